"""One original becomes Documents, with the metadata that its file or its words state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.datelines import datelines
from sayso.ingest.formats import reader
from sayso.ingest.furniture import furniture
from sayso.ingest.guarded import guarded
from sayso.ingest.masthead import masthead
from sayso.ingest.original import Original
from sayso.ingest.own_posts import own_posts
from sayso.language.identify import language
from sayso.model import Document, DocumentId, Furniture

LONGEST = 500_000
"""Characters of one report at most, a thick book: the time to read one stays within minutes."""
TELLING = 5000
"""Characters from which its language is known; the rest would tell the same."""


def documents(original: Original) -> tuple[Document | UnreadableDocument, ...]:
    """Read the documents that one original holds; what cannot be read is returned as the reason.

    >>> [document] = documents(Original("reports/a.txt", "a", b"It rained."))
    >>> document.id, document.text
    ('a', 'It rained.')
    """
    return tuple(document(original, found) if isinstance(found, Article) else named(original, found) for found in articles(original))


def named(original: Original, unreadable: UnreadableDocument) -> UnreadableDocument:
    return UnreadableDocument(original.named(unreadable.where), unreadable.why)


def too_long(original: Original, article: Article) -> UnreadableDocument:
    where = original.path if article.number is None else f"{original.path}, record {article.number}"
    return UnreadableDocument(where, f"{len(article.text):,} characters of text, more than the {LONGEST:,} of one report: split it")


def articles(original: Original) -> Iterator[Article | UnreadableDocument]:
    for article in guarded(reader(original), original):
        yield too_long(original, article) if isinstance(article, Article) and len(article.text) > LONGEST else article


def document(original: Original, article: Article) -> Document:
    article = all_sound(article)
    text = article.text
    set_aside = tuple(sorted((*article.furniture, *furniture(text, article.furniture))))
    stated = masthead(replace(article, furniture=set_aside))
    posts = own_posts(text, set_aside, (stated.outlet, stated.outlet_short))
    return Document(
        id=DocumentId(original.stem if article.number is None else f"{original.stem}#{article.number}"),
        path=original.path,
        sha256=original.sha256,
        title=stated.title,
        outlet=stated.outlet,
        outlet_short=stated.outlet_short,
        authors=stated.authors,
        published=stated.published,
        updated=stated.updated,
        url=stated.url,
        language=language(outside(text, set_aside)[:TELLING]),
        text=text,
        furniture=tuple(sorted((*set_aside, *datelines(text, set_aside), *posts))),
        credits=stated.credits,
    )


def all_sound(article: Article) -> Article:
    stated: dict[str, Any] = {field.name: getattr(article, field.name) for field in fields(article)}
    written = {name: sound(value) for name, value in stated.items() if isinstance(value, str)}
    listed = {"authors": tuple(map(sound, article.authors)), "credits": tuple(map(sound, article.credits))}
    return Article(**stated | written | listed)


def sound(text: str) -> str:
    """Half a surrogate pair, which JSON can escape but no file can hold, becomes the replacement character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def outside(text: str, set_aside: tuple[Furniture, ...]) -> str:
    kept, start = [], 0
    for piece in set_aside:
        kept.append(text[start : piece.start])
        start = piece.end
    return "\n".join([*kept, text[start:]])


def numbered(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Sort documents by path and tell ids that clash apart: `a`, `a-2`. The given order does not matter."""
    ordered = sorted(documents, key=lambda document: (document.path, len(document.id), document.id, document.sha256, document.text))
    taken = {document.id for document in ordered}
    given: set[str] = set()
    result = []
    for each in ordered:
        name = each.id if each.id not in given else free(each.id, taken)
        given.add(name)
        taken.add(name)
        result.append(replace(each, id=name))
    return tuple(result)


def free(name: DocumentId, taken: set[DocumentId]) -> DocumentId:
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return DocumentId(f"{name}-{number}")
