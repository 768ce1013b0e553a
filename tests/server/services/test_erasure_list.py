"""The erasure list: nothing is missed however a crash falls, and it ends with the backups it is for."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import cast

import pytest

from protocol.changes import Post as PostHeader
from server.services.erasing import SEQS, erase_seqs, run_of, runs, seqs_of
from server.services.erasure_list import Entry, ErasureList
from server.services.upkeep import Upkeep
from server.settings import ERASURES_DAYS
from server.store.interface import Store
from tests.server.town import Town

DAY = 20_000
COMMUNITY = "harbour"


def entry(number: int, *, day: int = DAY) -> Entry:
    return Entry(1, day, SEQS, run_of(number, number))


def test_runs_are_first_and_last_of_each() -> None:
    assert list(runs([7, 3, 4, 5, 9, 3])) == [(3, 5), (7, 7), (9, 9)]
    assert list(runs([])) == []
    assert seqs_of(run_of(3, 5)) == range(3, 6)
    for wrong in (b"", run_of(5, 3), run_of(1, 2) + b"x"):
        with pytest.raises(ValueError, match="run"):
            seqs_of(wrong)


def test_entries_come_back_in_order_and_are_their_owners_alone(tmp_path: Path) -> None:
    listed = ErasureList(tmp_path / "apart", COMMUNITY)
    assert not listed.exists()
    listed.add([entry(1), entry(2, day=DAY + 1)])
    listed.add([Entry(2, DAY + 1, "member", bytes(32))])
    found, damaged = listed.read()
    assert found == [entry(1), entry(2, day=DAY + 1), Entry(2, DAY + 1, "member", bytes(32))]
    assert damaged == 0
    assert listed.exists()
    assert stat.S_IMODE(listed.folder.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in listed.folder.iterdir())


@pytest.mark.parametrize("cut", range(1, 40))
def test_a_line_that_a_crash_cut_short_is_written_again_whole(tmp_path: Path, cut: int) -> None:
    listed = ErasureList(tmp_path, COMMUNITY)
    listed.add([entry(1), entry(2)])
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:-cut])
    listed.add([entry(2)])
    assert listed.read() == ([entry(1), entry(2)], 0)


def test_a_damaged_line_is_counted_and_not_believed(tmp_path: Path) -> None:
    listed = ErasureList(tmp_path, COMMUNITY)
    listed.add([entry(1), entry(2)])
    (path,) = tmp_path.iterdir()
    data = bytearray(path.read_bytes())
    data[20] ^= 1
    path.write_bytes(data)
    assert listed.read() == ([entry(2)], 1)


def test_a_file_goes_when_no_backup_can_need_it(tmp_path: Path) -> None:
    listed = ErasureList(tmp_path, COMMUNITY)
    listed.add([entry(1)])
    for later in range(1, ERASURES_DAYS + 1):
        listed.begin_day(DAY + later)
        assert entry(1) in listed.read()[0]
    listed.begin_day(DAY + ERASURES_DAYS + 1)
    assert listed.read() == ([], 0)
    assert len(list(tmp_path.iterdir())) == ERASURES_DAYS + 1


def test_a_clock_that_was_ten_years_wrong_for_a_day_throws_nothing_away(tmp_path: Path) -> None:
    listed = ErasureList(tmp_path, COMMUNITY)
    listed.add([entry(1)])
    listed.add([entry(2, day=DAY - 3650)])  # erased today, by a clock that is ten years behind
    listed.begin_day(DAY - 3650)
    listed.add([entry(3, day=DAY + 3650)])
    listed.begin_day(DAY + 3650)  # and then ten years ahead
    listed.begin_day(DAY)
    for later in range(1, ERASURES_DAYS - 2):
        listed.begin_day(DAY + later)
    assert [one.what for one in listed.read()[0]] == [run_of(n, n) for n in (1, 2, 3)]


def erase_a_post(town: Town) -> int:
    _, thread = town.published_thread("The weir at seven.")
    changes = town.store.read(lambda tx: tx.changes_of_post(thread.id.bytes)).result()
    seqs = [one.seq for one in changes]
    town.store.write(lambda tx: erase_seqs(tx, seqs, DAY)).result()
    return seqs[0]


def test_what_is_erased_is_noted_with_it_then_carried_and_dropped(town: Town, tmp_path: Path) -> None:
    seq = erase_a_post(town)
    assert [one.what for one in town.store.read(lambda tx: tx.erasures_noted()).result()] == [
        run_of(seq, seq)
    ]
    listed = ErasureList(tmp_path / "apart", COMMUNITY)
    assert listed.carry(town.store) == 1
    assert listed.read() == ([Entry(1, DAY, SEQS, run_of(seq, seq))], 0)
    assert town.store.read(lambda tx: tx.erasures_noted()).result() == []
    assert listed.carry(town.store) == 0


def test_a_transaction_that_fails_erases_nothing_and_notes_nothing(town: Town) -> None:
    _, thread = town.published_thread("The weir at seven.")
    (change,) = town.store.read(lambda tx: tx.changes_of_post(thread.id.bytes)).result()

    def fail(tx: object) -> None:
        erase_seqs(tx, [change.seq], DAY)  # type: ignore[arg-type]
        raise OSError

    with pytest.raises(OSError):
        town.store.write(fail).result()
    assert town.store.read(lambda tx: tx.erasures_noted()).result() == []
    assert town.store.read(lambda tx: tx.changes_of_post(thread.id.bytes)).result() == [change]
    assert town.feed().of(PostHeader)


class DiesBeforeDropping:
    """A store whose process is killed between the file and the table."""

    def __init__(self, store: Store) -> None:
        self.read = store.read

    def write(self, work: object) -> object:
        raise KeyboardInterrupt


def test_a_kill_between_file_and_table_repeats_lines_and_misses_none(town: Town, tmp_path: Path) -> None:
    seq = erase_a_post(town)
    listed = ErasureList(tmp_path / "apart", COMMUNITY)
    with pytest.raises(KeyboardInterrupt):
        listed.carry(cast("Store", DiesBeforeDropping(town.store)))
    assert listed.carry(town.store) == 1
    one = Entry(1, DAY, SEQS, run_of(seq, seq))
    assert listed.read() == ([one, one], 0)


def test_a_disk_that_is_away_keeps_everything_noted(town: Town, tmp_path: Path) -> None:
    seq = erase_a_post(town)
    (tmp_path / "apart").write_text("a file where the folder should be")
    with pytest.raises(OSError, match="apart"):
        ErasureList(tmp_path / "apart", town.community.id).carry(town.store)
    assert [one.what for one in town.store.read(lambda tx: tx.erasures_noted()).result()] == [
        run_of(seq, seq)
    ]


def test_upkeep_carries_the_list(town: Town) -> None:
    from server.services.databases import open_desk_at

    desk = open_desk_at(town.community.places)
    try:
        upkeep = Upkeep(town.store, desk, town.community, now=lambda: town.now)
        upkeep.tick()
        erase_a_post(town)
        upkeep.tick()
    finally:
        desk.close()
    assert len(ErasureList(town.community.places.erasures, town.community.id).read()[0]) == 1


def test_lines_of_another_community_erase_nothing_here(tmp_path: Path) -> None:
    """Two servers were told the same folder, or the wrong one was named: numbers mean something else there."""
    ErasureList(tmp_path, "another").add([entry(1)])
    listed = ErasureList(tmp_path, COMMUNITY)
    assert listed.read() == ([], 1)
    listed.add([entry(2)])
    assert listed.read() == ([entry(2)], 1)
    assert ErasureList(tmp_path, "another").read() == ([entry(1)], 1)
