"""A brief as HTML: a page of its own that prints well.

Footnotes link both ways. The page loads and runs nothing: its policy allows
its own style sheet by its hash, and no script.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from sayso.render.brief.laid import laid
from sayso.render.brief.outline import Outline

POLICY = "default-src 'none'; style-src {style}; img-src data:; base-uri 'none'; form-action 'none'"


def page(made: Outline) -> str:
    style = files(__package__).joinpath("templates/brief.css").read_text(encoding="utf-8")
    digest = f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"
    return _template().render(style=style, policy=POLICY.format(style=digest), **_given(made)) + "\n"


def _given(made: Outline) -> dict[str, Any]:
    """What the templates lay out; `back` are the marks that each note leads back to."""
    parts = list(laid(made))
    marks = [mark for part in parts for paragraph in part.paragraphs for run in paragraph for mark in run.marks]
    back = {note.number: [mark.place for mark in marks if mark.number == note.number] for note in made.notes}
    return {"made": made, "parts": parts, "back": back}


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("sayso.render.brief"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("brief.html")
