"""Several server processes on one community."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from protocol.descriptor import Descriptor
from protocol.submissions import Answer, Held, NewThread
from server.services.community import open_folder
from server.settings import DUTY_SECONDS
from tests.server.kinds import both, only_files, only_postgresql
from tests.server.people import Person
from tests.server.reader import read_community, read_head
from tests.server.running import Running, command, start
from tests.server.web.wire import caller


def duty(data: Path) -> tuple[str, int]:
    """Who seals now, and until when."""
    _, store = open_folder(data)
    try:
        return store.read(lambda tx: tx.duty("sealing")).result()
    finally:
        store.close()


def holder(data: Path) -> str:
    """Who seals now."""
    return duty(data)[0]


def size(data: Path) -> int:
    """How many changes there are."""
    _, store = open_folder(data)
    try:
        return store.read(lambda tx: tx.size()).result()
    finally:
        store.close()


def head_number(running: Running, descriptor: Descriptor) -> int:
    return read_head(running.address, descriptor).note.number


def post(person: Person, running: Running, descriptor: Descriptor) -> Answer:
    person.address = running.address
    return person.send(
        NewThread(id=uuid.uuid4(), room=descriptor.rooms[0].id, title="Here", text="Whoever answers.")
    )


def joined(running: Running, data: Path) -> tuple[Person, Descriptor]:
    person = Person(running.address)
    person.join(command("invite", "--data", data, "--count", "1").stdout.strip())
    person.log_in()
    descriptor, _ = read_community(running.address, person.community)
    return person, descriptor


@pytest.mark.slow
@only_postgresql
def test_another_process_goes_on_sealing_when_one_dies(data: Path, serve: Callable[[], Running]) -> None:
    first = start(data)
    try:
        sealing = holder(data)
        second = serve()
        assert holder(data) == sealing
        person, descriptor = joined(second, data)  # a session of one is good at the other
        assert isinstance(post(person, first, descriptor), Held)
        asked = time.monotonic()
        while head_number(first, descriptor) != head_number(
            second, descriptor
        ):  # a new one may come in between
            assert time.monotonic() - asked < 10
    finally:
        first.kill()
    killed = time.monotonic()
    other = Person(second.address)  # joining publishes a change: a new head has to come
    other.join(command("invite", "--data", data, "--count", "1").stdout.strip())
    while holder(data) in ("", sealing):
        assert time.monotonic() - killed < DUTY_SECONDS + 8
        time.sleep(0.1)
    assert time.monotonic() - killed > 1  # it waited until the other was surely gone
    while read_head(second.address, descriptor).checkpoint.size < size(data):
        assert time.monotonic() - killed < DUTY_SECONDS + 16
        time.sleep(0.1)


@pytest.mark.slow
@only_postgresql
def test_a_process_that_ends_well_leaves_its_duties_to_others_at_once(
    data: Path, serve: Callable[[], Running]
) -> None:
    first, second = start(data), serve()
    _, descriptor = joined(second, data)
    sealing = duty(data)[0]
    first.stop()
    holder_now, until = duty(data)
    assert holder_now != sealing or until == 0
    begun = time.monotonic()
    other = Person(second.address)
    other.join(command("invite", "--data", data, "--count", "1").stdout.strip())
    while read_head(second.address, descriptor).checkpoint.size < size(data):
        assert time.monotonic() - begun < DUTY_SECONDS + 4
        time.sleep(0.1)


@only_files
def test_files_are_served_by_one_process_alone(data: Path, serve: Callable[[], Running]) -> None:
    serve()
    answer = command("serve", "--data", data, "--port", "0")
    assert answer.returncode == 1
    assert "Another server is serving" in answer.stderr


@both
def test_it_is_well_at_once_and_tells_so(data: Path, serve: Callable[[], Running]) -> None:
    begun = time.monotonic()
    running = serve()
    with httpx.Client(trust_env=False, timeout=5) as client:
        assert client.get(running.address + "/healthz").text == "ok\n"
    assert time.monotonic() - begun < 5


@pytest.mark.slow
@both
def test_it_ends_in_time_though_callers_are_slow(data: Path) -> None:
    running = start(data)
    with caller(running.address) as dripping, caller(running.address) as waiting:
        dripping.sendall(
            b"POST /v1/session/challenge HTTP/1.1\r\nhost: here\r\ncontent-length: 2048\r\n\r\n{"
        )
        waiting.sendall(b"GET /v1/feed/head HTTP/1.1\r\n")
        time.sleep(0.2)
        begun = time.monotonic()
        assert running.stop() == ""
        assert time.monotonic() - begun < 15
