"""The tables of a dossier's database.

Each table and column says what it means; the same words go into the table
`documentation`, because SQLite keeps no comments. `position` keeps the order
of a list. Offsets count Unicode code points of the document's text, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

from sayso import model

metadata = MetaData()


def _text(name: str, comment: str, **options: Any) -> Column[Any]:
    return Column(name, Text, comment=comment, **{"nullable": False, **options})


def _maybe(name: str, comment: str) -> Column[Any]:
    return _text(name, comment, nullable=True)


def _one_of(name: str, words: Any, comment: str, **options: Any) -> Column[Any]:
    """A column that holds one of the words of a Literal type."""
    known = get_args(words)
    listed = ", ".join(f"'{word}'" for word in known)
    return Column(
        name,
        Text,
        CheckConstraint(f"{name} IN ({listed})"),
        comment=f"{comment}: {', '.join(known)}",
        **{"nullable": False, **options},
    )


def _number(name: str, comment: str, **options: Any) -> Column[Any]:
    return Column(name, Float, comment=comment, **{"nullable": False, **options})


def _offset(name: str, comment: str, **options: Any) -> Column[Any]:
    return Column(name, Integer, comment=comment, **{"nullable": False, **options})


def _position(comment: str = "Place in the list, from 0", **options: Any) -> Column[Any]:
    return Column("position", Integer, comment=comment, **{"nullable": False, **options})


def _names(name: str, target: str, comment: str, **options: Any) -> Column[Any]:
    """A column that points at a row of another table."""
    return Column(name, Text, ForeignKey(target, deferrable=True, initially="DEFERRED"), comment=comment, **{"nullable": False, **options})


def _owner(name: str, target: str, comment: str) -> tuple[Column[Any], Column[Any]]:
    """The two columns that place a row in the list of its owner."""
    return _names(name, target, comment, primary_key=True), _position(primary_key=True)


def _span() -> tuple[Column[Any], Column[Any]]:
    return _offset("starts", "Offset of the first character"), _offset("ends", "Offset after the last character")


dossier = Table(
    "dossier",
    metadata,
    _text("schema", "Name and version of the shape of dossier.json", primary_key=True),
    _text("title", "What the dossier is about"),
    _text("sayso", "Version of the program that made it"),
    _text("settings", "SHA-256 of the settings it was made with"),
    comment="The dossier itself: one row",
)
models = Table(
    "models",
    metadata,
    _text("name", "Name of the model", primary_key=True),
    _position(),
    _text("digest", "SHA-256 of the model"),
    comment="The models that the dossier was made with",
)
originals = Table(
    "originals",
    metadata,
    _text("sha256", "SHA-256 of the content", primary_key=True),
    _text("path", "Where it was read from"),
    Column("content", LargeBinary, nullable=False, comment="The bytes as they were read"),
    comment="The files as they were read, byte for byte: the evidence",
)
documents = Table(
    "documents",
    metadata,
    _text("id", "Its name in the dossier", primary_key=True),
    _position(),
    _text("path", "Where it was read from"),
    _text("sha256", "SHA-256 of its original, which the table originals keeps"),
    _maybe("title", "Headline"),
    _maybe("outlet", "Who published it"),
    _maybe("outlet_short", "The outlet's short name"),
    _maybe("published", "Day, or day and time, that it states"),
    _maybe("updated", "Day, or day and time, of its last change"),
    _maybe("url", "Web address"),
    _text("language", "ISO 639-1 code"),
    _text("text", "Everything that was read, furniture included"),
    _names("copy_of", "documents.id", "The document that it repeats, wholly or nearly", nullable=True),
    comment="One report as one outlet published it",
)
document_authors = Table(
    "document_authors",
    metadata,
    *_owner("document", "documents.id", "The document"),
    _text("name", "Author as the byline names them"),
    comment="Who wrote a document",
)
document_credits = Table(
    "document_credits",
    metadata,
    *_owner("document", "documents.id", "The document"),
    _text("name", "Agency or outlet that it credits"),
    comment="Agencies and outlets that a document credits",
)
furniture = Table(
    "furniture",
    metadata,
    *_owner("document", "documents.id", "The document"),
    *_span(),
    _one_of("kind", model.FurnitureKind, "What it is instead"),
    comment="Stretches of a document that are no part of the report",
)
moments = Table(
    "moments",
    metadata,
    *_owner("document", "documents.id", "The document"),
    *_span(),
    _text("text", "The words"),
    _one_of("type", model.MomentType, "TIMEX3 type"),
    _maybe("value", "TIMEX3 value; null where it cannot be told"),
    comment="Expressions of time in a document",
)
entities = Table(
    "entities",
    metadata,
    _text("id", "Made from its content", primary_key=True),
    _position(),
    _one_of("type", model.EntityType, "What it is"),
    _text("name", "The fullest form that the documents use"),
    _maybe("short", "Short name"),
    _maybe("description", "What the documents call it besides its name"),
    _names("affiliation", "entities.id", "The body that it speaks for", nullable=True),
    comment="Someone or something that the documents name, whatever the spelling",
)
entity_aliases = Table(
    "entity_aliases",
    metadata,
    *_owner("entity", "entities.id", "The entity"),
    _text("alias", "A form that the documents use"),
    comment="The forms of an entity's name",
)
entity_mentions = Table(
    "entity_mentions",
    metadata,
    *_owner("entity", "entities.id", "The entity"),
    _names("document", "documents.id", "The document"),
    *_span(),
    comment="Where documents name an entity",
)
statements = Table(
    "statements",
    metadata,
    _text("id", "Made from its content", primary_key=True),
    _position(unique=True),
    _names("document", "documents.id", "The document that words it so"),
    *_span(),
    _text("text", "The words, verbatim"),
    _one_of("kind", model.StatementKind, "How it is reported; narrated is in the outlet's own voice"),
    _offset("cue_starts", "Offset of the words of attribution", nullable=True),
    _offset("cue_ends", "Offset after the words of attribution", nullable=True),
    _maybe("cue", "The words of attribution, such as 'said'"),
    _offset("source_starts", "Offset of the words that name the speaker", nullable=True),
    _offset("source_ends", "Offset after the words that name the speaker", nullable=True),
    _maybe("source", "The words that name the speaker"),
    _names("speaker", "entities.id", "Who those words stand for", nullable=True),
    _offset("antecedent_starts", "Offset of the earlier mention that those words stand for", nullable=True),
    _offset("antecedent_ends", "Offset after that earlier mention", nullable=True),
    _one_of("stance", model.Stance, "The speaker's stance towards the content"),
    _one_of("certainty", model.Certainty, "How sure, as the speaker puts it"),
    _one_of("basis", model.Basis, "How the speaker said or knows it", nullable=True),
    _maybe("said_on", "The day it was said"),
    comment="One proposition as one document words it",
)
statement_parts = Table(
    "statement_parts",
    metadata,
    *_owner("statement", "statements.id", "The statement"),
    *_span(),
    comment="The content of a statement without the words of attribution between",
)
relayers = Table(
    "relayers",
    metadata,
    *_owner("statement", "statements.id", "The statement"),
    *_span(),
    _text("text", "The words that name the relayer"),
    _names("entity", "entities.id", "Who those words stand for", nullable=True),
    _offset("antecedent_starts", "Offset of the earlier mention that those words stand for", nullable=True),
    _offset("antecedent_ends", "Offset after that earlier mention", nullable=True),
    comment="Who relayed a statement, nearest to the outlet first",
)
claims = Table(
    "claims",
    metadata,
    _text("id", "Made from its content", primary_key=True),
    _position(),
    _text("gist", "The clearest wording found in the documents"),
    _one_of("standing", model.Standing, "What the origins make of it"),
    _maybe("first_said", "The first day it was said"),
    _maybe("last_said", "The last day it was said"),
    comment="One proposition, wherever it is stated",
)
evidence = Table(
    "evidence",
    metadata,
    *_owner("claim", "claims.id", "The claim"),
    _names("statement", "statements.id", "The statement"),
    _one_of("role", model.Role, "Its part in the claim"),
    _number("score", "How surely it belongs, from 0 to 1"),
    comment="The statements that support, deny or question a claim",
)
origins = Table(
    "origins",
    metadata,
    *_owner("claim", "claims.id", "The claim"),
    _text("id", "The speaker's entity, or the document where the outlet says it itself"),
    _text("name", "Who it is"),
    _text("why", "Why it is counted once, and apart"),
    comment="Accountable parties that a claim comes from, independent of each other",
)
origin_statements = Table(
    "origin_statements",
    metadata,
    _text("claim", "The claim", primary_key=True),
    _offset("origin", "Position of the origin in the claim", primary_key=True),
    _position(primary_key=True),
    _names("statement", "statements.id", "The statement"),
    ForeignKeyConstraint(["claim", "origin"], ["origins.claim", "origins.position"], deferrable=True, initially="DEFERRED"),
    comment="The statements of an origin",
)
not_counted = Table(
    "not_counted",
    metadata,
    *_owner("claim", "claims.id", "The claim"),
    _text("name", "Who it is"),
    _text("why", "Why it is no origin of its own"),
    comment="Supporters of a claim that are no origin of their own",
)
not_counted_statements = Table(
    "not_counted_statements",
    metadata,
    _text("claim", "The claim", primary_key=True),
    _offset("supporter", "Position of the supporter in the claim", primary_key=True),
    _position(primary_key=True),
    _names("statement", "statements.id", "The statement"),
    ForeignKeyConstraint(["claim", "supporter"], ["not_counted.claim", "not_counted.position"], deferrable=True, initially="DEFERRED"),
    comment="The statements of a supporter that is not counted",
)
judgements = Table(
    "judgements",
    metadata,
    *_owner("claim", "claims.id", "The claim that it helped to make"),
    _names("left_statement", "statements.id", "One statement"),
    _names("right_statement", "statements.id", "The other statement"),
    _one_of("relation", model.Relation, "What the one is to the other"),
    _number("score", "How sure the judge is, from 0 to 1"),
    _text("judge", "Who judged: a model's name, or a person's"),
    comment="What a judge thinks of two statements",
)
judgement_reasons = Table(
    "judgement_reasons",
    metadata,
    _text("claim", "The claim", primary_key=True),
    _offset("judgement", "Position of the judgement in the claim", primary_key=True),
    _position(primary_key=True),
    _text("reason", "The reason"),
    ForeignKeyConstraint(["claim", "judgement"], ["judgements.claim", "judgements.position"], deferrable=True, initially="DEFERRED"),
    comment="Why a judge thinks so",
)
conflicts = Table(
    "conflicts",
    metadata,
    _text("id", "Made from its content", primary_key=True),
    _position(),
    _names("left_claim", "claims.id", "One claim"),
    _names("right_claim", "claims.id", "The other claim"),
    _one_of("why", model.ConflictKind, "Why both cannot hold"),
    _text("note", "What stands against what"),
    comment="Two claims that cannot both hold",
)
figures = Table(
    "figures",
    metadata,
    _text("id", "Made from its content", primary_key=True),
    _position(),
    _names("document", "documents.id", "The document"),
    *_span(),
    _text("text", "The words"),
    _text("what", "What is measured, such as killed"),
    _text("subject", "Of whom or of what"),
    _number("low", "Least that the words allow; null when open", nullable=True),
    _number("high", "Most that the words allow; null when open", nullable=True),
    _text("unit", "Unit of both bounds"),
    Column("approximate", Boolean, nullable=False, comment="Whether the words say about, nearly or some"),
    _maybe("as_of", "The day it holds for"),
    _names("statement", "statements.id", "The statement that gives it", nullable=True),
    _text("series", "Figures of one series measure the same thing"),
    _names("replaces", "figures.id", "The earlier figure of the same speaker and series that it takes the place of", nullable=True),
    comment="Quantities with what they count",
)
places = Table(
    "places",
    metadata,
    _text("id", "Made from its content", primary_key=True),
    _position(),
    _text("name", "Its name"),
    _number("lat", "Latitude in degrees (WGS 84); null when unsure", nullable=True),
    _number("lon", "Longitude in degrees (WGS 84); null when unsure", nullable=True),
    _maybe("country", "ISO 3166-1 alpha-2 code"),
    _one_of("kind", model.PlaceKind, "What it is"),
    _number("error_km", "How far off the position may be, in kilometres", nullable=True),
    _maybe("gazetteer", "Gazetteer and its id"),
    comment="Places that the documents name, with coordinates",
)
place_aliases = Table(
    "place_aliases",
    metadata,
    *_owner("place", "places.id", "The place"),
    _text("alias", "A form that the documents use"),
    comment="The forms of a place's name",
)
place_mentions = Table(
    "place_mentions",
    metadata,
    *_owner("place", "places.id", "The place"),
    _names("document", "documents.id", "The document"),
    *_span(),
    comment="Where documents name a place",
)
timeline = Table(
    "timeline",
    metadata,
    _text("id", "Made from its content", primary_key=True),
    _position(),
    _text("date", "The day, month or year"),
    _maybe("until", "The last day, when it went on"),
    _text("text", "The words that date it"),
    _text("event", "What happened"),
    comment="What happened when",
)
timeline_documents = Table(
    "timeline_documents",
    metadata,
    *_owner("entry", "timeline.id", "The entry"),
    _names("document", "documents.id", "The document"),
    comment="The documents that tell of an entry",
)
timeline_statements = Table(
    "timeline_statements",
    metadata,
    *_owner("entry", "timeline.id", "The entry"),
    _names("statement", "statements.id", "The statement"),
    comment="The statements that tell of an entry",
)
timeline_claims = Table(
    "timeline_claims",
    metadata,
    *_owner("entry", "timeline.id", "The entry"),
    _names("claim", "claims.id", "The claim"),
    comment="The claims about an entry",
)
lineage = Table(
    "lineage",
    metadata,
    _position(primary_key=True),
    _text("source", "Who it was taken from: a document's id, or the name of an agency or outlet"),
    _names("target", "documents.id", "The document that took it"),
    _one_of("why", model.LineageKind, "How it is known"),
    _number("score", "How sure, from 0 to 1"),
    comment="Who took what from whom",
)
decisions = Table(
    "decisions",
    metadata,
    _position(primary_key=True),
    _names("document", "documents.id", "The document that has the words"),
    *_span(),
    _one_of("kind", model.DecisionKind, "What the words were taken for"),
    _maybe("target", "Id of the entity, place or figure that they mean; a day's TIMEX3 value; null where nothing was chosen"),
    _text("why", "The rule, in plain words"),
    _number("score", "How likely it was, where a learned weight decided", nullable=True),
    comment="Why words are taken to mean what the dossier says they mean",
)
rivals = Table(
    "rivals",
    metadata,
    Column("decision", Integer, ForeignKey("decisions.position"), primary_key=True, nullable=False, comment="Position of the decision"),
    _position(primary_key=True),
    _text("name", "As a reader would call it"),
    _maybe("target", "Id of the entity or place; null where the dossier has none"),
    _number("score", "What it had, where a learned weight decided", nullable=True),
    comment="What words might have meant instead, best first",
)
documentation = Table(
    "documentation",
    metadata,
    _text("table_name", "Table or view", primary_key=True),
    _text("column_name", "Column; empty for the table itself", primary_key=True),
    _text("meaning", "What it means"),
    comment="What every table, view and column means",
)

VIEWS: Mapping[str, tuple[str, Mapping[str, str], str]] = {
    "who_said_what": (
        "Every statement with who said it, who relayed it and where it stands",
        {
            "document": "Title of the document that words it so",
            "outlet": "Its outlet; the document's id where no outlet is known",
            "speaker": "Who said it, by name, or the words that name the speaker; null where nobody is named",
            "via": "Who relayed it, nearest to the outlet first, with < between",
            "stance": "The speaker's stance towards the content",
            "content": "The words, verbatim",
            "said_on": "The day it was said",
            "statement": "The statement's id",
        },
        """
        SELECT documents.title AS document, coalesce(documents.outlet, documents.id) AS outlet,
               coalesce(entities.name, statements.source) AS speaker,
               (SELECT group_concat(name, ' < ') FROM (
                   SELECT coalesce(entities.name, relayers.text) AS name
                   FROM relayers LEFT JOIN entities ON entities.id = relayers.entity
                   WHERE relayers.statement = statements.id ORDER BY relayers.position)) AS via,
               statements.stance, statements.text AS content, statements.said_on, statements.id AS statement
        FROM statements JOIN documents ON documents.id = statements.document
        LEFT JOIN entities ON entities.id = statements.speaker
        ORDER BY documents.position, statements.starts, statements.position
        """,
    ),
    "claim_overview": (
        "Every claim with its standing and how many support, deny and question it",
        {
            "gist": "The clearest wording found in the documents",
            "standing": "What the origins make of it",
            "origins": "How many independent origins it has",
            "supports": "How many statements support it",
            "denies": "How many statements deny it",
            "questions": "How many statements question it",
            "first_said": "The first day it was said",
            "last_said": "The last day it was said",
            "claim": "The claim's id",
        },
        """
        SELECT claims.gist, claims.standing,
               (SELECT count(*) FROM origins WHERE origins.claim = claims.id) AS origins,
               (SELECT count(*) FROM evidence WHERE evidence.claim = claims.id AND role = 'supports') AS supports,
               (SELECT count(*) FROM evidence WHERE evidence.claim = claims.id AND role = 'denies') AS denies,
               (SELECT count(*) FROM evidence WHERE evidence.claim = claims.id AND role = 'questions') AS questions,
               claims.first_said, claims.last_said, claims.id AS claim
        FROM claims ORDER BY claims.position
        """,
    ),
    "disputed": (
        "Pairs of claims that cannot both hold",
        {
            "one_side": "The clearest wording of one claim",
            "other_side": "The clearest wording of the other claim",
            "why": "Why both cannot hold",
            "note": "What stands against what",
            "conflict": "The conflict's id",
        },
        """
        SELECT one.gist AS one_side, other.gist AS other_side, conflicts.why, conflicts.note, conflicts.id AS conflict
        FROM conflicts JOIN claims AS one ON one.id = conflicts.left_claim
        JOIN claims AS other ON other.id = conflicts.right_claim
        ORDER BY conflicts.position
        """,
    ),
}
"""Name of each view, what it shows, what its columns mean, and its query."""

SEARCH = (
    """
    CREATE VIRTUAL TABLE statement_search USING fts5(
        text, content='statements', content_rowid='position', tokenize='porter unicode61 remove_diacritics 2')
    """,
    """
    CREATE TRIGGER statement_added AFTER INSERT ON statements BEGIN
        INSERT INTO statement_search(rowid, text) VALUES (new.position, new.text);
    END
    """,
    """
    CREATE TRIGGER statement_removed AFTER DELETE ON statements BEGIN
        INSERT INTO statement_search(statement_search, rowid, text) VALUES ('delete', old.position, old.text);
    END
    """,
    """
    CREATE TRIGGER statement_changed AFTER UPDATE ON statements BEGIN
        INSERT INTO statement_search(statement_search, rowid, text) VALUES ('delete', old.position, old.text);
        INSERT INTO statement_search(rowid, text) VALUES (new.position, new.text);
    END
    """,
)
"""Full-text search over the statements' own words, kept in step by triggers (https://www.sqlite.org/fts5.html, 4.4.3)."""


def meanings() -> Iterator[dict[str, str]]:
    """Rows of `documentation`: what every table, view and column means."""
    for table in metadata.sorted_tables:
        yield {"table_name": table.name, "column_name": "", "meaning": table.comment or ""}
        for column in table.columns:
            yield {"table_name": table.name, "column_name": column.name, "meaning": column.comment or ""}
    for name, (about, columns, _) in VIEWS.items():
        yield {"table_name": name, "column_name": "", "meaning": about}
        yield from ({"table_name": name, "column_name": column, "meaning": meaning} for column, meaning in columns.items())
    yield {"table_name": "statement_search", "column_name": "", "meaning": "Full-text search (FTS5) over the text of statements"}
