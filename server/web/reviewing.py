"""The guides' desk: the queue, what guides do with it, and the team key."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

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
from server.domain.faults import TurnedAway
from server.services import review, team
from server.web.answers import message_of, padded
from server.web.handlers import Handlers, done, id_of
from server.web.operations import Operation

_GUIDES_ONLY = (Code.NOT_ALLOWED, Code.GUIDE_NOT_CONFIRMED)
_OF_A_REVIEW = (*_GUIDES_ONLY, Code.NOT_FOUND, Code.VERSION_CONFLICT)


class Reviewing(Handlers):
    """What guides alone may do."""

    def table(self) -> list[Operation]:
        """What is answered here."""
        return [
            Operation(
                "GET",
                "/v1/review",
                self.queue,
                "The guides' queue, a page.",
                answers=(Queue,),
                problems=(*_GUIDES_ONLY, Code.NOT_FOUND),
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
                problems=(*_OF_A_REVIEW, Code.NOT_CLAIMED, Code.NOT_OFFERED),
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
                problems=(*_OF_A_REVIEW, Code.NOT_OFFERED),
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

    async def queue(self, request: Request) -> Response:
        """The guides' queue, a page."""
        guide = self.member(request)
        after = request.query_params.get("after")
        last = None if after is None else id_of(after)
        found = self.house.store.read(
            lambda tx: review.queue(tx, guide=guide, after=last, now=self.house.now())
        )
        return padded(await done(found))

    async def claim(self, request: Request) -> Response:
        """Claim a review."""
        guide, item = self.member(request), id_of(request.path_params["review"])
        asked = await message_of(request, ClaimRequest)
        work = self.house.store.write(
            lambda tx: review.claim(tx, item, asked, guide=guide, around=self.around(tx))
        )
        return padded(await done(work))

    async def decide(self, request: Request) -> Response:
        """Decide a claimed review."""
        guide, item = self.member(request), id_of(request.path_params["review"])
        asked = await message_of(request, DecideRequest)
        work = self.house.store.write(
            lambda tx: review.decide(tx, item, asked, guide=guide, around=self.around(tx))
        )
        return padded(await done(work))

    async def hand_on(self, request: Request) -> Response:
        """Give a claimed review back."""
        guide, item = self.member(request), id_of(request.path_params["review"])
        asked = await message_of(request, HandOnRequest)
        work = self.house.store.write(
            lambda tx: review.hand_on(tx, item, asked, guide=guide, around=self.around(tx))
        )
        return padded(await done(work))

    async def second(self, request: Request) -> Response:
        """Decisions that need two guides are not offered yet."""
        self.member(request)
        raise TurnedAway(Code.NOT_OFFERED)

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
            lambda tx: team.bring_key(tx, asked, guide=guide, descriptor=self.house.standing.descriptor(tx))
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
