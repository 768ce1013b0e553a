from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.hazards.__main__ import Outcomes, main
from bench.hazards.log import FIELDS, LOG, ROOT, SCALES, UNSIGNED

TESTS = """
import pytest
def test_holds(): assert True
@pytest.mark.parametrize("n", [1, 0])
def test_breaks(n): assert n
@pytest.mark.skipif(not hasattr(pytest, "nothing"), reason="not on this machine")
def test_elsewhere(): assert True
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A project of three tests and our scales, with a log still to be written."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_some.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / LOG).parent.mkdir(parents=True)
    shutil.copy(ROOT / SCALES, tmp_path / SCALES)
    return tmp_path


def write(house: Path, *names: str) -> None:
    with (house / LOG).open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(FIELDS)
        for number, name in enumerate(names, 1):
            test = f"tests/test_some.py::{name}"
            row = (f"H0{number}", name, "c", "e", 3, 3, 3, "design: it", test, 1, 3, 2, "r", "not accepted")
            rows.writerow((*row, UNSIGNED))


def run(house: Path) -> tuple[int, str]:
    """A process of its own, as pytest wants to be alone; without the plugins it would take seconds to bring in."""
    command = [sys.executable, "-P", "-m", "bench.hazards", "--root", str(house)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stdout + done.stderr


def test_what_holds_is_told_hazard_by_hazard(house: Path) -> None:
    write(house, "test_holds", "test_breaks", "test_elsewhere")
    code, said = run(house)
    assert code == 1
    assert "H01  3 -> 2  not accepted  1 green" in said
    assert "H02  3 -> 2  not accepted  1 red" in said
    assert "red: tests/test_some.py::test_breaks" in said
    assert "H03  3 -> 2  not accepted  1 skipped" in said
    assert "3 hazards, 0 of them open; accepted by nobody yet. 3 tests: 1 green, 1 red, 1 skipped" in said


def test_a_log_that_is_not_sound_is_not_run(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(house, "test_holds", "test_gone")
    assert main(["--root", str(house)]) == 1
    told = capsys.readouterr()
    assert "H02: tests/test_some.py::test_gone: there is no such test" in told.err
    assert "No test was run." in told.out


def test_what_cannot_be_read_or_is_not_there_is_said(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(house), "--list"]) == 1
    write(house, "test_holds")
    assert main(["--root", str(house), "--list"]) == 0
    assert main(["--root", str(house), "H09"]) == 2
    said = capsys.readouterr().err
    assert "The log cannot be read" in said
    assert "There is no hazard H09." in said


def test_a_test_that_never_ran_is_not_green() -> None:
    assert Outcomes().result("tests/test_some.py::test_holds") == "not run"
