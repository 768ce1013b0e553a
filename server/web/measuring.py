"""What is counted of requests: which address, how it was answered, how long it took. Never who asked, or for what."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.settings import PERSONAL_FIGURES_SECONDS
from server.web.operations import Operation

STEPS: Final = (0.005, 0.02, 0.1, 0.5, 2.0)
"""Upper ends of the buckets of how long an answer took, in seconds; the last bucket has none."""
READING, WRITING = "reading", "writing"
_DESK: Final = ("/v1/review", "/v1/shift")
_NEWS: Final = "/v1/review/live"
_ALIKE: Final = ("/v1/feed/", "/v1/community", "/v1/catalogue", "/healthz")
"""Addresses that everybody asks alike: counting them as they come tells of nobody."""
_NOWHERE: Final = "none"
_SERVER_FAULT: Final = 500


@dataclass
class Counts:
    """Answers by address and class of status; how long they took, by kind of address."""

    answers: Counter[tuple[str, str]] = field(default_factory=Counter)
    buckets: dict[str, list[int]] = field(
        default_factory=lambda: {kind: [0] * (len(STEPS) + 1) for kind in (READING, WRITING)}
    )
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys((READING, WRITING), 0.0))

    def copy(self) -> Counts:
        """A picture of this moment."""
        return Counts(
            Counter(self.answers), {kind: list(row) for kind, row in self.buckets.items()}, dict(self.seconds)
        )


class Meters:
    """Counts since the process began.

    What people do is told as it stood every five minutes: whoever keeps the figures does not learn from them at which
    second somebody joined or asked for help. What everybody asks alike, and faults of the server, are told as they are.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives seconds that only rise."""
        self._clock = clock
        self._now = Counts()
        self._pictured = Counts()
        self._taken = clock()
        self._pictures = 0

    def note(self, address: str, status: int, seconds: float) -> None:
        """An answer was given."""
        self._turn()
        kind = READING if is_alike(address) else WRITING
        self._now.answers[address, f"{status // 100}xx"] += 1
        self._now.buckets[kind][bisect_left(STEPS, seconds)] += 1
        self._now.seconds[kind] += seconds

    def told(self) -> Counts:
        """What may be told now."""
        self._turn()
        told = self._pictured.copy()
        for (address, status), count in self._now.answers.items():
            if is_alike(address) or status == f"{_SERVER_FAULT // 100}xx":
                told.answers[address, status] = count
        told.buckets[READING] = list(self._now.buckets[READING])
        told.seconds[READING] = self._now.seconds[READING]
        return told

    def pictures(self) -> int:
        """How many pictures were taken: it rises when there is a new one."""
        self._turn()
        return self._pictures

    def _turn(self) -> None:
        now = self._clock()
        if now - self._taken >= PERSONAL_FIGURES_SECONDS:
            self._pictured, self._taken = self._now.copy(), now
            self._pictures += 1


def is_alike(address: str) -> bool:
    """Whether everybody asks this address alike."""
    return address.startswith(_ALIKE)


class Measured:
    """The application, counted. `desk_seen` is called when a guide was answered at the desk."""

    def __init__(
        self,
        application: ASGIApp,
        meters: Meters,
        *,
        desk_seen: Callable[[], object],
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """`clock` gives seconds that only rise."""
        self._application = application
        self._meters = meters
        self._desk_seen = desk_seen
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        began, status, told = self._clock(), _SERVER_FAULT, 0.0
        at_desk = scope["path"].startswith(_DESK)

        async def noted(message: Message) -> None:
            nonlocal status, told
            if message["type"] == "http.response.start":
                status, told = message["status"], self._clock()
            if at_desk and status == 200:  # a stream of news too, with each piece of it
                self._desk_seen()
            await send(message)

        try:
            await self._application(scope, receive, noted)
        finally:
            # A stream of news goes on for minutes: what counts is how soon it began.
            ended = told if scope["path"] == _NEWS and told else self._clock()
            self._meters.note(_address(scope), status, ended - began)


def _address(scope: Scope) -> str:
    """The address as it stands in the table; whatever else was asked is one and the same."""
    operation = scope.get("route")
    return operation.path if isinstance(operation, Operation) else _NOWHERE
