"""When two mentions plainly name the same thing."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.evaluate.annotation import GoldEntity
from sayso.evaluate.wording import words
from sayso.model import Entity

ARTICLES = frozenset({"the", "a", "an"})
TITLES = frozenset(
    "the a an s of and mr mrs ms dr gen president minister spokesman spokeswoman spokesperson"
    " official officials senior local authorities government".split()
)
"""Words that tell nobody apart."""
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "one", "him", "her", "them"})


def name_key(name: str) -> tuple[str, ...]:
    """Reduce a name to what is compared.

    >>> name_key("The Harbour Office")
    ('harbour', 'office')
    """
    return tuple(word for word in words(name) if word not in ARTICLES)


def same_name(left: str, right: str) -> bool:
    """Are two names equal, or are the telling words of one all in the other?

    >>> same_name("Mayor Ana Ruiz", "Ruiz")
    True
    >>> same_name("Senior official", "Ruiz")
    False
    """
    left_key, right_key = name_key(left), name_key(right)
    if not left_key or not right_key:
        return False
    telling, others = set(left_key) - TITLES, set(right_key) - TITLES
    return left_key == right_key or bool(telling and others and (telling <= others or others <= telling))


def share_a_name(left: Iterable[str], right: Iterable[str]) -> bool:
    rights = list(right)
    return any(same_name(one, other) for one in left for other in rights)


def is_pronoun(mention: str) -> bool:
    return set(words(mention)) <= PRONOUNS


def names(entity: Entity | GoldEntity) -> list[str]:
    return [entity.name, *entity.aliases]
