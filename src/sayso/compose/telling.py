"""Which of the groups found are worth a row of their own, and which statements no claim tells yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from sayso.compose.caveats import is_asserted
from sayso.compose.material import Material
from sayso.compose.roles import supporting
from sayso.model import Sketch, Statement, StatementId, Unit

TOLD = 0.6
"""Share of a statement's characters that claims must hold for it not to be one by itself."""


def worth_telling(
    found: Iterable[frozenset[StatementId]], stating: Iterable[StatementId], material: Material
) -> list[frozenset[StatementId]]:
    """Leave out the parts that nothing else is like, and those that all suppose; what claims do not surely tell gets a row, whole.

    What only tells who somebody is tells nothing of the statement that it stands in, or beside.
    """
    groups = sorted(set(found), key=sorted)
    told_by_several = [group for group in groups if len(statements_of(group, material)) > 1 and tells(group, material)]
    surely = {group: sure(group, material) for group in told_by_several}
    company = {group: said for group, said in surely.items() if not only_presupposed(said, material)}
    told: Mapping[StatementId, list[Statement]] = defaultdict(list)
    for name in sorted(frozenset[StatementId]().union(*company.values())):
        if material.units[name].compared:
            told[material.units[name].of].append(material.statements[name])
    untold = {name for name in stating if material.units[name].whole and not is_told(material.units[name], told)}
    kept = {group: with_whole(group, said, untold, material) for group, said in company.items()}
    there = {name for group, whole in kept.items() for name in company[group] | whole - group}
    return [*kept.values(), *(frozenset({name}) for name in sorted(untold - there))]


def sure(group: frozenset[StatementId], material: Material) -> frozenset[StatementId]:
    """Leave out those that may say something else."""
    return group - material.unsure(supporting(group, material))


def certain(said: Iterable[StatementId], material: Material) -> frozenset[StatementId]:
    """Of those that surely say what a claim says, those that do not doubt it."""
    return frozenset(name for name in said if not material.doubting(name))


def statements_of(units: Iterable[StatementId], material: Material) -> frozenset[StatementId]:
    return frozenset(material.units[name].of for name in units)


def only_presupposed(said: Iterable[StatementId], material: Material) -> bool:
    """Do all that surely say it take it for granted or suppose it: 'since the war began', 'if the weather holds'?"""
    sayers = certain(said, material)
    return len(sayers) > 0 and not any(is_asserted(material.units[name], material.sketches[name]) for name in sayers)


def with_whole(
    group: frozenset[StatementId], said: Iterable[StatementId], untold: Set[StatementId], material: Material
) -> frozenset[StatementId]:
    """Where one statement alone surely says it, by a part, and nothing else tells that statement, let it stand there whole.

    Else a doubt about the statement would find no claim but this part of it.
    """
    sayers = certain(said, material)
    only = statements_of(sayers, material)
    return group - sayers | only if len(only) == 1 and only <= untold else group


def tells(group: Iterable[StatementId], material: Material) -> bool:
    """Is a clause among its units, a whole statement, or what names, counts or dates? 'Across the border' tells nothing by itself."""
    return any(is_telling(material.units[name], material.sketches[name]) for name in group)


def is_telling(unit: Unit, sketch: Sketch) -> bool:
    return unit.whole or sketch.clause or bool(sketch.numbers or sketch.days) or any(letter.isupper() for letter in unit.statement.text)


def is_told(unit: Unit, told: Mapping[StatementId, Sequence[Statement]]) -> bool:
    """Do the parts that claims hold make up most of the statement?"""
    covered = {place for part in told.get(unit.of, ()) for span in part.parts for place in range(span.start, span.end)}
    return len(covered) >= TOLD * sum(span.end - span.start for span in unit.statement.parts)
