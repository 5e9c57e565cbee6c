"""How a language model is named, and what leaves the machine."""

from __future__ import annotations

import pytest

from sayso.judge import Endpoint, endpoint


@pytest.mark.parametrize(
    ("written", "model", "url"),
    [
        ("openai:llama3", "llama3", "http://127.0.0.1:11434/v1"),
        ("openai:qwen3:8b", "qwen3:8b", "http://127.0.0.1:11434/v1"),
        ("openai:gpt@https://models.example/v1/", "gpt", "https://models.example/v1"),
        ("openai:@cf/meta/llama@https://models.example/v1", "@cf/meta/llama", "https://models.example/v1"),
        ("openai:m@http://[::1]:8080/v1", "m", "http://[::1]:8080/v1"),
    ],
)
def test_a_model_and_its_address_are_read(written: str, model: str, url: str) -> None:
    assert endpoint(written) == Endpoint(model, url)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "large",
        "openai",
        "openai:",
        "openai:@http://127.0.0.1/v1",
        "openai:m@",
        "openai:m@127.0.0.1:8080",
        "openai:m@ftp://127.0.0.1",
        "openai:m@http://",
        "openai:m@http://[::1",
        "openai:m@http://127.0.0.1:99999/v1",
        "openai:m@http://127.0.0.1/v1?key=1",
        "openai:m@http://a b/v1",
        "openai:two words",
        "openai:m\n",
        "ollama:m",
    ],
)
def test_what_names_no_model_or_no_address_is_refused_in_one_line(written: str) -> None:
    with pytest.raises(ValueError, match=r"should be|is no address") as caught:
        endpoint(written)
    assert len(str(caught.value).splitlines()) == 1


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(ValueError, match="OPENAI_API_KEY") as caught:
        endpoint("openai:m@https://me:secret@models.example/v1")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2:80", "localhost:11434", "LOCALHOST", "[::1]:8080"])
def test_nothing_leaves_this_machine_to_itself(host: str) -> None:
    assert endpoint(f"openai:m@http://{host}/v1").leaving is None


@pytest.mark.parametrize("host", ["models.example", "localhost.example", "127.0.0.1.example", "192.0.2.1", "0.0.0.0", "[2001:db8::1]"])
def test_what_leaves_this_machine_is_said_and_where_to(host: str) -> None:
    leaving = endpoint(f"openai:m@https://{host}/v1").leaving
    assert leaving == f"statements of the reports, with who said them, when and in which outlet, are sent to https://{host}/v1"


def test_that_nothing_is_encrypted_is_said() -> None:
    assert (endpoint("openai:m@http://models.example").leaving or "").endswith("/models.example, unencrypted")
