"""Guides' notes to each other about a review, sealed to the team: nobody here can read them.

A question to a colleague is open until that colleague's next note on the same review.
"""

from __future__ import annotations

import uuid
from dataclasses import replace

from protocol.around import NOTES_MAX, NoteAnswer, NoteKind, NoteRequest, check_note_request
from protocol.encoding import hour_of, unb64
from protocol.errors import ProtocolError, TooLarge
from protocol.problems import Code
from server.domain.faults import TurnedAway
from server.domain.records import Review, Role
from server.domain.sights import Note
from server.services import audit
from server.services.review_rows import openly_barred
from server.services.reviews_around import may_see
from server.services.reviews_open import is_open
from server.store.interface import Reading, Writing


def add(tx: Writing, review_id: uuid.UUID, request: NoteRequest, *, guide: bytes, now: float) -> NoteAnswer:
    """Keep a note. TurnedAway: version-conflict once the review is decided, notes-full when it has as many as may be.

    A colleague who is asked may be the one who reported: to refuse would say that they did. They are not told of it.
    """
    review = may_see(tx, review_id, guide)
    sealed = _checked(request)
    notes = tx.notes_of(review.id)
    known = tx.note(request.id.bytes)
    if known is not None:
        if not _is_same(known, review, request, sealed, guide):
            raise TurnedAway(Code.ID_CONFLICT)
        return NoteAnswer(known.number, len(notes))
    if not is_open(review):
        raise TurnedAway(Code.VERSION_CONFLICT)
    if tx.team_key() is None:
        raise TurnedAway(Code.NO_TEAM_KEY)
    if len(notes) >= NOTES_MAX:
        raise TurnedAway(Code.NOTES_FULL)
    to = None if request.to is None else request.to.bytes
    if to is not None:
        _check_colleague(tx, review, guide, to)
    for note in notes:
        if not note.answered and note.to == guide:
            tx.put_note(replace(note, answered=True))
    number = 1 + max((note.number for note in notes), default=0)
    tx.put_note(
        Note(
            id=request.id.bytes,
            review=review.id,
            number=number,
            kind=request.kind.value,
            guide=guide,
            to=to,
            answered=request.kind != NoteKind.ASK,
            hour=hour_of(now),
            sealed=sealed,
        )
    )
    tx.touch_review(review.id)
    audit.record(tx, "note", review, guide=guide, now=now, to=to)
    return NoteAnswer(number, len(notes) + 1)


def _checked(request: NoteRequest) -> bytes:
    try:
        check_note_request(request)
    except TooLarge as error:
        raise TurnedAway(Code.TOO_LARGE) from error
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
    return unb64(request.sealed)


def _check_colleague(tx: Reading, review: Review, guide: bytes, to: bytes) -> None:
    other = tx.member(to)
    if to == guide or other is None or other.role != Role.GUIDE or to in openly_barred(tx, review):
        raise TurnedAway(Code.NOT_ALLOWED)


def _is_same(known: Note, review: Review, request: NoteRequest, sealed: bytes, guide: bytes) -> bool:
    to = None if request.to is None else request.to.bytes
    said = (known.review, known.guide, known.kind, known.sealed)
    return said == (review.id, guide, request.kind.value, sealed) and known.to in (to, None)
