"""Which mentions name one organisation, band or nation."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.ground import sorts
from sayso.ground.bodies import HEADS, canonical
from sayso.ground.called import Group, Member, explained
from sayso.ground.clusters import Clusters, pairs
from sayso.ground.descriptions import acronym
from sayso.ground.known_bodies import known_body
from sayso.ground.names import Name
from sayso.ground.noun_phrases import INCORPORATED
from sayso.ground.reasons import SAME, Lost, Reason
from sayso.ground.spelling import alike, initials, shapes
from sayso.ground.titles import BANDS, BODIES, CALLED, COMPANY
from sayso.language import countries
from sayso.language.gazetteer import candidates
from sayso.model import Mention
from sayso.text.outlets import outlet_called
from sayso.text.spelling import fold

TELLING_SHARE = 2
"""Telling words that two translations of one name share, its head among them."""


Link = tuple[str, str, Reason]
"""Two keys that mean one body, and why."""


def organizations(names: Sequence[Name]) -> list[Group]:
    """Group the mentions of organisations; `names` in order of document and place."""
    told: defaultdict[str | None, list[Name]] = defaultdict(list)
    for name in names:
        if name.nation:
            told[name.body].append(name)
    nations = {name: nation_of(name, told) for name in names}
    keys = {name: key(name, nations[name]) for name in names}
    reasons = {name: of_a_nation(name, nation, told) for name, nation in nations.items() if nation and not name.nation}
    for name, longer, reason in list(short_forms(names, keys)):
        keys[name], reasons[name] = longer, reason
    joined = Clusters[str]()
    for name in names:
        joined.add(keys[name])
    for link in one_body(names, keys):
        joined.join(*link)
    mentions: defaultdict[str, list[Member]] = defaultdict(list)
    for name in names:
        mentions[joined.root(keys[name])].append(Member(name, keys[name], reasons.get(name)))
    return [explained(members, joined, in_other_words) for members in mentions.values()]


def in_other_words(key: str) -> Reason:
    """Why two names of one key are one."""
    return SAME_BODY if nation(key) else TOWN_POLICE if " police" in key else SAME


SAME_BODY = Reason("the same body of the same nation, in other words")
TOWN_POLICE = Reason("the police of the same town, in other words")


def key(name: Name, nation: str | None) -> str:
    if nation:
        return f"{nation}: {name.body or canonical(name.text.split())}"
    text = UNIVERSITY.sub(r"\1 university", plain(name.text))
    return of_nation(text) or of_town(text) or text


UNIVERSITY = re.compile(r"^university of (\S+)$")
"""'University of Westport', which is 'Westport University' too."""


def of_town(text: str) -> str | None:
    """The key of a town's police, whatever more their name has: 'Westport police' is 'Westport Metropolitan Police Department'.

    The police of a city that is called as a region is keep its 'city'.
    """
    place, police, rest = text.partition(" police")
    town = " ".join(word for word in place.split() if word not in {"metropolitan", "metro"})
    bare = town.removesuffix(" city")
    if rest.strip() == "department" and not any(row.kind in {"region", "country"} for row in candidates(bare)):
        town = bare
    return f"{town} police" if police and town and rest.strip() in {"", "department", "force", "service"} else None


@functools.lru_cache(maxsize=4096)
def of_nation(text: str) -> str | None:
    """The key of a body whose name begins with its nation: 'Norway Fisheries Administration' is 'Norwegian Fisheries Administration'."""
    words = text.split()
    for length in (2, 1):
        owner = " ".join(words[:length])
        nation = countries.named(owner) or countries.nationality(owner)
        if nation and len(words) > length + 1 and words[-1] in HEADS | {"administration"}:
            return f"{nation}: {canonical(words[length:])}"
    return None


def plain(text: str) -> str:
    return fold(DOMAIN.sub("", text)).removeprefix("the ").removesuffix(" s")


DOMAIN = re.compile(r"(?<=\w\w\w)\.(?:com|org|net|co\.\w\w)$")
"""What the address of an outlet or a company adds to its name."""


def nation_of(name: Name, told: Mapping[str | None, Sequence[Name]]) -> str | None:
    """Whose body it is: what the words say, else the same body's nation last named in the document, else the event's only one.

    `told` holds by body the names whose nation the words say.
    """
    if name.nation or (fold(name.text).split()[-1] not in HEADS and "ministry" not in fold(name.text)):
        return name.nation
    body = canonical(name.text.split())
    same = told.get(body, ())
    here = [other for other in same if other.doc == name.doc]
    if here:
        return max(here, key=lambda other: (other.start <= name.start, -abs(other.start - name.start))).nation
    return same[0].nation if len({other.nation for other in same}) == 1 and " " in body else None


def of_a_nation(name: Name, nation: str, told: Mapping[str | None, Sequence[Name]]) -> Reason:
    """Why a body whose nation its words do not say is that nation's, and those of other nations that are called so."""
    called_so = told.get(canonical(name.text.split()), ())
    others = {other.nation: other for other in reversed(called_so) if other.nation != nation}
    here = any(other.doc == name.doc for other in called_so)
    whose = "the nation last named with such a body in this report" if here else "the only nation in the reports with such a body"
    lost = (Lost(other.text, Mention(other.doc, other.start, other.end)) for other in others.values())
    return Reason(f"a body whose nation the words do not say: {whose}", lost=tuple(lost))


