"""Generations: after a restore the log goes on from the backup's size, and the root key says so.

The note stands at seq k and beside every head since. What was published after k, and which epochs began, the backup
cannot know; so the new generation takes numbers that surely were never used: an epoch's number must never name two
keys, because members' rows are sealed with a key derived from it, once.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import msgspec

from protocol import descriptor as descriptors
from protocol import epochs, generation
from protocol.changes import Generation, Prune
from protocol.descriptor import Descriptor
from protocol.encoding import b64, day_of, hour_of
from protocol.generation import GenerationNote
from protocol.limits import ERASED_SEQS_MAX
from protocol.signed_note import public_bytes
from server.crypto.key_files import SigningKey
from server.domain.faults import StewardFault
from server.domain.months import month_of
from server.domain.records import Epoch
from server.services.community import Community, read_descriptor
from server.services.epoch_keys import make_epoch
from server.services.feed import RandomBytes, publish
from server.services.retention import EPOCH_MONTH
from server.services.team import COSIGNED, root_at
from server.settings import DESCRIPTOR_DAYS
from server.store.interface import Reading, Store, Writing

GENERATION_FACT = "generation"
GENERATIONS_MOST = 32
"""How often a log can be brought back: every head carries a note of each."""
_ROTATIONS_A_DAY = 2
_SURELY = 8
_DAYS_MOST = 366
_DESCRIPTORS_SKIPPED = 1000
_HEADS_SKIPPED = 2**32


@dataclass(frozen=True)
class Past:
    """What is known of generations: each note once, oldest first."""

    notes: tuple[GenerationNote, ...]
    texts: tuple[str, ...]

    @property
    def newest(self) -> int:
        """The highest number that was ever opened."""
        return max((one.new for one in self.notes), default=1)

    def shared(self, one: int, other: int) -> int | None:
        """How many changes two generations have in common from the beginning; None for all of the shorter."""
        low, high = sorted((one, other))
        return min((note.size for note in self.notes if low < note.new <= high), default=None)


def known_past(texts: Sequence[str], *, community: str, root_key: bytes) -> Past:
    """The past that these notes tell. Raises protocol errors for one that the root key did not sign."""
    opened = ((generation.open_note(one, community=community, root_key=root_key), one) for one in texts)
    found = {note.new: (note, text) for note, text in opened}
    in_order = [found[number] for number in sorted(found)]
    return Past(tuple(note for note, _ in in_order), tuple(text for _, text in in_order))


def open_generation(
    store: Store,
    community: Community,
    *,
    root_key: SigningKey,
    feed_key: SigningKey,
    past: Past,
    backup_day: int,
    erased: Sequence[int],
    now: float,
    new_id: Callable[[], uuid.UUID] = uuid.uuid4,
    random_bytes: RandomBytes = os.urandom,
) -> str:
    """Let the log go on as a new generation from what the store holds; the note. Blocks.

    `past` is what the erasure list and the backup know of earlier ones; `erased` are the seqs that were erased again,
    for a `prune` to list. StewardFault if a later generation began before this backup's end.
    """
    look = store.read(lambda tx: _look(tx, community)).result()
    shared = past.shared(look.generation, past.newest)
    if shared is not None and look.size > shared:
        raise StewardFault(
            f"This backup is of generation {look.generation} and goes on after generation {past.newest} began, so "
            "members' apps could not follow. Please take a backup made before that restore, or one made since."
        )
    if len(past.texts) >= GENERATIONS_MOST:
        raise StewardFault("This community has been brought back as often as can be. Please found a new one.")
    old, new = max(look.generation, past.newest), max(look.generation, past.newest) + 1
    fresh = _make_epochs(look, past, community, backup_day=backup_day, now=now, random_bytes=random_bytes)
    *_, (first, data) = fresh
    note = str(
        generation.sign(GenerationNote(community.id, old, new, look.size, look.root, first.number), root_key)
    )
    community.objects.put(first.object_hash, data)
    described = msgspec.structs.replace(
        look.descriptor,
        number=look.descriptor.number + _DESCRIPTORS_SKIPPED,
        expires_day=day_of(now) + DESCRIPTOR_DAYS,
        generation=new,
        feed_key=b64(public_bytes(feed_key)),
    )
    signed = str(descriptors.sign(described, root_key))

    def begin(tx: Writing) -> None:
        for epoch, _ in fresh:
            tx.add_epoch(epoch)
        tx.put_objects([first.object_hash])
        header = Generation(id=new_id().bytes, hour=hour_of(now), number=new)
        at = publish(tx, header, note.encode(), random_bytes=random_bytes)
        assert at == look.size  # nobody else writes here yet
        for start in range(0, len(erased), ERASED_SEQS_MAX):
            seqs = tuple(erased[start : start + ERASED_SEQS_MAX])
            publish(tx, Prune(id=new_id().bytes, hour=hour_of(now), seqs=seqs), random_bytes=random_bytes)
        for opened, text in zip(past.notes, past.texts, strict=True):
            if opened.new > look.generation:
                tx.add_generation(opened.new, text)
        tx.add_generation(new, note)
        tx.set_fact(GENERATION_FACT, str(new))
        tx.set_fact(EPOCH_MONTH, month_of(now))
        tx.set_fact(COSIGNED, "")
        tx.set_fact("descriptor", signed)
        head = tx.head()
        if head is not None:  # whatever it names is not there; all is sealed anew, under higher numbers
            tx.put_head(
                replace(head, number=head.number + _HEADS_SKIPPED, size=0, range_hashes=b"", tail=None)
            )

    store.write(begin).result()
    return note


@dataclass(frozen=True)
class _Look:
    size: int
    root: bytes
    generation: int
    descriptor: Descriptor
    epochs: list[Epoch]
    secrets: list[bytes]


def _look(tx: Reading, community: Community) -> _Look:
    size = tx.size()
    descriptor = read_descriptor(tx, community.root_key)
    return _Look(size, root_at(tx, size), descriptor.generation, descriptor, tx.epochs(), tx.mailbox_keys())


def _make_epochs(
    look: _Look, past: Past, community: Community, *, backup_day: int, now: float, random_bytes: RandomBytes
) -> list[tuple[Epoch, bytes]]:
    """Epochs up to the first new one, whose number surely was never used; those between are of nobody."""
    days = min(max(day_of(now) - backup_day, 0), _DAYS_MOST)
    used = max([look.epochs[-1].number, *(note.first_epoch for note in past.notes)])
    first = used + 1 + _SURELY + _ROTATIONS_A_DAY * days
    made: list[tuple[Epoch, bytes]] = []
    older = list(look.epochs)
    for number in range(look.epochs[-1].number + 1, first):
        older.append(Epoch(number, epochs.new_key(random_bytes), bytes(32)))
        made.append((older[-1], b""))
    made.append(make_epoch(community.id, older=older, member_secrets=look.secrets, random_bytes=random_bytes))
    return made
