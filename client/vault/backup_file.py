"""The one file that is a backup: a ZIP, stored not compressed, of the key file, the private file and plain words.

Anything may be put before a person to be restored, so reading one is reading a stranger's file: only the three
members that Leeward writes, in its order, at sizes that fit the file, and nothing is written under a name from it.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from client.domain.errors import BackupUnusable, VaultUnreadable
from client.domain.progress import Progress
from client.vault import files
from client.vault.faults import from_system

KEY_MEMBER: Final = "vault.key"
PRIVATE_MEMBER: Final = "private.db"
_README_MEMBER: Final = "README.txt"
_MEMBERS: Final = (KEY_MEMBER, PRIVATE_MEMBER, _README_MEMBER)
_VERSION: Final = 1
_PLAIN: Final = b"leeward-backup 1"
_AUTOMATIC: Final = b"leeward-backup 1 automatic"
_COMMENT: Final = re.compile(rb"leeward-backup ([1-9][0-9]{0,3})( automatic)?")
# How every one begins, whatever became of its end: the first member's name, then the key file's magic.
_HEAD_AT: Final = 30
_HEAD: Final = b"vault.key"
_END: Final = struct.Struct("<4s4H2LH")
_END_MARK: Final = b"PK\x05\x06"
_COMMENT_LIMIT: Final = 64
_DIRECTORY_LIMIT: Final = 4096
_SMALL_MEMBER_LIMIT: Final = 64 * 1024
_LOCAL_HEAD_BYTES: Final = 30
_ZIP64_EXTRA_BYTES: Final = 20
_CHUNK: Final = 1024 * 1024
_REGULAR: Final = (stat.S_IFREG | files.FILE_MODE) << 16
# zipfile's own errors for what it cannot read, and those that it lets through.
_NOT_WHOLE: Final = (
    zipfile.BadZipFile,
    NotImplementedError,
    ValueError,
    EOFError,
    OverflowError,
    struct.error,
)

README: Final = """\
This is a backup of a Leeward vault: a journal, check-ins, drafts, messages and memberships as they were on the day
in this file's name. It is encrypted. The passphrase or the recovery code that was in force on that day opens it,
and nothing else does.

To restore it: open Leeward and choose "Restore a backup" on the locked window, or "I have a backup of my vault" at
its first start. Or, in a terminal,

    leeward vault restore --from THIS-FILE.zip

A vault that is there already is not erased. It is set aside, in a folder inside the restored one's.

By hand: unpack this file into an empty folder. vault.key and private.db together are a whole vault, and

    leeward --cli --dir FOLDER

