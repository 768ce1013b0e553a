"""What the desktop tells: it is going to sleep, or its own lock has come down.

Linux: logind and the screen savers, over D-Bus. Windows: messages to the window. macOS tells it only to programs that
speak Objective-C with it, which this one does not: there, the idle lock and the clocks (kit/away.py) are all there is.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusPendingCallWatcher

_LOGIND: Final = "org.freedesktop.login1"
_MANAGER: Final = "/org/freedesktop/login1"
_SCREEN_SAVERS: Final = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)
_SLEEPS: Final[Any] = "1prepares_for_sleep(bool)"
_LOCKED: Final[Any] = "1locked()"
_COVERS: Final[Any] = "1covers(bool)"
"""Slots of the class below, as Qt's macro SLOT writes them: texts, though the types of PySide6 say bytes."""
_SESSION_CHANGED: Final = 0x02B1
_SESSION_LOCKED: Final = 0x7
_POWER: Final = 0x0218
_SUSPENDING: Final = 0x4
_THIS_SESSION: Final = 0


class SessionWatch(QObject):
    """`left` says "suspend" or "session". `hears` is whether this desktop tells of anything at all."""

    left = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hears = False
        self._system: QDBusConnection | None = None
        self._delay: object = None

    def begin(self, window: QWidget) -> None:
        """Listen, from now on; nothing happens where nobody tells."""
        if sys.platform == "win32":
            self._begin_windows(window)
        elif sys.platform == "linux":
            from PySide6.QtDBus import QDBusConnection

            self.listen(QDBusConnection.systemBus(), QDBusConnection.sessionBus())

    def listen(self, system: QDBusConnection, session: QDBusConnection) -> None:
        """Listen on these two buses."""
        if system.isConnected():
            manager = _LOGIND + ".Manager"
            asked = [
                system.connect(_LOGIND, _MANAGER, manager, "PrepareForSleep", self, _SLEEPS),
                system.connect(_LOGIND, own_session(), _LOGIND + ".Session", "Lock", self, _LOCKED),
            ]
            self.hears = any(asked)
            self._system = system
            self._ask_for_time()
        if session.isConnected():
            for name, path in _SCREEN_SAVERS:
                heard = session.connect(name, path, name, "ActiveChanged", self, _COVERS)
                self.hears = heard or self.hears

    @Slot(bool)
    def prepares_for_sleep(self, going: bool) -> None:
        """Logind: the computer goes to sleep, or has woken up."""
        if going:
            self.left.emit("suspend")
        else:
            self._ask_for_time()

    @Slot()
    def locked(self) -> None:
        """Logind: the session is to be locked."""
        self.left.emit("session")

    @Slot(bool)
    def covers(self, active: bool) -> None:
        """A screen saver has come, or has gone."""
        if active:
            self.left.emit("session")

    def _ask_for_time(self) -> None:
        """Ask logind to wait for us, a few seconds at most, before it sleeps: as long as a descriptor is open.

        A process that locks ends, or replaces itself, and the descriptor is closed.
        """
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        if self._system is None:
            return
        ask = QDBusMessage.createMethodCall(_LOGIND, _MANAGER, _LOGIND + ".Manager", "Inhibit")
        ask.setArguments(["sleep", "Leeward", "Closes the vault", "delay"])
        asking = QDBusPendingCallWatcher(self._system.asyncCall(ask), self)
        asking.finished.connect(self._given)

    def _given(self, asking: QDBusPendingCallWatcher) -> None:
        given = asking.reply().arguments()
        asking.deleteLater()
        self._delay = given[0] if given and not isinstance(given[0], str) else None

    def _begin_windows(self, window: QWidget) -> None:
        if sys.platform == "win32":
            import ctypes

            self._messages = _Messages(self)
            application = QCoreApplication.instance()
            assert application is not None
            application.installNativeEventFilter(self._messages)
            try:
                tells = ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification
                self.hears = bool(tells(ctypes.c_void_p(int(window.winId())), _THIS_SESSION))
            except (AttributeError, OSError):
                return


class _Messages(QAbstractNativeEventFilter):
    """Windows' messages to any window of ours."""

    def __init__(self, watch: SessionWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: Any, message: Any) -> object:  # noqa: N802 - Qt's name
        """Look at two of them, and let every one go on."""
        from ctypes import wintypes

        if bytes(kind) == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            if told.message == _SESSION_CHANGED and told.wParam == _SESSION_LOCKED:
                self._watch.locked()
            elif told.message == _POWER and told.wParam == _SUSPENDING:
                self._watch.prepares_for_sleep(True)
        return False, 0


def own_session(variables: Any = os.environ) -> str:
    """The path of this desktop's session at logind; empty, which stands for any, where nobody says which it is.

    Logind writes whatever is no letter, and a digit at the beginning, as an underscore and two hex digits.
    """
    name = str(variables.get("XDG_SESSION_ID", ""))
    if not name:
        return ""
    plain = (
        each if each.isascii() and each.isalnum() and (at or not each.isdigit()) else f"_{ord(each):02x}"
        for at, each in enumerate(name)
    )
    return f"{_MANAGER}/session/{''.join(plain)}"
