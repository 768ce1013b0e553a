"""The guides' queue: claims, decisions, second guides, handing on. What they did is recorded for the audit."""

from __future__ import annotations

import re
import uuid
from dataclasses import replace
from typing import Final

import msgspec

from protocol import limits, strict_json
from protocol.encoding import day_of, unb64
from protocol.errors import ProtocolError
from protocol.problems import Code
from protocol.reviewing import (
    NEEDS_TWO,
    QUEUE_PAGE,
    ClaimRequest,
    DecideAnswer,
    DecideRequest,
    Decision,
    HandOnRequest,
    Queue,
    QueueRow,
    ReviewItem,
    SecondRequest,
    check_decision,
)
from server.domain import reviewing
from server.domain.bands import BANDS
from server.domain.catalogue import has_reason, pause_days
from server.domain.faults import TurnedAway
from server.domain.records import Member, Review, ReviewState, Role
from server.services import audit, figures, guides_letters, ordering
from server.services.circumstances import Circumstances
from server.services.review_effects import carry_out, is_reachable, send_facts, send_mail, subject
from server.services.review_rows import Rows, barred, item, openly_barred, without_void
from server.services.sessions import guide as confirmed_guide
from server.settings import URGENT_CLAIM_SECONDS
from server.store.interface import Reading, Writing

Place = tuple[int, int, bytes]
_PLACE: Final = re.compile(r"([0-9])-([0-9]{1,12})-([0-9a-f]{32})")


def place_of(text: str) -> Place:
    """A place in the queue's order, as an answer named it. TurnedAway (malformed) if it is none."""
    found = _PLACE.fullmatch(text)
    if found is None:
        raise TurnedAway(Code.MALFORMED)
    return int(found[1]), int(found[2]), bytes.fromhex(found[3])


def queue(tx: Reading, *, guide: bytes, after: Place | None, now: float) -> Queue:
    """The open reviews after a place in their order, as many as fit one answer."""
    confirmed_guide(tx, guide)
    found = tx.sights(after, QUEUE_PAGE + 1, guide=guide, now=int(now))
    rows: list[QueueRow] = []
    maker = Rows(tx, guide=guide, now=now)
    used = 512
    place = ""
    for sight in found[:QUEUE_PAGE]:
        row = maker.seen(sight)
        used += len(strict_json.encode(row)) + 1
        if used > limits.PADDED_SIZES[-1]:
            break
        rows.append(row)
        review = sight.review
        place = f"{review.rank}-{review.waiting_since or 0}-{review.id.hex()}"
    more = len(found) > len(rows)
    return Queue(tuple(rows), more=more, next=place if more else "", row=tx.queue_row())


def claim(
    tx: Writing, review_id: uuid.UUID, request: ClaimRequest, *, guide: bytes, around: Circumstances
) -> ReviewItem:
    """Take or renew a claim, and see the text."""
    confirmed_guide(tx, guide)
    before = _review(tx, review_id)
    review = reviewing.claim(
        before, guide=guide, version=request.version, barred=barred(tx, before), now=around.now
    )
    if review.rank <= reviewing.URGENT and review.claimed_by != before.claimed_by:
        review = replace(review, deadline=int(around.now) + URGENT_CLAIM_SECONDS)
    tx.put_review(review)
    # Whoever is handed an item takes it with the version that it has; to renew a claim leaves no record.
    takes = review.version != before.version or before.state != ReviewState.CLAIMED
    if takes:
        audit.record(tx, "claim", review, guide=guide, now=around.now)
    if review.sealed and (takes or not before.opened):  # unopened: words came while it was held
        audit.record(tx, "open", review, guide=guide, now=around.now)
    row = Rows(tx, guide=guide, now=around.now).named(review)
    return item(tx, review, row, only=request.only)


def hand_on(
    tx: Writing, review_id: uuid.UUID, request: HandOnRequest, *, guide: bytes, around: Circumstances
) -> QueueRow:
    """Give a claimed item back, or to another guide, unless it is not for them.

    It may be handed to who reported it: to refuse would say that they did. They cannot claim it, and it runs out.
    """
    confirmed_guide(tx, guide)
    before = _review(tx, review_id)
    to = None if request.to is None else request.to.bytes
    if to is not None:
        other = tx.member(to)
        if other is None or other.role != Role.GUIDE:
            raise TurnedAway(Code.NOT_ALLOWED)
    review = reviewing.hand_on(
        before,
        guide=guide,
        version=request.version,
        to=to,
        barred=openly_barred(tx, before),
        record=_sealed(request.record),
        now=around.now,
    )
    if review.rank <= reviewing.URGENT and to is None and not before.decision:
        # Given back without an answer it is due when it would have been, had nobody taken it.
        due = around.rules.deadline(BANDS[review.band], review.waiting_since or around.now)
        review = replace(review, deadline=due)
    tx.put_review(review)
    audit.record(tx, "hand-on", review, guide=guide, now=around.now, to=to)
    return Rows(tx, guide=guide, now=around.now).named(review)


