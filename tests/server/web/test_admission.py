from __future__ import annotations

import asyncio
import logging
import random
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack

import msgspec
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from protocol import submissions
from protocol.encoding import b64
from protocol.problems import Problem
from protocol.strict_json import encode, pad
from protocol.submissions import HelpMe, Leave, NewThread, NoteToGuides
from server.domain.faults import Overloaded, StoreTrouble, TurnedAway
from server.web.admission import PLACES, Admission, Lane, asks_for_help
from server.web.operations import Binary, Operation
from tests.server.web.wire import Answer, Small, caller, read_answers, serving

SLOW_SECONDS = 0.6


async def work(request: Request) -> Response:
    await asyncio.sleep(SLOW_SECONDS)
    return PlainTextResponse("done")


async def queue(request: Request) -> Response:
    return PlainTextResponse("queue")


async def trouble(request: Request) -> Response:
    raise StoreTrouble if request.query_params.get("disk") else Overloaded


async def fault(request: Request) -> Response:
    raise ValueError("somebody's words")


OPERATIONS = (
    Operation("POST", "/v1/submissions", work, "", asks=submissions.Submission, answers=(Binary.TEXT,)),
    Operation("GET", "/v1/review", queue, "", answers=(Binary.TEXT,)),
    Operation("GET", "/v1/trouble", trouble, "", answers=(Binary.TEXT,)),
    Operation("GET", "/v1/fault", fault, "", answers=(Binary.TEXT,)),
)
POST = encode(NewThread(id=uuid.uuid4(), room=uuid.uuid4(), title="Words", text='He said "help-me" to me.'))
HELP = encode(HelpMe(id=uuid.uuid4()))


@pytest.fixture
def small() -> Iterator[Small]:
    admission = Admission(
        places={**PLACES, Lane.MEMBER: 2, Lane.GUIDE: 2, Lane.HELP: 8}, of_one=3, place_seconds=0.1
    )
    with serving(OPERATIONS, admission=admission) as server:
        yield server


def request(who: str, body: bytes = POST, *, path: str = "/v1/submissions", method: str = "POST") -> bytes:
    data = pad(body) if method == "POST" else b""
    head = f"{method} {path} HTTP/1.1\r\nhost: here\r\nauthorization: Leeward {who}\r\n"
    return f"{head}content-length: {len(data)}\r\n\r\n".encode() + data


def ask(small: Small, what: bytes) -> Answer:
    with caller(small.address) as one:
        one.sendall(what)
        return read_answers(one)[0]


@pytest.fixture
def crowded(small: Small) -> Iterator[Small]:
    """Ordinary members have taken all their places."""
    with ExitStack() as stack:
        for number in (1, 2):
            stack.enter_context(caller(small.address)).sendall(request(f"member {number}"))
        time.sleep(0.15)
        yield small


def test_ordinary_members_are_refused_when_their_places_are_taken(crowded: Small) -> None:
    answers = [ask(crowded, request(f"member {number}")) for number in (3, 4)]
    waits = {int(one.headers["retry-after"]) for one in answers}
    assert [one.status for one in answers] == [503, 503]
    assert len(waits) == 2  # they do not all come back at one moment
    problem = msgspec.json.decode(answers[0].body, type=Problem)
    assert (problem.code, problem.retry_after) == ("overloaded", int(answers[0].headers["retry-after"]))
    time.sleep(SLOW_SECONDS)
    assert ask(crowded, request("member 3")).status == 200


def test_a_call_for_help_gets_through_when_members_have_no_places_left(crowded: Small) -> None:
    assert ask(crowded, request("member 3", HELP)).status == 200
    spelled = HELP.replace(b"help-me", b"\\u0068elp-me").replace(b"{", b'{ \n "x" : [1, {}], ', 1)
    assert ask(crowded, request("member 3", spelled)).status == 200


def test_guides_get_through_when_members_have_no_places_left(crowded: Small) -> None:
    assert ask(crowded, request("member 3", path="/v1/review", method="GET")).status == 503
    assert ask(crowded, request("guide 3", path="/v1/review", method="GET")).status == 200
    assert ask(crowded, request("guide 3")).status == 200


def test_members_get_through_when_guides_have_no_places_left(small: Small) -> None:
    with ExitStack() as stack:
        for number in (1, 2):
            stack.enter_context(caller(small.address)).sendall(request(f"guide {number}"))
        time.sleep(0.15)
        assert ask(small, request("guide 3")).status == 503
        assert ask(small, request("member 3")).status == 200


