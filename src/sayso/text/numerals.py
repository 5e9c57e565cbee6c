"""Numbers as reports write them: '1,200', '4.8 million', 'twenty-one', 'two and a half dozen'."""

from __future__ import annotations

import functools
import re

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {word: 10 * tens for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
MAGNITUDES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
ABBREVIATIONS = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
"""Magnitudes that stand behind digits only, as in '$1.2bn'."""
LONGEST = 100
"""Characters of the longest number that is read as one."""
LARGEST = 1e18
"""More than anything is counted in; beyond it a run of digits is a key or a mistake."""
PARTS = {"half": 0.5, "quarter": 0.25}
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

ANY_TENS = "|".join(TENS)
ANY_ONES = "|".join(sorted(ONES, key=len, reverse=True))
LARGE = "|".join(word for word in MAGNITUDES if word != "score")
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?(?:\s\d/\d|[½¼¾⅓⅔])?|\.\d+"
SMALL = rf"\b(?:(?:{ANY_TENS})\b(?:[-\s](?:{ANY_ONES})\b)?|(?:{ANY_ONES})\b)"
WORDS = (
    rf"{SMALL}(?:\sand\sa\shalf)?(?:[-\s](?:{LARGE})\b)*"
    rf"(?:\s(?:and\s)?{SMALL}(?:[-\s](?:{LARGE})\b)+)?"
    rf"(?:(?<=hundred|housand)\s(?:and\s)?{SMALL})?"
)
PARTED = rf"\b(?:half|(?:a\s|three[-\s])?quarters?)[-\s](?:of\s)?(?:a\s)?(?:{LARGE})\b"
NUMERAL = rf"(?:(?:{DIGITS})(?:[-\s](?:{LARGE})\b)*|{PARTED}|{WORDS}|\ban?\s(?:{LARGE})\b)"
"""Pattern of a number in digits or words, to be compiled with IGNORECASE."""


def number(written: str) -> float | None:
    """Read a number; None where the words are none.

    >>> [number(written) for written in ("1,200", "4.8 million", "2 1/2", "twenty-one", "Two hundred and fifty", "a dozen")]
    [1200.0, 4800000.0, 2.5, 21.0, 250.0, 12.0]
    >>> number("half a million"), number("three-quarters of a million"), number("two and a half thousand"), number("1.2bn"), number("a lot")
    (500000.0, 750000.0, 2500.0, 1200000000.0, None)
    """
    if len(written) > LONGEST:
        return None
    words = re.findall(r"\d/\d|[\d.,]*\d|[½¼¾⅓⅔]|[a-z]+", written.lower())
    if not words:
        return None
    total, group = 0.0, None
    for word in words:
        if word in ("and", "a", "an", "of"):
            continue
        if word == "quarters":
            group = (group or 1.0) * PARTS["quarter"]
            continue
        if word in MAGNITUDES or (group is not None and word in ABBREVIATIONS):
            size = MAGNITUDES.get(word) or ABBREVIATIONS[word]
            group = (1.0 if group is None else group) * size
            if size >= 1000:
                total, group = total + group, 0.0
        elif (value := simple(word)) is None:
            return None
        else:
            group = (group or 0.0) + value
    return round(total + group, 6) if group is not None and total + group <= LARGEST else None


@functools.lru_cache(maxsize=4096)
def numbers_in(text: str) -> frozenset[float]:
    """The values of all numbers in a text.

    >>> sorted(numbers_in("Two of the 1,200 sailors"))
    [2.0, 1200.0]
    """
    return frozenset(value for found in ANY_NUMERAL.findall(text) if (value := number(found)) is not None)


ANY_NUMERAL = re.compile(rf"\b{NUMERAL}", re.IGNORECASE)


def simple(word: str) -> float | None:
    """Read one word, digits or fraction.

    >>> simple("12"), simple(".5"), simple("1/4"), simple("half"), simple("ninety")
    (12.0, 0.5, 0.25, 0.5, 90.0)
    """
    if word in PARTS:
        return PARTS[word]
    if word in FRACTIONS:
        return FRACTIONS[word]
    if "/" in word:
        upper, lower = word.split("/")
        return int(upper) / int(lower) if int(lower) else None
    if word[-1].isdigit():
        try:
            return float(word.replace(",", ""))
        except ValueError:
            return None
    value = ONES.get(word, TENS.get(word))
    return None if value is None else float(value)
