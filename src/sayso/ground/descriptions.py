"""What stands in apposition to a name: 'Ana Ruiz, a spokeswoman for the port' and 'the port's spokeswoman, Ana Ruiz'."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.ground.runs import fold_case
from sayso.ground.sorts import DOERS, KIN
from sayso.ground.titles import ROLES, TIMES, is_honorific
from sayso.language.parse import Parse, Token
from sayso.model import Span

LONGEST = 16
"""Tokens looked at on either side of a name."""
PHRASE = {"NOUN", "PROPN", "ADJ", "ADP", "DET", "PART", "NUM", "CCONJ", "PRON"}
NOUN_PHRASE = {"NOUN", "PROPN", "ADJ", "PART", "NUM"}
KNOWN_AS = ("also known as", "better known as", "known as", "formerly known as", "aka", "a.k.a.", "called", "nicknamed")


@dataclass(frozen=True, slots=True)
class Description:
    text: str | None
    spans: tuple[Span, ...]


def described(before: Sequence[Token], after: Sequence[Token], parse: Parse) -> Description:
    """The document's words for a name at one mention: before it, after it, or both."""
    apposed = None if goes_on(after) else apposed_before(without_titles(before))
    spans = tuple(span for span in (apposed_after(after), apposed, title_before(before)) if span)
    return Description(parse.words(spans[0]) if spans else None, spans)


def goes_on(after: Sequence[Token]) -> bool:
    """Is a name no apposition to what stands before it: 'his coach, Ana Ruiz’s brother', 'shot a soldier, Nordline reports'?"""
    return bool(after) and (after[0].tag == "POS" or after[0].pos == "VERB")


def without_titles(before: Sequence[Token]) -> Sequence[Token]:
    """Up to the comma in '…, Col. Gen. X'."""
    end = len(before)
    while end and (is_honorific(before[end - 1].text) or before[end - 1].text == "."):
        end -= 1
    return before[:end]


def apposed_after(after: Sequence[Token]) -> Span | None:
    """'…, governor of the region' as far as the phrase goes."""
    if len(after) < 2 or after[0].text not in {",", "(", "—", "–"}:
        return None
    phrase = list(itertools.takewhile(in_phrase, after[1:LONGEST]))
    while phrase and phrase[-1].pos in {"ADP", "DET", "CCONJ", "PART"} and phrase[-1].text not in {"'s", "’s"}:
        phrase.pop()
    first_part = [token for token in itertools.takewhile(lambda token: token.pos != "ADP", phrase) if token.text != "-"]
    if not first_part or fold_case(first_part[-1].text) not in ROLES or phrase[0].pos == "CCONJ":
        return None
    return Span(phrase[0].start, phrase[-1].end)


def in_phrase(token: Token) -> bool:
    return (token.pos in PHRASE and token.tag not in {"WDT", "WP", "WP$"}) or token.text in {"-", "’s", "'s"} or token.tag == "VBN"


def apposed_before(before: Sequence[Token]) -> Span | None:
    """'the region's governor, …' and 'a spokesman for the port, …'."""
    if len(before) < 2 or before[-1].text != ",":
        return None
    held = list(itertools.takewhile(in_phrase, reversed(before[:-1][-LONGEST:])))[::-1]
    roles = (index for index, token in enumerate(held) if is_role(token, held[index - 1 : index]))
    at = next((index for index in roles if ends_there(held, index)), None)
    if at is None:
        return None
    start = phrase_start(held, at)
    return Span(held[start].start, held[-1].end)


def is_role(token: Token, before: Sequence[Token]) -> bool:
    """An office, with its article what one did ('the attacker'), or somebody's kin: 'his girlfriend'."""
    if fold_case(token.text) in ROLES:
        return token.pos in {"NOUN", "PROPN"}
    if token.text.lower() in KIN:
        return any(other.tag in {"POS", "PRP$"} for other in before)
    return token.text.lower() in DOERS and [other.text.lower() for other in before] == ["the"]


def ends_there(held: Sequence[Token], role: int) -> bool:
    """The role is the phrase's last noun, or what follows it is 'of …', 'for …'."""
    while role + 1 < len(held) and fold_case(held[role + 1].text) in ROLES:
        role += 1
    return role == len(held) - 1 or held[role + 1].text in {"of", "for", "at", "in", "with", "to", "from", "-"}


def phrase_start(held: Sequence[Token], role: int) -> int:
    start = role
    while start and (held[start - 1].pos in NOUN_PHRASE or held[start - 1].text in {"-", "'s", "’s"} or held[start - 1].tag == "VBN"):
        start -= 1
    return start - 1 if start and held[start - 1].pos in {"DET", "PRON"} else start


def title_before(before: Sequence[Token]) -> Span | None:
    """'Harbour spokesman' of 'Harbour spokesman Ana Ruiz': an office with what it belongs to."""
    held = list(itertools.takewhile(in_noun_phrase, reversed(before[-8:])))[::-1]
    first = before[-8 : -len(held)] if held else ()
    if len(first) > 1 and first[-1].text == "and" and is_role(first[-2], ()) and is_role(held[0], ()):
        other = itertools.takewhile(in_noun_phrase, reversed(first[:-1]))
        held = [*reversed(list(other)), first[-1], *held]  # 'Nordline founder and chief'
    if len(held) < 2 or fold_case(held[-1].text) not in ROLES:
        return None
    return Span(held[0].start, held[-1].end)


def in_noun_phrase(token: Token) -> bool:
    return (token.pos in NOUN_PHRASE or token.text in {"-", "'s", "’s", "."}) and fold_case(token.text) not in TIMES


def other_name(after: Sequence[Token]) -> str | None:
    """The acronym in brackets after a name, or what it is 'known as'.

    Between the name and 'known as' nothing but a comma and a short description may stand.
    """
    if len(after) > 2 and after[0].text == "(":
        inside = list(itertools.takewhile(lambda token: token.text not in {")", ",", ";"}, after[1:9]))
        if inside and all(token.text[0].isupper() or token.pos in {"ADP", "PART", "NOUN", "ADJ", "DET"} for token in inside):
            spaced = "".join(token.text if token.text in {"'s", "’s"} else " " + token.text for token in inside).strip()
            return spaced if spaced[0].isupper() and not is_number(spaced) else None
    for position in range(min(len(after), 9)):
        words = " ".join(token.text.lower() for token in after[position : position + 3])
        known = next((known for known in KNOWN_AS if (words + " ").startswith(known + " ")), None)
        if known:
            rest = after[position + len(known.split()) :]
            named = list(itertools.takewhile(lambda token: token.text[0].isupper() or token.text == "the", rest))
            return " ".join(token.text for token in named if token.text != "the") or None
        if not (after[position].text == "," if position == 0 else in_phrase(after[position]) and after[position].pos != "ADP"):
            return None
    return None


def is_number(words: str) -> bool:
    return any(letter.isdigit() for letter in words)


def acronym(word: str) -> bool:
    """Is it written as an acronym: a few letters, most of them capitals?

    >>> [acronym(word) for word in ("BRS", "U.N.", "Bureau")]
    [True, True, False]
    """
    bare = word.replace(".", "").replace("-", "")
    return 2 <= len(bare) <= 8 and 2 * sum(map(str.isupper, bare)) >= max(4, len(bare)) and bare.isalnum()
