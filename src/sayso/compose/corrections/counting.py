"""Claims counted anew where a reader changed what they rest on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.compose.corrections.targets import latest
from sayso.compose.origins import Party, Register, origins, register
from sayso.compose.standing import standing
from sayso.model import UNSURE, Claim, ClaimId, Dossier, Evidence, Statement, StatementId


@dataclass(frozen=True, slots=True)
class Account:
    """A dossier, and who is accountable for what in it."""

    dossier: Dossier
    parties: Register
    statements: Mapping[StatementId, Statement]
    supporters: Mapping[ClaimId, tuple[Statement, ...]]
    facing: Mapping[ClaimId, frozenset[ClaimId]]
    """The claims that each is in conflict with."""

    def party(self, name: StatementId) -> Party:
        return self.parties.party(self.statements[name])

    def basis(self, claim: Claim) -> object:
        """What the count of a claim depends on."""
        return [(one.statement, one.role, self.party(one.statement)) for one in claim.evidence], self.facing[claim.id]

    def opposed(self, claim: Claim, *, quiet: Collection[ClaimId] = ()) -> bool:
        """Does a party that does not support the claim deny it, or assert what cannot be true beside it, in no `quiet` claim?"""
        behind = {self.party(statement.id).id for statement in self.supporters[claim.id]}
        against = {one.statement for one in claim.evidence if one.role == "denies"}
        against |= {statement.id for other in self.facing[claim.id].difference(quiet) for statement in self.supporters[other]}
        return any(self.party(name).id not in behind for name in against)


def account(dossier: Dossier) -> Account:
    statements = {statement.id: statement for statement in dossier.statements}
    return Account(
        dossier,
        register(dossier.entities, dossier.documents, dossier.lineage),
        statements,
        {claim.id: supporting(claim.evidence, statements) for claim in dossier.claims},
        facing(dossier),
    )


def facing(dossier: Dossier) -> Mapping[ClaimId, frozenset[ClaimId]]:
    found: dict[ClaimId, set[ClaimId]] = {claim.id: set() for claim in dossier.claims}
    for conflict in dossier.conflicts:
        for name in conflict.claims:
            found[name].update(other for other in conflict.claims if other != name)
    return {name: frozenset(others) for name, others in found.items()}


def supporting(evidence: Sequence[Evidence], statements: Mapping[StatementId, Statement]) -> tuple[Statement, ...]:
    return tuple(statements[one.statement] for one in evidence if one.role == "supports")


def counted_anew(dossier: Dossier, machines: Dossier, became: Mapping[str, str]) -> Dossier:
    """Count the origins of each claim that readers changed, and say where it stands; leave the others as the machine made them."""
    now, then = account(dossier), account(machines)
    before: dict[ClaimId, list[Claim]] = {}
    for claim in machines.claims:
        before.setdefault(ClaimId(latest(claim.id, became)), []).append(claim)
    same = {claim.id: then.basis(claim) for claim in machines.claims}
    return replace(
        dossier,
        claims=tuple(
            claim if same.get(claim.id) == now.basis(claim) else counted(claim, before.get(claim.id, ()), now, then)
            for claim in dossier.claims
        ),
    )


def counted(claim: Claim, before: Sequence[Claim], now: Account, then: Account) -> Claim:
    """A claim with its origins, its standing and its days by what it rests on now. `before` are the machine's claims that it comes from."""
    supporters = now.supporters[claim.id]
    unsure = unsure_of(claim, supporters)
    found, left_out = origins(supporters, now.parties, unsure=unsure)
    unseen = any(old.standing == "disputed" and not then.opposed(old) for old in before)
    days = sorted(day for statement in supporters or others(claim, now) if (day := said(statement, now)))
    return replace(
        claim,
        origins=found,
        not_counted=left_out,
        standing=standing(
            replaced=bool(before) and all(still_replaced(old, supporters, now, then) for old in before),
            roles={one.role for one in claim.evidence},
            origins=len(found),
            opposed=unseen or now.opposed(claim, quiet=quiet(before, then)),
        ),
        first_said=days[0] if days else None,
        last_said=days[-1] if days else None,
    )


def quiet(before: Sequence[Claim], then: Account) -> frozenset[ClaimId]:
    """The claims in conflict with which the machine did not hold it to be disputed: a mere mention contradicts it."""
    held = (old for old in before if old.standing not in ("disputed", "superseded") and then.opposed(old))
    return frozenset(name for old in held for name in then.facing[old.id])


def unsure_of(claim: Claim, supporters: Sequence[Statement]) -> frozenset[StatementId]:
    """The supporters that the machine does not count on, not even by a part of them, unless there are no others."""
    here = {statement.id for statement in supporters}
    relied_on = {name for origin in claim.origins for name in origin.statements}
    doubtful = here.intersection(name for one in claim.not_counted if one.why == UNSURE for name in one.statements) - relied_on
    return frozenset() if doubtful == here else frozenset(doubtful)


def others(claim: Claim, now: Account) -> list[Statement]:
    return [now.statements[one.statement] for one in claim.evidence]


def said(statement: Statement, now: Account) -> str | None:
    published = now.parties.documents[statement.doc].published
    return statement.said_on or (published[:10] if published else None)


def still_replaced(old: Claim, supporters: Sequence[Statement], now: Account, then: Account) -> bool:
    """What its own party has since said otherwise stays replaced while that party supports it."""
    parties = {then.party(statement.id).id for statement in then.supporters[old.id]}
    kept = {statement.id for statement in then.supporters[old.id]}
    return old.standing == "superseded" and any(one.id in kept and now.party(one.id).id in parties for one in supporters)
