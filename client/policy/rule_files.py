"""The files in which whoever manages this computer writes their rules: found, judged, and read as bytes.

They are `*.json` files in one folder that only the system's administrator can write, taken in the order of their names.
Each part of Leeward reads its own keys in them. Windows and macOS keep such rules elsewhere, where nothing reads them
yet.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from client.domain.errors import RulesUnusable
from protocol import strict_json
from protocol.errors import ProtocolError

FOLDER: Final = Path("/etc/leeward/policies/managed")
ADMINISTRATOR: Final = 0
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
_LARGEST: Final = 1024 * 1024

R = TypeVar("R", bound=msgspec.Struct)


def read(
    kind: type[R], folder: Path = FOLDER, *, owner: int = ADMINISTRATOR, platform: str = sys.platform
) -> list[R]:
    """What each file says of the keys in `kind`, in the order of the files' names; none where there are no files.

    Raises RulesUnusable where a file cannot be read, can be written by others, or says what it cannot say.
    """
    if platform != "linux":
        return []
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix == ".json")
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise RulesUnusable("unreadable") from error
    found = []
    for path in files:
        _check_owner(folder, owner)
        found.append(_read(kind, path, owner))
    return found


def _read(kind: type[R], path: Path, owner: int) -> R:
    try:
        with path.open("rb") as file:
            _judge(os.fstat(file.fileno()), owner)
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise RulesUnusable("unreadable") from error
    try:
        return strict_json.decode(data, kind)
    except ProtocolError as error:
        raise RulesUnusable("content") from error


def _check_owner(folder: Path, owner: int) -> None:
    try:
        _judge(folder.stat(), owner)
    except OSError as error:
        raise RulesUnusable("unreadable") from error


def _judge(found: os.stat_result, owner: int) -> None:
    if found.st_uid != owner or found.st_mode & _OTHERS_WRITE:
        raise RulesUnusable("owner")
