"""To whom or to what somebody belongs, by the words that describe him: 'a spokesman for Nordline', 'the Norwegian minister'."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from sayso.ground.bodies import HEADS
from sayso.ground.names import Name
from sayso.ground.people import singular
from sayso.ground.sorts import KIN
from sayso.ground.titles import PREPOSITION, ROLES
from sayso.language import countries
from sayso.model import DocumentId, Entity, EntityId, Mention
from sayso.text.spelling import fold

PAST = re.compile(r"\b(?:former|ex|onetime|one-time|late|retired|exiled|ousted)\b", re.IGNORECASE)
BESIDE = "on in against alongside by with near around from at outside inside"
LEANING = re.compile(rf"\b(?:pro|anti)-$|\b\w+(?:ing|ed) (?:{BESIDE.replace(' ', '|')}) (?:[\w'’]+ ){{0,4}}$", re.IGNORECASE)
"""What stands before whom somebody leans to, lives near or fights beside, and does not belong to."""
SENT_TO = re.compile(r"\b(?:ambassador|envoy|emissary)s? to (?:the )?$", re.IGNORECASE)
CLAUSE = re.compile(r",? (?:who|whom|whose|which|that) |, ")
OF = re.compile(r"\b(?:of|for) (?:the )?(?:\w+ )?$")
OBSERVER = re.compile(r"\s+(?:blogger|analyst|expert|historian|correspondent|commentator|observer|journalist|reporter|scholar)s?\b")
HIS = re.compile(r"(?:['’]s?)? (?:\w+ )?(?:office|administration|campaign|cabinet|government|spokes\w+|lawyers?|attorneys?|aides?)\b")
"""What stands behind whose office or spokesman it is."""
IN_HIS = re.compile(r"(?:(?!(?:for|of|to|in|at|who) )\S+ )*(?:for|of|to|in|at) (?:the )?(?:[A-Z]\S* )*$|(?:[Tt]he |[Aa] )?(?:[A-Z]\S* )*$")
"""What stands before his name: 'a spokesman for the', and not 'a lawyer for a woman who sued'."""
STAFF = re.compile(r"\bof (?:staff|state) ")
SPEAKS_FOR_HIM = re.compile(r"\b(?:spokes\w+|lawyers?|attorneys?|aides?|advis[eo]rs?) (?:for|to|of) (?:[A-Z]\S* )*$")
STATE = HEADS - set("radio television academy corps".split())
"""What a nation has as a state."""
OFFICES = STATE | frozenset(
    "president premier minister chancellor king queen emir sultan leader ruler dictator spokesman spokeswoman spokesperson official "
    "ambassador envoy diplomat consul senator congressman lawmaker governor mayor secretary undersecretary general admiral negotiator "
    "prosecutor authority troop soldier force congress administration delegation inspectorate".split()
)
"""Who and what speaks for a country or a town."""
OF_STATE = frozenset(
    "deputy vice prime foreign defense defence interior finance trade justice health state air armed national security presidential "
    "parliamentary diplomatic federal senior top chief supreme attorney executive public press information special permanent district "
    "regional county city municipal emergency border".split()
)
"""What stands between a nation and such an office."""
LONGEST_NATION = 3
"""Words of a nation's name."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """Whom and what somebody may belong to."""

    here: Mapping[DocumentId, Sequence[tuple[Mention, Entity]]]
    """Their mentions in each document, in order."""
    nations: Mapping[str, EntityId]
    """The countries by their codes."""


def bodies(named: Mapping[Entity, Sequence[Name]]) -> Bodies:
    here: defaultdict[DocumentId, list[tuple[Mention, Entity]]] = defaultdict(list)
    for one in named:
        if one.type in {"ORG", "GROUP", "GPE", "PERSON"}:
            for mention in one.mentions:
                here[mention.doc].append((mention, one))
    for mentions in here.values():
        mentions.sort(key=lambda pair: (pair[0].start, pair[1].id))
    nations = {name.nation: one.id for one, names in named.items() for name in names if name.nation and name.body == "government"}
    return Bodies(here, nations)


def of_name(one: Entity, names: Sequence[Name], among: Bodies, texts: Mapping[DocumentId, str]) -> EntityId | None:
    """What someone named belongs to: by a role of his, else as a body of a nation, which may have several."""
    roles = (Mention(name.doc, role.start, role.end) for name in names for role in name.roles)
    nation = next((name.nation for name in names if name.nation and STATE.intersection((name.body or "").split())), None)
    country = among.nations.get(nation or "")
    return affiliation(one, roles, among, texts) or (country if country != one.id else None)


def affiliation(one: Entity, told: Iterable[Mention], among: Bodies, texts: Mapping[DocumentId, str]) -> EntityId | None:
    """The body, else the person, place or country, that stands in the words which describe someone now.

    A 'former minister' is no member any more, a 'Norwegian army historian' none of the army, an 'ambassador to Norway' none of
    Norway, and a 'pro-Norway group' or one 'fighting on Norway's side' need not be Norway's.
    """
    if one.type not in {"PERSON", "ORG", "GROUP"}:
        return None
    roles = (role for role in told if not PAST.search(texts[role.doc], role.start, role.end))
    found = (candidate for role in roles for candidate in within(one, role, among, texts))
    return min(found, default=NOBODY)[-1]


