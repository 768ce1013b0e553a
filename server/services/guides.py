"""Who is a guide: the root key names them in the descriptor, and takes their names out again."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace

import msgspec

from protocol.changes import Flags
from protocol.descriptor import Descriptor, GuideKeys
from protocol.encoding import b64, fields
from protocol.limits import LEADS_MAX
from server.crypto.digests import sha256
from server.crypto.key_files import SigningKey
from server.domain.faults import StewardFault
from server.domain.records import Guide, Member, ReviewState, Role
from server.services.community import Community, amend, read_descriptor
from server.services.epoch_keys import rotate_epoch
from server.services.feed import RandomBytes
from server.services.gate import publish_pseudonym
from server.store.interface import Reading, Store, Writing

STALE_TEAM_KEY = "team-key-stale"
"""The fact that names a team key which somebody knows who is no guide any more."""
_TEAM = (Role.GUIDE, Role.GUIDE_WAITING)


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


@dataclass(frozen=True)
class Known:
    """A guide as the steward sees one: by id, if no such member is there any more.

    `keys` is empty while they wait; `reads` says whether they hold the team key, `leads` whether they are a lead.
    """

    name: str
    keys: str
    reads: bool
    leads: bool = False


def list_guides(store: Store, community: Community) -> list[Known]:
    """All guides, and after them those who wait to be confirmed."""

    def look(tx: Reading) -> list[Known]:
        descriptor = read_descriptor(tx, community.root_key)
        key = tx.team_key()
        wraps = tx.wraps(key.number) if key is not None else {}
        found = []
        for one in descriptor.guides:
            member = tx.member(one.id.bytes)
            name = member.name if member else str(one.id)
            found.append(Known(name, fingerprint(one), one.id.bytes in wraps, one.id in descriptor.leads))
        waiting = tx.guides(Role.GUIDE_WAITING)
        return found + [Known(member.name, "", False) for member, _ in waiting]

    return store.read(look).result()


def leave_team(tx: Writing, guide: Member) -> int:
    """Forget a guide's keys, let go of what they claimed, and mark the team key they know; how many were let go."""
    released = tx.claimed_by(guide.id)
    for review in released:
        tx.put_review(
            replace(
                review,
                version=review.version + 1,
                state=ReviewState.WAITING,
                claimed_by=None,
                lease_until=None,
            )
        )
    team = tx.team_key()
    if team is not None and guide.id in tx.wraps(team.number):
        tx.set_fact(STALE_TEAM_KEY, str(team.number))
    tx.remove_guide(guide.id)
    return len(released)


def remove_guide(
    store: Store,
    community: Community,
    *,
    root_key: SigningKey,
    name: str,
    lock_out: bool,
    now: float,
    new_id: Callable[[], uuid.UUID] = uuid.uuid4,
    random_bytes: RandomBytes = os.urandom,
) -> int:
    """Whoever has this name is no guide any more; how many claims were released. StewardFault if they are none.

    They stay a member: putting somebody out takes two guides, a reason and an appeal, for a former guide as for
    anyone. `lock_out` is for keys in wrong hands: the pseudonym ends at once, and the epoch turns so that its keys
    read nothing new; the person can join anew. The team key is marked stale: the remaining guides' apps make the next.
    """

    def remove(tx: Writing) -> int:
        member = tx.member_named(name)
        gone = uuid.UUID(bytes=member.id) if member is not None else _id_in(name)
        named = any(one.id == gone for one in read_descriptor(tx, community.root_key).guides)
        if not named and (member is None or member.role not in _TEAM):
            raise StewardFault(
                f"“{name}” is no guide here. See all of them with: leeward-server guide list --data DIR"
            )

        def without(old: Descriptor) -> Descriptor:
            return msgspec.structs.replace(
                old,
                guides=tuple(one for one in old.guides if one.id != gone),
                leads=tuple(one for one in old.leads if one != gone),
            )

        amend(tx, root_key=root_key, now=now, change=without)
        if member is None or member.role not in _TEAM:
            return 0  # has left or was put out: only the descriptor still named them
        released = leave_team(tx, member)
        left = replace(member, role=Role.MEMBER)
        if lock_out:
            left = replace(member, role=Role.PUT_OUT, login_key=b"", hpke_key=b"", mailbox_key=b"")
        tx.put_member(left)
        if member.role == Role.GUIDE:  # apps no longer mark as a guide's what this name writes
            publish_pseudonym(tx, left, now=now, flags=Flags(0), new_id=new_id, random_bytes=random_bytes)
        return released

    count = store.write(remove).result()
    if lock_out:
        rotate_epoch(store, community.objects, community.id, random_bytes=random_bytes)
    return count


def name_lead(store: Store, *, root_key: SigningKey, name: str, leads: bool, now: float) -> bool:
    """Name a guide as a lead, who sees to what two guides found to be a life at risk, or no longer; whether it changed.

    StewardFault if nobody of this name is a confirmed guide, or there would be too many.
    """

    def change(tx: Writing) -> bool:
        member = tx.member_named(name)
        if member is None or member.role != Role.GUIDE:
            raise StewardFault(
                f"“{name}” is no confirmed guide here. See all of them with: leeward-server guide list --data DIR"
            )
        own = uuid.UUID(bytes=member.id)
        old = tx.fact("descriptor")

        def with_lead(before: Descriptor) -> Descriptor:
            others = tuple(one for one in before.leads if one != own)
            if leads and len(others) >= LEADS_MAX:
                raise StewardFault(f"There are {LEADS_MAX} leads already. Please take one out first.")
            return msgspec.structs.replace(before, leads=(*others, own) if leads else others)

        def is_news() -> bool:
            known = amend(tx, root_key=root_key, now=now, change=with_lead, only_if=False)
            return (own in known.leads) != leads

        amend(tx, root_key=root_key, now=now, change=with_lead, only_if=is_news())
        return tx.fact("descriptor") != old

    return store.write(change).result()


def fingerprint(keys: GuideKeys) -> str:
    """A guide's keys as five groups of four hexadecimal digits, to compare over the telephone."""
    digest = sha256(fields(keys.id.bytes, keys.signing.encode(), keys.cosigning.encode(), keys.hpke.encode()))
    text = digest[:10].hex()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def _id_in(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def _keys(member: Member, guide: Guide) -> GuideKeys:
    return GuideKeys(
        uuid.UUID(bytes=member.id),
        b64(guide.signing_key),
        b64(guide.cosigning_key),
        b64(sha256(member.hpke_key)),
    )
