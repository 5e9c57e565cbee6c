"""Does one statement deny what another says?

A denial is like anything on its subject, so likeness is not enough: what is
denied must be what was said, by its predicate, of the same people.
"""

from __future__ import annotations

import re

from sayso.judge.involvement import blamed, denies_involvement, narrowing
from sayso.judge.likeness import apart, overlap, shared, weight
from sayso.judge.party import before, days, later, same_party
from sayso.judge.rejections import BEGINNING, FACTS, FALSE, NEGATION, SAYINGS, TRUE, calls_false, names_party, negative
from sayso.judge.side import WORD, Side, once
from sayso.judge.stems import stem
from sayso.model import Relation

LEAST = 0.1
"""Likeness under which two statements are not about one thing."""
HELD = 0.4
"""Share of what is said beside the denied, by weight, that the other must hold too."""
MOSTLY = 0.6
"""The same where nobody, or a pronoun, is the subject of one of them."""
FEWEST = 2
WORD_FOR_WORD = 0.9
"""Share of either's words, by weight, from which a denial is of the other's very words."""
COPIED = 0.6
"""Share of common phrases from which two statements are one text, parsed in two ways."""
EMPTY = frozenset(
    map(
        stem,
        (
            "",
            "be",
            "have",
            "do",
            "get",
            "make",
            "go",
            "come",
            "time",
            "thing",
            "case",
            "way",
            "reason",
            "want",
            "mean",
            "need",
            "report",
            "claim",
            "allegation",
            "accusation",
            "rumour",
            "rumor",
        ),
    )
)
"""Words that say too little by themselves to be denied."""
ANYBODY = frozenset(map(stem, ("people", "person", "man", "woman", "one", "anyone", "someone", "everyone", "thing", "time", "day", "year")))
"""Subjects that may be anybody."""
LACKING = frozenset(map(stem, "cease end fail lack lose miss prevent refuse stop".split()))
"""What says that its subject is not there: 'control was lost'."""
INTENDING = frozenset(map(stem, "carry conduct intend launch order plan prepare".split()))
"""What is said not to be done where what comes after it is: 'was not planning an evacuation'."""
JOINED = re.compile(r"\b(?:and|but)\b", re.IGNORECASE)
TELLING = 3
"""Words in common by which a statement is the one that somebody calls false."""
MODAL = re.compile(r"\b(?:[Ww]ould|will|[Cc]ould|can|may|[Mm]ight|[Ss]hould|[Mm]ust)\b|n['’]t\b|\b[Cc]annot\b|['’]ll\b")
"""How words begin that say what may, or will, be; 'May' is a month and 'Will' a man."""
FORETOLD = re.compile(r"\b(?:would|will|could|may|might|should) not\b|\b(?:wo|would|could|should)n['’]t\b", re.IGNORECASE)
NEVER = re.compile(r"\b(?:would|will|could|may|might|should) never\b", re.IGNORECASE)
"""What may be foretold wrongly: 'would never win'."""
NOT_SO_FAR = re.compile(r"\b(?:has|have)(?: not| never|n['’]t)\b", re.IGNORECASE)
TO_COME = re.compile(r"\b(?:will|[Ww]ould|may|[Mm]ight)\b|['’]ll\b")
"""What has not been so may come to be."""
SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
EVER = re.compile(r"\bn?ever\b", re.IGNORECASE)
OPEN = re.compile(r"(?:\bnot|n['’]t) (?:necessarily|always|only|just|merely)\b", re.IGNORECASE)
"""What leaves open whether it is so, or says that it is so and more."""
OTHERWISE = re.compile(
    r"(?:\bnot?|\bnever|n['’]t)\b(?:(?!\band\b)[^.;:,]){0,60}\buntil\b"
    r"|(?:\bnot?|\bnever|n['’]t)\b[^.;:,]{0,60}\b(as|because|by|for|from|in|on|to|with)\b[^.;:,]{0,40},? but \1\b"
    r"|\b(?:no one|nobody|none|nothing)\b[^.;:,]{0,60}\bmore\b[^.;:,]{0,40}\bthan\b",
    re.IGNORECASE,
)
"""What says that it is so at another time, for another reason, or less: 'not until May', 'did not sail for love but for money'."""
WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)
FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
"""What was never so before may be so for the first time."""


