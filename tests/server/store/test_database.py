from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from protocol.encoding import b64
from server.domain.faults import Overloaded, StewardFault, StoreTrouble
from server.domain.records import Change, Member, Role
from server.services.community import open_folder
from server.settings import WAITING_URGENT_MAX, WAITING_WRITES_MAX
from server.store.interface import Store, Writing
from server.store.session import WrongRow
from server.store.sqlite import open_community
from tests.server.kinds import only_files
from tests.server.store.holding import held, together

ROOT = Path(__file__).resolve().parents[3]


def add(tx: Writing) -> int:
    seq = tx.next_seq()
    tx.add_change(Change(seq, 1, bytes(32), bytes(32), b"h", b"", "notice"))
    return seq


def person(number: int, name: str) -> Member:
    return Member(bytes([number]) * 16, name, Role.MEMBER, "2026-11")


def test_what_fails_undoes_itself_alone(store: Store) -> None:
    def fail(tx: Writing) -> None:
        add(tx)
        raise KeyError("mine")

    def fail_late(tx: Writing) -> None:
        add(tx)
        assert len(tx.changes(0, 9)) == 2  # it has gone out to the database by now
        raise KeyError("mine")

    first, failing, late, last = together(store, [add, fail, fail_late, add])
    assert [first.result(), last.result()] == [0, 1]
    for one in (failing, late):
        with pytest.raises(KeyError, match="mine"):
            one.result()
    assert store.read(lambda tx: tx.size()).result() == 2


def test_a_wrong_row_is_the_fault_of_the_one_who_gave_it(store: Store) -> None:
    """Two take the same name in one group, and nothing is looked at before it is written."""
    works = [
        add,
        lambda tx: tx.add_member(person(1, "Anna")),
        lambda tx: tx.add_member(person(2, "Anna")),
        lambda tx: tx.add_member(person(3, "Bela")),
        add,
    ]
    first, anna, other, bela, last = together(store, works)
    assert [first.result(), last.result()] == [0, 1]
    assert anna.exception() is None
    assert bela.exception() is None
    assert isinstance(other.exception(), WrongRow)
    assert store.read(lambda tx: tx.member(bytes([2]) * 16)).result() is None


def test_a_wrong_row_that_a_work_swallows_still_fails_it(store: Store) -> None:
    store.write(lambda tx: tx.add_member(person(1, "Anna"))).result()

    def swallow(tx: Writing) -> None:
        add(tx)
        tx.add_member(person(2, "Anna"))
        try:
            tx.is_name_taken("Bela")  # sends out what waits
        except WrongRow:
            pass

    swallowing, fine = together(store, [swallow, add])
    assert isinstance(swallowing.exception(), WrongRow)
    assert fine.result() == 0


def test_what_is_urgent_goes_first(store: Store) -> None:
    order: list[str] = []
    with held(store):
        usual = [store.write(lambda tx: order.append("usual")) for _ in range(300)]
        urgent = store.write(lambda tx: order.append("urgent"), urgent=True)
    urgent.result()
    usual[-1].result()
    assert order.index("urgent") == 0


def test_what_is_urgent_has_room_of_its_own(store: Store) -> None:
    with held(store):
        for _ in range(WAITING_WRITES_MAX):
            store.write(lambda tx: None)
        assert store.waiting() == WAITING_WRITES_MAX
        with pytest.raises(Overloaded):
            store.write(add)
        urgent = store.write(add, urgent=True)
        for _ in range(WAITING_URGENT_MAX - 1):
            store.write(lambda tx: None, urgent=True)
        with pytest.raises(Overloaded):
            store.write(add, urgent=True)
    assert urgent.result() == 0


def test_a_bug_in_a_work_reaches_whoever_asked_and_the_next_goes_on(store: Store) -> None:
    broken = store.write(lambda tx: tx.no_such_thing())  # type: ignore[attr-defined]
    assert isinstance(broken.exception(), AttributeError)
    assert store.write(add).result() == 0


def test_forgetting_waits_for_what_was_asked_before(store: Store) -> None:
    with held(store):
        before = store.write(add)
        forgotten = store.forget()
        after = store.write(add)
    assert forgotten.result()
    assert before.done()
    assert after.result() == 1


