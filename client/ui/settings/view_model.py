"""What a person can set: how the window looks, what opens the vault, and which community is shown."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal

from client.notices import Notice, notice_for
from client.services.unlocking import KeyMaking

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.belonging import Belonged
    from client.ui.kit.home import Home

Part = Literal["", "passphrase", "recovery"]

_DIFFER: Final = Notice(
    "The two new passphrases are not the same; nothing was changed, so please type them again."
)
_CHANGED: Final = Notice(
    "From now on the new passphrase opens this vault. The recovery code stays as it is, and older copies of the"
    " vault still open with the old passphrase."
)


@dataclass(frozen=True, slots=True)
class SettingsState:
    """`busy` is the part that is being worked on, `part` the one that `notice` speaks about.

    `attempts` counts what was said, so that the same words said twice are two. `kept` counts passphrases that were
    changed: what was typed may be forgotten then. `recovery_code` is there until the person has written it down.
    """

    communities: tuple[Belonged, ...] = ()
    shown: str | None = None
    busy: Part = ""
    part: Part = ""
    notice: Notice | None = None
    good: bool = False
    attempts: int = 0
    kept: int = 0
    recovery_code: str = field(default="", repr=False)


class Settings(QObject):
    """The settings of this computer and this vault. No passphrase stays here."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None, *, making: KeyMaking | None = None) -> None:
        """`making` fixes how keys are made; by default it takes as long as the configuration says."""
        super().__init__(parent)
        self._home = home
        self._making = making or KeyMaking(seconds=home.config.key_seconds)
        self.state = SettingsState()
        home.belonging.changed.connect(self._belonging_changed)
        self._belonging_changed()

    # How it looks

    def look(self, **chosen: object) -> None:
        """Change the appearance at once (fields of Appearance by name)."""
        self._home.theme.choose(**chosen)

    # What opens the vault

    def change_passphrase(self, *, current: str, new: str, again: str) -> None:
        """Let `new` open the vault in place of `current`, if it was typed the same twice."""
        if self.state.busy:
            return
        if new != again:
            self._say("passphrase", _DIFFER)
            return
        self._begin("passphrase")
        work = self._home.session.vault.change_passphrase(current=current, new=new, making=self._making)
        self._home.bridge.run(work, self._passphrase_changed, self._failed, owner=self)

    def make_recovery_code(self, passphrase: str) -> None:
        """Make a new recovery code; the old one opens nothing from then on."""
        if self.state.busy:
            return
        self._begin("recovery")
        work = self._home.session.vault.replace_recovery_code(passphrase=passphrase, making=self._making)
        self._home.bridge.run(work, self._recovery_code_made, self._failed, owner=self)

    def forget_recovery_code(self) -> None:
        """The person has written it down."""
        self._become(replace(self.state, recovery_code="", notice=None, part=""))

    # Communities

    def show_community(self, community: str) -> None:
        """Show this one."""
        self._home.belonging.show(community)

    def join(self) -> None:
        """Somebody has an invitation."""
        self._home.go("join")

    # Inside

    def _begin(self, part: Part) -> None:
        self._become(replace(self.state, busy=part, part="", notice=None, recovery_code=""))

    def _passphrase_changed(self, _: None) -> None:
        self._become(replace(self.state, busy="", kept=self.state.kept + 1))
        self._say("passphrase", _CHANGED, good=True)

    def _recovery_code_made(self, code: str) -> None:
        self._become(replace(self.state, busy="", kept=self.state.kept + 1, recovery_code=code))

    def _failed(self, error: WorldError) -> None:
        part = self.state.busy
        self._become(replace(self.state, busy=""))
        self._say(part, notice_for(error))

    def _say(self, part: Part, notice: Notice, *, good: bool = False) -> None:
        attempts = self.state.attempts + 1
        self._become(replace(self.state, part=part, notice=notice, good=good, attempts=attempts))

    def _belonging_changed(self) -> None:
        belonging = self._home.belonging.state
        self._become(replace(self.state, communities=belonging.communities, shown=belonging.shown))

    def _become(self, state: SettingsState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
