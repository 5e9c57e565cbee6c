"""List the given and family names of people who have an article in several Wikipedias.

    python training/kinds/person_names.py ../shared/data/name_translit/data -o src/sayso/language

The names are the English column of `wd_hebrew` and `wd_korean` (Merhav and Ash, COLING 2018; from
Wikidata, CC0). A word is kept where it stands first, or last, in the names of
FEWEST people at least; a word that does both is where it does so more often.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from sayso.text.spelling import fold

FEWEST = 6


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("data", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    asked = cli.parse_args()
    people = {line.partition("\t")[0] for name in ("wd_hebrew", "wd_korean") for line in (asked.data / name).open(encoding="utf-8")}
    words = [fold(person).split() for person in sorted(people)]
    first = Counter(name[0] for name in words if 1 < len(name) < 5 and len(name[0]) > 1)
    last = Counter(name[-1] for name in words if 1 < len(name) < 5 and len(name[-1]) > 2)
    given = sorted(word for word, count in first.items() if count >= FEWEST and count > last[word])
    family = sorted(word for word, count in last.items() if count >= FEWEST and count >= first[word])
    (asked.output / "given_names.txt").write_text("\n".join(given) + "\n", encoding="utf-8")
    (asked.output / "family_names.txt").write_text("\n".join(family) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
