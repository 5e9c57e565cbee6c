"""What a language model may answer: numbers in fixed relations, by JSON schema."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

Clash = Literal["numbers", "denial", "incompatible"]
"""Why two statements cannot both be true."""
Numbers = tuple[int, int]

PAIR: Final = ("one", "other")
TURN: Final = ("later", "earlier")


class InvalidAnswer(ValueError):
    """An answer that is not of the schema, or that names numbers that are not there."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How the numbered statements of one question relate; a pair that is named in no relation is unrelated."""

    same: tuple[frozenset[int], ...] = ()
    """Sets whose members all say the same."""
    contradicts: tuple[tuple[Numbers, Clash], ...] = ()
    replaces: tuple[Numbers, ...] = ()
    """The later one first."""


def schema(count: int) -> Mapping[str, Any]:
    """The JSON Schema of answers about so many statements, in what all servers know: no bounds on lists."""
    number = {"type": "integer", "enum": list(range(1, count + 1))}
    pair = {name: number for name in PAIR}
    return record(
        same=listed(record(units=listed(number))),
        contradicts=listed(record(**pair, why={"type": "string", "enum": list(get_args(Clash))})),
        replaces=listed(record(**{name: number for name in TURN})),
    )


def record(**fields: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def listed(item: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"type": "array", "items": item}


def answer(written: str, count: int) -> Answer:
    """Read an answer about so many statements; raises InvalidAnswer.

    >>> answer('{"same": [{"units": [1, 3]}], "contradicts": [], "replaces": []}', 3).same
    (frozenset({1, 3}),)
    """
    try:
        found = json.loads(written)
    except (ValueError, RecursionError) as error:
        raise InvalidAnswer("no JSON") from error
    check(found, schema(count))
    return Answer(
        same=tuple(frozenset(one["units"]) for one in found["same"]),
        contradicts=tuple((numbers(one, PAIR), one["why"]) for one in found["contradicts"]),
        replaces=tuple(numbers(one, TURN) for one in found["replaces"]),
    )


def numbers(one: Mapping[str, int], names: Sequence[str]) -> Numbers:
    first, second = (one[name] for name in names)
    return first, second


def check(value: object, shape: Mapping[str, Any]) -> None:
    """Raise InvalidAnswer unless a value follows a schema of the kind above; a server may not enforce it."""
    match shape["type"], value:
        case "object", dict() if value.keys() == shape["properties"].keys():
            for name, part in value.items():
                check(part, shape["properties"][name])
        case "array", list():
            for item in value:
                check(item, shape["items"])
        case ("integer" | "string"), (int() | str()) if not isinstance(value, bool) and value in shape["enum"]:
            return
        case _:
            raise InvalidAnswer(f"no {shape['type']} of the schema")
