"""How the time to find copies grows with the number of reports of one event.

    python -m benchmarks.lineage [--documents 10 100 1000]

Reports are made of invented words, about 400 each, in three kinds: every one
written by itself with an event's stock phrases, one agency's story cut and
printed by all, and one half of each. Processor time, in this process, of all
counts in one run: the time for each word beside that of the smallest count.
"""

from __future__ import annotations

import argparse
import random
import time

from sayso.link import copies
from sayso.model import Document, DocumentId
from sayso.settings import Settings

WORDS, STOCK, PARAGRAPHS, SENTENCES = 6000, 300, 8, 3
REPEATS = 3
"""Runs of which the fastest counts, where one takes less than a second."""


def vocabulary(chance: random.Random) -> list[str]:
    return ["".join(chance.choice("bcdfglmnprst") + chance.choice("aeiou") for _ in range(chance.randint(2, 4))) for _ in range(WORDS)]


def paragraph(chance: random.Random, words: list[str], stock: list[str]) -> str:
    """Sentences of about seventeen words, of which one in three holds a stock phrase."""

    def sentence() -> str:
        phrase = chance.choice(stock) if chance.random() < 1 / 3 else ""
        return f"The {' '.join(chance.choices(words, k=chance.randint(10, 18)))} {phrase}".strip() + "."

    return " ".join(sentence() for _ in range(SENTENCES))


def made(count: int, printed: float) -> list[Document]:
    """So many reports, of which a share prints one story, each cut at its end and with a paragraph of its own."""
    chance = random.Random(count)
    words = vocabulary(chance)
    stock = [" ".join(chance.choices(words, k=6)) for _ in range(STOCK)]
    story = [paragraph(chance, words, stock) for _ in range(PARAGRAPHS)]
    found = []
    for number in range(count):
        own = [paragraph(chance, words, stock) for _ in range(PARAGRAPHS)]
        text = [*story[: chance.randint(3, PARAGRAPHS)], own[0]] if number < printed * count else own
        found.append(document(number, "\n\n".join(text)))
    return found


def document(number: int, text: str) -> Document:
    name = f"report-{number:04}"
    return Document(
        id=DocumentId(name),
        path=f"{name}.txt",
        sha256="",
        title=None,
        outlet=f"Outlet {number}",
        outlet_short=None,
        authors=(),
        published=f"2026-03-{1 + number % 28:02}",
        updated=None,
        url=None,
        language="en",
        text=text,
    )


def timed(documents: list[Document], near_copy: float) -> tuple[float, int]:
    """Processor time of one run, of several the shortest, and how many copies it found."""
    took = []
    for _ in range(REPEATS):
        began = time.process_time()
        found = copies(documents, near_copy=near_copy)
        took.append(time.process_time() - began)
        if took[-1] > 1:
            break
    return min(took), len(found)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--documents", type=int, nargs="+", default=[10, 100, 1000])
    asked = cli.parse_args()
    near_copy = Settings().near_copy
    for kind, printed in (("each by itself", 0.0), ("one story in all", 1.0), ("half of each", 0.5)):
        first: float | None = None
        for count in asked.documents:
            documents = made(count, printed)
            words = sum(len(one.text.split()) for one in documents)
            took, found = timed(documents, near_copy)
            each = took / words
            first = first or each
            print(f"{kind:17} {count:5} reports {words:7} words  {1e6 * each:6.1f} µs a word, {each / first:5.2f} times  {found:6} copies")


if __name__ == "__main__":
    main()
