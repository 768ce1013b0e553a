from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from bench.__main__ import benchmarks, main

QUICK = """
from bench.figures import Figure

def figures():
    yield Figure(name="quick", value=1, unit="ms", baseline=1, bound=2)
"""


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """A package with one benchmark that is well, one that is not, and a module that is none."""
    package = tmp_path / "trial"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "quick_one.py").write_text(QUICK)
    (package / "slow.py").write_text(QUICK.replace("value=1", "value=9").replace('"quick"', '"slow"'))
    (package / "parts.py").write_text("SIZE = 3\n")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.invalidate_caches()
    yield importlib.import_module("trial")
    for name in [name for name in sys.modules if name.partition(".")[0] == "trial"]:
        del sys.modules[name]


def test_finds_what_defines_figures(trial: ModuleType) -> None:
    assert list(benchmarks(trial)) == ["quick-one", "slow"]


def test_prints_json_lines_alone(trial: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json"], package=trial) == 1, "one goal is missed"
    out = capsys.readouterr().out.splitlines()
    assert [(line["name"], line["ok"]) for line in map(json.loads, out)] == [("quick", True), ("slow", False)]


def test_runs_only_the_named(trial: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quick-one"], package=trial) == 0
    assert "quick" in capsys.readouterr().out


def test_an_unknown_name_is_said_kindly(trial: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nothing"], package=trial) == 2
    captured = capsys.readouterr()
    assert not captured.out
    assert "quick-one, slow" in captured.err
