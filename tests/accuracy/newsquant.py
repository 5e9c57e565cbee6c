"""NewsQuant (Almasian and others, CQE, EMNLP 2023): its quantities, and how well figures agree with them.

It counts as its authors do: a value is right when it equals an annotated one of the sentence, value and unit are right
when the normalised unit equals too; precision is over all that was found. Where it asks for what a dossier does not hold,
or holds otherwise, nothing is made up for: two-zero scores, 'another pick or two' and '5G' are missed; 'several', ages behind a name ('Ana
Ruiz, 34,') and 'three-year' before a noun are found in excess. Only the wordings differ by design and are translated here: units' names,
a vague word's range, and the order of a fall's ends.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sayso.ground.measures import MEASURED, OWN
from sayso.ground.people import singular
from sayso.language.parse import Parse
from sayso.model import Figure, Span
from tests.accuracy.corpora import BESIDE

SENTENCES: Final = BESIDE / "data" / "newsquant" / "data" / "formatted_test_set" / "NewsQuant.json"
CLOSE: Final = 1e-5
"""Share by which equal values may differ, as in the authors' script."""
RANGE = re.compile(r"(?<=[\d\s])-")
WORD = re.compile("[a-z]+")

Value = tuple[float, ...]
"""One number, or the two ends of a range, the lower first."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A value and its normalised unit, in NewsQuant's words."""

    value: Value
    unit: str


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    quantities: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many quantities are annotated, how many found, and how many of these are right."""

    annotated: int
    found: int
    values: int
    with_units: int

    def figures(self) -> dict[str, float]:
        return {
            "value_precision": self.values / self.found,
            "value_recall": self.values / self.annotated,
            "value_f1": 2 * self.values / (self.annotated + self.found),
            "value_and_unit_f1": 2 * self.with_units / (self.annotated + self.found),
        }


def sentences() -> Iterator[Sentence]:
    for row in json.loads(SENTENCES.read_text(encoding="utf-8")):
        yield Sentence(row["text"], tuple(annotated(quantity) for quantity in row["quantities"]))


def annotated(quantity: dict[str, Any]) -> Measured:
    """Read one quantity. A fall is written downwards, '36-34': the range is the same."""
    ends = {float(end) for end in RANGE.split(quantity["value"].replace(" ", ""))}
    return Measured(tuple(sorted(ends)), quantity["normalized_unit"].lower())


def agreement(pairs: Iterable[tuple[Sequence[Measured], Sequence[Measured]]]) -> Agreement:
    """Count over sentences, each given as what is annotated and what was found."""
    gold, mine, values, with_units = 0, 0, 0, 0
    for wanted, found in pairs:
        gold, mine = gold + len(wanted), mine + len(found)
        values += len(matched(wanted, found, units=False))
        with_units += len(matched(wanted, found, units=True))
    return Agreement(gold, mine, values, with_units)


def matched(wanted: Sequence[Measured], found: Sequence[Measured], *, units: bool) -> list[tuple[Measured, Measured]]:
    """Pair what agrees, each at most once."""
    rest, pairs = list(found), []
    for one in wanted:
        other = next((other for other in rest if same(one.value, other.value) and (not units or one.unit == other.unit)), None)
        if other is not None:
            rest.remove(other)
            pairs.append((one, other))
    return pairs


def same(left: Value, right: Value) -> bool:
    return len(left) == len(right) and all(abs(one - other) <= CLOSE * max(abs(one), 1e-3) for one, other in zip(left, right, strict=True))


VAGUE: Final[dict[str, Value]] = {
    "dozens": (12, 120),
    "tens": (10, 100),
    "hundreds": (100, 1000),
    "thousands": (1e3, 1e4),
    "millions": (1e6, 1e7),
    "billions": (1e9, 1e10),
    "tens of thousands": (1e4, 1e5),
    "hundreds of thousands": (1e5, 1e6),
    "tens of millions": (1e7, 1e8),
    "hundreds of millions": (1e8, 1e9),
}
"""What NewsQuant takes vague words for; a dossier gives their floor."""
CURRENCIES: Final = {
    "USD": "dollar",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "NZD": "new zealand dollar",
    "HKD": "hong kong dollar",
    "EUR": "euro",
    "GBP": "pound sterling",
    "JPY": "japanese yen",
    "CNY": "chinese yuan",
    "INR": "indian rupee",
    "MYR": "malaysian ringgit",
    "ILS": "shekel",
    "CHF": "swiss franc",
    "KRW": "south korean won",
    "RUB": "russian ruble",
    "SEK": "swedish krona",
    "DKK": "danish krone",
    "NOK": "norwegian krone",
    "HRK": "croatian kuna",
    "GEL": "georgian lari",
    "TRY": "turkish lira",
    "ZAR": "south african rand",
    "MXN": "mexican peso",
    "BTC": "bitcoin",
    "pence": "point",
}
"""Its names by our codes; a price's 'p' it takes for points."""
UNITS: Final = {
    "": "-",
    "feet": "foot",
    "inches": "inch",
    "square feet": "square foot",
    "cubic feet": "cubic foot",
    "centuries": "century",
    "pounds": "pound-mass",
    "percent": "percentage",
    "times": "count",
    "tds": "touch down",
    "touchdowns": "touch down",
    "wins above replacement": "win above replacement",
    "degrees Celsius": "celsius",
    "degrees Fahrenheit": "fahrenheit",
    "hertz": "hertz",
    "calories": "calorie",
    "horsepower": "horsepower",
    "brake horsepower": "brake horsepower",
    "newton-meters": "newton metre",
    "pound-force-feet": "pound-foot",
    "parts per billion": "parts-per-billion",
    "revolutions per minute": "revolutions per minute",
    "kilowatt-hours": "kilowatt hour",
    "megawatt-hours": "megawatt hour",
    "gigawatt-hours": "gigawatt hour",
}
"""Its names for units that it calls otherwise than by the British singular."""
DENOMINATORS: Final = {"mmbtu": "mega british thermal unit"}
MEASURES: Final = frozenset(MEASURED) | {unit.measures for unit in OWN.values()} | {"money"}


