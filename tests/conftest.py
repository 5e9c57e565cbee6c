"""Options of the whole test run."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("accuracy")
    group.addoption("--repin", action="store_true", help="write the accuracy that was reached as new floors; none is lowered")
    group.addoption("--repin-lower", action="store_true", help="write the accuracy that was reached as new floors, lower ones too")