def one_body(names: Sequence[Name], keys: dict[Name, str]) -> Iterator[Link]:
    """Yield the keys that mean one body."""
    yield from told_so(names, keys)
    yield from apposed(names, keys)
    yield from of_two_parts(names, keys)
    texts = {keys[name]: plain(name.text) for name in sorted(names, key=lambda name: (len(name.text), name.text))}
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        documents[keys[name]].add(name.doc)
    said = {keys[name] for name in names if sorts.BODY.intersection(name.sorts)}
    beginnings: defaultdict[str, set[str]] = defaultdict(set)
    for left, right in pairs(sorted(texts), lambda key: likenesses(texts[key])):
        if short := begins(texts[left], texts[right]):
            beginnings[left if texts[left] == short else right].add(right if texts[left] == short else left)
        elif same_body(texts[left], texts[right]):
            yield left, right, two_spellings(texts[left], texts[right])
        elif translated(texts[left], texts[right]) and not documents[left] & documents[right] and nation(left) == nation(right):
            yield left, right, TRANSLATED
    for short, longer in beginnings.items():
        called_so = not is_known_place(texts[short]) or short in said
        meant = called_so or all(is_company(texts[short], texts[one]) for one in longer)
        only = meant and len({without_legal_form(texts[one]) for one in longer}) == 1
        yield from ((short, one, WITH_KIND) for one in sorted(longer) if only or without_legal_form(texts[one]) == texts[short])
    yield from shortened(sorted(texts))
    yield from without_owner(texts)


TRANSLATED = Reason("two translations of one name: the same head, and all words but one")
WITH_KIND = Reason("the same name with a word for what kind of body it is")
LAST_SO = Reason("a short name: the one last named before it in this report that ends so")
ONLY_SO = Reason("a short name: the only one in the reports that ends so")


def two_spellings(left: str, right: str) -> Reason:
    """Why two names of one body are one: letters or spaces that differ, or one goes on with 'of …'."""
    if len(left.split()) != len(right.split()) and left.replace(" ", "") != right.replace(" ", ""):
        return Reason("the same name, which goes on with what it is of")
    return Reason("the same name in another spelling")


def is_company(short: str, longer: str) -> bool:
    """Does the longer name add what only a company's does: 'Air Lines'? It is no town's, then."""
    return all(word in COMPANY for word in longer.split()[len(short.split()) :])


def without_legal_form(text: str) -> str:
    """'nordline motors' of 'nordline motors inc', in which two whole names of one company may differ."""
    words = text.split()
    while len(words) > 1 and words[-1] in INCORPORATED:
        words.pop()
    return " ".join(words)


