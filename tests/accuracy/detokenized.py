"""Text as it was printed, from corpora that keep its words only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sayso.model import Span

QUOTES: Final = {"``": "“", "''": "”"}
"""As the Penn Treebank writes quotation marks."""
NO_SPACE = re.compile(
    "|".join(
        (
            r" (?=[.,;:?!)\]%”…]+(?: |$))",
            r" (?=['’](?:s|m|d|re|ve|ll)?(?: |$)|n['’]t\b)",
            r"(?<=’) (?=(?:s|m|d|t|re|ve|ll)\b)",
            r"(?<=[(\[$£€“‘#]) ",
            r" (?=[-/_] )|(?<= [-/_]) ",
            r"(?<=\b\w \.) (?=\w\b)|(?<=\d [.:]) (?=\d)|(?<=\d ,) (?=\d{3}\b)",
        )
    )
)
"""Between words with a space everywhere, those that are not printed: 'U . S . ' is 'U.S.', '17 : 50' is '17:50'."""


def detokenized(sentences: Iterable[Sequence[str]]) -> tuple[str, list[Span]]:
    """Put each sentence's words together, a paragraph for each; return also where each word stands.

    A dash that is written like a hyphen becomes one.

    >>> detokenized([["Ruiz", "'s", "well", "-", "known", "boat"], ["It", "sank", "."]])[0]
    "Ruiz's well-known boat\\n\\nIt sank."
    """
    text, spans = "", list[Span]()
    for sentence in sentences:
        words = list(printed(sentence))
        text += "\n\n" if text else ""
        apart = {gap.start() for gap in NO_SPACE.finditer(" ".join(words))}
        read = 0
        for word in words:
            spans.append(Span(len(text), len(text) + len(word)))
            read += len(word)
            text += word if read in apart else f"{word} "
            read += 1
        text = text.rstrip(" ")
    return text, spans


def printed(words: Iterable[str]) -> Iterator[str]:
    """Yield the words with opening quotation marks told from closing ones, where they are words of their own."""
    quoting = False
    for word in words:
        if word == '"':
            quoting = not quoting
            yield "“" if quoting else "”"
        else:
            quoting = (quoting or word.startswith('"')) and not word.endswith('"')
            yield QUOTES.get(word, word)
