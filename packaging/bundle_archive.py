"""Packs a folder so that the same files give the same bytes, whoever packs them, when and where."""

from __future__ import annotations

import hashlib
import lzma
import tarfile
from pathlib import Path


def pack(folder: Path, archive: Path, *, at: int) -> str:
    """Write `folder` into the .tar.xz file `archive` and return its SHA-256 in hex.

    Names are sorted and begin with the folder's own; every entry has the time `at` (seconds since 1970), belongs
    to nobody, and keeps of its rights only whether it can be run. OSError if something cannot be read or written.
    """
    with lzma.open(archive, "wb", preset=6) as stream, tarfile.open(fileobj=stream, mode="w") as tar:
        for path in [folder, *sorted(folder.rglob("*"))]:
            name = (Path(folder.name) / path.relative_to(folder)).as_posix()
            entry = tar.gettarinfo(path, name)
            if not (entry.isdir() or entry.issym()):
                # Two names of one file are two files in here: which came first on a disk is nobody's business.
                entry.type, entry.linkname, entry.size = tarfile.REGTYPE, "", path.stat().st_size
            entry.mtime = at
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = ""
            entry.mode = 0o755 if not entry.isreg() or entry.mode & 0o111 else 0o644
            if entry.isreg():
                with path.open("rb") as content:
                    tar.addfile(entry, content)
            else:
                tar.addfile(entry)
    with archive.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def size_of(folder: Path) -> int:
    """Bytes of all files below `folder`, links not followed."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
