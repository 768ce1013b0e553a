"""Of a file that is whole, the salvage reads exactly what SQLite reads; of a damaged one, all that is not damaged."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from client.vault import connection
from tests.client.vault import damaged_files as damaged
from tests.client.vault.damaged_files import model, salvaged, without_empty


def _copy(path: Path, to: Path) -> Path:
    """The files as they lie on the disk now, though a connection is open."""
    to.mkdir()
    for file in path.parent.glob(path.name + "*"):
        shutil.copy(file, to / file.name)
    return to / path.name


@pytest.mark.parametrize("seed", range(12))
def test_of_a_whole_file_every_row_is_read_and_no_other(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = tmp_path / "private.db"
    db = damaged.make(path)
    for step in range(3):
        damaged.fill(db, chance, scale=chance.randint(1, 2))
        if chance.random() < 0.7:
            damaged.stir(db, chance)
        if chance.random() < 0.5:
            db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        if chance.random() < 0.3:
            db.execute("VACUUM")
        hot = _copy(path, tmp_path / f"hot{step}")
        assert without_empty(salvaged(hot)) == without_empty(model(db))
    expected = without_empty(model(db))
    connection.close_checkpointed(db)
    assert without_empty(salvaged(path)) == expected
