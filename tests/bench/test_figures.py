from __future__ import annotations

import json

import pytest

from bench.figures import Figure


@pytest.mark.parametrize(
    ("figure", "ratio", "goal", "ok"),
    [
        (Figure(name="start", value=115, unit="ms", baseline=100, bound=1.15), 1.15, "at most 1.15x", True),
        (Figure(name="start", value=116, unit="ms", baseline=100, bound=1.15), 1.16, "at most 1.15x", False),
        (
            Figure(name="sync", value=79, unit="posts/s", baseline=100, bound=0.8, better="higher"),
            0.79,
            "at least 0.8x",
            False,
        ),
        (
            Figure(name="server", value=500, unit="posts/s", bound=500, better="higher"),
            None,
            "at least 500 posts/s",
            True,
        ),
        (Figure(name="search", value=1.2, unit="ms", bound=1), None, "at most 1 ms", False),
        (
            Figure(name="search", value=0.9, unit="ms", baseline=0.1, bound=1, absolute=True),
            9,
            "at most 1 ms",
            True,
        ),
        (
            Figure(name="search", value=1.2, unit="ms", baseline=10, bound=1, absolute=True),
            0.12,
            "at most 1 ms",
            False,
        ),
        (Figure(name="bytes", value=9, unit="MB"), None, "", True),
    ],
)
def test_a_figure_is_held_to_its_goal(figure: Figure, ratio: float | None, goal: str, ok: bool) -> None:
    line = json.loads(figure.as_json())
    assert list(line) == ["name", "value", "unit", "baseline", "ratio", "goal", "ok"]
    assert line["ratio"] == ratio
    assert (line["goal"], line["ok"]) == (goal, ok)
    assert figure.as_text().startswith("  " if ok else "! ")
    assert "\n" not in figure.as_json() + figure.as_text()


@pytest.mark.parametrize(
    ("value", "baseline"), [(float("nan"), 1.0), (float("inf"), None), (-1.0, None), (1.0, 0.0)]
)
def test_a_figure_that_means_nothing_is_refused(value: float, baseline: float | None) -> None:
    with pytest.raises(ValueError, match="sync"):
        Figure(name="sync", value=value, unit="s", baseline=baseline)
