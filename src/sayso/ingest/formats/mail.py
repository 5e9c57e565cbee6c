"""Mail messages: the headers state who and when, the plain part is the text."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.headerregistry import Address
from email.message import EmailMessage

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article, headed
from sayso.ingest.formats import page
from sayso.ingest.original import Original
from sayso.text.outlets import outlet_at, outlet_called


def articles(original: Original) -> Iterator[Article]:
    """Yield the message as one article; raises UnreadableDocument for one without text.

    The sender is the outlet where it is a known one, else the author.
    """
    if not original.content.strip():
        raise UnreadableDocument(original.path, "empty: there is nothing to read")
    message = email.message_from_bytes(original.content, policy=email.policy.default)
    body = words(message)
    if not body.strip():
        raise UnreadableDocument(original.path, "no text in the message: a text or HTML part is expected")
    title = str(message["subject"] or "").strip() or None
    outlet, author = sender(message)
    yield Article(
        text=headed(title, body),
        title=title,
        outlet=outlet,
        authors=(author,) if author else (),
        published=sent(message),
    )


def words(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    content = str(part.get_content())
    if part.get_content_subtype() == "plain":
        return content
    found = page.report(content)
    return found.text if found else ""


def sender(message: EmailMessage) -> tuple[str | None, str | None]:
    """Outlet and author, as far as the headers name them."""
    organization = str(message["organization"] or "").strip() or None
    addresses: tuple[Address, ...] = message["from"].addresses if message["from"] else ()
    if not addresses:
        return organization, None
    name, domain = addresses[0].display_name, addresses[0].domain
    known = outlet_called(name) or outlet_at(domain)
    author = name if name and outlet_called(name) is None else None
    return organization or (known.name if known else None), author


def sent(message: EmailMessage) -> str | None:
    date = getattr(message["date"], "datetime", None)
    return date.replace(tzinfo=None).isoformat() if date else None
