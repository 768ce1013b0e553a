"""The write-ahead log: what SQLite reads of it is read, and behind a damaged place what SQLite forgets."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from client.vault import connection
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.salvage import Missing, looked_through
from client.vault.salvage_log import FRAME_BYTES, FRAME_HEAD_BYTES, HEADER_BYTES
from client.vault.sqlcipher import Connection
from tests.client.vault import damaged_files as damaged
from tests.client.vault.damaged_files import Model, holders, model, salvaged, without_empty


class Hot:
    """The files of a connection that was never closed, and every state that was ever committed."""

    def __init__(self, folder: Path, *, checkpoint_at: int | None) -> None:
        path = folder / "private.db"
        db = damaged.make(path)
        db.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
        chance = random.Random(2)
        self.states: list[Model] = []
        for step in range(2):
            damaged.fill(db, chance, longest=12_000)
            self.states.append(model(db))
            damaged.stir(db, chance)
            self.states.append(model(db))
            _one_entry(db, f"last words of step {step}")
            self.states.append(model(db))
            if step == checkpoint_at:
                # All of it is in the file now, and still in the log.
                db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        self.file = path.read_bytes()
        self.log = path.with_name("private.db-wal").read_bytes()
        self.places = holders(path)
        self.frames = (len(self.log) - HEADER_BYTES) // FRAME_BYTES
        self.ever: dict[str, set[str]] = {}
        for state in self.states:
            for table, rows in state.items():
                self.ever.setdefault(table, set()).update(map(repr, rows.values()))
        db.close()

    @property
    def last(self) -> Model:
        return self.states[-1]

    def put(self, folder: Path, log: bytes | bytearray) -> Path:
        path = folder / "private.db"
        path.write_bytes(self.file)
        path.with_name("private.db-wal").write_bytes(log)
        return path

    def page_of(self, frame: int) -> int:
        at = HEADER_BYTES + frame * FRAME_BYTES
        return int.from_bytes(self.log[at : at + 4])


def _one_entry(db: Connection, text: str) -> None:
    db.execute(
        "INSERT INTO journal_entry (id, created_at, offset_minutes, text) VALUES (?, 5, 0, ?)", (text, text)
    )


@pytest.fixture(scope="module", params=[None, 1], ids=["log ahead", "log copied"])
def hot(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Hot:
    return Hot(tmp_path_factory.mktemp("hot"), checkpoint_at=request.param)


def _require_only_what_was_written(hot: Hot, found: Model) -> None:
    for table, rows in found.items():
        if table != "sqlite_sequence":
            assert {repr(row) for row in rows.values()} <= hot.ever[table]


def test_a_whole_log_is_read_to_its_end(hot: Hot, tmp_path: Path) -> None:
    assert hot.frames > 150
    assert without_empty(salvaged(hot.put(tmp_path, hot.log))) == without_empty(hot.last)


@pytest.mark.parametrize("hot", [None], indirect=True, ids=["log ahead"])
def test_a_log_cut_anywhere_gives_the_last_commit_before_as_sqlite_does(hot: Hot, tmp_path: Path) -> None:
    # Not of a log that was copied: there SQLite itself mixes what the file has with what the log had.
    chance = random.Random(1)
    for _ in range(12):
        path = hot.put(tmp_path, hot.log[: chance.randrange(len(hot.log))])
        found = salvaged(path)
        opened = connection.connect(path, damaged.RAW_KEY, PRIVATE_SCHEMA, read_only=True)
        expected = model(opened)
        opened.close()
        for left in tmp_path.iterdir():
            left.unlink()
        assert without_empty(found) == without_empty(expected)


def test_a_damaged_frame_costs_the_rows_of_its_page_and_nothing_behind_it(hot: Hot, tmp_path: Path) -> None:
    chance = random.Random(3)
    exact = 0
    for frame in range(0, hot.frames, 9):
        log = bytearray(hot.log)
        at = HEADER_BYTES + frame * FRAME_BYTES + FRAME_HEAD_BYTES + chance.randrange(8192)
        log[at] ^= 1 << chance.randrange(8)
        found = salvaged(hot.put(tmp_path, log))
        _require_only_what_was_written(hot, found)
        page = hot.page_of(frame)
        if any(hot.page_of(later) == page for later in range(frame + 1, hot.frames)):
            # It was written again behind the damage: then nothing is missing, and nothing erased is back.
            assert without_empty(found) == without_empty(hot.last)
            exact += 1
        for table, rows in hot.last.items():
            for key, row in rows.items():
                if page not in hot.places[table, key]:
                    assert found[table][key] == row, (frame, page, table)
    assert exact > 3


@pytest.mark.parametrize("size", [1, 512, 4096, 12_000])
def test_whatever_is_damaged_in_the_log_nothing_comes_back_that_was_not_written(
    hot: Hot, tmp_path: Path, size: int
) -> None:
    chance = random.Random(size)
    for _ in range(12):
        log = bytearray(hot.log)
        at = chance.randrange(len(log)) // min(size, 512) * min(size, 512)
        log[at : at + size] = chance.choice([bytes(size), chance.randbytes(size)])[: len(log) - at]
        _require_only_what_was_written(hot, salvaged(hot.put(tmp_path, log)))


def test_a_damaged_frame_head_costs_no_acknowledged_row_of_before(hot: Hot, tmp_path: Path) -> None:
    chance = random.Random(5)
    for frame in range(0, hot.frames, 23):
        log = bytearray(hot.log)
        log[HEADER_BYTES + frame * FRAME_BYTES + chance.randrange(FRAME_HEAD_BYTES)] ^= 1 << chance.randrange(
            8
        )
        found = salvaged(hot.put(tmp_path, log))
        _require_only_what_was_written(hot, found)
        assert len(found["journal_entry"]) > 0


def test_with_a_damaged_header_of_the_log_everything_is_read_all_the_same(hot: Hot, tmp_path: Path) -> None:
    for at in range(0, HEADER_BYTES, 3):
        log = bytearray(hot.log)
        log[at] ^= 4
        found = salvaged(hot.put(tmp_path, log))
        _require_only_what_was_written(hot, found)
        for table, rows in hot.last.items():
            assert rows.items() <= found.get(table, {}).items(), (at, table)


def test_frames_of_a_transaction_that_was_given_up_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "private.db"
    db = damaged.make(path)
    chance = random.Random(6)
    damaged.fill(db, chance)
    db.execute("PRAGMA cache_size = 2").fetchall()
    before = model(db)
    db.execute("BEGIN")
    for number in range(40):
        _one_entry(db, f"{number} " + "never said " * 500)
    shutil.copytree(tmp_path, tmp_path / "during")
    db.execute("ROLLBACK")
    _one_entry(db, "said")
    shutil.copytree(tmp_path, tmp_path / "after", ignore=shutil.ignore_patterns("during"))
    after = model(db)
    db.close()
    spilled = (tmp_path / "during" / "private.db-wal").stat().st_size
    assert spilled > 40 * FRAME_BYTES
    assert without_empty(salvaged(tmp_path / "during" / "private.db")) == without_empty(before)
    assert without_empty(salvaged(tmp_path / "after" / "private.db")) == without_empty(after)


def test_a_log_alone_gives_what_is_in_it(hot: Hot, tmp_path: Path) -> None:
    path = hot.put(tmp_path, hot.log)
    path.unlink()
    found = salvaged(path)
    _require_only_what_was_written(hot, found)
    assert len(found["journal_entry"]) == len(hot.last["journal_entry"])


def test_frames_of_an_earlier_round_are_not_taken_for_an_end_that_was_lost(tmp_path: Path) -> None:
    path = tmp_path / "private.db"
    db = damaged.make(path)
    db.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
    for number in range(9):
        if number == 6:  # from here the log is written from its beginning again
            db.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
        db.execute("INSERT INTO setting VALUES (?, ?)", (f"setting {number}", "x" * 30_000))
    with looked_through(path, damaged.open_page(), PRIVATE_SCHEMA) as found:
        assert found.missing == Missing(pages=0, changes=0, end=False)
    db.close()
