"""Write as single files, from two data sets, the reports that `reports/`, `../coreference/events` and `tests/accuracy/stories` annotate.

    python training/attribution/reports.py ROOT

ROOT/data holds `fnc1/train_bodies.csv`, `fnc1/competition_test_bodies.csv` (the Fake News Challenge,
2017) and `toponym/TR-News.xml` (Kamalloo and Rafiei, 2018). The reports are written to
ROOT/reports, each as JSON with its title, where it has one, and its text.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

BODIES = {"fnc-train": "train_bodies.csv", "fnc-compe": "competition_test_bodies.csv"}
LONGEST = 10**8
TRAINING = Path(__file__).parents[1]
FOLDERS = (TRAINING / "attribution" / "reports", TRAINING / "coreference" / "events", TRAINING.parent / "tests" / "accuracy" / "stories")
"""Where they are annotated."""


def bodies(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield name, title (always empty) and text of each body of the Fake News Challenge."""
    csv.field_size_limit(LONGEST)
    for prefix, file in BODIES.items():
        with (folder / file).open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                yield f"{prefix}-{row['Body ID']}", "", row["articleBody"].strip()


def articles(file: Path) -> Iterator[tuple[str, str, str]]:
    """Yield name, title and text of each article of TR-News."""
    for article in ElementTree.parse(file).getroot():
        yield f"tr-{article.get('docid')}", (article.findtext("title") or "").strip(), (article.findtext("text") or "").strip()


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("root", type=Path)
    root = cli.parse_args().root
    annotated = {
        document["id"]
        for folder in FOLDERS
        for file in folder.glob("*.json")
        for document in json.loads(file.read_text(encoding="utf-8"))["documents"]
    }
    (root / "reports").mkdir(exist_ok=True)
    for found in (bodies(root / "data" / "fnc1"), articles(root / "data" / "toponym" / "TR-News.xml")):
        for name, title, text in found:
            if name in annotated:
                written = json.dumps({"title": title, "text": text}, ensure_ascii=False)
                (root / "reports" / f"{name}.json").write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
