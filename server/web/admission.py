"""How much is taken on at once, by class, so that no crowd of ordinary work can shut out who must get through.

Each lane has places of its own, a member's request for help and the guides too: ordinary members' work, however much
of it comes, is refused with 503 first. One member's own excess is refused with 429. Nothing is known of addresses, and
nothing is remembered once a request is answered.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Mapping
from enum import Enum
from typing import Final

import msgspec
from starlette.requests import ClientDisconnect, Request

from protocol.errors import Malformed
from protocol.limits import PADDED_SIZES
from protocol.problems import Code
from protocol.strict_json import unpad
from protocol.submissions import HelpMe
from server.domain.faults import TurnedAway
from server.settings import BODY_SECONDS


class Lane(Enum):
    """Who shares places with whom."""

    READING = "reading"
    """Large objects of the feed, on their way to whoever asked."""
    ENTRY = "entry"
    """Logging in."""
    DESK = "desk"
    """Codes: whoever guesses is made to wait here, and holds nobody else up."""
    GATE = "gate"
    """New members and guides."""
    MEMBER = "member"
    """What members do with a session."""
    GUIDE = "guide"
    """Whatever guides do with a session."""
    HELP = "help"
    """A member needs somebody now."""


PLACES: Final = {
    Lane.READING: 512,
    Lane.ENTRY: 64,
    Lane.DESK: 160,
    Lane.GATE: 32,
    Lane.MEMBER: 64,
    Lane.GUIDE: 64,
    Lane.HELP: 256,
}
"""How many requests of each lane may be at work at once."""
BODIES: Final = {Lane.ENTRY: 512, Lane.DESK: 256, Lane.GATE: 128, Lane.MEMBER: 512, Lane.GUIDE: 256}
"""How many bodies may be arriving at once; over that the one that has been arriving longest is given up."""
OF_ONE: Final = 16
"""How many requests one member may have under way."""
PLACE_SECONDS: Final = 1.0
"""So long a request waits for a place before it is refused."""
WAITING_MAX: Final = 1024
"""So many may wait for places of one lane."""
_RETRY_LEAST, _RETRY_SPREAD = 2, 7
_HELP: Final = str(HelpMe.__struct_config__.tag)


class _Kind(msgspec.Struct):
    kind: str = ""


class _Room:
    """The places of one lane, and who waits for one."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.working = 0
        self.waiting: deque[asyncio.Future[None]] = deque()

    def leave(self) -> None:
        """A place is free: whoever waits longest has it now."""
        while self.waiting:
            place = self.waiting.popleft()
            if not place.done():
                place.set_result(None)
                return
        self.working -= 1

    def give_back(self, place: asyncio.Future[None]) -> None:
        """Whoever waited for it does so no more, though it may have just been given."""
        if place.done() and not place.cancelled():
            self.leave()
        else:
            place.cancel()
            with contextlib.suppress(ValueError):
                self.waiting.remove(place)


class Admission:
    """The places of one process."""

    def __init__(
        self,
        *,
        places: Mapping[Lane, int] = PLACES,
        bodies: Mapping[Lane, int] = BODIES,
        of_one: int = OF_ONE,
        body_seconds: float = BODY_SECONDS,
        place_seconds: float = PLACE_SECONDS,
    ) -> None:
        """`places` and `bodies` by lane, `of_one` for each member.

        A body has to be here after `body_seconds`; a place is waited for `place_seconds`.
        """
        self._place_seconds = place_seconds
        self._body_seconds = body_seconds
        self._most_bodies = bodies
        self._of_one = of_one
        self._rooms = {lane: _Room(count) for lane, count in places.items()}
        self._members: dict[bytes, int] = {}
        self._arriving: dict[Lane, dict[asyncio.Timeout, None]] = {lane: {} for lane in bodies}
        self._refused = 0

    @contextlib.asynccontextmanager
    async def at_work(self, lane: Lane) -> AsyncIterator[None]:
        """A place in a lane while something is done; waited for shortly. TurnedAway (overloaded) if there is none.

        Waiting slows down whoever asks again and again, and costs less than refusing them as often as they ask.
        """
        room = self._rooms[lane]
        if room.working < room.most:
            room.working += 1
        else:
            await self._wait(room)
        try:
            yield
        finally:
            room.leave()

    async def _wait(self, room: _Room) -> None:
        if len(room.waiting) >= WAITING_MAX:
            raise self.overloaded()
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        room.waiting.append(place)
        try:
            async with asyncio.timeout(self._place_seconds):
                await place
        except TimeoutError as error:
            room.give_back(place)
            raise self.overloaded() from error
        except BaseException:
            room.give_back(place)
            raise

    @contextlib.asynccontextmanager
    async def of(self, member: bytes | None) -> AsyncIterator[None]:
        """One of a member's own requests. TurnedAway (too-many), unhurried, if that member has too many under way."""
        if member is None:
            yield
            return
        count = self._members.get(member, 0)
        if count >= self._of_one:
            await asyncio.sleep(self._place_seconds)
            raise TurnedAway(Code.TOO_MANY, retry_after=1)
        self._members[member] = count + 1
        try:
            yield
        finally:
            if self._members[member] == 1:
                del self._members[member]
            else:
                self._members[member] -= 1

    def overloaded(self) -> TurnedAway:
        """What to raise when there is no place: whoever is refused now is told to come back at different moments."""
        self._refused += 1
        return TurnedAway(Code.OVERLOADED, retry_after=_RETRY_LEAST + self._refused % _RETRY_SPREAD)

    async def body_of(self, request: Request, lane: Lane) -> bytes:
        """A request's JSON without its padding. TurnedAway if it is too large, too slow or not padded."""
        limit = PADDED_SIZES[-1]
        stated = request.headers.get("content-length")
        if stated is not None and (not stated.isdecimal() or int(stated) > limit):
            raise TurnedAway(Code.TOO_LARGE)
        data = bytearray()
        try:
            async with self._arrives(lane):
                async for piece in request.stream():
                    data += piece
                    if len(data) > limit:
                        raise TurnedAway(Code.TOO_LARGE)
        except (TimeoutError, ClientDisconnect) as error:
            raise TurnedAway(Code.MALFORMED) from error
        try:
            return unpad(bytes(data))
        except Malformed as error:
            raise TurnedAway(Code.MALFORMED) from error

    @contextlib.asynccontextmanager
    async def _arrives(self, lane: Lane) -> AsyncIterator[None]:
        arriving = self._arriving[lane]
        async with asyncio.timeout(self._body_seconds) as patience:
            arriving[patience] = None
            try:
                if len(arriving) > self._most_bodies[lane]:
                    oldest = next(iter(arriving))
                    del arriving[oldest]
                    oldest.reschedule(asyncio.get_running_loop().time())
                yield
            finally:
                arriving.pop(patience, None)


def asks_for_help(body: bytes) -> bool:
    """Whether a submission is a member's request for help: read quickly, before anything is checked."""
    try:
        return msgspec.json.decode(body, type=_Kind).kind == _HELP
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False
