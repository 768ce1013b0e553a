"""Choices that hold at once: read when the page opens, kept with each change, taken back where that cannot be."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from client.notices import notice_for
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from client.domain.errors import WorldError
    from client.services.changes import ChangeSet

C = TypeVar("C", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Chosen(WorkState, Generic[C]):
    """`chosen` is None until it was read."""

    chosen: C | None = None


class Choosing(Work, Generic[C]):
    """The choices of one page, a record `C`. `part` is what its notices are about."""

    part: ClassVar[str]
    state: Chosen[C]

    def get(self) -> Coroutine[Any, Any, C]:
        """What was chosen, from where it is kept."""
        raise NotImplementedError

    def put(self, chosen: C) -> Coroutine[Any, Any, ChangeSet]:
        """Keep these choices."""
        raise NotImplementedError

    def load(self) -> None:
        """Read what was chosen."""
        self._home.bridge.run(self.get(), self._read, owner=self)

    def choose(self, **changed: object) -> None:
        """Keep a choice (fields of the record by name). What cannot be kept is said, and the old one holds."""
        before = self.state.chosen
        if before is None:
            return
        chosen = replace(before, **changed)
        if chosen == before:
            return
        self._become(replace(self.state, chosen=chosen))

        def kept(_: ChangeSet) -> None:
            self.say_nothing()

        def not_kept(error: WorldError) -> None:
            self._become(replace(self.state, chosen=before))
            self._say(self.part, notice_for(error))

        self._home.bridge.run(self.put(chosen), kept, not_kept, owner=self)

    def _read(self, chosen: C) -> None:
        self._become(replace(self.state, chosen=chosen))
