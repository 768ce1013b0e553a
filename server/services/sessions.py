"""Sessions: a signed challenge becomes a sealed token, once; of the sessions themselves nothing is stored.

Which challenges were used stands in the store until they expire, so one that somebody copied opens nothing, whichever
process they bring it to.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

from protocol import sessions as wire
from protocol.encoding import b64, unb64
from protocol.errors import ProtocolError
from protocol.limits import CHALLENGE_SECONDS, SESSION_SECONDS
from protocol.problems import Code
from protocol.sessions import Challenge, Session, SessionRequest
from server.crypto.digests import sha256
from server.crypto.tokens import NotOurs, Pass, TokenSeal
from server.domain.faults import TurnedAway
from server.domain.records import Member, Role
from server.services.feed import RandomBytes
from server.settings import CLOCK_SKEW_SECONDS
from server.store.interface import Keys, Reading, Writing

PRESENT = frozenset({Role.MEMBER, Role.GUIDE_WAITING, Role.GUIDE, Role.PUTTING_OUT, Role.RESTING})
"""Who may log in. What they may do is asked of every request."""


@dataclass(frozen=True)
class Identified:
    """Whoever signed our challenge, which opens one session until `expires`."""

    member: bytes
    challenge: bytes
    expires: int

    @property
    def keys(self) -> Keys:
        """What opening the session looks at."""
        return Keys(members=(self.member,))


class Sessions:
    """Opens sessions and reads tokens, with the server's session key."""

    def __init__(
        self,
        key: bytes,
        community: str,
        *,
        now: Callable[[], float],
        random_bytes: RandomBytes = os.urandom,
    ) -> None:
        """`now` gives seconds since 1970 UTC."""
        self._random_bytes = random_bytes
        self._community = community
        self._now = now
        self.take_key(key)

    def take_key(self, key: bytes) -> None:
        """Seal with this key from now on. What another one sealed is refused."""
        self._seal = TokenSeal(key, self._community, random_bytes=self._random_bytes)

    def challenge(self) -> Challenge:
        """A fresh nonce, good for two minutes."""
        expires = int(self._now()) + CHALLENGE_SECONDS
        return Challenge(b64(self._seal.challenge(expires)), expires)

    def identify(self, tx: Reading, request: SessionRequest) -> Identified:
        """Whoever signed our challenge. TurnedAway (not-signed-in) without saying what was wrong.

        It changes nothing, so that what is not signed never gets as far as the writer.
        """
        member = tx.member(request.member.bytes)
        try:
            nonce = unb64(request.nonce)
            expires = self._seal.open_challenge(nonce)
            if expires != request.expires or not self._holds(expires, CHALLENGE_SECONDS):
                raise NotOurs
            if member is None or member.role not in PRESENT:
                raise NotOurs
            wire.verify(request, community=self._community, public_key=member.login_key)
        except (NotOurs, ProtocolError) as error:
            raise TurnedAway(Code.NOT_SIGNED_IN) from error
        return Identified(member.id, sha256(nonce), expires)

    def open(self, tx: Writing, identified: Identified) -> Session:
        """A session for them. TurnedAway (not-signed-in) if the challenge has opened one before."""
        member = present(tx, identified.member)
        now = int(self._now())
        # Remembered beyond its end by as much as another process's clock may lag behind.
        until = identified.expires + CLOCK_SKEW_SECONDS
        if not tx.use_challenge(identified.challenge, until=until, now=now):
            raise TurnedAway(Code.NOT_SIGNED_IN)
        guide = member.role == Role.GUIDE
        token = self._seal.token(Pass(member.id, guide, now + SESSION_SECONDS))
        return Session(b64(token), now + SESSION_SECONDS, "guide" if guide else "member")

    def pass_of(self, header: str) -> Pass:
        """What the token in an Authorization header says. TurnedAway (not-signed-in) if it does not hold."""
        scheme, _, token = header.partition(" ")
        try:
            if scheme != wire.SCHEME:
                raise NotOurs
            granted = self._seal.open_token(unb64(token))
        except (NotOurs, ProtocolError) as error:
            raise TurnedAway(Code.NOT_SIGNED_IN) from error
        if not self._holds(granted.expires, SESSION_SECONDS):
            raise TurnedAway(Code.NOT_SIGNED_IN)
        return granted

    def _holds(self, expires: int, lasting: int) -> bool:
        """Whether what lasts so long and ends then can have begun, and has not ended.

        A clock that was ahead by years and is put right must not have granted years.
        """
        now = self._now()
        return now < expires <= now + lasting + CLOCK_SKEW_SECONDS


def present(tx: Reading, member: bytes) -> Member:
    """The member, whose state is looked up for every request. TurnedAway (not-signed-in) once put out or gone."""
    found = tx.member(member)
    if found is None or found.role not in PRESENT:
        raise TurnedAway(Code.NOT_SIGNED_IN)
    return found


def guide(tx: Reading, member: bytes) -> Member:
    """The same for what guides alone may do: guide-not-confirmed or not-allowed for others."""
    found = present(tx, member)
    if found.role == Role.GUIDE_WAITING:
        raise TurnedAway(Code.GUIDE_NOT_CONFIRMED)
    if found.role != Role.GUIDE:
        raise TurnedAway(Code.NOT_ALLOWED)
    return found
