"""The words that attribute: which verbs and nouns report, and how their speaker stands to what is said.

Lemmas by what they take as content, after the frames of VerbNet's classes
say-37.7, characterize-29.2, judgment-33 and promise-37.13; enlarged by reading
news. A verb may stand in several sets.
"""

from __future__ import annotations

from typing import Final

from sayso.model import Stance


def lemmas(written: str) -> frozenset[str]:
    return frozenset(written.split())


SPEECH: Final = lemmas("""
    say tell add state announce report confirm claim insist argue note explain warn write tweet post declare maintain reveal
    disclose acknowledge admit concede allege assert contend estimate suggest predict stress emphasize emphasise recall testify
    conclude reply respond repeat reiterate affirm observe complain caution clarify inform notify remark comment believe think
    fear worry hope expect suspect understand assess determine find show indicate agree guarantee vow pledge promise threaten swear
    deny dispute doubt refute reject question ask wonder demand request propose recommend joke shout cry whisper quip boast
    counter elaborate continue explain read recount relate hint imply judge calculate project forecast verify attest advise
    hear learn assure convince remind underline highlight point assume speculate theorize argue lament deplore mention detail
    purport signal urge marvel exclaim call inquire
""")
"""Take a clause, or a quotation, as what is said."""

QUOTING: Final = lemmas("""
    say add tell write tweet post reply respond explain continue state note joke shout ask answer recall declare warn insist
    remark comment observe argue conclude read exclaim quip announce testify agree admit acknowledge urge call whisper cry go
    begin end stress emphasize repeat claim confirm report complain maintain counter tweet
""")
"""May stand beside a quotation without taking it as an object in the parse."""

OBJECT: Final = lemmas("""
    announce confirm claim deny reject dismiss refute rebut acknowledge admit report condemn demand predict tout praise hail
    criticize criticise denounce dispute contradict doubt question note declare allege deplore blame disclose reveal disavow decry
    verify corroborate propose promise pledge repudiate disclaim rebuff voice express slam defend welcome mourn offer
""")
"""Take a noun phrase as what is said: 'denied any role', 'confirmed the deaths'."""

NAMING: Final = lemmas("""
    identify describe call brand label portray depict characterize characterise name hail cast paint regard denounce condemn
    declare bill dub consider attribute
""")
"""Take someone and what they are said to be: 'described him as tired', 'called it a lie'."""

BLAMING: Final = lemmas("accuse blame charge suspect criticize criticise fault praise credit thank")
"""Take someone and a deed: 'accused the firm of hiding the report'."""

INFINITIVE: Final = lemmas("""
    vow pledge promise threaten swear urge ask order demand call appeal request claim purport
    believe think expect estimate report understand allege instruct tell advise warn beg encourage direct
""")
"""Take an infinitive: 'vowed to rebuild', 'claims to be neutral', 'is believed to have left'."""

SHOWING: Final = lemmas("show indicate suggest reveal depict capture read")
"""Said of a picture or a paper, which then is the source."""

MENTAL: Final = lemmas("believe think fear worry hope expect suspect understand assume learn hear determine find agree wonder")
"""Report a state of mind: a source only in the third person, with a clause."""

RELAYING: Final = lemmas("cite quote report")
"""Pass on what another said: 'cited the ministry as saying', 'reported, citing two officials'."""

REASONS: Final = lemmas("""
    concern reason safety security fear lack need risk threat rule law policy condition pressure privacy cost shortage example case instance
    evidence interest health weather confidentiality commitment schedule difficulty worry precedent right
""")
"""What may be cited without being anybody's word."""

NOUNS: Final = lemmas("""
    claim statement assertion allegation suggestion report warning vow pledge promise threat denial insistence accusation
    complaint announcement declaration belief fear hope argument admission confirmation narrative conclusion demand call
    contention speculation rumour rumor testimony finding
""")
"""Carry what is said in a clause of their own: 'his claim that the dam held'."""

STANCES: Final[dict[str, Stance]] = {
    **dict.fromkeys(
        (
            "deny", "reject", "dismiss", "refute", "rebut", "disavow", "repudiate", "denial", "disclaim", "dispute", "rebuff", "debunk",
            "contest", "contradict", "disagree", "disprove", "rejection", "refutation", "rebuttal", "dismissal",
        ),
        "denies",
    ),
    **dict.fromkeys(("doubt", "question", "mistrust", "distrust", "scepticism", "skepticism", "scorn", "misgiving"), "doubts"),
    **dict.fromkeys(("vow", "pledge", "promise", "threaten", "swear", "threat"), "vows"),
    **dict.fromkeys(
        (
            "demand", "urge", "order", "request", "appeal", "instruct", "beg", "call", "encourage", "direct", "recommend", "plead", "plea",
            "petition", "implore", "exhort", "beseech", "entreat", "command", "lobby", "advocate", "recommendation", "proposal",
            "instruction",
        ),
        "demands",
    ),
    **dict.fromkeys(("ask", "wonder", "inquire", "enquire", "query"), "asks"),
}  # fmt: skip

