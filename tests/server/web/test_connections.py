from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from protocol.limits import PADDED_SIZES
from protocol.problems import MEDIA_TYPE
from protocol.sessions import ChallengeRequest
from server.settings import HEADERS_MAX, PIPELINE_MAX
from server.web.admission import Admission, Lane
from server.web.answers import Pieces
from server.web.operations import Binary, Needs, Operation
from tests.server.web.wire import Small, caller, ended, read_answers, serving

SIZE = 8 * 1024 * 1024
GET = b"GET /quick HTTP/1.1\r\nhost: here\r\n\r\n"
PATIENCE = 0.5
"""Seconds that this test's server waits for headers, bodies and readers."""
HOLDING: list[bool] = []
"""Not empty: `/held` does not answer yet."""


async def quick(request: Request) -> Response:
    return PlainTextResponse("quick")


async def slow(request: Request) -> Response:
    await asyncio.sleep(3 * PATIENCE)
    return PlainTextResponse("slow")


async def held(request: Request) -> Response:
    while HOLDING:  # noqa: ASYNC110 - what ends it is set in another thread
        await asyncio.sleep(0.01)
    return PlainTextResponse("held")


async def large(request: Request) -> Response:
    return Pieces(bytes(SIZE))


async def asked(request: Request) -> Response:
    return PlainTextResponse("asked")


def operation(method: str, path: str, handler: object, *, asks: object = None) -> Operation:
    return Operation(
        method,
        path,
        handler,  # type: ignore[arg-type]
        "",
        asks=asks,
        answers=(Binary.TEXT,),
        needs=Needs.NOBODY,
    )


OPERATIONS = (
    operation("GET", "/quick", quick),
    operation("GET", "/slow", slow),
    operation("GET", "/held", held),
    operation("GET", "/large", large),
    operation("POST", "/asked", asked, asks=ChallengeRequest),
)


@pytest.fixture
def small() -> Iterator[Small]:
    admission = Admission(body_seconds=PATIENCE, bodies=dict.fromkeys(Lane, 4))
    with serving(OPERATIONS, admission=admission, most=24, waiting=24, patience=PATIENCE) as server:
        yield server
        settle(server)


def settle(server: Small) -> None:
    """After everybody went, no connection and no task is left over."""
    until = time.monotonic() + 10
    while len(server.crowd) or server.tasks() > server.tasks_before:
        assert time.monotonic() < until, (len(server.crowd), server.tasks(), server.tasks_before)
        time.sleep(0.05)


def test_whoever_says_nothing_or_little_is_let_go(small: Small) -> None:
    for said in (b"", b"GET /quick", b"GET /quick HTTP/1.1\r\nhost: here\r\n"):
        begun = time.monotonic()
        with caller(small.address) as one:
            one.sendall(said)
            assert ended(one)
        assert PATIENCE - 0.1 < time.monotonic() - begun < 4 * PATIENCE


def test_a_byte_now_and_then_buys_no_time(small: Small) -> None:
    begun = time.monotonic()
    with caller(small.address, timeout=0.05) as one:
        for byte in GET + b"x" * 1000:
            try:
                one.sendall(bytes((byte,)))
            except OSError:
                break
            if ended(one):
                break
    assert time.monotonic() - begun < 4 * PATIENCE


def test_a_body_that_drips_is_given_up_and_others_are_answered_meanwhile(small: Small) -> None:
    with caller(small.address) as dripping:
        dripping.sendall(b"POST /asked HTTP/1.1\r\nhost: here\r\ncontent-length: 2048\r\n\r\n{")
        with caller(small.address) as other:
            other.sendall(GET)
            assert read_answers(other)[0].body == b"quick"
        answers = read_answers(dripping)
        assert [one.status for one in answers] == [400]
        assert ended(dripping)  # what is left of the body is not waited for without end


def test_the_longest_dripping_body_makes_room_for_a_whole_one(small: Small) -> None:
    dripping = [
        socket.create_connection(("127.0.0.1", int(small.address.rsplit(":", 1)[1]))) for _ in range(4)
    ]
    try:
        for one in dripping:
            one.sendall(b"POST /asked HTTP/1.1\r\nhost: here\r\ncontent-length: 2048\r\n\r\n{")
        time.sleep(0.1)
        begun = time.monotonic()
        with caller(small.address) as whole:
            whole.sendall(
                b"POST /asked HTTP/1.1\r\nhost: here\r\ncontent-length: 2048\r\n\r\n" + b"{}".ljust(2048)
            )
            assert read_answers(whole)[0].status == 200
        assert time.monotonic() - begun < PATIENCE / 2
    finally:
        for one in dripping:
            one.close()


def test_whoever_reads_nothing_of_a_large_answer_is_let_go(small: Small) -> None:
    with caller(small.address) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        one.sendall(b"GET /large HTTP/1.1\r\nhost: here\r\n\r\n")
        until = time.monotonic() + 10 * PATIENCE
        while len(small.crowd):
            assert time.monotonic() < until, (small.crowd.idle, len(small.crowd))
            time.sleep(0.05)


