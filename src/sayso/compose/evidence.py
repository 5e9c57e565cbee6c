"""Which units make one claim, and what part each plays in it.

Ids here are those of units (`Unit.statement.id`); `placed` brings what was found
back to the statements that a dossier lists.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from sayso.compose.caveats import caveats, is_asserted, states
from sayso.compose.clusters import Pair, clusters
from sayso.model import Evidence, Judgement, Role, Sketch, Statement, StatementId, Unit

BESIDE = 0.8
"""Score of a caveat or denial that stands beside what it is about: it is found by its place, not by likeness."""

SURE = 0.5
"""Likeness to the most typical supporter from which another one is counted on."""
FEWEST = 2
"""Words that the two must have in common: one alone is a topic, though it be a verb ('killed')."""
MORE = 2
"""Claims that a statement may join beside its own."""
TOLD = 0.6
"""Share of a statement's characters that claims must hold for it not to be one by itself."""
NAMED = 0.6
"""Likeness to somebody's words from which a doubt that does not point at them is about them."""
MOSTLY = 2 / 3
"""Share of a group's members that another must hold to take it in."""

Group = tuple[Evidence, ...]
Likeness = Mapping[StatementId, Mapping[StatementId, float]]


@dataclass(frozen=True, slots=True)
class Material:
    """Units with their sketches, and what the judges think of pairs of them."""

    units: Mapping[StatementId, Unit]
    statements: Mapping[StatementId, Statement]
    """The words of the units."""
    sketches: Mapping[StatementId, Sketch]
    judgements: tuple[Judgement, ...]
    judged: Mapping[StatementId, Sequence[Judgement]]
    """The same judgements, by each of their two units."""
    nested: Likeness
    """Of each unit, those that it lies in or that lie in it, each with 1."""

    def alike(self) -> Mapping[Pair, float]:
        """Scores of the pairs that nothing sets apart."""
        return {ordered(j.left, j.right): j.score for j in self.judgements if not self.sets_apart(j)}

    def apart(self) -> list[Pair]:
        return sorted({ordered(j.left, j.right) for j in self.judgements if self.sets_apart(j)})

    def sets_apart(self, judgement: Judgement) -> bool:
        """A claim and its denial are never one claim, however alike their words are; a language model tells them apart itself."""
        opposite = not judgement.by_language_model and self.denying(judgement.left) != self.denying(judgement.right)
        return judgement.relation in ("contradicts", "replaces") or opposite

    def denying(self, statement: StatementId) -> bool:
        """Does it say, all in all, that something is not so? What could not be verified may be so or not."""
        stance = self.statements[statement].stance
        return stance not in ("cannot_verify", "doubts") and self.sketches[statement].negated != (stance == "denies")

    def unsure(self, group: Group) -> frozenset[StatementId]:
        """The supporters not to be counted on, beside the most typical one: they may say something else.

        Those are the ones that are not like enough to it, that share a mere topic
        with it, or that give other numbers. What a language model calls the same may
        share a topic alone and give other numbers.
        """
        scores = {evidence.statement: evidence.score for evidence in group if evidence.role == "supports"}
        if not scores:
            return frozenset()
        core = max(scores, key=lambda name: (self.sketches[name].clause, scores[name], name))
        near_to = {j.left if j.right == core else j.right: j for j in self.judged.get(core, ()) if j.relation == "same" and j.score >= SURE}
        alike = {name for name in set(scores) & set(near_to) if near_to[name].by_language_model or self.of_one_matter(core, name)}
        return frozenset(scores) - alike - {core}

    def of_one_matter(self, left: StatementId, right: StatementId) -> bool:
        """Have they more than a topic in common, and no other numbers?"""
        one, other = self.sketches[left], self.sketches[right]
        topic = len(set(one.lemmas) & set(other.lemmas)) < FEWEST
        return not topic and not (one.numbers and other.numbers and not set(one.numbers) & set(other.numbers))

    def among(self, group: Set[StatementId]) -> set[Judgement]:
        """The judgements on two members of a group."""
        return {j for name in group for j in self.judged.get(name, ()) if j.left in group and j.right in group}


