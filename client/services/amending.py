"""Wording one's own posts anew, and taking them back.

What surely never left is changed or erased here, and nothing is sent. What may have left is the server's to change: the
new wording or the withdrawal waits in the outbox behind everything that was decided before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

import msgspec

from client.domain.errors import IllegalMove
from client.services import wording
from client.services.amending_answers import POSTS, post_of, said
from client.services.changes import ChangeSet, Kind
from client.services.wording import Written
from client.vault import drafts, outbox, own_posts, restarted
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from protocol import strict_json
from protocol.changes import PENDING
from protocol.submissions import Because, EditPost, NewThread, Reply, WithdrawPost
from protocol.text import tidy

if TYPE_CHECKING:
    from client.services.memberships import Memberships

NOT_THERE: Final = f'"{Because.NO_SUCH_POST.value}"'
_ABOUT: Final = (Kind.OUTBOX, Kind.OWN_POST, Kind.DRAFT)


class Amending:
    """What a person changes about posts of their own, in one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._private = memberships.vault.private
        self._around = memberships.around

    async def edit(
        self,
        *,
        community: str,
        post: UUID,
        text: str,
        title: str = "",
        notes: tuple[str, ...] = (),
        draft_id: str | None = None,
    ) -> Written:
        """Reword one's own post, all of it but a title that is left out, and let go of the draft of it.

        A post, or an earlier rewording of it, that surely never left gets the new words in its place. The id is that
        of what says them now. Raises WordsUnusable.
        """
        edit = EditPost(
            id=UUID(self._around.new_id()), post=post, text=tidy(text), title=tidy(title), notes=notes
        )
        wording.payload_of(edit)
        now = int(self._around.now())

        def put(db: Connection) -> str:
            own = own_posts.get(db, str(post))
            if own is not None and own.state == "withdrawn":
                raise IllegalMove(what="a post", before="withdrawn", after="reworded")
            if draft_id is not None:
                drafts.discard(db, draft_id)
            here = outbox.get(db, str(post))
            if here is not None and here.here_alone:
                title_now = edit.title or (own.title if own else "")
                outbox.reword(db, intent_id=here.id, payload=_reworded(here, edit), created_at=now)
                notes = " ".join(edit.notes)
                own_posts.reword(db, post_id=here.id, text=edit.text, title=title_now, notes=notes)
                return here.id
            for earlier in _about(db, community, post, EditPost):
                if earlier.here_alone:
                    words = said(earlier)
                    assert isinstance(words, EditPost)
                    kept = msgspec.structs.replace(
                        words, text=edit.text, title=edit.title or words.title, notes=edit.notes
                    )
                    payload = wording.payload_of(kept)
                    outbox.reword(db, intent_id=earlier.id, payload=payload, created_at=now)
                    return earlier.id
            outbox.add(db, Intent(str(edit.id), community, "edit", strict_json.encode(edit), now))
            return str(edit.id)

        id_ = await self._private.write(put)
        return Written(UUID(id_), ChangeSet.of(*_ABOUT, ids=(id_, str(post))))

    async def withdraw(self, *, community: str, post: UUID) -> ChangeSet:
        """Take one's own post back for good. One's own copy stays, unless the post never left: then all of it goes.

        Of a post that may have arrived nothing is sent again; only that it is taken back.
        """
        taken = WithdrawPost(id=UUID(self._around.new_id()), post=post)
        now = int(self._around.now())

        def put(db: Connection) -> None:
            here = outbox.get(db, str(post))
            if here is not None and here.here_alone:
                outbox.take_back(db, here.id)
                own_posts.erase(db, here.id)
            _forget_rewordings(db, community, post)
            if here is not None and here.here_alone:
                return
            take_back(db, community, taken, now)

        await self._private.write(put)
        return ChangeSet.of(*_ABOUT, ids=(str(post),))


def take_back(db: Connection, community: str, taken: WithdrawPost, now: int) -> bool:
    """Queue a withdrawal unless one waits already; whether it was queued. Part of one transaction."""
    post = str(taken.post)
    own, here = own_posts.get(db, post), outbox.get(db, post)
    if own is not None and (own.state != "removed" or own.reason == PENDING):
        # What guides took out of sight for now is its author's to take back all the same.
        own_posts.mark(db, post_id=post, state="withdrawn", reason=own.reason)
    if here is not None and here.state == "unknown":
        outbox.mark(db, intent_id=post, state="removed")
    for lost in restarted.lost(db, community):
        if post_of(lost) == taken.post:
            restarted.leave_out(db, lost.id)
    if _about(db, community, taken.post, WithdrawPost):
        return False
    outbox.add(db, Intent(str(taken.id), community, "withdraw", strict_json.encode(taken), now))
    return True


def undone(db: Connection, intent: Intent) -> None:
    """The person let go of a withdrawal that never left: their post counts again as what it was."""
    submission = said(intent)
    if not isinstance(submission, WithdrawPost):
        return
    post, here = own_posts.get(db, str(submission.post)), outbox.get(db, str(submission.post))
    if here is not None and here.state == "removed" and here.answer is None:
        outbox.mark(db, intent_id=here.id, state="unknown")
        own_posts.mark(db, post_id=here.id, state="waiting")
    elif post is not None and post.state == "withdrawn":
        # What stands in the feed all the same is found to be published by the next sync.
        known: dict[str, own_posts.OwnPostState] = {
            "held": "held",
            "refused": "refused",
            "removed": "removed",
        }
        state = known.get(here.state if here else "", "published")
        own_posts.mark(db, post_id=post.id, state=state, reason=post.reason, words=post.words)


def found_nothing(db: Connection, *, community: str, post: UUID) -> bool:
    """Whether the last withdrawal of this post was answered, and there was nothing yet to take back.

    Where one before it was carried out, there is nothing any more.
    """
    found = [
        intent
        for intent in outbox.every(db, community_id=community)
        if intent.kind == "withdraw" and post_of(intent) == post
    ]
    if not found or any(intent.state == "published" for intent in found):
        return False
    return found[-1].state == "refused" and NOT_THERE in (found[-1].answer or "")


def _about(
    db: Connection, community: str, post: UUID, kind: type[EditPost] | type[WithdrawPost]
) -> list[Intent]:
    """Waiting intents of this kind about that post, the newest first."""
    tag = str(kind.__struct_config__.tag)
    waiting = outbox.waiting(db, community_id=community)
    return [one for one in reversed(waiting) if one.kind == tag and post_of(one) == post]


def _forget_rewordings(db: Connection, community: str, post: UUID) -> None:
    for intent in _about(db, community, post, EditPost):
        if intent.here_alone:
            outbox.take_back(db, intent.id)
        elif intent.state == "unknown":
            outbox.mark(db, intent_id=intent.id, state="removed")


def _reworded(here: Intent, edit: EditPost) -> bytes:
    """The queued post's bytes with the new words."""
    assert here.kind in POSTS
    post = said(here)
    if isinstance(post, NewThread):
        return wording.payload_of(
            msgspec.structs.replace(post, title=edit.title or post.title, text=edit.text, notes=edit.notes)
        )
    assert isinstance(post, Reply)
    return wording.payload_of(msgspec.structs.replace(post, text=edit.text, notes=edit.notes))
