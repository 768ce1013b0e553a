"""A fresh pseudonym: somebody in good standing rests the one they have, and gets a blind token for another.

Nothing is kept that leads from one to the other: of the request only the SHA-256 of the blinded token, under the old
pseudonym, and no day. So that a pseudonym lasts at least thirty days without a day of joining being kept, they are
counted from the end of the month of joining.
"""

from __future__ import annotations

from dataclasses import replace

from protocol.encoding import day_of
from protocol.problems import Code
from server.crypto.marks import unsendable
from server.domain.faults import TurnedAway
from server.domain.months import first_day_after
from server.domain.records import Member, Role, Sent
from server.settings import FRESH_DAYS, SANCTION_DAYS
from server.store.interface import Reading, Writing

KIND = "fresh"
_DAY = 86400


def rest(tx: Writing, *, member: bytes, blinded: bytes, now: float) -> None:
    """The member's pseudonym rests from now on, in return for a token with this digest (`digest_of_blinded`).

    Asked again for the same token it rests already. TurnedAway: not-allowed for others than members and for another
    token; not-yet while a review about them is open, after a sanction, or too soon.
    """
    found = tx.member(member)
    request = unsendable(member)
    sent = tx.sent(request)
    if found is not None and found.role == Role.RESTING and sent is not None and sent.digest == blinded:
        return
    if found is None or found.role != Role.MEMBER:
        raise TurnedAway(Code.NOT_ALLOWED if found is not None else Code.NOT_SIGNED_IN)
    _check(tx, found, now=now)
    tx.put_sent(Sent(id=request, member=member, digest=blinded, state="published", kind=KIND))
    tx.put_member(replace(found, role=Role.RESTING))


def has_rested(tx: Reading, member: bytes) -> bool:
    """Whether this pseudonym was exchanged for a fresh one."""
    return tx.sent(unsendable(member)) is not None


def first_day(member: Member) -> int:
    """The first day on which they may ask, as far as time alone decides."""
    day = first_day_after(member.joined_month) + FRESH_DAYS
    if member.sanctioned_day is not None:
        day = max(day, member.sanctioned_day + SANCTION_DAYS)
    if member.paused_until_day is not None:
        day = max(day, member.paused_until_day + 1)
    return day


def _check(tx: Reading, member: Member, *, now: float) -> None:
    day = first_day(member)
    if day > day_of(now):
        raise TurnedAway(Code.NOT_YET, retry_after=(day - day_of(now)) * _DAY)
    if any(one.author == member.id for one in tx.open_reviews_of(member.id)):
        raise TurnedAway(Code.NOT_YET)
