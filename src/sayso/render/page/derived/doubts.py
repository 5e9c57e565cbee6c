"""What nobody could verify: the words that somebody doubts or could not check, with who says them and who doubts them; and every doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import Any, Final

from sayso.model import Claim, Statement, StatementId
from sayso.render.likeness import content, share, stem
from sayso.render.page.derived.alone import DANGLING, stands_alone
from sayso.render.page.derived.lines import LINES, Corpus, alike, outlets, repeats, surely
from sayso.render.page.derived.wording import Wording, best, own
from sayso.render.reading import Reading
from sayso.text.sentences import sentence

POINTING: Final = frozenset(
    map(stem, "claim report statement assertion allegation account immediately independently confirmed verified verify".split())
)
"""What a doubt consists of that points back at the words before it."""
UNWILLING: Final = re.compile(r"(?i)\b(?:declin|refus)\w+")
"""Words of who would not say something, which is no doubt."""
UNCONFIRMED: Final = re.compile(r"(?i)\bto (?:confirm|verify|corroborate)\b")
"""What somebody would not do who leaves open what another says: that stands among the doubts."""
UNKNOWING: Final = re.compile(r"(?i)\b(?:yet to|not|never|unable|unknown|unclear)\b|n[’']t\b")
"""Words of who tells that something is not known: that is a doubt too, and not what another one doubts."""
EMPTY: Final = re.compile(r"[Ii]t (?=was|is|remains)")
"""An 'it' that stands for nothing: 'It was not clear whether'."""
NAMED: Final = 0.75
"""Share of the words of what somebody says that a doubt repeats which is about just that."""
BEFORE: Final = 200
"""Characters before a doubt in which the words stand that it points back at."""


@dataclass(frozen=True, slots=True)
class Doubted:
    """Some words, who says them, and the doubts; the words are a doubt's own where it says itself what is not known, of no claim."""

    claim: Claim | None
    wording: Wording
    said: tuple[Statement, ...]
    doubts: tuple[Statement, ...]


def unverified(read: Reading, corpus: Corpus) -> list[Doubted]:
    """The doubted words that most outlets carry or doubt, each once; where none make sense alone, the doubts in their sentences."""
    found: dict[tuple[str, str], Doubted] = {}
    for claim in read.dossier.claims:
        for doubt in read.evidence(claim, "questions"):
            made = _doubted(read, claim, doubt)
            if made:
                found.setdefault((made.wording.words, doubt.id), made)
    claimed = {row.statement for claim in read.dossier.claims if read.evidence(claim, "supports") for row in claim.evidence}
    for doubt in _doubting(read):
        wording = None if doubt.id in claimed or _unwilling(doubt) or points_back(read, doubt) else _own(read, doubt)
        if wording:
            found[wording.words, doubt.id] = Doubted(None, wording, (), (doubt,))
    told = found.values() or list(_in_sentences(read))
    chosen: list[Doubted] = []
    for one in sorted(told, key=lambda one: (-_weight(read, corpus, one), one.wording.statement, one.wording.words)):
        same = next((other for other in chosen if repeats(one.wording.told, other.wording.told)), None)
        if same is None and len(chosen) < LINES:
            chosen.append(one)
    return chosen


def doubts(read: Reading) -> list[dict[str, Any]]:
    """Every doubt with the sentence that holds it and the one before, at which it may point back; words of several reports once."""
    found: dict[str, dict[str, Any]] = {}
    for doubt in _doubting(read):
        document, span = read.document_of(doubt), read.sentence(doubt)
        words = " ".join(document.text[span.start : span.end].split()).casefold()
        if words in found:
            found[words]["also"].append(doubt.id)
        else:
            found[words] = {"statement": doubt.id, "also": [], "sentence": [_start_before(document.text, span.start), span.end]}
    return list(found.values())


def _in_sentences(read: Reading) -> Iterator[Doubted]:
    """Yield each doubt in its sentence, with the one before where it points back."""
    for row in doubts(read):
        doubt = read.statements[row["statement"]]
        text, (start, end) = read.document_of(doubt).text, row["sentence"]
        start = start if points_back(read, doubt) else read.sentence(doubt).start
        words = " ".join(text[start:end].split()).rstrip(".")
        yield Doubted(None, Wording(doubt.id, words, words), (), (doubt,))


