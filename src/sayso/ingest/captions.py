"""Captions of photographs and graphics, known by the credit that they carry."""

from __future__ import annotations

import re

from sayso.ingest.pictured import FILED
from sayso.ingest.told import UNSAID
from sayso.text.outlets import MASTHEAD, outlet_called

LONGEST = 700
"""Characters; the longest agency captions name everybody in the picture."""
VENDOR = "|".join(
    (
        r"getty(?: images?)?|shutterstock|istock(?:photo)?|pexels|unsplash|pixabay|flickr|wikimedia(?: commons)?|alamy|corbis",
        r"depositphotos|adobe stock|rex(?: features)?|zuma(?: press)?|nurphoto|magnum|polaris|imago|picture alliance|landov",
        r"maxar(?: technologies)?|planet labs|file(?: photo| image| picture)?|stock(?: photo)?|handout|courtesy(?: photo)?",
        r"screen ?(?:grab|shot)|illustration",
    )
)
AGENCY = "|".join(
    (
        r"reuters|(?:the )?associated press|ap|afp|agence france-?\s?presse|epa(?:-efe)?|efe|pa(?: wire| media)?|dpa|tass|ria novosti",
        r"sputnik|xinhua|anadolu(?: agency)?|ansa|kyodo|yonhap|ukrinform|upi|bloomberg",
        r"(?:the )?canadian press|press association|mct|tns|swns|europics|central european news|barcroft(?: media)?|splash(?: news)?",
    )
)
CREDITOR = f"(?:{VENDOR}|{AGENCY})"
PICTURE = r"(?:photo(?:graph)?s?|pictures?|images?|pic|illustrations?|graphics?|videos?|screenshot|composite)"
LABEL_WORDS = r"(?:Photo(?:graph)?s?|Pictures?|Images?|Pic|Illustration|Graphic|Video|Screenshot|Composite|Credit)"
NAMES = r"(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4})"
PERSON = r"(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,4})"
BODY = r"[A-Z][\w.&’'-]*"
BODIES = f"{BODY}(?: (?:of|for|the|and|via|/|{BODY})){{1,6}}"
ARTICLED = f"(?-i:(?:[Tt]he )?{BODY}(?: (?:of|for|the|and|via|{BODY})){{0,5}})"
VERBLESS = r"(?!.*\b(?:shows?|showed|suggests?|appears?|appeared|was|were|is|are|has|have|had|will|would|[a-z]{2,}ed)\b)"
STOP = r"[.!?…”\"’)\]]"
LONGEST_FILED = 1500
"""Characters of a caption that opens like an agency's picture from its archive."""
DATED_PICTURE = re.compile(r"In this [\w ,.]{4,40} (?:file )?(?:photo|image|picture)\b")


def pattern(written: str) -> re.Pattern[str]:
    """Compile a pattern that heeds case only where it says so."""
    return re.compile(written, re.IGNORECASE | re.DOTALL)


