"""Who may ask what: only our own page, and only under our own name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso import store
from sayso.render import html
from sayso.web.address import Address
from sayso.web.guard import LARGEST, TOKEN
from tests.ferry import DOSSIER, RUIZ
from tests.served import HERE, SECRET, desk, guarded, laid_out

NAME = {"kind": "name", "seen": 0, "entity": RUIZ, "value": "Somebody"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "dossier")


@pytest.fixture
def anyone(folder: Path) -> TestClient:
    """Somebody who asks without our page's token."""
    return TestClient(guarded(desk(folder), []), base_url=HERE.url)


def nothing_judged(folder: Path) -> bool:
    return store.log(folder / "dossier.db") == ()


OTHERS = ("evil.example:8765", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:8765", "localhost:8765@evil.example", "[", "")


@pytest.mark.parametrize("host", OTHERS)
@pytest.mark.parametrize("path", ["/", "/dossier.json", "/api/session", "/openapi.json", "/nowhere"])
def test_nothing_is_told_under_another_name(anyone: TestClient, host: str, path: str) -> None:
    answer = anyone.get(path, headers={"Host": host})
    assert answer.status_code == 421
    assert SECRET not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "LOCALHOST:8765", "[::1]:8765"])
def test_this_machine_has_several_names(anyone: TestClient, host: str) -> None:
    assert anyone.get("/api/session", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    ("headers", "says"),
    [
        ({}, "token"),
        ({TOKEN: "guessed"}, "token"),
        ({TOKEN: "gu\u00e9"}, "token"),
        ({TOKEN: SECRET, "Origin": "http://evil.example"}, "another site"),
        ({TOKEN: SECRET, "Origin": "null"}, "another site"),
        ({TOKEN: SECRET, "Origin": "https://127.0.0.1:8765"}, "another site"),
        ({TOKEN: SECRET, "Origin": "http://127.0.0.1:9000"}, "another site"),
        ({TOKEN: SECRET, "Sec-Fetch-Site": "cross-site"}, "another site"),
        ({TOKEN: SECRET, "Sec-Fetch-Site": "same-site"}, "another site"),
    ],
)
def test_another_site_changes_nothing(anyone: TestClient, folder: Path, headers: dict[str, str], says: str) -> None:
    sent = [(name.encode(), value.encode()) for name, value in headers.items()]
    for path in ("/api/corrections", "/api/corrections/k-1/undo"):
        answer = anyone.post(path, json=NAME, headers=sent)
        assert (answer.status_code, answer.headers["content-type"]) == (403, "application/problem+json")
        assert says in answer.json()["detail"]
    assert nothing_judged(folder)


def test_our_own_page_changes_what_it_asks_to(anyone: TestClient, folder: Path) -> None:
    own = {TOKEN: SECRET, "Origin": "http://127.0.0.1:8765", "Sec-Fetch-Site": "same-origin"}
    assert anyone.post("/api/corrections", json=NAME, headers=own).status_code == 201
    assert not nothing_judged(folder)


def test_a_form_of_another_site_is_no_json(anyone: TestClient, folder: Path) -> None:
    form = {TOKEN: SECRET, "Content-Type": "text/plain"}
    assert anyone.post("/api/corrections", content=json.dumps(NAME), headers=form).status_code == 422
    assert nothing_judged(folder)


def test_no_other_site_is_told_that_it_may_ask(anyone: TestClient) -> None:
    asked = {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": TOKEN}
    for answer in (anyone.options("/api/corrections", headers=asked), anyone.get("/api/session", headers=asked)):
        assert [name for name in answer.headers if name.startswith("access-control")] == []


@pytest.mark.parametrize("path", ["/", "/dossier.json", "/api/corrections", "/nowhere"])
def test_every_answer_forbids_to_be_framed_sniffed_kept_or_read_elsewhere(anyone: TestClient, path: str) -> None:
    headers = anyone.get(path).headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"


def test_the_served_page_may_ask_its_server_and_the_file_nobody(anyone: TestClient) -> None:
    page, file = (text.replace("&#39;", "'") for text in (anyone.get("/").text, html(DOSSIER)))
    assert f'<meta name="sayso-token" content="{SECRET}">' in page
    assert '<meta name="sayso-token"' not in file
    assert ["connect-src 'self'" in page, "connect-src 'none'" in file] == [True, True]


def test_there_is_no_page_of_somebody_elses_scripts(anyone: TestClient) -> None:
    assert [anyone.get(path).status_code for path in ("/docs", "/redoc")] == [404, 404]
    assert anyone.get("/openapi.json").json()["info"]["title"] == "sayso"


def test_a_body_is_read_only_so_far(anyone: TestClient) -> None:
    own = {TOKEN: SECRET, "Content-Type": "application/json"}
    assert anyone.post("/api/corrections", content=b" " * (LARGEST + 1), headers=own).status_code == 413
    assert anyone.post("/api/corrections", content=iter([b"{}"]), headers=own).status_code == 411


@pytest.mark.parametrize(
    ("address", "asked", "answers"),
    [
        (Address("0.0.0.0", 8000), "192.0.2.7:8000", True),
        (Address("0.0.0.0", 8000), "evil.example:8000", False),
        (Address("192.0.2.7", 8000), "192.0.2.7:8000", True),
        (Address("::1", 8000), "[::1]:8000", True),
        (Address("127.0.0.1", 8000), "192.0.2.7:8000", False),
        (Address("127.0.0.1", 80), "localhost", True),
    ],
)
def test_a_number_is_a_name_of_this_machine_where_the_network_is_let_in(address: Address, asked: str, answers: bool) -> None:
    assert address.answers_to(asked) is answers


def test_what_stays_on_this_machine_is_known() -> None:
    hosts = ("127.0.0.1", "127.9.9.9", "::1", "localhost", "0.0.0.0", "192.0.2.7", "evil.example")
    assert [host for host in hosts if Address(host, 8000).loopback] == ["127.0.0.1", "127.9.9.9", "::1", "localhost"]
