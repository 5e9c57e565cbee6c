"""Outlets that no table lists: what their names look like."""

from __future__ import annotations

import re

from sayso.language import countries
from sayso.text.outlets import ARTICLE, MASTHEAD, SPOKESPEOPLE, Outlet, outlet_called

WORD = r"[A-ZÀ-Þ][\w&-]*(?:[’']s(?= [A-ZÀ-Þ]))?"
NAME = rf"(?:[Tt]he )?{WORD}(?: (?:(?:of|and|de|for) (?:the )?)?{WORD}){{0,3}}"
"""Up to four words with capitals."""
TITLES = re.compile(
    r"\b(?:Today|Daily|Observer|Press|Broadcasting|Media|Magazine|Newswire|Bulletin|Mirror|Review|Register|Advertiser|Monitor|Independent|Digest"
    r"|Gazeta|Zeitung|Nachrichten|Kurier|Rundschau|Diario|Giornale|Corriere|Pravda|Novosti|Vesti|FM|Online|Reporter|Standard|Messenger)\b"
)
"""Further words that papers and stations are called by."""
NO_OUTLETS = frozenset(
    "he she they it we i you who this that these those there nobody none neither nothing somebody anybody everybody"
    " others some many most all both"
    " police officials authorities investigators experts journalists reporters witnesses residents prosecutors doctors rescuers analysts"
    " congress parliament senate house court council cabinet government ministry president minister mayor governor interpol"
    " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december staff agencies editor editors photo file video local update updated correction live sports".split()
)
OPENERS = frozenset(
    "but and yet still so on in at by as while although however when what if also then now meanwhile later earlier because since"
    " after before".split()
)
"""First words of sentences, which have a capital and belong to no name."""


def looks_like_one(name: str) -> bool:
    """Is a name made as those of papers and stations are?

    >>> [looks_like_one(name) for name in ("Harbour Courier", "the Harbour Today", "Ana Ruiz", "Harbour Press Office")]
    [True, True, False, False]
    """
    return not SPOKESPEOPLE.search(name) and not name.endswith("Press Office") and bool(MASTHEAD.search(name) or TITLES.search(name))


def possible(written: str) -> str | None:
    """The name without what does not belong to it; None for what is surely no outlet's, or for a listed one's.

    >>> possible("But Harbour Wire"), possible("Police"), possible("Reuters"), possible("Ukraine")
    ('Harbour Wire', None, None, None)
    """
    words = written.split()
    while words and words[0].lower() in OPENERS:
        words = words[1:]
    name = " ".join(words)
    bare = ARTICLE.sub("", name)
    if len(bare) < 2 or bare.split()[0].lower() in NO_OUTLETS or outlet_called(bare):
        return None
    if countries.named(bare) or countries.nationality(bare.split()[0]) or countries.government_of(bare):
        return None
    return name


def written_as(name: str, text: str) -> Outlet:
    """An outlet by its name, with the article if the text never leaves it out.

    >>> written_as("harbour", "").name, written_as("Wire", "He told the Wire. The Wire could not verify it.").name
    ('harbour', 'The Wire')
    """
    bare = ARTICLE.sub("", name)
    found = [match[1] for match in re.finditer(rf"(\b[Tt]he )?\b{re.escape(bare)}\b", text)]
    return Outlet(f"The {bare}" if found and all(found) else bare)
