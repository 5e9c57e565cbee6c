"""Which supporters of a claim say enough of the same to be counted beside the most typical one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from sayso.compose.affirming import Affirming
from sayso.compose.caveats import supposes
from sayso.compose.degrees import compare_alike
from sayso.compose.material import FEWEST, SURE, Group, Material, supporters
from sayso.compose.origins import Register
from sayso.model import Judgement, StatementId

ENOUGH: Final = 3
"""Words that two parties must have in common: two are often a topic, as a place and what kind of event it was."""

LIKELY: Final = 0.38
"""Chance that somebody else's words say all that a claim is called by from which they are counted."""
SURELY: Final = 0.85
"""Chance from which they are counted even where the judges do not find them the same."""


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
    if judgement.by_content or one.id == other.id:
        return material.of_one_matter(core, name, judgement)
    if not may_agree(core, name, material):
        return False
    common, agree = material.words_in_common(core, name), judgement.score >= SURE and clauses_agree(core, name, material)
    if one.own and other.own:
        return common >= ENOUGH or (common >= FEWEST and agree)
    return agree and (common >= ENOUGH or (common >= FEWEST and all_in_common(core, name, material)))


def reconsidered(
    unsure: Collection[StatementId], said: StatementId, others: Iterable[StatementId], affirming: Affirming
) -> frozenset[StatementId]:
    """The supporters not to be counted on, after what other parties say has been compared with the unit that a claim is called by.

    What was judged by what it says, as by a language model, stays as it is.
    """
    asked = [name for name in others if not is_settled(name, said, affirming.material)]
    chances = {name: affirming.chance(name, said) for name in asked}
    doubtful = {name for name, chance in chances.items() if chance < LIKELY or not compare_as(name, said, affirming.material)}
    sure = {name for name, chance in chances.items() if chance >= SURELY and may_agree(name, said, affirming.material)}
    return frozenset(unsure) - sure | doubtful


def is_settled(name: StatementId, said: StatementId, material: Material) -> bool:
    return any(judgement.by_content for judgement in material.among({name, said}))


def may_agree(left: StatementId, right: StatementId, material: Material) -> bool:
    """Do two give no other numbers, and is neither what only the other supposes?"""
    return not material.numbers_apart(left, right) and supposes(material.statements[left]) == supposes(material.statements[right])


def compare_as(name: StatementId, said: StatementId, material: Material) -> bool:
    """Does a unit, with the statement that holds it, make the comparisons of the clause that is told?"""
    told = material.statements[material.clause_around(said)].text
    return compare_alike(told, material.statements[material.units[name].of].text)


def clauses_agree(left: StatementId, right: StatementId, material: Material) -> bool:
    """Are the clauses in which two units stand judged to say the same?"""
    return material.clause_around(right) in material.same_as(material.clause_around(left))


def all_in_common(left: StatementId, right: StatementId, material: Material) -> bool:
    """Are they short sentences of the very same words?"""
    one, other = material.sketches[left], material.sketches[right]
    return one.clause and other.clause and one.lemmas == other.lemmas
