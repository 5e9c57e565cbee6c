"""Where the places are: every name of an event is resolved together with the others."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sayso.ground.candidacy import Named, gathered, informed, vectors
from sayso.ground.localities import one_place
from sayso.ground.place_reasons import (
    AIRPORT,
    ANOTHER_REPORT,
    HOUSE,
    NAMED_FOR,
    TOWN_OF_REPORT,
    TOWN_OF_SENTENCE,
    UNKNOWN,
    UNSURE,
    Placement,
    Ranked,
    holds,
    ranked,
    rivals,
    spot,
    why_there,
)
from sayso.ground.ranking import DOUBT, Event, around_features, belief, holders, weights, word_features
from sayso.ground.sites import own_name
from sayso.ground.surroundings import LEAST, Belief, Surroundings, kilometres, related, surroundings
from sayso.ground.toponyms import PARTS_OF_THE_WORLD, Toponym
from sayso.language.gazetteer import GazetteerRow
from sayso.model import Decision, DocumentId, Mention, Place, PlaceId, PlaceKind
from sayso.text.ids import content_id
from sayso.text.spelling import fold

SETTLED = {"city", "village"}
PASSES = 2
"""How often the names are ranked by what the others were taken for."""
SAME_EVENT = 0.5
"""Cosine of the names of two documents from which one's words on where a place is hold for the other."""
SURE = 0.2
"""Least probability of a place, with what lies beside it, for it to be put on the map."""
WIDEST_HOLDER_KM = 65.0
"""Most that the point of a town or area may be off for what it holds to be put there."""
LOCAL: frozenset[PlaceKind] = frozenset({"facility", "natural", "district"})
"""What may be put in the town that a document is about."""
ABOUT_KM = 50.0
MOSTLY = 0.6
FEWEST = 3
"""A document is about a town if so great a share of the mentions of towns, and so many, are within so many km of it."""
INSIDE_KM = 10.0
"""How far off a place may be that is put where its town is, at least."""

LEAD = 400
"""Characters at a document's beginning in which a mention of a town weighs double."""
ELSEWHERE_KM = 1000.0
"""How far from the town that a document is about one is, at least, to be no more than the namesake of a hotel there."""
STEPS = 2
"""How often what holds a name may itself be put where what holds it is."""
DIRECTIONS = frozenset({"east", "west", "north", "south"})

Known = Mapping[tuple[DocumentId, str], GazetteerRow]
"""Where the names of each document are."""
Holder = tuple[str, GazetteerRow]
"""What the words call the place that holds another, and where it is."""
Akin = Mapping[DocumentId, Mapping[DocumentId, float]]


def places(toponyms: Iterable[Toponym]) -> tuple[Place, ...]:
    """Put each place of an event on the map, or leave its coordinates null where nothing tells."""
    return placed(toponyms)[0]


def placed(toponyms: Iterable[Toponym]) -> tuple[tuple[Place, ...], tuple[Decision, ...]]:
    """The places of an event, and why each mention is put where it is.

    A document's names settle each other: the countries and the area that it is
    about make a village's namesakes elsewhere give way. So do documents that
    name the same places, but not those that merely lie in one dossier.
    """
    by_doc, akin = documents(gathered(toponyms))
    named = itertools.chain.from_iterable(by_doc)
    resolved = (best(one, found) for one, found in zip(named, rankings(by_doc, akin), strict=True))
    literal = [found for found in map(without_seats, resolved) if found.one.mentions]
    found = located(agreed(with_holders(literal), akin))
    spots = {spot(one.row): place.id for place, group in found for one in group if one.row}
    why = itertools.chain.from_iterable(why_there(place, group, spots) for place, group in found)
    return tuple(place for place, _ in found), tuple(why)


