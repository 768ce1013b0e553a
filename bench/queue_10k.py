"""A guide's desk that holds a queue of 10,000 items: its first rows, one change, another view, a frame of scrolling.

A process of its own has the desk's view-model and queue as the window has them, offscreen, over the real service on the
engine's thread. Its server stands in for one: it hands out encoded answers, which are decoded and checked as always.

- first rows: from coming to the desk until rows are painted; beside it, until the last page is, which is how long one
  waits where everything is fetched before anything is shown;
- a change: CPU time of the UI thread from an item that changes, comes or goes to the picture of it; beside it, making
  every row anew from the protocol's and handing them to the list;
- a view: the same for showing another part of the queue; beside it Qt's own filtering of the same rows in a QListView;
- a frame: as in list-100k; beside it a plain QListView with the same rows and delegate.

LEEWARD_BENCH_ITEMS sets another number of items.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from types import SimpleNamespace
from typing import Final, cast

import msgspec
from PySide6.QtCore import (
    QEventLoop,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QApplication, QListView, QWidget

from bench._queue_harbour import NOW, Harbour, item, made
from bench.figures import Figure
from bench.list_100k import Painted, frames
from client.domain.desk_queue import View, desk_row, is_in, place_of
from client.engine import Engine
from client.services.desk_queue import DeskQueue
from client.services.guide_words import GuideWords
from client.services.memberships import Memberships
from client.services.queue_ear import Pace
from client.ui.bridge import Bridge
from client.ui.guide_desk.delegate import QueueDelegate
from client.ui.guide_desk.queue_pane import QueuePane
from client.ui.guide_desk.rows import sentence
from client.ui.guide_desk.view_model import GuideDesk
from client.ui.kit.home import Home
from client.ui.kit.list_model import ROW_ROLE, ListModel
from client.ui.theme import Theme
from protocol.reviewing import Band, QueueRow

_ITEMS: Final = 10_000
_CHANGES: Final = 200
_ROUNDS: Final = 100
_WINDOW: Final = (420, 760)
_SECONDS: Final = 120.0
_FIRST_MS: Final = 150.0
_CHANGE_MS: Final = 16.0
_VIEW_MS: Final = 50.0
_FRAME_MS: Final = 8.0
_WINDOWS: Final[list[QWidget]] = []


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds, each in rising order."""

    first: float
    whole: float
    changes: tuple[float, ...]
    anew: tuple[float, ...]
    views: tuple[float, ...]
    filtered: tuple[float, ...]
    frames: tuple[float, ...]
    plain: tuple[float, ...]


def at(share: float, found: tuple[float, ...]) -> float:
    """The time that `share` of them did not exceed."""
    return found[min(len(found) - 1, int(share * len(found)))]


def figures() -> Iterator[Figure]:
    """What a guide feels."""
    found = measured(int(os.environ.get("LEEWARD_BENCH_ITEMS", str(_ITEMS))))
    yield Figure(
        name="queue-10k/first-rows",
        value=found.first,
        unit="ms",
        baseline=found.whole,
        bound=_FIRST_MS,
        absolute=True,
    )
    for name, ours, theirs, bound in (
        ("change", found.changes, found.anew, _CHANGE_MS),
        ("view", found.views, found.filtered, _VIEW_MS),
        ("frame", found.frames, found.plain, _FRAME_MS),
    ):
        for part, share in (("p50", 0.5), ("p99", 0.99)):
            yield Figure(
                name=f"queue-10k/{name}-{part}",
                value=at(share, ours),
                unit="ms",
                baseline=at(share, theirs),
                bound=bound if part == "p99" else None,
                absolute=True,
            )


def measured(items: int, *, changes: int = _CHANGES, rounds: int = _ROUNDS) -> Measured:
    """Measure in a fresh process. Raises RuntimeError if it ends without a result."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(items, changes, rounds, sending))
    process.start()
    sending.close()  # so that a process that died is an error here, not a wait for ever
    try:
        found: Measured = receiving.recv()
    except EOFError as died:
        raise RuntimeError("the desk's process ended without a result") from died
    finally:
        process.join()
    return found


class _Belonging(QObject):
    changed = Signal()
    state = SimpleNamespace(current=SimpleNamespace(id="harbour", guide=True, state="joined"))


class _Sync(QObject):
    finished = Signal(object)


class _Filter(QSortFilterProxyModel):
    """What Qt offers for showing a part of a list."""

    view = View.ALL

    def filterAcceptsRow(  # noqa: N802 - Qt's name
        self, source_row: int, _: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Whether the row is in the view."""
        model = self.sourceModel()
        return is_in(model.data(model.index(source_row, 0), ROW_ROLE), self.view)


