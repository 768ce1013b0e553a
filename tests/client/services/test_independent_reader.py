"""What another program, built on other libraries, finds in a vault: everything, and exactly as it was written.

The reading is done by independent_reader.py in a process of its own; what is written here comes from the client.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import apsw
import pytest

from client.crypto.kdf import Argon2Parameters
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services import unlocking
from client.services.unlocking import KeyMaking, OpenVault
from client.vault import check_ins, drafts, feed_apply, journal, settings
from client.vault.drafts import Draft
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads
from tests.client.services import vault_runs
from tests.client.services.feed_threads import one_thread

READER = Path(__file__).parent / "independent_reader.py"
COMMUNITY = "a" * 52
PASSPHRASE = "cafe\u0301 at\u00a0the harbour"
ENTRIES = [
    JournalEntry("one", Moment(1_700_000_000, 60), "A calm day at the harbours.", mood=4),
    JournalEntry(
        "two", Moment(1_600_000_000, -570), "e\u0301 \u00e9 \u202e\u200d\U0001f54a\ufe0f \u0001 'x'\"--\r\n"
    ),
    JournalEntry("three", Moment(-5, 0), "The harbour again. " * 2000, edited_at=1_700_000_500, mood=1),
]
CHECK_IN = CheckIn("first", Moment(1_700_000_100, 60), 2, ("tired", "na\u00efve, and [odd]"), "rain")
DRAFT = Draft("later", "journal", "not kept yet\U0001f33f", 1_700_000_200, title="3")


async def _write(vault: OpenVault) -> None:
    def change(db: Connection) -> None:
        for entry in ENTRIES:
            journal.add(db, entry)
        check_ins.add(db, CHECK_IN)
        drafts.save(db, DRAFT)
        settings.put(db, key="theme", value="dusk")

    await vault.private.write(change)
    feed = await vault.open_community(COMMUNITY, FEED_SCHEMA)
    posts = one_thread((f"Post {n}", f"Of harbour {n} \u00fc") for n in range(5))
    await feed.write(lambda db: feed_apply.store_piece(db, posts))
    await feed.write(lambda db: feed_apply.index_some(db, changes=100))


async def _make(folder: Path, *, copied: Path | None, making: KeyMaking) -> str:
    """Make and close a vault; `copied` gets its files as they were before the closing, as a kill leaves them."""
    new = await unlocking.create(folder, passphrase=PASSPHRASE, threads=VaultThreads.inline(), making=making)
    await _write(new.vault)
    if copied is not None:
        shutil.copytree(folder, copied)
    await new.vault.close()
    return new.recovery_code


def _read(folder: Path, words: str, *, community: str = COMMUNITY, search: str = "harbour") -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-I", str(READER), str(folder), community, search],
        input=words.encode(),
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _holds_everything(found: dict[str, Any], raw_key_file: bytes) -> None:
    assert found["application_id"] == 0x4C770001
    assert found["community_application_id"] == 0x4C770002
    assert found["meta"] == [[raw_key_file[8:24].hex(), found["epoch"]]]
    assert sorted(found["settings"]) == [["recovery_checked", "no"], ["theme", "dusk"]]
    assert found["entries"] == [
        [e.id, e.created.utc, e.created.offset_minutes, e.edited_at, e.text, e.mood] for e in ENTRIES
    ]
    assert found["check_ins"] == [["first", 1_700_000_100, 60, 2, list(CHECK_IN.words), "rain"]]
    assert found["drafts"] == [["later", "journal", "3", DRAFT.text, DRAFT.saved_at]]
    assert found["found"] == [["one"], ["three"]]
    assert found["posts"] == [
        [n, (bytes([n]) * 16).hex(), f"Post {n}", f"Of harbour {n} \u00fc"] for n in range(5)
    ]
    assert found["posts_found"] == [[n] for n in range(4, -1, -1)]


def test_another_program_reads_it_all_by_the_document_alone(tmp_path: Path) -> None:
    """The real key derivation, and files as a kill leaves them: what was written is in the logs."""
    closed, killed = tmp_path / "closed", tmp_path / "killed"
    making = KeyMaking(parameters=Argon2Parameters())
    code = asyncio.run(_make(closed, copied=killed, making=making))
    raw = (closed / "vault.key").read_bytes()
    for folder, words in ((closed, PASSPHRASE), (killed, code)):
        found = _read(folder, words)
        assert found["log"] == (folder is killed)
        _holds_everything(found, raw)


def test_what_lies_in_a_log_is_not_in_the_file_yet(tmp_path: Path) -> None:
    """Or the test above would not show that the log is read."""
    closed, killed = tmp_path / "closed", tmp_path / "killed"
    code = asyncio.run(_make(closed, copied=killed, making=vault_runs.QUICK))
    for log in [*killed.glob("*-wal"), *killed.glob("*-shm")]:
        log.unlink()
    assert _read(killed, code, community="")["entries"] == []
    assert len(_read(closed, code, community="")["entries"]) == len(ENTRIES)


def test_leeward_goes_on_where_the_other_program_has_read(tmp_path: Path) -> None:
    closed, killed = tmp_path / "closed", tmp_path / "killed"
    code = asyncio.run(_make(closed, copied=killed, making=vault_runs.QUICK))
    _read(killed, code)

    async def holds(vault: OpenVault) -> None:
        assert vault.notices == ()
        assert set(await vault.private.read(partial(journal.newest, limit=9))) == set(ENTRIES)
        assert [e.id for e in await vault.private.read(partial(journal.search, typed="harb", limit=9))] == [
            "one",
            "three",
        ]

    vault_runs.unlock(killed, holds, code=code)


@pytest.mark.parametrize("words", ["cafe\u0301 at the harbor", "0" * 4 + "-0000" * 7 + "0"])
def test_other_words_open_nothing(tmp_path: Path, words: str) -> None:
    asyncio.run(_make(tmp_path / "vault", copied=None, making=KeyMaking(parameters=Argon2Parameters())))
    done = subprocess.run(
        [sys.executable, "-I", str(READER), str(tmp_path / "vault"), "", "harbour"],
        input=words.encode(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr.strip().startswith(b"This is not these words' slot.")
    assert not done.stdout


def test_the_other_program_is_not_built_on_sqlcipher() -> None:
    with apsw.Connection(":memory:") as db:
        assert not db.execute("PRAGMA cipher_version").fetchall()
        assert db.execute("PRAGMA cipher = 'sqlcipher'").get == "sqlcipher"
