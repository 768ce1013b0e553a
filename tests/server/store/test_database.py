from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from protocol.encoding import b64
from server.domain.faults import StewardFault
from server.domain.records import Change
from server.services.community import open_folder
from server.store.interface import Writing
from server.store.sqlite import open_community

ROOT = Path(__file__).resolve().parents[3]


def add(tx: Writing) -> int:
    seq = tx.next_seq()
    tx.add_change(Change(seq, 1, bytes(32), bytes(32), b"h", b"", "notice"))
    return seq


def test_what_fails_undoes_itself_alone(data: Path) -> None:
    store = open_community(data / "community.sqlite")
    gate = threading.Event()
    held = store.write(lambda tx: gate.wait())  # the next ones wait together and become one group

    def fail(tx: Writing) -> None:
        add(tx)
        raise KeyError("mine")

    first, failing, last = store.write(add), store.write(fail), store.write(add)
    gate.set()
    assert held.result()
    assert [first.result(), last.result()] == [0, 1]
    with pytest.raises(KeyError, match="mine"):
        failing.result()
    assert store.read(lambda tx: tx.size()).result() == 2
    store.close()


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
        "import os, sys; from pathlib import Path; from server.store.sqlite import open_community\n"
        "store = open_community(Path(sys.argv[1]))\n"
        "store.write(lambda tx: tx.set_fact('kept', 'yes')).result()\n"
        "os.kill(os.getpid(), 9)\n"
    )
    path = data / "community.sqlite"
    done = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False)
    assert done.returncode == -9
    store = open_community(path)
    assert store.read(lambda tx: tx.fact("kept")).result() == "yes"
    store.close()


def test_numbers_have_no_gap_with_many_writers_in_two_processes(data: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from server.store.sqlite import open_community\n"
        "from tests.server.store.test_database import add\n"
        "store = open_community(Path(sys.argv[1]))\n"
        "for work in [store.write(add) for _ in range(300)]: work.result()\n"
        "store.close()\n"
    )
    path = data / "community.sqlite"
    store = open_community(path)
    other = subprocess.Popen([sys.executable, "-c", script, str(path)], cwd=ROOT)
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
    store.close()


def test_a_file_of_another_version_is_left_alone(data: Path) -> None:
    import sqlite3

    path = data / "community.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9")
    connection.close()
    with pytest.raises(StewardFault, match="another version"):
        open_community(path)


def test_a_file_that_is_no_database_is_one_kind_sentence(data: Path) -> None:
    path = data / "community.sqlite"
    path.write_bytes(b"not a database at all" * 500)
    with pytest.raises(StewardFault, match="cannot be opened"):
        open_community(path)


def test_a_closed_store_takes_no_more_work(data: Path) -> None:
    from server.domain.faults import Overloaded

    store = open_community(data / "community.sqlite")
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


def test_a_full_disk_undoes_the_group_and_is_survived(data: Path) -> None:
    from server.domain.faults import StoreTrouble

    store = open_community(data / "community.sqlite")

    def allow(tx: Writing, pages: int) -> None:
        tx._sql.execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[attr-defined]

    store.write(lambda tx: allow(tx, 1)).result()  # SQLite raises it to the present size: full from now on
    works = [store.write(lambda tx, n=n: tx.set_fact(f"large-{n}", "x" * 8000)) for n in range(50)]  # type: ignore[misc]
    with pytest.raises(StoreTrouble):
        works[-1].result()
    size = store.read(lambda tx: tx.size()).result()
    store.write(lambda tx: allow(tx, 2**30)).result()
    assert store.write(add).result() == size
    store.close()