def _run(items: int, changes: int, rounds: int, sending: Connection) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    theme = Theme(application)
    rows = made(items)
    harbour = Harbour(sorted(rows, key=lambda row: (list(Band).index(row.band), row.waiting_since)))
    engine = Engine()
    engine.start()
    bridge = Bridge(engine)
    queue = DeskQueue(
        memberships=cast("Memberships", harbour),
        guide_words=cast("GuideWords", harbour),
        pace=Pace(between=0.0),
    )
    home = SimpleNamespace(
        bridge=bridge,
        session=SimpleNamespace(desk_queue=queue),
        belonging=_Belonging(),
        sync=_Sync(),
        now=lambda: float(NOW),
    )
    desk = GuideDesk(cast("Home", home))
    pane = _pane(theme)
    desk.changed.connect(lambda: pane.show_state(desk.state))
    painted = Painted(pane.list)
    application.processEvents()

    begun = time.perf_counter()
    desk.watch(True)
    _until(lambda: bool(pane.model.rowCount()) and painted.count > 0, desk)
    application.processEvents()
    first = time.perf_counter() - begun
    _until(lambda: desk.state.waiting.complete, desk)
    application.processEvents()
    whole = time.perf_counter() - begun
    _until(lambda: harbour.heard, desk)

    found = Measured(
        first=first * 1000,
        whole=whole * 1000,
        changes=_changes(application, engine, desk, harbour, changes),
        anew=_anew(application, theme, rows, max(3, changes // 20)),
        views=_views(application, desk, rounds),
        filtered=_filtered(application, theme, desk, max(3, rounds // 20)),
        frames=tuple(sorted(frames(application, pane.list, rounds))),
        plain=tuple(sorted(frames(application, _plain(theme, desk), rounds))),
    )
    sending.send(found)
    sending.close()
    os._exit(0)  # what is left are threads and widgets that nobody needs any more


def _pane(theme: Theme) -> QueuePane:
    """As it stands in the window: no window of its own, which would be told of its smallest size all the time."""
    window = QWidget()
    window.resize(*_WINDOW)
    pane = QueuePane(theme)
    pane.setParent(window)
    pane.resize(*_WINDOW)
    pane.show()
    window.show()
    _WINDOWS.append(window)
    return pane


def _until(true: Callable[[], bool], desk: GuideDesk) -> None:
    """Sleep in Qt's loop until something holds."""
    loop = QEventLoop()
    ask = QTimer()
    ask.setInterval(1)
    ask.timeout.connect(lambda: loop.quit() if true() else None)
    desk.changed.connect(loop.quit)
    ask.start()
    end = time.monotonic() + _SECONDS
    while not true():
        if time.monotonic() > end:
            raise RuntimeError("the desk did not come so far")
        loop.exec()
    desk.changed.disconnect(loop.quit)


def _changes(
    application: QApplication, engine: Engine, desk: GuideDesk, harbour: Harbour, count: int
) -> tuple[float, ...]:
    """CPU time of this thread for each change: in turn an item shows more, comes, moves and goes."""
    chance = random.Random(7)
    known = {row.review: row for row in made(len(desk.state.rows))}
    loop = QEventLoop()
    desk.changed.connect(loop.quit)
    found = []
    for number in range(count):
        one = chance.choice(list(known.values()))
        row: QueueRow | None = None
        gone = None
        if number % 4 == 0:
            row = msgspec.structs.replace(one, notes=one.notes + 1)
        elif number % 4 == 1:
            row = item(chance)
        elif number % 4 == 2:
            row = msgspec.structs.replace(one, deadline=NOW + number, version=one.version + 1)
        else:
            gone = one.review
            del known[one.review]
        if row is not None:
            known[row.review] = row
        told: Future[None] = engine.submit(harbour.change(row, gone))
        started = time.thread_time()
        loop.exec()
        application.processEvents()
        found.append((time.thread_time() - started) * 1000)
        told.result(_SECONDS)
    desk.changed.disconnect(loop.quit)
    return tuple(sorted(found))


def _anew(application: QApplication, theme: Theme, rows: list[QueueRow], count: int) -> tuple[float, ...]:
    """The same where one change makes all rows anew."""
    pane = _pane(theme)
    found = []
    for number in range(count):
        rows[number] = msgspec.structs.replace(rows[number], notes=rows[number].notes + 1)
        started = time.thread_time()
        fresh = sorted((desk_row(row, rooms={}, names={}, me="") for row in rows), key=place_of)
        pane.model.replace(fresh)
        application.processEvents()
        found.append((time.thread_time() - started) * 1000)
    return tuple(sorted(found[1:]))


def _views(application: QApplication, desk: GuideDesk, count: int) -> tuple[float, ...]:
    """CPU time for showing each view in turn."""
    every = list(View)
    found = []
    for number in range(count):
        started = time.thread_time()
        desk.show_view(every[(number + 1) % len(every)])
        application.processEvents()
        found.append((time.thread_time() - started) * 1000)
    desk.show_view(View.ALL)
    application.processEvents()
    return tuple(sorted(found))


def _plain(theme: Theme, desk: GuideDesk) -> QListView:
    """The same rows as Qt's own list shows them."""
    model = ListModel(
        lambda row: row.id, partial(sentence, now=float(NOW)), lambda row: row.title, parent=desk
    )
    model.replace(desk.state.rows)
    shown = QListView()
    shown.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    shown.setItemDelegate(QueueDelegate(theme, shown))
    proxy = _Filter(shown)
    proxy.setSourceModel(model)
    shown.setModel(proxy)
    shown.resize(*_WINDOW)
    shown.show()
    QApplication.processEvents()
    return shown


def _filtered(application: QApplication, theme: Theme, desk: GuideDesk, count: int) -> tuple[float, ...]:
    """The same by Qt's own means."""
    shown = _plain(theme, desk)
    proxy = cast("_Filter", shown.model())
    every = list(View)
    found = []
    for number in range(count):
        started = time.thread_time()
        proxy.view = every[(number + 1) % len(every)]
        proxy.invalidateFilter()
        application.processEvents()
        found.append((time.thread_time() - started) * 1000)
    shown.hide()
    return tuple(sorted(found))
