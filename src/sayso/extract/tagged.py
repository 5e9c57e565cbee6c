"""Attributions as the tagger sees them: its odds made into spans, and the spans tied together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log1p
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from sayso.extract.attribution import Attribution
from sayso.extract.extents import in_whole_phrases
from sayso.language.parse import Parse, Token
from sayso.language.tagger import QUOTED, STARTS, TAGS, Tagging, Window, tagging, words
from sayso.model import Span

Role = Literal["SOURCE", "CUE", "CONTENT"]

IMPOSSIBLE: Final = -1e9
FAINTEST: Final = -8.0
"""Log odds below which a pointer tells nothing more."""
GAP: Final = 2
"""Marks between two stretches of one role that are one."""
LIKELY: Final = 0.15
"""Share at which a word is taken for the cue or source that a sentence lacks."""
POINTED, HELD, FAR, APART, BETWEEN, UNNAMED = 0.6, 1.5, 0.7, 3.0, 0.5, 2.5
"""What counts in tying a content to its cue and a cue to its source: the pointer's log odds, and added to
them those of the content being the cue's own; the logarithm of the words between, a sentence's end, another
cue between; and what speaks against a cue without a source. Chosen on PolNeAR's development part."""
BESIDE: Final = frozenset({"amid", "amidst", "follow", "following", "after", "despite", "over"})
"""Prepositions of what others fear, claim or report."""
POINTING = 30
"""Words of a stretch whose pointers are asked."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of words, half-open, in one role."""

    role: Role
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Tagged:
    """A document as the tagger sees it, with the sentence and the passage of each word.

    `odds` are those that attributions are read from: of every one, or of statements alone.
    """

    tagging: Tagging
    odds: NDArray[np.float32]
    sentences: Sequence[int]
    passages: Sequence[int]

    def gap(self, left: Fragment, right: Fragment) -> int:
        """Sentence ends between two fragments."""
        return min(abs(self.sentences[a] - self.sentences[b]) for a in (left.first, left.last - 1) for b in (right.first, right.last - 1))


def attributions(parse: Parse, tagged: Tagged) -> list[Attribution]:
    """What the tagger takes for attributions; one without a content is left out, and one without cue and source that is not quoted."""
    if not tagged.tagging.words:
        return []
    fragments = completed(tagged, list(joined(tagged, fragments_of(best_path(tagged.odds)))))
    groups = (group for group in linked(tagged, fragments) if group[2] and (group[0] or group[1] or is_quoted(tagged, group[2][0])))
    return in_whole_phrases(parse, [attribution(parse, tagged, *group) for group in groups])


def views(parse: Parse) -> tuple[Tagged, Tagged]:
    """The document as the tagger sees it: with every attribution, and with statements alone."""
    passage = {index: number for number, (first, last) in enumerate(parse.passages) for index in range(first, last)}
    found, tokens = [], []
    for word in words(parse.text):
        at = parse.first_from(word.start + 1) - 1
        if at >= 0 and word.start < parse.tokens[at].end:
            found.append(word)
            tokens.append(parse.tokens[at])
    seen = tagging(found)
    sentences, passages = [token.sentence for token in tokens], [passage[token.index] for token in tokens]
    return Tagged(seen, seen.every, sentences, passages), Tagged(seen, seen.stated, sentences, passages)


def best_path(odds: NDArray[np.float32]) -> list[int]:
    """The likeliest tags of which each 'inside' follows its own role (Viterbi 1967)."""
    allowed = np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    for column, tag in enumerate(TAGS):
        for row, before in enumerate(TAGS):
            if tag.startswith("I-") and before[2:] != tag[2:]:
                allowed[row, column] = IMPOSSIBLE
    total = odds[0] + np.array([IMPOSSIBLE if tag.startswith("I-") else 0 for tag in TAGS], dtype=np.float32)
    back = np.zeros(odds.shape, dtype=np.int8)
    for index in range(1, len(odds)):
        scores = total[:, None] + allowed
        back[index] = scores.argmax(axis=0)
        total = scores.max(axis=0) + odds[index]
    path = [int(total.argmax())]
    for index in range(len(odds) - 1, 0, -1):
        path.append(int(back[index, path[-1]]))
    return path[::-1]