def denial(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give how an assertion and its denial relate, and the reason; None where neither denies the other.

    A party that later says the opposite replaces what it said before, and so
    does anybody who later says that what was 'not yet' so is. On one day a
    party is taken to be consistent, and read wrongly.
    """
    if likeness < LEAST or not (left.asserting and right.asserting) or not (says_no(left) or says_no(right)):
        return None
    for denying, saying in ((left, right), (right, left)):
        if found := denied(denying, saying):
            return None if one_text(left, right) else relation(denying, saying, found)
    return None


@once
def says_no(side: Side) -> bool:
    """Does it say of anything that it is not so, or false? Most do not, and need no comparing."""
    return bool(side.statement.stance == "denies" or side.absent or intended(side) or calls_false(side) or denies_involvement(side))


def one_text(left: Side, right: Side) -> bool:
    """Are both one sentence, in which a negation was seen only once?"""
    return left.statement.stance == right.statement.stance and overlap(left.phrases, right.phrases) > COPIED


def relation(denying: Side, saying: Side, reason: str) -> tuple[Relation, str] | None:
    if denying.pending:
        return ("replaces", reason) if days(denying, saying) and not before(saying, denying) else None
    if not same_party(denying, saying):
        return "contradicts", reason
    return ("replaces", reason) if later(denying, saying) else None


def denied(denying: Side, saying: Side) -> str | None:
    """The reason, where the one says not to be so what the other says."""
    reason = accusation(denying, saying) or (None if apart(denying.names, saying.names) else opposition(denying, saying))
    return None if reason is None or explained(denying, saying) else reason


def accusation(denying: Side, saying: Side) -> str | None:
    """What the other says that somebody did who had no part in it, by the one."""
    if denies_involvement(denying) and blamed(denying, saying):
        return f"one says who did it and he says not{verb(denying)}"
    return None


def opposition(denying: Side, saying: Side) -> str | None:
    """What the one says not to be so and the other says, whatever else is told.

    A mere circumstance of what is denied, such as where it was, is not.
    """
    if denying.part and not denying.sketch.clause:
        return None
    if same_words(denying, saying):
        return f"one says so and the other says not{verb(denying)}, in the same words"
    for word in sorted(denying.absent - EMPTY - told_apart(denying)):
        if said(word, saying) and same_matter(word, denying, saying):
            return f"one says so and the other says not{verb(denying)}: {in_full(word, saying)}"
    for word in sorted(intended(denying) - EMPTY):
        if word == stem(saying.sketch.predicate) and said(word, saying):
            return f"one does so and the other says not: {in_full(word, saying)}"
    if rejects(denying, saying):
        return f"one calls what the other says {denying.sketch.predicate}"
    return None


def told_apart(denying: Side) -> frozenset[str]:
    """What is denied only to be the same as another of its name: 'these rebels are not the rebels who signed'."""
    return frozenset({stem(denying.sketch.predicate)}).intersection(map(stem, denying.sketch.subject))


def explained(denying: Side, saying: Side) -> bool:
    """Do the words tell why both may hold: one foretells, says 'not necessarily', or speaks of the time until the other?

    Who denies that they sailed without lights does not deny that they sailed, nor who denies a direct part every part.
    """
    words, other = denying.statement.text, saying.statement.text
    foretold = FORETOLD.search(words) is not None and MODAL.search(other) is None
    to_come = NOT_SO_FAR.search(words) is not None and TO_COME.search(other) is not None and TO_COME.search(words) is None
    granted = any(pattern.search(words) for pattern in (NEVER, OPEN, OTHERWISE, SINCE))
    narrower = narrowing(words) - narrowing(other)
    lacking = denying.statement.stance == "denies" and WITHOUT.search(words) is not None and WITHOUT.search(other) is None
    first = EVER.search(words) is not None and FIRST.search(other) is not None
    return foretold or to_come or granted or lacking or bool(narrower) or first


def same_words(denying: Side, saying: Side) -> bool:
    """Is what the one is said to deny what the other says, word for word?"""
    stances = denying.statement.stance, saying.statement.stance
    if stances != ("denies", "asserts") or denying.sketch.absent != saying.sketch.absent:
        return False
    both = shared(denying.lemmas, saying.lemmas)
    return len(both) >= FEWEST and weight(both) >= WORD_FOR_WORD * max(denying.weight, saying.weight)


def said(word: str, saying: Side) -> bool:
    """Is the word the other's own point, and not a detail of it? One that denies something itself is not set against a denial."""
    point = stem(saying.sketch.predicate)
    told = word == point or (saying.sketch.clause and word in map(stem, saying.sketch.subject) and point not in LACKING)
    return told and not saying.absent and saying.statement.stance != "denies"


def in_full(word: str, saying: Side) -> str:
    """The word of a stem that is `said`."""
    return next(lemma for lemma in (saying.sketch.predicate, *saying.sketch.subject) if stem(lemma) == word)


def same_matter(word: str, denying: Side, saying: Side) -> bool:
    """Is what is denied said of the same people and things?"""
    rest = {one: value for one, value in denying.stems.items() if one != word and one not in ANYBODY}
    if not rest:  # 'denied that there had been fog', and neither 'that he was under arrest' nor the fog of 'that there had been fog at sea'
        return denying.statement.stance == "denies" and denying.sketch.pronoun is None and not denying.part
    both, mine, theirs = shared(rest, saying.stems), subject(denying), subject(saying)
    if mine and word in theirs:
        return bool(mine & theirs - {word})  # 'the bus had no brakes', 'the brakes of the bus worked'
    if mine and theirs:
        return bool(mine & set(saying.stems)) and weight(both) >= HELD * weight(rest)
    return len(both) >= FEWEST and weight(both) >= MOSTLY * weight(rest)


@once
def intended(side: Side) -> set[str]:
    """Stems of what is said not to be planned or done, and not of what is told beside it: 'did not order it, and was billed'."""
    if not side.sketch.negated or stem(side.sketch.predicate) not in INTENDING:
        return set()
    text = side.statement.text.casefold()
    denied = re.search(rf"\b{re.escape(stem(side.sketch.predicate))}", text) or NEGATION.search(text)
    beside = JOINED.search(text, denied.end() if denied else 0)  # 'the mayor and the police' are one subject
    words = WORD.findall(text[: beside.start()] if beside else text)
    said = set(side.stems) - subject(side) - INTENDING
    return {one for one in said if any(word.startswith(one[:BEGINNING]) for word in words)}


@once
def subject(side: Side) -> set[str]:
    return set(map(stem, side.sketch.subject)) - ANYBODY


def rejects(denying: Side, saying: Side) -> bool:
    """Does it call a report of what the other says false: 'reports that the captain had been arrested were wrong'?"""
    if SAYINGS.isdisjoint(map(stem, denying.sketch.subject)) or not calls_false(denying) or negative(saying):
        return False
    content = {word: value for word, value in denying.stems.items() if word not in SAYINGS | FALSE | TRUE | FACTS}
    both = shared(content, saying.stems)
    his_own = names_party(content, denying) and not names_party(saying.stems, denying)
    return len(both) >= TELLING and weight(both) >= MOSTLY * weight(content) and not his_own


def verb(side: Side) -> str:
    return f" ({side.statement.cue.text})" if side.statement.stance == "denies" and side.statement.cue else ""
