"""What stands beside the queue: what is around a review, guides' notes on it, and what changed since."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from protocol.around import Around, NoteAnswer, NoteRequest, QueueSince
from protocol.problems import Code
from server.services import reviews_around, reviews_live, reviews_notes
from server.store.interface import Keys
from server.web.answers import message_of, padded
from server.web.handlers import Handlers, done, id_of
from server.web.operations import Operation

_GUIDES_ONLY = (Code.NOT_ALLOWED, Code.GUIDE_NOT_CONFIRMED)


class BesideReviews(Handlers):
    """What guides alone may ask beside the reviews themselves."""

    def table(self) -> list[Operation]:
        """What is answered here."""
        return [
            Operation(
                "GET",
                "/v1/review/since",
                self.since,
                "What changed in the queue.",
                answers=(QueueSince,),
                problems=_GUIDES_ONLY,
                query=("row",),
            ),
            Operation(
                "GET",
                "/v1/review/{review}/around",
                self.around,
                "What stands around a review. Others see that one looks.",
                answers=(Around,),
                problems=(*_GUIDES_ONLY, Code.NOT_FOUND),
                query=("after",),
            ),
            Operation(
                "POST",
                "/v1/review/{review}/notes",
                self.add_note,
                "A note to the other guides.",
                asks=NoteRequest,
                answers=(NoteAnswer,),
                problems=(
                    *_GUIDES_ONLY,
                    Code.NOT_FOUND,
                    Code.ID_CONFLICT,
                    Code.VERSION_CONFLICT,
                    Code.NO_TEAM_KEY,
                    Code.NOTES_FULL,
                ),
            ),
        ]

    async def since(self, request: Request) -> Response:
        """What changed in the queue."""
        guide = self.member(request)
        row = reviews_live.row_of(request.query_params.get("row", "0"))
        found = self.house.store.read(
            lambda tx: reviews_live.since(tx, guide=guide, row=row, now=self.house.now())
        )
        return padded(await done(found))

    async def around(self, request: Request) -> Response:  # type: ignore[override]  # a handler, as its address says
        """What stands around a review."""
        guide, review = self.member(request), id_of(request.path_params["review"])
        after = request.query_params.get("after")
        before = None if after is None else reviews_live.row_of(after)
        # First that they look, in a transaction of its own: nothing is seen that the audit does not know of.
        looks_at = Keys(members=(guide,), reviews=(review.bytes,))
        work = self.house.store.write(
            lambda tx: reviews_around.look(tx, review, guide=guide, now=self.house.now()),
            looks_at=looks_at,
            urgent=True,
        )
        await done(work)
        found = self.house.store.read(
            lambda tx: reviews_around.around(tx, review, guide=guide, now=self.house.now(), before=before)
        )
        return padded(await done(found))

    async def add_note(self, request: Request) -> Response:
        """A note to the other guides."""
        guide, review = self.member(request), id_of(request.path_params["review"])
        asked = await message_of(request, NoteRequest)
        looks_at = Keys(members=(guide,), reviews=(review.bytes,))
        work = self.house.store.write(
            lambda tx: reviews_notes.add(tx, review, asked, guide=guide, now=self.house.now()),
            looks_at=looks_at,
            urgent=True,
        )
        return padded(await done(work))
