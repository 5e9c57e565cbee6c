"""Fetch what the page carries of other people's, by `npm pack`, and check it against what is pinned.

    python locks/vendor.py

Raises ValueError where a package is not the one that `vendored.toml` names.
"""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

from sayso.render.page.assets import Package, packages

HERE = Path(__file__).parents[1] / "src/sayso/render/page/vendor"
SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=.*\n?", re.MULTILINE)
"""Names a file that does not come along."""


def fetched(package: Package, folder: Path) -> Path:
    """The package's archive, checked."""
    said = subprocess.run(
        ["npm", "pack", "--silent", f"{package.name}@{package.version}"], cwd=folder, check=True, capture_output=True, text=True
    )
    archive = folder / said.stdout.split()[-1]
    kind, _, _ = package.integrity.partition("-")
    found = f"{kind}-{base64.b64encode(hashlib.new(kind, archive.read_bytes()).digest()).decode()}"
    if found != package.integrity:
        raise ValueError(f"{package.name} {package.version}: {found} is not {package.integrity}, which vendored.toml names")
    return archive


def unpack(package: Package, archive: Path) -> None:
    target = HERE / package.folder
    target.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as opened:
        for path in (*package.files, "LICENSE"):
            member = opened.extractfile(f"package/{path}")
            if member is None:
                raise ValueError(f"{package.name} {package.version} has no {path}")
            kept = member.read() if path.endswith(".woff2") else SOURCE_MAP.sub(b"", member.read())
            if package.files.get(path, found := hashlib.sha256(kept).hexdigest()) != found:
                raise ValueError(f"{package.name} {package.version}: {path} is {found}, and vendored.toml names another")
            (target / Path(path).name).write_bytes(kept)


def main() -> None:
    for package in packages():
        with tempfile.TemporaryDirectory() as folder:
            unpack(package, fetched(package, Path(folder)))
        print(f"{package.name} {package.version}: {', '.join(sorted(path.name for path in (HERE / package.folder).iterdir()))}")


if __name__ == "__main__":
    main()
