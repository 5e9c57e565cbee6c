"""Write docs/reference.md from the code: commands, settings, formats, tables.

    python docs/make_reference.py > docs/reference.md
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from itertools import groupby, pairwise

import click

from sayso.cli import main
from sayso.render import FORMATS
from sayso.settings import Settings
from sayso.store.tables import meanings


def reference() -> str:
    return "\n".join(["# Reference", "", *commands(), *settings(), *formats(), *tables()]).rstrip() + "\n"


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
