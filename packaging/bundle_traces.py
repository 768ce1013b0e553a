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


def blur(folder: Path, path: str, home: str, *, instead: str = "/usr") -> int:
    """Replace the `home` in a `path` compiled into files, keeping its length, and return in how many files.

    A Python that was built in somebody's home carries that home in its library and in where that looks for others.
    Slashes fill up: `/usr////x` means `/usr/x`. What follows the home stays as it is: linkers let a short text
    live in the end of a long one, and the end of `.../versions/3.11.7` is Python's idea of its own version.
    ValueError if `path` is not in `home` or `home` is shorter than `instead`.
    """
    old, start = path.encode(), home.encode()
    if not old.startswith(start + b"/") or len(start) < len(instead.encode()):
        raise ValueError("Only a longer home that the path lies in can be replaced.")
    new = instead.encode().ljust(len(start), b"/") + old[len(start) :]
    changed = 0
    for file in files_in(folder):
        held = file.read_bytes()
        if old in held:
            file.write_bytes(held.replace(old, new))
            changed += 1
    return changed
