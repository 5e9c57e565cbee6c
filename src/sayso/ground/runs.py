"""Runs of capitalised words that may name something, cut where a name begins and ends."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from sayso.ground.titles import BANDS, BODIES, NEVER_NAMES, PLACES, is_title
from sayso.language import countries
from sayso.language.parse import Parse, Token

HYPHENS = {"-", "–", "/"}
GLUED = set("au aux en sur sous le la les de des du upon on in am an by the".split())
"""Small words between hyphens in names of places."""
LINKS = {"of", "for"}
PARTICLES = set("de del della da das dos di du la le van von der den bin bint ibn ben abu al el y".split())
UNNAMED = {"DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT", "LANGUAGE"}
TITLE_CASE = 0.7
"""Share of capitalised words from which a passage is a headline, whose capitals tell nothing."""

Run = tuple[Token, ...]


def runs(parse: Parse) -> Iterator[Run]:
    """Yield each run of words that reads as one name, in order; headlines are left out.

    A possessive ends a run; 'of' and 'for' go on where a body's name does
    ('Bureau of River Safety'); titles before a person's name stand apart.
    """
    passages = [parse.tokens[first:last] for first, last in parse.passages]
    running = [passage for passage in passages if not is_headline(passage)]
    known = frozenset(word for passage in running for word in sure_names(passage))
    for passage in running:
        for stretch in stretches(passage, known):
            yield from apart(stretch)


def sure_names(passage: Sequence[Token]) -> Iterator[str]:
    """Yield the words that the tagger holds for names where capitals tell: inside sentences."""
    for position, token in enumerate(passage):
        if token.pos == "PROPN" and token.text[0].isupper() and not starts_sentence(token, passage, position):
            yield token.text


def is_headline(passage: Sequence[Token]) -> bool:
    """Title Case, or a short line of CAPITALS, without a full stop."""
    words = [token for token in passage if token.text[0].isalpha()]
    if len(words) < 5 or passage[-1].text[-1] in ".”\"'’:)":
        return False
    long = [word for word in words if len(word.text) > 3]
    return sum(word.text[0].isupper() for word in long) >= TITLE_CASE * max(1, len(long))


def stretches(passage: Sequence[Token], known: frozenset[str]) -> Iterator[Run]:
    held: list[Token] = []
    for position, token in enumerate(passage):
        if named(token, known, starts=not held and starts_sentence(token, passage, position)):
            held.append(token)
        elif held and joins(held, passage, position):
            held.append(token)
        elif held:
            yield trimmed(held)
            held = []
    if held:
        yield trimmed(held)


def starts_sentence(token: Token, passage: Sequence[Token], position: int) -> bool:
    return position == 0 or passage[position - 1].sentence != token.sentence or passage[position - 1].text in {'"', "“", "‘", ":", "•"}


def named(token: Token, known: frozenset[str], *, starts: bool) -> bool:
    """May the token stand in a name? At a sentence's start capitals tell less."""
    word = token.text
    if not word[0].isupper() or fold_case(word) in NEVER_NAMES or token.entity in UNNAMED:
        return False
    if word == "I" or token.pos in {"PRON", "DET", "ADP", "SCONJ", "CCONJ", "PUNCT"}:
        return False
    if starts:
        return token.pos == "PROPN" or token.entity not in {"", "NORP"} or word in known or countries.nationality(word) is not None
    return token.pos in {"PROPN", "NOUN", "ADJ", "X", "VERB"} or token.entity != ""


def fold_case(word: str) -> str:
    return word.lower().rstrip(".")


def joins(held: Sequence[Token], passage: Sequence[Token], position: int) -> bool:
    """Does an uncapitalised word go on with the name before it?"""
    token, following = passage[position], passage[position + 1 : position + 8]
    if not following or token.sentence != held[-1].sentence:
        return False
    if token.text in HYPHENS or token.text in GLUED:
        close = held[-1].end == token.start and token.end == following[0].start
        if close or token.text in HYPHENS:
            return close and (following[0].text[0].isupper() or following[0].text in GLUED | HYPHENS)
    if token.text in PARTICLES or token.text == "&":
        return following[0].text[0].isupper() and held[-1].pos == "PROPN"
    if token.text in LINKS:
        return goes_on(held, following[1:] if following[0].text == "the" else following)
    return token.text == "the" and held[-1].text in LINKS and following[0].text[0].isupper()


def goes_on(held: Sequence[Token], following: Sequence[Token]) -> bool:
    """'Bureau of …' does, and so does 'Children of Light Brigade', whose last word is a body's."""
    after = list(itertools.takewhile(lambda token: token.text[0].isupper() and fold_case(token.text) not in NEVER_NAMES, following))
    if not after:
        return False
    linked = any(token.text in LINKS for token in held)
    return linked or fold_case(held[-1].text) in BODIES or (len(after) > 1 and fold_case(after[-1].text) in BANDS)


def trimmed(held: Sequence[Token]) -> Run:
    kept = list(held)
    while kept and (not kept[-1].text[0].isupper()):
        kept.pop()
    return tuple(kept)


def apart(run: Run) -> Iterator[Run]:
    """Yield the parts of a run: what stands before a title, and the name after it.

    A title at the end leaves the run whole: it names an office, not a person.
    """
    if len(run) == 3 and run[1].text in HYPHENS and countries.named(run[0].text) and countries.named(run[2].text):
        yield run[:1]  # 'the Norway-Sweden border'
        yield run[2:]
        return
    run = after_office(run)
    last = run[-1].text.lower()
    at = [index for index, token in enumerate(run) if is_title(token.text)]
    if not at or at[-1] == len(run) - 1 or last in BODIES or last in PLACES or any(token.text in LINKS for token in run):
        yield run
        return
    before = leading_body(run[: at[0]])
    if before:
        yield before
    yield run[at[-1] + 1 :]


def after_office(run: Run) -> Run:
    """'Nordline Group' of 'Director of Nordline Group'."""
    link = next((index for index, token in enumerate(run) if token.text in LINKS), 0)
    if link and link + 1 < len(run) and all(is_title(token.text) for token in run[:link]):
        rest = run[link + 1 :]
        return rest[1:] if rest[0].text == "the" else rest
    return run


def leading_body(before: Run) -> Run:
    """'BRS' of 'BRS Director General': not 'Deputy', nor a nationality alone."""
    kept = [token for token in before if countries.nationality(token.text) is None and fold_case(token.text) not in OFFICE_WORDS]
    return tuple(kept)


OFFICE_WORDS = frozenset(
    "deputy vice former acting interim assistant prime defense defence foreign interior finance health security home state first "
    "col lt maj gen brig sgt adm transport justice education energy police detective senior chief executive".split()
)
