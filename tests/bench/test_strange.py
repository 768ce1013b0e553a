from __future__ import annotations

import pytest

from bench.faults.programme import Choice
from bench.faults.strange import run


@pytest.mark.slow
def test_a_few_strange_requests_to_each_operation_in_both_roles() -> None:
    """A slice of `dev.py faults schemathesis`."""
    report = run(None, Choice("schemathesis", rounds=8), lambda words: None)
    assert report.passed, "\n".join(report.lines())
    assert report.rounds > 30
