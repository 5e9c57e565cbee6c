"""PolNeAR's attributions (brat standoff) on the tagger's words."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from sayso.language.tagger import TAGS, Word, words

ROLES = ("SOURCE", "CUE", "CONTENT")
PLACE = re.compile(r"(\d+) (\d+)")
NOWHERE, UNKNOWN = -1, -2


@dataclass(frozen=True, slots=True)
class Attribution:
    """Word indices of each role."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as one annotator sees it."""

    name: str
    words: list[Word]
    attributions: list[Attribution]

    def labels(self) -> list[int]:
        """A BIO tag a word; where roles overlap, cue before source before content."""
        roles = ["O"] * len(self.words)
        starts: set[tuple[str, int]] = set()
        for attribution in self.attributions:
            for role, indices in (("CONTENT", attribution.content), ("SOURCE", attribution.source), ("CUE", attribution.cue)):
                for index in indices:
                    roles[index] = role
                starts |= {(role, index) for index in indices if index - 1 not in indices}
        tags, previous = [], "O"
        for index, role in enumerate(roles):
            begins = role != previous or (role, index) in starts
            tags.append("O" if role == "O" else ("B-" if begins else "I-") + role)
            previous = role
        return [TAGS.index(tag) for tag in tags]

    def pointers(self) -> tuple[list[int], list[int]]:
        """For each word the start of its cue, and of its source (NOWHERE: it has none; UNKNOWN: not asked)."""
        to_cue, to_source = [UNKNOWN] * len(self.words), [UNKNOWN] * len(self.words)
        for attribution in self.attributions:
            if not attribution.cue:
                continue
            source = min(attribution.source, default=NOWHERE)
            for index in attribution.content | attribution.cue:
                to_cue[index] = min(attribution.cue)
            for index in attribution.cue | attribution.source:
                to_source[index] = source
        return to_cue, to_source


def articles(folder: Path) -> list[list[Article]]:
    """Read one part (train, dev): for each article, one reading by each annotator, in order of their names."""
    annotations: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotations[path.stem.rsplit("_", 1)[0]].append(path)
    found = []
    for path in sorted((folder / "text").glob("*.txt")):
        if annotations[path.stem]:
            with path.open(encoding="utf-8", newline="") as opened:
                text = opened.read()
            split = words(text)
            found.append([Article(path.stem, split, attributions(written, split)) for written in annotations[path.stem]])
    return found


def attributions(path: Path, split: list[Word]) -> list[Attribution]:
    spans: dict[str, list[tuple[int, int]]] = {}
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition("\t")
        if kind.startswith("T"):
            spans[kind] = [(int(a), int(b)) for a, b in PLACE.findall(rest.split("\t")[0])]
        elif kind.startswith("E"):
            roles: dict[str, set[int]] = {role: set() for role in ROLES}
            for part in rest.split():
                role, _, target = part.partition(":")
                role = re.sub(r"\d+$", "", role).upper()
                if role in roles and target in spans:
                    roles[role] |= covered(spans[target], split)
            if roles["CUE"] or roles["CONTENT"]:
                found.append(Attribution(*(frozenset(roles[role]) for role in ROLES)))
    return found


def covered(spans: list[tuple[int, int]], split: list[Word]) -> set[int]:
    return {index for index, word in enumerate(split) for start, end in spans if word.start < end and start < word.end}
