"""What an open vault shows outside its window, and what closing that window means."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.domain.noticing import Choices
from client.services.changes import ChangeSet, Kind
from client.services.noticing import Noticing
from client.ui.kit.outside import Outside
from tests.client.ui.kit.beside_clock import Desktop
from tests.client.ui.standing import Standing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Window(QWidget):
    """As the real one, it never closes by itself: it asks to quit."""

    def __init__(self) -> None:
        super().__init__()
        self.asked_to_quit = 0

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
        self.asked_to_quit += 1


class Porch:
    """A window with an open vault behind it, and a desktop around it."""

    def __init__(self, qtbot: QtBot, home: Standing) -> None:
        self.qtbot = qtbot
        self.home = home
        self.desktop = Desktop()
        self.window = Window()
        self.window.setObjectName("window")
        qtbot.addWidget(self.window)
        self.window.resize(700, 500)
        self.window.show()
        self.looked_at = True
        self.outside = Outside(
            home,
            self.window,
            tray=self.desktop.tray(home.theme),
            attended=lambda: self.looked_at,
            parent=self.window,
        )
        self.ended: list[bool] = []
        self.outside.ends.connect(lambda: self.ended.append(self.window.isVisible()))
        self.outside.tray.setParent(self.outside)  # as where Outside makes it itself

    def begin(self, chosen: Choices) -> None:
        self.home.do(Noticing(self.home.session).choose(chosen))
        self.outside.begin()
        self.qtbot.waitUntil(lambda: self.outside.choices == chosen)

    def close_by_frame(self) -> None:
        """As by the cross in the window's frame."""
        handle = self.window.windowHandle()
        assert handle is not None
        QApplication.sendEvent(handle, QCloseEvent())
        QApplication.processEvents()

    @property
    def question(self) -> QDialog | None:
        found = [each for each in self.window.findChildren(QDialog, "closing") if each.isVisible()]
        return found[0] if found else None

    def answer(self, name: str) -> None:
        assert self.question is not None
        button = self.question.findChild(QPushButton, name)
        assert button is not None
        button.click()

    def in_sight(self) -> bool:
        assert self.outside.put_away is not self.window.isVisible()
        return self.window.isVisible()

    def kept(self) -> Choices:
        return self.home.do(Noticing(self.home.session).choices())


@pytest.fixture
def porch(qtbot: QtBot, home: Standing) -> Iterator[Porch]:
    porch = Porch(qtbot, home)
    yield porch
    porch.outside.rest()


def test_by_default_there_is_no_sign_and_closing_quits(porch: Porch) -> None:
    porch.begin(Choices())
    assert porch.desktop.signs == []
    porch.close_by_frame()
    assert porch.window.asked_to_quit == 1
    assert porch.question is None


def test_closing_asks_once_and_the_answer_holds(porch: Porch) -> None:
    porch.begin(Choices(beside_clock=True))
    porch.outside.lock_after(10)
    assert porch.desktop.shows()
    porch.close_by_frame()
    assert porch.window.isVisible()
    assert porch.window.asked_to_quit == 0
    question = porch.question
    assert question is not None
    words = "\n".join(label.text() for label in question.findChildren(QLabel))
    assert "Your vault stays open" in words
    assert "10 minutes" in words
    porch.answer("closingStay")
    assert not porch.in_sight()
    porch.qtbot.waitUntil(lambda: porch.kept().when_closed == "stay")
    porch.desktop.choose("Open")
    assert porch.in_sight()
    porch.qtbot.waitUntil(lambda: porch.outside.choices.when_closed == "stay")
    porch.close_by_frame()
    assert porch.question is None
    assert not porch.window.isVisible()


def test_escape_closes_nothing_and_asks_again(porch: Porch) -> None:
    porch.begin(Choices(beside_clock=True))
    porch.close_by_frame()
    assert porch.question is not None
    porch.question.reject()
    assert porch.window.isVisible()
    assert not porch.outside.put_away
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    porch.close_by_frame()
    assert porch.question is not None
    porch.question.reject()


def test_answering_to_quit_is_kept_before_it_ends(porch: Porch) -> None:
    porch.begin(Choices(beside_clock=True))
    porch.close_by_frame()
    porch.answer("closingQuit")
    porch.qtbot.waitUntil(lambda: porch.ended == [True])
    assert porch.kept().when_closed == "quit"
    porch.qtbot.waitUntil(lambda: porch.outside.choices.when_closed == "quit")
    porch.close_by_frame()
    assert porch.window.asked_to_quit == 1


