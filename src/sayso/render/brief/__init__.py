"""The brief: a cited account of what is known and who says so, in the words of the documents and fixed phrases.

It is worked out once, as an outline, and written as Markdown, HTML or DOCX.
"""

from __future__ import annotations

from sayso.model import Dossier
from sayso.render.brief import as_docx, as_html, as_markdown
from sayso.render.brief.account import WORDS, outline

__all__ = ["WORDS", "brief_docx", "brief_html", "markdown", "outline"]


def markdown(dossier: Dossier, words: int = WORDS) -> str:
    """The text of `brief.md`."""
    return as_markdown.markdown(outline(dossier, words))


def brief_html(dossier: Dossier, words: int = WORDS) -> str:
    """The brief as a page of its own."""
    return as_html.page(outline(dossier, words))


def brief_docx(dossier: Dossier, words: int = WORDS) -> bytes:
    """The brief as a Word document."""
    return as_docx.document(outline(dossier, words))
