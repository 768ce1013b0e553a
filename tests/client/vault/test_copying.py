from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import pytest

from client.domain.contents import Contents
from client.domain.errors import Stopped, VaultDamaged, VaultUnreadable
from client.domain.journal import JournalEntry, Moment
from client.domain.progress import Progress, Step
from client.vault import connection, copying, counting, epochs, events, journal
from client.vault.connection import PAGE_BYTES
from client.vault.events import VaultEvent
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection
from tests.client.vault.conftest import RAW_KEY

OTHER_KEY = bytes(range(1, 49))
LONG = "many words " * 6000


def entry(number: int, text: str = "words") -> JournalEntry:
    return JournalEntry(id=str(number), created=Moment(number, 0), text=text)


def copy(
    source: Path, to: Path, *, to_key: bytes | None = None, progress: Progress | None = None
) -> Contents:
    return copying.copy(
        source,
        to,
        raw_key=RAW_KEY,
        schema=PRIVATE_SCHEMA,
        progress=progress or Progress(),
        pause=lambda _: None,
        to_key=to_key,
    )


def texts(path: Path, key: bytes = RAW_KEY) -> list[str]:
    opened = connection.connect(path, key, PRIVATE_SCHEMA, read_only=True)
    try:
        return [text for (text,) in opened.execute("SELECT text FROM journal_entry ORDER BY row")]
    finally:
        opened.close()


@pytest.mark.parametrize("to_key", [None, OTHER_KEY], ids=["same key", "other key"])
def test_a_copy_holds_what_only_the_log_has(
    private: Connection, private_path: Path, tmp_path: Path, to_key: bytes | None
) -> None:
    for number in range(20):
        journal.add(private, entry(number, LONG))
    assert (tmp_path / "private.db-wal").stat().st_size > 0
    to = tmp_path / "copy.db"
    assert copy(private_path, to, to_key=to_key) == Contents(entries=20)
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
    assert texts(to, to_key or RAW_KEY) == [LONG] * 20
    assert to.stat().st_mode & 0o777 == 0o600
    if to_key:
        with pytest.raises(VaultDamaged):
            texts(to)


def test_a_file_in_an_older_form_stays_as_it_is(tmp_path: Path) -> None:
    older = connection.Schema(
        part="private",
        application_id=PRIVATE_SCHEMA.application_id,
        migrations=PRIVATE_SCHEMA.migrations[:1],
    )
    path = tmp_path / "old.db"
    connection.create(path, RAW_KEY, older, fill=partial(epochs.begin, vault_id=b"v" * 16))
    before = path.read_bytes()
    copy(path, tmp_path / "copy.db")
    assert path.read_bytes() == (tmp_path / "copy.db").read_bytes() == before


