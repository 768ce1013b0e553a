"""Reviews as guides see them: rows of the queue, and a claimed item in pieces that fit one answer."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import msgspec

from protocol import limits, strict_json
from protocol.encoding import b64
from protocol.reviewing import Appealed, DecideRequest, Decision, Piece, Proposal, QueueRow, ReviewItem
from server.domain.bands import BANDS, WHY_MAX
from server.domain.records import Review, Role
from server.domain.sights import Marks, Sight
from server.services.review_posts import removal_of, wording
from server.services.reviews_open import is_open
from server.store.interface import Reading

_ALONE: Final = "Waits for another guide: whoever took part in the decision may not hear the appeal."
_SECOND: Final = "Waits for a second guide, who agrees or not."
_ANSWERED: Final = ("appeal", "note-to-guides", "help-me")
"""Kinds whose sender is answered by a letter that names what they sent."""
NOTHING_BESIDE: Final = Marks()
"""What is told of an item that is not for the guide who asks."""


def barred(tx: Reading, review: Review) -> frozenset[bytes]:
    """Who never claims it: whom it is about, who reported or sent it, whoever took part in what is appealed."""
    who = {review.by}
    decided = _appealed_review(tx, review)
    if decided is not None:
        who.add(decided.by)
        who |= {sent.member for sent in tx.sent_with(decided.id) if sent.kind == "report"}
        if decided.post is not None:
            who |= {one.by for one in tx.reviews_of_post(decided.post) if one.kind == "report"}
    return openly_barred(tx, review) | frozenset(one for one in who if one is not None)


def openly_barred(tx: Reading, review: Review) -> frozenset[bytes]:
    """Those of them who may be known to whoever holds it: not who reported, which guides are not told."""
    who = {review.author, review.proposed_by}
    if review.kind == "warmth":
        who.add(review.by)
    decided = _appealed_review(tx, review)
    if decided is not None:
        who |= {decided.decided_by, decided.seconded_by, decided.proposed_by, review.seconded_by}
    return frozenset(one for one in who if one is not None)


def _appealed_review(tx: Reading, review: Review) -> Review | None:
    return tx.review(review.of) if review.kind == "appeal" and review.of is not None else None


def without_void(tx: Reading, review: Review) -> Review:
    """The review without a proposal whose guide is none any more: nobody can second it, and all may claim it anew."""
    if not review.proposed and review.proposed_by is None:
        return review
    guide = None if review.proposed_by is None else tx.member(review.proposed_by)
    if guide is not None and guide.role == Role.GUIDE:
        return review
    return replace(review, proposed=b"", proposed_by=None)


class Rows:
    """Makes rows for one guide at one moment."""

    def __init__(self, tx: Reading, *, guide: bytes, now: float) -> None:
        """`now` in seconds since 1970 UTC."""
        self._tx = tx
        self._guide = guide
        self._now = now
        self._guides: frozenset[bytes] | None = None

    def seen(self, sight: Sight) -> QueueRow:
        """A row of what was found in the queue."""
        return self._row(sight.review, sight.name, sight.title, sight.marks)

    def _row(self, review: Review, name: str, title: str, marks: Marks) -> QueueRow:
        review = without_void(self._tx, review)
        holder = review.holder(self._now)
        not_for = barred(self._tx, review)
        if self._guide in not_for:
            marks = NOTHING_BESIDE
        about = review.author
        if review.kind == "warmth" and review.by is not None:  # a decision is about who wrote the words
            about, sender = review.by, self._tx.member(review.by)
            name = sender.name if sender is not None else ""
        return QueueRow(
            review=uuid.UUID(bytes=review.id),
            version=review.version,
            kind=review.kind,
            band=BANDS[review.band],
            why=self._why(review, not_for),
            author=uuid.UUID(bytes=about),
            author_name=name,
            room=_uuid(review.room),
            thread=_uuid(review.thread),
            title=review.title or title,
            published=review.published,
            waiting_since=review.waiting_since or 0,
            claimed_by=_uuid(holder),
            lease_until=None if holder is None else review.lease_until,
            deadline=review.deadline,
            opened=review.opened,
            last="" if review.proposed else review.decision,
            proposed=_proposed(review).decision.value if review.proposed else "",
            barred=self._guide in not_for,
            notes=marks.notes,
            reports=marks.reports,
            asked=marks.asked,
            looking=marks.looking,
        )

    def named(self, review: Review) -> QueueRow:
        """A row whose author, thread and what stands beside it are looked up."""
        found = self._tx.sight(review.id, guide=self._guide, now=int(self._now))
        assert found is not None  # it was read, or put, in this transaction
        return self._row(review, found.name, review.title or found.title, found.marks)

    def _why(self, review: Review, not_for: frozenset[bytes]) -> tuple[str, ...]:
        more: tuple[str, ...] = (_SECOND,) if review.proposed else ()
        if review.kind == "appeal" and not self._others(not_for):
            more = (*more, _ALONE)
        return (*more, *review.why)[:WHY_MAX]

    def _others(self, not_for: frozenset[bytes]) -> bool:
        if self._guides is None:
            self._guides = frozenset(member.id for member, _ in self._tx.guides(Role.GUIDE))
        return bool(self._guides - not_for)


def item(tx: Reading, review: Review, row: QueueRow, *, only: Piece | None) -> ReviewItem:
    """A claimed item with all its pieces, or `only` one of them; what does not fit is named in `left_out`."""
    decided = tx.review(review.of) if review.kind == "appeal" and review.of is not None else None
    words = wording(tx, review if decided is None or review.text else decided)
    title = row.title or words.title
    bare = ReviewItem(
        row=msgspec.structs.replace(row, title=title),
        post=_uuid(review.post),
        sent=_sent(tx, review),
        notes=words.notes,
        asked=review.asked,
        appealed=None if decided is None else _appealed(tx, decided),
        proposal=None if not review.proposed else _proposal(review),
    )
    pieces = {
        Piece.TEXT: words.text,
        Piece.SEALED: b64(review.sealed),
        Piece.RECORD: "" if decided is None else b64(decided.record),
        Piece.PROPOSAL_RECORD: _proposed(review).record if review.proposed else "",
    }
    wanted = {piece: text for piece, text in pieces.items() if text and only in (None, piece)}
    left_out: tuple[Piece, ...] = ()
    while True:
        whole = msgspec.structs.replace(_with(bare, wanted), left_out=left_out)
        if len(strict_json.encode(whole)) <= limits.PADDED_SIZES[-1] or not wanted:
            return whole
        piece, _ = wanted.popitem()
        left_out = (piece, *left_out)


def _sent(tx: Reading, review: Review) -> uuid.UUID | None:
    """What an answer is to name. Of a call for help that another joined either does: one answer is for both."""
    if review.kind not in _ANSWERED:
        return None
    return next((uuid.UUID(bytes=one.id) for one in tx.sent_with(review.id)), None)


def _with(bare: ReviewItem, pieces: Mapping[Piece, str]) -> ReviewItem:
    appealed, proposal = bare.appealed, bare.proposal
    if appealed is not None:
        appealed = msgspec.structs.replace(appealed, record=pieces.get(Piece.RECORD, ""))
    if proposal is not None:
        proposal = msgspec.structs.replace(proposal, record=pieces.get(Piece.PROPOSAL_RECORD, ""))
    return msgspec.structs.replace(
        bare,
        text=pieces.get(Piece.TEXT, ""),
        sealed=pieces.get(Piece.SEALED, ""),
        appealed=appealed,
        proposal=proposal,
    )


def _appealed(tx: Reading, decided: Review) -> Appealed | None:
    if is_open(decided):
        return _hold(tx, decided)
    if not decided.decision or decided.decided_day is None:
        return None
    return Appealed(
        review=uuid.UUID(bytes=decided.id),
        kind=decided.kind,
        decision=Decision(decided.decision),
        reason=decided.reason,
        rule=decided.rule,
        day=decided.decided_day,
        until_day=decided.until_day,
    )


def _hold(tx: Reading, held: Review) -> Appealed | None:
    removal = removal_of(tx, held)
    if removal is None:
        return None
    last = held.decision == Decision.HOLD.value  # or something else was said since, with a reason of its own
    return Appealed(
        review=uuid.UUID(bytes=held.id),
        kind=held.kind,
        decision=Decision.HOLD,
        reason=held.reason if last else "",
        rule=removal.rule,
        day=removal.hour // 24,
    )


def _proposal(review: Review) -> Proposal:
    asked = _proposed(review)
    assert review.proposed_by is not None  # a proposal has somebody who made it
    return Proposal(
        guide=uuid.UUID(bytes=review.proposed_by),
        decision=asked.decision,
        reason=asked.reason,
        rule=asked.rule,
    )


def _proposed(review: Review) -> DecideRequest:
    return msgspec.json.decode(review.proposed, type=DecideRequest)


def _uuid(raw: bytes | None) -> uuid.UUID | None:
    return None if raw is None else uuid.UUID(bytes=raw)