HAPPENS: Final = lemmas("""
    have become need see know face lose miss like die fall collapse suffer happen remain seem appear feel learn find get benefit struggle
    want cost mean require rain snow depend forget remember love hate prefer enjoy crash burn expect note imagine manage
""")
"""What befalls somebody: 'he would lose his house' promises nothing, 'they should feel safe' demands nothing."""

INTENDING: Final = lemmas("plan intend aim offer agree undertake volunteer commit")
"""With an infinitive, one's own coming act: 'plans to rebuild'."""

CHECKING: Final = lemmas("verify confirm establish corroborate authenticate determine substantiate ascertain check")
"""With a negated modal, a refusal to vouch: 'could not be verified'."""
VOUCHING: Final = lemmas("confirm verify corroborate authenticate")
"""With 'did not' or 'would not', a refusal, too."""

UNCLEAR: Final = lemmas("unclear uncertain unknown unverified unconfirmed")

REFUSING: Final = lemmas("decline refuse")
"""With an infinitive, what somebody will not do: 'declined to say'."""

GRANTED: Final = lemmas("access entry permission visa bail request appeal motion asylum leave application aid service")
"""What is denied to somebody: a refusal, not a denial."""

UTTERANCES: Final = lemmas("""
    remark comment speech address criticism statement tweet post message claim accusation testimony letter reply response
    announcement assertion allegation warning note article email column essay book memoir memo
""")
"""What somebody said or wrote: 'the mayor's remarks suggested' is the mayor's word."""

MEDIA_WORDS: Final = lemmas("""
    video footage image photo photograph picture clip recording audio document report list letter memo paper
    record data statement filing indictment complaint affidavit transcript survey poll study evidence map post message tweet
    profile website page channel analysis account
""")
"""What can show or say something without being a person."""

PRONOUNS: Final = lemmas("he she they it we i you who which that one")

AGENTS: Final = lemmas("""
    force troop army navy police officer government ministry agency office council company firm team crew party union group staff
    member ship doctor lawyer country administration campaign club society charity organization organisation foundation airline association
""")
"""What acts on its owner's behalf: 'its ships would stay'."""

BODIES: Final = AGENTS | lemmas("""
    academy airport alliance aquarium authority automaker band bank board brand broadcaster bureau cabinet carmaker carrier chain chamber
    chipmaker church circus clinic coalition college commission committee congregation congress consulate cooperative department developer
    diocese drugmaker embassy faction factory federation franchise fund gallery giant hospital hotel institute institution insurer
    laboratory league lender library manufacturer militia movement museum network newspaper operator orchestra panel parliament planemaker
    prison producer publisher railway regulator restaurant retailer school senate startup store studio subsidiary supermarket supplier
    theater theatre trust university utility watchdog
""")
"""What decides and acts as one, so that 'it' may stand for it as a speaker."""

PEOPLE: Final = lemmas("""
    official spokesman spokeswoman spokesperson minister president governor mayor man woman officer leader chief director
    analyst expert witness resident lawyer attorney judge doctor professor adviser advisor aide member senator lawmaker
    commander general soldier fighter author activist teacher coach player father mother brother sister son daughter wife
    husband friend neighbour neighbor survivor driver pilot captain rabbi priest bishop imam king queen prince owner founder
    head chairman chairwoman executive manager secretary ambassador diplomat prosecutor detective superintendent investigator
    student worker researcher scientist candidate victim suspect actor singer blogger journalist reporter editor dean
    sheriff colonel lieutenant major sergeant inspector commissioner envoy deputy boss fan guest passenger parent relative
    boy girl teenager child lady gentleman uncle aunt cousin grandfather grandmother grandson granddaughter niece nephew widow
    boyfriend girlfriend fiance fiancee partner bride groom mum mom dad
    nurse medic surgeon paramedic psychologist coroner engineer farmer fisherman firefighter policeman policewoman trooper guard
    veteran sailor hunter shopkeeper waiter chef clerk principal headteacher pupil artist musician comedian photographer designer
    economist historian biologist consultant employee volunteer customer tourist traveller traveler user patient
    protester demonstrator activist campaigner opponent supporter critic migrant refugee hostage gunman attacker militant rebel
    nun monk pope cardinal cleric preacher pastor reverend
""")
"""Who may speak as a person."""

OFFICES: Final = lemmas("""
    spokesman spokeswoman spokesperson minister president premier governor mayor chief leader head director secretary manager
    representative chairman chairwoman chairperson executive owner founder officer commissioner commander ambassador envoy lawyer official
""")
"""Who speaks for the body that is named beside: 'the head of the union', 'an Acme manager'."""
