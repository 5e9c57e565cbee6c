"""Annotations of texts that may not be published: places and labels alone, put back beside the texts.

Such a file is like a gold annotation, but where that repeats a document's words
it has their place: `content`, `cue` and `source` of a statement and the `text`
of boilerplate, a figure, a claim's member or a time (in the first of its documents) as [start, end], an entity's alias
and a place's name as [document, start, end]. A claim's gist is the annotator's own words.
`texts` is the folder of the documents, each a `.txt` or a `.json` with a title
and a text; offsets count in the text, or in title, line break and text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sayso.evaluate.annotation import Gold, annotation, check_references

Place = Sequence[int]


def gold(path: Path, root: Path) -> Gold:
    """Read such an annotation beside its texts. Raises NotAGold where it does not hold together."""
    read = annotation(restored(json.loads(path.read_text(encoding="utf-8")), root))
    check_references(read)
    return read


def texts(annotated: Mapping[str, Any], root: Path) -> dict[str, str]:
    """The text of each document by its id; `root` is the folder that `texts` is counted from."""
    folder = root / annotated["texts"]
    return {document["id"]: text_of(folder, document["id"]) for document in annotated["documents"]}


def text_of(folder: Path, name: str) -> str:
    plain = folder / f"{name}.txt"
    if plain.exists():
        return plain.read_text(encoding="utf-8")
    record = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return f"{record.get('title') or ''}\n{record['text']}"


def restored(annotated: Mapping[str, Any], root: Path) -> dict[str, Any]:
    """The annotation with the words in place of their places, as `annotation.annotation` reads it."""
    text = texts(annotated, root)

    def words(doc: str, place: Place | None) -> str | None:
        return None if place is None else text[doc][place[0] : place[1]]

    return {
        "event": annotated["event"],
        "documents": annotated["documents"],
        "entities": [
            {**entity, "aliases": sorted({str(words(doc, place)) for doc, *place in entity["aliases"]})}
            for entity in annotated.get("entities", ())
        ],
        "statements": [
            {**statement, **{role: words(statement["doc"], statement[role]) for role in ("content", "cue", "source")}}
            for statement in annotated.get("statements", ())
        ],
        "boilerplate": [{"doc": part["doc"], "text": words(part["doc"], part["text"])} for part in annotated.get("boilerplate", ())],
        "figures": [{"subject": "", **figure, "text": words(figure["doc"], figure["text"])} for figure in annotated.get("figures", ())],
        "places": [{**place, "name": words(place["name"][0], place["name"][1:])} for place in annotated.get("places", ())],
        "timeline": [
            {"event": "", "claims": [], **moment, "text": words(moment["docs"][0], moment["text"])}
            for moment in annotated.get("timeline", ())
        ],
        "claims": [
            {**claim, "members": [{**member, "text": words(member["doc"], member["text"])} for member in claim["members"]]}
            for claim in annotated.get("claims", ())
        ],
        "conflicts": list(annotated.get("conflicts", ())),
    }
