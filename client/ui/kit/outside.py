"""What an open vault shows outside its window, if the person chose it: notices, and a sign beside the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from client.domain.noticing import Choices, WhenClosed
from client.services.changes import ChangeSet, Kind
from client.services.noticing import Noticing
from client.ui.kit.closing import ask_closing
from client.ui.kit.notifier import Notifier
from client.ui.kit.reminder import Reminder
from client.ui.kit.tray import Tray

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_LOOK_MS: Final = 15_000
"""How often it is seen to that a window put away still has its sign, without which nothing would lead to it."""


class Outside(QObject):
    """Made for one open vault. It begins with `begin`, and with `rest` everything of it is gone.

    `put_away` is whether the window was closed and Leeward goes on beside the clock. `support` and `quick_exit` are
    asked for there, and `ends` is emitted when Leeward should save, lock and close without coming into sight.
    """

    support = Signal()
    quick_exit = Signal()
    ends = Signal()

    def __init__(
        self,
        home: Home,
        window: QWidget,
        *,
        tray: Tray | None = None,
        attended: Callable[[], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`attended` says whether somebody looks at the window; by default, whether it is in front."""
        super().__init__(parent)
        self.put_away = False
        self.choices = Choices()
        self._home = home
        self._window = window
        self._begun = False
        self._minutes: int | None = None
        self._noticing = Noticing(home.session)
        self._attended = attended or self._in_front
        self.notifier = Notifier(
            home.session, home.bridge, attended=self._attended, now=home.now, parent=self
        )
        self.tray = tray or Tray(home.theme, parent=self)
        self.reminder = Reminder(
            home.session, home.bridge, tell=self.tray.tell, attended=self._attended, now=home.now, parent=self
        )
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self._see_to_the_sign)
        self.notifier.tells.connect(self.tray.tell)
        self.tray.opened.connect(self.show)
        self.tray.support.connect(self._get_support)
        self.tray.lock.connect(self._lock)
        self.tray.quick_exit.connect(self.quick_exit)
        home.bridge.changed.connect(self._heard)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._state_changed)
        window.installEventFilter(self)

    def begin(self) -> None:
        """The vault is open, and somebody sits before it."""
        self._begun = True
        self._read()
        self.reminder.begin()

    def lock_after(self, minutes: int | None) -> None:
        """The vault locks by itself after so many minutes; None for never."""
        self._minutes = minutes

    def rest(self) -> None:
        """Everything closes, or nobody may see anything: no sign, no notice."""
        self._begun = self.put_away = False
        self._watch.stop()
        self.tray.rest()
        self.notifier.rest()
        self.reminder.rest()

    def show(self) -> None:
        """Bring the window into sight, as it was."""
        self.put_away = False
        self._watch.stop()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A window that is closed by its frame may stay beside the clock; what closes it from inside ends Leeward."""
        closes = event.type() == QEvent.Type.Close and event.spontaneous() and watched is self._window
        if not (closes and self._begun and self.choices.beside_clock and self.tray.offered):
            return False
        if self.choices.when_closed == "quit":
            return False
        event.ignore()
        if self.choices.when_closed == "stay":
            self._put_away()
        else:
            ask_closing(
                self._window,
                self._home.theme,
                minutes=self._minutes,
                stay=lambda: self._answered("stay"),
                quit_=lambda: self._answered("quit"),
            )
        return True

    # Inside

    def _in_front(self) -> bool:
        active = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        return active and self._window.isVisible()

    def _state_changed(self, _: Qt.ApplicationState) -> None:
        # Whoever comes to the window sees there what is new, and is not told of it when they have gone again.
        if self._begun and self._attended():
            self.notifier.look()

    def _heard(self, changes: ChangeSet) -> None:
        if self._begun and Kind.PREFERENCES in changes.kinds:
            self._read()

    def _read(self) -> None:
        self._home.bridge.run(self._noticing.choices(), self._follow, lambda _: None, owner=self)

    def _follow(self, choices: Choices) -> None:
        if self._begun:
            self.choices = choices
            self.tray.keep(choices.beside_clock)
            self.notifier.follow(choices)

    def _answered(self, when_closed: WhenClosed) -> None:
        chosen = replace(self.choices, when_closed=when_closed)
        if when_closed == "stay":
            self._home.bridge.run(self._noticing.choose(chosen), owner=self)
            self._put_away()
        else:
            # Kept first: what closes cancels whatever still runs.
            done: Callable[[object], None] = lambda _: self.ends.emit()  # noqa: E731 - said twice
            self._home.bridge.run(self._noticing.choose(chosen), done, done, owner=self)

    def _put_away(self) -> None:
        self.put_away = True
        self._window.hide()
        self._watch.start()

    def _see_to_the_sign(self) -> None:
        if self.put_away and not self.tray.offered:
            self.ends.emit()

    def _get_support(self) -> None:
        self.show()
        self.support.emit()

    def _lock(self) -> None:
        # A window that was closed does not come back into sight, not even locked.
        if self.put_away:
            self.ends.emit()
        else:
            self._home.lock()
