"""What every handler shares: the services it stands over, who asks, and waiting for the store."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from starlette.requests import Request

from protocol.catalogue import Catalogue
from protocol.problems import Code
from server.crypto.tokens import Pass
from server.domain.bands import RuleBook
from server.domain.faults import TurnedAway
from server.services.circumstances import Circumstances
from server.services.desk import UsedCodes
from server.services.issuers import Issuers
from server.services.sessions import Sessions
from server.services.standing import Standing
from server.services.usual_wait import UsualWait
from server.services.vitals import Vitals
from server.store.interface import DeskStore, Reading, Store
from server.web.objects import ObjectsAtHand
from server.web.operations import Operation

GRANTED: Final = "leeward.granted"
"""Where the front door leaves what the session's token says, in a request's scope."""


@dataclass(frozen=True)
class House:
    """Everything the handlers stand over. `now` gives seconds since 1970 UTC."""

    store: Store
    desk: DeskStore
    used_codes: UsedCodes
    issuers: Issuers
    sessions: Sessions
    standing: Standing
    objects: ObjectsAtHand
    rules: RuleBook
    marking_key: bytes
    catalogue: Catalogue
    usual_wait: UsualWait
    vitals: Vitals
    now: Callable[[], float]
    closing: Callable[[], bool]
    """Whether no more is answered, and what would go on for ever has to end itself."""


class Handlers:
    """The base of each class of handlers."""

    def __init__(self, house: House) -> None:
        """Over the house's services."""
        self.house = house

    def table(self) -> list[Operation]:
        """What is answered here. Looks at nothing of the house."""
        raise NotImplementedError

    def member(self, request: Request) -> bytes:
        """The id of whoever asks. TurnedAway (not-signed-in) without a session that holds."""
        granted: Pass | None = request.scope.get(GRANTED)
        if granted is None:  # the address says that it needs nobody
            raise TurnedAway(Code.NOT_SIGNED_IN)
        return granted.member

    def around(self, tx: Reading) -> Circumstances:
        """What deciding something needs beside the store, in this transaction."""
        house = self.house
        return Circumstances(
            house.standing.descriptor(tx),
            house.now(),
            house.rules,
            house.marking_key,
            catalogue=house.catalogue,
            usual_wait=house.usual_wait.minutes,
        )

    async def refresh(self) -> None:
        """Let what was just changed be seen at once in the public answers."""
        await asyncio.to_thread(self.house.standing.refresh)


async def done(work: Future[Any]) -> Any:
    """Wait for the store."""
    # Shielded: a member who hangs up does not stop half-way what others may be waiting for in the same lock.
    return await asyncio.shield(asyncio.wrap_future(work))


def id_of(text: str) -> UUID:
    """An id in an address. TurnedAway (not-found) if it is none."""
    try:
        return UUID(text)
    except ValueError as error:
        raise TurnedAway(Code.NOT_FOUND) from error
