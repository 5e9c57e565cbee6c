"""The page: one self-contained HTML file that opens without a network.

The Content-Security-Policy lets nothing run or load but this package's own
style sheet and script, each named by its SHA-256. Every word of a document
passes the templates' escaping.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from sayso.model import Dossier
from sayso.render import words
from sayso.render.page import phrases, views
from sayso.render.page.anchors import anchor
from sayso.render.page.segments import blocks, numbered
from sayso.render.reading import outlet, reading

POLICY = "default-src 'none'; style-src {style}; script-src {script}; img-src data:; base-uri 'none'; form-action 'none'"


def html(dossier: Dossier) -> str:
    """The text of `index.html`."""
    style, script = _own("page.css"), _own("page.js")
    return (
        _templates()
        .get_template("page.html")
        .render(
            dossier=dossier,
            read=reading(dossier),
            front=views.front(dossier),
            style=style,
            script=script,
            policy=POLICY.format(style=_digest(style), script=_digest(script)),
        )
    )


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("sayso.render.page"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(
        anchor=anchor,
        amount=words.amount,
        blocks=blocks,
        counted=words.counted,
        day=words.day,
        numbered=numbered,
        outlet=outlet,
        phrases=phrases,
        views=views,
    )
    return environment


def _own(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """The source expression that allows exactly this inline text (CSP 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
