"""Sessions: a signed challenge becomes a sealed token, once; nothing about them is stored.

Which challenges were used is remembered in memory until they expire, so one that somebody copied opens nothing.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

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
from server.settings import USED_CHALLENGES_MAX
from server.store.interface import Reading

PRESENT = frozenset({Role.MEMBER, Role.GUIDE_WAITING, Role.GUIDE})


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
        self._seal = TokenSeal(key, community, random_bytes=random_bytes)
        self._community = community
        self._now = now
        self._used = UsedChallenges()

    def challenge(self) -> Challenge:
        """A fresh nonce, good for two minutes."""
        expires = int(self._now()) + CHALLENGE_SECONDS
        return Challenge(b64(self._seal.challenge(expires)), expires)

    def open(self, tx: Reading, request: SessionRequest) -> Session:
        """A session for whoever signed our challenge. TurnedAway (not-signed-in) without saying what was wrong."""
        member = tx.member(request.member.bytes)
        try:
            expires = self._seal.open_challenge(unb64(request.nonce))
            if expires != request.expires or expires < self._now():
                raise NotOurs
            if member is None or member.role not in PRESENT:
                raise NotOurs
            wire.verify(request, community=self._community, public_key=member.login_key)
            if not self._used.take(sha256(unb64(request.nonce)), expires=expires, now=self._now()):
                raise NotOurs
        except (NotOurs, ProtocolError) as error:
            raise TurnedAway(Code.NOT_SIGNED_IN) from error
        until = int(self._now()) + SESSION_SECONDS
        guide = member.role == Role.GUIDE
        token = self._seal.token(Pass(member.id, guide, until))
        return Session(b64(token), until, "guide" if guide else "member")

    def member_of(self, header: str) -> bytes:
        """The member's id in an Authorization header. TurnedAway (not-signed-in) if it does not hold."""
        scheme, _, token = header.partition(" ")
        try:
            if scheme != wire.SCHEME:
                raise NotOurs
            granted = self._seal.open_token(unb64(token))
        except (NotOurs, ProtocolError) as error:
            raise TurnedAway(Code.NOT_SIGNED_IN) from error
        if granted.expires <= self._now():
            raise TurnedAway(Code.NOT_SIGNED_IN)
        return granted.member


class UsedChallenges:
    """Challenges that opened a session, by hash, until they expire. Only what a member signed gets in here."""

    def __init__(self, *, most: int = USED_CHALLENGES_MAX) -> None:
        """Over `most` the oldest are forgotten, even if they have not expired."""
        self._most = most
        self._until: dict[bytes, int] = {}
        self._lock = threading.Lock()

    def __len__(self) -> int:
        """How many are remembered."""
        return len(self._until)

    def take(self, digest: bytes, *, expires: int, now: float) -> bool:
        """Whether it was not used before; from now on it is."""
        with self._lock:
            if digest in self._until:
                return False
            while self._until:
                oldest = next(iter(self._until))
                if self._until[oldest] >= now and len(self._until) < self._most:
                    break
                del self._until[oldest]
            self._until[digest] = expires
            return True


def present(tx: Reading, member: bytes) -> Member:
    """The member, whose state is looked up for every request. TurnedAway (not-signed-in) once put out."""
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
