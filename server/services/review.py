"""The guides' queue: claims, decisions, handing on. What they did is recorded for the hour's audit."""

from __future__ import annotations

import uuid
from dataclasses import replace

from protocol import hpke, limits, mail, strict_json
from protocol.changes import Mail, PostBody, Remove, decode_body
from protocol.encoding import day_of, hour_of, unb64
from protocol.errors import ProtocolError
from protocol.problems import Code
from protocol.reviewing import (
    QUEUE_PAGE,
    ClaimRequest,
    DecideAnswer,
    DecideRequest,
    Decision,
    HandOnRequest,
    Queue,
    QueueRow,
    ReviewItem,
    check_decision,
)
from server.domain import reviewing
from server.domain.bands import BANDS
from server.domain.faults import TurnedAway
from server.domain.records import Member, Post, PostState, Review, Role, Sent, Thread
from server.services import audit
from server.services.circumstances import Circumstances
from server.services.feed import publish
from server.services.sessions import guide as confirmed_guide
from server.services.submissions import publish_post
from server.store.interface import Reading, Writing


def queue(tx: Reading, *, guide: bytes, after: uuid.UUID | None, now: float) -> Queue:
    """The open reviews after one of them, as many as fit one answer."""
    confirmed_guide(tx, guide)
    found = tx.queue(None if after is None else after.bytes, QUEUE_PAGE + 1)
    rows: list[QueueRow] = []
    used = 256
    for review, name, title in found[:QUEUE_PAGE]:
        row = _row(review, name, title, now)
        used += len(strict_json.encode(row)) + 1
        if used > limits.PADDED_SIZES[-1]:
            break
        rows.append(row)
    return Queue(tuple(rows), more=len(found) > len(rows))


def claim(
    tx: Writing, review_id: uuid.UUID, request: ClaimRequest, *, guide: bytes, around: Circumstances
) -> ReviewItem:
    """Take or renew a claim, and see the text."""
    confirmed_guide(tx, guide)
    before = _review(tx, review_id)
    review = reviewing.claim(before, guide=guide, version=request.version, now=around.now)
    tx.put_review(review)
    if review.version != before.version:
        audit.record(tx, "claim", review, guide=guide, now=around.now)
    body = _body(tx, review)
    return ReviewItem(
        row=_named_row(tx, review, around.now),
        post=uuid.UUID(bytes=review.post),
        text=body.text,
        notes=body.notes,
    )


def hand_on(
    tx: Writing, review_id: uuid.UUID, request: HandOnRequest, *, guide: bytes, around: Circumstances
) -> QueueRow:
    """Give a claimed item back, or to another guide (never to its author)."""
    confirmed_guide(tx, guide)
    before = _review(tx, review_id)
    to = None if request.to is None else request.to.bytes
    if to is not None:
        other = tx.member(to)
        if other is None or other.role != Role.GUIDE or to == before.author:
            raise TurnedAway(Code.NOT_ALLOWED)
    review = reviewing.hand_on(
        before,
        guide=guide,
        version=request.version,
        to=to,
        record=_sealed(request.record),
        now=around.now,
    )
    tx.put_review(review)
    audit.record(tx, "hand-on", review, guide=guide, now=around.now)
    return _named_row(tx, review, around.now)


def decide(
    tx: Writing, review_id: uuid.UUID, request: DecideRequest, *, guide: bytes, around: Circumstances
) -> DecideAnswer:
    """Approve or remove: the feed, the author's submission and mail change in one transaction."""
    confirmed_guide(tx, guide)
    before = _review(tx, review_id)
    author = tx.member(before.author)
    try:
        check_decision(request, reachable=bool(request.mail) or _takes_mail(author))
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
    if reviewing.is_repeated(before, request, guide=guide):
        return DecideAnswer(before.version, before.seq)
    review = reviewing.decide(before, request, guide=guide, record=_sealed(request.record), now=around.now)
    post = tx.post(review.post)
    assert post is not None  # every review is of one
    if request.decision == Decision.REMOVE:
        review = _remove(tx, review, post, around)
    else:
        review = _approve(tx, review, post, around)
    if author is not None and author.mailbox_key:
        _send_mail(tx, request, author, around)
    tx.put_review(review)
    audit.record(tx, "decide", review, guide=guide, now=around.now)
    return DecideAnswer(review.version, review.seq)


