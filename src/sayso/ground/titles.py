"""Words that tell what a name names: titles, offices, kinds of bodies and kinds of places."""

from __future__ import annotations

import re

from nameparser.config import CONSTANTS

from sayso.text.spelling import fold

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr drs messrs prof sir lord lady dame rev fr gen col lt maj capt sgt adm cmdr cpl pvt brig "
    "sen rep gov pres hon rabbi imam sheikh sheik ayatollah mullah pope cardinal archbishop bishop king queen "
    "prince princess".split()
)

ROLES = frozenset(
    "abbot actor actress activist administrator admiral advisor adviser advocate agent aide ambassador analyst "
    "anchor archbishop artist astronaut assistant associate attorney author banker baron bishop blogger boss "
    "brigadier broadcaster brother businessman businesswoman candidate captain cardinal ceo chair chairman "
    "chairperson chairwoman chancellor chemist chief coach colonel columnist commander commandant commentator "
    "commissioner comptroller congressman congresswoman constable consul consultant coordinator co-founder "
    "cofounder coroner correspondent councillor councilman councilwoman counsel counselor daughter dean defector "
    "delegate deputy detective dictator diplomat director dissident doctor driver economist editor emperor engineer "
    "envoy executive expert father fighter fisherman founder friend general governor guard guide head heiress "
    "historian husband inspector investigator jailer journalist judge justice king lawmaker lawyer leader lecturer "
    "legislator lieutenant magistrate major manager marshal mayor mechanic mediator meteorologist militant minister "
    "monarch mother musician negotiator neighbor neighbour nurse observer officer official operator ombudsman "
    "organizer organiser owner paramedic parliamentarian partner pastor pilot player politician pope premier "
    "president priest prince princess principal producer professor prosecutor queen rabbi rapporteur rebel "
    "receptionist regulator reporter representative researcher resident scholar scientist secretary senator "
    "sergeant sheriff sister skipper soldier solicitor son speaker specialist spokesman spokesperson spokeswoman "
    "strategist student superintendent surgeon surveyor survivor teacher technician trader treasurer trustee "
    "undersecretary vice-president victim volunteer warden warlord whistleblower wife witness worker writer fellow "
    "member secretary-general commander-in-chief vice director-general cousin premier-elect president-elect".split()
)
"""Offices, professions and kin: the head of a description of one person."""

BODIES = frozenset(
    "academy administration agency airline airlines airways alliance assembly association authority bank board "
    "brigade bureau cabinet carrier center centre chamber channel church college command commission committee "
    "company congress consortium corporation council court department directorate division embassy federation firm "
    "force forces foundation fund government group guard hospital house inc institute institution intelligence "
    "inspectorate journal kennel laboratory league magazine media ministry mission mosque museum navy network news "
    "newspaper ngo observatory office operator organisation organization outlet parliament partnership party police "
    "post press prosecutor regulator registry school secretariat seminary senate service services society station "
    "synagogue telegraph temple theater theatre think-tank times treasury tribune trust tribunal union university "
    "watchdog website newswire ltd llc plc corp gazette herald publisher charity directorate-general broadcaster "
    "troops army military corps fleet".split()
)
"""The head of the name of an organisation, or the noun before one: 'outlet', 'channel'."""

SAYS_BODY = BODIES - frozenset(
    "center centre house post school station union board press office guard operator prosecutor forces times court".split()
)
"""Bodies whose word before a name says what it is: 'the agency X', 'the newspaper X'; not 'the district centre X'."""

BANDS = frozenset(
    "legion brigade brigades corps battalion militia movement front army guerrillas rebels forces resistance party "
    "union league coalition alliance council committee organization organisation federation association group "
    "congress network society".split()
)
"""Heads of names that each paper translates in its own way."""

