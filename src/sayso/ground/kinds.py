"""What kind of thing each name of a document is: a person, a body, a place or a building.

All mentions of a name in the document are heard together: what the statistical
tagger holds each for, the words in the name and around it, what the sentence
says that its bearer is, the gazetteer, and names that people bear. How much
each counts is learned from annotated news (`training/kinds`): a softmax over
named features. Two rounds: once the persons of a document are known, a
family name alone is known with them.
"""

from __future__ import annotations

import functools
import itertools
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sayso.ground import noun_phrases, sorts
from sayso.ground.descriptions import acronym
from sayso.ground.known_bodies import known_body
from sayso.ground.regions import larger_place
from sayso.ground.runs import SHIPS, Run, fold_case, is_flight
from sayso.ground.titles import (
    BANDS,
    BODIES,
    COMPANY,
    DISTRICTS,
    FACILITIES,
    HOUSES,
    NATURAL,
    PLACES,
    REGIONS,
    SAYS_BODY,
    SETTLEMENTS,
    VESSELS,
    is_honorific,
    is_title,
    role_in,
)
from sayso.language import countries
from sayso.language.gazetteer import candidates
from sayso.language.parse import Parse, Token
from sayso.language.person_names import person_names
from sayso.model import EntityType
from sayso.text.outlets import outlet_called
from sayso.text.spelling import fold

WEIGHTS: Final = Path(__file__).with_name("kinds.json")
CLASSES: Final = ("PERSON", "ORG", "PLACE", "FAC")
PREPOSITIONS = frozenset(
    "in near outside around into inside across throughout via at from to toward towards of for on by with and over through".split()
)
SAYING = frozenset("say tell add write tweet announce report warn argue".split())
TRADES = frozenset(
    "weekly daily airline maker retailer startup nonprofit brand giant subsidiary unit app platform website team club".split()
)
"""Other nouns for bodies in apposition."""
SAID_OF_BODIES = sorts.BODY | SAYS_BODY | TRADES
STAFF = frozenset("soldiers mercenaries fighters shares employees spokesman spokeswoman spokesperson boss executive".split())
"""What follows the name of a body that has such people."""
AROUND_A_PLACE = frozenset("residents outskirts border suburbs area streets".split())
TOWN, CITY = 15_000, 200_000
"""People of a town and of a city."""
KIND_OF_BAND = frozenset("legion brigade militia rebels".split())

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of each feature, in the order of CLASSES."""

    weights: Mapping[str, Sequence[float]]

    def scores(self, features: Features) -> list[float]:
        rows = [(self.weights[name], value) for name, value in features.items() if name in self.weights]
        return [sum(row[place] * value for row, value in rows) for place in range(len(CLASSES))]

    def winner(self, features: Features) -> str:
        scores = self.scores(features)
        return CLASSES[max(range(len(CLASSES)), key=scores.__getitem__)]

    def chances(self, features: Features) -> list[tuple[str, float]]:
        """The classes with their chances (softmax), the likeliest first."""
        scores = self.scores(features)
        shares = [math.exp(score - max(scores)) for score in scores]
        ordered = sorted(range(len(CLASSES)), key=scores.__getitem__, reverse=True)
        return [(CLASSES[place], shares[place] / sum(shares)) for place in ordered]


@dataclass(frozen=True, slots=True)
class Held:
    """What learned weights hold a name for in its document, and for what else before all."""

    type: EntityType
    chance: float
    other: str
    """The class that comes second."""
    less: float
    """The chance of that."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What kind of thing a name is; by a rule, where no weights are told."""

    type: EntityType
    held: Held | None = None


@functools.cache
def model() -> Model:
    return Model(json.loads(WEIGHTS.read_text(encoding="utf-8")))


def kinds(found: Sequence[Run], parse: Parse) -> dict[str, Kind]:
    """The kind of each name, by its folded text."""
    mentions: defaultdict[str, list[Run]] = defaultdict(list)
    for run in found:
        mentions[fold(parse.words(parse.span(run)))].append(run)
    heard = {name: together(runs, parse) for name, runs in mentions.items()}
    first = {name: model().winner(features) for name, features in heard.items()}
    others = relations(first)
    final = {name: model().chances({**heard[name], **related(name, others)}) for name in heard}
    families = {name.split()[-1] for name, [(winner, _), *_] in final.items() if winner == "PERSON" and " " in name}
    return {name: Kind("PERSON") if name in families else kind(final[name], runs[0], parse) for name, runs in mentions.items()}