def test_one_member_has_only_so_much_under_way(small: Small) -> None:
    with ExitStack() as stack:
        for _ in range(3):
            stack.enter_context(caller(small.address)).sendall(request("member 1", HELP))
        time.sleep(0.15)
        answer = ask(small, request("member 1", HELP))
        assert answer.status == 429
        assert msgspec.json.decode(answer.body, type=Problem).code == "too-many"
        assert int(answer.headers["retry-after"]) == 1
    time.sleep(SLOW_SECONDS)
    assert ask(small, request("member 1", HELP)).status == 200


def test_whoever_has_no_session_is_told_before_sending_a_body(small: Small) -> None:
    with caller(small.address, timeout=2) as one:
        one.sendall(b"POST /v1/submissions HTTP/1.1\r\nhost: here\r\ncontent-length: 2048\r\n\r\n")
        assert read_answers(one)[0].status == 401


def test_a_store_that_is_full_or_in_trouble_is_overload_and_nothing_else(small: Small) -> None:
    for path in ("/v1/trouble", "/v1/trouble?disk=1"):
        answer = ask(small, request("member 1", path=path, method="GET"))
        assert answer.status == 503
        assert int(answer.headers["retry-after"]) > 0


def test_a_fault_of_our_own_is_calm_and_tells_no_words(
    small: Small, expect_log: Callable[[int, str], AbstractContextManager[None]]
) -> None:
    with expect_log(logging.ERROR, r"^fault ValueError in fault line \d+$"):
        answer = ask(small, request("member 1", path="/v1/fault", method="GET"))
    assert answer.status == 500
    assert b"words" not in answer.body


def test_a_place_that_comes_free_soon_is_waited_for(small: Small) -> None:
    admission = Admission(places={**PLACES, Lane.MEMBER: 1}, of_one=3, place_seconds=2.5 * SLOW_SECONDS)
    with serving(OPERATIONS, admission=admission) as patient, ExitStack() as stack:
        callers = [stack.enter_context(caller(patient.address)) for _ in range(5)]
        for number, one in enumerate(callers):
            one.sendall(request(f"member {number}"))
            time.sleep(0.05)
        answers = [read_answers(one)[0].status for one in callers]
    assert answers == [200, 200, 200, 503, 503]  # who came first is first


async def hand_on_places() -> None:
    admission = Admission(places={Lane.MEMBER: 3}, bodies={}, place_seconds=0.02)
    chance = random.Random(7)
    inside = most = refused = 0

    async def one() -> None:
        nonlocal inside, most, refused
        try:
            async with admission.at_work(Lane.MEMBER):
                inside += 1
                most = max(most, inside)
                try:
                    await asyncio.sleep(chance.random() * 0.01)
                finally:
                    inside -= 1
        except TurnedAway:
            refused += 1

    for _ in range(20):
        tasks = [asyncio.create_task(one()) for _ in range(40)]
        await asyncio.sleep(chance.random() * 0.02)
        for task in chance.sample(tasks, 10):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    assert (inside, most) == (0, 3)
    assert refused
    async with admission.at_work(Lane.MEMBER), admission.at_work(Lane.MEMBER), admission.at_work(Lane.MEMBER):
        with pytest.raises(TurnedAway):
            async with admission.at_work(Lane.MEMBER):
                pass


def test_places_are_handed_on_and_never_lost() -> None:
    asyncio.run(hand_on_places())


def test_only_the_kind_makes_a_call_for_help() -> None:
    assert asks_for_help(HELP)
    assert asks_for_help(b'{"kind":"thread","kind":"help-me"}')  # refused later, as double keys are
    note = NoteToGuides(id=uuid.uuid4(), sealed=b64(b'"kind":"help-me"'))
    for other in (
        POST,
        encode(note),
        encode(Leave(id=uuid.uuid4())),
        b"",
        b"[",
        b'"help-me"',
        b"\xff",
        b'{"kind":1}',
    ):
        assert not asks_for_help(other)
    assert not asks_for_help(b"[" * 40_000)


def test_reading_the_kind_costs_next_to_nothing() -> None:
    worst = b'{"a":' + b"[" * 20_000 + b"]" * 19_000
    begun = time.perf_counter()
    for body in (POST.ljust(40_000), worst, b'{"' + b"\\u0041" * 6000 + b'":1}'):
        asks_for_help(body)
    assert time.perf_counter() - begun < 0.05
