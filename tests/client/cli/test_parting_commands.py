"""Leaving in the terminal: asked first, done here at once, and asked of the server until it has heard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from protocol.submissions import Done, Leave, Submission
from tests.client.cli.test_joining_commands import Seat, seated
from tests.support.loopback import Reply


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    yield from seated(tmp_path, monkeypatch, as_json=True)


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    yield from seated(tmp_path, monkeypatch, as_json=False)


def joined(seat: Seat) -> list[Submission]:
    """In the community, whose server takes a request to leave; the requests it takes."""
    heard: list[Submission] = []

    def hears(sent: Submission) -> Done:
        heard.append(sent)
        return Done()

    seat.village.answer = hears
    seat.type("join", seat.village.invitation(), "--yes")
    return heard


def test_a_program_leaves_and_is_told_so(seat: Seat) -> None:
    heard = joined(seat)
    assert seat.asks("leave", "--yes")["state"] == "told"
    assert [type(each) for each in heard] == [Leave]
    assert seat.asks("community")["communities"] == []
    assert seat.asks("sync")["error"] == "NoCommunity"
    assert seat.asks("leave", "--forget", "--yes")["error"] == "CannotYet"


def test_a_person_is_told_what_goes_and_what_stays_and_may_stay(person: Seat) -> None:
    heard = joined(person)
    person.answers = ["no"]
    said = person.type("leave")
    for piece in ("erased at once", "within a day", "stays with them", "Backups", "nothing was changed"):
        assert piece in said, piece
    assert heard == []
    person.answers = ["yes"]
    assert "takes back what you wrote within a day" in person.type("leave")
    assert len(heard) == 1


def test_a_server_out_of_reach_is_asked_again_by_sync_until_it_has_heard(seat: Seat) -> None:
    heard = joined(seat)
    seat.village.replies["/v1"] = [Reply(b"away", status=502) for _ in range(20)]
    assert seat.asks("leave", "--yes")["state"] == "waits"
    (left,) = seat.asks("sync")["left"]
    assert left["state"] == "waits"
    seat.village.replies.clear()
    (left,) = seat.asks("sync")["left"]
    assert left["state"] == "told"
    assert len(heard) == 1


def test_a_request_to_a_server_that_is_gone_can_be_let_go_of(person: Seat) -> None:
    heard = joined(person)
    person.village.replies["/v1"] = [Reply(b"away", status=502) for _ in range(20)]
    assert "has not been asked yet" in person.type("leave", "--yes")
    person.answers = ["no"]
    assert "asks again" in person.type("leave", "--forget")
    person.answers = ["yes"]
    assert "was not asked" in person.type("leave", "--forget")
    person.village.replies.clear()
    assert "You belong to no community" in person.type("sync")
    assert heard == []
