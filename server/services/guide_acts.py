"""A guide's requests beside the queue: each carried out once, answered alike ever after, and on record."""

from __future__ import annotations

import uuid
from typing import Final

from msgspec import Struct

from protocol import strict_json
from protocol.encoding import day_of, fields
from protocol.guiding import GuideActAnswer
from protocol.problems import Code
from server.crypto.digests import sha256
from server.domain.acts import GuideAct
from server.domain.faults import TurnedAway
from server.domain.posting import seconds_left_of_day
from server.services import audit
from server.services.circumstances import Circumstances
from server.settings import GUIDE_ACTS_PER_DAY, NOTICES_PER_DAY
from server.store.interface import Reading, Writing

NOTICE: Final = "notice"


def digest_of(what: str, request: Struct, about: bytes = b"") -> bytes:
    """What tells a request that is sent again from another one with its id."""
    return sha256(fields(what.encode(), about, strict_json.encode(request)))


def done_before(tx: Reading, request_id: uuid.UUID, digest: bytes, *, guide: bytes) -> GuideActAnswer | None:
    """What was answered when this guide asked it before. TurnedAway (id-conflict) if the id is something else's."""
    own = request_id.bytes
    known = tx.guide_act(own)
    if known is None:
        if _is_taken(tx, own):
            raise TurnedAway(Code.ID_CONFLICT)
        return None
    if (known.guide, known.digest) != (guide, digest):
        raise TurnedAway(Code.ID_CONFLICT)
    return GuideActAnswer(known.day, known.seq)


def keep(
    tx: Writing,
    what: str,
    request_id: uuid.UUID,
    digest: bytes,
    *,
    guide: bytes,
    about: bytes | None,
    around: Circumstances,
    seq: int | None = None,
) -> GuideActAnswer:
    """It is carried out in this transaction: kept, on record as about whom or what. TurnedAway (quota)."""
    day = day_of(around.now)
    counted = tx.guide_acts_of(guide, day)
    over = sum(counted.values()) >= GUIDE_ACTS_PER_DAY
    if over or (what == NOTICE and counted.get(NOTICE, 0) >= NOTICES_PER_DAY):
        raise TurnedAway(Code.QUOTA, retry_after=seconds_left_of_day(around.now))
    tx.add_guide_act(GuideAct(request_id.bytes, guide, what, digest, day, seq))
    audit.record_act(tx, what, guide=guide, about=about, now=around.now)
    return GuideActAnswer(day, seq)


def _is_taken(tx: Reading, own: bytes) -> bool:
    known = (tx.post(own), tx.member(own), tx.sent(own), tx.review(own), tx.letter(own), tx.hand_over(own))
    return any(one is not None for one in known) or tx.is_gone(sha256(own))
