"""Reading a stream of events: line by line, against limits, and never waiting longer than a server may be silent.

Of server-sent events (WHATWG HTML, "Server-sent events") only what the protocol says is understood: one kind of event
whose data is one line of strict JSON, and comments. Anything else ends the stream.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Final

import httpx

from client.domain.errors import MalformedAnswer
from client.sync.faults import judged
from protocol import limits, strict_json
from protocol.around import EVENT, EVENTS_SECONDS, QueueNews

SILENCE_SECONDS: Final = 3.0 * EVENTS_SECONDS
"""So long nothing may come: the server says something three times in it."""
WHOLE_SECONDS: Final = limits.SESSION_SECONDS + 60.0
"""No stream outlives the session that it was asked with by much."""
LINE_BYTES: Final = 256
WHOLE_BYTES: Final = 2**18
"""Four times what a stream holds that says something every second until its session ends."""
MEDIA_TYPE: Final = "text/event-stream"


async def heard(
    response: httpx.Response,
    deadline: asyncio.Timeout,
    take: Callable[[QueueNews], None],
    *,
    patience: float,
) -> bytes:
    """Give `take` each piece of news until the stream ends; nothing is kept of it. `patience` multiplies every time.

    Raises MalformedAnswer for what is no such stream or is over a limit; what httpx raises; TimeoutError comes from
    `deadline`, also where the silence or the whole takes too long.
    """
    if response.headers.get("content-encoding"):
        raise MalformedAnswer("a content encoding that was not asked for")
    if response.headers.get("content-type", "").split(";")[0].strip() != MEDIA_TYPE:
        raise MalformedAnswer("no stream of events")
    clock = asyncio.get_running_loop().time
    last = clock() + WHOLE_SECONDS * patience
    event, data = "", b""
    async for line in _lines(response, lambda: deadline.reschedule(_until(clock(), last, patience))):
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if not line:
            if event or data:
                take(_news(event, data))
            event, data = "", b""
        elif name == b"event" and not event:
            event = value.decode("ascii", "replace")
        elif name == b"data" and not data:
            data = value
        elif name:  # one without a name is a comment
            raise MalformedAnswer("a line that no event has")
    return b""


def _until(now: float, last: float, patience: float) -> float:
    return min(last, now + SILENCE_SECONDS * patience)


def _news(event: str, data: bytes) -> QueueNews:
    if event != EVENT:
        raise MalformedAnswer("an event that there is not")
    with judged("an event"):
        return strict_json.decode(data, QueueNews)


async def _lines(response: httpx.Response, came: Callable[[], None]) -> AsyncIterator[bytes]:
    came()
    rest, whole = b"", 0
    async for piece in response.aiter_raw():
        came()
        whole += len(piece)
        if whole > WHOLE_BYTES:
            raise MalformedAnswer("a stream over its limit")
        *lines, rest = (rest + piece).split(b"\n")
        if any(len(one) > LINE_BYTES for one in (*lines, rest)):
            raise MalformedAnswer("a line over its limit")
        for one in lines:
            yield one.removesuffix(b"\r")
