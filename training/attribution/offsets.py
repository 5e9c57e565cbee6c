"""Turn an annotation that repeats the documents' words into places and labels, which may be published.

    python training/attribution/offsets.py GOLD.json ROOT FOLDER -o EVENT.json

FOLDER holds the documents and is named as seen from ROOT; for the result see
`sayso.evaluate.offsets`. Of words that stand several times, the place nearest to
the rest of their statement is taken.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from pathlib import Path

from sayso.evaluate.offsets import text_of

NEAR = 400
"""Characters from the content within which a cue or a source is looked for."""


def places(words: str | None, text: str) -> list[tuple[int, int]]:
    """Where words stand in a text, whole words first."""
    if not words:
        return []
    found = [match.span() for match in re.finditer(re.escape(words), text)]
    whole = [(start, end) for start, end in found if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()]
    return whole or found


def gap(place: tuple[int, int], other: tuple[int, int], text: str) -> int:
    """Characters between two places; a line break counts as many more."""
    low, high = min(place[1], other[1]), max(place[0], other[0])
    return max(high - low, 0) + 60 * text[low:high].count("\n") if high > low else 0


def placed(statement: dict, text: str, used: set, last: int) -> dict:
    cues, sources = places(statement.get("cue"), text), places(statement.get("source"), text)

    def cost(place: tuple[int, int]) -> int:
        if "near" in statement:
            return abs(place[0] - statement["near"])
        to_cue = min((gap(place, cue, text) for cue in cues), default=0)
        return to_cue + 10_000 * ((place, statement.get("cue"), statement.get("source")) in used) + 300 * (place[0] < last - 50)

    content = min(places(statement["content"], text), key=cost)
    used.add((content, statement.get("cue"), statement.get("source")))
    cue = nearest(cues, content, text)
    return {
        "id": statement["id"],
        "doc": statement["doc"],
        "content": content,
        "cue": cue,
        "source": nearest(sources, cue or content, text),
        **{name: statement.get(name) for name in ("source_entity", "via", "kind", "stance", "certainty")},
    }


def nearest(found: list[tuple[int, int]], to: tuple[int, int], text: str) -> tuple[int, int] | None:
    """The nearest place, one beside before one inside; None where all are far."""

    def cost(place: tuple[int, int]) -> int:
        return gap(place, to, text) + 40 * (to[0] <= place[0] and place[1] <= to[1])

    best = min(found, key=cost, default=None)
    return best if best is not None and cost(best) <= NEAR else None


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("gold", type=Path)
    cli.add_argument("root", type=Path)
    cli.add_argument("folder")
    cli.add_argument("-o", "--output", type=Path, required=True)
    asked = cli.parse_args()
    gold = json.loads(asked.gold.read_text(encoding="utf-8"))
    text = {document["id"]: text_of(asked.root / asked.folder, document["id"]) for document in gold["documents"]}
    used: dict[str, set] = defaultdict(set)
    last: dict[str, int] = defaultdict(int)
    statements = []
    for statement in gold.get("statements", ()):
        doc = statement["doc"]
        statements.append(placed(statement, text[doc], used[doc], last[doc]))
        last[doc] = statements[-1]["content"][0]
    written = {
        "event": gold["event"],
        "texts": asked.folder,
        "documents": [{name: document.get(name) for name in ("id", "outlet", "published")} for document in gold["documents"]],
        "entities": [
            {
                "id": entity["id"],
                "type": entity["type"],
                "name": entity["name"],
                "aliases": [found for alias in entity["aliases"] if (found := first(alias, text)) is not None],
            }
            for entity in gold.get("entities", ())
        ],
        "statements": statements,
        "boilerplate": [
            {
                "doc": part["doc"],
                "text": min(places(part["text"], text[part["doc"]]), key=lambda place: abs(place[0] - part.get("near", place[0]))),
            }
            for part in gold.get("boilerplate", ())
        ],
    }
    written |= told(gold, text)
    asked.output.write_text(compact({name: rows for name, rows in written.items() if rows}), encoding="utf-8")


def told(gold: dict, text: dict[str, str]) -> dict[str, list]:
    """Figures, places, times, claims and conflicts, where the annotation has them, without its words about them but for a claim's gist."""
    return {
        "figures": [
            {name: figure[name] for name in ("what", "low", "high", "unit", "doc", "as_of")}
            | {"text": places(figure["text"], text[figure["doc"]])[0]}
            for figure in gold.get("figures", [])
        ],
        "places": [{**place, "name": first(place["name"], text)} for place in gold.get("places", [])],
        "timeline": [
            {"date": moment["date"], "docs": moment["docs"], "text": places(moment["text"], text[moment["docs"][0]])[0]}
            for moment in gold.get("timeline", [])
        ],
        "claims": [
            {name: claim[name] for name in ("id", "gist", "status", "origins")}
            | {
                "members": [
                    {"doc": member["doc"], "text": places(member["text"], text[member["doc"]])[0], "role": member["role"]}
                    for member in claim["members"]
                ]
            }
            for claim in gold.get("claims", [])
        ],
        "conflicts": [{name: conflict[name] for name in ("claims", "why")} for conflict in gold.get("conflicts", [])],
    }


def first(alias: str, text: dict[str, str]) -> list | None:
    """The document and the place where an alias stands first."""
    return next(([doc, *found[0]] for doc, words in text.items() if (found := places(alias, words))), None)


def compact(written: dict) -> str:
    """JSON with one statement, entity or document a line."""
    parts = []
    for name, value in written.items():
        if isinstance(value, list):
            rows = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in value)
            parts.append(f' "{name}": [\n{rows}\n ]')
        else:
            parts.append(f' "{name}": {json.dumps(value)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
