"""The page: one self-contained HTML file that opens without a network.

It holds the dossier as JSON, packed, and the scripts that draw it, one a view.
What the first screen shows is packed apart, and drawn before the rest is unpacked;
so are the reasons for what words mean, which are unpacked when somebody asks.
The Content-Security-Policy lets nothing run or load but these scripts, style
sheets and fonts, each named by its SHA-256. Words of documents are text in the
JSON and text in what the scripts draw, never markup.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from sayso.model import Dossier
from sayso.render.dossier_json import shape
from sayso.render.page import assets
from sayso.render.page.derived import derived

FIRST_VIEW = "known"
VIEWS = (FIRST_VIEW, "claims", "conflicts", "figures", "timeline", "map", "lineage", "documents", "names", "corrections")
"""The views in the order of the bar: each has a script and a style sheet of its name.
The last one is there where readers judged something, or can: `scripts/frame.js` says so."""
FIRST_SCREEN = {"dossier": ("title", "made_with"), "derived": ("phrases", "facts", "counts", "known")}
"""What the first view and the bar above it need, of the dossier and of what is worked out for the page."""
WHEN_ASKED = {"dossier": ("decisions",), "derived": ("reasons",)}
"""What is unpacked only for who asks why words mean what they do."""
POLICY = (
    "default-src 'none'; script-src {scripts}; style-src {styles}; font-src data:; img-src data:; connect-src {asks};"
    " base-uri 'none'; form-action 'none'"
)
EARLY = 'document.documentElement.className = "scripted";'
"""Runs before anything is shown: what stands there for who runs no scripts is not to flash."""


def html(dossier: Dossier, *, token: str | None = None, seen: int = 0) -> str:
    """The text of `index.html`. A page that is served may ask its server, and carries what goes with each change:
    the `token`, and the number of the last entry of the log that it shows."""
    data = _parts({"dossier": shape(dossier), "derived": derived(dossier)})
    styles = [assets.fonts("".join(data.values())), *(assets.style(name) for name in _in_order(assets.STYLES))]
    scripts = [EARLY, assets.script("modules"), *assets.libraries(), _whole()]
    policy = POLICY.format(scripts=_allowed(scripts), styles=_allowed(styles), asks="'self'" if token else "'none'")
    template = _templates().get_template("page.html")
    shown = {"data": {part: _packed(held) for part, held in data.items()}, "early": EARLY, "styles": styles, "scripts": scripts[1:]}
    return template.render(dossier=dossier, token=token, seen=seen, policy=policy, **shown)


def _parts(whole: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """What the page holds, as JSON: what its first screen shows, what it unpacks later, and what it unpacks when somebody asks."""
    apart: dict[str, Mapping[str, tuple[str, ...]]] = {"first": FIRST_SCREEN, "asked": WHEN_ASKED}
    parts = {part: {name: {key: whole[name][key] for key in keys} for name, keys in listed.items()} for part, listed in apart.items()}
    taken = {name: {key for listed in apart.values() for key in listed[name]} for name in whole}
    parts["later"] = {name: {key: held[key] for key in held if key not in taken[name]} for name, held in whole.items()}
    return {part: json.dumps(held, ensure_ascii=False, separators=(",", ":")) for part, held in parts.items()}


def _whole() -> str:
    """The page's own scripts as one: those of the first screen run once that is unpacked, the others once the rest is."""
    first, others = (*assets.FIRST, FIRST_VIEW), (*assets.SCRIPTS, *VIEWS[1:])
    begins = f'{assets.script("unpack")}unpacked("first").then(async (first) => {{'
    stands, ends = "show({ whole: false });\n", "show({ whole: true });\n}).catch(unshown);\n"
    return "\n".join([begins, *map(assets.script, first), stands, *map(assets.script, others), ends])


def _packed(data: str) -> str:
    """JSON, deflated, as the letters that `scripts/unpack.js` makes it from again: a twentieth of it, and nothing in it is markup."""
    deflated = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    return base64.b64encode(deflated.compress(data.encode()) + deflated.flush()).decode()


def _allowed(texts: list[str]) -> str:
    return " ".join(map(assets.digest, texts))


def _in_order(styles: tuple[str, ...]) -> tuple[str, ...]:
    """The style sheets of the views before the last one, that for paper."""
    return (*styles[:-1], *VIEWS, styles[-1])


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("sayso.render.page"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
