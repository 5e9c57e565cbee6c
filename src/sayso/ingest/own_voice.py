"""Which outlet a report speaks of as itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sayso.text.outlets import Outlet, names_in, owners, plain

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
ENOUGH = 3
"""Weight from which a name is taken for the report's own outlet."""


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


def resolved(name: str, text: str) -> Outlet | None:
    """Who a name stands for; one that several share stands for the one that the text also names in full."""
    known = owners().get(plain(name), ())
    if len(known) < 2:
        return known[0] if known else None
    named = [outlet for outlet in known if any(len(owners()[plain(other)]) == 1 and other in text for other in outlet.names)]
    return named[0] if len(named) == 1 else None
