"""Which statements name something: where a mention stands in what is said, rather than in who says it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.model import DocumentId, Mention, Span, Statement
from sayso.render.reading import Reading


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a statement's own words."""

    span: Span
    said: Statement


@dataclass(frozen=True, slots=True)
class Said:
    """What the documents say, looked up by where it stands."""

    stretches: Mapping[DocumentId, tuple[Stretch, ...]]
    """Of each document, in the order of its text."""
    longest: Mapping[DocumentId, int]
    """The length of each document's longest stretch: nothing that begins farther before a mention holds it."""

    def naming(self, mentions: Iterable[Mention]) -> list[Statement]:
        """The statements in whose own words any of the mentions stands, each once, in the order of their ids."""
        found = {said.id: said for mention in mentions for said in self._around(mention)}
        return [found[name] for name in sorted(found)]

    def _around(self, mention: Mention) -> Iterable[Statement]:
        stretches = self.stretches.get(mention.doc, ())
        first = bisect_left(stretches, mention.start - self.longest.get(mention.doc, 0), key=lambda stretch: stretch.span.start)
        last = bisect_left(stretches, mention.end, key=lambda stretch: stretch.span.start)
        return (stretch.said for stretch in stretches[first:last] if stretch.span.end > mention.start)


def said_where(read: Reading) -> Said:
    found: defaultdict[DocumentId, list[Stretch]] = defaultdict(list)
    for said in read.dossier.statements:
        found[said.doc].extend(Stretch(part, said) for part in said.parts or (Span(said.start, said.end),))
    return Said(
        stretches={doc: tuple(sorted(rows, key=lambda row: (row.span, row.said.id))) for doc, rows in found.items()},
        longest={doc: max(row.span.end - row.span.start for row in rows) for doc, rows in found.items()},
    )