def with_holders(resolved: Sequence[Placement]) -> list[Placement]:
    """Put a name that no row suits where the town or the small area is that holds it.

    The words tell what holds it ('the chapel in X', 'X’s market'), step by step
    ('the chapel in X, Y county'). X is where the document has an X Airport. What they call a building, a park, a bay or a
    quarter is in the town of its sentence, or that its document is about.
    """
    by_doc = itertools.groupby(resolved, key=lambda found: found.one.doc)
    centres = {doc: centre([(found.one, found.row) for found in group if found.row]) for doc, group in by_doc}
    lodgings: defaultdict[DocumentId, set[str]] = defaultdict(set)
    for found in resolved:
        lodgings[found.one.doc].update(filter(None, (own_name(mention.text) for mention in found.one.mentions)))
    resolved = [without_namesake(found, lodgings[found.one.doc], centres[found.one.doc]) for found in resolved]
    known = {(found.one.doc, fold(mention.text)): found.row for found in resolved if found.row for mention in found.one.mentions}
    for _ in range(STEPS):
        for found in resolved:
            if found.row is None and (holder := within(found.one, known)):
                known.update({(found.one.doc, fold(mention.text)): holder[1] for mention in found.one.mentions})
    return [found if found.row else held(found, known, centres[found.one.doc]) for found in resolved]


def agreed(resolved: Sequence[Placement], akin: Akin) -> list[Placement]:
    """The names with each building where the document of the same event puts it that tells most exactly."""
    told: defaultdict[str, list[tuple[float, DocumentId, GazetteerRow]]] = defaultdict(list)
    for found in resolved:
        if found.row is not None and "facility" in found.one.kinds:
            told[found.one.key].append((found.row.error_km, found.one.doc, found.row))
    return [surest(found, told[found.one.key], akin[found.one.doc]) if found.one.key in told else found for found in resolved]


def surest(found: Placement, told: Sequence[tuple[float, DocumentId, GazetteerRow]], akin: Mapping[DocumentId, float]) -> Placement:
    row = found.row
    others = [(error, doc, other) for error, doc, other in told if doc in akin and (row is None or error < min(row.error_km, ABOUT_KM))]
    return Placement(found.one, min(others, key=lambda one: one[:2])[2], ANOTHER_REPORT) if others else found


def without_namesake(found: Placement, lodgings: Set[str], middle: GazetteerRow | None) -> Placement:
    """A far town's name as short for a hotel of the document that begins with it: 'Verona' where 'the Verona Bay Resort' is."""
    one, row = found.one, found.row
    begins = any(own.startswith(f"{fold(one.text)} ") for own in lodgings)
    if not (begins and row and middle and row.kind in SETTLED and not one.inside):
        return found
    far = float(kilometres(vectors([row]), vectors([middle]))[0, 0]) > ELSEWHERE_KM
    return Placement(replace(one, kinds=frozenset({"facility"}), part=True), None, HOUSE) if far else found


def held(found: Placement, known: Known, middle: GazetteerRow | None) -> Placement:
    one = found.one
    part = replace(one, part=True)
    if holder := within(one, known):
        words, row = holder
        return Placement(part, replace(row, error_km=max(row.error_km, INSIDE_KM)), holds(words))
    if airport := known.get((one.doc, f"{fold(one.text)} airport")):
        return Placement(part, replace(airport, kind="village", error_km=max(airport.error_km, INSIDE_KM)), AIRPORT)
    if is_local(one) and (town := about(one, known, middle)):
        row, why = town
        return Placement(part, replace(row, error_km=max(row.error_km, ABOUT_KM)), why)
    return found


def within(one: Named, known: Known) -> Holder | None:
    """The nearest of the places that the words put it in, or its name begins with, which is small enough to tell where it is."""
    words = one.text.split() if "facility" in one.kinds else []
    leading = (" ".join(words[:last]) for last in range(len(words) - 1, 0, -1))
    found = ((place, known.get((one.doc, fold(place)))) for place in (*one.inside, *leading))
    return next(((place, row) for place, row in found if row is not None and row.error_km <= WIDEST_HOLDER_KM), None)


def is_local(one: Named) -> bool:
    """Is it something in a town: 'the East River', but not 'East Africa' or 'the Caribbean coast', nor an airport, to which one flies?"""
    words = fold(one.text).split()
    wide = words[-1] in PARTS_OF_THE_WORLD | {"coast", "airport"} or any(word in PARTS_OF_THE_WORLD - DIRECTIONS for word in words)
    return bool(one.kinds & LOCAL) and not wide


