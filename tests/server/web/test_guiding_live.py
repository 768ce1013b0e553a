"""The stream of events: what it says, when it ends, and that nobody waits because of it."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response

from protocol import strict_json
from protocol.around import EVENTS_SECONDS, QueueNews
from protocol.problems import Code
from protocol.submissions import NewThread
from server.crypto.tokens import Pass
from server.domain.faults import StoreTrouble
from server.domain.records import Role
from server.settings import LIVE_OF_ONE, SHUTDOWN_SECONDS
from server.web import guiding_live
from server.web.guiding_live import Live
from server.web.handlers import GRANTED
from server.web.operations import Binary, Needs, Operation
from tests.server.kinds import both, only_postgresql
from tests.server.people import Person, Turned, ask
from tests.server.reader import read_community
from tests.server.running import Running, command, start
from tests.server.services.sending import change_member
from tests.server.test_whole_path import guide_in, invitations
from tests.server.town import Town
from tests.server.web.wire import Small, caller, ended, read_answers, serving

Serve = Callable[[], Running]


class Listener:
    """Somebody at the other end of a stream: its lines as they come, in a thread of its own."""

    def __init__(self, one: socket.socket, path: str, token: str = "") -> None:
        head = f"GET {path} HTTP/1.1\r\nhost: here\r\nauthorization: Leeward {token}\r\n\r\n"
        one.sendall(head.encode())
        self.socket = one
        self.rows: list[int] = []
        self.comments = 0
        self.at: list[float] = []
        self.over = threading.Event()
        self.head = b""
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        data = b""
        with contextlib.suppress(OSError):
            while more := self.socket.recv(4096):
                data += more
                if not self.head and b"\r\n\r\n" in data:
                    self.head, _, data = data.partition(b"\r\n\r\n")
                while self.head and b"\n\n" in data:
                    one, _, data = data.partition(b"\n\n")
                    self._take(one.split(b"\r\n", 1)[-1] if b"\r\n" in one else one)
                if data.endswith(b"\r\n0\r\n\r\n"):
                    break
        self.over.set()

    def _take(self, piece: bytes) -> None:
        lines = [line for line in piece.replace(b"\r\n", b"\n").split(b"\n") if line]
        if any(line.startswith(b":") for line in lines):
            self.comments += 1
        if b"event: queue" in lines:
            (data,) = (line for line in lines if line.startswith(b"data: "))
            self.rows.append(strict_json.decode(data.removeprefix(b"data: "), QueueNews).row)
            self.at.append(time.monotonic())

    def wait_for(self, true: Callable[[], bool], seconds: float = 8.0) -> None:
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, f"it never came: {self.rows}, {self.comments}"
            time.sleep(0.02)


@contextlib.contextmanager
def listening(address: str, token: str, path: str = "/v1/review/live") -> Iterator[Listener]:
    with caller(address, timeout=60) as one:
        listener = Listener(one, path, token)
        listener.wait_for(lambda: bool(listener.rows) or listener.over.is_set())
        yield listener
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)  # or it stays open for as long as the thread reads


def people(data: Path, running: Running) -> tuple[Person, Person, NewThread]:
    """A guide, a member, and a thread that the member has not sent."""
    guide = guide_in(data, running.address)
    member = Person(running.address)
    member.join(invitations(data, 1, running.address)[0])
    member.log_in()
    descriptor, _ = read_community(running.address, member.community)
    thread = NewThread(id=uuid.uuid4(), room=descriptor.rooms[0].id, title="Here", text="Whoever answers.")
    return guide, member, thread


@both
def test_a_guide_hears_that_the_queue_changed_and_no_more(data: Path, kind: str, serve: Serve) -> None:
    running = serve()
    guide, member, thread = people(data, running)
    with listening(running.address, guide.token) as heard:
        assert b"content-type: text/event-stream" in heard.head
        assert b"cache-control: no-store" in heard.head
        assert b"content-length" not in heard.head
        first = heard.rows[0]
        assert first == guide.queue().row
        member.send(thread)
        heard.wait_for(lambda: len(heard.rows) > 1)
        assert heard.rows[-1] == guide.queue().row > first
        sent = len(heard.rows)
        (row,) = guide.queue().rows
        for _ in range(10):  # a claim, and renewals of it
            row = guide.claim(row.review, row.version).row
        heard.wait_for(lambda: heard.rows[-1] == guide.queue().row)
        assert len(heard.rows) - sent <= 4
        assert all(later - one > 0.5 for one, later in zip(heard.at[1:], heard.at[2:], strict=False))


@only_postgresql
def test_what_another_process_changed_is_heard(data: Path, serve: Serve) -> None:
    first, second = start(data), serve()
    try:
        guide, member, thread = people(data, first)
        with listening(second.address, guide.token) as heard:
            member.send(thread)
            heard.wait_for(lambda: len(heard.rows) > 1)
            assert heard.rows[-1] == guide.queue().row
    finally:
        first.stop()


def test_only_guides_hear_anything(data: Path, serve: Serve) -> None:
    running = serve()
    guide, member, _ = people(data, running)
    for token, code in ((member.token, Code.NOT_ALLOWED), ("", Code.NOT_SIGNED_IN)):
        with pytest.raises(Turned) as turned:
            ask(running.address, "/v1/review/live", token=token)
        assert turned.value.code == code.value
    with httpx.Client(trust_env=False) as client:
        headers = {"authorization": f"Leeward {guide.token}"}
        answer = client.head(running.address + "/v1/review/live", headers=headers)
    assert (answer.status_code, answer.headers["x-accel-buffering"]) == (200, "no")


def test_it_ends_when_its_guide_is_none_any_more(data: Path, serve: Serve) -> None:
    running = serve()
    guide, _, _ = people(data, running)
    other = guide_in(data, running.address)
    with (
        listening(running.address, guide.token) as heard,
        listening(running.address, other.token) as others,
    ):
        done = command("guide", "remove", "--data", data, "--root-key", data.parent / "root.pem", guide.name)
        assert done.returncode == 0, done.stderr
        assert heard.over.wait(5)
        assert not others.over.is_set()


@both
def test_it_ends_when_the_server_does_and_holds_nobody_up(data: Path, kind: str) -> None:
    running = start(data)
    try:
        guide, _, _ = people(data, running)
        with listening(running.address, guide.token) as one, listening(running.address, guide.token) as two:
            begun = time.monotonic()
            assert running.stop() == ""
            assert time.monotonic() - begun < SHUTDOWN_SECONDS - 2
            assert one.over.wait(1)
            assert two.over.wait(1)
    finally:
        if not running.stopped:
            running.kill()


class Street:
    """Streams over a town's real store, on a server in this process."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.guide = town.guide()
        self.closing = False
        self.until = town.now + 900
        self.asks = 0
        self.trouble = False
        store = SimpleNamespace(read=self.read)
        house: Any = SimpleNamespace(store=store, now=lambda: town.now, closing=lambda: self.closing)
        self.live = Live(house)
        self.operations = [
            Operation("GET", "/live", self.answer, "", answers=(Binary.EVENTS,), needs=Needs.NOBODY),
        ]

    def read(self, work: Callable[[Any], Any]) -> Any:
        self.asks += 1
        if self.trouble:
            raise StoreTrouble("staged")
        return self.town.store.read(work)

    async def answer(self, request: Request) -> Response:
        request.scope[GRANTED] = Pass(self.guide.id.bytes, guide=True, expires=int(self.until))
        return await self.live.live(request)


