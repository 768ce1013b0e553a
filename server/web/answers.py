"""Answers: strict JSON padded to one of three sizes, problem documents, bounded request bodies."""

from __future__ import annotations

import asyncio
from typing import TypeVar

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from protocol import strict_json
from protocol.errors import Malformed, TooLarge
from protocol.limits import PADDED_SIZES
from protocol.problems import MEDIA_TYPE, Code
from server.domain.faults import TurnedAway, problem_of
from server.settings import BODY_SECONDS

M = TypeVar("M", bound=msgspec.Struct)
JSON = "application/json"
NO_STORE = {"cache-control": "no-store"}


def padded(message: msgspec.Struct, *, max_age: int | None = None) -> Response:
    """A padded answer; kept by caches for `max_age` seconds, or not at all."""
    headers = NO_STORE if max_age is None else {"cache-control": f"max-age={max_age}"}
    return Response(strict_json.pad(strict_json.encode(message)), media_type=JSON, headers=headers)


def problem(code: Code, *, retry_after: int | None = None) -> Response:
    """A padded problem document."""
    document = problem_of(code, retry_after=retry_after)
    headers = dict(NO_STORE)
    if retry_after is not None:
        headers["retry-after"] = str(retry_after)
    if code == Code.TOO_LARGE:
        headers["connection"] = "close"  # the rest of what is being sent is not waited for
    return Response(
        strict_json.pad(strict_json.encode(document)),
        status_code=document.status,
        media_type=MEDIA_TYPE,
        headers=headers,
    )


async def body_of(request: Request) -> bytes:
    """The request's JSON without its padding. TurnedAway if it is too large, too slow or not padded."""
    limit = PADDED_SIZES[-1]
    stated = request.headers.get("content-length")
    if stated is not None and (not stated.isdecimal() or int(stated) > limit):
        raise TurnedAway(Code.TOO_LARGE)
    data = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for piece in request.stream():
                data += piece
                if len(data) > limit:
                    raise TurnedAway(Code.TOO_LARGE)
    except (TimeoutError, ClientDisconnect) as error:
        raise TurnedAway(Code.MALFORMED) from error
    try:
        return strict_json.unpad(bytes(data))
    except Malformed as error:
        raise TurnedAway(Code.MALFORMED) from error


async def message_of(request: Request, message_type: type[M]) -> M:
    """The message in a request. TurnedAway if it is not one."""
    data = await body_of(request)
    try:
        return strict_json.decode(data, message_type)
    except TooLarge as error:
        raise TurnedAway(Code.TOO_LARGE) from error
    except Malformed as error:
        raise TurnedAway(Code.MALFORMED) from error
