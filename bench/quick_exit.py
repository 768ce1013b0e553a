"""From the third Shift, or from a press of the button, to the window being gone from the screen.

A process of its own is Leeward as its composition root builds it, with a vault that belongs to a community and a page
of the journal on which something is being written. While 100,000 posts arrive and are indexed, and again when all are
here, another thread does what a person does who must get away: at odd moments it sends the keys or the click to the
window's event queue, and the clock starts there. It stops when the window is hidden; on X11 when a picture of the
screen, asked for behind it on the same connection, shows what lay under the window. So each figure holds the waiting
for Python's lock and for whatever the window was just doing.

For the next try the window is shown again; saving and closing, which happen unseen behind it, run at the end of each
process. The baseline is a bare PySide6 window of the same size that hides at the same key, sent in the same way.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import random
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from bench import _window_processes
from bench._window_processes import SIZE
from bench.community import SealedFeed, Served, sealed_feed
from bench.figures import Figure

GOAL_MS: Final = 150.0
KEYS: Final = "keys"
BUTTON: Final = "button"
_POSTS: Final = 100_000
_TRIES: Final = 100
"""Of each kind while nothing arrives; while posts arrive, as many as fit."""
_LEAST_TRIES: Final = 10
_SYNC_SECONDS: Final = 120
_PATCH: Final = 8
"""Pixels along the side of what is looked at in the middle of the window."""
_BETWEEN: Final = (0.02, 0.12)
"""Seconds between the window being there and somebody leaving."""
_TYPED: Final = 0.01
"""Seconds between what is sent one after the other."""
_ROUND_SECONDS: Final = 900.0


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of each try, by what was done ("keys", "button")."""

    syncing: dict[str, list[float]]
    still: dict[str, list[float]]


def figures() -> Iterator[Figure]:
    """Median, 99th percentile and longest, on each window system."""
    posts = int(os.environ.get("LEEWARD_BENCH_POSTS", str(_POSTS)))
    feed = sealed_feed(posts)
    with Served(feed) as server, _window_processes.platforms() as platforms:
        for name, platform in platforms.items():
            bare = run_apart(_bare, platform, _TRIES)
            ours = run_apart(_leeward, platform, _TRIES, replace(feed, objects={}), server.address)
            yield from judged(name, ours, bare)


def judged(platform: str, ours: Measured, bare: list[float]) -> Iterator[Figure]:
    """The figures of one window system. Only the longest try is judged: one that took too long is one too many."""
    shares = (("p50", 0.5, None), ("p99", 0.99, None), ("longest", 1.0, GOAL_MS))
    for what, tries in (("syncing", ours.syncing), ("still", ours.still)):
        for how, took in tries.items():
            if len(took) < _LEAST_TRIES:
                raise RuntimeError(f"only {len(took)} tries by {how} while {what}")
            for name, share, bound in shares:
                yield Figure(
                    name=f"quick-exit/{platform}-{how}-{what}-{name}",
                    value=percentile(took, share),
                    unit="ms",
                    baseline=percentile(bare, share),
                    bound=bound,
                    absolute=True,
                )


def percentile(took: list[float], share: float) -> float:
    """What that share of all tries did not exceed."""
    return sorted(took)[min(len(took) - 1, int(share * len(took)))]


def run_apart(measure: Callable[..., None], platform: dict[str, str], *arguments: Any) -> Any:
    """What `measure` sends back from a fresh process. Raises RuntimeError if it fails."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_apart, args=(measure, platform, sending, *arguments))
    process.start()
    sending.close()
    try:
        if not receiving.poll(_ROUND_SECONDS):
            process.kill()
            raise RuntimeError("the window did not finish")
        result = receiving.recv()
    except EOFError as died:
        raise RuntimeError("the window's process ended without a result") from died
    finally:
        process.join()
    return result


class Gone:
    """Knows whether a window can be seen. It must be in sight when this is made."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._at = window.mapToGlobal(QPoint(window.width() // 2, window.height() // 2))
        self._looks = QGuiApplication.platformName() == "xcb"
        self._shown = self._patch()

    def __call__(self) -> bool:
        """Whether it is gone, and what lay under it is to be seen."""
        handle = self._window.windowHandle()
        hidden = not self._window.isVisible() and not handle.isVisible()
        return hidden and (not self._looks or self._patch() != self._shown)

    def _patch(self) -> QImage:
        screen = QGuiApplication.primaryScreen()
        return (
            screen.grabWindow(0, self._at.x(), self._at.y(), _PATCH, _PATCH).toImage()
            if self._looks
            else QImage()
        )


