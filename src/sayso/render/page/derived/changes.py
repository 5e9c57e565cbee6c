"""What changed: words that their own speaker replaced by later ones, oldest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.model import Claim, Figure, Statement
from sayso.render.likeness import common, fixed
from sayso.render.page.derived.lines import surely
from sayso.render.page.derived.wording import Wording, best
from sayso.render.reading import Reading

CHAINS: Final = 3
"""Changes of the first screen."""


@dataclass(frozen=True, slots=True)
class Step:
    """Some words of a change; the last one stands."""

    claim: Claim
    wording: Wording
    said: Statement


Chain = tuple[Step, ...]


def changed(read: Reading) -> list[Chain]:
    """What was replaced: claims that a judge found replaced, then figures that their speaker moved; each claim once."""
    chosen: list[Chain] = []
    for chain in [*_replaced(read), *_moved(read)]:
        told = {step.claim.id for other in chosen for step in other}
        if len(chosen) < CHAINS and not any(step.claim.id in told for step in chain):
            chosen.append(chain)
    return chosen


def _replaced(read: Reading) -> list[Chain]:
    chains = [_chain(read, claim) for claim in read.dossier.claims if claim.standing == "superseded"]
    return sorted((chain for chain in chains if len(chain) > 1), key=lambda chain: (-len(chain), chain[0].said.id))


def _chain(read: Reading, claim: Claim) -> Chain:
    """A claim with what replaced it, and what replaced that."""
    steps: list[Step] = []
    ahead = surely(read, claim)[:1]
    while ahead:
        said, *ahead = ahead
        step = _step(read, said)
        if step is None or step.claim.id in {other.claim.id for other in steps}:
            continue
        steps.append(step)
        if step.claim.standing == "superseded":
            ahead = sorted([*ahead, *read.replacements(step.claim)], key=lambda said: (said.said_on or "", said.id))
    return tuple(steps)


def _step(read: Reading, said: Statement) -> Step | None:
    wording = best(read, said)
    claim = _claim(read, said)
    return Step(claim, wording, said) if wording and claim else None


def _claim(read: Reading, said: Statement) -> Claim | None:
    """The claim that a statement supports; else that of a statement inside it, which holds the part that was matched."""
    inside = [other for other in read.said_in[said.doc] if said.start <= other.start and other.end <= said.end]
    for other in [said, *sorted(inside, key=lambda other: (other.start - other.end, other.id))]:
        claims = [part.claim for part in read.parts.get(other.id, ()) if part.evidence.role == "supports"]
        if claims:
            return min(claims, key=lambda claim: (len(claim.evidence), claim.id))
    return None


def _moved(read: Reading) -> Iterator[Chain]:
    figures = {figure.id: figure for figure in read.dossier.figures}
    for series in read.series():
        for figure in reversed(series):
            chain = _figures(read, [figures[figure.replaces], figure]) if figure.replaces else ()
            if len(chain) > 1 and _same_count(chain):
                yield chain
                break


def _figures(read: Reading, figures: Sequence[Figure]) -> Chain:
    held = [read.statements[figure.statement] for figure in figures if figure.statement]
    return tuple(step for said in held if (step := _step(read, said)))


def _same_count(chain: Chain) -> bool:
    """Do the lines count the same thing, by their words, with other numbers?"""
    first, last = chain[0], chain[-1]
    numbers = fixed(first.wording.words), fixed(last.wording.words)
    counted = (common(first.wording.words) & common(last.wording.words)) - numbers[0] - numbers[1]
    return bool(counted) and numbers[0] != numbers[1] and first.claim.id != last.claim.id
