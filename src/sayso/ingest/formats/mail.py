"""Mail messages: the headers state who and when, the plain part is the text."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.headerregistry import Address
from email.message import EmailMessage

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article, headed
from sayso.ingest.formats import page
from sayso.ingest.furniture import kind_of_text
from sayso.ingest.original import Original
from sayso.ingest.unlisted import looks_like_one
from sayso.model import Furniture
from sayso.text.outlets import outlet_at, outlet_called
from sayso.text.paragraphs import paragraphs
from sayso.text.written_dates import stated_date

DESKS = frozenset(
    "news newsdesk desk newsletter newsletters info editor editors editorial press office noreply no reply donotreply hello"
    " contact mail team updates alerts briefing daily weekly digest bulletin service subscriptions redaktion redaction admin"
    " list the".split()
)
"""Before the @, nobody's name; a sender called by these words alone is none either."""
THROUGH = re.compile(
    r"(?P<who>.+?)(?:\s+(?:via|at|from|of|for)\s+(?:the )?|\s*[,|·]\s*|\s+[–—-]\s+|\s*\((?=[^()]+\)$))(?P<where>[^()]+)\)?$"
)
"""'Ana Ruiz via Harbour List', 'Ana Ruiz (Harbour Courier)'."""
NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
ASKED = frozenset({"subject", "from", "organization", "list-id", "list-unsubscribe", "date"})
LONGEST_HEADER = 20_000
"""The standard library takes time and memory in the square of a header's length."""
SIGNATURE = re.compile(r"^-- ?\r?$", re.MULTILINE)
"""What parts the words from the sender's standing lines below (RFC 3676, 4.3)."""
SIGNATURE_FROM = 0.4
"""Share of the words above which such a line is a rule in the text."""


def articles(original: Original) -> Iterator[Article]:
    """Yield the message as one article; raises UnreadableDocument for one without text.

    A sender is the outlet, unless it is a person: then that is the author, where
    no byline names another, and the list or organisation of the headers is the outlet.
    """
    if not original.content.strip():
        raise UnreadableDocument(original.path, "empty: there is nothing to read")
    message = email.message_from_bytes(original.content, policy=email.policy.default)
    if any(name.lower() in ASKED and len(value) > LONGEST_HEADER for name, value in message.raw_items()):
        raise UnreadableDocument(original.path, f"a header of more than {LONGEST_HEADER:,} characters: no mail has one so long")
    title = str(message["subject"] or "").strip() or None
    text, furniture = words(message, title)
    if not text.strip():
        raise UnreadableDocument(original.path, "no text in the message: a text or HTML part is expected")
    outlet, person = sender(message, text)
    yield Article(text=text, title=title, outlet=outlet, sender=person, published=sent(message), furniture=furniture)


def words(message: EmailMessage, title: str | None) -> tuple[str, tuple[Furniture, ...]]:
    """The text under its subject, with what the format itself sets aside; empty where the message has no words."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return "", ()
    content = str(part.get_content())
    if part.get_content_subtype() != "plain":
        found = page.report(content, title=title)
        return (found.text, found.furniture) if found else ("", ())
    if not content.strip():
        return "", ()
    text = headed(title, content)
    return text, tuple(signature(text))


def signature(text: str) -> Iterator[Furniture]:
    """What stands below the last line of two dashes, where most of the words stand above it."""
    last = next(iter(reversed(list(SIGNATURE.finditer(text)))), None)
    if last and last.start() > SIGNATURE_FROM * len(text):
        for span in paragraphs(text[last.start() :]):
            start, end = last.start() + span.start, last.start() + span.end
            yield Furniture(start, end, kind_of_text(text[start:end]) or "notice")


def sender(message: EmailMessage, body: str = "") -> tuple[str | None, str | None]:
    """Outlet and person, as far as the headers name them.

    >>> message = EmailMessage()
    >>> message["From"] = "Ana Ruiz via Harbour Weekly <desk@weekly.example>"
    >>> sender(message)
    ('Harbour Weekly', 'Ana Ruiz')
    """
    organization = str(message["organization"] or "").strip() or listed(str(message["list-id"] or ""))
    addresses: tuple[Address, ...] = message["from"].addresses if message["from"] else ()
    if not addresses:
        return organization, None
    name, address = " ".join(addresses[0].display_name.split()), addresses[0]
    known = outlet_called(name) or outlet_at(address.domain)
    match = THROUGH.fullmatch(name)
    if match and NAME.fullmatch(match["who"]) and not outlet_called(match["who"]) and not looks_like_one(match["who"]):
        return match["where"].strip(), match["who"].strip()
    if is_outlet(name, address, body, to_many=message["list-unsubscribe"] is not None):
        return (known.name if known else name), None
    return organization or (known.name if known else None), None if is_desk(name) else name


def is_outlet(name: str, address: Address, body: str, *, to_many: bool) -> bool:
    """Is a sender's name a paper's rather than a person's?

    So it is where the domain is called like it, or where it writes from a desk
    or to many readers and no byline names it; not where the address is somebody's own.

    >>> is_outlet("Riverwatch", Address("", "desk", "mail.example"), "By Ana Ruiz", to_many=False)
    True
    >>> is_outlet("Ana Ruiz", Address("", "desk", "mail.example"), "By Ana Ruiz", to_many=False)
    False
    >>> is_outlet("Ana Ruiz", Address("", "ana.ruiz", "mail.example"), "", to_many=True)
    False
    """
    if is_desk(name):
        return False
    if outlet_called(name) or looks_like_one(name):
        return True
    if re.search(rf"\b(?:[Bb]y|BY) {re.escape(name)}\b", body):
        return False
    words, user = re.findall(r"\w+", name.lower()), address.username.lower()
    if "".join(words) in (label.replace("-", "") for label in address.domain.lower().split(".")[:-1]):
        return True
    if words[-1] in user or words[0] in re.split(r"\W+", user):
        return False
    return len(words) == 1 or to_many or not DESKS.isdisjoint(re.split(r"[^a-z]+", user))


def is_desk(name: str) -> bool:
    """Is a sender's name empty, or the words for a desk and nothing else?"""
    return DESKS.issuperset(re.findall(r"\w+", name.lower()))


def listed(header: str) -> str | None:
    """The name that a mailing list gives itself: 'Harbour Weekly <weekly.list.example>'."""
    name = header.partition("<")[0].strip().strip('"')
    return name or None


def sent(message: EmailMessage) -> str | None:
    """When the headers say it was sent; a year that no report is from is no evidence."""
    return stated_date(getattr(message["date"], "datetime", None))
