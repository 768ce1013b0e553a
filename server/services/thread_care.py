"""Care of threads: locked with kind words, opened again, pinned; and notices to everybody."""

from __future__ import annotations

import uuid
from dataclasses import replace

from protocol.changes import Lock, Notice, Pin, Unlock, WordsBody
from protocol.encoding import hour_of, id_bytes
from protocol.errors import ProtocolError
from protocol.guiding import (
    GuideActAnswer,
    LockRequest,
    NoticeRequest,
    PinRequest,
    check_lock_request,
    check_notice_request,
)
from protocol.problems import Code
from server.domain.faults import TurnedAway
from server.domain.records import Thread
from server.services import guide_acts
from server.services.circumstances import Circumstances
from server.services.feed import publish
from server.services.sessions import guide as confirmed_guide
from server.store.interface import Reading, Writing


def lock(
    tx: Writing, which: uuid.UUID, request: LockRequest, *, guide: bytes, around: Circumstances
) -> GuideActAnswer:
    """Let a thread take no more replies, or take them again. A locked one may be locked anew, with other words.

    TurnedAway: not-found, not-allowed (a thread of one's own: another guide looks at that), malformed, id-conflict,
    quota.
    """
    confirmed_guide(tx, guide)
    try:
        check_lock_request(request)
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
    what = "lock" if request.locked else "unlock"
    digest = guide_acts.digest_of(what, request, which.bytes)
    before = guide_acts.done_before(tx, request.id, digest, guide=guide)
    if before is not None:
        return before
    thread = _thread(tx, which)
    starter = tx.post(thread.id)
    if starter is not None and starter.author == guide:
        raise TurnedAway(Code.NOT_ALLOWED)
    seq = None
    hour, own = hour_of(around.now), request.id.bytes
    if request.locked:
        words = WordsBody(request.words)
        header = Lock(id=own, hour=hour, thread=thread.id)
        seq = publish(tx, header, words, random_bytes=around.random_bytes)
    elif thread.locked:
        seq = publish(tx, Unlock(id=own, hour=hour, thread=thread.id), random_bytes=around.random_bytes)
    tx.put_thread(replace(thread, locked=request.locked))
    return guide_acts.keep(tx, what, request.id, digest, guide=guide, about=thread.id, around=around, seq=seq)


def pin(
    tx: Writing, which: uuid.UUID, request: PinRequest, *, guide: bytes, around: Circumstances
) -> GuideActAnswer:
    """Let a thread stand first in its room, or no longer. TurnedAway: not-found, malformed, id-conflict, quota."""
    confirmed_guide(tx, guide)
    try:
        id_bytes(request.id)
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
    what = "pin" if request.pinned else "unpin"
    digest = guide_acts.digest_of(what, request, which.bytes)
    before = guide_acts.done_before(tx, request.id, digest, guide=guide)
    if before is not None:
        return before
    thread = _thread(tx, which)
    seq = None
    if thread.pinned != request.pinned:
        header = Pin(id=request.id.bytes, hour=hour_of(around.now), thread=thread.id, pinned=request.pinned)
        seq = publish(tx, header, random_bytes=around.random_bytes)
        tx.put_thread(replace(thread, pinned=request.pinned))
    return guide_acts.keep(tx, what, request.id, digest, guide=guide, about=thread.id, around=around, seq=seq)


def notice(tx: Writing, request: NoticeRequest, *, guide: bytes, around: Circumstances) -> GuideActAnswer:
    """Words to everybody, for good. TurnedAway: malformed, id-conflict, quota."""
    confirmed_guide(tx, guide)
    try:
        check_notice_request(request)
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
    digest = guide_acts.digest_of(guide_acts.NOTICE, request)
    before = guide_acts.done_before(tx, request.id, digest, guide=guide)
    if before is not None:
        return before
    own = request.id.bytes
    header = Notice(id=own, hour=hour_of(around.now))
    seq = publish(tx, header, WordsBody(request.text, request.title), random_bytes=around.random_bytes)
    return guide_acts.keep(
        tx, guide_acts.NOTICE, request.id, digest, guide=guide, about=own, around=around, seq=seq
    )


def _thread(tx: Reading, which: uuid.UUID) -> Thread:
    """A thread of which something can be read. TurnedAway (not-found) otherwise."""
    thread = tx.thread(which.bytes)
    if thread is None or (tx.post(thread.id) is None and not tx.has_replies(thread.id)):
        raise TurnedAway(Code.NOT_FOUND)
    return thread
