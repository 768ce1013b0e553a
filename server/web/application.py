"""The ASGI application: the routes, and problem documents for whatever goes wrong."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from protocol.problems import Code
from server.domain.faults import Overloaded, StoreTrouble, TurnedAway
from server.web.answers import problem
from server.web.operations import Operation

log = logging.getLogger("leeward.server")
_RETRY_SECONDS = 5


def make_application(operations: Sequence[Operation]) -> ASGIApp:
    """The application that answers these."""
    application = Starlette(
        routes=[Route(one.path, one.handler, methods=[one.method]) for one in operations],
        exception_handlers={
            TurnedAway: _turned_away,
            Overloaded: _overloaded,
            StoreTrouble: _overloaded,
            HTTPException: _http,
            Exception: _internal,
        },
    )
    application.router.redirect_slashes = False
    return _OwnFaults(application)


class _OwnFaults:
    """Our own bugs are answered calmly and logged by kind and place only: a message could hold content."""

    def __init__(self, application: ASGIApp) -> None:
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self._application(scope, receive, send)
        except Exception as error:  # noqa: BLE001 - the outermost place, where each bug must be answered
            frames = traceback.extract_tb(error.__traceback__)
            place = frames[-1] if frames else None
            log.error(
                "fault %s in %s line %s",
                type(error).__name__,
                place.name if place else "-",
                place.lineno if place else "-",
            )


async def _turned_away(request: Request, error: Exception) -> Response:
    assert isinstance(error, TurnedAway)  # registered for this type alone
    return problem(error.code, retry_after=error.retry_after)


async def _overloaded(request: Request, error: Exception) -> Response:
    return problem(Code.OVERLOADED, retry_after=_RETRY_SECONDS)


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # registered for this type alone
    if error.status_code == 405:
        return problem(Code.METHOD_NOT_ALLOWED)
    return problem(Code.NOT_FOUND if error.status_code == 404 else Code.MALFORMED)


async def _internal(request: Request, error: Exception) -> Response:
    return problem(Code.INTERNAL)
