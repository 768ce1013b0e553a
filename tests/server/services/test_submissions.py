from __future__ import annotations

import uuid

import msgspec
import pytest

from protocol.changes import Flags, Post
from protocol.descriptor import Descriptor, PostingPolicy, Quotas
from protocol.problems import Code
from protocol.reviewing import FIRST_POSTS, Band
from protocol.submissions import Held, HelpMe, NewThread, Published, Refused, Reply
from server.domain.records import PostState
from server.services.community import amend
from tests.server.people import Person
from tests.server.services.sending import change_post, quotas, turned
from tests.server.town import Town


def test_a_newcomers_posts_wait_until_enough_are_approved(town: Town) -> None:
    member, guide = town.member(), town.guide()
    for _ in range(3):
        thread = town.thread(member)
        assert town.send(member, thread) == Held()
        (row,) = town.queue(guide).rows
        town.approve(guide, row)
    assert isinstance(town.send(member, town.thread(member)), Published)
    (row,) = town.queue(guide).rows  # published, and read by a person all the same
    assert row.published


def test_a_room_may_hold_everything_or_nothing(town: Town) -> None:
    member, guide = town.member(), town.guide()
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    assert isinstance(town.send(member, town.thread(member)), Published)
    town.policy(PostingPolicy.HOLD_ALL)
    assert isinstance(town.send(guide, town.thread(guide)), Held)
    assert len(town.queue(guide).rows) == 2


def test_a_guides_post_says_so(town: Town) -> None:
    guide = town.guide()
    town.thread(guide)
    ((_, header, _),) = town.feed().of(Post)
    assert header.flags == Flags.GUIDE


def test_the_same_again_gives_the_same_and_other_bytes_a_conflict(town: Town) -> None:
    member, other = town.member(), town.member()
    thread = town.thread(member)
    assert town.send(member, thread) == town.send(member, thread) == Held()
    turned(Code.ID_CONFLICT, town, member, msgspec.structs.replace(thread, text="Something else."))
    turned(Code.ID_CONFLICT, town, other, thread)
    guide = town.guide()
    assert len(town.queue(guide).rows) == 1


def test_a_held_post_is_nowhere_in_the_feed(town: Town) -> None:
    member = town.member()
    thread = town.thread(member, "Only a guide may see this.")
    assert town.feed().texts() == []
    reply = Reply(id=uuid.uuid4(), thread=thread.id, text="To a thread nobody can see.")
    assert town.send(town.member(), reply) == Refused("no-such-thread")


@pytest.mark.parametrize(
    "reason", ["no-such-room", "no-such-thread", "thread-locked", "post-removed", "no-such-post"]
)
def test_what_cannot_be_posted_is_refused_for_good(town: Town, reason: str) -> None:
    author, thread = town.published_thread()
    member = town.member()
    submission: NewThread | Reply = Reply(id=uuid.uuid4(), thread=thread.id, text="Hello.")
    if reason == "no-such-room":
        submission = NewThread(id=uuid.uuid4(), room=uuid.uuid4(), title="Where", text="Am I?")
    elif reason == "no-such-thread":
        submission = Reply(id=uuid.uuid4(), thread=uuid.uuid4(), text="Hello?")
    elif reason == "no-such-post":
        submission = Reply(id=uuid.uuid4(), thread=thread.id, to=uuid.uuid4(), text="Hello?")
    elif reason == "thread-locked":

        def lock(tx: object) -> None:
            from dataclasses import replace

            found = tx.thread(thread.id.bytes)  # type: ignore[attr-defined]
            tx.put_thread(replace(found, locked=True))  # type: ignore[attr-defined]

        town.store.write(lock).result()
    else:
        guide = town.guide()
        (row,) = town.queue(guide).rows
        town.remove(guide, row, author)
    assert town.send(member, submission) == Refused(reason)
    assert town.send(member, submission) == Refused(reason)
    assert len(town.feed().texts()) == (0 if reason == "post-removed" else 1)


