"""Which statements make one claim, and what part each plays in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from sayso.compose.caveats import caveats, states
from sayso.compose.clusters import Pair, clusters
from sayso.model import Evidence, Judgement, Role, Sketch, Statement, StatementId

BESIDE = 0.8
"""Score of a caveat or denial that stands beside what it is about: it is found by its place, not by likeness."""

MORE = 2
"""Claims that a statement may join beside its own."""
MOSTLY = 2 / 3
"""Share of a group's members that another must hold to take it in."""

Group = tuple[Evidence, ...]
Likeness = Mapping[StatementId, Mapping[StatementId, float]]


@dataclass(frozen=True, slots=True)
class Material:
    """Statements with their sketches, and what the judges think of pairs of them."""

    statements: Mapping[StatementId, Statement]
    sketches: Mapping[StatementId, Sketch]
    judgements: tuple[Judgement, ...]
    judged: Mapping[StatementId, Sequence[Judgement]]
    """The same judgements, by each of their two statements."""

    def alike(self) -> Mapping[Pair, float]:
        """Scores of the pairs that nothing sets apart."""
        return {ordered(j.left, j.right): j.score for j in self.judgements if not self.sets_apart(j)}

    def apart(self) -> list[Pair]:
        return sorted({ordered(j.left, j.right) for j in self.judgements if self.sets_apart(j)})

    def sets_apart(self, judgement: Judgement) -> bool:
        """A claim and its denial are never one claim, however alike their words are."""
        return judgement.relation in ("contradicts", "replaces") or self.denying(judgement.left) != self.denying(judgement.right)

    def denying(self, statement: StatementId) -> bool:
        """Does it say, all in all, that something is not so? What could not be verified may be so or not."""
        stance = self.statements[statement].stance
        return stance not in ("cannot_verify", "doubts") and self.sketches[statement].negated != (stance == "denies")

    def among(self, group: Set[StatementId]) -> set[Judgement]:
        """The judgements on two members of a group."""
        return {j for name in group for j in self.judged.get(name, ()) if j.left in group and j.right in group}


def material(statements: Iterable[Statement], sketches: Iterable[Sketch], judgements: Sequence[Judgement]) -> Material:
    judged: Mapping[StatementId, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        judged[judgement.left].append(judgement)
        judged[judgement.right].append(judgement)
    known = {statement.id: statement for statement in statements}
    return Material(known, {sketch.statement: sketch for sketch in sketches}, tuple(judgements), judged)


def ordered(left: StatementId, right: StatementId) -> Pair:
    return (left, right) if left <= right else (right, left)


def groups(material: Material, *, same: float) -> list[Group]:
    """Gather the evidence of each claim, sorted; each statement that says something is in one at least.

    Left out are questions ('asks'), which state nothing, and statements without words.
    """
    beside = caveats(material.statements.values(), material.sketches)
    stating = {name for name, statement in material.statements.items() if name not in beside and states(statement, material.sketches[name])}
    scores = {pair: score for pair, score in material.alike().items() if stating.issuperset(pair)}
    barred = [pair for pair in material.apart() if stating.issuperset(pair)]
    found = clusters(sorted(stating), scores, barred, same=same)
    apart = near(dict.fromkeys(barred, 1.0))
    merged = largest(joined(found, near(scores), apart, same=same), apart)
    crossed = with_denials([supporting(group, material) for group in merged], material)
    asked = turned(beside)
    full = sorted(
        (tuple(sorted(with_caveats(group, asked, material), key=rank)) for group in crossed), key=lambda group: [*map(rank, group)]
    )
    return list({tuple((evidence.statement, evidence.role) for evidence in group): group for group in full}.values())


def rank(evidence: Evidence) -> tuple[StatementId, Role, float]:
    return evidence.statement, evidence.role, evidence.score


def joined(found: Sequence[Sequence[StatementId]], alike: Likeness, apart: Likeness, *, same: float) -> list[frozenset[StatementId]]:
    """Add to each cluster the statements that are as like its members as those are: a sentence may state several claims."""
    grown = [set(cluster) for cluster in found]
    likest = sorted(invitations(found, alike, same=same), key=lambda one: (-one[0], one[1:]))
    for _, place, other in likest:
        if grown[place].isdisjoint(apart.get(other, ())):
            grown[place].add(other)
    return [frozenset(group) for group in grown]


def invitations(found: Sequence[Sequence[StatementId]], alike: Likeness, *, same: float) -> Iterator[tuple[float, int, StatementId]]:
    """Yield which statements are like which clusters, and how much: of each statement, the best few."""
    wanted: Mapping[StatementId, list[tuple[float, int]]] = defaultdict(list)
    for place, cluster in enumerate(found):
        for other, score in likenesses(cluster, alike).items():
            if score >= same and other not in cluster:
                wanted[other].append((score, place))
    for other, offers in sorted(wanted.items()):
        yield from ((score, place, other) for score, place in sorted(offers, key=lambda one: (-one[0], one[1]))[:MORE])


def likenesses(cluster: Sequence[StatementId], alike: Likeness) -> Mapping[StatementId, float]:
    """How like a cluster's members each statement is, on average."""
    sums: dict[StatementId, float] = defaultdict(float)
    for member in cluster:
        for other, score in alike.get(member, {}).items():
            sums[other] += score / len(cluster)
    return sums


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
    found = (j for j in material.judgements if j.relation == "contradicts" and j.judge.startswith("denial"))
    return near({ordered(j.left, j.right): j.score for j in found})


def against(group: Group, denied: Likeness) -> Group:
    here = {evidence.statement for evidence in group}
    found: dict[StatementId, float] = {}
    for evidence in group:
        if evidence.role == "supports":
            for other, score in denied.get(evidence.statement, {}).items():
                found[other] = max(score, found.get(other, 0.0))
    return tuple(Evidence(name, "denies", score) for name, score in sorted(found.items()) if name not in here)


def turned(beside: Mapping[StatementId, Sequence[StatementId]]) -> Mapping[StatementId, list[StatementId]]:
    """The caveats and denials about each statement."""
    found: Mapping[StatementId, list[StatementId]] = defaultdict(list)
    for caveat, targets in beside.items():
        for target in targets:
            found[target].append(caveat)
    return found


def with_caveats(group: Group, asked: Mapping[StatementId, Sequence[StatementId]], material: Material) -> Group:
    found = {caveat for evidence in group if evidence.role != "questions" for caveat in asked.get(evidence.statement, ())}
    return (*group, *(Evidence(caveat, role(material.statements[caveat], negative=False), BESIDE) for caveat in found))
