"""Chains of attribution: who relays whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from sayso.extract.attribution import Attribution, covering, sentence_of, spans
from sayso.extract.heard import STAFF, heard, may_publish, named
from sayso.extract.lexicon import BODIES, PEOPLE, QUOTING, REASONS, lemmas
from sayso.extract.marks import all_quotations
from sayso.extract.promises import root_of
from sayso.extract.verbs import source_span
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.outlets import is_outlet, plain
from sayso.text.paragraphs import paragraphs

MARK: Final = 2
"""Characters between a phrase and the verb of saying behind it: a comma and a space."""

LEADING: Final = 5
"""Tokens at the front of a content in which its own speaker is named, 'the old captain said'."""

Parts = defaultdict[tuple[Span, ...], list[Attribution]]
"""What stands inside a content."""


def chained(parse: Parse, found: Sequence[Attribution], according: Sequence[Attribution]) -> list[Attribution]:
    """Put the relayers where they belong; who speaks is the far end.

    - 'A, said B, according to C': B speaks, by way of C.
    - 'C reported, citing B': B speaks, by way of C.
    - 'B told C', 'papers seen by C': by way of C, though it be the report's own outlet.
    - 'C said that B had denied it': B denies, by way of C.
    - 'B said it had failed, C reported': B speaks, by way of C.
    """
    phrases = by_sentence(parse, according)
    told = (told_besides(parse, heard_from(parse, cited(parse, attribution))) for attribution in found)
    relayed = [with_relays(parse, attribution, phrases[sentence_of(parse, attribution.cue or attribution.span)]) for attribution in told]
    relayed = [found for beside in by_sentence(parse, relayed).values() for found in as_reported(parse, beside)]
    around = covering(parse, relayed)
    nested = nested_in(parse, relayed, relayed)
    inside: Parts = defaultdict(list)
    for inner in nested:
        for outer in around[start_of(parse, inner)]:
            inside[outer.parts].append(inner)
    beside = by_sentence(parse, found)
    used = {id(phrase) for phrase in according for a in beside[sentence_of(parse, phrase.cue or phrase.span)] if serves(parse, phrase, a)}
    free = (accorded(parse, phrase) for phrase in according if id(phrase) not in used)
    return [a for a in (*nested, *free) if not only_relays(parse, a, inside[a.parts])]


def nested_in(parse: Parse, found: Sequence[Attribution], others: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each within another's content by way of whoever says that."""
    around = covering(parse, others)
    return [within_others(parse, attribution, around[start_of(parse, attribution)]) for attribution in found]


TAKEN_FROM: Final = re.compile(
    r"\b(?:[Ff]rom|[Vv]ia|[Pp]er|[Aa]ccording to) ((?:the )?[A-Z][^:\n]{1,40}?)(?: (?:on|in|at) [^:\n]{1,40})?:\s*"
)
BELOW: Final = 2
"""Paragraphs that an outlet's name and a colon introduce: what stands further below is as often the report's own."""
INTRODUCING: Final = lemmas("report write say add note explain continue tell post publish reveal")
MARKS: Final = ("“", '"', "‘", "'")


def excerpts(parse: Parse) -> list[Attribution]:
    """What a report takes from another at length: 'From C: “…”', and the paragraphs below 'From C:' or 'C reports:'."""
    quotations = {quotation.inside.start - 1: quotation.inside for quotation in all_quotations(parse.text)}
    whole = list(paragraphs(parse.text))
    places = {paragraph.start: place for place, paragraph in enumerate(whole)}
    found = []
    for start, outlet in introductions(parse, whole):
        if (quotation := quotations.get(start)) is not None:
            found.append(Attribution((quotation,), None, outlet))
        elif (first := places.get(start)) is not None:
            parts = tuple(takewhile(lambda part: is_excerpt(parse, part), whole[first : first + BELOW]))
            found += [Attribution(parts, None, outlet)] if parts else []
    return found


