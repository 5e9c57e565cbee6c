"""Quotations that stand by themselves, no speaker beside them: whose word they are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from sayso.extract.announced import announced
from sayso.extract.attribution import Attribution, quoted_tokens
from sayso.extract.lexicon import lemmas
from sayso.extract.quoted import RECENT, passage_of, speaks_of_another, utterances, who_goes_on
from sayso.extract.speakers import PERSON_PRONOUNS, number_of, phrase, surnames
from sayso.extract.stances import restated
from sayso.extract.verbs import source_span
from sayso.language.parse import Parse
from sayso.model import Span

ANSWERING: Final = lemmas("reply answer respond retort counter shoot")
"""Say something to another one's words: 'replied', 'shot back'."""


def with_speakers(parse: Parse, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each quotation that stands by itself with its speaker.

    That is who is said, in the sentence before, to have answered or written, else who spoke in it, else the person whom that
    sentence is about, else who was quoted last, one paragraph being between.
    """
    quoted, people = quoted_tokens(parse), surnames(parse)
    result: list[Attribution] = []
    for attribution in sorted(found, key=lambda attribution: attribution.span):
        alone = attribution.cue is None and attribution.source is None and is_quoted(parse, attribution, quoted)
        result.append(as_who_was_heard(parse, attribution, result[-RECENT:], quoted, people) if alone else attribution)
    for place in range(len(result) - 2, -1, -1):
        result[place] = as_who_goes_on(parse, result[place], result[place + 1], quoted)
    return result


def as_who_goes_on(parse: Parse, alone: Attribution, following: Attribution, quoted: Collection[int]) -> Attribution:
    """A paragraph of speech that nobody has, with the speaker who is named behind the next one.

    '“It fell.”', and below, '“It was old,” the mayor said.' Not a question, nor what the next one answers: another one said it.
    """
    unsaid = alone.cue is None and alone.source is None and following.source is not None
    if not unsaid or not all(is_quoted(parse, one, quoted) and opens_paragraph(parse, one) for one in (alone, following)):
        return alone
    if answers(parse, following) or parse.words(alone.span).rstrip("”\"’'").endswith("?"):
        return alone
    behind = following.cue.start > following.span.end if following.cue is not None else not following.continues
    next_to = behind and paragraphs_between(parse, alone.span, following.span) == 0
    return replace(alone, source=following.source, relays=following.relays) if next_to else alone


def answers(parse: Parse, attribution: Attribution) -> bool:
    return attribution.cue is not None and any(token.lemma in ANSWERING for token in parse.within(attribution.cue))


def opens_paragraph(parse: Parse, attribution: Attribution) -> bool:
    first = parse.tokens[parse.first_from(attribution.span.start)]
    return parse.passages[passage_of(parse, first)][0] >= first.index - 1


def with_next_paragraphs(parse: Parse, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, and each paragraph of speech behind one that closes no quotation mark, where nobody else has it."""
    result = list(found)
    for left, right in pairwise(utterances(parse)):
        first, last = right.tokens[0], left.tokens[-1]
        left_open = left.quotation.span.end == left.inside.end
        follows = passage_of(parse, first) - passage_of(parse, last) == 1 and parse.passages[passage_of(parse, first)][0] >= first.index - 1
        if not (left_open and follows) or any(a.span.overlaps(right.inside) for a in result):
            continue
        before = max((a for a in result if a.source is not None and a.span.overlaps(left.inside)), key=lambda a: a.span, default=None)
        if before is not None:
            more = Attribution(parts=(right.content,), cue=None, source=before.source, relays=before.relays, continues=True)
            result.append(restated(parse, more))
    return result


def as_who_was_heard(
    parse: Parse, alone: Attribution, earlier: Sequence[Attribution], quoted: Collection[int], people: frozenset[str]
) -> Attribution:
    first = parse.first_from(alone.span.start)
    outside = next((parse.tokens[index] for index in reversed(range(first)) if parse.tokens[index].pos != "PUNCT"), None)
    if outside is None:
        return alone
    words = parse.within(alone.span)
    if (maker := announced(parse, parse.tokens[first], earlier, people)) is not None:
        return replace(alone, source=maker)
    sentence = parse.sentence_span(outside.sentence)
    heard = [a for a in earlier if a.source is not None]
    beside = [a for a in heard if a.span.overlaps(sentence) or (a.cue is not None and a.cue.overlaps(sentence))]
    if beside:
        speaker, relays = who_goes_on(parse, beside[-1], words, people)
        return alone if speaker is None else replace(alone, source=speaker, relays=relays, continues=True)
    if not speaks_of_another(words) and (person := person_told_of(parse, outside.sentence, people)) is not None:
        return replace(alone, source=person)
    near = [a for a in heard if is_quoted(parse, a, quoted) and paragraphs_between(parse, a.span, alone.span) <= 1]
    return replace(alone, source=near[-1].source, relays=near[-1].relays, continues=True) if near else alone


def is_quoted(parse: Parse, attribution: Attribution, quoted: Collection[int]) -> bool:
    """Does its content begin between quotation marks?"""
    first = next((token for token in parse.within(attribution.span) if token.pos != "PUNCT"), None)
    return first is not None and first.index in quoted


def person_told_of(parse: Parse, sentence: int, people: frozenset[str]) -> Span | None:
    """The subject of the sentence's main clause, if it is a person."""
    for main in parse.sentence(sentence):
        for noun in parse.below(main, "nsubj") if main.dep == "ROOT" else ():
            if noun.lemma in PERSON_PRONOUNS or number_of(phrase(parse, noun), people) == "person":
                return source_span(parse, noun, main)
    return None


def paragraphs_between(parse: Parse, earlier: Span, later: Span) -> int:
    places = [passage_of(parse, parse.tokens[index]) for index in (parse.first_from(earlier.end) - 1, parse.first_from(later.start))]
    return places[1] - places[0] - 1
