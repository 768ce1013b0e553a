"""What tests of what stands around reviews share: looking, notes, following the queue's changes."""

from __future__ import annotations

import uuid

from protocol import hpke, sealed_words
from protocol.around import (
    Around,
    NoteAnswer,
    NoteKind,
    NoteRequest,
    QueueSince,
    check_around,
    check_since,
)
from protocol.encoding import b64, unb64
from protocol.reviewing import QueueRow
from server.services import reviews_around, reviews_live, reviews_notes
from tests.server.people import Person
from tests.server.services.test_team import TEAM_PRIVATE
from tests.server.town import Town


def look(town: Town, guide: Person, review: uuid.UUID, before: int | None = None) -> Around:
    """Ask for what is around a review, as the web does: first that one looks, then what there is."""
    who, now = guide.id.bytes, town.now
    town.store.write(lambda tx: reviews_around.look(tx, review, guide=who, now=now)).result()
    found = town.store.read(
        lambda tx: reviews_around.around(tx, review, guide=who, now=now, before=before)
    ).result()
    return check_around(found)


def sealed_note(words: str, community: str) -> str:
    """Words as an app seals them to the others."""
    return b64(
        sealed_words.seal(
            words.encode(),
            team_key=hpke.public_key(TEAM_PRIVATE),
            purpose=hpke.Purpose.REVIEW_NOTE,
            community=community,
        )
    )


def opened(town: Town, sealed: str) -> str:
    """What a colleague reads."""
    return sealed_words.open_words(
        unb64(sealed),
        private_key=TEAM_PRIVATE,
        purpose=hpke.Purpose.REVIEW_NOTE,
        community=town.community.id,
    ).decode()


def noted(
    town: Town,
    words: str = "Please be gentle.",
    kind: NoteKind = NoteKind.NOTE,
    *,
    to: Person | None = None,
) -> NoteRequest:
    """A note as an app makes it."""
    sealed = sealed_note(words, town.community.id)
    return NoteRequest(id=uuid.uuid4(), kind=kind, sealed=sealed, to=None if to is None else to.id)


def note(town: Town, guide: Person, review: uuid.UUID, request: NoteRequest) -> NoteAnswer:
    who, now = guide.id.bytes, town.now
    return town.store.write(lambda tx: reviews_notes.add(tx, review, request, guide=who, now=now)).result()


def since(town: Town, guide: Person, row: int) -> QueueSince:
    who, now = guide.id.bytes, town.now
    return check_since(
        town.store.read(lambda tx: reviews_live.since(tx, guide=who, row=row, now=now)).result()
    )


def whole_queue(town: Town, guide: Person) -> tuple[dict[uuid.UUID, QueueRow], int]:
    """All pages of the queue, and the count of changes to follow it by."""
    page = town.queue(guide)
    found, row = {one.review: one for one in page.rows}, page.row
    while page.more:
        page = town.queue(guide, after=page.next)
        found |= {one.review: one for one in page.rows}
    return found, row


class Follower:
    """A guide's app that fetched the queue once and follows its changes."""

    def __init__(self, town: Town, guide: Person) -> None:
        self.town = town
        self.guide = guide
        self.rows, self.row = whole_queue(town, guide)
        self.anew = 0
        self.answers = 0

    def follow(self) -> None:
        """Take in what changed."""
        more = True
        while more:
            found = since(self.town, self.guide, self.row)
            self.answers += 1
            if found.whole:
                self.rows, self.row = whole_queue(self.town, self.guide)
                self.anew += 1
                return
            self.rows |= {one.review: one for one in found.rows}
            for one in found.gone:
                self.rows.pop(one, None)
            assert found.row > self.row or not found.more, "it would go round for ever"
            self.row, more = found.row, found.more