@pytest.mark.parametrize("to_key", [None, OTHER_KEY], ids=["same key", "other key"])
def test_no_page_that_fails_its_seal_is_passed_over(tmp_path: Path, to_key: bytes | None) -> None:
    """SQLite's backup writes zeros in its place, under a new and good seal; the end of a long entry shows nowhere."""
    path = tmp_path / "private.db"
    connection.create(path, RAW_KEY, PRIVATE_SCHEMA, fill=partial(epochs.begin, vault_id=b"v" * 16))
    opened = connection.connect(path, RAW_KEY, PRIVATE_SCHEMA)
    journal.add(opened, entry(1, LONG))
    connection.close_checkpointed(opened)
    whole = path.read_bytes()
    pages = len(whole) // PAGE_BYTES
    for page in range(pages // 2, pages):
        at = page * PAGE_BYTES + 4000
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises((VaultDamaged, VaultUnreadable)):
            copy(path, tmp_path / "copy.db", to_key=to_key)
    path.write_bytes(whole)
    assert copy(path, tmp_path / "copy.db", to_key=to_key) == Contents(entries=1)


def test_a_page_in_the_log_that_fails_its_seal_is_not_passed_over(
    private: Connection, private_path: Path, tmp_path: Path
) -> None:
    journal.add(private, entry(1, LONG))
    wal = tmp_path / "private.db-wal"
    with wal.open("r+b") as file:
        file.seek(wal.stat().st_size - 4000)
        file.write(b"rot")
    # What was acknowledged cannot be read any more, so this is no copy of it.
    with pytest.raises((VaultDamaged, VaultUnreadable)):
        copy(private_path, tmp_path / "copy.db")


def test_writers_and_checkpoints_meanwhile_leave_a_whole_copy(private_path: Path, tmp_path: Path) -> None:
    acknowledged = 0
    done = threading.Event()

    def write() -> None:
        nonlocal acknowledged
        writing = connection.connect(private_path, RAW_KEY, PRIVATE_SCHEMA)
        writing.execute("PRAGMA wal_autocheckpoint = 3")
        while not done.is_set():
            writing.execute("BEGIN IMMEDIATE")
            for number in range(2):  # two at a time: a copy with an odd number holds half a transaction
                journal.add(writing, entry(acknowledged + number, f"{acknowledged}" + "x" * 9000))
            writing.execute("COMMIT")
            acknowledged += 2
            if acknowledged % 14 == 0:
                writing.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        writing.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(12):
            before = acknowledged
            held = copy(private_path, tmp_path / f"{number}.db").entries
            assert held % 2 == 0
            assert before <= held <= acknowledged + 2
            assert len(texts(tmp_path / f"{number}.db")) == held
    finally:
        done.set()
        writer.join()
    assert acknowledged > 30


def test_it_can_be_stopped_while_copying_and_while_checking(private_path: Path, tmp_path: Path) -> None:
    opened = connection.connect(private_path, RAW_KEY, PRIVATE_SCHEMA)
    for number in range(300):
        journal.add(opened, entry(number, LONG[:5000]))
    opened.close()
    told: list[Step] = []
    copy(private_path, tmp_path / "copy.db", to_key=OTHER_KEY, progress=Progress(told.append))
    assert {step.what for step in told} == {"copy", "check"}
    for limit in range(1, len(told) + 1):
        heard = 0

        def hear(_: Step, limit: int = limit) -> None:
            nonlocal heard
            heard += 1
            if heard == limit:
                raise Stopped

        with pytest.raises(Stopped):
            copy(private_path, tmp_path / "copy.db", to_key=OTHER_KEY, progress=Progress(hear))
    assert texts(private_path) == [LONG[:5000]] * 300


def test_a_broken_reference_and_a_broken_index_are_damage(private: Connection, private_path: Path) -> None:
    def look() -> None:
        copying.look_through(private_path, raw_key=RAW_KEY, schema=PRIVATE_SCHEMA, progress=Progress())

    look()
    private.execute("PRAGMA foreign_keys = OFF")
    private.execute("INSERT INTO epoch_key VALUES ('nobody', 0, zeroblob(32))")
    with pytest.raises(VaultDamaged) as told:
        look()
    assert told.value.reason == "links"
    private.execute("DELETE FROM epoch_key")
    private.execute("INSERT INTO journal_index (journal_index) VALUES ('delete-all')")
    private.execute("PRAGMA writable_schema = ON")
    private.execute(
        "UPDATE sqlite_master SET sql = replace(sql, '(created_at, row)', '(row)')"
        " WHERE name = 'check_in_by_time'"
    )
    private.execute("PRAGMA writable_schema = RESET")
    private.execute(
        "INSERT INTO check_in (row, id, created_at, offset_minutes, words, note) VALUES (5, 'i', 1, 0, '[]', '')"
    )
    private.execute("PRAGMA writable_schema = ON")
    private.execute(
        "UPDATE sqlite_master SET sql = replace(sql, '(row)', '(created_at, row)')"
        " WHERE name = 'check_in_by_time'"
    )
    private.execute("PRAGMA writable_schema = RESET")
    with pytest.raises(VaultDamaged) as told:
        look()
    assert told.value.reason == "index"


def test_taking_over_counts_on_and_says_why(private: Connection, private_path: Path, tmp_path: Path) -> None:
    copy(private_path, tmp_path / "copy.db")
    event = VaultEvent(5, "restored", {"records": 0})
    epoch = copying.take_over(
        tmp_path / "copy.db", raw_key=RAW_KEY, schema=PRIVATE_SCHEMA, beyond=17, event=event
    )
    opened = connection.connect(tmp_path / "copy.db", RAW_KEY, PRIVATE_SCHEMA, read_only=True)
    assert epoch == epochs.current(opened) == 18
    assert events.newest(opened) == [event]
    opened.close()
    assert epochs.current(private) == 0
    assert counting.contents(private) == Contents()


def test_what_sqlite_could_not_take_away_beside_a_rewritten_file_is_taken_away(
    private: Connection, private_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ignores that removing its log failed, which would then lie about for good."""
    journal.add(private, entry(1, LONG))
    same = copying._same

    def kept(old: Connection, new: Connection, progress: Progress) -> bool:
        result = same(old, new, progress)
        new.close()
        (tmp_path / "copy.db.rekeyed-wal").touch()
        return result

    monkeypatch.setattr(copying, "_same", kept)
    copy(private_path, tmp_path / "copy.db", to_key=OTHER_KEY)
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
