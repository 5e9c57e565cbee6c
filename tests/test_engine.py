"""Every engine gives the same results in the same order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import pytest

from sayso.engine import Engine, Here, Processes
from sayso.errors import LostWorker

ENGINES: dict[str, Any] = {"here": lambda: nullcontext(Here()), "processes": lambda: Processes(2)}


@pytest.fixture(params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with ENGINES[request.param]() as made:
        yield made


def squared(number: int) -> int:
    return number * number


def refused(number: int) -> int:
    raise ValueError(f"no {number}")


def test_results_keep_the_order_of_the_items(engine: Engine) -> None:
    assert list(engine.map(squared, range(100))) == [number * number for number in range(100)]


def test_nothing_to_do_gives_nothing(engine: Engine) -> None:
    assert list(engine.map(squared, [])) == []


def test_an_engine_serves_one_map_after_another(engine: Engine) -> None:
    assert list(engine.map(squared, [1, 2])) == [1, 4]
    assert list(engine.map(squared, [3])) == [9]


def test_a_worker_that_is_ended_is_told_in_one_line() -> None:
    with Processes(2) as engine, pytest.raises(LostWorker, match="use fewer --jobs"):
        list(engine.map(os._exit, [1]))


def test_an_error_of_the_function_comes_home(engine: Engine) -> None:
    with pytest.raises(ValueError, match="no 7"):
        list(engine.map(refused, [7]))
