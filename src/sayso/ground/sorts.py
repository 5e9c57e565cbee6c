"""What sort of thing a noun says that something is, and which nouns say it of one thing."""

from __future__ import annotations

import functools

ALIKE = tuple(
    frozenset(words.split())
    for words in (
        "company firm business corporation conglomerate manufacturer maker giant retailer startup group",
        "airline carrier company airway airways",
        "vessel ship boat tanker ferry freighter trawler cruiser yacht liner warship",
        "vessel ship boat tug barge",
        "plane aircraft jet airliner jetliner airplane aeroplane flight",
        "newspaper paper daily tabloid weekly publication journal times post outlet",
        "broadcaster channel network station",
        "agency newswire service administration bureau",
        "gunman shooter attacker suspect assailant perpetrator killer",
        "driver motorist",
        "group organization organisation movement militia network outfit",
        "organization organisation charity nonprofit foundation body association institute",
        "party faction",
        "app platform service messenger",
        "site website platform network",
        "team club side squad",
        "court tribunal",
        "ministry department",
        "police department force",
        "army military force troops",
        "satellite spacecraft probe craft orbiter",
        "rocket missile launcher",
        "hotel resort casino",
        "school college university institute academy",
        "temple synagogue congregation shrine",
        "hospital clinic",
        "city town capital metropolis municipality",
        "village hamlet settlement town",
        "country nation state kingdom republic",
        "region province oblast governorate state territory prefecture canton",
        "district county raion",
        "boy teen teenager youngster youth child toddler kid",
        "girl teen teenager youngster youth child toddler kid",
        "leader president dictator ruler strongman premier chancellor",
        "premier minister",
        "spokesman spokeswoman spokesperson",
        "policeman policewoman officer",
        "founder cofounder co-founder",
        "chief boss head executive ceo",
        "captain skipper master",
        "coach manager",
        "lawmaker senator congressman congresswoman legislator mp",
        "soldier serviceman trooper",
        "airport airfield",
        "festival concert event show",
        "government administration regime",
        "parliament assembly congress legislature",
    )
)
"""Nouns that news uses of one and the same thing, in turn."""
ANIMALS = frozenset(
    "gorilla ape monkey chimpanzee chimp orangutan dog puppy cat kitten horse pony lion lioness tiger cheetah panda elephant "
    "rhino rhinoceros hippo giraffe whale dolphin orca walrus crocodile alligator snake owl penguin parrot cow goat sheep deer "
    "kangaroo koala camel turtle tortoise animal".split()
)
"""Beasts of which news tells as of people, one of them by its own name; none whose noun means other things too ('bull', 'seal')."""
KIN = frozenset(
    "mother father wife husband son daughter brother sister girlfriend boyfriend fiance fiancee grandmother grandfather".split()
)
"""Whom a report calls 'his mother' once it has said who that is."""
KINDS_OF_VESSEL = frozenset("tanker ferry freighter trawler cruiser yacht liner warship tug barge submarine destroyer frigate".split())
"""Nouns of which one at most is said of a vessel."""
MANIFOLD = frozenset(
    "spokesman spokeswoman spokesperson official officer resident witness man woman person aide source expert analyst".split()
)
"""What several people of one event are."""
SPEAKING = frozenset(
    "spokesman spokeswoman spokesperson lawyer attorney head chief president chairman chairwoman chairperson premier governor mayor "
    "ambassador envoy".split()
)
"""What one person is of the body or for the person that is named behind: 'a spokesman for Nordline', 'the head of Nordline'."""
UNNAMED = frozenset(
    "boy girl child toddler baby infant teenager teen youth youngster driver motorist pilot copilot captain skipper gunman "
    "shooter attacker suspect assailant perpetrator killer bomber hijacker kidnapper robber thief soldier hostage patient "
    "passenger student defendant prisoner inmate climber hiker diver swimmer cyclist pedestrian victim survivor mother father "
    "husband wife daughter son brother sister master mate grandmother grandfather fiance fiancee girlfriend boyfriend".split()
)
"""What one person of an event is whom nobody may name."""
CHILDREN = frozenset("boy girl child toddler baby infant".split())
DOERS = frozenset(
    "gunman shooter attacker assailant perpetrator killer bomber hijacker kidnapper robber thief suspect driver motorist".split()
)
"""What one person of an event is, whom a report may begin with before it says who: 'A gunman opened fire'."""
ANYBODY = frozenset("man woman boy girl teenager teen person".split())
"""What tells of one person nothing but by an age: 'the 52-year-old man'."""
PREMISES = frozenset("supermarket facility launchpad clinic apartment mansion farm ranch bakery cafe consulate kindergarten".split())
"""What stands somewhere, and is seldom called so by name."""
PARTS = frozenset("shop home residence room quarters floor stairway door entrance fence lawn street alley".split())
"""What there are many of, a part of a house among them."""
NATION = frozenset("country nation kingdom".split())
CITY = frozenset("city town".split())
VILLAGE = frozenset("village town hamlet settlement".split())
REGION = frozenset("region province".split())
LARGER = NATION | CITY | VILLAGE | REGION | frozenset("state county area district island".split())
"""What a description may belong to that tells nothing new: 'the country's president', 'the governor of the region'."""
RELATED = frozenset(
    "originating receiving sending transferring connecting neighbouring neighboring adjoining adjacent opposing competing remaining".split()
)
"""What a building or a vessel is in regard to another one, and what tells it from that: 'the receiving hospital'."""
BODY = frozenset("company firm group organization organisation agency".split())


def agree(one: str, other: str) -> bool:
    """May two nouns be said of one thing: 'vessel' and 'tanker'?

    >>> agree("vessel", "tanker"), agree("vessel", "airline"), agree("court", "court")
    (True, False, True)
    """
    return one == other or other in in_turn(one)


@functools.lru_cache(maxsize=4096)
def in_turn(noun: str) -> tuple[str, ...]:
    """The other nouns that may be said of what a noun is said of, in alphabetical order."""
    groups = (*ALIKE, *(frozenset({"animal", animal}) for animal in ANIMALS))
    return tuple(sorted({word for words in groups if noun in words for word in words} - {noun}))
