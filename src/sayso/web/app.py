"""The app: which address answers with what."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from importlib.metadata import version
from typing import Annotated, Any

from fastapi import Body, Depends, FastAPI, Path, Query, Response
from fastapi.responses import HTMLResponse
from fastapi.security import APIKeyHeader

from sayso import render
from sayso.compose.corrections import states
from sayso.model import Correction
from sayso.web.asked import Judged, Undo
from sayso.web.desk import Desk
from sayso.web.guard import TOKEN
from sayso.web.problems import Overtaken, Problem, responses, told
from sayso.web.renewal import Renewal

PAGE_POLICY = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
"""The page says itself what it may load and run."""
ABOUT = "What a reader judges about a dossier. A change needs the header that the page carries, and is refused from any other site."
READING = responses(HTTPStatus.MISDIRECTED_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.SERVICE_UNAVAILABLE)
CHANGING = READING | responses(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
    HTTPStatus.LENGTH_REQUIRED,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
)


@dataclass(frozen=True, slots=True)
class Session:
    """What a page needs to ask for changes."""

    token: str
    """To be sent back as the header Sayso-Token."""
    name: str | None
    """Who judges, where the server was told."""
    seen: int
    """The number of the last entry of the log."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The log, or the end of it."""

    seen: int
    """The number of the last entry."""
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Entered:
    """What was added to the log."""

    seen: int
    """Its number, which is the last."""
    correction: Correction


def app(desk: Desk, token: str, tell: Callable[[str], None]) -> FastAPI:
    """The app on a dossier. `tell` hears why the files beside the database cannot be written."""
    renewal = Renewal(desk, tell)

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        renewal.start()
        try:
            yield
        finally:  # a second Ctrl-C breaks the server off here
            renewal.stop()

    made = FastAPI(
        title="sayso", version=version("sayso"), description=ABOUT, lifespan=life, docs_url=None, redoc_url=None, redirect_slashes=False
    )
    told(made)
    show(made, desk, token)
    take(made, desk, renewal)
    describe(made)
    return made


def show(app: FastAPI, desk: Desk, token: str) -> None:
    """What is read."""

    @app.get("/", response_class=HTMLResponse, responses=READING)
    def page() -> Response:
        """The page, as readers corrected it."""
        shown = desk.shown()
        return HTMLResponse(render.html(shown.dossier, token=token, seen=shown.seen), headers={"Content-Security-Policy": PAGE_POLICY})

    @app.get("/dossier.json", responses=READING | {200: {"content": {"application/json": {"schema": {"type": "object"}}}}})
    def data() -> Response:
        """The dossier, as readers corrected it, in the shape that the contract promises."""
        return Response(render.written(desk.shown().dossier), media_type="application/json")

    @app.get("/api/session", responses=READING)
    def session() -> Session:
        """The token, which only this server's own page can read."""
        return Session(token, desk.name, desk.shown().seen)

    @app.get("/api/corrections", responses=READING)
    def log(after: Annotated[int, Query(ge=0, description="Only entries of a higher number")] = 0) -> Entries:
        """The log of what readers judged, undone entries too, each with its state."""
        shown = desk.shown()
        entries = states(shown.log, shown.dossier.corrections)
        return Entries(shown.seen, tuple(entry for entry in entries if entry.number > after))


def take(app: FastAPI, desk: Desk, renewal: Renewal) -> None:
    """What is changed."""
    own_page = [Depends(APIKeyHeader(name=TOKEN, auto_error=False))]

    @app.post("/api/corrections", status_code=HTTPStatus.CREATED, responses=CHANGING, dependencies=own_page)
    def enter(asked: Annotated[Judged, Body()]) -> Entered:
        """Add what a reader judged. Refused with both sides where others judged the same since entry `seen`."""
        return entered(desk.enter(asked))

    @app.post("/api/corrections/{correction}/undo", status_code=HTTPStatus.CREATED, responses=CHANGING, dependencies=own_page)
    def undo(correction: Annotated[str, Path(max_length=200)], asked: Undo) -> Entered:
        """Undo an entry, or an undoing, by another entry."""
        return entered(desk.undo(correction, asked))

    def entered(made: Correction) -> Entered:
        renewal.changed()
        return Entered(made.number, made)


def describe(app: FastAPI) -> None:
    """Give the description of the app the shapes of refusals, which no operation returns."""
    plain = app.openapi

    def described() -> dict[str, Any]:
        whole = plain()
        shapes = whole["components"]["schemas"]
        for kind in (Problem, Overtaken):
            shape = kind.model_json_schema(ref_template="#/components/schemas/{model}")
            shapes.update(shape.pop("$defs", {}))
            shapes[kind.__name__] = shape
        return whole

    app.openapi = described  # type: ignore[method-assign]  # FastAPI's own way: "Extending OpenAPI"
