"""The page: one self-contained HTML file that opens without a network.

It holds the dossier as JSON, packed, and the scripts that draw it, one a view.
The Content-Security-Policy lets nothing run or load but these scripts, style
sheets and fonts, each named by its SHA-256. Words of documents are text in the
JSON and text in what the scripts draw, never markup.
"""

from __future__ import annotations

import base64
import json
import zlib
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from sayso.model import Dossier
from sayso.render.dossier_json import shape
from sayso.render.page import assets
from sayso.render.page.derived import derived

VIEWS = ("known", "claims", "conflicts", "figures", "timeline", "map", "lineage", "documents", "names", "corrections")
"""The views in the order of the bar: each has a script and a style sheet of its name.
The last one is there where readers judged something, or can: its script says so."""
POLICY = (
    "default-src 'none'; script-src {scripts}; style-src {styles}; font-src data:; img-src data:; connect-src {asks};"
    " base-uri 'none'; form-action 'none'"
)
EARLY = 'document.documentElement.className = "scripted";'
"""Runs before anything is shown: what stands there for who runs no scripts is not to flash."""


def html(dossier: Dossier, *, token: str | None = None, seen: int = 0) -> str:
    """The text of `index.html`. A page that is served may ask its server, and carries what goes with each change:
    the `token`, and the number of the last entry of the log that it shows."""
    data = json.dumps({"dossier": shape(dossier), "derived": derived(dossier)}, ensure_ascii=False, separators=(",", ":"))
    styles = [assets.fonts(data), *(assets.style(name) for name in _in_order(assets.STYLES))]
    scripts = [EARLY, assets.script("modules"), *assets.libraries(), _whole(*assets.SCRIPTS, *VIEWS)]
    policy = POLICY.format(scripts=_allowed(scripts), styles=_allowed(styles), asks="'self'" if token else "'none'")
    template = _templates().get_template("page.html")
    shown = {"data": _packed(data), "early": EARLY, "styles": styles, "scripts": scripts[1:]}
    return template.render(dossier=dossier, token=token, seen=seen, policy=policy, **shown)


def _whole(*names: str) -> str:
    """The page's own scripts as one, which runs once the dossier is unpacked."""
    begins, ends = f"{assets.script('unpack')}unpacked().then((data) => {{", "start();\n}).catch(unshown);\n"
    return "\n".join([begins, *map(assets.script, names), ends])


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
