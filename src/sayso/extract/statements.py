"""Everything that one document says, as statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.extract.attribution import Attribution, tokens_in
from sayso.extract.chains import chained, sentence_of
from sayso.extract.narration import narrated
from sayso.extract.phrases import by_according, by_nouns
from sayso.extract.quoted import with_quotations
from sayso.extract.speakers import antecedents
from sayso.extract.verbs import by_verbs
from sayso.extract.verification import by_refusal
from sayso.extract.wording import basis, certainty, kind
from sayso.language.parse import Parse
from sayso.model import Cue, Document, Source, Span, Statement, StatementId, StatementKind
from sayso.text.ids import content_id
from sayso.text.quotations import quotations


def statements(document: Document, parse: Parse) -> tuple[Statement, ...]:
    """Everything the document says outside its furniture, in the order of the text.

    Attributed statements have a cue and, where one is named, a source; narrated ones
    have neither. Pronouns and roles carry the mention that they stand for; whom that
    mention is, and the day it was said, is found later, with the names and the days.
    """
    found = attributions(document, parse)
    stand_ins = antecedents(parse, found)
    quoted = tokens_in(parse, [quotation.inside for quotation in quotations(parse.text)])
    attributed = (statement(document, parse, attribution, stand_ins, kind(parse, attribution, quoted)) for attribution in found)
    own_voice = (narration(document, parse, parts) for parts in narrated(parse, found))
    return tuple(sorted(unique((*attributed, *own_voice)), key=lambda s: (s.start, s.end, s.id)))


def attributions(document: Document, parse: Parse) -> list[Attribution]:
    refusals = list(by_refusal(parse))
    refused = {refusal.verb for refusal in refusals}
    verbs = [a for a in (*by_verbs(parse), *by_nouns(parse)) if a.verb not in refused]
    somebodys = {a.parts for a in verbs if a.stance == "cannot_verify"}
    outlets = [refusal for refusal in refusals if refusal.parts not in somebodys]
    quoted = with_quotations(parse, best(parse, [*outlets, *verbs]))
    outlet = [name for name in (document.outlet, document.outlet_short) if name]
    return chained(parse, quoted, list(by_according(parse)), own=outlet)


def best(parse: Parse, found: Iterable[Attribution]) -> list[Attribution]:
    """One attribution for each speaker of a stretch of content; words that say too little are left out.

    A content may have two speakers: 'rejected claims by survivors that …' is the
    survivors' claim, and a denial of it.
    """
    kept: dict[tuple[Span, ...], list[Attribution]] = {}
    for attribution in found:
        others = kept.setdefault(attribution.parts, [])
        named = attribution.source is not None and all(other.source not in {None, attribution.source} for other in others)
        if worth_saying(parse, attribution) and (not others or named):
            others.append(attribution)
    return [attribution for attributions in kept.values() for attribution in attributions]


def worth_saying(parse: Parse, attribution: Attribution) -> bool:
    """A content of one pronoun or one word is no statement: 'said so'."""
    words = [token for part in attribution.parts for token in parse.within(part) if token.pos not in {"PUNCT", "SPACE"}]
    return len(words) > 1 and any(token.pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} for token in words)


def statement(
    document: Document, parse: Parse, attribution: Attribution, stand_ins: dict[Span, Span], style: StatementKind
) -> Statement:
    span = attribution.span
    cue = attribution.cue
    sentence = parse.words(parse.sentence_span(sentence_of(parse, cue or span)))
    return Statement(
        id=StatementId(content_id("s", document.sha256, span.start, span.end, cue.start if cue else None, parse.words(span))),
        doc=document.id,
        start=span.start,
        end=span.end,
        text=parse.words(span),
        parts=attribution.parts,
        kind=style,
        cue=Cue(cue.start, cue.end, parse.words(cue)) if cue else None,
        source=source(parse, attribution.source, stand_ins) if attribution.source else None,
        via=tuple(source(parse, relay, stand_ins) for relay in attribution.relays),
        stance=attribution.stance,
        certainty=certainty(parse, attribution),
        basis=basis(parse, attribution, sentence),
        said_on=None,
    )


def source(parse: Parse, span: Span, stand_ins: dict[Span, Span]) -> Source:
    return Source(span.start, span.end, parse.words(span), antecedent=stand_ins.get(span))


def narration(document: Document, parse: Parse, parts: tuple[Span, ...]) -> Statement:
    asked = parse.text[parts[-1].end : parts[-1].end + 2].lstrip("*_”\"").startswith("?")
    attribution = Attribution(parts=parts, cue=None, source=None, stance="asks" if asked else "asserts")
    return replace(statement(document, parse, attribution, {}, "narrated"), basis=None)


def unique(found: Sequence[Statement]) -> Iterator[Statement]:
    yield from {statement.id: statement for statement in found}.values()
