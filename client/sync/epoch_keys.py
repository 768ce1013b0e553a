"""The keys in an epoch's key object. The signed head names it, so it outweighs what was told elsewhere."""

from __future__ import annotations

from client.domain.errors import AccessEnded, MalformedAnswer
from client.sync.faults import judged
from client.sync.store import Trusted
from protocol import epochs
from protocol.errors import BadSeal, Malformed, Mismatch


def keys_in(data: bytes, *, epoch: int, trusted: Trusted) -> dict[int, bytes]:
    """The key of `epoch` from this member's row, and every earlier one that the object carries.

    Whoever joined in this very epoch may have no row yet, and goes on with what the gate gave for as long as it opens
    anything. Raises AccessEnded when there is neither, MalformedAnswer.
    """
    try:
        own = epochs.own_key(
            data, member_secret=trusted.member_secret, community=trusted.community, epoch=epoch
        )
    except BadSeal as error:
        if epoch not in trusted.epoch_keys:
            raise AccessEnded from error
        own = trusted.epoch_keys[epoch]
    except (Malformed, Mismatch) as error:
        raise MalformedAnswer("the epoch's keys") from error
    with judged("the epoch's keys"):
        older = epochs.older_keys(data, community=trusted.community, epoch=epoch, key=own)
    return {**older, epoch: own}
