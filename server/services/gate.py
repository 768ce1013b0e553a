"""The gate: admits members on blind tokens. It never learns which code, and so which invitation, let somebody in.

Guides come with their code: the steward knows whom he made a guide.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable

from protocol import tokens
from protocol.changes import Pseudonym, PseudonymBody
from protocol.descriptor import Descriptor
from protocol.encoding import b64, hour_of, unb64
from protocol.errors import BadSignature, Malformed, Mismatch
from protocol.invitation import Role as Invited
from protocol.joining import GateAnswer, GateRequest, TokenAdmission
from protocol.problems import Code
from protocol.pseudonyms import is_generated, numbered, plain_name
from server.crypto.digests import sha256
from server.crypto.marks import mark
from server.domain.faults import TurnedAway
from server.domain.months import month_of
from server.domain.records import Guide, Member, Role
from server.services.feed import RandomBytes, publish
from server.settings import CLOCKS_APART_SECONDS
from server.store.interface import Keys, Reading, Writing

NewId = Callable[[], uuid.UUID]


def admit(
    tx: Writing,
    request: GateRequest,
    *,
    invited: Invited | None,
    descriptor: Descriptor,
    marking_key: bytes,
    now: float,
    new_id: NewId = uuid.uuid4,
    random_bytes: RandomBytes = os.urandom,
) -> GateAnswer:
    """Admit a member who shows a token, or a guide whose code the desk knows (as `invited`; None if it does not).

    The token is spent in the transaction that adds the member: nothing that is refused costs it. The same request again
    has the same answer. TurnedAway: invitation-unknown, id-conflict, name-taken, guidelines-changed, not-allowed,
    malformed.
    """
    member = Member(
        id=request.member.bytes,
        name=request.name,
        role=Role.GUIDE_WAITING if request.guide is not None else Role.MEMBER,
        joined_month=month_of(now),
        login_key=unb64(request.login_key),
        hpke_key=unb64(request.hpke_key),
        mailbox_key=unb64(request.mailbox_key),
    )
    known = tx.member(member.id)
    if known is not None:
        return _again(tx, known, member)
    spent = _let_in(tx, request, invited=invited, descriptor=descriptor, now=now)
    _check(tx, request, descriptor=descriptor, marking_key=marking_key)
    if is_id_taken(tx, member.id, descriptor):
        raise TurnedAway(Code.ID_CONFLICT)
    if spent is not None:
        tx.spend(*spent)
    tx.add_member(member)
    if request.guide is not None:
        keys = request.guide
        tx.add_guide(Guide(member.id, unb64(keys.signing_key), unb64(keys.cosigning_key)))
    publish_pseudonym(tx, member, now=now, new_id=new_id, random_bytes=random_bytes)
    return _answer(tx, member)


def keys_of(request: GateRequest) -> Keys:
    """What `admit` will surely look at."""
    own = (request.member.bytes,)
    return Keys(members=own, posts=own, threads=own, sent=own, gone=(sha256(request.member.bytes),))


def is_id_taken(tx: Reading, new: bytes, descriptor: Descriptor) -> bool:
    """Whether an id names something here, or once did. Posts' ids are public: nobody may be known by one of them."""
    return (
        tx.post(new) is not None
        or tx.thread(new) is not None
        or tx.sent(new) is not None
        or tx.is_gone(sha256(new))
        or any(room.id.bytes == new for room in descriptor.rooms)
    )


def publish_pseudonym(
    tx: Writing,
    member: Member,
    *,
    now: float,
    flags: int = 0,
    new_id: NewId = uuid.uuid4,
    random_bytes: RandomBytes = os.urandom,
) -> int:
    """Tell everyone a member's name and the key that mail to them is sealed to."""
    header = Pseudonym(id=new_id().bytes, hour=hour_of(now), author=member.id, flags=flags)
    return publish(tx, header, PseudonymBody(member.name, member.hpke_key), random_bytes=random_bytes)


def _let_in(
    tx: Writing, request: GateRequest, *, invited: Invited | None, descriptor: Descriptor, now: float
) -> tuple[bytes, str] | None:
    """The nullifier and month of the token that is to be spent; None for a guide's code."""
    if isinstance(request.admission, TokenAdmission):
        if request.guide is not None:
            raise TurnedAway(Code.NOT_ALLOWED)
        whom = tokens.NewMember.of(request, descriptor.id)
        newest = month_of(now + CLOCKS_APART_SECONDS)
        try:
            nullifier = tokens.check_token(
                request.admission, whom, issuers=descriptor.issuers, newest_month=newest
            )
        except Malformed as error:
            raise TurnedAway(Code.MALFORMED) from error
        except (BadSignature, Mismatch) as error:
            raise TurnedAway(Code.INVITATION_UNKNOWN) from error
        if tx.is_spent(nullifier):
            raise TurnedAway(Code.INVITATION_UNKNOWN)
        return nullifier, request.admission.month
    if invited is None:
        raise TurnedAway(Code.INVITATION_UNKNOWN)
    if invited != Invited.GUIDE:
        raise TurnedAway(Code.NOT_ALLOWED)
    if request.guide is None:
        raise TurnedAway(Code.MALFORMED)
    return None


def _check(tx: Writing, request: GateRequest, *, descriptor: Descriptor, marking_key: bytes) -> None:
    if not is_generated(request.name):
        raise TurnedAway(Code.MALFORMED)
    if request.guidelines != descriptor.guidelines_version:
        raise TurnedAway(Code.GUIDELINES_CHANGED)
    if (
        tx.is_name_taken(request.name)
        or tx.is_name_held(name_mark(marking_key, request.name))
        or _is_mistaken(tx, request)
    ):
        raise TurnedAway(Code.NAME_TAKEN)


def name_mark(key: bytes, name: str) -> bytes:
    """By what it is known for a while that somebody of this name was here and left."""
    return mark(key, b"leeward/left-name/v1", name.encode())


def _is_mistaken(tx: Reading, request: GateRequest) -> bool:
    """Whether a name but for its number is a guide's, or would be the new guide's and somebody else's."""
    plain = plain_name(request.name)
    guides = [*tx.guides(Role.GUIDE), *tx.guides(Role.GUIDE_WAITING)]
    if any(plain_name(member.name) == plain for member, _ in guides):
        return True
    return request.guide is not None and any(tx.is_name_taken(one) for one in numbered(plain))


def _again(tx: Writing, known: Member, asked: Member) -> GateAnswer:
    same = (known.login_key, known.hpke_key, known.mailbox_key) == (
        asked.login_key,
        asked.hpke_key,
        asked.mailbox_key,
    )
    if not same or known.role not in (Role.MEMBER, Role.GUIDE_WAITING, Role.GUIDE):
        raise TurnedAway(Code.ID_CONFLICT)
    return _answer(tx, known)


def _answer(tx: Writing, member: Member) -> GateAnswer:
    epoch = tx.epoch()
    return GateAnswer(
        member=uuid.UUID(bytes=member.id),
        epoch=epoch.number,
        epoch_key=b64(epoch.key),
        guide_waits=member.role == Role.GUIDE_WAITING,
    )
