"""A dossier in a dozen lines, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model import Claim, Document, Dossier, Role
from sayso.render import standings
from sayso.render.reading import Reading, reading
from sayso.render.words import counted

CONTESTED = 3
"""How many of the most contested claims are shown."""
NAMED = 3
"""How many reports without a date are named."""
GIVING = "A line such as 'Published: 3 March 2031' below a report's title gives it one."
WIDTH = 100
ROLES: tuple[tuple[Role, str], ...] = (("supports", "said by"), ("denies", "against it"), ("questions", "questioned by"))


def summary(dossier: Dossier) -> str:
    """What was read, how the claims stand, and the most contested ones with who says what."""
    return "\n".join([*counts(dossier), *undated(dossier.documents), *contested(reading(dossier))])


def counts(dossier: Dossier) -> Iterator[str]:
    yield dossier.title
    yield ", ".join(
        (
            counted(len(dossier.documents), "document"),
            counted(len(dossier.statements), "statement"),
            counted(len(dossier.claims), "claim"),
            counted(len(dossier.conflicts), "pair of claims that conflict", "pairs of claims that conflict"),
        )
    )
    found = standings.counted(dossier.claims)
    perhaps = f" (and perhaps {found[standings.PERHAPS]})" if found[standings.PERHAPS] else ""
    yield f"{found['corroborated']} corroborated{perhaps}, {found['disputed']} disputed, {found['unverified']} unverified"


def undated(documents: Iterable[Document]) -> Iterator[str]:
    """A line that names the reports without a date, and says how to give them one."""
    without = [document.path for document in documents if not document.published]
    if without:
        more = f" and {len(without) - NAMED:,} more" if len(without) > NAMED else ""
        yield f"Without a date: {', '.join(without[:NAMED])}{more}. {GIVING}"


def contested(read: Reading) -> Iterator[str]:
    disputed = [claim for claim in read.dossier.claims if claim.standing == "disputed"]
    if disputed:
        yield "Most contested:"
    for claim in sorted(disputed, key=lambda claim: (contest(claim), claim.id), reverse=True)[:CONTESTED]:
        yield f"  {shortened(claim.gist)}"
        for role, word in ROLES:
            if names := read.counted(claim, role):
                yield f"    {word} {', '.join(names)}"


def contest(claim: Claim) -> tuple[int, int]:
    """How contested a claim is: by how many statements denied, by how many said at all."""
    return sum(evidence.role == "denies" for evidence in claim.evidence), len(claim.evidence)


def shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= WIDTH else line[: WIDTH - 1].rsplit(" ", 1)[0] + "…"
