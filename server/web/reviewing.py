"""The guides' desk: the queue, what guides do with it, and the team key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from protocol import strict_json
from protocol.catalogue import Catalogue
from protocol.problems import Code
from protocol.reviewing import (
    ClaimRequest,
    CosignAnswer,
    CosignRequest,
    DecideAnswer,
    DecideRequest,
    HandOnRequest,
    Queue,
    QueueRow,
    ReviewItem,
    SecondRequest,
    TeamKeyRequest,
    TeamState,
)
from server.domain.catalogue import with_deadlines
from server.services import review, team
from server.settings import SHORT_MAX_AGE
from server.store.interface import Keys, Writing
from server.web.answers import JSON, message_of, padded
from server.web.handlers import Handlers, done, id_of
from server.web.operations import Needs, Operation

_Asked = TypeVar("_Asked", bound=Struct)
_GUIDES_ONLY = (Code.NOT_ALLOWED, Code.GUIDE_NOT_CONFIRMED)
_OF_A_REVIEW = (*_GUIDES_ONLY, Code.NOT_FOUND, Code.VERSION_CONFLICT)


class Reviewing(Handlers):
    """What guides alone may do."""

    def table(self) -> list[Operation]:
        """What is answered here."""
        return [
            Operation(
                "GET",
                "/v1/catalogue",
                self.catalogue,
                "Reasons, report reasons, the ladder of sanctions and deadlines, for everyone.",
                answers=(Catalogue,),
                needs=Needs.NOBODY,
                padded=False,
            ),
            Operation(
                "GET",
                "/v1/review",
                self.queue,
                "The guides' queue, a page.",
                answers=(Queue,),
                problems=_GUIDES_ONLY,
                query=("after",),
            ),
            Operation(
                "POST",
                "/v1/review/{review}/claim",
                self.claim,
                "Claim a review.",
                asks=ClaimRequest,
                answers=(ReviewItem,),
                problems=(*_OF_A_REVIEW, Code.CLAIMED),
            ),
            Operation(
                "POST",
                "/v1/review/{review}/decide",
                self.decide,
                "Decide a claimed review.",
                asks=DecideRequest,
                answers=(DecideAnswer,),
                problems=(*_OF_A_REVIEW, Code.NOT_CLAIMED),
            ),
            Operation(
                "POST",
                "/v1/review/{review}/hand-on",
                self.hand_on,
                "Give a claimed review back.",
                asks=HandOnRequest,
                answers=(QueueRow,),
                problems=(*_OF_A_REVIEW, Code.NOT_CLAIMED),
            ),
            Operation(
                "POST",
                "/v1/review/{review}/second",
                self.second,
                "Second what another guide proposes.",
                asks=SecondRequest,
                answers=(DecideAnswer,),
                problems=(*_OF_A_REVIEW, Code.NOT_CLAIMED),
            ),
            Operation(
                "GET",
                "/v1/team",
                self.team,
                "The team key as a guide sees it.",
                answers=(TeamState,),
                problems=_GUIDES_ONLY,
            ),
            Operation(
                "POST",
                "/v1/team",
                self.bring_team_key,
                "A new team key, or more wraps.",
                asks=TeamKeyRequest,
                answers=(TeamState,),
                problems=(*_GUIDES_ONLY, Code.VERSION_CONFLICT),
            ),
            Operation(
                "POST",
                "/v1/cosign",
                self.cosign,
                "A guide's cosignature of a checkpoint.",
                asks=CosignRequest,
                answers=(CosignAnswer,),
                problems=(*_GUIDES_ONLY, Code.VERSION_CONFLICT),
            ),
        ]

    async def catalogue(self, request: Request) -> Response:
        """What guides decide by, for everyone; the same bytes until the server starts again."""
        whole = with_deadlines(self.house.catalogue, self.house.rules)
        headers = {"cache-control": f"max-age={SHORT_MAX_AGE}"}
        return Response(strict_json.encode(whole), media_type=JSON, headers=headers)

    async def queue(self, request: Request) -> Response:
        """The guides' queue, a page."""
        guide = self.member(request)
        after = request.query_params.get("after")
        place = None if after is None else review.place_of(after)
        found = self.house.store.read(
            lambda tx: review.queue(tx, guide=guide, after=place, now=self.house.now())
        )
        return padded(await done(found))

    async def claim(self, request: Request) -> Response:
        """Claim a review."""
        guide, item, asked = await self._asked(request, ClaimRequest)
        return await self._write(
            lambda tx: review.claim(tx, item, asked, guide=guide, around=self.around(tx)), guide, item
        )

    async def decide(self, request: Request) -> Response:
        """Decide a claimed review."""
        guide, item, asked = await self._asked(request, DecideRequest)
        return await self._write(
            lambda tx: review.decide(tx, item, asked, guide=guide, around=self.around(tx)), guide, item
        )

    async def hand_on(self, request: Request) -> Response:
        """Give a claimed review back."""
        guide, item, asked = await self._asked(request, HandOnRequest)
        return await self._write(
            lambda tx: review.hand_on(tx, item, asked, guide=guide, around=self.around(tx)), guide, item
        )

    async def second(self, request: Request) -> Response:
        """Agree with what another guide proposed, or not."""
        guide, item, asked = await self._asked(request, SecondRequest)
        return await self._write(
            lambda tx: review.second(tx, item, asked, guide=guide, around=self.around(tx)), guide, item
        )

    async def team(self, request: Request) -> Response:
        """The team key as a guide sees it."""
        guide = self.member(request)
        return padded(
            await done(
                self.house.store.read(
                    lambda tx: team.state(tx, guide=guide, descriptor=self.house.standing.descriptor(tx))
                )
            )
        )

    async def bring_team_key(self, request: Request) -> Response:
        """A new team key, or more wraps."""
        guide = self.member(request)
        asked = await message_of(request, TeamKeyRequest)
        work = self.house.store.write(
            lambda tx: team.bring_key(
                tx,
                asked,
                guide=guide,
                descriptor=self.house.standing.descriptor(tx),
                now=self.house.now(),
            ),
            urgent=True,
        )
        answer = await done(work)
        await self.refresh()
        return padded(answer)

    async def cosign(self, request: Request) -> Response:
        """A guide's cosignature."""
        guide = self.member(request)
        asked = await message_of(request, CosignRequest)
        work = self.house.store.write(
            lambda tx: team.cosign(
                tx, asked, guide=guide, descriptor=self.house.standing.descriptor(tx), now=self.house.now()
            )
        )
        answer = await done(work)
        await self.refresh()
        return padded(answer)

    async def _asked(self, request: Request, kind: type[_Asked]) -> tuple[bytes, UUID, _Asked]:
        guide, item = self.member(request), id_of(request.path_params["review"])
        return guide, item, await message_of(request, kind)

    async def _write(self, work: Callable[[Writing], Struct], guide: bytes, item: UUID) -> Response:
        # Guides have room of their own: what keeps people safe is not kept waiting by a crowd.
        looks_at = Keys(members=(guide,), reviews=(item.bytes,))
        return padded(await done(self.house.store.write(work, looks_at=looks_at, urgent=True)))
