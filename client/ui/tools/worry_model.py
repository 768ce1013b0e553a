"""Worries that were put off, the time of one's own for them, and a sitting with them."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.exercises import Exercise, SmallStep, Worry
from client.domain.ids import new_id
from client.services.exercising import Looked
from client.ui.tools.records_model import RecordsModel

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

SITTING: Final = 15 * 60
"""Seconds."""
_TICK: Final = 1000


class WorryModel(RecordsModel):
    """What is open here is the worry that is just being written down. `ticked` tells that a sitting goes on."""

    ticked = Signal()

    def __init__(
        self,
        home: Home,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        make_id: Callable[[], str] = new_id,
    ) -> None:
        """`clock` is in seconds."""
        super().__init__(home, "worry", Worry(), parent, make_id=make_id)
        self._clock = clock
        self.steps = RecordsModel(home, "small-step", SmallStep(), self, make_id=make_id)
        self.time: int | None = None
        self.sat_down: float | None = None
        self.seen: tuple[str, ...] = ()
        """The worries of this sitting, which stay in sight until it is over."""
        self._step_of: dict[str, tuple[str, str]] = {}
        self._closed: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    def load(self) -> None:
        """Look at what there is, and at the time for it."""
        super().load()
        self._run(self._tools.worry_time(), self._timed)

    # The list

    @property
    def listed(self) -> tuple[Exercise, ...]:
        """What is on the list, the oldest first; without the one that is just being written."""
        found = [
            each for each in self.state.records if not _worry(each).closed and each.id != self.state.open
        ]
        return tuple(reversed(found))

    @property
    def off(self) -> tuple[Exercise, ...]:
        """What is off the list, the newest first."""
        return tuple(each for each in self.state.records if _worry(each).closed)

    def write_down(self, words: str) -> None:
        """These are the words of the worry that is being written down now."""
        if not self.state.open:
            if not words.strip():
                return
            self.begin(Worry(words))
            self.work = Worry()  # as it is kept: nothing of it is
        self.write(Worry(words))

    def put_off(self) -> bool:
        """It is on the list now, and the next can be written; whether there was anything to put off."""
        if not isinstance(self.work, Worry) or not self.work.words.strip() or self.state.too_long:
            return False
        return self.close()

    def choose_time(self, minutes: int | None) -> None:
        """Sit down with them then; at no time of one's own for None."""
        self.time = minutes
        work = self._tools.choose_worry_time(minutes=minutes)
        self._home.bridge.run(work, None, self._not_chosen, owner=self)
        self.changed.emit()

    def put_back(self, worry_id: str) -> None:
        """On the list again."""
        self._run(self._tools.take_back(worry_id=worry_id), lambda _: self.load())

    # A sitting

    @property
    def left(self) -> float:
        """Seconds of the sitting that are left; 0 when none is under way, or it is over."""
        return 0.0 if self.sat_down is None else max(0.0, SITTING - (self._clock() - self.sat_down))

    @property
    def sitting(self) -> tuple[Exercise, ...]:
        """The worries of this sitting, also those that went off the list in it."""
        there = {each.id: each for each in self.state.records}
        return tuple(there[each] for each in self.seen if each in there)

    def sit_down(self) -> None:
        """Begin a quarter of an hour with what is on the list now."""
        self.put_off()
        self.seen = tuple(each.id for each in reversed(self.state.records) if not _worry(each).closed)
        self.sat_down = self._clock()
        self._timer.start()
        self.ticked.emit()

    def get_up(self) -> None:
        """End it, early or late."""
        self._timer.stop()
        self.steps.close()
        self.sat_down = None
        self.seen = ()
        self._step_of.clear()
        self._closed.clear()
        self.ticked.emit()

    def look_at(self, worry_id: str, outcome: Looked) -> None:
        """Say what became of a worry."""
        (self._closed.add if outcome in ("gone", "to-do") else self._closed.discard)(worry_id)
        self._run(self._tools.look_at(worry_id=worry_id, outcome=outcome), lambda _: self.load())

    def let_be(self, worry_id: str) -> None:
        """Nothing became of a worry after all: on the list again, if this sitting took it off."""
        if worry_id in self._closed:
            self._closed.discard(worry_id)
            self.put_back(worry_id)

    def step_for(self, worry_id: str) -> str:
        """What is to be done about a worry, as far as it was written in this sitting."""
        return self._step_of.get(worry_id, ("", ""))[1]

    def write_step(self, worry_id: str, words: str) -> None:
        """There is this to do about a worry. It is a small step from the first word on, and the worry off the list.

        Where no word is left there is no step, and the worry is on the list again.
        """
        step_id = self._step_of.get(worry_id, (self._make_id(), ""))[0]
        before, now = bool(self.step_for(worry_id).strip()), bool(words.strip())
        if self.steps.state.open != step_id:
            self.steps.begin(SmallStep(what=self.step_for(worry_id)), record_id=step_id)
        self._step_of[worry_id] = (step_id, words)
        self.steps.write(SmallStep(what=words))
        if now and not before:
            self.steps.save()  # the step is there before the worry goes
            self.look_at(worry_id, "to-do")
        elif before and not now:
            self.let_be(worry_id)

    def save(self) -> None:
        """Keep what is not kept yet."""
        super().save()
        self.steps.save()

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """Worries and steps that are not kept yet."""
        left = [work for work in (super().unsaved(), self.steps.unsaved()) if work is not None]
        return _one_by_one(left) if left else None

    # Inside

    def _not_chosen(self, error: WorldError) -> None:
        """The time that is kept is to be seen again."""
        self._troubled(error)
        self._run(self._tools.worry_time(), self._timed)

    def _timed(self, minutes: int | None) -> None:
        self.time = minutes
        self.changed.emit()

    def _tick(self) -> None:
        if not self.left:
            self._timer.stop()
        self.ticked.emit()


def _worry(record: Exercise) -> Worry:
    assert isinstance(record.work, Worry)  # as the list of worries has no others
    return record.work


async def _one_by_one(left: list[Coroutine[Any, Any, object]]) -> None:
    for work in left:
        await work
