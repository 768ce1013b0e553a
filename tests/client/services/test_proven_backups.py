from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from client.domain.contents import Contents
from client.domain.errors import VaultDamaged, VaultPart, VaultUnreadable
from client.domain.progress import Progress
from client.services.unlocking import OpenVault
from client.vault import backup_file, soundness
from client.vault.sqlcipher import Connection
from tests.client.services.backup_runs import TODAY, backed_up, looked_into, names
from tests.client.services.vault_runs import unlock


def read_wrong(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Let one byte be read wrong between the copy of the private file and the backup, so many times."""
    pour: Callable[..., None] = backup_file._pour
    left = [times]

    class Wrong:
        def __init__(self, file: IO[bytes]) -> None:
            self._file = file

        def read(self, size: int) -> bytes:
            content = bytearray(self._file.read(size))
            if len(content) > 20_000 and left[0]:
                left[0] -= 1
                content[20_000] ^= 1
            return bytes(content)

    monkeypatch.setattr(backup_file, "_pour", lambda source, *rest: pour(Wrong(source), *rest))


def test_one_byte_read_wrong_once_costs_no_backup(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_wrong(monkeypatch, 1)
    assert looked_into(backed_up(vault), tmp_path / "beside") == Contents(entries=1)
    assert names(vault / "backups") == [TODAY]


def test_one_byte_read_wrong_each_time_is_told_and_makes_no_backup(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_wrong(monkeypatch, 9)
    with pytest.raises(VaultUnreadable) as told:
        backed_up(vault)
    assert told.value.part == "backup"
    assert names(vault / "backups") == []


def test_damage_where_nothing_is_counted_is_the_vaults_not_the_backups(vault: Path) -> None:
    async def fill(opened: OpenVault) -> None:
        await opened.private.write(lambda db: db.execute("CREATE TABLE more (content)"))
        await opened.private.write(lambda db: db.execute("INSERT INTO more VALUES (zeroblob(40000))"))

    unlock(vault, fill)
    content = bytearray((vault / "private.db").read_bytes())
    content[-100] ^= 1
    (vault / "private.db").write_bytes(content)
    with pytest.raises(VaultDamaged) as told:
        backed_up(vault)
    assert told.value.part == "private"
    assert names(vault / "backups") == []


def test_a_sound_copy_is_looked_through_once(vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # That is most of what a backup costs.
    looked: list[str] = []

    def seen(opened: Connection, part: VaultPart, progress: Progress) -> None:
        looked.append("once")
        soundness.demand_sound(opened, part, progress)

    monkeypatch.setattr("client.vault.copying.demand_sound", seen)
    backed_up(vault)
    assert looked == ["once"]
