"""Refusals to vouch: 'a claim that could not be verified', 'it was not clear whether …'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.attribution import Attribution, quoted_tokens, spans
from sayso.extract.lexicon import AGENTS, CHECKING, SPEECH, STANCES, UNCLEAR, VOUCHING, lemmas
from sayso.extract.verbs import source_span, subject_of
from sayso.language.parse import Parse, Token
from sayso.model import Span

TELLING: Final = lemmas("say disclose reveal specify identify")
"""With 'declined to', a question left open: 'declined to say whether'."""
HARD: Final = lemmas("impossible difficult hard early soon")
"""With 'to say', what nobody can: 'too early to say who'."""
KNOWING: Final = CHECKING | lemmas("say know tell assess judge")
KNOWERS: Final = lemmas("official investigator authority detective expert scientist researcher prosecutor")
"""Who may not know, besides bodies."""
NEWS: Final = lemmas("information detail word confirmation")
"""Where there is none, something is open: 'there were no details of the deal', 'no word yet on who'."""


def by_refusal(parse: Parse) -> Iterator[Attribution]:
    """Yield each refusal to verify.

    Active ('the paper could not verify the figures'): the source is the subject,
    the content what it could not verify. Otherwise nobody is named, and the
    content is the whole clause. What stands in quotation marks is the speaker's.
    """
    quoted = quoted_tokens(parse)
    for token in parse.tokens:
        if token.index not in quoted and (found := refused(parse, token)) is not None:
            yield found


def refused(parse: Parse, token: Token) -> Attribution | None:
    if token.pos == "VERB":
        checked = token.lemma in CHECKING and is_refused(parse, token)
        untold = token.lemma in TELLING and is_declined(parse, token) and any(parse.below(token, "ccomp", "advcl", "dobj"))
        unknown = token.lemma == "know" and any(parse.below(token, "auxpass")) and any(parse.below(token, "neg"))
        if checked or untold or unknown:
            return refusal(parse, token)
        return without_comment(parse, token) or without_knowledge(parse, token)
    if token.pos == "NOUN":
        return without_news(parse, token)
    return uncertainty(parse, token) if token.lemma in UNCLEAR | HARD | {"clear", "possible"} else None


def without_news(parse: Parse, noun: Token) -> Attribution | None:
    """'The army had no information about who was shot', 'there were no details of the deal', 'no word yet on who won'."""
    verb = parse.head(noun)
    had = noun.dep == "dobj" and verb.lemma == "have"
    there = noun.dep == "attr" and any(parse.below(verb, "expl"))
    subject = subject_of(parse, verb) if had else None
    none = noun.lemma in NEWS and any(word.lemma == "no" for word in parse.below(noun, "det"))
    if not none or not (subject is not None or there or noun.dep == "ROOT"):
        return None
    for link in parse.below(noun, "prep"):
        about = [token for token in parse.subtree(link) if token != link]
        if link.lemma in {"about", "on", "of", "as"} and about:
            first = next(parse.below(verb, "expl"), verb) if noun.dep != "ROOT" else parse.subtree(noun)[0]
            source = source_span(parse, subject, verb) if subject is not None else None
            return left_open(parse, verb, about, between(first, link), source)
    return None


def without_comment(parse: Parse, verb: Token) -> Attribution | None:
    """'The ministry declined to comment on the report', 'would not comment on it'."""
    if verb.lemma != "comment" or is_told(parse, verb):
        return None
    unwilling = any(parse.below(verb, "neg")) and any(helper.tag == "MD" for helper in parse.below(verb, "aux"))
    subject = subject_of(parse, verb)
    if subject is None or not (unwilling or is_declined(parse, verb)):
        return None
    for link in parse.below(verb, "prep"):
        about = [token for token in parse.subtree(link) if token != link]
        if link.lemma in {"on", "about"} and about:
            return left_open(parse, verb, about, Span(cue(parse, verb).start, link.end), source_span(parse, subject, verb))
    return None


def without_knowledge(parse: Parse, verb: Token) -> Attribution | None:
    """'The airline does not know where the dog came from': a body, or officials; not what a person does not know to do."""
    if verb.lemma != "know" or not any(parse.below(verb, "neg")) or is_told(parse, verb):
        return None
    subject = next((noun for noun in parse.below(verb, "nsubj") if noun.pos != "PRON"), None)
    clause = next((clause for clause in parse.below(verb, "ccomp") if is_open_question(parse, clause)), None)
    if subject is None or clause is None or not (subject.lemma in AGENTS | KNOWERS or subject.entity in {"ORG", "GPE"}):
        return None
    return left_open(parse, verb, parse.subtree(clause), cue(parse, verb), source_span(parse, subject, verb))


def is_open_question(parse: Parse, clause: Token) -> bool:
    """'whether it sank', 'who drove'; not 'what to do'."""
    words = parse.subtree(clause)
    asked = words[0].lemma in {"whether", "if"} or words[0].tag in {"WP", "WRB", "WDT"}
    return asked and any(word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in words)


def is_told(parse: Parse, verb: Token) -> bool:
    """Does somebody say so: 'she said the airline did not know who', which is her statement?"""
    clause = parse.head(verb) if verb.dep in {"xcomp", "acomp"} else verb
    clause = parse.head(clause) if clause.dep in {"xcomp", "acomp"} else clause
    return clause.dep == "ccomp" and parse.head(clause).lemma in SPEECH


def is_declined(parse: Parse, verb: Token) -> bool:
    """'declined to say whether', 'refused to confirm': neither a yes nor a no."""
    return verb.dep == "xcomp" and parse.head(verb).lemma in {"decline", "refuse"} and parse.head(verb).tag != "VB"


def is_refused(parse: Parse, verb: Token) -> bool:
    """'could not', 'cannot', 'was unable to', 'has not been', 'have yet to'."""
    governor = parse.head(verb) if verb.dep in {"xcomp", "acl"} else verb
    above = parse.head(governor) if governor.dep == "acomp" else governor
    negated = any(any(parse.below(token, "neg")) for token in (verb, governor, above)) or is_neither(parse, above)
    helpers = {"can", "could", "have"} | ({"do", "will", "would"} if verb.lemma in VOUCHING else frozenset())
    if negated and any(child.lemma in helpers for child in parse.below(verb, "aux")):
        return True
    if is_declined(parse, verb) or governor.lemma in {"unable", "impossible"} or (governor.lemma in {"able", "possible"} and negated):
        return True
    yet = {child.lemma for child in parse.below(governor, "advmod", "neg")}
    return governor.lemma in {"have", "be"} and verb.dep == "xcomp" and "yet" in yet


def is_neither(parse: Parse, verb: Token) -> bool:
    """'neither the paper nor the agency could', 'no agency could', 'nobody could'."""
    subjects = list(parse.below(verb, "nsubj"))
    nobody = any(subject.lemma in {"nobody", "none", "neither"} or subject.text.lower() == "nobody" for subject in subjects)
    return nobody or any(word.lemma in {"neither", "no"} for subject in subjects for word in parse.below(subject, "preconj", "det"))


def refusal(parse: Parse, verb: Token) -> Attribution | None:
    passive = any(parse.below(verb, "auxpass"))
    subject = unable(parse, verb)
    thing = [token for child in parse.below(verb, "dobj", "ccomp", "advcl") if child.index > verb.index for token in parse.subtree(child)]
    if not passive and not thing and any(STANCES.get(other.lemma) == "denies" for other in parse.below(verb, "conj")):
        return None  # 'did not confirm or deny the report' is one refusal, of which the denial has the thing
    if not passive and subject is not None and subject.lemma != "it" and thing:
        if is_told(parse, verb):
            return None
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
        if child.index > verb.index or child.dep == "advcl"
        for token in parse.subtree(child)
    }
    return spans(parse, [token for token in tokens if token.index not in others])


def uncertainty(parse: Parse, adjective: Token) -> Attribution | None:
    """'it was not clear whether …', 'the cause was unknown', 'it was not possible to confirm …', 'it is too early to say who …'."""
    be = parse.head(adjective)
    if adjective.dep != "acomp" or not is_copula(be):
        return None
    negated = any(parse.below(be, "neg"))
    if adjective.lemma in {"clear", "possible"} and not negated:
        return None
    subject = next(iter(parse.below(be, "nsubj", "csubj")), None)
    if subject is None:
        return None
    if adjective.lemma in HARD | {"possible"}:
        act = next((act for word in (be, adjective) for act in parse.below(word, "xcomp") if act.lemma in KNOWING), None)
        return untold(parse, adjective, subject, act) if act is not None else None
    if subject.dep == "csubj":
        return left_open(parse, be, parse.subtree(subject), between(be, adjective), speaker(parse, be))
    clauses = (clause for word in (be, adjective) for clause in parse.below(word, "ccomp", "xcomp", "advcl"))
    clause = next((clause for clause in clauses if not is_reason(parse, clause)), None)
    asked = subject.lemma == "it" and clause is not None
    content = without_remark(parse, clause) if asked and clause is not None else local_clause(parse, be)
    return left_open(parse, be, content, between(subject if subject.lemma == "it" else be, adjective), speaker(parse, be))


def is_reason(parse: Parse, clause: Token) -> bool:
    """'because nobody came', 'as it was dark': why something is not clear."""
    return any(mark.lemma in {"because", "as", "since"} for mark in parse.below(clause, "mark"))


def between(one: Token, other: Token) -> Span:
    """From the one to the other, whichever stands first: 'uncertain is' of 'More uncertain is the mayor's future'."""
    return Span(min(one.start, other.start), max(one.end, other.end))


