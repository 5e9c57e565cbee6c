"""The documentation says what the code does."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from docs.make_reference import reference
from sayso.cli import main
from sayso.render import FORMATS
from sayso.render.schema import schema
from sayso.settings import Settings
from sayso.store.tables import meanings

DOCS = Path(__file__).parents[1] / "docs"
SCHEMA = schema()
WRITTEN = (DOCS / "reference.md").read_text(encoding="utf-8")


def test_the_reference_is_what_the_code_gives() -> None:
    assert reference() == WRITTEN, "run: .venv/bin/python docs/make_reference.py > docs/reference.md"


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_documented_with_an_example(name: str) -> None:
    text = main.commands[name].help or ""
    assert f"sayso {name} " in text
    assert f"### `sayso {name}`" in WRITTEN


@pytest.mark.parametrize("setting", [field.name for field in fields(Settings)])
def test_every_setting_is_documented(setting: str) -> None:
    assert f"| `{setting}` |" in WRITTEN


def test_every_format_is_documented() -> None:
    assert [name for name in FORMATS if f"| `{name}` |" not in WRITTEN] == []


def test_every_field_of_the_dossier_file_is_documented() -> None:
    section = WRITTEN.split("## dossier.json\n")[1].split("\n## ")[0]
    rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
    assert [row[0] for row in rows if row[-1].strip(" |") == ""] == []
    for name, shape in {"Dossier": SCHEMA, **SCHEMA["$defs"]}.items():
        record = section.split(f"### {name}\n")[1].split("\n### ")[0]
        assert [field for field in shape["properties"] if f"| `{field}` |" not in record] == []


def test_every_table_and_column_is_documented() -> None:
    assert [row for row in meanings() if not row["meaning"]] == []
    assert [row["table_name"] for row in meanings() if f"### `{row['table_name']}`" not in WRITTEN] == []
