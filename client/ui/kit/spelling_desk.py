"""The spelling check of the open vault, as the boxes one writes in share it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from client.engine import EngineStopped
from client.services.changes import Kind
from client.ui.language import spoken

if TYPE_CHECKING:
    from client.domain.spelling.speller import Language, Mark
    from client.services.changes import ChangeSet
    from client.services.session import Session
    from client.services.spelling import SpellingChoice
    from client.ui.bridge import Bridge
    from client.ui.kit.home import Home

T = TypeVar("T")


class SpellingDesk(QObject):
    """Hands texts to the thread that looks words up. It is off until what was chosen has been read."""

    changed = Signal()
    """It was turned on or off, or other words are known now: what was marked is to be looked at again."""

    def __init__(self, bridge: Bridge, session: Session) -> None:
        super().__init__(bridge)
        self.session = session
        self.on = False
        self.language: Language = "en"
        self._bridge = bridge
        self._left: set[str] = set()
        bridge.changed.connect(self._heard)
        self._load()

    def check(self, texts: Sequence[str], done: Callable[[list[list[Mark]]], None], owner: QObject) -> None:
        """The words of each text that want a mark, to `done`; none where they cannot be looked up."""

        def without_left(found: list[list[Mark]]) -> None:
            done([[mark for mark in marks if mark.word not in self._left] for marks in found])

        work = self.session.spelling.marks(tuple(texts), self.language)
        self._run(work, without_left, lambda _: done([[] for _ in texts]), owner)

    def suggest(self, word: str, done: Callable[[list[str]], None], owner: QObject) -> None:
        """What may have been meant, to `done`."""
        work = self.session.spelling.suggest(word, self.language)
        self._run(work, done, lambda _: done([]), owner)

    def add(self, word: str) -> None:
        """Know this word from now on: it is kept in the vault."""
        self._bridge.run(self.session.spelling.add(word))

    def leave(self, word: str) -> None:
        """Mark this word no more until the vault is closed; it is not kept anywhere."""
        self._left.add(word)
        self.changed.emit()

    def _load(self) -> None:
        self._run(_choice(self.session), self._chosen, lambda _: None, self)

    def _run(
        self,
        work: Coroutine[Any, Any, T],
        done: Callable[[T], None],
        failed: Callable[[object], None],
        owner: QObject,
    ) -> None:
        try:
            self._bridge.run(work, done, failed, owner=owner)
        except EngineStopped:
            pass  # the program is ending, and a line was still to be looked at

    def _chosen(self, choice: SpellingChoice) -> None:
        from client.services.spelling import language_for

        self.on = choice.on
        self.language = language_for(choice.language, spoken())
        self.changed.emit()

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.PREFERENCES in changes.kinds:
            self._load()


async def _choice(session: Session) -> SpellingChoice:
    return await session.spelling.choice()  # here, so that it is imported in the engine's thread


def desk_of(home: Home) -> SpellingDesk:
    """The desk of the vault that is open, made when it is asked for the first time."""
    options = Qt.FindChildOption.FindDirectChildrenOnly
    for desk in home.bridge.findChildren(SpellingDesk, options=options):
        if desk.session is home.session:
            return desk
    return SpellingDesk(home.bridge, home.session)
