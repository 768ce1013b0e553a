"""Threads locked with kind words, opened and pinned, and notices: as the feed shows them, once and on record."""

from __future__ import annotations

import uuid

import pytest

from protocol import changes
from protocol.changes import WordsBody, decode_body
from protocol.guiding import LOCK_WORDS_MAX, GuideActAnswer, LockRequest, NoticeRequest, PinRequest
from protocol.problems import Code
from protocol.reviewing import Decision
from protocol.submissions import Held, NewThread, Published, Refused, Reply, WithdrawPost
from server.services import thread_care
from server.settings import NOTICES_PER_DAY
from tests.server.people import Person
from tests.server.services.beside import acted, acts, turned
from tests.server.services.deciding import request, thread
from tests.server.town import Town

KIND = "Thank you all. It has gone round in circles, so we let it rest."


def lock(town: Town, guide: Person, of: NewThread, *, locked: bool = True) -> LockRequest:
    asked = LockRequest(uuid.uuid4(), locked, KIND if locked else "")
    acted(town, thread_care.lock, of.id, asked, guide=guide)
    return asked


def test_a_locked_thread_takes_no_replies_and_says_why_until_it_is_opened(town: Town) -> None:
    guide, member = town.guide(), town.member()
    _, began = town.published_thread()
    asked = LockRequest(uuid.uuid4(), True, KIND)
    first = acted(town, thread_care.lock, began.id, asked, guide=guide)
    assert acted(town, thread_care.lock, began.id, asked, guide=guide) == first
    refused = town.reply(member, began)
    assert town.send(member, refused) == Refused("thread-locked")
    ((seq, header, body),) = town.feed().of(changes.Lock)
    assert (seq, header.id, header.thread) == (first.seq, asked.id.bytes, began.id.bytes)
    assert decode_body(body, WordsBody) == WordsBody(KIND)

    opened = lock(town, guide, began, locked=False)
    assert isinstance(town.send(member, town.reply(member, began)), Published)
    ((_, unlock, nothing),) = town.feed().of(changes.Unlock)
    assert (unlock.id, nothing) == (opened.id.bytes, b"")
    told = [(one.act, one.guide, one.about) for one in acts(town)]
    assert told == [("lock", guide.id, began.id), ("unlock", guide.id, began.id)]


def test_another_request_with_the_id_is_a_conflict_and_what_is_so_already_changes_nothing(town: Town) -> None:
    guide, other = town.guide(), town.guide()
    _, began = town.published_thread()
    _, second = town.published_thread("Another.")
    asked = lock(town, guide, began)
    for who, which in ((other, began), (guide, second)):
        again = turned(
            lambda who=who, which=which: acted(town, thread_care.lock, which.id, asked, guide=who)  # type: ignore[misc]
        )
        assert again == Code.ID_CONFLICT
    taken = PinRequest(began.id, True)
    assert turned(lambda: acted(town, thread_care.pin, began.id, taken, guide=guide)) == Code.ID_CONFLICT
    lock(town, other, began)  # with other words, perhaps
    assert len(town.feed().of(changes.Lock)) == 2
    lock(town, guide, began, locked=False)
    twice = LockRequest(uuid.uuid4(), False)
    assert acted(town, thread_care.lock, began.id, twice, guide=guide).seq is None
    assert len(town.feed().of(changes.Unlock)) == 1


@pytest.mark.parametrize(
    "asked",
    [
        LockRequest(uuid.uuid4(), True),
        LockRequest(uuid.uuid4(), False, "Open."),
        LockRequest(uuid.uuid4(), True, "bell \a"),
        LockRequest(uuid.UUID(int=7), True, KIND),
        LockRequest(uuid.uuid4(), True, "x" * (LOCK_WORDS_MAX + 1)),
    ],
)
def test_a_lock_has_words_that_may_be_shown_and_an_unlock_none(town: Town, asked: LockRequest) -> None:
    guide = town.guide()
    _, began = town.published_thread()
    assert turned(lambda: acted(town, thread_care.lock, began.id, asked, guide=guide)) == Code.MALFORMED


