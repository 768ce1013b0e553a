"""Sealing: what was published since the last head becomes segments, a tail, manifest pages and a new head.

Objects are written as files first, then everything about them is stored in one transaction, so a crash leaves
at most files that nobody names; those go at the next start. What a round costs depends on what is new and on the
tail, not on the feed's size: the compact range of the whole segments is kept with the head.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field

from protocol import manifest, segment
from protocol.checkpoint import Checkpoint, HeadNote, note_hash, origin, sign_checkpoint, sign_head
from protocol.descriptor import Descriptor
from protocol.encoding import unb64
from protocol.leaves import leaf_of
from protocol.limits import MANIFEST_PAGE_ROWS, SEGMENT_CHANGES, TAIL_KEPT_SECONDS
from protocol.manifest import Row
from protocol.merkle import HASH_LENGTH, CompactRange, root_of
from protocol.segment import ObjectType, object_hash
from protocol.signed_note import public_bytes
from server.crypto.key_files import SigningKey
from server.domain.faults import Fault
from server.domain.records import Epoch, SealedHead, Segment
from server.services.community import Community, read_descriptor
from server.services.feed import RandomBytes, entry_of
from server.services.feed_keys import feed_key_for
from server.store.interface import Reading, Store, Writing

_ATTEMPTS = 20


class ChangedMeanwhile(Exception):
    """Something was erased, or another epoch began, while objects were being sealed: they must not be used."""


class SealedMeanwhile(Exception):
    """Another process seals now: what was made here must not be used."""


def nobody_else(tx: Reading) -> bool:
    """Whether this process still seals, where there is no other."""
    return True


@dataclass(frozen=True)
class _Look:
    size: int
    erasures: int
    head: SealedHead | None
    epoch: Epoch
    descriptor: Descriptor
    descriptor_hash: bytes
    stale: list[Segment]
    pages: list[bytes]

    @property
    def whole(self) -> int:
        return self.size // SEGMENT_CHANGES

    @property
    def sealed(self) -> int:
        return self.head.size // SEGMENT_CHANGES if self.head else 0

    def is_shown(self) -> bool:
        head = self.head
        return head is not None and (head.size, head.erasures, head.epoch, head.descriptor) == (
            self.size,
            self.erasures,
            self.epoch.number,
            self.descriptor_hash,
        )


@dataclass
class _Round:
    """What one round made: new objects by hash, and what they replace."""

    made: list[bytes] = field(default_factory=list)
    segments: dict[int, Segment] = field(default_factory=dict)
    pages: dict[int, bytes] = field(default_factory=dict)
    replaced: list[bytes] = field(default_factory=list)


class Sealer:
    """Seals one community's feed. One process at a time does: whoever has the duty."""

    def __init__(
        self,
        store: Store,
        community: Community,
        feed_key: SigningKey,
        *,
        now: Callable[[], float],
        random_bytes: RandomBytes = os.urandom,
        is_mine: Callable[[Reading], bool] = nobody_else,
    ) -> None:
        """`now` gives seconds since 1970 UTC; `is_mine` whether the duty of sealing is this process's in a transaction.

        When the descriptor names another feed key than this one, it is looked for in the community's files.
        """
        self._store = store
        self._community = community
        self._objects = community.objects
        self._feed_key = feed_key
        self._now = now
        self._random_bytes = random_bytes
        self._is_mine = is_mine
        # Where a database is shared, forgetting takes long and holds up what is posted: there it is done once a day, by
        # retention.
        self._forgets = not store.shared
        self._to_forget = self._forgets

    def begin(self) -> None:
        """What is done once, when this process begins to seal: files that a crash left behind go."""
        self._objects.remove_strangers(lambda: self._store.read(lambda tx: tx.objects()).result())

    def seal(self) -> bool:
        """Bring the head up to what is published; whether there is a new one. Blocks; not for the event loop."""
        fresh = False
        for _ in range(_ATTEMPTS):
            try:
                fresh = self._round()
            except ChangedMeanwhile:
                continue
            except SealedMeanwhile:
                return False
            break
        self._sweep()
        return fresh

    def _round(self) -> bool:
        look = self._store.read(self._look).result()
        if look.is_shown():
            return False
        made = _Round()
        try:
            head = self._make(look, made)
            erased = look.head is not None and look.head.erasures != look.erasures
            self._store.write(lambda tx: self._keep(tx, look, made, head, erased=erased)).result()
        except BaseException:
            self._drop(made.made)
            raise
        self._to_forget = self._to_forget or (erased and self._forgets)
        return True

    def _drop(self, made: list[bytes]) -> None:
        """The files of a round that failed go, unless it was kept after all, or nobody can say."""
        with contextlib.suppress(Fault):
            known = self._store.read(lambda tx: tx.objects()).result()
            self._objects.remove(one for one in made if one not in known)

    def _look(self, tx: Reading) -> _Look:
        note = tx.fact("descriptor")
        return _Look(
            size=tx.size(),
            erasures=tx.erasures(),
            head=tx.head(),
            epoch=tx.epoch(),
            descriptor=read_descriptor(tx, self._community.root_key),
            descriptor_hash=note_hash(note),
            stale=tx.stale_segments(),
            pages=tx.pages(),
        )

    def _make(self, look: _Look, made: _Round) -> SealedHead:
        for old in look.stale:
            if old.number >= look.sealed:
                continue  # sealed anew below, with all that follow
            made.segments[old.number] = self._seal_segment(look, made, old.number, old.revision + 1)
            made.replaced.append(old.object_hash)
        grown = self._range(look)
        known = self._known_revisions(look)
        for number in range(look.sealed, look.whole):
            # There is an older one only after a restore from backup, which seals everything anew.
            made.segments[number] = self._seal_segment(look, made, number, known.get(number, -1) + 1)
            grown.append_subtree(made.segments[number].root, height=8)
        range_hashes = b"".join(grown.hashes)
        tail = self._seal_tail(look, made, grown)
        top = self._make_pages(look, made)
        return self._sign(look, grown, tail=tail, top=top, range_hashes=range_hashes)

    def _known_revisions(self, look: _Look) -> dict[int, int]:
        count = look.whole - look.sealed
        known = self._store.read(lambda tx: tx.segments(look.sealed, count)).result() if count else []
        return {one.number: one.revision for one in known}

    def _range(self, look: _Look) -> CompactRange:
        if look.head is None:
            return CompactRange()
        hashes = look.head.range_hashes
        pieces = [hashes[at : at + HASH_LENGTH] for at in range(0, len(hashes), HASH_LENGTH)]
        return CompactRange(look.sealed * SEGMENT_CHANGES, pieces)

    def _seal_segment(self, look: _Look, made: _Round, number: int, revision: int) -> Segment:
        first = number * SEGMENT_CHANGES
        changes = self._store.read(lambda tx: tx.changes(first, SEGMENT_CHANGES)).result()
        entries = [entry_of(change) for change in changes]
        data = segment.seal(
            entries,
            object_type=ObjectType.SEGMENT,
            number=number,
            revision=revision,
            community=self._community.id,
            epoch=look.epoch.number,
            epoch_key=look.epoch.key,
            random_bytes=self._random_bytes,
        )
        root = root_of(leaf_of(seq, entry) for seq, entry in enumerate(entries, first))
        return Segment(number, revision, self._put(made, data), root)

    def _seal_tail(self, look: _Look, made: _Round, grown: CompactRange) -> bytes | None:
        first = look.whole * SEGMENT_CHANGES
        count = look.size - first
        if look.head is not None and look.head.tail is not None:
            made.replaced.append(look.head.tail)
        if not count:
            return None
        changes = self._store.read(lambda tx: tx.changes(first, count)).result()
        entries = [entry_of(change) for change in changes]
        for seq, entry in enumerate(entries, first):
            grown.append(leaf_of(seq, entry))
        data = segment.seal(
            entries,
            object_type=ObjectType.TAIL,
            number=look.whole,
            revision=0,
            community=self._community.id,
            epoch=look.epoch.number,
            epoch_key=look.epoch.key,
            random_bytes=self._random_bytes,
        )
        return self._put(made, data)

    def _make_pages(self, look: _Look, made: _Round) -> bytes:
        pages = dict(enumerate(look.pages))
        for number in sorted({one // MANIFEST_PAGE_ROWS for one in made.segments}):
            first = number * MANIFEST_PAGE_ROWS
            rows = {
                one.number: one
                for one in self._store.read(
                    lambda tx, first=first: tx.segments(first, MANIFEST_PAGE_ROWS)  # type: ignore[misc]
                ).result()
            }
            rows |= {at: one for at, one in made.segments.items() if at // MANIFEST_PAGE_ROWS == number}
            page = manifest.encode_page(
                number, [Row(one.revision, one.object_hash, one.root) for _, one in sorted(rows.items())]
            )
            if number in pages:
                made.replaced.append(pages[number])
            pages[number] = made.pages[number] = self._put(made, page)
        top = manifest.encode_top([pages[number] for number in range(len(pages))])
        if look.head is not None and look.head.manifest != object_hash(top):
            made.replaced.append(look.head.manifest)
        return self._put(made, top)

    def _sign(
        self, look: _Look, grown: CompactRange, *, tail: bytes | None, top: bytes, range_hashes: bytes
    ) -> SealedHead:
        name = origin(self._community.id, look.descriptor.generation)
        number = look.head.number + 1 if look.head else 1
        feed_key = self._key(look)
        checkpoint = str(sign_checkpoint(Checkpoint(name, look.size, grown.root()), feed_key))
        note = HeadNote(
            origin=name,
            number=number,
            checkpoint=note_hash(checkpoint),
            tail=tail,
            manifest=top,
            epoch=look.epoch.number,
            epoch_object=look.epoch.object_hash,
            descriptor=look.descriptor_hash,
        )
        return SealedHead(
            number=number,
            size=look.size,
            erasures=look.erasures,
            epoch=look.epoch.number,
            epoch_object=look.epoch.object_hash,
            descriptor=look.descriptor_hash,
            tail=tail,
            manifest=top,
            range_hashes=range_hashes,
            checkpoint_note=checkpoint,
            head_note=str(sign_head(note, feed_key)),
        )

    def _key(self, look: _Look) -> SigningKey:
        named = unb64(look.descriptor.feed_key, length=32)
        if public_bytes(self._feed_key) != named:
            self._feed_key = feed_key_for(self._community.places, named)
        return self._feed_key

    def _put(self, made: _Round, data: bytes) -> bytes:
        digest = object_hash(data)
        if not self._objects.path(digest).exists():
            made.made.append(digest)
        self._objects.put(digest, data)
        return digest

    def _keep(self, tx: Writing, look: _Look, made: _Round, head: SealedHead, *, erased: bool) -> None:
        if not self._is_mine(tx) or _number(tx.head()) != _number(look.head):
            raise SealedMeanwhile
        if (tx.erasures(), tx.epoch().number) != (look.erasures, look.epoch.number):
            raise ChangedMeanwhile  # whoever was put out must not read what is sealed from now on
        made.replaced += [one.object_hash for one in tx.epochs() if one.number < head.epoch]
        tx.retire_objects(made.replaced, delete_after=int(self._now()) + TAIL_KEPT_SECONDS)
        if erased:  # whatever held the erased text goes now, not in a minute
            tx.hurry_retired()
        tx.put_objects({*made.made, head.manifest})
        tx.put_segments(made.segments.values())
        for number, page in made.pages.items():
            tx.put_page(number, page)
        tx.put_head(head)

    def _sweep(self) -> None:
        due = self._store.read(lambda tx: tx.objects_due(int(self._now()))).result()
        if due:
            self._objects.remove(due)
            self._store.write(lambda tx: tx.drop_objects(due)).result()
        if (
            self._to_forget and not self._store.shared
        ):  # there it holds every writer up: once a day, by the upkeep
            self._to_forget = not self._store.forget().result()


def _number(head: SealedHead | None) -> int:
    return head.number if head is not None else 0
