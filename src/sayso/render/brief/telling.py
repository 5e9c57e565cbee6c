"""Which statements can be told in a sentence of their own, and in which form.

A form is a fixed phrase around words that stay as they are, chosen by how the
document ties them to their speaker: whatever the words, it must read well.
What fits no form is left to the dossier: half a sentence, a caption, a
pronoun without its name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sayso.model import Document, Statement, StatementId
from sayso.render.brief.outline import Cite
from sayso.render.brief.spelling import spelling
from sayso.render.brief.traits import Traits, traits
from sayso.render.brief.voices import Voice, bare, proper, publisher
from sayso.render.brief.wording import (
    BE,
    ENDS,
    LEANING,
    OUTER,
    PERSONAL,
    POINTING,
    REFLEXIVE,
    SHARED,
    SPEAKING,
    balanced,
    finite,
    flat,
    leans,
    opens,
    plain,
    predicate,
)
from sayso.render.page.derived.agreed import ASIDE
from sayso.render.page.derived.lineage import relayers
from sayso.render.passages import ELSEWHERE, after_title
from sayso.render.reading import Reading, once, published_on
from sayso.render.words import day

Form = Literal["stated", "reported", "quoted", "own"]
"""stated: 'It rained, The Courier reports'; reported: 'Ruiz said that it rained' or 'It rained, according to Ruiz';
quoted: 'Ruiz said: “It rained”'; own: 'Ruiz denied any role', with the document's own verb."""

Opening = Literal["small", "common", "name", "capital"]
"""How its words open: with a small letter; with a capital only because they opened a sentence, for the documents have that word in
small letters too; with a name; or with a capital that may be either."""

FEWEST, MOST = 3, 40
"""Words of what can be told."""
BARE = 6
"""Words below which a clause with a mere pronoun for its subject says too little."""
MEANT = 4
"""Words with a meaning of their own in a sentence of the outlet's that says something alone."""

SAYING = frozenset(
    "said says say told tells added adds insisted insists insist wrote writes believes believe believed maintains maintained stated "
    "states argued argues acknowledged acknowledges confirmed confirms explained warned warns reported reports concluded admitted "
    "admits alleged alleges tweeted assesses".split()
)
"""Words of saying that a whole clause follows."""
OWN = frozenset(
    "denied denies rejected rejects dismissed dismisses disputed disputes refuted ruled "
    "claimed announced declared described pledged vowed promised urged demanded "
    "hopes hoped fears feared expects expected "
    "identified identifies acknowledged declined refused warned condemned confirmed ordered proposed".split()
)
"""Verbs that the brief repeats as the documents have them: they say what somebody did by speaking, and take no side."""
HOPING = frozenset("hope hopes hoped wish wishes wished want wants wanted expect expects expected fear fears feared hoping".split())
"""Verbs and nouns of what nobody says to be so."""
CUT = re.compile(r"(?:\b(?:and|or|but|of|to|the|a|an|that|which|who|whose|whom|than|because)|[,:;(–—-]|…)$", re.IGNORECASE)
"""How words end that were cut short."""
CANNOT = re.compile(r"(?:could|can|did|was|were|is|are|has|have|had)(?: not|n[’']t| never| unable)\b", re.IGNORECASE)
"""How verbs begin by which somebody could not say or verify something."""
DENIED, DENYING = "denied", re.compile(r"den(?:y|ies)", re.IGNORECASE)
"""The verb that tells a denial, and how its other forms begin; verbs such as 'dismissed' say less."""
NO_CLAUSE = re.compile(r"(?:to|being|having)\b", re.IGNORECASE)
"""How words begin that cannot follow 'said that'."""
NESTED = re.compile(r"\b(?:say|says|said|told)\b| none$")
"""What says that somebody else says it, whose words are told as his; and what counts something named before."""
SAYS_NOTHING = re.compile(r"it (?:is|was|may|might)\b", re.IGNORECASE)
"""An 'it' that may stand for nothing."""
WORD = re.compile(r"\W")
"""Between words."""
COUNTED_FROM = re.compile(
    r"(?i)"
    r"\b(?:today|tonight|yesterday|tomorrow|overnight|(?:this|last|next|past|previous|coming) (?:day|week|weekend|month|year|night|morning|"
    r"afternoon|evening|spring|summer|autumn|fall|winter)s?|\w+ ago)\b"
)
"""Words for a day that count from the day of their report."""
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
WEEK = 7
STARTING = frozenset("The A An At On In Some Several One Two Three Four Five Six Seven Eight Nine Ten All No Both It There".split())
"""Words that open sentences and are no names."""
SENTENCE = re.compile(r"(?<=[.!?])[”\"]?\s+(?=[A-Z“\"])")
"""Where a sentence of a quotation ends."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement that can be told."""

    said: Statement
    form: Form
    words: str
    verb: str
    """Of the form with the document's own verb."""
    voice: Voice
    relayers: tuple[str, ...]
    cite: Cite
    traits: Traits
    opening: Opening = "small"
    anchor: str | None = None
    """The day of the report, where its words count from that: as it reads, empty where the report has none."""


