"""What is told outside the window, and when: nothing that was there before, nothing that somebody looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.domain.noticing import APART, Choices, Sort
from client.services.changes import ChangeSet, Kind
from client.services.noticing import Looked, News, Noticing
from client.ui.kit import notifier as module
from client.ui.kit.notifier import Notifier, local_hour, notice_words
from client.ui.theme import Theme
from protocol.mail import GuideMail
from tests.client.ui.community.harbour import harbour
from tests.client.ui.community.letters import letter, synced
from tests.client.ui.standing import Standing

LETTER = News(Sort.GUIDES, "here", "letter")
OTHER = News(Sort.GUIDES, "here", "another")
POSTS = News(Sort.POSTS, "here", "thread", 7)
CALL = News(Sort.HELP, "here", "call")
SILENT = "Something is new."


class Evening:
    """A vault with staged news, and what is told of it."""

    def __init__(self, home: Standing, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "SOON_MS", 0)
        monkeypatch.setattr(module, "AGAIN_MS", 5)
        self.home = home
        self.attended = False
        self.hour: int | None = 12
        self.steady = 0.0
        self.found = Looked()
        self.looks = 0
        self.told: list[str] = []

        async def look(_: Noticing, *, now: float, followed: bool) -> Looked:
            self.looks += 1
            return self.found

        monkeypatch.setattr(Noticing, "look", look)
        self.notifier = Notifier(
            home.session,
            home.bridge,
            attended=lambda: self.attended,
            now=home.now,
            hour=lambda _: self.hour,
            steady=lambda: self.steady,
            parent=home.theme,
        )
        self.notifier.tells.connect(self.told.append)

    def begin(self, qtbot: QtBot, **chosen: object) -> None:
        self.notifier.follow(Choices(wanted=True, **chosen))  # type: ignore[arg-type]  # fields of it
        qtbot.waitUntil(lambda: self.looks == 1)
        self.settle(qtbot)

    def come(self, qtbot: QtBot, *news: News, passed: frozenset[News] = frozenset()) -> list[str]:
        """These are new now; what was told since."""
        before, looks = len(self.told), self.looks
        self.found = Looked(frozenset(news), passed)
        self.home.bridge.changed.emit(ChangeSet.of(Kind.MESSAGE))
        qtbot.waitUntil(lambda: self.looks > looks)
        self.settle(qtbot)
        return self.told[before:]

    def settle(self, qtbot: QtBot) -> None:
        qtbot.wait(10)

    def end(self) -> None:
        self.notifier.rest()


@pytest.fixture
def evening(home: Standing, monkeypatch: pytest.MonkeyPatch) -> Iterator[Evening]:
    evening = Evening(home, monkeypatch)
    yield evening
    evening.end()


def test_before_anybody_chose_it_nothing_is_told_and_nobody_even_looks(
    evening: Evening, qtbot: QtBot
) -> None:
    evening.notifier.follow(Choices(beside_clock=True))
    evening.found = Looked(frozenset({LETTER, CALL}))
    evening.home.bridge.changed.emit(ChangeSet.of(Kind.MESSAGE, Kind.CALL, Kind.POST))
    evening.notifier.look()
    evening.settle(qtbot)
    assert evening.looks == 0
    assert evening.told == []


def test_what_was_there_before_is_not_told_and_what_comes_is_told_once(
    evening: Evening, qtbot: QtBot
) -> None:
    evening.found = Looked(frozenset({OTHER}))
    evening.begin(qtbot)
    assert evening.come(qtbot, OTHER, LETTER) == [SILENT]
    evening.steady += 2 * APART
    assert evening.come(qtbot, OTHER, LETTER) == []


def test_other_changes_lead_to_no_look(evening: Evening, qtbot: QtBot) -> None:
    evening.begin(qtbot)
    evening.home.bridge.changed.emit(ChangeSet.of(Kind.JOURNAL, Kind.DRAFT, Kind.READING))
    evening.settle(qtbot)
    assert evening.looks == 1


def test_what_comes_while_somebody_looks_is_not_told_when_they_have_gone(
    evening: Evening, qtbot: QtBot
) -> None:
    evening.begin(qtbot)
    evening.attended = True
    assert evening.come(qtbot, LETTER) == []
    evening.attended = False
    assert evening.come(qtbot, LETTER) == []
    assert evening.come(qtbot, LETTER, OTHER) == [SILENT]


def test_within_an_hour_the_next_waits_and_is_told_once_then(evening: Evening, qtbot: QtBot) -> None:
    evening.begin(qtbot)
    assert evening.come(qtbot, LETTER) == [SILENT]
    evening.steady = APART - 1
    assert evening.come(qtbot, LETTER, OTHER, POSTS) == []
    evening.steady = APART
    qtbot.waitUntil(lambda: len(evening.told) == 2)
    evening.steady = 3 * APART
    looks = evening.looks
    qtbot.wait(30)
    assert len(evening.told) == 2
    assert evening.looks == looks, "nothing waits, so nobody looks by themselves"


def test_quiet_hours_hold_back_all_but_the_answer_to_a_call_for_help(evening: Evening, qtbot: QtBot) -> None:
    evening.begin(qtbot, says_sort=True)
    evening.hour = 23
    assert evening.come(qtbot, LETTER, POSTS) == []
    assert evening.come(qtbot, LETTER, POSTS, CALL) == [notice_words(Sort.HELP)]
    evening.hour = 8
    evening.steady = APART
    qtbot.waitUntil(lambda: len(evening.told) == 2)
    assert evening.told[1] == notice_words(Sort.GUIDES), "what matters most is said, of all that waited"
    evening.hour = None
    evening.steady = 9 * APART
    assert evening.come(qtbot, LETTER, POSTS, CALL, OTHER) == [], (
        "a clock that shows nonsense may show the night"
    )


def test_what_was_read_before_the_quiet_hours_end_is_not_told(evening: Evening, qtbot: QtBot) -> None:
    evening.begin(qtbot)
    evening.hour = 23
    assert evening.come(qtbot, LETTER) == []
    assert evening.come(qtbot) == []
    evening.hour = 9
    assert evening.come(qtbot) == []


def test_what_came_during_a_break_is_not_told_when_it_ends(evening: Evening, qtbot: QtBot) -> None:
    evening.begin(qtbot)
    assert evening.come(qtbot, passed=frozenset({POSTS})) == []
    assert evening.come(qtbot, POSTS) == []


def test_no_longer_wanted_and_wanted_again_begins_anew(evening: Evening, qtbot: QtBot) -> None:
    evening.begin(qtbot)
    evening.notifier.follow(Choices())
    evening.found = Looked(frozenset({LETTER}))
    evening.home.bridge.changed.emit(ChangeSet.of(Kind.MESSAGE))
    evening.settle(qtbot)
    assert evening.looks == 1
    evening.notifier.follow(Choices(wanted=True))
    qtbot.waitUntil(lambda: evening.looks == 2)
    evening.settle(qtbot)
    assert evening.told == []


def test_a_vault_that_cannot_be_read_tells_nothing_and_says_nothing_here(
    evening: Evening, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening.begin(qtbot)
    troubled: list[object] = []
    evening.home.bridge.troubled.connect(troubled.append)

    async def full(*_: object, **__: object) -> Looked:
        evening.looks += 1
        raise DiskFull

    monkeypatch.setattr(Noticing, "look", full)
    assert evening.come(qtbot, LETTER) == []
    assert troubled == []


def test_by_default_the_words_say_nothing_and_never_whose_or_how_many(evening: Evening, qtbot: QtBot) -> None:
    assert notice_words(None) == SILENT
    said = [notice_words(sort) for sort in Sort]
    assert len(set(said)) == len(said)
    assert not any(letter.isdigit() or letter in "{}%" for words in said for letter in words)
    evening.begin(qtbot)
    assert evening.come(qtbot, LETTER, OTHER, POSTS) == [SILENT]


def test_the_hour_is_that_of_this_computers_clock() -> None:
    for hour in (0, 7, 21, 23):
        day = QDateTime.currentDateTime()
        time = day.time()
        time.setHMS(hour, 59, 59)
        day.setTime(time)
        assert local_hour(day.toSecsSinceEpoch() + 0.9) == hour
    assert local_hour(-1.0) is None
    assert local_hour(1e18) is None


def test_a_letter_that_a_sync_brings_is_told(
    theme: Theme, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a real vault, a real server on loopback, and nothing staged but who looks."""
    monkeypatch.setattr(module, "SOON_MS", 0)
    looked: list[Looked] = []
    look = Noticing.look

    async def noted(self: Noticing, *, now: float, followed: bool) -> Looked:
        looked.append(await look(self, now=now, followed=followed))
        return looked[-1]

    monkeypatch.setattr(Noticing, "look", noted)
    with harbour(theme, tmp_path / "member", qtbot) as home:
        told: list[str] = []
        notifier = Notifier(
            home.session,
            home.bridge,
            attended=lambda: False,
            now=home.now,
            hour=lambda _: 12,
            parent=home.theme,
        )
        notifier.tells.connect(told.append)
        notifier.follow(Choices(wanted=True, says_sort=True))
        qtbot.waitUntil(lambda: looked == [Looked()])
        qtbot.wait(10)
        letter(home.village, GuideMail(words="How are you?"), "wrote")
        synced(home)
        home.bridge.changed.emit(ChangeSet.of(Kind.MESSAGE))
        qtbot.waitUntil(lambda: told == ["The guides have written to you."])
        notifier.rest()