@pytest.fixture
def street(town: Town) -> Street:
    return Street(town)


@pytest.fixture
def small(street: Street) -> Iterator[Small]:
    with serving(street.operations, patience=1.0) as found:
        yield found
        street.closing = True


def test_it_ends_with_the_session(street: Street, small: Small) -> None:
    street.until = street.town.now + 2
    with listening(small.address, "", "/live") as heard:
        begun = time.monotonic()
        assert heard.over.wait(5)
        assert 1.5 < time.monotonic() - begun < 4


def test_it_ends_when_the_store_says_that_they_are_no_guide(street: Street, small: Small) -> None:
    with listening(small.address, "", "/live") as heard:
        change_member(street.town, street.guide, role=Role.MEMBER)
        assert heard.over.wait(4)


def test_one_look_a_second_serves_all_and_none_is_made_when_nobody_listens(
    street: Street, small: Small
) -> None:
    with contextlib.ExitStack() as stack:
        heard = [stack.enter_context(listening(small.address, "", "/live")) for _ in range(LIVE_OF_ONE)]
        street.asks = 0
        street.town.thread(street.town.member())
        for one in heard:
            one.wait_for(lambda one=one: len(one.rows) > 1)  # type: ignore[misc]
        time.sleep(2)
        assert 1 <= street.asks <= 5
    _until(lambda: small.tasks() <= small.tasks_before + 1)
    time.sleep(1.5)
    street.asks = 0
    time.sleep(1.5)
    assert street.asks == 0


def test_there_are_so_many_of_one_guide_and_a_place_is_free_again_when_one_goes(
    street: Street, small: Small
) -> None:
    with contextlib.ExitStack() as stack:
        for _ in range(LIVE_OF_ONE):
            stack.enter_context(listening(small.address, "", "/live"))
        assert refused(small) == (429, b"too-many")
    _until(lambda: len(street.live._streams) == 0)
    with listening(small.address, "", "/live") as heard:
        assert heard.rows


def test_there_are_so_many_of_all(street: Street, small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guiding_live, "LIVE_MAX", 1)
    with listening(small.address, "", "/live"):
        street.guide = street.town.guide()
        assert refused(small) == (503, b"overloaded")


def test_none_begins_when_the_server_is_about_to_end(street: Street, small: Small) -> None:
    street.closing = True
    assert refused(small) == (503, b"overloaded")


def test_a_store_in_trouble_ends_no_stream(street: Street, small: Small) -> None:
    with listening(small.address, "", "/live") as heard:
        street.trouble = True
        time.sleep(2.2)
        street.trouble = False
        street.town.thread(street.town.member())
        heard.wait_for(lambda: len(heard.rows) > 1)


def test_whoever_reads_nothing_is_let_go(
    street: Street, small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guiding_live, "_COMMENT", b":" + bytes(2**20) + b"\n\n")
    monkeypatch.setattr(guiding_live, "EVENTS_SECONDS", 0.01)
    with caller(small.address) as one:
        one.sendall(b"GET /live HTTP/1.1\r\nhost: here\r\n\r\n")
        _until(lambda: len(street.live._streams) == 1)
        _until(lambda: len(street.live._streams) == 0, 10)
        assert ended(one)


@pytest.mark.slow
def test_somebody_who_listens_in_vain_hears_that_it_goes_on(street: Street, small: Small) -> None:
    with listening(small.address, "", "/live") as heard:
        heard.wait_for(lambda: heard.comments > 0, EVENTS_SECONDS + 2)
        assert len(heard.rows) == 1


def refused(small: Small) -> tuple[int, bytes]:
    with caller(small.address) as one:
        one.sendall(b"GET /live HTTP/1.1\r\nhost: here\r\n\r\n")
        (answer,) = read_answers(one)
    code = answer.body.partition(b'"code":"')[2].partition(b'"')[0]
    return answer.status, code


def _until(true: Callable[[], bool], seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)
