"""What stands around a review for a guide who looks at it, and that they look.

It is for whoever may claim the review and nobody else. Who reported is never told, nor what a guide themselves sent.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Final

import msgspec

from protocol import limits, strict_json
from protocol.around import (
    LOOK_SECONDS,
    NOTES_MAX,
    PAST_SHOWN,
    REPORTS_SHOWN,
    Around,
    Earlier,
    NoteKind,
    ReviewNote,
    Settled,
)
from protocol.encoding import b64
from protocol.problems import Code
from protocol.reviewing import NEEDS_TWO
from server.domain.faults import TurnedAway
from server.domain.records import Review
from server.domain.sights import Note, Past
from server.services import audit
from server.services.review_rows import barred, without_void
from server.services.reviews_open import is_open
from server.services.sessions import guide as confirmed_guide
from server.store.interface import Reading, Writing

_KEPT: Final = 512
"""Bytes of an answer that are left for what is not counted."""
_BY_TWO: Final = frozenset(one.value for one in NEEDS_TWO)
_LOOKED_AT: Final = 4 * PAST_SHOWN
"""So many earlier reviews are looked at; what came before those is only counted as more."""


def may_see(tx: Reading, review_id: uuid.UUID, guide: bytes) -> Review:
    """The review, for a confirmed guide whom it is not about. TurnedAway (not-found, not-allowed ...)."""
    confirmed_guide(tx, guide)
    review = tx.review(review_id.bytes)
    if review is None:
        raise TurnedAway(Code.NOT_FOUND)
    review = without_void(tx, review)
    if guide in barred(tx, review):
        raise TurnedAway(Code.NOT_ALLOWED)
    return review


def look(tx: Writing, review_id: uuid.UUID, *, guide: bytes, now: float) -> None:
    """This guide looks at a review, which others see for two minutes; the audit knows, unless they have claimed it."""
    review = may_see(tx, review_id, guide)
    if not tx.look(review.id, guide, until=int(now) + LOOK_SECONDS, now=int(now)):
        return  # as they did a moment ago
    tx.touch_review(review.id)
    if review.holder(now) != guide:
        audit.record(tx, "look", review, guide=guide, now=now)


def around(
    tx: Reading, review_id: uuid.UUID, *, guide: bytes, now: float, before: int | None = None
) -> Around:
    """What stands around a review; with `before`, only notes with lower numbers."""
    review = may_see(tx, review_id, guide)
    notes = tx.notes_of(review.id, before)
    if before is not None:
        return _with_notes(Around(), notes)
    whom = review.by if review.kind == "warmth" else review.author
    past = [] if whom is None else tx.past_of(whom, _LOOKED_AT + 1)
    seen = [one for one in past[:_LOOKED_AT] if one.id != review.id and not _is_kept_from(tx, one, guide)]
    reports = [] if review.post is None else tx.open_reports_of(review.post)
    bare = Around(
        history=tuple(_earlier(one) for one in seen[:PAST_SHOWN]),
        earlier=len(seen[PAST_SHOWN:]) + len(past[_LOOKED_AT:]),
        reports=tuple(reports[:REPORTS_SHOWN]),
        looking=tuple(uuid.UUID(bytes=one) for one in tx.looking(review.id, int(now)) if one != guide),
        settled=_settled(review),
    )
    return _with_notes(bare, notes)


def _settled(review: Review) -> Settled | None:
    open_still = is_open(review)
    if open_still and not review.decision:
        return None
    return Settled(
        open=open_still,
        decision=review.decision,
        reason=review.reason,
        rule=review.rule,
        guide=_uuid(review.decided_by),
        second=_uuid(review.seconded_by) if review.decision in _BY_TWO else None,
        day=review.decided_day,
    )


def _with_notes(bare: Around, notes: Sequence[Note]) -> Around:
    shown: list[ReviewNote] = []
    used = len(strict_json.encode(bare)) + _KEPT
    for note in notes[:NOTES_MAX]:
        one = _note(note)
        used += len(strict_json.encode(one)) + 1
        if used > limits.PADDED_SIZES[-1]:
            break
        shown.append(one)
    return msgspec.structs.replace(bare, notes=tuple(shown), more=len(shown) < len(notes))


def _note(note: Note) -> ReviewNote:
    return ReviewNote(
        id=uuid.UUID(bytes=note.id),
        number=note.number,
        kind=NoteKind(note.kind),
        guide=_uuid(note.guide),
        to=_uuid(note.to),
        open=not note.answered,
        hour=note.hour,
        sealed=b64(note.sealed),
    )


def _is_kept_from(tx: Reading, past: Past, guide: bytes) -> bool:
    """Whether it is this guide's own: what they sent, or, while it is open, what they may not take."""
    if guide in (past.by, past.author):
        return True
    if not past.is_open:
        return False
    review = tx.review(past.id)
    return review is not None and guide in barred(tx, without_void(tx, review))


def _earlier(past: Past) -> Earlier:
    return Earlier(
        review=uuid.UUID(bytes=past.id),
        kind=past.kind,
        state="open" if past.is_open else "decided",
        decision=past.decision,
        reason=past.reason,
        rule=past.rule,
        day=past.decided_day,
        until_day=past.until_day,
        post=_uuid(past.post),
        of=_uuid(past.of),
    )


def _uuid(raw: bytes | None) -> uuid.UUID | None:
    return None if raw is None else uuid.UUID(bytes=raw)
