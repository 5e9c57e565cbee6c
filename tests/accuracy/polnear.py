"""PolNeAR (Newell, Margolin and Ruths, LREC 2018): its annotations, and how well attributions agree with them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.accuracy.corpora import BESIDE

DEV: Final = BESIDE / "data" / "polnear" / "dev"
ROLES: Final = ("source", "cue", "content")
PLACE = re.compile(r"(\d+) (\d+)")
TOKEN = re.compile(r"\w+|[^\w\s]")
SLIGHT: Final = frozenset("the a an of and to in on for by at with his her their s from".split())
"""Words that do not make two sources one."""
ENOUGH: Final = 0.5
"""Characters shared by two contents, over all of both, from which they are one."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Character positions of each role."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


def texts() -> Iterator[tuple[Path, Path]]:
    """Yield each text with its annotation; of several annotators, the first by name."""
    annotations: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((DEV / "attributions").glob("*.ann")):
        annotations[path.stem.rsplit("_", 1)[0]].append(path)
    for path in sorted((DEV / "text").glob("*.txt")):
        if annotations[path.stem]:
            yield path, annotations[path.stem][0]


def annotated(path: Path) -> list[Attribution]:
    """Read one annotation (brat standoff)."""
    spans: dict[str, frozenset[int]] = {}
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition("\t")
        if kind.startswith("T"):
            spans[kind] = characters((int(start), int(end)) for start, end in PLACE.findall(rest.split("\t")[0]))
        elif kind.startswith("E"):
            parts: dict[str, frozenset[int]] = dict.fromkeys(ROLES, frozenset())
            for part in rest.split():
                role, _, target = part.partition(":")
                role = role.rstrip("0123456789").lower()
                if role in parts:
                    parts[role] |= spans.get(target, frozenset())
            if parts["content"]:
                found.append(Attribution(**parts))
    return found


def extracted(lines: Sequence[Mapping[str, Any]]) -> list[Attribution]:
    """What `sayso extract` printed of one text, without what the outlet says itself."""

    def place(part: Mapping[str, Any] | None) -> frozenset[int]:
        return characters([(part["start"], part["end"])]) if part else frozenset()

    return [
        Attribution(place(line["source"]), place(line["cue"]), characters(map(tuple, line["parts"])))
        for line in lines
        if line["kind"] != "narrated"
    ]


def characters(places: Any) -> frozenset[int]:
    return frozenset(position for start, end in places for position in range(start, end))


@dataclass
class Agreement:
    """Counts over several texts."""

    labels: Counter[tuple[str, str]]
    roles: dict[str, Counter[str]]
    linked: Counter[str]

    @classmethod
    def empty(cls) -> Agreement:
        return cls(Counter(), {role: Counter() for role in ROLES}, Counter())

    def add(self, text: str, gold: Sequence[Attribution], mine: Sequence[Attribution]) -> None:
        left, right = labelled(gold), labelled(mine)
        for token in TOKEN.finditer(text):
            self.labels[left.get(token.start(), ""), right.get(token.start(), "")] += 1
        for role in ROLES:
            ours, theirs = ({p for p, label in side.items() if label == role and not text[p].isspace()} for side in (right, left))
            self.roles[role] += Counter(right=len(ours & theirs), mine=len(ours), gold=len(theirs))
        self.linked += Counter(right=linked(text, gold, mine), mine=len(mine), gold=len(gold))

    def figures(self) -> dict[str, float]:
        return {
            "alpha": alpha(self.labels),
            **{f"{role}_f1": f1(counts) for role, counts in self.roles.items()},
            "linked_f1": f1(self.linked),
        }


def labelled(found: Sequence[Attribution]) -> dict[int, str]:
    """One role for each character: a cue's before a source's before a content's."""
    return {position: role for role in ("content", "source", "cue") for one in found for position in getattr(one, role)}


def linked(text: str, gold: Sequence[Attribution], mine: Sequence[Attribution]) -> int:
    """Pairs whose contents share half of what both have, and whose source is one, each used once, the best first."""
    pairs = [
        (shared(theirs.content, ours.content), i, j)
        for i, theirs in enumerate(gold)
        for j, ours in enumerate(mine)
        if shared(theirs.content, ours.content) >= ENOUGH and same_source(text, theirs.source, ours.source)
    ]
    left: set[int] = set()
    right: set[int] = set()
    for _, i, j in sorted(pairs, reverse=True):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
    return len(left)


def shared(one: Collection[int], other: Collection[int]) -> float:
    both = len(frozenset(one) & frozenset(other))
    return both / (len(one) + len(other) - both) if both else 0.0


def same_source(text: str, one: frozenset[int], other: frozenset[int]) -> bool:
    """Is there none in both, or a word of some weight that both have?"""
    if not one or not other:
        return not one and not other
    both = [token.group().lower() for token in TOKEN.finditer(text) if token.start() in one & other]
    return any(word[0].isalnum() and word not in SLIGHT for word in both)


def alpha(pairs: Mapping[tuple[str, str], int]) -> float:
    """Krippendorff's alpha, nominal, for two annotators."""
    units = sum(pairs.values())
    differing = sum(count for (left, right), count in pairs.items() if left != right) / units
    used: Counter[str] = Counter()
    for (left, right), count in pairs.items():
        used[left] += count
        used[right] += count
    total = 2 * units
    return 1 - differing / (1 - sum(count * (count - 1) for count in used.values()) / (total * (total - 1)))


def f1(counts: Mapping[str, int]) -> float:
    return 2 * counts["right"] / (counts["mine"] + counts["gold"]) if counts["mine"] + counts["gold"] else 0.0
