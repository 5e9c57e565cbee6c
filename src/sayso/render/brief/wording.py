"""Words as a sentence can take them, judged by lists of forms: the brief needs no model."""

from __future__ import annotations

import re

BE = frozenset(
    "is are was were am has have had will would can could may might must should shall did does do didn’t isn’t wasn’t aren’t weren’t "
    "hasn’t haven’t won’t can’t couldn’t wouldn’t doesn’t don’t hadn’t didn't isn't wasn't aren't weren't hasn't haven't won't can't "
    "couldn't wouldn't doesn't don't hadn't".split()
)
"""Verbs that always have a subject."""
PAST = frozenset(
    "took gave went came made found sank struck hit left fell rose began broke told got kept held lost won sent brought saw knew led met "
    "paid ran rang set shut spoke stood swam swore threw wore wrote drove flew fought froze grew hid hurt let lay lit put rode sat shook "
    "shot showed spent stole tore understood woke blew bought built burnt caught cut dealt drew drank felt".split()
)
"""Irregular past forms; the regular ones end in -ed."""
PERSONAL = frozenset("he she his her him".split())
SHARED = frozenset("it its they their them".split())
POINTING = frozenset(
    "here this these those that such both there’s there's one another others and but "
    "so or nor yet however meanwhile also still instead moreover nevertheless therefore thus".split()
)
REFLEXIVE = frozenset("himself herself itself themselves".split())
SPEAKING = frozenset("i we our my us".split())
LEANING = PERSONAL | SHARED | POINTING | SPEAKING
"""Words that lean on what was said before them."""
COUNTING = re.compile(r"(?:“|\")?one (?!(?:of|by|or|and|more|such|after|at)\b)[a-z]", re.IGNORECASE)
"""A 'one' that counts what follows: 'one civilian', but 'one of them'."""
OUTER = " \n\t“”\"«»„`"
"""What may stand around quoted words."""
ENDS = ".,;: \n\t–—-"
"""What may stand around a sentence."""
DATELINE = re.compile(r"^[A-ZÀ-ÞĂĀ-Ž][^a-z–—]{2,40} [–—-]{1,2} (?=[A-Z“\"])")
SINGLE_OPENS, SINGLE_CLOSES = re.compile(r"(?<!\w)(?:‘(?!\d)|'(?=[^\W\d]))"), re.compile(r"(?<=[^\s(])['’](?!\w)")
"""Where a quotation in single marks opens and closes; some marks that close are apostrophes of a plural."""
EMPHASIS = re.compile(r"(?<!\w)([*_]{1,3})(?=\w)([^*_\n]+)\1(?!\w)")
ASIDE = re.compile(r", a (?:claim|statement|charge|remark)$")
"""What is left of a clause about the words told ('…, a claim that nobody could check')."""
APART = re.compile(
    r"(?:\w+ed|built|born|made|known|found)(?: \w+ly)? "
    r"(?:about|after|against|as|at|before|by|during|for|from|if|in|into|near|of|off|on|to|under|whether|with|without)\b"
    r"[^,]*, (?:he|she|it|they)\b",
    re.IGNORECASE,
)
"""A participle before its subject, with a capital of its sentence's; what goes on behind it tells it from a name ('Fred')."""


def opens(words: str) -> str:
    """The first word in lower case."""
    return words.split()[0].lower().strip("“\"‘',") if words.split() else ""


def leans(words: str) -> bool:
    """Does it open with a word that leans on what was said before?

    >>> leans("One of them died"), leans("one was killed"), leans("One civilian died"), leans("It sank")
    (True, True, False, True)
    """
    _, _, rest = words.partition(" ")
    return opens(words) in LEANING and not (COUNTING.match(words) and opens(rest) not in BE | PAST)


def finite(words: str) -> bool:
    """Is there a verb that makes a sentence, as far as a list of forms shows?"""
    found = [word.lower().strip(",.;:“”\"()") for word in words.split()]
    return any(word in BE | PAST or (len(word) > 4 and word.endswith("ed")) or word.endswith(("’re", "’s", "'re")) for word in found)


def predicate(words: str) -> bool:
    """Does it open with a form of a verb that may stand without its subject, or as an attribute, as far as a list of forms shows?

    >>> predicate("made it impossible"), predicate("the mill made it impossible")
    (True, False)
    >>> predicate("Built in 1978, she failed a test")
    True
    """
    first = words.split()[0] if words.split() else ""
    return first in BE | PAST or (len(first) > 4 and first.islower() and first.endswith("ed")) or APART.match(words) is not None


def balanced(words: str) -> bool:
    """Does every quotation mark and bracket that opens also close?

    >>> balanced("a “claim”"), balanced("a claim” of 2014"), balanced("(half")
    (True, False, False)
    >>> balanced("the sailors' 'lost' ship"), balanced("a 'lost ship"), balanced("a ‘lost ship")
    (True, False, False)
    """
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    if len(SINGLE_OPENS.findall(words)) > len(SINGLE_CLOSES.findall(words)):
        return False
    return all(words.count(one) == words.count(other) for one, other in pairs) and words.count('"') % 2 == 0


def flat(words: str) -> str:
    """On one line, without marks of emphasis.

    >>> flat("the *Corvina*\\nsank")
    'the Corvina sank'
    """
    return " ".join(EMPHASIS.sub(r"\2", words).split())


def plain(words: str) -> str:
    """What is told, without dateline, stop and loose end.

    >>> plain('PORT AMEL – It is a “loss.”'), plain("it had sunk, a claim")
    ('It is a “loss”', 'it had sunk')
    """
    return ASIDE.sub("", re.sub(r"[.,]([”\"])$", r"\1", DATELINE.sub("", flat(words)).strip(ENDS)))
