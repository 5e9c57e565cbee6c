"""What the page calls the words of the model."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.render.standings import PASSING, PERHAPS
from sayso.render.words import MAY_EXCLUDE

STANDING: Mapping[str, str] = {
    "corroborated": "Corroborated",
    PERHAPS: "Perhaps corroborated",
    "single_source": "Single source",
    "disputed": "Disputed",
    "denied": "Denied",
    "unverified": "Unverified",
    "superseded": "Superseded",
    PASSING: "Told in passing",
}
MEANING: Mapping[str, str] = {
    "corroborated": "two or more independent origins, denied by none",
    PERHAPS: "two origins, in words so unlike that they may say different things: read both",
    "single_source": "one origin, denied by none",
    "disputed": "one origin supports it, another denies it or says what cannot be so beside it",
    "denied": "only denials are reported",
    "unverified": "someone says that it could not be verified",
    "superseded": "its own origin has replaced it",
    PASSING: "who or what somebody is, told beside the news",
}
ROLE: Mapping[str, str] = {"supports": "Says so", "denies": "Denies it or says otherwise", "questions": "Doubts it or could not verify it"}
GIVES_AIM = "Gives another aim"
"""What a statement does for a claim that gives the same deed another aim."""
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
    "medium": "through the media",
    "anonymous": "unnamed",
}
CONFLICT: Mapping[str, str] = {"numbers": "Numbers apart", "denial": "One denies the other", "incompatible": "Both cannot hold"}
AIMS = "Another aim is given"
"""A conflict of two aims of one deed, which may both hold."""
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
CORRECTION: Mapping[str, str] = {
    "name": "Renamed",
    "same_entity": "Made one with another name",
    "other_entity": "Told from another of the same name",
    "same_claim": "Made one with another claim",
    "other_claim": "Split",
    "speaker": "Speaker set",
    "stance": "Stance set",
    "no_conflict": "Conflict found to be none",
    "reliability": "Reliability graded",
    "credibility": "Credibility graded",
    "note": "Note",
    "assessment": "Assessment",
    "undo": "Undone",
}
"""What a reader did, before 'by Ana Ruiz on 4 Mar'."""
RELIABILITY: Mapping[str, str] = {
    "A": "reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY: Mapping[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
CONFIDENCE: Mapping[str, str] = {"low": "low confidence", "moderate": "moderate confidence", "high": "high confidence"}
STATE: Mapping[str, str] = {
    "holds": "holds",
    "replaced": "replaced by a later one",
    "gone": "gone: its words are no longer in the dossier",
    "undone": "undone",
}
ALL: Mapping[str, Mapping[str, str]] = {
    "standing": STANDING,
    "meaning": MEANING,
    "role": {**ROLE, "aims": GIVES_AIM},
    "kind": KIND,
    "stance": STANCE,
    "certainty": CERTAINTY,
    "basis": BASIS,
    "conflict": {**CONFLICT, "aims": AIMS, "change": CHANGE},
    "relation": {**RELATION, "check": MAY_EXCLUDE},
    "lineage": LINEAGE,
    "entity": ENTITY,
    "correction": CORRECTION,
    "reliability": RELIABILITY,
    "credibility": CREDIBILITY,
    "confidence": CONFIDENCE,
    "state": STATE,
}
"""All of them, as the page's scripts find them."""
