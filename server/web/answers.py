"""Answers: strict JSON padded to one of three sizes, problem documents, objects in pieces; and what was asked."""

from __future__ import annotations

import asyncio
from typing import Final, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from protocol import strict_json
from protocol.errors import Malformed, TooLarge
from protocol.problems import MEDIA_TYPE, Code
from server.domain.faults import TurnedAway, problem_of
from server.settings import ANSWER_PIECE

M = TypeVar("M", bound=msgspec.Struct)
JSON = "application/json"
NO_STORE = {"cache-control": "no-store"}
BODY: Final = "leeward.body"
"""Where the front door leaves a request's body, in its scope."""


def padded(message: msgspec.Struct, *, max_age: int | None = None) -> Response:
    """A padded answer; kept by caches for `max_age` seconds, or not at all."""
    headers = NO_STORE if max_age is None else {"cache-control": f"max-age={max_age}"}
    return Response(strict_json.pad(strict_json.encode(message)), media_type=JSON, headers=headers)


def problem(code: Code, *, retry_after: int | None = None, allow: str = "") -> Response:
    """A padded problem document. `allow` names the methods that an address does take."""
    headers = dict(NO_STORE)
    if retry_after is not None:
        headers["retry-after"] = str(retry_after)
    if allow:
        headers["allow"] = allow
    if code == Code.TOO_LARGE:
        headers["connection"] = "close"  # the rest of what is being sent is not waited for
    return Response(
        problem_bytes(code, retry_after=retry_after),
        status_code=problem_of(code).status,
        media_type=MEDIA_TYPE,
        headers=headers,
    )


def problem_bytes(code: Code, *, retry_after: int | None = None) -> bytes:
    """A padded problem document as it stands on the wire."""
    return strict_json.pad(strict_json.encode(problem_of(code, retry_after=retry_after)))


async def body_of(request: Request) -> bytes:
    """The request's JSON without its padding, which the front door has read and bounded."""
    body: bytes = request.scope[BODY]
    return body


async def message_of(request: Request, message_type: type[M]) -> M:
    """The message in a request. TurnedAway if it is not one."""
    data = await body_of(request)
    try:
        return strict_json.decode(data, message_type)
    except TooLarge as error:
        raise TurnedAway(Code.TOO_LARGE) from error
    except Malformed as error:
        raise TurnedAway(Code.MALFORMED) from error


class Pieces(Response):
    """A large answer, handed over as fast as it is read: whoever reads slowly costs little memory."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        for start in range(0, max(1, len(self.body)), ANSWER_PIECE):
            piece = self.body[start : start + ANSWER_PIECE]
            more = start + ANSWER_PIECE < len(self.body)
            await send({"type": "http.response.body", "body": piece, "more_body": more})
            await asyncio.sleep(0)  # others have their turn, and a connection that broke is noticed
