"""One frozen Settings, from TOML.

    [sayso]
    same = 0.4
    neighbours = 12
"""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a reader may tune. Each change changes the digest that the dossier carries."""

    same: float = 0.4
    """Score from which two statements are judged to say the same."""
    neighbours: int = 12
    """How many nearest statements, by embedding, each is compared with."""
    near_copy: float = 0.3
    """Share of the shorter report's five-word runs that must stand in the other for one to be a copy."""
    largest_file: int = 50_000_000
    """Bytes; a larger file is refused."""


def settings(path: Path | None) -> Settings:
    """Read settings from a TOML file; without one, the defaults.

    Raises ValueError for a file that cannot be read, a name that is not a
    setting, or a value of another type.
    """
    if path is None:
        return Settings()
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8")).get("sayso", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ValueError(f"{path}: {error}") from error
    known = {field.name for field in fields(Settings)}
    types = {name: type(value) for name, value in asdict(Settings()).items()}
    for name, value in written.items():
        if name not in known:
            raise ValueError(f"{path}: {name!r} is no setting; these are: {', '.join(sorted(known))}")
        if type(value) is not types[name]:
            raise ValueError(f"{path}: {name} = {value!r} should be a {types[name].__name__}")
    return Settings(**written)
