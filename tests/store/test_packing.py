from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, NewType

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.model import Dossier, Mention, Source, Span
from sayso.store import packed, unpacked
from tests import hostile
from tests.ferry import DOSSIER, GAZETTE, NOTHING, RUIZ, WARNED

Name = NewType("Name", str)


@dataclass(frozen=True, slots=True)
class Boat:
    """One of everything that a record may hold."""

    name: Name
    kind: Literal["ferry", "tug"]
    afloat: bool
    draught: float
    crew: int | None
    decks: tuple[Span, ...]
    size: tuple[str, int]
    flags: frozenset[str]
    owner: Source | None
    track: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Oddity:
    held: dict[str, str]


BOAT = Boat(
    Name("Corvina \u2028 “Ж”\x00"),
    "ferry",
    False,
    1.1,
    None,
    (Span(0, 4), Span(5, 9)),
    ("metres", 40),
    frozenset({"b", "a", "c"}),
    Source(1, 2, "she", RUIZ, Span(0, 1)),
    np.array([[0.1, -0.0], [np.inf, 1e-45]], dtype=np.float32),
)


def told(boat: Boat) -> tuple[Any, ...]:
    """The boat with its track as bits, which can be compared."""
    track = boat.track
    return (*(getattr(boat, field.name) for field in fields(boat)[:-1]), track.shape, track.dtype, track.tobytes())


@pytest.mark.parametrize("dossier", [DOSSIER, NOTHING, hostile.dossier()], ids=["ferry", "nothing", "hostile"])
def test_a_record_of_records_comes_back_as_it_was(dossier: Dossier) -> None:
    assert unpacked(Dossier, packed(dossier)) == dossier


def test_one_of_everything_comes_back_to_the_bit() -> None:
    back = unpacked(Boat, packed(BOAT))
    assert told(back) == told(BOAT)
    assert (type(back.flags), type(back.decks), type(back.decks[0])) == (frozenset, tuple, Span)
    assert back.track.flags.writeable


def test_an_array_without_rows_keeps_its_columns() -> None:
    assert unpacked(Boat, packed(replace(BOAT, track=np.zeros((0, 384), np.float32)))).track.shape == (0, 384)


def test_a_whole_number_stays_whole_where_decimals_are_allowed() -> None:
    assert repr(unpacked(Boat, packed(replace(BOAT, draught=3))).draught) == "3"
    assert repr(unpacked(Boat, packed(replace(BOAT, draught=3.0))).draught) == "3.0"


def test_equal_records_give_equal_bytes_whatever_the_order_of_a_set() -> None:
    names = [f"flag {number}" for number in range(50)]
    assert packed(replace(BOAT, flags=frozenset(names))) == packed(replace(BOAT, flags=frozenset(reversed(names))))


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": 3},
        {"kind": "raft"},
        {"afloat": 1},
        {"draught": "deep"},
        {"draught": float("nan")},
        {"crew": True},
        {"decks": [Span(0, 4)]},
        {"decks": (Mention(GAZETTE, 0, 4),)},
        {"size": ("metres",)},
        {"size": ("metres", "40")},
        {"flags": {"a"}},
        {"owner": WARNED},
        {"track": np.zeros((1, 2))},
    ],
)
def test_a_field_that_holds_something_else_than_its_type_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        packed(replace(BOAT, **wrong))


def test_a_type_that_no_record_should_hold_is_refused() -> None:
    with pytest.raises(TypeError, match="dict"):
        packed(Oddity({"a": "b"}))


def plain(value: Any) -> bytes:
    return zlib.compress(json.dumps(value).encode())


MENTION = packed(Mention(GAZETTE, 0, 4))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no zlib",
        MENTION[:-1],
        MENTION[:-6] + bytes([MENTION[-6] ^ 1]) + MENTION[-5:],
        plain(None),
        plain({"doc": "a", "start": 0, "end": 4}),
        plain(["a", 0]),
        plain(["a", 0, 4, 5]),
        plain(["a", 0, "4"]),
        plain(["a", 0, 4.0]),
        plain(["a", 0, True]),
        zlib.compress(b"[" * 100_000),
        zlib.compress(b"\xff"),
    ],
)
def test_bytes_of_something_else_are_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpacked(Mention, content)


@pytest.mark.parametrize("track", [[[2, 2], "AAAA"], [[1], "?"], [[-1], ""], [[True], "AAAAAA=="], "AAAA", [[1], "YWJj"]])
def test_an_array_of_another_shape_is_refused(track: Any) -> None:
    written = json.loads(zlib.decompress(packed(BOAT)))
    with pytest.raises(ValueError, match=r"."):
        unpacked(Boat, plain([*written[:-1], track]))
