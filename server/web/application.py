"""The front door: finds what answers a request, knows its class before its body is read, and calms every fault."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Sequence
from typing import Final, Protocol

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from protocol.problems import Code
from server.crypto.tokens import Pass
from server.domain.faults import Overloaded, StoreTrouble, TurnedAway
from server.web.admission import Admission, Lane, asks_for_help
from server.web.answers import BODY, Pieces, problem
from server.web.handlers import GRANTED
from server.web.operations import Needs, Operation

log = logging.getLogger("leeward.server")
_LANES: Final = {"/v1/desk": Lane.DESK, "/v1/gate": Lane.GATE}
_SUBMISSIONS: Final = "/v1/submissions"
_Methods = dict[str, Operation]


class OpensTokens(Protocol):
    """Reads what is sealed in a session's token."""

    def pass_of(self, header: str) -> Pass:
        """See server.services.sessions.Sessions."""
        ...


class Application:
    """The ASGI application over a table of operations."""

    def __init__(
        self, operations: Sequence[Operation], *, sessions: OpensTokens, admission: Admission | None = None
    ) -> None:
        """`sessions` opens the tokens that come with requests."""
        self._sessions = sessions
        self._admission = admission or Admission()
        self._plain: dict[str, _Methods] = {}
        self._patterns: list[tuple[list[str], _Methods]] = []
        for one in operations:
            if "{" in one.path:
                parts = one.path.split("/")
                methods = next((known for pattern, known in self._patterns if pattern == parts), None)
                if methods is None:
                    methods = {}
                    self._patterns.append((parts, methods))
            else:
                methods = self._plain.setdefault(one.path, {})
            methods[one.method] = one

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        request = Request(scope, receive, send)
        try:
            response = await self._answer(request)
        except TurnedAway as away:
            response = problem(away.code, retry_after=away.retry_after)
        except (Overloaded, StoreTrouble):
            full = self._admission.overloaded()
            response = problem(full.code, retry_after=full.retry_after)
        except ClientDisconnect:
            return
        except Exception as error:  # noqa: BLE001 - the outermost place, where each bug must be answered
            _log_fault(error)
            response = problem(Code.INTERNAL)
        try:
            if isinstance(response, Pieces):
                async with self._admission.at_work(Lane.READING):
                    await response(scope, receive, send)
            else:
                await response(scope, receive, send)
        except TurnedAway as away:
            await problem(away.code, retry_after=away.retry_after)(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        scope = request.scope
        methods = self._methods(scope)
        if methods is None:
            return problem(Code.NOT_FOUND)
        asked = scope["method"]
        operation = methods.get(asked)
        if operation is None and asked == "HEAD":
            operation = methods.get("GET")
        if operation is None:
            return problem(Code.METHOD_NOT_ALLOWED, allow=", ".join(sorted(methods)))
        scope["route"] = operation
        if operation.needs == Needs.NOBODY:
            if operation.asks is None:
                return await operation.handler(request)
            return await self._work(operation, request, _LANES.get(operation.path, Lane.ENTRY), None)
        granted = self._sessions.pass_of(request.headers.get("authorization", ""))
        scope[GRANTED] = granted
        return await self._work(operation, request, Lane.GUIDE if granted.guide else Lane.MEMBER, granted)

    async def _work(
        self, operation: Operation, request: Request, lane: Lane, granted: Pass | None
    ) -> Response:
        async with self._admission.of(granted.member if granted else None):
            if operation.asks is not None:
                body = await self._admission.body_of(request, lane)
                request.scope[BODY] = body
                if lane == Lane.MEMBER and operation.path == _SUBMISSIONS and asks_for_help(body):
                    lane = Lane.HELP
            async with self._admission.at_work(lane):
                return await operation.handler(request)

    def _methods(self, scope: Scope) -> _Methods | None:
        path = scope["path"]
        found = self._plain.get(path)
        if found is not None:
            return found
        parts = path.split("/")
        for pattern, methods in self._patterns:
            if len(pattern) == len(parts) and all(
                a == b or a[:1] == "{" for a, b in zip(pattern, parts, strict=True)
            ):
                scope["path_params"] = {
                    a[1:-1]: b for a, b in zip(pattern, parts, strict=True) if a[:1] == "{"
                }
                return methods
        return None


def _log_fault(error: Exception) -> None:
    # By kind and place only: a message could hold content.
    frames = traceback.extract_tb(error.__traceback__)
    place = frames[-1] if frames else None
    log.error(
        "fault %s in %s line %s",
        type(error).__name__,
        place.name if place else "-",
        place.lineno if place else "-",
    )
