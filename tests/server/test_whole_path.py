"""A real server process over real sockets: the way of a member, a post, a guide and a decision."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from protocol import changes, hpke, mail, team_key
from protocol.joining import epoch_key
from protocol.reviewing import DecideRequest, Decision, TeamKeyRequest, TeamState
from protocol.submissions import Held, NewThread, Published, Refused, Reply
from tests.server.people import Person, Turned, ask, removal
from tests.server.reader import Feed, read_community, read_feed
from tests.server.running import ROOT, Running, command

DEMO = ROOT / "resources" / "demo" / "threads.jsonl"
Serve = Callable[[], Running]


def invitations(data: Path, count: int, address: str) -> list[str]:
    done = command("invite", "--data", data, "--count", str(count), "--address", address)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def guide_in(data: Path, address: str) -> Person:
    done = command("guide", "add", "--data", data, "--address", address)
    guide = Person(address)
    assert guide.join(done.stdout.strip()).guide_waits
    confirmed = command("guide", "confirm", "--data", data, "--root-key", data.parent / "root.pem")
    assert guide.name in confirmed.stdout
    guide.log_in()
    return guide


def soon(address: str, person: Person, key: bytes, true: Callable[[Feed], bool]) -> Feed:
    end = time.monotonic() + 8
    while True:
        feed = read_feed(address, person.community, epoch_keys={1: key})
        if true(feed):
            return feed
        assert time.monotonic() < end, "it never came"
        time.sleep(0.2)


def test_from_invitation_to_decision(data: Path, serve: Serve) -> None:
    server = serve()
    (text,) = invitations(data, 1, server.address)
    member = Person(server.address)
    admitted = member.join(text)
    assert admitted.epoch == 1
    assert member.join(text) == admitted  # the answer was lost; asking again does no harm
    assert member.log_in().role == "member"
    guide = guide_in(data, server.address)
    descriptor, _ = read_community(server.address, member.community)
    rooms = {room.name: room.id for room in descriptor.rooms}

    thread = NewThread(
        id=uuid.uuid4(), room=rooms["Sleep"], title="Awake again", text="It is four in the morning."
    )
    assert member.send(thread) == Held()
    assert member.send(thread) == Held()
    (row,) = guide.queue().rows
    assert (row.author_name, row.title, row.published) == (member.name, "Awake again", False)
    item = guide.claim(row.review, row.version)
    assert item.text == thread.text
    approval = DecideRequest(version=item.row.version, decision=Decision.APPROVE)
    answer = guide.decide(row.review, approval)
    assert answer.seq is not None
    assert guide.decide(row.review, approval) == answer  # lost on the way, and asked again
    assert guide.queue().rows == ()
    assert member.send(thread) == Published(answer.seq)

    # The epoch object is fixed for its epoch, so the newcomer reads with the key from the gate.
    feed = soon(server.address, member, epoch_key(admitted), lambda feed: bool(feed.texts()))
    assert feed.texts() == [thread.text]
    names = [
        changes.decode_body(body, changes.PseudonymBody).name for _, _, body in feed.of(changes.Pseudonym)
    ]
    assert {member.name, guide.name} == set(names)

    reply = Reply(id=uuid.uuid4(), thread=thread.id, text="A sharp word that hurts somebody.")
    assert member.send(reply) == Held()
    (row,) = guide.queue().rows
    item = guide.claim(row.review, row.version)
    gone = guide.decide(row.review, removal(item.row.version, row.review, author=member))
    assert gone.seq is None  # it never entered the feed
    assert member.send(reply) == Refused("unkind-to-someone", "r1")
    feed = soon(server.address, member, epoch_key(admitted), lambda feed: bool(feed.of(changes.Mail)))
    assert feed.texts() == [thread.text]
    found = []
    for _, _, body in feed.of(changes.Mail):
        assert mail.is_for(body, member.mailbox_key)
        part = mail.open_part(body, private_key=member.hpke_private, community=member.community)
        letter = mail.join_parts([part])
        assert isinstance(letter, mail.DecisionMail)
        found.append((letter.review, letter.decision, letter.words))
    # The server's bare facts, and the guide's own letter.
    assert found == [(row.review, "remove", ""), (row.review, "remove", "Please mind r1.")]
    assert server.stop() == ""  # nothing worth a line in the log happened


def test_an_answer_outlives_a_kill(data: Path, serve: Serve) -> None:
    server = serve()
    (text,) = invitations(data, 1, server.address)
    member = Person(server.address)
    member.join(text)
    member.log_in()
    descriptor, _ = read_community(server.address, member.community)
    thread = NewThread(
        id=uuid.uuid4(), room=descriptor.rooms[0].id, title="Here", text="Still here tomorrow."
    )
    assert member.send(thread) == Held()
    server.kill()

    member.address = serve().address
    member.log_in()
    assert member.send(thread) == Held()
    with pytest.raises(Turned, match="invitation-unknown"):
        Person(member.address).join(text)


def test_the_server_notices_what_other_commands_did(data: Path, serve: Serve) -> None:
    server = serve()
    (text,) = invitations(data, 1, server.address)
    member = Person(server.address)
    key = epoch_key(member.join(text))
    member.log_in()
    done = command("import-threads", "--data", data, DEMO, "--root-key", data.parent / "root.pem")
    assert done.returncode == 0, done.stderr
    feed = soon(server.address, member, key, lambda feed: len(feed.texts()) > 80)
    assert feed.descriptor.number == 2
    rooms = {room.name: room.id for room in feed.descriptor.rooms}
    assert len(rooms) == 6
    thread = NewThread(id=uuid.uuid4(), room=rooms["Low mood"], title="Grey", text="A grey day.")
    assert member.send(thread) == Held()  # a room that came while the server was running


def test_stopping_leaves_no_act_unrecorded(data: Path, serve: Serve) -> None:
    server = serve()
    guide = guide_in(data, server.address)
    descriptor, _ = read_community(server.address, guide.community)
    key = team_key.TeamKey(guide.community, guide.id, 1, hpke.public_key(bytes(96)))
    request = TeamKeyRequest(str(team_key.sign(key, guide.signing)), ())
    state = ask(server.address, "/v1/team", request, TeamState, token=guide.token)
    assert state.missing == (guide.id,)
    (text,) = invitations(data, 1, server.address)
    member = Person(server.address)
    gate_key = epoch_key(member.join(text))
    member.log_in()
    member.send(NewThread(id=uuid.uuid4(), room=descriptor.rooms[0].id, title="Here", text="Hello."))
    (row,) = guide.queue().rows
    guide.claim(row.review, row.version)
    server.stop()

    member.address = serve().address
    feed = read_feed(member.address, member.community, epoch_keys={1: gate_key})
    assert len(feed.of(changes.Audit)) == 1
    assert read_community(member.address, member.community)[1].team == request.note
