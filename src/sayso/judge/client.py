"""The chat completions protocol of OpenAI, which Ollama, llama.cpp, vLLM and hosted services speak."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, cast

from sayso.errors import MissingModel
from sayso.judge.endpoint import Endpoint
from sayso.judge.prompts import Message

TIMEOUT: Final = 180.0
"""Seconds to wait for an answer: a model on a small machine reads a question for a minute or two."""
CONNECTING: Final = 10.0
"""Seconds to wait for a connection."""
RETRIES: Final = 1
"""After a lost connection, or where a server says that it is busy."""
SEED: Final = 20261126
REFUSED: Final = frozenset({401, 403})
PRIVATE: Final = ("Lang", "Package-Version", "OS", "Arch", "Runtime", "Runtime-Version")
"""What the library would tell of this machine in headers `X-Stainless-…`."""

Ask = Callable[[Sequence[Message], Mapping[str, Any]], str]
"""Sends messages, with the schema of the answer, and gives what the model writes. Raises NoAnswer."""


class NoAnswer(Exception):
    """The server gave no answer; the message is one line and holds no words of the server's."""


class Unreachable(NoAnswer):
    """Nor will it answer any other question."""


def client(endpoint: Endpoint, *, timeout: float = TIMEOUT) -> Ask:
    """Make what asks a language model. Raises MissingModel where the library is not installed.

    The key in OPENAI_API_KEY is sent where there is one. Neither redirections
    nor, to this machine, proxies are followed: what is sent goes to the address
    that was named and to no other.
    """
    try:
        import openai  # noqa: PLC0415  # an extra, and a second to load: only who asks a language model needs it
    except ImportError as error:
        raise MissingModel("openai: not installed, and asks language models; 'make judge' brings it") from error

    connection = openai.OpenAI(
        base_url=endpoint.url,
        api_key=os.environ.get("OPENAI_API_KEY") or "none",
        max_retries=RETRIES,
        timeout=openai.Timeout(timeout, connect=min(timeout, CONNECTING)),
        http_client=openai.DefaultHttpxClient(follow_redirects=False, trust_env=not endpoint.here),
        default_headers=cast(Any, {f"X-Stainless-{name}": openai.omit for name in PRIVATE}),
    )

    def ask(messages: Sequence[Message], schema: Mapping[str, Any]) -> str:
        try:
            reply = connection.chat.completions.with_raw_response.create(
                model=endpoint.model,
                messages=cast(Any, list(messages)),
                response_format=cast(Any, response_format(schema)),
                temperature=0,
                seed=SEED,
            )
        except openai.APITimeoutError as error:
            raise Unreachable(f"{endpoint.url} did not answer in {timeout:.0f} seconds") from error
        except openai.APIStatusError as error:
            kind = Unreachable if error.status_code in REFUSED else NoAnswer
            raise kind(f"{endpoint.url} answered with status {error.status_code}{advice(error.status_code, endpoint)}") from error
        except openai.APIConnectionError as error:
            raise Unreachable(f"{endpoint.url} cannot be reached: is the server running?") from error
        except openai.OpenAIError as error:
            raise NoAnswer(f"{endpoint.url} does not speak the chat completions protocol") from error
        return text(reply.content)

    return ask


def response_format(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": "relations", "strict": True, "schema": schema}}


def text(reply: bytes) -> str:
    """What the model wrote; nothing where the server's reply has another shape.

    >>> text(b'{"choices": [{"message": {"content": "{}"}}]}')
    '{}'
    """
    try:
        found = json.loads(reply)
    except (ValueError, RecursionError):
        return ""
    match found:
        case {"choices": [{"message": {"content": str(content)}}, *_]}:
            return content
    return ""


def advice(status: int, endpoint: Endpoint) -> str:
    match status:
        case 400 | 422:
            return f": can {endpoint.model!r} answer by a JSON schema, at temperature 0?"
        case _ if status in REFUSED:
            return ": set OPENAI_API_KEY to a key that it accepts"
        case 404:
            return f": has it a model {endpoint.model!r}, and does the address end as it should, mostly in /v1?"
        case 429:
            return ": too many questions, or no credit left; later it goes on where it stopped"
    return ""
