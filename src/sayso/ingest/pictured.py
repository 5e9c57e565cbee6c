"""Captions that say what a picture shows, whether or not they end their sentence."""

from __future__ import annotations

import re

from sayso.text.written_dates import MONTH

LONGEST, LONGEST_PICTURED = 270, 600
"""Characters of a caption, and of one that tells where in the picture somebody is; a longer paragraph forgot its stop."""

PICTURED = re.compile(
    r"\((?:[^()]{0,40}[ ,])?(?:left|right|cent(?:re|er)|above|below|pictured|inset|top|bottom|(?:back|fore)ground)(?:[ ,][^()]{0,40})?[)_]"
)
SHOWN = re.compile(
    r"(?:^|[.,;] )[Pp]ictured[,:]|\bis pictured\b(?! (?:as|by)\b)|\bseen here(?:,|(?: \w+ing| in| on| at| with| during| before| after)\b)"
)
"""'Pictured, the harbour', 'the ferry is pictured in 2013': a caption, though it ends its sentence."""
FILED = re.compile(r"(?:FILE|File) ?[-–—] |(?:FILE|File) (?:PHOTO|photo|image|picture)\b(?! \w+ (?:had|has|have|was|were)\b)")
"""An agency's picture from its archive: 'FILE - In this May 3, 2021, file photo, …'."""
TOGETHER = re.compile(
    r"\(L\) .* \(R\) .*|(?=.*\([^()]{0,20}\bleft\b[^()]{0,20}\))(?=.*\([^()]{0,20}\bright\b[^()]{0,20}\)).*"
    r"|.*\(pictured,? (?:left\b[^()]{0,40}\bright|right\b[^()]{0,40}\bleft)\b[^()]{0,30}\).*",
    re.DOTALL,
)
"""'Ana Ruiz (left) and Bo Lind (right)', 'Ana Ruiz (pictured left in 2013 and right in 2021)'."""
SPOKEN = re.compile(r"[,.!?][\"”’']? (?:said|says|told|added) [A-Z]|[,.!?][\"”’'](?:\s|$)|[“\"](?:[^”\"\s]+\s+){6}[^”\"]*[”\"]")
"""Words that somebody said: the report quotes them, and lost its stop."""

DAY = rf"(?i:{MONTH}) \d{{1,2}}, (?:19|20)\d\d\b"
ACTS = (
    "address applaud appear arrive attend block board burn carry celebrate chant cheer clean clear climb comfort cross deliver"
    " demonstrate display drive embrace enter escort exit fill fire fly follow gather gesture greet guard hang hold hug inspect"
    " investigate kiss kneel land launch lay lead leave lie lift light line listen look make march meet mourn pass patrol perform"
    " place play point pose pray prepare protest queue raise react receive remove rest ride rise run sail salute search secure shake"
    " shelter shout sign sing sit sleep smile speak stand stretch survey take talk throw tour visit vote wait walk watch wave work"
).split()
ACTED = "seen|shown|pictured|surrounded|escorted|carried|led|displayed"
PRESENT = rf"\b(?<!to )(?:(?:{'|'.join(ACTS)})(?:e?s)?|carries|flies|(?:is|are) (?:{ACTED}))\b"
PLANNED = r".*\b(?:takes? (?:effect|force|office|over|part|place)|leaves? office|runs? (?:from|through|till|until))\b"
"""What is yet to come is told in the present tense, too: 'The law takes effect June 3, 2021.'"""
SCENE = re.compile(
    rf"(?P<scene>(?!{PLANNED})[A-Z(][^\n.!?]{{0,250}}?{PRESENT}[^\n!?]{{2,250}}?)\b"
    rf"{DAY}(?:,? in [A-Z][\w, ’'-]{{2,60}})?\.(?:\s|$)"
)
"""'The ferry leaves the quay in Harbour City, June 3, 2021.': what happens in the present tense, on a day of some year."""
TOLD = re.compile(r"[“\"]|\b(?:said|says|told|stated|announced|reported|that|was|were|had|has|have|did|will|would|if|you)\b")


def is_pair(line: str) -> bool:
    return len(line) <= LONGEST and not line[0].islower() and TOGETHER.fullmatch(line) is not None and not SPOKEN.search(line)


def is_shown(line: str) -> bool:
    """Does a line that ends its sentence say what a picture shows?

    >>> is_shown("The rover will land in June. Pictured, an earlier rover."), is_shown("He pictured a better harbour.")
    (True, False)
    """
    if FILED.match(line):
        return True
    return len(line) <= LONGEST_PICTURED and SHOWN.search(line) is not None and not SPOKEN.search(line)


def is_scene(line: str) -> bool:
    """Does a line tell in the present tense what happened on a day of some year?

    >>> is_scene("Rescuers carry a passenger ashore in Harbour City, June 3, 2021."), is_scene("He leaves on June 3, the court said.")
    (True, False)
    """
    match = SCENE.match(line)
    return match is not None and len(line) <= LONGEST_PICTURED and not TOLD.search(match["scene"]) and not SPOKEN.search(line)
