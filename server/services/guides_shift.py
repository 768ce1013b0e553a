"""A guide's shift: whether the alarm is on and who is there, what was handed over, what two guides sent to a lead."""

from __future__ import annotations

import uuid
from dataclasses import replace

from protocol import limits, strict_json
from protocol.encoding import b64, day_of, hour_of, unb64
from protocol.errors import ProtocolError
from protocol.guiding import (
    ESCALATED_SHOWN,
    HAND_OVERS_SHOWN,
    AcknowledgeRequest,
    AlarmState,
    GuideActAnswer,
    HandOver,
    HandOverRequest,
    ShiftState,
    check_hand_over_request,
)
from protocol.problems import Code
from server.domain.bands import BANDS
from server.domain.faults import TurnedAway
from server.services import alarm, audit, guide_acts
from server.services.circumstances import Circumstances
from server.services.review_rows import barred
from server.services.sessions import guide as confirmed_guide
from server.settings import DESK_OPEN_SECONDS
from server.store.interface import Reading, Writing

_STEP = DESK_OPEN_SECONDS // 5


def shift(tx: Reading, *, guide: bytes, around: Circumstances) -> ShiftState:
    """What every guide has to see who looks after the queue."""
    confirmed_guide(tx, guide)
    leads = around.descriptor.leads
    notes, used = [], 2048  # of an answer, for all the rest
    for one in tx.hand_overs(HAND_OVERS_SHOWN):
        shown = HandOver(uuid.UUID(bytes=one.id), _uuid(one.guide), one.hour, b64(one.sealed))
        used += len(strict_json.encode(shown)) + 1
        if used > limits.PADDED_SIZES[-1]:
            break
        notes.append(shown)
    is_lead = uuid.UUID(bytes=guide) in leads
    return ShiftState(
        alarm=_alarm(tx, guide, around.now),
        others=any(one != guide for one in _desks(tx, around.now)),
        hand_overs=tuple(notes),
        more_hand_overs=tx.count_hand_overs() - len(notes),
        leads=leads,
        escalated=_escalated(tx, guide) if is_lead else (),
    )


def is_to_be_noted(tx: Reading, *, guide: bytes, now: float) -> bool:
    """Whether it should be written down that this guide's desk is open: not each minute."""
    until = tx.desks().get(guide, 0)
    return not now + DESK_OPEN_SECONDS - _STEP < until <= now + DESK_OPEN_SECONDS


def note(tx: Writing, *, guide: bytes, now: float) -> None:
    """This guide's desk is open for some minutes from now."""
    confirmed_guide(tx, guide)
    tx.open_desk(guide, until=int(now) + DESK_OPEN_SECONDS, now=int(now))


def acknowledge(
    tx: Writing, request: AcknowledgeRequest, *, guide: bytes, around: Circumstances
) -> AlarmState:
    """A guide has heard the alarm: it is quiet about what waits now. What comes later rings again.

    TurnedAway (not-allowed) where something of the guide's own is among it: nobody quiets what is about themselves.
    """
    confirmed_guide(tx, guide)
    digest = guide_acts.digest_of("acknowledge", request)
    if guide_acts.done_before(tx, request.id, digest, guide=guide) is None:
        state = alarm.state_of(tx)
        about = alarm.announced(tx, state, around.now)
        if about != alarm.announced(tx, state, around.now, but_of=guide):
            raise TurnedAway(Code.NOT_ALLOWED)
        guide_acts.keep(tx, "acknowledge", request.id, digest, guide=guide, about=None, around=around)
        if about:
            alarm.acknowledge(tx, now=around.now, minutes=request.minutes)
    return _alarm(tx, guide, around.now)


def hand_over(
    tx: Writing, request: HandOverRequest, *, guide: bytes, around: Circumstances
) -> GuideActAnswer:
    """Words to whoever comes next: they stand on every desk until somebody took them."""
    confirmed_guide(tx, guide)
    try:
        check_hand_over_request(request)
        sealed = unb64(request.sealed)
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
    digest = guide_acts.digest_of("hand-over", request)
    before = guide_acts.done_before(tx, request.id, digest, guide=guide)
    if before is not None:
        return before
    team = tx.team_key()
    if team is None:
        raise TurnedAway(Code.NO_TEAM_KEY)
    own = request.id.bytes
    answer = guide_acts.keep(tx, "hand-over", request.id, digest, guide=guide, about=own, around=around)
    tx.add_hand_over(own, guide=guide, hour=hour_of(around.now), team=team.number, sealed=sealed)
    return answer


def take_over(tx: Writing, which: uuid.UUID, *, guide: bytes, around: Circumstances) -> GuideActAnswer:
    """This guide sees to what was handed over. TurnedAway: not-found, version-conflict if another was first."""
    confirmed_guide(tx, guide)
    found = tx.hand_over(which.bytes)
    if found is None:
        raise TurnedAway(Code.NOT_FOUND)
    if found.taken_day is not None:
        if found.taken_by != guide:
            raise TurnedAway(Code.VERSION_CONFLICT)
        return GuideActAnswer(found.taken_day)
    day = day_of(around.now)
    tx.put_hand_over(replace(found, taken_by=guide, taken_day=day))
    audit.record_act(tx, "take-over", guide=guide, about=which.bytes, now=around.now)
    return GuideActAnswer(day)


def _alarm(tx: Reading, guide: bytes, now: float) -> AlarmState:
    state = alarm.state_of(tx)
    about = alarm.announced(tx, state, now, but_of=guide)
    return AlarmState(
        count=sum(one.count for one in about),
        band=BANDS[min(one.band for one in about)] if about else None,
        ringing_since=state.since if about and state.rang else None,
        quiet_until=state.quiet_until if state.is_quiet(now) else None,
        failed=bool(about) and state.failed,
    )


def _escalated(tx: Reading, guide: bytes) -> tuple[uuid.UUID, ...]:
    found = []
    for one in tx.escalated(ESCALATED_SHOWN):
        review = tx.review(one)
        if review is not None and guide not in barred(tx, review):
            found.append(uuid.UUID(bytes=one))
    return tuple(found)


def _desks(tx: Reading, now: float) -> list[bytes]:
    """Whose desk is open. A clock that jumped leaves none open."""
    return [guide for guide, until in tx.desks().items() if now < until <= now + DESK_OPEN_SECONDS]


def _uuid(raw: bytes | None) -> uuid.UUID | None:
    return None if raw is None else uuid.UUID(bytes=raw)