@only_files
def test_waiting_work_shares_one_commit(data: Path) -> None:
    store = open_community(data / "community.sqlite")
    wal = data / "community.sqlite-wal"
    store.forget().result()
    gate = threading.Event()
    first = store.write(lambda tx: gate.wait())
    works = [store.write(lambda tx, n=n: tx.set_fact("n", str(n))) for n in range(200)]  # type: ignore[misc]
    gate.set()
    first.result()
    for work in works:
        work.result()
    pages = (wal.stat().st_size - 32) // (8192 + 24)
    store.close()
    assert pages <= 8  # 200 commits would have written the same page 200 times


def test_an_answer_means_durable(data: Path) -> None:
    """A process that is killed right after an answer has kept what it answered for."""
    script = (
        "import os, sys; from pathlib import Path; from server.services.community import open_folder\n"
        "store = open_folder(Path(sys.argv[1]))[1]\n"
        "store.write(lambda tx: tx.set_fact('kept', 'yes')).result()\n"
        "os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(data)], cwd=ROOT, check=False)
    assert done.returncode == -9
    _, store = open_folder(data)
    assert store.read(lambda tx: tx.fact("kept")).result() == "yes"
    store.close()


def test_numbers_have_no_gap_with_many_writers_in_two_processes(data: Path, store: Store) -> None:
    script = (
        "import sys; from pathlib import Path; from server.services.community import open_folder\n"
        "from tests.server.store.test_database import add\n"
        "store = open_folder(Path(sys.argv[1]))[1]\n"
        "for work in [store.write(add) for _ in range(300)]: work.result()\n"
        "store.close()\n"
    )
    other = subprocess.Popen([sys.executable, "-c", script, str(data)], cwd=ROOT)
    seen: list[int] = []

    def follow() -> None:
        # A reader who asks for what comes after the last it saw must miss nothing.
        while len(seen) < 900:
            seen.extend(one.seq for one in store.read(lambda tx: tx.changes(len(seen), 2000)).result())

    follower = threading.Thread(target=follow)
    follower.start()
    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(lambda _: store.write(add).result(), range(600)))
    assert other.wait(timeout=30) == 0
    follower.join(timeout=30)
    assert len(set(numbers)) == 600
    assert seen == list(range(900))


@only_files
def test_a_file_of_another_version_is_left_alone(data: Path) -> None:
    import sqlite3

    path = data / "community.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9")
    connection.close()
    with pytest.raises(StewardFault, match="another version"):
        open_community(path)


@only_files
def test_a_file_that_is_no_database_is_one_kind_sentence(data: Path) -> None:
    path = data / "community.sqlite"
    path.write_bytes(b"not a database at all" * 500)
    with pytest.raises(StewardFault, match="cannot be opened"):
        open_community(path)


def test_a_closed_store_takes_no_more_work(store: Store) -> None:
    late = store.write(add)
    store.close()
    assert late.result() == 0
    with pytest.raises(Overloaded):
        store.write(add)
    store.close()


def test_the_folder_tells_who_the_community_is(data: Path) -> None:
    community, store = open_folder(data)
    assert community.practice
    assert store.read(lambda tx: tx.fact("root-key")).result() == b64(community.root_key)
    store.close()


@only_files
def test_a_full_disk_undoes_the_group_and_is_survived(data: Path) -> None:
    store = open_community(data / "community.sqlite")

    def allow(tx: Writing, pages: int) -> None:
        tx._unit._session.rows(f"PRAGMA max_page_count = {pages}")  # type: ignore[attr-defined]

    store.write(lambda tx: allow(tx, 1)).result()  # SQLite raises it to the present size: full from now on
    works = [store.write(lambda tx, n=n: tx.set_fact(f"large-{n}", "x" * 8000)) for n in range(50)]  # type: ignore[misc]
    with pytest.raises(StoreTrouble):
        works[-1].result()
    size = store.read(lambda tx: tx.size()).result()
    store.write(lambda tx: allow(tx, 2**30)).result()
    assert store.write(add).result() == size
    store.close()
