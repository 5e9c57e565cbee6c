"""Refusals to vouch: 'a claim that could not be verified', 'it was not clear whether …'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.attribution import Attribution, spans
from sayso.extract.lexicon import CHECKING, SPEECH, UNCLEAR, lemmas
from sayso.extract.verbs import source_span, subject_of
from sayso.language.parse import Parse, Token
from sayso.model import Span

TELLING: Final = lemmas("say disclose reveal specify identify")
"""With 'declined to', a question left open: 'declined to say whether'."""


def by_refusal(parse: Parse) -> Iterator[Attribution]:
    """Yield each refusal to verify.

    Active ('the paper could not verify the figures'): the source is the subject,
    the content what it could not verify. Otherwise nobody is named, and the
    content is the whole clause.
    """
    for token in parse.tokens:
        if token.lemma in CHECKING and token.pos == "VERB" and is_refused(parse, token):
            yield refusal(parse, token)
        elif token.lemma in TELLING and is_declined(parse, token) and any(parse.below(token, "ccomp", "advcl", "dobj")):
            yield refusal(parse, token)
        elif token.lemma == "have" and (unknown := without_information(parse, token)) is not None:
            yield unknown
        elif token.lemma == "know" and any(parse.below(token, "auxpass")) and any(parse.below(token, "neg")):
            yield refusal(parse, token)
        elif token.lemma in UNCLEAR | {"clear", "possible"} and (found := uncertainty(parse, token)) is not None:
            yield found


def without_information(parse: Parse, verb: Token) -> Attribution | None:
    """'The army had no information about who was shot'."""
    subject = subject_of(parse, verb)
    for thing in parse.below(verb, "dobj"):
        none = thing.lemma in {"information", "detail"} and any(word.lemma == "no" for word in parse.below(thing, "det"))
        for link in parse.below(thing, "prep"):
            about = [token for token in parse.subtree(link) if token != link]
            if none and subject is not None and link.lemma in {"about", "on"} and about:
                return Attribution(
                    parts=spans(parse, about),
                    cue=Span(verb.start, link.end),
                    source=source_span(parse, subject, verb),
                    stance="cannot_verify",
                    verb=verb.index,
                )
    return None


def is_declined(parse: Parse, verb: Token) -> bool:
    """'declined to say whether', 'refused to confirm': neither a yes nor a no."""
    return verb.dep == "xcomp" and parse.head(verb).lemma in {"decline", "refuse"} and parse.head(verb).tag != "VB"


def is_refused(parse: Parse, verb: Token) -> bool:
    """'could not', 'cannot', 'was unable to', 'has not been', 'have yet to'."""
    governor = parse.head(verb) if verb.dep in {"xcomp", "acl"} else verb
    above = parse.head(governor) if governor.dep == "acomp" else governor
    negated = any(any(parse.below(token, "neg")) for token in (verb, governor, above))
    modal = any(child.lemma in {"can", "could", "have"} for child in parse.below(verb, "aux"))
    if negated and modal:
        return True
    if is_declined(parse, verb) or governor.lemma in {"unable", "impossible"} or (governor.lemma in {"able", "possible"} and negated):
        return True
    yet = {child.lemma for child in parse.below(governor, "advmod", "neg")}
    return governor.lemma == "have" and verb.dep == "xcomp" and "yet" in yet


def refusal(parse: Parse, verb: Token) -> Attribution:
    passive = any(parse.below(verb, "auxpass"))
    subject = unable(parse, verb)
    thing = [token for child in parse.below(verb, "dobj", "ccomp", "advcl") if child.index > verb.index for token in parse.subtree(child)]
    if not passive and subject is not None and subject.lemma != "it" and thing:
        return Attribution(
            parts=spans(parse, thing),
            cue=cue(parse, verb),
            source=source_span(parse, subject, verb),
            stance="cannot_verify",
            verb=verb.index,
        )
    return Attribution(
        parts=clause_span(parse, verb), cue=cue(parse, verb), source=speaker(parse, verb), stance="cannot_verify", verb=verb.index
    )


def speaker(parse: Parse, verb: Token) -> Span | None:
    """Who says that nothing is confirmed: 'they said a list was found and the names on it had not been confirmed'."""
    clause = parse.head(verb) if verb.dep in {"conj", "advcl"} else verb
    saying = parse.head(clause)
    if clause.dep != "ccomp" or saying.lemma not in SPEECH:
        return None
    subject = subject_of(parse, saying)
    return source_span(parse, subject, saying) if subject is not None else None


def unable(parse: Parse, verb: Token) -> Token | None:
    """Who could not verify: the verb's subject, or that of 'was unable to' and 'has not been able to' above it."""
    for token in (verb, *parse.ancestors(verb)):
        for subject in parse.below(token, "nsubj"):
            return subject if subject.tag not in {"WP", "WDT"} else None
        if token.dep in {"conj", "advcl"} and parse.head(token).pos == "VERB" and token != verb:
            return subject_of(parse, token)
        if token.dep not in {"xcomp", "acomp"}:
            return None
    return None


