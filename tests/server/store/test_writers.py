from __future__ import annotations

import pytest

from bench.faults import writers
from bench.faults.programme import Choice


@pytest.mark.slow
def test_four_writers_killed_and_cut_off_miss_and_double_nothing() -> None:
    report = writers.run(None, Choice("writers", seed=2, rounds=800), lambda words: None)
    assert report.passed, report.failures
    assert report.facts["rows"] == 800
