"""A brief as Markdown with footnotes, as pandoc and GitHub read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sayso.render.brief.laid import after
from sayso.render.brief.outline import Cite, Outline, Paragraph, Part, Sentence

MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")
OPENING = re.compile(r"^(\d+)([.)])|^([-+=])")


def markdown(made: Outline) -> str:
    numbers = made.numbers()
    lines = [f"# {safe(made.title)}", "", safe(made.lead), "", f"*{safe(made.caution)}*", ""]
    for part in made.parts:
        lines += _part(part, numbers)
    lines += [f"[^{note.number}]: {safe(note.where)}: {safe(note.words)}" for note in made.notes]
    return "\n".join(lines).rstrip("\n") + "\n"


def _part(part: Part, numbers: Mapping[Cite, int]) -> Iterator[str]:
    yield from (f"## {safe(part.heading)}", "")
    for paragraph in part.paragraphs:
        yield from (_paragraph(paragraph, numbers), "")
    if following := after(part):
        yield from (f"*{following}*" if part.paragraphs or part.left else safe(following), "")


def _paragraph(paragraph: Paragraph, numbers: Mapping[Cite, int]) -> str:
    return opened(" ".join(_sentence(sentence, numbers) for sentence in paragraph))


def _sentence(sentence: Sentence, numbers: Mapping[Cite, int]) -> str:
    return "".join(escaped(piece.text) + "".join(f"[^{numbers[cite]}]" for cite in piece.cites) for piece in sentence)


def escaped(words: str) -> str:
    """Words as they stand, with nothing in them taken for markup; spaces at their ends are kept."""
    return MARKUP.sub(r"\\\1", re.sub(r"\s+", " ", words))


def opened(line: str) -> str:
    """A line that opens no list, quotation or heading.

    >>> opened("1. a"), opened("- a")
    ('1\\\\. a', '\\\\- a')
    """
    return OPENING.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)


def safe(words: str) -> str:
    """A whole line of words.

    >>> print(safe("1. a *bold* <b>claim</b>"))
    1\\. a \\*bold\\* \\<b\\>claim\\</b\\>
    """
    return opened(escaped(words.strip()))
