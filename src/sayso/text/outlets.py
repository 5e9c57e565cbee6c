"""Is a name that of a news outlet?"""

from __future__ import annotations

import re
from typing import Final

WORDS: Final = re.compile(
    r"\b(?:News|Times|Post|Journal|Herald|Tribune|Gazette|Chronicle|Guardian|Telegraph|Independent|Mirror|Observer|Globe|Mail|Press|"
    r"Courier|Dispatch|Examiner|Inquirer|Record|Sentinel|Standard|Star|Sun|Voice|Today|Weekly|TV|Television|Radio|Agency|"
    r"AP|AFP|UPI|DPA|ANSA|EFE|PTI|TASS|RIA|Xinhua|Kyodo|Yonhap|Anadolu|Reuters|Bloomberg|BBC|CNN|CBC|CBS|NBC|ABC|PBS|NPR|MSNBC|CNBC|"
    r"ITV|RTE|RFE|NHK|RT|Al Jazeera|Politico|Axios|Vice|BuzzFeed|HuffPost|Newsweek|Time|Le Monde|El País|Der Spiegel|Die Zeit)\b"
)
GENERIC: Final = re.compile(
    r"\b(?:outlets?|newspapers?|newswires?|broadcasters?|magazines?|news agenc(?:y|ies)|wire services?|(?:news|local|state|national) media|"
    r"media reports?|news website|radio station|TV channels?|television channels?|tabloids?|dail(?:y|ies))\b",
    re.IGNORECASE,
)
SPOKESPEOPLE: Final = re.compile(r"\bpress (?:office|officer|secretary|conference|service)\b", re.IGNORECASE)


def is_outlet(name: str) -> bool:
    """Does the name, or the description, mean a news outlet?

    >>> [is_outlet(name) for name in ("the Harbour Times", "a local newspaper", "Ana Ruiz")]
    [True, True, False]
    """
    return bool(WORDS.search(name) or GENERIC.search(name)) and not SPOKESPEOPLE.search(name)
