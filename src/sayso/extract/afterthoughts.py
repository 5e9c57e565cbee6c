"""Denials that stand behind what they deny: 'The dam leaked, which the ministry denies', '…, a charge that it rejects'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.attribution import Attribution, quoted_tokens, spans
from sayso.extract.denials import CALLED, MARKS, denied_as, is_unreal, steps_up
from sayso.extract.lexicon import GRANTED, SPEECH, STANCES, lemmas
from sayso.extract.verbs import QUOTES, SUBJECTS, agent_of, cue_span, source_span, subject_of
from sayso.language.parse import Parse, Token

FEWEST: Final = 3
"""Words in what is denied, at least."""
SEEKING: Final = lemmas("ask seek want request apply demand need file beg petition bid")
"""Verbs beside which a thing is denied, not that it was so: 'sought a permit, which the council denied'."""
RUMOURED: Final = lemmas("rumor rumour")
"""As verbs of saying: 'is rumoured to have left, which he denies' denies that he left."""
THINGS: Final = CALLED | GRANTED | lemmas("count permit licence license hearing promotion")
"""What 'which' stands for by itself: 'faces three counts, which she denies', 'was promised aid, which the town denied'."""


def by_afterthoughts(parse: Parse) -> Iterator[Attribution]:
    """Yield each denial, by somebody named, of the clause before it."""
    quoted = quoted_tokens(parse)
    for verb in parse.tokens:
        if STANCES.get(verb.lemma) != "denies" or verb.pos != "VERB" or verb.index in quoted:
            continue
        link = link_of(parse, verb)
        passive = any(parse.below(verb, "auxpass"))
        source = agent_of(parse, verb) if passive else subject_of(parse, verb)
        if link is None or source is None or source.index < link.index or is_unreal(parse, verb):
            continue
        if any(helper.tag == "TO" for helper in parse.below(verb, "aux")) and not steps_up(parse, verb):
            continue
        content = clause_before(parse, link, verb)
        if len([token for token in content if token.pos != "PUNCT"]) >= FEWEST and (parts := spans(parse, content)):
            yield Attribution(parts, cue_span(parse, verb), source_span(parse, source, verb), "denies", verb=verb.index)


def link_of(parse: Parse, verb: Token) -> Token | None:
    """'which' of 'which the ministry denied', 'charge' of 'a charge that it rejects', behind a mark; the verb denies nothing else."""
    which = next((word for word in parse.below(verb, "dobj", "nsubjpass") if word.lemma == "which"), None)
    if which is None:
        return parse.head(verb) if denied_as(parse, parse.head(verb)) == verb else None
    alone = not any(parse.below(verb, "ccomp", "xcomp"))
    return which if alone and which.index > 0 and parse.tokens[which.index - 1].text in MARKS else None


def clause_before(parse: Parse, link: Token, verb: Token) -> list[Token]:
    """What the clause says that the link hangs on, as far as the link; of 'he said it leaked', that it leaked.

    Nothing where the clause goes on behind the denial, describes somebody ('who hid it'), or tells of a thing that is turned down.
    """
    end = parse.subtree(link)[0].index if link.lemma != "which" else link.index
    clause = next((above for above in parse.ancestors(link) if above.index < end and any(parse.below(above, *SUBJECTS, "expl"))), None)
    if clause is None or clause.dep == "relcl" or goes_on(parse, clause, verb):
        return []
    said = what_is_said(parse, clause, end)
    if clause.lemma in SPEECH | RUMOURED and not said:
        return []
    root = said[-1] if said else clause
    content = [token for token in parse.subtree(root) if token.index < end]
    of_thing = link.lemma == "which" and not is_of_clause(parse, root, verb, content)
    return [] if of_thing or is_torn(content) else content


def what_is_said(parse: Parse, clause: Token, end: int) -> list[Token]:
    """'leaked' of 'he said it leaked', 'taking' of 'they accuse him of taking bribes'."""
    if clause.lemma == "accuse":
        links = (of for word in (clause, *parse.below(clause, "dobj")) for of in parse.below(word, "prep") if of.lemma == "of")
        return [deed for of in links for deed in parse.below(of, "pcomp", "pobj")]
    return [inner for inner in parse.below(clause, "ccomp") if clause.lemma in SPEECH and clause.index < inner.index < end]


def goes_on(parse: Parse, clause: Token, verb: Token) -> bool:
    """'The mayor said the plan, which the council denied, would be tried': is there more of the clause behind the denial?"""
    last = parse.subtree(verb)[-1].index
    return any(token.index > last and token.pos != "PUNCT" for token in parse.subtree(clause))


def is_of_clause(parse: Parse, root: Token, verb: Token, content: list[Token]) -> bool:
    """Does 'which' stand for the clause, not for a thing: 'The dam leaked, which he denies', unlike 'He got a letter, which he rejected'?

    Things are rejected or disputed as well as words, so that other verbs than 'deny' need words that somebody says;
    and but for 'dispute' no noun must stand between.
    """
    if verb.lemma == "deny":
        return root.lemma not in SEEKING and not any(token.lemma in THINGS and token.pos == "NOUN" for token in content)
    told = root.dep == "pcomp" or (root.dep == "ccomp" and parse.head(root).lemma in SPEECH)
    return told and (verb.lemma == "dispute" or parse.head(verb).pos in {"VERB", "AUX"})


def is_torn(content: list[Token]) -> bool:
    """Does a quotation begin or end in it that does not end or begin there?"""
    marks = [token.text for token in content if token.text in QUOTES]
    return len(marks) % 2 == 1
