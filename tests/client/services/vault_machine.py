"""A real vault, real files, and everything a person, a crash or a disk may do to it, in any order.

The clock, the ids and the keys' randomness are fixed, no thread is started, and a kill leaves the files as they lie
there at that moment. After every step the vault must hold what the model holds.
"""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import tempfile
from collections.abc import Awaitable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta, timezone
from functools import cache
from itertools import count
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from client.crypto.kdf import Argon2Parameters
from client.domain.errors import (
    RolledBack,
    WordsUnusable,
)
from client.domain.journal import Moment
from client.services import unlocking
from client.services.journaling import CHECK_IN_DRAFT, ENTRY_DRAFT, Journaling
from client.services.unlocking import KeyMaking, OpenVault
from client.vault import connection, files, folder, journal, reserve, settings, vault_file
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_model import MOODS, ODD, QUERIES, TEXTS, KeptDraft, Model, check_in_of, held

T = TypeVar("T")

FIRST_PASSPHRASE = "seven herons over still water"
PASSPHRASES = st.one_of(
    st.sampled_from((FIRST_PASSPHRASE, "caf\u00e9", "a\u00a0space", " ", "\U0001f54a")),
    st.text(max_size=20),
    st.just("x" * 1025),
)
# A kill, unlike a power cut, loses nothing of what was written; so a disk would only be slower.
IN_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
_PICK = st.integers(0, 10**6)


@cache
def _fresh() -> tuple[dict[str, bytes], str]:
    """The files of a vault just made, and its recovery code."""
    with tempfile.TemporaryDirectory() as place, patch.object(reserve, "RESERVE_BYTES", 512):
        code = asyncio.run(_make(Path(place) / "vault"))
        made = {
            path.name: path.read_bytes() for path in (Path(place) / "vault").iterdir() if path.stat().st_size
        }
    return made, code


def _chosen(db: Connection) -> dict[str, str]:
    """The settings that the rules below write; the vault has some of its own."""
    return dict(
        db.execute("SELECT key, value FROM setting WHERE key IN ('theme', 'size', 'spoiled')").fetchall()
    )


def making(seed: int) -> KeyMaking:
    """Keys that are the same each time, and cost nothing."""
    return KeyMaking(
        random_bytes=random.Random(seed).randbytes, stretch=quick_stretch, parameters=Argon2Parameters()
    )


async def _make(place: Path) -> str:
    new = await unlocking.create(
        place, passphrase=FIRST_PASSPHRASE, threads=VaultThreads.inline(), making=making(1)
    )
    await new.vault.close()
    return new.recovery_code


