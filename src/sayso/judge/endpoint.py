"""Where a language model answers."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from sayso.model import LANGUAGE_MODEL

OLLAMA: Final = "http://127.0.0.1:11434/v1"
"""Where Ollama answers on this machine."""
RIGHT: Final = "openai:MODEL or openai:MODEL@URL, such as openai:qwen3:8b@http://127.0.0.1:11434/v1"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A language model by name, and the address at which it is asked."""

    model: str
    url: str = OLLAMA

    @property
    def here(self) -> bool:
        """Is it on this machine?"""
        host = urlsplit(self.url).hostname or ""
        return host == "localhost" or is_loopback(host)

    @property
    def leaving(self) -> str | None:
        """What leaves this machine, and where to; None where nothing does."""
        if self.here:
            return None
        unsafe = ", unencrypted" if urlsplit(self.url).scheme == "http" else ""
        return f"statements of the reports, with who said them, when and in which outlet, are sent to {self.url}{unsafe}"


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def endpoint(written: str) -> Endpoint:
    """Read `openai:MODEL@URL`, the address being Ollama's on this machine where there is none. Raises ValueError.

    >>> endpoint("openai:qwen3:8b")
    Endpoint(model='qwen3:8b', url='http://127.0.0.1:11434/v1')
    """
    protocol, _, named = written.partition(":")
    model, at, url = named.rpartition("@") if "@" in named else (named, "", OLLAMA)
    if protocol + ":" != LANGUAGE_MODEL or not model or not all(sign.isprintable() and not sign.isspace() for sign in model):
        raise ValueError(f"{written!r} should be small, {RIGHT}")
    if "://" in model:
        raise ValueError("an address holds no name or password: the key is read from OPENAI_API_KEY")
    return Endpoint(model, address(url) if at else url)


def address(url: str) -> str:
    """A usable address without the slash at its end; raises ValueError."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0 and url.isprintable() and " " not in url
    except ValueError:
        usable = False
    if not usable or parts.query or parts.fragment:
        raise ValueError(f"{url!r} is no address such as {OLLAMA}")
    return url.rstrip("/")