def test_whoever_reads_slowly_but_steadily_gets_everything(small: Small) -> None:
    with caller(small.address) as one:
        one.sendall(b"GET /large HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n")
        got, begun = 0, time.monotonic()
        while piece := one.recv(SIZE // 16):
            got += len(piece)
            if time.monotonic() - begun < 4 * PATIENCE:
                time.sleep(0.1)
    assert got > SIZE
    assert time.monotonic() - begun > 3 * PATIENCE


def test_an_answer_under_way_is_never_cut(small: Small) -> None:
    with caller(small.address) as one:
        one.sendall(b"GET /slow HTTP/1.1\r\nhost: here\r\n\r\n")
        assert read_answers(one)[0].body == b"slow"
        one.sendall(GET)
        assert read_answers(one)[0].body == b"quick"


def test_many_who_only_wait_make_room_for_who_asks(small: Small) -> None:
    with caller(small.address) as working:
        working.sendall(b"GET /slow HTTP/1.1\r\nhost: here\r\n\r\n")
        time.sleep(0.1)
        waiting = [
            socket.create_connection(("127.0.0.1", int(small.address.rsplit(":", 1)[1])), timeout=5)
            for _ in range(60)
        ]
        try:
            with caller(small.address) as asking:
                asking.sendall(GET)
                assert read_answers(asking)[0].status == 200
            assert len(small.crowd) <= 24
            assert all(ended(one) for one in waiting[:20])  # the longest waiting went first
            assert read_answers(working)[0].body == b"slow"
        finally:
            for one in waiting:
                one.close()


def test_only_so_many_may_wait_however_many_there_may_be() -> None:
    with serving(OPERATIONS, most=64, waiting=8) as server, ExitStack() as stack:
        waiting = [stack.enter_context(caller(server.address)) for _ in range(30)]
        assert all(ended(one) for one in waiting[:22])
        assert (server.crowd.idle, len(server.crowd)) == (8, 8)
        waiting[-1].sendall(GET)
        assert read_answers(waiting[-1])[0].status == 200


def test_when_all_are_at_work_a_new_one_is_told_so(small: Small) -> None:
    HOLDING.append(True)
    with ExitStack() as stack:
        stack.callback(HOLDING.clear)
        busy = []
        for _ in range(24):
            busy.append(stack.enter_context(caller(small.address)))
            busy[-1].sendall(b"GET /held HTTP/1.1\r\nhost: here\r\n\r\n")
        until = time.monotonic() + 5
        while small.crowd.idle or len(small.crowd) < 24:
            assert time.monotonic() < until, (small.crowd.idle, len(small.crowd))
            time.sleep(0.01)
        with caller(small.address) as late:
            answer = read_answers(late)[0]
            assert (answer.status, answer.headers["content-type"]) == (503, MEDIA_TYPE)
            assert int(answer.headers["retry-after"]) > 0
            assert len(answer.body) in PADDED_SIZES
        HOLDING.clear()
        assert [read_answers(one)[0].body for one in busy] == [b"held"] * 24


@pytest.mark.parametrize(
    "headers",
    [
        b"".join(b"x-%d: y\r\n" % number for number in range(5000)),
        b"x: " + b"y" * (2 * HEADERS_MAX) + b"\r\n",
        b"x: " + b"y" * 4 * 1024 * 1024,  # and no end
    ],
)
def test_headers_have_a_bound(small: Small, headers: bytes) -> None:
    with caller(small.address) as one:
        try:
            one.sendall(b"GET /quick HTTP/1.1\r\nhost: here\r\n" + headers + b"\r\n")
            answers = read_answers(one)
        except OSError:
            answers = []
        assert [answer.status for answer in answers] in ([], [400])
        assert ended(one)


def test_an_address_has_a_bound(small: Small) -> None:
    with caller(small.address) as one:
        one.sendall(b"GET /" + b"a" * 2 * HEADERS_MAX + b" HTTP/1.1\r\nhost: here\r\n\r\n")
        assert [answer.status for answer in read_answers(one)] in ([], [400])


def test_requests_one_after_the_other_without_waiting_are_answered_in_order(small: Small) -> None:
    with caller(small.address) as one:
        one.sendall(b"GET /slow HTTP/1.1\r\nhost: here\r\n\r\n" + GET * (PIPELINE_MAX - 1))
        bodies = [answer.body for answer in read_answers(one, PIPELINE_MAX)]
    assert bodies == [b"slow"] + [b"quick"] * (PIPELINE_MAX - 1)


def test_requests_without_end_and_without_reading_are_cut_off(small: Small) -> None:
    with caller(small.address, timeout=1) as one:
        try:
            for _ in range(50):
                one.sendall(GET * 1000)
        except OSError:
            pass
        assert ended(one)


def test_whoever_stops_talking_still_gets_the_answer(small: Small) -> None:
    with caller(small.address) as one:
        one.sendall(b"GET /slow HTTP/1.1\r\nhost: here\r\n\r\n" + GET)
        one.shutdown(socket.SHUT_WR)
        assert [answer.body for answer in read_answers(one, 3)] == [b"slow", b"quick"]
        assert ended(one)


def test_whoever_stops_in_the_middle_of_a_body_leaves_nothing_behind(small: Small) -> None:
    with caller(small.address) as one:
        one.sendall(b"POST /asked HTTP/1.1\r\nhost: here\r\ncontent-length: 2048\r\n\r\n{")
        one.shutdown(socket.SHUT_WR)
        assert ended(one)


def test_the_server_ends_though_somebody_reads_slowly(small: Small) -> None:
    with caller(small.address) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        one.sendall(b"GET /large HTTP/1.1\r\nhost: here\r\n\r\n")
        time.sleep(0.1)
        begun = time.monotonic()
        small.stop()
        assert time.monotonic() - begun < 15
