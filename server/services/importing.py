"""Bringing in threads from elsewhere: the same file twice adds nothing, because ids follow from the source's."""

from __future__ import annotations

import os
import secrets
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from protocol.changes import Flags, PostBody
from protocol.descriptor import Descriptor, Room
from protocol.limits import ROOMS_MAX
from protocol.pseudonyms import names
from server.crypto.digests import derived_id
from server.crypto.key_files import SigningKey
from server.domain.faults import StewardFault
from server.domain.months import month_of
from server.domain.records import Member, Post, PostState, Role
from server.domain.threads import SourceThread
from server.services.community import NewId, amend, new_room
from server.services.feed import RandomBytes
from server.services.gate import publish_pseudonym
from server.services.submissions import publish_post
from server.store.interface import Writing

POOL = 40
"""How many pseudonyms the replies of an import are spread over, at least."""


@dataclass(frozen=True)
class Counts:
    """What an import added, and how many posts had been there."""

    threads: int = 0
    posts: int = 0
    already: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(self.threads + other.threads, self.posts + other.posts, self.already + other.already)


@dataclass(frozen=True)
class Import:
    """What stays the same through one import: the rooms by their folded names, flags, the moment, chance."""

    community: str
    rooms: dict[str, Room]
    flags: Flags
    now: float
    new_id: NewId = uuid.uuid4
    random_bytes: RandomBytes = os.urandom
    choose: Callable[[int], int] = secrets.randbelow


def missing_rooms(descriptor: Descriptor, topics: Iterable[str]) -> list[str]:
    """The topics that no room is named after, in order, each once."""
    known = {room.name.casefold() for room in descriptor.rooms}
    missing: dict[str, str] = {}
    for topic in topics:
        if topic.casefold() not in known:
            missing.setdefault(topic.casefold(), topic)
    return list(missing.values())


def add_rooms(
    tx: Writing, *, root_key: SigningKey, rooms: Sequence[str], now: float, new_id: NewId = uuid.uuid4
) -> Descriptor:
    """Sign these rooms into the descriptor. StewardFault over the limit, or for another root key."""

    def add(old: Descriptor) -> Descriptor:
        if len(old.rooms) + len(rooms) > ROOMS_MAX:
            raise StewardFault(
                f"A community has at most {ROOMS_MAX} rooms, and every topic becomes one. "
                "Please bring topics together in the file."
            )
        new = tuple(new_room(name, new_id=new_id) for name in rooms)
        return msgspec.structs.replace(old, rooms=(*old.rooms, *new))

    return amend(tx, root_key=root_key, now=now, change=add)


def import_threads(tx: Writing, threads: Sequence[SourceThread], plan: Import) -> Counts:
    """Publish what is not there yet of these threads."""
    counts = Counts()
    for thread in threads:
        counts += _import_thread(tx, thread, plan)
    return counts


def _import_thread(tx: Writing, source: SourceThread, plan: Import) -> Counts:
    room = plan.rooms[source.topic.casefold()].id.bytes
    thread = _id(plan, "post", source.id, 0)
    starter = PostBody(source.body, source.title)
    added = _import_post(tx, plan, thread, thread, room, _id(plan, "author", source.id, 0), starter)
    threads, posts, already = int(added), int(added), int(not added)
    start = thread[0]  # begins each thread somewhere else in the pool, the same at every run
    size = max([POOL, *(place for place, _ in source.replies)])
    for place, text in source.replies:
        author = _id(plan, "pool", "", (start + place) % size)
        post = _id(plan, "post", source.id, place)
        if _import_post(tx, plan, post, thread, room, author, PostBody(text)):
            posts += 1
        else:
            already += 1
    return Counts(threads, posts, already)


def _import_post(
    tx: Writing, plan: Import, post_id: bytes, thread: bytes, room: bytes, author: bytes, body: PostBody
) -> bool:
    if tx.post(post_id) is not None:
        return False
    if tx.member(author) is None:
        member = Member(author, _free_name(tx, plan.choose), Role.IMPORTED, month_of(plan.now))
        tx.add_member(member)
        publish_pseudonym(
            tx, member, now=plan.now, flags=plan.flags, new_id=plan.new_id, random_bytes=plan.random_bytes
        )
    post = Post(post_id, thread, room, author, PostState.PUBLISHED, int(plan.flags))
    publish_post(tx, post, body, to=None, now=plan.now, random_bytes=plan.random_bytes)
    tx.put_post(post)
    return True


def _free_name(tx: Writing, choose: Callable[[int], int]) -> str:
    for attempt in range(400):
        (name,) = names(1, choose=choose, numbered=attempt >= 20)
        if not tx.is_name_taken(name):
            return name
    raise StewardFault("There are no free pseudonyms left for this import.")


def _id(plan: Import, what: str, source: str, place: int) -> bytes:
    parts = (plan.community, "import", what, source, str(place))
    return derived_id(*(part.encode() for part in parts)).bytes
