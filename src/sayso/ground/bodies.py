"""Bodies of a nation, which reports mostly describe: 'the Norwegian navy', 'Norway's Ministry of Fisheries'."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.ground.runs import fold_case
from sayso.language import countries
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.spelling import fold

MILITARY = {"army", "military", "forces", "troops", "servicemen", "armed forces"}
GOVERNMENT = {"government", "authorities", "regime", "territory", "federation"}
HEADS = (
    MILITARY
    | GOVERNMENT
    | set(
        "ministry parliament intelligence navy police agency directorate department council court embassy senate cabinet "
        "service services radio television guard guards marines corps fleet academy commission presidency staff".split()
    )
)
OF_TOWNS = {"police", "prosecutors", "council", "court", "university", "hospital"}
"""Bodies that a capital has as a town."""
OF_BODIES = {"union", "academy", "association", "hospital", "museum", "school", "college", "headquarters"}
"""What a body has that is one of its own: 'the Norwegian police union'."""
WITH_OF = {"ministry", "department", "council", "court", "chamber"}
"""Heads that 'of' and a capital go on: 'Ministry of Fisheries'."""
OWNERS = (
    MILITARY
    | GOVERNMENT
    | {"ministry", "intelligence", "agency", "navy", "police", "parliament", "embassy", "department", "council", "court"}
)
"""Bodies that are still meant where another noun follows: 'the navy spokesman'."""
OF_HEADS = HEADS | {"ministry", "armed", "bank"}
SPELLING = {
    "defence": "defense",
    "safety": "security",
    "labour": "labor",
    "centre": "center",
    "organisation": "organization",
    "programme": "program",
}
EMPTY = {"the", "of", "for", "and", "a", "s", "its"}
GENERIC_HEADS = {"agency", "directorate", "service", "department", "services", "branch"}
MODIFIERS = {"NOUN", "ADJ", "PROPN"}


@dataclass(frozen=True, slots=True)
class Body:
    span: Span
    nation: str
    body: str


def bodies(parse: Parse) -> Iterator[Body]:
    """Yield each body that the words give to a nation, with what body it is."""
    for index in range(len(parse.sentences)):
        yield from in_sentence(parse.sentence(index), parse)


def in_sentence(sentence: Sequence[Token], parse: Parse) -> Iterator[Body]:
    position = taken = 0
    while position < len(sentence):
        owner = owner_at(sentence, position)
        found = after_owner(sentence, position, *owner) if owner else of_owner(sentence, position, taken, parse)
        if found is None:
            position += 1
            continue
        first, last, nation, words = found
        yield Body(parse.span(sentence[first:last]), nation, canonical(words))
        position = taken = last


def owner_at(sentence: Sequence[Token], position: int) -> tuple[str, int] | None:
    """A nationality, or a nation with a possessive, that begins here: its code and how many tokens."""
    token = sentence[position]
    if not token.text[0].isupper():
        return None
    for length in (3, 2, 1):
        written = sentence[position : position + length]
        if not written[-1].text[-1].isalpha() and not written[-1].text.endswith("."):
            continue
        words = " ".join(word.text for word in written)
        following = sentence[position + length].text if position + length < len(sentence) else ""
        if nation := countries.nationality(words):
            return nation, length
        if nation := countries.government_of(words):
            possessive = following in {"'s", "’s"}
            return nation, length + possessive
    return None


def after_owner(sentence: Sequence[Token], position: int, nation: str, length: int) -> tuple[int, int, str, list[str]] | None:
    """The body's own words after its owner, as far as its head."""
    start = position + length
    rest = list(itertools.takewhile(in_body_name, sentence[start : start + 8]))
    last = last_head(rest)
    if last is None:
        return None
    words = [token.text for token in rest[: last + 1]]
    if fold_case(words[0]) in OF_TOWNS and is_seat(sentence[position].text):
        return None  # 'Oslo police' are not Norway's
    if words[0] in {"of", "the"} or any(countries.nationality(word) or countries.named(word) for word in words):
        return None
    return position, start + last + 1, nation, words


def is_seat(word: str) -> bool:
    """Is it a capital, and neither a nation nor its people?"""
    return countries.nationality(word) is None and countries.named(word) is None


def in_body_name(token: Token) -> bool:
    return token.pos in MODIFIERS or token.text in {"-", "of", "the"}