opens it. Keep the two together: neither is of any use without the other.
"""


def write(
    path: Path,
    *,
    key_file: bytes,
    private: Path,
    automatic: bool,
    progress: Progress,
    read_back: bool = True,
) -> None:
    """Make the backup at `path`, which must be free: synced, and read again from beginning to end.

    Without `read_back` the reading is left to whoever opens it next. Raises DiskFull, Stopped, VaultUnreadable (also
    when the disk gives back something else than it was given); then nothing is left at `path`.
    """
    with _made_here(path):
        size = private.stat().st_size
        with path.open("wb") as raw, ZipFile(raw, "w", ZIP_STORED) as archive:
            archive.comment = _AUTOMATIC if automatic else _PLAIN
            archive.writestr(_member(KEY_MEMBER, len(key_file)), key_file)
            with private.open("rb") as source, archive.open(_member(PRIVATE_MEMBER, size), "w") as target:
                _pour(source, target, size, "write", progress)
            readme = README.encode()
            archive.writestr(_member(_README_MEMBER, len(readme)), readme)
        files.sync_file(path)
        if read_back:
            require_whole(path, progress=progress)


def duplicate(source: Path, path: Path, *, progress: Progress) -> None:
    """Make `path`, which must be free, the same backup as `source`, which was looked at. Raises as `write`."""
    with _made_here(path):
        with source.open("rb") as old, path.open("wb") as new:
            _pour(old, new, source.stat().st_size, "write", progress)
        files.sync_file(path)
        require_whole(path, progress=progress)


def key_file_of(path: Path) -> bytes:
    """The bytes of the key file in a backup. Raises BackupUnusable, VaultUnreadable."""
    with _reading(path) as archive:
        return archive.read(KEY_MEMBER)


def is_automatic(path: Path) -> bool:
    """Whether it was made by itself. Raises BackupUnusable, VaultUnreadable."""
    with _reading(path) as archive:
        return archive.comment == _AUTOMATIC


def require_whole(path: Path, *, progress: Progress) -> None:
    """Read every byte. Raises BackupUnusable, VaultUnreadable, Stopped."""
    with _reading(path) as archive:
        _read_through(archive, lambda _: None, progress)


def unpack(path: Path, *, private: Path, progress: Progress, synced: bool = True) -> bytes:
    """Put the private file of a backup at `private`, which must be free; and return its key file.

    It is on the disk afterwards, unless `synced` says that nobody will need it there. Raises BackupUnusable,
    VaultUnreadable, DiskFull, Stopped; then `private` may be there, half made.
    """
    try:
        files.new_file(private)
        with private.open("wb") as target, _reading(path) as archive:
            key_file = archive.read(KEY_MEMBER)
            _read_through(archive, target.write, progress)
        if synced:
            files.sync_file(private)
    except OSError as error:
        raise from_system(error, part="backup") from error
    return key_file


def _member(name: str, size: int) -> ZipInfo:
    info = ZipInfo(name)  # dated 1980: a backup says nothing about when, beyond its name
    info.compress_type = ZIP_STORED
    info.create_system = 3
    info.external_attr = _REGULAR
    info.file_size = size
    return info


@contextmanager
def _made_here(path: Path) -> Iterator[None]:
    try:
        files.new_file(path)
        try:
            yield
        except BaseException:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise
    except BackupUnusable as garbled:
        raise VaultUnreadable(part="backup", code=errno.EIO) from garbled
    except OSError as error:
        raise from_system(error, part="backup") from error


@contextmanager
def _reading(path: Path) -> Iterator[ZipFile]:
    """The archive, found to be one of ours: its directory names what Leeward writes and nothing else."""
    try:
        with open(path, "rb", opener=_without_waiting) as raw:
            _require_ours(raw)
            try:
                with ZipFile(raw) as archive:
                    _require_form(archive, os.fstat(raw.fileno()).st_size)
                    yield archive
            except _NOT_WHOLE as error:
                raise BackupUnusable(reason="damaged") from error
    except IsADirectoryError as error:
        raise BackupUnusable(reason="not-a-backup") from error
    except OSError as error:
        raise from_system(error, part="backup") from error


def _without_waiting(name: str, flags: int) -> int:
    # A pipe would keep us waiting for somebody to write into it.
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _require_ours(raw: IO[bytes]) -> None:
    """Raise BackupUnusable when neither head nor end is as Leeward writes it, or the end is of another version."""
    status = os.fstat(raw.fileno())
    if not stat.S_ISREG(status.st_mode):
        raise BackupUnusable(reason="not-a-backup")
    begins_as_ours = raw.read(_HEAD_AT + len(_HEAD))[_HEAD_AT:] == _HEAD
    raw.seek(max(status.st_size - _END.size - _COMMENT_LIMIT, 0))
    tail = raw.read()
    at = tail.rfind(_END_MARK)
    comment = tail[at + _END.size :]
    found = _COMMENT.fullmatch(comment) if 0 <= at <= len(tail) - _END.size else None
    if found is None:
        raise BackupUnusable(reason="damaged" if begins_as_ours else "not-a-backup")
    if int(found[1]) > _VERSION:
        raise BackupUnusable(reason="newer")
    _, _, _, _, entries, directory, _, length = _END.unpack_from(tail, at)
    # zipfile reads the whole directory into memory.
    if length != len(comment) or entries != len(_MEMBERS) or directory > _DIRECTORY_LIMIT:
        raise BackupUnusable(reason="damaged")


def _require_form(archive: ZipFile, size: int) -> None:
    """Raise ValueError unless the members are ours, stored, side by side, and fill the file."""
    members = archive.infolist()
    if tuple(member.filename for member in members) != _MEMBERS:
        raise ValueError("members")
    at = 0
    ends = [member.header_offset for member in members[1:]] + [archive.start_dir]
    for member, end in zip(members, ends, strict=True):
        expected = (ZIP_STORED, 0, member.compress_size, _REGULAR)
        if (member.compress_type, member.flag_bits, member.file_size, member.external_attr) != expected:
            raise ValueError("form")
        if member.filename != PRIVATE_MEMBER and member.file_size > _SMALL_MEMBER_LIMIT:
            raise ValueError("size")
        head = _LOCAL_HEAD_BYTES + len(member.filename)
        if member.header_offset != at or end - at - head - member.file_size not in (0, _ZIP64_EXTRA_BYTES):
            raise ValueError("place")
        at = end
    if not size - _DIRECTORY_LIMIT < at < size:
        raise ValueError("size")


def _read_through(archive: ZipFile, take: Callable[[bytes], object], progress: Progress) -> None:
    """Read every member, so that its checksum is compared, and give the private file's bytes to `take`."""
    for name in (KEY_MEMBER, _README_MEMBER):
        archive.read(name)
    size = archive.getinfo(PRIVATE_MEMBER).file_size
    with archive.open(PRIVATE_MEMBER) as source:
        done = 0
        progress.tell("read", done, size)
        while chunk := source.read(_CHUNK):
            take(chunk)
            done += len(chunk)
            progress.tell("read", done, size)
    if done != size:
        raise EOFError


def _pour(source: IO[bytes], target: IO[bytes], size: int, what: str, progress: Progress) -> None:
    done = 0
    progress.tell(what, done, size)
    while chunk := source.read(_CHUNK):
        target.write(chunk)
        done += len(chunk)
        progress.tell(what, done, size)
