"""Words on their way back from the outbox into a draft. Parts of one transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal
from uuid import UUID

from client.services.amending import undone
from client.services.amending_answers import said
from client.services.telling import TOLD, about_of
from client.vault import drafts, outbox, own_posts
from client.vault.drafts import Draft
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from protocol.submissions import Appeal, EditPost, NewThread, NoteToGuides, Reply, Report, Submission, Warmth

DraftKind = Literal["thread", "reply", "edit", "warmth", "report", "note", "appeal", "call"]
_KINDS: Final[dict[type, DraftKind]] = {
    NewThread: "thread",
    Reply: "reply",
    EditPost: "edit",
    Warmth: "warmth",
    Report: "report",
    NoteToGuides: "note",
    Appeal: "appeal",
}


def draft_of(db: Connection, intent: Intent, *, draft_id: str, saved_at: int) -> Draft | None:
    """The words of an intent as a draft of what it was; None if it has none."""
    submission = said(intent)
    kind = _KINDS.get(type(submission))
    text, title, room = _words(db, submission)
    if kind is None or not (text.strip() or title):
        return None
    about = about_of(submission)
    return Draft(
        id=draft_id,
        kind=kind,
        text=text,
        saved_at=saved_at,
        title=title,
        community_id=intent.community_id,
        room=str(room) if room else None,
        thread_id=str(about) if about else None,
        notes=" ".join(submission.notes) if isinstance(submission, NewThread | Reply) else "",
        answers=str(submission.to) if isinstance(submission, Reply) and submission.to else None,
    )


def edits_to_drafts(db: Connection, community: str, *, make_id: Callable[[], str], saved_at: int) -> None:
    """Keep new wordings that still wait as drafts, for they are not to leave any more."""
    for intent in outbox.waiting(db, community_id=community):
        draft = draft_of(db, intent, draft_id=make_id(), saved_at=saved_at) if intent.kind == "edit" else None
        if draft is not None:
            drafts.save_joined(db, draft)


def let_go(db: Connection, intent: Intent) -> None:
    """Take out what never left, and what goes with it. Raises IllegalMove once it may have left."""
    outbox.take_back(db, intent.id)
    own_posts.erase(db, intent.id)
    undone(db, intent)
    copy = drafts.get(db, intent.id)
    if copy is not None and copy.kind == TOLD:
        drafts.discard(db, copy.id)


def _words(db: Connection, submission: Submission) -> tuple[str, str, UUID | None]:
    match submission:
        case NewThread():
            return submission.text, submission.title, submission.room
        case Reply():
            return submission.text, "", None
        case EditPost():
            return submission.text, submission.title, None
        case _:
            copy = drafts.get(db, str(submission.id))
            return (copy.text if copy is not None and copy.kind == TOLD else ""), "", None
