"""Joining in the terminal against a village: at once, later today, by itself at a sync, and after a no."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from client.cli import program, terminal
from client.cli.arguments import for_commands
from client.cli.output import Output
from client.config import Config, Paths
from client.services.admission import LATER_SECONDS
from client.services.session import Session
from protocol.invitation import Role
from protocol.problems import Code
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Loopback, Reply, problem
from tests.support.village import Village


class Seat:
    """A terminal that a program or a person uses, before a village."""

    def __init__(self, folder: Path, *, as_json: bool, village: Village, server: Loopback) -> None:
        self.village, self.server = village, server
        self.answers: list[str] = []
        self._streams = io.StringIO(), io.StringIO()
        output = Output(as_json=as_json, stream=self._streams[0], problems=self._streams[1])
        config = Config(paths=Paths.under(folder), key_seconds=0.01)
        self.terminal = terminal.Terminal(config=config, output=output, ask=lambda _: self.answers.pop(0))
        self.ahead = 0.0

    def type(self, *words: str) -> str:
        for stream in self._streams:
            stream.seek(0)
            stream.truncate()
        self.code = program.execute(self.terminal, for_commands(), list(words))
        return "".join(stream.getvalue() for stream in self._streams)

    def asks(self, *words: str) -> dict[str, Any]:
        found = json.loads(self.type(*words).splitlines()[-1])
        assert isinstance(found, dict)
        return found

    def begin(self) -> None:
        self.type("create")
        around = self.terminal.session.memberships.around
        around = replace(around, now=lambda: time.time() + self.ahead)
        self.terminal._session = Session(vault=self.terminal.session.vault, around=around)

    def gates(self) -> int:
        return self.server.paths().count("/v1/gate")


def seated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, as_json: bool) -> Iterator[Seat]:
    monkeypatch.setattr("client.cli.passphrases.ask_new", lambda: "a ladder against the apple tree")
    village = Village(FeedBuilder())
    village.feed.publish()
    with Loopback(village) as server:
        village.address = server.address
        seat = Seat(tmp_path, as_json=as_json, village=village, server=server)
        with seat.terminal:
            seat.begin()
            yield seat


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    yield from seated(tmp_path, monkeypatch, as_json=True)


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    yield from seated(tmp_path, monkeypatch, as_json=False)


def test_at_once(seat: Seat) -> None:
    told = seat.asks("join", seat.village.invitation(), "--yes")
    assert (told["ok"], told["name"], told["practice"]) == (True, "Harbour", True)
    assert seat.server.paths() == ["/v1/community", "/v1/desk", "/v1/gate"]
    assert seat.asks("sync")["verified"]


def test_later_waits_and_a_sync_goes_in_when_it_is_time(seat: Seat) -> None:
    (way,) = seat.asks("join", seat.village.invitation(), "--yes", "--later")["ways"]
    assert (way["handed_in"], way["later"], way["asks"]) == (True, True, "")
    assert 0 < way["due_at"] - time.time() <= LATER_SECONDS
    assert seat.gates() == 0
    told = seat.asks("sync")
    assert (told["ok"], told["ways"]) == (True, [way])
    assert seat.gates() == 0
    seat.ahead = LATER_SECONDS
    told = seat.asks("sync")
    assert (told["verified"], told["pseudonym"]) == (True, way["pseudonym"])
    assert seat.gates() == 1
    assert "ways" not in seat.asks("sync")


def test_now_instead(seat: Seat) -> None:
    (way,) = seat.asks("join", seat.village.invitation(), "--yes", "--later")["ways"]
    assert seat.asks("join")["ways"] == [way]
    assert seat.asks("join", "--now")["pseudonym"] == way["pseudonym"]
    assert seat.gates() == 1


def test_what_a_person_reads_before_and_meanwhile(person: Seat) -> None:
    person.answers = ["yes", "yes", "yes", "2"]
    said = " ".join(person.type("join", person.village.invitation(), "--later").split())
    for part in (
        "A server that secretly notes when things happen could still link the two",
        "very few people, or nobody but you.",
        "Until then nobody there can answer you.",
        "To go in at once, type join --now.",
    ):
        assert part in said
    assert "Welcome to" in person.type("join", "--now")


def test_a_guide_is_told_who_knows_them_and_does_not_wait(person: Seat) -> None:
    invitation = person.village.invitation(Role.GUIDE)
    assert "known to the steward" in person.type("join", invitation, "--later")
    assert person.gates() == 0
    person.answers = ["yes", "yes", "yes", "1"]
    said = person.type("join", invitation)
    assert "The steward knows who you are" in said
    assert "You will be a guide as soon as the steward has confirmed you." in said
    assert person.server.paths().count("/v1/desk") == 0


def test_a_name_that_was_taken_meanwhile(seat: Seat) -> None:
    seat.asks("join", seat.village.invitation(), "--yes", "--later")
    seat.ahead = LATER_SECONDS
    seat.village.replies["/v1/gate"] = [problem(Code.NAME_TAKEN, 409)]
    (way,) = seat.asks("sync")["ways"]
    assert way["asks"] == "name"
    told = seat.asks("join", "--now", "--yes")
    assert told["pseudonym"] != way["pseudonym"]
    assert [request.name for request in seat.village.people.values()] == [told["pseudonym"]]


def test_a_desk_that_is_away_is_asked_again_at_a_sync(seat: Seat) -> None:
    seat.village.replies["/v1/desk"] = [Reply(hang_up=True)] * 9
    assert not seat.asks("join", seat.village.invitation(), "--yes", "--later")["ok"]
    seat.village.replies.clear()
    (way,) = seat.asks("sync")["ways"]
    assert way["handed_in"]
    assert seat.gates() == 0


def test_nothing_begun_needs_an_invitation(seat: Seat) -> None:
    told = seat.asks("join")
    assert (seat.code, told["ok"]) == (1, False)
    assert "from leeward1 on" in told["said"]
    assert not seat.asks("join", seat.village.invitation(), "--now")["ok"]
    assert seat.server.paths() == []
