"""What part each unit plays in a claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set

from sayso.compose.material import Group, Material
from sayso.model import Evidence, Role, Statement, StatementId


def supporting(group: Set[StatementId], material: Material) -> Group:
    """Give each member its role and how like the others it is."""
    scores = typicality(group, material)
    negative = any(material.denying(name) and material.statements[name].stance != "denies" for name in group)
    return tuple(Evidence(name, role(material.statements[name], negative=negative), scores[name]) for name in sorted(group))


def role(statement: Statement, *, negative: bool) -> Role:
    """Whoever denies a thing supports the claim that it is not so, where that claim is made."""
    if statement.stance in ("cannot_verify", "doubts"):
        return "questions"
    return "denies" if statement.stance == "denies" and not negative else "supports"


def typicality(group: Set[StatementId], material: Material) -> Mapping[StatementId, float]:
    """Mean score of each member with those others that it was compared with; alone, 1."""
    found: Mapping[StatementId, list[float]] = defaultdict(list)
    for judgement in sorted(material.among(group), key=lambda j: (j.left, j.right, j.judge)):
        found[judgement.left].append(judgement.score)
        found[judgement.right].append(judgement.score)
    return {name: round(sum(found[name]) / len(found[name]), 4) if found[name] else 1.0 for name in group}