def fragments_of(path: Sequence[int]) -> list[Fragment]:
    found: list[Fragment] = []
    for index, number in enumerate(path):
        tag = TAGS[number]
        if tag.startswith("B-"):
            found.append(Fragment(tag[2:], index, index + 1))  # type: ignore[arg-type]  # TAGS are made of roles
        elif tag.startswith("I-"):
            found[-1] = Fragment(found[-1].role, found[-1].first, index + 1)
    return found


def joined(tagged: Tagged, fragments: Iterable[Fragment]) -> Iterator[Fragment]:
    """Yield the fragments, neighbours of one role and sentence as one, and no mark alone.

    A source or a cue keeps to one passage: of one that runs over a line's end the longer part is kept.
    """
    held: Fragment | None = None
    for fragment in (piece for whole in fragments for piece in within_passages(tagged, whole)):
        if held is not None and is_one(tagged, held, fragment):
            held = Fragment(held.role, held.first, fragment.last)
            continue
        if held is not None and has_word(tagged, held):
            yield held
        held = fragment
    if held is not None and has_word(tagged, held):
        yield held


def within_passages(tagged: Tagged, fragment: Fragment) -> Iterator[Fragment]:
    """Yield the fragment's pieces: a content that runs over a line's end, each line's; of a cue or a source one piece."""
    if fragment.role != "CONTENT":
        yield within_passage(tagged, fragment)
        return
    first = fragment.first
    for index in range(fragment.first + 1, fragment.last + 1):
        if index == fragment.last or tagged.passages[index] != tagged.passages[first]:
            yield Fragment("CONTENT", first, index)
            first = index


def within_passage(tagged: Tagged, fragment: Fragment) -> Fragment:
    passages = tagged.passages[fragment.first : fragment.last]
    if passages[0] == passages[-1]:
        return fragment
    cut = fragment.first + next(index for index in range(1, len(passages)) if passages[index] != passages[index - 1])
    longer_first = cut - fragment.first >= fragment.last - cut
    return Fragment(fragment.role, fragment.first, cut) if longer_first else Fragment(fragment.role, cut, fragment.last)


def is_one(tagged: Tagged, left: Fragment, right: Fragment) -> bool:
    if left.role != right.role or tagged.sentences[left.last - 1] != tagged.sentences[right.first]:
        return False
    between = tagged.tagging.words[left.last : right.first]
    if left.role == "CUE":
        return not between
    return len(between) <= GAP and not any(word.text.isalnum() for word in between)


def has_word(tagged: Tagged, fragment: Fragment) -> bool:
    return any(word.text[0].isalnum() for word in tagged.tagging.words[fragment.first : fragment.last])


def completed(tagged: Tagged, fragments: list[Fragment]) -> list[Fragment]:
    """The fragments, and the likeliest cue of a content without one, and source of a cue without one."""
    shares = np.exp(tagged.odds)
    with_cues = [*fragments, *supplied(tagged, fragments, "CONTENT", "CUE", shares)]
    return sorted([*with_cues, *supplied(tagged, with_cues, "CUE", "SOURCE", shares)], key=lambda fragment: fragment.first)


def supplied(tagged: Tagged, fragments: Sequence[Fragment], having: Role, lacking: Role, shares: NDArray[np.float32]) -> Iterator[Fragment]:
    """Yield a fragment of the lacking role for each sentence that has the one role and not the other."""
    share = shares[:, TAGS.index(f"B-{lacking}")] + shares[:, TAGS.index(f"I-{lacking}")]
    taken = {index for fragment in fragments for index in range(fragment.first, fragment.last)}
    served = {tagged.sentences[index] for f in fragments if f.role == lacking for index in range(f.first, f.last)}
    for fragment in fragments:
        if fragment.role != having:
            continue
        reach = {tagged.sentences[fragment.first], tagged.sentences[fragment.last - 1]}
        if reach & served:
            continue
        free = [index for index in around(tagged, fragment, reach) if index not in taken and tagged.tagging.words[index].text[0].isalnum()]
        best = max(free, key=lambda index: share[index], default=None)
        if best is None or share[best] < LIKELY:
            continue
        found = grown(tagged, lacking, best, share, taken)
        yield found
        taken |= set(range(found.first, found.last))
        served.add(tagged.sentences[best])


