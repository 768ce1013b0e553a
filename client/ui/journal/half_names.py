"""Names half typed on the pages for journals and labels: in the vault a moment after the last key, and back."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from client.services.changes import ChangeSet, Kind
from client.services.half_names import HalfNames as Kept
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

_SAVE_AFTER: Final = 700
"""Milliseconds after the last key."""
NEW_JOURNAL: Final = "new-journal"


def of_label(kind: str, name: str) -> str:
    """The place of a label's new name."""
    return f"label {kind} {name}"


class HalfNames(QObject):
    """Read when a page is first wanted. `came`: what was kept is there; what was typed meanwhile stands."""

    came = Signal()

    def __init__(self, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self._names: dict[str, str] = {}
        self._unsaved: dict[str, str] = {}
        self._asked = False
        self._saving = later(self, _SAVE_AFTER, self._save)
        home.bridge.changed.connect(self._heard)

    def ask(self) -> None:
        """Read what was kept, if that was not done before."""
        if not self._asked:
            self._asked = True
            self._home.bridge.run(self._service.kept(), self._found, self._not_now, owner=self)

    def name(self, place: str) -> str:
        """What stands half typed there; empty for nothing."""
        return self._names.get(place, "")

    def typed(self, place: str, name: str) -> None:
        """This stands there now; nothing where it was given, or is what it was."""
        if name != self._names.get(place, ""):
            self._names[place] = self._unsaved[place] = name
            self._saving.start()

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """What must be done so that none is lost; whoever takes it runs it."""
        self._saving.stop()
        unsaved, self._unsaved = self._unsaved, {}
        return self._keep(unsaved) if unsaved else None

    @property
    def _service(self) -> Kept:
        return Kept(self._home.session.vault.private)

    async def _keep(self, unsaved: dict[str, str]) -> None:
        try:
            await self._service.keep(unsaved)
        except Exception:
            self._unsaved = unsaved | self._unsaved  # once more with the next key, or at the next lock
            raise

    def _save(self) -> None:
        work = self.unsaved()
        if work is not None:
            self._home.bridge.run(work, None, lambda _: None, owner=self)

    def _found(self, kept: dict[str, str]) -> None:
        self._names = kept | self._names
        self.came.emit()

    def _not_now(self, _: WorldError) -> None:
        self._asked = False

    def _heard(self, changes: ChangeSet) -> None:
        """All of the journal may have been erased: then nothing of it comes back from here."""
        if Kind.QUESTION in changes.kinds and Kind.JOURNAL in changes.kinds:
            self._names, self._unsaved, self._asked = {}, {}, False
