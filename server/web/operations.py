"""What an address answers, written once: the router, the limits and the OpenAPI document all read it here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from protocol.problems import Code

Handler = Callable[[Request], Awaitable[Response]]


class Binary(Enum):
    """Answers that are no JSON, by media type."""

    OBJECT = "application/octet-stream"
    TEXT = "text/plain"
    EVENTS = "text/event-stream"


class Needs(Enum):
    """Whom an address answers."""

    NOBODY = "nobody"
    """Anyone: nothing is known of who asks."""
    SESSION = "session"
    """Whoever has a session: the work itself looks up what that member may do."""


@dataclass(frozen=True)
class Operation:
    """One method of one address.

    `asks` is the type of a padded JSON request, `answers` the types of a 200 answer (None for one without content).
    `problems` are the codes of this operation alone: what any address can say is added by kind (see openapi.py).
    """

    method: str
    path: str
    handler: Handler
    summary: str
    asks: Any = None
    answers: tuple[Any, ...] = ()
    needs: Needs = Needs.SESSION
    problems: tuple[Code, ...] = ()
    query: tuple[str, ...] = ()
    padded: bool = True
