"""Which statements say the same, how each claim stands, and from how many origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from sayso.evaluate.alignment import Alignment
from sayso.evaluate.annotation import Member
from sayso.evaluate.measures import Figures, Measure, measure, share
from sayso.evaluate.wording import Positions, overlap
from sayso.model import ClaimId, DocumentId, Role, Statement, StatementId

LEAST_COVER = 0.5
"""Share of the shorter one's words that a statement and a clause must have in common."""
TIE = 0.05
"""Statements that cover a clause this nearly as well as the best one count too."""

Clause = tuple[DocumentId, str]
"""An annotated clause: it may be a member of several claims."""
Grouping = Mapping[Clause, frozenset[str]]
"""The claims that each clause belongs to."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The dossier's statements that express each annotated clause, and their claims."""

    statements: Mapping[Clause, tuple[Statement, ...]]
    claims_of: Mapping[StatementId, frozenset[ClaimId]]
    roles: Mapping[tuple[ClaimId, StatementId], Role]

    def claims(self, clause: Clause) -> frozenset[ClaimId]:
        return frozenset().union(*(self.claims_of[statement.id] for statement in self.statements[clause]))


def figures(alignment: Alignment) -> Figures:
    cover = covered(alignment)
    members = [member for claim in alignment.gold.claims for member in claim.members]
    wanted = gold_grouping(alignment)
    mine: Grouping = {clause: cover.claims(clause) for clause in wanted}
    return {
        "member_coverage": share([member for member in members if cover.statements[clause(member)]], members),
        **Measure(precision=company(mine, wanted), recall=company(wanted, mine)).named("claim_b3"),
        **pairwise(wanted, mine).named("claim_pair"),
        **verdicts(alignment, counterparts(alignment, cover)),
    }


def clause(member: Member) -> Clause:
    return member.doc, member.text


def gold_grouping(alignment: Alignment) -> Grouping:
    found: defaultdict[Clause, set[str]] = defaultdict(set)
    for claim in alignment.gold.claims:
        for member in claim.members:
            found[clause(member)].add(claim.id)
    return {key: frozenset(claims) for key, claims in found.items()}


def covered(alignment: Alignment) -> Cover:
    """Map each annotated clause to the statements, of those in claims, that cover it best."""
    evidence = [(claim.id, item) for claim in alignment.dossier.claims for item in claim.evidence]
    claims_of: defaultdict[StatementId, set[ClaimId]] = defaultdict(set)
    for claim_id, item in evidence:
        claims_of[item.statement].add(claim_id)
    by_doc: defaultdict[DocumentId, list[Statement]] = defaultdict(list)
    for statement in alignment.statements:
        if statement.id in claims_of:
            by_doc[alignment.doc(statement)].append(statement)
    return Cover(
        statements={key: best(alignment, alignment.locate(*key), by_doc[key[0]]) for key in gold_grouping(alignment)},
        claims_of={statement: frozenset(claims) for statement, claims in claims_of.items()},
        roles={(claim_id, item.statement): item.role for claim_id, item in evidence},
    )


def best(alignment: Alignment, clause: Positions, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    scored = [(covering(clause, alignment.spans[statement.id]), statement) for statement in statements]
    top = max((score for score, _ in scored), default=0.0)
    return tuple(statement for score, statement in scored if score and score >= top - TIE)


def covering(clause: Positions, span: Positions) -> float:
    """Score how well a statement covers a clause; zero where it does not."""
    shorter = min(len(clause), len(span))
    if not shorter or len(clause & span) < LEAST_COVER * shorter:
        return 0.0
    return len(clause & span) / shorter * 0.5 + overlap(clause, span) * 0.5


def company(of: Grouping, against: Grouping) -> float:
    """B-cubed over clauses with company: each weighs the same, however large its claim is.

    Bagga and Baldwin, "Algorithms for scoring coreference chains" (1998),
    without the item itself, so that clauses left alone earn nothing.
    """
    shares = []
    for clause in of:
        mates = [mate for mate in of if mate != clause and of[mate] & of[clause]]
        if mates:
            shares.append(sum(bool(against[clause] & against[mate]) for mate in mates) / len(mates))
    return sum(shares) / len(shares) if shares else 0.0


def pairwise(wanted: Grouping, mine: Grouping) -> Measure:
    """Over all pairs of clauses: are they in one claim?"""
    right = found = same = 0
    for left, other in combinations(wanted, 2):
        belongs, together = bool(wanted[left] & wanted[other]), bool(mine[left] & mine[other])
        right += belongs and together
        found += together
        same += belongs
    return measure(right, found, same)


def counterparts(alignment: Alignment, cover: Cover) -> dict[str, ClaimId]:
    """Map each annotated claim to the dossier's claim that shares most of its evidence, weighed against what else that holds."""
    found = {}
    for claim in alignment.gold.claims:
        votes: defaultdict[ClaimId, float] = defaultdict(float)
        for member in claim.members:
            for candidate, vote in ballots(cover, member):
                votes[candidate] += vote
        if votes:
            found[claim.id] = max(votes, key=lambda name: (fit(alignment, len(claim.members), name, votes[name]), name))
    return found


def ballots(cover: Cover, member: Member) -> list[tuple[ClaimId, float]]:
    """A whole vote for a claim where the clause has the same role, half a vote where it has another."""
    key = clause(member)
    return [
        (name, 1.0 if member.role in {cover.roles.get((name, statement.id)) for statement in cover.statements[key]} else 0.5)
        for name in sorted(cover.claims(key))
    ]


def fit(alignment: Alignment, members: int, name: ClaimId, votes: float) -> float:
    return 2 * votes / (members + len(alignment.claims[name].evidence))


def verdicts(alignment: Alignment, mapped: Mapping[str, ClaimId]) -> Figures:
    wanted = alignment.gold.claims
    found = [(claim, alignment.claims[mapped[claim.id]]) for claim in wanted if claim.id in mapped]
    return {
        "standing_accuracy": share([mine for claim, mine in found if mine.standing == claim.standing], wanted),
        "origin_count_accuracy": share([mine for claim, mine in found if len(mine.origins) == claim.origins], wanted),
    }


def wrong_standings(alignment: Alignment) -> list[tuple[object, ...]]:
    """Claim, its gist, the annotated standing and the dossier's, null where no claim matches."""
    mapped = counterparts(alignment, covered(alignment))
    rows = [(claim, alignment.claims[mapped[claim.id]].standing if claim.id in mapped else None) for claim in alignment.gold.claims]
    return [(claim.id, claim.gist, claim.standing, mine) for claim, mine in rows if mine != claim.standing]
