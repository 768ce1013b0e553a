from __future__ import annotations

import uuid

import pytest

from protocol import changes, hpke
from protocol.descriptor import PostingPolicy
from protocol.mail import OutcomeMail
from protocol.problems import Code
from protocol.submissions import Done, HelpMe, Leave, Refused, Report, Warmth, WithdrawPost
from server.crypto.digests import sha256
from server.domain.faults import TurnedAway
from server.domain.records import Member, ReviewState, Role
from server.services import erasing, gate
from server.services.guides import STALE_TEAM_KEY
from server.services.retention import Today, prune
from server.services.sessions import Sessions
from server.store.interface import Writing
from tests.server.people import Person
from tests.server.services.sending import (
    change_member,
    letters,
    member,
    open_reviews,
    reviews,
    team_key,
    turned,
)
from tests.server.services.test_sessions import answered, log_in, opening
from tests.server.town import Town


def leave(town: Town, person: Person) -> Leave:
    sent = Leave(id=uuid.uuid4())
    assert town.send(person, sent) == Done()
    return sent


def is_gone(town: Town, of: bytes) -> bool:
    return town.store.read(lambda tx: tx.is_gone(sha256(of))).result()


def test_whoever_left_is_a_stranger_from_that_moment_on(town: Town) -> None:
    person = town.member()
    opened: Sessions = opening(town)
    waiting = answered(town, opened, person)
    thread = town.thread(person)
    left = leave(town, person)
    assert member(town, person).role == Role.LEFT
    assert log_in(town, opened, waiting) == Code.NOT_SIGNED_IN
    for submission in (left, thread, HelpMe(id=uuid.uuid4())):
        turned(Code.NOT_SIGNED_IN, town, person, submission)


@pytest.mark.parametrize("role", [Role.PUTTING_OUT, Role.RESTING, Role.GUIDE_WAITING])
def test_anybody_who_may_log_in_may_leave(town: Town, role: Role) -> None:
    person = town.member()
    change_member(town, person, role=role)
    leave(town, person)
    assert member(town, person).role == Role.LEFT


def test_nothing_of_theirs_waits_for_guides_any_more(town: Town) -> None:
    other, thread = town.published_thread()
    town.policy(PostingPolicy.HOLD_ALL)
    person, guide = town.member(), town.guide()
    held = town.thread(person, "Words nobody has read.")
    town.send(person, HelpMe(id=uuid.uuid4()))
    town.send(person, Warmth(id=uuid.uuid4(), post=thread.id, words="Thank you."))
    town.send(person, Report(id=uuid.uuid4(), post=thread.id, reason="something-else"))
    leave(town, person)
    assert open_reviews(town, person) == []
    (review,) = reviews(town, held.id)
    assert (review.state, review.decision, review.text, review.title) == (ReviewState.DECIDED, "", "", "")
    assert {row.author for row in town.queue(guide).rows} == {other.id}
    (about,) = reviews(town, thread.id, "report")
    # What somebody else wrote is still to be looked at; who saw it first is forgotten.
    assert (about.state, about.by, about.sealed) == (ReviewState.WAITING, None, b"")
    assert town.feed().texts() == [thread.text]


def test_once_they_are_pruned_nobody_is_told_anything(town: Town) -> None:
    person, stranger = town.member(), town.member()
    sent = HelpMe(id=uuid.uuid4())
    town.send(person, sent)
    left = leave(town, person)
    town.store.write(lambda tx: erasing.erase_member(tx, person.id.bytes, 0)).result()
    for submission in (sent, left):
        turned(Code.ID_CONFLICT, town, stranger, submission)
        assert is_gone(town, submission.id.bytes)
        assert not is_gone(town, person.id.bytes + submission.id.bytes)  # it would name who they were


def test_a_guide_who_leaves_is_out_of_the_team(town: Town) -> None:
    guide, other = town.guide(), town.guide()
    team_key(town, guide)
    author, thread = town.published_thread()
    (row,) = [one for one in town.queue(guide).rows if one.thread == thread.id]
    town.claim(guide, row)
    leave(town, guide)
    assert town.store.read(lambda tx: tx.fact(STALE_TEAM_KEY)).result() == "1"
    assert [keys.member for _, keys in town.store.read(lambda tx: tx.guides(Role.GUIDE)).result()] == [
        other.id.bytes
    ]
    (review,) = reviews(town, thread.id)
    assert (review.claimed_by, review.state) == (None, ReviewState.WAITING)
    with pytest.raises(TurnedAway, match="not-signed-in"):
        town.queue(guide)
    assert any(one.thread == thread.id for one in town.queue(other).rows)
    assert town.send(author, thread) != Refused("no-such-post")


def test_a_name_never_takes_along_a_post_of_the_same_id(town: Town) -> None:
    """The gate lets nobody in under a post's id; were somebody in all the same, the two would still be kept apart."""
    author, thread = town.published_thread()
    other = town.thread(author, "Taken back later.")
    double, twin = (Person("nowhere", id=one.id) for one in (thread, other))
    for person in (double, twin):
        public = hpke.public_key(person.hpke_private)
        known = Member(person.id.bytes, person.name, Role.MEMBER, "2026-09", b"l" * 32, public, b"m" * 32)

        def enter(tx: Writing, known: Member = known) -> None:
            tx.add_member(known)
            gate.publish_pseudonym(tx, known, now=town.now)

        town.store.write(enter).result()
    town.send(double, Leave(id=uuid.uuid4()))
    today = Today(town.descriptor(), town.now)
    assert prune(town.store, today).left == 1
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=other.id))
    feed = town.feed()
    assert feed.texts() == ["It has been a long week."]
    named = {header.author for _, header, _ in feed.of(changes.Pseudonym)}
    assert named == {author.id.bytes, twin.id.bytes}
    withdrawn = [len(header.seqs) for _, header, _ in feed.of(changes.Withdraw)]
    assert withdrawn == [1]


def test_the_id_of_whoever_left_is_nobodys_ever_after(town: Town) -> None:
    person = town.member()
    leave(town, person)
    prune(town.store, Today(town.descriptor(), town.now))
    again = Person("nowhere", id=person.id)
    with pytest.raises(TurnedAway) as caught:
        town.admit(again)
    assert caught.value.code == Code.ID_CONFLICT


def test_whoever_reported_a_member_who_leaves_hears_of_it(town: Town) -> None:
    author, thread = town.published_thread("I will find you.")
    reporter = town.member()
    sent = Report(id=uuid.uuid4(), post=thread.id, reason="something-else")
    town.send(reporter, sent)
    town.send(author, Leave(id=uuid.uuid4()))
    assert letters(town, reporter) == [OutcomeMail(sent.id, "gone")]
