"""One frozen Settings, from TOML.

    [sayso]
    same = 0.34
    neighbours = 150
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a reader may tune. Each change changes the digest that the dossier carries."""

    same: float = 0.34
    """Score from which two units are judged to say the same."""
    same_asked: float = 0.55
    """The same where a language model was asked: its scores lie near 0 or 1, and what it was not asked about counts little."""
    near: float = 0.5
    """Cosine of two units' vectors from which they are compared, whatever words they share."""
    neighbours: int = 150
    """How many of those, the nearest, each is paired with, beside those that pick it and those that share a rare word."""
    near_copy: float = 0.1
    """Share of the shorter report's own wording that must stand in the other for one to be a copy."""
    largest_file: int = 50_000_000
    """Bytes; a larger file is refused."""


RANGES = {
    "same": (0, 1),
    "same_asked": (0, 1),
    "near": (-1, 1),
    "neighbours": (1, math.inf),
    "near_copy": (0, 1),
    "largest_file": (1, math.inf),
}
"""The least and the most that each setting may be."""


def settings(path: Path | None) -> Settings:
    """Read settings from a TOML file; without one, the defaults.

    Raises ValueError for a file that cannot be read, a name that is not a
    setting, or a value of another type or out of its range.
    """
    if path is None:
        return Settings()
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{path}: cannot be read: {error.strerror}; name a TOML file of settings") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: is no text in UTF-8; a TOML file of settings should be") from error
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: not TOML: {error}; below [sayso] each line should be such as: same = {Settings().same}") from error
    stray = sorted(set(written) - {"sayso"})
    if stray:
        raise ValueError(f"{path}: {stray[0]!r} stands outside [sayso]: settings are read from that table alone")
    table = written.get("sayso", {})
    if not isinstance(table, dict):
        raise ValueError(f"{path}: sayso = {table!r} should be a table: write [sayso] on a line, and the settings below it")
    return replace(Settings(), **{name: checked(name, value, path) for name, value in table.items()})


def checked(name: str, value: Any, path: Path) -> Any:
    """A setting's value, if it is one; raises ValueError."""
    defaults = asdict(Settings())
    if name not in defaults:
        raise ValueError(f"{path}: {name!r} is no setting; these are: {', '.join(sorted(defaults))}")
    wanted = type(defaults[name])
    if type(value) is not wanted and not (wanted is float and type(value) is int):
        raise ValueError(f"{path}: {name} = {value!r} should be a {'number' if wanted is float else 'whole number'}")
    least, most = RANGES[name]
    if not least <= value <= most:  # nor is nan
        right = f"at least {least}" if most == math.inf else f"from {least} to {most}"
        raise ValueError(f"{path}: {name} = {value} should be {right}")
    return wanted(value)
