"""Where a server listens, and by which names it may be asked."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
USUAL = 80
"""The port that an address need not name."""


@dataclass(frozen=True, slots=True)
class Address:
    """A host and a port.

    A page of another site can bring a browser to ask this server under that site's own name
    (DNS rebinding), so that only the names count by which this machine is known. A number
    is no such name: where the server listens to all the network, any will do.
    """

    host: str
    port: int

    @property
    def url(self) -> str:
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}/"

    @property
    def loopback(self) -> bool:
        return self.host in LOOPBACK or (is_number(self.host) and ip_address(self.host).is_loopback)

    def answers_to(self, host: str) -> bool:
        """May a request name this host? It is what its header `Host` says.

        >>> [Address("127.0.0.1", 8000).answers_to(host) for host in ("localhost:8000", "localhost:9000", "evil.example:8000")]
        [True, False, False]
        """
        try:
            asked = urlsplit(f"//{host}")
            name, port = (asked.hostname or "").rstrip("."), asked.port or USUAL
        except ValueError:
            return False
        known = name in self.names() or (not self.loopback and is_number(name))
        return known and port == self.port and not asked.path and asked.username is None

    def names(self) -> frozenset[str]:
        return LOOPBACK | {self.host} | (frozenset() if self.loopback else frozenset(own_names()))


def is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def own_names() -> Iterator[str]:
    name = socket.gethostname().lower()
    yield name
    yield f"{name}.local"
