from __future__ import annotations

import os
from pathlib import Path

import pytest

from bench import _window_processes, start
from bench._window_processes import Stage
from bench.start import Measured, judged, pairs

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def test_the_ratio_of_the_medians_is_judged_and_the_processor_is_not() -> None:
    ours = Measured(wall=[0.09, 0.11, 9.0], cpu=[0.5])
    bare = Measured(wall=[0.1, 0.1, 0.1], cpu=[0.1])
    wall, cpu = judged("offscreen", ours, bare)
    assert wall.name == "start/offscreen"
    assert [wall.value, wall.baseline] == pytest.approx([110, 100])
    assert wall.ok
    assert (cpu.name, cpu.goal, cpu.ok) == ("start/offscreen-cpu", "", True)
    slow, *_ = judged("offscreen", Measured(wall=[0.12], cpu=[]), bare)
    assert not slow.ok


def test_both_windows_are_painted_and_end_by_themselves(tmp_path: Path) -> None:
    ours, bare = pairs(Stage(tmp_path), OFFSCREEN, count=2)
    assert len(ours.wall) == len(bare.wall) == 2
    assert min(bare.wall) > 0.01
    if os.path.exists("/proc/self/schedstat"):
        assert 0 < min(bare.cpu) < 60
    # What is measured is the locked window: nothing was opened or written.
    assert [path.name for path in (tmp_path / "locked").rglob("*")] == ["vault", "vault.key"]
    assert list((tmp_path / "compiled").rglob("app.*.pyc")), "every start would compile anew"


def test_a_window_that_never_comes_is_an_error(tmp_path: Path) -> None:
    stage = Stage(tmp_path)
    stage.leeward.write_text("raise SystemExit(3)")
    with pytest.raises(RuntimeError):
        pairs(stage, OFFSCREEN, count=1)


def test_a_window_that_stumbles_on_its_way_out_is_an_error(tmp_path: Path) -> None:
    stage = Stage(tmp_path)
    stage.leeward.write_text("print('shown', flush=True); raise SystemExit(3)")
    with pytest.raises(RuntimeError):
        pairs(stage, OFFSCREEN, count=1)


def test_a_display_is_used_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    with _window_processes.platforms() as platforms:
        assert platforms == {"display": {}}


def test_each_window_system_has_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    measured = Measured(wall=[0.1], cpu=[0.1])
    monkeypatch.setattr(start, "pairs", lambda *_args, **_named: (measured, measured))
    assert [figure.name for figure in start.figures()] == ["start/display", "start/display-cpu"]
