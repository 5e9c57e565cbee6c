"""Positions: what somebody says of what is disputed or to be checked, in words that make sense alone."""

from __future__ import annotations

from typing import Any

from sayso.model import Statement
from sayso.render.page.derived.lines import outlets
from sayso.render.page.derived.parties import NOBODY, names, party
from sayso.render.page.derived.wording import best, denial, own, resolved
from sayso.render.reading import Reading
from sayso.render.undated import said_on


def position(read: Reading, said: Statement) -> dict[str, Any]:
    """A position in words that make sense alone where there are such; a denial with the words of denying, or marked as one."""
    wording = denial(read, said) if said.stance == "denies" else best(read, said)
    return {
        "statement": said.id,
        "words": wording.words if wording else resolved(read, said, own(read, said)),
        "denied": said.stance == "denies" and not (wording and wording.framed),
        "names": [name for name in names(read, [said]) if party(read, said).name.lower() not in NOBODY] or outlets(read, [said]),
        "outlets": outlets(read, [said]),
        "row": next((part.claim.id for part in read.parts.get(said.id, ())), None),
        **when(read, said),
    }


def when(read: Reading, said: Statement) -> dict[str, Any]:
    """The day on which something was said, or the words that name it."""
    return {"day": said.said_on, "named": said_on(read, said)}
