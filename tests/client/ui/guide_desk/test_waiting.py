"""What waits to be sent: for its seconds, never past a sleep, and no longer than a guide wants."""

from __future__ import annotations

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from client.domain.deciding import Wish
from client.notices import Notice
from client.services.deciding import Ground
from client.ui.guide_desk.looking import Around, Opened
from client.ui.guide_desk.waiting import MOST_SECONDS, Held, Waiting
from protocol.reviewing import Band, Decision, QueueRow, ReviewItem

REVIEW = UUID(int=7)


class Clock:
    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


def held() -> Held:
    row = QueueRow(
        review=REVIEW, version=1, kind="thread", band=Band.TODAY, author=UUID(int=1), author_name="Ann",
        published=True, waiting_since=1,
    )  # fmt: skip
    opened = Opened(ReviewItem(row=row), Around(), None, Ground("c", 90))
    return Held(REVIEW, "c", "Remove", opened, Wish(Decision.REMOVE, words="Secret"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def waiting(qtbot: QtBot, clock: Clock) -> Waiting:
    return Waiting(clock)


def second(waiting: Waiting, clock: Clock, seconds: float = 1) -> None:
    clock.at += seconds
    waiting._tick()


def test_it_is_sent_after_its_seconds_and_once(waiting: Waiting, clock: Clock) -> None:
    due: list[Held] = []
    waiting.due.connect(due.append)
    waiting.hold(held(), 3)
    for left in (3, 2, 1):
        assert waiting.held[0].left == left
        assert due == []
        second(waiting, clock)
    assert [one.review for one in due] == [REVIEW]
    assert waiting.held[0].sending
    assert waiting.take(REVIEW) is None, "what is on its way cannot be undone"
    waiting.send_now(REVIEW)
    second(waiting, clock)
    assert len(due) == 1
    waiting.sent(REVIEW)
    assert waiting.held == ()


def test_what_a_computer_slept_through_is_not_sent(waiting: Waiting, clock: Clock) -> None:
    due: list[Held] = []
    waiting.due.connect(due.append)
    waiting.hold(held(), 20)
    second(waiting, clock, 3 * 3600)
    assert due == []
    notice = waiting.held[0].notice
    assert notice is not None
    assert "slept" in str(notice)
    second(waiting, clock)
    assert due == []
    waiting.send_now(REVIEW)
    assert due == [], "its guide opens it again first"
    taken = waiting.take(REVIEW)
    assert taken is not None
    assert taken.wish.words == "Secret"


def test_what_could_not_be_sent_stays_until_its_guide_comes(waiting: Waiting, clock: Clock) -> None:
    waiting.hold(held(), 1)
    waiting.send_now(REVIEW)
    waiting.not_sent(REVIEW, Notice("The server does not answer."))
    for _ in range(5):
        second(waiting, clock)
    assert waiting.of(REVIEW) is not None
    assert not waiting.held[0].sending
    assert waiting.take(REVIEW) is not None


def test_nothing_waits_longer_than_a_minute_or_shows_its_words_in_a_log(waiting: Waiting) -> None:
    waiting.hold(held(), 10_000)
    assert waiting.held[0].left == MOST_SECONDS == 60
    assert "Secret" not in repr(waiting.held[0])
