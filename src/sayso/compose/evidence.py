"""Which units make one claim, and what part each plays in it.

Ids here are those of units (`Unit.statement.id`); `placed` brings what was found
back to the statements that a dossier lists.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from sayso.compose.caveats import caveats, may_be_doubted, named, states
from sayso.compose.clusters import Pair, clusters
from sayso.compose.material import FEWEST, Group, Likeness, Material, near, ordered, supporters
from sayso.compose.origins import Register
from sayso.compose.roles import role, supporting
from sayso.compose.seconding import uncounted
from sayso.compose.telling import sure, worth_telling
from sayso.model import ANOTHER_AIM, Evidence, Judgement, Role, StatementId, Unit

BESIDE = 0.8
"""Score of a caveat or denial that stands beside what it is about: it is found by its place, not by likeness."""

MORE = 2
"""Claims that a statement may join beside its own."""
NAMED = 0.6
"""Likeness to somebody's words from which a doubt that does not point at them is about them."""
MOSTLY = 2 / 3
"""Share of a group's members that another must hold to take it in."""


def groups(material: Material, register: Register, apart: Iterable[Pair], *, same: float) -> list[Group]:
    """Gather the evidence of each claim, sorted; each statement that says something is in one at least, by a part of it or whole.

    Units that are `apart` are in none together.
    Left out are questions ('asks'), which state nothing, doubts of 'the matter' and denials of 'the media reports' that no claim holds,
    and statements without words.
    """
    beside = caveats((unit.statement for unit in material.units.values() if unit.whole), material.sketches, register.documents)
    stating = {
        name for name, unit in material.units.items() if unit.of not in beside and states(unit.statement, material.sketches[name])
    }
    scores = {
        (left, right): score
        for (left, right), score in material.alike()
        if stating.issuperset((left, right)) and right not in material.nested.get(left, ())
    }
    barred = [pair for pair in apart if stating.issuperset(pair)]
    nested = [(left, right) for left in sorted(material.nested) for right in material.nested[left] if left < right]
    found = clusters(sorted(stating), scores, barred, [pair for pair in nested if stating.issuperset(pair)], same=same)
    excluded, alike = near(dict.fromkeys(barred, 1.0)), near(scores)
    merged = largest(joined(found, alike, excluded, material.nested, same=same), excluded)
    narrow = [narrowed(without_stray_doubts(group, alike, material), alike, material.nested) for group in merged]
    told = worth_telling(narrow, stating, material)
    crossed = with_denials([supporting(group, material) for group in told], material)
    doubted = without_mere_matters(with_caveats(crossed, beside, material, register), material)
    full = sorted((tuple(sorted(group, key=rank)) for group in doubted), key=lambda group: [*map(rank, group)])
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
    """Leave out the doubts that are merely on the matter: what could not be verified must be what is said, and not 'the situation'.

    Who doubts what only may say the same doubts something else.
    """
    doubts = {name for name in group if material.doubting(name)}
    said = group - doubts
    if not said:
        return group
    surely = sure(said, material)
    return said | {name for name in doubts if any(doubts_that(name, other, alike, material) for other in surely)}


def doubts_that(doubt: StatementId, said: StatementId, alike: Likeness, material: Material) -> bool:
    """Does a doubt name what is said, by words of it?"""
    return alike.get(doubt, {}).get(said, 0.0) >= NAMED and material.words_in_common(doubt, said) >= FEWEST


def narrowed(group: frozenset[StatementId], alike: Likeness, nested: Likeness) -> frozenset[StatementId]:
    """Of units one inside another, keep the one that is most like the rest of the group."""
    fit = {name: sum(alike.get(name, {}).get(other, 0.0) for other in group) for name in group}
    kept: set[StatementId] = set()
    for name in sorted(group, key=lambda name: (-fit[name], name)):
        if kept.isdisjoint(nested.get(name, ())):
            kept.add(name)
    return frozenset(kept)


def with_denials(found: Sequence[Group], material: Material) -> list[Group]:
    """Bring each claim the statements that deny what one of its supporters surely says, or that cannot be true beside most of them.

    Mere denials ('denied it') whose claim is there are no claim of their own.
    """
    contradictions = [judgement for judgement in material.judgements if contradicts(judgement)]
    opposed = near({ordered(j.left, j.right): j.score for j in contradictions})
    denied = near({ordered(j.left, j.right): j.score for j in contradictions if j.clash == "denial"})
    agreeing = [without_opponents(group, opposed, material) for group in found]
    full = [group + against(group, material.unsure(group), opposed, denied) for group in agreeing]
    placed = {evidence.statement for group, more in zip(agreeing, full, strict=True) for evidence in more[len(group) :]}
    return [group for group in full if not all(e.role == "denies" and e.statement in placed for e in group)]


