"""Today as a person uses it: checking in, finding what was begun, and what is new."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.domain.feed import ThreadRow
from client.services.checking_in import CheckingIn
from client.services.conversing import Conversing
from client.services.journaling import Journaling
from client.services.letters import Letters
from client.services.memberships import Memberships
from client.ui.kit.belonging import Belonged, BelongingState
from client.ui.kit.chart_table import ChartWithTable
from client.ui.kit.moods import MoodChoice
from client.ui.today.parts import Way
from client.ui.today.screen import TodayPlace
from client.vault.feed_cards import ThreadCard
from tests.client.ui.standing import Standing

W = TypeVar("W", bound=QWidget)
HARBOUR = "a" * 52


class Hand:
    """The place in a window of its own."""

    def __init__(self, qtbot: QtBot, home: Standing, width: int = 960, height: int = 680) -> None:
        self.qtbot = qtbot
        self.home = home
        self.window = QWidget()
        self.window.setObjectName("window")
        qtbot.addWidget(self.window)
        self.window.resize(width, height)
        self.place = TodayPlace(home)
        self.place.setParent(self.window)
        self.place.setGeometry(0, 0, width, height)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.place.arrive()

    def find(self, kind: type[W], name: str) -> W:
        found = self.place.findChild(kind, name)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        QTest.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def choose(self, key: Qt.Key) -> None:
        mood = self.find(MoodChoice, "moodChoice")
        mood.setFocus()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert mood.isAncestorOf(focused)
        QTest.keyClick(focused, key)

    @property
    def note(self) -> QPlainTextEdit:
        return self.find(QPlainTextEdit, "checkInNote")

    @property
    def words(self) -> str:
        return "\n".join(label.text() for label in self.place.findChildren(QLabel) if label.isVisible())

    @property
    def ways(self) -> list[Way]:
        return [way for way in self.place.findChildren(Way) if way.isVisible()]

    def until(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.words)


@pytest.fixture
def hand(qtbot: QtBot, home: Standing) -> Hand:
    return Hand(qtbot, home)


def check_ins(home: Standing) -> list[tuple[int | None, str]]:
    return [(each.mood, each.note) for each in home.do(home.session.journaling.check_ins())]


def test_a_check_in_takes_two_presses(hand: Hand) -> None:
    assert not hand.note.isVisible()
    assert not hand.find(QPushButton, "keepCheckIn").isEnabled()
    buttons = hand.find(MoodChoice, "moodChoice").findChildren(QWidget)
    QTest.mouseClick(buttons[3], Qt.MouseButton.LeftButton)
    hand.press("keepCheckIn")
    hand.until("Kept. Only you can see this.")
    assert check_ins(hand.home) == [(4, "")]
    assert "How are you right now?" not in hand.words


def test_by_keyboard_with_a_note_and_the_focus_stays_there(hand: Hand) -> None:
    hand.choose(Qt.Key.Key_3)
    hand.note.setFocus()
    QTest.keyClicks(hand.note, "Steadier")
    QTest.keyClick(hand.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.until("Kept. Only you can see this.")
    assert check_ins(hand.home) == [(3, "Steadier")]
    assert hand.find(QPushButton, "checkInAgain").hasFocus()
    QTest.keyClick(hand.find(QPushButton, "checkInAgain"), Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert hand.find(MoodChoice, "moodChoice").isAncestorOf(focused)
    assert hand.note.toPlainText() == ""
    assert hand.find(MoodChoice, "moodChoice").value() is None


def test_a_check_in_can_be_taken_back_and_its_words_stay(hand: Hand) -> None:
    hand.choose(Qt.Key.Key_2)
    QTest.keyClicks(hand.note, "Not quite")
    hand.press("keepCheckIn")
    hand.until("Kept. Only you can see this.")
    hand.press("takeBackCheckIn")
    hand.until("How are you right now?")
    assert check_ins(hand.home) == []
    assert hand.note.toPlainText() == "Not quite"
    assert hand.find(MoodChoice, "moodChoice").value() == 2


def test_a_note_that_was_begun_is_there_again(qtbot: QtBot, hand: Hand) -> None:
    hand.choose(Qt.Key.Key_2)
    QTest.keyClicks(hand.note, "Restl")
    work = hand.place.keep()
    assert work is not None
    hand.home.do(work)
    again = Hand(qtbot, hand.home)
    qtbot.waitUntil(lambda: again.note.toPlainText() == "Restl")
    assert again.find(MoodChoice, "moodChoice").value() == 2
    assert "Continue writing" not in again.words, "it is in its own place"


def test_a_full_disk_keeps_what_was_typed(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    async def full(self: Journaling, **_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(Journaling, "check_in", full)
    hand.choose(Qt.Key.Key_2)
    QTest.keyClicks(hand.note, "Dear words")
    hand.press("keepCheckIn")
    hand.qtbot.waitUntil(lambda: hand.place.checking.state.notice is not None)
    assert hand.note.toPlainText() == "Dear words"
    assert not hand.note.isReadOnly()
    work = hand.place.keep()
    assert work is not None
    hand.home.do(work)
    begun = hand.home.do(hand.home.session.journaling.check_in_draft())
    assert begun is not None
    assert (begun.text, begun.mood) == ("Dear words", 2)


def test_a_check_in_that_is_kept_is_not_asked_for_again_though_something_beside_it_fails(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From when on one is asked whether it helps can wait for the next: or somebody keeps the same one twice."""

    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(CheckingIn, "begun", full)
    hand.choose(Qt.Key.Key_2)
    QTest.keyClicks(hand.note, "Dear words")
    hand.press("keepCheckIn")
    hand.until("Kept. Only you can see this.")
    assert hand.place.checking.state.notice is None
    assert check_ins(hand.home) == [(2, "Dear words")]


