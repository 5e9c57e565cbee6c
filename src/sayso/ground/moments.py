"""The expressions of time in a document, with the days they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sayso.ground.anchor import anchor, anchored
from sayso.ground.not_times import is_of_business, is_of_play, is_part_of_play, is_report_of_play, plainly_not_time
from sayso.ground.reckoning import Reckoned, joint, reckoned
from sayso.ground.scene import Scene
from sayso.ground.tense import attributive, tense
from sayso.ground.time_words import single_spaced
from sayso.ground.timex_grammar import matches
from sayso.language.parse import Parse, Token
from sayso.model import Document, Moment, MomentType, Span
from sayso.text.counting import shifted
from sayso.text.timex import day, whole_day

JOINT = re.compile(r",?\s+(?:(?:on|at|of|in\s+the)\s+)?", re.IGNORECASE)
"""What may stand between the parts of one expression: 'noon on Monday'."""
CLOCK = re.compile(r"T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?|T(?:MO|AF|EV|NI)")
COMPARED = re.compile(r"ago|earlier|\blast year|\d period|\d quarter", re.IGNORECASE)
"""In an expression that tells what a figure is compared with."""
QUARTER = re.compile(r"\d{4}-Q\d")
MONTHS_TOGETHER = re.compile(r"the (?:(?:first|latest|past) )?(?:six|nine|6|9) months", re.IGNORECASE)
"""What half-yearly figures, and those of three quarters, are told for."""
NEVER = "9999"
"""Later than any quarter."""


def moments(document: Document, parse: Parse) -> tuple[Moment, ...]:
    """Find every expression of time outside the furniture, in order."""
    return tuple(one.moment for one in reckonings(document, parse))


def reckonings(document: Document, parse: Parse) -> tuple[Reckoned, ...]:
    """Every expression of time with why it means what it does.

    Relative ones are counted from the day the document was published, or else
    updated; without one their value is null. The tense of the verb tells
    whether 'on Friday' is the last or the coming one.
    """
    scene = Scene(anchor(document), anchored(document))
    of_play = is_report_of_play(parse.text)
    found: list[Reckoned] = []
    for index, (first, last) in enumerate(parse.sentences):
        words = parse.words(parse.sentence_span(index))
        business = is_of_business(words)
        scene = replace(scene, reference=reference(found), business=business, play=not business and (of_play or is_of_play(words)))
        here = sentence_moments(parse, parse.tokens[first:last], scene)
        scene = replace(scene, quarter=told_quarter(here, scene), first_day=begun(parse, here) or scene.first_day)
        found += here
    return tuple(found)


def reference(found: Sequence[Reckoned]) -> str | None:
    """The value of the last date that was told, of the few before this sentence."""
    last = (one.moment for one in reversed(found[-4:]))
    return next((moment.value for moment in last if moment.value and day(moment.value) and not is_compared(moment)), None)


def begun(parse: Parse, found: Sequence[Reckoned]) -> date | None:
    """The last of a sentence's days on which something began."""
    for moment in (one.moment for one in reversed(found)):
        words = parse.within(Span(moment.start, moment.end))
        verbs = (word for token in words for word in parse.ancestors(token) if word.pos == "VERB")
        verb = next(verbs, None)
        if verb and verb.lemma in BEGINNING and moment.value and (told := whole_day(moment.value)):
            return told
    return None


BEGINNING = frozenset("begin start open launch erupt commence break burst kick".split())
"""What a fire, a trial, a siege or a dam does on its first day."""


def is_compared(moment: Moment) -> bool:
    return COMPARED.search(single_spaced(moment.text)) is not None


def told_quarter(found: Sequence[Reckoned], scene: Scene) -> str | None:
    """The last quarter that was told, before them too, unless another is compared with it; None once longer figures are told of."""
    running = shifted(scene.today, 0, "quarter") if scene.today else NEVER
    for moment in (one.moment for one in reversed(found)):
        if MONTHS_TOGETHER.fullmatch(single_spaced(moment.text)):
            return None
        if moment.value and QUARTER.fullmatch(moment.value) and moment.value <= running and not is_compared(moment):
            return moment.value
    return scene.quarter


def sentence_moments(parse: Parse, sentence: Sequence[Token], told: Scene) -> list[Reckoned]:
    found: list[Reckoned] = []
    for match, rule in matches(parse.text, sentence[0].start, sentence[-1].end):
        start, end = rule.extent(match)
        if found and start < found[-1].moment.end:
            continue
        words = [token for token in sentence if token.start < end and start < token.end]
        text = parse.text[start:end]
        on_one_line = single_spaced(text)
        if not words or plainly_not_time(parse, words, on_one_line) or (told.play and is_part_of_play(on_one_line)):
            continue
        scene = seen(parse, words, found, told)
        if reading := rule.read(match, scene):
            kind: MomentType = "set" if is_rate(parse, words) else reading.type
            found.append(reckoned(Moment(start, end, text, kind, reading.value), rule, match, scene))
    return list(merged(found, parse.text))


def seen(parse: Parse, words: Sequence[Token], found: Sequence[Reckoned], told: Scene) -> Scene:
    """Where an expression stands, by its words and by what was told before it, in its own sentence first."""
    return replace(
        told,
        tense=tense(parse, told_of(parse, words)),
        attributive=attributive(parse, words[-1]),
        reference=reference(found) or told.reference,
        quarter=told_quarter(found, told),
        first_day=begun(parse, found) or told.first_day,
    )


def told_of(parse: Parse, words: Sequence[Token]) -> Token:
    """The word whose clause tells the tense: of 'two days after it rained', the clause that 'after' is joined to."""
    last = words[-1]
    return parse.head(parse.head(last)) if last.dep == "mark" else last


def is_rate(parse: Parse, words: Sequence[Token]) -> bool:
    """Does an expression tell how often something is counted: '24 hours a day', '$5 a month'?"""
    last = words[-1]
    return words[0].text.lower() in ("a", "an") and last.dep == "npadvmod" and parse.head(last).tag in ("NNS", "NN", "CD")


def merged(found: Sequence[Reckoned], text: str) -> Iterator[Reckoned]:
    """Join a time of day with the day beside it: '10 a.m.' and 'on Monday'."""
    waiting: Reckoned | None = None
    for one in found:
        if waiting and JOINT.fullmatch(text, waiting.moment.end, one.moment.start) and (whole := joined(waiting, one, text)):
            waiting = whole
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def joined(left: Reckoned, right: Reckoned, text: str) -> Reckoned | None:
    """One moment of two, where one is a day and the other a time of day."""
    kinds = {one.moment.type: one for one in (left, right)}
    if set(kinds) != {"date", "time"}:
        return None
    on, at = kinds["date"], kinds["time"].moment.value
    clock = CLOCK.search(at or "")
    told = on.moment.value and day(on.moment.value)
    if not clock or not told or len(told[0]) != 10 or told[1]:
        return None
    start, end = left.moment.start, right.moment.end
    return joint(Moment(start, end, text[start:end], "time", told[0] + clock[0]), on, clock[0])
