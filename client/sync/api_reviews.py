"""The requests of a guide's app about the queue and its reviews. A part of `Api`: see there for what each raises."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

import msgspec

from client.domain.errors import MalformedAnswer
from client.sync.faults import judged
from protocol.around import (
    Around,
    NoteAnswer,
    NoteRequest,
    QueueNews,
    QueueSince,
    check_around,
    check_since,
)
from protocol.reviewing import (
    ClaimRequest,
    DecideAnswer,
    DecideRequest,
    HandOnRequest,
    Queue,
    QueueRow,
    ReviewItem,
    SecondRequest,
    check_item,
    check_queue,
    check_row,
)

T = TypeVar("T", bound=msgspec.Struct)


class ReviewCalls:
    """What guides ask about the queue."""

    async def queue(self, *, token: str, after: str = "") -> Queue:
        """A page of the review queue, after the place that the page before named."""
        path = "/v1/review" if not after else f"/v1/review?after={after}"
        queue = await self._get(path, Queue, token)
        with judged("the queue"):
            return check_queue(queue)

    async def queue_since(self, row: int, *, token: str) -> QueueSince:
        """What changed in the queue after its change `row`."""
        found = await self._get(f"/v1/review/since?row={row}", QueueSince, token)
        if found.more and found.row <= row:
            raise MalformedAnswer("changes that would be asked for without end")
        with judged("the queue's changes"):
            return check_since(found)

    async def queue_news(self, take: Callable[[QueueNews], None], *, token: str) -> None:
        """Listen to the queue's events, each of which `take` is given, until the server ends the stream.

        It lasts until the session ends, so a quarter of an hour at most; cancel it to stop. An end that comes at once
        is no reason to ask again at once. Raises Unreachable when the server has been silent for too long.
        """
        await self._listen("/v1/review/live", take, token)

    async def around(self, review: UUID, *, token: str, after: int | None = None) -> Around:
        """What stands around a review; others see that one looks. `after` asks for the notes below that number."""
        path = f"/v1/review/{review}/around"
        found = await self._get(path if after is None else f"{path}?after={after}", Around, token)
        with judged("what stands around a review"):
            check_around(found)
        if after is not None and any(note.number >= after for note in found.notes):
            raise MalformedAnswer("notes that were seen before")
        return found

    async def add_note(self, review: UUID, request: NoteRequest, *, token: str) -> NoteAnswer:
        """Words to the other guides, sealed to the team key. The same request may be sent again as it is."""
        return await self._post(f"/v1/review/{review}/notes", request, NoteAnswer, token)

    async def claim(self, review: UUID, request: ClaimRequest, *, token: str) -> ReviewItem:
        """Take a review, or renew its lease."""
        item = await self._post(f"/v1/review/{review}/claim", request, ReviewItem, token)
        if item.row.review != review:
            raise MalformedAnswer("another review than the one asked for")
        with judged("a review"):
            return check_item(item)

    async def decide(self, review: UUID, request: DecideRequest, *, token: str) -> DecideAnswer:
        """Decide a claimed review."""
        return await self._post(f"/v1/review/{review}/decide", request, DecideAnswer, token)

    async def second(self, review: UUID, request: SecondRequest, *, token: str) -> DecideAnswer:
        """Answer a proposal, or take one's own back."""
        return await self._post(f"/v1/review/{review}/second", request, DecideAnswer, token)

    async def hand_on(self, review: UUID, request: HandOnRequest, *, token: str) -> QueueRow:
        """Give a claimed review back."""
        row = await self._post(f"/v1/review/{review}/hand-on", request, QueueRow, token)
        with judged("a review"):
            return check_row(row)

    @abstractmethod
    async def _get(self, path: str, answer: type[T], token: str) -> T:
        """Ask and decode."""

    @abstractmethod
    async def _post(self, path: str, message: msgspec.Struct, answer: type[T], token: str = "") -> T:
        """Send and decode."""

    @abstractmethod
    async def _listen(self, path: str, take: Callable[[QueueNews], None], token: str) -> None:
        """Listen to a stream of events."""
