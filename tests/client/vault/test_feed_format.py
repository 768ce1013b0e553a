"""docs/vault-format.md names every table and column of a community's file, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from client.vault import connection
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.sqlcipher import Connection

DOCUMENT = (Path(__file__).parents[3] / "docs" / "vault-format.md").read_text("utf-8")
INDEX_PARTS = {f"post_index_{part}" for part in ("data", "idx", "docsize", "config")}


def _columns(db: Connection) -> dict[str, set[str]]:
    names = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {
        name: {row[1] for row in db.execute(f"PRAGMA table_info({name})")}
        for name in names - INDEX_PARTS
        if not name.startswith("sqlite_")
    }


def test_every_table_and_column_is_described_and_no_other(tmp_path: Path, raw_key: bytes) -> None:
    connection.create(tmp_path / "feed.db", raw_key, FEED_SCHEMA)
    db = connection.connect(tmp_path / "feed.db", raw_key, FEED_SCHEMA)
    held = _columns(db)
    db.close()
    section = DOCUMENT.split("## A community's file")[1].split("\n## ")[0]
    described = {}
    for item in re.findall(r"^- (.+?)(?=^- |\Z)", section, re.MULTILINE | re.DOTALL):
        table, _, columns = item.partition(":")
        described[table.strip("`")] = set(re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", columns)))
    assert described.pop("post_index") >= held.pop("post_index")
    assert described == held
    assert f"0x{FEED_SCHEMA.application_id:08X}" in section