def tellings(read: Reading, voices: Mapping[StatementId, Voice]) -> dict[StatementId, Telling]:
    """All that can be told."""
    found: dict[StatementId, Telling] = {}
    lower = spelling(read.dossier.documents).small
    names = proper_names(read, lower)
    for document in read.dossier.documents:
        for said in read.said_in.get(document.id, ()):
            voice = voices.get(said.id)
            made = telling(read, document, said, voice) if voice is not None else None
            if made is not None:
                found[said.id] = replace(made, opening=_opening(read, made, lower, names))
    return found


def proper_names(read: Reading, lower: Collection[str]) -> dict[str, list[str]]:
    """The names that no document writes with a small letter, by their first word; 'Earlier reports' only opened a sentence."""
    entities = ((row.name, *row.aliases) for row in read.dossier.entities)
    places = ((row.name, *row.aliases) for row in read.dossier.places)
    found: dict[str, list[str]] = {}
    for name in sorted({name for forms in (*entities, *places) for name in forms if name.strip() and name.lower() not in lower}):
        first, _, rest = name.partition(" ")
        if rest and rest == rest.lower() and first.lower() in lower:
            continue
        found.setdefault(WORD.split(name, maxsplit=1)[0], []).append(name)
    return found


def _opening(read: Reading, one: Telling, lower: Collection[str], names: Mapping[str, Sequence[str]]) -> Opening:
    first = WORD.split(one.words.lstrip(OUTER), maxsplit=1)[0]
    if first in STARTING:
        return "common"
    if not one.words[:1].isupper():
        return "small"
    if any(one.words.startswith(name) for name in names.get(first, ())):
        return "name"
    if first[1:] == first[1:].lower() and first.lower() in lower:
        return "common"
    before = read.document_of(one.said).text[read.sentence(one.said).start : one.said.start]
    return "capital" if not any(map(str.isalnum, before)) else "name"


def telling(read: Reading, document: Document, said: Statement, voice: Voice) -> Telling | None:
    """How a statement is told, if it can be."""
    if aside(document, said) or said.stance == "asks" or ASIDE.search(said.text):
        return None
    shaped = _shaped(read, document, said, voice)
    if shaped is None:
        return None
    form, words, verb = shaped
    count = len(words.split())
    if not FEWEST <= count <= MOST or not balanced(words) or CUT.search(words) or ELSEWHERE.match(words):
        return None
    if form != "own" and count < BARE and opens(words) in PERSONAL | SHARED:
        return None
    if said.kind != "direct" and NESTED.search(words):
        return None
    through, counted = _through(read, document, said, voice), anchor(read, document, words)
    return Telling(said, form, words, verb, voice, through, cite(read, said), traits(words), anchor=counted)


def _through(read: Reading, document: Document, said: Statement, voice: Voice) -> tuple[str, ...]:
    """The outlets and bodies that passed it on; a person who is named for it speaks of it, and seldom passes on its words."""
    own = (bare(voice.name), bare(publisher(document).name))
    bodies = (one for one in relayers(read, said) if one.entity is None or read.entities[one.entity].type != "PERSON")
    return tuple(flat(name) for name in map(read.name, bodies) if bare(name) not in own)


def anchor(read: Reading, document: Document, words: str) -> str | None:
    """The day of a report whose words count from it, for 'last week' says nothing without one; empty where it has none.

    A weekday is known where all reports are of one week.
    """
    if not COUNTED_FROM.search(words) and not (WEEKDAY.search(words) and not _of_one_week(read)):
        return None
    return day(document.published[:10]) if document.published else ""


@once
def _of_one_week(read: Reading) -> bool:
    published = [published_on(document) for document in read.dossier.documents]
    known = [day for day in published if day is not None]
    return len(known) == len(published) and (not known or (max(known) - min(known)).days < WEEK)


def cite(read: Reading, said: Statement) -> Cite:
    span = read.sentence(said)
    return Cite(said.doc, span.start, span.end)


def aside(document: Document, said: Statement) -> bool:
    """Does it stand in the title, or in what is no part of the report?"""
    outside = any(stretch.start < said.end and said.start < stretch.end for stretch in document.furniture)
    return outside or said.start < after_title(document)


def _shaped(read: Reading, document: Document, said: Statement, voice: Voice) -> tuple[Form, str, str] | None:
    if said.kind == "narrated":
        return _narrated(read, document, said)
    if said.kind == "direct":
        words = quoted(document, said)
        return ("quoted", words, "") if words and not _names_himself(read, voice, words) else None
    return _indirect(read, document, said, voice)


