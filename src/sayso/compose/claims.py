"""Judgements to claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.compose.affirming import Affirming, affirming
from sayso.compose.antecedent import reports
from sayso.compose.evidence import contradicts, groups
from sayso.compose.gist import Wordings
from sayso.compose.material import Group, Material, material, supporters
from sayso.compose.origins import Register, origins, register
from sayso.compose.rephrased import distinct_in_words, told_once, united_in_words, with_shared_denials, without_repetitions
from sayso.compose.seconding import LIKELY, reconsidered, seconding, uncounted
from sayso.compose.standing import standing
from sayso.model import (
    Claim,
    ClaimId,
    Document,
    Entity,
    EntityId,
    Judgement,
    Lineage,
    Sketch,
    Statement,
    StatementId,
    Unit,
    only_in_passing,
)
from sayso.text.ids import content_id

FULLY = 0.5
"""Chance that somebody else's words say all that a fuller wording does from which that one is told."""
POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our"})
LIKEST = 2
"""Judgements that are listed for each unit of a claim: the likest."""


def claims(
    units: Sequence[Unit],
    sketches: Sequence[Sketch],
    judgements: Sequence[Judgement],
    entities: Sequence[Entity],
    documents: Sequence[Document],
    lineage: Sequence[Lineage],
    *,
    same: float,
) -> tuple[Claim, ...]:
    """Gather units that say the same into claims, each with its origins and standing; sorted by id.

    `same` is the mean score from which units make one claim; a pair that
    nobody judged, or whose judgement is left out, counts 0 in it. Every
    statement but a question belongs to one claim at least, by a part of it or
    whole, and may serve several. The ids of the evidence are those of units.
    """
    stock = material(units, sketches, judgements)
    parties = register(entities, documents, lineage)
    parts = [unit for unit in stock.units.values() if not unit.whole and unit.of in stock.units]
    wholes = {unit.statement.id: whole for unit in parts if (whole := stock.units[unit.of].statement).kind == unit.statement.kind}
    wordings = Wordings(
        statements=stock.statements,
        sketches=stock.sketches,
        documents=parties.documents,
        entities=parties.entities,
        mentioned={mention: entity for entity in entities for mention in entity.mentions},
        reports=reports(units, stock.sketches, entities),
        clause_around=stock.clause_around,
        around=stock.around,
        parts=wholes,
    )
    accountable = {name: parties.party(statement).id for name, statement in stock.statements.items()}
    maker = Maker(stock, parties, wordings, affirming(stock, entities), wholes, accountable)
    apart = stock.apart()
    found = distinct_in_words(groups(stock, parties, apart, same=same), apart, maker.gist)
    once = told_once(united_in_words(map(maker.claim, found), apart, maker.claim), stock.nested)
    shared = with_shared_denials(without_repetitions(once), lambda unit: stock.statements[stock.units[unit].of], maker.claim)
    return tuple(sorted(shared, key=lambda claim: claim.id))


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim is called by."""

    said: StatementId
    """The supporter whose words it is called by."""
    unit: StatementId
    """That, or what holds it: the words themselves."""
    unsure: frozenset[StatementId]
    """The supporters not to be counted on: they may say something else."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes a claim of its evidence."""

    material: Material
    parties: Register
    wordings: Wordings
    affirming: Affirming
    wholes: Mapping[StatementId, Statement]
    """Of each part of a statement, that."""
    accountable: Mapping[StatementId, str]
    """The party that says each unit."""

    def gist(self, group: Group) -> str:
        if passing := self.called_in_passing(group, self.told_for(group)):
            return self.wordings.own_words(passing)
        return self.wordings.own_words(self.wordings.teller(self.called(group, uncounted(group, self.material, self.parties))))

    def telling(self, group: Group, judged: frozenset[StatementId]) -> Told:
        """What a claim is called, and which of its supporters are not to be counted on: none is, where that cannot be understood alone.

        Its circumstances are told as far as all others that count say them.
        """
        said = self.called(group, judged)
        told, others = self.wordings.teller(said), self.of_others(said, supporters(group))
        alone, rest = self.wordings.stands_alone(told), [name for name in supporters(group) if name != said]
        unsure = reconsidered(judged, told, rest, self.affirming) if alone else judged.union(others)
        unsure |= {name for name in others if self.wordings.of_others(told, self.wordings.teller(name)) or self.of_another(told, name)}
        counted = [name for name in others if name not in unsure]
        fullest = told
        for fuller in self.wordings.fuller(told) if counted else ():
            if all(self.affirming.chance(name, fuller) >= FULLY for name in counted):
                fullest = fuller
        return Told(said, fullest, unsure)

    def told_for(self, group: Group) -> set[Judgement]:
        return telling(self.material.among({evidence.statement for evidence in group}))

    def called_in_passing(self, group: Group, found: Collection[Judgement]) -> StatementId | None:
        """By what a claim is called that is only told in passing: by a clause, else by the words that name most; any other, None."""
        names = supporters(group)
        if not names or not only_in_passing(found):
            return None
        clause = next((name for name in names if self.wordings.stands_alone(name)), None)
        return clause or max(names, key=self.naming)

    def naming(self, unit: StatementId) -> tuple[bool, bool, int, StatementId]:
        """How well a mere phrase tells of whom it is: by his name, and not as 'his father'."""
        by_name = any(not attribute.noun for attribute in self.material.units[unit].attributes)
        leaning = self.material.statements[unit].text.split()[0].lower() in POSSESSIVES
        return by_name, not leaning, self.material.sketches[unit].words, unit

    def copied(self, statement: Statement) -> Statement:
        """What is told in passing with the words that may show it to be copied: its sentence's, since one office is told in like words."""
        whole = self.wholes.get(statement.id)
        return statement if self.material.units[statement.id].whole else replace(statement, text=whole.text if whole else "")

    def of_another(self, told: StatementId, name: StatementId) -> bool:
        """Does somebody else's unit tell of another person, and name none of those whom the claim tells of?"""
        mine, theirs = self.people(told), self.people(self.wordings.teller(name))
        return bool(mine and theirs) and mine.isdisjoint(theirs.union(self.affirming.names[self.material.units[name].of]))

    def names_him(self, name: StatementId, told: StatementId) -> bool:
        """Does a unit's statement name whom the pronoun stands for that is told of, where that is a person?"""
        meant = self.people(told) if self.material.sketches[told].pronoun else frozenset[EntityId]()
        whole = self.affirming.names[self.material.units[name].of]
        return not meant or not meant.isdisjoint(self.people(self.wordings.teller(name)).union(whole))

    def people(self, unit: StatementId) -> frozenset[EntityId]:
        """Whom a clause tells of, by name or by the pronoun that it begins with."""
        known = self.wordings.known(self.material.statements[unit])
        return frozenset({known[1].id}) if known and known[1].type == "PERSON" else self.affirming.told_of(unit)

    def called(self, group: Group, unsure: Collection[StatementId]) -> StatementId:
        """The unit that a claim is called by: of the clearest wordings the one that another party says most surely, too.

        Where none of them can be understood alone, any supporter's will do that can, if another party is likely to say it.
        """
        supporting = supporters(group)
        sure = [name for name in supporting if name not in unsure]
        clear = self.wordings.clearest(group, unsure=unsure)
        seconded = {name: self.seconded(name, sure) for name in clear}
        said = max(clear, key=lambda name: seconded[name])
        if self.wordings.stands_alone(self.wordings.teller(said)):
            return said
        understood = (name for name in supporting if self.wordings.stands_alone(self.wordings.teller(name)))
        chance, best = max(((self.seconded(name, sure), name) for name in understood), default=(0.0, said))
        return best if chance >= LIKELY else said

    def seconded(self, name: StatementId, sure: Iterable[StatementId]) -> float:
        """How likely another party says what a unit is told by."""
        told = self.wordings.teller(name)
        return max((self.affirming.chance(other, told) for other in self.of_others(name, sure)), default=0.0)

    def of_others(self, said: StatementId, names: Iterable[StatementId]) -> list[StatementId]:
        """The units that another party says."""
        return [name for name in names if self.accountable[name] != self.accountable[said]]

    def claim(self, group: Group) -> Claim:
        supporting = self.in_role(group, "supports")
        judged = uncounted(group, self.material, self.parties)
        found = self.told_for(group)
        passing = self.called_in_passing(group, found)
        told = Told(passing, passing, judged) if passing else self.telling(group, judged)
        words = [self.copied(statement) for statement in supporting] if passing else supporting
        counted, left_out = origins(words, self.parties, unsure=told.unsure, wholes=self.wholes)
        others = [name for origin in counted for name in origin.statements if name != told.said and self.names_him(name, told.unit)]
        sure = [statement for statement in supporting if statement.id not in told.unsure]
        days = sorted(day for statement in supporting or self.in_role(group, "denies", "questions") if (day := self.said(statement)))
        seconds = seconding(told.said, told.unit, others, self.affirming) if len(counted) > 1 and not passing else ()
        return Claim(
            id=ClaimId(content_id("c", *(f"{evidence.statement} {evidence.role}" for evidence in group))),
            gist=self.wordings.own_words(told.unit) if passing else self.wordings.told(told.unit),
            evidence=group,
            origins=counted,
            not_counted=left_out,
            judgements=tuple(sorted({*found, *seconds}, key=lambda j: (j.left, j.right, j.judge))),
            standing=standing(
                replaced=self.replaced(sure, group),
                roles={evidence.role for evidence in group},
                origins=len(counted),
                opposed=self.opposed(group, sure),
            ),
            first_said=days[0] if days else None,
            last_said=days[-1] if days else None,
        )

    def in_role(self, group: Group, *roles: str) -> list[Statement]:
        return [self.material.statements[evidence.statement] for evidence in group if evidence.role in roles]

    def replaced(self, sure: Sequence[Statement], group: Group) -> bool:
        """Have most of the parties that surely say it since said otherwise?"""
        parties = {self.accountable[statement.id] for statement in sure}
        changed = {self.accountable[statement.id] for statement in sure if self.is_replaced(statement.id, group)}
        return 2 * len(changed) > len(parties)

    def is_replaced(self, supporter: StatementId, group: Group) -> bool:
        """Does a judgement say that newer words took its place? The newer one is on the left."""
        supporting = {evidence.statement for evidence in group if evidence.role == "supports"}
        return any(
            judgement.relation == "replaces" and judgement.right == supporter and judgement.left not in supporting
            for judgement in self.material.judged.get(supporter, ())
        )

    def opposed(self, group: Group, sure: Sequence[Statement]) -> bool:
        """Does a party that does not surely support the claim deny it, or assert what cannot be true beside it?"""
        behind = {self.accountable[statement.id] for statement in sure}
        against = {evidence.statement for evidence in group if evidence.role == "denies"}
        against |= {other for supporter in sure for other in self.contradicting(supporter.id)}
        return any(self.accountable[name] not in behind for name in against)

    def contradicting(self, supporter: StatementId) -> Iterator[StatementId]:
        for judgement in self.material.judged.get(supporter, ()):
            if contradicts(judgement):
                yield judgement.right if judgement.left == supporter else judgement.left

    def said(self, statement: Statement) -> str | None:
        published = self.parties.documents[statement.doc].published
        return statement.said_on or (published[:10] if published else None)


def telling(found: Iterable[Judgement]) -> set[Judgement]:
    """What is to be said for a claim: for each of its units the likest others, and whatever sets two of them apart."""
    likest: Mapping[StatementId, list[Judgement]] = defaultdict(list)
    for judgement in sorted(found, key=lambda j: (-j.score, j.left, j.right, j.judge)):
        for side in (judgement.left, judgement.right):
            if judgement.relation == "same" and len(likest[side]) < LIKEST:
                likest[side].append(judgement)
    apart = {judgement for judgement in found if judgement.relation in ("contradicts", "replaces")}
    return apart.union(*likest.values())
