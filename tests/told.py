"""Reports made in a few lines, and the claims between them: what the first screen is tested with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from sayso.model import (
    SECONDING,
    Claim,
    ClaimId,
    Conflict,
    ConflictId,
    ConflictKind,
    Cue,
    Document,
    DocumentId,
    Dossier,
    Entity,
    EntityId,
    Evidence,
    Judgement,
    Mention,
    Origin,
    Role,
    Source,
    Span,
    Standing,
    Statement,
    StatementId,
)
from sayso.render.reading import Reading, reading
from tests.ferry import NOTHING


class Told:
    """A dossier that grows by a statement at a time; each stands in a paragraph of its outlet's only report."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.said: list[Statement] = []
        self.entities: dict[str, Entity] = {}
        self.claims: list[Claim] = []
        self.conflicts: list[Conflict] = []

    def say(
        self, outlet: str, sentence: str, words: str, *, by: str | None = None, cue: str = "said", together: bool = False, **more: Any
    ) -> Statement:
        """A statement; `by` are the words that name who says it, `cue` those of saying. `together`: in the paragraph before."""
        text = self.texts.get(outlet, "")
        offset = len(text) + (1 if together else 2) if text else 0
        self.texts[outlet] = (text + (" " if together else "\n\n") if text else "") + sentence
        start = offset + sentence.index(words)
        source = offset + sentence.index(by) if by else 0
        cue_start = offset + sentence.index(cue) if by or cue in sentence else 0
        given: dict[str, Any] = {
            "id": StatementId(f"s-{len(self.said):03}"),
            "doc": DocumentId(outlet),
            "start": start,
            "end": start + len(words),
            "text": words,
            "parts": (Span(start, start + len(words)),),
            "kind": "indirect" if by else "narrated",
            "cue": Cue(cue_start, cue_start + len(cue), cue) if by or cue != "said" else None,
            "source": Source(source, source + len(by), by, self.entity(by)) if by else None,
            "via": (),
            "stance": "asserts",
            "certainty": "certain",
            "basis": None,
            "said_on": "2031-03-02",
        }
        self.said.append(Statement(**given | more))
        return self.said[-1]

    def entity(self, name: str, **more: Any) -> EntityId:
        identity = EntityId(f"e-{name}")
        self.entities.setdefault(name, Entity(identity, "PERSON", name, None, (), None, None, (Mention(DocumentId(""), 0, 0),)))
        self.entities[name] = replace(self.entities[name], **more)
        return identity

    def claim(
        self, standing: Standing, *rows: tuple[Statement, Role] | Statement, origins: Sequence[tuple[str, Statement]] = (), **more: Any
    ) -> Claim:
        """A claim; who is not told to do anything else for it supports it. An origin is an entity, or a document where it is an outlet.

        All that a corroborated one counts surely say it.
        """
        counted = [said for _, said in origins] if standing == "corroborated" else []
        pairs = [row if isinstance(row, tuple) else (row, "supports") for row in rows]
        names = dict.fromkeys(name for name, _ in origins)
        made = Claim(
            **{
                "id": ClaimId(f"c-{len(self.claims):03}"),
                "gist": pairs[0][0].text,
                "evidence": tuple(Evidence(said.id, role, 0.9) for said, role in pairs),
                "origins": tuple(
                    Origin(name if name in self.texts else f"e-{name}", name, tuple(said.id for of, said in origins if of == name), "")
                    for name in names
                ),
                "not_counted": (),
                "judgements": tuple(
                    Judgement(left.id, right.id, "same", 0.75, SECONDING, ()) for left, right in combinations(counted, 2)
                ),
                "standing": standing,
                "first_said": None,
                "last_said": None,
                **more,
            }
        )
        self.claims.append(made)
        return made

    def conflict(self, left: Claim, right: Claim, why: ConflictKind = "denial", note: str = "") -> Conflict:
        made = Conflict(ConflictId(f"x-{len(self.conflicts):03}"), (left.id, right.id), why, note)
        self.conflicts.append(made)
        return made

    def dossier(self) -> Dossier:
        return replace(
            NOTHING,
            documents=tuple(_document(outlet, text, self._published(outlet)) for outlet, text in self.texts.items()),
            entities=tuple(self.entities.values()),
            statements=tuple(self.said),
            claims=tuple(self.claims),
            conflicts=tuple(self.conflicts),
        )

    def _published(self, outlet: str) -> str:
        """No report is older than what it tells was said."""
        days = [said.said_on for said in self.said if said.doc == outlet and said.said_on and len(said.said_on) == len("2031-03-02")]
        return max(["2031-03-02", *days])

    def read(self) -> Reading:
        return reading(self.dossier())


def _document(outlet: str, text: str, published: str) -> Document:
    return Document(DocumentId(outlet), f"{outlet}.txt", "", None, outlet, None, (), published, None, None, "en", text)
