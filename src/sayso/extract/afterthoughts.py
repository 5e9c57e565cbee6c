"""Denials that stand behind what they deny: 'The dam leaked, which the ministry denies', '…, a charge that it rejects'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.attribution import Attribution, quoted_tokens, spans
from sayso.extract.denials import MARKS, denied_as
from sayso.extract.lexicon import SPEECH, STANCES
from sayso.extract.moods import is_negated
from sayso.extract.verbs import SUBJECTS, agent_of, cue_span, source_span, subject_of
from sayso.language.parse import Parse, Token

FEWEST: Final = 3
"""Words in what is denied, at least."""


def by_afterthoughts(parse: Parse) -> Iterator[Attribution]:
    """Yield each denial, by somebody named, of the clause before it."""
    quoted = quoted_tokens(parse)
    for verb in parse.tokens:
        if STANCES.get(verb.lemma) != "denies" or verb.pos != "VERB" or verb.index in quoted:
            continue
        link = link_of(parse, verb)
        passive = any(parse.below(verb, "auxpass"))
        source = agent_of(parse, verb) if passive else subject_of(parse, verb)
        if link is None or source is None or source.index < link.index or is_negated(parse, verb):
            continue
        content = clause_before(parse, link)
        if len([token for token in content if token.pos != "PUNCT"]) >= FEWEST and (parts := spans(parse, content)):
            yield Attribution(parts, cue_span(parse, verb), source_span(parse, source, verb), "denies", verb=verb.index)


def link_of(parse: Parse, verb: Token) -> Token | None:
    """'which' of 'which the ministry denied', 'charge' of 'a charge that it rejects', behind a mark; the verb denies nothing else."""
    which = next((word for word in parse.below(verb, "dobj", "nsubjpass") if word.lemma == "which"), None)
    if which is None:
        return parse.head(verb) if denied_as(parse, parse.head(verb)) == verb else None
    alone = not any(parse.below(verb, "ccomp", "xcomp"))
    return which if alone and which.index > 0 and parse.tokens[which.index - 1].text in MARKS else None


def clause_before(parse: Parse, link: Token) -> list[Token]:
    """What the clause says that the link hangs on, as far as the link; of 'he said it leaked', that it leaked."""
    end = parse.subtree(link)[0].index if link.lemma != "which" else link.index
    clause = next((above for above in parse.ancestors(link) if above.index < end and any(parse.below(above, *SUBJECTS, "expl"))), None)
    if clause is None:
        return []
    said = [inner for inner in parse.below(clause, "ccomp") if clause.lemma in SPEECH and clause.index < inner.index < end]
    if clause.lemma == "accuse":
        said = [deed for of in parse.below(clause, "prep") if of.lemma == "of" for deed in parse.below(of, "pcomp", "pobj")]
    return [token for token in parse.subtree(said[-1] if said else clause) if token.index < end]
