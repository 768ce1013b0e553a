"""What can be read in files that should tell nothing: plain text in UTF-8 or UTF-16."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_RUN: Final = 12
"""Shortest piece of text that counts. Random bytes show one by chance in about 10**11."""

_EIGHT = re.compile(rb"[\x20-\x7e]{%d,}" % _RUN)
_SIXTEEN_LITTLE = re.compile(rb"(?:[\x20-\x7e]\x00){%d,}" % _RUN)
_SIXTEEN_BIG = re.compile(rb"(?:\x00[\x20-\x7e]){%d,}" % _RUN)


def files_under(folder: Path) -> Iterator[Path]:
    """Every regular file in a folder, at any depth."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def leaks(folder: Path, texts: Iterable[str], *, public: Iterable[str] = ()) -> list[str]:
    """The files under `folder`, by name, in which any 12 characters in a row of any text can be read.

    What stands in `public` too ("and I felt m") tells nothing, and does not count.
    """
    known, told = "\n".join(texts), "\n".join(public)
    return [
        path.name
        for path in files_under(folder)
        if any(_in(known, told, run) for run in _runs(path.read_bytes()))
    ]


def _runs(data: bytes) -> Iterator[str]:
    for found in _EIGHT.finditer(data):
        yield found.group().decode("ascii")
    for pattern in (_SIXTEEN_LITTLE, _SIXTEEN_BIG):
        for found in pattern.finditer(data):
            yield found.group().replace(b"\x00", b"").decode("ascii")


def _in(known: str, told: str, run: str) -> bool:
    pieces = (run[at : at + _RUN] for at in range(len(run) - _RUN + 1))
    return any(piece in known and piece not in told for piece in pieces)
