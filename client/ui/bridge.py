"""The one crossing between the engine and Qt.

Work runs on the engine's loop; what comes of it lands in the main thread, through one queued signal of one long-lived
object. A late answer for a screen that is gone is dropped.

The engine's thread is given numbers, never what waits for an answer: whoever lets go of a thing last destroys it, and
a part of the window that is destroyed outside the main thread takes the whole program along.
"""

from __future__ import annotations

import weakref
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError, Future
from functools import partial
from itertools import count
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from client.domain.errors import BugError, WorldError
from client.engine import Engine
from client.services.changes import ChangeSet

T = TypeVar("T")
Failed = Callable[[Any], None]
"""Hears a WorldError, or OurMistake."""


class OurMistake(BugError):
    """What whoever asked is told when a mistake of ours has ended their work, so that nothing waits for it any more.

    The mistake itself is reported by `broken`.
    """


class Running(Generic[T]):
    """Work in flight. `cancel` stops it and drops its answer."""

    def __init__(
        self,
        future: Future[T],
        done: Callable[[T], None] | None,
        failed: Failed | None,
        owner: QObject | None,
    ) -> None:
        self.future = future
        self.done = done
        self.failed = failed
        self._owner = owner
        self._dropped = False

    @property
    def wanted(self) -> bool:
        """Whether anybody is still there for the answer."""
        return not self._dropped and (self._owner is None or isValid(self._owner))

    def cancel(self) -> None:
        """Stop the work; neither `done` nor `failed` is called any more."""
        self._dropped = True
        self.future.cancel()


class Bridge(QObject):
    """Runs services' coroutines for the window, which never waits.

    `changed` carries the ChangeSet of whatever was changed, for each view-model to decide whether it is touched.
    `troubled` carries an error of the world that nobody else shows, `broken` a mistake of ours.
    """

    changed = Signal(object)
    troubled = Signal(object)
    broken = Signal(object)
    _landed = Signal()

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._answers: deque[Callable[[], object]] = deque()
        self._open = True
        self._ending = False
        self._numbers = count()
        self._running: dict[int, Running[Any]] = {}
        self._listeners: dict[int, Callable[[Any], None]] = {}
        self._landed.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def open(self) -> bool:
        """Whether what is asked for is still begun: not so once the vault closes, when a timer may yet run out."""
        return self._open and not self._ending

    def run(
        self,
        work: Coroutine[Any, Any, T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        owner: QObject | None = None,
    ) -> Running[T]:
        """Start `work`. Its result goes to `done`, an error of the world to `failed` (or to `troubled`).

        A mistake of ours goes to `broken`, and `failed` hears OurMistake.

        A result that is a ChangeSet, has one as `changes`, or is a tuple that ends in one, is announced by `changed`
        after `done`. When `owner` is gone, the answer is dropped. Raises EngineStopped after the engine's end.
        """
        if self._ending:
            work.close()
            return _never_run(done, failed, owner)
        return self._begin(Running(self._engine.submit(work), done, failed, owner))

    def last(self, work: Coroutine[Any, Any, object], done: Callable[[object], None]) -> None:
        """Stop all work that runs, and do this as the last there is: what it works on is about to be closed.

        `done` is called in any case. Whatever is asked for from now on is not begun, and no answer comes but this one:
        a timer or a late answer must not reach for what is closing.
        """
        self.cancel_all()
        self._running.clear()
        self._ending = True

        async def certainly() -> None:
            try:
                await work
            except WorldError:
                pass  # nobody is left to be told
            except Exception as error:  # noqa: BLE001 - a mistake of ours is reported, and the program can end
                self._land(partial(self.broken.emit, error))

        self._begin(Running(self._engine.submit(certainly()), done, None, None))

    def _begin(self, running: Running[T]) -> Running[T]:
        number = next(self._numbers)
        self._running[number] = running
        running.future.add_done_callback(lambda _: self._land(partial(self._answer, number)))
        return running

    def heard(self, listener: Callable[[T], None]) -> Callable[[T], None]:
        """A callable for other threads whose newest argument reaches `listener` in the main thread.

        Those that come faster than the window can look are passed over.
        """
        newest: deque[T] = deque(maxlen=1)
        number = next(self._numbers)
        self._listeners[number] = listener

        def deliver() -> None:
            hears = self._listeners.get(number)
            if newest and hears is not None:
                hears(newest.popleft())

        def tell(value: T) -> None:
            waiting = bool(newest)
            newest.append(value)
            if not waiting:
                self._land(deliver)

        # When nobody can tell anything any more; after what was told last, for it comes behind that in the queue.
        weakref.finalize(tell, self._land, partial(self._listeners.pop, number, None)).atexit = False
        return tell

    def cancel_all(self) -> None:
        """Stop all work that runs and drop its answers."""
        for running in list(self._running.values()):
            running.cancel()

    def close(self) -> None:
        """Drop every answer from now on. Call it before the engine is stopped."""
        self._open = False
        self._answers.clear()
        self._running.clear()
        self._listeners.clear()

    def _land(self, take: Callable[[], object]) -> None:
        # Called in whatever thread the answer was made.
        if self._open:
            self._answers.append(take)
            self._landed.emit()

    @Slot()
    def _take(self) -> None:
        while self._open and self._answers:
            self._answers.popleft()()

    def _answer(self, number: int) -> None:
        running = self._running.pop(number, None)
        if running is None:
            return
        try:
            result = running.future.result()
        except CancelledError:
            return
        except WorldError as error:
            if running.wanted and running.failed is not None:
                running.failed(error)
            elif running.wanted:
                self.troubled.emit(error)
            return
        except Exception as error:  # noqa: BLE001 - a mistake of ours is reported, and the window stays
            self.broken.emit(error)
            if running.wanted and running.failed is not None:
                running.failed(OurMistake("reported already"))
            return
        if running.wanted and running.done is not None:
            running.done(result)
        changes = _changes_of(result)
        if changes:
            self.changed.emit(changes)


def _never_run(done: Callable[[T], None] | None, failed: Failed | None, owner: QObject | None) -> Running[T]:
    running = Running(Future[T](), done, failed, owner)
    running.cancel()
    return running


def _changes_of(result: object) -> ChangeSet | None:
    if isinstance(result, tuple) and result:
        result = result[-1]
    if not isinstance(result, ChangeSet):
        result = getattr(result, "changes", None)
    return result if isinstance(result, ChangeSet) else None
