"""The moment in which a post can be called back, and whether words are looked through before it."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, ClassVar

from client.services.composing import WritingChoices
from client.ui.settings.choosing import Choosing, Chosen

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home


class PostingWork(Choosing[WritingChoices]):
    """Reads and keeps the choices; each holds at once."""

    part: ClassVar[str] = "posting"

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, parent)
        self.state = Chosen()

    def get(self) -> Coroutine[Any, Any, WritingChoices]:
        """What was chosen."""
        return self._home.session.composing.choices()

    def put(self, chosen: WritingChoices) -> Coroutine[Any, Any, ChangeSet]:
        """Keep these."""
        return self._home.session.composing.choose(chosen)
