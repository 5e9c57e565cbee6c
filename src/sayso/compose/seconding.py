"""Which supporters of a claim say enough of the same to be counted beside the most typical one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from sayso.compose.affirming import Affirming
from sayso.compose.caveats import supposes
from sayso.compose.degrees import compare_alike
from sayso.compose.material import FEWEST, SURE, Group, Material, ordered, supporters
from sayso.compose.origins import Register
from sayso.model import SECONDING, Judgement, StatementId

ENOUGH: Final = 3
"""Words that two parties must have in common, or that are told surely: two are often a topic, as a place and what kind of event it was."""

LIKELY: Final = 0.43
"""Chance that somebody else's words say all that a claim is called by from which they are counted."""
SURELY: Final = 0.85
"""Chance from which they are counted even where the judges do not find them the same."""
SAFE: Final = 0.7
"""Chance from which it is shown as agreed: there the second says it all in nine of ten pairs that were read."""
SECONDS: Final = ("by learned weights its words are likely to say all that the claim is called by",)
AHEAD: Final = re.compile(
    r"\b(?:may|might|could(?!\s+be\s+(?:heard|seen)\b)|will|would|plan(?:s|ning)?|want(?:s|ed|ing)?|wish(?:es|ed|ing)?"
    r"|intend(?:s|ed|ing)?|hop(?:es?|ed|ing)|consider(?:s|ing)|propos(?:es?|ing)"
    r"|(?:is|are|was|were|about|due|expected|going|planned|proposed|set)\s+to)\b|['’]ll\b"
)
"""Words for what may be, what is meant and what is to come; in small letters, since May is a month and Will a man."""
DONE: Final = re.compile(
    r"(?i)\balready\b|(?:\bha(?:s|ve|d)|['’]ve)\s+(?:(?:also|just|now|recently|since)\s+)?(?:been\s+)?"
    r"(?!\w*(?:men|children)\b)\w+(?:ed|en|wn|un|id|ld|pt|ft|ght)\b"
)
"""Words for what has been done."""


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
    """The supporters not to be counted on, after what others say has been compared with the unit that a claim is called by.

    Whoever says that unit is counted by what else he says only where that says it, too: others may have said it before him.
    What was judged by what it says, as by a language model, stays as it is.
    """
    asked = [name for name in others if not is_settled(name, said, affirming.material)]
    chances = {name: affirming.chance(name, said) for name in asked}
    doubtful = {name for name, chance in chances.items() if chance < LIKELY or not tells_as_much(name, said, affirming.material)}
    sure = {name for name, chance in chances.items() if chance >= SURELY and may_agree(name, said, affirming.material)}
    return frozenset(unsure) - sure | doubtful


def seconding(said: StatementId, told: StatementId, others: Iterable[StatementId], affirming: Affirming) -> Iterator[Judgement]:
    """Yield who of those that count surely says all that a claim is told by, each beside the unit that it is called by.

    Of so few words as 'he has common sense' nobody surely does.
    """
    material = affirming.material
    few = len(material.sketches[material.clause_around(told)].lemmas) < ENOUGH
    for name in () if few else others:
        chance = affirming.chance(name, told)
        if chance >= SAFE and not (is_to_be(name, told, material) or is_to_be(told, name, material)):
            yield Judgement(*ordered(said, name), relation="same", score=round(chance, 2), judge=SECONDING, reasons=SECONDS)


def is_to_be(name: StatementId, told: StatementId, material: Material) -> bool:
    """Does a unit say what somebody is 'to' do that another says is done: 'called on the town to close the bridge'?"""
    first, second = material.clause_around(told), material.clause_around(name)
    verb = material.sketches[first].predicate
    meant = re.compile(rf"\bto (?:\w+ly )?{re.escape(verb)}\b", re.IGNORECASE)
    return bool(verb and meant.search(material.statements[second].text) and not meant.search(material.statements[first].text))


def is_settled(name: StatementId, said: StatementId, material: Material) -> bool:
    return any(judgement.by_content for judgement in material.among({name, said}))


def may_agree(left: StatementId, right: StatementId, material: Material) -> bool:
    """Do two give no other numbers, and is neither what only the other supposes, nor done what the other only plans?"""
    supposed = supposes(material.statements[left]) != supposes(material.statements[right])
    return not material.numbers_apart(left, right) and not supposed and not done_apart(left, right, material)


def done_apart(left: StatementId, right: StatementId, material: Material) -> bool:
    """Does one tell what has been done, and the other what may be or is planned: 'has opened a school', 'could open a school'?"""
    ahead = [is_ahead(material.statements[material.clause_around(unit)].text) for unit in (left, right)]
    return ahead in ([True, False], [False, True])


def is_ahead(words: str) -> bool | None:
    """Do words tell what is yet to come, or else what has been done? None where they tell neither, or both."""
    ahead, done = AHEAD.search(words) is not None, DONE.search(words) is not None
    return None if ahead == done else ahead


def compare_as(name: StatementId, said: StatementId, material: Material) -> bool:
    """Does a unit, with the statement that holds it, make the comparisons of the clause that is told?"""
    told = material.statements[material.clause_around(said)].text
    return compare_alike(told, material.statements[material.units[name].of].text)


def tells_as_much(name: StatementId, said: StatementId, material: Material) -> bool:
    """Does a unit make the comparisons of what is told, tell of it as done or planned alike, and more than how many there are?"""
    return compare_as(name, said, material) and not done_apart(name, said, material) and not only_counts(name, said, material)


def only_counts(name: StatementId, said: StatementId, material: Material) -> bool:
    """Does a mere phrase of a statement have no more in common with a clause than how many it tells of: 'three sons'?"""
    phrase, told = material.sketches[name], material.sketches[material.clause_around(said)]
    common = set(phrase.lemmas) & set(told.lemmas)
    counted = common & set(told.numbers)
    if phrase.clause or material.units[name].whole or not told.clause or not counted:
        return False
    return told.predicate not in common and len(common - counted) <= 1


def clauses_agree(left: StatementId, right: StatementId, material: Material) -> bool:
    """Are the clauses in which two units stand judged to say the same?"""
    return material.clause_around(right) in material.same_as(material.clause_around(left))


def all_in_common(left: StatementId, right: StatementId, material: Material) -> bool:
    """Are they short sentences of the very same words?"""
    one, other = material.sketches[left], material.sketches[right]
    return one.clause and other.clause and one.lemmas == other.lemmas
