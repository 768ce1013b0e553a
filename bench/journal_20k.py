"""A journal of 20,000 entries: opened, searched and scrolled.

A process of its own is Leeward as its composition root builds it, with its window and a vault that holds so many
entries over twenty years, 600 letters each on average. Then:

- opening: from coming to the journal until its first rows are painted (median); what it takes to make the place
  itself, which is the same for an empty journal, is printed beside it;
- search: from asking for a word to its first rows being painted, and from one letter more to fewer rows (median);
- frame: from a wheel notch in the list to the picture, while further pages of the list are read.

The baseline of a search is plain sqlite with the same table and index, which counts and reads what one page of the
list shows, in the same process: what is more is the cipher, the way through the threads, and the window.
LEEWARD_BENCH_ENTRIES sets another number of entries.
"""

from __future__ import annotations

import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from bench import _window_processes
from bench.community import sentences
from bench.figures import Figure
from bench.quick_exit import percentile, run_apart

if TYPE_CHECKING:
    from bench.walk.hand import Hand
    from client.ui.journal.listing import Listed
    from client.ui.journal.screen import JournalPlace

_ENTRIES: Final = 20_000
_ROUNDS: Final = 9
_NOTCHES: Final = 300
_DAY: Final = 86_400
_BEGAN: Final = 1_150_000_000
"""UTC seconds of the first entry."""
_SHOWN: Final = 50
_OPENING_MS: Final = 150.0
_SEARCH_MS: Final = 100.0
_FRAME_MS: Final = 16.0
_WANTED: Final = ("harbour", "heron", "walk har", "heron cam")
_PATIENCE_SECONDS: Final = 20.0


@dataclass(slots=True)
class Measured:
    """Milliseconds of each try."""

    making: list[float] = field(default_factory=list)
    opening: list[float] = field(default_factory=list)
    search: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)
    frames: list[float] = field(default_factory=list)


def figures() -> Iterator[Figure]:
    """Opening, searching and scrolling."""
    entries = int(os.environ.get("LEEWARD_BENCH_ENTRIES", str(_ENTRIES)))
    platform = {"QT_QPA_PLATFORM": "offscreen"}
    found: Measured = run_apart(_leeward, platform, entries)
    yield Figure(name="journal-20k/opening", value=median(found.opening), unit="ms", bound=_OPENING_MS)
    yield Figure(name="journal-20k/making-the-place", value=median(found.making), unit="ms")
    yield Figure(
        name="journal-20k/search",
        value=median(found.search),
        unit="ms",
        baseline=median(found.plain),
        bound=_SEARCH_MS,
        absolute=True,
    )
    for name, share, bound in (("p50", 0.5, None), ("p99", 0.99, _FRAME_MS), ("longest", 1.0, None)):
        yield Figure(
            name=f"journal-20k/frame-{name}", value=percentile(found.frames, share), unit="ms", bound=bound
        )


def texts(entries: int, *, seed: int = 5) -> Iterator[tuple[str, int, str]]:
    """Id, UTC second and words of so many entries; the same for the same seed."""
    chance = random.Random(seed)
    some = [sentences(chance, min(3000, 40 + int(chance.expovariate(1 / 560)))) for _ in range(500)]
    for number in range(entries):
        spice = (
            " The heron came." if number % 40 == 0 else " A walk by the harbour." if number % 7 == 0 else ""
        )
        yield f"{number:032x}", _BEGAN + number * _DAY * 365 * 20 // entries, some[number % 500] + spice


class _Paints(QObject):
    """Counts how often something was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """One more."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def _leeward(application: QApplication, result: Any, entries: int) -> None:
    from bench.walk.hand import Hand

    found = Measured()
    with tempfile.TemporaryDirectory() as folder:
        hand = Hand(application, Path(folder))
        hand.begin()
        hand.leeward.window.resize(*_window_processes.SIZE)
        try:
            _measure(application, hand, found, entries)
        finally:
            hand.stop()  # or the engine's threads would keep a failed process alive
    with sqlite3.connect(":memory:") as db:
        _fill_plain(db, entries)
        for word in _WANTED * _ROUNDS:
            began = time.perf_counter()
            _look_plain(db, word)
            found.plain.append((time.perf_counter() - began) * 1000)
    result.send(found)


