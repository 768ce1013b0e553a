"""A passphrase or recovery code that is in force is never said not to be, whatever the disk takes besides."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from client.domain.errors import (
    DiskFull,
    RecoveryCodeAbsent,
    VaultUnreadable,
    WrongPassphrase,
    WrongRecoveryCode,
)
from client.services.unlocking import OpenVault
from client.vault import files
from client.vault.vault_file import VaultFile
from tests.client.services.vault_runs import PASSPHRASE, QUICK, create, unlock

Refusing = Callable[..., Awaitable[None]]


def _refusing(error: Exception) -> Refusing:
    async def write(*_: object, **__: object) -> None:
        raise error

    return write


@pytest.mark.parametrize("error", [DiskFull(), VaultUnreadable("private", 5), MemoryError()])
def test_a_code_that_came_into_force_is_said_to_be_although_nothing_else_could_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    codes: list[str] = []

    async def adopt(vault: OpenVault) -> None:
        proposed = await vault.propose_recovery_code(passphrase=PASSPHRASE, making=QUICK)
        codes.append(proposed.code)
        with monkeypatch.context() as patched:
            patched.setattr(VaultFile, "write", _refusing(error))
            await vault.adopt_recovery_code(proposed, typed=proposed.code, making=QUICK)
            await vault.check_recovery_code(typed=proposed.code)
        assert not await vault.recovery_code_was_checked()

    old = create(tmp_path, adopt)
    with pytest.raises(WrongRecoveryCode):
        unlock(tmp_path, code=old)
    unlock(tmp_path, code=codes[0])


def test_a_code_that_is_gone_is_said_to_be_although_nothing_else_could_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def remove(vault: OpenVault) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(VaultFile, "write", _refusing(DiskFull()))
            await vault.remove_recovery_code(passphrase=PASSPHRASE, making=QUICK)
        assert not await vault.has_recovery_code()

    code = create(tmp_path, remove)
    with pytest.raises(RecoveryCodeAbsent):
        unlock(tmp_path, code=code)


def test_a_passphrase_whose_file_took_its_place_is_in_force_although_the_folder_was_not_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def change(vault: OpenVault) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(files, "sync_folder", _failing)
            await vault.change_passphrase(current=PASSPHRASE, new="new words", making=QUICK)

    create(tmp_path, change)
    with pytest.raises(WrongPassphrase):
        unlock(tmp_path)
    unlock(tmp_path, passphrase="new words")


def test_a_passphrase_whose_file_found_no_room_is_not_in_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def change(vault: OpenVault) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(files, "new_file", _failing)
            with pytest.raises(VaultUnreadable):
                await vault.change_passphrase(current=PASSPHRASE, new="new words", making=QUICK)

    create(tmp_path, change)
    unlock(tmp_path)


def _failing(_: Path) -> None:
    raise OSError(5, "staged")
