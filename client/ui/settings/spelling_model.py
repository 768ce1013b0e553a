"""Whether spelling is checked and in which language, and the words that the person added."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, ClassVar

from client.services.spelling import SpellingChoice
from client.ui.settings.choosing import Choosing, Chosen

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class SpellingState(Chosen[SpellingChoice]):
    """`words` are None until they were read."""

    words: tuple[str, ...] | None = field(default=None, repr=False)


class SpellingWork(Choosing[SpellingChoice]):
    """Reads and keeps the choices; each holds at once."""

    part: ClassVar[str] = "spelling"
    state: SpellingState

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, parent)
        self.state = SpellingState()
        self._spelling = home.session.spelling

    def load(self) -> None:
        """Read what was chosen, and the words."""
        super().load()
        self._home.bridge.run(self._spelling.words(), self._words, owner=self)

    def get(self) -> Coroutine[Any, Any, SpellingChoice]:
        """What was chosen."""
        return self._spelling.choice()

    def put(self, chosen: SpellingChoice) -> Coroutine[Any, Any, ChangeSet]:
        """Keep these."""
        return self._spelling.choose(chosen)

    def take_out(self, word: str) -> None:
        """Know this word no more."""

        def gone(_: ChangeSet) -> None:
            self._home.bridge.run(self._spelling.words(), self._words, owner=self)

        self._home.bridge.run(self._spelling.remove(word), gone, owner=self)

    def _words(self, words: tuple[str, ...]) -> None:
        self._become(replace(self.state, words=words))
