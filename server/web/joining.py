"""The desk and the gate, and the way from one pseudonym to another."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from protocol import joining
from protocol.descriptor import Descriptor
from protocol.encoding import b64, unb64
from protocol.errors import Malformed
from protocol.invitation import Role
from protocol.joining import CodeAdmission, DeskAnswer, DeskRequest, FreshRequest, GateAnswer, GateRequest
from protocol.problems import Code
from server.crypto.blind_signing import BlindSigner
from server.domain.faults import TurnedAway
from server.services import desk, fresh, gate
from server.services.issuers import months_signed
from server.store.interface import Keys
from server.web.answers import message_of, padded
from server.web.braking import Brake
from server.web.handlers import Handlers, House, done
from server.web.operations import Needs, Operation


class Joining(Handlers):
    """How somebody becomes a member."""

    def __init__(self, house: House) -> None:
        """Over the house's services."""
        super().__init__(house)
        self._brake = Brake()

    def table(self) -> list[Operation]:
        """What is answered here."""
        return [
            Operation(
                "POST",
                "/v1/desk",
                self.pay,
                "Give a member's code for a blind signature. Again with the same bytes: the same answer.",
                asks=DeskRequest,
                answers=(DeskAnswer,),
                needs=Needs.NOBODY,
                problems=(Code.INVITATION_UNKNOWN, Code.NOT_ALLOWED, Code.MONTH_TURNED, Code.SLOW_DOWN),
            ),
            Operation(
                "POST",
                "/v1/gate",
                self.enter,
                "Become a member with a token, or a guide with a guide's code.",
                asks=GateRequest,
                answers=(GateAnswer,),
                needs=Needs.NOBODY,
                problems=(
                    Code.INVITATION_UNKNOWN,
                    Code.NAME_TAKEN,
                    Code.GUIDELINES_CHANGED,
                    Code.ID_CONFLICT,
                    Code.NOT_ALLOWED,
                    Code.SLOW_DOWN,
                ),
            ),
            Operation(
                "POST",
                "/v1/pseudonym/fresh",
                self.freshen,
                "Let this pseudonym rest, for a blind signature that lets another in.",
                asks=FreshRequest,
                answers=(DeskAnswer,),
                problems=(Code.NOT_ALLOWED, Code.NOT_YET, Code.MONTH_TURNED),
            ),
        ]

    async def pay(self, request: Request) -> Response:
        """The desk: burns a member's code and signs what it cannot see."""
        asked = await message_of(request, DeskRequest)
        code = desk.digest_of(asked.code)
        descriptor = await self._descriptor()
        signer = await self._signer(asked.month, descriptor)
        blinded = _blinded(asked, signer)
        paid = desk.digest_of_blinded(blinded, asked.month)
        months = frozenset(issuer.month for issuer in descriptor.issuers)
        async with self._brake.turn():
            burnt = await done(
                self.house.desk.write(
                    lambda tx: desk.pay(tx, code=code, blinded=paid, month=asked.month, months=months)
                )
            )
        if burnt:
            await asyncio.to_thread(self.house.used_codes.forget)
        return await _signed(signer, blinded)

    async def enter(self, request: Request) -> Response:
        """The gate: for members after the desk, on a connection of its own."""
        asked = await message_of(request, GateRequest)
        try:
            joining.check(asked)
        except Malformed as error:
            raise TurnedAway(Code.MALFORMED) from error
        descriptor = await self._descriptor()
        if isinstance(asked.admission, CodeAdmission):
            return padded(await self._guide(asked, asked.admission.code, descriptor))
        return padded(await self._admit(asked, None, descriptor))

    async def freshen(self, request: Request) -> Response:
        """A member's pseudonym rests; the desk signs a token for another."""
        member = self.member(request)
        asked = await message_of(request, FreshRequest)
        signer = await self._signer(asked.month, await self._descriptor())
        blinded = _blinded(asked, signer)
        paid = desk.digest_of_blinded(blinded, asked.month)
        now = self.house.now()
        await done(
            self.house.store.write(
                lambda tx: fresh.rest(tx, member=member, blinded=paid, now=now),
                looks_at=Keys(members=(member,)),
            )
        )
        return await _signed(signer, blinded)

    async def _guide(self, asked: GateRequest, code: str, descriptor: Descriptor) -> GateAnswer:
        # The code is taken before anybody is let in on it, and given back to whom the gate turns away.
        digest = desk.digest_of(code)
        months = frozenset(issuer.month for issuer in descriptor.issuers)
        async with self._brake.turn():
            taken = await done(self.house.desk.write(lambda tx: desk.take(tx, digest, months=months)))
            try:
                answer = await self._admit(asked, taken and taken.role, descriptor)
            except Exception:
                if taken is not None:
                    await done(self.house.desk.write(lambda tx: desk.give_back(tx, digest, taken)))
                raise
        if taken is not None:
            await asyncio.to_thread(self.house.used_codes.forget)
        return answer

    async def _admit(self, asked: GateRequest, invited: Role | None, descriptor: Descriptor) -> GateAnswer:
        now = self.house.now()
        answer: GateAnswer = await done(
            self.house.store.write(
                lambda tx: gate.admit(
                    tx,
                    asked,
                    invited=invited,
                    descriptor=descriptor,
                    marking_key=self.house.marking_key,
                    now=now,
                ),
                looks_at=gate.keys_of(asked),
            )
        )
        return answer

    async def _descriptor(self) -> Descriptor:
        found: Descriptor = await done(self.house.store.read(self.house.standing.descriptor))
        return found

    async def _signer(self, month: str, descriptor: Descriptor) -> BlindSigner:
        """The signer of a month that may be asked for now. TurnedAway (month-turned) for others."""
        now = self.house.now()
        listed = {issuer.month for issuer in descriptor.issuers}
        if month not in months_signed(now) or month not in listed:
            raise TurnedAway(Code.MONTH_TURNED)
        self.house.issuers.forget(min(months_signed(now)))
        return await asyncio.to_thread(self.house.issuers.signer, month, descriptor)


def _blinded(asked: DeskRequest | FreshRequest, signer: BlindSigner) -> bytes:
    try:
        blinded = unb64(asked.blinded)
        signer.check(blinded)
    except Malformed as error:
        raise TurnedAway(Code.MALFORMED) from error
    return blinded


async def _signed(signer: BlindSigner, blinded: bytes) -> Response:
    return padded(DeskAnswer(b64(await asyncio.to_thread(signer.sign, blinded))))
