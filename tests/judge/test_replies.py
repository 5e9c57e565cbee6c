"""What somebody says right after he denied what others say."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.judge import by_context
from sayso.model import DocumentId
from tests import made
from tests.judge.compared import Told, compared, told

COURIER = DocumentId("courier")
NORLAND = made.entity("norland", "Norland", type="GPE")


def saying(name: str, text: str, *lemmas: str, start: int, sentence: int = 5, drawn: dict[str, Any] | None = None, **more: Any) -> Told:
    return told(name, text, *lemmas, drawn={"sentence": sentence} | (drawn or {}), doc=COURIER, start=start, **more)


def accusing(text: str = "Norlandic ships sold oil", **drawn: Any) -> Told:
    subject = {"subject": ("norlandic", "ship"), "predicate": "sell"}
    return saying("a", text, "norlandic", "ship", "oil", start=0, sentence=1, drawn=subject | drawn)


DENIAL = saying("d", "the report", start=100, drawn={"clause": False, "stands_for": 1}, stance="denies", speaker="norland")


def reply(text: str, predicate: str, **more: Any) -> Told:
    drawn = {"predicate": predicate, "subject": ()} | more.pop("drawn", {})
    return saying("r", text, predicate, start=200, drawn=drawn, **{"speaker": "norland"} | more)


KEEPING = reply("it has strictly observed the truce", "observe")


def replied(*said: Told) -> bool:
    """Is what Norland says set against what it is accused of?"""
    found = by_context(compared(*said, entities=[NORLAND]), [made.judged("a", "x")])
    return ("a", "r") in {(one.left, one.right) for one in found if one.relation == "contradicts"}


@pytest.mark.parametrize(
    "answer", [KEEPING, reply("it had sold nothing", "sell", drawn={"negated": True, "absent": ("sell",)})], ids=["keeps a rule", "did not"]
)
def test_a_reply_to_an_accusation_contradicts_it(answer: Told) -> None:
    assert replied(accusing(), DENIAL, answer)


@pytest.mark.parametrize(
    "said",
    [
        (accusing(), KEEPING),
        (accusing(), DENIAL, reply("it would help the police", "help")),
        (accusing(), DENIAL, reply("it has strictly observed the truce", "observe", sentence=7)),
        (accusing(), DENIAL, reply("it has strictly observed the truce", "observe", speaker="sudland")),
        (accusing("A spokesman for Norland sold oil", subject=("norland", "spokesman")), DENIAL, KEEPING),
        (accusing("Sudland bought oil from Norland", subject=("sudland",)), DENIAL, KEEPING),
    ],
    ids=["no denial", "no reply", "later", "another party", "his spokesman", "another's deed"],
)
def test_nothing_else_contradicts_it(said: tuple[Told, ...]) -> None:
    assert not replied(*said)
