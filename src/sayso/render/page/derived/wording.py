"""The words with which the page tells what somebody said: verbatim, and such that they make sense alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.model import Span, Statement, StatementId
from sayso.render.likeness import content, fixed
from sayso.render.page.derived.alone import DANGLING, MOST, negated, stands_alone
from sayso.render.reading import NO_ONE, Reading, once
from sayso.render.words import MONTHS

NEAR: Final = 60
"""Characters between who says a thing and what is said, at most, for both to be shown together."""
TYPICAL: Final = 70
"""Characters of a line that reads best."""
THAT: Final = re.compile(r"that\s+", re.IGNORECASE)
PRONOUN: Final = re.compile(r"(?i:he|she|it|they|we|i)\b(?![’'](?!s\b|re\b|ve\b|ll\b|d\b|m\b))")
SPEAKING: Final = frozenset({"i", "we"})
DATELINE: Final = re.compile(r"^[^\s,–—]*[^\W\d_a-z]{3,}[^–—:\n]{0,40}\s[–—-]+\s+")
EMPHASIS: Final = re.compile(r"(?<!\*)\*++([^*\s][^*\n]*)\*+|\b_([^_\n]+)_\b")
"""How Markdown sets words off, which says nothing."""
CLAIMED: Final = re.compile(r", an? (?:claim|assertion|allegation|account)$")
"""A word for what was said, before somebody doubts it."""
ADDED: Final = re.compile(
    r",? (?:(?:just|shortly|soon|right|long|even|only|partly|mainly) )?"
    r"(?:because|although|though|while|whereas|after|before|when)\b|[;—–]|, (?!(?:if|unless|only|except|provided)\b)(?=\w)"
)
"""Before which a long line may end without another meaning."""
ASIDE_QUOTED: Final = re.compile(r", (?=[\"“‘])")
LONG: Final = 14
"""Words of a line that may end early."""
EMPTY_IT: Final = re.compile(r"it(?: is| was|[’']s)\b", re.IGNORECASE)
"""An 'it' that may stand for nothing."""
ACCORDING: Final = re.compile(r"according|as\b", re.IGNORECASE)
BOUND: Final = re.compile(r"(?i)^(?:he|she|it|they|his|her|its|their)\b")
"""A pronoun that is who says it, where those words stand before it."""
BRACKETED: Final = re.compile(r" \[[^]]*\]")
OPENING_IT: Final = re.compile(r"(?i)(?:its?|they|their)\b")
OPENING_HE: Final = re.compile(r"(?i)(?:he|she|his|her)\b")
"""What cannot be a person, and what cannot be anything else."""
BETWEEN: Final = re.compile(r"\b(?:and|but|or)\b|\n\n")
"""What stands between one who says something and words of saying that are another's or another sentence's."""
ONWARD: Final = re.compile(
    r"[-\w]|\s+(?:is|are|was|were|has|have|had|will|would|could|can|may|might|of|than|to|with|for|about|against|into)\b"
)
"""How a sentence goes on after words that need what follows."""
PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|been|be|being) \w+e[dn]$")
"""How words end that mean something else without what goes on right behind: 'was filmed' two years ago."""
GOES_ON: Final = re.compile(r"\s+(?!(?:and|but|or|as|while|according)\b)\w")
MONTH: Final = rf"(?:{'|'.join(MONTHS)})"
DAY: Final = rf"(?:today|yesterday|overnight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{MONTH} \d\d?|\d\d? {MONTH})\b(?!,? \d{{4}})"
"""A day of the report's own year."""
CLOSED: Final = re.compile(rf"\s+(?:(?:because|although|though|after|before|when)\b|(?:(?:late |early )?on )?{DAY})")
"""How a sentence goes on after words that mean the same without the reason, the clause of time or the day."""
FRONTED: Final = re.compile(
    r"(?:^|[.!?…\n][\"”’']?\s*)(?:Since|After|Before|Until|Despite|Amid|Following|Unless|If|When|While|Although|Though)\s+$"
)
"""What stands before words that were cut out of the clause or the phrase that their sentence opens with."""
QUOTED: Final = re.compile(r"^[“\"'‘]|, [“\"]")
"""A line that begins with a quotation mark, or ends in a quotation of something else."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Some words of a statement; what a pronoun stands for may follow it in [brackets]."""

    statement: StatementId
    words: str
    told: str
    """What of them is said, without [brackets]: all of them, or what follows who says so."""
    framed: bool = False
    """Do they begin with who says so?"""

    @property
    def fit(self) -> float:
        """How well it reads: 1 for a line of the best length in which nothing points elsewhere."""
        length = min(1, abs(len(self.words) - TYPICAL) / (2 * TYPICAL))
        return 1 - length - 0.3 * ("[" in self.words) - 0.15 * self.framed - 0.2 * bool(QUOTED.search(self.words))


@once
def best(read: Reading, said: Statement) -> Wording | None:
    """The wording of a statement that reads best, if one makes sense alone."""
    return max(wordings(read, said), key=lambda wording: (wording.fit, wording.words), default=None)


@once
def counting(read: Reading, said: Statement, numbers: frozenset[str]) -> Wording | None:
    """The wording that reads best of those that have some numbers of a statement."""
    whole = (wording for wording in wordings(read, said) if fixed(wording.words) >= numbers)
    return max(whole, key=lambda wording: (wording.fit, wording.words), default=None)


