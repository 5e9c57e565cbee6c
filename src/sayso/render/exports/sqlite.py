"""The database, and how Datasette should show it: `datasette dossier.db --metadata metadata.json`."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sayso.render.exports.record import Database, Files, Record
from sayso.render.exports.written import json_bytes

SHOWN: dict[str, dict[str, Any]] = {
    "claims": {"label_column": "gist", "sort": "position", "facets": ["standing"]},
    "corrections": {"sort_desc": "number", "facets": ["kind", "person"]},
    "conflicts": {"sort": "position", "facets": ["why"]},
    "documents": {"label_column": "title", "sort": "published", "facets": ["outlet", "language"]},
    "entities": {"label_column": "name", "sort": "name", "facets": ["type"]},
    "evidence": {"facets": ["role"]},
    "figures": {"label_column": "text", "sort": "as_of", "facets": ["what", "unit"]},
    "judgements": {"sort_desc": "score", "facets": ["relation", "judge"]},
    "lineage": {"facets": ["why"]},
    "moments": {"facets": ["type"]},
    "places": {"label_column": "name", "sort": "name", "facets": ["kind", "country"]},
    "statements": {
        "label_column": "text",
        "sort": "position",
        "facets": ["stance", "kind", "certainty", "document"],
        "fts_table": "statement_search",
        "fts_pk": "position",
    },
    "timeline": {"label_column": "event", "sort": "date"},
    "claim_overview": {"sort_desc": "origins", "facets": ["standing"]},
    "disputed": {"facets": ["why"]},
    "who_said_what": {"facets": ["outlet", "speaker", "stance"]},
}
"""How each table or view opens: its order, the columns to count by, and the column that stands for a row elsewhere."""
HIDDEN = frozenset(
    "documentation models statement_parts origin_statements not_counted_statements judgement_reasons"
    " timeline_documents timeline_statements timeline_claims statement_search".split()
)
"""Tables that hold lists of others: listed apart."""


def files(record: Record) -> Files:
    database = record.database()
    return {"dossier.db": database.content, "metadata.json": json_bytes(metadata(record.dossier.title, database))}


def metadata(title: str, database: Database) -> dict[str, Any]:
    described: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for table, column, meaning in database.meanings:
        if column:
            described[table].setdefault("columns", {})[column] = meaning
        else:
            described[table]["description"] = meaning
    tables = {name: {**about, **SHOWN.get(name, {}), **({"hidden": True} if name in HIDDEN else {})} for name, about in described.items()}
    return {
        "title": title,
        "description": "Who says what about one event, on whose say-so: a dossier made by sayso.",
        "databases": {"dossier": {"description": "Each claim, figure and place tied to the words it came from.", "tables": tables}},
    }