def decide(
    tx: Writing, review_id: uuid.UUID, request: DecideRequest, *, guide: bytes, around: Circumstances
) -> DecideAnswer:
    """Decide a claimed item: feed, submission, member and mail change in one transaction.

    What needs two guides is only proposed: nothing happens, and its mail is kept, until another seconds it.
    """
    confirmed_guide(tx, guide)
    before = _review(tx, review_id)
    about = subject(tx, before)
    _check(request, about, around)
    record = _sealed(request.record)
    if reviewing.is_repeated(before, request, guide=guide) or _is_proposed(before, request, guide=guide):
        return _answer(before)
    reviewing.check_decides(before, request, guide=guide, now=around.now)
    if guide in barred(tx, before):
        raise TurnedAway(Code.NOT_ALLOWED)
    if request.decision in NEEDS_TWO:
        deadline = _deadline(before, around)
        review = reviewing.propose(
            before, guide=guide, request=strict_json.encode(request), deadline=deadline
        )
        tx.put_review(review)
        named = replace(review, reason=request.reason, rule=request.rule)
        audit.record(
            tx,
            "propose",
            named,
            guide=guide,
            now=around.now,
            decision=request.decision.value,
            at_once=around,
        )
        return _answer(review)
    review = _settle(tx, before, request, guide=guide, record=record, about=about, around=around)
    audit.record(tx, "decide", review, guide=guide, now=around.now)
    return _answer(review)


def second(
    tx: Writing, review_id: uuid.UUID, request: SecondRequest, *, guide: bytes, around: Circumstances
) -> DecideAnswer:
    """Agree with what another guide proposed, and it happens; or not, and it waits again."""
    confirmed_guide(tx, guide)
    before = _review(tx, review_id)
    record = _sealed(request.record)
    if request.agrees and _is_seconded(before, request, guide=guide):
        return _answer(before)
    if before.proposed_by != guide and guide in barred(tx, before):
        raise TurnedAway(Code.NOT_ALLOWED)
    reviewing.check_seconds(
        before, guide=guide, version=request.version, agrees=request.agrees, now=around.now
    )
    proposed = msgspec.json.decode(before.proposed, type=DecideRequest)
    if not request.agrees:
        review = reviewing.not_seconded(before, deadline=_deadline(before, around))
        tx.put_review(review)
        act, decision = "not-second", proposed.decision.value
        audit.record(tx, act, review, guide=guide, now=around.now, decision=decision, at_once=around)
        return _answer(review)
    assert before.proposed_by is not None  # a proposal has somebody who made it
    kept = _sealed(proposed.record) or record
    review = _settle(
        tx,
        replace(before, seconded_by=guide),
        proposed,
        guide=before.proposed_by,
        record=kept,
        about=subject(tx, before),
        around=around,
    )
    audit.record(tx, "second", review, guide=guide, now=around.now, at_once=around)
    return _answer(review)


def _settle(
    tx: Writing,
    before: Review,
    request: DecideRequest,
    *,
    guide: bytes,
    record: bytes,
    about: Member | None,
    around: Circumstances,
) -> Review:
    if reviewing.stays_open(before, request.decision):
        deadline = _deadline(before, around)
        review = reviewing.keep_open(before, request, guide=guide, record=record, deadline=deadline)
    else:
        review = reviewing.decide(before, request, guide=guide, record=record, now=around.now)
    guides_letters.keep_words(tx, review, request.decision, record, around)
    review = carry_out(tx, review, request, around)
    send_facts(tx, review, about, around)
    send_mail(tx, request, about, around)
    tx.put_review(review)
    if review.state == ReviewState.DECIDED or request.decision in NEEDS_TWO:
        figures.decided(tx, review, now=around.now)
    if review.state == ReviewState.DECIDED:
        ordering.count(tx, before, request.soon, now=around.now)
    return review


def _check(request: DecideRequest, about: Member | None, around: Circumstances) -> None:
    try:
        check_decision(request, reachable=is_reachable(about))
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
    if request.reason and not has_reason(around.catalogue, request.reason):
        raise TurnedAway(Code.MALFORMED)
    if not set(request.notes) <= set(around.descriptor.content_notes):
        raise TurnedAway(Code.MALFORMED)
    if request.decision in (Decision.PAUSE_MEMBER, Decision.PUT_OUT) and (
        about is None or about.role == Role.IMPORTED
    ):
        raise TurnedAway(Code.MALFORMED)
    reviewing.check_pause(request.until_day, today=day_of(around.now), days=pause_days(around.catalogue))


def _is_proposed(review: Review, request: DecideRequest, *, guide: bytes) -> bool:
    """Whether this very proposal by this guide waits already."""
    again = review.proposed_by == guide and review.version == request.version + 1
    return again and review.proposed == strict_json.encode(request)


def _is_seconded(review: Review, request: SecondRequest, *, guide: bytes) -> bool:
    """Whether this guide's agreement was taken already, and nothing came after."""
    return review.seconded_by == guide and review.version == request.version + 1 and not review.proposed


def _answer(review: Review) -> DecideAnswer:
    open_still = review.state != ReviewState.DECIDED
    seq = None if open_still else review.seq
    return DecideAnswer(review.version, seq, needs_second=bool(review.proposed), open=open_still)


def _deadline(review: Review, around: Circumstances) -> int:
    return around.rules.deadline(BANDS[review.band], around.now)


def _review(tx: Reading, review_id: uuid.UUID) -> Review:
    review = tx.review(review_id.bytes)
    if review is None:
        raise TurnedAway(Code.NOT_FOUND)
    return without_void(tx, review)


def _sealed(record: str) -> bytes:
    try:
        return unb64(record)
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
