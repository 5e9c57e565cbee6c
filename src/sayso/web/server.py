"""A server that runs until it is stopped."""

from __future__ import annotations

import os
import secrets
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from sayso.errors import UnusableAddress
from sayso.web.address import Address
from sayso.web.app import app
from sayso.web.desk import Desk
from sayso.web.guard import Guard

GRACE = 5
"""Seconds that requests get to end when the server stops."""
SIGNALS = (signal.SIGINT, signal.SIGTERM)


def serve(folder: Path, *, host: str, port: int, name: str | None, tell: Callable[[str], None]) -> None:
    """Serve a dossier until Ctrl-C or a signal to end; `tell` hears where, and what goes wrong.

    `name` is who judges where the page does not say. Raises NotADossier and UnusableAddress.
    """
    desk, token = Desk(folder, name=name), secrets.token_urlsafe()
    desk.shown()
    with listening(host, port) as heard:
        address = Address(host, heard.getsockname()[1])
        tell(f"{folder} at {address.url}; Ctrl-C stops")
        if not address.loopback:
            tell(f"anyone on the network who reaches {host} can read this dossier and change it")
        guarded = Guard(app(desk, token, tell), address, token)
        config = uvicorn.Config(guarded, log_level="error", access_log=False, server_header=False, timeout_graceful_shutdown=GRACE)
        server = uvicorn.Server(config)
        with ended_by_signals(server):
            server.run(sockets=[heard])


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        heard = socket.create_server(place[:2], family=family)
    except UnicodeError as error:
        raise UnusableAddress(f"{host}:{port}: not a name that a machine can have; name another --host") from error
    except OSError as error:
        # What Python says of an address in use says it twice, with the address.
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror
        raise UnusableAddress(f"{host}:{port}: {reason}; name another --host or --port") from error
    with heard:
        yield heard


@contextmanager
def ended_by_signals(server: uvicorn.Server) -> Iterator[None]:
    """While it runs the server minds these signals itself, and gives them on when it has ended: that is no failure then."""

    def end(*_: object) -> None:
        server.should_exit = True

    before = {one: signal.signal(one, end) for one in SIGNALS}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
