"""Unlocking: with the passphrase, or with the recovery code and then perhaps a new passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QObject

from client.ui.unlock.opening import Opening

if TYPE_CHECKING:
    from client.domain.errors import VaultError, WorldError
    from client.notices import Notice
    from client.services.unlocking import OpenVault
    from client.ui.kit.home import Doors

_PATIENCE_SECONDS: Final = 5.0
"""For another Leeward that is just closing the vault, such as one that was left by quick exit a moment ago."""


class UnlockingState(NamedTuple):
    """`way` is what the person is asked for; "renew" is the offer of a new passphrase behind the recovery code.

    `asks` names what is missing, or "same" when the two new ones differ. `attempts` counts answers that were a no.
    `fault` is set when the vault itself is the trouble. `restores` while a backup is put in its place, whatever the
    reason. `back_again`: it was got back, and can be unlocked.
    """

    way: Literal["passphrase", "code", "renew"] = "passphrase"
    waiting: bool = False
    asks: Literal["", "passphrase", "code", "same"] = ""
    notice: Notice | None = None
    attempts: int = 0
    opened: bool = False
    fault: VaultError | None = None
    restores: bool = False
    back_again: bool = False
    # No dataclass, for importing that would delay the first window by several milliseconds.


class Unlocking(Opening):
    """What a person does at the locked window. A secret is handed through and not kept, but for the recovery code
    as long as a new passphrase is offered."""

    def __init__(self, doors: Doors, parent: QObject | None = None) -> None:
        super().__init__(doors, parent)
        self.state = UnlockingState()
        self._code = ""

    def unlock(self, passphrase: str) -> None:
        """Open the vault with its passphrase."""
        if self.state.waiting:
            return
        if not passphrase:
            self._no("passphrase")
            return
        from client.services import unlocking

        self._wait()
        folder, threads = self._doors.config.paths.vault, self._doors.vault_threads
        self._start(
            unlocking.unlock(folder, passphrase=passphrase, threads=threads, patience=_PATIENCE_SECONDS),
            self._opened,
            self._failed,
        )

    def unlock_with_code(self, code: str) -> None:
        """Open the vault with its recovery code; then a new passphrase is offered."""
        if self.state.waiting:
            return
        if not code.strip():
            self._no("code")
            return
        from client.services import unlocking

        self._wait()
        self._code = code
        folder, threads = self._doors.config.paths.vault, self._doors.vault_threads
        self._start(
            unlocking.unlock_with_recovery_code(
                folder, code=code, threads=threads, patience=_PATIENCE_SECONDS
            ),
            self._opened_with_code,
            self._failed,
        )

    def renew(self, new: str, again: str) -> None:
        """Let a new passphrase open the vault from now on, and go in."""
        if self.state.waiting or self._vault is None:
            return
        if not new:
            self._no("passphrase")
            return
        if new != again:
            self._no("same")
            return
        from client.services.unlocking import KeyMaking

        self._wait()
        making = KeyMaking(seconds=self._doors.config.key_seconds)
        self._start(
            self._vault.replace_passphrase(recovery_code=self._code, new=new, making=making),
            lambda _: self.go_in(),
            self._failed,
        )

    def go_in(self) -> None:
        """Show what is in the vault; behind the recovery code, without a new passphrase."""
        self._code = ""
        self._become(self.state._replace(waiting=False, notice=None, opened=True))
        self._hand_on()

    def ask_for(self, way: Literal["passphrase", "code"]) -> None:
        """Take the other way in."""
        if not self.state.waiting and self.state.way != "renew":
            self._become(UnlockingState(way=way))

    def restore(self) -> None:
        """Go to the backups, though nothing is known to be wrong."""
        if not self.state.waiting and self.state.way != "renew":
            self._become(UnlockingState(restores=True))

    def leave_help(self, *, mended: bool = False) -> None:
        """Ask for the passphrase again; `mended` when the vault is back."""
        if not self.state.waiting:
            self._become(UnlockingState(back_again=mended))

    def _opened(self, vault: OpenVault) -> None:
        self._vault = vault
        self.go_in()

    def _opened_with_code(self, vault: OpenVault) -> None:
        self._vault = vault
        self._become(UnlockingState(way="renew"))

    def _failed(self, error: WorldError) -> None:
        from client.domain.errors import NewerVaultVersion, VaultDamaged, VaultUnreadable
        from client.notices import notice_for

        if self.state.way == "code":
            self._code = ""
        attempts = self.state.attempts + 1
        # Behind the recovery code the vault is open: what fails there is told in line.
        fault = (
            error
            if isinstance(error, VaultDamaged | VaultUnreadable | NewerVaultVersion) and self._vault is None
            else None
        )
        notice = None if fault else notice_for(error)
        self._become(self.state._replace(waiting=False, notice=notice, attempts=attempts, fault=fault))

    def _stumbled(self) -> None:
        self._become(self.state._replace(waiting=False))

    def _wait(self) -> None:
        self._become(self.state._replace(waiting=True, asks="", notice=None, back_again=False))

    def _no(self, asks: Literal["passphrase", "code", "same"]) -> None:
        self._become(self.state._replace(asks=asks, notice=None, attempts=self.state.attempts + 1))

    def _become(self, state: UnlockingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
