"""Exports of Telegram Desktop (`result.json`): each message with words is a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.text.written_dates import stated_date

Stated = Mapping[str, object]

CHANNELS = frozenset({"public_channel", "private_channel"})
"""Kinds of chats that one body writes and many read; in the others people talk to each other."""
CHATS = ("chats", "left_chats")
"""Where an export of everything keeps its chats."""


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a chat, as the export states it."""

    stated: object
    chat: Stated


def is_export(record: object) -> bool:
    """Is a JSON value one chat with its messages, or several chats?

    >>> is_export({"name": "Harbour", "messages": []}), is_export({"text": "It sank.", "messages": []})
    (True, False)
    """
    return isinstance(record, dict) and "text" not in record and (isinstance(record.get("messages"), list) or bool(several(record)))


def articles(export: Stated, path: str) -> Iterator[Article | UnreadableDocument]:
    """Yield each message that has words; raises UnreadableDocument where none has.

    What Telegram notes itself (who joined, what was pinned) and pictures without a
    caption are left out. A message goes by its own number, which stays when a chat is
    exported again; where several chats give one number twice, each goes by its place.
    """
    found = list(messages(export))
    numbers = numbered(found)
    read = [told for message, number in zip(found, numbers, strict=True) if (told := article(message, number, path)) is not None]
    if not read:
        raise UnreadableDocument(path, "no message with words in this Telegram export: a chat's messages are expected")
    yield from read


def messages(export: Stated) -> Iterator[Message]:
    for chat in [export, *several(export)]:
        listed = chat.get("messages")
        yield from (Message(stated, chat) for stated in (listed if isinstance(listed, list) else ()))


def several(export: Stated) -> list[Stated]:
    found = [group.get("list") for name in CHATS if isinstance(group := export.get(name), dict)]
    return [chat for listed in found if isinstance(listed, list) for chat in listed if isinstance(chat, dict)]


def numbered(found: Sequence[Message]) -> Sequence[int]:
    own = [message.stated.get("id") if isinstance(message.stated, dict) else None for message in found]
    whole = [number for number in own if type(number) is int and number > 0]
    return whole if len(set(whole)) == len(own) else range(1, len(own) + 1)


def article(message: Message, number: int, path: str) -> Article | UnreadableDocument | None:
    """One message as an article; None for one that nobody wrote or that has no words.

    A channel is the outlet of what it posts, and in a group the sender is the
    author. Who passes on what another wrote has not written it: that other one is credited.
    """
    stated, where = message.stated, f"{path}, record {number}"
    if not isinstance(stated, dict):
        return UnreadableDocument(where, f"a JSON {type(stated).__name__}: a message object is expected")
    if stated.get("type", "message") != "message":
        return None
    text = words(stated.get("text", ""))
    if text is None:
        return UnreadableDocument(where, "its 'text' is neither a string nor a list of strings and entities: export the chat again")
    if not text.strip():
        return None
    channel, forwarded = message.chat.get("type") in CHANNELS, name(stated, "forwarded_from")
    published, updated = moment(stated, "date"), moment(stated, "edited")
    signed = name(stated, "author") if channel and not forwarded else None
    return Article(
        text=text,
        outlet=name(message.chat, "name") if channel else None,
        authors=(signed,) if signed else (),
        sender=None if channel or forwarded else name(stated, "from"),
        published=published,
        updated=updated if updated and published and updated > published else None,
        credits=(forwarded,) if forwarded else (),
        number=number,
    )


def words(written: object) -> str | None:
    """A message's text: a string, or a list of strings and of entities with a text; None for anything else.

    >>> words(["The ferry sank, see ", {"type": "link", "text": "https://courier.example"}])
    'The ferry sank, see https://courier.example'
    >>> words(["The ferry sank", 7]) is None
    True
    """
    pieces = [piece.get("text") if isinstance(piece, dict) else piece for piece in (written if isinstance(written, list) else [written])]
    strings = [piece for piece in pieces if isinstance(piece, str)]
    return "".join(strings) if len(strings) == len(pieces) else None


def name(stated: Stated, field: str) -> str | None:
    written = stated.get(field)
    return " ".join(written.split()) or None if isinstance(written, str) else None


def moment(stated: Stated, field: str) -> str | None:
    """When, in UTC where the export says so: its `date` is in the time of whoever exported the chat.

    >>> moment({"date": "2021-06-03T11:15:00", "date_unixtime": "1622708100"}, "date")
    '2021-06-03T08:15:00'
    >>> moment({"date": "2021-06-03T11:15:00"}, "date")
    '2021-06-03T11:15:00'
    """
    seconds = stated.get(f"{field}_unixtime")
    try:
        exact = datetime.fromtimestamp(int(seconds), tz=UTC) if isinstance(seconds, str | int) else None
    except (ValueError, OverflowError, OSError):
        exact = None
    return stated_date(exact) or stated_date(stated.get(field))
