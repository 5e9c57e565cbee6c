"""A small invented event, three reports of it, and the dossier that they make: what store and render are tested with."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from sayso.model import (
    Claim,
    ClaimId,
    Conflict,
    ConflictId,
    Cue,
    Decision,
    Document,
    DocumentId,
    Dossier,
    Entity,
    EntityId,
    Evidence,
    Figure,
    FigureId,
    Furniture,
    Judgement,
    Lineage,
    MadeWith,
    Mention,
    Moment,
    NotCounted,
    Origin,
    Place,
    PlaceId,
    Rival,
    SeriesId,
    Source,
    Span,
    Statement,
    TimelineEntry,
    TimelineId,
)
from sayso.text.ids import content_id

GAZETTE = DocumentId("gazette")
COURIER = DocumentId("courier")
HERALD = DocumentId("herald")

TEXTS = {
    GAZETTE: (
        "Ferry sinks off Port Amel\n\n"
        "The ferry Corvina sank off Port Amel on Sunday, the coast guard said. At least three people drowned, "
        "the mayor, Ana Ruiz, told Radio Sur. “The captain had been warned of the storm,” she said.\n\n"
        "Subscribe to our newsletter.\n"
    ),
    COURIER: (
        "The ferry Corvina sank off Port Amel on Sunday, according to the coast guard.\n\n"
        "The owner, Amel Lines, denied that the captain had been warned of the storm. "
        "The Courier could not verify that the captain had been warned of the storm. "
        "Five people drowned, Mayor Ruiz said on Monday.\n"
    ),
    HERALD: "Divers may have found the wreck, a fisherman said.\n",
}

GUARD = EntityId("e-0000000000a1")
RUIZ = EntityId("e-0000000000a2")
LINES = EntityId("e-0000000000a3")
RADIO = EntityId("e-0000000000a4")
FISHERMAN = EntityId("e-0000000000a5")


def at(doc: DocumentId, words: str) -> tuple[int, int]:
    """Where the words stand in a document, the first time."""
    start = TEXTS[doc].index(words)
    return start, start + len(words)


def document(identity: DocumentId, outlet: str, published: str | None, **more: Any) -> Document:
    text = TEXTS[identity]
    return Document(
        **{
            "id": identity,
            "path": f"reports/{identity}.txt",
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "title": None,
            "outlet": outlet,
            "outlet_short": None,
            "authors": (),
            "published": published,
            "updated": None,
            "url": None,
            "language": "en",
            "text": text,
            **more,
        }
    )


def said(doc: DocumentId, words: str, cue: str | None = None, speaker: tuple[str, EntityId | None] | None = None, **more: Any) -> Statement:
    start, end = at(doc, words)
    source = Source(*at(doc, speaker[0]), *speaker) if speaker else None
    return Statement(
        **{
            "id": content_id("s", doc, start, end, more.get("stance", "asserts")),
            "doc": doc,
            "start": start,
            "end": end,
            "text": words,
            "parts": (Span(start, end),),
            "kind": "indirect" if cue else "narrated",
            "cue": Cue(*at(doc, cue), cue) if cue else None,
            "source": source,
            "via": (),
            "stance": "asserts",
            "certainty": "certain",
            "basis": None,
            "said_on": "2031-03-02",
            **more,
        }
    )


def mention(doc: DocumentId, words: str) -> Mention:
    return Mention(doc, *at(doc, words))


SANK = said(GAZETTE, "The ferry Corvina sank off Port Amel on Sunday", "said", ("the coast guard", GUARD))
SANK_TOO = said(COURIER, "The ferry Corvina sank off Port Amel on Sunday", "according to", ("the coast guard", GUARD))
THREE = said(
    GAZETTE,
    "At least three people drowned",
    "told",
    ("the mayor, Ana Ruiz", RUIZ),
    via=(Source(*at(GAZETTE, "Radio Sur"), "Radio Sur", RADIO),),
    basis="interview",
)
WARNED = said(
    GAZETTE,
    "The captain had been warned of the storm",
    "she said",
    kind="direct",
    source=Source(*at(GAZETTE, "she"), "she", RUIZ, Span(*at(GAZETTE, "Ana Ruiz"))),
)
NOT_WARNED = said(COURIER, "the captain had been warned of the storm", "denied", ("The owner, Amel Lines", LINES), stance="denies")
UNVERIFIED = said(
    COURIER,
    "the storm. The Courier could not verify that the captain had been warned of the storm",
    "could not verify",
    stance="cannot_verify",
)
"""Overlaps NOT_WARNED, as badly cut statements do."""
FIVE = said(COURIER, "Five people drowned", "said", ("Mayor Ruiz", RUIZ), said_on="2031-03-03")
WRECK = said(HERALD, "Divers may have found the wreck", "said", ("a fisherman", FISHERMAN), certainty="possible", said_on=None)

ALL_SAID = (SANK, SANK_TOO, THREE, WARNED, NOT_WARNED, UNVERIFIED, FIVE, WRECK)


def claim(identity: str, gist: str, standing: str, *evidence: Evidence, **more: Any) -> Claim:
    return Claim(
        **{
            "id": ClaimId(identity),
            "gist": gist,
            "evidence": evidence,
            "origins": (),
            "not_counted": (),
            "judgements": (),
            "standing": standing,
            "first_said": "2031-03-02",
            "last_said": "2031-03-02",
            **more,
        }
    )


CLAIMS = (
    claim(
        "c-000000000001",
        SANK.text,
        "corroborated",
        Evidence(SANK.id, "supports", 1.0),
        Evidence(SANK_TOO.id, "supports", 0.97),
        origins=(Origin(GUARD, "the coast guard", (SANK.id,), "one accountable party, counted once"),),
        not_counted=(NotCounted("The Courier", (SANK_TOO.id,), "repeats the coast guard's statement"),),
        judgements=(Judgement(SANK.id, SANK_TOO.id, "same", 0.97, "words", ("shares ferry, Corvina, sank", "same speaker")),),
    ),
    claim(
        "c-000000000002",
        THREE.text,
        "superseded",
        Evidence(THREE.id, "supports", 1.0),
        origins=(Origin(RUIZ, "Ana Ruiz", (THREE.id,), "one accountable party"),),
        judgements=(Judgement(FIVE.id, THREE.id, "replaces", 0.8, "figures", ("a later figure of the same speaker",)),),
    ),
    claim(
        "c-000000000003",
        WARNED.text,
        "disputed",
        Evidence(WARNED.id, "supports", 1.0),
        Evidence(NOT_WARNED.id, "denies", 0.9),
        Evidence(UNVERIFIED.id, "questions", 0.9),
        origins=(Origin(RUIZ, "Ana Ruiz", (WARNED.id,), "one accountable party"),),
    ),
    claim(
        "c-000000000004", FIVE.text, "single_source", Evidence(FIVE.id, "supports", 1.0), first_said="2031-03-03", last_said="2031-03-03"
    ),
    claim("c-000000000005", WRECK.text, "unverified", Evidence(WRECK.id, "supports", 0.5), first_said=None, last_said=None),
)

DOCUMENTS = (
    document(COURIER, "The Courier", "2031-03-03", credits=("Amel Press",)),
    document(
        GAZETTE,
        "Port Amel Gazette",
        "2031-03-02T18:30:00",
        title="Ferry sinks off Port Amel",
        outlet_short="Gazette",
        authors=("Ines Vale",),
        url="https://gazette.example/ferry",
        furniture=(Furniture(*at(GAZETTE, "Subscribe to our newsletter."), "promotion"),),
        moments=(Moment(*at(GAZETTE, "on Sunday"), "on Sunday", "date", "2031-03-02"),),
    ),
    document(HERALD, "The Herald", None, copy_of=GAZETTE),
)

ENTITIES = (
    Entity(GUARD, "ORG", "the coast guard", None, ("the coast guard",), None, None, (mention(GAZETTE, "the coast guard"),)),
    Entity(
        RUIZ,
        "PERSON",
        "Ana Ruiz",
        "Ruiz",
        ("Ana Ruiz", "Mayor Ruiz"),
        "the mayor",
        None,
        (mention(COURIER, "Mayor Ruiz"), mention(GAZETTE, "Ana Ruiz")),
    ),
    Entity(LINES, "ORG", "Amel Lines", None, ("Amel Lines",), "The owner", None, (mention(COURIER, "Amel Lines"),)),
    Entity(RADIO, "ORG", "Radio Sur", None, ("Radio Sur",), None, None, (mention(GAZETTE, "Radio Sur"),)),
    Entity(FISHERMAN, "PERSON", "a fisherman", None, ("a fisherman",), None, LINES, (mention(HERALD, "a fisherman"),)),
)


def figure(statement: Statement, words: str, low: float | None, high: float | None) -> Figure:
    start, end = at(statement.doc, words)
    return Figure(
        FigureId(content_id("f", statement.doc, start)),
        statement.doc,
        start,
        end,
        words,
        "drowned",
        "people",
        low,
        high,
        "people",
        False,
        statement.said_on,
        statement.id,
        SeriesId("drowned"),
    )


AT_LEAST_THREE = figure(THREE, "At least three people", 3, None)
DOSSIER = Dossier(
    title="The sinking of the Corvina",
    made_with=MadeWith("0.1.0", (("minilm", "sha256:aa"), ("spacy", "sha256:bb")), "sha256:cc"),
    documents=DOCUMENTS,
    entities=ENTITIES,
    statements=tuple(sorted(ALL_SAID, key=lambda statement: statement.id)),
    claims=CLAIMS,
    conflicts=(Conflict(ConflictId("x-000000000001"), (CLAIMS[1].id, CLAIMS[3].id), "numbers", "at least three / five"),),
    figures=(AT_LEAST_THREE, replace(figure(FIVE, "Five people", 5, 5), replaces=AT_LEAST_THREE.id)),
    places=(
        Place(
            PlaceId("p-000000000001"),
            "Port Amel",
            ("Port Amel",),
            -12.5,
            44.25,
            "XX",
            "city",
            5,
            None,
            (mention(COURIER, "Port Amel"), mention(GAZETTE, "Port Amel")),
        ),
        Place(PlaceId("p-000000000002"), "Corvina Bank", (), None, None, None, "natural", None, None, ()),
    ),
    timeline=(
        TimelineEntry(
            TimelineId("t-000000000001"), "2031-03-02", None, "on Sunday", SANK.text, (COURIER, GAZETTE), (SANK.id,), (CLAIMS[0].id,)
        ),
    ),
    lineage=(Lineage("gazette", HERALD, "copies", 1.0), Lineage("Radio Sur", GAZETTE, "cites", 1.0)),
    decisions=(
        Decision(COURIER, *at(COURIER, "Mayor Ruiz"), "name", RUIZ, "a surname alone", None, (Rival("Luz Ruiz", None, None),)),
        Decision(
            HERALD,
            *at(HERALD, "a fisherman"),
            "name",
            FISHERMAN,
            "the likeliest for a learned weight",
            0.75,
            (Rival("Ana Ruiz", RUIZ, 0.25), Rival("a nurse", None, None)),
        ),
    ),
)
ORIGINALS = tuple((row.sha256, row.path, row.text.encode()) for row in DOCUMENTS)
NOTHING = Dossier("Nothing yet", MadeWith("0.1.0", (), ""), (), (), (), (), (), (), (), (), ())
