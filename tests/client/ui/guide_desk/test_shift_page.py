"""A guide's own care on its page: a shift, limits, what was met, and words that go into the own journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from client.domain.guide_acts import Act, Done, Doubts
from client.domain.shifts import Advice, Comforts, Limits
from client.ui.guide_desk.shift_end_model import ShiftEnd
from client.ui.guide_desk.shift_model import ShiftModel
from client.ui.guide_desk.shift_page import ShiftPage
from client.ui.guide_desk.view_model import GuideDesk
from client.ui.kit.choice import Choice
from client.ui.kit.tick import Tick
from protocol.reviewing import Band
from tests.client.ui.guide_desk.at_desk import AtDesk

pytestmark = pytest.mark.slow
LATER = 15_000


class OwnCare:
    def __init__(self, qtbot: QtBot, desk: AtDesk) -> None:
        desk.come_in()
        self.desk = desk
        self.qtbot = qtbot
        self.queue = GuideDesk(desk.home)
        self.model = ShiftModel(desk.home)
        self.end = ShiftEnd(desk.home, self.queue, self.model)
        self.page = ShiftPage(desk.home, self.model, self.end)
        qtbot.addWidget(self.page)
        self.page.resize(760, 700)
        self.page.show()
        self.page.begin()
        self.until(lambda: self.model.state.loaded)

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=LATER)

    def press(self, name: str) -> None:
        button = self.page.findChild(QAbstractButton, name)
        assert button is not None
        assert button.isVisible(), name
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def sees(self, name: str) -> bool:
        found = self.page.findChild(QWidget, name)
        return found is not None and found.isVisible()

    def words(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


def opened(care: OwnCare) -> int:
    shift = care.model.state.shift
    return shift.items if shift is not None else 0


@pytest.fixture
def care(qtbot: QtBot, desk: AtDesk) -> Iterator[OwnCare]:
    own = OwnCare(qtbot, desk)
    yield own
    for each in (own.end, own.model, own.queue):
        each.deleteLater()


def test_a_shift_begins_rests_and_ends(care: OwnCare) -> None:
    assert "No shift goes on." in care.words()
    assert not care.sees("endShift")
    care.press("beginShift")
    care.until(lambda: care.sees("endShift"))
    assert "You have opened 0 items." in care.words()
    care.press("restNow")
    care.until(lambda: care.sees("backFromRest"))
    assert "You are on a break." in care.words()
    care.press("backFromRest")
    care.until(lambda: care.sees("restNow"))
    care.press("endShift")
    assert care.sees("handOverOpen")
    care.press("stayOnShift")
    assert not care.sees("handOverOpen")
    care.press("endShift")
    care.press("endWithoutNote")
    care.until(lambda: care.sees("beginShift"))


def test_what_is_opened_counts_and_an_agreed_limit_is_told_once_it_is_reached(care: OwnCare) -> None:
    heavy = care.page.findChild(Choice, "limitHeavy")
    assert heavy is not None
    heavy.choose(4)
    care.until(lambda: care.model.state.limits == Limits(heavy=4))
    for count in range(4):
        care.model.opened(kind="reply", band=Band.SOON, notes=("grief",))
        care.until(lambda: opened(care) == count + 1)  # noqa: B023 - it is awaited in this very turn
    care.until(lambda: care.model.state.advice == Advice.ENOUGH_ITEMS)
    assert "This is enough for today" in care.words()
    assert "You have opened 4 items. 4 of them were hard ones." in care.words()
    assert "In seven days: grief (4)." in care.words()
    today = QLocale().toString(QDateTime.currentDateTimeUtc().date(), "dddd")
    assert f"\u2068{today}\u2069: grief (4)." in care.words()
    care.press("forgetExposure")
    care.until(lambda: "In seven days: nothing." in care.words())


def test_one_is_warned_of_the_themes_one_chose(care: OwnCare) -> None:
    assert care.model.warns(kind="reply", band=Band.SOON, notes=("grief",)) == ()
    tick = care.page.findChild(Tick, "warnOf-grief")
    assert tick is not None
    assert tick.text() == "Grief"
    tick.setChecked(True)
    care.until(lambda: care.model.state.comforts == Comforts(frozenset({"grief"})))
    assert care.model.warns(kind="reply", band=Band.SOON, notes=("grief", "panic")) == ("grief",)
    blur = care.page.findChild(Tick, "blurWords")
    assert blur is not None
    blur.click()
    care.until(lambda: care.model.state.comforts == Comforts(frozenset({"grief"}), blurred=True))


def test_words_for_oneself_go_into_the_own_journal_and_nowhere_else(care: OwnCare) -> None:
    box = care.page.findChild(QPlainTextEdit, "shiftWords")
    assert box is not None
    assert not care.page.findChild(QAbstractButton, "keepShiftWords").isEnabled()  # type: ignore[union-attr]
    box.setPlainText("It was a long evening.")
    care.press("keepShiftWords")
    care.until(lambda: "It is in your journal." in care.words())
    assert box.toPlainText() == ""
    home = care.desk.home
    assert [entry.text for entry in home.do(home.session.journaling.entries())] == ["It was a long evening."]
    box.setPlainText("And one more.")
    work = care.model.keep()
    assert work is not None
    home.do(work)
    assert len(home.do(home.session.journaling.entries())) == 1, (
        "it is kept for the page, and not put anywhere"
    )
    another = ShiftModel(home)
    care.until(lambda: another.state.words == "And one more.")
    another.deleteLater()


def test_whom_one_talks_with_is_named_here_and_offered_when_it_is_enough(care: OwnCare) -> None:
    line = care.page.findChild(QLineEdit, "buddyName")
    assert line is not None
    line.setText("  paper \u2028 lantern ")
    line.editingFinished.emit()
    care.until(lambda: care.model.state.buddy == "paper lantern")
    care.model.begin()
    care.until(lambda: care.model.state.shift is not None)
    assert "to talk it over with" not in care.words()
    care.desk.home.ahead = 4 * 3600
    care.model.look()
    care.until(lambda: care.model.state.advice == Advice.ENOUGH_TIME)
    assert "\u2068paper lantern\u2069 is there to talk it over with." in care.words()
    line.setText("")
    line.editingFinished.emit()
    care.until(lambda: care.model.state.buddy == "")


def test_a_record_that_says_of_one_what_is_not_so_is_told(care: OwnCare) -> None:
    assert not care.sees("recordDoubt")
    act = Act(seq=1, act="decide", guide=UUID(int=1), review=UUID(int=2), hour=3)
    doubts = Doubts(unknown=(act,), missing=(Done("second", UUID(int=3), 4),))
    model = care.model
    model._become(replace(model.state, doubts=doubts))
    assert care.sees("recordDoubt")
    said = care.words()
    assert "The community's record says 1 things of you that this app did not send." in said
    assert "1 things that you did are not in the community's record." in said
    assert "tell your lead and the steward today" in said
