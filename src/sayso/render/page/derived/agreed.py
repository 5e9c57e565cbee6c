"""What is agreed: said by two origins or more, and what most reports carry from one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from sayso.model import Claim
from sayso.render.page.derived.lines import LINES, Corpus, Line, agrees, outlets, repeats, surely
from sayso.render.page.derived.parties import independent, names
from sayso.render.page.derived.wording import BRACKETED, Wording, wordings
from sayso.render.reading import Reading

ASIDE: Final = re.compile(
    r"(?i)respond(?:ed)? to|requests? for comment|reached for comment|declined to comment|comment on\b|\bbe reached\b"
)
"""Lines about the making of a report."""
SUREST: Final = 0.8
"""How sure it must be that another says it where he says it in unlike words."""
EVENT: Final = 12
"""What it weighs that all reports begin with the words of a line: what happened stands before what is told beside it."""


def agreed(read: Reading, corpus: Corpus, most: int = LINES) -> list[Line]:
    """What two origins or more surely say, in like words, and nobody denies or contradicts: so many lines at most."""
    contested = {claim for conflict in read.dossier.conflicts for claim in conflict.claims}
    undenied = (claim for claim in read.dossier.claims if claim.id not in contested and _undenied(read, claim))
    lines = (line for claim in undenied for line in _by_two(_supported(read, claim)) or _by_two(_as_called(read, claim)))
    return distinct(_ordered(read, corpus, lines), most)


def _by_two(lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if len(line.origins) > 1]


def _undenied(read: Reading, claim: Claim) -> bool:
    return claim.seconded and claim.standing == "corroborated" and not read.evidence(claim, "denies")


def carried(read: Reading, corpus: Corpus) -> list[Line]:
    """What comes from one origin, is denied by nobody, and stands in the reports of several outlets."""
    single = (claim for claim in read.dossier.claims if claim.standing == "single_source" and not claim.in_passing)
    lines = (line for claim in single for line in _supported(read, claim) if len(outlets(read, line.said)) > 1)
    return distinct(_ordered(read, corpus, (replace(line, origins=line.origins or tuple(names(read, line.said)[:1])) for line in lines)))


def _supported(read: Reading, claim: Claim) -> Iterator[Line]:
    """The claim in the words of each supporter, with the supporters who say the same by their words."""
    supporters = surely(read, claim) if claim.standing == "single_source" else read.evidence(claim, "supports")
    if len({read.speaker(said) for said in supporters}) < 2 and len(outlets(read, supporters)) < 2:
        return
    sure = claim.seconding if claim.standing == "corroborated" else {said.id for said in surely(read, claim)}
    for said in supporters:
        if said.id not in sure or said.stance != "asserts" or said.certainty == "possible" or said.kind == "direct":
            continue
        for words in wordings(read, said):
            if not ASIDE.search(words.words):
                like = tuple(other for other in supporters if agrees(read, words, other))
                yield Line(claim, words, like, tuple(independent(read, claim, like)))


def _as_called(read: Reading, claim: Claim) -> Iterator[Line]:
    """The claim in the words that it is called by, with those who most surely say all of that, in words however unlike."""
    surest = {name for found in claim.judgements if found.seconds and found.score >= SUREST for name in (found.left, found.right)}
    saying = tuple(said for said in read.evidence(claim, "supports") if said.id in surest)
    told = BRACKETED.sub("", claim.gist)
    texts = {said.id: " ".join(said.text.split()) for said in saying}
    called = next((said for said in saying if told in texts[said.id] or texts[said.id] in told), None)
    if called and called.stance == "asserts" and called.certainty != "possible" and not ASIDE.search(told):
        yield Line(claim, Wording(called.id, claim.gist, told), saying, tuple(independent(read, claim, saying)))


def _ordered(read: Reading, corpus: Corpus, lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-_weight(read, corpus, line), line.claim.id, line.wording.words))


def _weight(read: Reading, corpus: Corpus, line: Line) -> float:
    return 2 * len(outlets(read, line.said)) + 2 * len(line.origins) + EVENT * corpus.leading(line.wording.words) + 3 * line.wording.fit


def distinct(lines: Iterable[Line], most: int = LINES) -> list[Line]:
    """The first lines, none of which repeats another."""
    chosen: list[Line] = []
    for line in lines:
        told = any(line.claim.id == other.claim.id or repeats(line.wording.words, other.wording.words) for other in chosen)
        if len(chosen) < most and not told:
            chosen.append(line)
    return chosen
