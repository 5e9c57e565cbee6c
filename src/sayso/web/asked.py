"""What a reader asks for, as it comes in: checked here, and nowhere after."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from sayso.model import Confidence, Stance

BLANK = r"\x20\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"
COMMANDS = r"\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F"
"""Signs that command a terminal rather than say something."""
ENDS = r"\t\n\r\u2028\u2029"
PRINTED = rf"^[^{COMMANDS}{ENDS}]*[^{COMMANDS}{ENDS}{BLANK}][^{COMMANDS}{ENDS}]*$"
"""One line with something on it."""
WRITTEN = rf"^[^{COMMANDS}]*[^{COMMANDS}{ENDS}{BLANK}][^{COMMANDS}]*$"
"""Lines with something on them."""


def whole(value: object) -> object:
    """JSON has one kind of number: 2.0 is as whole as 2."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


Whole = Annotated[int, BeforeValidator(whole)]
Line = Annotated[str, Field(pattern=PRINTED, max_length=200)]
Words = Annotated[str, Field(pattern=WRITTEN, max_length=10_000)]
Id = Annotated[str, Field(min_length=1, max_length=200)]


class Asked(BaseModel):
    """What every entry says."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    seen: Whole = Field(ge=0, description="The number of the last entry of the log that its author had seen")
    by: Line | None = Field(None, description="Who judges; else the name that the server was given")
    why: Line | None = Field(None, description="The reason")


class About(BaseModel):
    """What is judged."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    id: str = Field(max_length=200, description="Its id; an outlet's name; nothing for the dossier itself")


class AboutAny(About):
    kind: Literal["entity", "outlet", "document", "statement", "claim", "dossier"]


class AboutSource(About):
    kind: Literal["entity", "outlet"]


class AboutItem(About):
    kind: Literal["statement", "claim"]


class Rename(Asked):
    """Call an entity by another name."""

    kind: Literal["name"]
    entity: Id
    value: Line


class SameEntity(Asked):
    """Two entities are one: `entity` stays, `other` is merged into it."""

    kind: Literal["same_entity"]
    entity: Id
    other: Id


class OtherEntity(Asked):
    """Some of the forms by which an entity is named are somebody else's: these become an entity of their own."""

    kind: Literal["other_entity"]
    entity: Id
    apart: list[Line] = Field(min_length=1, max_length=1_000, description="Those forms, as the documents write them")


class SameClaim(Asked):
    """Two claims are one: `claim` stays, `other` is merged into it."""

    kind: Literal["same_claim"]
    claim: Id
    other: Id


class OtherClaim(Asked):
    """Some statements of a claim say something else: they become a claim of their own."""

    kind: Literal["other_claim"]
    claim: Id
    apart: list[Id] = Field(min_length=1, max_length=1_000, description="Those statements")


class Speaker(Asked):
    """Who makes a statement; null for nobody who is named."""

    kind: Literal["speaker"]
    statement: Id
    entity: Id | None


class StanceTaken(Asked):
    """What the speaker does with a statement."""

    kind: Literal["stance"]
    statement: Id
    value: Stance


class NoConflict(Asked):
    """Two claims can both hold."""

    kind: Literal["no_conflict"]
    claim: Id
    other: Id


class Reliability(Asked):
    """How reliable a source is, on the Admiralty scale: A completely, E not at all, F cannot be judged."""

    kind: Literal["reliability"]
    about: AboutSource
    value: Literal["A", "B", "C", "D", "E", "F"]


class Credibility(Asked):
    """How credible an item is, on the Admiralty scale: 1 confirmed, 5 improbable, 6 cannot be judged."""

    kind: Literal["credibility"]
    about: AboutItem
    value: Literal["1", "2", "3", "4", "5", "6"]


class Note(Asked):
    """A note on anything."""

    kind: Literal["note"]
    about: AboutAny
    value: Words


class Assessment(Asked):
    """What its author makes of something, and how sure he is; no report says so."""

    kind: Literal["assessment"]
    about: AboutAny
    value: Words
    confidence: Confidence


class Undo(Asked):
    """Undo an entry of the log, or an undoing."""


Judged = Annotated[
    Rename
    | SameEntity
    | OtherEntity
    | SameClaim
    | OtherClaim
    | Speaker
    | StanceTaken
    | NoConflict
    | Reliability
    | Credibility
    | Note
    | Assessment,
    Field(discriminator="kind"),
]
