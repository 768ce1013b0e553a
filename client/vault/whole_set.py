"""The list that goes with a prepared set of files, so that whoever meets the set can prove that it is whole.

A folder with the right name proves nothing: a program that copies folders, a backup of the whole disk or a person may
have put it there, complete or not. The list names every file with its length and sum, and the vault whose place the
set is to take, as it was at that moment: a vault that went on since then is another.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zlib import crc32

from client.vault import files, presence

LIST: Final = "whole-set"
SALT_BYTES: Final = 16
_KNOWN: Final = "leeward set 1"
_MOST_BYTES: Final = 1 << 20
_CHUNK: Final = 1 << 20
_KEY_BYTES: Final = 1 << 16
_NOTHING: Final = (FileNotFoundError, NotADirectoryError, IsADirectoryError, files.NotAFile)


@dataclass(frozen=True, slots=True)
class WholeSet:
    """What a list says. `marks` are the files' lengths and sums, by their names.

    `purpose` is what happens to the files that are there now. `over` is the mark of the key file that lay there,
    "" when there was none. `salt` is what the set's private.db begins with, which stays the same under one key.
    """

    purpose: str
    over: str
    salt: str
    marks: Mapping[str, str]

    def is_whole(self, *places: Path) -> bool:
        """Whether each file lies, as it was written, in one of `places`. Raises OSError when it cannot be read."""
        return all(any(_mark(place / name) == mark for place in places) for name, mark in self.marks.items())


def write(folder: Path, *, purpose: str, over: str) -> None:
    """List all that was prepared in `folder`, durably. Raises OSError."""
    marks = {path.name: _mark(path) for path in sorted(folder.iterdir()) if presence.is_ours(path.name)}
    listed = {
        "what": _KNOWN,
        "purpose": purpose,
        "over": over,
        "salt": salt_of(folder / presence.PRIVATE_FILE),
        "files": marks,
    }
    body = json.dumps(listed, sort_keys=True).encode()
    files.replace_whole(folder / LIST, body + b"\n" + _sum(body) + b"\n")


def read(folder: Path) -> WholeSet | None:
    """The list in `folder`; None where there is none, or none that is whole. Raises OSError."""
    try:
        body, total, rest = files.read_regular(folder / LIST, most=_MOST_BYTES).split(b"\n")
    except (*_NOTHING, ValueError):
        return None
    if rest or _sum(body) != total:
        return None
    listed = json.loads(body)
    if listed["what"] != _KNOWN or not all(map(presence.is_ours, listed["files"])):
        return None
    return WholeSet(listed["purpose"], listed["over"], listed["salt"], listed["files"])


def state_of(*folders: Path) -> str:
    """The mark of the key file in the first of `folders` that has one; "" when none has."""
    for folder in folders:
        found = _mark(folder / presence.KEY_FILE, most=_KEY_BYTES)
        if found is not None:
            return found
    return ""


def salt_of(private: Path) -> str:
    """What this database begins with, in hex; "" when it is not there. Raises OSError."""
    try:
        with files.open_regular(private) as file:
            return file.read(SALT_BYTES).hex()
    except _NOTHING:
        return ""


def _sum(body: bytes) -> bytes:
    return b"%08x" % crc32(body)


def _mark(path: Path, *, most: int | None = None) -> str | None:
    """The length and the CRC-32 of a file, or of its first `most` bytes; None when no file is there.

    It tells what is cut short, missing or rotten. Against forgery it need not help: whatever is in the files of a vault
    is authenticated under its key.
    """
    length = crc = 0
    try:
        with files.open_regular(path) as file:
            while chunk := file.read(_CHUNK if most is None else min(_CHUNK, most - length)):
                length, crc = length + len(chunk), crc32(chunk, crc)
    except _NOTHING:
        return None
    return f"{length}-{crc:08x}"