def _narrated(read: Reading, document: Document, said: Statement) -> tuple[Form, str, str] | None:
    """A whole sentence of the outlet's own; what it has in it from others it says so itself."""
    span = read.sentence(said)
    words = plain(document.text[said.start : said.end])
    whole = said.start == span.start and document.text[said.end : span.end].strip(OUTER + ENDS) == ""
    alone = whole and len(traits(words).stems) >= MEANT and not leans(words)
    itself = bare(words).startswith(bare(publisher(document).name))
    fits = alone and not itself and finite(words) and not words.endswith(("?", "!")) and (words[:1].isupper() or words[:1].isdigit())
    return ("stated", words, "") if fits else None


def quoted(document: Document, said: Statement) -> str:
    """What can be put in quotation marks: the first sentences of the longest stretch that is not broken off."""
    stretches = [flat(document.text[part.start : part.end]) for part in said.parts]
    following = [*(stretch.strip(OUTER)[:1] for stretch in stretches[1:]), ""]
    whole = [stretch.strip(OUTER) for stretch, after in zip(stretches, following, strict=True) if not after.islower()]
    longest = max(whole, key=lambda words: (len(words.split()), words), default="")
    kept = ""
    for sentence in SENTENCE.split(longest):
        if kept and len(f"{kept} {sentence}".split()) > MOST:
            break
        kept = f"{kept} {sentence}".strip()
    broken = opens(kept) in PERSONAL | {"they", "their", "these", "those", "and", "but", "so"} or not kept[:1].isupper()
    return "" if broken or "..." in kept or "…" in kept else kept.rstrip(ENDS)


def _indirect(read: Reading, document: Document, said: Statement, voice: Voice) -> tuple[Form, str, str] | None:
    if len(said.parts) != 1 or said.cue is None:
        return None
    [part] = said.parts
    words = plain(document.text[part.start : part.end])
    clause = words if opens(words.removeprefix("that ")) in BE else words.removeprefix("that ")
    tied = words != clause or flat(document.text[said.cue.end : part.start]) == "that"
    if said.cue.text.lower().rpartition(" ")[2] in HOPING:
        noun = said.source is not None and document.text[said.source.end : said.source.end + 1] in ("'", "’")
        return None if noun else _own(document, said, voice, words)
    saying = said.cue.text.lower().rpartition(" ")[2] in SAYING or said.cue.text.lower() in ("according to", "as saying")
    if said.stance == "asserts" and (tied or saying) and not NO_CLAUSE.match(clause) and finite(clause):
        before = said.source is None or said.end <= said.source.start
        leaning = before and opens(clause) in PERSONAL | SHARED and not SAYS_NOTHING.match(clause)
        if leaning or _headless(document, said, clause) or not _resolved(read, clause, voice):
            return None
        return ("reported", clause, "")
    return _own(document, said, voice, words)


def _names_himself(read: Reading, voice: Voice, words: str) -> bool:
    """Is a person called by his whole name in words laid to him? They are another's."""
    person = voice.entity is not None and read.entities[voice.entity].type == "PERSON"
    return person and " " in voice.name and voice.name in words


def _headless(document: Document, said: Statement, words: str) -> bool:
    """Does the subject stand before who says it, apart from these words: 'This, Ruiz said, made it impossible'?"""
    inserted = said.cue is not None and document.text[said.cue.end : said.parts[0].start].strip().startswith(",")
    return inserted and predicate(words)


def _own(document: Document, said: Statement, voice: Voice, words: str) -> tuple[Form, str, str] | None:
    """The document's own verb, where it stands between the speaker and the words and can be repeated."""
    cue, source = said.cue, said.source
    if cue is None or source is None or flat(source.text).split(",")[0] in words:
        return None
    verb, between = flat(cue.text), flat(document.text[cue.end : said.parts[0].start])
    last = verb.split()[-1].lower() if verb else ""
    finite = source.end <= cue.start and (last in OWN or verb.split()[0].lower() in OWN or CANNOT.match(verb) is not None)
    if said.stance == "denies" and (DENYING.match(verb) or (DENIED in verb.lower() and not finite)):
        verb = DENIED
    elif not finite:
        return None
    tied = "that" if words.startswith("that ") else between
    if between not in ("", "that") or opens(words.removeprefix("that ")) in (LEANING | REFLEXIVE) - {"its"}:
        return None
    return ("own", words.removeprefix("that "), f"{verb} that" if tied == "that" else verb)


def _resolved(read: Reading, words: str, voice: Voice) -> bool:
    """Is the pronoun that it opens with, if it opens with one, the speaker?"""
    first = opens(words)
    person = voice.entity is not None and read.entities[voice.entity].type == "PERSON"
    if first in PERSONAL:
        return person and proper(voice.name)
    if first in SHARED:
        return not person or SAYS_NOTHING.match(words) is not None
    return first not in SPEAKING and not (first in POINTING and leans(words))
