"""What the desk and the gate are asked for one new member: made from the member's keys, opened from their answers."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from client.crypto.identity import MemberKeys
from client.domain.errors import BugError
from client.domain.ids import RandomBytes
from client.sync.faults import judged
from client.vault.communities import CommunityRecord
from protocol import strict_json, tokens
from protocol.descriptor import IssuerKey
from protocol.encoding import b64, unb64
from protocol.joining import (
    CodeAdmission,
    DeskAnswer,
    DeskRequest,
    FreshRequest,
    GateRequest,
    TokenAdmission,
)
from protocol.tokens import NewMember, PendingToken


def issuers_by_clock(issuers: tuple[IssuerKey, ...], now: float) -> tuple[IssuerKey, ...]:
    """The keys that may be asked for, the likeliest first: this month's, the next one's, the one's before.

    Never any other: a server could single somebody out by a month of their own. By a clock that is years off the
    nearest month of the list counts as this one.
    """
    month = datetime.fromtimestamp(now, UTC).strftime("%Y-%m")
    at = max((place for place, issuer in enumerate(issuers) if issuer.month <= month), default=0)
    return tuple(issuers[place] for place in (at, at + 1, at - 1) if 0 <= place < len(issuers))


def for_desk(
    record: CommunityRecord, issuer: IssuerKey, *, code: str, random_bytes: RandomBytes
) -> tuple[DeskRequest, PendingToken]:
    """What hands the code (base64) in, and what will make a token of the answer: one for the keys in `record` alone.

    Raises MalformedAnswer for an issuer key that is none.
    """
    with judged("an issuer key"):
        whom = NewMember.of(for_gate(record, guidelines=1, admission=CodeAdmission(code)), record.id)
        pending = tokens.begin_token(issuer, whom, random_bytes=random_bytes)
    return DeskRequest(code, pending.month, b64(pending.blinded)), pending


def for_fresh(
    record: CommunityRecord, issuer: IssuerKey, *, random_bytes: RandomBytes
) -> tuple[FreshRequest, PendingToken]:
    """The same for somebody who is a member already: `record` holds the keys of the one they become."""
    asked, pending = for_desk(record, issuer, code="", random_bytes=random_bytes)
    return FreshRequest(asked.month, asked.blinded), pending


def for_gate(
    record: CommunityRecord, *, guidelines: int, admission: CodeAdmission | TokenAdmission
) -> GateRequest:
    """What asks for the new member of `record` to be let in."""
    keys = MemberKeys(record.login_seed, record.hpke_private_key, record.mailbox_key)
    if record.member_id is None or record.pseudonym is None:
        raise BugError("a new member has an id and a name")
    return GateRequest(
        admission=admission,
        member=UUID(record.member_id),
        name=record.pseudonym,
        login_key=keys.login_public,
        hpke_key=keys.hpke_public,
        mailbox_key=b64(keys.mailbox_key),
        guidelines=guidelines,
        of_age=True,
        accepts_escalation=True,
    )


def token(pending: bytes, answer: DeskAnswer) -> TokenAdmission:
    """The token, once the desk has signed. Raises MalformedAnswer, BadSignature for anything but its signature."""
    with judged("the desk's answer"):
        return tokens.finish_token(PendingToken.from_bytes(pending), unb64(answer.blind_signature))


def read_desk_request(kept: bytes) -> DeskRequest:
    """The desk's request as it is kept."""
    return strict_json.decode(kept, DeskRequest)
