"""Chains of attribution: who relays whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sayso.extract.attribution import Attribution, covering
from sayso.extract.verbs import source_span
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.outlets import is_outlet

Parts = defaultdict[tuple[Span, ...], list[Attribution]]
"""What stands inside a content."""


def chained(parse: Parse, found: Sequence[Attribution], according: Sequence[Attribution], *, own: Collection[str]) -> list[Attribution]:
    """Put the relayers where they belong; who speaks is the far end.

    - 'A, said B, according to C': B speaks, by way of C.
    - 'C reported, citing B': B speaks, by way of C.
    - 'B told C': by way of C where that is another outlet than the report's `own`.
    - 'C said that B had denied it': B denies, by way of C.
    """
    phrases = by_sentence(parse, according)
    citing = (cited(parse, attribution) for attribution in found)
    told = (told_outlet(parse, attribution, own) for attribution in citing)
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
    """'…, the paper reported, citing two officials': the officials speak."""
    if attribution.verb is None or attribution.source is None:
        return attribution
    verb = parse.tokens[attribution.verb]
    for participle in parse.below(verb, "advcl", "prep", "xcomp", "conj"):
        if participle.lemma in {"cite", "quote"} and participle.tag == "VBG":
            for whom in parse.below(participle, "dobj", "pobj"):
                source = source_span(parse, whom, participle)
                parts = tuple(part for part in attribution.parts if not source.overlaps(part)) or attribution.parts
                return replace(attribution, source=source, relays=(attribution.source, *attribution.relays), parts=parts)
    return attribution


def told_outlet(parse: Parse, attribution: Attribution, own: Collection[str]) -> Attribution:
    if attribution.verb is None or attribution.source is None:
        return attribution
    verb = parse.tokens[attribution.verb]
    heard = [child for child in parse.below(verb, "dobj", "dative") if verb.lemma == "tell"]
    heard += [noun for link in parse.below(verb, "prep") if link.lemma in {"to", "in", "with"} for noun in hearers(parse, link)]
    for hearer in heard:
        name = source_span(parse, hearer, verb)
        words = parse.words(name)
        if is_outlet(words) and not any(same_outlet(words, mine) for mine in own):
            return replace(attribution, relays=(*attribution.relays, name))
    return attribution


def hearers(parse: Parse, link: Token) -> list[Token]:
    """'to C', 'in a statement to C', 'in an interview with C'."""
    nouns = list(parse.below(link, "pobj"))
    return nouns + [whom for noun in nouns for inner in parse.below(noun, "prep") for whom in parse.below(inner, "pobj")]


def same_outlet(words: str, mine: str) -> bool:
    left, right = words.lower().removeprefix("the "), mine.lower().removeprefix("the ")
    return left == right or left in right.split()


def with_relays(attribution: Attribution, phrases: Sequence[Attribution]) -> Attribution:
    added = tuple(phrase.source for phrase in phrases if phrase.source is not None and relays(phrase, attribution))
    return replace(attribution, relays=(*added, *attribution.relays)) if added else attribution


def relays(phrase: Attribution, attribution: Attribution) -> bool:
    """Does 'according to C', in the sentence of another attribution's cue, name who relayed it?"""
    if phrase.cue is None or attribution.cue is None or attribution.source is None or attribution.stance == "cannot_verify":
        return False
    return phrase.cue not in attribution.span and phrase.source != attribution.source


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
