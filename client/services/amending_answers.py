"""What the server's answer to an edit or a withdrawal means for one's own copy of the post."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from client.domain.errors import BugError
from client.vault import outbox, own_posts
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from protocol import submissions
from protocol.errors import ProtocolError
from protocol.submissions import (
    Answer,
    Because,
    Done,
    EditPost,
    Held,
    NewThread,
    Published,
    Refused,
    Reply,
    WithdrawPost,
)

POSTS: Final = ("thread", "reply")
"""The kinds of intents that are posts themselves, under their own id."""
_WORDS: Final = (*POSTS, "edit")


def said(intent: Intent) -> submissions.Submission:
    """What an intent says. Raises BugError: this app wrote its bytes."""
    try:
        return submissions.decode(intent.payload)
    except ProtocolError as error:
        raise BugError("an intent holds a submission") from error


def post_of(intent: Intent) -> UUID | None:
    """The post that an intent is, rewords or takes back; None where it is about none of one's own."""
    submission = said(intent)
    if isinstance(submission, EditPost | WithdrawPost):
        return submission.post
    return submission.id if isinstance(submission, NewThread | Reply) else None


def forget_taken_back(db: Connection, community: str) -> None:
    """Send no more what was on its way when its author took it back, and did not get there as far as is known."""
    for intent in outbox.waiting(db, community_id=community):
        if intent.state == "sending" or intent.kind not in _WORDS:
            continue
        own = own_posts.get(db, str(post_of(intent)))
        if own is None or own.state != "withdrawn":
            continue
        if intent.here_alone:
            outbox.take_back(db, intent.id)
        elif intent.state == "unknown":
            outbox.mark(db, intent_id=intent.id, state="removed")


def take(db: Connection, intent: Intent, answer: Answer) -> None:
    """Note for one's own post what was answered to an intent that is no post itself; part of one transaction."""
    submission = said(intent)
    if isinstance(submission, EditPost):
        _edited(db, submission, answer)
    elif isinstance(submission, WithdrawPost):
        _withdrawn(db, str(submission.post), answer)


def _edited(db: Connection, edit: EditPost, answer: Answer) -> None:
    post = own_posts.get(db, str(edit.post))
    if post is not None and isinstance(answer, Published | Held):
        title, notes = edit.title or post.title, " ".join(edit.notes)
        own_posts.reword(db, post_id=post.id, text=edit.text, title=title, notes=notes)


def _withdrawn(db: Connection, post_id: str, answer: Answer) -> None:
    removed = isinstance(answer, Refused) and answer.reason == Because.POST_REMOVED.value
    nothing_there = isinstance(answer, Refused) and answer.reason == Because.NO_SUCH_POST.value
    post, intent = own_posts.get(db, post_id), outbox.get(db, post_id)
    if removed and post is not None:
        own_posts.mark(db, post_id=post_id, state="removed", reason=post.reason, words=post.words)
    if (removed or nothing_there or isinstance(answer, Done)) and (
        intent is not None and intent.state in ("held", "published", "unknown")
    ):
        outbox.mark(db, intent_id=post_id, state="removed")
