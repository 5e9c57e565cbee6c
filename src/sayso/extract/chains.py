"""Chains of attribution: who relays whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from sayso.extract.attribution import Attribution, covering, spans, tokens_in
from sayso.extract.lexicon import REASONS, SPEECH, lemmas
from sayso.extract.speakers import PEOPLE, surname
from sayso.extract.verbs import contiguous, source_span
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.outlets import is_outlet

SEEING: Final = lemmas("see verify obtain review publish view hear authenticate leak release carry share quote cite interview")
WRITERS: Final = lemmas("commentator columnist commentary editorial article column report story interview analyst correspondent op-ed")

AUTHORITIES: Final = lemmas("""
    council congress court parliament committee police ministry assembly senate house commission union party company department board
    agency government office administration force army navy cabinet knesset duma bundestag nato league federation club bank
""")
TALKS: Final = lemmas("interview statement conversation email mail letter call message comment remark speech address column")
GOES_ON: Final = SPEECH - lemmas("tweet post write announce deny reject refute show indicate find determine learn hear")
OTHERWISE: Final = re.compile(
    r"\b(?:statements?|tweet\w*|post(?:ed)?|wrote|conferences?|briefings?|letter|Twitter|Facebook|speech|reporters)\b", re.IGNORECASE
)
"""Tells of another occasion than the interview before."""

Parts = defaultdict[tuple[Span, ...], list[Attribution]]
"""What stands inside a content."""


def chained(parse: Parse, found: Sequence[Attribution], according: Sequence[Attribution]) -> list[Attribution]:
    """Put the relayers where they belong; who speaks is the far end.

    - 'A, said B, according to C': B speaks, by way of C.
    - 'C reported, citing B': B speaks, by way of C.
    - 'B told C', 'papers seen by C': by way of C, though it be the report's own outlet.
    - 'C said that B had denied it': B denies, by way of C.
    """
    phrases = by_sentence(parse, according)
    told = (heard(parse, cited(parse, attribution)) for attribution in found)
    relayed = [with_relays(attribution, phrases[sentence_of(parse, attribution.cue or attribution.span)]) for attribution in told]
    around = covering(parse, relayed)
    nested = [within_others(attribution, around[start_of(parse, attribution)]) for attribution in relayed]
    inside: Parts = defaultdict(list)
    for inner in nested:
        for outer in around[start_of(parse, inner)]:
            inside[outer.parts].append(inner)
    beside = by_sentence(parse, found)
    free = (phrase for phrase in according if not any(relays(phrase, a) for a in beside[sentence_of(parse, phrase.cue or phrase.span)]))
    return [a for a in (*nested, *free) if not only_relays(parse, a, inside[a.parts])]


def by_sentence(parse: Parse, found: Sequence[Attribution]) -> Mapping[int, list[Attribution]]:
    """Attributions by the sentence that their cue stands in."""
    index: defaultdict[int, list[Attribution]] = defaultdict(list)
    for attribution in found:
        index[sentence_of(parse, attribution.cue or attribution.span)].append(attribution)
    return index


def start_of(parse: Parse, attribution: Attribution) -> int:
    """The token that the cue begins with; without a cue, one that nothing covers."""
    return parse.first_from(attribution.cue.start) if attribution.cue is not None else -1


def cited(parse: Parse, attribution: Attribution) -> Attribution:
    """'…, the paper reported, citing two officials', 'the paper, quoting two officials, reported': the officials speak."""
    if attribution.verb is None or attribution.source is None or attribution.relays:
        return attribution
    verb, relay = parse.tokens[attribution.verb], attribution.source
    for participle in parse.sentence(verb.sentence):
        if participle.lemma in {"cite", "quote"} and participle.tag == "VBG":
            inside = relay.start < participle.start < relay.end
            named = Span(relay.start, parse.tokens[participle.index - 1].start) if inside else relay
            before_it = parse.head(participle) == verb and participle.index < verb.index
            if not (inside or before_it or verb.lemma == "report" or is_outlet(parse.words(relay))):
                continue
            for whom in parse.below(participle, "dobj", "pobj"):
                source = source_span(parse, whom, participle)
                free = tuple(part for part in attribution.parts if not source.overlaps(part))
                parts = free or around(parse, attribution, participle, source)
                if parts and speaks(whom) and not source.overlaps(named):
                    return replace(attribution, source=source, relays=(trimmed(parse, named),), parts=parts)
    return attribution


def speaks(whom: Token) -> bool:
    """Is it somebody, or something read, that is cited, and not a reason: 'citing two officials', not 'citing safety concerns'?"""
    return whom.lemma not in REASONS


def trimmed(parse: Parse, span: Span) -> Span:
    tokens = [token for token in parse.within(span) if token.pos != "PUNCT"]
    return parse.span(tokens) if tokens else span


def around(parse: Parse, attribution: Attribution, participle: Token, source: Span) -> tuple[Span, ...]:
    """The content as far as the participle, or, where it stands in front ('said, citing two officials, that …'), behind who is cited."""
    tokens = [token for part in attribution.parts for token in parse.within(part)]
    ahead = [token for token in tokens if token.index < participle.index]
    return spans(parse, ahead or [token for token in tokens if token.start >= source.end])


def heard(parse: Parse, attribution: Attribution) -> Attribution:
    """The attribution by way of the outlet that was told it, or that saw the paper or the film."""
    return seen_by_outlet(parse, told_outlet(parse, attribution))


def told_outlet(parse: Parse, attribution: Attribution) -> Attribution:
    if attribution.verb is None or attribution.source is None or attribution.relays:
        return attribution
    verb = parse.tokens[attribution.verb]
    whom = [child for child in parse.below(verb, "dobj", "dative") if verb.lemma == "tell"]
    whom += [noun for link in parse.below(verb, "prep") if link.lemma in {"to", "in", "with"} for noun in hearers(parse, link)]
    for hearer in (*whom, *interviewers(parse, attribution, verb)):
        name = Span(*named(parse, hearer))
        if is_outlet(parse.words(name)) or may_publish(parse, hearer):
            return replace(attribution, relays=(*attribution.relays, name))
    return attribution


def may_publish(parse: Parse, hearer: Token) -> bool:
    """Is it a named body that is no authority: 'told Harbour Info', 'in the interview with The Times'?"""
    if hearer.text in {"Times", "Post", "Journal", "Guardian", "Telegraph", "Mail", "Sun", "Mirror", "Independent"}:
        return True
    name = {token.lemma for token in parse.subtree(hearer)}
    return hearer.pos == "PROPN" and hearer.entity in {"ORG", "PRODUCT", "WORK_OF_ART"} and not name & AUTHORITIES


def hearers(parse: Parse, link: Token) -> list[Token]:
    """'to C', 'in a statement to C', 'in an interview with C'."""
    nouns = list(parse.below(link, "pobj"))
    if link.lemma in {"in", "with"} and not any(noun.lemma in TALKS for noun in nouns):
        return []  # 'said in Paris', 'said with a smile'
    links = [further for noun in nouns for further in parse.below(noun, "prep") if further.lemma in {"to", "with"}]
    inner = [whom for further in links for whom in parse.below(further, "pobj")]
    return [noun for noun in (*nouns, *inner) if noun.lemma not in TALKS]


def interviewers(parse: Parse, attribution: Attribution, verb: Token) -> Iterator[Token]:
    """Yield 'C' of 'in an interview on Friday with C', 'on the news site C', 'wrote in C', 'speaking to C', wherever it hangs."""
    content = tokens_in(parse, attribution.parts)
    for link in parse.sentence(verb.sentence):
        if link.dep != "prep" or link.index in content or link.lemma not in {"in", "on", "with", "for", "by", "to"}:
            continue
        above = parse.head(link)
        talk = above.lemma == "interview" or (above.lemma in WRITERS and parse.head(above).lemma == "write")
        aside = above.lemma in {"write", "speak", "talk"} and above.tag == "VBG"
        near = parse.tokens[max(0, link.index - 4) : link.index]
        dated = link.lemma == "with" and above.entity == "DATE" and any(token.lemma == "interview" for token in near)
        printed = above == verb and (link.lemma == "on" or (link.lemma == "in" and verb.lemma == "write"))
        for noun in parse.below(link, "pobj"):
            if talk or aside or dated:
                yield next(parse.below(noun, "poss"), noun)
            elif printed and names_one(parse, noun) and is_outlet(parse.words(Span(*named(parse, noun)))):
                yield next(parse.below(noun, "appos"), noun)


def names_one(parse: Parse, noun: Token) -> bool:
    """Is an outlet named: not 'on state television'?"""
    return any(token.pos == "PROPN" and token.text != "TV" for token in (noun, *parse.below(noun, "appos")))


def seen_by_outlet(parse: Parse, attribution: Attribution) -> Attribution:
    """'The charge sheet, seen by C, says', 'video verified by C shows', 'a commentator in C said'."""
    if attribution.source is None or attribution.relays:
        return attribution
    tokens = parse.within(attribution.source)
    for link in tokens:
        above = parse.head(link)
        seen = link.dep == "agent" and above.lemma in SEEING
        if seen or (link.lemma in {"in", "for", "at"} and link.dep == "prep" and above.lemma in WRITERS):
            for noun in parse.below(link, "pobj"):
                name = Span(*named(parse, noun))
                if is_outlet(parse.words(name)):
                    return replace(attribution, relays=(name,))
    return attribution


def named(parse: Parse, noun: Token) -> tuple[int, int]:
    """The name without what is added to it: 'the Harbour Times' of 'the Harbour Times, published on Monday'."""
    tokens = contiguous([token for token in parse.subtree(noun) if token.index <= noun.index], noun)
    return tokens[0].start, tokens[-1].end


def with_relays(attribution: Attribution, phrases: Sequence[Attribution]) -> Attribution:
    added = tuple(phrase.source for phrase in phrases if phrase.source is not None and relays(phrase, attribution))
    return replace(attribution, relays=(*added, *attribution.relays)) if added else attribution


def relays(phrase: Attribution, attribution: Attribution) -> bool:
    """Does 'according to C', in the sentence of another attribution's cue, name who relayed it?"""
    if phrase.cue is None or attribution.cue is None or attribution.source is None or attribution.stance == "cannot_verify":
        return False
    named = phrase.source is not None and not phrase.source.overlaps(attribution.source)
    return named and phrase.cue not in attribution.span


