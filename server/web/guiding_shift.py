"""What guides do beside the queue: their shift, letters to members, care of threads, notices, the month's figures."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from protocol.guiding import (
    AcknowledgeRequest,
    AlarmState,
    Conversation,
    Figures,
    GuideActAnswer,
    HandOverRequest,
    LetterRequest,
    LockRequest,
    NoticeRequest,
    PinRequest,
    ShiftState,
    TakeOverRequest,
)
from protocol.problems import Code
from server.services import guides_figures, guides_letters, guides_shift, thread_care
from server.services.circumstances import Circumstances
from server.store.interface import Keys, Reading, Writing
from server.web.answers import message_of, padded
from server.web.handlers import Handlers, done, id_of
from server.web.operations import Operation

_GUIDES_ONLY = (Code.NOT_ALLOWED, Code.GUIDE_NOT_CONFIRMED)
_ACTS = (*_GUIDES_ONLY, Code.ID_CONFLICT, Code.QUOTA)


class BesideQueue(Handlers):
    """What guides alone may do beside the queue."""

    def table(self) -> list[Operation]:
        """What is answered here."""
        return [
            Operation(
                "GET",
                "/v1/shift",
                self.shift,
                "The alarm, who is there, and what was handed over. By asking, a desk counts as open.",
                answers=(ShiftState,),
                problems=_GUIDES_ONLY,
            ),
            Operation(
                "POST",
                "/v1/shift/alarm",
                self.acknowledge,
                "A guide has heard the alarm.",
                asks=AcknowledgeRequest,
                answers=(AlarmState,),
                problems=_ACTS,
            ),
            Operation(
                "POST",
                "/v1/shift/hand-overs",
                self.hand_over,
                "Words to whoever comes next.",
                asks=HandOverRequest,
                answers=(GuideActAnswer,),
                problems=(*_ACTS, Code.NO_TEAM_KEY),
            ),
            Operation(
                "POST",
                "/v1/shift/hand-overs/{hand_over}/taken",
                self.take_over,
                "This guide sees to what was handed over.",
                asks=TakeOverRequest,
                answers=(GuideActAnswer,),
                problems=(*_GUIDES_ONLY, Code.NOT_FOUND, Code.VERSION_CONFLICT),
            ),
            Operation(
                "POST",
                "/v1/messages",
                self.write_letter,
                "Words to a member that are no sanction.",
                asks=LetterRequest,
                answers=(GuideActAnswer,),
                problems=(*_ACTS, Code.NOT_FOUND, Code.NO_TEAM_KEY),
            ),
            Operation(
                "GET",
                "/v1/messages/{member}",
                self.conversation,
                "What a member and the guides wrote to each other.",
                answers=(Conversation,),
                problems=(*_GUIDES_ONLY, Code.NOT_FOUND),
                query=("after",),
            ),
            Operation(
                "POST",
                "/v1/threads/{thread}/lock",
                self.lock,
                "Lock a thread with kind words, or open it.",
                asks=LockRequest,
                answers=(GuideActAnswer,),
                problems=(*_ACTS, Code.NOT_FOUND),
            ),
            Operation(
                "POST",
                "/v1/threads/{thread}/pin",
                self.pin,
                "Pin a thread, or no longer.",
                asks=PinRequest,
                answers=(GuideActAnswer,),
                problems=(*_ACTS, Code.NOT_FOUND),
            ),
            Operation(
                "POST",
                "/v1/notices",
                self.notice,
                "Words to everybody.",
                asks=NoticeRequest,
                answers=(GuideActAnswer,),
                problems=_ACTS,
            ),
            Operation(
                "GET",
                "/v1/figures",
                self.figures,
                "The figures of a month that is over.",
                answers=(Figures,),
                problems=(*_GUIDES_ONLY, Code.NOT_YET),
                query=("month",),
            ),
        ]

    async def shift(self, request: Request) -> Response:
        """The alarm, who is there, and what was handed over."""
        guide, now = self.member(request), self.house.now()

        def look(tx: Reading) -> tuple[Struct, bool]:
            found = guides_shift.shift(tx, guide=guide, around=self.around(tx))
            return found, guides_shift.is_to_be_noted(tx, guide=guide, now=now)

        found, to_be_noted = await done(self.house.store.read(look))
        if to_be_noted:
            await done(
                self.house.store.write(lambda tx: guides_shift.note(tx, guide=guide, now=now), urgent=True)
            )
        return padded(found)

    async def acknowledge(self, request: Request) -> Response:
        """A guide has heard the alarm."""
        asked = await message_of(request, AcknowledgeRequest)
        return await self._act(
            request, lambda tx, guide, around: guides_shift.acknowledge(tx, asked, guide=guide, around=around)
        )

    async def hand_over(self, request: Request) -> Response:
        """Words to whoever comes next."""
        asked = await message_of(request, HandOverRequest)
        return await self._act(
            request, lambda tx, guide, around: guides_shift.hand_over(tx, asked, guide=guide, around=around)
        )

    async def take_over(self, request: Request) -> Response:
        """This guide sees to what was handed over."""
        which = id_of(request.path_params["hand_over"])
        await message_of(request, TakeOverRequest)
        return await self._act(
            request, lambda tx, guide, around: guides_shift.take_over(tx, which, guide=guide, around=around)
        )

    async def write_letter(self, request: Request) -> Response:
        """Words to a member that are no sanction."""
        asked = await message_of(request, LetterRequest)
        return await self._act(
            request, lambda tx, guide, around: guides_letters.write(tx, asked, guide=guide, around=around)
        )

    async def conversation(self, request: Request) -> Response:
        """What a member and the guides wrote to each other."""
        whose = id_of(request.path_params["member"])
        after = request.query_params.get("after")
        place = None if after is None else guides_letters.place_of(after)
        return await self._act(
            request,
            lambda tx, guide, around: guides_letters.conversation(
                tx, whose, place, guide=guide, around=around
            ),
        )

    async def lock(self, request: Request) -> Response:
        """Lock a thread with kind words, or open it."""
        which, asked = self._thread(request), await message_of(request, LockRequest)
        return await self._act(
            request, lambda tx, guide, around: thread_care.lock(tx, which, asked, guide=guide, around=around)
        )

    async def pin(self, request: Request) -> Response:
        """Pin a thread, or no longer."""
        which, asked = self._thread(request), await message_of(request, PinRequest)
        return await self._act(
            request, lambda tx, guide, around: thread_care.pin(tx, which, asked, guide=guide, around=around)
        )

    async def notice(self, request: Request) -> Response:
        """Words to everybody."""
        asked = await message_of(request, NoticeRequest)
        return await self._act(
            request, lambda tx, guide, around: thread_care.notice(tx, asked, guide=guide, around=around)
        )

    async def figures(self, request: Request) -> Response:
        """The figures of a month that is over."""
        guide, month = self.member(request), request.query_params.get("month")
        found = self.house.store.read(
            lambda tx: guides_figures.of_month(tx, month, guide=guide, now=self.house.now())
        )
        return padded(await done(found))

    def _thread(self, request: Request) -> UUID:
        return id_of(request.path_params["thread"])

    async def _act(
        self, request: Request, work: Callable[[Writing, bytes, Circumstances], Struct]
    ) -> Response:
        # Guides have room of their own: what keeps people safe is not kept waiting by a crowd.
        guide = self.member(request)
        written = self.house.store.write(
            lambda tx: work(tx, guide, self.around(tx)), looks_at=Keys(members=(guide,)), urgent=True
        )
        return padded(await done(written))