def kind(chances: Sequence[tuple[str, float]], run: Run, parse: Parse) -> Kind:
    """What a name is by rule, else what it is likeliest to be."""
    if told := by_rule(run, parse):
        return Kind(told)
    (winner, chance), (other, less), *_ = chances
    found = of_class(winner, run, parse)
    return Kind(found, Held(found, round(chance, 3), other, round(less, 3)))


def by_rule(run: Run, parse: Parse) -> EntityType | None:
    """A country and a seat of government are places, and a flight or a ship is a craft, whatever the words around them."""
    if countries.government_of(parse.words(parse.span(run))):
        return "GPE"
    if parse.words(parse.span(run)) in CITIES:
        return "GPE"
    if is_flight([token.text for token in run]) or (len(run) > 1 and run[0].text in SHIPS):
        return "FAC"
    return None


def of_class(winner: str, run: Run, parse: Parse) -> EntityType:
    """The class as the dossier has it: a band is a group, and a place has a government or is natural."""
    last = fold_case(run[-1].text)
    if winner == "PLACE":
        return "LOC" if is_natural(run, parse) else "GPE"
    if winner == "ORG" and (last in KIND_OF_BAND or last in BANDS - BODIES):
        return "GROUP"
    return "PERSON" if winner == "PERSON" else "FAC" if winner == "FAC" else "ORG"


CITIES = frozenset({"NYC", "L.A.", "D.C.", "DC"})
"""Cities by their initials."""


ALONG = {"on", "across", "along", "down", "up", "over"}
"""Before 'the' and a river's name."""


def is_natural(run: Run, parse: Parse) -> bool:
    """'Lake X', 'the river X', 'along the X'."""
    before, _ = neighbours(run, parse)
    words = [fold_case(token.text) for token in before[-2:]]
    if {fold_case(run[0].text), fold_case(run[-1].text), *words[-1:]} & NATURAL:
        return True
    along = len(words) == 2 and words[1] == "the" and words[0] in ALONG and run[-1].dep != "compound"
    return along or any(row.kind == "natural" for row in candidates(parse.words(parse.span(run)))[:1])


def together(runs: Sequence[Run], parse: Parse) -> dict[str, float]:
    """The features of a name: each with the share of its mentions that have it."""
    counts = Counter(feature for run in runs for feature in dict.fromkeys(features(run, parse)))
    return {"any": 1.0, **{feature: count / len(runs) for feature, count in counts.items()}}


@dataclass(frozen=True, slots=True)
class Relations:
    """The classes of a document's names: of those of several words, by the last one and by the first; of single ones, by themselves."""

    by_last: Mapping[str, set[str]]
    by_first: Mapping[str, set[str]]
    single: Mapping[str, str]


def relations(classes: Mapping[str, str]) -> Relations:
    by_last: defaultdict[str, set[str]] = defaultdict(set)
    by_first: defaultdict[str, set[str]] = defaultdict(set)
    for name, winner in classes.items():
        words = name.split()
        if 1 < len(words) < 5:
            by_last[words[-1]].add(winner)
            by_first[words[0]].add(winner)
    return Relations(by_last, by_first, {name: winner for name, winner in classes.items() if " " not in name})


def related(name: str, others: Relations) -> dict[str, float]:
    """What the document's other names tell of one: it is the family name of a person, or a body's name begins with it."""
    words = name.split()
    if len(words) == 1:
        places = [("last", others.by_last), ("first", others.by_first)]
        return {f"{place} of {winner}": 1.0 for place, found in places for winner in sorted(found.get(name, ()))}
    alone = others.single.get(words[-1]) if 1 < len(words) < 5 else None
    return {f"ends in {alone}": 1.0} if alone else {}


