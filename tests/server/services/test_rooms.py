"""Rooms change with the root key alone, and what stands in them stays."""

from __future__ import annotations

import uuid

import pytest

from protocol.descriptor import PostingPolicy, Room
from protocol.submissions import NewThread, Refused, Reply
from server.crypto import key_files
from server.domain.faults import StewardFault
from server.services import rooms
from tests.server.town import Town


def named(town: Town) -> dict[str, Room]:
    return {room.name: room for room in town.descriptor().rooms}


def change(town: Town, what: object, **how: object) -> None:
    work = what
    town.store.write(
        lambda tx: work(tx, root_key=town.root_key, now=town.now, **how)  # type: ignore[operator]
    ).result()


def test_a_room_is_added_as_rooms_begin_or_as_one_likes(town: Town) -> None:
    before = town.descriptor().number
    change(town, rooms.add, name="Work", about="Before, at and after it.")
    change(town, rooms.add, name="Open", policy=PostingPolicy.PUBLISH_THEN_REVIEW)
    change(town, rooms.add, name="New", newcomer_posts=7)
    found = named(town)
    assert list(found) == ["Sleep", "Worry", "Work", "Open", "New"]
    assert (found["Work"].policy, found["Work"].newcomer_posts) == (PostingPolicy.HOLD_NEWCOMERS, 3)
    assert found["Work"].about == "Before, at and after it."
    assert (found["Open"].policy, found["Open"].newcomer_posts) == (PostingPolicy.PUBLISH_THEN_REVIEW, 0)
    assert found["New"].newcomer_posts == 7
    assert town.descriptor().number == before + 3
    with pytest.raises(StewardFault, match="already"):
        change(town, rooms.add, name="wORK")
    for count in (0, 101):
        with pytest.raises(StewardFault, match="1 to 100"):
            change(town, rooms.add, name="Else", newcomer_posts=count)


def test_a_room_keeps_its_posts_under_another_name(town: Town) -> None:
    sleep = named(town)["Sleep"]
    change(town, rooms.rename, name="sleep", to="Nights")
    assert named(town)["Nights"].id == sleep.id
    change(town, rooms.rename, name="Nights", to="NIGHTS", about="Awake")  # only its capitals
    assert named(town)["NIGHTS"].about == "Awake"
    with pytest.raises(StewardFault, match="already"):
        change(town, rooms.rename, name="Worry", to="nights")
    with pytest.raises(StewardFault, match="no room"):
        change(town, rooms.rename, name="Sleep", to="Rest")


def test_a_policy_holds_from_now_on(town: Town) -> None:
    change(town, rooms.set_policy, name="Sleep", policy=PostingPolicy.HOLD_ALL, newcomer_posts=3)
    assert (named(town)["Sleep"].policy, named(town)["Sleep"].newcomer_posts) == (PostingPolicy.HOLD_ALL, 0)
    change(town, rooms.set_policy, name="Sleep", policy=PostingPolicy.HOLD_NEWCOMERS, newcomer_posts=2)
    assert named(town)["Sleep"].newcomer_posts == 2


def test_a_closed_room_takes_nothing_new(town: Town) -> None:
    author, thread = town.published_thread()
    closed = next(room for room in town.descriptor().rooms if room.id == thread.room)
    change(town, rooms.close, name=closed.name)
    assert closed.name not in named(town)
    assert town.feed().texts() == [thread.text]
    again = NewThread(id=uuid.uuid4(), room=thread.room, title="More", text="And more.")
    assert isinstance(town.send(author, again), Refused)
    reply = Reply(id=uuid.uuid4(), thread=thread.id, text="Late.")
    assert isinstance(town.send(town.member(), reply), Refused)
    (last,) = named(town)
    with pytest.raises(StewardFault, match="only room"):
        change(town, rooms.close, name=last)


def test_another_root_key_changes_nothing(town: Town) -> None:
    before = town.descriptor()
    with pytest.raises(StewardFault, match="another community"):
        town.store.write(
            lambda tx: rooms.close(tx, root_key=key_files.new_signing_key(), now=town.now, name="Sleep")
        ).result()
    assert town.descriptor() == before
