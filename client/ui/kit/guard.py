"""What keeps the open window to the person before it: locking when they have gone, the clipboard, the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from client.domain.management import UNMANAGED, Management, lock_after
from client.services.changes import ChangeSet, Kind
from client.ui.kit.away import Away
from client.ui.kit.capture import CaptureExclusion
from client.ui.kit.clipboard import ClipboardWatch
from client.ui.kit.quick_exit import QuickExitKeys
from client.ui.kit.session_watch import SessionWatch

if TYPE_CHECKING:
    from client.services.preferences import Keeping, Preferences
    from client.ui.bridge import Bridge
    from client.vault.vault_file import VaultFile


class Guard(QObject):
    """Made with the first picture of the window. `left` says why an open vault should be locked (kit/away.py).

    `chosen` is emitted when the preferences were read, and after each change of them. What a manager of this computer
    has set tightens them, and never loosens any.
    """

    left = Signal(str)
    chosen = Signal(object)

    def __init__(
        self, application: QApplication, window: QWidget, keys: QuickExitKeys, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.preferences: Preferences | None = None
        self._management = UNMANAGED
        self._at_desk = False
        self.clipboard = ClipboardWatch(parent=self)
        self.session = SessionWatch(self)
        self.away = Away(window, keys, parent=self)
        self.capture = CaptureExclusion(application, parent=self)
        self._window = window
        self._listens = False
        self._keeping: Keeping | None = None
        self._bridge: Bridge | None = None
        self.away.left.connect(self.left)
        self.session.left.connect(self._session_left)
        # Before anybody has chosen: the recovery code is shown, and typed, while no vault is open.
        self.capture.set_excluded(True)

    def begin(self, bridge: Bridge, private: VaultFile, management: Management = UNMANAGED) -> None:
        """A vault is open: do as its owner prefers. Until that is read, the usual preferences count."""
        from client.services.preferences import Keeping, Preferences

        if self._bridge is None:
            bridge.changed.connect(self._heard)
        self._bridge, self._keeping, self._management = bridge, Keeping(private), management
        self._watch(self.preferences or Preferences())
        self._read()

    def at_desk(self, in_sight: bool) -> None:
        """Whether the guide desk is in sight, where words of members stand."""
        if in_sight != self._at_desk:
            self._at_desk = in_sight
            if self._keeping is not None and self.preferences is not None:
                self._watch(self.preferences)

    def rest(self) -> None:
        """The person leaves: watch no more, and leave nothing on the clipboard."""
        self.away.rest()
        self._keeping = None
        self.clipboard.clear()

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.PREFERENCES in changes.kinds:
            self._read()

    def _read(self) -> None:
        if self._bridge is not None and self._keeping is not None:
            self._bridge.run(self._keeping.get(), self._follow, owner=self)

    def _follow(self, preferences: Preferences) -> None:
        if self._keeping is None:
            return
        self.preferences = preferences
        self._watch(preferences)
        self.capture.set_excluded(preferences.hide_from_capture or not self._management.pictures)
        if preferences.lock_with_session and not self._listens:
            self._listens = True
            self.session.begin(self._window)
        self.chosen.emit(preferences)

    def minutes(self, preferences: Preferences) -> int | None:
        """After how many minutes of idleness the vault locks as things stand; None for never."""
        return lock_after(preferences.lock_after_minutes, self._management, at_desk=self._at_desk)

    def _watch(self, preferences: Preferences) -> None:
        self.away.watch(self.minutes(preferences))

    def _session_left(self, why: str) -> None:
        if self._keeping is not None and self.preferences is not None and self.preferences.lock_with_session:
            self.left.emit(why)