def _doubting(read: Reading) -> Iterator[Statement]:
    """The doubts, report by report; who would not say something does not doubt it, but may leave open what another says."""
    for document in read.dossier.documents:
        for said in sorted(read.said_in.get(document.id, ()), key=lambda said: (said.start, said.id)):
            cue = said.cue.text if said.cue else ""
            if said.stance in ("cannot_verify", "doubts") and (not UNWILLING.search(cue) or UNCONFIRMED.search(cue)):
                yield said


def _unwilling(said: Statement) -> bool:
    return said.cue is not None and UNWILLING.search(said.cue.text) is not None


def _start_before(text: str, start: int) -> int:
    """Where the sentence before begins, in the same paragraph; else where this one does."""
    before = text[:start].rstrip()
    if not before or "\n" in text[len(before) : start]:
        return start
    return sentence(text, len(before) - 1, len(before)).start


def _doubted(read: Reading, claim: Claim, doubt: Statement) -> Doubted | None:
    """What a doubt is about: the words before it, where it points back; else words of the claim like it; else its own."""
    if _unwilling(doubt):
        return None
    if points_back(read, doubt):
        said = _before(read, doubt, {said.id for said in surely(read, claim)})
        parts = read.parts.get(said.id, ()) if said else ()
        about = next((part.claim for part in parts if part.evidence.role == "supports"), None)
        return _said_before(read, about, said, doubt) if said and about else None
    for said in read.evidence(claim, "supports"):
        words = best(read, said)
        if words and said.source and share(content(words.told), content(doubt.text)) >= NAMED:
            if said.cue and UNKNOWING.search(said.cue.text):
                return Doubted(claim, words, (), (said, doubt))
            return Doubted(claim, words, (said, *alike(read, claim, words, "supports")), (doubt,))
    wording = _own(read, doubt)
    return Doubted(claim, wording, (), (doubt,)) if wording else None


def _said_before(read: Reading, about: Claim, said: Statement, doubt: Statement) -> Doubted | None:
    """What was said, in the best of the wordings that agree."""
    words = own(read, said)
    like = alike(read, about, Wording(said.id, words, words), "supports")
    found = (wording for one in (said, *like) if (wording := best(read, one)))
    wording = next(found, None)
    return Doubted(about, wording, (said, *like), (doubt,)) if wording else None


def points_back(read: Reading, doubt: Statement) -> bool:
    """Does it say no more than that something said before could not be verified?"""
    return content(doubt.text) <= POINTING


def _before(read: Reading, doubt: Statement, doubted: Set[StatementId]) -> Statement | None:
    """The last that somebody is said to say before a doubt, near it: in the same paragraph, or what is known to be doubted."""
    text = read.document_of(doubt).text
    near = [
        said
        for said in read.said_in[doubt.doc]
        if said.source is not None
        and said.stance == "asserts"
        and said.id != doubt.id
        and doubt.start - BEFORE <= said.end <= doubt.end
        and said.start < doubt.start
        and (said.id in doubted or "\n" not in text[said.end : doubt.start])
    ]
    return max(near, key=lambda said: (said.start, -said.end), default=None)


def _own(read: Reading, doubt: Statement) -> Wording | None:
    """The doubt in its own words, from who doubts or the words of doubting to what is doubted."""
    starts = [span.start for span in (doubt.source, doubt.cue) if span and span.start <= doubt.start]
    text = read.document_of(doubt).text
    start = min([doubt.start, *starts])
    if doubt.cue and start <= doubt.cue.start:
        start = max(start, sentence(text, doubt.cue.start, doubt.cue.end).start)
    words = " ".join(text[start : doubt.end].split()).rstrip(".")
    checked = EMPTY.sub("The matter ", words)
    alone = len(content(words) - POINTING) > 1 and not DANGLING.search(own(read, doubt)) and stands_alone(checked)
    return Wording(doubt.id, words, words) if alone else None


def _weight(read: Reading, corpus: Corpus, one: Doubted) -> float:
    carried = outlets(read, [*one.said, *one.doubts])
    return 2 * len(carried) + 2 * len(one.doubts) + 1.5 * bool(one.said) + 2 * corpus.central(one.wording.words) + one.wording.fit
