"""What the page calls the words of the model."""

from __future__ import annotations

from collections.abc import Mapping

STANDING: Mapping[str, str] = {
    "corroborated": "Corroborated",
    "single_source": "Single source",
    "disputed": "Disputed",
    "denied": "Denied",
    "unverified": "Unverified",
    "superseded": "Superseded",
}
MEANING: Mapping[str, str] = {
    "corroborated": "two or more independent origins, denied by none",
    "single_source": "one origin, denied by none",
    "disputed": "one origin supports it, another denies it",
    "denied": "only denials are reported",
    "unverified": "someone says that it could not be verified",
    "superseded": "its own origin has replaced it",
}
ROLE: Mapping[str, str] = {"supports": "Says so", "denies": "Denies it", "questions": "Doubts it or could not verify it"}
KIND: Mapping[str, str] = {
    "direct": "quoted",
    "indirect": "reported speech",
    "mixed": "partly quoted",
    "narrated": "in the outlet’s own voice",
}
STANCE: Mapping[str, str] = {
    "asserts": "",
    "denies": "denies",
    "cannot_verify": "could not verify",
    "doubts": "doubts",
    "vows": "vows",
    "demands": "demands",
    "asks": "asks",
}
CERTAINTY: Mapping[str, str] = {"certain": "", "probable": "as probable", "possible": "as possible", "unknown": ""}
BASIS: Mapping[str, str] = {
    "statement": "in a statement",
    "interview": "in an interview",
    "post": "in a post",
    "document": "in a document",
    "video": "in a video",
    "witness": "as a witness",
    "medium": "in a medium",
    "anonymous": "unnamed",
}
CONFLICT: Mapping[str, str] = {"numbers": "Numbers apart", "denial": "One denies the other", "incompatible": "Both cannot hold"}
CHANGE = "Changed over time"
"""A conflict in which one side has replaced the other."""
RELATION: Mapping[str, str] = {
    "same": "says the same as",
    "contradicts": "contradicts",
    "replaces": "replaces",
    "unrelated": "has nothing to do with",
}
LINEAGE: Mapping[str, str] = {"copies": "copies", "credits": "credits", "cites": "cites"}
ENTITY: Mapping[str, str] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "country, region or city",
    "LOC": "place",
    "FAC": "facility",
    "GROUP": "group",
}
ALL: Mapping[str, Mapping[str, str]] = {
    "standing": STANDING,
    "meaning": MEANING,
    "role": ROLE,
    "kind": KIND,
    "stance": STANCE,
    "certainty": CERTAINTY,
    "basis": BASIS,
    "conflict": {**CONFLICT, "change": CHANGE},
    "relation": RELATION,
    "lineage": LINEAGE,
    "entity": ENTITY,
}
"""All of them, as the page's scripts find them."""