def test_a_day_has_a_quota_and_says_when_it_ends(town: Town) -> None:
    def few(old: Descriptor) -> Descriptor:
        return msgspec.structs.replace(old, quotas=Quotas(posts_per_day=3, threads_per_day=1))

    town.store.write(lambda tx: amend(tx, root_key=town.root_key, now=town.now, change=few)).result()
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    member = town.member()
    first = town.thread(member)
    second = NewThread(id=uuid.uuid4(), room=first.room, title="Another", text="Too many threads.")
    over = turned(Code.QUOTA, town, member, second)
    assert over.retry_after is not None
    assert 0 < over.retry_after <= 86400
    town.reply(member, first)
    town.reply(member, first)
    turned(Code.QUOTA, town, member, Reply(id=uuid.uuid4(), thread=first.id, text="One too many."))
    assert isinstance(town.send(member, first), Published)  # a repeat costs nothing
    town.now += over.retry_after
    assert isinstance(town.send(member, second), Published)  # it was not recorded as refused


def test_urgent_words_only_order_the_queue(town: Town) -> None:
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    member, guide = town.member(), town.guide()
    town.thread(guide, "The heron is back on the weir.")
    calm = town.thread(member, "I slept a little better.")
    urgent = town.thread(member, "I can’t see another way.  I want\nto DIE.")
    assert isinstance(town.send(member, urgent), Published)  # nothing is hidden, nothing waits longer
    rows = town.queue(guide).rows
    assert [row.band for row in rows] == [Band.NOW, Band.TODAY, Band.ROUTINE]
    assert rows[0].thread == urgent.id
    assert len(rows[0].why) == 2
    assert (rows[1].thread, rows[1].why) == (calm.id, (FIRST_POSTS,))
    assert rows[2].why == ()


def test_the_usual_wait_is_told_once_it_is_known(town: Town) -> None:
    member, guide = town.member(), town.guide()
    town.policy(PostingPolicy.HOLD_ALL)
    for minutes in (4, 50, 50, 50):
        town.thread(member)
        town.now += minutes * 60
        town.approve(guide, town.queue(guide).rows[0])
    assert town.send(member, town.thread(member)) == Held()
    town.now += 300 * 60
    town.approve(guide, town.queue(guide).rows[0])
    assert town.send(member, town.thread(member)) == Held(usual_minutes=60)
    town.now += 31 * 86400
    assert town.send(member, town.thread(member)) == Held()  # too long ago to be usual


def test_whoever_is_not_a_member_sends_nothing(town: Town) -> None:
    turned(Code.NOT_SIGNED_IN, town, Person("nowhere"), HelpMe(id=uuid.uuid4()))


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (PostState.HIDDEN, "post-hidden"),
        (PostState.REMOVED, "post-removed"),
        (PostState.HELD, "no-such-post"),  # that one waits is told to its author alone
    ],
)
def test_what_cannot_be_read_is_not_answered(town: Town, state: PostState, reason: str) -> None:
    _, thread = town.published_thread()
    member = town.member()
    reply = town.reply(member, thread)
    change_post(town, reply.id, state=state)
    answer = Reply(id=uuid.uuid4(), thread=thread.id, to=reply.id, text="Hello.")
    assert town.send(member, answer) == Refused(reason)
    assert isinstance(town.send(member, Reply(id=uuid.uuid4(), thread=thread.id, text="Hello.")), Published)


def test_a_reply_answers_what_stands_in_its_own_thread(town: Town) -> None:
    author, thread = town.published_thread()
    other = town.thread(author)
    answer = Reply(id=uuid.uuid4(), thread=thread.id, to=other.id, text="Hello.")
    assert town.send(author, answer) == Refused("no-such-post")


def test_a_hidden_starter_takes_no_replies(town: Town) -> None:
    _, thread = town.published_thread()
    change_post(town, thread.id, state=PostState.HIDDEN)
    assert town.send(town.member(), Reply(id=uuid.uuid4(), thread=thread.id, text="Hello.")) == Refused(
        "post-hidden"
    )


def test_what_is_refused_counts_too(town: Town) -> None:
    """Or somebody could fill the record with what cannot be."""
    member = town.member()
    quotas(town, posts_per_day=2)
    for _ in range(2):
        nowhere = Reply(id=uuid.uuid4(), thread=uuid.uuid4(), text="Hello.")
        assert town.send(member, nowhere) == Refused("no-such-thread")
    turned(Code.QUOTA, town, member, Reply(id=uuid.uuid4(), thread=uuid.uuid4(), text="Hello."))