def wordings(read: Reading, said: Statement) -> Iterator[Wording]:
    """The wordings of a statement that make sense alone: what is said, or who says it with what is said."""
    text = read.document_of(said).text
    if _cut_short(text, said.end) or _means_more(text, said, own(read, said)):
        return
    if "," in said.text and FRONTED.search(text[max(0, said.start - NEAR) : said.start]):
        return
    for words in dict.fromkeys(_shorter(resolved(read, said, own(read, said)))):
        if stands_alone(words):
            yield Wording(said.id, words, BRACKETED.sub("", words))
    framed = frame(read, said)
    if framed is not None:
        least = len(framed) - len(own(read, said))
        for words in dict.fromkeys(_shorter(framed)):
            # Whoever denies speaks of others: 'Ruiz denied they were hers'.
            told = words[least:] if said.stance == "denies" else BOUND.sub("somebody", words[least:])
            if len(words) > least and stands_alone(words[:least] + told):
                yield Wording(said.id, words, words[least:], framed=True)


@once
def denial(read: Reading, said: Statement) -> Wording | None:
    """A denial with who denies, where these words stand together; else what is denied, which the page says is denied."""
    framed = [wording for wording in wordings(read, said) if wording.framed]
    if framed:
        return max(framed, key=lambda wording: (wording.fit, wording.words))
    span = read.sentence(said)
    whole = _line(read.document_of(said).text[span.start : span.end]).rstrip(".")
    if stands_alone(whole):
        return Wording(said.id, whole, own(read, said), framed=True)
    words = own(read, said)
    return Wording(said.id, words, words) if len(words.split()) <= MOST and content(words) and not DANGLING.search(words) else None


@once
def own(read: Reading, said: Statement) -> str:
    """What is said, on one line, without the 'that' before it and the place and day of a dateline."""
    text = read.document_of(said).text
    parts = said.parts or (Span(said.start, said.end),)
    words = " … ".join(_line(text[part.start : part.end]) for part in parts)
    opened = THAT.sub("", words, count=1) if THAT.match(words) else words
    return CLAIMED.sub("", DATELINE.sub("", opened)).strip()


def frame(read: Reading, said: Statement) -> str | None:
    """From who says it to the end of what is said, where those words stand near each other in that order."""
    source, cue = said.source, said.cue
    if source is None or cue is None or not source.end <= cue.start < cue.end <= said.start <= source.end + NEAR:
        return None
    text = read.document_of(said).text
    if BETWEEN.search(text, source.end, cue.start):
        return None
    who = text[source.start : source.end]
    if PRONOUN.fullmatch(who):
        if source.entity is None or source.entity not in read.entities:
            return None
        who = f"{who} [{read.name(source)}]"
    return None if _elsewhere(read, said) else _line(f"{who}{text[source.end : said.end]}")


def _elsewhere(read: Reading, said: Statement) -> bool:
    """Does what is said open with a pronoun that cannot be who says it: 'its captain', where a person speaks?"""
    entity = read.entities.get(said.source.entity) if said.source and said.source.entity else None
    pronoun = OPENING_IT if entity and entity.type == "PERSON" else OPENING_HE
    return entity is not None and pronoun.match(own(read, said)) is not None


def resolved(read: Reading, said: Statement, words: str) -> str:
    """The words with the name of who speaks after the pronoun that they open with, where it stands for them."""
    found = None if EMPTY_IT.match(words) or (said.cue and ACCORDING.match(said.cue.text)) else PRONOUN.match(words)
    name = read.speaker(said)
    entity = read.entities.get(said.source.entity) if said.source and said.source.entity else None
    if found is None or entity is None or name == NO_ONE:
        return words
    pronoun = found[0].lower()
    if said.kind == "direct":
        fits = pronoun in SPEAKING
    else:
        fits = pronoun == ("it" if entity.type in ("ORG", "GPE") else "they" if entity.type == "GROUP" else "")
    return f"{found[0]} [{name}]{words[found.end() :]}" if fits else words


def _shorter(words: str) -> Iterator[str]:
    """The words, and what of them stands before an addition."""
    yield words.rstrip(".!")
    yield from (words[: found.start()] for found in ASIDE_QUOTED.finditer(words))
    if len(words.split()) > LONG:
        shorter = (words[: found.start()].rstrip(" ,") for found in ADDED.finditer(words))
        yield from (before for before in shorter if not negated(before))  # 'nobody left' is not 'nobody left before noon'


def _cut_short(text: str, end: int) -> bool:
    """Does the sentence go on with words that what ends here needs?"""
    return ONWARD.match(text, end) is not None


def _means_more(text: str, said: Statement, words: str) -> bool:
    """Do words that end in a participle mean something else without what goes on, which is not who says them?"""
    if not PASSIVE.search(words) or not GOES_ON.match(text, said.end):
        return False
    speaking = [named.start for named in (said.source, said.cue) if named and named.start >= said.end]
    attributed = bool(speaking) and text[said.end : min(speaking)].strip().lower() in ("", "the", "a", "an")
    return not attributed and (negated(words) or not CLOSED.match(text, said.end))


def _line(text: str) -> str:
    return EMPHASIS.sub(r"\1\2", " ".join(text.split()))