def grown(tagged: Tagged, role: Role, best: int, share: NDArray[np.float32], taken: Collection[int]) -> Fragment:
    """The run of words around the likeliest one that are half as likely, in its sentence."""
    floor = max(0.5 * float(share[best]), 0.1)

    def grows(index: int) -> bool:
        return (
            0 <= index < len(share) and index not in taken and share[index] >= floor and tagged.sentences[index] == tagged.sentences[best]
        )

    first = last = best
    while grows(first - 1):
        first -= 1
    while grows(last + 1):
        last += 1
    return Fragment(role, first, last + 1)


def around(tagged: Tagged, fragment: Fragment, sentences: set[int]) -> Iterator[int]:
    """Yield the words of the sentences that a fragment begins and ends in."""
    first, last = fragment.first, fragment.last
    while first > 0 and tagged.sentences[first - 1] in sentences:
        first -= 1
    while last < len(tagged.sentences) and tagged.sentences[last] in sentences:
        last += 1
    return (index for index in range(first, last) if tagged.sentences[index] in sentences)


Group = tuple[list[Fragment], list[Fragment], list[Fragment]]
"""Sources, cues and contents of one attribution."""


def linked(tagged: Tagged, fragments: Sequence[Fragment]) -> list[Group]:
    """Tie each content to a cue, and each cue to a source.

    A cue without a content is taken for a part of the nearest cue in its sentence
    that has one: 'made' and 'clear', 'put the blame' and 'on'.
    """
    cues = [f for f in fragments if f.role == "CUE"]
    sources = [f for f in fragments if f.role == "SOURCE"]
    groups: list[Group] = [([], [cue], []) for cue in cues]
    alone: list[Group] = []
    for content in (f for f in fragments if f.role == "CONTENT"):
        near = [k for k in within(tagged, cues, content, 3) if is_near(tagged, content, cues[k])]
        if not near:
            alone.append(([], [], [content]))
            continue
        heads = [cues[k].first for k in near]
        odds = [a + HELD * b for a, b in zip(pointed(tagged, content, heads, "cue"), held(tagged, content, heads), strict=True)]
        best = max(range(len(near)), key=lambda t: strength(tagged, odds[t], content, cues[near[t]], cues))
        groups[near[best]][2].append(content)
    for cue, group in zip(cues, groups, strict=True):
        around = within(tagged, sources, cue, 1)
        near = [k for k in around if tagged.gap(cue, sources[k]) == 0]
        near = near or [k for k in around if tagged.gap(cue, sources[k]) == 1 and same_passage(tagged, cue, sources[k])]
        if near:
            *odds, nobody = pointed(tagged, cue, [*(sources[k].first for k in near), None], "source")
            strengths = [strength(tagged, odds[t], cue, sources[k], cues) for t, k in enumerate(near)]
            best = max(range(len(near)), key=strengths.__getitem__)
            if POINTED * nobody - UNNAMED <= strengths[best]:
                group[0].append(sources[near[best]])
    alone += [([], [], [content]) for group in groups for content in strangers(tagged, group)]
    return [*merged(tagged, groups), *alone]


def strangers(tagged: Tagged, group: Group) -> list[Fragment]:
    """Take out of the group the quotations of another paragraph than the cue's, where the cue has a content in its own."""
    _, [cue], contents = group
    own = [content for content in contents if same_passage(tagged, content, cue)]
    others = [content for content in contents if own and content not in own]
    if others:
        contents[:] = own
    return others


def within(tagged: Tagged, found: Sequence[Fragment], one: Fragment, gap: int) -> range:
    """Places of the fragments, in order of the text, that begin at most so many sentences away."""

    def sentence(fragment: Fragment) -> int:
        return tagged.sentences[fragment.first]

    first, last = tagged.sentences[one.first] - gap - REACH, tagged.sentences[one.last - 1] + gap
    return range(bisect_left(found, first, key=sentence), bisect_right(found, last, key=sentence))


REACH: Final = 3
"""Sentences that a cue or a source runs over at most."""


def is_near(tagged: Tagged, content: Fragment, cue: Fragment) -> bool:
    gap = tagged.gap(content, cue)
    if same_passage(tagged, content, cue):
        return gap <= 3
    return gap == 0 or (gap <= 1 and is_quoted(tagged, content))