class WritingMachine(RuleBasedStateMachine):
    """What is written and read, and what the other rules are made of: those are in vault_doors_machine.py."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.around = ExitStack()
        self.place = Path(self.around.enter_context(tempfile.TemporaryDirectory(dir=IN_MEMORY)))
        # What looks like damage is looked at several times, as ever, but without waiting in between.
        for module in (connection, vault_file, folder):
            self.around.enter_context(patch.object(module, "_PAUSE_SECONDS", 0))
        # Two megabytes would only have to be copied again and again.
        self.around.enter_context(patch.object(reserve, "RESERVE_BYTES", 512))
        self.threads = VaultThreads.inline()
        self.making = making(2)
        self.numbers = count()
        self.now = 1_700_000_000
        self.offset = 0
        self.model = Model()
        self.key_epoch = 1
        self.passphrase = FIRST_PASSPHRASE
        self.passphrases = [FIRST_PASSPHRASE]
        self.vault: OpenVault | None = None
        self.old_copy: tuple[dict[str, bytes], Model] | None = None
        self.posts: int | None = None

    @initialize(texts=st.lists(TEXTS, max_size=5), mood=MOODS)
    def begin(self, texts: list[str], mood: int | None) -> None:
        made, code = _fresh()
        self.code: str | None = code
        self.codes = [code]
        self.folder = self.place / "vault"
        self.folder.mkdir()
        for name, content in made.items():
            (self.folder / name).write_bytes(content)
        self.open()
        for text in texts:
            self.write(text=text, mood=mood, pick=0)
            self.check_in(mood=mood or 1, words=(text,), note=text)

    def teardown(self) -> None:
        try:
            if self.vault is not None:
                self.wait(self.vault.close())
        finally:
            self.loop.close()
            self.around.close()

    # What the rules are made of

    def wait(self, work: Awaitable[T]) -> T:
        async def waited() -> T:
            return await work

        return self.loop.run_until_complete(waited())

    def clock(self) -> datetime:
        return datetime.fromtimestamp(self.now, timezone(timedelta(minutes=self.offset)))

    def new_id(self) -> str:
        return f"id {next(self.numbers)}"

    def open(self, *, code: bool = False) -> None:
        """Unlock, and see that the notice is there exactly when the private file is behind."""
        self.vault = self.wait(self.unlocking(code=code))
        behind = self.model.epoch < self.key_epoch
        (found,) = self.vault.notices or (None,)
        if behind:
            assert isinstance(found, RolledBack)
            assert (found.database_epoch, found.key_file_epoch) == (self.model.epoch, self.key_epoch)
        else:
            assert found is None
        self.model.epoch = self.key_epoch = max(self.model.epoch, self.key_epoch) + 1
        self.journaling = self.journaling_of(self.vault)

    def journaling_of(self, vault: OpenVault) -> Journaling:
        return Journaling(private=vault.private, clock=self.clock, make_id=self.new_id)

    def chosen(self) -> dict[str, str]:
        return self.wait(self.opened().private.read(_chosen))

    def unlocking(self, *, code: bool = False) -> Awaitable[OpenVault]:
        if code and self.code is not None:
            return unlocking.unlock_with_recovery_code(self.folder, code=self.code, threads=self.threads)
        return unlocking.unlock(
            self.folder, passphrase=self.passphrase, threads=self.threads, stretch=quick_stretch
        )

    def opened(self) -> OpenVault:
        assert self.vault is not None
        return self.vault

    def files(self) -> dict[str, bytes]:
        """Every file of the vault, byte for byte; the lock's holds none."""
        found = {
            str(path.relative_to(self.folder)): path for path in self.folder.rglob("*") if path.is_file()
        }
        return {name: path.read_bytes() for name, path in found.items() if path.name != "vault.lock"}

    def copied(self, *, shared_memory: bool = True) -> Path:
        """The folder as a kill at this moment would leave it; after a power cut `-shm` may be gone."""
        killed = self.place / f"vault {next(self.numbers)}"
        shutil.copytree(
            self.folder, killed, ignore=None if shared_memory else shutil.ignore_patterns("*-shm")
        )
        return killed

    def shut(self, *, killed: bool) -> None:
        """Closed in order, or not."""
        if self.vault is None:
            return
        if killed:
            self.go_on_in(self.copied())
            return
        self.wait(self.vault.close())
        self.vault = None

    def go_on_in(self, killed: Path) -> None:
        """From now on only what was left is there. Closing here only gives back what the process holds."""
        if self.vault is not None:
            self.wait(self.vault.close())
            self.vault = None
        shutil.rmtree(self.folder)
        self.folder = killed

    @contextmanager
    def killed_at_renaming(self, *, after: bool) -> Iterator[list[Path]]:
        """A copy of the folder as it is just before or just after the next key file takes its place."""
        whole, left = files.take_place, list[Path]()

        def take_place(beside: Path, path: Path) -> None:
            if after:
                whole(beside, path)
            if not left and path.name == "vault.key":
                left.append(self.copied())
            if not after:
                whole(beside, path)

        with patch.object(files, "take_place", take_place):
            yield left
        assert left

    def an_entry(self, pick: int) -> str:
        return self.model.entries[pick % len(self.model.entries)].id

    def a_draft(self, pick: int) -> str:
        return self.model.drafts[pick % len(self.model.drafts)].id

    is_open = precondition(lambda self: self.vault is not None)
    is_locked = precondition(lambda self: self.vault is None)

    # Writing

    @rule(seconds=st.integers(-2, 3), offset=st.integers(-14 * 60, 14 * 60))
    def time_passes(self, seconds: int, offset: int) -> None:
        self.now += seconds
        self.offset = offset

    @is_open
    @rule(text=TEXTS, mood=MOODS, pick=_PICK)
    def write(self, text: str, mood: int | None, pick: int) -> None:
        begun = [draft.id for draft in self.model.drafts if draft.kind == ENTRY_DRAFT]
        begun = [id_ for id_ in begun if id_ not in {entry.id for entry in self.model.entries}]
        entry_id = begun[pick % len(begun)] if begun and pick % 2 else None
        work = self.journaling.write_entry(text=text, mood=mood, entry_id=entry_id)
        if not text.strip():
            self.refused(WordsUnusable, work)
            return
        entry, _ = self.wait(work)
        assert (entry.text, entry.mood, entry.created) == (text, mood, Moment(self.now, self.offset))
        self.model.add(entry)

    @is_open
    @precondition(lambda self: self.model.entries)
    @rule(pick=_PICK, text=TEXTS, mood=MOODS)
    def edit(self, pick: int, text: str, mood: int | None) -> None:
        entry_id = self.an_entry(pick)
        work = self.journaling.edit_entry(entry_id=entry_id, text=text, mood=mood)
        if not text.strip():
            self.refused(WordsUnusable, work)
            return
        self.wait(work)
        self.model.edit(entry_id, text=text, mood=mood, edited_at=self.now)

    @is_open
    @precondition(lambda self: self.model.entries)
    @rule(pick=_PICK)
    def erase(self, pick: int) -> None:
        entry_id = self.an_entry(pick)
        self.wait(self.journaling.erase_entry(entry_id=entry_id))
        self.model.erase(entry_id)

    @is_open
    @rule(mood=st.integers(1, 5), words=st.lists(ODD, max_size=3).map(tuple), note=st.one_of(TEXTS, ODD))
    def check_in(self, mood: int, words: tuple[str, ...], note: str) -> None:
        made, _ = self.wait(self.journaling.check_in(mood=mood, words=words, note=note))
        self.model.check_ins.append(check_in_of(made.id, Moment(self.now, self.offset), mood, words, note))
        self.model.discard(CHECK_IN_DRAFT)

    @is_open
    @precondition(lambda self: self.model.check_ins)
    @rule(pick=_PICK)
    def erase_check_in(self, pick: int) -> None:
        gone = self.model.check_ins[pick % len(self.model.check_ins)]
        self.wait(self.journaling.erase_check_in(check_in_id=gone.id))
        self.model.check_ins.remove(gone)

    @is_open
    @rule(pick=_PICK, text=st.one_of(TEXTS, ODD), mood=MOODS)
    def save_entry_draft(self, pick: int, text: str, mood: int | None) -> None:
        known = [entry.id for entry in self.model.entries]
        known += [draft.id for draft in self.model.newest_drafts(ENTRY_DRAFT)]
        draft_id = known[pick % len(known)] if known and pick % 3 else self.new_id()
        self.wait(self.journaling.save_entry_draft(entry_id=draft_id, text=text, mood=mood))
        self.model.save(KeptDraft(draft_id, ENTRY_DRAFT, text, mood, self.now))

    @is_open
    @rule(note=ODD, mood=MOODS)
    def save_check_in_draft(self, note: str, mood: int | None) -> None:
        self.wait(self.journaling.save_check_in_draft(note=note, mood=mood))
        self.model.save(KeptDraft(CHECK_IN_DRAFT, CHECK_IN_DRAFT, note, mood, self.now))

    @is_open
    @precondition(lambda self: self.model.drafts)
    @rule(pick=_PICK)
    def discard_draft(self, pick: int) -> None:
        draft_id = self.a_draft(pick)
        self.wait(self.journaling.discard_draft(draft_id=draft_id))
        self.model.discard(draft_id)

    @is_open
    @rule(key=st.sampled_from(("theme", "size")), value=ODD)
    def choose(self, key: str, value: str) -> None:
        self.wait(self.opened().private.write(lambda db: settings.put(db, key=key, value=value)))
        self.model.settings[key] = held(value)

    @is_open
    @rule(text=TEXTS, killed=st.booleans())
    def a_write_that_does_not_come_to_its_end(self, text: str, killed: bool) -> None:
        """A mistake of ours, or a kill, between a change and its commit."""
        left: list[Path] = []

        def change(db: Connection) -> None:
            self.spoil(db)
            left.append(self.copied())
            raise ZeroDivisionError

        self.refused(ZeroDivisionError, self.opened().private.write(change))
        if killed:
            self.go_on_in(left[0])
            self.open()

    def spoil(self, db: Connection) -> None:
        """Changes that must never be seen; enough of them that pages reach the log before the commit."""
        for entry in self.model.entries:
            journal.erase(db, entry.id)
        db.execute("PRAGMA cache_size = 2")
        db.execute("UPDATE setting SET value = 'spoiled'")
        db.execute("INSERT INTO setting (key, value) VALUES ('spoiled', ?)", ("spoiled " * 4000,))

    # Looking

    @is_open
    @rule(queries=st.lists(QUERIES, min_size=1, max_size=4))
    def search(self, queries: list[str]) -> None:
        for typed in queries:
            assert self.wait(self.journaling.search(typed=typed)) == self.model.found(typed)

    @is_open
    @rule(limit=st.integers(1, 3))
    def page_through(self, limit: int) -> None:
        pages = []
        page = self.wait(self.journaling.entries(limit=limit))
        while page:
            pages += page
            page = self.wait(self.journaling.entries(limit=limit, before=page[-1]))
        assert pages == self.model.newest_entries()

    @invariant()
    def the_vault_equals_the_model(self) -> None:
        if self.vault is None:
            return
        assert self.wait(self.journaling.entries(limit=1000)) == self.model.newest_entries()
        assert self.wait(self.journaling.check_ins(limit=None)) == self.model.newest_check_ins()
        drafts = [
            KeptDraft(each.id, ENTRY_DRAFT, each.text, each.mood, each.saved_at)
            for each in self.wait(self.journaling.entry_drafts())
        ]
        assert drafts == self.model.newest_drafts(ENTRY_DRAFT)
        begun = self.wait(self.journaling.check_in_draft())
        expected = self.model.newest_drafts(CHECK_IN_DRAFT)
        assert ([(begun.text, begun.mood, begun.saved_at)] if begun else []) == [
            (each.text, each.mood, each.saved_at) for each in expected
        ]
        assert self.chosen() == self.model.settings

    def refused(self, kind: type[BaseException], work: Awaitable[object]) -> None:
        try:
            self.wait(work)
        except kind:
            return
        raise AssertionError(f"{kind.__name__} was not raised")