def extracted(figure: Figure, parse: Parse) -> Measured:
    return Measured(value(figure), unit(figure, parse))


def value(figure: Figure) -> Value:
    """One number where an end is open or both are the same; a vague word's range as NewsQuant takes it."""
    words = " ".join(WORD.findall(figure.text.lower()))
    vague = next((word for word in sorted(VAGUE, key=len, reverse=True) if re.search(rf"\b{word}\b", words)), None)
    if vague and figure.high is None:
        return VAGUE[vague]
    return tuple(sorted({end for end in (figure.low, figure.high) if end is not None}))


def unit(figure: Figure, parse: Parse) -> str:
    """The unit of measure or money by its name; of things counted, what they are called; of a part, '%' and the whole."""
    if figure.unit == "share":
        return f"% {noun(figure, parse)}"
    if figure.unit == "pound-force-feet" and "lb" in figure.text:
        return "foot pound-force"
    if figure.what == "age":
        return f"{singular(figure.unit)} of age"
    if figure.unit in UNITS:
        return UNITS[figure.unit]
    plain, _, per = figure.unit.partition(" per ")
    one = measure(plain) if plain in CURRENCIES or figure.what in MEASURES else thing(figure, plain, parse)
    return f"{one} per {british(DENOMINATORS.get(per.lower(), per))}" if per else one


def measure(name: str) -> str:
    return CURRENCIES.get(name) or UNITS.get(name) or british(singular(name))


def british(name: str) -> str:
    return re.sub(r"(?<=met)er\b|(?<=lit)er\b", "re", name)


def thing(figure: Figure, plain: str, parse: Parse) -> str:
    """What is counted; a bare number has it from an earlier one, or stands for it."""
    named = (figure.subject in figure.text and figure.subject != figure.text) or figure.subject.lower().endswith(plain)
    return noun(figure, parse) if named else singular(plain)


def noun(figure: Figure, parse: Parse) -> str:
    """The lemmas of the nouns and adjectives that name what is counted, as NewsQuant normalises them; a number by itself has none."""
    start = -1
    if figure.subject != figure.text:
        start = max(parse.text.find(figure.subject, figure.start), parse.text.rfind(figure.subject, 0, figure.end))
    words = parse.within(Span(start, start + len(figure.subject))) if start >= 0 else ()
    if words:
        before = [word for word in parse.below(words[-1], "amod", "compound") if word.index < words[0].index and word.pos == "ADJ"]
        words = (*before, *words)
    written, end = "", 0
    for word in words:
        if word.pos in ("NOUN", "PROPN", "ADJ") or word.text.isdigit():
            joint = "" if not written else "-" if parse.text[end : word.start] == "-" else " "
            lemma = word.lemma if word.pos != "PROPN" else singular(word.text) if word.tag == "NNPS" else word.text
            written, end = f"{written}{joint}{lemma}", word.end
    return written.lower() or "-"
