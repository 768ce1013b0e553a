"""A check tells every fault from every other, believes nothing too early, and changes nothing."""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
from pathlib import Path

import pytest

from client.crypto import keyfile
from client.crypto.kdf import Argon2Parameters
from client.domain.errors import (
    BackupUnusable,
    MistypedRecoveryCode,
    NewerVaultVersion,
    NotEnoughMemoryForKey,
    Stopped,
    TakeoverUnfinished,
    VaultAbsent,
    VaultDamaged,
    VaultExposed,
    VaultInUse,
    VaultUnreadable,
    WorldError,
    WrongPassphrase,
    WrongRecoveryCode,
)
from client.domain.progress import Progress, Step
from client.services import backing_up, unlocking
from client.services.checking import Checked, check
from client.services.unlocking import OpenVault, Proof
from client.vault import communities, connection, inspection, journal
from client.vault.communities import CommunityRecord
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.folder import VaultFolder
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection, Error
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, QUICK, create, entry, run, unlock

COMMUNITY = "a" * 52
PAGE = 8192
RECORD = CommunityRecord(
    id=COMMUNITY,
    name="The weir",
    addresses=("https://a.example",),
    root_key=bytes(32),
    login_seed=bytes(32),
    hpke_private_key=bytes(32),
    mailbox_key=bytes(32),
)


async def filled(vault: OpenVault) -> None:
    def fill(db: Connection) -> None:
        for number in range(200):
            journal.add(db, entry(number))
        communities.add(db, RECORD)

    await vault.private.write(fill)
    await vault.open_community(COMMUNITY, FEED_SCHEMA)
    await backing_up.make(vault)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("original") / "vault"
    return folder, create(folder, filled)


@pytest.fixture
def folder(original: tuple[Path, str], tmp_path: Path) -> Path:
    copy = tmp_path / "vault"
    shutil.copytree(original[0], copy)
    return copy


def looked_at(
    folder: Path,
    *,
    passphrase: str = PASSPHRASE,
    prove: Proof | None = None,
    progress: Progress | None = None,
) -> Checked:
    found: list[Checked] = []
    proof = prove or unlocking.by_passphrase(passphrase, stretch=quick_stretch)

    async def work(threads: VaultThreads) -> None:
        found.append(await check(folder, prove=proof, threads=threads, progress=progress))

    run(work)
    return found[0]


def everything_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith("-shm")
    }


def troubles(checked: Checked) -> dict[str, WorldError]:
    assert all((part.trouble is None) == part.sound for part in checked.parts)
    return {part.name: part.trouble for part in checked.parts if part.trouble is not None}


def community_file(folder: Path) -> Path:
    return next(path for path in folder.glob("*.db") if path.name != "private.db")


def flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def test_a_sound_vault_is_sound_and_is_left_as_it_was(folder: Path) -> None:
    before = everything_in(folder)
    checked = looked_at(folder)
    assert checked.sound
    assert not checked.rolled_back
    assert [(part.name, part.of) for part in checked.parts][:4] == [
        ("folder", ""),
        ("key-file", ""),
        ("private", ""),
        ("community", "The weir"),
    ]
    assert [part.name for part in checked.parts][4:] == ["backup"]
    assert (checked.contents.entries, checked.contents.communities) == (200, 1)
    assert everything_in(folder) == before


def test_the_recovery_code_is_another_way_in(folder: Path, original: tuple[Path, str]) -> None:
    assert looked_at(folder, prove=unlocking.by_recovery_code(original[1])).sound
    with pytest.raises(WrongRecoveryCode):
        looked_at(folder, prove=unlocking.by_recovery_code("0" * 33))
    with pytest.raises(MistypedRecoveryCode):
        looked_at(folder, prove=unlocking.by_recovery_code("no"))