def last_head(rest: Sequence[Token]) -> int | None:
    """Where the body's words end: its head, with 'of …' after a ministry."""
    at = next((index for index, token in enumerate(rest) if token.text == "of"), len(rest))
    heads = [index for index, token in enumerate(rest[:at]) if fold_case(token.text) in HEADS]
    if not heads:
        return None
    if heads[-1] == at - 1 and at < len(rest) - 1 and fold_case(rest[heads[-1]].text) in WITH_OF:
        capital = rest[at + 1].text[0].isupper()
        tail = list(itertools.takewhile(lambda index: rest[index].text[0].isupper() == capital, range(at + 1, len(rest))))
        return tail[-1] if tail else heads[-1]
    while heads[-1] + 1 < at and fold_case(rest[heads[-1] + 1].text) in OF_BODIES:
        heads.append(heads[-1] + 1)
    following = rest[heads[-1] + 1 :]
    if following and following[0].text != "of" and following[0].pos in {"NOUN", "PROPN"} and fold_case(rest[heads[-1]].text) not in OWNERS:
        return None  # 'guard post', 'service road'
    return heads[-1]


def body_after(run: Sequence[Token], parse: Parse) -> Token | None:
    """The last of the words in lower case that give a body to the place before them: 'department' of 'Westport fire department'."""
    ahead = list(itertools.takewhile(in_local_name, parse.tokens[run[-1].index + 1 : parse.sentences[run[-1].sentence][1]][:LONGEST]))
    while ahead and fold_case(ahead[-1].text) not in LOCAL:
        ahead.pop()
    return ahead[-1] if ahead and (len(ahead) > 1 or fold_case(ahead[-1].text) in ALONE) else None


def in_local_name(token: Token) -> bool:
    """'fire' and 'department', and the ending of a possessive: 'district attorney's office'."""
    return token.text in {"'s", "’s"} or (token.text.islower() and (token.pos == "NOUN" or (token.pos == "ADJ" and token.dep == "amod")))


LONGEST = 5
"""Words after a place in which its body is looked for."""
PUBLIC = frozenset("police prosecutors department council court inspectorate parliament".split())
"""Last words of what is called after its place, and after nothing else."""
LOCAL = PUBLIC | frozenset(
    "office authority agency board commission company brigade ministry assembly service university hospital museum zoo church school "
    "temple synagogue mosque".split()
)
"""Last words of what is called after its place."""
ALONE = frozenset("police prosecutors zoo court council parliament university hospital museum mosque synagogue".split())
"""Those that need no other word between."""


def of_owner(sentence: Sequence[Token], position: int, taken: int, parse: Parse) -> tuple[int, int, str, list[str]] | None:
    """'Ministry of Fisheries of Norway', 'the defence ministry of the Kingdom of Norway'; the words before `taken` are another body's."""
    if fold_case(sentence[position].text) not in OF_HEADS:
        return None
    ahead = list(sentence[position : position + 8])
    for index, token in enumerate(ahead[:-1]):
        if token.text != "of" or index == 0:
            if token.pos not in MODIFIERS | {"ADP", "DET"}:
                return None
            continue
        skip = 1 + (ahead[index + 1].text == "the")
        for length in (3, 2, 1):
            written = ahead[index + skip : index + skip + length]
            nation = countries.named(" ".join(word.text for word in written)) if written and written[-1].text[-1].isalpha() else None
            if nation and len(written) == length:
                last = position + index + skip + length
                first = first_word(sentence, position, taken, parse)
                return first, last, nation, [word.text for word in sentence[first : position + index]]
    return None


def first_word(sentence: Sequence[Token], position: int, taken: int, parse: Parse) -> int:
    """Where a body's words begin that tell of what it is one: 'defence' of 'the defence ministry', and not 'new' of 'the new ministry'."""
    while position > taken:
        before = sentence[position - 1]
        noun = before.pos in {"NOUN", "PROPN"} and before.dep == "compound" and parse.head(before).index >= sentence[position].index
        if not noun and fold_case(before.text) not in OF_A_MATTER:
            break
        position -= 1
    return position


OF_A_MATTER = frozenset(
    "foreign interior internal external public national federal central supreme constitutional military naval civil criminal "
    "economic financial social environmental cultural agricultural electoral royal high".split()
)
"""Adjectives that tell which of a nation's bodies is meant."""


def canonical(words: Sequence[str]) -> str:
    """One name for the ways to write a body: its telling words, sorted.

    >>> canonical(["Ministry", "of", "Defence"]) == canonical(["Defense", "Ministry"])
    True
    >>> canonical(["army"]) == canonical(["armed", "forces"]) == "military"
    True
    """
    told = [SPELLING.get(word, word) for word in fold(" ".join(words)).split()]
    kept = sorted(set(told) - EMPTY)
    if "intelligence" in kept:  # 'military intelligence', 'the defence intelligence agency'
        kept = sorted(set(kept) - GENERIC_HEADS - {"military", "defense"})
    if set(kept) <= MILITARY | {"armed", "defense", "self"} and set(kept) != {"defense"}:
        return "military"
    if set(kept) <= GOVERNMENT:
        return "government"
    return " ".join(kept)
