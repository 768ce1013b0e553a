"""The recovery code: whether there is one, a new one, whether the paper is right, and doing without."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from client.notices import Notice, notice_for
from client.services.unlocking import KeyMaking
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.domain.errors import WorldError
    from client.services.open_vault import OpenVault, Proposed
    from client.ui.kit.home import Home

_IN_FORCE: Final = Notice(
    "From now on the new code opens this vault, and the old one opens nothing. Older copies of the vault keep the old"
    " one."
)
_GIVEN_UP: Final = Notice("No new code was made; everything is as it was.")
_RIGHT: Final = Notice("Your paper is right: that code opens this vault.")
_REMOVED: Final = Notice("This vault has no recovery code any more; only its passphrase opens it.")


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether there is a recovery code, and whether the person has shown that their paper is right."""

    there: bool
    checked: bool


@dataclass(frozen=True, slots=True)
class RecoveryState(WorkState):
    """`standing` is None until it was read. `proposed` is a code that is not in force yet, while it is shown."""

    standing: Standing | None = None
    proposed: str = field(default="", repr=False)


class Recovery(Work):
    """What is done with the recovery code. A proposed one is kept here only while it is shown."""

    state: RecoveryState

    def __init__(self, home: Home, parent: QObject | None = None, *, making: KeyMaking | None = None) -> None:
        super().__init__(home, parent, making=making)
        self.state = RecoveryState()
        self._proposed: Proposed | None = None

    def load(self) -> None:
        """Find out how things stand."""
        self._home.bridge.run(_standing(self._home.session.vault), self._stands, self._unknown, owner=self)

    def propose(self, passphrase: str) -> None:
        """Make a new code to be shown. It opens nothing until it was typed back."""
        vault = self._home.session.vault
        self._begin(
            "propose",
            lambda _: vault.propose_recovery_code(passphrase=passphrase, making=self._making),
            self._show,
        )

    def adopt(self, typed: str) -> None:
        """The shown code was typed back from paper: let it open the vault from now on."""
        proposed, vault = self._proposed, self._home.session.vault
        if proposed is None:
            return
        self._begin(
            "adopt",
            lambda _: vault.adopt_recovery_code(proposed, typed=typed, making=self._making),
            lambda _: self._adopted(),
        )

    def give_up(self) -> None:
        """The person does not want the shown code; nothing was changed."""
        if self._proposed is not None and not self.state.busy:
            self._forget()
            self._say("propose", _GIVEN_UP)

    def check(self, typed: str) -> None:
        """Say whether this is the code in force."""
        vault = self._home.session.vault
        self._begin(
            "check", lambda _: vault.check_recovery_code(typed=typed), lambda _: self._done("check", _RIGHT)
        )

    def remove(self, passphrase: str) -> None:
        """Let no recovery code open the vault."""
        vault = self._home.session.vault
        self._begin(
            "remove",
            lambda _: vault.remove_recovery_code(passphrase=passphrase, making=self._making),
            lambda _: self._done("remove", _REMOVED),
        )

    def _show(self, proposed: Proposed) -> None:
        self._proposed = proposed
        self._become(replace(self.state, proposed=proposed.code, kept=self.state.kept + 1))

    def _adopted(self) -> None:
        self._forget()
        self._done("propose", _IN_FORCE)

    def _done(self, part: str, notice: Notice) -> None:
        self._say(part, notice, good=True)
        self.load()

    def _forget(self) -> None:
        self._proposed = None
        self._become(replace(self.state, proposed=""))

    def _stands(self, standing: Standing) -> None:
        self._become(replace(self.state, standing=standing))

    def _unknown(self, error: WorldError) -> None:
        self._say("propose", notice_for(error))


async def _standing(vault: OpenVault) -> Standing:
    return Standing(there=await vault.has_recovery_code(), checked=await vault.recovery_code_was_checked())
