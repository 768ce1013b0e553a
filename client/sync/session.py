"""Being logged in: a token that is asked for when it is needed, kept in memory, and asked for again when it ends."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from client.domain.errors import MalformedAnswer, ServerRefused
from client.sync.api import Api
from protocol.problems import Code
from protocol.sessions import Challenge, Session, SessionRequest

T = TypeVar("T")

_TOKEN: Final = re.compile(r"[!-~]+")
"""What a header can carry without a doubt about where it ends."""
_MARGIN_SECONDS: Final = 30.0
_LONGEST_SECONDS: Final = 14 * 60.0


class Login:
    """One member's session with one server. `answer` signs a challenge: the only thing a log-in key ever signs."""

    def __init__(
        self,
        api: Api,
        *,
        answer: Callable[[Challenge], SessionRequest],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._api = api
        self._answer = answer
        self._monotonic = monotonic
        self._session: Session | None = None
        self._until = 0.0
        self._asking = asyncio.Lock()

    @property
    def role(self) -> str | None:
        """The role the server last gave: `member` or `guide`; None before the first log-in."""
        return self._session.role if self._session else None

    async def call(self, request: Callable[[str], Awaitable[T]]) -> T:
        """What `request` gives when called with a valid token; logs in first, and once again if the token ended.

        Raises what the request raises, and ServerRefused when this member may not log in.
        """
        token = await self._token()
        try:
            return await request(token)
        except ServerRefused as refused:
            if refused.code != Code.NOT_SIGNED_IN.value:
                raise
        self._forget(token)
        return await request(await self._token())

    async def _token(self) -> str:
        async with self._asking:
            if self._session is None or self._monotonic() >= self._until:
                challenge = await self._api.challenge()
                began = self._monotonic()
                session = await self._api.session(self._answer(challenge))
                if not _TOKEN.fullmatch(session.token):
                    raise MalformedAnswer("a token that no header can carry")
                self._session = session
                # Our clock may be years off the server's, so what counts is how long ago we asked.
                self._until = began + _LONGEST_SECONDS - _MARGIN_SECONDS
            return self._session.token

    def _forget(self, token: str) -> None:
        if self._session is not None and self._session.token == token:
            self._session = None
