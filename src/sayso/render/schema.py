"""The JSON Schema of `dossier.json`, generated from the model.

python -m sayso.render.schema > src/sayso/render/dossier.schema.json
"""

from __future__ import annotations

import inspect
import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Literal, NewType, Union, get_args, get_origin, get_type_hints

from sayso.model import SCHEMA, Dossier, MadeWith, Statement
from sayso.render.dossier_json import name_of, written_out

DIALECT = "https://json-schema.org/draft/2020-12/schema"

PLAIN: Mapping[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    types.NoneType: {"type": "null"},
}
REWRITTEN: Mapping[tuple[type, str], dict[str, Any]] = {
    (Statement, "parts"): {
        "type": "array",
        "items": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
        "description": "Pairs of start and end: the content without the words of attribution between.",
    },
    (Statement, "via"): {"type": "array", "items": {"type": "string"}, "description": "Entities that relayed it, nearest first."},
    (MadeWith, "models"): {"type": "object", "additionalProperties": {"type": "string"}},
}
"""The fields that `sayso.render.dossier_json` writes in another shape."""


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a dossier."""
    definitions: dict[str, Any] = {}
    _record(Dossier, definitions)
    whole = definitions.pop("Dossier")
    whole["properties"] = {"schema": {"const": SCHEMA}, **whole["properties"]}
    whole["required"] = ["schema", *whole["required"]]
    return {
        "$schema": DIALECT,
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }


def written() -> str:
    """The text of `dossier.schema.json`."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _record(kind: type, definitions: dict[str, Any]) -> None:
    """Add the definition of a dataclass, and of those it is made of."""
    definitions[kind.__name__] = {}  # stands for it while its own fields are described
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind) if written_out(kind, field.name)]
    properties = {name_of(kind, name): REWRITTEN.get((kind, name)) or _type(hints[name], definitions) for name in names}
    definitions[kind.__name__] = {
        "description": inspect.getdoc(kind),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _type(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if isinstance(hint, NewType):
        return _type(hint.__supertype__, definitions)
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) in (Union, types.UnionType):  # a NewType or None is still the former
        return {"anyOf": [_type(part, definitions) for part in get_args(hint)]}
    if get_origin(hint) is tuple:
        return _list(get_args(hint), definitions)
    if is_dataclass(hint) and isinstance(hint, type):
        if hint.__name__ not in definitions:
            _record(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    raise TypeError(f"{hint!r} has no shape in JSON; add one to REWRITTEN")


def _list(parts: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    """A list of any length, or of one length where the tuple has one."""
    items = {"type": "array", "items": _type(parts[0], definitions)}
    return items if parts[-1] is Ellipsis else {**items, "minItems": len(parts), "maxItems": len(parts)}


if __name__ == "__main__":
    print(written(), end="")