ENDINGS = (
    # 'PHOTO: ANA RUIZ/HARBOUR PRESS'
    pattern(r"(?-i:\b(?:PHOTO|PHOTOGRAPH|PICTURE|IMAGE|CREDIT)(?: CREDIT| SOURCE)?):\s?[^.\n]{2,90}\.?$"),
    # '. Photograph: Ana Ruiz/AP', '| Photo Credit: AP'
    pattern(rf"(?:^|{STOP}|[|(\[])\s*(?-i:{LABEL_WORDS})(?: (?:credit|source|copyright|courtesy))?\s?:\s?[^.\n]{{2,90}}[)\]]?\.?$"),
    # '. Photograph by Ana Ruiz'
    pattern(rf"(?:^|{STOP})\s*(?-i:{LABEL_WORDS}) (?:by|via|copyright|courtesy(?: of)?) {NAMES}(?:(?: ?/ ?| for |, ){NAMES})*\.?$"),
    # '[CEN]', '[POLICE]'
    pattern(r"^[^.!?…“”\n]{10,300}\s\[(?-i:[A-Z][A-Z &/-]{1,30})\]$"),
    # '(Ana Ruiz/AP)', '(Harbour Police via AP)', '[Photo/Agencies]'
    pattern(rf"[(\[][^()\[\]]{{0,120}}(?:[/,|©]|\b(?:via|photos?|photo by|courtesy|file|pool)\b)\s*{CREDITOR}\b[^()\[\]]{{0,60}}[)\]]\s*$"),
    pattern(rf"[(\[]{CREDITOR} ?(?:photos?|images?|file|pool|wire)? ?[/,] ?[^()\[\]]{{2,80}}[)\]]\s*$"),
    pattern(rf"[(\[](?:{VENDOR})[)\]]\s*$"),
    # '(Reuters: Ana Ruiz)'
    pattern(rf"\(\s?{CREDITOR}: {NAMES}\s?\)\s*$"),
    pattern(rf"[(\[](?:{PICTURE}|file|pool|courtesy|handout|screengrab)\b[^()\[\]]{{2,100}}[)\]]\s*$"),
    pattern(r"\([^()]{3,80}\bvia (?:ap|afp|reuters|epa|getty images|twitter|facebook|instagram|telegram)\)(?:\s*\([^()]{0,60}\))?\s*$"),
    # '… at the quay. (Harbour University)'
    pattern(rf"^{UNSAID}[^\n“\"]{{20,300}}[.!?] \((?!Reporting|Additional|Editing)(?-i:{BODIES})\)$"),
    # '… at the quay. Photo is from the page of the harbour'
    pattern(
        rf"^{UNSAID}[^\n“\"]{{20,200}}[.!?] (?-i:Photo(?:graph)?s?|Pictures?|Images?|Video|Screenshot) (?:(?:is|are) )?"
        rf"(?:from|provided|supplied|courtesy|via)\b{VERBLESS}[^.\n]{{2,90}}\.?$"
    ),
    # '… in May. Pexels', '… in May. REUTERS/Ana Ruiz'
    pattern(rf"{STOP}\s*(?:© ?)?(?:{NAMES} ?/? ?)?{CREDITOR}(?: ?/ ?[\w. ]{{2,40}})?\s*$"),
)
WHOLES = (
    # what a page writes before or around a picture
    pattern(r"(?:image (?:copyright|source|caption)|media caption|enlarge this image|toggle caption|photos?: .* hide caption).*"),
    pattern(r"file (?:photo|picture|image)\b(?! \w+ (?:had|has|have|was|were)\b).*"),
    pattern(r"(?:(?:file )?photo(?:graph)?:|image:|illustration:|graphic:|chart:|map:|photo credit:).*"),
    # 'HARBOUR SCHOOL•GETTY Ferry fares: …', 'Photos, top: Ana Ruiz/AP; bottom: …'
    pattern(r"(?-i:[A-Z][A-Z .&/-]*[•/ -])?(?-i:GETTY|REUTERS|SHUTTERSTOCK|ALAMY|REX)\b [^\n]{5,300}[^.!”\"]"),
    pattern(r"(?:photos?|images?|illustrations?),? (?:top|bottom|left|right|above|below|clockwise)\b[^\n]{0,20}: [^\n]{2,900}"),
    # 'Ana Ruiz/AP'
    pattern(rf"(?:{PICTURE}:? )?{NAMES} ?/ ?{CREDITOR}(?: ?/ ?[\w. ]{{2,40}})?"),
    # '… ©Ana Ruiz (Pool/AFP)'
    pattern(r"[^\n]{0,400}©\s?[^.\n]{2,60}"),
    # 'In this May 3, 2021 file photo, … (Ana Ruiz)'
    pattern(
        r"(?:file - )?(?:in )?this (?:[\w.,]+ ){0,8}?(?:photo(?:graph)?|image|picture|frame grab|video grab|handout)\b"
        r".{5,600}\([^()]{2,120}\)\s*"
    ),
)
TAKEN = re.compile(rf"[(\[]{PERSON}(?:(?:, ?| and | & ){PERSON}){{0,3}}(?: ?/ ?| for )(?P<outlet>{ARTICLED})[)\]]$")
"""Who took the picture, and for whom: '(Ana Ruiz/The Harbour Post)', '(Ana Ruiz and Bo Lind for The Harbour Post)'."""
GALLERY = pattern(r"\bhide caption \d+ of \d+\W*$|^\d+ of \d+ full screen\b|\bimage \d+ of /? ?\d+ caption close\b")
"""What a gallery writes around its pictures, whose captions it may run together."""
OPENING_CREDIT = re.compile(
    r"(?:GETTY(?: IMAGES)?|Getty(?: Images)?|REUTERS|Reuters|AFP|EPA|PA|AP|EFE|REX|Rex Features|Alamy|ALAMY|Shutterstock|SWNS"
    r"|[a-z](?:[\w-]+\.)+(?:com|net|org|co\.uk))(?: - [A-Z][a-z]+)?(?:[:/][\w ]{2,30})?"
    r"\s+[A-Z](?!\w+ (?:reported|said|reports|says)\b)[^\n]*[^.!?”\"\n]"
)
"""'REUTERS The ferry at the quay': the credit first, and no full stop."""
BARE_AGENCY = pattern(rf"(?!.*\d\d:\d\d)[^\n]*[^.!?…”\"’\s]\s*\((?:{AGENCY})\)\s*")
BARE_AGENCY_AFTER = pattern(
    r"(?!.*(?:\d\d:\d\d|\bsaid\b|(?-i:[a-z]){4}[.!?] (?!\()))[^\n“\"]{20,300}[.!?]\s*" + rf"\((?:{AGENCY}|(?-i:[A-Z]{{3,4}}))\)\s*"
)
"""Within a report an agency's name in brackets is a picture's; at its end it signs the report."""
CREDITED = re.compile(r"[A-Z](?:(?![a-z]{3}[.!?] [^(])[^\n“”\"]){20,300}[.!?] \((?P<outlet>[A-Z][^()\n]{1,40})\)")
AGENCY_LINE = pattern(rf"\W*(?:{AGENCY})(?:[\s/,&–|-]+(?:and )?(?:{AGENCY}))*\W*")
SIGNED = re.compile(r"[.!?”\"’]\s*\W?\s*(?:AP|AFP|Reuters|REUTERS|dpa|TASS|Xinhua|PTI)\W*$")
LABEL = re.compile(r"[A-Z0-9][^.!?:;\n]{1,40}")
"""A picture's name above its caption: a few words without a stop."""
CREDITED_LABEL = pattern(rf"[^.!?,\n]{{2,80}}\s{CREDITOR}\s*")
MOST_LABEL_WORDS = 8


