"""What a document names: each mention with its kind, its title and how it is described there."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from sayso.ground import noun_phrases
from sayso.ground.bodies import LOCAL, PUBLIC, Body, bodies, body_after, canonical
from sayso.ground.datelines import in_regions, towns
from sayso.ground.descriptions import Description, described, other_name
from sayso.ground.imprint import imprint, people
from sayso.ground.kinds import Held, Kind, kinds, neighbours
from sayso.ground.noun_phrases import THINGS
from sayso.ground.regions import larger_place
from sayso.ground.runs import FLIGHT, HYPHENS, LINKS, LONGEST_ACRONYM, LONGEST_CAPITALS, Run, fold_case, runs, written
from sayso.ground.sorts import ANIMALS
from sayso.ground.spelling import initials
from sayso.ground.titles import (
    FACILITIES,
    NATURAL,
    PLACES,
    SAYS_BODY,
    SETTLEMENTS,
    VESSELS,
    is_title,
)
from sayso.language import countries
from sayso.language.gazetteer import candidates
from sayso.language.parse import Parse, Token
from sayso.model import Document, DocumentId, EntityType, Span
from sayso.text.outlets import outlet_called
from sayso.text.spelling import fold

SMALLEST_SEAT = 20_000
"""People in a seat of government that is a city and no palace. A small town may share a palace's name."""
AT_A_PLACE = {"in", "near", "outside", "around", "into", "inside", "across", "throughout", "via"}


@dataclass(frozen=True, slots=True)
class Name:
    """One mention that names someone or something, or describes a nation's body."""

    doc: DocumentId
    start: int
    end: int
    text: str
    type: EntityType
    full: str
    """The mention with the title, or the kind of place, that stands before it."""
    description: str | None = None
    """The words in apposition, verbatim."""
    roles: tuple[Span, ...] = ()
    """Where the document describes it: 'the governor of the region'."""
    other: str | None = None
    """Another name that the document gives it here: an acronym in brackets, 'known as …'."""
    nation: str | None = None
    """Code of the country that it is, or whose body it is."""
    body: str | None = None
    """What body of its nation: 'defense ministry', 'government', 'military'."""
    government: bool = False
    """A capital or a palace that stands for its government."""
    phrase: str = ""
    """The mention with all the words of its noun phrase: 'the Norwegian-flagged tanker X'."""
    modifies: bool = False
    """Does it only qualify another noun: 'the Oslo talks'?"""
    credited: bool = False
    """Does it stand in the report's credits, of somebody who made it?"""
    aside: bool = False
    """Does it stand in a caption or a credit, whose place in the text says nothing of what was named before?"""
    sorts: tuple[str, ...] = ()
    """Nouns, lower case, that the document says it is here: 'tanker', 'spokeswoman', 'ministry'."""
    held: Held | None = None
    """How sure learned weights are of what kind it is; null where a rule tells."""


def names(document: Document, parse: Parse) -> tuple[Name, ...]:
    """Find what a document names, in order.

    Days, figures and words for nationality are no names.
    """
    told = list(read(document, parse))
    taken = [Span(name.start, name.end) for name in told]
    common = common_words(parse)
    around = (
        Name(document.id, span.start, span.end, parse.words(span), kind, parse.words(span))
        for span, kind in (*imprint(document, taken), *placed(document, taken))
        if not is_common_word(span, parse, common)
    )
    every_name = (as_outlet(as_credited(name, document), document) for name in (*told, *around))
    return tuple(sorted(every_name, key=lambda name: (name.start, -name.end)))


def placed(document: Document, told: Iterable[Span]) -> Iterator[tuple[Span, EntityType]]:
    """Yield the towns and regions of datelines; not where another name is `told` of already."""
    taken = list(told)
    for span in (*towns(document), *in_regions(document)):
        if not any(other.start < span.end and span.start < other.end for other in taken):
            taken.append(span)
            yield span, "GPE"


def read(document: Document, parse: Parse) -> Iterator[Name]:
    """Yield the names of its sentences, then those of its captions and credits."""
    passages = [part for part in (parse, parse.aside) if part is not None]
    every = [list(runs(part)) for part in passages]
    long = [run for found in every for run in found if len(run) > 1]
    families = {run[-1].text for run in long}
    given = {run[0].text for run in long if run[0].entity == "PERSON" and fold_case(run[0].text) in CONTINENTAL}  # 'Christian Holm'
    common = common_words(parse)
    told = [[run for run in found if is_name(run) or (len(run) == 1 and run[0].text in given)] for found in every]
    read = [[run for run in found if run[-1].text in families or not is_common(run, common)] for found in told]
    writers = people(document)
    counts = Counter(written(run) for found in read for run in found) | Counter({tuple(fold(name).split()): MANY_MORE for name in writers})
    for part, found in zip(passages, read, strict=True):
        for name in named(document, part, [shorter(run, counts) or run for run in found]):
            yield name if part is parse else beside(name, writers)


