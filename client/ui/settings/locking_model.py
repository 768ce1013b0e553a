"""When the vault locks by itself, and whether other programs may take pictures of the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from client.services.preferences import Keeping, Preferences
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class LockingState(WorkState):
    """`chosen` is None until it was read. `can_hide`: whether this system can keep a window out of pictures."""

    chosen: Preferences | None = None
    can_hide: bool = False


class Locking(Work):
    """Reads and keeps the choices; each holds at once."""

    state: LockingState

    def __init__(self, home: Home, parent: QObject | None = None, *, can_hide: bool | None = None) -> None:
        """`can_hide` by default asks the system."""
        super().__init__(home, parent)
        self.state = LockingState(can_hide=_system_can_hide() if can_hide is None else can_hide)

    def load(self) -> None:
        """Read what was chosen."""
        keeping = Keeping(self._home.session.vault.private)
        self._home.bridge.run(keeping.get(), self._loaded, owner=self)

    def choose(self, **changed: object) -> None:
        """Keep a choice (fields of Preferences by name). What cannot be kept is said, and the old one holds."""
        before = self.state.chosen
        if before is None:
            return
        chosen = replace(before, **changed)  # type: ignore[arg-type]  # names are Preferences' own
        if chosen == before:
            return
        self._become(replace(self.state, chosen=chosen))
        keeping = Keeping(self._home.session.vault.private)

        def not_kept(error: Exception) -> None:
            from client.notices import notice_for

            self._become(replace(self.state, chosen=before))
            self._say("locking", notice_for(error))

        self._home.bridge.run(keeping.put(chosen), self._kept, not_kept, owner=self)

    def _kept(self, _: ChangeSet) -> None:
        self.say_nothing()

    def _loaded(self, chosen: Preferences) -> None:
        self._become(replace(self.state, chosen=chosen))


def _system_can_hide() -> bool:
    from client.protection import capture_excludable

    return capture_excludable()
