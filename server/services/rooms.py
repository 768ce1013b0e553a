"""A community's rooms, changed with the root key: they stand in the descriptor, which it signs."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import msgspec

from protocol.descriptor import Descriptor, PostingPolicy, Room
from server.crypto.key_files import SigningKey
from server.domain.faults import StewardFault
from server.services.community import amend, new_room
from server.services.importing import check_room_count
from server.settings import NEWCOMER_POSTS
from server.store.interface import Writing

NEWCOMER_POSTS_MAX = 100


def find(descriptor: Descriptor, name: str) -> Room:
    """The room of this name, however it is capitalised. StewardFault if there is none."""
    for room in descriptor.rooms:
        if room.name.casefold() == name.casefold():
            return room
    raise StewardFault(
        f"There is no room “{name}”. See all of them with: leeward-server rooms list --data DIR"
    )


def add(
    tx: Writing,
    *,
    root_key: SigningKey,
    now: float,
    name: str,
    about: str = "",
    policy: PostingPolicy = PostingPolicy.HOLD_NEWCOMERS,
    newcomer_posts: int = NEWCOMER_POSTS,
    new_id: Callable[[], uuid.UUID] = uuid.uuid4,
) -> Descriptor:
    """A new room. StewardFault if there is one of this name, or too many."""

    def change(old: Descriptor) -> Descriptor:
        check_room_count(len(old.rooms) + 1)
        _check_free(old, name)
        room = msgspec.structs.replace(new_room(name, new_id=new_id), about=about)
        return msgspec.structs.replace(old, rooms=(*old.rooms, _with_policy(room, policy, newcomer_posts)))

    return amend(tx, root_key=root_key, now=now, change=change)


def rename(
    tx: Writing, *, root_key: SigningKey, now: float, name: str, to: str, about: str | None = None
) -> Descriptor:
    """Another name for a room; what was written in it stays there. `about` None keeps what it says of itself."""

    def change(old: Descriptor) -> Descriptor:
        room = find(old, name)
        _check_free(old, to, but=room)
        new = msgspec.structs.replace(room, name=to, about=room.about if about is None else about)
        return _replaced(old, room, new)

    return amend(tx, root_key=root_key, now=now, change=change)


def set_policy(
    tx: Writing, *, root_key: SigningKey, now: float, name: str, policy: PostingPolicy, newcomer_posts: int
) -> Descriptor:
    """When posts in a room appear, from now on."""

    def change(old: Descriptor) -> Descriptor:
        room = find(old, name)
        return _replaced(old, room, _with_policy(room, policy, newcomer_posts))

    return amend(tx, root_key=root_key, now=now, change=change)


def close(tx: Writing, *, root_key: SigningKey, now: float, name: str) -> Descriptor:
    """Nothing new is taken in a room, and apps no longer list it; what stands in it stays, and can be read."""

    def change(old: Descriptor) -> Descriptor:
        room = find(old, name)
        if len(old.rooms) == 1:
            raise StewardFault("This is the only room. Please add another before you close it.")
        return msgspec.structs.replace(old, rooms=tuple(one for one in old.rooms if one.id != room.id))

    return amend(tx, root_key=root_key, now=now, change=change)


def _check_free(descriptor: Descriptor, name: str, *, but: Room | None = None) -> None:
    for room in descriptor.rooms:
        if room.name.casefold() == name.casefold() and (but is None or room.id != but.id):
            raise StewardFault(f"There is a room “{room.name}” already. Please choose another name.")


def _with_policy(room: Room, policy: PostingPolicy, newcomer_posts: int) -> Room:
    if not 1 <= newcomer_posts <= NEWCOMER_POSTS_MAX:
        raise StewardFault(f"Newcomers' first 1 to {NEWCOMER_POSTS_MAX} posts can wait for a guide.")
    kept = newcomer_posts if policy == PostingPolicy.HOLD_NEWCOMERS else 0
    return msgspec.structs.replace(room, policy=policy, newcomer_posts=kept)


def _replaced(descriptor: Descriptor, old: Room, new: Room) -> Descriptor:
    rooms = tuple(new if room.id == old.id else room for room in descriptor.rooms)
    return msgspec.structs.replace(descriptor, rooms=rooms)
