"""What was written with one tool, and what is being written with it now: kept by itself, and no typed word dropped."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from PySide6.QtCore import QObject, Signal

from client.domain.errors import WorldError
from client.domain.exercises import Exercise, ExerciseKind, Work, blank, too_long
from client.domain.ids import new_id
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.services.exercising import Exercising
    from client.ui.kit.home import Home

SAVE_AFTER: Final = 1000
"""Milliseconds after the last key until it is kept."""
SAVE_AT_LATEST: Final = 2000
"""The same for somebody who does not stop."""

Kept = Literal["", "writing", "saved", "unsaved"]


@dataclass(frozen=True, slots=True)
class RecordsState:
    """`open` is the id of what is being written, empty for none; `kept` says how safe its words are.

    `copied`: a copy of it has been put into the journal since it was opened.
    """

    loaded: bool = False
    records: tuple[Exercise, ...] = field(default=(), repr=False)
    open: str = ""
    kept: Kept = ""
    too_long: bool = False
    copied: bool = False
    notice: Notice | None = None


class RecordsModel(QObject):
    """`work` is what stands on the screen. `turned` tells that another is open, or none; `changed` of any new state."""

    changed = Signal()
    turned = Signal()

    def __init__(
        self,
        home: Home,
        kind: ExerciseKind,
        fresh: Work,
        parent: QObject | None = None,
        *,
        make_id: Callable[[], str] = new_id,
    ) -> None:
        """`fresh` is one in which nothing is said."""
        super().__init__(parent)
        self._home = home
        self._kind = kind
        self._fresh = fresh
        self._make_id = make_id
        self.state = RecordsState()
        self.work: Work = fresh
        self._pending: dict[str, tuple[Work, bool | None]] = {}
        self._saving = later(self, SAVE_AFTER, self.save)
        self._at_latest = later(self, SAVE_AT_LATEST, self.save)
        home.bridge.changed.connect(self._heard)

    @property
    def known(self) -> Exercise | None:
        """What is open, as it is kept; None where nothing of it is kept yet."""
        return next((each for each in self.state.records if each.id == self.state.open), None)

    def load(self) -> None:
        """Look at what there is."""
        self._run(self._tools.every(kind=self._kind), self._read)

    # Writing

    def begin(self, work: Work | None = None, *, record_id: str = "") -> None:
        """Begin another one, under an id of its own. Nothing is kept until something is said."""
        self._turn(record_id or self._make_id(), self._fresh if work is None else work)

    def open(self, record_id: str) -> None:
        """Go on with one of them; nothing happens when it is gone."""
        found = next((each for each in self.state.records if each.id == record_id), None)
        if found is not None:
            self._turn(found.id, found.work)

    def write(self, work: Work) -> None:
        """It says this now."""
        if work == self.work:
            return
        self.work = work
        self._pending[self.state.open] = (work, None)
        long = too_long(work)
        self._saving.start()
        if not self._at_latest.isActive():
            self._at_latest.start()
        self.state = replace(self.state, kept="unsaved" if long else "writing", too_long=long)
        self.changed.emit()  # also where it is still being written: what follows from the words is shown with them

    def save(self) -> None:
        """Keep what is not kept yet."""
        self._saving.stop()
        self._at_latest.stop()
        for record_id, told in self._to_keep().items():
            self._put(record_id, told)

    def finish(self, *, done: bool) -> None:
        """Keep it, say that it is `done` or is not, and go back to the list."""
        if self.state.open and not self.state.too_long:
            if not blank(self.work) or self.known is not None:
                self._pending[self.state.open] = (self.work, done)
            self.close()

    def close(self) -> bool:
        """Back to the list, everything kept; whether something was open. What is too long to be kept stays open."""
        if not self.state.open or self.state.too_long:
            return bool(self.state.open)
        self._turn("", self._fresh)
        return True

    def erase(self, record_id: str) -> None:
        """Erase one for good."""
        if record_id == self.state.open:
            self._turn("", self._fresh, save=False)
        self._pending.pop(record_id, None)
        self._become(records=tuple(each for each in self.state.records if each.id != record_id))
        self._home.bridge.run(self._tools.erase(exercise_id=record_id), None, self._stayed, owner=self)

    def copy_to_journal(self, text: str) -> None:
        """Make a journal entry that says this."""
        self.save()
        self._run(self._tools.copy_to_journal(text=text), lambda _: self._become(copied=True))

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """What must be done so that no word is lost; None when there is nothing. Whoever takes it runs it."""
        return self._keep_all(dict(self._pending)) if self._pending else None

    # Inside

    @property
    def _tools(self) -> Exercising:
        return self._home.session.exercising

    def _to_keep(self) -> dict[str, tuple[Work, bool | None]]:
        return {each: told for each, told in self._pending.items() if not too_long(told[0])}

    async def _keep_all(self, left: dict[str, tuple[Work, bool | None]]) -> None:
        """One that cannot be kept, as it is too long, keeps no other from it; whoever closes the vault hears of it."""
        failed: WorldError | None = None
        for record_id, (work, done) in left.items():
            try:
                await self._tools.put(exercise_id=record_id, work=work, done=done)
            except WorldError as error:
                failed = error
        if failed is not None:
            raise failed

    def _put(self, record_id: str, told: tuple[Work, bool | None]) -> None:
        def kept(answer: tuple[Exercise | None, ChangeSet]) -> None:
            # What was written on meanwhile is still to be kept.
            if self._pending.get(record_id) == told:
                del self._pending[record_id]
            self._noted(record_id, answer[0])
            if record_id == self.state.open:
                state: Kept = "writing" if record_id in self._pending else "saved"
                self._become(kept=state, notice=None)

        def failed(error: WorldError) -> None:
            self._become(kept="unsaved", notice=notice_for(error))
            self._at_latest.start()  # perhaps there is room by then

        put = self._tools.put(exercise_id=record_id, work=told[0], done=told[1])
        self._home.bridge.run(put, kept, failed, owner=self)

    def _noted(self, record_id: str, kept: Exercise | None) -> None:
        """In its place in the list, or at its top."""
        rows = list(self.state.records)
        at = next((n for n, each in enumerate(rows) if each.id == record_id), None)
        if at is not None:
            rows[at : at + 1] = [] if kept is None else [kept]
        elif kept is not None:
            rows.insert(0, kept)
        self._become(records=tuple(rows))

    def _turn(self, record_id: str, work: Work, *, save: bool = True) -> None:
        if save:
            self.save()
        kept: Kept = ""
        if record_id in self._pending:  # newer than what was read of it
            work, kept = self._pending[record_id][0], "unsaved"
        self.work = work
        self._become(open=record_id, kept=kept, too_long=too_long(work), copied=False, notice=None)
        self.turned.emit()

    def _read(self, records: tuple[Exercise, ...]) -> None:
        self._become(loaded=True, records=records)

    def _heard(self, changes: ChangeSet) -> None:
        """Somebody else wrote with this tool: a worry became a small step, an import brought some."""
        mine = {self.state.open} | {each.id for each in self.state.records}
        if Kind.EXERCISE in changes.kinds and self.state.loaded and not changes.ids & mine:
            self.load()

    def _run(self, work: Coroutine[Any, Any, Any], done: Callable[[Any], None]) -> None:
        self._home.bridge.run(work, done, self._troubled, owner=self)

    def _stayed(self, error: WorldError) -> None:
        """It could not be erased: it is to be seen again."""
        self._troubled(error)
        self.load()

    def _troubled(self, error: WorldError) -> None:
        self._become(notice=notice_for(error))

    def _become(self, **changed: Any) -> None:
        state = replace(self.state, **changed)
        if state != self.state:
            self.state = state
            self.changed.emit()
