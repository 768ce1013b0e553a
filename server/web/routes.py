"""Every address the server answers. A handler reads the request, asks one service, and writes the answer."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from typing import Any
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from protocol import joining, submissions
from protocol.descriptor import Descriptor
from protocol.errors import Malformed, TooLarge
from protocol.joining import CodeAdmission, GateRequest
from protocol.problems import Code
from protocol.reviewing import (
    ClaimRequest,
    CosignRequest,
    DecideRequest,
    HandOnRequest,
    TeamKeyRequest,
)
from protocol.segment import ObjectType
from protocol.sessions import ChallengeRequest, SessionRequest
from server.crypto.digests import sha256
from server.domain.bands import RuleBook
from server.domain.faults import TurnedAway
from server.services import desk, gate, review, team
from server.services.circumstances import Circumstances
from server.services.desk import UsedCodes
from server.services.sessions import Sessions
from server.services.standing import Standing
from server.services.submissions import submit
from server.settings import HEAD_MAX_AGE, SEGMENT_MAX_AGE, SHORT_MAX_AGE
from server.store.interface import DeskStore, Reading, Store
from server.web.answers import JSON, body_of, message_of, padded

_EPOCH_TYPE = 5


class Routes:
    """The handlers, over the services they are given."""

    def __init__(
        self,
        *,
        store: Store,
        desk_store: DeskStore,
        used_codes: UsedCodes,
        sessions: Sessions,
        standing: Standing,
        rules: RuleBook,
        now: Callable[[], float],
    ) -> None:
        """`now` gives seconds since 1970 UTC."""
        self._store = store
        self._desk = desk_store
        self._used_codes = used_codes
        self._sessions = sessions
        self._standing = standing
        self._rules = rules
        self._now = now
        self._codes: dict[bytes, tuple[asyncio.Lock, int]] = {}

    def table(self) -> list[Route]:
        """Addresses and methods."""
        return [
            Route("/v1/community", self.community, methods=["GET"]),
            Route("/v1/feed/head", self.head, methods=["GET"]),
            Route("/v1/feed/o/{name}", self.feed_object, methods=["GET"]),
            Route("/v1/session/challenge", self.challenge, methods=["POST"]),
            Route("/v1/session", self.session, methods=["POST"]),
            Route("/v1/gate", self.enter, methods=["POST"]),
            Route("/v1/submissions", self.submit, methods=["POST"]),
            Route("/v1/review", self.queue, methods=["GET"]),
            Route("/v1/review/{review}/claim", self.claim, methods=["POST"]),
            Route("/v1/review/{review}/decide", self.decide, methods=["POST"]),
            Route("/v1/review/{review}/hand-on", self.hand_on, methods=["POST"]),
            Route("/v1/review/{review}/second", self.second, methods=["POST"]),
            Route("/v1/team", self.team, methods=["GET"]),
            Route("/v1/team", self.bring_team_key, methods=["POST"]),
            Route("/v1/cosign", self.cosign, methods=["POST"]),
        ]

    async def community(self, request: Request) -> Response:
        """The descriptor, for everyone."""
        headers = {"cache-control": f"max-age={HEAD_MAX_AGE}"}
        return Response(self._standing.now().community, media_type=JSON, headers=headers)

    async def head(self, request: Request) -> Response:
        """The head, for everyone."""
        return padded(self._standing.now().head, max_age=HEAD_MAX_AGE)

    async def feed_object(self, request: Request) -> Response:
        """A sealed object, for everyone; nothing in the answer tells when it was made."""
        data = await asyncio.to_thread(self._standing.objects.read, request.path_params["name"])
        if data is None:
            raise TurnedAway(Code.NOT_FOUND)
        lasting = data[1:2] in (bytes((ObjectType.SEGMENT,)), bytes((_EPOCH_TYPE,)))
        headers = {"cache-control": f"max-age={SEGMENT_MAX_AGE if lasting else SHORT_MAX_AGE}"}
        return Response(data, media_type="application/octet-stream", headers=headers)

    async def challenge(self, request: Request) -> Response:
        """A nonce to sign."""
        await message_of(request, ChallengeRequest)
        return padded(self._sessions.challenge())

    async def session(self, request: Request) -> Response:
        """A session for a signed nonce."""
        asked = await message_of(request, SessionRequest)
        return padded(await _done(self._store.read(lambda tx: self._sessions.open(tx, asked))))

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
        descriptor: Descriptor = await _done(self._store.read(self._standing.descriptor))
        months = [issuer.month for issuer in descriptor.issuers]
        async with self._alone(desk.digest_of(code)):
            invited = await _done(self._desk.write(lambda tx: desk.role_of(tx, code, months=months)))
            answer = await _done(
                self._store.write(
                    lambda tx: gate.admit(tx, asked, invited=invited, descriptor=descriptor, now=self._now())
                )
            )
            await asyncio.to_thread(self._used_codes.burn, code)
        return padded(answer)

    async def submit(self, request: Request) -> Response:
        """What a member sends."""
        member = self._member(request)
        data = await body_of(request)
        try:
            submission = submissions.decode(data)
        except TooLarge as error:
            raise TurnedAway(Code.TOO_LARGE) from error
        except Malformed as error:
            raise TurnedAway(Code.MALFORMED) from error
        digest = sha256(data)
        work = self._store.write(
            lambda tx: submit(tx, submission, member=member, digest=digest, around=self._around(tx))
        )
        return padded(await _done(work))

    async def queue(self, request: Request) -> Response:
        """The guides' queue, a page."""
        guide = self._member(request)
        after = request.query_params.get("after")
        last = None if after is None else _id(after)
        found = self._store.read(lambda tx: review.queue(tx, guide=guide, after=last, now=self._now()))
        return padded(await _done(found))

    async def claim(self, request: Request) -> Response:
        """Claim a review."""
        guide, item = self._member(request), _id(request.path_params["review"])
        asked = await message_of(request, ClaimRequest)
        work = self._store.write(
            lambda tx: review.claim(tx, item, asked, guide=guide, around=self._around(tx))
        )
        return padded(await _done(work))

    async def decide(self, request: Request) -> Response:
        """Decide a claimed review."""
        guide, item = self._member(request), _id(request.path_params["review"])
        asked = await message_of(request, DecideRequest)
        work = self._store.write(
            lambda tx: review.decide(tx, item, asked, guide=guide, around=self._around(tx))
        )
        return padded(await _done(work))

    async def hand_on(self, request: Request) -> Response:
        """Give a claimed review back."""
        guide, item = self._member(request), _id(request.path_params["review"])
        asked = await message_of(request, HandOnRequest)
        work = self._store.write(
            lambda tx: review.hand_on(tx, item, asked, guide=guide, around=self._around(tx))
        )
        return padded(await _done(work))

    async def second(self, request: Request) -> Response:
        """Decisions that need two guides are not offered yet."""
        self._member(request)
        raise TurnedAway(Code.NOT_OFFERED)

    async def team(self, request: Request) -> Response:
        """The team key as a guide sees it."""
        guide = self._member(request)
        return padded(
            await _done(
                self._store.read(
                    lambda tx: team.state(tx, guide=guide, descriptor=self._standing.descriptor(tx))
                )
            )
        )

    async def bring_team_key(self, request: Request) -> Response:
        """A new team key, or more wraps."""
        guide = self._member(request)
        asked = await message_of(request, TeamKeyRequest)
        work = self._store.write(
            lambda tx: team.bring_key(tx, asked, guide=guide, descriptor=self._standing.descriptor(tx))
        )
        answer = await _done(work)
        await self._refresh()
        return padded(answer)

    async def cosign(self, request: Request) -> Response:
        """A guide's cosignature."""
        guide = self._member(request)
        asked = await message_of(request, CosignRequest)
        work = self._store.write(
            lambda tx: team.cosign(
                tx, asked, guide=guide, descriptor=self._standing.descriptor(tx), now=self._now()
            )
        )
        answer = await _done(work)
        await self._refresh()
        return padded(answer)

    def _member(self, request: Request) -> bytes:
        return self._sessions.member_of(request.headers.get("authorization", ""))

    def _around(self, tx: Reading) -> Circumstances:
        return Circumstances(self._standing.descriptor(tx), self._now(), self._rules)

    async def _refresh(self) -> None:
        await asyncio.to_thread(self._standing.refresh)

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


async def _done(work: Future[Any]) -> Any:
    # Shielded: a member who hangs up does not stop half-way what others may be waiting for in the same lock.
    return await asyncio.shield(asyncio.wrap_future(work))


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise TurnedAway(Code.NOT_FOUND) from error
