"""Which mentions name one person: full names across documents, then the short ones within each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.ground.called import Group, Member, explained
from sayso.ground.clusters import Clusters, pairs
from sayso.ground.descriptions import acronym
from sayso.ground.names import Name
from sayso.ground.reasons import Lost, Reason
from sayso.ground.sexes import sexes, titled
from sayso.ground.spelling import agree, alike, families, person_words, same_person, shapes
from sayso.language.person_names import Sex
from sayso.model import DocumentId, Mention
from sayso.text.spelling import fold

Words = tuple[str, ...]
GENERATION = re.compile(r"[\s,]+(jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Full:
    """A full name: its words without titles, and what tells a son from his father."""

    words: Words
    generation: str

    @property
    def key(self) -> str:
        return fold(" ".join((*self.words, self.generation)))


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom a single name means, and why."""

    one: Full
    why: str
    every: tuple[Full, ...]
    """All who bear it, be they meant or not."""


def persons(names: Sequence[Name]) -> list[Group]:
    """Group the mentions of persons; `names` in order of document and place.

    A family name alone is whom the reports most often name so in full of those whom the same document
    has named before, else the only one in the event. So is a first name. Who only stands in the credits is meant by none.
    'Ms. Ruiz' is no man of that name, be it that nobody else bears it.
    Who 'is also known as' another name bears both.
    """
    read = {name: full(name.text) for name in names}
    known = {one.key: one for one in read.values() if len(one.words) > 1}
    documents: defaultdict[str, set[DocumentId]] = defaultdict(set)
    for name, one in read.items():
        documents[one.key].add(name.doc)
    joined = Clusters[str]()
    for key in known:
        joined.add(key)
    for left, right in one_person(known, documents, Counter(one.key for one in read.values())):
        joined.join(left, right, two_forms(known[left].words, known[right].words))
    for name in names:
        if name.other and len(read[name].words) > 1 and len(name.other.split()) > 1:
            joined.join(read[name].key, full(name.other).key, ALSO_KNOWN)
    return gathered(names, read, known, joined)


ALSO_KNOWN = Reason("a report says that this is another name of the same person")


def two_forms(left: Words, right: Words) -> Reason:
    """Why two full names are one person's."""
    if same_ending(left, right):
        return Reason("the same full name, behind a word that is no part of it")
    if not agree_in_full(left[0], right[0]):
        return Reason("the same surname, and a first name that is the other's initial or short form")
    if len(left) == len(right) and list(map(fold, left)) != list(map(fold, right)):
        return Reason("the same full name in another spelling")
    return Reason("the same first name and surname, of which one form has a middle name or a second surname more")


def agree_in_full(left: str, right: str) -> bool:
    return min(len(left.rstrip(".")), len(right.rstrip("."))) > 1 and alike(left, right)