SETTLEMENTS = frozenset("village town city hamlet settlement suburb township borough municipality port resort capital".split())
REGIONS = frozenset("region province oblast krai state governorate prefecture department canton area republic territory".split())
DISTRICTS = frozenset("district raion rayon county parish neighborhood neighbourhood".split())
FACILITIES = frozenset(
    "airport plant bridge dam station stadium port harbor harbour checkpoint crossing prison base camp factory "
    "refinery mine tower square park hotel mall arena terminal palace airfield hospital pipeline tunnel castle cosmodrome spaceport".split()
)
HOUSES = frozenset(
    "hotel resort casino center centre school hospital church chapel cathedral temple synagogue mosque monastery museum library theater "
    "theatre cinema nightclub building tower hall house store mall".split()
)
"""Last words of buildings' names, many of them of the names of bodies too."""
SITES = (
    FACILITIES
    | HOUSES
    | frozenset(
        "university college restaurant bar club headquarters shelter cemetery zoo aquarium "
        "courthouse jail campus ballpark field speedway pier quay marina gate warehouse plaza promenade esplanade boardwalk track".split()
    )
)
"""Last words of the names of all that stands somewhere."""
LODGINGS = frozenset("hotel resort casino nightclub club restaurant bar pub cafe mall theater theatre cinema tower".split())
"""Houses that are mostly called by their own name alone: 'the X' of 'X Hotel'."""
CALLED = (LODGINGS - {"tower"}) | {"hospital", "clinic", "spa", "festival", "and", "&"}
"""What the whole name of a house or a festival adds to the one that it goes by."""
STREETS = frozenset("street avenue road boulevard lane drive freeway".split())
COMPANY = frozenset(
    "inc co corp ltd plc llc group holdings motors air lines airlines airways motor systems industries partners international".split()
)
"""What a company's whole name adds to the one it goes by."""
NATURAL = frozenset("river lake sea ocean mountain mountains island islands peninsula bay gulf strait desert valley coast canal".split())
VESSELS = frozenset(
    "ship cruiser ferry destroyer frigate submarine tanker vessel boat yacht freighter trawler corvette warship liner tug barge".split()
)
PLACES = SETTLEMENTS | REGIONS | DISTRICTS | FACILITIES | NATURAL

CLERGY_AND_RANKS = frozenset(CONSTANTS.first_name_titles) - {"the"}
"""Titles that nameparser takes to stand before a first name."""

NEVER_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sept "
    "sep oct nov dec christmas easter ramadan thanksgiving covid covid-19 updated photo image video file i am pm et tv "
    "gmt".split()
)

TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday week weekend month day night morning afternoon evening today yesterday "
    "tomorrow tonight".split()
)
"""What tells when, and belongs to no name that it stands before: 'last week Mayor Ana Ruiz', 'the Monday Harbour Council'."""

PREPOSITION = re.compile(r"\s+(?:of|for|at|with|in|to|from|on|who|whose)\s+")


OWNER = re.compile(r"(?<!\S)\S+['’]s(?=\s)")


def is_honorific(word: str) -> bool:
    """'Mr.', 'Gen.', 'Sheikh': what stands before a person's name and nowhere else."""
    return fold(word) in HONORIFICS


def is_title(word: str) -> bool:
    """A word that may stand before a person's name: 'President', 'spokeswoman', 'Gen.'.

    >>> [is_title(word) for word in ("President", "spokeswoman", "Gen.", "Corps")]
    [True, True, True, False]
    """
    lowered = word.lower().rstrip(".")
    return lowered in ROLES or lowered in HONORIFICS or lowered in CLERGY_AND_RANKS


def role_in(words: str) -> str | None:
    """The office that a description of one person names, as one lower-case word.

    >>> role_in("the deputy governor of Westmark"), role_in("a large ferry"), role_in("the prosecutor's office")
    ('governor', None, None)
    """
    first_part = PREPOSITION.split(words, maxsplit=1)[0]
    found = [word for word in fold_words(OWNER.sub(" ", first_part)) if word in ROLES]
    return found[-1] if found else None


def fold_words(words: str) -> list[str]:
    return [word.strip(".,;:'\"”“’()").lower().removesuffix("'s").removesuffix("’s") for word in words.split()]
