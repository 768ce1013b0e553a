"""The vault as pulling sees it: one community's file for what everybody has, the private file for what is one's own."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final
from uuid import UUID

import msgspec

from client.domain.errors import BugError, MalformedAnswer
from client.domain.feed import FeedPiece, HeldPiece, SeenHead
from client.services import restart_changes
from client.sync.decoding import Mailbox, ReceivedPart
from client.sync.faults import judged
from client.sync.store import Cut, Trusted
from client.vault import (
    communities,
    evidence,
    feed_apply,
    feed_cut,
    feed_mail,
    feed_queries,
    outbox,
    own_posts,
    settings,
)
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.evidence import Evidence
from client.vault.feed_mail import KeptMessage, MailPart
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from client.vault.worker import Priority
from protocol import mail, strict_json

_DISTRUST: Final = "distrust/"
_TEAM: Final = "team/"


def distrust_key(community_id: str) -> str:
    """The setting that says what was found when this community's record was not to be trusted, until it is again."""
    return _DISTRUST + community_id


def team_note_key(community_id: str) -> str:
    """The setting that holds the guides' team key's note."""
    return _TEAM + community_id


class VaultFeedStore:
    """Fulfils client.sync.store.FeedStore over the two files."""

    def __init__(
        self,
        *,
        community_id: str,
        private: VaultFile,
        feed: VaultFile,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._id = community_id
        self._private = private
        self._feed = feed
        self._now = now
        self.mail_arrived: list[str] = []

    async def trusted(self) -> Trusted:
        """What is known now. Raises BugError unless this vault belongs to the community."""

        def own(db: Connection) -> tuple[CommunityRecord | None, list[EpochKey], str | None]:
            team = settings.get(db, team_note_key(self._id))
            return communities.get(db, self._id), communities.epoch_keys(db, self._id), team

        def shared(
            db: Connection,
        ) -> tuple[SeenHead | None, dict[int, bytes], dict[int, tuple[bytes, bytes]]]:
            held = feed_queries.whole_segments(db)
            return feed_queries.seen_head(db), held, feed_queries.manifest_pages(db)

        record, keys, team = await self._private.read(own, priority=Priority.SYNC)
        if record is None or record.descriptor is None:
            raise BugError("a community is joined before it is pulled")
        seen, segments, pages = await self._feed.read(shared, priority=Priority.SYNC)
        return Trusted(
            community=self._id,
            root_key=record.root_key,
            member_secret=record.mailbox_key,
            mailbox=Mailbox(self._id, record.mailbox_key, record.hpke_private_key),
            descriptor=record.descriptor.decode(),
            team=team or "",
            generation=record.generation,
            head_number=record.head_number,
            checkpoint=record.checkpoint,
            seen=seen,
            epoch_keys={key.epoch: key.key for key in keys},
            segments=segments,
            pages=pages,
        )

    async def keep_community(self, *, descriptor: str, team: str) -> None:
        """Keep a verified descriptor, and the team key's note."""

        def keep(db: Connection) -> None:
            record = _record(db, self._id)
            communities.update(db, replace(record, descriptor=descriptor.encode()))
            settings.put(db, key=team_note_key(self._id), value=team)

        await self._private.write(keep, priority=Priority.SYNC)

    async def keep_epoch_keys(self, keys: Mapping[int, bytes]) -> None:
        """Keep the keys of epochs, in the place of others."""

        def keep(db: Connection) -> None:
            for epoch, key in keys.items():
                communities.settle_epoch_key(db, community_id=self._id, key=EpochKey(epoch, key))

        await self._private.write(keep, priority=Priority.SYNC)

    async def begin_generation(self, cut: Cut, *, keys: Mapping[int, bytes], first_epoch: int) -> None:
        """Let the private file know of a restore. Whatever is interrupted here is done again by the next pull."""
        before = await self._private.read(partial(restart_changes.held_intents, community_id=self._id))
        gone = await self._feed.read(partial(restart_changes.lost_with, intents=before, size=cut.size))
        begin = partial(
            restart_changes.begin,
            community_id=self._id,
            cut=cut,
            keys=keys,
            first_epoch=first_epoch,
            gone=gone,
        )
        await self._private.write(begin, priority=Priority.SYNC)

    async def accept_head(
        self,
        head: SeenHead,
        *,
        pages: Sequence[tuple[int, bytes, bytes]],
        tail: FeedPiece | None,
        cut: Cut | None = None,
    ) -> int:
        """Keep head, pages and tail in one transaction, in the place of what is cut off."""

        def keep(db: Connection) -> int:
            if cut is not None:
                feed_cut.drop_from(db, cut.size)
            feed_apply.store_pages(db, pages)
            new = feed_apply.store_piece(db, tail) if tail else 0
            feed_apply.note_head(db, head)
            return new

        return await self._feed.write(keep, priority=Priority.SYNC)

    async def keep_piece(self, piece: FeedPiece, *, inserted: Callable[[], None]) -> int:
        """Keep a verified segment."""

        def keep(db: Connection) -> int:
            new = feed_apply.store_piece(db, piece)
            inserted()
            return new

        return await self._feed.write(keep, priority=Priority.SYNC)

    async def keep_mail(self, parts: Sequence[ReceivedPart]) -> None:
        """Keep parts of one's own mail; a message that is whole takes effect in the same transaction."""
        if not parts:
            return

        def keep(db: Connection) -> list[str]:
            arrived: dict[str, None] = {}
            for received in parts:
                whole, instead_of = _receive(db, self._id, received)
                for old in instead_of:
                    arrived.pop(old, None)
                if whole is not None:
                    arrived[whole] = None
            return list(arrived)

        self.mail_arrived += await self._private.write(keep, priority=Priority.SYNC)

    async def held(self, number: int) -> HeldPiece | None:
        """What is held of one segment."""
        return await self._feed.read(partial(feed_queries.held_piece, number=number), priority=Priority.SYNC)

    async def leaves(self, number: int) -> bytes:
        """The leaves held of one segment."""
        return await self._feed.read(
            partial(feed_queries.piece_leaves, number=number), priority=Priority.SYNC
        )

    async def unlisted_erasures(self) -> Sequence[int]:
        """Some seqs whose content came erased though no change here says so."""
        return await self._feed.read(feed_queries.unlisted_erasures, priority=Priority.SYNC)

    async def mark_verified(self, head: SeenHead) -> None:
        """Move the private file's mark."""

        def mark(db: Connection) -> None:
            record = _record(db, self._id)
            if (record.generation, record.head_number) == (head.generation, head.number):
                return
            communities.verified(
                db,
                community_id=self._id,
                checkpoint=head.checkpoint,
                head_number=head.number,
                generation=head.generation,
            )

        await self._private.write(mark, priority=Priority.SYNC)

    async def keep_evidence(self, *, what: str, proof: bytes, stops_writing: bool) -> None:
        """Keep a proof, and perhaps stop writing."""

        def keep(db: Connection) -> None:
            evidence.keep(db, Evidence(int(self._now()), self._id, what, proof))
            if stops_writing:
                settings.put(db, key=distrust_key(self._id), value=what)

        await self._private.write(keep)


def _record(db: Connection, community_id: str) -> CommunityRecord:
    record = communities.get(db, community_id)
    if record is None:
        raise BugError("a community is joined before it is pulled")
    return record


def _receive(db: Connection, community_id: str, received: ReceivedPart) -> tuple[str | None, Sequence[str]]:
    """Keep one part; the message's id if this made it whole, and the messages whose place it took."""
    part = received.part
    kept = feed_mail.add_part(
        db,
        community_id=community_id,
        part=MailPart(str(part.message), part.part, part.parts, part.piece),
    )
    try:
        with judged("mail"):
            message = mail.join_parts(mail.Part(UUID(p.message), p.part, p.parts, p.piece) for p in kept)
    except MalformedAnswer:
        # Sealed by someone who had this member's key and nothing to say; without it the rest goes on.
        feed_mail.drop_parts(db, community_id=community_id, message_id=str(part.message))
        return None, ()
    if message is None:
        return None, ()
    kind = str(message.__struct_config__.tag)
    content = strict_json.encode(message).decode()
    whole = KeptMessage(community_id, str(part.message), kind, received.hour, content)
    same = _same_decision(db, message, community_id) if isinstance(message, mail.DecisionMail) else {}
    if any(not _is_bare(other) for other in same.values()) and _is_bare(message):
        feed_mail.drop_parts(db, community_id=community_id, message_id=whole.id)
        return None, ()  # the guide's letter says all of it, and more
    if not feed_mail.complete(db, whole):
        return None, ()
    bare = [old for old, other in same.items() if _is_bare(other) and old != whole.id]
    for old in bare:
        feed_mail.drop(db, community_id=community_id, message_id=old)
    if isinstance(message, mail.DecisionMail) and message.post is not None:
        _take_decision(db, message, community_id)
    return whole.id, bare


def _same_decision(
    db: Connection, decision: mail.DecisionMail, community_id: str
) -> dict[str, mail.DecisionMail]:
    """Kept letters about the same decision: the server tells its bare facts, a guide the same with words."""
    facts = _facts(decision)
    kept = feed_mail.decisions(db, community_id=community_id, review=str(decision.review))
    read = {one.id: msgspec.json.decode(one.content, type=mail.DecisionMail) for one in kept}
    return {message: other for message, other in read.items() if _facts(other) == facts}


def _facts(decision: mail.DecisionMail) -> mail.DecisionMail:
    return msgspec.structs.replace(decision, words="", proposal="")


def _is_bare(message: mail.Message) -> bool:
    return isinstance(message, mail.DecisionMail) and not message.words and not message.proposal


def _take_decision(db: Connection, decision: mail.DecisionMail, community_id: str) -> None:
    post_id = str(decision.post)
    post = own_posts.get(db, post_id)
    if post is None or post.community_id != community_id or decision.decision != "remove":
        return
    own_posts.mark(
        db, post_id=post_id, state="removed", reason=decision.reason or None, words=decision.words or None
    )
    intent = outbox.get(db, post_id)
    if intent is not None and intent.state in ("held", "published"):
        answer = json.dumps({"state": "removed", "reason": decision.reason})
        outbox.mark(db, intent_id=post_id, state="removed", answer=answer)
