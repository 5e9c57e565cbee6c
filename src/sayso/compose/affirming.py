"""How likely a unit's words say what another's do: a logistic model over what the two have in common.

The weights are learned by `training/seconding` from pairs that were judged by reading.
"""

from __future__ import annotations

import functools
import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from sayso.compose.clusters import Pair
from sayso.compose.material import Material, ordered
from sayso.compose.origins import is_named
from sayso.model import Entity, EntityId, StatementId
from sayso.text.logistic import chance
from sayso.text.naming import named
from sayso.text.numerals import numbers_in

WEIGHTS: Final = Path(__file__).with_name("affirming.json")
WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
HEDGE: Final = re.compile(
    r"\b(?:may|might|could|would|will|likely|probably|possibl[ey]|alleged(?:ly)?|suspected|accused|reportedly|apparent(?:ly)?|expected"
    r"|plan(?:s|ned)?|intend(?:s|ed)?|consider(?:s|ing|ed)?|negotiat\w+|rumou?r\w*|if|whether|unless|claim(?:s|ed)?|seem(?:s|ed)?"
    r"|appear(?:s|ed)?|try|tried|trying|hop(?:e|es|ed|ing)|want\w*|offer\w*)\b",
    re.IGNORECASE,
)
"""Words that leave open whether a thing is so, or has been done."""
NEGATION: Final = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|neither|nor|without|cannot|fail\w*|refus\w*|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE
)
TIME: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this|next) (?:year|month|week)|\d+ years? ago)\b"
)
"""Words for when a thing was or is to be; with a capital, since 'may' is a verb."""
FEW: Final = 2
"""Words of a meaning of their own, at most, in what says too little to be told from something like it."""


@dataclass(frozen=True, slots=True)
class Logistic:
    """Weights by feature, and a bias."""

    weights: Mapping[str, float]
    bias: float

    def score(self, found: Mapping[str, float]) -> float:
        return chance(self.bias + sum(self.weights[name] * value for name, value in found.items()))


@functools.cache
def learned() -> Logistic:
    read = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Logistic(read["weights"], read["bias"])


@dataclass(frozen=True, slots=True)
class Affirming:
    """What is known of the units' words that two of them are compared by."""

    material: Material
    rarity: Mapping[str, float]
    """Of each word, the logarithm of how rare it is among the units."""
    names: Mapping[StatementId, tuple[EntityId, ...]]
    """Who and what each unit names."""
    people: Mapping[EntityId, str]
    """The last word of each person's name, case folded."""
    scores: Mapping[Pair, float]
    """How like each other the judges find two whole statements."""

    def chance(self, unit: StatementId, said: StatementId) -> float:
        """How likely a unit says all that another says with the clause around it."""
        return learned().score(self.features(said, unit))

    def features(self, said: StatementId, unit: StatementId) -> Mapping[str, float]:
        """Measure how much of what is said a unit says, with the clause around it and the statement that holds it.

        What it leaves out counts against it, as do a number, a hedge or a denial that only one of the two has.
        """
        units, sketches, statements = self.material.units, self.material.sketches, self.material.statements
        first, second, whole = self.material.clause_around(said), self.material.clause_around(unit), units[unit].of
        told, heard = statements[first].text, statements[second].text
        words, clause = self.words(first), self.words(second, unit)
        numbers, counted = numbers_in(told), numbers_in(heard)
        phrases, subject = runs(told), set(sketches[first].subject)
        return {
            "words held": self.weight(words & (clause | self.words(whole))) / (self.weight(words) or 1),
            "words left out": self.weight(words - clause),
            "words in common": math.log1p(len(words & clause)),
            "few words": float(len(words) <= FEW),
            "words of the second": math.log1p(len(clause)),
            "phrases held": len(phrases & runs(statements[whole].text)) / max(1, len(phrases)),
            "likeness of the statements": self.scores.get(ordered(units[said].of, whole), 0.0),
            "one predicate": float(sketches[first].predicate == sketches[second].predicate != ""),
            "numbers held": float(bool(numbers) and numbers <= counted | numbers_in(statements[whole].text)),
            "number left out": float(not numbers <= counted),
            "name in common": float(not set(self.names[first]).isdisjoint(self.names[second])),
            "only the second hedges": float(bool(hedges(heard) - hedges(told))),
            "only one denies": float(bool(NEGATION.search(told)) != bool(NEGATION.search(heard))),
            "a clause": float(sketches[first].clause),
            "opens with a pronoun": float(sketches[first].pronoun is not None),
            "words told": math.log1p(sketches[first].words),
            "subject held": len(subject & clause) / (len(subject) or 1),
            "likeness of the two": self.likeness({said, first}, {unit, second, whole}),
            "the second is a clause": float(sketches[unit].clause),
            "a time left out": float(not times(told) <= times(statements[whole].text)),
        }

    def likeness(self, some: Set[StatementId], others: Set[StatementId]) -> float:
        """How like each other the judges find the likest two of some units and others, that do not contradict each other."""
        found = (j for name in some for j in self.material.judged.get(name, ()) if j.relation != "contradicts")
        return max((j.score for j in found if j.left in others or j.right in others), default=0.0)

    def told_of(self, unit: StatementId) -> frozenset[EntityId]:
        """The people whom the subject of a unit names."""
        subject = self.material.sketches[unit].subject
        return frozenset(name for name in self.names[unit] if self.people.get(name) in subject)

    def words(self, *names: StatementId) -> frozenset[str]:
        return frozenset(lemma for name in names for lemma in self.material.sketches[name].lemmas)

    def weight(self, words: Set[str]) -> float:
        return sum(self.rarity[word] for word in sorted(words))


def affirming(material: Material, entities: Iterable[Entity]) -> Affirming:
    aside = {name for name, unit in material.units.items() if not unit.compared}
    sketches = [sketch for name, sketch in material.sketches.items() if name not in aside]
    wholes = {unit.of for unit in material.units.values()}
    known = list(entities)
    counts = Counter(lemma for sketch in sketches for lemma in sketch.lemmas)
    return Affirming(
        material=material,
        rarity={lemma: math.log(1 + len(sketches) / count) for lemma, count in counts.items()},
        names=named(material.statements.values(), known),
        people={entity.id: entity.name.casefold().split()[-1] for entity in known if entity.type == "PERSON" and is_named(entity)},
        scores={ordered(j.left, j.right): j.score for j in material.judgements if j.left in wholes and j.right in wholes},
    )


@functools.lru_cache(maxsize=4096)
def hedges(text: str) -> frozenset[str]:
    return frozenset(found.lower() for found in HEDGE.findall(text))


@functools.lru_cache(maxsize=4096)
def times(text: str) -> frozenset[str]:
    return frozenset(TIME.findall(text))


@functools.lru_cache(maxsize=4096)
def runs(text: str) -> frozenset[tuple[str, str]]:
    """Each two words in a row."""
    return frozenset(pairwise(WORD.findall(text.casefold())))
