"""Who may ask what: our own page, under our own name.

Browsers carry requests of any site to a server on this machine. A change is made only where
the header `Host` names us, `Origin` and `Sec-Fetch-Site` say that it comes from our own page,
and the token is sent that only our page knows; a form of another site cannot set such a header,
and no site may be told that it can (there is no CORS).
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.address import Address
from sayso.web.problems import problem

TOKEN = "Sayso-Token"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OWN = frozenset({"same-origin", "none"})
"""`Sec-Fetch-Site` of what our page asks, or the user at the keyboard."""
LARGEST = 100_000
"""Bytes of a request's body."""
SENT = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""What every answer says, unless it says otherwise itself."""


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets through to an app only what it may be asked."""

    app: ASGIApp
    address: Address
    token: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        refused = self.refusal(scope) if scope["type"] == "http" else (HTTPStatus.NOT_IMPLEMENTED, "there are no web sockets here")
        answer = problem(*refused) if refused else self.app

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SENT.items():
                    headers.setdefault(name, value)
            await send(message)

        await answer(scope, receive, marked)

    def refusal(self, scope: Scope) -> tuple[HTTPStatus, str] | None:
        """Why a request is not let through; None where it is."""
        headers = Headers(scope=scope)
        host, origin = headers.get("host", ""), headers.get("origin")
        if not self.address.answers_to(host):
            return HTTPStatus.MISDIRECTED_REQUEST, f"this server is asked at {self.address.url}"
        if scope["method"] in SAFE:
            return None
        if origin not in (None, f"http://{host}") or headers.get("sec-fetch-site", "none") not in OWN:
            return HTTPStatus.FORBIDDEN, "a page of another site asks: only this server's own page may change the dossier"
        if not secrets.compare_digest(headers.get(TOKEN, "").encode(), self.token.encode()):
            return HTTPStatus.FORBIDDEN, f"the header {TOKEN} does not hold this server's token: load the page again"
        if "transfer-encoding" in headers:
            return HTTPStatus.LENGTH_REQUIRED, "say how long the body is (Content-Length)"
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > LARGEST:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"a body of at most {LARGEST} bytes is read"
        return None
