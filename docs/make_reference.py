"""Write docs/reference.md from the code: commands, settings, formats, the dossier file, tables.

    python docs/make_reference.py > docs/reference.md
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise
from typing import Any

import click

from sayso import model
from sayso.cli import main
from sayso.render import FORMATS
from sayso.render.dossier_json import RENAMED
from sayso.render.schema import schema
from sayso.settings import Settings
from sayso.store.tables import meanings

ANYWHERE: Mapping[str, str] = {
    "id": "Made from content.",
    "doc": "The document.",
    "start": "Offset of the first character.",
    "end": "Offset after the last character.",
    "text": "The words.",
    "kind": "What it is.",
    "score": "From 0 to 1.",
    "statements": "The statements.",
    "schema": "The version of this format.",
}
"""What fields mean that mean the same in every record."""


def reference() -> str:
    return "\n".join(["# Reference", "", *commands(), *settings(), *formats(), *records(), *tables()]).rstrip() + "\n"


def commands() -> Iterator[str]:
    yield "## Commands\n"
    for name, command in sorted(main.commands.items()):
        context = click.Context(command, info_name=f"sayso {name}", terminal_width=100, max_content_width=100)
        yield f"### `sayso {name}`\n\n```text\n{command.get_help(context)}\n```\n"


def settings() -> Iterator[str]:
    """Each setting with the words that stand under it in the code."""
    yield "## Settings\n\nIn a TOML file under `[sayso]`, given with `--settings FILE`.\n"
    yield "| setting | default | meaning |\n| --- | --- | --- |"
    lines = [line.strip() for line in inspect.getsource(Settings).splitlines()]
    for line, meaning in pairwise(lines):
        if ": " in line and " = " in line and meaning.startswith('"""'):
            name, _, default = line.partition(" = ")
            yield f"| `{name.split(':')[0]}` | {default} | {meaning.strip(chr(34))} |"
    yield ""


def formats() -> Iterator[str]:
    yield "## Formats of `sayso export`\n\n| format | what it is |\n| --- | --- |"
    yield from (f"| `{name}` | {made.about} |" for name, made in sorted(FORMATS.items()))
    yield ""


def records() -> Iterator[str]:
    """Each record of `dossier.json` with the words that stand under its fields in the model."""
    yield "## dossier.json\n\nUTF-8. Offsets count Unicode code points of the document's `text`."
    yield "Days are written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as fine as the words allow."
    yield "The same as JSON Schema: `src/sayso/render/dossier.schema.json`.\n"
    whole = schema()
    kinds = {"Dossier": whole, **whole["$defs"]}
    for name in (name for name in written_under() if name in kinds):
        yield f"### {name}\n\n{kinds[name]['description']}\n\n| field | type | meaning |\n| --- | --- | --- |"
        yield from (f"| `{field}` | {typed(shape)} | {meaning(name, field, shape)} |" for field, shape in kinds[name]["properties"].items())
        yield ""


def meaning(record: str, field: str, shape: Mapping[str, Any]) -> str:
    named = {(kind.__name__, written): name for (kind, name), written in RENAMED.items()}
    own = written_under()[record].get(named.get((record, field), field))
    return str(shape.get("description") or own or ANYWHERE.get(field, "")).replace("\n", " ")


def written_under() -> dict[str, dict[str, str]]:
    """The string below each field of each record in the model, whole records first."""
    tree = ast.parse(inspect.getsource(model))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return {node.name: dict(strings(node)) for node in sorted(classes, key=lambda node: node.name != "Dossier")}


def strings(record: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in pairwise(record.body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                yield name, words


def typed(shape: Mapping[str, Any]) -> str:
    """A type of the schema in words.

    >>> typed({"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]})
    'list of string, or null'
    """
    match shape:
        case {"anyOf": parts}:
            return ", or ".join(map(typed, parts))
        case {"enum": words}:
            return ", ".join(f"`{word}`" for word in words)
        case {"const": word}:
            return f"`{word}`"
        case {"$ref": at}:
            name = at.rpartition("/")[2]
            return f"[{name}](#{name.lower()})"
        case {"type": "array", "items": items, "maxItems": length}:
            return f"[{', '.join([typed(items)] * length)}]"
        case {"type": "array", "items": items}:
            return f"list of {typed(items)}"
        case {"type": "object", "additionalProperties": dict(values)}:
            return f"object of {typed(values)} by name"
    return str(shape["type"])


def tables() -> Iterator[str]:
    yield "## Tables of `dossier.db`\n\nThe database says the same of itself, in its table `documentation`.\n"
    for table, rows in groupby(meanings(), key=lambda row: row["table_name"]):
        about, *columns = rows
        yield f"### `{table}`\n\n{about['meaning']}.\n"
        if columns:
            yield "| column | meaning |\n| --- | --- |"
            yield from (f"| `{column['column_name']}` | {column['meaning']} |" for column in columns)
            yield ""


if __name__ == "__main__":
    print(reference(), end="")
