"""When two spellings are one name."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from nameparser import HumanName
from rapidfuzz import fuzz

from sayso.ground.titles import is_title
from sayso.text.spelling import fold, skeleton

ALIKE = 60.0
"""Least rapidfuzz ratio of two words with one skeleton: Qaddafi and Kadhafi have 71."""
CLOSE_SHORT = 78.0
"""The same where the skeleton has one or two consonants, which many words share."""
CLOSE = 88.0
"""Least ratio of two long words whose skeletons differ: a slip of the pen."""


@functools.lru_cache(maxsize=65536)
def alike(left: str, right: str) -> bool:
    """Could two words be one foreign name, transliterated in two ways?

    >>> alike("Qaddafi", "Kadhafi"), alike("Tarasova", "Tarasyuk")
    (True, False)
    """
    left, right = fold(left), fold(right)
    if left == right:
        return True
    ratio = fuzz.ratio(left, right)
    if skeleton(left) == skeleton(right):
        return ratio >= (ALIKE if len(skeleton(left)) > 2 else CLOSE_SHORT)
    return ratio >= CLOSE and min(len(left), len(right)) >= 7 and left[0] == right[0]


@functools.lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """A person's names in order, without titles and suffixes, nor the article of Arabic ones, which some leave out.

    >>> person_words("Dr. Ana M. Ruiz Jr."), person_words("Marquis Ruiz"), person_words("Omar al-Haddad")
    (('Ana', 'M.', 'Ruiz'), ('Marquis', 'Ruiz'), ('Omar', 'Haddad'))
    """
    name = ARTICLE.sub("", name)
    parsed = HumanName(name)
    words = tuple(" ".join(filter(None, (parsed.first, parsed.middle, parsed.last))).split())
    written = tuple(name.split())
    return words if len(words) > 1 or (words and is_title(written[0])) else written


ARTICLE = re.compile(r"(?<!\S)(?:al|el)-(?=\w)", re.IGNORECASE)


def same_person(left: Sequence[str], right: Sequence[str]) -> bool:
    """Do two full names name one person? First names must agree, be it by an initial.

    A second family name may be left out.

    >>> same_person(("Ana", "M.", "Ruiz"), ("Ana", "Ruiz"))
    True
    >>> same_person(("Ana", "Ruiz"), ("Ana", "Ruiz", "Calvo"))
    True
    >>> same_person(("Ana", "Ruiz"), ("Eva", "Ruiz")), same_person(("Ana", "H.", "Ruiz"), ("Ana", "W.", "Ruiz"))
    (False, False)
    """
    if not agree(left[0], right[0]) or not middles_agree(left[1:-1], right[1:-1]):
        return False
    if any(alike(one, other) for one in families(left) for other in families(right)):
        return True
    short, long = sorted((left, right), key=len)
    return len(long) > len(short) and any(alike(short[-1], word) for word in long[1:-1])


def families(words: Sequence[str]) -> tuple[str, ...]:
    """What a full name's family name may be: its last word, or its last two, which others join with a hyphen.

    >>> families(("Ana", "Eva", "Ruiz"))
    ('Ruiz', 'Eva Ruiz')
    """
    return (words[-1], " ".join(words[-2:])) if len(words) > 2 else (words[-1],)


def agree(left: str, right: str) -> bool:
    """The same first name, or one is the other's initial or short form.

    >>> agree("Mitch", "Mitchell"), agree("Bill", "William"), agree("Maria", "Marianne"), agree("Mario", "Maria")
    (True, True, False, False)
    """
    one, other = sorted((fold(left), fold(right)), key=len)
    if len(one) == 1:
        return one == other[:1]
    if differ_by_gender(one, other):
        return False
    if other in SHORT_FORMS.get(one, ()) or (len(one) >= 3 and one[-1] not in "aeiou" and other.startswith(one)):
        return True
    return alike(left, right)


def middles_agree(left: Sequence[str], right: Sequence[str]) -> bool:
    """Middle names that both have are one, or one's initial is the other; particles ('van', 'bin') are none."""
    one, other = ([word for word in words if word[:1].isupper()] for words in (left, right))
    return not one or not other or len(left) != len(right) or agree(one[0], other[0])


def differ_by_gender(one: str, other: str) -> bool:
    """Are they a man's and a woman's forms of one given name: Mario and Maria, Daniel and Danielle?"""
    if len(one) == len(other):
        return one[:-1] == other[:-1] and {one[-1], other[-1]} == {"o", "a"}
    return other.startswith(one) and other[len(one) :] in FEMININE


FEMININE = {"a", "e", "ia", "ina", "ine", "le", "lle", "elle", "ette", "etta"}


SHORT_FORMS = {
    short: frozenset(names.split("|"))
    for short, names in (
        pair.split("=")
        for pair in (
            "abe=abraham al=albert|alfred|alan andy=andrew bart=bartholomew bert=albert|robert|herbert bill=william billy=william "
            "bob=robert bobby=robert charlie=charles chuck=charles dave=david debbie=deborah dick=richard dickie=richard don=donald "
            "ed=edward|edwin eddie=edward fred=frederick gene=eugene greg=gregory|gregor hank=henry harry=harold|henry "
            "jack=john|jackson jackie=jacqueline jake=jacob jeff=jeffrey|geoffrey jerry=gerald|jerome jim=james jimmy=james "
            "joe=joseph joey=joseph johnny=john kate=katherine|catherine kathy=katherine|kathleen kim=kimberly larry=lawrence|laurence "
            "liz=elizabeth lou=louis maggie=margaret meg=margaret mike=michael|mikhail mo=maurice|mohamed|mohammed nancy=ann ned=edward "
            "nick=nicholas pat=patrick|patricia peggy=margaret pete=peter ray=raymond rick=richard ricky=richard rob=robert "
            "ron=ronald sally=sarah sandy=sandra|alexander steve=steven|stephen sue=susan ted=edward|theodore teddy=edward|theodore "
            "tim=timothy tom=thomas tommy=thomas tony=anthony|antonio trish=patricia vicky=victoria will=william willie=william"
        ).split()
    )
}
"""Given names by their short forms in English that are no mere beginnings of them."""


def shapes(word: str) -> tuple[str, str]:
    """What one of two words that are `alike`, or one with its initial, must share with the other.

    >>> set(shapes("Qaddafi")) & set(shapes("Kadhafi")), set(shapes("Ana")) & set(shapes("A."))
    ({'/kdf'}, {'a'})
    """
    folded = fold(word)
    return folded[:1], f"/{skeleton(folded)}"


def initials(name: str) -> str:
    """Of the telling words: 'Bureau of River Safety' has BRS."""
    return "".join(word[0] for word in fold(name).split() if word not in {"of", "the", "for", "and", "in", "on"}).upper()
