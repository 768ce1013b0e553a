from __future__ import annotations

import random

import pytest

from bench import insights
from bench.__main__ import main
from client.domain.insights import Question, answers


def test_the_same_seed_makes_the_same_diary_and_another_does_not() -> None:
    kind = insights.KINDS["gaps"]
    one, again, other = (insights.diary(kind, 90, 5, random.Random(seed)) for seed in (1, 1, 2))
    assert one == again != other
    assert 60 <= len(one) < 90
    assert {each.mood for each in one} <= {1.0, 2.0, 3.0, 4.0, 5.0}


def test_what_is_simulated_has_the_effect_it_says() -> None:
    days = insights.diary(insights.Diaries(lasting=0.0, spread=0.5), 3600, 2, random.Random(1), effect=0.6)
    answer = answers([Question("activity", "0")], days)[0]
    assert answer.difference == pytest.approx(0.6, abs=0.06)


def test_the_command_prints_a_table_and_says_whether_the_bounds_hold(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ["insights", "--diaries", "12", "--seed", "3", "--lengths", "30", "60"]
    code = main(asked)
    printed = capsys.readouterr().out
    assert "plain" in printed
    assert code in (0, 1)
    monkeypatch.setattr(insights, "FOUND_AT_LEAST", 1.01)
    assert main(asked) == 1
    assert "! plain" in capsys.readouterr().out


def test_options_that_a_benchmark_does_not_know_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["insights", "--nonsense"])
    with pytest.raises(SystemExit):
        main(["search", "--diaries", "3"])
    assert "diaries" in capsys.readouterr().err
