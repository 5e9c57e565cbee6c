"""What a group of mentions that are one is called, and why each of them is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.ground.clusters import Clusters
from sayso.ground.names import Name
from sayso.ground.people import PEOPLE, SINGLE
from sayso.ground.reasons import HARDLY, ITSELF, SAME, Lost, Reason, chained
from sayso.ground.titles import ROLES
from sayso.language import countries
from sayso.model import EntityType
from sayso.text.spelling import fold

Group = list[tuple[Name, Reason]]
"""The mentions of one entity, each with the reason why it is that one's."""


@dataclass(frozen=True, slots=True)
class Member:
    """A mention of a group, by what it was put there."""

    name: Name
    key: str
    """What equal names share; keys that mean one are joined."""
    reason: Reason | None = None
    """Why it has that key, where it is not for its own words."""


def explained(members: Sequence[Member], joined: Clusters[str], same: Callable[[str], Reason] = lambda key: SAME) -> Group:
    """The mentions of a group with their reasons: how each leads to what the group is called.

    `same` says why two names of one key are one.
    """
    best = fullest([one.name for one in members])
    key = next(one.key for one in members if one.name.text.strip() == best)

    def reason(one: Member) -> Reason:
        if one.name.text.strip() == best:
            return one.reason or itself(one.name)
        return one.reason or chained(joined.between(one.key, key)) or same(key)

    return [(one.name, reason(one)) for one in members]


def itself(name: Name) -> Reason:
    """Why a name names what is called so: of what kind it is, where learned weights tell."""
    held = name.held
    if held is None or held.type != name.type:
        return ITSELF
    lost = (Lost(CLASSES[held.other], None, held.less),) if held.less >= HARDLY else ()
    return Reason(f"{ITSELF.why}, held for {KINDS[held.type]} by learned weights", held.chance, lost)


KINDS: Mapping[EntityType, str] = {
    "PERSON": "a person",
    "ORG": "a body",
    "GROUP": "a group",
    "GPE": "a place",
    "LOC": "a place",
    "FAC": "a building or a vessel",
}
CLASSES: Mapping[str, str] = {"PERSON": "a person", "ORG": "a body", "PLACE": "a place", "FAC": "a building or a vessel"}
"""What the classes of the weights are called."""


def kind_of(group: Sequence[Name]) -> EntityType:
    if group[0].nation and group[0].body == "government":
        return "GPE"
    counts = Counter(name.type for name in group)
    return max(sorted(counts), key=counts.__getitem__)


def fullest(group: Sequence[Name]) -> str:
    """The longest name of most words; for a nation, its own name rather than its capital's.

    Of a person's or a place's names those that are hardly ever written are slips or flourishes, and none of them.
    """
    counts = Counter(name.text for name in group)
    own = [text for text in counts if countries.named(text)]
    if own:
        return max(sorted(own), key=lambda text: (counts[text], len(text)))
    within = {name.text for name in group if not name.aside} or set(counts)
    mixed = [text for text in counts if text in within and not text.isupper()] or list(counts)
    kind = kind_of(group)
    if kind in {"PERSON", "GPE"}:
        often = max((counts[text] for text in mixed if " " in text or kind == "GPE"), default=1)
        mixed = [text for text in mixed if not is_called_first(text, counts)] or mixed
        mixed = [text for text in mixed if (" " in text or kind == "GPE") and counts[text] * RARE > often] or mixed
    return max(sorted(mixed), key=lambda text: (len(text.split()), len(text), counts[text])).strip()


def is_called_first(text: str, others: Iterable[str]) -> bool:
    """Is a name another one behind a word that says who its bearer is: 'Pilot Ana Ruiz'?"""
    called, _, rest = text.partition(" ")
    return fold(called) in ROLES | PEOPLE | SINGLE and rest in others


RARE = 6
"""How many times more often a whole name must be written than a longer one that is a slip: 'Ana Ruiz Returns'."""