def material(units: Iterable[Unit], sketches: Iterable[Sketch], judgements: Sequence[Judgement]) -> Material:
    judged: Mapping[StatementId, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        judged[judgement.left].append(judgement)
        judged[judgement.right].append(judgement)
    known = {unit.statement.id: unit for unit in units}
    return Material(
        units=known,
        statements={name: unit.statement for name, unit in known.items()},
        sketches={sketch.statement: sketch for sketch in sketches},
        judgements=tuple(judgements),
        judged=judged,
        nested=near(dict.fromkeys(overlapping(unit.statement for unit in known.values()), 1.0)),
    )


def overlapping(statements: Iterable[Statement]) -> Iterator[Pair]:
    """Yield the pairs that share words: one lies in the other. The same words said by two are no such pair."""
    ordered_by_place = sorted(statements, key=lambda s: (s.doc, s.start, -s.end, s.id))
    for place, outer in enumerate(ordered_by_place):
        for other in ordered_by_place[place + 1 :]:
            if other.doc != outer.doc or other.start >= outer.end:
                break
            if (other.start, other.end) != (outer.start, outer.end):
                yield ordered(outer.id, other.id)


def ordered(left: StatementId, right: StatementId) -> Pair:
    return (left, right) if left <= right else (right, left)


def groups(material: Material, *, same: float) -> list[Group]:
    """Gather the evidence of each claim, sorted; each statement that says something is in one at least, by a part of it or whole.

    Left out are questions ('asks'), which state nothing, and statements without words.
    """
    beside = caveats((unit.statement for unit in material.units.values() if unit.whole), material.sketches)
    stating = {
        name for name, unit in material.units.items() if unit.of not in beside and states(unit.statement, material.sketches[name])
    }
    scores = {
        (left, right): score
        for (left, right), score in material.alike().items()
        if stating.issuperset((left, right)) and right not in material.nested.get(left, ())
    }
    barred = [pair for pair in material.apart() if stating.issuperset(pair)]
    nested = [(left, right) for left in sorted(material.nested) for right in material.nested[left] if left < right]
    found = clusters(sorted(stating), scores, barred, [pair for pair in nested if stating.issuperset(pair)], same=same)
    apart = near(dict.fromkeys(barred, 1.0))
    alike = near(scores)
    merged = largest(joined(found, alike, apart, material.nested, same=same), apart)
    narrow = [narrowed(without_stray_doubts(group, alike, material), alike, material.nested) for group in merged]
    told = worth_telling(narrow, stating, material)
    crossed = with_denials([supporting(group, material) for group in told], material)
    full = sorted(
        (tuple(sorted(group, key=rank)) for group in with_caveats(crossed, beside, material)), key=lambda group: [*map(rank, group)]
    )
    return list({tuple((evidence.statement, evidence.role) for evidence in group): group for group in full}.values())


def rank(evidence: Evidence) -> tuple[StatementId, Role, float]:
    return evidence.statement, evidence.role, evidence.score


def joined(
    found: Sequence[Sequence[StatementId]], alike: Likeness, apart: Likeness, nested: Likeness, *, same: float
) -> list[frozenset[StatementId]]:
    """Add to each cluster the units that are as like its members as those are: a unit may state several claims."""
    grown = [set(cluster) for cluster in found]
    likest = sorted(invitations(found, alike, nested, same=same), key=lambda one: (-one[0], one[1:]))
    for _, place, other in likest:
        if grown[place].isdisjoint(apart.get(other, ())):
            grown[place].add(other)
    return [frozenset(group) for group in grown]


def invitations(
    found: Sequence[Sequence[StatementId]], alike: Likeness, nested: Likeness, *, same: float
) -> Iterator[tuple[float, int, StatementId]]:
    """Yield which units are like which clusters of several, and how much: of each unit, the best few."""
    wanted: Mapping[StatementId, list[tuple[float, int]]] = defaultdict(list)
    for place, cluster in enumerate(found):
        for other, score in likenesses(cluster, alike, nested).items() if len(cluster) > 1 else ():
            if score >= same and other not in cluster:
                wanted[other].append((score, place))
    for other, offers in sorted(wanted.items()):
        yield from ((score, place, other) for score, place in sorted(offers, key=lambda one: (-one[0], one[1]))[:MORE])


def likenesses(cluster: Sequence[StatementId], alike: Likeness, nested: Likeness) -> Mapping[StatementId, float]:
    """How like a cluster's members each unit is, on average over those that it is not nested with: most of them."""
    sums: dict[StatementId, float] = defaultdict(float)
    for member in cluster:
        for other, score in alike.get(member, {}).items():
            sums[other] += score
    counts = {other: len(cluster) - sum(member in nested.get(other, ()) for member in cluster) for other in sums}
    return {other: score / counts[other] for other, score in sums.items() if 2 * counts[other] >= len(cluster)}


def near(pairs: Mapping[Pair, float]) -> Likeness:
    found: Mapping[StatementId, dict[StatementId, float]] = defaultdict(dict)
    for (left, right), score in pairs.items():
        found[left][right] = found[right][left] = score
    return dict(found)


def largest(found: Iterable[frozenset[StatementId]], apart: Likeness) -> list[frozenset[StatementId]]:
    """Take the groups that mostly lie in a larger one into it, where nothing sets them apart."""
    kept: list[frozenset[StatementId]] = []
    places: Mapping[StatementId, set[int]] = defaultdict(set)
    for group in sorted(set(found), key=lambda group: (-len(group), sorted(group))):
        shared = Counter(place for member in group for place in places[member])
        fitting = (place for place, count in shared.items() if count >= MOSTLY * len(group) and compatible(group, kept[place], apart))
        home = min(fitting, default=len(kept))
        kept[home : home + 1] = [group.union(*kept[home : home + 1])]
        for member in group:
            places[member].add(home)
    return kept


def compatible(group: Iterable[StatementId], other: frozenset[StatementId], apart: Likeness) -> bool:
    return all(other.isdisjoint(apart.get(member, ())) for member in group)


def without_stray_doubts(group: frozenset[StatementId], alike: Likeness, material: Material) -> frozenset[StatementId]:
    """Leave out the doubts that are merely on the matter: what could not be verified must be what is said, and not 'the situation'."""
    sure = {name for name in group if material.statements[name].stance not in ("cannot_verify", "doubts")}
    if not sure:
        return group
    telling = {name for name in group - sure if len(material.sketches[name].lemmas) >= FEWEST}
    near_to = {name: max(alike.get(name, {}).get(other, 0.0) for other in sure) for name in telling}
    return frozenset(sure | {name for name, likeness in near_to.items() if likeness >= NAMED})


def narrowed(group: frozenset[StatementId], alike: Likeness, nested: Likeness) -> frozenset[StatementId]:
    """Of units one inside another, keep the one that is most like the rest of the group."""
    fit = {name: sum(alike.get(name, {}).get(other, 0.0) for other in group) for name in group}
    kept: set[StatementId] = set()
    for name in sorted(group, key=lambda name: (-fit[name], name)):
        if kept.isdisjoint(nested.get(name, ())):
            kept.add(name)
    return frozenset(kept)


def worth_telling(
    found: Iterable[frozenset[StatementId]], stating: Iterable[StatementId], material: Material
) -> list[frozenset[StatementId]]:
    """Leave out the parts that nothing else is like, and the statements alone that such claims tell already for the most part."""
    groups = sorted(set(found), key=sorted)
    company = [group for group in groups if len({material.units[name].of for name in group}) > 1 and tells(group, material)]
    told: Mapping[StatementId, list[Statement]] = defaultdict(list)
    for name in sorted({name for group in company for name in group}):
        told[material.units[name].of].append(material.statements[name])
    alone = sorted(name for name in stating if material.units[name].whole and not is_told(material.units[name], told))
    return [*company, *(frozenset({name}) for name in alone)]


def tells(group: Iterable[StatementId], material: Material) -> bool:
    """Is a clause among its units, a whole statement, or what names, counts or dates? 'Across the border' tells nothing by itself."""
    return any(is_telling(material.units[name], material.sketches[name]) for name in group)


def is_telling(unit: Unit, sketch: Sketch) -> bool:
    return unit.whole or sketch.clause or bool(sketch.numbers or sketch.days) or any(letter.isupper() for letter in unit.statement.text)


def is_told(unit: Unit, told: Mapping[StatementId, Sequence[Statement]]) -> bool:
    """Do the parts that claims hold make up most of the statement?"""
    covered = {place for part in told.get(unit.of, ()) for span in part.parts for place in range(span.start, span.end)}
    return len(covered) >= TOLD * sum(span.end - span.start for span in unit.statement.parts)


def supporting(group: Set[StatementId], material: Material) -> Group:
    """Give each member its role and how like the others it is."""
    scores = typicality(group, material)
    negative = any(material.denying(name) and material.statements[name].stance != "denies" for name in group)
    return tuple(Evidence(name, role(material.statements[name], negative=negative), scores[name]) for name in sorted(group))


def role(statement: Statement, *, negative: bool) -> Role:
    """Whoever denies a thing supports the claim that it is not so, where that claim is made."""
    if statement.stance in ("cannot_verify", "doubts"):
        return "questions"
    return "denies" if statement.stance == "denies" and not negative else "supports"


def typicality(group: Set[StatementId], material: Material) -> Mapping[StatementId, float]:
    """Mean score of each member with those others that it was compared with; alone, 1."""
    found: Mapping[StatementId, list[float]] = defaultdict(list)
    for judgement in sorted(material.among(group), key=lambda j: (j.left, j.right, j.judge)):
        found[judgement.left].append(judgement.score)
        found[judgement.right].append(judgement.score)
    return {name: round(sum(found[name]) / len(found[name]), 4) if found[name] else 1.0 for name in group}


def with_denials(found: Sequence[Group], material: Material) -> list[Group]:
    """Bring each claim the statements that contradict its supporters by denying them.

    Mere denials ('denied it') whose claim is there are no claim of their own.
    """
    denied = denials(material)
    full = [group + against(group, denied) for group in found]
    placed = {evidence.statement for group, more in zip(found, full, strict=True) for evidence in more[len(group) :]}
    return [group for group in full if not all(e.role == "denies" and e.statement in placed for e in group)]


def denials(material: Material) -> Likeness:
    found = (j for j in material.judgements if j.relation == "contradicts" and j.clash == "denial")
    return near({ordered(j.left, j.right): j.score for j in found})


def against(group: Group, denied: Likeness) -> Group:
    here = {evidence.statement for evidence in group}
    found: dict[StatementId, float] = {}
    for evidence in group:
        if evidence.role == "supports":
            for other, score in denied.get(evidence.statement, {}).items():
                found[other] = max(score, found.get(other, 0.0))
    return tuple(Evidence(name, "denies", score) for name, score in sorted(found.items()) if name not in here)


def with_caveats(found: Sequence[Group], beside: Mapping[StatementId, Sequence[StatementId]], material: Material) -> list[Group]:
    """Bring each claim the caveats and denials about what surely says it; those that would come to none, to all that may say it."""
    held = [[material.units[evidence.statement] for evidence in group if evidence.role != "questions"] for group in found]
    doubtful = [material.unsure(group) for group in found]
    surely = places_of(
        {unit.of for unit in units if unit.statement.id not in unsure and is_asserted(unit, material.sketches[unit.statement.id])}
        for units, unsure in zip(held, doubtful, strict=True)
    )
    maybe = places_of({unit.of for unit in units if is_asserted(unit, material.sketches[unit.statement.id])} for units in held)
    anywhere = places_of({unit.of for unit in units} for units in held)
    brought: Mapping[int, set[StatementId]] = defaultdict(set)
    for caveat, targets in beside.items():
        offers = ({place for target in targets for place in places[target]} for places in (surely, maybe, anywhere))
        for place in next(filter(None, offers), set()):
            brought[place].add(caveat)
    return [(*group, *(turned(caveat, material) for caveat in sorted(brought[place]))) for place, group in enumerate(found)]


def places_of(held: Iterable[Iterable[StatementId]]) -> Mapping[StatementId, list[int]]:
    found: Mapping[StatementId, list[int]] = defaultdict(list)
    for place, statements in enumerate(held):
        for statement in statements:
            found[statement].append(place)
    return found


def turned(caveat: StatementId, material: Material) -> Evidence:
    return Evidence(caveat, role(material.statements[caveat], negative=False), BESIDE)
