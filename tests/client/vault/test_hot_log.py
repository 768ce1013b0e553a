"""Damage in a log that a crash left is told from what the crash itself does to it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from client.domain.errors import VaultDamaged
from client.vault import connection, hot_log
from client.vault.connection import PAGE_BYTES
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.salvage_log import FRAME_BYTES, FRAME_HEAD_BYTES, HEADER_BYTES
from tests.client.vault import damaged_files as damaged

WRITES = 16


class Crashed:
    """A file whose log holds many small writes, each on the disk before the next began."""

    def __init__(self, folder: Path) -> None:
        path = folder / "private.db"
        db = damaged.make(path)
        db.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
        log = path.with_name("private.db-wal")
        chance = random.Random(4)
        self.ends: list[int] = []
        for number in range(WRITES):
            text = damaged.words(chance, 9_000)
            db.execute(
                "INSERT INTO journal_entry (id, created_at, offset_minutes, text) VALUES (?, 5, 0, ?)",
                (f"entry {number}", text),
            )
            self.ends.append((log.stat().st_size - HEADER_BYTES) // FRAME_BYTES)
        self.file, self.log = path.read_bytes(), log.read_bytes()
        db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        self.file_after = path.read_bytes()
        db.close()

    def looked_at(self, folder: Path, log: bytes | bytearray, file: bytes | None = None) -> None:
        path = folder / "private.db"
        path.write_bytes(self.file if file is None else file)
        path.with_name("private.db-wal").write_bytes(log)
        hot_log.demand_whole(path, damaged.open_page(), part="private")


def at_frame(frame: int) -> int:
    return HEADER_BYTES + frame * FRAME_BYTES


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Crashed:
    return Crashed(tmp_path_factory.mktemp("crashed"))


def test_a_whole_log_and_none_are_well(crashed: Crashed, tmp_path: Path) -> None:
    crashed.looked_at(tmp_path, crashed.log)
    crashed.looked_at(tmp_path, b"")
    (tmp_path / "private.db-wal").unlink()
    hot_log.demand_whole(tmp_path / "private.db", damaged.open_page(), part="private")


def test_what_a_crash_does_to_the_last_write_is_no_damage(crashed: Crashed, tmp_path: Path) -> None:
    """Any part of what was not on the disk yet may be missing, in any order, or be what lay there before."""
    chance = random.Random(5)
    for _ in range(80):
        last = chance.randrange(1, WRITES)
        begin, end = at_frame(crashed.ends[last - 1]), at_frame(crashed.ends[last])
        log = bytearray(crashed.log[: chance.randrange(begin, end + 1)])
        for sector in range(begin, len(log), 512):
            if chance.random() < 0.3:
                log[sector : sector + 512] = chance.choice([bytes(512), chance.randbytes(512)])[
                    : len(log) - sector
                ]
        crashed.looked_at(tmp_path, log)


def test_frames_of_an_earlier_round_behind_the_end_are_no_damage(crashed: Crashed, tmp_path: Path) -> None:
    path = tmp_path / "round" / "private.db"
    path.parent.mkdir()
    db = damaged.make(path)
    db.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
    for number in range(9):
        if number == 6:  # from here the log is written from its beginning again
            db.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
        db.execute("INSERT INTO setting VALUES (?, ?)", (f"setting {number}", "x" * 30_000))
    hot_log.demand_whole(path, damaged.open_page(), part="private")
    db.close()


def test_damage_before_two_ends_of_writes_is_always_told(crashed: Crashed, tmp_path: Path) -> None:
    chance = random.Random(6)
    proven = crashed.ends[WRITES - 3]
    for frame in range(chance.randrange(9), proven, 9):
        log = bytearray(crashed.log)
        log[at_frame(frame) + FRAME_HEAD_BYTES + chance.randrange(PAGE_BYTES)] ^= 1 << chance.randrange(8)
        with pytest.raises(VaultDamaged) as told:
            crashed.looked_at(tmp_path, log)
        assert (told.value.part, told.value.reason) == ("private", "log")


@pytest.mark.parametrize("byte", range(FRAME_HEAD_BYTES))
def test_damage_in_the_head_of_a_frame_is_told_too(crashed: Crashed, tmp_path: Path, byte: int) -> None:
    """Its page itself is whole, as it is in a frame that only lies there from an earlier writing."""
    chance = random.Random(byte)
    few = crashed.log[: at_frame(crashed.ends[8])]
    for frame in (*chance.sample(range(crashed.ends[4]), 4), chance.choice(crashed.ends[:5]) - 1):
        log = bytearray(few)
        log[at_frame(frame) + byte] ^= 1 << chance.randrange(8)
        with pytest.raises(VaultDamaged):
            crashed.looked_at(tmp_path, log)


def test_damage_where_no_seal_reaches_is_told_too(crashed: Crashed, tmp_path: Path) -> None:
    """The first bytes of page 1 are the file's salt, which its seal does not cover."""
    few = crashed.log[: at_frame(crashed.ends[8])]
    first = [n for n in range(crashed.ends[4]) if few[at_frame(n) : at_frame(n) + 4] == b"\0\0\0\1"]
    assert first
    for frame in first:
        log = bytearray(few)
        log[at_frame(frame) + FRAME_HEAD_BYTES + frame % 16] ^= 1
        with pytest.raises(VaultDamaged):
            crashed.looked_at(tmp_path, log)


