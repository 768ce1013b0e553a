"""A fault programme that was asked for nothing does not pass, nor end in a traceback."""

from __future__ import annotations

import pytest

from bench.faults.__main__ import main
from bench.faults.hostile.programme import _tabulate
from bench.faults.programme import Choice, Report


@pytest.mark.parametrize("wrong", [("--rounds", "0"), ("--rounds", "-3"), ("--only", "-1")])
def test_no_rounds_are_no_success(wrong: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["chaos", *wrong])
    assert ended.value.code == 2
    assert f"argument {wrong[0]}" in capsys.readouterr().err


def test_a_lie_that_does_not_exist_was_not_met() -> None:
    report = Report(Choice("hostile", only=99_999))
    _tabulate(report, [], total=725)
    assert not report.passed
    assert report.failures == ["there is no such round"]
