"""Every way in which a mention is written: bare, with its title, with its owner, its place and its description."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.ground.names import Name
from sayso.ground.sorts import PARTS
from sayso.ground.titles import BODIES, NEVER_NAMES, PLACES, PREPOSITION, ROLES, SITES, is_title
from sayso.language import countries
from sayso.text.spelling import fold

CAPITALS = r"[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)*"
OWNER = re.compile(rf"(?<!\w)({CAPITALS})(?:['’]s|(?<=s)['’])\s$")
"""'Westmark’s ', before what belongs to it."""
AGE = re.compile(r",\s*(?:\d{1,3},\s*)?")
"""What stands between a name and its description: a comma, maybe an age."""
BETWEEN = re.compile(r",?\s(?:(?:called|named|dubbed|(?:identified|known) as)\s)?(?:[A-Z]\w+\.?\s)*")
"""What stands between a description and its name: a comma or 'called', maybe a rank."""
HANDLE = re.compile(r"\s\((@\w+)\)")
"""What somebody goes by on a site, behind his name."""
SITUATED = re.compile(rf"\s(?:in|of)\s(?:the\s)?({CAPITALS}(?:\sof\s{CAPITALS})?)")
"""' in Westport', behind what stands there."""
WHOSE = re.compile(r"^(?:his|her|its|their|our|my)\s", re.IGNORECASE)
FURTHEST_OWNER = 60
"""Characters before a name in which its owner is looked for."""


def surfaces(name: Name, text: str) -> Iterator[str]:
    """Yield the ways in which a document writes one mention."""
    yield name.text
    if name.other:
        yield name.other
        yield from filter(None, [in_brackets(name, text)])
    if handle := HANDLE.match(text, name.end):
        yield handle[1]
    yield name.full
    yield from phrases(name)
    yield from with_first_office(name, text)
    yield titled(name)
    yield from with_roles(name, text)
    yield from owned(name, text)
    yield from (text[start : name.end] for start in further(name, text))
    if name.type in {"GPE", "LOC", "FAC"}:
        yield from of_kind(name)
    yield from situated(name, text)


def in_brackets(name: Name, text: str) -> str | None:
    """'Bureau of River Safety (BRS)', where its other name stands so behind it."""
    both = f"{name.text} ({name.other})"
    return both if text.startswith(both, name.start) else None


def phrases(name: Name) -> Iterator[str]:
    """Yield the name's whole noun phrase, that without the pronoun of an owner, and the name with what follows it alone.

    'Singer Ana Ruiz' of 'her singer Ana Ruiz', 'Nordline company' of 'the state-run Nordline company'.
    """
    if name.phrase:
        yield name.phrase
        yield from shorter_titles(name)
        yield WHOSE.sub("", name.phrase, count=1)
        yield name.text + after(name)


def shorter_titles(name: Name) -> Iterator[str]:
    """Yield a person's phrase from each of its words on: 'Norwick Mayor Ana Ruiz' of 'the former Norwick Mayor Ana Ruiz'.

    Not from within what a title is of: neither 'Korean leader Ana Ruiz' of 'North Korean leader Ana Ruiz' nor 'Bureau Ana Ruiz' of
    'envoy to the Harbour Bureau Ana Ruiz'.
    """
    before = PREPOSITION.split(name.phrase.partition(name.text)[0], maxsplit=1)[0]
    if name.type == "PERSON":
        yield from (name.phrase[word.start() :] for word in WORD.finditer(before) if not within_capitals(before[: word.start()], word[0]))


WORD = re.compile(r"(?<!\S)\w\S*")


def within_capitals(before: str, word: str) -> bool:
    """Does a word go on with a name that stands before a title, 'Korean' with 'North'?"""
    last = before.split()[-1:]
    return bool(last) and last[0][0].isupper() and word[0].isupper() and not (is_title(word) or is_title(last[0]) or last[0] in ARTICLES)


ARTICLES = {"The", "A", "An"}


def with_first_office(name: Name, text: str) -> Iterator[str]:
    """Yield a person with the first of two offices: 'Nordline chief and founder Ana Ruiz', whose phrase is but 'founder Ana Ruiz'."""
    start = name.start - len(name.phrase.partition(name.text)[0])
    first = FIRST_OFFICE.search(text, max(0, start - FURTHEST_OWNER), start)
    if name.type == "PERSON" and start < name.start and first and fold(first[1]) in ROLES:
        yield text[first.start() : name.end]


FIRST_OFFICE = re.compile(rf"(?<!\w)(?:{CAPITALS}\s)?([\w-]+)\sand\s$")
"""'Nordline chief and ', before a second office."""


def after(name: Name) -> str:
    """What follows the name in its noun phrase: ' company' in 'the state-run Nordline company'."""
    return name.phrase.partition(name.text)[2]


def titled(name: Name) -> str:
    """The name with its nearest title only: 'President Ana Ruiz' of 'Former Westmark President Ana Ruiz'."""
    before = name.full[: len(name.full) - len(name.text)].split()
    if name.type != "PERSON" or not before or not is_title(before[-1]):
        return name.full
    return f"{before[-1]} {name.text}"


def with_roles(name: Name, text: str) -> Iterator[str]:
    """Yield its descriptions, and each with the name that it stands beside: 'Ana Ruiz, 61, a retired pilot'."""
    for role in name.roles:
        if role.end < name.start and BETWEEN.fullmatch(text, role.end, name.start):
            yield text[role.start : name.end]
        if role.start > name.end and AGE.fullmatch(text, name.end, role.start):
            yield text[name.start : role.end]
        if len(text[role.start : role.end].split()) > 1:
            yield text[role.start : role.end]
        yield from shorter(text[role.start : role.end])


def shorter(role: str) -> Iterator[str]:
    """Yield a description without what goes on about it: 'a harbour pilot' of 'a harbour pilot from Westport and a keen rower'.

    It is cut within no name, quotation, bracket or clause.
    """
    for cut in GOES_ON.finditer(role):
        kept = role[: cut.start()]
        if len(ARTICLE.sub("", kept).split()) > 1 and not is_open(kept) and not within_name(kept, cut[1], role[cut.end() :]):
            yield kept
        if cut[1] in CLAUSES:
            return


ARTICLE = re.compile(r"^(?:the|a|an)\s", re.IGNORECASE)
GOES_ON = re.compile(r"\s(?:(of|at|for|in|from|with|on|to|behind|who|that)\s(?:the\s)?|and\s(?:a|an|the)\s)")
"""Where a description goes on after its noun."""
CLAUSES = {"who", "that"}
NAMING = {"of", "for", "on"}
"""Prepositions within names: 'Committee on Harbours'."""
OPENS = re.compile(r"[“(\[]|(?<!\w)['‘\"]")
CLOSES = re.compile(r"[”)\]]|(?<=[\w.,!?])['’\"](?!\w)")


def is_open(told: str) -> bool:
    """Does a quotation or a bracket go on where the words end?"""
    return len(OPENS.findall(told)) > len(CLOSES.findall(told))


def within_name(before: str, preposition: str | None, behind: str) -> bool:
    """Do both sides of a cut belong to one name ('a Bank of Norwick teller') and not to an office ('the Minister for Trade')?"""
    last = before.split()[-1]
    return preposition in NAMING and last[0].isupper() and behind[:1].isupper() and fold(last) not in ROLES and not is_title(last)


def owned(name: Name, text: str) -> Iterator[str]:
    """Yield the name with its owner: 'Westmark’s Ruiz', 'Westmark’s River Ministry'; a day owns nothing."""
    begins = name.start - len(name.phrase.partition(name.text)[0])
    owner = OWNER.search(text[max(0, begins - FURTHEST_OWNER) : begins])
    if owner and not name.nation and name.type != "GPE" and fold(owner[1]).split()[-1] not in NEVER_NAMES:
        start = begins - len(owner[0])
        yield text[start : name.end]
        yield from (text[start:end] for end in ends(name, text))


def further(name: Name, text: str) -> Iterator[int]:
    """Yield where a body's words begin that say of what part of it is spoken, or from which town it is: 'units of the Westmark army'."""
    before = text[max(0, name.start - FURTHEST_OWNER) : name.start]
    for part in (PART_OF, TOWN_BASED) if name.type in {"ORG", "GROUP"} else ():
        if found := part.search(before):
            yield name.start - len(before) + found.start()


