"""What a line gives to somebody by a colon alone: 'Police: Two men fled', 'Kern: the dam is safe'."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from typing import Final

from sayso.extract.attribution import Attribution, spans
from sayso.extract.lexicon import AGENTS, OFFICES, PEOPLE, lemmas
from sayso.extract.phrases import SPEAKERS
from sayso.extract.speakers import surnames
from sayso.extract.turns import turns
from sayso.language import countries
from sayso.language.parse import Parse, Token
from sayso.model import Span

LONGEST: Final = 8
"""Words before the colon at most."""
SPEAKING_BODIES: Final = AGENTS - {"ship", "country", "campaign"} | lemmas(
    "ministry court parliament hospital navy embassy commission committee council guard service department authority"
)
SPOKEN: Final = (PEOPLE - lemmas("author editor reporter journalist photographer designer")) | SPEAKING_BODIES | SPEAKERS
"""Whom an office, a body or a paper before a colon names; 'Author:' is no speaker's."""
ALONE: Final = (OFFICES - lemmas("director executive founder head manager owner")) | lemmas("""
    army coroner expert force guard investigator judge military navy police prosecutor report resident scientist senator sheriff study
    troop witness
""")
"""Who says something without a name or an adjective beside it; of others, 'Victims:', 'Company:', a box of facts tells."""
NAMED: Final = frozenset({"PERSON", "ORG", "NORP"})
NEGATIVE: Final = lemmas("no not never none nobody nothing")
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS: Final = ("nsubj", "nsubjpass", "expl")
ASKING: Final = frozenset({"WRB", "WP", "WDT"})
QUOTES: Final = frozenset({"“", '"', "‘", "'", "``"})


def by_labels(parse: Parse) -> Iterator[Attribution]:
    """Yield what stands behind a speaker and a colon where a sentence begins, as far as the sentence goes.

    A speaker is somebody whom the report names, a body, or an office ('Mayor'). A
    country or its capital is one only where something is denied or quoted, since
    'Norwick: floods close roads' tells where it happened; nor does 'Ana Ruiz: mayor
    resigns' tell what she said, nor 'Victims: …' in a box of facts. Transcripts are left to `turns`.
    """
    if turns(parse.text):
        return
    known = surnames(parse) | {parse.tokens[name.last - 1].text for name in parse.names if name.label in NAMED}
    for first, last in parse.passages:
        for index in range(parse.tokens[first].sentence, parse.tokens[last - 1].sentence + 1):
            sentence = parse.sentence(index)
            colon = next((place for place, token in enumerate(sentence[:LONGEST]) if token.text == ":"), 0)
            label = sentence[:colon]
            content = sentence[colon + 1 :] or next_sentence(parse, index, last)
            if label and speaks(parse, label, content, known) and (parts := spans(parse, list(content))):
                cue = Span(sentence[colon].start, sentence[colon].end)
                yield Attribution(parts=parts, cue=cue, source=parse.span(label), whole="label")


def next_sentence(parse: Parse, index: int, last: int) -> tuple[Token, ...]:
    """The sentence behind one, in the same paragraph."""
    return parse.sentence(index + 1) if parse.sentences[index][1] < last else ()


def speaks(parse: Parse, label: Sequence[Token], content: Sequence[Token], known: Collection[str]) -> bool:
    """Is the label somebody who may say what follows?"""
    head = bearer(label)
    if head is None or not label[0].text[0].isupper() or any(token.pos in {"VERB", "AUX", "NUM"} for token in label):
        return False
    if countries.government_of(parse.words(parse.span(label))) is not None:
        return is_quoted(content) or (is_told(parse, content) and any(token.lemma in NEGATIVE for token in content))
    if head.lemma in SPOKEN and (head.lemma in ALONE or not is_alone(label)):
        return is_quoted(content) or is_told(parse, content)
    if head.lemma in SPOKEN and (head.lemma in SPEAKING_BODIES or head.text not in known):
        return is_quoted(content)
    if head.text not in known:
        return False
    return is_quoted(content) or (is_told(parse, content) and not (is_listed(parse, label) or is_about(parse, content)))


def is_listed(parse: Parse, label: Sequence[Token]) -> bool:
    """Is it a whole name below the headline, without an office: 'Ana Ruiz: the eldest was a nurse', in a list of whom a report tells?"""
    return len(label) > 1 and label[0].index >= parse.passages[0][1] and is_bare(label)


def is_bare(label: Sequence[Token]) -> bool:
    return all(token.pos == "PROPN" and token.lemma not in PEOPLE for token in label)


def is_alone(label: Sequence[Token]) -> bool:
    """Is it one word, with an article at most: 'Victims', 'The company'?"""
    return sum(token.pos != "DET" for token in label) == 1


def bearer(label: Sequence[Token]) -> Token | None:
    """The last word before a comma or a preposition: 'chief' of 'The coast guard chief, Ana Ruiz'."""
    words = list(takewhile(lambda token: token.pos not in {"PUNCT", "ADP", "CCONJ"} or token.text == "-", label))
    return words[-1] if words else None


def is_quoted(content: Sequence[Token]) -> bool:
    return bool(content) and content[0].text in QUOTES


def is_told(parse: Parse, content: Sequence[Token]) -> bool:
    """Is it a clause, or 'no' and a noun, and no question?"""
    if not content or content[0].tag in ASKING or content[-1].text == "?":
        return False
    nothing = content[0].lemma == "no" and any(token.pos == "NOUN" for token in content)
    return nothing or (any(token.tag in FINITE for token in content) and any(subjects(parse, content)))


def subjects(parse: Parse, content: Sequence[Token]) -> Iterator[Token]:
    yield from (token for token in content if token.dep in SUBJECTS and token.tag not in ASKING)


def is_about(parse: Parse, content: Sequence[Token]) -> bool:
    """Is somebody its first subject, who may be whom the label names: 'mayor resigns', 'she resigned'?"""
    first = next(subjects(parse, content), None)
    return first is not None and (first.lemma in {"he", "she"} or (first.lemma in PEOPLE and first.tag in {"NN", "NNP"}))
