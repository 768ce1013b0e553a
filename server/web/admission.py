"""How much is taken on at once, by class, so that no crowd of ordinary work can shut out who must get through.

Each lane has places of its own, a member's request for help and the guides too: ordinary members' work, however much
of it comes, is refused with 503 first. One member's own excess is refused with 429. Nothing is known of addresses, and
nothing is remembered once a request is answered.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator, Mapping
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
    Lane.ENTRY: 128,
    Lane.DESK: 160,
    Lane.GATE: 32,
    Lane.MEMBER: 192,
    Lane.GUIDE: 192,
    Lane.HELP: 256,
}
"""How many requests of each lane may be at work at once."""
BODIES: Final = {Lane.ENTRY: 512, Lane.DESK: 256, Lane.GATE: 128, Lane.MEMBER: 512, Lane.GUIDE: 256}
"""How many bodies may be arriving at once; over that the one that has been arriving longest is given up."""
OF_ONE: Final = 16
"""How many requests one member may have under way."""
_RETRY_LEAST, _RETRY_SPREAD = 2, 7
_HELP: Final = str(HelpMe.__struct_config__.tag)


class _Kind(msgspec.Struct):
    kind: str = ""


class Admission:
    """The places of one process."""

    def __init__(
        self,
        *,
        places: Mapping[Lane, int] = PLACES,
        bodies: Mapping[Lane, int] = BODIES,
        of_one: int = OF_ONE,
        body_seconds: float = BODY_SECONDS,
    ) -> None:
        """`places` and `bodies` by lane, `of_one` for each member; a body has to be here after `body_seconds`."""
        self._body_seconds = body_seconds
        self._most = places
        self._most_bodies = bodies
        self._of_one = of_one
        self._working = dict.fromkeys(Lane, 0)
        self._members: dict[bytes, int] = {}
        self._arriving: dict[Lane, dict[asyncio.Timeout, None]] = {lane: {} for lane in bodies}
        self._refused = 0

    @contextlib.contextmanager
    def at_work(self, lane: Lane) -> Iterator[None]:
        """A place in a lane while something is done. TurnedAway (overloaded) if there is none."""
        if self._working[lane] >= self._most[lane]:
            raise self.overloaded()
        self._working[lane] += 1
        try:
            yield
        finally:
            self._working[lane] -= 1

    @contextlib.contextmanager
    def of(self, member: bytes | None) -> Iterator[None]:
        """One of a member's own requests. TurnedAway (too-many) if that member has too many under way."""
        if member is None:
            yield
            return
        count = self._members.get(member, 0)
        if count >= self._of_one:
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