def without_owner(texts: Mapping[str, str]) -> Iterator[Link]:
    """Yield the keys of a name, and of the event's only one that says before it whose it is: 'River Guard', 'Norwegian River Guard'."""
    keys = {text: key for key, text in sorted(texts.items())}
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for text in keys:
        words = text.split()
        for length in (1, 2):
            rest = " ".join(words[length:])
            if len(words) > length + 1 and rest in keys and is_owner(" ".join(words[:length])):
                longer[rest].add(text)
    for short, found in longer.items():
        if len(found) == 1:
            yield keys[short], keys[min(found)], Reason("the only one of that name before which a report says whose it is")


@functools.lru_cache(maxsize=4096)
def is_owner(text: str) -> bool:
    """Does it name a nation or a place, or its people?"""
    return bool(countries.nationality(text.title()) or countries.named(text.title()) or candidates(text.title()))


def shortened(keys: Sequence[str]) -> Iterator[Link]:
    """Yield the keys of a nation's body and of its only one that is called so and more: 'security ministry', 'public security ministry'."""
    bodies: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for key in keys:
        if nation(key):
            bodies[nation(key)].append(frozenset(key.split(": ")[1].split()))
    for owner, found in bodies.items():
        for short in found:
            longer = [words for words in found if short < words and len(short) > 1 and short & DEPARTMENTS]
            if len(longer) == 1:
                reason = Reason("that nation's only body in the reports that is called so and more")
                yield f"{owner}: {' '.join(sorted(short))}", f"{owner}: {' '.join(sorted(longer[0]))}", reason


DEPARTMENTS = frozenset("ministry department agency".split())


def nation(key: str) -> str:
    return key.split(": ")[0] if ": " in key else ""


def told_so(names: Sequence[Name], keys: dict[Name, str]) -> Iterator[Link]:
    """Acronyms: those that a document explains, and those that spell a name's initials."""
    known = {plain(name.text): keys[name] for name in names}
    for name in names:
        if name.other and (plain(name.other) in known or acronym(name.other)):
            yield keys[name], known.get(plain(name.other), plain(name.other)), BOTH_NAMES
    for name in names:
        town, police, _ = keys[name].partition(" police")
        yield from ((known[short], keys[name], INITIALS) for short in [plain(f"{initials(town)}PD")] if police and short in known)
    yield from ((*pair, WELL_KNOWN) for keys_of in well_known(names, keys).values() for pair in pairwise(sorted(keys_of)))
    spelled: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        if " " in name.text:
            spelled[initials(name.text)].add(plain(name.text))
    for name in names:
        first, _, rest = name.text.partition(" ")
        full = spelled.get(first.replace(".", ""), set()) if acronym(first) and len(first.replace(".", "")) > 2 else set()
        if len({known[text] for text in full}) == 1:
            whole = " ".join([min(full), *filter(None, [plain(rest)])])
            if whole in known:
                yield keys[name], known[whole], INITIALS


BOTH_NAMES = Reason("a report gives both names beside each other")
INITIALS = Reason("an acronym, the initials of the only name in the reports that has them")
WELL_KNOWN = Reason("two names of one well-known body")


def apposed(names: Sequence[Name], keys: Mapping[Name, str]) -> Iterator[Link]:
    """Yield the keys of a name and of one that is the whole of its description: 'Norway's fish agency, the River Administration'."""
    ends = {(name.doc, name.end): name for name in names}
    for name in names:
        for role in name.roles:
            other = ends.get((name.doc, role.end))
            if other and other is not name and role.start <= other.start <= role.start + len("the ") and may_be_one(name, other):
                yield keys[name], keys[other], Reason("a name that stands beside the other to say what it is")


def of_two_parts(names: Sequence[Name], keys: Mapping[Name, str]) -> Iterator[Link]:
    """Yield the keys of a name and of what it goes on from with 'and': 'Westport Zoo & Gardens', 'Westport Zoo'."""
    known = set(keys.values())
    for name in names:
        first = AND.split(name.text, maxsplit=1)[0]
        if first != name.text and " " in first and plain(first) in known:
            yield keys[name], plain(first), Reason("the same name, which goes on with 'and'")


AND = re.compile(r" (?:and|&) ")


def may_be_one(left: Name, right: Name) -> bool:
    """Are they one sort of body? Two nations have none in common."""
    if left.nation and right.nation and left.nation != right.nation:
        return False
    return acronym(left.text) or sorts.agree(plain(left.text).split()[-1], plain(right.text).split()[-1])


