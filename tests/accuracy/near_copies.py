"""Which articles print one story: annotated pairs of newscluster and ECB+, and how well the copies that are found agree with them.

The annotation is that of the events (their `lineage`) and, for what it leaves out, `near_copies.json`: ids alone, by reading. Who
copies one story makes a pair with everybody else who does. Of newscluster all pairs of an event count, but for a few that are no more
one thing than the other; of ECB+ those that were read, from the likest to those with a phrase in common, and some of the half `read`
that lie near the border. A pair that is annotated as a copy for one sentence, or for one correspondent who tells it again, counts but joins
nobody else. Documents are compared without the statements that they attribute, which only a parse finds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from sayso.errors import UnreadableDocument
from sayso.ingest import documents, numbered, originals
from sayso.link import copies
from sayso.model import Document
from sayso.settings import Settings
from tests.accuracy import coreference
from tests.accuracy.corpora import BESIDE

Pair = frozenset[str]

NEWSCLUSTER: Final = BESIDE / "data" / "newscluster"
ANNOTATED: Final = Path(__file__).with_suffix(".json")
AGENCY_STORIES: Final = ("costa-rica-crash", "erie-snow", "nyc-subway")
"""Events of which several articles are one agency's story."""
UNREAD: Final = frozenset(
    "Bitcoin_drops NewYearsEveSexualAssaultsGermany alleged_galaxy_s9_components_smile_for_the_camera_theres_a_spot_for_a_headphone_jack "
    "berlin_sets_up_new_years_eve_safe_zone_for_women_amid_sexual_assault_concerns "
    "bruce_arians_emotional_in_announcing_retirement_from_coaching_cites_family china_promises_the_moon "
    "chrissy_teigen_live_tweets_nightmare_flight_after_bizarre_passenger_mishap costa-rica-crash "
    "egypts_mohammed_morsi_sentenced_to_3_years_in_prison_for_insulting_judiciary "
    "first_planets_outside_the_Milky_Way "
    "how_astros_first_base_coach_rich_dauer_escaped_near_death_after_world_series_parade "
    "kim_jong_un_offers_rare_olive_branch_to_south_korea north_Korea_Launches_satellite panama_papers "
    "russian_space_experts_regain_control_of_1st_angola_satellite".split()
)
"""Events whose articles were annotated but whose misses nobody read."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event's documents, its pairs of one story, and the pairs that are judged."""

    documents: tuple[Document, ...]
    copies: frozenset[Pair]
    judged: frozenset[Pair]
    taken: tuple[tuple[str, str], ...] = ()
    """What the annotation says of who took it from whom."""


def events() -> list[Path]:
    """The folders of newscluster with several articles."""
    return sorted(folder for folder in NEWSCLUSTER.iterdir() if len(list(folder.glob("*.json"))) > 1)


def gold(name: str) -> Path:
    """The annotation of an event, which need not be there."""
    whole = BESIDE / "gold" / f"{name}.json"
    return whole if whole.exists() else BESIDE / "gold-claims" / f"{name}.json"


def event(folder: Path) -> Event:
    found = [original for original in originals([folder], largest=Settings().largest_file) if not isinstance(original, UnreadableDocument)]
    read = numbered(one for original in found for one in documents(original) if not isinstance(one, UnreadableDocument))
    more: Mapping[str, Any] = json.loads(ANNOTATED.read_text(encoding="utf-8"))["newscluster"].get(folder.name, {})
    lineage = json.loads(gold(folder.name).read_text(encoding="utf-8"))["lineage"] if gold(folder.name).exists() else []
    unsure, alone = pairs(more.get("unsure", ())), pairs(more.get("alone", ()))
    taken = tuple((link["from"], link["to"]) for link in lineage if link["why"] == "copies")
    every = frozenset(map(frozenset, combinations([one.id for one in read], 2)))
    return Event(read, closed((pairs(taken) - alone) | pairs(more.get("copies", ()))) | alone, every - unsure, taken)


def ecbplus(half: str) -> list[Event]:
    """The documents of each event of ECB+ of which pairs were read, a half of the topics: `read` or `blind`."""
    written = json.loads(ANNOTATED.read_text(encoding="utf-8"))["ecbplus"][half]
    alike, apart = pairs(written["copies"]), pairs(written["independent"])
    found = []
    for paths in (paths for topic in coreference.topics() for paths in coreference.events(topic)):
        within = {path.stem for path in paths}
        judged = frozenset(pair for pair in alike | apart if pair <= within)
        if judged:
            texts = tuple(running(coreference.ecbplus(path, ()).document) for path in paths)
            found.append(Event(texts, judged & alike, judged))
    return found


def running(one: Document) -> Document:
    """ECB+ puts each sentence on a line of its own, also within a quotation."""
    return replace(one, text=" ".join(one.text.split()))


def pairs(written: Iterable[Sequence[str]]) -> frozenset[Pair]:
    return frozenset(map(frozenset, written))


def closed(found: Iterable[Pair]) -> frozenset[Pair]:
    """Pair all who are joined by a chain of pairs: they print one story."""
    groups: list[set[str]] = []
    for pair in found:
        joined = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair] + [set(pair).union(*joined)]
    return frozenset(frozenset(two) for group in groups for two in combinations(group, 2))


@dataclass
class Agreement:
    """Counts over several events: pairs that are linked themselves, and pairs that a chain of links joins."""

    right: int = 0
    linked: int = 0
    joined_right: int = 0
    joined: int = 0
    gold: int = 0
    same_way: int = 0
    told: int = 0

    def add(self, one: Event) -> None:
        found = copies(one.documents, near_copy=Settings().near_copy)
        linked = pairs((link.source, link.target) for link in found)
        joined = closed(linked) & one.judged
        linked &= one.judged
        wanted = one.copies & one.judged
        self.right += len(linked & wanted)
        self.linked += len(linked)
        self.joined_right += len(joined & wanted)
        self.joined += len(joined)
        self.gold += len(wanted)
        ways = {(link.target, link.source) for link in found}
        self.same_way += sum(way in ways for way in one.taken)
        self.told += sum(way in ways or way[::-1] in ways for way in one.taken)

    def figures(self) -> dict[str, float | None]:
        return {
            "link_precision": share(self.right, self.linked),
            "link_recall": share(self.right, self.gold),
            "story_precision": share(self.joined_right, self.joined),
            "story_recall": share(self.joined_right, self.gold),
            "direction_accuracy": share(self.same_way, self.told),
        }


def share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def agreement(found: Iterable[Event]) -> dict[str, float | None]:
    total = Agreement()
    for one in found:
        total.add(one)
    return total.figures()
