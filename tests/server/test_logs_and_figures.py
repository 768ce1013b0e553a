"""A real server, driven by people and by strangers: what it logs and what it tells its steward is about nobody."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from protocol.encoding import b64
from protocol.submissions import HelpMe, NewThread, Received
from tests.server.people import Person, Turned
from tests.server.running import ROOT, Running, command

LINE = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:00Z (WARNING|ERROR) "
    r"(alarm: band (now|soon|today|routine), \d+ waiting|alarm command failed: exit code \d+)"
)
WORDS = "A quiet confession about the harbour lighthouse"
Begin = Callable[[Path], tuple[Running, int]]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert isinstance(port, int)
    return port


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Serves a community with a port for figures."""
    running: list[Running] = []

    def serve(data: Path) -> tuple[Running, int]:
        port = free_port()
        arguments = ["serve", "--data", str(data), "--port", "0", "--metrics-port", str(port)]
        process = subprocess.Popen(
            [sys.executable, "-m", "server", *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        address = process.stdout.readline().removeprefix("Listening on ").strip()
        running.append(Running(process, address))
        return running[-1], port

    yield serve
    for one in running:
        one.stop()


def page(port: int) -> str:
    with httpx.Client(trust_env=False, timeout=5) as client:
        answer = client.get(f"http://127.0.0.1:{port}/metrics")
    assert answer.status_code == 200
    return answer.text


def people(data: Path, server: Running) -> tuple[Person, Person]:
    """A guide and a member who have joined and logged in."""
    guide, member = Person(server.address), Person(server.address)
    guide.join(command("guide", "add", "--data", data, "--address", server.address).stdout.strip())
    confirmed = command("guide", "confirm", "--data", data, "--root-key", data.parent / "root.pem")
    assert guide.name in confirmed.stdout
    guide.log_in()
    member.join(command("invite", "--data", data, "--count", "1", "--address", server.address).stdout.strip())
    member.log_in()
    return guide, member


def secrets_of(person: Person) -> list[str]:
    raw = [person.mailbox_key, person.id.bytes]
    return [
        str(person.id),
        person.name,
        person.token,
        *(b64(one) for one in raw),
        *(one.hex() for one in raw),
    ]


def test_logs_and_figures_are_about_nobody(data: Path, begin: Begin, tmp_path: Path) -> None:
    bell = tmp_path / "ring-me"
    bell.write_text(f"#!/bin/sh\necho x >> {tmp_path}/rung\ntest -e {tmp_path}/mended || exit 9\n")
    bell.chmod(0o700)
    assert command("alarm", "set", "--data", data, "--command", str(bell)).returncode == 0
    server, port = begin(data)
    guide, member = people(data, server)
    room = uuid.UUID(int=0)
    thread = NewThread(id=uuid.uuid4(), room=room, title=WORDS, text=f"{WORDS}, at length.")
    member.send(thread)
    call = HelpMe(id=uuid.uuid4())
    assert member.send(call) == Received(opened=False)
    with httpx.Client(trust_env=False, headers={"user-agent": "Curious/1.0 (Linux)"}, timeout=10) as client:
        for path in ("/nobody@example.org", "/v1/review?after=secret-word", "/v1/feed/o/zz"):
            client.get(server.address + path, headers={"cookie": "who=me", "x-forwarded-for": "192.0.2.7"})
        client.post(server.address + "/v1/submissions", content=b"{" + WORDS.encode())
        client.request("DELETE", server.address + "/v1/session")
        assert client.get(server.address + "/healthz").text == "ok\n"
    with pytest.raises(Turned):
        member.queue()

    end = time.monotonic() + 20
    while not (tmp_path / "rung").exists():
        assert time.monotonic() < end, "the alarm never rang"
        time.sleep(0.1)
    text = page(port)
    end = time.monotonic() + 20
    while "leeward_alarm_failed 1" not in text:
        assert time.monotonic() < end, text
        time.sleep(0.2)
        text = page(port)
    assert "leeward_alarm_on 1" in text
    assert "leeward_healthy 1" in text
    (row,) = guide.queue().rows
    guide.claim(row.review, row.version)
    assert member.send(call) == Received(opened=True)
    told = [text, page(port)]

    logged = server.stop()
    lines = logged.splitlines()
    assert lines
    for line in lines:
        assert LINE.fullmatch(line), line
    private = [*secrets_of(guide), *secrets_of(member), str(thread.id), str(call.id), str(row.review)]
    strange = ["lighthouse", "example.org", "secret-word", "192.0.2.7", "Curious", "127.0.0.1", "who=me"]
    for place in (logged, *told):
        for word in [*private, *strange]:
            assert word not in place, word


def test_a_port_that_is_taken_is_one_kind_sentence(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = command("serve", "--data", data, "--port", "0", "--metrics-port", port)
    assert done.returncode == 1
    assert f"port {port}" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("stored", ["", "/nowhere/ring-me"])
def test_a_real_community_is_not_served_without_an_alarm(data: Path, stored: str) -> None:
    from server.services.community import open_folder

    _, store = open_folder(data)
    store.write(lambda tx: tx.set_fact("practice", "no")).result()
    store.write(lambda tx: tx.set_fact("alarm", stored)).result()
    store.close()
    done = command("serve", "--data", data, "--port", "0")
    assert done.returncode == 1
    assert "without an alarm" in done.stderr
    assert "alarm set" in done.stderr
