"""What words say in passing that somebody or something is: 'the boy, 9', 'Ana Ruiz, the harbour master', 'the unarmed teen'.

Such words are no clause, but an editor tracks what they say, as several reports tell it. Here they are
found by the grammar; whose age or office it is, and whether two reports tell the same, is for a judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.ages import ages
from sayso.extract.bearers import Told
from sayso.extract.states import states
from sayso.extract.titles import titles
from sayso.language.parse import Parse

LONGEST: Final = 25
"""Words of an attribute with whose it is."""


def attributes(parse: Parse) -> Iterator[Told]:
    """Yield what a document's words tell in passing, in their order."""
    for token in parse.tokens:
        for stretch, attribute in (*ages(parse, token), *states(parse, token), *titles(parse, token)):
            if len(stretch) <= LONGEST:
                yield stretch, attribute
