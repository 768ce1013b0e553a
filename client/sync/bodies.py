"""Reading an answer's body: in pieces, against a limit, and never for longer than a person would wait.

A server that drips would otherwise hold a sync for hours. Once a body has begun, every stretch of time must bring a
little, and all of it has an end.
"""

from __future__ import annotations

import asyncio
from typing import Final

import httpx

from client.domain.errors import MalformedAnswer
from protocol import limits

GRACE_SECONDS: Final = 30.0
"""From connecting to the first byte of a body."""
STRETCH_SECONDS: Final = 10.0
STRETCH_BYTES: Final = 4 * limits.KIB
"""Each stretch of a body brings at least so much, or its end."""
WHOLE_SECONDS: Final = 300.0
"""For a whole body, whatever its pace: a segment of the largest size arrives at 28 KiB a second."""
_LENGTH_DIGITS: Final = 15
_CRUMBS: Final = 2**18
_CRUMB_BYTES: Final = 64
"""So many pieces may be as small as they like; the others have so much on average, or reading them takes minutes."""


async def bounded(
    response: httpx.Response, deadline: asyncio.Timeout, *, limit: int, patience: float
) -> bytes:
    """The body, at most `limit` bytes. `patience` multiplies every time; `deadline` is moved along.

    Raises MalformedAnswer over the limit, for an encoding, and for a body in crumbs; what httpx raises; TimeoutError
    comes from `deadline`.
    """
    if response.headers.get("content-encoding"):
        raise MalformedAnswer("a content encoding that was not asked for")
    stated = response.headers.get("content-length", "0")
    if stated.isdecimal() and (len(stated) > _LENGTH_DIGITS or int(stated) > limit):
        raise MalformedAnswer("an answer over its limit")
    clock = asyncio.get_running_loop().time
    begun = clock()
    last = begun + WHOLE_SECONDS * patience
    deadline.reschedule(min(last, begun + STRETCH_SECONDS * patience))
    body, counted, pieces = bytearray(), 0, 0
    async for piece in response.aiter_raw():
        body += piece
        pieces += 1
        if pieces > _CRUMBS + len(body) // _CRUMB_BYTES:
            raise MalformedAnswer("an answer in crumbs")
        if len(body) > limit:
            raise MalformedAnswer("an answer over its limit")
        if len(body) - counted >= STRETCH_BYTES:
            counted = len(body)
            deadline.reschedule(min(last, clock() + STRETCH_SECONDS * patience))
    return bytes(body)
