"""When the vault locks by itself, and whether other programs may take pictures of the window."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from client.services.preferences import Keeping, Preferences
from client.ui.settings.choosing import Choosing, Chosen

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class LockingState(Chosen[Preferences]):
    """`can_hide`: whether this system can keep a window out of pictures."""

    can_hide: bool = False


class Locking(Choosing[Preferences]):
    """Reads and keeps the choices; each holds at once."""

    part: ClassVar[str] = "locking"
    state: LockingState

    def __init__(self, home: Home, parent: QObject | None = None, *, can_hide: bool | None = None) -> None:
        """`can_hide` by default asks the system."""
        super().__init__(home, parent)
        self.state = LockingState(can_hide=_system_can_hide() if can_hide is None else can_hide)

    def get(self) -> Coroutine[Any, Any, Preferences]:
        """What was chosen."""
        return Keeping(self._home.session.vault.private).get()

    def put(self, chosen: Preferences) -> Coroutine[Any, Any, ChangeSet]:
        """Keep these."""
        return Keeping(self._home.session.vault.private).put(chosen)


def _system_can_hide() -> bool:
    from client.protection import capture_excludable

    return capture_excludable()