def of_unnamed(one: Entity, among: Bodies, texts: Mapping[DocumentId, str]) -> EntityId | None:
    """To whom somebody belongs whom nothing names, if he speaks for them: 'Westport officials', 'a spokesman for Nordline'."""
    told = (Mention(at.doc, at.start, at.start + len(without_clause(texts[at.doc][at.start : at.end]))) for at in one.mentions)
    return affiliation(one, [at for at in told if holds_office(texts[at.doc][at.start : at.end])], among, texts)


def without_clause(told: str) -> str:
    return CLAUSE.split(told, maxsplit=1)[0]


def holds_office(told: str) -> bool:
    """Is a description's own noun an office?

    >>> [holds_office(told) for told in ("Westport officials", "the mayor's office", "a translation of the mayor's speech")]
    [True, True, False]
    """
    head = fold(PREPOSITION.split(told, maxsplit=1)[0]).split()[-1:]
    return bool(head) and (singular(head[0]) in (OFFICES | ROLES) - KIN or head[0] in {"office", "campaign"})


def within(one: Entity, role: Mention, among: Bodies, texts: Mapping[DocumentId, str]) -> Iterator[tuple[int, str, int, EntityId | None]]:
    """Yield what stands in a description that its bearer may belong to, with how likely: bodies before people, and both before places."""
    text = texts[role.doc]
    here = among.here.get(role.doc, ())
    for mention, other in islice(here, bisect_left(here, role.start, key=lambda pair: pair[0].start), None):
        if mention.start >= role.end:
            break
        if other.id != one.id and mention.end <= role.end and belongs(mention, other, role, text):
            yield RANKS.get(other.type, 0), mention.doc, mention.start, other.id
    told = text[role.start : role.end]
    country = among.nations.get(nation_of_office(told) or "")
    if country not in {None, one.id} and (one.type != "PERSON" or holds_office(told)):
        yield BY_NATION, role.doc, role.start, country


RANKS = {"PERSON": 1, "GPE": 2}
BY_NATION = 3
NOBODY = (BY_NATION + 1, "", 0, None)


def belongs(mention: Mention, other: Entity, role: Mention, text: str) -> bool:
    before = text[role.start : mention.start]
    if LEANING.search(before) or SENT_TO.search(before) or not OPPOSED.isdisjoint(before.lower().split()):
        return False
    if other.type == "PERSON":
        his = HIS.match(text, mention.end, role.end) and IN_HIS.match(STAFF.sub("", before)) and holds_office(text[role.start : role.end])
        return bool(his or SPEAKS_FOR_HIM.search(before))
    observes = OBSERVER.match(text, mention.end, role.end) is not None
    if other.type == "GPE":
        behind = text[mention.end : role.end]
        return not observes and (OF.search(before) is not None or OWNING.match(behind) is not None or is_office(behind.split()))
    return not observes or nation_named(text[mention.start : mention.end].split()[:1]) is None


OWNING = re.compile(r"['’]s? ")


def nation_of_office(told: str) -> str | None:
    """The nation whose office a description tells of.

    >>> nation_of_office("the spokesman for Norwegian President Ana Ruiz"), nation_of_office("Norway's deputy foreign minister")
    ('NO', 'NO')
    >>> nation_of_office("a Norwegian football official"), nation_of_office("a guide for Norwegian officials") is None
    (None, False)
    """
    words = told.split()
    for start in range(len(words)):
        for length in range(min(LONGEST_NATION, len(words) - start), 0, -1):
            nation = nation_named(words[start : start + length])
            if nation and is_office(words[start + length :]):
                return nation if not start or is_open(words[:start]) else None
    return None


def nation_named(words: Sequence[str]) -> str | None:
    written = " ".join(words)
    owner = re.sub(r"['’]s?$", "", written)
    return countries.nationality(written) or (countries.named(owner) if owner != written else None)


def is_office(behind: Sequence[str]) -> bool:
    """Do words begin with an office of state, and nothing else before it: 'deputy foreign minister'?"""
    held = list(takewhile(lambda word: singular(fold(word)) in OFFICES or fold(word) in OF_STATE, behind))
    ends = len(held) == len(behind) or behind[len(held)].lower() in LINKS or behind[len(held)][0].isupper()
    return bool(held) and ends and singular(fold(held[-1])) in OFFICES


LINKS = frozenset("of for to in at on who and".split())


def is_open(before: Sequence[str]) -> bool:
    """Does a description go on with whom its bearer belongs to: 'a senior', 'the spokesman for the', and not 'a threat to the'?"""
    return (APART | OPPOSED).isdisjoint(map(str.lower, before))


APART = frozenset("to on in with by from against who about near".split())
OPPOSED = frozenset(
    "victim victims survivor survivors opponent opponents critic critics enemy enemies rival rivals accuser accusers killer killers widow "
    "widows families relatives hostage hostages prisoner prisoners".split()
)
"""Who is of somebody without being his: 'a lawyer for the victims of the Legion'."""