def about(one: Named, known: Known, middle: GazetteerRow | None) -> tuple[GazetteerRow, str] | None:
    """The town of its sentence, or that the document is about, and which of them.

    None where these are far from each other, or elsewhere than the words put it.
    """
    holders = [known.get((one.doc, fold(place))) for place in one.inside]
    near = [row for place in one.beside if (row := known.get((one.doc, fold(place)))) and row.kind in SETTLED | {"district"}]
    rows = [row for row in (*near, middle) if row is not None]
    points = vectors(rows)
    agree = all(holder is not None and rows and holder.country == rows[0].country for holder in holders)
    if not (rows and agree and float(kilometres(points[:1], points).max()) < ABOUT_KM):
        return None
    return rows[0], TOWN_OF_SENTENCE if near else TOWN_OF_REPORT


def centre(resolved: Sequence[tuple[Named, GazetteerRow]]) -> GazetteerRow | None:
    """The town that a document is about: most of what it names on the ground, or abroad, is around it."""
    ground = [(one, row) for one, row in resolved if row.kind in SETTLED | {"district", "facility"}]
    if not ground:
        return None
    weights = np.array([sum(2 if mention.start < LEAD else 1 for mention in one.mentions) for one, _ in ground], dtype=np.float64)
    points = vectors([row for _, row in ground])
    around = ((kilometres(points, points) < ABOUT_KM) * weights).sum(axis=1)
    top = max(range(len(ground)), key=lambda index: (around[index], weights[index], -index))
    abroad = sum(len(one.mentions) for one, row in resolved if row.kind in {"country", "region"} and row.country != ground[top][1].country)
    return ground[top][1] if around[top] >= max(FEWEST, MOSTLY * (weights.sum() + abroad)) else None


def without_seats(found: Placement) -> Placement:
    """The name without the mentions that stand for a government; those of another town than the capital do not."""
    one, row = found.one, found.row
    kept = tuple(mention for mention in one.mentions if mention.seat is None or (row is not None and row.country != mention.seat))
    return replace(found, one=replace(one, mentions=kept))


def rankings(by_doc: Sequence[Sequence[Named]], akin: Akin) -> list[Ranked]:
    """How probable each row of each name is, and why."""
    alone, together = weights()
    told = [features for names in by_doc for features in word_table(names)]
    found = [belief(DOUBT * (features @ alone)) for features in told]
    for _ in range(PASSES):
        near = around_table(by_doc, found, akin)
        features = [np.hstack(pair) for pair in zip(told, near, strict=True)]
        found = [belief(table @ together) for table in features]
    return [ranked(chances, table * together) for chances, table in zip(found, features, strict=True)]


def documents(named: Sequence[Named]) -> tuple[list[list[Named]], Akin]:
    """The names by document, and which documents are akin; what one of these says of where a place is, the others are told."""
    by_doc = {doc: list(names) for doc, names in itertools.groupby(named, key=lambda one: one.doc)}
    akin = related(by_doc)
    said = {(one.doc, one.key): one.inside for one in named if one.inside}
    return [[one if one.inside else told(one, akin[doc], said) for one in names] for doc, names in by_doc.items()], akin


def told(one: Named, akin: Mapping[DocumentId, float], said: Mapping[tuple[DocumentId, str], tuple[str, ...]]) -> Named:
    others = [(cosine, doc) for doc, cosine in akin.items() if cosine >= SAME_EVENT and (doc, one.key) in said]
    return informed(one, said[max(others)[1], one.key]) if others else one


def word_table(names: Sequence[Named]) -> list[NDArray[np.float64]]:
    holding = holders(names)
    return [word_features(one, holding) for one in names]


def around_table(by_doc: Sequence[Sequence[Named]], found: Sequence[Belief], akin: Akin) -> list[NDArray[np.float64]]:
    """What the other names tell of each row of each name, given what they are taken for."""
    rest = iter(found)
    believed = {names[0].doc: [(one, next(rest)) for one in names] for names in by_doc}
    here = {doc: surroundings((one for one, _ in pairs), (chances for _, chances in pairs)) for doc, pairs in believed.items()}
    return [
        around_features(one, here[doc], event)
        for doc, pairs in believed.items()
        for event in (event_of(akin[doc], believed),)
        for one, _ in pairs
    ]


def event_of(akin: Mapping[DocumentId, float], believed: Mapping[DocumentId, Sequence[tuple[Named, Belief]]]) -> Event:
    """What the documents that are akin to one tell together."""
    around = Surroundings()
    same: defaultdict[str, list[tuple[float, NDArray[np.float64]]]] = defaultdict(list)
    for doc, cosine in akin.items():
        for one, chances in believed[doc]:
            around.add(one, chances, cosine)
            same[one.key].extend(
                (cosine * float(chance), vector) for chance, vector in zip(chances, one.vectors, strict=True) if chance >= LEAST
            )
    return Event(around, dict(same))


