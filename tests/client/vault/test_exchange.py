"""A crash is staged at every call that changes the disk; from the crash on, nothing more reaches it."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from client.domain.errors import TakeoverUnfinished, VaultDamaged, VaultUnreadable
from client.vault import exchange, presence
from client.vault.exchange import Purpose

OLD = {
    "vault.key": b"old key",
    "private.db": b"old private",
    "private.db-wal": b"old log",
    "c" * 32 + ".db": b"old cache",
}
NEW = {"vault.key": b"new key", "private.db": b"new private"}
KEPT = {"vault.lock": b"", "notes.txt": b"somebody's own"}
CHANGING = ("rename", "replace", "unlink", "mkdir", "rmdir")


class Crash(BaseException):
    """The power goes."""


def crashing(patch: pytest.MonkeyPatch, limit: int) -> list[int]:
    """Let the call number `limit`, and all after it, of those that change the disk crash; the count of calls."""
    calls = [0]

    def staged(whole: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **named: object) -> object:
            calls[0] += 1
            if calls[0] >= limit:
                raise Crash
            return whole(*args, **named)

        return call

    for name in CHANGING:
        patch.setattr(os, name, staged(getattr(os, name)))
    patch.setattr(os, "fsync", staged(lambda _: None))  # the power only seems to go
    return calls


def fill(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def vault_in(folder: Path) -> dict[str, bytes]:
    return {name: content for name, content in files_in(folder).items() if name not in KEPT}


def vault(folder: Path) -> Path:
    fill(folder, OLD | KEPT)
    fill(folder / "backups", {"leeward-backup-2026-03-14.zip": b"a backup"})
    fill(folder / "aside-1", {"vault.key": b"older", "private.db": b"older"})
    return folder


def untouched(folder: Path) -> bool:
    return (
        files_in(folder).items() >= KEPT.items()
        and files_in(folder / "backups") == {"leeward-backup-2026-03-14.zip": b"a backup"}
        and files_in(folder / "aside-1") == {"vault.key": b"older", "private.db": b"older"}
    )


def exchanged(folder: Path, purpose: Purpose) -> Path | None:
    fill(exchange.prepare(folder), NEW)
    return exchange.commit(folder, purpose)


def test_a_restore_sets_aside_and_a_renewal_leaves_nothing(tmp_path: Path) -> None:
    restored = vault(tmp_path / "restored")
    assert exchanged(restored, Purpose.RESTORE) == restored / "aside-2"
    assert vault_in(restored) == NEW
    assert files_in(restored / "aside-2") == OLD
    assert (restored / "aside-2").stat().st_mode & 0o777 == 0o700
    assert untouched(restored)

    renewed = vault(tmp_path / "renewed")
    assert exchanged(renewed, Purpose.RENEW) is None
    assert vault_in(renewed) == NEW
    assert sorted(path.name for path in renewed.iterdir() if path.is_dir()) == ["aside-1", "backups"]
    assert untouched(renewed)


def test_with_nothing_there_nothing_is_set_aside(tmp_path: Path) -> None:
    assert exchanged(tmp_path, Purpose.RESTORE) is None
    assert vault_in(tmp_path) == NEW
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_a_set_without_a_key_file_is_none(tmp_path: Path) -> None:
    folder = vault(tmp_path / "vault")
    fill(exchange.prepare(folder), {"private.db": b"new"})
    with pytest.raises(VaultDamaged):
        exchange.commit(folder, Purpose.RESTORE)
    exchange.discard(folder)
    assert vault_in(folder) == OLD


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_crash_at_any_step_leaves_one_whole_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, purpose: Purpose
) -> None:
    seen = []
    for limit in range(1, 100):
        folder = vault(tmp_path / str(limit))
        fill(exchange.prepare(folder), NEW)
        with monkeypatch.context() as patch:
            calls = crashing(patch, limit)
            with contextlib.suppress(Crash):
                exchange.commit(folder, purpose)
        assert presence.holds_anything(folder)
        if calls[0] < limit:
            break
        exchange.finish(folder)
        found = vault_in(folder)
        assert found in (OLD, NEW)
        assert untouched(folder)
        asides = sorted(path.name for path in folder.glob("aside-*"))
        if found == NEW and purpose is Purpose.RESTORE:
            assert asides == ["aside-1", "aside-2"]
            assert files_in(folder / "aside-2") == OLD
        else:
            assert asides == ["aside-1"]
        for left in ("incoming*", "aside.new", "outgoing*", "stray*"):
            assert not list(folder.glob(left))
        seen.append(found == NEW)
    # The old one up to the renaming that counts, the new one from there on.
    assert seen == sorted(seen)
    assert 1 < sum(seen) < len(seen)


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_crash_while_finishing_after_a_crash_is_finished_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, purpose: Purpose
) -> None:
    ways: tuple[Callable[[Path], object], ...] = (partial(exchange.commit, purpose=purpose), exchange.finish)
    monkeypatch.setattr(os, "fsync", lambda _: None)  # a thousand exchanges
    first, second = 1, 1
    deepest = 0
    while True:
        folder = vault(tmp_path / "vault")
        fill(exchange.prepare(folder), NEW)
        reached = []
        counts = False
        for way, limit in zip(ways, (first, second), strict=True):
            with monkeypatch.context() as patch:
                calls = crashing(patch, limit)
                with contextlib.suppress(Crash):
                    way(folder)
            reached.append(calls[0] >= limit)
            if way is ways[0]:
                counts = not (folder / "incoming.new").exists()
        if not reached[0]:
            break
        exchange.finish(folder)
        exchange.finish(folder)
        assert vault_in(folder) == (NEW if counts else OLD)
        assert untouched(folder)
        if not counts:
            assert [path.name for path in folder.glob("aside*")] == ["aside-1"]
        elif purpose is Purpose.RESTORE:
            (aside,) = (path for path in folder.glob("aside*") if path.name != "aside-1")
            assert aside.name == "aside-2"
            assert files_in(aside) == OLD
        else:
            assert sorted(path.name for path in folder.iterdir() if path.is_dir()) == ["aside-1", "backups"]
        shutil.rmtree(folder)
        deepest = max(deepest, second)
        first, second = (first, second + 1) if reached[1] else (first + 1, 1)
    assert first > 10
    assert deepest > 8


def test_finishing_where_there_is_nothing_to_finish_changes_nothing(tmp_path: Path) -> None:
    folder = vault(tmp_path / "vault")
    fill(folder / "incoming.new", {"private.db": b"half"})
    assert exchange.finish(folder) is None
    assert exchange.finish(folder) is None
    assert vault_in(folder) == OLD
    assert untouched(folder)
    assert not (folder / "incoming.new").exists()


def test_nothing_of_a_folder_set_aside_is_ever_overwritten(tmp_path: Path) -> None:
    folder = vault(tmp_path / "vault")
    sets = []
    for number in range(2, 6):
        sets.append(vault_in(folder))
        fill(exchange.prepare(folder), {"vault.key": b"%d" % number, "private.db": b"%d" % number})
        assert exchange.commit(folder, Purpose.RESTORE) == folder / f"aside-{number}"
    assert [files_in(folder / f"aside-{number}") for number in range(2, 6)] == sets
    assert untouched(folder)


def test_an_older_keyless_vault_set_aside_is_not_mixed_with_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    fill(folder, {"private.db": b"keyless"})
    assert exchanged(folder, Purpose.RESTORE) == folder / "aside-1"
    fill(folder, {"private.db-wal": b"log of the new one"})
    (folder / "private.db").unlink()
    (folder / "vault.key").unlink()
    fill(folder, {"e" * 32 + ".db": b"cache"})
    made = exchanged(folder, Purpose.RESTORE)
    assert made == folder / "aside-2"
    assert files_in(folder / "aside-1") == {"private.db": b"keyless"}


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a folder that cannot be written")
def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    folder = vault(tmp_path / "vault")
    fill(exchange.prepare(folder), NEW)
    folder.chmod(0o500)
    with pytest.raises(VaultUnreadable):
        exchange.commit(folder, Purpose.RESTORE)
    folder.chmod(0o700)
    exchange.finish(folder)
    assert vault_in(folder) == OLD


def test_a_failing_disk_in_the_middle_is_told_and_finished_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = vault(tmp_path / "vault")
    fill(exchange.prepare(folder), NEW)
    whole = os.rename
    calls = 0

    def failing(*args: object, **named: object) -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise OSError(5, "staged")
        whole(*args, **named)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", failing)
        with pytest.raises(TakeoverUnfinished) as told:
            exchange.commit(folder, Purpose.RESTORE)
    assert (told.value.purpose, told.value.full) == ("restore", False)
    assert exchange.finish(folder) == folder / "aside-2"
    assert vault_in(folder) == NEW
    assert files_in(folder / "aside-2") == OLD


def crashed_when(
    folder: Path, monkeypatch: pytest.MonkeyPatch, purpose: Purpose, reached: Callable[[Path], bool]
) -> None:
    """Exchange until the first crash after which `reached` is so."""
    for limit in range(1, 100):
        shutil.rmtree(folder, ignore_errors=True)
        fill(exchange.prepare(vault(folder)), NEW)
        with monkeypatch.context() as patch:
            crashing(patch, limit)
            with contextlib.suppress(Crash):
                exchange.commit(folder, purpose)
        if reached(folder):
            return
    raise AssertionError("it never came to that")


def test_files_put_there_after_a_crash_are_kept_beside_what_was_set_aside_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vault"
    crashed_when(folder, monkeypatch, Purpose.RESTORE, lambda each: (each / "aside.new/private.db").exists())
    half = files_in(folder / "aside.new")
    assert half
    put = dict.fromkeys(half, b"put there by hand")
    fill(folder, put)
    exchange.finish(folder)
    assert files_in(folder / "aside-2") == half
    assert files_in(folder / "aside-3").items() >= put.items()
    assert vault_in(folder) == NEW