def is_caption(paragraph: str, *, inside: bool) -> bool:
    """Does a paragraph end, or begin, with the credit of a picture?

    `inside`: it is neither the first nor the last, where an agency's name heads or signs the report.

    >>> is_caption("The ferry at the quay in May. PHOTO: ANA RUIZ/HARBOUR PRESS", inside=True)
    True
    >>> is_caption("The ferry left the quay in May, Reuters reported.", inside=True)
    False
    """
    if GALLERY.search(paragraph):
        return True
    if len(paragraph) > longest(paragraph) or (not inside and SIGNED.search(paragraph)):
        return False
    if any(ending.search(paragraph) for ending in ENDINGS) or is_taken_for_outlet(paragraph):
        return True
    if any(whole.fullmatch(paragraph) for whole in WHOLES):
        return True
    return inside and any(agency.fullmatch(paragraph) for agency in (OPENING_CREDIT, BARE_AGENCY, BARE_AGENCY_AFTER))


def longest(paragraph: str) -> int:
    """Characters that a caption which opens so may have."""
    return LONGEST_FILED if FILED.match(paragraph) or DATED_PICTURE.match(paragraph) else LONGEST


def is_taken_for_outlet(paragraph: str) -> bool:
    """Does a paragraph end with who took its picture and for which outlet?

    >>> is_taken_for_outlet("The ferry. (Ana Ruiz/The Harbour Post)"), is_taken_for_outlet("It was won by Ana (Bo Lind/Green Party)")
    (True, False)
    """
    match = TAKEN.search(paragraph)
    return match is not None and (MASTHEAD.match(match["outlet"]) or outlet_called(match["outlet"])) is not None


def is_credited(paragraph: str) -> bool:
    """Is it a single sentence that an outlet's name in brackets follows?

    >>> is_credited("Police said that the ferry sank at dawn. (Reuters)"), is_credited("The ferry sank (Reuters)")
    (True, False)
    """
    match = CREDITED.fullmatch(paragraph)
    return match is not None and outlet_called(match["outlet"]) is not None


def is_label(line: str) -> bool:
    """Could a line be the name of the picture below it?

    >>> is_label("Ferry terminal"), is_label("The ferry sank.")
    (True, False)
    """
    return LABEL.fullmatch(line) is not None


def is_credited_label(line: str) -> bool:
    """Is it a caption of a few words that ends in its credit?

    >>> is_credited_label("Ferry terminal reuters"), is_credited_label("The ferry sank, Reuters")
    (True, False)
    """
    return len(line.split()) <= MOST_LABEL_WORDS and CREDITED_LABEL.fullmatch(line) is not None


def is_agency_line(paragraph: str) -> bool:
    """Does a line hold agencies' names and nothing else?

    >>> is_agency_line("Reuters - AP - AFP"), is_agency_line("AP reporters were there")
    (True, False)
    """
    return AGENCY_LINE.fullmatch(paragraph) is not None
