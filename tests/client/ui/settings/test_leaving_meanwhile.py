"""Locking or quitting in the middle of a long work: it has ended before the vault is let go of, and left nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from bench.walk.hand import Hand
from client.app import AT_ONCE, LOCKED, QUIT
from client.domain.journal import JournalEntry, Moment
from client.domain.progress import Progress
from client.services import unlocking
from client.ui.settings.backups_model import Backups
from client.ui.settings.export_model import Export
from client.ui.settings.work import Work
from client.vault import journal
from client.vault.folder import VaultFolder
from client.vault.lock import VaultLock
from client.vault.sqlcipher import Connection
from tests.client.services.vault_runs import run

PASSPHRASE = "seven herons over still water"
ENTRIES = 400

Ready = Callable[[Hand, Path], tuple[Work, Callable[[], None]]]


def _fill(db: Connection) -> None:
    for number in range(ENTRIES):
        journal.add(db, JournalEntry(str(number), Moment(number, 0), "words of a calm day " * 60))


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    """In an open vault with many entries, which belongs to no community."""
    (tmp_path / "profile").mkdir()
    hand = Hand(qapp, tmp_path / "profile")
    hand.begin()
    hand.only_journal(PASSPHRASE)
    filled: list[object] = []
    hand.leeward.bridge.run(hand.leeward.session.vault.private.write(_fill), filled.append)
    hand.until(lambda: bool(filled), "nothing was written")
    yield hand
    hand.stop()


def _export(hand: Hand, out: Path) -> tuple[Work, Callable[[], None]]:
    work = Export(hand.leeward, hand.leeward)
    return work, lambda: work.write(out, "json")


def _backup(hand: Hand, out: Path) -> tuple[Work, Callable[[], None]]:
    work = Backups(hand.leeward, hand.leeward)
    return work, lambda: work.make(out)


def _test(hand: Hand, _: Path) -> tuple[Work, Callable[[], None]]:
    work = Backups(hand.leeward, hand.leeward)
    work.make()
    hand.until(lambda: bool(work.state.made) and not work.state.busy, "no backup was made")
    return work, lambda: work.test(Path(work.state.made))


@pytest.mark.parametrize("how", [LOCKED, QUIT, AT_ONCE])
@pytest.mark.parametrize("ready", [_export, _backup, _test])
def test_it_has_ended_before_the_vault_is_let_go_of(
    hand: Hand, tmp_path: Path, ready: Ready, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = hand.leeward.config.paths.vault, tmp_path / "out"
    out.mkdir()
    reached, at_work = threading.Event(), threading.Event()
    let_go: list[bool] = []
    work, begin = ready(hand, out)
    tell, release = Progress.tell, VaultLock.release

    def told(progress: Progress, what: str, done: int = 0, of: int = 0) -> None:
        tell(progress, what, done, of)
        if done:
            at_work.set()
            reached.set()
            threading.Event().wait(0.5)  # a slow disk
            at_work.clear()

    def released(lock: VaultLock) -> None:
        let_go.append(at_work.is_set())
        release(lock)

    monkeypatch.setattr(Progress, "tell", told)
    begin()
    hand.until(reached.is_set, "the work did not begin")
    monkeypatch.setattr(VaultLock, "release", released)
    assert work.state.busy
    hand.leeward.leave(how)
    assert hand.wait_for_end() == (LOCKED if how == LOCKED else QUIT)
    monkeypatch.undo()
    assert let_go == [False]
    assert list(out.iterdir()) == []
    # Nothing but the vault's own files, nothing in the log of mistakes, and it opens.
    names = {each.name for each in folder.iterdir()}
    assert names <= {"vault.key", "vault.lock", "private.db", "reserve", "backups", "versions"}, names
    assert all(each.suffix == ".zip" for each in folder.glob("backups/*"))
    assert not list(folder.parent.rglob("mistakes.log"))

    async def opens(threads: object) -> None:
        vault = await unlocking.unlock(folder, passphrase=PASSPHRASE, threads=threads)  # type: ignore[arg-type]
        assert vault.notices == ()
        assert await vault.private.read(journal.total) == ENTRIES
        await vault.close()

    run(opens)
    with VaultFolder(folder).lock():
        pass
