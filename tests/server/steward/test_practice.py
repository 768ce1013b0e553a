"""A practice community in one step, and servers that end when whoever started them is gone."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from protocol import invitation
from protocol.changes import Flags, Post, Pseudonym
from protocol.invitation import Role
from protocol.joining import epoch_key
from protocol.limits import ISSUER_MONTHS, ROOMS_MAX
from server.__main__ import main
from server.domain.faults import StoreTrouble
from server.steward import practice
from tests.server.people import Person
from tests.server.reader import read_feed
from tests.server.running import ROOT

DEMO = ROOT / "resources" / "demo" / "threads.jsonl"
STARTER = """
import subprocess, sys, time
server = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(server.stdout.readline().decode(), flush=True)
time.sleep(60)
"""


def line(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "server", *map(str, arguments)]


@contextlib.contextmanager
def started(*arguments: str | Path, stdin: int = subprocess.PIPE) -> Iterator[subprocess.Popen[str]]:
    """One of the steward's commands while it runs; ended at once afterwards if it still does."""
    with subprocess.Popen(
        line(*arguments), cwd=ROOT, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def answers(address: str) -> bool:
    with httpx.Client(trust_env=False, timeout=5) as client:
        try:
            return client.get(address + "/v1/feed/head").status_code == 200
        except httpx.TransportError:  # refused, or cut off while it ends
            return False


def refused(capsys: pytest.CaptureFixture[str], data: Path, threads: Path) -> str:
    """What `practice` says when it cannot be done."""
    code = main(["practice", "--data", str(data), "--threads", str(threads)])
    words = capsys.readouterr()
    assert (code, words.out) == (1, "")
    assert "Traceback" not in words.err
    return words.err


def test_a_practice_community_is_there_in_one_step(tmp_path: Path) -> None:
    data = tmp_path / "server"
    with started(
        "practice", "--data", data, "--threads", DEMO, "--name", "Harbour", "--stop-with-stdin"
    ) as process:
        address = said(process).removeprefix("Listening on ")
        text = said(process)
        invited = invitation.parse(text)
        assert (invited.address, invited.role) == (address, Role.MEMBER)
        person = Person(address)
        keys = {1: epoch_key(person.join(text))}
        feed = read_feed(address, invited.community, epoch_keys=keys)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=10) == 0
    threads = [json.loads(one) for one in DEMO.read_text(encoding="utf-8").splitlines()]
    assert len(feed.texts()) == sum(1 + len(thread["replies"]) for thread in threads)
    assert all(header.flags == Flags.EXAMPLE for _, header, _ in feed.of(Post))
    names = [header for _, header, _ in feed.of(Pseudonym) if header.author != person.id.bytes]
    assert names
    assert all(header.flags == Flags.EXAMPLE for header in names)
    assert (feed.descriptor.practice, feed.descriptor.name) == (True, "Harbour")
    assert {room.name for room in feed.descriptor.rooms} == {thread["topic"] for thread in threads}
    assert len(feed.descriptor.issuers) == ISSUER_MONTHS
    # The feed's key and the issuers'; the root key was never written down.
    assert {path.parent.name for path in tmp_path.rglob("*.pem")} == {"keys", "issuers"}
    assert [path.name for path in tmp_path.rglob("keys/*.pem")] == ["feed.pem"]


def test_it_ends_while_it_is_being_made_if_nobody_is_there(tmp_path: Path) -> None:
    with started(
        "practice",
        "--data",
        tmp_path / "server",
        "--threads",
        DEMO,
        "--stop-with-stdin",
        stdin=subprocess.DEVNULL,
    ) as process:
        out, errors = process.communicate(timeout=10)
    assert (process.returncode, out, errors) == (0, "", "")


def test_it_takes_no_folder_that_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter").write_text("dear")
    assert "already" in refused(capsys, tmp_path / "mine", DEMO)
    assert [path.name for path in tmp_path.rglob("*")] == ["mine", "letter"]


def test_what_cannot_be_made_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, empty, useless, wide = (tmp_path / name for name in ("server", "empty", "useless", "wide"))
    empty.touch()
    useless.write_text("no thread\n")
    lines = [
        {"id": str(n), "topic": f"T{n}", "title": "t", "body": "b", "replies": []}
        for n in range(ROOMS_MAX + 1)
    ]
    wide.write_text("\n".join(json.dumps(one) for one in lines))
    assert "cannot be read" in refused(capsys, data, tmp_path / "absent")
    assert "is empty" in refused(capsys, data, empty)
    assert "holds no thread" in refused(capsys, data, useless)
    assert f"at most {ROOMS_MAX} rooms" in refused(capsys, data, wide)

    def fail(*_: object, **__: object) -> None:
        raise StoreTrouble

    monkeypatch.setattr(practice, "bring_in", fail)
    assert "check the disk" in refused(capsys, data, DEMO)
    assert not data.exists()


def test_serving_ends_with_its_input_if_that_was_asked_for(data: Path) -> None:
    with started("serve", "--data", data, "--port", "0", "--stop-with-stdin") as process:
        address = said(process).removeprefix("Listening on ")
        with httpx.Client(trust_env=False, timeout=5) as client:
            assert client.get(address + "/v1/feed/head").status_code == 200
            _, errors = process.communicate("whatever was said goes nowhere\n", timeout=8)  # closes its input
        assert (process.returncode, errors) == (0, "")
    assert not (data / "community.sqlite-wal").exists()  # everything is in its file


def test_serving_goes_on_without_input_otherwise(data: Path) -> None:
    with started("serve", "--data", data, "--port", "0", stdin=subprocess.DEVNULL) as process:
        address = said(process).removeprefix("Listening on ")
        time.sleep(0.5)
        assert answers(address)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0


def test_a_server_ends_when_its_starter_is_killed(data: Path) -> None:
    command = line("serve", "--data", data, "--port", "0", "--stop-with-stdin")
    with subprocess.Popen(
        [sys.executable, "-c", STARTER, *command], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as starter:
        address = said(starter).removeprefix("Listening on ")
        assert answers(address)
        starter.kill()
    end = time.monotonic() + 10
    while answers(address):
        assert time.monotonic() < end, "the server outlived its starter"
        time.sleep(0.05)
