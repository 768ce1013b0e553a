"""A short load on both stores: that the bench itself counts what the server did."""

from __future__ import annotations

import pytest

from bench.server import figures


def test_the_bench_measures_both_stores_by_the_whole_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEEWARD_BENCH_SECONDS", "2")
    monkeypatch.setenv("LEEWARD_BENCH_CHANGES", "600")
    found = {figure.name: figure for figure in figures()}
    for store in ("sqlite", "postgresql"):
        assert found[f"server/{store}/posts"].value > 10
        assert found[f"server/{store}/post p99"].value >= found[f"server/{store}/post p50"].value
        assert 0 < found[f"server/{store}/restart at 600 changes"].value < 60
        assert found[f"server/{store}/memory after"].value > 10
    assert found["server/head"].value > 10
    assert found["server/segment"].value > 10
