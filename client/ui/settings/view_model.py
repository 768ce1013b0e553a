"""What a person can set at once, and how things stand with the vault in one line each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from client.ui.kit.parting_model import PartingState

if TYPE_CHECKING:
    from client.services.open_vault import OpenVault
    from client.ui.kit.belonging import Belonged
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class SettingsState:
    """The communities one belongs to, the one that is shown, and how it stands with those that were left.

    `code_there` and `code_checked` say how it stands with the recovery code, `last_backup` the day of the newest
    backup beside the vault in ISO 8601, empty for none; None until they were looked at.
    """

    communities: tuple[Belonged, ...] = ()
    shown: str | None = None
    parting: PartingState = field(default_factory=PartingState)
    code_there: bool | None = None
    code_checked: bool = False
    last_backup: str | None = None


class Settings(QObject):
    """The settings of this computer."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = SettingsState()
        home.belonging.changed.connect(self._belonging_changed)
        home.belonging.parting.changed.connect(self._belonging_changed)
        self._belonging_changed()

    # How it looks

    def look(self, **chosen: object) -> None:
        """Change the appearance at once (fields of Appearance by name)."""
        self._home.theme.choose(**chosen)

    # The vault

    def look_after_vault(self) -> None:
        """Find out how things stand with it, for who comes to the settings; what cannot be found out is not said."""
        if not self._home.examples:
            work = _standing(self._home.session.vault)
            self._home.bridge.run(work, self._stands, lambda _: None, owner=self)

    # Communities

    def show_community(self, community: str) -> None:
        """Show this one."""
        self._home.belonging.show(community)

    def leave(self, community: str) -> None:
        """Leave it, after what that means was said and agreed to."""
        self._home.belonging.parting.leave(community)

    def ask_again(self, community: str) -> None:
        """Ask one that was left now to forget its member."""
        self._home.belonging.parting.ask_again(community)

    def let_go(self, community: str) -> None:
        """Ask it no more."""
        self._home.belonging.parting.let_go(community)

    def join(self) -> None:
        """Somebody has an invitation."""
        self._home.go("join")

    # Inside

    def _belonging_changed(self) -> None:
        belonging = self._home.belonging.state
        parting = self._home.belonging.parting.state
        self._become(
            replace(self.state, communities=belonging.communities, shown=belonging.shown, parting=parting)
        )

    def _stands(self, found: tuple[bool, bool, str]) -> None:
        there, checked, last = found
        self._become(replace(self.state, code_there=there, code_checked=checked, last_backup=last))

    def _become(self, state: SettingsState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


async def _standing(vault: OpenVault) -> tuple[bool, bool, str]:
    from client.services import backing_up

    backups = await vault.threads.keys.run(partial(backing_up.kept, vault.folder.path))
    return (
        await vault.has_recovery_code(),
        await vault.recovery_code_was_checked(),
        backups[0].made_on if backups else "",
    )