def beside(name: Name, writers: Set[str]) -> Name:
    """A name of a caption or a credit: who made the report is a person, and a town in capitals is where it was written."""
    if name.text in writers:
        return replace(name, type="PERSON", sorts=(), roles=(), phrase=name.text, aside=True)
    town = name.type == "ORG" and name.text.isupper() and len(name.text) > LONGEST_CAPITALS and bool(candidates(name.text))
    return replace(name, type="GPE" if town else name.type, aside=True)


def named(document: Document, parse: Parse, found: Sequence[Run]) -> Iterator[Name]:
    """Yield the names that were read, a place's own bodies among them."""
    types = kinds(found, parse)
    single = [mention(document, parse, run, types[fold(parse.words(parse.span(run)))]) for run in found]
    national = [national_body(document, parse, body) for body in bodies(parse)]
    local = {one: body for run, one in zip(found, single, strict=True) for body in local_body(document, parse, run, one)}
    single = [replace(one, full=one.text, phrase=one.text, sorts=(), modifies=True) if one in local else one for one in single]
    yield from merged(as_cities(single), national)
    yield from local.values()


def common_words(parse: Parse) -> set[str]:
    """The words that a document uses as nouns."""
    return {token.text for token in parse.tokens if token.tag in {"NN", "NNS"} and token.text.islower()}