def test_who_is_not_its_owner_learns_nothing(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        looked_at(folder, passphrase="something else")


def test_no_memory_for_the_key_is_no_wrong_passphrase(folder: Path) -> None:
    def refused(*_: object) -> bytes:
        raise NotEnoughMemoryForKey(kibibytes=65536)

    with pytest.raises(NotEnoughMemoryForKey):
        looked_at(folder, prove=unlocking.by_passphrase(PASSPHRASE, stretch=refused))


def test_where_no_vault_is_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(VaultAbsent):
        looked_at(tmp_path / "no")
    with pytest.raises(VaultAbsent):
        looked_at(tmp_path)
    assert not list(tmp_path.iterdir())


def test_an_open_vault_is_not_looked_at(folder: Path) -> None:
    with VaultFolder(folder).lock(), pytest.raises(VaultInUse):
        looked_at(folder)


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
@pytest.mark.parametrize(
    ("name", "mode", "part"),
    [
        (".", 0o750, "folder"),
        ("vault.key", 0o604, "key-file"),
        ("private.db", 0o640, "private"),
        ("backups", 0o701, "backup"),
    ],
)
def test_rights_that_are_too_wide_are_said(folder: Path, name: str, mode: int, part: str) -> None:
    (folder / name).chmod(mode)
    found = troubles(looked_at(folder))
    assert list(found) == ["folder"]
    assert isinstance(found["folder"], VaultExposed)
    assert found["folder"].part == part


@pytest.mark.parametrize(("at", "reason"), [(0, "checksum"), (40, "checksum"), (319, "checksum")])
def test_a_damaged_key_file(folder: Path, at: int, reason: str) -> None:
    flip(folder / "vault.key", at)
    before = everything_in(folder)
    checked = looked_at(folder)
    trouble = troubles(checked)["key-file"]
    assert isinstance(trouble, VaultDamaged)
    assert (trouble.part, trouble.reason) == ("key-file", reason)
    # Without its key nothing can be said of the private file; the backup has a key file of its own.
    assert [part.name for part in checked.parts] == ["folder", "key-file", "backup"]
    assert checked.parts[-1].sound
    assert everything_in(folder) == before


def resealed(raw: bytes) -> bytes:
    return raw + hashlib.sha256(raw).digest()


def test_a_key_file_of_a_newer_leeward_cut_changed_or_gone(folder: Path) -> None:
    key_file = folder / "vault.key"
    raw = key_file.read_bytes()
    key_file.write_bytes(resealed(bytes([9]) + raw[1:-32]))
    assert isinstance(troubles(looked_at(folder))["key-file"], NewerVaultVersion)
    changed = bytearray(raw[:-32])
    changed[35] ^= 1  # the epoch: its checksum can be made anew by anybody, its seal cannot
    key_file.write_bytes(resealed(bytes(changed)))
    trouble = troubles(looked_at(folder))["key-file"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "seal"
    key_file.write_bytes(raw[:100])
    trouble = troubles(looked_at(folder))["key-file"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "length"
    key_file.unlink()
    trouble = troubles(looked_at(folder))["key-file"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "missing"
    key_file.mkdir()
    assert isinstance(troubles(looked_at(folder))["key-file"], VaultUnreadable)


def test_a_flipped_bit_in_any_page_of_the_private_file_is_found(folder: Path) -> None:
    path = folder / "private.db"
    whole = path.read_bytes()
    assert len(whole) // PAGE > 10
    for page in range(0, len(whole) // PAGE, 3):
        flip(path, page * PAGE + 1000)
        before = everything_in(folder)
        checked = looked_at(folder)
        found = troubles(checked)
        assert list(found) == ["private"], page
        assert isinstance(found["private"], VaultDamaged)
        assert found["private"].reason == "page"
        assert checked.contents.total == 0
        assert everything_in(folder) == before
        path.write_bytes(whole)


def test_a_private_file_that_is_gone_empty_or_not_this_vaults(folder: Path) -> None:
    path = folder / "private.db"
    whole = path.read_bytes()
    for content, reason in ((b"", "length"), (os.urandom(4 * PAGE), "foreign")):
        path.write_bytes(content)
        trouble = troubles(looked_at(folder))["private"]
        assert isinstance(trouble, VaultDamaged)
        assert trouble.reason == reason
    path.unlink()
    trouble = troubles(looked_at(folder))["private"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "missing"
    path.write_bytes(whole)
    path.chmod(0o600)
    assert looked_at(folder).sound


def changed_inside(folder: Path, *statements: str, whose: str = "private") -> None:
    """Change a file as no part of Leeward does, with its own key."""

    async def use(vault: OpenVault) -> None:
        if whose == "private":
            await vault.private.write(lambda db: [db.execute(each) for each in statements] and None)
        else:
            file = await vault.open_community(COMMUNITY, FEED_SCHEMA)
            await file.write(lambda db: [db.execute(each) for each in statements] and None)

    unlock(folder, use)


def test_a_search_index_that_tells_other_words_is_found(folder: Path) -> None:
    changed_inside(
        folder,
        "INSERT INTO journal_index (journal_index, rowid, text)"
        " SELECT 'delete', row, text FROM journal_entry LIMIT 1",
    )
    trouble = troubles(looked_at(folder))["private"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "index"


def test_a_reference_to_nothing_is_found(folder: Path) -> None:
    changed_inside(
        folder,
        "PRAGMA defer_foreign_keys = ON",
        "CREATE TABLE stray (x TEXT REFERENCES community (id))",
    )
    assert looked_at(folder).sound
    raw_key: list[bytes] = []

    async def use(vault: OpenVault) -> None:
        raw_key.append(vault.data_key.private_file())

    unlock(folder, use)
    opened = connection.connect(folder / "private.db", raw_key[0], PRIVATE_SCHEMA)
    opened.execute("PRAGMA foreign_keys = OFF")
    opened.execute("INSERT INTO stray VALUES ('nobody')")
    connection.close_checkpointed(opened)
    trouble = troubles(looked_at(folder))["private"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "links"


def test_a_private_file_of_a_newer_leeward(folder: Path) -> None:
    changed_inside(folder, "PRAGMA user_version = 999")
    before = everything_in(folder)
    assert isinstance(troubles(looked_at(folder))["private"], NewerVaultVersion)
    assert everything_in(folder) == before


def test_a_damaged_community_is_told_from_the_rest_and_a_missing_one_is_no_fault(folder: Path) -> None:
    path = community_file(folder)
    flip(path, PAGE + 1000)
    checked = looked_at(folder)
    bad = [part for part in checked.parts if not part.sound]
    assert [(part.name, part.of) for part in bad] == [("community", "The weir")]
    assert isinstance(bad[0].trouble, VaultDamaged)
    assert bad[0].trouble.part == "community"
    assert checked.contents.entries == 200
    path.unlink()
    assert looked_at(folder).sound


def test_a_damaged_backup_and_one_of_another_vault_are_told(folder: Path, tmp_path: Path) -> None:
    create(tmp_path / "other", _backed_up)
    backups = folder / "backups"
    mine = next(backups.iterdir())
    shutil.copy(next((tmp_path / "other" / "backups").iterdir()), backups / "leeward-backup-2020-01-01.zip")
    (backups / "leeward-backup-2020-01-02.zip").write_bytes(b"something else")
    flip(mine, mine.stat().st_size // 2)
    found = {part.of: part.trouble for part in looked_at(folder).parts if part.name == "backup"}
    assert isinstance(found[mine.name], BackupUnusable)
    assert found["leeward-backup-2020-01-01.zip"] is None  # the passphrase opens it: it is of use
    trouble = found["leeward-backup-2020-01-02.zip"]
    assert isinstance(trouble, BackupUnusable)
    assert trouble.reason == "not-a-backup"
    assert len(list(backups.iterdir())) == 3


async def _backed_up(vault: OpenVault) -> None:
    await backing_up.make(vault)


def test_a_backup_under_an_older_passphrase_of_the_same_key_is_sound(folder: Path) -> None:
    async def use(vault: OpenVault) -> None:
        await vault.change_passphrase(current=PASSPHRASE, new="a new one for the weir", making=QUICK)

    unlock(folder, use)
    assert looked_at(folder, passphrase="a new one for the weir").sound


def test_a_rolled_back_private_file_is_noticed(folder: Path) -> None:
    old = (folder / "private.db").read_bytes()
    unlock(folder)
    unlock(folder)
    (folder / "private.db").write_bytes(old)
    checked = looked_at(folder)
    assert checked.sound
    assert checked.rolled_back


def test_a_vault_that_was_never_completed_is_sound_and_empty(folder: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir(mode=0o700)
    made = _new_key_file()
    (bare / "vault.key").write_bytes(made)
    (bare / "vault.key").chmod(0o600)
    checked = looked_at(bare)
    assert checked.sound
    assert checked.contents.total == 0
    assert not (bare / "private.db").exists()


def _new_key_file() -> bytes:
    return keyfile.create(PASSPHRASE, parameters=Argon2Parameters(), stretch=quick_stretch).key_file.encoded()


def test_an_interrupted_restore_is_said_and_left_to_the_next_opening(folder: Path) -> None:
    (folder / "incoming-restore").mkdir()
    shutil.copy(folder / "vault.key", folder / "incoming-restore" / "vault.key")
    before = everything_in(folder)
    checked = looked_at(folder)
    assert isinstance(troubles(checked)["folder"], TakeoverUnfinished)
    assert everything_in(folder) == before


def test_one_failed_read_is_not_believed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failed(Error):  # type: ignore[misc, valid-type]
        sqlite_errorcode = 11

    fold, asked = inspection._fold_log, []

    def unsure(opened: Connection) -> None:
        asked.append(1)
        if len(asked) == 1:
            raise Failed
        fold(opened)

    monkeypatch.setattr(inspection, "_fold_log", unsure)
    assert looked_at(folder).sound
    assert len(asked) == 3  # private twice, the community once


def many_more(db: Connection) -> None:
    for number in range(1000, 1400):
        journal.add(db, entry(number))


def test_a_hot_log_after_a_crash_is_no_damage(folder: Path) -> None:
    """SQLCipher's own check reads the file alone; on a file whose log is not folded in yet it raises false alarms."""
    kept: list[tuple[bytes, bytes]] = []

    async def use(vault: OpenVault) -> None:
        await vault.private.write(many_more)
        path = folder / "private.db"
        kept.append((path.read_bytes(), path.with_name("private.db-wal").read_bytes()))

    unlock(folder, use)
    (folder / "private.db").write_bytes(kept[0][0])
    (folder / "private.db-wal").write_bytes(kept[0][1])
    checked = looked_at(folder)
    assert not {name: each for name, each in troubles(checked).items() if name != "folder"}
    assert checked.contents.entries == 600


def test_stopped_at_any_step_it_changes_nothing_and_lets_go(folder: Path) -> None:
    steps: list[Step] = []
    looked_at(folder, progress=Progress(steps.append))
    before = everything_in(folder)
    for number in range(1, len(steps), 2):
        with pytest.raises(Stopped):
            looked_at(folder, progress=_stopping_at(number))
        assert everything_in(folder) == before
    assert looked_at(folder).sound


def _stopping_at(number: int) -> Progress:
    heard: list[Step] = []

    def listen(step: Step) -> None:
        heard.append(step)
        if len(heard) == number:
            progress.stop()

    progress = Progress(listen)
    return progress


def test_cancelled_it_lets_go_of_the_lock(folder: Path) -> None:
    async def work(threads: VaultThreads) -> None:
        begun, loop = asyncio.Event(), asyncio.get_running_loop()

        def heard(_: Step) -> None:
            loop.call_soon_threadsafe(begun.set)

        proof = unlocking.by_passphrase(PASSPHRASE, stretch=quick_stretch)
        task = asyncio.ensure_future(check(folder, prove=proof, threads=threads, progress=Progress(heard)))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with VaultFolder(folder).lock():
            pass

    run(work)