def is_copula(verb: Token) -> bool:
    """'is', 'remains', and what is left of 'is' after an apostrophe of print."""
    return verb.lemma in {"be", "remain"} or verb.text.lower() in {"’s", "’re"}


def untold(parse: Parse, adjective: Token, subject: Token, act: Token) -> Attribution | None:
    """What is 'hard to say': the clause or thing behind 'it is hard to say', else the whole clause."""
    be = parse.head(adjective)
    if adjective.lemma in {"early", "soon"} and not any(word.lemma == "too" for word in parse.below(adjective, "advmod")):
        return None
    if subject.dep == "csubj":
        return left_open(parse, be, parse.subtree(subject), between(be, act), speaker(parse, be))
    things = [token for thing in parse.below(act, "dobj", "ccomp", "advcl") for token in parse.subtree(thing) if token.index > act.index]
    if subject.lemma != "it":
        return left_open(parse, be, local_clause(parse, be), between(be, act), speaker(parse, be))
    return left_open(parse, be, things, between(subject, act), speaker(parse, be))


def left_open(parse: Parse, verb: Token, content: list[Token], words: Span, source: Span | None) -> Attribution | None:
    """The refusal, unless nothing but marks is left of its content."""
    parts = spans(parse, content)
    return Attribution(parts=parts, cue=words, source=source, stance="cannot_verify", verb=verb.index) if parts else None


def local_clause(parse: Parse, verb: Token) -> list[Token]:
    """The clause without what is joined to it."""
    joined = {token.index for child in parse.below(verb, "conj", "cc", "advcl", "mark") for token in parse.subtree(child)}
    return [token for token in parse.subtree(verb) if token.index not in joined]


def without_remark(parse: Parse, clause: Token) -> list[Token]:
    """The question without what the report adds: '…, although he has been away before'."""
    links = {"though", "although"}
    remarks = [aside for aside in parse.below(clause, "advcl") if any(word.lemma in links for word in parse.below(aside, "mark"))]
    added = {token.index for aside in remarks for token in parse.subtree(aside)}
    return [token for token in parse.subtree(clause) if token.index not in added]
