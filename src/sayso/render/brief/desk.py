"""What the parts of a brief are made from: the dossier, what of it can be told, and who stands behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model import UNSURE, Claim, Dossier, Origin, StatementId
from sayso.render.brief.outline import Cite
from sayso.render.brief.ranking import weights
from sayso.render.brief.telling import Telling, tellings
from sayso.render.brief.traits import alike, repeats
from sayso.render.brief.voices import Voice, bare, publisher, voices_of
from sayso.render.brief.wording import flat
from sayso.render.reading import Reading, reading

REPEATING = ("repeats ", "the report has it from ", "same statement of ")
"""How a claim's reason begins where a report has something from another; some words in common are a phrase that both use."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A dossier as the parts use it."""

    read: Reading
    voices: dict[StatementId, Voice]
    told: dict[StatementId, Telling]
    weights: dict[StatementId, float]

    def weight(self, one: Telling) -> float:
        return self.weights[one.said.id]

    def supporters(self, claim: Claim) -> list[Telling]:
        """What can be told of those who surely support a claim, the most telling first."""
        unsure = {name for row in claim.not_counted if row.why == UNSURE for name in row.statements}
        rows = (row.statement for row in claim.evidence if row.role == "supports" and row.statement not in unsure)
        return self.ranked(self.told[name] for name in rows if name in self.told)

    def ranked(self, some: Iterable[Telling]) -> list[Telling]:
        return sorted(some, key=lambda one: (-self.weight(one), one.said.id))

    def echoes(self, one: Telling) -> list[Telling]:
        """The same said by the same speaker in other reports: one origin, however many carry it."""
        beside = {row.statement for part in self.read.parts.get(one.said.id, ()) for row in part.claim.evidence}
        others = [self.told[name] for name in sorted(beside) if name in self.told and name != one.said.id]
        return [other for other in others if other.voice.key == one.voice.key and alike(one.traits, other.traits)]

    def reports(self, some: Iterable[Telling]) -> int:
        """In how many reports one speaker says it; what an outlet says itself in its own alone, however many repeat them."""
        told = list(some)
        own = {one.said.doc for one in told if one.said.kind != "narrated" or self._by_itself(one)}
        return len(own or {one.said.doc for one in told})

    def _by_itself(self, one: Telling) -> bool:
        return bare(publisher(self.read.documents[one.said.doc]).name) == bare(one.voice.name)


def desk(dossier: Dossier) -> Desk:
    read = reading(dossier)
    spoken = voices_of(read)
    told = {name: replace(one, voice=accountable(read, one)) for name, one in tellings(read, spoken).items()}
    return Desk(read, spoken, told, weights(told, read))


def origin_of(claim: Claim, one: Telling) -> Origin | None:
    """The origin that a supporter of a claim is counted with."""
    return next((origin for origin in claim.origins if one.said.id in origin.statements), None)


def accountable(read: Reading, one: Telling) -> Voice:
    """Who is named for it: its speaker, or the agency that an outlet has its own words from."""
    if one.said.kind != "narrated":
        return one.voice
    for part in read.parts.get(one.said.id, ()):
        origin = origin_of(part.claim, one) or _repeated(part.claim, one)
        if origin is not None and origin.name != read.documents[one.said.doc].title and bare(origin.name) != bare(one.voice.name):
            return Voice(flat(origin.name), flat(origin.name).casefold())
    return one.voice


def _repeated(claim: Claim, one: Telling) -> Origin | None:
    """The origin whose report or statement a report repeats, as the claim's reason has it."""
    why = next((row.why for row in claim.not_counted if one.said.id in row.statements and row.why.startswith(REPEATING)), "")
    named = [origin for origin in claim.origins if why and origin.name in why]
    return max(named, key=lambda origin: len(origin.name), default=None)  # 'Kyiv' stands in 'Kyiv Post' too


def cites(some: Iterable[Telling]) -> list[Cite]:
    return [one.cite for one in some]


def apart(some: Iterable[Telling], before: Collection[Telling] = ()) -> Iterator[Telling]:
    """Those that do not repeat one another, nor what was told before."""
    kept: list[Telling] = list(before)
    for one in some:
        if not any(repeats(one.traits, other.traits) for other in kept):
            kept.append(one)
            yield one


def voices(some: Sequence[Telling]) -> list[Voice]:
    """Each speaker once."""
    return list({one.voice.key: one.voice for one in reversed(some)}.values())[::-1]
