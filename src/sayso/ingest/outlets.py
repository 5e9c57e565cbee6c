"""Well-known outlets and agencies, and which of them a report is from."""

from __future__ import annotations

import functools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

TABLE = Path(__file__).with_name("outlets.toml")
ADVERB = r"(?:immediately|independently|yet|readily|also|been|able|to|it)"
FINDING = r"(?:verify|confirm|authenticate|corroborate|determine|establish|verified|confirmed)"
INABILITY = r"(?:could not|couldn[’']t|cannot|can[’']t|(?:is|was|has|did) not|unable|hasn[’']t|wasn[’']t|didn[’']t)"
SEEN = r"(?:verified|authenticated|geolocated|reviewed|viewed|seen|analy[sz]ed|obtained)"
STAFF = r"(?:correspondent|reporter|journalist|photographer|cameraman|witness|crew|team|analysis|investigation|review|tally|count)"
OWN_VOICE = (
    (3, rf"{{name}}(?: was| is)? {INABILITY} (?:{ADVERB} )*{FINDING}\b"),
    (3, rf"{SEEN} (?:and \w+ )?(?:independently )?by {{name}}(?! and other)"),
    (2, rf"\ban? {{name}} {STAFF}\b"),
    (1, r"\b(?:statement|email|e-mail|letter|message|comments|reply|interview) (?:to|with) {name}"),
    (1, r"\b(?:told|tells|telling|speaking to|spoke to|spoke with|speaking with) {name}"),
)
"""How an outlet speaks of itself, with how much each way tells. Others, too, write of what somebody told it."""
OTHERS_VOICE = (
    (-2, r"\b(?:according to|reported by|cited by|citing|as reported in|quoted by) {name}"),
    (-2, r"{name} (?:has )?(?:reported|reports|cited|quoted)"),
)
"""How one outlet speaks of another."""
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
NOTHING = r"(?!)"
"""A pattern that never matches."""
ENOUGH = 3
"""Weight from which a name is taken for the report's own outlet."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet or agency by its full name, its short one and all it goes by."""

    name: str
    short: str | None = None
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(filter(None, (self.name, self.short, *self.aliases))))


@functools.cache
def outlets() -> tuple[Outlet, ...]:
    """All that the table knows."""
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))["outlet"]
    return tuple(Outlet(row["name"], row.get("short"), tuple(row["domains"]), tuple(row.get("aliases", ()))) for row in rows)


def plain(name: str) -> str:
    """A name as it is looked up: without its article, in lower case."""
    return ARTICLE.sub("", " ".join(name.split()).lower())


@functools.cache
def owners() -> Mapping[str, tuple[Outlet, ...]]:
    """Who goes by a name; several where it is ambiguous."""
    found: dict[str, tuple[Outlet, ...]] = {}
    for outlet in outlets():
        for name in dict.fromkeys(map(plain, outlet.names)):
            found[name] = (*found.get(name, ()), outlet)
    return MappingProxyType(found)


def outlet_called(name: str) -> Outlet | None:
    """Look an outlet up by a name that only it has, or that is its full name.

    >>> found = outlet_called("the associated press")
    >>> found and found.short
    'AP'
    >>> outlet_called("The Harbour Courier") is None
    True
    """
    known = owners().get(plain(name), ())
    return known[0] if len(known) == 1 else next((outlet for outlet in known if plain(outlet.name) == plain(name)), None)


@functools.cache
def domains() -> Mapping[str, Outlet]:
    return MappingProxyType({domain: outlet for outlet in outlets() for domain in outlet.domains})


def outlet_at(host: str) -> Outlet | None:
    """Look a known outlet up by its web host, or by a host below it.

    >>> found = outlet_at("edition.cnn.com")
    >>> found and found.name
    'CNN'
    """
    labels = host.lower().rstrip(".").split(".")
    tails = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((domains()[tail] for tail in tails if tail in domains()), None)


def outlet_of_host(host: str) -> Outlet:
    """The outlet at a host; an unknown one goes by its bare domain.

    >>> outlet_of_host("www.harbour-courier.example").name
    'harbour-courier.example'
    """
    return outlet_at(host) or Outlet(re.sub(r"^(?:www\d?|m|amp|edition)\.", "", host.lower()))


def own_voice(text: str) -> Outlet | None:
    """The outlet that a report speaks of as itself; None where no name stands out.

    >>> found = own_voice("He said so in a statement to Reuters. Reuters could not verify the claim.")
    >>> found and found.name
    'Reuters'
    >>> own_voice("The minister told CNN that he would stay, CNN reported.") is None
    True
    """
    weights = Counter[Outlet]()
    for weight, name in claims(text):
        if outlet := resolved(name, text):
            weights[outlet] += weight
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0].name))
    if not ranked or ranked[0][1] < ENOUGH or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]


def claims(text: str) -> Iterator[tuple[int, str]]:
    """Yield the names in the text's own voice with their weight; of others, with a negative one."""
    name = f"({names_in(text)})"
    for weight, template in (*OWN_VOICE, *OTHERS_VOICE):
        for match in re.finditer(template.replace("{name}", name), text):
            yield weight, match[1]


def names_in(text: str) -> str:
    """A pattern for the known names that a text holds; the article of those that begin with 'The' may be in lower case.

    >>> bool(re.search(names_in("He told the Guardian."), "He told the Guardian."))
    True
    >>> re.search(names_in("He told nobody."), "He told nobody.") is None
    True
    """
    found = "|".join(pattern for bare, pattern in written() if bare in text)
    return rf"\b(?:{found})\b(?![-/]\w| [A-Z]\w+ (?:News|Post|Times))" if found else NOTHING


@functools.cache
def written() -> tuple[tuple[str, str], ...]:
    """Every name without its article, with its pattern; the longer before those they begin with."""
    names = sorted({name for outlet in outlets() for name in outlet.names}, key=lambda name: (-len(name), name))
    return tuple(
        (bare, ("[Tt]he " if bare != name else "(?:[Tt]he )?") + re.escape(bare)) for name in names if (bare := ARTICLE.sub("", name))
    )


def resolved(name: str, text: str) -> Outlet | None:
    """Who a name stands for; one that several share stands for the one that the text also names in full."""
    known = owners().get(plain(name), ())
    if len(known) < 2:
        return known[0] if known else None
    named = [outlet for outlet in known if any(len(owners()[plain(other)]) == 1 and other in text for other in outlet.names)]
    return named[0] if len(named) == 1 else None