def features(run: Run, parse: Parse) -> Iterator[str]:
    """Yield what can be said of one mention of a name."""
    yield from of_tagger(run)
    yield from of_name(run, parse)
    yield from of_grammar(run, parse)
    before, after = neighbours(run, parse)
    yield from of_words_before(run, before)
    yield from of_words_after(after)
    yield from of_gazetteer(run, parse, before)


def neighbours(run: Run, parse: Parse) -> tuple[list[Token], list[Token]]:
    """The words of its sentence before a name and after it."""
    first, last = parse.sentences[run[0].sentence]
    return list(parse.tokens[first : run[0].index]), list(parse.tokens[run[-1].index + 1 : last])


def of_tagger(run: Run) -> Iterator[str]:
    labels = Counter(token.entity for token in run)
    most = max(sorted(labels), key=labels.__getitem__)
    yield f"tagged {most}"
    yield f"tagged {most}, {'one' if len(run) == 1 else 'more'}"
    yield f"last tagged {run[-1].entity}"


def of_name(run: Run, parse: Parse) -> Iterator[str]:
    """Yield features of the name's own words: how many, of what kind, and whether people are called so."""
    words = [fold_case(token.text) for token in run]
    text = parse.words(parse.span(run))
    yield f"words {min(len(run), 4)}"
    link = next((index for index, word in enumerate(words) if word in {"of", "for"} and index), 0)
    for place, word in (("last", words[-1]), ("head", words[link - 1] if link else "")):
        yield from (f"{place} {sort}" for sort, known in KINDS_OF_WORD.items() if word in known and (len(run) > 1))
    if link:
        yield "linked"
    if text.isupper() and len(run) == 1:
        yield "initials" if len(text) < 5 else "capitals"
    elif acronym(text):
        yield "mixed capitals"
    if any(token.text.isdigit() for token in run):
        yield "number"
    if any(token.text == "&" for token in run):
        yield "ampersand"
    yield from of_peoples_names([fold(token.text) for token in run])
    if outlet_called(text):
        yield "outlet"
    if known_body(text):
        yield "known body"


KINDS_OF_WORD: Final[Mapping[str, frozenset[str]]] = {
    "body": BODIES,
    "band": BANDS,
    "facility": FACILITIES,
    "natural": NATURAL,
    "settlement": SETTLEMENTS | REGIONS | DISTRICTS,
    "house": HOUSES,
    "road": frozenset("street road avenue boulevard highway bridge square lane drive freeway".split()),
    "company": COMPANY,
}


def of_peoples_names(words: Sequence[str]) -> Iterator[str]:
    if len(words) < 5:
        number = "one" if len(words) == 1 else "more"
        if words[0] in person_names("given_names"):
            yield f"given name, {number}"
        if words[-1] in person_names("family_names"):
            yield f"family name, {number}"
        if len(words) > 1 and words[0] in person_names("given_names") and words[-1] in person_names("family_names"):
            yield "given and family name"


def of_grammar(run: Run, parse: Parse) -> Iterator[str]:
    """Yield what the name's bearer does, and what the sentence says that it is."""
    head = noun_phrases.head_of(run, parse)
    yield f"is {head.dep}"
    over = parse.head(head)
    if head.dep == "nsubj":
        yield f"subject of {'saying' if over.lemma in SAYING else 'another verb'}"
    for noun in noun_phrases.tellers(head, parse):
        if noun.pos == "NOUN" and noun.tag == "NN":
            yield from (f"told {sort}" for sort in sorts_of(noun))


def sorts_of(noun: Token) -> Iterator[str]:
    """Yield the kinds of thing that a noun says."""
    word = fold_case(noun.lemma)
    if noun_phrases.says_person(noun):
        yield "person"
    if word in VESSELS:
        yield "vessel"
    if word in SAID_OF_BODIES or noun_phrases.is_maker(word):
        yield "body"
    if word in SETTLEMENTS | REGIONS | DISTRICTS:
        yield "place"
    if word in NATURAL:
        yield "natural"
    if word in FACILITIES:
        yield "facility"