def best(one: Named, found: Ranked) -> Placement:
    """The most probable row; none where none is probable enough, or the name has none."""
    if not one.rows:
        return Placement(one, None, HOUSE if any(mention.house for mention in one.mentions) else UNKNOWN)
    top = int(np.argmax(found.chances))
    chance = found.chance(one, top)
    if chance < SURE:
        return Placement(one, None, UNSURE, others=tuple(rivals(one, found.chances, None)))
    why = f"{NAMED_FOR}: {found.why}" if one.part else found.why
    return Placement(one, one.rows[top], why, chance, tuple(rivals(one, found.chances, top)))


def located(resolved: Iterable[Placement]) -> list[tuple[Place, list[Placement]]]:
    """One Place for each location, whatever it is called; unresolved names that are spelled alike are one too, unless none is a place."""
    together: list[tuple[GazetteerRow | None, list[Placement]]] = []
    for found in resolved:
        same = next((at for at, (row, group) in enumerate(together) if joins(found.one, found.row, row, group[0].one)), None)
        if same is None:
            together.append((found.row, [found]))
        else:
            row, group = together[same]
            together[same] = (found.row if found.row and row and found.row.error_km < row.error_km else row), [*group, found]
    named = [(row, group) for row, group in together if row is not None or not is_mere_name([found.one for found in group])]
    found_places = [(place(row, [found.one for found in group]), group) for row, group in named]
    return sorted(found_places, key=lambda pair: pair[0].id)


def is_mere_name(group: Sequence[Named]) -> bool:
    """Does nothing, for the most part, tell that it is a place, nor is any called so: 'Create one regiment', a company that acts?

    Where a sentence begins with it, its capital tells nothing, so a place must have that very name.
    """
    mentions = [mention for one in group for mention in one.mentions]
    called_so = any(not mentions[0].opens or fold(row.name) == fold(group[0].text) for row in group[0].rows)
    return 2 * sum(mention.bare for mention in mentions) > len(mentions) and not called_so


def joins(one: Named, row: GazetteerRow | None, found: GazetteerRow | None, first: Named) -> bool:
    """Is a name that of the place that another one was the first to name?"""
    facility = "facility" in one.kinds, "facility" in first.kinds
    if facility[0] != facility[1] or ((facility[0] or one.part or first.part) and one.key != first.key):
        return False
    if row is not None and found is not None:
        return spot(row) == spot(found)
    return row is found is None and one_place(one.text, first.text)


def place(row: GazetteerRow | None, group: Sequence[Named]) -> Place:
    counts = Counter(mention.text for one in group for mention in one.mentions)
    name = max(sorted(counts), key=lambda text: (not text.isupper() or len(text) < 4, counts[text], len(text)))
    kind = kind_of(row, group)
    aliases = {text for one in group for mention in one.mentions for text in (mention.text, mention.full)}
    mentions = {Mention(mention.doc, mention.start, mention.end) for one in group for mention in one.mentions}
    identity = (row.id or f"{row.country}.{row.admin1}.{row.name}") if row else ""
    return Place(
        id=PlaceId(content_id("p", kind, name, identity)),
        name=name,
        aliases=tuple(sorted(aliases)),
        lat=row.lat if row else None,
        lon=row.lon if row else None,
        country=(row.country or None) if row else None,
        kind=kind,
        error_km=error(row, kind) if row else None,
        gazetteer=row.id if row else None,
        mentions=tuple(sorted(mentions)),
    )


def kind_of(row: GazetteerRow | None, group: Sequence[Named]) -> PlaceKind:
    told = sorted({kind for one in group for kind in one.kinds})
    for kind in ("facility", "natural", "district"):
        if kind in told:
            return kind
    return row.kind if row else told[0] if told else "village"  # too small for the gazetteer


def error(row: GazetteerRow, kind: PlaceKind) -> float:
    """How far off the point may be, in km: more where a town stands in for its district or facility."""
    if kind == "district" and row.kind in SETTLED:
        return max(row.error_km, 25.0)
    return max(row.error_km, 15.0) if kind == "facility" and row.kind != "facility" else row.error_km
