"""The moment in which a post can be called back, and whether words are looked through before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from client.services.composing import WritingChoices
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class PostingState(WorkState):
    """`chosen` is None until it was read."""

    chosen: WritingChoices | None = None


class PostingWork(Work):
    """Reads and keeps the choices; each holds at once."""

    state: PostingState

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, parent)
        self.state = PostingState()

    def load(self) -> None:
        """Read what was chosen."""
        self._home.bridge.run(self._home.session.composing.choices(), self._loaded, owner=self)

    def choose(self, *, undo_seconds: int | None = None, checks: bool | None = None) -> None:
        """Keep a choice. What cannot be kept is said, and the old one holds."""
        before = self.state.chosen
        if before is None:
            return
        chosen = WritingChoices(
            undo_seconds=before.undo_seconds if undo_seconds is None else undo_seconds,
            checks=before.checks if checks is None else checks,
        )
        if chosen == before:
            return
        self._become(replace(self.state, chosen=chosen))

        def not_kept(error: Exception) -> None:
            from client.notices import notice_for

            self._become(replace(self.state, chosen=before))
            self._say("posting", notice_for(error))

        work = self._home.session.composing.choose(chosen)
        self._home.bridge.run(work, self._kept, not_kept, owner=self)

    def _kept(self, _: ChangeSet) -> None:
        self.say_nothing()

    def _loaded(self, chosen: WritingChoices) -> None:
        self._become(replace(self.state, chosen=chosen))
