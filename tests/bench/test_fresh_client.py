"""The benchmark's community is one that a client takes for honest, and counts what it says it counts."""

from __future__ import annotations

from bench.fresh_client import lively_feed, measured


def test_a_fresh_client_reads_a_lively_community_and_its_bytes_are_counted() -> None:
    feed, standing = lively_feed(3000)
    assert 2900 < standing < 3000
    read, searched, megabytes = measured(feed, standing, rounds=1)
    held = sum(len(data) for data in feed.objects.values()) / 1e6
    assert 0 < read < searched
    assert held < megabytes < 1.1 * held
    bare, _ = lively_feed(3000, letters=False, audits=False)
    assert sum(len(data) for data in bare.objects.values()) / 1e6 < held
