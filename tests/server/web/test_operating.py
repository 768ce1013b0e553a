"""Health and figures: true, cheap, on loopback alone, and about nobody."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import Future
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from server.services.vitals import Picture, Vitals
from server.settings import HEAD_LATE_SECONDS, PERSONAL_FIGURES_SECONDS, VITALS_STALE_SECONDS
from server.web.listening import bind
from server.web.measuring import Measured, Meters
from server.web.operating import Figures, serve_figures
from server.web.operations import Operation

LINE = re.compile(r'leeward_[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[0-9]+(\.[0-9]+)?')


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def picture(**changed: Any) -> Picture:
    usual: dict[str, Any] = {
        "size": 7,
        "is_shown": True,
        "queue": {"now": 1, "soon": 0, "today": 2, "routine": 3},
        "late": {"now": 0, "soon": 0, "today": 0, "routine": 0},
        "alarm_is_set": True,
        "alarm_for": 1,
        "alarm_rings": 2,
        "alarm_failed": False,
        "alarm_quiet": False,
        "desk_open": True,
        "duties": {},
    }
    return Picture(**(usual | changed))


class FakeStore:
    """Answers every look with a picture, with a fault, or never."""

    def __init__(self) -> None:
        self.answer: Picture | Exception | None = picture()

    def read(self, work: object) -> Future[Picture]:
        future: Future[Picture] = Future()
        if isinstance(self.answer, Picture):
            future.set_result(self.answer)
        elif self.answer is not None:
            future.set_exception(self.answer)
        return future

    def waiting(self) -> int:
        return 4


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vitals(store: FakeStore, clock: Clock) -> Vitals:
    return Vitals(store, now=lambda: 5000.0, clock=clock)  # type: ignore[arg-type]


def test_all_is_well_once_it_was_looked(vitals: Vitals) -> None:
    assert vitals.wrong() == ("store",)
    asyncio.run(vitals.look())
    assert vitals.wrong() == ()


def test_a_store_that_does_not_answer_is_not_well(vitals: Vitals, store: FakeStore, clock: Clock) -> None:
    asyncio.run(vitals.look())
    store.answer = OSError()
    with pytest.raises(OSError):
        asyncio.run(vitals.look())
    assert vitals.wrong() == ()
    clock.now += VITALS_STALE_SECONDS + 1
    assert vitals.wrong() == ("store",)


def test_a_head_that_stays_behind_is_not_well(vitals: Vitals, store: FakeStore, clock: Clock) -> None:
    asyncio.run(vitals.look())
    store.answer = picture(is_shown=False)
    for _ in range(HEAD_LATE_SECONDS // 5):
        clock.now += 5
        asyncio.run(vitals.look())
        assert vitals.wrong() == ()
    clock.now += 5
    asyncio.run(vitals.look())
    assert vitals.wrong() == ("head",)
    store.answer = picture()
    asyncio.run(vitals.look())
    assert vitals.wrong() == ()


def test_a_duty_that_nobody_does_is_not_well(vitals: Vitals, store: FakeStore) -> None:
    store.answer = picture(duties={"sealing": ("a", 4999), "alarm": ("b", 4900), "upkeep": ("", 0)})
    asyncio.run(vitals.look())
    assert vitals.wrong() == ("alarm",)


def test_an_alarm_of_ones_own_that_no_longer_looks_is_not_well(store: FakeStore, clock: Clock) -> None:
    class Own:
        looked_at: float | None = None

    own = Own()
    vitals = Vitals(store, now=lambda: 5000.0, alarm=own, clock=clock)  # type: ignore[arg-type]
    store.answer = picture(duties={"alarm": ("", 0)})
    asyncio.run(vitals.look())
    assert vitals.wrong() == ()
    clock.now += 200
    asyncio.run(vitals.look())
    assert vitals.wrong() == ("alarm",)
    own.looked_at = clock.now
    assert vitals.wrong() == ()


def test_what_people_do_is_told_every_five_minutes_and_faults_at_once(clock: Clock) -> None:
    meters = Meters(clock=clock)
    meters.note("/v1/gate", 200, 0.01)
    meters.note("/v1/submissions", 503, 0.01)
    meters.note("/v1/feed/head", 200, 0.001)
    told = meters.told()
    assert dict(told.answers) == {("/v1/submissions", "5xx"): 1, ("/v1/feed/head", "2xx"): 1}
    assert sum(told.buckets["writing"]) == 0
    assert sum(told.buckets["reading"]) == 1
    clock.now += PERSONAL_FIGURES_SECONDS - 1
    meters.note("/v1/gate", 200, 0.01)
    assert ("/v1/gate", "2xx") not in meters.told().answers
    clock.now += 1
    assert meters.told().answers["/v1/gate", "2xx"] == 2
    assert sum(meters.told().buckets["writing"]) == 3


def test_the_page_can_be_read_by_prometheus_and_holds_no_more(vitals: Vitals, clock: Clock) -> None:
    meters = Meters(clock=clock)
    meters.note("/v1/feed/o/{name}", 200, 0.3)
    page = Figures(meters, vitals).page
    asyncio.run(vitals.look())
    text = page()
    families = set()
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert kind in ("counter", "gauge", "histogram")
            assert name not in families
            families.add(name)
        elif not line.startswith("# HELP "):
            assert LINE.fullmatch(line), line
            name = re.split(r"[{ ]", line)[0]
            assert name in families or re.sub(r"_(bucket|sum|count)$", "", name) in families, line
    assert 'leeward_requests_total{route="/v1/feed/o/{name}",status="2xx"} 1' in text
    assert 'leeward_request_seconds_bucket{kind="reading",le="0.1"} 0' in text
    assert 'leeward_request_seconds_bucket{kind="reading",le="0.5"} 1' in text
    assert 'leeward_request_seconds_bucket{kind="reading",le="+Inf"} 1' in text
    assert 'leeward_request_seconds_sum{kind="reading"} 0.300' in text
    assert "leeward_alarm_on 1" in text
    assert "leeward_writes_waiting 4" in text
    assert 'leeward_reviews_waiting{band="today"} 2' in text


def test_the_queue_is_told_as_it_was_and_the_alarm_as_it_is(
    vitals: Vitals, store: FakeStore, clock: Clock
) -> None:
    page = Figures(Meters(clock=clock), vitals).page
    asyncio.run(vitals.look())
    assert 'leeward_reviews_waiting{band="now"} 1' in page()
    store.answer = picture(queue={"now": 2, "soon": 0, "today": 0, "routine": 0}, alarm_for=2)
    asyncio.run(vitals.look())
    assert 'leeward_reviews_waiting{band="now"} 1' in page()
    clock.now += PERSONAL_FIGURES_SECONDS
    asyncio.run(vitals.look())
    assert 'leeward_reviews_waiting{band="now"} 2' in page()
    store.answer = picture(alarm_for=0)
    asyncio.run(vitals.look())
    assert "leeward_alarm_on 0" in page()


Answer = Callable[[Scope, Receive, Send], Awaitable[None]]


def answered(path: str, answer: Answer) -> tuple[Meters, int]:
    """What was counted of one request, and how often a desk was seen."""
    clock, seen = Clock(), 0
    meters = Meters(clock=clock)

    def desk() -> None:
        nonlocal seen
        seen += 1

    async def send(message: Message) -> None:
        pass

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def ask() -> None:
        measured = Measured(answer, meters, desk_seen=desk, clock=clock)
        await measured({"type": "http", "path": path}, receive, send)

    try:
        asyncio.run(ask())
    except ZeroDivisionError:
        pass
    clock.now += PERSONAL_FIGURES_SECONDS
    return meters, seen


def says(status: int, address: str = "", *, pieces: int = 1) -> Answer:
    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if address:
            scope["route"] = Operation("GET", address, None, "")  # type: ignore[arg-type]
        await send({"type": "http.response.start", "status": status})
        for _ in range(pieces):
            await send({"type": "http.response.body", "body": b""})

    return answer


def test_an_address_is_counted_as_it_stands_in_the_table() -> None:
    meters, _ = answered("/v1/review/5a0f4c1e/claim", says(200, "/v1/review/{review}/claim"))
    assert dict(meters.told().answers) == {("/v1/review/{review}/claim", "2xx"): 1}
    meters, _ = answered("/name@example.org/secret", says(404))
    assert dict(meters.told().answers) == {("none", "4xx"): 1}


def test_a_fault_of_ours_is_counted_as_one() -> None:
    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        raise ZeroDivisionError

    meters, seen = answered("/v1/review", broken)
    assert dict(meters.told().answers) == {("none", "5xx"): 1}
    assert seen == 0


@pytest.mark.parametrize(
    ("path", "status", "open_"),
    [
        ("/v1/review", 200, True),
        ("/v1/review/x/claim", 200, True),
        ("/v1/review", 403, False),
        ("/v1/review", 401, False),
        ("/v1/team", 200, False),
        ("/v1/cosign", 200, False),
        ("/v1/submissions", 200, False),
        ("/v1/feed/head", 200, False),
    ],
)
def test_a_desk_is_seen_where_a_guide_was_answered(path: str, status: int, open_: bool) -> None:
    _, seen = answered(path, says(status, pieces=2))
    assert (seen > 0) == open_


@asynccontextmanager
async def listening(page: Callable[[], str]) -> AsyncIterator[int]:
    stop = asyncio.Event()
    with bind("127.0.0.1", 0) as listener:
        task = asyncio.create_task(serve_figures(page, listener, stop=stop))
        yield listener.getsockname()[1]
        stop.set()
        await task


async def said(port: int, data: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(data)
    try:
        return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


def test_figures_are_answered_to_this_machine_and_only_where_they_are() -> None:
    async def ask() -> None:
        async with listening(lambda: "leeward_healthy 1\n") as port:
            answer = await said(port, b"GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n")
            head, _, body = answer.partition(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200 OK\r\n")
            assert b"content-length: 18" in head
            assert b"server" not in head.lower()
            assert body == b"leeward_healthy 1\n"
            for other in (b"GET / HTTP/1.1", b"POST /metrics HTTP/1.1", b"GET /metrics?x HTTP/1.1", b"\x00"):
                assert (await said(port, other + b"\r\n\r\n")).startswith(b"HTTP/1.1 404")
            assert await said(port, b"GET /metrics HTTP/1.1\r\nx: " + b"x" * 20_000) == b""
            for family, address in ((socket.AF_INET, "127.0.0.2"), (socket.AF_INET6, "::1")):
                with socket.socket(family) as elsewhere, pytest.raises(OSError):
                    elsewhere.connect((address, port))

    asyncio.run(ask())


def test_who_says_nothing_holds_no_place_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.web.operating._REQUEST_SECONDS", 0.2)

    async def ask() -> None:
        async with listening(lambda: "") as port:
            silent = [await asyncio.open_connection("127.0.0.1", port) for _ in range(8)]
            await asyncio.sleep(0.05)
            assert await said(port, b"GET /metrics HTTP/1.1\r\n\r\n") == b""  # no place left
            await asyncio.sleep(0.4)
            assert (await said(port, b"GET /metrics HTTP/1.1\r\n\r\n")).startswith(b"HTTP/1.1 200")
            for _, writer in silent:
                writer.close()

    asyncio.run(ask())
