"""The desk: invitation codes. It keeps the SHA-256 of each code, role and month, until the code is used."""

from __future__ import annotations

import os
from collections.abc import Sequence

from protocol import limits
from protocol.descriptor import Descriptor, issuers_fingerprint
from protocol.encoding import unb64
from protocol.errors import Malformed
from protocol.invitation import Invitation, Role, check_address
from protocol.problems import Code
from server.crypto.digests import sha256
from server.domain.faults import StewardFault, TurnedAway
from server.domain.months import month_of
from server.services.feed import RandomBytes
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
    random_bytes: RandomBytes = os.urandom,
) -> list[Invitation]:
    """That many new invitations, stored before they are handed out. StewardFault for a bad count or address."""
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
            "The twelve months of this community's joining keys have run out, and this version cannot make new ones."
        )
    fingerprint = issuers_fingerprint(descriptor.id, descriptor.issuers)
    made = [
        Invitation(address, descriptor.id, fingerprint, random_bytes(limits.INVITATION_CODE), role)
        for _ in range(count)
    ]
    desk.write(lambda tx: _add(tx, made, month)).result()
    return made


def role_of(tx: DeskWriting, code: str, *, months: Sequence[str]) -> Role | None:
    """The role a code (base64) lets someone take; None if it is unknown, used, or of an older list of months."""
    found = tx.code(digest_of(code))
    if found is None or found[1] not in months:
        return None
    return Role(found[0])


class UsedCodes:
    """Burns codes so that no file of the desk, not even its write-ahead log, still tells which they were."""

    def __init__(self, desk: DeskStore) -> None:
        """What an earlier process may have left behind goes at the first `sweep`."""
        self._desk = desk
        self._to_forget = True

    def burn(self, code: str) -> None:
        """The code is used up and forgotten. Blocks; if a reader is in the way, `sweep` does the rest."""
        digest = digest_of(code)
        self._desk.write(lambda tx: tx.burn(digest)).result()
        self._forget()

    def sweep(self) -> None:
        """Forget what could not be forgotten at once. Blocks."""
        if self._to_forget:
            self._to_forget = False  # before, not after: a burn meanwhile may set it again
            self._forget()

    def _forget(self) -> None:
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


def _add(tx: DeskWriting, made: list[Invitation], month: str) -> None:
    for invitation in made:
        tx.add_code(sha256(invitation.code), role=int(invitation.role), month=month)
