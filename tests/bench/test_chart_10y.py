from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench import chart_10y
from bench.chart_10y import check_ins, environment, measured


class Pip:
    """Stands for pip: remembers what it was asked, and ends as it is told."""

    def __init__(self, code: int) -> None:
        self.code = code
        self.asked: list[list[str]] = []

    def __call__(self, command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        self.asked.append(command)
        return subprocess.CompletedProcess(command, self.code)


@pytest.fixture
def locks(tmp_path: Path) -> tuple[Path, Path]:
    made = (tmp_path / "runtime.txt", tmp_path / "bench.txt")
    for lock in made:
        lock.write_text("")
    return made


def make(folder: Path) -> None:
    folder.mkdir(parents=True)


@pytest.mark.parametrize("a_day", [1, 3])
def test_our_side_draws_in_a_process_of_its_own(
    a_day: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chart_10y, "BYTECODE", tmp_path)
    assert 0 < measured(Path(sys.executable), "ours", days=800, a_day=a_day) < 60


def test_a_side_that_cannot_draw_is_no_figure() -> None:
    with pytest.raises(RuntimeError, match="elsewhere"):
        measured(Path(sys.executable), "elsewhere", days=1, a_day=1)  # type: ignore[arg-type]


def test_the_check_ins_are_moods_with_gaps_and_the_same_each_time() -> None:
    made = check_ins(3650, 10)
    assert made == check_ins(3650, 10)
    assert {mood for _, mood in made} == {1, 2, 3, 4, 5}
    assert [utc for utc, _ in made] == sorted({utc for utc, _ in made})
    assert 29_000 < len(made) < 36_500


def test_the_environment_is_made_once_from_hashed_locks(tmp_path: Path, locks: tuple[Path, Path]) -> None:
    pip, folder = Pip(0), tmp_path / "build" / "bench-venv"
    python = environment(folder, locks, make=make, run=pip)
    assert python.is_relative_to(folder)
    (command,) = pip.asked
    assert {"--require-hashes", "--only-binary=:all:", *map(str, locks)} <= set(command)
    environment(folder, locks, make=make, run=pip)
    assert len(pip.asked) == 1
    locks[1].write_text("changed")
    environment(folder, locks, make=lambda _: None, run=pip)
    assert len(pip.asked) == 2


def test_without_qtcharts_it_says_so_and_fails(tmp_path: Path, locks: tuple[Path, Path]) -> None:
    folder = tmp_path / "build" / "bench-venv"
    for _ in range(2):
        with pytest.raises(SystemExit, match=r"not measured: QtCharts .* could not be installed"):
            environment(folder, locks, make=lambda made: made.mkdir(parents=True, exist_ok=True), run=Pip(1))

    def refuse(_: Path) -> None:
        raise OSError("no room")

    with pytest.raises(SystemExit, match=r"not measured: .* could not be made .no room."):
        environment(folder, locks, make=refuse)