def cue(parse: Parse, verb: Token) -> Span:
    """From the modal to the verb: 'could not immediately be verified'."""
    first = verb.index
    allowed = {"aux", "neg", "auxpass", "advmod", "acomp", "xcomp"}
    while (
        first > 0
        and parse.tokens[first - 1].sentence == verb.sentence
        and (
            parse.tokens[first - 1].dep in allowed
            or parse.tokens[first - 1].lemma in {"be", "unable", "able", "possible", "to", "decline", "refuse"}
        )
    ):
        first -= 1
    return Span(parse.tokens[first].start, verb.end)


def clause_span(parse: Parse, verb: Token) -> tuple[Span, ...]:
    """The clause that refuses; for 'a claim that could not be verified', with its noun."""
    top = verb
    for above in parse.ancestors(verb):
        if top.dep in {"relcl", "acl"} and above.pos in {"NOUN", "PROPN"}:
            if above.dep in {"appos", "dobj", "npadvmod", "dep"} and above.lemma in {"claim", "assertion", "account", "report", "figure"}:
                top = above
            break
        if top.dep in {"conj", "ROOT", "ccomp", "advcl"}:
            break
        top = above
    tokens = parse.subtree(top)
    others = {
        token.index
        for child in parse.below(top, "conj", "cc", "punct", "advcl")
        if child.index > verb.index
        for token in parse.subtree(child)
    }
    return spans(parse, [token for token in tokens if token.index not in others])


def uncertainty(parse: Parse, adjective: Token) -> Attribution | None:
    """'it was not clear whether …', 'the cause was unknown', 'it was not possible to confirm …'."""
    be = parse.head(adjective)
    if adjective.dep != "acomp" or be.lemma != "be":
        return None
    negated = any(parse.below(be, "neg"))
    if adjective.lemma in {"clear", "possible"} and not negated:
        return None
    if adjective.lemma == "possible" and not any(child.lemma in CHECKING for child in parse.below(adjective, "xcomp")):
        return None
    subject = next(iter(parse.below(be, "nsubj", "csubj")), None)
    if subject is None:
        return None
    if subject.dep == "csubj":
        whole = spans(parse, parse.subtree(subject))
        words = Span(be.start, adjective.end)
        return Attribution(parts=whole, cue=words, source=speaker(parse, be), stance="cannot_verify", verb=be.index)
    clause = next(iter([*parse.below(be, "ccomp", "xcomp", "advcl"), *parse.below(adjective, "ccomp", "xcomp", "advcl")]), None)
    start = subject if subject.lemma == "it" else be
    words = Span(start.start, adjective.end)
    asked = subject.lemma == "it" and clause is not None and adjective.lemma != "possible"
    content = parse.subtree(clause) if asked and clause is not None else local_clause(parse, be)
    parts = spans(parse, content)
    return Attribution(parts=parts, cue=words, source=speaker(parse, be), stance="cannot_verify", verb=be.index) if parts else None


def local_clause(parse: Parse, verb: Token) -> list[Token]:
    """The clause without what is joined to it."""
    joined = {token.index for child in parse.below(verb, "conj", "cc", "advcl") for token in parse.subtree(child)}
    return [token for token in parse.subtree(verb) if token.index not in joined]
