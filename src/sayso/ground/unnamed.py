"""People whom the reports of an event tell of and nobody names: 'a four-year-old boy', 'the driver'."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from sayso.ground import sorts
from sayso.ground.clusters import Clusters
from sayso.ground.nominals import Nominal
from sayso.model import Entity, EntityId, Mention
from sayso.text.ids import content_id

FEWEST_DOCUMENTS = 2
"""Reports that must come back to someone unnamed."""


def unnamed(descriptions: Iterable[Nominal]) -> Iterator[Entity]:
    """Yield whoever several reports come back to by one noun, or by nouns that news uses in turn.

    'The trade driver' is one of many drivers, and what is said of a nation's is not said of another's.
    """
    by_noun: defaultdict[str, list[Nominal]] = defaultdict(list)
    for nominal in descriptions:
        if nominal.head in sorts.UNNAMED and not nominal.nouns and not nominal.nations:
            by_noun[nominal.head].append(nominal)
    for nouns in said_of_one(sorted(by_noun)):
        found = [nominal for noun in nouns for nominal in by_noun[noun]]
        if len({nominal.doc for nominal in found if nominal.definite}) >= FEWEST_DOCUMENTS:
            yield person(found)


def said_of_one(nouns: Sequence[str]) -> Iterator[list[str]]:
    """Yield the nouns that are said of one person.

    One that may be said of two ('the child', where there is a boy and a girl) is left by itself.
    """
    partners = {noun: [other for other in nouns if other != noun and sorts.agree(noun, other)] for noun in nouns}
    clear = [noun for noun in nouns if all(sorts.agree(one, other) for one, other in combinations(partners[noun], 2))]
    joined = Clusters[str]()
    for noun in nouns:
        joined.add(noun)
    for noun in clear:
        for other in partners[noun]:
            if other in clear:
                joined.join(min(noun, other), max(noun, other))
    yield from joined.groups()


def person(found: list[Nominal]) -> Entity:
    counts = Counter(nominal.text for nominal in found)
    name = max(sorted(counts), key=lambda text: (len(text.split()), counts[text]))
    mentions = tuple(sorted(Mention(nominal.doc, nominal.start, nominal.end) for nominal in found))
    made = EntityId(content_id("e", "PERSON", name, mentions[0].doc))
    return Entity(made, "PERSON", name, None, tuple(sorted(counts)), None, None, mentions)
