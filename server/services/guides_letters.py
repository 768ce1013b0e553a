"""Letters between members and the guides: words that are no sanction, and the conversation as every guide sees it.

What a member wrote in a note is kept, sealed as it came, when the note is answered; so is what guides keep of their
answer, and of words of their own. All of it goes after the days that reviews are kept for, or when the member leaves.
Of a call for help the words go when it is answered, as ever; what a guide answered is kept.
"""

from __future__ import annotations

import re
import uuid
from typing import Final

from protocol import limits, strict_json
from protocol.descriptor import Descriptor
from protocol.encoding import b64, day_of, unb64
from protocol.errors import ProtocolError
from protocol.guiding import (
    LETTERS_PAGE,
    Conversation,
    GuideActAnswer,
    Letter,
    LetterRequest,
    check_letter_request,
)
from protocol.problems import Code
from protocol.reviewing import Decision
from server.domain import acts
from server.domain.faults import TurnedAway
from server.domain.records import Review, ReviewState, Role
from server.domain.reviewing import WORDS
from server.services import audit, guide_acts, mailing
from server.services.circumstances import Circumstances
from server.services.review_effects import is_reachable
from server.services.sessions import guide as confirmed_guide
from server.settings import GUIDE_ACT_DAYS
from server.store.interface import Writing

_PLACE: Final = re.compile(r"[0-9]{1,15}")
_ANSWERS: Final = frozenset({Decision.APPROVE_WITH_NOTE, Decision.HOLD})
"""What a guide may decide of a note or call that is words and no sanction."""


def place_of(text: str) -> int:
    """A place in a conversation, as an answer named it. TurnedAway (malformed) if it is none."""
    if not _PLACE.fullmatch(text):
        raise TurnedAway(Code.MALFORMED)
    return int(text)


def write(tx: Writing, request: LetterRequest, *, guide: bytes, around: Circumstances) -> GuideActAnswer:
    """Bring a guide's words to a member, whatever was decided about them, as long as they take mail.

    TurnedAway: malformed, not-allowed (to oneself), not-found (nobody there to read it), no-team-key, id-conflict,
    quota.
    """
    confirmed_guide(tx, guide)
    try:
        check_letter_request(request)
        record = unb64(request.record)
    except ProtocolError as error:
        raise TurnedAway(Code.MALFORMED) from error
    to = request.to.bytes
    if to == guide:
        raise TurnedAway(Code.NOT_ALLOWED)
    digest = guide_acts.digest_of("message", request)
    before = guide_acts.done_before(tx, request.id, digest, guide=guide)
    if before is not None:
        return before
    member = tx.member(to)
    if member is None or not is_reachable(member):
        raise TurnedAway(Code.NOT_FOUND)
    if tx.team_key() is None:
        raise TurnedAway(Code.NO_TEAM_KEY)
    answer = guide_acts.keep(tx, "message", request.id, digest, guide=guide, about=to, around=around)
    _add(tx, request.id.bytes, member=to, guide=guide, kind=acts.MESSAGE, sealed=record, around=around)
    mailing.bring(tx, member, map(unb64, request.mail), around)
    return answer


def conversation(
    tx: Writing, member: uuid.UUID, after: int | None, *, guide: bytes, around: Circumstances
) -> Conversation:
    """What a member and the guides wrote to each other, newest first; on record, once an hour.

    TurnedAway: not-allowed (one's own), not-found.
    """
    confirmed_guide(tx, guide)
    whose = member.bytes
    if whose == guide:
        raise TurnedAway(Code.NOT_ALLOWED)
    found = tx.member(whose)
    if found is None or found.role in (Role.LEFT, Role.IMPORTED):
        raise TurnedAway(Code.NOT_FOUND)
    audit.record_act(tx, "read", guide=guide, about=whose, now=around.now, once=True)
    waiting = tuple(
        uuid.UUID(bytes=one.id)
        for one in tx.open_reviews_of(whose)
        if one.author == whose and one.kind in WORDS
    )
    kept = tx.letters_of(whose, after, LETTERS_PAGE + 1)
    letters: list[Letter] = []
    place, used = "", 2048  # of an answer, for all the rest
    for one in kept[:LETTERS_PAGE]:
        shown = Letter(
            id=uuid.UUID(bytes=one.id),
            kind=one.kind,
            guide=None if one.guide is None else uuid.UUID(bytes=one.guide),
            day=one.day,
            sealed=b64(one.sealed),
        )
        used += len(strict_json.encode(shown)) + 1
        if used > limits.PADDED_SIZES[-1]:
            break
        letters.append(shown)
        place = str(one.row)
    more = len(kept) > len(letters)
    return Conversation(tuple(letters), waiting[:LETTERS_PAGE], more=more, next=place if more else "")


def keep_words(tx: Writing, review: Review, decision: Decision, record: bytes, around: Circumstances) -> None:
    """A note or call was just decided, as `review` says: what its member wrote, and the answer's `record`, are kept.

    Call it before the review's sealed words go. What is no answer but a sanction has its record in the review.
    """
    if review.kind not in WORDS:
        return
    decided = review.state == ReviewState.DECIDED
    if decided and review.kind == "note-to-guides" and review.sealed:
        _add(
            tx,
            review.id,
            member=review.author,
            guide=None,
            kind=acts.NOTE,
            sealed=review.sealed,
            around=around,
        )
    if decision in _ANSWERS and record and review.decided_by is not None:
        own = around.new_id().bytes
        _add(
            tx,
            own,
            member=review.author,
            guide=review.decided_by,
            kind=acts.ANSWER,
            sealed=record,
            around=around,
        )


def erase_old(tx: Writing, descriptor: Descriptor, *, now: float) -> int:
    """Letters go with the reviews of their day, hand-over notes the day after they were taken; how many of both.

    What was kept to answer a request alike goes too, and whose desk was open.
    """
    day, days = day_of(now), descriptor.retention.reviews_days
    tx.drop_guide_acts(day - GUIDE_ACT_DAYS)
    tx.close_desks(int(now))
    return (tx.drop_letters(day - days) if days else 0) + tx.drop_hand_overs(day)


def _add(
    tx: Writing,
    letter: bytes,
    *,
    member: bytes,
    guide: bytes | None,
    kind: str,
    sealed: bytes,
    around: Circumstances,
) -> None:
    key = tx.team_key()
    number = key.number if key is not None else 0
    tx.add_letter(
        letter, member=member, guide=guide, kind=kind, day=day_of(around.now), team=number, sealed=sealed
    )
