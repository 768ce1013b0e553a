"""Locking an open vault, or ending, though nobody in the window asked for it.

And what is in sight while the vault should be locked and cannot be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from client import leaving
from client.ui.kit.endings import Endings
from client.ui.kit.guard import Guard
from client.ui.main_window import MainWindow

if TYPE_CHECKING:
    from client.services.preferences import Preferences
    from client.services.unlocking import OpenVault
    from client.ui.bridge import Bridge
    from client.ui.kit.covered import CoveredPlace
    from client.ui.kit.home import Home
    from client.ui.kit.outside import Outside

    class Locks(Home, Protocol):
        """The composition root, as far as locking needs it."""

        window: MainWindow


_SAVING_SECONDS: Final = 5.0


class Locking(QObject):
    """Made once the window hears every key. `away` is whether the person has left, and has not come back since.

    `wants` is emitted when the vault should be locked, `ends` when the system asks the program to end.
    """

    wants = Signal()
    ends = Signal()

    def __init__(self, program: Locks, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        window = program.window
        assert window.keys is not None
        self.away = False
        self._program = program
        self._window = window
        self._vault: OpenVault | None = None
        self._closing = False
        self._covered: CoveredPlace | None = None
        self.outside: Outside | None = None
        self.guard = Guard(application, window, window.keys, self)
        self.guard.left.connect(self._gone)
        window.stack.currentChanged.connect(self._turned)
        self._endings = Endings(self)
        self._endings.asked.connect(self.ends)
        application.commitDataRequest.connect(self.save_now)

    def begin(self, bridge: Bridge, vault: OpenVault) -> None:
        """This vault is open, and somebody sits before it."""
        self._vault = vault
        self._closing = False
        self.away = False
        self.guard.begin(bridge, vault.private, self._program.session.management)
        self._look_outside()

    def rest(self) -> None:
        """Everything is being closed; what was copied is taken back."""
        self._closing = True
        if self.outside is not None:
            self.outside.rest()
        self.guard.rest()

    def end(self) -> None:
        """Nothing is open any more."""
        self._vault = None
        self._endings.rest()

    def save_now(self) -> None:
        """The desktop's session ends: what is being written is saved when this returns, if 5 seconds are enough.

        The person may still stay logged in, so that nothing is closed.
        """
        if self._vault is None or self._closing:
            return
        loop = QEventLoop()
        QTimer.singleShot(int(_SAVING_SECONDS * 1000), loop, loop.quit)
        work = leaving.save(self._window.what_to_keep())
        self._program.bridge.run(work, lambda _: loop.quit(), owner=self)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def go_on(self) -> None:
        """The window stays after all, for the person who sits before it."""
        if self._vault is not None:
            self.begin(self._program.bridge, self._vault)

    def cover(self, failed: Exception, *, trying: bool) -> None:
        """Nobody is there and words cannot be saved: show nothing of them, and go on `trying`."""
        from client.notices import notice_for

        self._closing = False
        covered = self._window.cover()
        covered.say(notice_for(failed), trying=trying)
        if self._covered is None:
            self._covered = covered
            covered.again.connect(self.wants)
            covered.proves.connect(self._prove)

    def _turned(self, _: int) -> None:
        self.guard.at_desk(self._window.shown == "guide_desk")

    def _gone(self, _why: str) -> None:
        if not self.away:
            self.away = True
            # A window that was closed does not come back into sight, not even locked.
            put_away = self.outside is not None and self.outside.put_away
            (self.ends if put_away else self.wants).emit()

    def _look_outside(self) -> None:
        if self.outside is None:
            from client.ui.kit.outside import Outside

            self.outside = Outside(self._program, self._window, parent=self)
            self.outside.support.connect(self._window.show_support)
            self.outside.quick_exit.connect(self._window.quick_exit)
            self.outside.ends.connect(self.ends)
            self.guard.chosen.connect(self._tell_outside)
        self.outside.begin()

    def _tell_outside(self, chosen: Preferences) -> None:
        if self.outside is not None:
            self.outside.lock_after(self.guard.minutes(chosen))

    def _prove(self, passphrase: str) -> None:
        from client.services import proving, unlocking

        assert self._vault is not None
        self._window.cover().wait(True)
        work = proving.prove(self._vault, unlocking.by_passphrase(passphrase))
        self._program.bridge.run(work, self._proved, self._not_proved, owner=self)

    def _proved(self, _: object) -> None:
        self._window.cover().wait(False)
        self._window.uncover()
        self.go_on()

    def _not_proved(self, error: Exception) -> None:
        covered = self._window.cover()
        covered.wait(False)
        covered.arrive()
        self.cover(error, trying=True)
