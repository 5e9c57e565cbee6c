"""Which outlet a report speaks of as itself."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from sayso.ingest.unlisted import NAME, looks_like_one, possible, written_as
from sayso.text.outlets import ARTICLE, Outlet, names_in, owners, plain

ADVERB = r"(?:immediately|independently|yet|readily|also|been|able|to|it)"
FINDING = r"(?:verify|confirm|authenticate|corroborate|determine|establish|verified|confirmed)"
INABILITY = r"(?:could not|couldn[’']t|cannot|can[’']t|(?:is|was|has|did) not|unable|hasn[’']t|wasn[’']t|didn[’']t)"
SEEN = r"(?:verified|authenticated|geolocated|reviewed|viewed|seen|analy[sz]ed|obtained)"
STAFF = r"(?:correspondent|reporter|journalist|photographer|cameraman|witness|crew|team|analysis|investigation|review|tally|count)"
STRONG = 3
OWN_VOICE = (
    (STRONG, rf"{{name}}(?: was| is)? {INABILITY} (?:{ADVERB} )*{FINDING}\b"),
    (STRONG, rf"{SEEN} (?:and \w+ )?(?:independently )?by {{name}}(?! and other)"),
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
SPEAKER = (
    r"\b{name}(?:, [^.,\n]{{1,60}},)? (?:said|says|added|adds|announced|denied|claimed|insisted|warned|argued|told|vowed|promised)\b"
    r"|\b(?:said|says|added) (?:the )?{name}\b"
    r"|\b(?:spokes\w+|president|ministers?|head|chief|director|leader|members?|officials?) (?:of|for|from|at) (?:the )?{name}\b"
)
"""An outlet's name is not who says things in its own report."""


def own_voice(text: str) -> Outlet | None:
    """The outlet that a report speaks of as itself; None where no name stands out.

    >>> found = own_voice("He said so in a statement to Reuters. Reuters could not verify the claim.")
    >>> found and found.name
    'Reuters'
    >>> own_voice("The minister told CNN that he would stay, CNN reported.") is None
    True
    >>> found = own_voice("“It sank,” she told Harbour Wire. A video seen by Harbour Wire shows how.")
    >>> found and found.name
    'Harbour Wire'
    """
    weights = Counter[Outlet]()
    for weight, name in claims(text, names_in(text)):
        if outlet := resolved(name, text):
            weights[outlet] += weight
    for outlet, weight in unlisted(text):
        weights[outlet] += weight
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0].name))
    if not ranked or ranked[0][1] < ENOUGH or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]


def claims(text: str, names: str) -> Iterator[tuple[int, str]]:
    """Yield the names in the text's own voice with their weight; of others, with a negative one."""
    for weight, template in (*OWN_VOICE, *OTHERS_VOICE):
        for match in re.finditer(template.replace("{name}", f"({names})"), text):
            yield weight, match[1]


def resolved(name: str, text: str) -> Outlet | None:
    """Who a name stands for; one that several share stands for the one that the text also names in full."""
    known = owners().get(plain(name), ())
    if len(known) < 2:
        return known[0] if known else None
    named = [outlet for outlet in known if any(len(owners()[plain(other)]) == 1 and other in text for other in outlet.names)]
    return named[0] if len(named) == 1 else None


def unlisted(text: str) -> Iterator[tuple[Outlet, int]]:
    """Outlets that no table knows, each with its weight; a name that may be anyone's needs more to tell for it."""
    told = defaultdict[str, list[int]](list)
    for weight, written in claims(text, rf"\b{NAME}"):
        if name := possible(written):
            told[ARTICLE.sub("", name)].append(weight)
    for name, weights in sorted(told.items()):
        if sum(weights) >= ENOUGH and is_own(name, weights, text):
            yield written_as(name, text), sum(weights)


def is_own(name: str, weights: list[int], text: str) -> bool:
    """Is a name that no table knows an outlet's?

    It looks like one, or it is found twice, once within a sentence and once in
    the words that only outlets use of themselves; and it never speaks.
    """
    if re.search(SPEAKER.format(name=re.escape(name)), text):
        return False
    within = re.search(rf"[a-z,] (?:[Tt]he )?{re.escape(name)}\b", text)
    return looks_like_one(name) or (STRONG in weights and len(weights) > 1 and within is not None)
