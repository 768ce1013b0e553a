"""What tests of decisions share: requests with real mail, second guides, what a person can read of it."""

from __future__ import annotations

import uuid
from typing import Any

from protocol import hpke, mail
from protocol.changes import Remove, Restore
from protocol.encoding import b64
from protocol.reviewing import (
    ClaimRequest,
    DecideAnswer,
    DecideRequest,
    Decision,
    HandOnRequest,
    Piece,
    QueueRow,
    ReviewItem,
    SecondRequest,
    check_item,
)
from server.domain.records import Change, Review, Thread
from server.services import review
from tests.server.people import Person
from tests.server.town import Town

NO_REASON = (Decision.APPROVE, Decision.APPROVE_WITH_NOTE, Decision.RESTORE)


def request(
    decision: Decision, row: QueueRow, author: Person | None, *, words: str = "Please see.", **changed: Any
) -> DecideRequest:
    """A decision of the version that a claim gave, with mail to its author as a guide's app seals it."""
    values: dict[str, Any] = {"version": row.version, "decision": decision}
    if decision not in NO_REASON:
        values |= {"reason": "unkind-to-someone", "rule": "r1"}
    if author is not None and decision != Decision.APPROVE:
        message = mail.DecisionMail(decision=decision.value, review=row.review, words=words)
        mail_id = uuid.uuid4()
        key = hpke.public_key(author.hpke_private)
        parts = mail.seal_message(message, mail_id, to=key, community=author.community)
        values |= {"mail_id": mail_id, "mail": tuple(map(b64, parts))}
    return DecideRequest(**(values | changed))


def take(town: Town, guide: Person, row: QueueRow, only: Piece | None = None) -> ReviewItem:
    around = town.around()
    asked = ClaimRequest(row.version, only)
    work = town.store.write(
        lambda tx: review.claim(tx, row.review, asked, guide=guide.id.bytes, around=around)
    )
    return check_item(work.result())


def rule(
    town: Town, guide: Person, row: QueueRow, decision: Decision, author: Person | None, **changed: Any
) -> DecideAnswer:
    """Claim and decide."""
    return town.decide(guide, row, request(decision, town.claim(guide, row).row, author, **changed))


def second(
    town: Town, guide: Person, row: QueueRow, *, agrees: bool, version: int | None = None
) -> DecideAnswer:
    around = town.around()
    asked = SecondRequest(row.version if version is None else version, agrees)
    return town.store.write(
        lambda tx: review.second(tx, row.review, asked, guide=guide.id.bytes, around=around)
    ).result()


def hand_on(town: Town, guide: Person, row: QueueRow, to: Person | None = None) -> QueueRow:
    around = town.around()
    asked = HandOnRequest(version=row.version, to=None if to is None else to.id)
    return town.store.write(
        lambda tx: review.hand_on(tx, row.review, asked, guide=guide.id.bytes, around=around)
    ).result()


def kept(town: Town, review_id: uuid.UUID) -> Review:
    """A review as it is stored."""
    found = town.store.read(lambda tx: tx.review(review_id.bytes)).result()
    assert found is not None
    return found


def thread(town: Town, thread_id: uuid.UUID) -> Thread:
    """A published thread."""
    found = town.store.read(lambda tx: tx.thread(thread_id.bytes)).result()
    assert found is not None
    return found


def changes_of(town: Town, post_id: uuid.UUID) -> list[Change]:
    """What of a post stands in the feed."""
    return town.store.read(lambda tx: tx.changes_of_post(post_id.bytes)).result()


def only_row(town: Town, guide: Person, kind: str = "") -> QueueRow:
    """The one open item, or the one of a kind."""
    (row,) = (row for row in town.queue(guide).rows if kind in ("", row.kind))
    return row


def removals(town: Town) -> list[Remove]:
    return [header for _, header, _ in town.feed().of(Remove)]


def restores(town: Town) -> list[Restore]:
    return [header for _, header, _ in town.feed().of(Restore)]
