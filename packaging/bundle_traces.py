"""Finds and removes what a bundle would tell about the machine it was built on: the paths of its folders."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

Parts = Callable[[Path], Iterable[tuple[str, bytes]]]
"""What a file holds in packed form, piece by piece, each with its name."""


def files_in(folder: Path) -> Iterator[Path]:
    """Every file below `folder` in one order, links left out."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def zipped(path: Path) -> Iterator[tuple[str, bytes]]:
    """The members of a zip file, unpacked. Nothing for any other file."""
    if zipfile.is_zipfile(path):
        try:
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    yield name, archive.read(name)
        except (zipfile.BadZipFile, zlib.error):
            return  # another kind of file that ends like a zip


def find(folder: Path, words: Iterable[str], *, parts: Parts = zipped) -> dict[str, list[str]]:
    """Which files, and packed pieces of files, below `folder` hold one of `words`, and which word."""
    looked_for = sorted({word for word in words if word})
    found: dict[str, list[str]] = {}
    for path in files_in(folder):
        place = path.relative_to(folder).as_posix()
        pieces = [(place, path.read_bytes()), *((f"{place}:{name}", held) for name, held in parts(path))]
        for name, held in pieces:
            if there := [word for word in looked_for if word.encode() in held]:
                found[name] = there
    return found


def blur(folder: Path, prefix: str, *, instead: str = "/usr") -> int:
    """Replace a path compiled into files by another of the same length, and return in how many.

    A Python that was built in somebody's home carries that home in its library and in where that looks for others.
    Slashes fill up: `/usr////` means `/usr`. ValueError if `prefix` is shorter than `instead`.
    """
    if len(prefix.encode()) < len(instead.encode()):
        raise ValueError("The path to be replaced is too short.")
    old = prefix.encode()
    new = instead.encode().ljust(len(old), b"/")
    changed = 0
    for path in files_in(folder):
        held = path.read_bytes()
        if old in held:
            path.write_bytes(held.replace(old, new))
            changed += 1
    return changed
