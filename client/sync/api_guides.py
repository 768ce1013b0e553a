"""The requests of a guide's app beside the queue: the shift, letters, care of threads, notices, figures.

A part of `Api` (see there for what each raises): split off because guides alone ask these.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TypeVar
from uuid import UUID

import msgspec

from client.sync.faults import judged
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
    check_conversation,
    check_figures,
)

T = TypeVar("T", bound=msgspec.Struct)


class GuideCalls:
    """What guides ask beside the queue. Each request bears an id of the caller's, and may be sent again as it is."""

    async def shift(self, *, token: str) -> ShiftState:
        """The alarm, whether another desk is open, what was handed over. Once a minute while a desk is open."""
        return await self._get("/v1/shift", ShiftState, token)

    async def acknowledge(self, request: AcknowledgeRequest, *, token: str) -> AlarmState:
        """The guide has heard the alarm: it is quiet about what waits now."""
        return await self._post("/v1/shift/alarm", request, AlarmState, token)

    async def hand_over(self, request: HandOverRequest, *, token: str) -> GuideActAnswer:
        """Words to whoever comes next, sealed to the team key."""
        return await self._post("/v1/shift/hand-overs", request, GuideActAnswer, token)

    async def take_over(self, hand_over: UUID, *, token: str) -> GuideActAnswer:
        """This guide sees to what was handed over."""
        path = f"/v1/shift/hand-overs/{hand_over}/taken"
        return await self._post(path, TakeOverRequest(), GuideActAnswer, token)

    async def write_letter(self, request: LetterRequest, *, token: str) -> GuideActAnswer:
        """Words to a member that are no sanction."""
        return await self._post("/v1/messages", request, GuideActAnswer, token)

    async def conversation(self, member: UUID, *, token: str, after: str = "") -> Conversation:
        """A page of what a member and the guides wrote to each other, after the place that the page before named."""
        path = f"/v1/messages/{member}" if not after else f"/v1/messages/{member}?after={after}"
        found = await self._get(path, Conversation, token)
        with judged("a conversation"):
            return check_conversation(found)

    async def lock(self, thread: UUID, request: LockRequest, *, token: str) -> GuideActAnswer:
        """Lock a thread with kind words, or open it."""
        return await self._post(f"/v1/threads/{thread}/lock", request, GuideActAnswer, token)

    async def pin(self, thread: UUID, request: PinRequest, *, token: str) -> GuideActAnswer:
        """Pin a thread, or no longer."""
        return await self._post(f"/v1/threads/{thread}/pin", request, GuideActAnswer, token)

    async def notice(self, request: NoticeRequest, *, token: str) -> GuideActAnswer:
        """Words to everybody, which nobody can take back."""
        return await self._post("/v1/notices", request, GuideActAnswer, token)

    async def figures(self, *, token: str, month: str = "") -> Figures:
        """The figures of a month that is over, the last one if none (`2026-11`) is named."""
        path = "/v1/figures" if not month else f"/v1/figures?month={month}"
        found = await self._get(path, Figures, token)
        with judged("figures"):
            return check_figures(found)

    @abstractmethod
    async def _get(self, path: str, answer: type[T], token: str) -> T:
        """Ask and decode."""

    @abstractmethod
    async def _post(self, path: str, message: msgspec.Struct, answer: type[T], token: str = "") -> T:
        """Send and decode."""
