"""Reports that hold markup which would run, built by the real command and opened in a real browser."""

from __future__ import annotations

import json
from email.message import EmailMessage
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import NEEDED, assert_nothing_ran, visited
from tests.command import report, sayso, told, zipped
from tests.hostile import MARKUP

pytestmark = NEEDED

WORDS = (
    f"{MARKUP} ferry sinks\n\n"
    "By <b onmouseover=alert(1)>Ana Ruiz</b>\n\n"
    "ODESA, June 3, 2021 - Mayor <img src=x onerror=window.ran=5> Ivan Petrenko said on Monday that <script>window.ran = 6</script>"
    " the bridge was closed. At least 12 <svg/onload=window.ran=7> people were hurt in Odesa, police said, but Petrenko denied it.\n\n"
    f"“{MARKUP} nobody was hurt,” Petrenko told Reuters. <iframe srcdoc='<script>parent.ran = 8</script>'></iframe> It is not clear.\n\n"
    "</script><script>window.ran = 9</script> The harbour master, Olha </title><script>window.ran=10</script> Kravets, said that 15"
    " people were hurt.\n"
)


def page() -> str:
    """The same words as text of a page: its source is harmless, and what it says is not."""
    shown = "".join(f"<p>{escape(line)}</p>" for line in WORDS.split("\n\n"))
    meta = f'<meta property="og:title" content="{escape(MARKUP)}"><meta property="og:site_name" content="{escape(MARKUP)}">'
    return f"<html><head><title>{escape(MARKUP)}</title>{meta}</head><body><article>{shown}</article></body></html>"


def mail() -> bytes:
    message = EmailMessage()
    message["From"] = "<script>window.ran=11</script> <a@courier.example>"
    message["Subject"] = MARKUP.replace("\n", " ")
    message.set_content(WORDS)
    return message.as_bytes()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "<img src=x onerror=window.ran=12>"
    article = {"title": MARKUP, "text": WORDS, "outlet": MARKUP, "authors": [MARKUP], "url": "javascript:window.ran = 13"}
    report(folder, "a.json", json.dumps(article))
    report(folder, '"><script>window.ran=14<.txt', WORDS)
    report(folder, "b.html", page())
    report(folder, "c.md", f"---\ntitle: {json.dumps(MARKUP)}\nurl: javascript:window.ran=15\n---\n{WORDS}")
    report(folder, "d.eml").write_bytes(mail())
    report(folder, "e.zip").write_bytes(zipped({"<svg onload=window.ran=16>.txt": WORDS.encode()}))
    return folder


def test_markup_in_reports_never_runs_in_the_page(browser: Browser, reports: Path, tmp_path: Path) -> None:
    result = sayso("build", reports, "-o", tmp_path / "out", "--title", MARKUP)
    assert (result.exit_code, told(result)) == (0, [])
    assert "\n6 documents, " in result.stdout
    file = tmp_path / "out" / "index.html"
    assert sayso("export", tmp_path / "out", "--format", "html").stdout_bytes == file.read_bytes()
    page, seen = visited(browser, file)
    assert_nothing_ran(page, seen, file)
    assert page.title().endswith(MARKUP)
    for link in page.get_by_role("navigation").get_by_role("link").all():
        link.click()
        assert_nothing_ran(page, seen, file)
        assert page.locator("a[href^='javascript:']").count() == 0
    page.close()
