"""What a person can set at once: how the window looks, and which community is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from client.ui.kit.belonging import Belonged
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class SettingsState:
    """The communities one belongs to, and the one that is shown."""

    communities: tuple[Belonged, ...] = ()
    shown: str | None = None


class Settings(QObject):
    """The settings of this computer."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = SettingsState()
        home.belonging.changed.connect(self._belonging_changed)
        self._belonging_changed()

    # How it looks

    def look(self, **chosen: object) -> None:
        """Change the appearance at once (fields of Appearance by name)."""
        self._home.theme.choose(**chosen)

    # Communities

    def show_community(self, community: str) -> None:
        """Show this one."""
        self._home.belonging.show(community)

    def join(self) -> None:
        """Somebody has an invitation."""
        self._home.go("join")

    # Inside

    def _belonging_changed(self) -> None:
        belonging = self._home.belonging.state
        self._become(replace(self.state, communities=belonging.communities, shown=belonging.shown))

    def _become(self, state: SettingsState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
