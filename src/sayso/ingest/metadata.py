"""Fields that a file states of a report, under the names they go by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.ingest.article import Article
from sayso.model import Furniture
from sayso.text.written_dates import stated_date

TITLE = ("title", "headline")
OUTLET = ("outlet", "publisher", "publication", "source", "site")
AUTHORS = ("authors", "author", "byline")
PUBLISHED = ("published", "date", "published_at", "date_published")
UPDATED = ("updated", "modified", "updated_at", "date_modified")
URL = ("url", "link", "canonical_url", "source_url")


def article_of(stated: Mapping[str, object], text: str, *, number: int | None = None, furniture: tuple[Furniture, ...] = ()) -> Article:
    """Make an article of stated fields; a field of the wrong type counts as not stated.

    >>> article_of({"title": "Ferry sinks", "author": "Ana Ruiz", "date": "3 June 2021"}, "It sank.").published
    '2021-06-03'
    """
    return Article(
        text=text,
        title=first_string(stated, TITLE),
        outlet=first_string(stated, OUTLET),
        authors=next(filter(None, (strings(stated.get(name)) for name in AUTHORS)), ()),
        published=next(filter(None, (stated_date(stated.get(name)) for name in PUBLISHED)), None),
        updated=next(filter(None, (stated_date(stated.get(name)) for name in UPDATED)), None),
        url=first_string(stated, URL),
        number=number,
        furniture=furniture,
    )


def first_string(stated: Mapping[str, object], names: Sequence[str]) -> str | None:
    values = (stated.get(name) for name in names)
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), None)


def strings(value: object) -> tuple[str, ...]:
    """One name or a list of names."""
    listed = value if isinstance(value, list) else [value]
    return tuple(name.strip() for name in listed if isinstance(name, str) and name.strip())
