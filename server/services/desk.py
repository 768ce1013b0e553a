"""The desk: invitation codes, each good for one blind signature.

It keeps the SHA-256 of each code, role and month, until the code is used; afterwards, until the month is over, the
SHA-256 of the code and of the blinded token that it paid for, so that an answer lost on the way does not cost the
invitation. Neither says anything about the member whom the token lets in.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass

from protocol import limits
from protocol.descriptor import Descriptor, issuers_fingerprint
from protocol.encoding import fields, unb64
from protocol.errors import Malformed
from protocol.invitation import Invitation, Role, check_address
from protocol.problems import Code
from server.crypto.digests import sha256
from server.domain.faults import StewardFault, TurnedAway
from server.domain.months import month_of
from server.services.feed import RandomBytes
from server.services.issuers import months_signed
from server.store.interface import DeskStore, DeskWriting

INVITATIONS_MAX = 10_000


def invite(
    desk: DeskStore,
    descriptor: Descriptor,
    *,
    count: int,
    role: Role,
    address: str,
    now: float,
    org: str = "",
    random_bytes: RandomBytes = os.urandom,
) -> list[Invitation]:
    """That many new invitations, stored before they are handed out, for an organisation if it has a name here.

    StewardFault for a bad count or address.
    """
    if not 0 < count <= INVITATIONS_MAX:
        raise StewardFault(f"Please ask for 1 to {INVITATIONS_MAX:,} invitations at a time.")
    try:
        address = check_address(address)
    except Malformed as error:
        raise StewardFault(
            "The address must look like https://place.example, without anything after it "
            "(http:// only for this computer). Please give it with --address."
        ) from error
    month = month_of(now)
    if month not in {issuer.month for issuer in descriptor.issuers}:
        raise StewardFault(
            "The twelve months of this community's joining keys have run out. "
            "Please make new ones with: leeward-server rotate-keys --issuers"
        )
    fingerprint = issuers_fingerprint(descriptor.id, descriptor.issuers)
    made = [
        Invitation(address, descriptor.id, fingerprint, random_bytes(limits.INVITATION_CODE), role)
        for _ in range(count)
    ]
    desk.write(lambda tx: _add(tx, made, month, org)).result()
    return made


def pay(tx: DeskWriting, *, code: bytes, blinded: bytes, month: str, months: Collection[str]) -> bool:
    """A code (its digest) pays for a blinded token (its digest, `digest_of_blinded`) of a month, once.

    Whether it was used up just now: asked again for the same token it has been paid. TurnedAway: invitation-unknown for
    a code that is none, was used for another token, or is of an older list than `months`; not-allowed for a guide's,
    who shows it to the gate instead.
    """
    paid = tx.answered(code)
    if paid is not None:
        if paid != blinded:
            raise TurnedAway(Code.INVITATION_UNKNOWN)
        return False
    found = tx.code(code)
    if found is None or found[1] not in months:
        raise TurnedAway(Code.INVITATION_UNKNOWN)
    if Role(found[0]) != Role.MEMBER:
        raise TurnedAway(Code.NOT_ALLOWED)
    tx.burn(code)
    tx.keep_answer(code, blinded, month)
    return True


@dataclass(frozen=True)
class Taken:
    """A code that was taken off the desk: what it lets someone become, and the month it was made in."""

    role: Role
    month: str


def take(tx: DeskWriting, code: bytes, *, months: Collection[str]) -> Taken | None:
    """Burn a guide's code (its digest); None if it is unknown, used, or of an older list of months.

    TurnedAway (not-allowed) for a member's: it is not burnt, and good at the desk.
    """
    found = tx.code(code)
    if found is None or found[1] not in months:
        return None
    if Role(found[0]) != Role.GUIDE:
        raise TurnedAway(Code.NOT_ALLOWED)
    tx.burn(code)
    return Taken(Role.GUIDE, found[1])


def give_back(tx: DeskWriting, code: bytes, taken: Taken) -> None:
    """The gate turned its bearer away: the code is as good as before."""
    tx.add_code(code, role=int(taken.role), month=taken.month)


class UsedCodes:
    """Sees to it that no file of the desk, not even its write-ahead log, still tells which codes were burnt."""

    def __init__(self, desk: DeskStore) -> None:
        """What an earlier process may have left behind goes at the first `sweep`."""
        self._desk = desk
        self._to_forget = True

    def sweep(self) -> None:
        """Forget what could not be forgotten at once. Blocks."""
        if self._to_forget:
            self._to_forget = False  # before, not after: a burn meanwhile may set it again
            self.forget()

    def forget(self) -> None:
        """No file of the desk tells what was burnt. Blocks; if a reader is in the way, `sweep` does the rest.

        Where several processes share the desk that takes long, and the daily upkeep does it instead.
        """
        if self._desk.shared:
            return
        done = False
        try:
            done = self._desk.forget().result()
        finally:
            if not done:
                self._to_forget = True


def digest_of(code: str) -> bytes:
    """What the desk knows a code by. TurnedAway (malformed) if it is none."""
    try:
        return sha256(unb64(code, length=limits.INVITATION_CODE))
    except Malformed as error:
        raise TurnedAway(Code.MALFORMED) from error


def digest_of_blinded(blinded: bytes, month: str) -> bytes:
    """What the desk knows a blinded token of a month by."""
    return sha256(fields(month.encode(), blinded))


def turn(desk: DeskStore, descriptor: Descriptor, *, now: float) -> int:
    """Forget what is over: tokens paid for in months that are signed no more, codes of an older list. How many."""
    oldest = min(months_signed(now))
    codes_before = descriptor.issuers[0].month
    return desk.write(lambda tx: tx.forget_before(oldest, codes_before=codes_before)).result()


def _add(tx: DeskWriting, made: list[Invitation], month: str, org: str) -> None:
    for invitation in made:
        tx.add_code(sha256(invitation.code), role=int(invitation.role), month=month, org=org)