class Tries(QObject):
    """Somebody who must get away, again and again, from `window`; `left` is to be called where the window has gone."""

    _ready = Signal()

    def __init__(self, window: QWidget, *, seed: int = 7) -> None:
        super().__init__()
        self._window = window
        self._chance = random.Random(seed)
        self._sent = 0.0
        self._gone: Gone | None = None
        self._how = KEYS
        self._ways: dict[str, QPoint | None] = {}
        self.took: dict[str, list[float]] = {}
        self._again: Callable[[], bool] = lambda: False
        self._loop = QEventLoop()
        self._ready.connect(self._next, Qt.ConnectionType.QueuedConnection)

    def go(self, ways: dict[str, QPoint | None], again: Callable[[], bool]) -> dict[str, list[float]]:
        """Try by each of the ways in turn, the point being where to click, as long as `again` says so."""
        self._ways = ways
        self.took = {how: [] for how in ways}
        self._again = again
        self._next()
        self._loop.exec()
        return self.took

    def left(self) -> None:
        """The window was told to go."""
        assert self._gone is not None
        there = not self._gone()
        took = (time.perf_counter() - self._sent) * 1000
        if there:
            raise RuntimeError("the window can still be seen")
        self.took[self._how].append(took)
        QTimer.singleShot(20, self._ready.emit)

    def _next(self) -> None:
        if not self._again():
            self._loop.quit()
            return
        done = {how: len(tries) for how, tries in self.took.items()}
        self._how = min(done, key=done.__getitem__)
        self._window.show()
        self._window.activateWindow()
        QTimer.singleShot(int(self._chance.uniform(*_BETWEEN) * 1000), self._send)

    def _send(self) -> None:
        handle = self._window.windowHandle()
        if not handle.isExposed():
            QTimer.singleShot(10, self._send)
            return
        self._gone = Gone(self._window)
        # Made here: the first of them makes Qt's keyboard and mouse, which belong to this thread.
        events = _clicks(at) if (at := self._ways[self._how]) else _taps()
        threading.Thread(target=self._press, args=(handle, events)).start()

    def _press(self, handle: QObject, events: list[QEvent]) -> None:
        # In a thread of its own, as keys come from outside: whatever holds up the window holds up the answer.
        for event in events[:-1]:
            QCoreApplication.postEvent(handle, event)
            time.sleep(_TYPED)
        self._sent = time.perf_counter()
        QCoreApplication.postEvent(handle, events[-1])


def _taps() -> list[QEvent]:
    return [_shift(kind) for _ in range(3) for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)]


def _clicks(at: QPoint) -> list[QEvent]:
    return [_click(kind, at) for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)]


def _shift(kind: QEvent.Type) -> QKeyEvent:
    return QKeyEvent(kind, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)


def _click(kind: QEvent.Type, at: QPoint) -> QMouseEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    held = left if kind == QEvent.Type.MouseButtonPress else none
    return QMouseEvent(kind, QPointF(at), QPointF(at), left, held, Qt.KeyboardModifier.NoModifier)


def _apart(measure: Callable[..., None], platform: dict[str, str], result: Any, *arguments: Any) -> None:
    os.environ.update(platform)
    if sys.platform.startswith("linux"):
        os.setsid()  # a session of its own, as a desktop gives it: Linux shares the cores out among sessions
    logging.lastResort = None
    application = QApplication(["leeward", "-style", "Fusion"])
    application.setQuitOnLastWindowClosed(False)
    measure(application, result, *arguments)


def _bare(_: QApplication, result: Any, count: int) -> None:
    class Window(QWidget):
        """Hides at the third Shift."""

        taps = 0

        def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
            self.taps += 1
            if self.taps % 3 == 0:
                self.hide()
                tries.left()

    window = Window()
    window.resize(*SIZE)
    tries = Tries(window)
    found = tries.go({KEYS: None}, lambda: len(tries.took[KEYS]) < count)
    result.send(found[KEYS])


def _leeward(application: QApplication, result: Any, count: int, newcomer: SealedFeed, address: str) -> None:
    from bench.walk.hand import Hand
    from client.services.changes import ChangeSet, Kind

    with tempfile.TemporaryDirectory() as folder:
        hand = Hand(application, Path(folder))
        hand.begin()
        leeward = hand.leeward
        window = leeward.window
        hand.only_journal("six words that nobody will guess")
        hand.go("community")
        hand.go("journal")
        hand.press("newEntry")
        hand.write("entryText", "Somebody comes up the stairs. " * 6)

        tries = Tries(window)
        vanish = window.vanish

        def vanish_and_tell() -> None:
            vanish()
            tries.left()

        window.leave.disconnect(leeward.leave)
        setattr(window, "vanish", vanish_and_tell)  # noqa: B010 - what quick exit calls
        exit_button = window.header.exit_button
        ways: dict[str, QPoint | None] = {
            KEYS: None,
            BUTTON: exit_button.mapTo(window, exit_button.rect().center()),
        }
        session = leeward.session

        async def join() -> ChangeSet:
            await session.vault.private.write(partial(newcomer.join, address=address))
            return ChangeSet.of(Kind.COMMUNITY, ids=(newcomer.community,))

        arrived: list[int] = []
        leeward.sync.finished.connect(lambda synced: arrived.append(synced.pulled.new_posts))
        leeward.bridge.run(join())
        hand.until(lambda: leeward.sync.state.running, "no sync began")
        ends = time.monotonic() + _SYNC_SECONDS
        syncing = tries.go(ways, lambda: not arrived and time.monotonic() < ends)
        if arrived != [newcomer.posts]:
            raise RuntimeError(f"the sync brought {arrived}")
        still = tries.go(ways, lambda: min(map(len, tries.took.values())) < count)
        setattr(window, "vanish", vanish)  # noqa: B010
        window.leave.connect(leeward.leave)
        shown_at_the_end: list[bool] = []
        leeward.ended.connect(lambda _: shown_at_the_end.append(window.isVisible()))
        window.quick_exit()
        if hand.wait_for_end() != "quit" or shown_at_the_end != [False]:
            raise RuntimeError("the program did not leave")
    result.send(Measured(syncing=syncing, still=still))
