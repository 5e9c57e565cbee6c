"""The description of the app says what it does: hundreds of requests, right and wrong ones, are made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.openapi import from_asgi
from starlette.types import Receive, Scope, Send

from sayso.web.address import Address
from sayso.web.guard import TOKEN
from tests.ferry import CLAIMS, DOSSIER
from tests.served import SECRET, desk, guarded, laid_out

KNOWN: Mapping[str, Sequence[str]] = {
    "entity": [entity.id for entity in DOSSIER.entities],
    "statement": [statement.id for statement in DOSSIER.statements],
    "claim": [claim.id for claim in CLAIMS],
}


PLACE = TemporaryDirectory()
FOLDER = Path(PLACE.name) / "dossier"
GUARDED = guarded(desk(FOLDER), [], Address("testserver", 80))


async def server(scope: Scope, receive: Receive, send: Send) -> None:
    """The app without a start and an end: nothing renews files."""
    if scope["type"] == "http":
        await GUARDED(scope, receive, send)


API = from_asgi("/openapi.json", server)


@pytest.fixture(scope="module", autouse=True)
def dossier() -> Iterator[None]:
    laid_out(FOLDER)
    yield
    PLACE.cleanup()


@API.parametrize()
@settings(max_examples=20, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
def test_every_answer_is_one_that_the_description_promises(case: schemathesis.Case[Any]) -> None:
    case.body = with_known_ids(case.body)
    case.call_and_validate(headers={TOKEN: SECRET})


def with_known_ids(body: Any) -> Any:
    """A body of the right shape with ids that the dossier holds, two where there are two, so that it is not refused for those alone."""
    if not isinstance(body, dict):
        return body
    kinds = {"other": "entity" if "entity" in body else "claim", **{kind: kind for kind in KNOWN}}
    return {key: known(value, KNOWN[kinds[key]], key == "other") if key in kinds else value for key, value in body.items()}


def known(value: Any, among: Sequence[str], second: bool) -> Any:
    """One of the first half of what is known, or of the second."""
    if not isinstance(value, str) or not 0 < len(value) <= 200:
        return value
    half = len(among) // 2
    return among[len(value) % half + half * second]
