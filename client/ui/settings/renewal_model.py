"""Somebody may know the passphrase: another key behind everything, another passphrase, another recovery code."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from client.domain.errors import NotEnoughMemoryForKey, UnusablePassphrase, WrongPassphrase
from client.notices import Notice, notice_for
from client.ui.settings.passphrase_model import DIFFER
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.domain.errors import WorldError
    from client.domain.progress import Progress, Step
    from client.services.renewing import Renewed
    from client.services.unlocking import KeyMaking
    from client.ui.kit.home import Home

Phase = Literal["form", "writing", "code", "failed"]


@dataclass(frozen=True, slots=True)
class RenewalState(WorkState):
    """`phase` is "form" until the files are being written, and then the vault is closed: all that is left is to lock.

    `code` is there while it is shown. `old_copies` are left that the old passphrase opens. `unfinished` says what is
    still to be done before the new passphrase and the code open the vault.
    """

    phase: Phase = "form"
    code: str = field(default="", repr=False)
    old_copies: int = 0
    unfinished: Notice | None = None


class Renewal(Work):
    """One renewal; the vault is closed after it, whatever happened."""

    state: RenewalState

    def __init__(self, home: Home, parent: QObject | None = None, *, making: KeyMaking | None = None) -> None:
        super().__init__(home, parent, making=making)
        self.state = RenewalState()

    def renew(self, *, passphrase: str, new: str, again: str) -> None:
        """Write everything anew, which `new` opens from then on, if it was typed the same twice."""
        from client.services import renewing

        if self.state.busy or self.state.phase != "form":
            return
        if new != again:
            self._say("renewal", DIFFER)
            return
        vault, now = self._home.session.vault, self._home.now
        self._home.sync.rest()
        self._begin(
            "renewal",
            lambda progress: renewing.renew(
                vault, passphrase=passphrase, new=new, making=self._making, now=now, progress=progress
            ),
            self._renewed,
        )

    def lock(self) -> None:
        """The code is on paper, or there is none: all that is left is to lock."""
        self._become(replace(self.state, code=""))
        self._home.lock()

    def _stepped(self, progress: Progress, step: Step) -> None:
        if progress is self._progress and self.state.phase == "form":
            self._become(replace(self.state, phase="writing"))
        super()._stepped(progress, step)

    def _renewed(self, renewed: Renewed) -> None:
        self._become(
            replace(
                self.state,
                phase="code",
                code=renewed.recovery_code,
                old_copies=renewed.old_copies,
                unfinished=None if renewed.unfinished is None else notice_for(renewed.unfinished),
                kept=self.state.kept + 1,
            )
        )

    def _failed(self, error: WorldError) -> None:
        # These are found before anything is closed.
        stays_open = isinstance(error, WrongPassphrase | UnusablePassphrase | NotEnoughMemoryForKey)
        if not stays_open:
            self._become(replace(self.state, phase="failed"))
        super()._failed(error)
