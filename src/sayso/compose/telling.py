"""Which of the groups found are worth a row of their own, and which statements no claim tells yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.compose.material import Material
from sayso.model import Sketch, Statement, StatementId, Unit

TOLD = 0.6
"""Share of a statement's characters that claims must hold for it not to be one by itself."""


def worth_telling(
    found: Iterable[frozenset[StatementId]], stating: Iterable[StatementId], material: Material
) -> list[frozenset[StatementId]]:
    """Leave out the parts that nothing else is like, and the statements alone that such claims tell already for the most part."""
    groups = sorted(set(found), key=sorted)
    company = [group for group in groups if len({material.units[name].of for name in group}) > 1 and tells(group, material)]
    told: Mapping[StatementId, list[Statement]] = defaultdict(list)
    for name in sorted({name for group in company for name in group}):
        told[material.units[name].of].append(material.statements[name])
    alone = sorted(name for name in stating if material.units[name].whole and not is_told(material.units[name], told))
    return [*company, *(frozenset({name}) for name in alone)]


def tells(group: Iterable[StatementId], material: Material) -> bool:
    """Is a clause among its units, a whole statement, or what names, counts or dates? 'Across the border' tells nothing by itself."""
    return any(is_telling(material.units[name], material.sketches[name]) for name in group)


def is_telling(unit: Unit, sketch: Sketch) -> bool:
    return unit.whole or sketch.clause or bool(sketch.numbers or sketch.days) or any(letter.isupper() for letter in unit.statement.text)


def is_told(unit: Unit, told: Mapping[StatementId, Sequence[Statement]]) -> bool:
    """Do the parts that claims hold make up most of the statement?"""
    covered = {place for part in told.get(unit.of, ()) for span in part.parts for place in range(span.start, span.end)}
    return len(covered) >= TOLD * sum(span.end - span.start for span in unit.statement.parts)
