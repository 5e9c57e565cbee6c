"""Which places a map lists: those that have a position, and of the others those that a report puts something at.

What is only called like a place ('Islam', 'European') would stand among these, and no map can show that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.model import Document, Mention, Place
from sayso.render.reading import Reading, once

PLACE: Final = r"(?:village|town|city|district|region|province|county|island|port|settlement|hamlet|suburb|valley|river|base|border)"
WITHIN: Final = rf"(?:in|at|near|into|towards?|around|outside|inside|between|behind|beside|off|across|{PLACE}s?,?|{PLACE}s? of)"
MOVING: Final = (
    r"(?:go|goes|going|gone|went|come|comes|came|drive|drives|driven|driving|drove|flee|flees|fled|fly|flew|flown|flights?|travel\w*|"
    r"journeys?|trips?|return\w*|move[sd]?|moving|walk\w*|march\w*|sail\w*|rush\w*|ran|head\w*|advanc\w+|retreat\w*|withdr\w+|"
    r"escap\w+|evacuated|sent|brought|taken|took|carried|deployed|roads?|trains?|bus|buses|ferry|ferries|close|miles?|km|kilomet\w+)"
)
"""What leads to a place or from it."""
FALLING: Final = (
    r"(?:fall|falls|fell|fallen|falling|land\w*|rain\w*|fired|firing|attacks?|air ?strikes?|strikes?|raids?|assaults?|offensives?|"
    r"march\w*|advanc\w+|dropped|descended)"
)
"""What comes down on one."""
BELONGING: Final = (
    r"(?:mayors?|governors?|people|residents?|inhabitants?|citizens?|streets?|outskirts|cent(?:re|er)|heart|capital|capture|fall|siege|"
    r"battle|bombing|shelling|parts?|most|rest|north|south|east|west|(?:north|south)-?(?:east|west)|shores?|coasts?|bishop|university)"
)
"""What one has."""
TAKEN: Final = (
    r"(?:left|leaving|reach\w*|captur\w+|enter(?:s|ed|ing)?|seiz\w+|retook|recaptur\w+|occupied|occupying|liberat\w+|surround\w*|"
    r"besieg\w+|shell(?:s|ed|ing)|bomb(?:s|ed|ing)|evacuat\w+|cross(?:ed|es|ing))"
)
"""What is done to one."""
NAMED: Final = r"(?:[A-Z][\w’'-]*\s+){0,3}[A-Z][\w’'-]*"
BEFORE: Final = re.compile(
    rf"(?i:\b(?:{WITHIN}|{MOVING}\s+(?:\w+\s+){{0,2}}(?:to|from)|{FALLING}\s+(?:up)?on|{BELONGING}\s+of|{TAKEN})\s+(?:the\s+)?)"
    rf"(?:{NAMED}(?:\s*,\s*(?:and\s+)?|\s+and\s+)){{0,4}}$"
)
"""What stands before a name that is where something is, goes, falls or belongs, or that is taken; other names of a list between."""
BELIEVED: Final = re.compile(r"(?i)\b(?:believ\w+|belief|faith|trust|interest\w*|confidence)\s+in\s+(?:the\s+)?$")
"""What stands before what is no place, though it is 'in' it."""
REACH: Final = 100
"""Characters before a name in which that stands."""
DATELINE: Final = re.compile(r"(?:,[^–—:\n]{1,40}|\s*\([^)\n]{1,30}\))?\s*[–—-]{1,2}\s")
"""How a report goes on after the place that its first words tell."""
AFTER: Final = "and|or|but|on|in|at|to|for|from|by|with|near|where|which|who|that|after|before|while|when|as|is|was|were|had|has"
NOUN: Final = re.compile(rf"\s+(?!(?:{AFTER}|{PLACE})\b)[a-z]")
"""How words go on behind a name that only tells of what kind something is: 'in Western countries'."""


@once
def listed(read: Reading) -> Sequence[Place]:
    return [place for place in read.dossier.places if place.lat is not None or not place.mentions or _put_at(read, place)]


def _put_at(read: Reading, place: Place) -> bool:
    return any(_is_where(read.documents[mention.doc], mention) for mention in place.mentions)


def _is_where(document: Document, mention: Mention) -> bool:
    if _opens_report(document, mention):
        return True
    before = document.text[max(0, mention.start - REACH) : mention.start]
    put = BEFORE.search(before) is not None and BELIEVED.search(before) is None
    return put and NOUN.match(document.text, mention.end) is None


def _opens_report(document: Document, mention: Mention) -> bool:
    """Is it the place of a dateline: in capitals at the beginning of a line, before a dash?"""
    text = document.text
    opening = text[text.rfind("\n", 0, mention.start) + 1 : mention.start].strip("*_ ")
    return not opening and text[mention.start : mention.end].isupper() and DATELINE.match(text, mention.end) is not None
