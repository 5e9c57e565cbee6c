"""One form for the many spellings of a name."""

from __future__ import annotations

import functools
import re

from anyascii import anyascii

APOSTROPHES = re.compile(r"['’‘ʼ`´]")
APART = re.compile(r"[^a-z0-9]+")

# What two ways of writing one foreign sound in English have in common. Order matters: longer spellings first.
SOUNDS = (
    (re.compile(r"shch|sch"), "sh"),
    (re.compile(r"dzh|zh|dj"), "j"),
    (re.compile(r"tch"), "ch"),
    (re.compile(r"ph|ff"), "f"),
    (re.compile(r"th(?!$)"), "t"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"t[sz]|cz"), "z"),
    (re.compile(r"w|(?<=[oe])f\b"), "v"),
    (re.compile(r"sh"), "$"),
    (re.compile(r"ch"), "%"),
    (re.compile(r"kh|gh|ck|[ghqck]"), "k"),  # Ghadafi, Qaddafi, Kadhafi
    (re.compile(r"\b(?:[yj]?[aeiou]|y)[aeiouy]*"), "a"),  # Yelizaveta, Elizaveta
    (re.compile(r"(?<=[^ ])[aeiouy]+|(?<=[aeiouy])j"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@functools.lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Lower case, Latin letters without marks, single spaces for all that is neither letter nor digit.

    >>> fold("Saint-Étienne’s  Town")
    'saint etiennes town'
    >>> fold("Вижница")
    'vizhnitsa'
    """
    latin = name if name.isascii() else anyascii(name)
    return APART.sub(" ", APOSTROPHES.sub("", latin.casefold())).strip()


@functools.lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants that most transliterations of a name share.

    Equal skeletons make two spellings candidates, no more: compare the letters too.

    >>> skeleton("Qaddafi") == skeleton("Kadhafi") == skeleton("Ghadafi")
    True
    >>> skeleton("Yelizaveta Tarasov") == skeleton("Elizaveta Tarasoff")
    True
    >>> skeleton("Tarasov") == skeleton("Tarasenko")
    False
    """
    kept = fold(name)
    for spelling, sound in SOUNDS:
        kept = spelling.sub(sound, kept)
    return kept
