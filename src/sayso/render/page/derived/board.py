"""What the claim board needs beside the claims: how contested each is and where, whose word each statement is, and the columns."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, Final

from sayso.model import ANOTHER_AIM, UNSURE, Claim, ClaimId, PlaceId, Statement, StatementId
from sayso.render.fates import FATES, counts, is_vague, of_all
from sayso.render.likeness import content
from sayso.render.page.derived.alone import negated, stands_alone, whole
from sayso.render.page.derived.denied import denied
from sayso.render.page.derived.lines import Corpus, days_told, surely
from sayso.render.page.derived.mentioned import Said
from sayso.render.page.derived.near import near
from sayso.render.page.derived.whose import Parties
from sayso.render.page.derived.wording import BRACKETED
from sayso.render.reading import Reading, once
from sayso.render.standings import is_news, told

DENIES: Final = 3
CONFLICTS: Final = 3
QUESTIONS: Final = 2
"""What one who denies a claim, a claim that cannot hold beside it, and one who doubts it weigh; each outlet in the quarrel weighs 1."""
TELLING: Final = 3
"""So many claims that nobody contests tell as much of a column as a contested one."""
LONGEST: Final = 50
"""Words of a sentence, at most, that stands below what is too little without it."""
SHORT: Final = 12
"""Words of what may be such, at most."""
MORE: Final = 2
"""Words that such a sentence tells at least, beside those that say who says it."""
ENDS: Final = ".!?”\"’'"
FEW: Final = 8
"""Columns that a reader takes in at once: so many outlets stand in the order in which they published, more by what they tell."""


def board(read: Reading, said: Said, parties: Parties) -> dict[str, Any]:
    """All that the scripts find under `derived.board`."""
    clashes = Counter(claim for conflict in read.dossier.conflicts for claim in conflict.claims)
    contest = {claim.id: contested(read, claim, clashes[claim.id]) for claim in read.dossier.claims}
    where = _places(read, said)
    corpus = Corpus(read.dossier.documents)
    called = {claim.id: BRACKETED.sub("", claim.gist) for claim in read.dossier.claims} | denied(read)
    return {
        "unsure": UNSURE,
        "claims": {
            claim.id: {
                "contested": contest[claim.id],
                "event": _event(read, corpus, claim),
                "whole": whole(BRACKETED.sub("", claim.gist)),
                "sentence": sentence_around(read, claim, called[claim.id]),
                "places": where.get(claim.id, []),
                "unsure": unsure(read, claim),
                "standing": told(claim),
                "aims": other_aims(read, claim),
                "days": days_told(read, claim),
            }
            for claim in read.dossier.claims
        },
        "near": near(read, where),
        "party": dict(sorted(parties.of.items())),
        "outlets": _outlets(read, contest),
        "parties": _ranked_parties(read, parties, contest),
        "speakers": _speakers(read),
    }


def unsure(read: Reading, claim: Claim) -> list[StatementId]:
    """The statements of a claim that may say something else: those that were found to, denials that it is not so, which affirm it,
    and, where nobody holds it to be disputed, what speaks against such statements alone."""
    found = [statement for row in claim.not_counted if row.why == UNSURE for statement in row.statements]
    against = read.evidence(claim, "denies")
    affirming = [said for said in against if said.stance == "denies" and negated(said.text) and not negated(claim.gist)]
    aside = [said for said in against if claim.standing not in ("disputed", "denied") and _denied_by(claim, said) <= {*found}]
    return list(dict.fromkeys([*found, *(said.id for said in (*affirming, *aside))]))


def other_aims(read: Reading, claim: Claim) -> list[StatementId]:
    """The statements against a claim that deny nothing of it, and only give its deed another aim: both may hold."""
    return [said.id for said in read.evidence(claim, "denies") if said.stance == "asserts" and _only_another_aim(claim, said)]


def _only_another_aim(claim: Claim, said: Statement) -> bool:
    against = [row for row in claim.judgements if row.excludes and said.id in (row.left, row.right)]
    return bool(against) and all(ANOTHER_AIM in row.reasons for row in against)


def sentence_around(read: Reading, claim: Claim, words: str) -> str | None:
    """The sentence that holds the words which a claim is called by, where these are too little to be understood alone."""
    if not is_news(claim) or len(words.split()) > SHORT or whole(words) or stands_alone(words):
        return None
    bare = " ".join(words.split()).rstrip(ENDS)
    for said in (read.statements[row.statement] for row in claim.evidence):
        span = read.sentence(said)
        sentence = " ".join(read.document_of(said).text[span.start : span.end].split())
        saying = " ".join(part.text for part in (said.source, said.cue) if part)
        if bare in sentence and len(sentence.split()) <= LONGEST and len(content(sentence) - content(bare) - content(saying)) >= MORE:
            return sentence
    return None


@once
def sure(read: Reading, claim: Claim) -> frozenset[StatementId]:
    """The statements of a claim that surely bear on it; all of them, where none does."""
    every = frozenset(row.statement for row in claim.evidence)
    return every.difference(unsure(read, claim)) or every


def _denied_by(claim: Claim, said: Statement) -> set[StatementId]:
    """The statements of a claim that one was found to contradict; itself where there are none."""
    pairs = ((row.left, row.right) for row in claim.judgements if row.excludes and said.id in (row.left, row.right))
    return {other for pair in pairs for other in pair if other != said.id} or {said.id}


def contested(read: Reading, claim: Claim, clashes: int) -> int:
    """How contested a claim is: by those who deny or doubt it, by claims that cannot hold beside it, and by how many outlets carry it.

    Nothing, where nobody contests it, however many carry it.
    """
    against = DENIES * len(read.voices(claim, "denies")) + QUESTIONS * len(read.voices(claim, "questions")) + CONFLICTS * clashes
    return against + len(read.outlets(claim)) if against else 0


def _event(read: Reading, corpus: Corpus, claim: Claim) -> float:
    """How much a claim is of the event itself: one that counts those whom it touched, then what the reports begin with.

    Who somebody is stands behind what happened, though all reports begin with his name.
    """
    if claim.in_passing:
        return 0.0
    counted = (figure for said in surely(read, claim) for figure in counts(read, said))
    toll = any(figure.what in FATES and not is_vague(figure) and of_all(read, figure) for figure in counted)
    return round(toll + corpus.leading(claim.gist), 2)


def _places(read: Reading, said: Said) -> dict[ClaimId, list[PlaceId]]:
    """The places that the statements of each claim name, those of most statements first."""
    found: defaultdict[ClaimId, Counter[PlaceId]] = defaultdict(Counter)
    for place in read.dossier.places:
        for naming in said.naming(place.mentions):
            for part in read.parts.get(naming.id, ()):
                found[part.claim.id][place.id] += naming.id in sure(read, part.claim)
    return {claim: sorted(+counts, key=lambda place: (-counts[place], place)) for claim, counts in found.items()}


def _outlets(read: Reading, contest: dict[ClaimId, int]) -> list[dict[str, Any]]:
    """The outlets with the days on which they published and how many claims they carry."""
    days: defaultdict[str, list[str]] = defaultdict(list)
    for document in read.dossier.documents:
        days[read.outlet(document)].append((document.published or "")[:10])
    carried = {claim.id: read.outlets(claim) for claim in read.dossier.claims}
    counts, weights = _weighed(carried, contest)
    published = sorted(days, key=lambda name: (min(day or "9" for day in days[name]), name))
    ordered = published if len(days) <= FEW else sorted(days, key=lambda name: (-weights[name], name))
    return [{"id": name, "name": name, "days": sorted({*days[name]} - {""}), "claims": counts[name]} for name in ordered]


def _ranked_parties(read: Reading, parties: Parties, contest: dict[ClaimId, int]) -> list[dict[str, Any]]:
    """The accountable parties that speak for or against any claim, those that tell most first."""
    heard = {claim.id: {parties.of[row.statement] for row in claim.evidence} for claim in read.dossier.claims}
    counts, weights = _weighed(heard, contest)
    ordered = sorted(counts, key=lambda party: (-weights[party], party))
    return [{"id": party, "name": parties.names[party], "claims": counts[party]} for party in ordered]


def _weighed(heard: dict[ClaimId, Any], contest: dict[ClaimId, int]) -> tuple[Counter[str], Counter[str]]:
    """Of each column, how many claims it has something on, and how much these tell."""
    counts, weights = Counter[str](), Counter[str]()
    for claim, columns in heard.items():
        counts.update(columns)
        weights.update(dict.fromkeys(columns, TELLING if contest[claim] else 1))
    return counts, weights


def _speakers(read: Reading) -> list[tuple[str, str]]:
    """Those whom a reader may ask for, by id and name, who have said most first."""
    counts = Counter(said.source.entity for said in read.dossier.statements if said.source and said.source.entity)
    spoke = sorted(counts, key=lambda entity: (-counts[entity], entity))
    return [(entity, read.entities[entity].short or read.entities[entity].name) for entity in spoke if entity in read.entities]
