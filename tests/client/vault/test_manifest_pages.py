"""The largest manifest a signed head can name costs little memory on its way into the file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from client.vault import connection, feed_apply, feed_queries
from client.vault.feed_schema import FEED_SCHEMA
from protocol import limits

KEY = bytes(range(48))
PAGE = 8 + 68 * limits.MANIFEST_PAGE_ROWS


def peak() -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1024


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel's own count of memory")
def test_two_thousand_pages_are_not_held_twice(tmp_path: Path) -> None:
    path = tmp_path / "feed.db"
    connection.create(path, KEY, FEED_SCHEMA)
    opened = connection.connect(path, KEY, FEED_SCHEMA)
    pages = [
        (number, bytes(32), number.to_bytes(4) + bytes(PAGE)) for number in range(limits.MANIFEST_PAGES_MAX)
    ]
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        pytest.skip("the kernel lets nobody forget a peak here")
    before = peak()
    opened.execute("BEGIN IMMEDIATE")
    feed_apply.store_pages(opened, pages)
    opened.execute("COMMIT")
    assert peak() - before < 24 * 1024 * 1024
    assert len(feed_queries.manifest_pages(opened)) == limits.MANIFEST_PAGES_MAX
    assert opened.execute("PRAGMA cache_size").fetchone()[0] == -FEED_SCHEMA.cache_kib
    opened.close()