PART_OF = re.compile(
    r"(?<!\w)(?:the |The )?(?:(?!(?:as|by|with|for|from|and|of|to|were|are|themselves) )[a-z]+ )?"
    r"(?:units|members|soldiers|fighters|forces|troops|officers|elements) of (?:the )?$"
)
"""'assault units of the ', before a body."""
TOWN_BASED = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)*, [A-Z]\w*(?: [A-Z]\w*)*-based $")
"""'Norwick, Westmark-based ', before what has its seat there."""


def of_kind(name: Name) -> Iterator[str]:
    """Yield a place's name with only the word that says of what kind it is: 'Westmark region' of 'the southern Westmark region'."""
    before, found, after = name.full.partition(name.text)
    if found and after and not after.startswith(","):
        yield found + after
    words = before.split()
    if found and len(words) > 1 and words[-1] == "of" and fold(words[-2]) in PLACES:
        yield f"{words[-2]} of {name.text}"


def situated(name: Name, text: str) -> Iterator[str]:
    """Yield a name with where its bearer is or belongs: 'Harbour Hospital in Westport', 'Ana Ruiz of the Westport Rowers'."""
    start = name.start - len(name.phrase.partition(name.text)[0]) if name.phrase else name.start
    for end in ends(name, text):
        yield from (text[first:end] for first in {start, name.start})


def ends(name: Name, text: str) -> Iterator[int]:
    """Yield where the place or the body ends that a name goes on with: a house's town, a town's country, a person's team."""
    end = name.end + len(after(name))
    place = SITUATED.match(text, end)
    if place is None or name.nation:
        return
    kind = fold(text[name.start : end]).split()[-1]
    house = name.type in {"ORG", "FAC"} and kind in BODIES | SITES | PARTS
    member = name.type == "PERSON" and place[0].split()[0] == "of"
    if house or member or (name.type == "GPE" and countries.named(place[1])):
        yield place.end() - (place[1].endswith(".") and place[1].count(".") == 1)