def test_rot_of_whole_sectors_is_told_too(crashed: Crashed, tmp_path: Path) -> None:
    chance = random.Random(7)
    proven = at_frame(crashed.ends[WRITES - 6])
    for _ in range(40):
        log = bytearray(crashed.log)
        at = chance.randrange(proven) // 512 * 512
        log[at : at + 512] = chance.choice([bytes(512), chance.randbytes(512)])
        with pytest.raises(VaultDamaged):
            crashed.looked_at(tmp_path, log)


def test_damage_of_what_the_file_itself_has_already_costs_nothing(crashed: Crashed, tmp_path: Path) -> None:
    """All of the log was copied; only SQLite's last word about it is damaged."""
    log = bytearray(crashed.log)
    log[5] ^= 1
    crashed.looked_at(tmp_path, log, crashed.file_after)
    with pytest.raises(VaultDamaged):
        crashed.looked_at(tmp_path, log)


def test_the_last_write_alone_cannot_be_told_from_one_cut_off(crashed: Crashed, tmp_path: Path) -> None:
    log = bytearray(crashed.log)
    log[at_frame(crashed.ends[-2]) + FRAME_HEAD_BYTES + 77] ^= 4
    crashed.looked_at(tmp_path, log)


@pytest.mark.parametrize("lost", ["head", "words"])
def test_what_two_crashes_leave_of_two_writes_is_no_damage(tmp_path: Path, lost: str) -> None:
    """The second write cut off lies over a part of the first, whose rest, its end too, is still there behind it."""
    path = tmp_path / "private.db"
    log = path.with_name("private.db-wal")
    aside = tmp_path / "aside"
    aside.mkdir()
    db = damaged.make(path)
    db.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
    db.execute("INSERT INTO setting VALUES ('before', ?)", ("x" * 9_000,))
    begin = (log.stat().st_size - HEADER_BYTES) // FRAME_BYTES
    file = path.read_bytes()
    db.execute("INSERT INTO setting VALUES ('cut off first', ?)", ("y" * 200_000,))
    first = bytearray(log.read_bytes())
    db.close()
    first[at_frame(begin) + FRAME_HEAD_BYTES + 900] ^= 1  # a part of it did not come to the disk
    (aside / "private.db").write_bytes(file)
    (aside / "private.db-wal").write_bytes(first)
    again = connection.connect(aside / "private.db", damaged.RAW_KEY, PRIVATE_SCHEMA)
    again.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
    whole, second = begin, b""
    for name in ("kept", "cut off second"):
        whole, before = begin, whole
        again.execute("INSERT INTO setting VALUES (?, ?)", (name, "z" * 30_000))
        second = (aside / "private.db-wal").read_bytes()
        begin = max(n for n in range(before, len(second) // FRAME_BYTES) if _differs(first, second, n)) + 1
    again.close()
    assert at_frame(begin + 2) < len(second)
    both = bytearray(second)
    both[at_frame(whole) + FRAME_HEAD_BYTES + 900] ^= 1
    if lost == "head":
        both[at_frame(begin) : at_frame(begin) + 512] = bytes(512)
    else:
        both[at_frame(begin) + FRAME_HEAD_BYTES + 512 : at_frame(begin) + 1024] = bytes(
            512 - FRAME_HEAD_BYTES
        )
    (tmp_path / "private.db-wal").write_bytes(both)
    path.write_bytes(file)
    hot_log.demand_whole(path, damaged.open_page(), part="private")


def _differs(one: bytes | bytearray, other: bytes | bytearray, frame: int) -> bool:
    return one[at_frame(frame) : at_frame(frame + 1)] != other[at_frame(frame) : at_frame(frame + 1)]
