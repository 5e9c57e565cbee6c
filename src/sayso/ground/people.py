"""Nouns for people, and words for what befalls them."""

from __future__ import annotations

from sayso.language.parse import Token

PEOPLE = frozenset(
    """
    people person man woman child boy girl baby infant toddler teenager teen youth adult pensioner elder kid
    civilian resident citizen national foreigner local villager inhabitant dweller homeowner tenant
    soldier troop serviceman servicewoman fighter militant rebel insurgent gunman saboteur terrorist guerrilla mercenary
    combatant conscript recruit reservist marine sailor airman paratrooper sniper commander general colonel major captain lieutenant
    sergeant officer guard policeman policewoman police cop deputy trooper agent spy detective inspector investigator
    victim casualty survivor hostage prisoner captive detainee inmate suspect attacker assailant bomber shooter hijacker
    kidnapper robber thief offender defendant convict criminal dead wounded injured missing
    worker employee staff staffer labourer laborer miner farmer fisherman builder engineer technician mechanic driver pilot crew
    crewmember crewman steward attendant passenger traveller traveler tourist visitor guest commuter pedestrian cyclist motorist
    climber hiker skier swimmer bather diver student pupil teacher professor lecturer scholar scientist researcher expert analyst
    doctor nurse medic paramedic patient surgeon carer firefighter rescuer volunteer lifeguard
    journalist reporter editor photographer correspondent cameraman blogger activist campaigner protester protestor demonstrator
    striker marcher rioter supporter follower fan spectator member participant attendee delegate colleague
    politician minister lawmaker senator congressman legislator mp councillor councilor mayor governor president official diplomat
    ambassador aide adviser advisor spokesman spokeswoman spokesperson candidate voter judge lawyer attorney prosecutor juror witness
    migrant refugee asylum-seeker evacuee immigrant expatriate
    player athlete footballer runner rider coach referee actor actress singer musician artist writer author
    father mother parent son daughter brother sister sibling wife husband spouse widow orphan grandparent grandmother grandfather
    grandchild relative cousin uncle aunt nephew niece friend neighbour neighbor bystander
    leader chief executive manager director owner customer client consumer shopper user subscriber investor shareholder
    priest bishop monk nun imam rabbi pilgrim worshipper worshiper congregant believer
    other reveller holidaymaker retiree entrepreneur billionaire millionaire magnate tycoon
    accountant auditor bookkeeper architect surveyor librarian translator interpreter midwife optician physiotherapist therapist
    veterinarian hairdresser jeweller locksmith bricklayer roofer welder electrician plumber carpenter
    chef waiter banker broker veteran extremist jihadist separatist backpacker comedian rapper filmmaker novelist poet
    chemist physicist biologist astronomer astronaut cosmonaut economist historian psychologist psychiatrist dentist pharmacist
    clerk cashier magnate nationalist physician trainer janitor courier decorator kayaker surfer skydiver paraglider
    rower stoker deckhand helmsman docker stevedore beekeeper gamekeeper zookeeper curator archivist barista bartender
    caretaker caregiver nanny babysitter lobbyist organizer organiser promoter mediator negotiator arsonist smuggler trafficker
    hacker gambler squatter stowaway fugitive loner recluse newcomer mourner onlooker commentator presenter
    rancher trucker boxer wrestler gymnast sprinter goalkeeper midfielder quarterback
    """.split()
)
SINGLE = frozenset(
    """
    intruder prowler trespasser captive abductee captor convert guru prodigy genius idol hero heroine villain martyr star superstar
    celebrity legend rocker crooner starlet diva vocalist guitarist drummer bassist model supermodel housemate roommate flatmate classmate
    schoolmate teammate mate buddy pal colleague fiance fiancee girlfriend boyfriend lover partner bride groom bridegroom newlywed mum mom
    dad granny grandma grandpa stepfather stepmother godfather godmother tot schoolgirl schoolboy headmaster headmistress headteacher
    principal tutor olympian medallist medalist champion winner runner-up rival opponent nominee contender incumbent insider informant
    leaker hoaxer prankster impostor imposter pundit caliph emir sultan warlord chieftain mogul heir heiress socialite philanthropist
    native islander passerby passer-by stranger acquaintance guardian maid butler gardener bouncer ranger cadet corporal rapist molester
    stalker vandal looter poacher pirate jihadi fanatic executioner butcher baker drinker diner guy lad lass bloke dude chap ringleader
    mastermind accomplice culprit perpetrator namesake successor predecessor protege sidekick mentor confidant traitor deserter defector
    """.split()
)
"""What news calls one person by, and other things too, or of whom it gives no numbers."""
ENDINGS = tuple("man men woman women person people worker member goer holder maker keeper seeker witness wife".split())
BEFALLS = {
    "killed": "kill die dead death perish slay murder fatality drown execute assassinate fatal life",
    "wounded": "wound wounded injure injured injury hurt maim",
    "missing": "missing disappear vanish",
    "detained": "detain detainee arrest imprison jail detention",
    "captured": "capture seize",
    "displaced": "displace uproot homeless flee",
    "evacuated": "evacuate evacuation",
    "rescued": "rescue save",
    "abducted": "abduct kidnap hostage",
    "hospitalized": "hospitalize hospitalise",
    "infected": "infect infection",
    "harmed": "harm",
    "trapped": "trap",
    "damaged": "damage",
    "destroyed": "destroy",
    "shelled": "shell bombard shelling bombardment",
    "casualties": "casualty",
    "survived": "survive survivor",
    "aboard": "aboard",
}
"""What happened, by the lemmas that tell it."""
HAPPENED = {lemma: what for what, lemmas in BEFALLS.items() for lemma in lemmas.split()}
INTRANSITIVE = frozenset("die perish drown disappear vanish flee survive".split())
"""Verbs whose subject is the one that it happens to."""
ALIKE = frozenset("aircraft spacecraft sheep fish deer series species cattle police offspring headquarters swiss".split())
"""Ends of nouns whose plural is the singular, beside '-ese'."""
IRREGULAR = {"person": "people", "man": "men", "child": "children", "foot": "feet"}
HARM = frozenset("attack strike shelling bombing shooting explosion clash arrest incident sanction airstrike".split())
"""Events that 'no' counts as zero."""


def is_person(token: Token) -> bool:
    """Does a noun stand for people: 'miners', 'fishermen', 'Canadians'?"""
    lemma = token.lemma
    return (
        lemma in PEOPLE
        or token.text.lower() in PEOPLE
        or singular(token.text.lower()) in PEOPLE
        or lemma.endswith(ENDINGS)
        or (token.entity == "NORP" and token.pos in ("NOUN", "PROPN"))
    )


def singular(word: str) -> str:
    """The singular of a regular plural.

    >>> singular("ferries"), singular("hostages"), singular("bus"), singular("classes")
    ('ferry', 'hostage', 'bus', 'class')
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def plural(noun: Token) -> str:
    """The plural that names a unit of counting.

    A noun that is written in the plural is kept as it stands.
    """
    word = noun.text.lower()
    for one, many in IRREGULAR.items():
        if word.endswith(one):
            return word.removesuffix(one) + many
    people = word.endswith("ese") and not word.endswith("cheese")  # 'Maltese'
    if people or word.endswith(tuple(ALIKE)) or noun.tag in ("NNS", "NNPS") or singular(word) != word:
        return word
    if word.endswith(("s", "sh", "ch", "x")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + "s"
