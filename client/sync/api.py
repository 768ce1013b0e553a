"""Every request Leeward makes, and the only use of httpx.

All clients' requests look alike: a constant, minimal set of headers, no cookies, no agent, no redirects, padded
bodies. Answers are read in pieces against a limit for their kind, and never unpacked: a Content-Encoding is refused.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias, TypeVar

import httpx
import msgspec

from client.domain.errors import MalformedAnswer, ProxyInTheWay, ServerRefused, Unreachable
from client.domain.ledger import Through
from client.sync import events
from client.sync.api_guides import GuideCalls
from client.sync.api_reviews import ReviewCalls
from client.sync.bodies import GRACE_SECONDS, bounded
from client.sync.faults import judged
from client.sync.line import Line
from client.sync.line import transport as on_the_line
from client.sync.outages import network_error
from client.sync.record import Record, noted, unrecorded
from client.sync.way import STRAIGHT, Way, goal
from protocol import limits, problems, strict_json
from protocol.around import QueueNews
from protocol.checkpoint import HeadMessage
from protocol.descriptor import CommunityMessage
from protocol.errors import ProtocolError
from protocol.joining import DeskAnswer, DeskRequest, FreshRequest, GateAnswer, GateRequest
from protocol.reviewing import (
    CosignAnswer,
    CosignRequest,
    TeamKeyRequest,
    TeamState,
)
from protocol.sessions import SCHEME, Challenge, ChallengeRequest, Session, SessionRequest
from protocol.submissions import Answer, decode_answer

T = TypeVar("T", bound=msgspec.Struct)
Transport: TypeAlias = httpx.AsyncBaseTransport
"""What carries requests in place of the network."""

PADDED_MAX: Final = limits.PADDED_SIZES[-1]
_CONNECT_SECONDS: Final = 10.0
_SILENCE_SECONDS: Final = 20.0
_THROUGH_PROXY_SECONDS: Final = 60.0
"""A proxy such as Tor may have to build a circuit first."""
_FAR: Final = 4
"""So many times longer until the first byte, through a proxy."""
_CONNECTIONS: Final = 4
_CUT: Final = (httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError)


class NotServed(Exception):
    """The server has no object of this hash now."""


@dataclass(frozen=True)
class _Taking:
    """How the body of an answer is taken in, and httpx's options for it.

    `read` moves the moment by which it must be done.
    """

    read: Callable[[httpx.Response, asyncio.Timeout], Awaitable[bytes]]
    options: Mapping[str, object]


class _HungUp(Exception):
    """A connection that had carried requests ended before the first byte of an answer to another."""


class Api(ReviewCalls, GuideCalls):
    """One community's server. Close it when done; it is for one asyncio loop.

    Every method raises NetworkError's kinds, ServerRefused, MalformedAnswer.
    """

    def __init__(
        self,
        address: str,
        *,
        record: Record = unrecorded,
        community: str = "",
        now: Callable[[], float] = time.time,
        way: Way = STRAIGHT,
        otherwise: str = "",
        transport: Transport | None = None,
        patience: float = 1.0,
    ) -> None:
        """`record` hears of each request, as one of `community`'s; `patience` multiplies every time-out.

        `otherwise` is asked from then on when a proxy could not reach `address`. `transport` is used in place of the
        network. Raises MalformedAnswer, ProxyInTheWay and KeyNotPinned as `way.goal`.
        """
        self._record = record
        self._community = community
        self._now = now
        self._way = way
        self._patience = patience
        self._grace = GRACE_SECONDS * patience * (_FAR if way.proxy is not None else 1)
        self._transport = transport
        self._line = Line(way, patience=patience)
        self._otherwise = otherwise
        self._closed = False
        self._goal = goal(address, way)
        connect = _CONNECT_SECONDS if way.proxy is None else _THROUGH_PROXY_SECONDS
        timeout = httpx.Timeout(_SILENCE_SECONDS * patience, connect=connect * patience)
        self._options = {"timeout": timeout.as_dict()}
        silent = httpx.Timeout(events.SILENCE_SECONDS * patience, connect=connect * patience)
        self._listening = {"timeout": silent.as_dict()}
        self._carrier = self._made()
        self._before: Transport | None = None

    def _made(self) -> Transport:
        # With no httpx.AsyncClient around it: what that adds (cookies, redirects, log-ins, an agent) is never wanted,
        # and room for it cost a third of each request (measured).
        return self._transport or on_the_line(self._goal, self._line, connections=_CONNECTIONS)

    async def close(self) -> None:
        """Close all connections. Whatever is asked after that is Unreachable, and what is under way ends so."""
        self._closed = True
        await self._line.close()
        await self._carrier.aclose()
        if self._before is not None:
            await self._before.aclose()

    @property
    def through(self) -> Through:
        """How its requests travel now."""
        return self._goal.through

    # Reading: the same requests from everybody

    async def community(self) -> CommunityMessage:
        """Root key, descriptor and team key's note; still to be verified."""
        data = await self._read("/v1/community", limit=limits.JSON_MAX)
        return _decoded(data, CommunityMessage)

    async def head(self) -> HeadMessage:
        """The head; still to be verified."""
        data = await self._read("/v1/feed/head", limit=PADDED_MAX)
        return _decoded(_unpadded(data), HeadMessage)

    async def served_object(self, hash_: bytes, *, limit: int) -> bytes:
        """The object of this address, at most `limit` bytes; its hash is the caller's to check. Raises NotServed."""
        try:
            return await self._read(f"/v1/feed/o/{hash_.hex()}", limit=limit)
        except ServerRefused as refused:
            if refused.status == 404:
                raise NotServed from refused
            raise

    # Joining and logging in

    async def desk(self, request: DeskRequest) -> DeskAnswer:
        """Hand in an invitation's code; the blind signature is still to be verified."""
        return await self._post("/v1/desk", request, DeskAnswer)

    async def gate(self, request: GateRequest) -> GateAnswer:
        """Ask to be admitted."""
        return await self._post("/v1/gate", request, GateAnswer)

    async def fresh(self, request: FreshRequest, *, token: str) -> DeskAnswer:
        """Let this member's pseudonym rest for a blind signature, which is still to be verified."""
        return await self._post("/v1/pseudonym/fresh", request, DeskAnswer, token)

    async def challenge(self) -> Challenge:
        """A nonce to sign."""
        return await self._post("/v1/session/challenge", ChallengeRequest(), Challenge)

    async def session(self, request: SessionRequest) -> Session:
        """A token for the signed nonce."""
        return await self._post("/v1/session", request, Session)

    # Writing

    async def submit(self, payload: bytes, *, token: str) -> Answer:
        """Hand in a submission's canonical bytes."""
        data = await self._send("POST", "/v1/submissions", payload, token)
        with judged("an answer to a submission"):
            return decode_answer(data)

    # Guiding

    async def team(self, *, token: str) -> TeamState:
        """The team key as it stands."""
        return _decoded(await self._send("GET", "/v1/team", b"", token), TeamState)

    async def add_team_key(self, request: TeamKeyRequest, *, token: str) -> TeamState:
        """A new team key, or wraps of the current one."""
        return await self._post("/v1/team", request, TeamState, token)

    async def cosign(self, request: CosignRequest, *, token: str) -> CosignAnswer:
        """Hand in a cosignature."""
        return await self._post("/v1/cosign", request, CosignAnswer, token)

    async def _read(self, path: str, *, limit: int) -> bytes:
        return await self._exchange("GET", path, None, {}, self._up_to(limit))

    async def _get(self, path: str, answer: type[T], token: str) -> T:
        return _decoded(await self._send("GET", path, b"", token), answer)

    async def _post(self, path: str, message: msgspec.Struct, answer: type[T], token: str = "") -> T:
        data = await self._send("POST", path, strict_json.encode(message), token)
        return _decoded(data, answer)

    async def _send(self, method: str, path: str, body: bytes, token: str) -> bytes:
        headers = {"authorization": f"{SCHEME} {token}"} if token else {}
        content = None
        if method == "POST":
            headers["content-type"] = "application/json"
            content = strict_json.pad(body)
        return _unpadded(await self._exchange(method, path, content, headers, self._up_to(PADDED_MAX)))

    async def _listen(self, path: str, take: Callable[[QueueNews], None], token: str) -> None:
        headers = {"authorization": f"{SCHEME} {token}"}
        read = partial(events.heard, take=take, patience=self._patience)
        await self._exchange("GET", path, None, headers, _Taking(read, self._listening))

    def _up_to(self, limit: int) -> _Taking:
        return _Taking(partial(bounded, limit=limit, patience=self._patience), self._options)

    async def _exchange(
        self, method: str, path: str, content: bytes | None, headers: dict[str, str], taking: _Taking
    ) -> bytes:
        asked = self._goal
        try:
            return await self._attempt(method, path, content, headers, taking)
        except ProxyInTheWay as error:
            if error.reason != "no-way" or not (self._otherwise or self._goal is not asked):
                raise
        # Nothing was sent. Who lost the onion address must still come to hear of the new one, on the same way.
        self._turn()
        return await self._attempt(method, path, content, headers, taking)

    async def _attempt(
        self, method: str, path: str, content: bytes | None, headers: dict[str, str], taking: _Taking
    ) -> bytes:
        try:
            return await self._once(method, path, content, headers, taking)
        except _HungUp as error:
            if method != "GET":
                raise Unreachable(sent=True) from error
        # A server may close a quiet connection just as the next request is written on it, and what only reads may then
        # be asked for once more (RFC 9112, section 9.3.1).
        try:
            return await self._once(method, path, content, headers, taking)
        except _HungUp as error:
            raise Unreachable(sent=True) from error

    def _turn(self) -> None:
        """To the other address, once; what is under way at the first may come to its end."""
        other, self._otherwise = self._otherwise, ""
        if other:
            self._before, self._goal = self._carrier, goal(other, self._way)
            self._carrier = self._made()

    async def _once(
        self, method: str, path: str, content: bytes | None, headers: dict[str, str], taking: _Taking
    ) -> bytes:
        if self._closed:
            raise Unreachable(sent=False)
        request = httpx.Request(
            method,
            self._goal.address.rstrip("/") + path,
            headers={"accept-encoding": "identity", **headers},
            content=content,
            extensions=dict(taking.options),
        )
        made = self._line.made
        try:
            with noted(
                self._record,
                request,
                at=self._now(),
                community=self._community,
                through=self._goal.through,
            ) as tally:
                try:
                    async with asyncio.timeout(self._grace) as deadline:
                        response = await self._carrier.handle_async_request(request)
                        try:
                            status = tally.status = response.status_code
                            take = taking if status < 400 else self._up_to(PADDED_MAX)
                            received = await take.read(response, deadline)
                            tally.whole = True
                        finally:
                            await response.aclose()
                except _CUT as error:
                    if not tally.received and 0 < made == self._line.made:
                        raise _HungUp from error
                    raise
        except TimeoutError as error:
            raise Unreachable from error
        except httpx.HTTPError as error:
            raise network_error(error) from error
        except (httpx.InvalidURL, httpx.StreamError) as error:
            raise MalformedAnswer("an answer that cannot be read") from error
        if status != 200:
            raise _refusal(method, response, received)
        return received


def _refusal(
    method: str, response: httpx.Response, data: bytes
) -> ServerRefused | MalformedAnswer | Unreachable:
    status = response.status_code
    if status < 400:
        return MalformedAnswer("a status that no answer has")  # redirects among them
    if response.headers.get("content-type", "").split(";")[0].strip() == problems.MEDIA_TYPE:
        try:
            problem = problems.decode(strict_json.unpad(data))
        except ProtocolError:
            return MalformedAnswer("a problem that is none")
        return ServerRefused(code=problem.code, status=status, retry_after=problem.retry_after)
    if status >= 500:
        return Unreachable()  # something between us and the server speaks, such as a gateway
    if method != "GET":
        return Unreachable()  # nor is this the server's word about what was sent, whatever says it
    if status == 404:
        return ServerRefused(code=problems.Code.NOT_FOUND.value, status=status)  # objects may be plain files
    return MalformedAnswer("a refusal that is no problem document")


def _unpadded(data: bytes) -> bytes:
    with judged("padding"):
        return strict_json.unpad(data)


def _decoded(data: bytes, message_type: type[T]) -> T:
    with judged(message_type.__name__):
        return strict_json.decode(data, message_type)
