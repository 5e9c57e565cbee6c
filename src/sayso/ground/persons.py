"""Which mentions name one person: full names across documents, then the short ones within each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.ground.clusters import Clusters, pairs
from sayso.ground.descriptions import acronym
from sayso.ground.names import Name
from sayso.ground.spelling import alike, person_words, same_person, shapes
from sayso.text.spelling import fold

Words = tuple[str, ...]


def persons(names: Sequence[Name]) -> list[list[Name]]:
    """Group the mentions of persons; `names` in order of document and place.

    A family name alone is who was last named so in full in the same document,
    else the only one in the event. So is a first name.
    Who 'is also known as' another name bears both.
    """
    words = {name: person_words(name.text) for name in names}
    full = {fold(" ".join(words[name])): words[name] for name in names if len(words[name]) > 1}
    joined = Clusters[str]()
    for key in full:
        joined.add(key)
    for left, right in pairs(full, lambda key: (*shapes(full[key][0]), *(f"{shape} last" for shape in shapes(full[key][-1])))):
        if same_person(full[left], full[right]):
            joined.join(left, right)
    for name in names:
        if name.other and len(words[name]) > 1 and len(name.other.split()) > 1:
            joined.join(fold(" ".join(words[name])), fold(name.other))
    return gathered(names, words, full, joined)


def gathered(names: Sequence[Name], words: dict[Name, Words], full: dict[str, Words], joined: Clusters[str]) -> list[list[Name]]:
    mentions: defaultdict[str, list[Name]] = defaultdict(list)
    before: defaultdict[str, list[Words]] = defaultdict(list)
    in_document: defaultdict[str, list[Words]] = defaultdict(list)
    for name in names:
        if len(words[name]) > 1:
            in_document[name.doc].append(words[name])
    for name in names:
        if len(words[name]) > 1 or acronym(name.text):
            key = fold(" ".join(words[name]))
            before[name.doc].append(words[name])
        else:
            circles = (before[name.doc][::-1], in_document[name.doc])
            key = fold(" ".join(whole(words[name][0], circles, full, joined) or words[name]))
        mentions[joined.root(key) if key in joined.parent else key].append(name)
    return list(mentions.values())


def whole(word: str, circles: Iterable[Sequence[Words]], full: dict[str, Words], joined: Clusters[str]) -> Words | None:
    """The full name that a single name stands for: in its document, else in the event where only one person bears it."""
    for circle in circles:
        for bears in (is_family, is_middle, is_given):
            found = next((words for words in circle if bears(words, word)), None)
            if found:
                return found
    for bears in (is_family, is_given):
        bearers = [words for words in full.values() if bears(words, word)]
        if len({joined.root(fold(" ".join(words))) for words in bearers}) == 1:
            return bearers[0]
    return None


def is_family(words: Words, word: str) -> bool:
    return alike(words[-1], word)


def is_middle(words: Words, word: str) -> bool:
    return any(alike(middle, word) for middle in words[1:-1])


def is_given(words: Words, word: str) -> bool:
    return alike(words[0], word)