def _approve(tx: Writing, review: Review, post: Post, around: Circumstances) -> Review:
    seq = None
    if not review.published:
        body = PostBody(review.text, review.title, review.notes)
        seq = publish_post(tx, post, body, to=review.to, now=around.now, random_bytes=around.random_bytes)
        tx.put_post(replace(post, state=PostState.PUBLISHED))
        _tell(tx, post, "published", seq=seq)
    tx.count_approved(review.author)
    return replace(review, seq=seq, title="", text="", notes=())


def _remove(tx: Writing, review: Review, post: Post, around: Circumstances) -> Review:
    seq = None
    if review.published:
        body = _body(tx, review)
        seqs = tuple(change.seq for change in tx.changes_of_post(post.id))
        header = Remove(
            id=around.new_id().bytes,
            hour=hour_of(around.now),
            post=post.id,
            seqs=seqs,
            reason=review.reason,
            rule=review.rule,
        )
        seq = publish(tx, header, random_bytes=around.random_bytes)
        tx.erase_changes(seqs)
        thread = tx.thread(post.id)
        if thread is not None:
            tx.put_thread(Thread(thread.id, thread.room, "", thread.locked))
        review = replace(review, title=body.title, text=body.text, notes=body.notes)
    tx.put_post(replace(post, state=PostState.REMOVED))
    _tell(tx, post, "refused", reason=review.reason, rule=review.rule)
    until = day_of(around.now) + around.descriptor.retention.reviews_days
    return replace(review, seq=seq, text_until_day=until)


def _tell(
    tx: Writing, post: Post, state: str, *, seq: int | None = None, reason: str = "", rule: str = ""
) -> None:
    sent = tx.sent(post.id)
    if sent is not None:
        tx.put_sent(Sent(sent.id, sent.member, sent.digest, state, seq, reason, rule))


def _takes_mail(author: Member | None) -> bool:
    """Whether mail can be sealed to them: imported names have no key, and a key may be good for nothing."""
    try:
        hpke.check_public_key(b"" if author is None else author.hpke_key)
    except ProtocolError:
        return False
    return True


def _send_mail(tx: Writing, request: DecideRequest, author: Member, around: Circumstances) -> None:
    # The message's id is inside the seal; each part's header has one of its own, so that parts of one
    # message are not seen to belong together.
    for part in request.mail:
        body = mail.address(unb64(part), mailbox_key=author.mailbox_key, random_bytes=around.random_bytes)
        header = Mail(id=around.new_id().bytes, hour=hour_of(around.now))
        publish(tx, header, body, random_bytes=around.random_bytes)


def _body(tx: Reading, review: Review) -> PostBody:
    if not review.published:
        return PostBody(review.text, review.title, review.notes)
    changes = tx.changes_of_post(review.post)
    bodies = [decode_body(one.body, PostBody) for one in changes if one.kind in ("post", "edit") and one.body]
    return bodies[-1] if bodies else PostBody("", review.title)


def _review(tx: Reading, review_id: uuid.UUID) -> Review:
    review = tx.review(review_id.bytes)
    if review is None:
        raise TurnedAway(Code.NOT_FOUND)
    return review


def _named_row(tx: Reading, review: Review, now: float) -> QueueRow:
    author, thread = tx.member(review.author), tx.thread(review.thread)
    name = author.name if author is not None else ""
    return _row(review, name, review.title or (thread.title if thread else ""), now)


def _row(review: Review, name: str, title: str, now: float) -> QueueRow:
    holder = review.holder(now)
    return QueueRow(
        review=uuid.UUID(bytes=review.id),
        version=review.version,
        kind=review.kind,
        band=BANDS[review.band],
        why=review.why,
        author=uuid.UUID(bytes=review.author),
        author_name=name,
        room=uuid.UUID(bytes=review.room),
        thread=uuid.UUID(bytes=review.thread),
        title=title,
        published=review.published,
        waiting_since=review.waiting_since or 0,
        claimed_by=None if holder is None else uuid.UUID(bytes=holder),
        lease_until=None if holder is None else review.lease_until,
    )


def _sealed(record: str) -> bytes:
    try:
        return unb64(record)
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
