"""'The claim could not be verified', 'denied the report': which claim, which report?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sayso.model import Document, DocumentId, EntityId, Sketch, Statement, StatementId, Unit
from sayso.text.paragraphs import paragraphs
from sayso.text.sentences import sentence

ASIDE: Final = re.compile(
    r"(?i)(?:when|before|after|as|while|since|until|if|unless|because|although|though|where|which|who|whose|whom)\b"
)
"""How a clause opens that only leads to what is said."""
DURING: Final = re.compile(r"(?i)(?:amid|despite|during|following|since)\b")
"""How a circumstance opens: 'during the storm on Monday'."""
SUPPOSING: Final = re.compile(r"(?i)\W*(?:(?:even|only|as) )?(?:if|unless|whether)\b")
"""How a statement opens that says what is so only if something else is: nobody doubts or denies that."""
CIRCUMSTANCES: Final = frozenset("accuracy authenticity circumstance event situation truth veracity".split())
"""Nouns for what was told, or for whether it is so: 'could not verify the situation in the port'."""
DOUBTING: Final = CIRCUMSTANCES | frozenset(
    "account allegation assertion claim doubt doubtful dubious moment report sceptical skeptical statement time unconvinced".split()
)
"""What a doubt consists of that says nothing of its own: 'we are sceptical of these reports at this time'."""
WHEN: Final = frozenset("today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday".split())
SEVERAL: Final = re.compile(r"(?i)\b(?:these|those)\b")
REPORTS: Final = re.compile(r"(?i)(?:the )?reports")
"""What an outlet cannot verify that says so of all that is reported."""
MEDIA: Final = re.compile(
    r"(?i)(?:(?:the|these|those|such|any|all) )?(?:news )?(?:media|news|newspaper|press)(?:['’]s?)? "
    r"(?:reports?|claims?|accounts?|stor(?:y|ies))\b"
)
"""What somebody denies as 'the media reports': not the words of whoever is quoted last."""
NAME: Final = re.compile(r"\b[A-ZÀ-ÖØ-Þ]\w+")
QUOTES = "”’\"' "
BACK = 2
"""Sentences to look back for what such a statement is about."""
MANY = 2
"""Statements that 'these reports' are about, at least."""


def caveats(
    statements: Iterable[Statement], sketches: Mapping[StatementId, Sketch], documents: Mapping[DocumentId, Document]
) -> Mapping[StatementId, tuple[StatementId, ...]]:
    """Map each caveat or denial that only points back to the one or two statements before it that it is about.

    Reported statements come before what the outlet says itself: it is others'
    claims that an outlet could not verify, or that somebody denies. One
    without a statement near before it is left out, and stands for itself.
    A denial of 'the media reports' tells nothing itself, and is about none in particular.
    """
    statements = list(statements)
    by_document: Mapping[DocumentId, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda statement: (statement.start, statement.id)):
        by_document[statement.doc].append(statement)
    found = {
        statement.id: told_by_whom_it_names(statement, report, sketches, documents[name].text)
        or (() if denies_the_media(statement) else about(statement, report, sketches, begun))
        for name, report in by_document.items()
        for begun in [[paragraph.start for paragraph in paragraphs(documents[name].text)]]
        for statement in report
        if points_back(statement, sketches[statement.id])
        and (is_caveat(statement) or denies_words(statement, sketches[statement.id]))
    }
    of_media = {statement.id for statement in statements if denies_the_media(statement)}
    return {caveat: targets for caveat, targets in sorted(found.items()) if targets or caveat in of_media}


def is_caveat(statement: Statement) -> bool:
    return statement.stance in ("cannot_verify", "doubts")


def points_back(statement: Statement, sketch: Sketch) -> bool:
    """Is it about statements before it: by words that stand for them, or as a doubt of how things are, or of 'these reports'?"""
    vague = is_caveat(statement) and (not named(sketch) or (sketch.predicate in CIRCUMSTANCES and not sketch.clause))
    return sketch.stands_for > 0 or (vague and bool(sketch.lemmas))


def named(sketch: Sketch) -> frozenset[str]:
    """What it names beside its doubt: 'the port' of 'the situation in the port'."""
    return frozenset(filter(str.isalpha, sketch.lemmas)) - DOUBTING


def denies_words(statement: Statement, sketch: Sketch) -> bool:
    """Does it deny what was said by a noun for it: 'denied the report'? 'Denied that they were drunk' says itself what it denies."""
    return statement.stance == "denies" and not sketch.clause


def denies_the_media(statement: Statement) -> bool:
    return statement.stance == "denies" and MEDIA.match(statement.text) is not None


def is_asserted(unit: Unit, sketch: Sketch) -> bool:
    """Is it what its statement comes to, or a name, a number or a circumstance in passing, which nobody doubts who doubts the statement?"""
    return unit.whole or (bool(sketch.predicate) and not ASIDE.match(unit.statement.text))


def may_be_doubted(unit: Unit, sketch: Sketch) -> bool:
    """Is it asserted, and no circumstance of what is?"""
    return is_asserted(unit, sketch) and DURING.match(unit.statement.text) is None


def supposes(statement: Statement) -> bool:
    return SUPPOSING.match(statement.text) is not None


def states(statement: Statement, sketch: Sketch) -> bool:
    """Does it say anything? A question does not, even one that nobody is said to ask, marks without a word or a mere 'From today'."""
    mere_day = not sketch.clause and bool(sketch.lemmas) and WHEN.issuperset(sketch.lemmas)
    return statement.stance != "asks" and sketch.words > 0 and not mere_day and not statement.text.rstrip(QUOTES).endswith("?")


def told_by_whom_it_names(
    pointing: Statement, report: Sequence[Statement], sketches: Mapping[StatementId, Sketch], text: str
) -> tuple[StatementId, ...]:
    """Of a doubt or denial of 'the Courier report' what somebody is last said to say before it in a sentence that names the Courier."""
    names = names_in(pointing) if sketches[pointing.id].stands_for else frozenset()
    before = [
        s
        for s in report
        if names
        and s.start < pointing.start
        and s.kind != "narrated"
        and s.stance == "asserts"
        and states(s, sketches[s.id])
        and speaker(s) != speaker(pointing)
        and names.issubset(NAME.findall(text, *sentence_bounds(text, s)))
    ]
    before = [s for s in before if not any(lies_in(s, other) for other in before)]
    return tuple(s.id for s in before if sketches[s.id].sentence == sketches[before[-1].id].sentence)


def names_in(pointing: Statement) -> frozenset[str]:
    """The names in a statement, without the word that it opens with."""
    return frozenset(found[0] for found in NAME.finditer(pointing.text) if found.start() > 0)


def sentence_bounds(text: str, statement: Statement) -> tuple[int, int]:
    around = sentence(text, statement.start, statement.end)
    return around.start, around.end


def about(
    pointing: Statement, report: Sequence[Statement], sketches: Mapping[StatementId, Sketch], begun: Sequence[int]
) -> tuple[StatementId, ...]:
    """The nearest statements before one that points back: as many as its words stand for, else all in one sentence that name what it names.

    'The reports' are nothing that somebody is quoted with by his name.
    'These reports' are two that stand together: one speaker says them, or one of the paragraphs that have `begun` at these places.
    They may lie further back, behind another doubt.
    Nobody denies what he says himself.
    """
    place, count = sketches[pointing.id].sentence, sketches[pointing.id].stands_for
    names = frozenset[str]() if count else named(sketches[pointing.id])
    many = count > 1 or (count == 0 and not names and SEVERAL.search(pointing.text) is not None)
    of_reports = REPORTS.fullmatch(pointing.text) is not None
    back = 1 if pointing.stance == "denies" else place if names else BACK
    before = [
        s
        for s in report
        if s.start < pointing.start
        and not is_caveat(s)
        and states(s, sketches[s.id])
        and not supposes(s)
        and place - back - (BACK if many else 0) <= sketches[s.id].sentence <= place
        and names <= set(sketches[s.id].lemmas)
        and not (of_reports and is_quoted_by_name(s))
        and not (pointing.stance == "denies" and (s.stance == "denies" or speaker(s) == speaker(pointing)))
    ]
    near = [s for s in before if place - back <= sketches[s.id].sentence]
    if not near:
        return ()
    if pointing.stance == "denies" and any(s.kind != "narrated" for s in near):
        before = [s for s in before if s.kind != "narrated"]
    before = [s for s in before if not any(lies_in(s, other) and (s.kind == "narrated" or other.kind != "narrated") for other in before)]
    before.sort(key=lambda s: (sketches[s.id].sentence, s.kind != "narrated", s.start))
    nearest = [s for s in before if sketches[s.id].sentence == sketches[before[-1].id].sentence]
    if many:
        nearest = [s for s in before[-max(count or len(nearest), MANY) :] if together(s, before[-1], begun)]
    elif count:
        nearest = [s for s in nearest if is_caveat(pointing) and of_one_saying(s, before[-1])] or before[-count:]
    return tuple(s.id for s in nearest if s.kind != "narrated") or tuple(s.id for s in nearest)


def is_quoted_by_name(statement: Statement) -> bool:
    """Are they the very words of one who is called by nothing but his name? 'An officer' may be what the reports rest on."""
    return statement.kind == "direct" and statement.source is not None and statement.source.text.istitle()


def of_one_saying(statement: Statement, other: Statement) -> bool:
    """Does one word of saying lead to both: 'said it held the bridge and that two had died'? Together they are his claim."""
    return other.cue is not None and (statement.source, statement.cue) == (other.source, other.cue)


def together(statement: Statement, last: Statement, begun: Sequence[int]) -> bool:
    """Are they of one speaker, or told in one paragraph?"""
    one_speaker = speaker(statement) is not None and speaker(statement) == speaker(last)
    return one_speaker or bisect_right(begun, statement.start) == bisect_right(begun, last.start)


def lies_in(statement: Statement, other: Statement) -> bool:
    """Is it a part of the other, and shorter?"""
    return other.start <= statement.start and statement.end <= other.end and len(statement.text) < len(other.text)


def speaker(statement: Statement) -> EntityId | None:
    return statement.source.entity if statement.source else None
