"""Sending what the person decided, in order, so that a lost answer never doubles anything.

A time-out means "unknown": the same bytes go again under the same id, and the server answers with the state they have.
Quota and overload are answers to come back later; they say nothing about the words.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from client.domain.errors import NetworkError, ServerRefused, Unreachable
from client.sync.api import Api
from client.sync.session import Login
from client.sync.store import Outbox, Outgoing
from protocol import limits
from protocol.problems import Code
from protocol.submissions import Answer

_FINAL: Final = frozenset({Code.MALFORMED.value, Code.TOO_LARGE.value, Code.ID_CONFLICT.value})
"""The server judged the very bytes: they would be refused again. Any other code says nothing about the words."""
_ABOUT_US: Final = frozenset(
    {Code.NOT_SIGNED_IN.value, Code.NOT_ALLOWED.value, Code.GUIDELINES_CHANGED.value}
)
"""The server refuses the member, not the words: they wait until that is settled."""

_ABOUT_A_KIND: Final = frozenset({Code.QUOTA.value, Code.NO_TEAM_KEY.value})
"""The server takes nothing of this kind for now; others may go."""
_TOGETHER: Final = (
    frozenset({"thread", "reply", "edit"}),
    frozenset({"report", "note-to-guides", "appeal"}),
)
"""Kinds that wait together: what is written about a post comes after it."""


def _together(kind: str) -> frozenset[str]:
    return next((kinds for kinds in _TOGETHER if kind in kinds), frozenset({kind}))


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push did. What else is set says why something still waits.

    `later` is the server's first code when it takes nothing for now, `retry_after` in seconds; `asks` is an intent that
    is older than a day and leaves only after the person said yes.
    """

    answered: int = 0
    asks: str | None = None
    later: str | None = None
    retry_after: int | None = None


class Push:
    """One community's writing side."""

    def __init__(
        self, *, api: Api, login: Login, outbox: Outbox, now: Callable[[], float] = time.time
    ) -> None:
        self._api = api
        self._login = login
        self._outbox = outbox
        self._now = now
        self._sending = asyncio.Lock()

    async def run(self, *, confirmed: frozenset[str] = frozenset()) -> Pushed:
        """Send everything that waits, oldest first, until the outbox is empty or the server says later.

        `confirmed` are ids of old intents that the person was asked about. Raises NetworkError, MalformedAnswer, and
        ServerRefused when it is the member who is refused; the intent then still waits.
        """
        async with self._sending:
            # A sending that was broken off may not have got round to saying so, as when the disk was full.
            await self._outbox.settle()
            return await self._run(confirmed)

    async def refresh(self) -> int:
        """Ask again about what is held, with the same bytes; how many answers came."""
        count = 0
        for intent in await self._outbox.awaiting_answers():
            with suppress(_WordsRefused):  # it was held, and a quarrel about its bytes changes nothing
                await self._outbox.answered(intent.id, await self._ask(Trip(intent.payload)))
                count += 1
        return count

    async def _run(self, confirmed: frozenset[str]) -> Pushed:
        answered, later = 0, Pushed()
        resting: frozenset[str] = frozenset()
        while (oldest := await self._outbox.oldest_waiting(but=resting)) is not None:
            age = self._now() - oldest.created_at
            # A clock set back must not hold a new intent for ever, nor let an old one go unasked.
            if abs(age) > limits.INTENT_ASK_SECONDS and oldest.id not in confirmed:
                return Pushed(answered, asks=oldest.id)
            intent = await self._outbox.next_to_send(but=resting)
            if intent is None:
                break
            refused = await self._send(intent)
            if refused is None:
                answered += 1
                continue
            if not later.later:
                later = Pushed(later=refused.code, retry_after=refused.retry_after)
            if refused.code not in _ABOUT_A_KIND:
                break
            # A day's posts being used up is nothing to a withdrawal, nor to words to the guides.
            resting |= _together(intent.kind)
        return replace(later, answered=answered)

    async def _send(self, intent: Outgoing) -> ServerRefused | None:
        trip = Trip(intent.payload)
        try:
            answer = await self._ask(trip)
        except _WordsRefused as refused:
            await self._outbox.rejected(intent.id, refused.code)
            return None
        except ServerRefused as refused:
            await self._came_back(intent, trip)
            if refused.code in _ABOUT_US:
                raise
            return refused
        except BaseException:
            await self._came_back(intent, trip)
            raise
        await self._outbox.answered(intent.id, answer)
        return None

    async def _came_back(self, intent: Outgoing, trip: Trip) -> None:
        """It has no answer: did it leave?"""
        if trip.left:
            await self._outbox.unknown(intent.id)
        else:
            await self._outbox.unsent(intent.id)

    async def _ask(self, trip: Trip) -> Answer:
        async def submit(token: str) -> Answer:
            try:
                return await trip.make(self._api, token)
            except ServerRefused as refused:
                if refused.code in _FINAL:  # said of a log-in, the same code is no word about the intent
                    raise _WordsRefused(refused.code) from refused
                raise

        return await self._login.call(submit)


class Trip:
    """A submission's bytes on their way, and whether they may have arrived."""

    def __init__(self, payload: bytes) -> None:
        self._payload = payload
        self.left = False

    async def make(self, api: Api, token: str) -> Answer:
        """Hand them in. Raises as Api.submit."""
        self.left = True
        try:
            return await api.submit(self._payload, token=token)
        except ServerRefused as refused:
            # A problem document says that nothing was recorded; only after a fault of its own the server cannot know.
            self.left = refused.code == Code.INTERNAL.value
            raise
        except NetworkError as error:
            self.left = isinstance(error, Unreachable) and error.sent
            raise


class _WordsRefused(Exception):
    """The server will never take these bytes, for the reason of this code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
