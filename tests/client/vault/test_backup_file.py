from __future__ import annotations

import os
import struct
import warnings
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from client.domain.errors import BackupUnusable, VaultUnreadable
from client.domain.progress import Progress
from client.vault import backup_file

KEY_FILE = b"\x01leeward" + bytes(range(200)) + bytes(112)
PRIVATE = bytes(range(256)) * 300


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    (tmp_path / "private.db").write_bytes(PRIVATE)
    path = tmp_path / "backup.zip"
    backup_file.write(
        path, key_file=KEY_FILE, private=tmp_path / "private.db", automatic=False, progress=Progress()
    )
    return path


def unpacked(path: Path) -> tuple[bytes, bytes]:
    to = path.with_name("unpacked.db")
    to.unlink(missing_ok=True)
    key_file = backup_file.unpack(path, private=to, progress=Progress())
    return key_file, to.read_bytes()


def refusal(path: Path) -> str:
    with pytest.raises(BackupUnusable) as told:
        unpacked(path)
    return told.value.reason


def test_it_goes_round_and_is_the_same_each_time(backup: Path, tmp_path: Path) -> None:
    assert unpacked(backup) == (KEY_FILE, PRIVATE)
    assert backup_file.key_file_of(backup) == KEY_FILE
    assert not backup_file.is_automatic(backup)
    again = tmp_path / "again.zip"
    source = tmp_path / "private.db"
    backup_file.write(again, key_file=KEY_FILE, private=source, automatic=False, progress=Progress())
    assert again.read_bytes() == backup.read_bytes()
    automatic = tmp_path / "automatic.zip"
    backup_file.write(automatic, key_file=KEY_FILE, private=source, automatic=True, progress=Progress())
    assert backup_file.is_automatic(automatic)
    copied = tmp_path / "copied.zip"
    backup_file.duplicate(automatic, copied, progress=Progress())
    assert copied.read_bytes() == automatic.read_bytes()
    assert copied.stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_over(backup: Path, tmp_path: Path) -> None:
    before = backup.read_bytes()
    with pytest.raises(VaultUnreadable):
        backup_file.write(
            backup, key_file=b"", private=tmp_path / "private.db", automatic=False, progress=Progress()
        )
    with pytest.raises(VaultUnreadable):
        backup_file.duplicate(backup, backup, progress=Progress())
    with pytest.raises(VaultUnreadable):
        backup_file.unpack(backup, private=tmp_path / "private.db", progress=Progress())
    assert backup.read_bytes() == before


def test_a_bit_flipped_anywhere_is_noticed_or_harms_nothing(backup: Path) -> None:
    whole = backup.read_bytes()
    edges = [*range(700), *range(len(whole) - 2500, len(whole))]  # heads, key file, README, directory, end
    reasons: list[str] = []
    for at in [*edges, *range(700, len(whole) - 2500, 4999)]:
        for bit in (0, 7):
            backup.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << bit)]) + whole[at + 1 :])
            try:
                found = unpacked(backup)
            except BackupUnusable as error:
                reasons.append(error.reason)
            else:
                assert found == (KEY_FILE, PRIVATE)
    # Only a few bytes of the ZIP's heads mean nothing to us.
    assert len(reasons) > 2 * (len(edges) - 250)
    assert set(reasons) <= {"damaged", "newer"}


def test_cut_at_any_length_it_is_refused(backup: Path) -> None:
    whole = backup.read_bytes()
    for length in [*range(800), *range(800, len(whole) - 800, 997), *range(len(whole) - 800, len(whole))]:
        backup.write_bytes(whole[:length])
        assert refusal(backup) == ("damaged" if length >= 39 else "not-a-backup")
    for extra in (b"\0", b"x" * 100, b"PK\x05\x06" + bytes(18)):
        backup.write_bytes(whole + extra)
        assert refusal(backup) == "damaged"
        backup.write_bytes(extra + whole)
        assert refusal(backup) == "damaged"


def made(
    path: Path, members: Sequence[tuple[str | ZipInfo, bytes]], comment: bytes = b"leeward-backup 1"
) -> Path:
    path.unlink(missing_ok=True)
    with warnings.catch_warnings(), ZipFile(path, "w", ZIP_STORED) as archive:
        warnings.simplefilter("ignore")  # of zipfile's own, about a name that is there twice
        for member, content in members:
            archive.writestr(member, content)
        archive.comment = comment
    return path


def ours(name: str, *, mode: int = 0o100600, method: int = ZIP_STORED) -> ZipInfo:
    info = ZipInfo(name)
    info.create_system = 3
    info.compress_type = method
    info.external_attr = mode << 16
    return info


