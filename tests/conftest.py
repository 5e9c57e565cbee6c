"""Options of the whole test run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def _no_cache() -> Iterator[None]:
    """A test shows what the code does now, and leaves nothing in the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAYSO_FRESH", "1")
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("accuracy")
    group.addoption("--repin", action="store_true", help="write the accuracy that was reached as new floors; none is lowered")
    group.addoption("--repin-lower", action="store_true", help="write the accuracy that was reached as new floors, lower ones too")
