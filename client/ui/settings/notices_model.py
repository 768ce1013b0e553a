"""What is told outside the window, when, and what closing the window does."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from client.domain.noticing import Choices
from client.services.noticing import Noticing
from client.ui.settings.choosing import Choosing, Chosen

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.services.changes import ChangeSet
    from client.services.preferences import Preferences
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class NoticesState(Chosen[Choices]):
    """`offered`: whether this desktop has a place for notices and the sign.

    `locks_after` is after how many minutes the vault locks by itself, None for never.
    """

    offered: bool = False
    locks_after: int | None = 10


class NoticesWork(Choosing[Choices]):
    """Reads and keeps the choices; each holds at once."""

    part: ClassVar[str] = "notices"
    state: NoticesState

    def __init__(
        self, home: Home, parent: QObject | None = None, *, offered: Callable[[], bool] | None = None
    ) -> None:
        """`offered` by default asks the desktop."""
        super().__init__(home, parent)
        self._offered = offered or _desktop_offers
        self.state = NoticesState(offered=self._offered())

    def load(self) -> None:
        """Read what was chosen, and look anew at the desktop: its bar may have come later."""
        from client.services.preferences import Keeping

        self._become(replace(self.state, offered=self._offered()))
        super().load()
        self._home.bridge.run(Keeping(self._home.session.vault.private).get(), self._locking, owner=self)

    def get(self) -> Coroutine[Any, Any, Choices]:
        """What was chosen."""
        return Noticing(self._home.session).choices()

    def put(self, chosen: Choices) -> Coroutine[Any, Any, ChangeSet]:
        """Keep these."""
        return Noticing(self._home.session).choose(chosen)

    def _locking(self, preferences: Preferences) -> None:
        self._become(replace(self.state, locks_after=preferences.lock_after_minutes))


def _desktop_offers() -> bool:
    from client.ui.kit.tray import offered

    return offered()