def is_quoted(tagged: Tagged, fragment: Fragment) -> bool:
    return any(word.feature // STARTS % QUOTED for word in tagged.tagging.words[fragment.first : fragment.last])


def same_passage(tagged: Tagged, left: Fragment, right: Fragment) -> bool:
    return tagged.passages[left.first] == tagged.passages[right.first]


def strength(tagged: Tagged, odds: float, one: Fragment, other: Fragment, cues: Sequence[Fragment]) -> float:
    between = max(one.first - other.last, other.first - one.last, 0)
    low, high = (one.last, other.first) if one.first < other.first else (other.last, one.first)
    first, last = (bisect_left(cues, place, key=lambda cue: cue.first) for place in (low, high))
    crossed = sum(cue.last <= high for cue in cues[first:last])
    return POINTED * odds - FAR * log1p(between) - APART * tagged.gap(one, other) - BETWEEN * crossed


def pointed(tagged: Tagged, fragment: Fragment, targets: Sequence[int | None], which: Literal["cue", "source"]) -> list[float]:
    """Mean log odds that the fragment's words point to each target; None is nowhere."""
    total = np.zeros(len(targets))
    asked = range(fragment.first, min(fragment.last, fragment.first + POINTING))
    for index in asked:
        window = window_of(tagged.tagging.windows, index)
        odds = (window.cue if which == "cue" else window.source)[index - window.first]
        for place, target in enumerate(targets):
            if target is None:
                total[place] += max(float(odds[-1]), FAINTEST)
            elif window.first <= target < window.last:
                total[place] += max(float(odds[target - window.first]), FAINTEST)
            else:
                total[place] += FAINTEST
    return [float(value) / len(asked) for value in total]


def held(tagged: Tagged, content: Fragment, cues: Sequence[int]) -> list[float]:
    """Mean log odds that each cue, given by its first word, has the content's words in its own."""
    found = []
    for cue in cues:
        window = window_of(tagged.tagging.windows, cue)
        words = range(max(content.first, window.first), min(content.last, content.first + POINTING, window.last))
        odds = window.content[cue - window.first, words.start - window.first : words.stop - window.first] if words else [FAINTEST]
        found.append(float(np.maximum(odds, FAINTEST).mean()))
    return found


def window_of(windows: Sequence[Window], index: int) -> Window:
    return windows[bisect_right(windows, index, key=lambda window: window.first) - 1]


def merged(tagged: Tagged, groups: Sequence[Group]) -> list[Group]:
    """The groups that have a content, each with the cues that belong to it."""
    full = [group for group in groups if group[2]]
    for sources, cues, contents in groups:
        if contents:
            continue
        [cue] = cues
        near = [g for g in full if tagged.sentences[g[1][0].first] == tagged.sentences[cue.first] and distance(g[1][0], cue) <= 12]
        if near:
            nearest = min(near, key=lambda g: distance(g[1][0], cue))
            nearest[1].append(cue)
            if not nearest[0]:
                nearest[0].extend(sources)
    return full


def distance(left: Fragment, right: Fragment) -> int:
    return max(left.first - right.last, right.first - left.last, 0)


def attribution(parse: Parse, tagged: Tagged, sources: list[Fragment], cues: list[Fragment], contents: list[Fragment]) -> Attribution:
    cue = span_of(parse, tagged, cues[0]) if cues else None
    verb = head_of(parse.within(cue)) if cue is not None else None
    if verb is not None and is_aside(parse, parse.tokens[verb]):
        sources = [source for source in sources if source.first > cues[0].first]
    return Attribution(
        parts=tuple(span_of(parse, tagged, content) for content in contents),
        cue=cue,
        source=span_of(parse, tagged, sources[0]) if sources else None,
        verb=verb,
    )


def is_aside(parse: Parse, noun: Token) -> bool:
    """Is it a noun that the clause only mentions, so that its subject is no source: 'the bank closed amid fears that …'?"""
    return noun.pos == "NOUN" and noun.dep == "pobj" and parse.head(noun).lemma in BESIDE


def span_of(parse: Parse, tagged: Tagged, fragment: Fragment) -> Span:
    """The fragment's place, in whole tokens of the parse."""
    found = tagged.tagging.words
    first = parse.first_from(found[fragment.first].start + 1) - 1
    last = parse.first_from(found[fragment.last - 1].end) - 1
    return Span(parse.tokens[first].start, parse.tokens[last].end)


def head_of(tokens: Sequence[Token]) -> int | None:
    """The last verb, else the token that governs the others."""
    verbs = [token.index for token in tokens if token.pos == "VERB"]
    if verbs:
        return verbs[-1]
    inside = {token.index for token in tokens}
    return next((token.index for token in tokens if token.head not in inside or token.head == token.index), None)