def test_a_disk_that_is_full_keeps_nobody_from_quitting(
    porch: Porch, monkeypatch: pytest.MonkeyPatch
) -> None:
    porch.begin(Choices(beside_clock=True))

    async def full(*_: object) -> ChangeSet:
        raise DiskFull

    monkeypatch.setattr(Noticing, "choose", full)
    porch.close_by_frame()
    porch.answer("closingQuit")
    porch.qtbot.waitUntil(lambda: porch.ended == [True])


def test_what_closes_the_window_from_inside_quits(porch: Porch) -> None:
    porch.begin(Choices(beside_clock=True, when_closed="stay"))
    porch.window.close()
    assert porch.window.asked_to_quit == 1
    assert not porch.outside.put_away


def test_a_desktop_without_a_place_is_quit_as_ever(porch: Porch) -> None:
    porch.desktop.offers = False
    porch.begin(Choices(wanted=True, beside_clock=True, when_closed="stay"))
    assert not porch.desktop.shows()
    porch.close_by_frame()
    assert porch.window.asked_to_quit == 1


def test_a_window_put_away_whose_sign_is_gone_is_not_left_there_with_its_vault_open(
    porch: Porch, monkeypatch: pytest.MonkeyPatch
) -> None:
    porch.outside._watch.setInterval(1)
    porch.begin(Choices(beside_clock=True, when_closed="stay"))
    porch.close_by_frame()
    porch.qtbot.wait(10)
    assert porch.ended == []
    porch.desktop.offers = False
    porch.qtbot.waitUntil(lambda: bool(porch.ended))
    assert porch.ended[0] is False, "nothing comes into sight"


def test_lock_locks_and_a_window_put_away_ends_out_of_sight(porch: Porch) -> None:
    porch.begin(Choices(beside_clock=True, when_closed="stay"))
    porch.desktop.choose("Lock")
    assert porch.home.locks == 1
    porch.close_by_frame()
    porch.desktop.choose("Lock")
    assert porch.home.locks == 1
    assert porch.ended == [False]


def test_support_comes_with_the_window(porch: Porch) -> None:
    porch.begin(Choices(beside_clock=True, when_closed="stay"))
    asked: list[bool] = []
    porch.outside.support.connect(lambda: asked.append(porch.window.isVisible()))
    porch.close_by_frame()
    porch.desktop.choose("Get support now")
    assert asked == [True]


def test_a_minimised_window_comes_back_as_it_was(porch: Porch) -> None:
    porch.begin(Choices(beside_clock=True))
    porch.window.showMaximized()
    porch.window.setWindowState(porch.window.windowState() | Qt.WindowState.WindowMinimized)
    porch.desktop.choose("Open")
    assert not porch.window.isMinimized()
    assert porch.window.isMaximized()


def test_when_everything_closes_nothing_of_it_stays_and_nothing_is_told(porch: Porch) -> None:
    porch.begin(Choices(wanted=True, beside_clock=True, when_closed="stay"))
    porch.outside.rest()
    assert not porch.desktop.shows()
    porch.home.bridge.changed.emit(ChangeSet.of(Kind.PREFERENCES, Kind.MESSAGE))
    porch.qtbot.wait(20)
    assert not porch.desktop.shows()
    porch.close_by_frame()
    assert porch.window.asked_to_quit == 1


def test_whoever_comes_to_the_window_has_seen_what_is_new(
    porch: Porch, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[None] = []
    monkeypatch.setattr(porch.outside.notifier, "look", lambda: looks.append(None))
    porch.begin(Choices(wanted=True))
    porch.qtbot.waitUntil(lambda: len(looks) == 1)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    porch.looked_at = False
    application.applicationStateChanged.emit(application.applicationState())
    assert len(looks) == 1
    porch.looked_at = True
    application.applicationStateChanged.emit(application.applicationState())
    assert len(looks) == 2


def test_a_choice_holds_at_once(porch: Porch) -> None:
    porch.begin(Choices())
    chosen = Choices(beside_clock=True)
    porch.home.bridge.run(Noticing(porch.home.session).choose(chosen))
    porch.qtbot.waitUntil(porch.desktop.shows)
    porch.home.bridge.run(Noticing(porch.home.session).choose(Choices()))
    porch.qtbot.waitUntil(lambda: not porch.desktop.shows())
