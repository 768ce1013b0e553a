"""Whether a signed head continues everything that was seen before it.

A server, or whoever speaks in its name, can sign any head; what it cannot do is make a head whose tree contains the
trees it signed earlier, unless it only added to them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from typing import Final
from uuid import UUID

from client.domain.errors import (
    BadSignature,
    ForkedHistory,
    MalformedAnswer,
    RolledBackHistory,
)
from client.sync.faults import judged
from client.sync.manifest import Manifest
from client.sync.store import Trusted
from protocol import checkpoint, limits, signed_note, team_key
from protocol.checkpoint import Checkpoint, Head
from protocol.descriptor import Descriptor
from protocol.encoding import unb64
from protocol.errors import ProtocolError

CLOCKS_DIFFER_SECONDS: Final = 2 * 3600
"""How far ahead of our own clock another may be before its times say nothing."""


def check_descriptor(newer: Descriptor, known: Descriptor) -> None:
    """Raise RolledBackHistory or ForkedHistory unless `newer` has a higher number, and BadSignature."""
    if newer.number < known.number:
        raise RolledBackHistory("a descriptor with a lower number")
    if newer.number == known.number and newer != known:
        raise ForkedHistory("two descriptors with one number")
    if newer.practice != known.practice:
        raise BadSignature("a practice community stays one, and no other becomes one")
    if newer.generation < known.generation:
        raise RolledBackHistory("a descriptor of an older generation")


def team_note(offered: str, *, known: str, described: Descriptor) -> str:
    """Which note of the guides' team key to keep: of those that a guide of this descriptor signed, the highest.

    Of one number the first that was known stays. Empty when none is left, such as after its guide has gone.
    """
    kept, highest = "", 0
    for note in (known, offered):
        with suppress(ProtocolError):
            number = team_key.open_note(note, descriptor=described).number
            if number > highest:
                kept, highest = note, number
    return kept


def check_number_and_size(head: Head, trusted: Trusted) -> None:
    """Raise RolledBackHistory or ForkedHistory where number or size alone show it."""
    if head.note.number < trusted.head_number:
        raise RolledBackHistory("a head with a lower number")
    for size, root in _earlier(trusted):
        if head.checkpoint.size < size:
            raise RolledBackHistory("a shorter record")
        if head.checkpoint.size == size and head.checkpoint.root != root:
            raise ForkedHistory("two records of one size")
    seen = trusted.seen
    if seen is None:
        return
    if head.note.number < seen.number:
        raise RolledBackHistory("a head with a lower number")
    if head.note.number == seen.number:
        with judged("the head seen before"):
            before = checkpoint.parse_head_note(signed_note.parse(seen.head).text)
        if before != head.note:
            raise ForkedHistory("two heads with one number")


def check_held_segments(listing: Manifest, trusted: Trusted) -> None:
    """Raise ForkedHistory unless every whole segment that is held has the root its row says."""
    for number, root in trusted.segments.items():
        if number >= listing.segments or listing.row(number).root != root:
            raise ForkedHistory("two signed records of one segment")


def roots_to_recompute(head: Head, trusted: Trusted) -> Iterator[tuple[int, bytes]]:
    """Size and root of what was seen before and is smaller than this head."""
    for size, root in _earlier(trusted):
        if 0 < size < head.checkpoint.size:
            yield size, root


def check_root(listing: Manifest, *, size: int, leaves: bytes, expected: bytes) -> None:
    """Raise ForkedHistory unless the tree had this root when it had `size` changes."""
    with judged("the manifest"):
        found = listing.root(segments=size // limits.SEGMENT_CHANGES, leaves=leaves)
    if found != expected:
        raise ForkedHistory("the record does not continue the one seen before")


async def cosigned(
    text: str,
    *,
    head: Head,
    listing: Manifest,
    described: Descriptor,
    leaves_of: Callable[[int], Awaitable[bytes]],
    now: float,
) -> tuple[tuple[UUID, int], ...]:
    """Which guides' apps cosigned a record that ours contains, and when (UTC seconds) each did.

    A time that lies ahead of `now` by more than clocks differ does not count: it would look fresh for ever, and one
    clock gone wrong must not hide the others. Everything must be here already. Raises ForkedHistory when guides
    cosigned a record that ours contradicts: that is the one thing cosignatures are for.
    """
    if not text:
        return ()
    origin = checkpoint.origin(described.id, described.generation)
    cosigners = [
        (
            guide.id,
            signed_note.cosigner(
                checkpoint.guide_name(described.id, str(guide.id)), unb64(guide.cosigning, length=32)
            ),
        )
        for guide in described.guides
    ]
    try:
        with judged("the cosigned checkpoint"):
            older, _ = checkpoint.open_cosigned(
                text,
                expected_origin=origin,
                feed_key=unb64(described.feed_key, length=32),
                cosigners=[cosigner for _, cosigner in cosigners],
            )
    except (BadSignature, MalformedAnswer):
        return ()  # by nobody we know as a guide, or by a feed key of before: it proves nothing
    if older.size > head.checkpoint.size:
        raise RolledBackHistory("guides cosigned a longer record")
    number, rest = divmod(older.size, limits.SEGMENT_CHANGES)
    leaves = (await leaves_of(number))[: 32 * rest] if rest else b""
    check_root(listing, size=older.size, leaves=leaves, expected=older.root)
    note, latest = signed_note.parse(text), now + CLOCKS_DIFFER_SECONDS
    times: list[tuple[UUID, int]] = []
    for guide, cosigner in cosigners:
        with suppress(ProtocolError):
            time = signed_note.verify_cosignature(note, cosigner)
            if time <= latest:
                times.append((guide, time))
    return tuple(times)


def _earlier(trusted: Trusted) -> Iterator[tuple[int, bytes]]:
    if trusted.checkpoint is not None:
        verified = _parsed(trusted.checkpoint)
        yield verified.size, verified.root
    if trusted.seen is not None:
        yield trusted.seen.size, trusted.seen.root


def _parsed(note: str) -> Checkpoint:
    with judged("the checkpoint verified before"):
        return checkpoint.parse_checkpoint(signed_note.parse(note).text)
