"""Which supporters of a claim say enough of the same to be counted beside the most typical one."""

from __future__ import annotations

from typing import Final

from sayso.compose.caveats import supposes
from sayso.compose.material import FEWEST, SURE, Group, Material, supporters
from sayso.compose.origins import Register
from sayso.model import Judgement, StatementId

ENOUGH: Final = 3
"""Words that two parties must have in common: two are often a topic, as a place and what kind of event it was."""


def uncounted(group: Group, material: Material, register: Register) -> frozenset[StatementId]:
    """The supporters not to be counted on, beside the most typical one: they may say something else.

    Of its party, those that `Material.unsure` names. Of others more is asked, since who else says a thing makes it corroborated.
    """
    core = material.typical(group)
    if core is None:
        return frozenset()
    same = material.same_as(core)
    return frozenset(
        name for name in supporters(group) if name != core and not (name in same and seconds(core, name, same[name], material, register))
    )


def seconds(core: StatementId, name: StatementId, judgement: Judgement, material: Material, register: Register) -> bool:
    """Does a unit surely say what the most typical one says?

    Somebody else's must share three words with it, and stand in a clause that says the same: 'in the harbour' and 'two sailors'
    may be told of anything. What two outlets tell themselves is told of the event, so that one of the two will do.
    'If the ferry sails' does not say that it does.
    """
    one, other = (register.party(material.statements[unit]) for unit in (core, name))
    if judgement.by_language_model or one.id == other.id:
        return material.of_one_matter(core, name, judgement)
    if material.numbers_apart(core, name) or supposes(material.statements[core]) != supposes(material.statements[name]):
        return False
    common, agree = material.words_in_common(core, name), judgement.score >= SURE and clauses_agree(core, name, material)
    if one.own and other.own:
        return common >= ENOUGH or (common >= FEWEST and agree)
    return agree and (common >= ENOUGH or (common >= FEWEST and all_in_common(core, name, material)))


def clauses_agree(left: StatementId, right: StatementId, material: Material) -> bool:
    """Are the clauses in which two units stand judged to say the same?"""
    return material.clause_around(right) in material.same_as(material.clause_around(left))


def all_in_common(left: StatementId, right: StatementId, material: Material) -> bool:
    """Are they short sentences of the very same words?"""
    one, other = material.sketches[left], material.sketches[right]
    return one.clause and other.clause and one.lemmas == other.lemmas
