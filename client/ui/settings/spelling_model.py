"""Whether spelling is checked and in which language, and the words that the person added."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from client.services.spelling import SpellingChoice
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class SpellingState(WorkState):
    """`chosen` and `words` are None until they were read."""

    chosen: SpellingChoice | None = None
    words: tuple[str, ...] | None = field(default=None, repr=False)


class SpellingWork(Work):
    """Reads and keeps the choices; each holds at once."""

    state: SpellingState

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, parent)
        self.state = SpellingState()
        self._spelling = home.session.spelling

    def load(self) -> None:
        """Read what was chosen, and the words."""
        self._home.bridge.run(self._spelling.choice(), self._chosen, owner=self)
        self._home.bridge.run(self._spelling.words(), self._words, owner=self)

    def choose(self, **changed: object) -> None:
        """Keep a choice (fields of SpellingChoice by name). What cannot be kept is said, and the old one holds."""
        before = self.state.chosen
        if before is None:
            return
        chosen = replace(before, **changed)  # type: ignore[arg-type]  # names are SpellingChoice's own
        if chosen == before:
            return
        self._become(replace(self.state, chosen=chosen))

        def not_kept(error: Exception) -> None:
            from client.notices import notice_for

            self._become(replace(self.state, chosen=before))
            self._say("spelling", notice_for(error))

        self._home.bridge.run(self._spelling.choose(chosen), self._kept, not_kept, owner=self)

    def take_out(self, word: str) -> None:
        """Know this word no more."""

        def gone(_: ChangeSet) -> None:
            self._home.bridge.run(self._spelling.words(), self._words, owner=self)

        self._home.bridge.run(self._spelling.remove(word), gone, owner=self)

    def _kept(self, _: ChangeSet) -> None:
        self.say_nothing()

    def _chosen(self, chosen: SpellingChoice) -> None:
        self._become(replace(self.state, chosen=chosen))

    def _words(self, words: tuple[str, ...]) -> None:
        self._become(replace(self.state, words=words))
