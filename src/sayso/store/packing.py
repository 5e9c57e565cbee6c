"""Records as bytes and back: compressed JSON that holds nothing but what the record's type says.

A record is the list of its fields' values in their order, so the bytes mean
something only beside the type that they were made of; whoever keeps them keeps
what tells which code that was. Nothing in them is run or looked up by name.
"""

from __future__ import annotations

import base64
import binascii
import functools
import json
import types
import zlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import numpy as np
from numpy.typing import NDArray

Record = TypeVar("Record")
LEVEL = 6
"""Of compression: the same record gives the same bytes."""
FLOAT32 = np.dtype("<f4")
"""How the rows of an array are written, whatever the machine."""


def packed(record: Any) -> bytes:
    """The bytes of a record. Raises ValueError where a field does not hold what its type says."""
    plain = form(cast(Hashable, type(record))).write(record)
    return zlib.compress(json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8"), LEVEL)


def unpacked(kind: type[Record], content: bytes) -> Record:
    """The record of a type that `packed` made bytes of, equal to what it was. Raises ValueError for any others."""
    try:
        record: Record = form(cast(Hashable, kind)).read(json.loads(zlib.decompress(content)))
    except (zlib.error, RecursionError) as error:
        raise ValueError(f"not the bytes of a {kind.__name__}: {error}") from error
    return record


@dataclass(frozen=True, slots=True)
class Form:
    """How values of one type are written as plain JSON, and read back."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


@functools.cache
def form(kind: Any) -> Form:
    """How values of a type are written. Raises TypeError for a type that no record of ours should hold."""
    if isinstance(kind, NewType):
        return form(kind.__supertype__)
    if kind in (str, int, float, bool):
        return plain(kind)
    if is_dataclass(kind):
        return record(kind)
    match get_origin(kind), get_args(kind):
        case origin, words if origin is Literal:
            return one_of(words)
        case origin, (inner, end) if origin is tuple and end is Ellipsis:
            return listed(form(inner), tuple, list)
        case origin, inner if origin is tuple:
            return fixed([form(each) for each in inner])
        case origin, (inner,) if origin is frozenset:
            return listed(form(inner), frozenset, sorted)
        case origin, (inner, nothing) if origin in (Union, types.UnionType) and nothing is types.NoneType:
            return optional(form(inner))
        case origin, _ if origin is np.ndarray:
            return Form(array_written, array_read)
    raise TypeError(f"{kind} has no form in which it is kept")


def plain(kind: type) -> Form:
    """A number that may have decimals may be whole as well, and stays it."""
    allowed = (float, int) if kind is float else (kind,)

    def checked(value: Any) -> Any:
        if type(value) not in allowed:
            raise ValueError(f"{value!r} should be a {kind.__name__}")
        return value

    return Form(checked, checked)


def one_of(words: tuple[Any, ...]) -> Form:
    def checked(value: Any) -> Any:
        if value not in words:
            raise ValueError(f"{value!r} should be one of {words}")
        return value

    return Form(checked, checked)


def optional(inner: Form) -> Form:
    return Form(
        lambda value: None if value is None else inner.write(value),
        lambda value: None if value is None else inner.read(value),
    )


def listed(inner: Form, kind: type, ordered: Callable[[Any], list[Any]]) -> Form:
    """Values of one type, however many. A set is written in order."""

    def write(values: Any) -> list[Any]:
        if type(values) is not kind:
            raise ValueError(f"{values!r} should be a {kind.__name__}")
        return [inner.write(value) for value in ordered(values)]

    def read(values: Any) -> Any:
        return kind(map(inner.read, list_of(values)))

    return Form(write, read)


def fixed(inner: list[Form]) -> Form:
    """A tuple of so many values, each of its own type."""
    return Form(
        lambda values: [each.write(value) for each, value in zip(inner, values, strict=True)],
        lambda values: tuple(each.read(value) for each, value in zip(inner, list_of(values), strict=True)),
    )


def record(kind: Any) -> Form:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    inner = [form(hints[name]) for name in names]

    def write(value: Any) -> list[Any]:
        if type(value) is not kind:
            raise ValueError(f"{value!r} should be a {kind.__name__}")
        return [each.write(getattr(value, name)) for each, name in zip(inner, names, strict=True)]

    def read(values: Any) -> Any:
        return kind(*(each.read(value) for each, value in zip(inner, list_of(values), strict=True)))

    return Form(write, read)


def list_of(values: Any) -> list[Any]:
    if not isinstance(values, list):
        raise ValueError(f"{values!r} should be a list")
    return values


def array_written(rows: NDArray[np.float32]) -> list[Any]:
    """The shape, and every bit of the numbers."""
    if rows.dtype != np.float32:
        raise ValueError(f"an array of {rows.dtype} should be one of float32")
    return [list(rows.shape), base64.b64encode(rows.astype(FLOAT32).tobytes()).decode("ascii")]


def array_read(values: Any) -> NDArray[np.float32]:
    match values:
        case [[*shape], str(content)] if all(type(size) is int and size >= 0 for size in shape):
            try:
                flat = np.frombuffer(base64.b64decode(content, validate=True), FLOAT32)
            except binascii.Error as error:
                raise ValueError(f"not the numbers of an array: {error}") from error
            return flat.reshape(shape).astype(np.float32)
    raise ValueError(f"{values!r:.50} should be an array's shape and numbers")
