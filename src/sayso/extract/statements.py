"""Everything that one document says, as statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.extract.afterthoughts import by_afterthoughts
from sayso.extract.attribution import Attribution, quoted_tokens, sentence_of, tokens_in
from sayso.extract.candidates import candidates, touches, with_stance
from sayso.extract.carried import carried
from sayso.extract.chains import chained, cited, excerpts, nested_in, repeated
from sayso.extract.heard import heard
from sayso.extract.labels import by_labels
from sayso.extract.lone_quotations import with_next_paragraphs, with_speakers
from sayso.extract.narration import narrated
from sayso.extract.nobodies import by_somebody
from sayso.extract.owners import owned
from sayso.extract.phrases import by_according, by_headlines, by_hearsay, by_nouns, by_views
from sayso.extract.posts import by_posts, by_signed_quotations, signed
from sayso.extract.quoted import with_quotations
from sayso.extract.selection import selected
from sayso.extract.speakers import antecedents
from sayso.extract.stances import restated
from sayso.extract.tagged import attributions as tagged_attributions
from sayso.extract.tagged import views
from sayso.extract.turns import by_turns, spoken, turns
from sayso.extract.verbs import by_verbs
from sayso.extract.verification import by_refusal
from sayso.extract.wording import basis, certainty, kind
from sayso.language.parse import Parse
from sayso.model import Cue, Document, Source, Span, Statement, StatementId, StatementKind
from sayso.text.ids import content_id


def statements(document: Document, parse: Parse) -> tuple[Statement, ...]:
    """Everything the document says outside its furniture, in the order of the text.

    Attributed statements have a cue and, where one is named, a source; narrated ones
    have neither. Pronouns and roles carry the mention that they stand for; whom that
    mention is, and the day it was said, is found later, with the names and the days.
    """
    every, stated = views(parse)
    rules = ruled(parse)
    found = selected(parse, candidates(parse, rules, (stated, every)), every, stated)
    whole = with_next_paragraphs(parse, with_speakers(parse, spoken(parse, found)))
    return worded(document, parse, [owned(parse, cited(parse, attribution)) for attribution in whole], rules)


def attributions(document: Document, parse: Parse) -> tuple[Statement, ...]:
    """Every attribution, whole, and what the document says in its own voice.

    As PolNeAR's annotators see it (Newell, Margolin and Ruths 2018): what somebody
    knows, fears, intends or feels counts as what he says does, and all that one cue
    introduces is one content.
    """
    rules = ruled(parse)
    shown = [*by_turns(parse), *(rule for rule in rules if rule.whole is not None)]
    heard_of = [tagged for tagged in tagged_attributions(parse, views(parse)[0]) if not any(touches(whole, tagged) for whole in shown)]
    found = [*shown, *(as_ruled(parse, tagged, rules) for tagged in heard_of)]
    alone = [rule for rule in rules if not any(is_seen(rule, other) for other in found)]
    return worded(document, parse, [*found, *alone], rules)


def as_ruled(parse: Parse, tagged: Attribution, rules: Sequence[Attribution]) -> Attribution:
    """The tagger's attribution with the stance and the chain that the rules see at its cue."""
    for rule in rules:
        if rule.cue is not None and tagged.cue is not None and rule.cue.overlaps(tagged.cue):
            relays = tuple(relay for relay in rule.relays if tagged.source is None or not relay.overlaps(tagged.source))
            return replace(tagged, stance=rule.stance, relays=relays, verb=rule.verb, source=tagged.source or rule.source)
    return with_stance(parse, tagged)


def is_seen(rule: Attribution, tagged: Attribution) -> bool:
    same_cue = rule.cue is not None and tagged.cue is not None and rule.cue.overlaps(tagged.cue)
    return same_cue or touches(rule, tagged)


def worded(document: Document, parse: Parse, found: Sequence[Attribution], rules: Sequence[Attribution]) -> tuple[Statement, ...]:
    found = [restated(parse, repeated(parse, heard(parse, attribution))) for attribution in by_somebody(parse, found)]
    found = nested_in(parse, found, [*found, *rules, *excerpts(parse)])
    stand_ins = antecedents(parse, found)
    found = carried(parse, found, stand_ins, heard=rules)
    quoted = quoted_tokens(parse)
    attributed = (statement(document, parse, attribution, stand_ins, kind(parse, attribution, quoted)) for attribution in found)
    apart = [*signed(parse.text), *(turn.label for turn in turns(parse.text))]
    own_voice = (narration(document, parse, parts) for parts in narrated(parse, found, apart))
    return tuple(sorted(unique((*attributed, *own_voice)), key=in_text))


def in_text(statement: Statement) -> tuple[int, int, int, StatementId]:
    """Where the statement stands; of two with the same words, as of a denial and what it denies, by the cue."""
    return statement.start, statement.end, statement.cue.start if statement.cue else statement.end, statement.id


def ruled(parse: Parse) -> list[Attribution]:
    """What the rules of grammar find."""
    posts = [*by_posts(parse), *by_signed_quotations(parse)]
    posted = tokens_in(parse, [Span(post.span.start, post.source.end) for post in posts if post.source is not None])
    refusals = [refusal for refusal in by_refusal(parse) if refusal.verb not in posted]
    refused = {refusal.verb for refusal in refusals} | posted
    verbs = [a for a in (*by_verbs(parse), *by_afterthoughts(parse), *by_nouns(parse)) if a.verb not in refused]
    somebodys = {a.parts for a in verbs if a.stance == "cannot_verify"}
    outlets = [refusal for refusal in refusals if refusal.parts not in somebodys]
    quoted = with_quotations(parse, best(parse, [*outlets, *verbs]))
    unposted = [a for a in quoted if not posted & tokens_in(parse, a.parts)]
    named = chained(parse, unposted, list(by_according(parse)))
    said = tokens_in(parse, (part for attribution in named if attribution.source is not None for part in attribution.parts))
    hearsay = [a for a in by_hearsay(parse) if a.verb not in said]
    labelled = [label for label in by_labels(parse) if not any(label.source == a.source for a in (*named, *posts))]
    return [*named, *by_views(parse), *hearsay, *by_headlines(parse), *labelled, *posts]


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
    """A content of one pronoun or one word is no statement: 'said so'; but 'denied it' denies what stands before."""
    if attribution.stance == "denies" and attribution.verb is not None and parse.tokens[attribution.verb].lemma == "deny":
        return True
    words = [token for part in attribution.parts for token in parse.within(part) if token.pos not in {"PUNCT", "SPACE"}]
    return len(words) > 1 and any(token.pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} for token in words)


def statement(document: Document, parse: Parse, attribution: Attribution, stand_ins: dict[Span, Span], style: StatementKind) -> Statement:
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
    asked = parse.text[parts[-1].end : parts[-1].end + 2].lstrip('*_”"').startswith("?")
    attribution = Attribution(parts=parts, cue=None, source=None, stance="asks" if asked else "asserts")
    return replace(statement(document, parse, attribution, {}, "narrated"), basis=None)


def unique(found: Sequence[Statement]) -> Iterator[Statement]:
    yield from {statement.id: statement for statement in found}.values()