def test_nobody_locks_their_own_thread_or_one_that_is_not_there(town: Town) -> None:
    guide, other, member = town.guide(), town.guide(), town.member()
    began = town.thread(guide)
    for row in town.queue(other).rows:
        town.approve(other, row)
    asked = LockRequest(uuid.uuid4(), True, KIND)
    assert turned(lambda: acted(town, thread_care.lock, began.id, asked, guide=guide)) == Code.NOT_ALLOWED
    assert turned(lambda: acted(town, thread_care.lock, uuid.uuid4(), asked, guide=guide)) == Code.NOT_FOUND
    assert turned(lambda: acted(town, thread_care.lock, began.id, asked, guide=member)) == Code.NOT_ALLOWED
    held = town.thread(member)
    assert isinstance(town.send(member, held), Held)
    assert turned(lambda: acted(town, thread_care.lock, held.id, asked, guide=guide)) == Code.NOT_FOUND
    author, gone = town.published_thread()
    town.send(author, WithdrawPost(id=uuid.uuid4(), post=gone.id))
    assert turned(lambda: acted(town, thread_care.lock, gone.id, asked, guide=guide)) == Code.NOT_FOUND
    acted(
        town, thread_care.pin, began.id, PinRequest(uuid.uuid4(), True), guide=guide
    )  # one's own may be pinned


def test_locked_and_pinned_outlive_that_the_starter_was_hidden_and_comes_anew(town: Town) -> None:
    guide = town.guide()
    author, began = town.published_thread()
    lock(town, guide, began)
    acted(town, thread_care.pin, began.id, PinRequest(uuid.uuid4(), True), guide=guide)
    (row,) = town.queue(guide).rows
    claimed = town.claim(guide, row).row
    town.decide(guide, row, request(Decision.HOLD, claimed, author))
    (row,) = town.queue(guide).rows
    town.approve(guide, row)
    kept = thread(town, began.id)
    assert (kept.locked, kept.pinned, kept.title) == (True, True, began.title)


def test_a_thread_is_pinned_and_no_longer(town: Town) -> None:
    guide = town.guide()
    _, began = town.published_thread()
    answers = []
    for pinned in (True, True, False, False):
        asked = PinRequest(uuid.uuid4(), pinned)
        answers.append(acted(town, thread_care.pin, began.id, asked, guide=guide))
        assert thread(town, began.id).pinned == pinned
    assert [one.seq is not None for one in answers] == [True, False, True, False]
    assert [(header.thread, header.pinned) for _, header, _ in town.feed().of(changes.Pin)] == [
        (began.id.bytes, True),
        (began.id.bytes, False),
    ]
    assert [one.act for one in acts(town)] == ["pin", "pin", "unpin", "unpin"]


def test_a_notice_is_said_once_to_everybody(town: Town) -> None:
    guide, member = town.guide(), town.member()
    asked = NoticeRequest(uuid.uuid4(), "On Sunday nobody is on duty from two to four.", "Sunday")
    first = acted(town, thread_care.notice, asked, guide=guide)
    assert acted(town, thread_care.notice, asked, guide=guide) == first
    ((seq, header, body),) = town.feed().of(changes.Notice)
    assert (seq, header.id) == (first.seq, asked.id.bytes)
    assert decode_body(body, WordsBody) == WordsBody(asked.text, asked.title)
    assert turned(lambda: acted(town, thread_care.notice, asked, guide=member)) == Code.NOT_ALLOWED
    bare = NoticeRequest(uuid.uuid4(), " ")
    assert turned(lambda: acted(town, thread_care.notice, bare, guide=guide)) == Code.MALFORMED


def test_so_many_notices_a_day_and_no_more(town: Town) -> None:
    guide, other = town.guide(), town.guide()

    def say(who: Person) -> GuideActAnswer:
        return acted(town, thread_care.notice, NoticeRequest(uuid.uuid4(), "Hello."), guide=who)

    for _ in range(NOTICES_PER_DAY):
        say(guide)
    assert turned(lambda: say(guide)) == Code.QUOTA
    say(other)
    assert len(town.feed().of(changes.Notice)) == NOTICES_PER_DAY + 1


def test_a_reply_that_waited_before_the_lock_may_appear(town: Town) -> None:
    guide, member = town.guide(), town.member()
    began = town.thread(member)
    (row,) = town.queue(guide).rows
    town.approve(guide, row)
    waiting = Reply(id=uuid.uuid4(), thread=began.id, text="I see it differently.")
    assert isinstance(town.send(town.member(), waiting), Held)
    lock(town, guide, began)
    (row,) = town.queue(guide).rows
    town.approve(guide, row)
    assert waiting.text in town.feed().texts()
