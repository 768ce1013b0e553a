"""Searching for garbage in the main thread only.

Python searches for cyclic garbage in whatever thread happens to allocate next. A widget that is found by the engine's
thread is destroyed there, while the main thread may be painting it: Qt then crashes, or waits for ever. So Python's
own search is switched off, and the main thread searches whenever it is about to rest.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Qt, QTimer

_YOUNG: Final = 700
"""New objects that are worth a search. This and the next are Python's own numbers."""
_ROUNDS: Final = 10
"""Searches among the new before those are searched that outlived one."""
_SHARE: Final = 4
"""Everything is searched when a part of it, one in so many, has come since the last time."""
_FEWEST: Final = 50_000
"""Objects that must have come before everything is searched: at most 50 ms of searching, for a few megabytes."""
_AGAIN_MS: Final = 1000


class GarbageInMainThread(QObject):
    """Make it in the main thread, before any other thread runs Python. From then on `gc` is switched off.

    It wakes nobody for its own sake while nothing happens: a second after the window was last awake it looks once
    more, as another thread may have worked on, and again only if that was so.
    """

    def __init__(self, parent: QObject) -> None:
        """RuntimeError before there is an application."""
        super().__init__(parent)
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is None:
            raise RuntimeError("no application yet")
        gc.disable()
        self._come = 0
        self._stayed = 0
        self._looked_again = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setTimerType(Qt.TimerType.CoarseTimer)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        dispatcher.aboutToBlock.connect(self._about_to_rest)

    def _about_to_rest(self) -> None:
        young, rounds, _ = gc.get_count()
        if young > _YOUNG:
            self._come += max(0, young - gc.collect(1 if rounds > _ROUNDS else 0))
        if self._looked_again:
            self._looked_again = False
        elif not self._again.isActive():
            self._again.start()

    def _look_again(self) -> None:
        self._looked_again = True
        if gc.get_count()[0] > _YOUNG:
            self._again.start()  # somebody works: the search itself follows in a moment, when this thread rests
        elif self._come > max(_FEWEST, self._stayed // _SHARE):
            # Only now, when next to nothing happens: this one is felt where there is much to search.
            gc.collect()
            self._stayed = len(gc.get_objects(2))
            self._come = 0
