"""Putting each vault's connections onto the disk of the life they belong to."""

from __future__ import annotations

from pathlib import Path
from typing import Final, cast

from bench.simulation.disk import Disk, FailingConnection
from client.vault import connection as vault_connection
from client.vault import sqlcipher
from client.vault.sqlcipher import Connection

DISKS: Final[dict[Path, Disk]] = {}
"""The disk of each folder in which a vault lies."""
_attach = sqlcipher.attach


def attach(path: Path) -> Connection:
    """As client.vault.sqlcipher.attach, over the disk of the vault's folder."""
    found = _attach(path)
    disk = DISKS.get(path.parent)
    if disk is None:
        return found
    return cast(Connection, FailingConnection(found, disk, _error))


def _error(words: str) -> Exception:
    from sqlcipher3 import dbapi2

    return cast(Exception, dbapi2.OperationalError(words))


def stand_between() -> None:
    """Every vault that is opened from now on is opened through here."""
    vault_connection.attach = attach  # type: ignore[attr-defined]  # as it is imported there
