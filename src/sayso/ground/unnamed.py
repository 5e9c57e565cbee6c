"""People whom the reports of an event tell of and nobody names: 'a four-year-old boy', 'the driver'."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from sayso.ground import sorts
from sayso.ground.clusters import Clusters
from sayso.ground.nominals import Nominal
from sayso.model import Entity, EntityId, Mention
from sayso.text.ids import content_id

FEWEST_DOCUMENTS = 2
"""Reports that must come back to someone unnamed."""


def unnamed(descriptions: Iterable[Nominal]) -> Iterator[Entity]:
    """Yield whoever several reports come back to by one noun, or by nouns that news uses in turn.

    What several people of an event are ('an official', 'a witness') tells nobody
    apart, and 'the trade minister' is one of many ministers.
    """
    by_noun: defaultdict[str, list[Nominal]] = defaultdict(list)
    for nominal in descriptions:
        if nominal.person and nominal.head not in sorts.MANIFOLD and not nominal.nouns and not nominal.nations:
            by_noun[nominal.head].append(nominal)
    joined = Clusters[str]()
    for noun in sorted(by_noun):
        joined.add(noun)
        for other in sorted(by_noun):
            if other < noun and sorts.agree(noun, other):
                joined.join(other, noun)
    for nouns in joined.groups():
        found = [nominal for noun in nouns for nominal in by_noun[noun]]
        if len({nominal.doc for nominal in found if nominal.definite}) >= FEWEST_DOCUMENTS:
            yield person(found)


def person(found: list[Nominal]) -> Entity:
    counts = Counter(nominal.text for nominal in found)
    name = max(sorted(counts), key=lambda text: (len(text.split()), counts[text]))
    mentions = tuple(sorted(Mention(nominal.doc, nominal.start, nominal.end) for nominal in found))
    made = EntityId(content_id("e", "PERSON", name, mentions[0].doc))
    return Entity(made, "PERSON", name, None, tuple(sorted(counts)), None, None, mentions)