def test_who_leaves_while_a_check_in_is_being_kept_loses_nothing_of_it(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    hand.choose(Qt.Key.Key_2)
    QTest.keyClicks(hand.note, "Dear words")
    with monkeypatch.context() as patch:
        patch.setattr(Journaling, "check_in", full)
        hand.place.checking.keep()
        work = hand.place.keep()
        assert work is not None
        hand.home.do(work)
    begun = hand.home.do(hand.home.session.journaling.check_in_draft())
    assert begun is not None
    assert (begun.text, begun.mood) == ("Dear words", 2)


def test_the_last_days_are_drawn_once_there_are_some(hand: Hand) -> None:
    chart = hand.find(ChartWithTable, "todayChart")
    assert not chart.isVisible()
    hand.choose(Qt.Key.Key_4)
    hand.press("keepCheckIn")
    hand.qtbot.waitUntil(chart.isVisible)
    assert "Last 14 days, 1 check-in, all Okay." in chart.summary.text()


def test_no_word_counts_days_or_praises(hand: Hand) -> None:
    for _ in range(3):
        hand.choose(Qt.Key.Key_4)
        hand.press("keepCheckIn")
        hand.until("Kept. Only you can see this.")
        hand.press("checkInAgain")
    said = hand.words.lower()
    assert not [word for word in ("streak", "in a row", "well done", "missed", "!") if word in said]


def test_what_was_begun_in_the_journal_is_offered(hand: Hand) -> None:
    home = hand.home
    home.belong(HARBOUR)
    home.do(home.session.journaling.save_entry_draft(entry_id="an-entry", text="On the\nstairs", mood=None))
    home.do(home.session.conversing.save_draft(community=HARBOUR, text="I know how", thread=UUID(int=4)))
    home.do(home.session.conversing.save_draft(community=HARBOUR, text="body", title="A title"))
    hand.place.today.load()
    hand.place.checking.load()
    hand.until("Continue writing")
    names = {way.accessibleName(): way for way in hand.ways}
    assert set(names) == {
        "On the stairs. Journal, not kept yet",
        "I know how. Reply, not posted",
        "A title. New thread, not posted",
    }
    QTest.mouseClick(names["On the stairs. Journal, not kept yet"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(names["A title. New thread, not posted"], Qt.MouseButton.LeftButton)
    assert home.went == ["journal", "community"]


def test_somebody_alone_may_use_an_invitation(hand: Hand) -> None:
    hand.until("You can join a community with an invitation.")
    hand.press("joinFromToday")
    assert hand.home.went == ["join"]


def row(number: int, title: str, posts: int) -> ThreadRow:
    return ThreadRow(
        id=bytes([number] * 16),
        room=b"r" * 16,
        title=title,
        author=b"a" * 16,
        author_name="Quiet Heron",
        hour=1,
        newest_seq=number,
        newest_hour=1,
        posts=posts,
        locked=False,
        pinned=False,
        flags=0,
    )


def test_the_community_is_shown_quietly(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def cards(self: Conversing, *, community: str, limit: int = 50) -> tuple[ThreadCard, ...]:
        asked.append(community)
        rows = row(3, "<b>Mornings</b>", 3), row(2, "", 2), row(1, "The washing-up", 1)
        return tuple(ThreadCard(one, "", ()) for one in rows)

    async def unopened(self: Letters, *, community: str) -> tuple[bool, bool]:
        return community == HARBOUR, True

    monkeypatch.setattr(Conversing, "cards", cards)
    monkeypatch.setattr(Letters, "unopened", unopened)
    belonged = Belonged(HARBOUR, "Harbour", "Otter", None, None, practice=False, guide=False, state="left")
    hand.home.belonging.state = BelongingState((belonged,), HARBOUR, loaded=True)
    hand.place.today.load()
    hand.place.checking.load()
    hand.until("The guides have written to you")
    assert "Somebody sent you kind words" in hand.words
    assert asked == [HARBOUR]
    assert "In \u2068Harbour\u2069" in hand.words
    said = [way.accessibleName() for way in hand.ways]
    assert any(name.startswith("<b>Mornings</b>. ") and name.endswith(", 2 replies") for name in said)
    assert any("first post is gone" in name and name.endswith(", 1 reply") for name in said)
    assert any(name.startswith("The washing-up") and name.endswith(", no reply yet") for name in said)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in hand.place.findChildren(QLabel))
    assert "You can join a community" not in hand.words


@pytest.mark.parametrize(("width", "scale"), [(960, 1.0), (880, 2.0), (560, 1.5)])
def test_everything_fits_at_any_size(qtbot: QtBot, home: Standing, width: int, scale: float) -> None:
    home.theme.choose(scale=scale)
    hand = Hand(qtbot, home, width, 420)
    hand.choose(Qt.Key.Key_4)
    hand.press("keepCheckIn")
    hand.until("You can join a community")
    hand.until("Kept. Only you can see this.")
    viewport = hand.place.scroller.viewport()

    def cut() -> list[str]:
        found = []
        for each in (*hand.place.findChildren(QLabel), *hand.place.findChildren(QPushButton)):
            if not each.isVisible() or not each.width():
                continue
            right = each.mapTo(hand.place.scroller.column, each.rect().topRight()).x()
            needed = each.heightForWidth(each.width()) if each.hasHeightForWidth() else 0
            if right >= viewport.width() or each.height() < needed:
                found.append(each.accessibleName() or each.objectName())
        return found

    # Other words need another layout, which comes with the next events.
    qtbot.waitUntil(lambda: cut() == [])


def test_memberships_are_left_alone_without_a_community(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    async def opened(self: Memberships, community: str) -> None:
        raise AssertionError("nothing to open")

    monkeypatch.setattr(Memberships, "open", opened)
    hand.place.today.load()
    hand.place.checking.load()
    hand.until("You can join a community with an invitation.")
    assert hand.home.broke == []
