"""The guides' desk over a real socket, and the catalogue for everyone."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from protocol import catalogue, strict_json
from protocol.problems import Code
from protocol.reviewing import (
    DecideAnswer,
    Decision,
    HandOnRequest,
    QueueRow,
    SecondRequest,
)
from protocol.submissions import NewThread, Refused
from tests.server.people import Person, Turned, ask
from tests.server.reader import read_community
from tests.server.running import Running
from tests.server.services.deciding import request
from tests.server.test_whole_path import guide_in


@pytest.fixture(scope="module")
def guides(founded: Path, place: Path, server: Running) -> tuple[Person, Person]:
    shutil.copy(founded / "root.pem", place.parent / "root.pem")
    return guide_in(place, server.address), guide_in(place, server.address)


def code_of(act: Callable[[], object]) -> tuple[str, int]:
    with pytest.raises(Turned) as turned:
        act()
    return turned.value.code, turned.value.status


def test_everyone_reads_the_catalogue_and_it_may_be_kept_a_while(server: Running) -> None:
    with httpx.Client(trust_env=False) as client:
        first = client.get(server.address + "/v1/catalogue")
        second = client.get(server.address + "/v1/catalogue")
    assert first.status_code == 200
    assert first.content == second.content
    assert first.headers["content-type"] == "application/json"
    assert first.headers["cache-control"] == "max-age=60"
    read = strict_json.decode(first.content, catalogue.Catalogue)
    catalogue.check(read)
    (local,) = read.languages
    assert (local.language, local.deadlines[0].minutes) == ("en", 15)


def test_what_needs_two_is_done_by_two(
    server: Running, member: Person, guides: tuple[Person, Person]
) -> None:
    first, other = guides
    descriptor, _ = read_community(server.address, member.community)
    thread = NewThread(id=uuid.uuid4(), room=descriptor.rooms[0].id, title="You", text="I will find you.")
    member.send(thread)
    (row,) = first.queue().rows
    item = first.claim(row.review, row.version)
    assert (item.row.opened, item.row.lease_until is not None) == (True, True)
    assert code_of(lambda: other.claim(row.review, item.row.version)) == (Code.CLAIMED.value, 409)
    answer = first.decide(
        row.review, request(Decision.PUT_OUT, item.row, member, reason="others-are-not-safe")
    )
    assert (answer.needs_second, answer.open) == (True, True)

    path = f"/v1/review/{row.review}/second"
    agree = SecondRequest(answer.version, agrees=True)
    told = code_of(lambda: ask(server.address, path, agree, DecideAnswer, token=first.token))
    assert told == (Code.NOT_ALLOWED.value, 403)
    told = code_of(lambda: ask(server.address, path, agree, DecideAnswer, token=other.token))
    assert told == (Code.NOT_CLAIMED.value, 409)
    item = other.claim(row.review, answer.version)
    assert item.proposal is not None
    back = ask(
        server.address,
        f"/v1/review/{row.review}/hand-on",
        HandOnRequest(item.row.version),
        QueueRow,
        token=other.token,
    )
    assert (back.claimed_by, back.proposed) == (None, "put-out")
    item = other.claim(row.review, back.version)
    agree = SecondRequest(item.row.version, agrees=True)
    done = ask(server.address, path, agree, DecideAnswer, token=other.token)
    assert (done.open, done.needs_second) == (False, False)
    assert first.queue().rows == ()
    assert member.send(thread) == Refused("others-are-not-safe", "r1")


@pytest.mark.parametrize("after", ["x", "0-0-0", str(uuid.UUID(int=1)), "%00", "1-2-" + "z" * 32])
def test_a_place_that_is_none_is_malformed(guides: tuple[Person, Person], after: str) -> None:
    assert code_of(lambda: guides[0].queue(after=after)) == (Code.MALFORMED.value, 400)


def test_members_have_no_desk(member: Person, guides: tuple[Person, Person]) -> None:
    assert code_of(member.queue) == (Code.NOT_ALLOWED.value, 403)
    assert code_of(lambda: member.claim(uuid.uuid4(), 1)) == (Code.NOT_ALLOWED.value, 403)
    assert code_of(lambda: guides[0].claim(uuid.uuid4(), 1)) == (Code.NOT_FOUND.value, 404)
