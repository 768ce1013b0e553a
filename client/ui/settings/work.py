"""What every part of the vault's settings does: one work at a time, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from client.domain.progress import Progress, Step
from client.notices import Notice, notice_for
from client.services.unlocking import KeyMaking

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WorkState:
    """`busy` names the work that runs, `step` how far it is (None before it tells), `part` what `notice` is about.

    `attempts` counts what was said, so that the same words said twice are two. `kept` counts works that ended well
    with a passphrase: what was typed may be forgotten then.
    """

    busy: str = ""
    step: Step | None = None
    part: str = ""
    notice: Notice | None = None
    good: bool = False
    attempts: int = 0
    kept: int = 0


class Work(QObject):
    """One part's view-model. No passphrase stays here."""

    changed = Signal()
    state: Any
    """A WorkState, or a part's own kind of it."""

    def __init__(self, home: Home, parent: QObject | None = None, *, making: KeyMaking | None = None) -> None:
        """`making` fixes how keys are made; by default it takes as long as the configuration says."""
        super().__init__(parent)
        self._home = home
        self._making = making or KeyMaking(seconds=home.config.key_seconds)
        self._progress: Progress | None = None
        self.state = WorkState()

    def stop(self) -> None:
        """The person wants the work to stop."""
        if self._progress is not None:
            self._progress.stop()

    def say_nothing(self) -> None:
        """What was said is out of date: the person comes to the page anew."""
        if self.state.notice is not None:
            self._become(replace(self.state, part="", notice=None))

    def _begin(
        self, part: str, work: Callable[[Progress], Coroutine[Any, Any, T]], done: Callable[[T], object]
    ) -> bool:
        """Start `work` with a progress of its own, unless something runs; whether it was started."""
        if self.state.busy:
            return False
        progress: Progress = Progress(self._home.bridge.heard(lambda step: self._stepped(progress, step)))
        self._progress = progress
        self._become(replace(self.state, busy=part, step=None, part="", notice=None))

        def ended(result: T) -> None:
            self._rest()
            done(result)

        self._home.bridge.run(work(progress), ended, self._failed, owner=self)
        return True

    def _stepped(self, progress: Progress, step: Step) -> None:
        if progress is self._progress:
            self._become(replace(self.state, step=step))

    def _failed(self, error: WorldError) -> None:
        part = self.state.busy
        self._rest()
        self._say(part, notice_for(error))

    def _rest(self) -> None:
        self._progress = None
        self._become(replace(self.state, busy="", step=None))

    def _say(self, part: str, notice: Notice, *, good: bool = False) -> None:
        attempts = self.state.attempts + 1
        kept = self.state.kept + 1 if good else self.state.kept
        self._become(replace(self.state, part=part, notice=notice, good=good, attempts=attempts, kept=kept))

    def _become(self, state: WorkState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
