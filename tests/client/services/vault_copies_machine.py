"""Whole sets of files: backups, restores, salvage and another data key, each also cut off at any step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from client.domain.contents import Contents
from client.domain.errors import NothingToSalvage, WrongPassphrase
from client.domain.journal import CheckIn, JournalEntry
from client.services import backing_up, renewing, salvaging
from client.services.journaling import CHECK_IN_DRAFT, ENTRY_DRAFT
from client.services.key_making import Proof, by_passphrase, by_recovery_code
from client.services.salvaging import UNCERTAIN
from client.vault import files
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_doors_machine import DoorsMachine
from tests.client.services.vault_model import KeptDraft, Model

_DAY = 86_400
_PAGE = 8192
STEPS = st.one_of(st.none(), st.integers(1, 14))
"""After how many syncs of a folder the kill comes; None: not at all."""


@dataclass(frozen=True)
class KeptBackup:
    """A backup, what was in the vault then, and what opens it."""

    path: Path
    model: Model
    passphrase: str
    code: str | None

    def proof(self, *, by_code: bool) -> Proof:
        """Either way in."""
        if by_code and self.code is not None:
            return by_recovery_code(self.code)
        return by_passphrase(self.passphrase, stretch=quick_stretch)


class CopiesMachine(DoorsMachine):
    """Adds what makes copies and puts them in place."""

    is_open = precondition(lambda self: self.vault is not None)
    has_backups = precondition(lambda self: self.backups)

    def __init__(self) -> None:
        super().__init__()
        self.backups: list[KeptBackup] = []

    def clock_seconds(self) -> float:
        return float(self.now)

    @contextmanager
    def killed_at_step(self, step: int | None) -> Iterator[list[Path]]:
        """A copy of the folder as it is once a folder was synced for the `step`-th time; none if it never is."""
        whole, left, calls = files.sync_folder, list[Path](), 0

        def sync_folder(folder: Path) -> None:
            nonlocal calls
            whole(folder)
            calls += 1
            if calls == step:
                left.append(self.copied())

        with patch.object(files, "sync_folder", sync_folder):
            yield left

    def proof(self) -> Proof:
        """What opens the vault now."""
        return by_passphrase(self.passphrase, stretch=quick_stretch)

    def holds(self, contents: Contents, model: Model) -> None:
        found = (contents.entries, contents.check_ins, contents.drafts)
        assert found == (len(model.entries), len(model.check_ins), len(model.drafts))

    # Backups

    @is_open
    @rule(days=st.sampled_from((0, 1, 9)), step=STEPS, code=st.booleans())
    def back_up_daily(self, days: int, step: int | None, code: bool) -> None:
        self.now += days * _DAY
        with self.killed_at_step(step) as left:
            made = self.wait(backing_up.daily(self.opened(), now=self.clock_seconds))
        if made is not None:
            self.holds(made.contents, self.model)
        if left:
            self.go_on_in(left[0])
            self.open(code=code)
        kept = backing_up.kept(self.folder)
        assert len(kept) <= 11
        if kept:
            self._opens_if_ours(kept[0].path)

    def _opens_if_ours(self, backup: Path) -> None:
        """What has a backup's name is a whole one; a restore may have brought back another data key than its."""
        try:
            self.wait(backing_up.test_mine(self.opened(), backup))
        except WrongPassphrase:
            assert len(self.codes) > 1

    @is_open
    @rule()
    def back_up(self) -> None:
        path = self.place / f"backup {next(self.numbers)}.zip"
        made = self.wait(backing_up.make(self.opened(), to=path, now=self.clock_seconds))
        self.holds(made.contents, self.model)
        self.backups.append(KeptBackup(path, self.model.copy(), self.passphrase, self.code))

    @has_backups
    @rule(pick=st.integers(0, 10**6), by_code=st.booleans())
    def test_a_backup(self, pick: int, by_code: bool) -> None:
        backup = self.backups[pick % len(self.backups)]
        before = self.files()
        contents = self.wait(
            backing_up.test(
                backup.path, prove=backup.proof(by_code=by_code), threads=self.threads, beside=self.place
            )
        )
        self.holds(contents, backup.model)
        assert self.files() == before

    @has_backups
    @rule(
        killed=st.booleans(),
        pick=st.integers(0, 10**6),
        by_code=st.booleans(),
        step=STEPS,
        lost=st.sampled_from(
            ((), ("vault.key",), ("private.db", "private.db-wal"), ("vault.key", "private.db"))
        ),
    )
    def restore(
        self, killed: bool, pick: int, by_code: bool, step: int | None, lost: tuple[str, ...]
    ) -> None:
        """Over a whole vault, over what is left of one, over nothing."""
        self.shut(killed=killed)
        backup = self.backups[pick % len(self.backups)]
        if step is None:
            for name in lost:
                (self.folder / name).unlink(missing_ok=True)
        before = self.files()
        with self.killed_at_step(step) as left:
            restored = self.wait(
                backing_up.restore(
                    self.folder,
                    backup=backup.path,
                    prove=backup.proof(by_code=by_code),
                    threads=self.threads,
                    now=self.clock_seconds,
                )
            )
        self.holds(restored.contents, backup.model)
        if restored.aside is not None:
            self._is_set_aside(restored.aside, before)
        if left and not self.took_over(left[0]):
            return
        self.model, self.passphrase, self.code = backup.model.copy(), backup.passphrase, backup.code
        self._new_set(set_at=self.folder)
        self.open(code=by_code)

    def _is_set_aside(self, aside: Path, before: dict[str, bytes]) -> None:
        for path in aside.iterdir():
            assert path.read_bytes() == before[path.name]

    def took_over(self, killed: Path) -> bool:
        """Go on in what a kill has left; whether the new set counts there already."""
        self.go_on_in(killed)
        return not (killed / "incoming.new").exists()

    def _new_set(self, *, set_at: Path) -> None:
        """Both counts are one in a new set, wherever its key file has got to; only the feed's files are gone."""
        places = (
            set_at / name / "vault.key" for name in ("incoming-restore", "incoming-renew", "incoming-moving")
        )
        moving = [place for place in places if place.exists()]
        raw = (moving[0] if moving else set_at / "vault.key").read_bytes()
        self.model.epoch = self.key_epoch = int.from_bytes(raw[28:36])
        self.other_files, self.posts, self.old_copy = set(), None, None

    # Salvage

    @rule(killed=st.booleans(), step=STEPS, code=st.booleans())
    def salvage_what_is_whole(self, killed: bool, step: int | None, code: bool) -> None:
        """Nothing is lost, and nothing is doubtful, also of what a kill has left in the log."""
        self.shut(killed=killed)
        before = self.files()
        with self.killed_at_step(step) as left:
            saved = self.wait(
                salvaging.salvage(
                    self.folder, prove=self.proof(), threads=self.threads, now=self.clock_seconds
                )
            )
        self.holds(saved.contents, self.model)
        assert (saved.uncertain, saved.refused, saved.lost_pages) == (0, 0, 0)
        assert saved.aside is not None
        self._is_set_aside(saved.aside, before)
        if left and not self.took_over(left[0]):
            return
        self._new_set(set_at=self.folder)
        self.open(code=code)

    @rule(killed=st.booleans(), page=st.integers(0, 10**6), at=st.integers(0, _PAGE - 1))
    def salvage_what_is_damaged(self, killed: bool, page: int, at: int) -> None:
        """One bit of any page: what comes back is exactly as it was, or marked as doubtful."""
        self.shut(killed=killed)
        path = self.folder / "private.db"
        whole = path.read_bytes()
        raw = bytearray(whole)
        raw[(page % (len(raw) // _PAGE)) * _PAGE + at] ^= 1
        path.write_bytes(raw)
        before = self.files()
        try:
            saved = self.wait(
                salvaging.salvage(
                    self.folder, prove=self.proof(), threads=self.threads, now=self.clock_seconds
                )
            )
        except NothingToSalvage:
            assert self.files() == before
            path.write_bytes(whole)
            return
        # A page that the log holds anew, or that nothing lies on, takes nothing along.
        assert saved.lost_pages <= 1
        expected, self.model = self.model, Model()
        self._new_set(set_at=self.folder)
        self.vault = self.wait(self.unlocking())
        self.model.epoch = self.key_epoch = self.model.epoch + 1
        self.journaling = self.journaling_of(self.vault)
        self._takes_what_came_back(expected)
        if not saved.lost_pages:
            assert saved.uncertain == 0
            self.holds(saved.contents, expected)

    def _takes_what_came_back(self, expected: Model) -> None:
        """The model is what was expected, less what was lost, and with what is marked."""

        entries: list[JournalEntry] = self.wait(self.journaling.entries(limit=1000))
        check_ins: list[CheckIn] = self.wait(self.journaling.check_ins(limit=None))
        certain = [each for each in entries if not each.text.startswith(UNCERTAIN)]
        self.model.entries = [each for each in expected.entries if each in certain]
        assert self.model.newest_entries() == certain
        self.model.check_ins = [each for each in expected.check_ins if each in check_ins]
        drafts = [
            KeptDraft(each.id, ENTRY_DRAFT, each.text, each.mood, each.saved_at)
            for each in self.wait(self.journaling.entry_drafts())
        ]
        begun = self.wait(self.journaling.check_in_draft())
        if begun is not None:
            drafts.append(KeptDraft(CHECK_IN_DRAFT, CHECK_IN_DRAFT, begun.text, begun.mood, begun.saved_at))
        self.model.drafts = [each for each in expected.drafts if each in drafts]
        chosen = self.chosen()
        self.model.settings = {key: value for key, value in expected.settings.items() if key in chosen}
        # What is marked is for a person to judge; this one lets it go.
        for each in entries:
            if each not in certain:
                self.wait(self.journaling.erase_entry(entry_id=each.id))

    # Another data key

    @is_open
    @rule(step=STEPS, code=st.booleans())
    def renew(self, step: int | None, code: bool) -> None:
        new = f"renewed words {next(self.numbers)}"
        old_name = {path.name for path in self.folder.glob("*.db")}
        with self.killed_at_step(step) as left:
            renewed = self.wait(
                renewing.renew(
                    self.opened(),
                    passphrase=self.passphrase,
                    new=new,
                    making=self.making,
                    now=self.clock_seconds,
                )
            )
        self.vault = None
        self.holds(renewed.contents, self.model)
        if left and not self.took_over(left[0]):
            self.passphrases.append(new)
            self.codes.append(renewed.recovery_code)
            self.open(code=code)
            return
        self._now_opens(new)
        self.code = renewed.recovery_code
        self.codes.append(renewed.recovery_code)
        self._new_set(set_at=self.folder)
        self.open(code=code)
        # Nothing that the old key opens is left in the vault's own place.
        here = {path.name for path in self.folder.glob("*.db")}
        assert here & old_name == {"private.db"}
