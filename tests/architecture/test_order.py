"""In which order several processes take the tests: what takes longest comes first."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests import conftest

QUICK, LONG = "tests/architecture/test_order.py", f"{conftest.LONGEST[0]}/test_walk.py"


def ordered(pytestconfig: pytest.Config, *paths: str, **of_a_worker: object) -> list[str]:
    config: Any = SimpleNamespace(rootpath=pytestconfig.rootpath, **of_a_worker)
    items: Any = [SimpleNamespace(path=config.rootpath / path) for path in paths]
    conftest.pytest_collection_modifyitems(config, items)
    return [item.path.relative_to(config.rootpath).as_posix() for item in items]


def test_what_takes_longest_is_there(pytestconfig: pytest.Config) -> None:
    assert [place for place in conftest.LONGEST if not (pytestconfig.rootpath / place).exists()] == []


def test_several_processes_begin_with_what_takes_longest(pytestconfig: pytest.Config) -> None:
    other = "tests/test_dev.py"
    assert ordered(pytestconfig, other, LONG, QUICK, workerinput={}) == [LONG, other, QUICK]


def test_one_process_goes_through_the_folders(pytestconfig: pytest.Config) -> None:
    assert ordered(pytestconfig, QUICK, LONG) == [QUICK, LONG]
