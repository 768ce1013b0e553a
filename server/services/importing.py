"""Bringing in threads from elsewhere: the same file twice adds nothing, because ids follow from what the file says.

A thread's id follows from its id in the file and its starter's words, so that files which number their threads alike
do not mix. A reply's follows from its thread, its words, and how many of the same words stand before it: it may move
in the file, and one that says something else is another reply.
"""

from __future__ import annotations

import os
import secrets
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
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
from server.services.publishing import publish_post
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


def check_room_count(count: int) -> None:
    """StewardFault over the limit."""
    if count > ROOMS_MAX:
        raise StewardFault(
            f"A community has at most {ROOMS_MAX} rooms, and every topic becomes one. "
            "Please bring topics together in the file."
        )


def add_rooms(
    tx: Writing, *, root_key: SigningKey, rooms: Sequence[str], now: float, new_id: NewId = uuid.uuid4
) -> Descriptor:
    """Sign these rooms into the descriptor. StewardFault over the limit, or for another root key."""

    def add(old: Descriptor) -> Descriptor:
        check_room_count(len(old.rooms) + len(rooms))
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
    thread = _id(plan, "thread", source.id, source.title, source.body)
    known = tx.post(thread)
    room = known.room if known else plan.rooms[source.topic.casefold()].id.bytes
    starter = PostBody(source.body, source.title)
    added = _import_post(tx, plan, thread, thread, room, _id(plan, "author", thread.hex()), starter)
    threads, posts, already = int(added), int(added), int(not added)
    replies = _replies(plan, thread, source.replies)
    there = [post for post in (tx.post(reply) for reply, _ in replies) if post is not None]
    authors = _authors(plan, thread, count=len(replies), taken={post.author for post in there})
    old = {post.id for post in there}
    for reply, text in replies:
        if reply in old:
            already += 1
        else:
            posts += int(_import_post(tx, plan, reply, thread, room, next(authors), PostBody(text)))
    return Counts(threads, posts, already)


def _replies(plan: Import, thread: bytes, texts: Iterable[str]) -> list[tuple[bytes, str]]:
    """Each reply's id and text."""
    before: Counter[str] = Counter()
    found = []
    for text in texts:
        found.append((_id(plan, "reply", thread.hex(), text, str(before[text])), text))
        before[text] += 1
    return found


def _authors(plan: Import, thread: bytes, *, count: int, taken: set[bytes]) -> Iterator[bytes]:
    """Authors for replies, each once, without those who have answered: never fewer than `count` with them."""
    start = thread[0]  # begins each thread somewhere else in the pool, the same at every run
    size = max(POOL, count)
    for place in range(1, size + 1):
        author = _id(plan, "pool", str((start + place) % size))
        if author not in taken:
            yield author


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


def _id(plan: Import, what: str, *about: str) -> bytes:
    return derived_id(*(part.encode() for part in (plan.community, "import", what, *about))).bytes
