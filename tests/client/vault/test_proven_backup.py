from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from client.domain.contents import Contents
from client.domain.errors import Stopped, VaultUnreadable
from client.domain.progress import Progress, Step
from client.vault import backup_file, copying, proven_backup, versions
from client.vault.private_schema import PRIVATE_SCHEMA
from tests.client.vault.damaged_files import RAW_KEY

pytestmark = pytest.mark.usefixtures("private_path")


def write(tmp_path: Path, *, entries: int = 0, progress: Progress | None = None) -> Path:
    path = tmp_path / "backup"
    proven_backup.write(
        path,
        key_file=b"a key file",
        private=tmp_path / "private.db",
        raw_key=RAW_KEY,
        schema=PRIVATE_SCHEMA,
        contents=Contents(entries=entries),
        automatic=True,
        progress=progress or Progress(),
    )
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_is_whole_and_nothing_else_is_left(private_path: Path, tmp_path: Path) -> None:
    path = write(tmp_path)
    assert names(tmp_path) == ["backup"]
    assert backup_file.unpack(path, private=private_path, progress=Progress()) == b"a key file"
    assert (
        copying.look_through(private_path, raw_key=RAW_KEY, schema=PRIVATE_SCHEMA, progress=Progress())
        == Contents()
    )


class Wrong:
    """A file that once gives one wrong byte."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int) -> bytes:
        content = bytearray(self._file.read(size))
        if len(content) > 20_000:
            content[20_000] ^= 1
        return bytes(content)


def read_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    pour: Callable[..., None] = backup_file._pour

    def poured(source: IO[bytes], *rest: object) -> None:
        pour(Wrong(source), *rest)

    monkeypatch.setattr(backup_file, "_pour", poured)


def test_one_byte_read_wrong_on_the_way_into_it_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_wrong(monkeypatch)
    with pytest.raises(VaultUnreadable) as told:
        write(tmp_path)
    assert told.value.part == "backup"
    assert "backup" not in names(tmp_path)


def test_it_is_noticed_before_an_update_too(
    private_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = private_path.read_bytes()
    kept = versions.keep(tmp_path, private_path, 1, key_file=b"a key file", raw_key=RAW_KEY)
    assert kept == tmp_path / "backups" / "leeward-version-1.zip"
    read_wrong(monkeypatch)
    with pytest.raises(VaultUnreadable):
        versions.keep(tmp_path, private_path, 1, key_file=b"a key file", raw_key=RAW_KEY)
    assert names(tmp_path / "backups") == ["leeward-version-1.zip"]
    assert private_path.read_bytes() == before


def test_less_in_it_than_was_copied_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(VaultUnreadable):
        write(tmp_path, entries=1)
    assert "backup" not in names(tmp_path)


def test_stopped_anywhere_no_backup_is_left(private_path: Path, tmp_path: Path) -> None:
    content = private_path.read_bytes()
    for limit in range(1, 100):
        private_path.write_bytes(content)
        told: list[Step] = []

        def hear(step: Step, told: list[Step] = told, limit: int = limit) -> None:
            told.append(step)
            if len(told) == limit:
                raise Stopped

        try:
            write(tmp_path, progress=Progress(hear))
        except Stopped:
            assert "backup" not in names(tmp_path)
        else:
            assert limit > 6
            return
    raise AssertionError
