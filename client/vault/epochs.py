"""The private file's own count of the vault's openings, to be compared with the key file's."""

from __future__ import annotations

from client.domain.errors import BugError
from client.vault.sqlcipher import Connection


def begin(connection: Connection, *, vault_id: bytes) -> None:
    """Say whose file this is, once, when it is made."""
    connection.execute("INSERT INTO meta (only, vault_id, epoch) VALUES (1, ?, 0)", (vault_id,))


def current(connection: Connection) -> int:
    """The count as it stands."""
    (epoch,) = connection.execute("SELECT epoch FROM meta").fetchone()
    return int(epoch)


def advance(connection: Connection, *, key_file_epoch: int) -> int:
    """Go one beyond both counts and return the new one, which the key file is given next."""
    row = connection.execute(
        "UPDATE meta SET epoch = max(epoch, ?) + 1 RETURNING epoch", (key_file_epoch,)
    ).fetchone()
    if row is None:
        raise BugError("the private file says whose it is")
    return int(row[0])
