"""Markdown: the text is the file, unchanged; YAML front matter states the metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.decoding import decoded
from sayso.ingest.metadata import article_of
from sayso.ingest.original import Original
from sayso.model import Furniture

FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def articles(original: Original) -> Iterator[Article]:
    """Yield the one article, its front matter set aside; raises UnreadableDocument."""
    text = decoded(original)
    match = FRONT_MATTER.match(text)
    stated = front_matter(match["yaml"], original) if match else None
    if match is None or stated is None:
        yield Article(text=text)
        return
    if not text[match.end() :].strip():
        raise UnreadableDocument(original.path, "there is nothing after the front matter: a report is expected")
    yield article_of(stated, text, furniture=(Furniture(0, len(match[0].rstrip()), "navigation"),))


def front_matter(written: str, original: Original) -> Mapping[str, object] | None:
    """The stated fields; None where the dashes are a mere rule and no YAML mapping follows."""
    try:
        loaded = yaml.safe_load(written)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        why = " ".join(str(error).split())
        raise UnreadableDocument(original.path, f"front matter is not YAML: quote values that hold a colon ({why})") from error
    return {str(key).lower(): value for key, value in loaded.items()} if isinstance(loaded, dict) else None