def test_a_foreign_file_is_no_backup(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    for content in (b"", b"PK", b"words " * 1000, os.urandom(5000), PRIVATE):
        foreign.write_bytes(content)
        assert refusal(foreign) == "not-a-backup"
    assert refusal(made(foreign, [("holiday.jpg", b"x" * 500)], comment=b"")) == "not-a-backup"
    assert refusal(tmp_path) == "not-a-backup"
    with pytest.raises(VaultUnreadable) as told:
        unpacked(tmp_path / "absent")
    assert told.value.part == "backup"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == "not-a-backup"


def test_what_a_newer_program_made_is_called_newer(tmp_path: Path) -> None:
    newer = made(tmp_path / "newer", [("anything", b"")], comment=b"leeward-backup 2 automatic")
    assert refusal(newer) == "newer"


@pytest.mark.parametrize(
    "names",
    [
        ("vault.key", "private.db"),
        ("vault.key", "private.db", "README.txt", "extra"),
        ("private.db", "vault.key", "README.txt"),
        ("vault.key", "vault.key", "README.txt"),
        ("vault.key", "../private.db", "README.txt"),
        ("vault.key", "/private.db", "README.txt"),
        ("vault.key", "private.db", "README.txt/"),
        ("../../vault.key", "private.db", "README.txt"),
        ("vault.key", "C:\\private.db", "README.txt"),
    ],
)
def test_only_its_three_members_make_a_backup(tmp_path: Path, names: tuple[str, ...]) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    path = made(tmp_path / "deep" / "er" / "crafted", [(ours(name), KEY_FILE) for name in names])
    before = sorted(tmp_path.rglob("*"))
    assert refusal(path) == "damaged"
    assert sorted(tmp_path.rglob("*")) == sorted([*before, path.with_name("unpacked.db")])


@pytest.mark.parametrize(
    "member",
    [
        pytest.param(ours("private.db", method=ZIP_DEFLATED), id="compressed"),
        pytest.param(ours("private.db", mode=0o120777), id="a link"),
        pytest.param(ours("private.db", mode=0o040700), id="a folder"),
    ],
)
def test_a_member_of_another_kind_is_refused(tmp_path: Path, member: ZipInfo) -> None:
    content = [(ours("vault.key"), KEY_FILE), (member, bytes(10_000_000)), (ours("README.txt"), b"words")]
    assert refusal(made(tmp_path / "crafted", content)) == "damaged"


def test_big_small_members_are_not_read_into_memory(tmp_path: Path) -> None:
    content = [(ours("vault.key"), bytes(100_000)), (ours("private.db"), b""), (ours("README.txt"), b"")]
    assert refusal(made(tmp_path / "crafted", content)) == "damaged"


def patched(whole: bytes, change: Callable[[bytearray, int], None]) -> bytes:
    """`whole` with its second member's entry in the directory, which begins at the given place, changed."""
    content = bytearray(whole)
    at = content.rindex(b"private.db") - 46
    assert content[at : at + 4] == b"PK\x01\x02"
    change(content, at)
    return bytes(content)


@pytest.mark.parametrize("claimed", [0, 1, len(PRIVATE) - 1, len(PRIVATE) + 1, 2**31, 2**32 - 2])
@pytest.mark.parametrize("fields", [(20,), (24,), (20, 24)])
def test_sizes_that_do_not_fit_the_file_are_refused(
    backup: Path, claimed: int, fields: tuple[int, ...]
) -> None:
    def change(content: bytearray, at: int) -> None:
        for field in fields:
            struct.pack_into("<L", content, at + field, claimed)

    backup.write_bytes(patched(backup.read_bytes(), change))
    assert refusal(backup) == "damaged"


def test_members_that_lie_over_each_other_are_refused(backup: Path) -> None:
    backup.write_bytes(
        patched(backup.read_bytes(), lambda content, at: struct.pack_into("<L", content, at + 42, 0))
    )
    assert refusal(backup) == "damaged"


def test_an_endless_directory_is_not_read(backup: Path) -> None:
    whole = bytearray(backup.read_bytes())
    end = whole.rindex(b"PK\x05\x06")
    struct.pack_into("<HH", whole, end + 8, 65000, 65000)
    backup.write_bytes(whole)
    assert refusal(backup) == "damaged"
    struct.pack_into("<HHL", whole, end + 8, 3, 3, 2**31)
    backup.write_bytes(whole)
    assert refusal(backup) == "damaged"


def test_a_private_file_of_gigabytes_has_room_in_the_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The same code path as beyond 2 GiB, where ZIP needs its longer fields.
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 10_000)
    (tmp_path / "private.db").write_bytes(PRIVATE)
    backup_file.write(
        tmp_path / "big.zip",
        key_file=KEY_FILE,
        private=tmp_path / "private.db",
        automatic=False,
        progress=Progress(),
    )
    monkeypatch.undo()
    assert unpacked(tmp_path / "big.zip") == (KEY_FILE, PRIVATE)
