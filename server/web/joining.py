"""The desk and the gate."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response

from protocol import joining
from protocol.descriptor import Descriptor
from protocol.errors import Malformed
from protocol.joining import CodeAdmission, GateAnswer, GateRequest
from protocol.problems import Code
from server.domain.faults import TurnedAway
from server.services import desk, gate
from server.web.answers import message_of, padded
from server.web.handlers import Handlers, House, done
from server.web.operations import Needs, Operation


class Joining(Handlers):
    """How somebody becomes a member."""

    def __init__(self, house: House) -> None:
        """Over the house's services."""
        super().__init__(house)
        self._codes: dict[bytes, tuple[asyncio.Lock, int]] = {}

    def table(self) -> list[Operation]:
        """What is answered here."""
        return [
            Operation(
                "POST",
                "/v1/gate",
                self.enter,
                "Become a member.",
                asks=GateRequest,
                answers=(GateAnswer,),
                needs=Needs.NOBODY,
                problems=(
                    Code.INVITATION_UNKNOWN,
                    Code.NAME_TAKEN,
                    Code.GUIDELINES_CHANGED,
                    Code.ID_CONFLICT,
                    Code.NOT_OFFERED,
                ),
            ),
        ]

    async def enter(self, request: Request) -> Response:
        """The gate, after the desk: whoever comes with one code comes alone, until it is burnt."""
        asked = await message_of(request, GateRequest)
        try:
            joining.check(asked)
        except Malformed as error:
            raise TurnedAway(Code.MALFORMED) from error
        if not isinstance(asked.admission, CodeAdmission):
            raise TurnedAway(Code.NOT_OFFERED)
        code = asked.admission.code
        house = self.house
        descriptor: Descriptor = await done(house.store.read(house.standing.descriptor))
        months = [issuer.month for issuer in descriptor.issuers]
        async with self._alone(desk.digest_of(code)):
            invited = await done(house.desk.write(lambda tx: desk.role_of(tx, code, months=months)))
            answer = await done(
                house.store.write(
                    lambda tx: gate.admit(tx, asked, invited=invited, descriptor=descriptor, now=house.now())
                )
            )
            await asyncio.to_thread(house.used_codes.burn, code)
        return padded(answer)

    @contextlib.asynccontextmanager
    async def _alone(self, key: bytes) -> AsyncIterator[None]:
        lock, users = self._codes.get(key, (asyncio.Lock(), 0))
        self._codes[key] = (lock, users + 1)
        try:
            async with lock:
                yield
        finally:
            _, users = self._codes[key]
            if users == 1:
                del self._codes[key]
            else:
                self._codes[key] = (lock, users - 1)
