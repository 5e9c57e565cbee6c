"""What goes wrong with a request, as one clear line (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Literal

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.routing import Route

from sayso.errors import SaysoError
from sayso.model import Correction

MEDIA = "application/problem+json"


class Problem(BaseModel):
    """Why a request was refused."""

    type: Literal["about:blank"] = "about:blank"
    title: str
    """What the status means."""
    status: int
    detail: str
    """What was wrong with this request, and what would have been right."""


class Overtaken(Problem):
    """Somebody judged the same thing meanwhile: both sides."""

    seen: int
    """The number of the last entry, to be sent with another try."""
    yours: Correction
    theirs: list[Correction]


class Refused(SaysoError):
    """A request that cannot be done as it was asked."""

    def __init__(self, status: HTTPStatus, detail: str) -> None:
        super().__init__(detail)
        self.status = status


class Clash(SaysoError):
    """A correction of what others have judged since its author looked."""

    def __init__(self, yours: Correction, theirs: tuple[Correction, ...], seen: int) -> None:
        super().__init__(f"{theirs[-1].by} judged the same meanwhile: look at that first")
        self.yours = yours
        self.theirs = theirs
        self.seen = seen


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> JSONResponse:
    made = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail)
    return JSONResponse(made.model_dump(), status, headers, media_type=MEDIA)


def told(app: FastAPI) -> None:
    """Have an app tell each error in this way."""

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> JSONResponse:
        headers = {"Allow": allowed(request)} if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED else dict(error.headers or {})
        return problem(error.status_code, str(error.detail), headers)

    @app.exception_handler(RequestValidationError)
    async def _invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        return problem(HTTPStatus.UNPROCESSABLE_ENTITY, "; ".join(map(one_line, error.errors())))

    @app.exception_handler(Refused)
    async def _refused(_: Request, error: Refused) -> JSONResponse:
        return problem(error.status, str(error))

    @app.exception_handler(Clash)
    async def _clash(_: Request, error: Clash) -> JSONResponse:
        status = HTTPStatus.CONFLICT
        made = Overtaken(
            title=status.phrase, status=status, detail=str(error), seen=error.seen, yours=error.yours, theirs=list(error.theirs)
        )
        return JSONResponse(made.model_dump(), status, media_type=MEDIA)

    @app.exception_handler(SaysoError)
    async def _broken(_: Request, error: SaysoError) -> JSONResponse:
        return problem(HTTPStatus.SERVICE_UNAVAILABLE, str(error))


def allowed(request: Request) -> str:
    """All methods of a path: each operation knows only its own."""
    here = (route for route in request.app.routes if isinstance(route, Route) and route.path_regex.match(request.url.path))
    return ", ".join(sorted({method for route in here for method in route.methods or ()}))


def one_line(error: Any) -> str:
    """Where a body is not what it should be, and how."""
    where = ".".join(str(part) for part in error["loc"] if part != "body")
    return f"{where}: {error['msg']}" if where else str(error["msg"])


def responses(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """How an operation may refuse, for its description."""
    return {int(status): {"description": status.phrase, "content": {MEDIA: {"schema": shape(status)}}} for status in statuses}


def shape(status: HTTPStatus) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{(Overtaken if status == HTTPStatus.CONFLICT else Problem).__name__}"}