def sentence_of(parse: Parse, span: Span) -> int:
    return parse.tokens[min(parse.first_from(span.start), len(parse.tokens) - 1)].sentence


def within_others(attribution: Attribution, around: Sequence[Attribution]) -> Attribution:
    """A statement inside another's content is relayed by that other's speaker; of several, by the innermost."""
    if attribution.cue is None or attribution.relays or attribution.source is None:
        return attribution
    outers = [outer for outer in around if outer.source not in {None, attribution.source} and outer.parts != attribution.parts]
    outer = max(outers, key=lambda outer: outer.span.start, default=None)
    if outer is None or outer.source is None:
        return attribution
    return replace(attribution, relays=(outer.source, *outer.relays))


def only_relays(parse: Parse, outer: Attribution, inside: Sequence[Attribution]) -> bool:
    """Is the content just another's statement, carried by an outlet?"""
    if outer.source is None or not is_outlet(parse.words(outer.source)):
        return False
    carried = (part for inner in inside if outer.source in inner.relays for part in inner.parts)
    return sum(part.end - part.start for part in carried) > 0.5 * sum(part.end - part.start for part in outer.parts)


def carried(parse: Parse, found: Sequence[Attribution], speaker: Mapping[Span, Span]) -> list[Attribution]:
    """The attributions, each further word of an interview by way of the outlet that was told the first.

    `speaker` has the mention that a pronoun or role stands for. An interview goes
    on while the same one speaks, in this paragraph and the next.
    """
    told: dict[str, tuple[int, tuple[Span, ...]]] = {}
    result: list[Attribution] = []
    for attribution in sorted(found, key=lambda a: a.cue or a.span):
        words = parse.within(speaker.get(attribution.source, attribution.source)) if attribution.source is not None else ()
        if not words or attribution.stance == "cannot_verify":
            result.append(attribution)
            continue
        name = surname(words)
        passage = passage_of(parse, attribution.cue or attribution.span)
        last, relays = told.get(name, (-9, ()))
        others = tuple(relay for relay in attribution.relays if surname(parse.within(speaker.get(relay, relay))) != name)
        attribution = replace(attribution, relays=others)
        if others:
            relays = others if not any(is_person(parse, relay) or is_rendering(parse, relay) for relay in others) else ()
        elif passage - last <= 1 and goes_on(parse, attribution):
            attribution = replace(attribution, relays=relays)
        else:
            relays = ()
        if relays:
            told[name] = passage, relays
        else:
            told.pop(name, None)
        result.append(attribution)
    return result


def is_person(parse: Parse, relay: Span) -> bool:
    tokens = parse.within(relay)
    return not is_outlet(parse.words(relay)) and any(t.entity == "PERSON" or t.pos == "PRON" or t.lemma in PEOPLE for t in tokens)


def is_rendering(parse: Parse, relay: Span) -> bool:
    """'A translation of the speech', 'a transcript': of these words alone."""
    return any(token.lemma in {"translation", "transcript", "transcription"} for token in parse.within(relay))


def goes_on(parse: Parse, attribution: Attribution) -> bool:
    if attribution.cue is None or attribution.verb is None:
        return attribution.whole is None
    sentence = parse.words(parse.sentence_span(sentence_of(parse, attribution.cue)))
    return parse.tokens[attribution.verb].lemma in GOES_ON and OTHERWISE.search(sentence) is None


def passage_of(parse: Parse, span: Span) -> int:
    return bisect_right(parse.passages, parse.first_from(span.start), key=lambda passage: passage[0]) - 1
