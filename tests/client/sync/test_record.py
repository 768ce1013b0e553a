"""The record of requests is of what really left and came: a server counts the same bytes on its own sockets."""

from __future__ import annotations

import asyncio
import json
import os
import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import LeewardError
from client.domain.ledger import Exchange
from client.domain.network import Proxy
from client.sync.api import Api
from client.sync.reading_sent import contents
from client.sync.record import occasion
from client.sync.way import Circuit, Way
from protocol import problems, strict_json
from protocol.joining import DeskRequest
from protocol.sessions import SessionRequest
from protocol.submissions import NewThread, Warmth
from tests.support.authority import Authority
from tests.support.socks import Socks

ID = UUID("8d0a1c52-31c5-4d39-9c19-5b8f5a1ab001")
TOKEN = "a-token"


class Counter:
    """A server of bare sockets: sends `answer` to each request as it stands, and counts what came and went.

    It hangs up after an empty answer, and after one that says so.
    """

    def __init__(self, answer: bytes, *, tls: ssl.SSLContext | None = None) -> None:
        self.answer = answer
        self._tls = tls
        self.came = self.went = 0
        self.requests: list[bytes] = []
        self.answered = asyncio.Event()
        self._serving: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Counter:
        def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self._serving.add(asyncio.create_task(self._serve(reader, writer)))

        self._server = await asyncio.start_server(begin, "127.0.0.1", 0, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        await asyncio.wait_for(asyncio.gather(*self._serving, return_exceptions=True), 5)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                got = b""
                while b"\r\n\r\n" not in got or len(got.partition(b"\r\n\r\n")[2]) < self._length(got):
                    piece = await reader.read(65536)
                    if not piece:
                        return
                    got += piece
                    self.came += len(piece)
                self.requests.append(got)
                writer.write(self.answer)
                self.went += len(self.answer)
                await writer.drain()
                self.answered.set()
                if b"connection: close" in self.answer or not self.answer:
                    return
        finally:
            writer.close()

    @staticmethod
    def _length(got: bytes) -> int:
        for line in got.partition(b"\r\n\r\n")[0].lower().split(b"\r\n"):
            if line.startswith(b"content-length:"):
                return int(line.partition(b":")[2])
        return 0


def answer(body: bytes, *, status: str = "200 OK", headers: str = "", short: int = 0) -> bytes:
    head = f"HTTP/1.1 {status}\r\ncontent-length: {len(body) + short}\r\n{headers}\r\n"
    return head.encode() + body


REFUSED = answer(
    strict_json.pad(
        strict_json.encode(problems.problem(problems.Code.QUOTA, status=429, title="No", retry_after=9))
    ),
    status="429 Too Many Requests",
    headers=f"content-type: {problems.MEDIA_TYPE}\r\n",
)
POST = strict_json.encode(NewThread(id=ID, room=ID, title="Four", text="Words nobody else may find."))


def done(
    server: Counter, *calls: Callable[[Api], Awaitable[object]], patience: float = 1.0
) -> list[Exchange]:
    """What was recorded of these calls to that server; whatever comes of them."""
    kept: list[Exchange] = []

    async def work() -> None:
        async with server:
            api = Api(server.address, record=kept.append, community="c", now=lambda: 7.0, patience=patience)
            for call in calls:
                try:
                    await call(api)
                except LeewardError:
                    pass
            await api.close()

    asyncio.run(work())
    return kept


async def _read(api: Api) -> bytes:
    return await api.served_object(bytes(32), limit=100_000)


async def _post(api: Api) -> object:
    return await api.submit(POST, token=TOKEN)


def balanced(server: Counter, kept: list[Exchange]) -> bool:
    return (server.came, server.went) == (sum(e.sent for e in kept), sum(e.received for e in kept))


def test_the_bytes_of_reads_over_one_connection_are_those_the_server_counted() -> None:
    server = Counter(answer(b"x" * 70_000))
    kept = done(server, _read, _read, _read)
    assert len(kept) == 3
    assert balanced(server, kept)
    assert [each.sent for each in kept] == [len(request) for request in server.requests]
    assert all(each.received > 70_000 and each.whole and each.status == 200 for each in kept)


def test_a_refused_write_is_counted_and_told_apart_from_its_words() -> None:
    server = Counter(REFUSED)
    (one,) = kept = done(server, _post)
    assert balanced(server, kept)
    assert one.sent > 2048
    assert (one.status, one.whole, one.at, one.community, one.host) == (429, True, 7.0, "c", "127.0.0.1")
    said = one.contents
    assert (said.kind, said.what, said.padded, said.signed_in) == ("writing", "thread", 2048, True)
    assert said.characters == len("Four") + len("Words nobody else may find.")
    assert "nobody else" not in repr(one)
    assert TOKEN not in repr(one)


def test_an_answer_cut_in_its_middle_counts_as_far_as_it_came() -> None:
    server = Counter(answer(b"y" * 5000, short=1000, headers="connection: close\r\n"))
    (one,) = kept = done(server, _read)
    assert balanced(server, kept)
    assert one.received > 5000
    assert one.status == 200
    assert not one.whole


def test_a_request_without_any_answer_was_sent_all_the_same() -> None:
    server = Counter(b"")
    (one,) = kept = done(server, _post)
    assert balanced(server, kept)
    assert one.received == 0
    assert one.status is None
    assert one.contents.what == "thread"


def test_within_tls_and_through_a_proxy_the_bytes_are_those_of_the_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    server = Counter(REFUSED, tls=authority.issue("harbour.example").context)
    kept: list[Exchange] = []

    async def work() -> None:
        async with server:
            with Socks(lambda *_: server.port) as socks:
                on = Way(Proxy("127.0.0.1", socks.port, False), Circuit.drawn(os.urandom))
                api = Api("https://harbour.example", record=kept.append, way=on)
                for _ in range(2):
                    with pytest.raises(LeewardError):
                        await _post(api)
                await api.close()

    asyncio.run(work())
    assert len(kept) == 2
    assert balanced(server, kept)
    assert [each.sent for each in kept] == [len(request) for request in server.requests]
    assert {(each.through, each.host, each.contents.what) for each in kept} == {
        ("proxy", "harbour.example", "thread")
    }


def test_where_nobody_listens_nothing_left() -> None:
    async def work() -> list[Exchange]:
        async with Counter(b"") as server:
            address = server.address
        kept: list[Exchange] = []
        api = Api(address, record=kept.append)
        with pytest.raises(LeewardError):
            await _post(api)
        await api.close()
        return kept

    (one,) = asyncio.run(work())
    assert (one.sent, one.received, one.status) == (0, 0, None)
    assert (one.contents.kind, one.contents.what, one.contents.line) == ("writing", "nothing", "")


def test_one_that_is_cancelled_is_recorded() -> None:
    kept: list[Exchange] = []

    async def work() -> None:
        async with Counter(answer(b"z" * 10, short=10)) as server:
            api = Api(server.address, record=kept.append)
            task = asyncio.create_task(_read(api))
            await server.answered.wait()
            await asyncio.sleep(0.05)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await api.close()

    asyncio.run(work())
    (one,) = kept
    assert one.sent > 0
    assert one.received > 10
    assert not one.whole


def test_each_of_several_at_once_has_its_own_bytes() -> None:
    kept: list[Exchange] = []
    server = Counter(answer(b"w" * 20_000))

    async def work() -> None:
        async with server:
            api = Api(server.address, record=kept.append)
            await asyncio.gather(*(_read(api) for _ in range(12)))
            await api.close()

    asyncio.run(work())
    assert len(kept) == 12
    assert balanced(server, kept)
    assert len({(each.sent, each.received) for each in kept}) == 1


def test_the_occasion_is_the_person_s_where_they_gave_one() -> None:
    kept: list[Exchange] = []

    async def work() -> None:
        async with Counter(answer(b"")) as server:
            api = Api(server.address, record=kept.append)
            with occasion("wrote"), occasion("by-itself"):
                await asyncio.gather(asyncio.create_task(_read(api)))
            with occasion("by-itself"):
                await _read(api)
            await _read(api)
            await api.close()

    asyncio.run(work())
    assert [each.why for each in kept] == ["wrote", "by-itself", ""]


def written(method: str, path: str, body: bytes = b"", *, token: bool = False) -> bytes:
    head = f"{method} {path} HTTP/1.1\r\nhost: x\r\n" + ("Authorization: Leeward t\r\n" if token else "")
    return head.encode() + b"\r\n" + body


@pytest.mark.parametrize(
    ("request_", "kind", "what"),
    [
        (written("GET", "/v1/feed/head"), "reading", "head"),
        (written("GET", "/v1/community"), "reading", "community"),
        (written("GET", f"/v1/feed/o/{'a' * 64}"), "reading", "object"),
        (
            written("POST", "/v1/desk", strict_json.encode(DeskRequest("c" * 40, "2026-11", "b" * 40))),
            "joining",
            "desk",
        ),
        (written("POST", "/v1/gate", b"{}"), "joining", "gate"),
        (written("POST", "/v1/session/challenge", b"{}"), "log-in", "challenge"),
        (
            written("POST", "/v1/session", strict_json.encode(SessionRequest(ID, "n", 1, "s"))),
            "log-in",
            "proof",
        ),
        (written("GET", "/v1/review?after=x", token=True), "guiding", "queue"),
        (written("GET", "/v1/review/since?row=7", token=True), "guiding", "queue-changes"),
        (written("GET", "/v1/review/live", token=True), "guiding", "queue-events"),
        (written("GET", f"/v1/review/{ID}/around?after=3", token=True), "guiding", "around"),
        (written("POST", f"/v1/review/{ID}/notes", b"{}", token=True), "guiding", "review-note"),
        (written("POST", f"/v1/review/{ID}/claim", b"{}", token=True), "guiding", "claim"),
        (written("GET", "/v1/team", token=True), "guiding", "team"),
        (written("POST", "/v1/cosign", b"{}", token=True), "guiding", "cosign"),
        (written("POST", "/v1/submissions", b'{"kind":"something-new"}'), "writing", "unknown"),
        (written("POST", "/v1/submissions", b"\xff not json"), "writing", "unknown"),
        (written("GET", "/elsewhere"), "reading", "unknown"),
    ],
)
def test_what_it_contained_is_read_from_its_bytes(request_: bytes, kind: str, what: str) -> None:
    told = contents(request_)
    assert (told.kind, told.what) == (kind, what)


def test_long_ids_are_cut_and_odd_characters_replaced() -> None:
    assert contents(written("POST", f"/v1/review/{ID}/claim")).line == "POST /v1/review/8d0a1c52…/claim"
    assert contents(written("GET", f"/v1/feed/o/{'ab' * 32}")).line == "GET /v1/feed/o/abababababab…"
    assert contents("GET /\u202e\x07 HTTP/1.1\r\n\r\n".encode()).line.isprintable()
    assert len(contents(written("GET", "/" + "ä/" * 500)).line) <= 120


def test_a_thank_you_counts_its_words_and_a_report_has_none_to_count() -> None:
    warm = strict_json.encode(Warmth(id=ID, post=ID, words="thanks"))
    assert contents(written("POST", "/v1/submissions", warm)).characters == 6
    report = json.dumps({"kind": "report", "id": str(ID), "post": str(ID), "reason": "x"}).encode()
    told = contents(written("POST", "/v1/submissions", report))
    assert (told.what, told.characters) == ("report", None)