def contradicts(judgement: Judgement) -> bool:
    """Can the two not both be so? Two aims may."""
    return judgement.relation == "contradicts" and ANOTHER_AIM not in judgement.reasons


def without_opponents(group: Group, opposed: Likeness, material: Material) -> Group:
    """Leave out who may say something else by a part of a statement that, as a whole, contradicts what others surely say."""
    unsure = material.unsure(group)
    against_them = {material.units[other].of for name in supporters(group) if name not in unsure for other in opposed.get(name, {})}
    return tuple(e for e in group if e.statement not in unsure or material.units[e.statement].of not in against_them)


def against(group: Group, unsure: Set[StatementId], opposed: Likeness, denied: Likeness) -> Group:
    """What denies a supporter that surely says it, or else contradicts at least half of them: one may say more than the claim."""
    here, behind = {evidence.statement for evidence in group}, supporters(group)
    scores: Mapping[StatementId, list[float]] = defaultdict(list)
    for supporter in behind:
        for other, score in opposed.get(supporter, {}).items():
            scores[other].append(score)
    denials = {other for supporter in behind for other in denied.get(supporter, {})}
    surely = {other for supporter in behind if supporter not in unsure for other in denied.get(supporter, {})}
    most = {name for name, found in scores.items() if 2 * len(found) >= len(behind)} - denials
    return tuple(Evidence(name, "denies", max(scores[name])) for name in sorted((surely | most) - here))


def without_mere_matters(found: Iterable[Group], material: Material) -> list[Group]:
    """Leave out what is only doubted and tells nothing of what that is: who 'declined to comment on the matter' makes no claim."""
    return [group for group in found if any(evidence.role != "questions" or says_what(evidence.statement, material) for evidence in group)]


def says_what(doubt: StatementId, material: Material) -> bool:
    """Does it tell in a clause, or by more than a noun, what is doubted?"""
    sketch = material.sketches[doubt]
    return sketch.clause or material.statements[doubt].stance == "doubts" or len(named(sketch)) > 1


def with_caveats(
    found: Sequence[Group], beside: Mapping[StatementId, Sequence[StatementId]], material: Material, register: Register
) -> list[Group]:
    """Bring each claim the caveats and denials about what surely says it; those that would come to none, to all that may say it.

    A denial comes only where a statement, or its point, is surely told.
    Who doubts what somebody says does not doubt who that is.
    """
    held = [says_it(material, (evidence.statement for evidence in group if evidence.role != "questions")) for group in found]
    behind = [says_it(material, sorted(supporters(group))) for group in found]
    doubtful = [material.unsure(group) | uncounted(group, material, register) for group in found]
    surely = places_of(
        {unit.of for unit in units if unit.statement.id not in unsure and may_be_doubted(unit, material.sketches[unit.statement.id])}
        for units, unsure in zip(behind, doubtful, strict=True)
    )
    maybe = places_of({unit.of for unit in units if may_be_doubted(unit, material.sketches[unit.statement.id])} for units in behind)
    anywhere = places_of({unit.of for unit in units} for units in held)
    in_full = places_of({unit.of for unit in units if tells_the_point(unit, material)} for units in held)
    brought: Mapping[int, set[StatementId]] = defaultdict(set)
    for caveat, targets in beside.items():
        denies = material.statements[caveat].stance == "denies"
        offers = (
            {place for target in targets for place in places[target] if not denies or place in in_full[target]}
            for places in ((surely,) if denies else (surely, maybe, anywhere))
        )
        for place in next(filter(None, offers), set()):
            brought[place].add(caveat)
    return [(*group, *(turned(caveat, material) for caveat in sorted(brought[place]))) for place, group in enumerate(found)]


def says_it(material: Material, names: Iterable[StatementId]) -> list[Unit]:
    """The units of a claim without those that only tell in passing who somebody is."""
    return [unit for name in names if (unit := material.units[name]).compared]


def tells_the_point(unit: Unit, material: Material) -> bool:
    """Is it a whole statement, or a part with its point? Who denies 'the claim' need not deny its circumstances."""
    whole, part = material.sketches[unit.of], material.sketches[unit.statement.id]
    return unit.whole or (part.clause and part.predicate == whole.predicate)


def places_of(held: Iterable[Iterable[StatementId]]) -> Mapping[StatementId, list[int]]:
    found: Mapping[StatementId, list[int]] = defaultdict(list)
    for place, statements in enumerate(held):
        for statement in statements:
            found[statement].append(place)
    return found


def turned(caveat: StatementId, material: Material) -> Evidence:
    return Evidence(caveat, role(material.statements[caveat], negative=False), BESIDE)
