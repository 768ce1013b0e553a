"""What the server's answer to an edit or a withdrawal means for one's own copy of the post."""

from __future__ import annotations

from typing import Final

from client.domain.errors import BugError
from client.vault import drafts, outbox, own_posts
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from protocol import submissions
from protocol.errors import ProtocolError
from protocol.submissions import Answer, Because, Done, EditPost, Held, Published, Refused, WithdrawPost

POSTS: Final = ("thread", "reply")
"""The kinds of intents that are posts themselves, under their own id."""


def said(intent: Intent) -> submissions.Submission:
    """What an intent says. Raises BugError: this app wrote its bytes."""
    try:
        return submissions.decode(intent.payload)
    except ProtocolError as error:
        raise BugError("an intent holds a submission") from error


def take(db: Connection, intent: Intent, answer: Answer) -> None:
    """Note for one's own post what was answered to an intent that is no post itself; part of one transaction."""
    submission = said(intent)
    if isinstance(submission, EditPost):
        _edited(db, submission, answer)
    elif isinstance(submission, WithdrawPost):
        _withdrawn(db, str(submission.post), answer)
    elif not isinstance(answer, Refused):
        drafts.discard(db, intent.id)  # the copy of words that have arrived


def _edited(db: Connection, edit: EditPost, answer: Answer) -> None:
    post = own_posts.get(db, str(edit.post))
    if post is not None and isinstance(answer, Published | Held):
        own_posts.reword(db, post_id=post.id, text=edit.text, title=edit.title or post.title)


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
