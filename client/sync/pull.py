"""Bringing the feed here: head, manifest, tail, then segments newest first, each verified before it is written.

Whatever stops a pull, by cancelling, a crash or a lie, what was written is whole and verified, and the next pull goes
on from there. A head is accepted only if it continues what was seen before; a checkpoint counts as verified only when
everything under it is here.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from functools import partial
from typing import Final

from client.domain.errors import (
    DishonestHistory,
    MalformedAnswer,
    ServerMisbehaved,
    UnservedHistory,
    WithheldHistory,
)
from client.domain.feed import SeenHead
from client.sync import continuity, proofs
from client.sync.api import Api, NotServed
from client.sync.decoding import Decoded, decode_segment, decode_tail
from client.sync.epoch_keys import keys_in
from client.sync.faults import judged
from client.sync.keeping import Keeping
from client.sync.manifest import Manifest, page_hashes
from client.sync.pulled import Progress, Pulled, silent
from client.sync.restarts import restart
from client.sync.store import FeedStore, Trusted
from protocol import checkpoint, descriptor, limits, segment, signed_note
from protocol.checkpoint import Head, HeadMessage
from protocol.encoding import day_of, unb64

__all__ = ["Progress", "Pull", "Pulled", "silent"]

_WINDOW: Final = 3
"""Segments on their way or waiting to be decoded: enough to hide the network, and a bound on memory."""
_ATTEMPTS: Final = 4
_RESTARTS: Final = 12
_PAUSE_SECONDS: Final = 0.5
_PAGE_MAX: Final = 32 * limits.KIB
_TEAM_SECONDS: Final = 3600
_NO_TEAM_SECONDS: Final = 600
_TOP_MAX: Final = 32 * limits.MANIFEST_PAGES_MAX + limits.KIB

Pause = Callable[[float], Awaitable[None]]


class Pull:
    """One community's reading side. `decoder` runs the verifying; a pool of one thread is right for it."""

    def __init__(
        self,
        *,
        api: Api,
        store: FeedStore,
        decoder: Executor,
        now: Callable[[], float] = time.time,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._api = api
        self._store = store
        self._decoder = decoder
        self._now = now
        self._pause = pause
        self._asked_at: float | None = None
        self._before: Trusted | None = None
        self._described = ""

    async def run(self, *, progress: Callable[[Progress], None] = silent) -> Pulled:
        """Bring everything new here. May be cancelled at any time, and run again.

        Raises NetworkError, ServerRefused, MalformedAnswer, BadSignature, DishonestHistory, AccessEnded, and what
        the store raises.
        """
        missing: bytes | None = None
        attempt = 0
        for _ in range(_RESTARTS):
            message = await self._api.head()
            try:
                return await self._run(message, progress)
            except _Missing as gone:
                # A tail or segment may just have been replaced: a newer head then names its successor.
                attempt = attempt + 1 if gone.hash_ == missing else 1
                missing = gone.hash_
                if attempt == _ATTEMPTS:
                    unserved = UnservedHistory("an object that the signed head names")
                    await self._keep(unserved, message)
                    raise unserved from gone
                await self._pause(_PAUSE_SECONDS * 2**attempt)
            except ServerMisbehaved as lie:
                await self._keep(lie, message)
                raise
        raise MalformedAnswer("heads that change faster than they can be followed")

    async def _keep(self, lie: ServerMisbehaved, message: HeadMessage) -> None:
        """Keep the proof. What is not given out may only be lost for now: that alone stops nothing."""
        known = self._before or await self._store.trusted()
        proof = proofs.of_head(message, known, other_descriptor=self._described)
        stops = isinstance(lie, DishonestHistory)
        await self._store.keep_evidence(what=proofs.named(lie), proof=proof, stops_writing=stops)

    async def _run(self, message: HeadMessage, progress: Callable[[Progress], None]) -> Pulled:
        trusted = self._before = await self._store.trusted()
        self._described = ""
        described, descriptor_changed = await self._descriptor(message, trusted)
        if descriptor_changed:
            trusted = await self._store.trusted()
        origin = checkpoint.origin(trusted.community, described.generation)
        with judged("the head"):
            head = checkpoint.open_head(
                message, expected_origin=origin, feed_key=unb64(described.feed_key, length=32)
            )
        step = await restart(message, to=described.generation, trusted=trusted, store=self._store)
        if step is not None:
            step.check_head(head)
            trusted = step.trusted
        continuity.check_number_and_size(head, trusted)
        keys = await self._epoch_keys(head, trusted)
        listing, pages = await self._manifest(head, trusted)
        tail, leaves = await self._tail(head, trusted, keys)
        with judged("the manifest"):
            if listing.root(segments=listing.segments, leaves=leaves) != head.checkpoint.root:
                raise MalformedAnswer("rows and tail do not give the signed root")
        if step is not None:
            step.check_rows(listing)
        continuity.check_held_segments(listing, trusted)
        boundary = await self._continue_from_seen(head, listing, leaves, trusted, keys)

        seen = _seen(head, message, described.generation)
        # Whatever an earlier pull that was broken off left behind changes what is here too.
        changed = trusted.seen != seen or len(trusted.segments) < listing.segments
        if tail is not None:
            await self._store.keep_mail(tail.mail)
        cut = step.cut if step is not None else None
        if step is not None:
            await self._store.begin_generation(step.cut, keys=keys, first_epoch=step.first_epoch)
        new = await self._store.accept_head(seen, pages=pages, tail=tail.piece if tail else None, cut=cut)
        if cut is not None:
            trusted = await self._store.trusted()  # what had changed since may have been let go of too
        new += await self._segments(listing, trusted, keys, boundary, progress)
        if await self._store.unlisted_erasures():
            raise WithheldHistory("content erased that no change lists")
        now = self._now()
        cosigned = await continuity.cosigned(
            message.cosigned,
            head=head,
            listing=listing,
            described=described,
            leaves_of=self._store.leaves,
            now=now,
        )
        await self._store.mark_verified(seen)
        await self._team(described, trusted)
        expired = day_of(now) > described.expires_day
        return Pulled(head.checkpoint.size, new, changed, cosigned, descriptor_changed, expired)

    async def _descriptor(self, message: HeadMessage, trusted: Trusted) -> tuple[descriptor.Descriptor, bool]:
        known = _opened(trusted.descriptor, trusted)
        with judged("the head"):
            named = checkpoint.parse_head_note(signed_note.parse(message.head).text).descriptor
        if named == checkpoint.note_hash(trusted.descriptor):
            return known, False
        now = self._now()
        answer = await self._api.community()
        if checkpoint.note_hash(answer.descriptor) != named:
            raise _Missing(named)
        self._asked_at = now
        self._described = answer.descriptor
        newer = _opened(answer.descriptor, trusted)
        continuity.check_descriptor(newer, known)
        # Unverified as yet is whether the head is signed by the feed key that this descriptor names: the caller's
        # next step. A root-signed descriptor with a higher number may be kept whatever the head turns out to be.
        team = continuity.team_note(answer.team, known=trusted.team, described=newer)
        await self._store.keep_community(descriptor=answer.descriptor, team=team)
        return newer, True

    async def _team(self, described: descriptor.Descriptor, trusted: Trusted) -> None:
        """Look now and then whether the guides have a new key: nothing in the feed says so.

        Everybody asks alike, whether they are about to write to the guides or not. While there is no key, as when the
        guide who made it has gone, nobody could write to them: it is looked for sooner then.
        """
        now = self._now()
        pause = _TEAM_SECONDS if trusted.team else _NO_TEAM_SECONDS
        if self._asked_at is not None and 0 <= now - self._asked_at < pause:
            return
        answer = await self._api.community()
        self._asked_at = now
        team = continuity.team_note(answer.team, known=trusted.team, described=described)
        if team != trusted.team:
            await self._store.keep_community(descriptor=trusted.descriptor, team=team)

    async def _epoch_keys(self, head: Head, trusted: Trusted) -> dict[int, bytes]:
        note, held = head.note, dict(trusted.epoch_keys)
        known = trusted.seen is not None and trusted.seen.epoch_object == note.epoch_object
        if known and note.epoch in held:
            return held
        data = await self._object(note.epoch_object, limit=limits.EPOCH_OBJECT_MAX)
        keys = held | keys_in(data, epoch=note.epoch, trusted=trusted)
        await self._store.keep_epoch_keys(keys)
        return keys

    async def _manifest(
        self, head: Head, trusted: Trusted
    ) -> tuple[Manifest, list[tuple[int, bytes, bytes]]]:
        segments = head.checkpoint.size // limits.SEGMENT_CHANGES
        if trusted.seen is not None and trusted.seen.manifest == head.note.manifest:
            with judged("the manifest held"):
                return Manifest(segments, {number: data for number, (_, data) in trusted.pages.items()}), []
        data = await self._object(head.note.manifest, limit=_TOP_MAX)
        hashes = page_hashes(data, segments=segments)
        pages: dict[int, bytes] = {}
        fetched: list[tuple[int, bytes, bytes]] = []
        for number, hash_ in enumerate(hashes):
            held = trusted.pages.get(number)
            if held is not None and held[0] == hash_:
                pages[number] = held[1]
                continue
            pages[number] = await self._object(hash_, limit=_PAGE_MAX)
            fetched.append((number, hash_, pages[number]))
        with judged("the manifest"):
            return Manifest(segments, pages), fetched

    async def _tail(
        self, head: Head, trusted: Trusted, keys: dict[int, bytes]
    ) -> tuple[Decoded | None, bytes]:
        number, size = divmod(head.checkpoint.size, limits.SEGMENT_CHANGES)
        if head.note.tail is None:
            return None, b""
        if trusted.seen is not None and trusted.seen.tail == head.note.tail:
            held = await self._store.held(number)
            if held is not None and held.size == size:
                return None, await self._store.leaves(number)
        data = await self._object(head.note.tail, limit=limits.OBJECT_MAX)
        job = partial(
            decode_tail,
            data,
            number=number,
            size=size,
            object_hash=head.note.tail,
            keys=keys,
            mailbox=trusted.mailbox,
        )
        decoded = await self._in_decoder(job, "the tail")
        return decoded, decoded.piece.leaves

    async def _continue_from_seen(
        self, head: Head, listing: Manifest, tail: bytes, trusted: Trusted, keys: dict[int, bytes]
    ) -> dict[int, Decoded]:
        """Recompute every root that was seen before; the segments fetched for that, by number."""
        fetched: dict[int, Decoded] = {}
        for size, root in continuity.roots_to_recompute(head, trusted):
            number, rest = divmod(size, limits.SEGMENT_CHANGES)
            leaves = b""
            if rest and number == listing.segments:
                leaves = tail
            elif rest and number in trusted.segments:
                leaves = await self._store.leaves(number)
            elif rest:
                if number not in fetched:
                    data = await self._segment(number, listing, fetched)
                    fetched[number] = await self._decoded(number, data, listing, trusted, keys)
                leaves = fetched[number].piece.leaves
            continuity.check_root(listing, size=size, leaves=leaves[: 32 * rest], expected=root)
        return fetched

    async def _segments(
        self,
        listing: Manifest,
        trusted: Trusted,
        keys: dict[int, bytes],
        boundary: dict[int, Decoded],
        progress: Callable[[Progress], None],
    ) -> int:
        done, new = len(trusted.segments), 0
        progress(Progress(done, listing.segments, readable=True))
        waiting: deque[tuple[int, asyncio.Task[bytes]]] = deque()
        left = (n for n in range(listing.segments - 1, -1, -1) if n not in trusted.segments)
        keeping = Keeping(self._store)
        try:
            while True:
                while len(waiting) < _WINDOW and (number := next(left, None)) is not None:
                    waiting.append((number, asyncio.create_task(self._segment(number, listing, boundary))))
                if not waiting:
                    return new + await keeping.finished()
                number, task = waiting[0]
                data = await task
                waiting.popleft()
                # Decoding and inserting take turns: at once, the two threads wait for the interpreter's lock so often
                # that both together take longer (measured). The disk's part of a write is another's time.
                await keeping.inserted()
                decoded = boundary.get(number) or await self._decoded(number, data, listing, trusted, keys)
                new += await keeping.finished()
                # Mail first: a crash in between brings the segment, and so the mail, once more.
                await self._store.keep_mail(decoded.mail)
                keeping.begin(decoded.piece)
                done += 1
                progress(Progress(done, listing.segments, readable=True))
        finally:
            for _, task in waiting:
                task.cancel()
            await asyncio.gather(*(task for _, task in waiting), keeping.settled(), return_exceptions=True)

    async def _segment(self, number: int, listing: Manifest, boundary: dict[int, Decoded]) -> bytes:
        if number in boundary:
            return b""
        return await self._object(listing.row(number).object_hash, limit=limits.OBJECT_MAX)

    async def _decoded(
        self, number: int, data: bytes, listing: Manifest, trusted: Trusted, keys: dict[int, bytes]
    ) -> Decoded:
        row = listing.row(number)
        job = partial(decode_segment, data, number=number, row=row, keys=keys, mailbox=trusted.mailbox)
        return await self._in_decoder(job, "a segment")

    async def _in_decoder(self, job: Callable[[], Decoded], what: str) -> Decoded:
        with judged(what):
            return await asyncio.get_running_loop().run_in_executor(self._decoder, job)

    async def _object(self, hash_: bytes, *, limit: int) -> bytes:
        try:
            data = await self._api.served_object(hash_, limit=limit)
        except NotServed as error:
            raise _Missing(hash_) from error
        if segment.object_hash(data) != hash_:
            raise MalformedAnswer("an object of another hash than its address")
        return data


class _Missing(Exception):
    """What the head names is not served: replaced a moment ago, or withheld."""

    def __init__(self, hash_: bytes) -> None:
        super().__init__()
        self.hash_ = hash_


def _opened(note: str, trusted: Trusted) -> descriptor.Descriptor:
    with judged("the descriptor"):
        return descriptor.open_note(note, community=trusted.community, root_key=trusted.root_key)


def _seen(head: Head, message: HeadMessage, generation: int) -> SeenHead:
    return SeenHead(
        generation=generation,
        number=head.note.number,
        size=head.checkpoint.size,
        root=head.checkpoint.root,
        checkpoint=message.checkpoint,
        head=message.head,
        descriptor=head.note.descriptor,
        manifest=head.note.manifest,
        tail=head.note.tail,
        epoch=head.note.epoch,
        epoch_object=head.note.epoch_object,
    )
