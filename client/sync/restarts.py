"""A record that goes on from a backup: whether the root key says so, and what of ours then still holds.

The root key's notes say at which size each new generation went on, and with which root. Whoever holds that much of the
older generation must have had the same root there; what lies behind it is dropped. Nothing is dropped before all of
the new record that can be checked was checked.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from client.domain.errors import BadGeneration, ForkedHistory, RolledBackHistory
from client.domain.feed import SeenHead
from client.sync.faults import judged
from client.sync.manifest import Manifest
from client.sync.store import Cut, FeedStore, Trusted
from protocol import checkpoint, generation, limits, signed_note
from protocol.checkpoint import Head, HeadMessage
from protocol.generation import GenerationNote

_MOST: Final = 64
"""A head carries no more notes than that."""


@dataclass(frozen=True, slots=True)
class Restart:
    """A step to a newer generation. `trusted` is what of the older one still binds; `cut` what the store must drop."""

    cut: Cut
    trusted: Trusted
    first_epoch: int
    note: GenerationNote = field(repr=False)
    older: Manifest | None = field(default=None, repr=False)

    def check_head(self, head: Head) -> None:
        """Raise BadGeneration unless the head can be one of this generation."""
        if head.checkpoint.size <= self.note.size:
            raise BadGeneration("a generation that goes on behind the end of its own record")
        if head.note.epoch < self.first_epoch:
            raise BadGeneration("a head sealed in an epoch from before its generation")

    def check_rows(self, listing: Manifest) -> None:
        """Raise ForkedHistory unless each whole segment before the cut is the one that was listed before.

        In the middle of a first sync this is all that can be compared: the leaves in between never came.
        """
        if self.older is None:
            return
        whole = min(self.note.size // limits.SEGMENT_CHANGES, self.older.segments)
        with judged("the manifest"):
            if any(listing.row(n).root != self.older.row(n).root for n in range(whole)):
                raise ForkedHistory("a generation that does not continue the record seen before it")


async def restart(message: HeadMessage, *, to: int, trusted: Trusted, store: FeedStore) -> Restart | None:
    """The step from the generation that is held to generation `to`; None if nothing of an older one is held.

    Raises BadGeneration where the notes do not bear it out, BadSignature, MalformedAnswer, ForkedHistory where our own
    record is another than theirs.
    """
    seen = trusted.seen
    held = seen.generation if seen is not None else trusted.generation
    if held in (0, to):
        return None
    if held > to:
        raise RolledBackHistory("a record of an older generation")
    notes = _notes(message, trusted, after=held, to=to)
    earliest = min(notes, key=lambda note: note.size)
    if any(note.size == earliest.size and note.root != earliest.root for note in notes):
        raise BadGeneration("two generations that go on from one size with different roots")
    if seen is not None and min(note.first_epoch for note in notes) <= seen.epoch:
        # A member's row in an epoch is sealed with a key of that epoch's number: twice, it would show what is in it.
        raise BadGeneration("an epoch number that was used before")
    older = _manifest(seen, trusted) if seen is not None else None
    if seen is not None and older is not None and seen.size >= earliest.size:
        own = await _own_root(seen, older, earliest.size, store)
        if own is not None and own != earliest.root:
            raise ForkedHistory("a generation that does not begin in the record seen before it")
    cut = Cut(generation=to, size=earliest.size, begins=notes[-1].size)
    view = _still_binding(trusted, cut, earliest, first_epoch=min(note.first_epoch for note in notes))
    return Restart(cut, view, notes[-1].first_epoch, earliest, older)


def _notes(message: HeadMessage, trusted: Trusted, *, after: int, to: int) -> list[GenerationNote]:
    """The notes of all generations after `after`, oldest first."""
    opened: dict[int, GenerationNote] = {}
    with judged("a generation's note"):
        for text in message.generations:
            note = generation.open_note(text, community=trusted.community, root_key=trusted.root_key)
            if opened.setdefault(note.new, note) != note:
                raise BadGeneration("two notes of one generation")
    wanted = range(after + 1, to + 1)
    if len(wanted) > _MOST or any(number not in opened for number in wanted):
        raise BadGeneration("a generation that no note of the root key explains")
    notes = [opened[number] for number in wanted]
    if any(later.first_epoch <= one.first_epoch for one, later in pairwise(notes)):
        raise BadGeneration("an epoch number that was used before")
    return notes


def _manifest(seen: SeenHead, trusted: Trusted) -> Manifest | None:
    segments = seen.size // limits.SEGMENT_CHANGES
    with judged("the manifest held"):
        return Manifest(segments, {number: data for number, (_, data) in trusted.pages.items()})


async def _own_root(seen: SeenHead, older: Manifest, size: int, store: FeedStore) -> bytes | None:
    """The root of what is held when it had `size` changes; None if the leaves for it never came."""
    if size == seen.size:
        return seen.root
    whole, rest = divmod(size, limits.SEGMENT_CHANGES)
    leaves = (await store.leaves(whole))[: 32 * rest] if rest else b""
    if len(leaves) < 32 * rest:
        return None
    with judged("the manifest held"):
        return older.root(segments=whole, leaves=leaves)


def _still_binding(trusted: Trusted, cut: Cut, note: GenerationNote, *, first_epoch: int) -> Trusted:
    """What the new record must contain: what was seen up to the cut, whose root is the note's."""
    seen, verified = trusted.seen, trusted.checkpoint
    if verified is not None:
        with judged("the checkpoint verified before"):
            if checkpoint.parse_checkpoint(signed_note.parse(verified).text).size > cut.size:
                verified = None
    pages = trusted.pages
    if seen is not None and seen.size >= cut.size:
        # Nothing of it is held as it stood then, so nothing is compared with these but size, root and number.
        seen = replace(seen, size=cut.size, root=note.root, manifest=b"", tail=None)
        pages = {}
    if seen is not None:
        seen = replace(seen, generation=cut.generation)
    whole = cut.size // limits.SEGMENT_CHANGES
    return replace(
        trusted,
        generation=cut.generation,
        checkpoint=verified,
        seen=seen,
        epoch_keys={epoch: key for epoch, key in trusted.epoch_keys.items() if epoch < first_epoch},
        segments={number: root for number, root in trusted.segments.items() if number < whole},
        pages=pages,
    )