def _measure(application: QApplication, hand: Hand, found: Measured, entries: int) -> None:
    hand.only_journal("six words that nobody will guess")
    hand.ask(hand.leeward.session.vault.private.write(lambda db: _fill(db, entries)))
    for _ in range(_ROUNDS):
        _open(application, hand, found)
    hand.go("journal")
    place: JournalPlace = hand.leeward.window.place("journal")  # type: ignore[assignment]
    hand.until(lambda: len(place.journal.state.rows) >= min(entries, _SHOWN), "the list stays empty")
    _search(application, place, found)
    place.journal.search("")
    hand.settle()
    hand.until(lambda: place.journal.listing.state.count == entries, "the search did not end")
    _scroll(application, place, found)


def _fill(db: Any, entries: int) -> None:
    from client.domain.journal import JournalEntry, Moment
    from client.vault import journal

    for number, (id_, utc, text) in enumerate(texts(entries)):
        journal.add(db, JournalEntry(id_, Moment(utc, 60), text, mood=number % 6 or None))


def _open(application: QApplication, hand: Hand, found: Measured) -> None:
    from client.ui.journal.screen import JournalPlace

    began = time.perf_counter()
    place = JournalPlace(hand.leeward)
    place.resize(*_window_processes.SIZE)
    place.show()
    application.processEvents()
    found.making.append((time.perf_counter() - began) * 1000)
    began = time.perf_counter()
    place.arrive()
    paints = _Paints(place.entries.list.viewport())
    _wait(application, lambda: bool(place.journal.state.rows))
    seen = paints.count
    _wait(application, lambda: paints.count > seen)
    found.opening.append((time.perf_counter() - began) * 1000)
    place.close()
    place.deleteLater()
    application.processEvents()


def _search(application: QApplication, place: JournalPlace, found: Measured) -> None:
    from dataclasses import replace

    paints = _Paints(place.entries.list.viewport())
    for word in _WANTED * _ROUNDS:
        before, rows = place.journal.listing.state, place.journal.state.rows
        seen = paints.count
        began = time.perf_counter()
        place.journal.want(replace(before.wanted, typed=word))
        asked = place.journal.listing.state
        _wait(application, lambda asked=asked: _answered(place, asked))  # type: ignore[misc]
        if place.journal.state.rows != rows:  # else there is nothing to paint
            _wait(application, lambda seen=seen: paints.count > seen)  # type: ignore[misc]
        found.search.append((time.perf_counter() - began) * 1000)
        for _ in range(5):
            application.processEvents()


def _answered(place: JournalPlace, asked: Listed) -> bool:
    state = place.journal.listing.state
    return state is not asked and bool(state.entries) and place.journal.state.listed is state


def _scroll(application: QApplication, place: JournalPlace, found: Measured) -> None:
    view = place.entries.list
    paints = _Paints(view.viewport())
    at = QPointF(view.viewport().rect().center())
    for _ in range(_NOTCHES):
        seen = paints.count
        began = time.perf_counter()
        event = QWheelEvent(
            at,
            view.viewport().mapToGlobal(at),
            QPoint(0, 0),
            QPoint(0, -360),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        _wait(application, lambda seen=seen: paints.count > seen)  # type: ignore[misc]
        found.frames.append((time.perf_counter() - began) * 1000)
        rest = time.perf_counter() + 0.01
        while time.perf_counter() < rest:
            application.processEvents()


def _wait(application: QApplication, true: Callable[[], bool]) -> None:
    patience = time.perf_counter() + _PATIENCE_SECONDS
    while not true():
        application.processEvents()
        if time.perf_counter() > patience:
            raise RuntimeError("it never came")


def _fill_plain(db: sqlite3.Connection, entries: int) -> None:
    db.execute("CREATE TABLE entry (row INTEGER PRIMARY KEY, id TEXT, created_at INTEGER, text TEXT)")
    db.execute("CREATE INDEX by_time ON entry (created_at, row)")
    db.execute("CREATE VIRTUAL TABLE words USING fts5 (text, content='entry', content_rowid='row')")
    db.executemany("INSERT INTO entry (id, created_at, text) VALUES (?, ?, ?)", texts(entries))
    db.execute("INSERT INTO words (rowid, text) SELECT row, text FROM entry")


def _look_plain(db: sqlite3.Connection, typed: str) -> None:
    match = " ".join(f'"{word}"' for word in typed.split()) + "*"
    inside = "row IN (SELECT rowid FROM words WHERE words MATCH ?)"
    db.execute(f"SELECT count(*) FROM entry WHERE {inside}", (match,)).fetchone()
    db.execute(
        f"SELECT id, created_at, substr(text, 1, 400) FROM entry WHERE {inside}"
        " ORDER BY created_at DESC, row DESC LIMIT ?",
        (match, _SHOWN),
    ).fetchall()
