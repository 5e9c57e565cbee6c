"""What words say in passing that somebody or something is: 'the boy, 9', 'Ana Ruiz, the harbour master', 'the unarmed teen'.

Such words are no clause, but an editor tracks what they say, as several reports tell it. Here they are
found by the grammar; whose age or office it is, and whether two reports tell the same, is for a judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from sayso.extract.ages import ages
from sayso.extract.bearers import Told
from sayso.extract.states import states
from sayso.extract.titles import titles
from sayso.language.parse import Parse, Token

DENYING: Final = frozenset("no neither nor never hardly scarcely longer".split())
UNSURE: Final = frozenset("allegedly almost apparently maybe nearly perhaps possibly probably purportedly reportedly supposedly".split())
SUPPOSING: Final = frozenset({"if", "unless", "until", "whether"})
UNTRUE: Final = frozenset("doubtful false fiction hoax lie myth rumor rumour unclear unlikely untrue wrong".split())
LONGEST: Final = 25
"""Words of an attribute with whose it is."""


def attributes(parse: Parse) -> Iterator[Told]:
    """Yield what a document's words tell in passing, in their order."""
    for token in parse.tokens:
        for stretch, attribute in (*ages(parse, token), *states(parse, token), *titles(parse, token)):
            if len(stretch) <= LONGEST and is_asserted(parse, stretch):
                yield stretch, attribute


def is_asserted(parse: Parse, stretch: Sequence[Token]) -> bool:
    """Is it told as so: neither denied, nor in doubt, supposed or asked?"""
    asked = parse.sentence(stretch[0].sentence)[-1].text == "?"
    in_itself = any(word.dep in ("neg", "aux") or (word.pos != "PROPN" and word.lemma.lower() in DENYING | UNSURE) for word in stretch)
    return not (asked or in_itself or any(leaves_open(parse, word) for word in stretch if word.pos in ("AUX", "VERB")))


def leaves_open(parse: Parse, verb: Token) -> bool:
    """Does what a clause hangs on suppose or deny it: 'if she is a lawyer', 'it is not true that she is one'?"""
    clauses = [verb]
    while clauses[-1].dep not in ("ROOT", "relcl", "acl"):
        clauses.append(parse.head(clauses[-1]))
    supposed = any(mark.lemma.lower() in SUPPOSING for clause in clauses for mark in parse.below(clause, "mark"))
    above = [higher for lower, higher in pairwise(clauses) if lower.dep in ("ccomp", "csubj", "csubjpass", "xcomp", "acomp")]
    around = [word for higher in above for word in (higher, *parse.below(higher))]
    untrue = [word.lemma in UNTRUE for word in around if word.dep in ("acomp", "attr")]
    lie = clauses[-1].dep != "ROOT" and parse.head(clauses[-1]).lemma in UNTRUE
    return supposed or lie or any(untrue) or any(word.dep == "neg" for word in around)
