"""Groups of things that are one: a disjoint-set forest with a deterministic outcome."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from itertools import combinations
from typing import Generic, TypeVar

from sayso.ground.reasons import Reason

Thing = TypeVar("Thing", bound=Hashable)


@dataclass(slots=True)
class Clusters(Generic[Thing]):
    """Things added one by one, then joined in pairs.

    >>> joined = Clusters[str]()
    >>> for letter in "abcd": joined.add(letter)
    >>> joined.join("a", "c")
    >>> list(joined.groups())
    [['a', 'c'], ['b'], ['d']]
    """

    parent: dict[Thing, Thing] = field(default_factory=dict)
    links: defaultdict[Thing, list[tuple[Thing, Reason]]] = field(default_factory=lambda: defaultdict(list))
    """What each thing was joined to, and why."""

    def add(self, thing: Thing) -> None:
        self.parent.setdefault(thing, thing)

    def root(self, thing: Thing) -> Thing:
        while self.parent[thing] != thing:
            self.parent[thing] = self.parent[self.parent[thing]]
            thing = self.parent[thing]
        return thing

    def join(self, left: Thing, right: Thing, reason: Reason | None = None) -> None:
        self.add(left)
        self.add(right)
        if reason is not None:
            self.links[left].append((right, reason))
            self.links[right].append((left, reason))
        self.parent[self.root(right)] = self.root(left)

    def between(self, left: Thing, right: Thing) -> list[Reason]:
        """The reasons on the shortest way from one thing to another, in order; none where nothing leads there."""
        ways: dict[Thing, list[Reason]] = {left: []}
        waiting = deque([left])
        while waiting and right not in ways:
            here = waiting.popleft()
            for other, reason in self.links.get(here, ()):
                if other not in ways:
                    ways[other] = [*ways[here], reason]
                    waiting.append(other)
        return ways.get(right, [])

    def groups(self) -> Iterable[list[Thing]]:
        """Each group in the order its things were added."""
        found: defaultdict[Thing, list[Thing]] = defaultdict(list)
        for thing in self.parent:
            found[self.root(thing)].append(thing)
        return found.values()


def pairs(things: Iterable[Thing], shared: Callable[[Thing], Iterable[Hashable]]) -> list[tuple[Thing, Thing]]:
    """The pairs of things that share anything, in the order of all pairs: those that share nothing need not be compared.

    >>> pairs(["ab", "cd", "bc"], shared=list)
    [('ab', 'bc'), ('cd', 'bc')]
    """
    ordered = list(things)
    held: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, thing in enumerate(ordered):
        for key in dict.fromkeys(shared(thing)):
            held[key].append(index)
    found = {pair for indices in held.values() for pair in combinations(indices, 2)}
    return [(ordered[left], ordered[right]) for left, right in sorted(found)]
