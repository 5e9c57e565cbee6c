"""A real HTTP server on this machine that speaks chat completions as a test tells it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Request:
    path: str
    headers: Mapping[str, str]
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Response:
    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})


Respond = Callable[[Request], Response]


def completion(written: str | None) -> Response:
    """What a server sends when its model has written that."""
    message = {"role": "assistant", "content": written}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    return Response(json.dumps({"id": "c", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]}).encode())


def relations(**found: list[dict[str, Any]]) -> str:
    """An answer as a model writes it.

    >>> relations(same=[{"units": [1, 2]}])
    '{"same": [{"units": [1, 2]}], "contradicts": [], "replaces": []}'
    """
    return json.dumps({"same": [], "contradicts": [], "replaces": []} | found)


@dataclass(frozen=True, slots=True)
class Server:
    """Where it answers, and what it was asked."""

    url: str
    requests: list[Request]


@contextmanager
def serving(respond: Respond, port: int = 0) -> Iterator[Server]:
    """Serve until the `with` statement is left."""
    requests: list[Request] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            request = Request(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
            requests.append(request)
            response = respond(request)
            self.send_response(response.status)
            for name, value in {"Content-Length": str(len(response.body)), **response.headers}.items():
                self.send_header(name, value)
            with suppress(OSError):  # who asked may have gone
                self.end_headers()
                self.wfile.write(response.body)

        def log_message(self, *_: Any) -> None:
            """Tests print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield Server(f"http://127.0.0.1:{server.server_address[1]}/v1", requests)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
