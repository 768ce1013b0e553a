"""The first start: what somebody came for, the making of the vault, and the recovery code that is shown once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from client.ui.unlock.opening import Opening

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.notices import Notice
    from client.services.unlocking import NewVault
    from client.ui.kit.home import Doors

Goal = Literal["today", "join"]
Step = Literal["welcome", "comfort", "about", "passphrase", "code"]


@dataclass(frozen=True, slots=True)
class MakingState:
    """`step` is what is shown; "comfort" is aside from the way.

    `examples` says how far they are, "" while nobody asked for them.
    `asks` names what is missing, or "same" when the two passphrases differ; `attempts` counts answers that were a
    no. `code` is the recovery code while it is shown.
    """

    step: Step = "welcome"
    goal: Goal = "today"
    waiting: bool = False
    examples: str = ""
    asks: Literal["", "passphrase", "same"] = ""
    notice: Notice | None = None
    attempts: int = 0
    code: str = field(default="", repr=False)


class Making(Opening):
    """What a person does at the first start. The passphrase is handed through and not kept."""

    def __init__(self, doors: Doors, parent: QObject | None = None) -> None:
        super().__init__(doors, parent)
        self.state = MakingState()

    def choose(self, goal: Goal) -> None:
        """Somebody came for this; it needs a vault, and what Leeward is not is said before."""
        self._become(MakingState(step="about", goal=goal))

    def make_it_fit(self) -> None:
        """Show how the window can look."""
        if not self.state.examples:
            self._become(replace(self.state, step="comfort"))

    def begin_again(self) -> None:
        """Start the program anew, as another language asks for; nothing has been made yet."""
        self._doors.lock()

    def go_on_to_vault(self) -> None:
        """What Leeward is not has been read."""
        if self.state.step == "about":
            self._become(replace(self.state, step="passphrase"))

    def back(self) -> bool:
        """One step back, as long as nothing is made; whether there was a way back."""
        step = self.state.step
        if step not in ("comfort", "about", "passphrase") or self.state.waiting:
            return False
        before: Step = "about" if step == "passphrase" else "welcome"
        self._become(MakingState(step=before, goal=self.state.goal))
        return True

    def look_around(self) -> None:
        """Show the examples."""
        if not self.state.examples:
            self._doors.look_around()

    def wait_for_examples(self, waiting: bool) -> None:
        """They are being made, or no longer."""
        self._become(replace(self.state, examples="making" if waiting else ""))

    def hear(self, step: str) -> None:
        """How far the examples are: a code of client.services.examples."""
        if self.state.examples:
            self._become(replace(self.state, examples=step))

    def make(self, passphrase: str, again: str) -> None:
        """Make the vault."""
        if self.state.waiting or self.state.step != "passphrase":
            return
        if not passphrase:
            self._no("passphrase")
            return
        if passphrase != again:
            self._no("same")
            return
        self._become(replace(self.state, waiting=True, asks="", notice=None))
        self._start(_make(self._doors, passphrase), self._made, self._failed)

    def go_on(self, *, checked: bool) -> None:
        """The code is on paper: note whether it was typed back, and go where the person wanted to."""
        if self.state.step != "code" or self.state.waiting or self._vault is None:
            return
        from client.services import recovery_check

        self._become(replace(self.state, waiting=True))
        # Where the note cannot be kept, the person is reminded once more than needed: no reason to stop them here.
        work = recovery_check.note(self._vault.private, checked=checked)
        self._start(work, lambda _: self._go(), lambda _: self._go())

    def _go(self) -> None:
        self._become(replace(self.state, code="", waiting=False))
        self._hand_on(self.state.goal)

    def _made(self, new: NewVault) -> None:
        self._vault = new.vault
        self._become(replace(self.state, step="code", waiting=False, code=new.recovery_code))

    def _failed(self, error: WorldError) -> None:
        from client.notices import notice_for

        attempts = self.state.attempts + 1
        self._become(replace(self.state, waiting=False, notice=notice_for(error), attempts=attempts))

    def _stumbled(self) -> None:
        self._become(replace(self.state, waiting=False))

    def _no(self, asks: Literal["passphrase", "same"]) -> None:
        self._become(replace(self.state, asks=asks, notice=None, attempts=self.state.attempts + 1))

    def _become(self, state: MakingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


async def _make(doors: Doors, passphrase: str) -> NewVault:
    """Make the vault, which does not know yet whether its code is on paper."""
    import contextlib

    from client.domain.errors import WorldError
    from client.services import recovery_check, unlocking

    new = await unlocking.create(
        doors.config.paths.vault,
        passphrase=passphrase,
        threads=doors.vault_threads,
        making=unlocking.KeyMaking(seconds=doors.config.key_seconds),
    )
    try:
        with contextlib.suppress(WorldError):
            await recovery_check.note(new.vault.private, checked=False)
    except BaseException:
        await new.vault.close()
        raise
    return new