def of_words_before(run: Run, before: Sequence[Token]) -> Iterator[str]:
    if not before:
        yield "begins"
        return
    last, word = before[-1], fold_case(before[-1].text)
    if is_honorific(word):
        yield "after honorific"
    elif is_title(word) and last.pos in {"NOUN", "PROPN", "ADJ"}:
        yield "after title"
    elif last.pos == "NOUN":
        yield from (f"after {sort}" for sort in sorts_of(last))
    if among_places(before):
        yield "among places"
    if word in PREPOSITIONS:
        yield f"after {word}"
        if len(run) == 1:
            yield f"after {word}, one"
    if word in {"the", "a", "an", "its", "his", "their"}:
        yield f"after {word}"
        if len(before) > 1 and fold_case(before[-2].text) in ALONG | {"in", "at", "near"} and word == "the":
            yield f"after {fold_case(before[-2].text)} the"
    if word == "of" and len(before) > 1 and fold_case(before[-2].text) in PLACES:
        yield "natural of" if fold_case(before[-2].text) in NATURAL | FACILITIES else "place of"
    if word == "," and len(before) > 1:
        yield "after comma"
        if says_role(before[-8:-1]):
            yield "after role, comma"
        if before[-2].pos == "PROPN":
            yield "after name, comma"
    if word in {"'s", "’s"}:
        yield "owned"


def says_role(words: Sequence[Token]) -> bool:
    """Do words describe a person by an office, and not by what bodies are too, such as an owner?"""
    role = role_in(" ".join(token.text for token in words))
    return role is not None and role not in noun_phrases.EITHER


def among_places(before: Sequence[Token]) -> bool:
    """Does a list of places lead up to here: 'the villages of A, B and …', 'two towns, A and …'?"""
    kept = list(before)
    while kept and (kept[-1].text in {",", "and", ":", "of", "including"} or kept[-1].text[0].isupper()):
        kept.pop()
    return len(kept) < len(before) and bool(kept) and kept[-1].tag == "NNS" and kept[-1].lemma in SETTLEMENTS | REGIONS | DISTRICTS


def of_words_after(after: Sequence[Token]) -> Iterator[str]:
    if not after:
        return
    first, word = after[0], fold_case(after[0].text)
    if word in {",", "("}:
        yield f"before {word}"
        if larger_place(after[1:]):
            yield "before larger place"
        if len(after) > 1 and after[1].text.isdigit() and len(after[1].text) == 2:
            yield "before age"
    nouns = list(itertools.takewhile(lambda token: token.pos == "NOUN", after[:3]))
    if nouns or first.pos == "PROPN":
        yield from (f"before {sort}" for sort in sorts_of(nouns[-1] if nouns else first))
        if word in STAFF:
            yield "before staff"
        if word == "group":
            yield "before group"
    if word in AROUND_A_PLACE:
        yield "before outskirts"
    if first.pos == "VERB":
        yield f"before {'saying' if first.lemma in SAYING else 'verb'}"
    if word in {"who", "whose", "which", "that", "where", "'s", "’s", "and", "-"}:
        yield f"before {word}"
    if word == ",":
        upto = list(itertools.takewhile(lambda token: token.text not in {",", ".", ";"}, after[1:14]))
        if upto and upto[0].pos in {"DET", "NOUN", "ADJ", "PROPN"} and says_role(upto):
            yield "before role"


def of_gazetteer(run: Run, parse: Parse, before: Sequence[Token]) -> Iterator[str]:
    """Yield what the gazetteer knows by that name, and whether a preposition of place stands before it."""
    text = parse.words(parse.span(run))
    if text.isupper() and len(text) <= 3:
        return  # initials, not a town
    known_as = candidates(text)
    best = next((row for row in known_as if row.population > 0), None)
    if any(row.kind == "natural" for row in known_as[:1]):
        yield "known natural"
    if best is None:
        yield "no known place"
        return
    size = "large" if best.population >= CITY else "middling" if best.population >= TOWN else "small"
    known = f"{size} {'region' if best.kind in {'region', 'district'} else 'country' if best.kind == 'country' else 'town'}"
    yield known
    yield f"size {math.log10(best.population):.0f}"
    if before and fold_case(before[-1].text) in {"in", "near", "at", "from", "to", "of"}:
        yield f"{known} after {fold_case(before[-1].text)}"
