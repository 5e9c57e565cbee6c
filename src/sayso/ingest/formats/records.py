"""JSON and JSON Lines of articles, and JSON of Telegram's messages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article, headed
from sayso.ingest.decoding import decoded
from sayso.ingest.formats import telegram
from sayso.ingest.metadata import article_of
from sayso.ingest.original import Original


def articles(original: Original) -> Iterator[Article | UnreadableDocument]:
    """Yield the one article of an object, each of a list, or each message of a Telegram export.

    Raises UnreadableDocument for what is no JSON.
    """
    read = parsed(decoded(original), original.path)
    if isinstance(read, UnreadableDocument):
        raise read
    if isinstance(read, dict) and telegram.is_export(read):
        yield from telegram.articles(read, original.path)
        return
    if not isinstance(read, list):
        yield article(read, original.path, None)
        return
    if not read:
        raise UnreadableDocument(original.path, "an empty list: articles are expected")
    for number, record in enumerate(read, start=1):
        yield article(record, f"{original.path}, record {number}", number)


def articles_by_line(original: Original) -> Iterator[Article | UnreadableDocument]:
    """Yield the article of each line, numbered by line; a bad line leaves the others."""
    for number, line in enumerate(decoded(original).split("\n"), start=1):
        if line.strip():
            where = f"{original.path}, record {number}"
            read = parsed(line, where)
            yield read if isinstance(read, UnreadableDocument) else article(read, where, number)


def parsed(written: str, where: str) -> object | UnreadableDocument:
    try:
        loaded: object = json.loads(written)
    except (ValueError, RecursionError) as error:
        return UnreadableDocument(where, f"not valid JSON ({error}): an article object is expected")
    return loaded


def article(record: object, where: str, number: int | None) -> Article | UnreadableDocument:
    if not isinstance(record, dict):
        return UnreadableDocument(where, f"a JSON {type(record).__name__}: an article object with a 'text' is expected")
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        return UnreadableDocument(where, "no text: a 'text' with the report's words is expected")
    read = article_of(record, text, number=number)
    return replace(read, text=headed(read.title, text))
