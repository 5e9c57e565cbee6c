from __future__ import annotations

from sayso.ground.titles import role_in


def test_an_office_of_an_owner_is_passed_over() -> None:
    assert role_in("the prosecutor's office") is None
    assert role_in("O'Hara's governor") == "governor"


def test_an_office_is_found_behind_a_word_of_any_length() -> None:
    assert role_in("x" * 1_000_000 + " governor") == "governor"
    assert role_in("x's" * 300_000 + " governor") == "governor"
