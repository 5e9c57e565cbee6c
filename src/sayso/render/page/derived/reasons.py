"""Why words mean what they do: of each name, place, figure and day the decisions on it, those of one rule together."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.model import Decision, DecisionKind, DocumentId, Entity, Mention
from sayso.render.page.derived.names import form_key, forms_of
from sayso.render.reading import Reading

Numbered = tuple[int, Decision]
"""A decision with its place among the dossier's."""


def reasons(read: Reading) -> dict[str, Any]:
    """All that the scripts find under `derived.reasons`: decisions by their place in `dossier.decisions`."""
    ordered = sorted(read.dossier.decisions, key=lambda decision: decision.order)
    by_kind: defaultdict[DecisionKind, defaultdict[str, list[Numbered]]] = defaultdict(lambda: defaultdict(list))
    for numbered in enumerate(ordered):
        if numbered[1].target is not None:
            by_kind[numbered[1].kind][numbered[1].target].append(numbered)
    named = by_kind["name"]
    return {
        "names": {one.id: list(_of_forms(read, one, named[one.id])) for one in read.dossier.entities if one.id in named},
        "places": {place: list(_of_words(read, rows)) for place, rows in by_kind["place"].items()},
        "figures": {figure: list(_of_words(read, rows)) for figure, rows in by_kind["figure"].items()},
        "days": _of_days(read, itertools.chain.from_iterable(by_kind["day"].values())),
    }


def _of_words(read: Reading, rows: Iterable[Numbered]) -> Iterator[dict[str, Any]]:
    """Yield each wording with the decisions on it, the commonest first."""
    found: defaultdict[str, list[Numbered]] = defaultdict(list)
    for place, decision in rows:
        words = read.documents[decision.doc].text[decision.start : decision.end]
        found[" ".join(words.split())].append((place, decision))
    for words, alike in sorted(found.items(), key=lambda row: (-len(row[1]), row[0])):
        yield {"words": words, "reasons": _together(alike)}


def _of_days(read: Reading, rows: Iterable[Numbered]) -> dict[DocumentId, dict[int, list[dict[str, Any]]]]:
    """The decision on each expression of time, by its document and where it begins there."""
    found: defaultdict[DocumentId, dict[int, list[dict[str, Any]]]] = defaultdict(dict)
    for place, decision in rows:
        found[decision.doc][decision.start] = list(_of_words(read, [(place, decision)]))
    return dict(found)


def _of_forms(read: Reading, entity: Entity, decided: Iterable[Numbered]) -> Iterator[dict[str, Any]]:
    """Yield each form with the decisions on it, in the order of the forms; last the pronouns that stand for a speaker."""
    mentions = set(entity.mentions)
    found: defaultdict[str, list[Numbered]] = defaultdict(list)
    for place, decision in decided:
        mention = Mention(decision.doc, decision.start, decision.end)
        words = read.documents[decision.doc].text[decision.start : decision.end]
        found[form_key(read, entity, mention) if mention in mentions else words.casefold()].append((place, decision))
    for form in forms_of(read, entity):
        if rows := found.pop(form.key, None):
            yield {"words": form.words, "reasons": _together(rows)}
    for words, rows in sorted(found.items()):
        yield {"words": words, "reasons": _together(rows)}


def _together(rows: Iterable[Numbered]) -> list[dict[str, int]]:
    """The first decision of each rule and each set of rivals, with how often there are such; the commonest first."""
    alike: defaultdict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for place, decision in rows:
        alike[decision.why, tuple(rival.name for rival in decision.rivals)].append(place)
    return [{"at": places[0], "times": len(places)} for places in sorted(alike.values(), key=lambda places: (-len(places), places[0]))]