def well_known(names: Sequence[Name], keys: Mapping[Name, str]) -> dict[str, set[str]]:
    """The keys that mean each well-known outlet or body: 'AP' and 'Associated Press'."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        outlet = outlet_called(name.text)
        known = outlet.name if outlet else known_body(name.text)
        if known and (name.nation or keys[name] == plain(name.text)):  # 'The Times' may be short for another paper
            found[known].add(keys[name])
    return found


def likenesses(text: str) -> Iterator[str]:
    """Yield what two names of one body share: how the first word is spelled, or a band's head."""
    yield from shapes(text.partition(" ")[0])
    yield from telling(text) & BANDS
    yield f"={text.replace(' ', '')}"


def same_body(left: str, right: str) -> bool:
    """Two spellings of one name, be it in one word or two, or a name that goes on with 'of …' in another report."""
    if left.replace(" ", "") == right.replace(" ", ""):
        return True
    short, long = sorted((left.split(), right.split()), key=len)
    if len(short) == len(long):
        return all(alike(a, b) for a, b in zip(short, long, strict=True))
    return long[: len(short)] == short and long[len(short)] == "of" and len(short) > 2


def begins(left: str, right: str) -> str | None:
    """The shorter of two names, where the other one only adds what kind of body it is: 'Nordline' and 'Nordline Group'."""
    short, long = sorted((left.split(), right.split()), key=len)
    added = long[len(short) :]
    if not short or not added or long[: len(short)] != short or (short[-1] in BODIES and [short[-1], *added] not in POLICE):
        return None
    return " ".join(short) if all(word in BODIES | COMPANY | CALLED for word in added) else None


POLICE = (["police", "department"], ["police", "force"], ["police", "service"])
"""What adds nothing to the name of a police force."""


def is_known_place(name: str) -> bool:
    """'Boston' is a town, though Boston University be in the news."""
    return countries.government_of(name) is not None or any(row.population >= CITY for row in candidates(name))


CITY = 200_000
"""People of a town whose name alone means the town."""


def translated(left: str, right: str) -> bool:
    """Two translations of one name: the same head and most of the telling words, one word apart."""
    a, b = telling(left), telling(right)
    near = bool(a & b & BANDS) and len(a & b) >= TELLING_SHARE and len(a - b) == len(b - a) == 1 and len(a) == len(b) <= 4
    return near and not any(tells_apart(word) for word in a ^ b)


@functools.lru_cache(maxsize=4096)
def tells_apart(word: str) -> bool:
    """Does a word tell one body from its sister, so that no translation puts another in its place?"""
    return bool(word in OPPOSED or countries.nationality(word) or countries.named(word) or word.isdigit())


OPPOSED = frozenset(
    "north south east west northern southern eastern western central upper lower new old first second third fourth fifth "
    "national international federal red green blue white black left right men women junior senior air ground land sea".split()
)
"""Words that tell one body from its sister, where a synonym would not."""


def telling(text: str) -> set[str]:
    return set(text.split()) - {"of", "the", "for", "and", "s"}


def short_forms(names: Sequence[Name], keys: Mapping[Name, str]) -> Iterator[tuple[Name, str, Reason]]:
    """Yield the key of what a mention is short for: 'The Times' is the paper last named in its document whose name ends so.

    Where its document names none, it is the event's only one.
    """
    longer: defaultdict[tuple[str, str], list[Name]] = defaultdict(list)
    anywhere: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        words = plain(name.text).split()
        if len(words) > 1 and not name.nation:
            longer[name.doc, words[-1]].append(name)
            anywhere[words[-1]].add(keys[name])
    for name in names:
        words = plain(name.text).split()
        if len(words) == 1 and not name.nation:
            before = [keys[other] for other in longer.get((name.doc, words[0]), ()) if other.start < name.start]
            only = anywhere.get(words[0], set())
            if before or (len(only) == 1 and words[0] not in BODIES):
                yield (name, before[-1], LAST_SO) if before else (name, next(iter(only)), ONLY_SO)
