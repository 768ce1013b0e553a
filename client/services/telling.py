"""What a person tells others who are not the whole community: the guides, or one author. All of it waits in the outbox.

Words to the guides are sealed before they are kept for sending, and nobody gives back what was said to one person
alone. So a copy lies beside, as a draft of the kind "told" under the intent's id: what is refused is not lost, and what
has arrived can be read again where it is answered.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from client.domain.errors import WordsUnusable
from client.services import guides_words, wording
from client.services.amending_answers import said
from client.services.changes import ChangeSet, Kind
from client.services.memberships import Memberships
from client.services.wording import Written
from client.vault import drafts, outbox, own_posts
from client.vault.drafts import Draft
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from protocol.submissions import (
    Appeal,
    Consent,
    EditPost,
    NewThread,
    NoteToGuides,
    Reply,
    Report,
    Submission,
    Warmth,
    WithdrawPost,
)
from protocol.text import tidy

TOLD: Final = "told"
"""The kind of the draft that keeps what was told."""


@dataclass(frozen=True, slots=True)
class Told:
    """An intent that is no post itself. `about` is the post or decision it is about, `words` what the person wrote."""

    intent: Intent
    about: UUID | None
    words: str = field(default="", repr=False)

    @property
    def reason(self) -> str:
        """Why it was not taken, as a code; empty where it was, or nothing is known yet."""
        if self.intent.state != "refused":
            return ""
        try:
            said = json.loads(self.intent.answer or "")
        except ValueError:
            return ""
        return str(said.get("reason", "")) if isinstance(said, dict) else ""


def kind_line(words: str) -> str:
    """Kind words as they are sent: one line."""
    return " ".join(tidy(words).split())


class Telling:
    """Thanks, reports, words to the guides, appeals and consents of one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around

    async def thank(
        self, *, community: str, post: UUID, words: str = "", draft_id: str | None = None
    ) -> Written:
        """Tell a post's author alone that it helped. Raises WordsUnusable."""
        words = kind_line(words)
        return await self._put(community, Warmth(id=self._id(), post=post, words=words), words, draft_id)

    async def report(
        self, *, community: str, post: UUID, reason: str, words: str = "", draft_id: str | None = None
    ) -> Written:
        """Ask the guides to look at a post. Raises WordsUnusable, and ServerRefused (no-team-key) for words."""
        words = tidy(words)
        sealed = await self._sealed(community, words)
        return await self._put(
            community, Report(id=self._id(), post=post, reason=reason, sealed=sealed), words, draft_id
        )

    async def note(self, *, community: str, words: str, draft_id: str | None = None) -> Written:
        """Write to the guides. Raises as `report`."""
        words = tidy(words)
        if not words:
            raise WordsUnusable("empty")
        sealed = await self._sealed(community, words)
        return await self._put(community, NoteToGuides(id=self._id(), sealed=sealed), words, draft_id)

    async def appeal(
        self, *, community: str, review: UUID, words: str = "", draft_id: str | None = None
    ) -> Written:
        """Ask that another guide look at a decision about oneself. Raises as `report`."""
        words = tidy(words)
        sealed = await self._sealed(community, words)
        return await self._put(
            community, Appeal(id=self._id(), review=review, sealed=sealed), words, draft_id
        )

    async def consent(self, *, community: str, post: UUID, study: str, granted: bool) -> Written:
        """Let a study use one's own post, or no longer."""
        return await self._put(community, Consent(id=self._id(), post=post, study=study, granted=granted), "")

    async def reaches_guides(self, *, community: str) -> bool:
        """Whether words can be sealed to the guides: a key of theirs is known here."""
        return await guides_words.team_public_key(await self._memberships.open(community)) is not None

    async def told(self, *, community: str) -> list[Told]:
        """Everything but posts themselves that was said here, and what became of it, the newest first."""
        return await self._private.read(lambda db: told_of(db, community))

    async def intent(self, *, intent_id: str) -> Told | None:
        """One intent of whatever kind, with its words: what the person is asked about before an old one leaves."""

        def look(db: Connection) -> Told | None:
            found = outbox.get(db, intent_id)
            return _told(db, found) if found else None

        return await self._private.read(look)

    def _id(self) -> UUID:
        return UUID(self._around.new_id())

    async def _sealed(self, community: str, words: str) -> str:
        return await guides_words.sealed(await self._memberships.open(community), words)

    async def _put(
        self, community: str, submission: Submission, words: str, draft_id: str | None = None
    ) -> Written:
        payload, id_ = wording.payload_of(submission), str(submission.id)
        now = int(self._around.now())
        about = about_of(submission)
        copy = Draft(
            id=id_,
            kind=TOLD,
            text=words,
            saved_at=now,
            community_id=community,
            thread_id=str(about) if about else None,
        )

        def put(db: Connection) -> None:
            kind = str(submission.__struct_config__.tag)
            outbox.add(db, Intent(id_, community, kind, payload, now))
            if words:
                drafts.save(db, copy)
            if draft_id is not None:
                drafts.discard(db, draft_id)

        await self._private.write_words(put)
        return Written(submission.id, ChangeSet.of(Kind.OUTBOX, Kind.DRAFT, ids=(id_,)))


def about_of(submission: Submission) -> UUID | None:
    """What it is about: a post, a thread or a decision; None where it stands for itself."""
    match submission:
        case EditPost() | WithdrawPost() | Warmth() | Report() | Consent():
            return submission.post
        case Appeal():
            return submission.review
        case Reply():
            return submission.thread
        case _:
            return None


def told_of(db: Connection, community: str) -> list[Told]:
    """What was said in a community that is no post of one's own, the newest first."""
    found = outbox.every(db, community_id=community)
    return [_told(db, intent) for intent in reversed(found) if not own_posts.get(db, intent.id)]


def _told(db: Connection, intent: Intent) -> Told:
    submission = said(intent)
    about = about_of(submission)
    if isinstance(submission, EditPost | NewThread | Reply):
        return Told(intent, about, submission.text)
    if isinstance(submission, WithdrawPost):
        own = own_posts.get(db, str(submission.post))
        return Told(intent, about, own.text if own else "")
    copy = drafts.get(db, intent.id)
    return Told(intent, about, copy.text if copy is not None and copy.kind == TOLD else "")