def as_cities(names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names, a capital as the city that it is in most of its mentions, where it is a city in many more than in others."""
    counts = Counter((name.text, name.government) for name in names)
    for name in names:
        city = name.government and counts[name.text, False] > MANY_MORE * counts[name.text, True]
        yield replace(name, nation=None, body=None, government=False) if city else name


MANY_MORE = 3
"""How many times as often a capital must be the city to be it everywhere."""


def as_credited(name: Name, document: Document) -> Name:
    """The name, told to be of who made the report where it stands in the credits."""
    within = any(part.kind == "credit" and part.start <= name.start < part.end for part in document.furniture)
    return replace(name, credited=True) if within and name.type == "PERSON" else name


def as_outlet(name: Name, document: Document) -> Name:
    """The name, told to be an outlet where the document is from it."""
    own = fold(name.text) in {fold(outlet).removeprefix("the ") for outlet in (document.outlet, document.outlet_short) if outlet}
    return replace(name, sorts=("outlet", *name.sorts)) if own and name.type in {"ORG", "GROUP"} else name


def shorter(run: Run, counts: Mapping[tuple[str, ...], int]) -> Run | None:
    """A name that the run holds and the document has more often by itself, if it is a person's: 'Ana Ruiz Returns'."""
    if any(fold_case(token.text) in THINGS or not token.text[0].isupper() for token in run):
        return None
    if fold_case(run[-1].text) in {"jr", "sr", "ii", "iii", "iv"}:
        return None
    parts = (run[start : start + length] for length in range(len(run) - 1, 1, -1) for start in range(len(run) - length + 1))
    return next((part for part in parts if counts.get(written(part), 0) > counts[written(run)] and part[0].entity == "PERSON"), None)


def is_common_word(span: Span, parse: Parse, common: set[str]) -> bool:
    """'Time is running out', in a magazine of that name."""
    words = parse.within(span)
    return len(words) == 1 and (words[0].pos != "PROPN" or words[0].text.lower() in common)


def national_body(document: Document, parse: Parse, body: Body) -> Name:
    text = parse.words(body.span)
    after = [token for token in parse.tokens[parse.first_from(body.span.end) :][:12]]
    return Name(
        document.id,
        body.span.start,
        body.span.end,
        text,
        "ORG",
        text,
        nation=body.nation,
        body=body.body,
        other=other_name(after),
        sorts=tuple(sorted({*body.body.split(), fold_case(text.split()[-1])} & (THINGS - {"state"}))),
    )


def local_body(document: Document, parse: Parse, run: Run, place: Name) -> Iterator[Name]:
    """Yield the body that words in lower case give to a place: 'Westport fire department', 'the Westport district attorney's office'."""
    if (place.nation and not place.government) or place.end != run[-1].end:
        return
    last = body_after(run, parse)
    if last is not None and (place.type in {"GPE", "LOC"} or (fold_case(last.text) in PUBLIC and candidates(place.text))):
        span = Span(run[0].start, last.end)
        text = parse.words(span)
        kinds = {fold_case(token.text) for token in parse.tokens[run[-1].index + 1 : last.index + 1]} & (THINGS | LOCAL)
        after = list(parse.tokens[last.index + 1 : last.index + 13])
        article = parse.tokens[run[0].index - 1] if run[0].index else None
        full = parse.words(Span(article.start, span.end)) if article and article.text.lower() == "the" else text
        modifies = last.dep in {"compound", "nmod"}
        plain = Name(document.id, span.start, span.end, text, "ORG", full, phrase=full, modifies=modifies, sorts=tuple(sorted(kinds)))
        yield replace(plain, other=other_name(after))


def is_name(run: Run) -> bool:
    if len(run) > 2 and all(token.text.isupper() for token in run):
        return bool(candidates(" ".join(token.text for token in run)))  # else a headline set among the text
    if len(run) == 1:
        return is_single_name(run[0].text)
    occasion = fold_case(run[-1].text) in OCCASIONS and not any(token.text in LINKS for token in run)
    if occasion or [token.text for token in run[:2]] == ["World", "War"]:
        return False
    if countries.nationality(" ".join(token.text for token in run)):
        return False
    return not (all(is_people(token.text) or is_title(token.text) for token in run) or is_office([token.text for token in run]))


def is_office(words: Sequence[str]) -> bool:
    """An office that nothing tells more of than whose nation's it is.

    >>> [is_office(words.split()) for words in ("Norwegian Prime Minister", "Deputy Foreign Minister", "Crown Prince Olu", "Prime Bank")]
    [True, True, False, False]
    """
    told = all(is_people(word) or is_title(word) or fold_case(word) in OFFICE_BEGINS for word in words)
    return told and fold_case(words[-1]) in OFFICE_ENDS


OFFICE_BEGINS = frozenset("prime foreign interior finance defense defence crown supreme acting former first press".split())
OFFICE_ENDS = frozenset("minister president premier chancellor secretary leader prince princess".split())
"""What else the words for an office begin with, and what they end in."""


def is_people(word: str) -> bool:
    """'African' and '-' of 'African-American'."""
    return countries.nationality(word) is not None or word in HYPHENS or fold_case(word).removesuffix("s") in CONTINENTAL


CONTINENTAL = frozenset(
    "african asian european latin native arab jewish hispanic caribbean korean kurdish western islamic muslim christian catholic "
    "protestant".split()
)
"""Words for people of many countries, of a faith or of a land that is no state."""


def is_common(run: Run, common: set[str]) -> bool:
    """A word that the document uses as a noun, with a capital: 'Police said' at a sentence's start."""
    word = run[0].text.lower()
    if len(run) > 1 or word not in common or not (run[0].text.istitle() or len(word) > LONGEST_ACRONYM):
        return False
    return run[0].entity in {"", "PERSON"} or run[0].pos == "NOUN" or word in THINGS


def is_single_name(word: str) -> bool:
    if countries.nationality(word) and not countries.named(word):
        return False
    if is_title(word) or word == FLIGHT or fold(word) in CREDITING or fold_case(word).removesuffix("s") in CONTINENTAL:
        return False
    return len(word) > 1 and any(map(str.isalpha, word)) and not MODEL.fullmatch(word)


CREDITING = frozenset("reporting editing writing additional courtesy credit picture pictured photograph handout copyright follow".split())
"""What a credit begins with, and no name is."""
OCCASIONS = {"day", "week", "war", "eve", "year"}
"""Last words of what is celebrated or waged: no one that a dossier has an entity for."""
MODEL = re.compile(r"(?!G-?\d)[A-Z][a-z]?[A-Z]?-?\d{2,3}[A-Z]?")
"""'F-16', 'Su-24': a make of aircraft; not 'G-20'."""


def is_whose(text: str, kind: EntityType, after: Sequence[Token]) -> bool:
    """Is what stands in brackets after a name the outlet that reports of it, or the team or body that somebody is of?"""
    inside = other_name(after) if after and after[0].text == "(" else None
    if inside is None:
        return False
    outlet = outlet_called(inside)
    reports = outlet is not None and outlet != outlet_called(text) and initials(text) != inside.replace(".", "")
    return reports or (kind == "PERSON" and " " not in inside and after[1].entity != "PERSON")


def mention(document: Document, parse: Parse, run: Run, heard: Kind) -> Name:
    before, after = neighbours(run, parse)
    kind: EntityType = "GPE" if heard.type in {"ORG", "GROUP", "FAC"} and is_town(run, before) else heard.type
    site = site_after(after) if kind in {"GPE", "LOC"} and not countries.named(parse.words(parse.span(run))) else None
    if site:
        run, after, kind = (*run, *site), after[len(site) :], "FAC" if fold_case(site[-1].text) in FACILITIES else "LOC"
    span = parse.span(run)
    text = parse.words(span)
    told = described(before, after, parse) if kind in {"PERSON", "ORG", "GROUP"} else Description(None, ())
    roles = tuple(dict.fromkeys((*told.spans, *noun_phrases.beside(run, parse, kind))))
    own = noun_phrases.own(run, parse, kind)
    full = parse.words(full_span(run, before, after, kind))
    nation = countries.named(text) if kind == "GPE" and not is_settlement(full, text) else None
    office = ministry_at(run, after)
    seat = None if kind != "GPE" or nation or is_settlement(full, text) else countries.government_of(text)
    stands_for = seat is not None and not located(run, parse, before, after, seat)
    return Name(
        document.id,
        span.start,
        span.end,
        text,
        "GPE" if seat else kind,
        full=full,
        description=told.text or next((parse.words(span) for span in roles), None),
        roles=roles,
        phrase="" if nation else parse.words(own),
        modifies=run[-1].dep in {"compound", "amod", "nmod"} and parse.head(run[-1]).index > run[-1].index and own.end == run[-1].end,
        sorts=tuple(sorted(with_age({*noun_phrases.sorts(run, kind, own, roles, parse)}, own, roles, kind, parse))),
        other=None if is_whose(text, kind, after) else other_name(after),
        nation=nation or (seat if stands_for else office),
        body="government" if nation or stands_for else canonical(text.split()) if office else None,
        government=stands_for,
        held=heard.held,
    )


def with_age(sorts: Set[str], own: Span, roles: Iterable[Span], kind: EntityType, parse: Parse) -> set[str]:
    """A person's sorts with the age as one is called by it: '52-year-old' of 'Ana Ruiz, 52' and of 'the 52-year-old pilot Ana Ruiz'."""
    found = [AGE_BEFORE.finditer(parse.text, span.start, span.end) for span in (own, *roles)] if kind == "PERSON" else []
    beside = AGE_BESIDE.match(parse.text, own.end) if kind == "PERSON" else None
    years = {*(match[1] for matches in found for match in matches), *([beside[1]] if beside else [])}
    teenager = not sorts & ANIMALS and any(12 < int(age) < 20 for age in years)
    return {*sorts, *(f"{age}-year-old" for age in years), *(["teenager"] if teenager else [])}


AGE_BESIDE = re.compile(r", (\d{1,3})(?=[,.;)]| and | of | from | who )")
AGE_BEFORE = re.compile(r"\b(\d{1,3})-year-old\b")


def ministry_at(run: Run, after: list[Token]) -> str | None:
    """The nation whose ministry it is by where it sits: 'the Fisheries Ministry in Oslo'."""
    if not any(fold_case(token.text) == "ministry" for token in run) or len(run) == 1:
        return None
    return countries.government_of(after[1].text) if len(after) > 1 and after[0].text == "in" else None


def site_after(after: list[Token]) -> Run:
    """The words that make a town's name that of a plant, a bridge or a crossing, or a land's that of a peninsula."""
    ahead = list(itertools.takewhile(lambda token: token.pos in {"NOUN", "ADJ"}, after[:4]))
    at = next((index for index, token in enumerate(ahead) if fold_case(token.text) in FACILITIES | NATURAL), None)
    return tuple(ahead[: at + 1]) if at is not None and at == len(ahead) - 1 else ()


def is_town(run: Run, before: list[Token]) -> bool:
    """'in the city of X', where no other word of the name follows."""
    told = len(before) > 1 and before[-1].text == "of" and fold_case(before[-2].text) in SETTLEMENTS
    return told and len(run) == 1 and run[0].text.istitle()


def is_settlement(full: str, text: str) -> bool:
    """'the city of X': some towns have a country's name."""
    return any(word in SETTLEMENTS for word in fold(full.replace(text, " ")).split())


def located(run: Run, parse: Parse, before: list[Token], after: list[Token], seat: str) -> bool:
    """Is a capital meant as the city? Palaces never are; a city that acts or owns is its government."""
    text = parse.words(parse.span(run))
    if not any(row.kind == "city" and row.country == seat and row.population > SMALLEST_SEAT for row in candidates(text)):
        return False
    previous = fold_case(before[-1].text) if before else ""
    following = after[0] if after else None
    if previous in AT_A_PLACE | {"at", "from", "to", "of"} or (following and following.text in {"-", "–", "—", ",", "("}):
        return True
    if following and (following.text in {"'s", "’s", "government"} or following.pos in {"VERB", "AUX"}):
        return False
    return run[-1].dep not in {"nsubj", "agent"} and previous not in {"by", "with", "against"}


def full_span(run: Run, before: list[Token], after: list[Token], kind: EntityType) -> Span:
    """The name with its titles, or with the words that say what kind of place or body it is."""
    if kind == "PERSON":
        return Span(titles_start(run, before), run[-1].end)
    if kind in {"GPE", "LOC", "FAC"}:
        return place_span(run, before, after)
    return body_span(run, before, after)


def titles_start(run: Run, before: list[Token]) -> int:
    kept = list(before)
    while kept and (is_title(kept[-1].text) or kept[-1].pos in {"PROPN", "ADJ"} or kept[-1].text in {"-", ".", "’s", "'s"}):
        kept.pop()
        if len(kept) > 1 and kept[-1].text == "of" and is_title(kept[-2].text) and kept[-2].text[0].isupper():
            kept.pop()  # 'Secretary of State'
    taken = before[len(kept) :]
    while taken and taken[0].text in {"-", ".", "’s", "'s"}:
        taken = taken[1:]
    return taken[0].start if any(is_title(token.text) for token in taken) else run[0].start


def place_span(run: Run, before: list[Token], after: list[Token]) -> Span:
    """'the border town of X', 'the southern X region', 'X nuclear plant'."""
    start, end = run[0].start, run[-1].end
    ahead = list(itertools.takewhile(lambda token: token.pos in {"NOUN", "ADJ", "PROPN"}, after[:3]))
    kinds = [token for token in ahead if fold_case(token.text) in PLACES]
    if kinds and kinds[0] is ahead[-1]:
        end = kinds[0].end
    elif after and after[0].text == "," and (length := larger_place(after[1:])) and after[1].text != run[0].text:
        end = after[length].end
    kept = list(before)
    of_kind = len(kept) > 1 and kept[-1].text == "of" and fold_case(kept[-2].text) in PLACES
    if of_kind:
        kept.pop()
    if of_kind or kinds or run[-1].text.islower() or (kept and fold_case(kept[-1].text) in PLACES | {"center", "centre"}):
        while kept and (kept[-1].pos in {"NOUN", "ADJ", "PROPN"} or kept[-1].tag == "VBN" or kept[-1].text in {"'s", "’s"}):
            start = kept.pop().start
    return Span(start, end)


def body_span(run: Run, before: list[Token], after: list[Token]) -> Span:
    """'the outlet X', 'the nation's X', 'X fighters'."""
    start, end = run[0].start, run[-1].end
    ahead = list(itertools.takewhile(lambda token: token.pos in {"NOUN", "ADJ"}, after[:3]))
    if ahead and ahead[-1].text.lower() in MEMBERS:
        end = ahead[-1].end
    kept = list(before)
    if kept and kept[-1].text in {"'s", "’s"} and len(kept) > 1 and countries.government_of(kept[-2].text):
        start = kept[-2].start
    elif kept and fold_case(kept[-1].text) in SAYS_BODY | VESSELS and kept[-1].pos in {"NOUN", "PROPN"}:
        while kept and kept[-1].pos in {"NOUN", "ADJ", "PROPN"}:
            start = kept.pop().start
    return Span(start, end)


MEMBERS = frozenset("group members soldiers mercenaries fighters troops forces units militants gunmen rebels insurgents guerrillas".split())


def merged(single: Iterable[Name], national: Iterable[Name]) -> Iterator[Name]:
    """Yield all mentions; of two over one stretch the national body gives its meaning to the name."""
    bodies_left = list(national)
    for name in single:
        same = next((body for body in bodies_left if body.start <= name.start and name.end == body.end), None)
        if same is None or name.nation:
            yield name
        else:
            bodies_left.remove(same)
            sorts = tuple(sorted({*name.sorts, *same.sorts}))
            told = replace(same, description=name.description, roles=name.roles, phrase=name.phrase, other=name.other or same.other)
            yield replace(told, sorts=sorts)
    yield from bodies_left