def introductions(parse: Parse, whole: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """Yield where something of an outlet's begins, with the outlet: behind 'From C:', 'C reports:'; nothing below 'Read more from C:'."""
    for match in TAKEN_FROM.finditer(parse.text):
        if is_outlet(match[1]) and ("\n" not in match[0] or begins_sentence(parse, match.start())):
            yield match.end(), Span(*match.span(1))
    for paragraph, below in pairwise(whole):
        tokens = parse.within(paragraph) if parse.text[paragraph.end - 1] == ":" else ()
        for verb in (token for token in tokens if token.sentence == tokens[-1].sentence and token.lemma in INTRODUCING):
            subjects = () if any(parse.below(verb, "neg")) else parse.below(verb, "nsubj")
            outlets = (Span(*named(parse, subject)) for subject in subjects)
            yield from ((below.start, outlet) for outlet in outlets if prints(parse, outlet))


def begins_sentence(parse: Parse, offset: int) -> bool:
    first = parse.first_from(offset)
    if first == len(parse.tokens):  # furniture at the end
        return False
    return first == 0 or parse.tokens[first - 1].sentence != parse.tokens[first].sentence


def is_excerpt(parse: Parse, paragraph: Span) -> bool:
    """Is it neither a quotation nor the introduction of another excerpt?"""
    return not parse.text.startswith(MARKS, paragraph.start) and parse.text[paragraph.end - 1] != ":"


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
            by_way_of = printed_before(parse, participle, verb) or relay
            if inside:
                by_way_of = Span(relay.start, parse.tokens[participle.index - 1].start)
            before_it = parse.head(participle) == verb and participle.index < verb.index
            if not (inside or before_it or verb.lemma == "report" or prints(parse, relay)):
                continue
            for whom in parse.below(participle, "dobj", "pobj"):
                source = source_span(parse, whom, participle)
                free = tuple(part for part in attribution.parts if not source.overlaps(part))
                parts = free or around(parse, attribution, participle, source)
                speaker = is_somebody(whom) if verb.lemma == "accord" else speaks(whom)
                if parts and speaker and not source.overlaps(by_way_of):
                    farthest, between = who_is_cited(parse, whom, source)
                    return replace(attribution, source=farthest, relays=(trimmed(parse, by_way_of), *between), parts=parts)
    return attribution


def printed_before(parse: Parse, participle: Token, verb: Token) -> Span | None:
    """'C' of 'the talks began after C, citing B, reported that', where the parser has the talks report it."""
    outlet, comma, *_ = parse.tokens[max(0, participle.index - 2) :]
    if verb.dep != "conj" or outlet.dep != "pobj" or comma.text != "," or parse.tokens[verb.index - 1].text != ",":
        return None
    name = Span(*named(parse, outlet))
    return name if participle.index < verb.index and prints(parse, name) else None


def who_is_cited(parse: Parse, whom: Token, source: Span) -> tuple[Span, tuple[Span, ...]]:
    """The far end of 'C, which cited B': B, by way of C."""
    for clause in parse.below(whom, "relcl"):
        told = [token for token in parse.within(source) if token.index < parse.subtree(clause)[0].index]
        relative = any(subject.tag in {"WDT", "WP"} for subject in parse.below(clause, "nsubj"))
        for other in parse.below(clause, "dobj") if clause.lemma in {"cite", "quote"} and relative and told else ():
            return source_span(parse, other, clause), (trimmed(parse, parse.span(told)),)
    return source, ()


def accorded(parse: Parse, phrase: Attribution) -> Attribution:
    """'…, according to the paper, citing two officials': the officials speak, by way of the paper.

    'According to the ministry, citing images' is the ministry's word, and the citing is no part of what it says.
    """
    if phrase.source is None:
        return phrase
    behind = [token for token in parse.sentence(sentence_of(parse, phrase.source)) if token.start >= phrase.source.end][:2]
    if len(behind) < 2 or behind[0].text != "," or behind[1].lemma not in {"cite", "quote"} or behind[1].tag != "VBG":
        return phrase
    parts = until(parse, phrase, behind[1].start)
    for whom in parse.below(behind[1], "dobj"):
        if is_somebody(whom) and prints(parse, phrase.source):
            return replace(phrase, source=source_span(parse, whom, behind[1]), relays=(phrase.source,), parts=parts)
    return replace(phrase, parts=parts)


def told_besides(parse: Parse, attribution: Attribution) -> Attribution:
    """The attribution by way of whom it was told, also where another one relays that: 'C quoted B as telling D'."""
    if not attribution.relays or attribution.verb is None or parse.tokens[attribution.verb].tag != "VBG":
        return heard(parse, attribution)
    told = heard(parse, replace(attribution, relays=()))
    added = tuple(relay for relay in told.relays if not any(relay.overlaps(other) for other in attribution.relays))
    return replace(attribution, relays=(*attribution.relays, *added)) if told.source == attribution.source else attribution


def heard_from(parse: Parse, attribution: Attribution) -> Attribution:
    """'The police, who heard from their colleagues that …': the colleagues speak, by way of the police."""
    if attribution.verb is None or attribution.source is None or attribution.relays:
        return attribution
    verb = parse.tokens[attribution.verb]
    for link in parse.below(verb, "prep") if verb.lemma in {"hear", "learn"} else ():
        for whom in parse.below(link, "pobj"):
            source = source_span(parse, whom, link)
            if link.lemma == "from" and not any(source.overlaps(part) for part in attribution.parts):
                return replace(attribution, source=source, relays=(attribution.source,))
    return attribution


def repeated(parse: Parse, attribution: Attribution) -> Attribution:
    """'“She said, ‘It is safe,’” B told C': she speaks, by way of B and C."""
    tokens = [token for part in attribution.parts for token in parse.within(part)]
    verb = next((token for token in tokens[1:LEADING] if token.lemma in QUOTING and token.tag in {"VBD", "VBZ"}), None)
    if verb is None or attribution.source is None or tokens[0].lemma in {"i", "we", "you"}:
        return attribution
    speaker = [token for token in tokens if token.index < verb.index]
    said = [token for token in tokens if token.index > verb.index]
    if said and said[0].pos == "PRON" and verb.lemma == "tell":
        said = said[1:]
    marks = "".join(token.text for token in said[:2]).lstrip(",:")
    if not marks.startswith(("‘", "'", "“", '"')) or speaker[-1].pos not in {"PRON", "PROPN", "NOUN"} or not spans(parse, said):
        return attribution
    named = parse.span(speaker)
    relays_of = (*attribution.relays, attribution.source)
    cue = Span(verb.start, verb.end)
    return replace(attribution, parts=spans(parse, said), cue=cue, source=named, relays=relays_of, verb=verb.index)


def speaks(whom: Token) -> bool:
    """Is it somebody, or something read, that is cited, and not a reason: 'citing two officials', not 'citing safety concerns'?"""
    return whom.lemma not in REASONS


def is_somebody(whom: Token) -> bool:
    """'Two officials', 'the ministry', 'Ana Ruiz'; not 'police records', 'flight data', 'the Bible'."""
    named = whom.pos == "PROPN" and whom.entity not in {"WORK_OF_ART", "LAW"}
    return named or whom.lemma in PEOPLE | STAFF | BODIES


def trimmed(parse: Parse, span: Span) -> Span:
    tokens = [token for token in parse.within(span) if token.pos != "PUNCT"]
    return parse.span(tokens) if tokens else span


def around(parse: Parse, attribution: Attribution, participle: Token, source: Span) -> tuple[Span, ...]:
    """The content as far as the participle, or, where it stands in front ('said, citing two officials, that …'), behind who is cited."""
    tokens = [token for part in attribution.parts for token in parse.within(part)]
    ahead = [token for token in tokens if token.index < participle.index]
    return spans(parse, ahead or [token for token in tokens if token.start >= source.end])


def with_relays(parse: Parse, attribution: Attribution, phrases: Sequence[Attribution]) -> Attribution:
    """The attribution by way of whom 'according to' names.

    '…, according to A, said B' has A speak, by way of B; so has 'B reported that …, according to A', where B is an outlet and A none.
    """
    for phrase in phrases:
        if phrase.source is not None and attribution.source is not None and is_heard_by(parse, attribution, phrase):
            return replace(attribution, source=phrase.source, relays=(attribution.source,), parts=before(parse, attribution, phrase))
        if phrase.source is not None and attribution.source is not None and leads_to(phrase, attribution):
            relays_of = (*attribution.relays, attribution.source)
            return replace(attribution, source=phrase.source, relays=relays_of, parts=before(parse, attribution, phrase))
    for phrase in phrases:
        if phrase.source is not None and (ends_with(parse, attribution, phrase) or begins_with(attribution, phrase)):
            cut = before if ends_with(parse, attribution, phrase) else behind
            printed = attribution.source is not None and is_outlet(parse.words(attribution.source))
            if cut is behind and attribution.source is not None and printed and not is_outlet(parse.words(phrase.source)):
                relays_of = (*attribution.relays, attribution.source)
                return replace(attribution, source=phrase.source, relays=relays_of, parts=behind(parse, attribution, phrase))
            return replace(attribution, relays=(phrase.source, *attribution.relays), parts=cut(parse, attribution, phrase))
    added = tuple(phrase.source for phrase in phrases if phrase.source is not None and relays(phrase, attribution))
    return replace(attribution, relays=(*added, *attribution.relays)) if added else attribution


def as_reported(parse: Parse, beside: Sequence[Attribution]) -> list[Attribution]:
    """The attributions of a sentence, the speaker by way of the outlet whose report ends it: 'B said it had failed, C reported'."""
    for last in (last for last in beside if is_closing(parse, last)):
        for attribution in (attribution for attribution in beside if speaks_before(attribution, last)):
            relays_of = tuple(filter(None, [*last.relays, last.source, *attribution.relays]))
            told = replace(attribution, relays=relays_of, parts=until(parse, attribution, opening(last)))
            if not is_outlet(parse.words(attribution.source or attribution.span)):
                return [told if other is attribution else other for other in beside if other is not last]
    return list(beside)


def opening(attribution: Attribution) -> int:
    return min(span.start for span in (attribution.cue, attribution.source) if span is not None)


def is_closing(parse: Parse, attribution: Attribution) -> bool:
    """', C reported' behind what it reports."""
    if attribution.cue is None or attribution.source is None or attribution.verb is None:
        return False
    behind = attribution.span.end <= opening(attribution) and parse.tokens[max(0, parse.first_from(opening(attribution)) - 1)].text == ","
    verb = parse.tokens[attribution.verb].lemma
    named = is_outlet(parse.words(attribution.source)) or (verb == "report" and prints(parse, attribution.source))
    return behind and verb in {"report", "say", "write"} and named


def speaks_before(attribution: Attribution, last: Attribution) -> bool:
    """Is it somebody's word that stands beside the outlet's, of the same content, and not within it?"""
    if attribution.cue is None or attribution.source is None or last.source in {attribution.source, *attribution.relays}:
        return False
    same = any(part.overlaps(other) for part in attribution.parts for other in last.parts) and attribution.cue.end <= opening(last)
    return same and not any(attribution.cue in part for part in last.parts)


def is_heard_by(parse: Parse, attribution: Attribution, phrase: Attribution) -> bool:
    """'The Herald reported that the dam held, according to two officials': does the outlet say whom it has it from?"""
    if attribution.cue is None or attribution.source is None or phrase.source is None or phrase.cue is None or attribution.relays:
        return False
    last = parse.tokens[max(0, parse.first_from(phrase.cue.start) - 1)]
    behind = last.text == "," and attribution.cue.end < attribution.span.start < phrase.cue.start
    verb = parse.tokens[attribution.verb].lemma if attribution.verb is not None else ""
    speaker = root_of(parse.within(phrase.source))
    person = speaker is not None and speaker.lemma in PEOPLE | STAFF
    printed = is_outlet(parse.words(attribution.source)) or (verb == "report" and person and prints(parse, attribution.source))
    somebody = speaker is not None and is_somebody(speaker) and not prints(parse, phrase.source)
    return behind and verb in {"report", "say", "write"} and printed and somebody


def serves(parse: Parse, phrase: Attribution, attribution: Attribution) -> bool:
    edge = ends_with(parse, attribution, phrase) or begins_with(attribution, phrase)
    return edge or relays(phrase, attribution) or leads_to(phrase, attribution) or is_heard_by(parse, attribution, phrase)


def begins_with(attribution: Attribution, phrase: Attribution) -> bool:
    """'The ministry said, according to C, that the dam held.'"""
    if phrase.cue is None or phrase.source is None or attribution.cue is None or attribution.source is None:
        return False
    first = attribution.parts[0]
    return attribution.cue.end < phrase.cue.start == first.start and phrase.source.end < first.end


def ends_with(parse: Parse, attribution: Attribution, phrase: Attribution) -> bool:
    """'The ministry said the dam held, according to C': an outlet, behind a mark and at the end of what was said."""
    if phrase.cue is None or phrase.source is None or attribution.cue is None or attribution.source is None:
        return False
    mark = parse.tokens[max(0, parse.first_from(phrase.cue.start) - 1)]
    behind = mark.text == "," and attribution.cue.end < phrase.cue.start and phrase.cue in attribution.parts[-1]
    return behind and phrase.source.end >= attribution.span.end and prints(parse, phrase.source)


def prints(parse: Parse, relay: Span) -> bool:
    """Is it an outlet, or a body that may be one: 'according to BoatNotes'?"""
    head = root_of(parse.within(relay))
    return is_outlet(parse.words(relay)) or (head is not None and may_publish(parse, head))


def leads_to(phrase: Attribution, attribution: Attribution) -> bool:
    """Does 'according to A' stand right before 'said B'?"""
    order = (attribution.span, phrase.cue, phrase.source, attribution.cue, attribution.source)
    places = [span.start for span in order if span is not None]
    near = phrase.source is not None and attribution.cue is not None and attribution.cue.start - phrase.source.end <= MARK
    return len(places) == len(order) and places == sorted(places) and near


def before(parse: Parse, attribution: Attribution, phrase: Attribution) -> tuple[Span, ...]:
    """The content without 'according to A' at its end."""
    return until(parse, attribution, phrase.cue.start if phrase.cue is not None else attribution.span.end)


def until(parse: Parse, attribution: Attribution, end: int) -> tuple[Span, ...]:
    """The content as far as a place, unless nothing is left of it."""
    tokens = [token for part in attribution.parts for token in parse.within(part) if token.start < end]
    return spans(parse, tokens) or attribution.parts


def behind(parse: Parse, attribution: Attribution, phrase: Attribution) -> tuple[Span, ...]:
    """The content without 'according to A' at its front."""
    start = phrase.source.end if phrase.source is not None else attribution.span.start
    tokens = [token for part in attribution.parts for token in parse.within(part) if token.start >= start]
    return spans(parse, tokens) or attribution.parts


def relays(phrase: Attribution, attribution: Attribution) -> bool:
    """Does 'according to C', in the sentence of another attribution's cue, name who relayed it?"""
    if phrase.cue is None or attribution.cue is None or attribution.source is None or attribution.stance == "cannot_verify":
        return False
    named = phrase.source is not None and not phrase.source.overlaps(attribution.source)
    return named and phrase.cue not in attribution.span


def within_others(parse: Parse, attribution: Attribution, around: Sequence[Attribution]) -> Attribution:
    """A statement inside another's content is relayed by that other's speaker; of several, by the innermost and the outlets around."""
    if attribution.cue is None or attribution.source is None:
        return attribution
    source = attribution.source
    outers = sorted((outer for outer in around if may_relay(parse, outer, attribution)), key=lambda outer: outer.span.start)
    if outers and all(parse.within(relay)[-1].lemma == "police" for relay in attribution.relays):
        attribution = replace(attribution, relays=())  # 'the prosecutor said that he told police': who says so relays it
    inner = [] if attribution.relays else outers[-1:]
    relays_of: list[Span] = []
    for outer in outers:
        printed = outer.source is not None and prints(parse, outer.source)
        for relay in (*outer.relays, outer.source) if printed or outer in inner else ():
            if relay is not None and not any(is_same(parse, relay, other) for other in (*relays_of, *attribution.relays, source)):
                relays_of.append(relay)
    return replace(attribution, relays=(*relays_of, *attribution.relays)) if relays_of else attribution


def is_same(parse: Parse, relay: Span, other: Span) -> bool:
    """Is it the same mention, or the same outlet's name?"""
    return relay.overlaps(other) or plain(parse.words(relay)) == plain(parse.words(other))


def may_relay(parse: Parse, outer: Attribution, inner: Attribution) -> bool:
    """Is it somebody else's statement about the words, no denial of them, and no paper of the speaker's own ('a post on its website')?"""
    if outer.source in {None, inner.source} or outer.parts == inner.parts or outer.stance == "denies":
        return False
    if outer.cue is not None and outer.cue in inner.span:
        return False  # 'the tickets were sold, according to the list, he said': the list is part of what he said
    according = outer.verb is not None and parse.tokens[outer.verb].lemma == "accord"
    return not (according and outer.source is not None and any(token.tag == "PRP$" for token in parse.within(outer.source)))


def only_relays(parse: Parse, outer: Attribution, inside: Sequence[Attribution]) -> bool:
    """Is the content just another's statement, carried by an outlet?"""
    if outer.source is None or not is_outlet(parse.words(outer.source)):
        return False
    carried = (part for inner in inside if outer.source in inner.relays for part in inner.parts)
    return sum(part.end - part.start for part in carried) > 0.5 * sum(part.end - part.start for part in outer.parts)
