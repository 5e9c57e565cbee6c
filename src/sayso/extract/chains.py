"""Chains of attribution: who relays whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sayso.extract.attribution import Attribution
from sayso.extract.verbs import source_span
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.outlets import is_outlet


def chained(parse: Parse, found: Sequence[Attribution], according: Sequence[Attribution], *, own: Collection[str]) -> list[Attribution]:
    """Put the relayers where they belong; who speaks is the far end.

    - 'A, said B, according to C': B speaks, by way of C.
    - 'C reported, citing B': B speaks, by way of C.
    - 'B told C': by way of C where that is another outlet than the report's `own`.
    - 'C said that B had denied it': B denies, by way of C.
    """
    citing = [cited(parse, attribution) for attribution in found]
    told = [told_outlet(parse, attribution, own) for attribution in citing]
    relayed = [with_relays(parse, attribution, according) for attribution in told]
    nested = [within_others(attribution, relayed) for attribution in relayed]
    free = [phrase for phrase in according if not any(relays(parse, phrase, a) for a in found)]
    return [a for a in [*nested, *free] if not only_relays(parse, a, nested)]


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


def with_relays(parse: Parse, attribution: Attribution, according: Sequence[Attribution]) -> Attribution:
    added = tuple(p.source for p in according if p.source is not None and relays(parse, p, attribution))
    return replace(attribution, relays=(*added, *attribution.relays)) if added else attribution


def relays(parse: Parse, phrase: Attribution, attribution: Attribution) -> bool:
    """Does 'according to C' stand beside the attribution's own cue, in its sentence?"""
    if phrase.cue is None or attribution.cue is None or attribution.source is None or attribution.stance == "cannot_verify":
        return False
    sentence = sentence_of(parse, phrase.cue)
    if sentence_of(parse, attribution.cue) != sentence or phrase.cue in attribution.span:
        return False
    return phrase.source != attribution.source


def sentence_of(parse: Parse, span: Span) -> int:
    return parse.tokens[min(parse.first_from(span.start), len(parse.tokens) - 1)].sentence


def within_others(attribution: Attribution, others: Sequence[Attribution]) -> Attribution:
    """A statement inside another's content is relayed by that other's speaker."""
    if attribution.cue is None or attribution.relays or attribution.source is None:
        return attribution
    around = [o for o in others if o is not attribution and o.source not in {None, attribution.source} and holds(o, attribution.cue)]
    outer = max(around, key=lambda o: o.span.start, default=None)
    if outer is None or outer.source is None:
        return attribution
    return replace(attribution, relays=(outer.source, *outer.relays))


def holds(outer: Attribution, cue: Span) -> bool:
    return any(cue in part for part in outer.parts)


def only_relays(parse: Parse, outer: Attribution, others: Sequence[Attribution]) -> bool:
    """Is the content just another's statement, carried by an outlet?"""
    if outer.source is None or not is_outlet(parse.words(outer.source)):
        return False
    inner = [o for o in others if o is not outer and o.cue is not None and holds(outer, o.cue) and outer.source in o.relays]
    said = sum(part.end - part.start for o in inner for part in o.parts)
    return said > 0.5 * sum(part.end - part.start for part in outer.parts)