def one_person(
    known: Mapping[str, Full], documents: Mapping[str, set[DocumentId]], often: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """Yield the keys of two full names that one person bears."""
    same: defaultdict[str, set[str]] = defaultdict(set)
    for left, right in pairs(known, lambda key: likenesses(known[key].words)):
        one, other = known[left], known[right]
        alike = same_person(one.words, other.words) or same_ending(one.words, other.words)
        if alike and (one.generation == other.generation or not documents[left] & documents[right]):
            same[left].add(right)
            same[right].add(left)
    borne = {(left, right) for left, others in same.items() for right in others if bears(left, right, same, known, often)}
    yield from sorted((left, right) for left, right in borne if left < right and (right, left) in borne)


def bears(short: str, longer: str, same: Mapping[str, set[str]], known: Mapping[str, Full], often: Mapping[str, int]) -> bool:
    return not is_anothers(known[short], known[longer], [known[other] for other in same[short]], often)


def is_anothers(short: Full, longer: Full, others: Iterable[Full], often: Mapping[str, int]) -> bool:
    """Is a name without a middle one that of somebody whom the reports name as often or more: of Ana Eva Ruiz, and not of Ana Lea Ruiz?

    `others` are all those whose name it may be. Of two who are named equally often it is neither's.
    """
    if len(short.words) != BARE or len(longer.words) == BARE:
        return False
    rivals = (one for one in others if len(one.words) > BARE and not same_person(one.words, longer.words))
    return any(often[one.key] >= often[longer.key] for one in rivals)


BARE = 2
"""Words of a given name and a family name."""


def same_ending(left: Words, right: Words) -> bool:
    """Is one name the other with a word before it that the reader took for a part of it: 'Pilot Ana Ruiz'?"""
    short, long = sorted((left, right), key=len)
    return len(short) < len(long) and len(short) > 1 and tuple(map(fold, long[-len(short) :])) == tuple(map(fold, short))


def full(text: str) -> Full:
    generation = GENERATION.search(text)
    return Full(person_words(text), generation[1].lower() if generation else "")


def likenesses(words: Words) -> tuple[str, ...]:
    return (*shapes(words[0]), *(f"{shape} last" for shape in shapes(words[-1])))


def gathered(names: Sequence[Name], read: Mapping[Name, Full], known: Mapping[str, Full], joined: Clusters[str]) -> list[Group]:
    circles = Circles(names, read, known, joined)
    mentions: defaultdict[str, list[Member]] = defaultdict(list)
    titled_so: defaultdict[str, set[Sex]] = defaultdict(set)
    apart: dict[tuple[DocumentId, str], str] = {}
    for name in names:
        own, sex = read[name], titled(name)
        reason: Reason | None = None
        if len(own.words) > 1 or (acronym(name.text) and not any(is_written(own.words[0], one) for one in circles.in_document[name.doc])):
            key = own.key
            if not name.credited:
                circles.before[name.doc].append(own)
        elif meant := circles.here(name, sex):
            key, reason = meant.one.key, circles.reason(name, meant, sex)
        elif sex is None and (name.doc, own.key) in apart:
            key = apart[name.doc, own.key]
        elif meant := circles.elsewhere(name, sex):
            key, reason = meant.one.key, circles.reason(name, meant, sex)
        elif sex is None:
            key, reason = own.key, circles.torn(name)
        else:
            key = apart[name.doc, own.key] = told_by_title(own.key, sex)
            titled_so[own.key].add(sex)
            if others := circles.here(name, None) or circles.elsewhere(name, None):
                titled_so[own.key].update(BOTH)
                reason = replace(BY_TITLE, lost=circles.lost(others.every))
        mentions[joined.root(key) if key in joined.parent else key].append(Member(name, key, reason))
    for word, found in titled_so.items():
        for key in (told_by_title(word, sex) for sex in sorted(found)):
            if found != BOTH:
                mentions[word] += mentions.pop(key)
            elif key in mentions:
                mentions[key] = [with_title(one) for one in mentions[key]]
    return [explained(members, joined) for members in mentions.values()]


def with_title(one: Member) -> Member:
    """A mention of a man or a woman of a name that others bear; in full where the title tells so."""
    if titled(one.name):
        return replace(one, name=replace(one.name, text=one.name.full), reason=one.reason or BY_TITLE)
    return replace(one, reason=BY_TITLE_BEFORE)


BY_TITLE = Reason("a title that nobody else of that name in the reports has")
BY_TITLE_BEFORE = Reason("a single name alone, that of whom this report calls so with a title")


BOTH: frozenset[Sex] = frozenset(("man", "woman"))


def told_by_title(word: str, sex: Sex) -> str:
    """The key of the man or the woman of a single name; a space would make it that of a full name: Lee Man."""
    return f"{word}\0{sex}"


class Circles:
    """The full names that a single one may stand for, those of its own document before the others."""

    def __init__(self, names: Sequence[Name], read: Mapping[Name, Full], known: Mapping[str, Full], joined: Clusters[str]) -> None:
        self.read, self.joined = read, joined
        self.first = {one.key: name for name, one in reversed([*read.items()])}
        """Where each name stands first."""
        self.before: defaultdict[DocumentId, list[Full]] = defaultdict(list)
        """Those that stand before the name which is read now."""
        self.in_document: defaultdict[DocumentId, list[Full]] = defaultdict(list)
        for name in names:
            if len(read[name].words) > 1 and not name.credited:
                self.in_document[name.doc].append(read[name])
        told = {one.key for found in self.in_document.values() for one in found}
        self.event = Bearers(one for key, one in known.items() if key in told)
        self.families = {doc: {fold(one.words[-1]) for one in found} for doc, found in self.in_document.items()}
        self.often = Counter(one.key for one in read.values())
        in_full = ((name, one.key) for name, one in read.items() if one.key in known)
        self.sex = sexes(in_full, {key: one.words[0] for key, one in known.items()}, joined.root)

    def here(self, name: Name, sex: Sex | None) -> Meaning | None:
        near = (self.before[name.doc], self.in_document[name.doc])
        return whole(self.read[name].words[0], [[one for one in circle if self.may_be(one, sex)] for circle in near], self.often)

    def elsewhere(self, name: Name, sex: Sex | None) -> Meaning | None:
        families = self.families.get(name.doc, ())
        return self.event.only(self.read[name].words[0], families, self.joined, lambda one: self.may_be(one, sex))

    def root(self, one: Full) -> str:
        """What all full names of a person share; initials ('R-GA') are none of any other name."""
        return self.joined.root(one.key) if one.key in self.joined.parent else one.key

    def reason(self, name: Name, meant: Meaning, sex: Sex | None) -> Reason:
        """Why a single name means its bearer, and who else bears it: less often, or the title cannot be his."""
        word = self.read[name].words[0]
        others = [one for one in meant.every if self.root(one) != self.root(meant.one)]
        unfit = [one for one in self.in_document[name.doc] if not self.may_be(one, sex) and is_family(one.words, word)]
        how = "alone" if name.full == name.text else "with a title"
        several = f"{', the one named most often' if others else ''}{', the only one whom the title fits' if unfit and not others else ''}"
        return Reason(f"a single name {how}: {meant.why}{several}", lost=self.lost((*others, *unfit)))

    def torn(self, name: Name) -> Reason | None:
        """Why a single name that several bear means none of them."""
        bearers = self.lost(self.event.bearers(self.read[name].words[0]))
        why = "a single name alone, which others in the reports bear: nothing tells that one of them is meant"
        return Reason(why, lost=bearers) if bearers else None

    def lost(self, bearers: Iterable[Full]) -> tuple[Lost, ...]:
        """Each of some persons once, the one named most often first."""
        firsts: dict[str, Name] = {}
        for one in sorted(bearers, key=lambda one: -self.often[one.key]):
            firsts.setdefault(self.root(one), self.first[one.key])
        return tuple(Lost(name.text, Mention(name.doc, name.start, name.end)) for name in firsts.values())

    def may_be(self, one: Full, sex: Sex | None) -> bool:
        """Does nothing tell that the bearer of a name is of the other sex? Of initials ('R-GA') nothing is told."""
        return sex is None or one.key not in self.joined.parent or self.sex.get(self.joined.root(one.key), sex) == sex


def is_written(word: str, one: Full) -> bool:
    """Is it the family name, be it in capitals: 'RUIZ', of who speaks in a transcript?"""
    return fold(one.words[-1]) == fold(word)


def whole(word: str, circles: Sequence[Sequence[Full]], often: Mapping[str, int]) -> Meaning | None:
    """The full name of its document that a single name stands for, the nearest circle first.

    Of several it is the one `often` written, then the first.
    """
    for circle, where in zip(circles, ("before it", "only later"), strict=True):
        for bears, what in ((is_family, "surname"), (is_middle, "middle name"), (is_given, "first name")):
            found = [one for one in circle if bears(one.words, word)]
            if found:
                why = f"the {what} of a person whom this report names in full {where}"
                return Meaning(max(found, key=lambda one: often[one.key]), why, tuple(found))
    return None


class Bearers:
    """The event's full names by the spelling of their last and first words."""

    def __init__(self, known: Iterable[Full]) -> None:
        self.found: dict[tuple[str, Callable[[Words, str], bool]], list[Full]] = defaultdict(list)
        for one in known:
            for bears, word in (*((is_family, family) for family in families(one.words)), (is_given, one.words[0])):
                for shape in shapes(word):
                    self.found[shape, bears].append(one)

    def only(self, word: str, families: Collection[str], joined: Clusters[str], fits: Callable[[Full], bool]) -> Meaning | None:
        """The event's one person who fits of that family name, else of that given name, be it the only one of the document's `families`."""
        for bears, what in ((is_family, "surname"), (is_given, "first name")):
            bearers = [one for one in self.near(word, bears) if bears(one.words, word) and fits(one)]
            related = [one for one in bearers if bears is is_given and fold(one.words[-1]) in families]
            for circle, whose in ((bearers, "the only one in the reports"), (related, "the only one of a family named in this report")):
                if len({joined.root(one.key) for one in circle}) == 1:
                    return Meaning(circle[0], f"the {what} of {whose} who bears it", tuple(circle))
        return None

    def bearers(self, word: str) -> list[Full]:
        """The event's persons of that family or given name."""
        return [one for bears in (is_family, is_given) for one in self.near(word, bears) if bears(one.words, word)]

    def near(self, word: str, bears: Callable[[Words, str], bool]) -> Iterator[Full]:
        first, consonants = shapes(word)
        yield from self.found.get((consonants, bears), ())
        if len(word) >= SHORTEST_SLIP or bears is is_given:
            yield from self.found.get((first, bears), ())


SHORTEST_SLIP = 7
"""Letters of names in which one may be wrong: shorter ones that are `alike` have the same consonants."""


def is_family(words: Words, word: str) -> bool:
    return any(alike(family, word) for family in families(words))


def is_middle(words: Words, word: str) -> bool:
    return any(alike(middle, word) for middle in words[1:-1])


def is_given(words: Words, word: str) -> bool:
    return agree(words[0], word) if len(word) > 2 else alike(words[0], word)
