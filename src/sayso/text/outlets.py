"""Well-known outlets and agencies, by what they are called and where they are found."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

TABLE = Path(__file__).with_name("outlets.toml")
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
NOTHING = r"(?!)"
"""A pattern that never matches."""
MASTHEAD: Final = re.compile(
    r"^(?:[Tt]he )?(?:[A-Z][\w.’']*[ -]){1,3}(?:News|Times|Post|Journal|Herald|Tribune|Gazette|Chronicle|Telegraph|Globe|Courier|Dispatch|"
    r"Inquirer|Sentinel|Examiner|Observer|Weekly|Magazine|Today|TV|Television|Radio|FM|Info|Online|News Agency|Broadcasting \w+|"
    r"Zeitung|Nachrichten|Rundschau|Tageblatt|Presse|Matin|Libre|Ilbo|Shimbun)(?: of (?:[A-Z]\w+ ?)+)?$"
)
"""A name that ends as newspapers and stations are called: 'the Harbour Times', 'the Hafen-Zeitung'."""
NUMBERED: Final = re.compile(
    r"^(?:[Tt]he )?(?:(?:[A-Z][\w.’']* ){0,2}(?:Channel|Radio|TV|News) ?\d{1,3}|(?:France|Russia) ?24|France ?[235])$",
)
"""'Channel 9', 'Harbour Radio 4', 'Russia 24'; not 'Russia 3', a score, nor 'Team France 24'."""
GENERIC: Final = re.compile(
    r"\b(?:outlets?|newspapers?|newswires?|broadcasters?|magazines?|news agenc(?:y|ies)|wire services?|"
    r"(?:news|local|state|national) media|"
    r"media reports?|news (?:web ?)?sites?|news portals?|(?:radio|television|TV) (?:stations?|channels?)|tabloids?)\b|"
    r"\b(?:radio|television|TV|\w+ daily)$",
    re.IGNORECASE,
)
SPOKESPEOPLE: Final = re.compile(r"\bpress (?:office|officer|secretary|conference|service)\b", re.IGNORECASE)


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


def is_outlet(name: str) -> bool:
    """Does a name, or a description, mean a news outlet?

    >>> [is_outlet(name) for name in ("the Harbour Times", "Reuters", "Channel 9", "a local newspaper", "state radio")]
    [True, True, True, True, True]
    >>> [is_outlet(name) for name in ("Ana Ruiz", "the radio operator", "a Post Office clerk", "press secretary")]
    [False, False, False, False]
    """
    if SPOKESPEOPLE.search(name):
        return False
    return bool(MASTHEAD.match(name) or NUMBERED.match(name) or GENERIC.search(name) or re.search(names_in(name), name))
