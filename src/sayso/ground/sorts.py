"""What sort of thing a noun says that something is, and which nouns say it of one thing."""

from __future__ import annotations

ALIKE = tuple(
    frozenset(words.split())
    for words in (
        "company firm business corporation conglomerate manufacturer maker giant retailer startup group",
        "airline carrier company airway airways",
        "vessel ship boat tanker ferry freighter trawler cruiser yacht liner warship",
        "plane aircraft jet airliner airplane aeroplane",
        "newspaper paper daily tabloid weekly publication journal times post",
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
        "leader president dictator ruler strongman",
        "premier minister",
        "spokesman spokeswoman spokesperson",
        "policeman policewoman officer",
        "founder cofounder co-founder",
        "chief boss head executive ceo",
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
MANIFOLD = frozenset(
    "spokesman spokeswoman spokesperson official officer resident witness man woman person aide source expert analyst".split()
)
"""What several people of one event are."""
UNNAMED = frozenset(
    "boy girl child toddler baby infant teenager teen youth youngster driver motorist pilot copilot captain skipper gunman "
    "shooter attacker suspect assailant perpetrator killer bomber hijacker kidnapper robber thief soldier hostage patient "
    "passenger student defendant prisoner inmate climber hiker diver swimmer cyclist pedestrian victim survivor mother father "
    "husband wife daughter son brother sister".split()
)
"""What one person of an event is whom nobody may name."""
NATION = frozenset("country nation kingdom".split())
CITY = frozenset("city town".split())
VILLAGE = frozenset("village town hamlet settlement".split())
REGION = frozenset("region province".split())
BODY = frozenset("company firm group organization organisation agency".split())


def agree(one: str, other: str) -> bool:
    """May two nouns be said of one thing: 'vessel' and 'tanker'?

    >>> agree("vessel", "tanker"), agree("vessel", "airline"), agree("court", "court")
    (True, False, True)
    """
    return one == other or any(one in words and other in words for words in ALIKE)
