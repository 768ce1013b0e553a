"""What is told outside the window, when, and what closing the window does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from client.domain.noticing import Choices
from client.services.noticing import Noticing
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.services.changes import ChangeSet
    from client.services.preferences import Preferences
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class NoticesState(WorkState):
    """`chosen` is None until it was read. `offered`: whether this desktop has a place for notices and the sign.

    `locks_after` is after how many minutes the vault locks by itself, None for never.
    """

    chosen: Choices | None = None
    offered: bool = False
    locks_after: int | None = 10


class NoticesWork(Work):
    """Reads and keeps the choices; each holds at once."""

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
        session = self._home.session
        self._home.bridge.run(Noticing(session).choices(), self._loaded, owner=self)
        self._home.bridge.run(Keeping(session.vault.private).get(), self._locking, owner=self)

    def choose(self, **changed: object) -> None:
        """Keep a choice (fields of Choices by name). What cannot be kept is said, and the old one holds."""
        before = self.state.chosen
        if before is None:
            return
        chosen = replace(before, **changed)  # type: ignore[arg-type]  # names are Choices' own
        if chosen == before:
            return
        self._become(replace(self.state, chosen=chosen))

        def not_kept(error: Exception) -> None:
            from client.notices import notice_for

            self._become(replace(self.state, chosen=before))
            self._say("notices", notice_for(error))

        work = Noticing(self._home.session).choose(chosen)
        self._home.bridge.run(work, self._kept, not_kept, owner=self)

    def _kept(self, _: ChangeSet) -> None:
        self.say_nothing()

    def _loaded(self, chosen: Choices) -> None:
        self._become(replace(self.state, chosen=chosen))

    def _locking(self, preferences: Preferences) -> None:
        self._become(replace(self.state, locks_after=preferences.lock_after_minutes))


def _desktop_offers() -> bool:
    from client.ui.kit.tray import offered

    return offered()
