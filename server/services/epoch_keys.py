"""Epochs: whose key reads the feed. A key object is made once for its epoch and never changed."""

from __future__ import annotations

import os
from collections.abc import Sequence

from protocol import epochs
from protocol.segment import object_hash
from server.domain.records import Epoch
from server.services.feed import RandomBytes
from server.settings import EPOCH_ROWS_STEP
from server.store.interface import Reading, Store, Writing
from server.store.objects import ObjectFiles


def make_epoch(
    community: str,
    *,
    older: Sequence[Epoch],
    member_secrets: Sequence[bytes],
    random_bytes: RandomBytes = os.urandom,
) -> tuple[Epoch, bytes]:
    """The epoch after `older` for these members, and its key object.

    Rows for nobody, with secrets thrown away, fill the object up so that their number tells little.
    """
    number = older[-1].number + 1 if older else 1
    keys = {epoch.number: epoch.key for epoch in older} | {number: epochs.new_key(random_bytes)}
    rows = max(len(member_secrets), 1)
    strangers = -rows % EPOCH_ROWS_STEP + rows - len(member_secrets)
    secrets = [*member_secrets, *(random_bytes(epochs.MEMBER_SECRET_LENGTH) for _ in range(strangers))]
    data = epochs.encode_object(community=community, epoch=number, keys=keys, member_secrets=secrets)
    return Epoch(number, keys[number], object_hash(data)), data


def rotate_epoch(
    store: Store, objects: ObjectFiles, community: str, *, random_bytes: RandomBytes = os.urandom
) -> int:
    """Begin the next epoch with all who are present now; its number. The next head names it.

    Somebody who joins while the object is being made is given the older key at the gate, so the rotation is made
    again with them in it.
    """
    while True:
        older, secrets = store.read(_present).result()
        epoch, data = make_epoch(community, older=older, member_secrets=secrets, random_bytes=random_bytes)
        objects.put(epoch.object_hash, data)
        if store.write(lambda tx, epoch=epoch, seen=secrets: _begin(tx, epoch, seen)).result():  # type: ignore[misc]
            objects.put(
                epoch.object_hash, data
            )  # a process that began to seal meanwhile took it for a stranger
            return epoch.number
        objects.remove([epoch.object_hash])


def _present(tx: Reading) -> tuple[list[Epoch], list[bytes]]:
    return tx.epochs(), tx.mailbox_keys()


def _begin(tx: Writing, epoch: Epoch, seen: list[bytes]) -> bool:
    current = tx.epoch()
    if current.number != epoch.number - 1 or set(tx.mailbox_keys()) != set(seen):
        return False
    tx.add_epoch(epoch)
    tx.put_objects([epoch.object_hash])
    return True
