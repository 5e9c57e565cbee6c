"""Posts are words of those who sign them, whole."""

from __future__ import annotations

import pytest

from sayso.extract.attribution import Attribution
from sayso.extract.posts import by_posts, by_signed_quotations, without_links
from sayso.extract.statements import ruled
from sayso.language.parse import Parse, parse
from tests.ground.reading import report


def posts(text: str) -> list[tuple[str, str]]:
    """Who posts what."""
    read = parse(report(text))
    return [(words(read, post), read.words(post.source)) for post in by_posts(read) if post.source is not None]


def words(read: Parse, found: Attribution) -> str:
    return read.words(found.span)


@pytest.mark.parametrize(
    "signature",
    [
        " — Ana Ruiz (@anaruiz) May 3, 2021",
        " – Ana Ruiz (@anaruiz) 3 May 2021",
        " -- Ana Ruiz (@anaruiz), Sept. 3, 2021",
        " - Ana Ruiz (@ana_ruiz2)",
        "— Ana Ruiz (@anaruiz)",
    ],
)
def test_a_post_is_what_stands_before_its_signature(signature: str) -> None:
    assert posts("The dam is safe. Nobody drowned." + signature) == [("The dam is safe. Nobody drowned", "Ana Ruiz")]


def test_a_post_begins_with_its_line() -> None:
    text = "The mayor spoke up.\nThe dam is safe. — Ana Ruiz (@anaruiz) May 3, 2021\nRain fell."
    assert posts(text) == [("The dam is safe", "Ana Ruiz")]


@pytest.mark.parametrize("day", ["May 3, 2021", "3 May 2021", "Sept. 3 2021"])
def test_a_post_begins_where_the_one_before_is_signed(day: str) -> None:
    text = f"The dam is safe. — Ana Ruiz (@anaruiz) {day} The dam has cracks. — Omar Haddad (@ohaddad) 4 May 2021"
    assert posts(text) == [("The dam is safe", "Ana Ruiz"), ("The dam has cracks", "Omar Haddad")]


def test_a_handle_alone_is_no_signature() -> None:
    assert posts("The mayor, Ana Ruiz (@anaruiz), said the dam is safe.") == []
    assert posts("The dam is safe. — Ana Ruiz, mayor, May 3, 2021") == []


def test_a_signature_alone_is_no_post() -> None:
    assert posts("— Ana Ruiz (@anaruiz) May 3, 2021") == []


def test_a_dated_signature_on_its_own_line_signs_the_paragraph_above() -> None:
    text = "Rain fell.\n\nThe dam is safe. Nobody drowned.\n\n— Ana Ruiz (@anaruiz) May 3, 2021\n\n— Omar Haddad (@ohaddad) May 3, 2021"
    assert posts(text) == [("The dam is safe. Nobody drowned", "Ana Ruiz")]
    assert posts("The dam is safe.\n\n— Ana Ruiz (@anaruiz)") == []


def test_a_picture_is_no_word_of_a_post() -> None:
    text = "The dam is safe. https://t.example/ab12 pic.twitter.com/cd34 — Ana Ruiz (@anaruiz) May 3, 2021"
    assert posts(text) == [("The dam is safe", "Ana Ruiz")]
    assert posts("https://t.example/ab12 — Ana Ruiz (@anaruiz) May 3, 2021") == []


def test_links_are_left_out_at_the_end_only() -> None:
    assert without_links("Read https://a.example/b now. http://c.example pic.twitter.com/d ") == "Read https://a.example/b now."
    assert without_links("The dam is safe. ") == "The dam is safe."
    assert without_links("https://a.example/b") == ""


def test_nothing_in_a_post_is_another_attribution() -> None:
    text = "The ministry said the dam is safe. “It held,” it said. The cause could not be verified. — Ana Ruiz (@anaruiz) May 3, 2021"
    read = parse(report(text))
    [found] = ruled(read)
    assert found.whole == "post"
    assert (found.cue, found.stance, found.relays) == (None, "asserts", ())
    assert words(read, found) == "The ministry said the dam is safe. “It held,” it said. The cause could not be verified"


def test_what_is_said_beside_a_post_stays() -> None:
    text = "The minister said the gates were shut.\n\nThe dam is safe. — Ana Ruiz (@anaruiz) May 3, 2021"
    read = parse(report(text))
    assert [(words(read, found), found.whole) for found in ruled(read)] == [("the gates were shut", None), ("The dam is safe", "post")]


def quotations(text: str) -> list[tuple[str, str]]:
    read = parse(report(text))
    return [(words(read, found), read.words(found.source)) for found in by_signed_quotations(read) if found.source is not None]


@pytest.mark.parametrize("dash", ["”― ", "” — ", "” - "])
def test_a_quotation_signed_behind_a_dash_is_its_signers(dash: str) -> None:
    text = f"“The dam is safe. Nobody drowned.{dash}Ana Ruiz, mayor of Port Ellen"
    assert quotations(text) == [("The dam is safe. Nobody drowned", "Ana Ruiz, mayor of Port Ellen")]


def test_a_dash_and_a_remark_are_no_signature() -> None:
    assert quotations("“The dam is safe, nobody drowned” — Ana Ruiz said so on Monday") == []
    assert quotations("The mayor called it “a safe dam for everybody” — Ana Ruiz") == []
