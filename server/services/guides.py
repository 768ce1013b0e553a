"""Confirming guides: the root key names them in the descriptor."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable

import msgspec

from protocol.changes import Flags
from protocol.descriptor import Descriptor, GuideKeys
from protocol.encoding import b64, fields
from server.crypto.digests import sha256
from server.crypto.key_files import SigningKey
from server.domain.records import Guide, Member, Role
from server.services.community import amend
from server.services.feed import RandomBytes
from server.services.gate import publish_pseudonym
from server.store.interface import Store, Writing


def confirm_guides(
    store: Store,
    *,
    root_key: SigningKey,
    now: float,
    new_id: Callable[[], uuid.UUID] = uuid.uuid4,
    random_bytes: RandomBytes = os.urandom,
) -> list[tuple[str, str]]:
    """Confirm all who wait: names and fingerprints. StewardFault for another community's root key."""

    def confirm(tx: Writing) -> list[tuple[str, str]]:
        waiting = tx.guides(Role.GUIDE_WAITING)
        new = tuple(_keys(member, guide) for member, guide in waiting)

        def add(old: Descriptor) -> Descriptor:
            known = tuple(one for one in old.guides if one.id not in {keys.id for keys in new})
            return msgspec.structs.replace(old, guides=(*known, *new))

        amended = amend(tx, root_key=root_key, now=now, change=add, only_if=bool(new))
        for member, _ in waiting:
            tx.set_role(member.id, Role.GUIDE)
            publish_pseudonym(
                tx, member, now=now, flags=Flags.GUIDE, new_id=new_id, random_bytes=random_bytes
            )
        named = {keys.id.bytes: keys for keys in amended.guides}
        return [(member.name, fingerprint(named[member.id])) for member, _ in waiting]

    return store.write(confirm).result()


def fingerprint(keys: GuideKeys) -> str:
    """A guide's keys as five groups of four hexadecimal digits, to compare over the telephone."""
    digest = sha256(fields(keys.id.bytes, keys.signing.encode(), keys.cosigning.encode(), keys.hpke.encode()))
    text = digest[:10].hex()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def _keys(member: Member, guide: Guide) -> GuideKeys:
    return GuideKeys(
        uuid.UUID(bytes=member.id),
        b64(guide.signing_key),
        b64(guide.cosigning_key),
        b64(sha256(member.hpke_key)),
    )
