"""Annotated news events (`sayso.evaluate.offsets`) on the tagger's words."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from polnear import Article, Attribution, covered

from sayso.evaluate.offsets import texts
from sayso.language.tagger import words


def events(files: Sequence[Path], root: Path) -> list[list[Article]]:
    """Read annotated events: one article a document, as one annotator read it. Furniture is left out."""
    return [[article] for path in files for article in articles(json.loads(path.read_text("utf-8")), root)]


def articles(event: Mapping[str, Any], root: Path) -> list[Article]:
    text = texts(event, root)
    statements, furniture = defaultdict(list), defaultdict(list)
    for statement in event["statements"]:
        statements[statement["doc"]].append(statement)
    for part in event["boilerplate"]:
        furniture[part["doc"]].append(part["text"])
    found = []
    for document in text:
        split = [word for word in words(text[document]) if not any(start <= word.start < end for start, end in furniture[document])]
        attributions = [
            Attribution(*(frozenset(covered(places, split)) for places in roles(statement))) for statement in statements[document]
        ]
        found.append(Article(document, split, attributions))
    return found


def roles(statement: Mapping[str, Any]) -> tuple[list, list, list]:
    """Places of source, cue and content; a cue and a source that stand inside the content are no part of it."""
    source, cue, parts = statement["source"], statement["cue"], [statement["content"]]
    if cue and parts[0][0] <= cue[0] < parts[0][1]:
        for role in (cue, source):
            parts = [piece for part in parts for piece in without(part, role)]
    return [source] if source else [], [cue] if cue else [], parts or [statement["content"]]


def without(part: list[int], role: list[int] | None) -> list[list[int]]:
    if role is None or not (part[0] <= role[0] and role[1] <= part[1]):
        return [part]
    return [piece for piece in ([part[0], role[0]], [role[1], part[1]]) if piece[1] - piece[0] > 2]
