"""From a key to the letter on the screen, in an entry of 50,000 words.

A process of its own is Leeward as its composition root builds it, with its window, a vault and the journal open. An
entry of so many words is in the vault: once in paragraphs of seventy words with headings, lists and marks between
them, once as one single paragraph, which is the worst a text can be. Somebody types into it at its beginning, in its
middle and at its end, at the pace of a quick typist, so that drafts are saved and the spelling is looked at meanwhile.
The clock starts when the key is posted to the window's queue and stops when the picture with the letter is painted and
handed to the window system. `first` is the first key after the entry was opened, as soon as its page has been painted.

On Linux the kernel counts how long the window's thread stood ready and every core was taken. The time less that is
printed too, and not judged: it is what the program itself made the letter wait.

The baseline is a bare QPlainTextEdit of the same size in the same process, with the same text and keys, and nothing
else: no vault, no Markdown, no spelling. `python -m bench keystroke --words 50000` sets the number of words.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from bench import _window_processes
from bench.community import sentences
from bench.figures import Figure
from bench.quick_exit import percentile, run_apart
from bench.walk.pulse import coreless_clock

if TYPE_CHECKING:
    from bench.walk.hand import Hand

GOAL_MS: Final = 16.0
_WORDS: Final = 50_000
_KEYS: Final = 150
"""In each place of each text."""
_BETWEEN: Final = 0.025
"""Seconds from a letter to the next key."""
_BARE: Final = 3
"""One key in so many is enough for the baseline."""
_OPENED: Final = 12
_SIZE: Final = (680, 620)
_PARAGRAPH: Final = 70
_PATIENCE_SECONDS: Final = 5.0
SHAPES: Final = ("paragraphs", "one-paragraph")
PLACES: Final = ("beginning", "middle", "end")


@dataclass(slots=True)
class Measured:
    """Milliseconds of each key, by the shape of the text and the place in it; and of first keys, by shape."""

    ours: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    bare: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    own: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    """The same as `ours` less the waiting for a core."""
    first: dict[str, list[float]] = field(default_factory=dict)
    opening: dict[str, list[float]] = field(default_factory=dict)


def figures(words: int = 0) -> Iterator[Figure]:
    """Median, 99th percentile and longest, on each window system."""
    count = words or int(os.environ.get("LEEWARD_BENCH_WORDS", str(_WORDS)))
    with _window_processes.platforms() as platforms:
        for name, platform in platforms.items():
            yield from judged(name, run_apart(_leeward, platform, count, _KEYS, _OPENED))


def judged(platform: str, found: Measured) -> Iterator[Figure]:
    """The figures of one window system. The 99th percentile is what they are held to."""
    shares = (("p50", 0.5, None), ("p99", 0.99, GOAL_MS), ("longest", 1.0, None))
    for (shape, place), took in found.ours.items():
        for name, share, bound in shares:
            yield Figure(
                name=f"keystroke/{platform}-{shape}-{place}-{name}",
                value=percentile(took, share),
                unit="ms",
                baseline=percentile(found.bare[shape, place], share),
                bound=bound,
                absolute=True,
            )
    for (shape, place), took in found.own.items():
        name = f"keystroke/{platform}-{shape}-{place}-p99-given-a-core"
        yield Figure(name=name, value=percentile(took, 0.99), unit="ms")
    for shape, took in found.first.items():
        for name, share, bound in shares:
            yield Figure(
                name=f"keystroke/{platform}-{shape}-first-{name}",
                value=percentile(took, share),
                unit="ms",
                bound=bound,
            )
        yield Figure(
            name=f"keystroke/{platform}-{shape}-opening",
            value=percentile(found.opening[shape], 0.5),
            unit="ms",
        )


def text_of(shape: str, words: int, *, seed: int = 8) -> str:
    """So many words, in paragraphs with Markdown between them or as one paragraph; the same for the same seed."""
    chance = random.Random(seed)
    spoken = sentences(chance, words * 8).split()
    while len(spoken) < words:
        spoken += sentences(chance, words * 8).split()
    del spoken[words:]
    if shape == SHAPES[1]:
        return " ".join(spoken)
    lines = []
    for number, at in enumerate(range(0, words, _PARAGRAPH)):
        some = spoken[at : at + _PARAGRAPH]
        some[len(some) // 2] = f"**{some[len(some) // 2]}**"
        lead = {3: "## ", 5: "- ", 6: "- ", 8: "> "}.get(number % 10, "")
        lines += [lead + " ".join(some), ""]
    return "\n".join(lines)


class Typist(QObject):
    """Somebody at the keys of one box, who knows when a letter has appeared."""

    def __init__(self, box: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(box)
        self._box = box
        self._painted = False
        self._coreless = coreless_clock() or (lambda: 0.0)
        self.waited = 0.0
        """How many milliseconds of the last key were spent waiting for a core."""
        box.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The box begins to paint; it has finished when the queue is empty again."""
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def go_to(self, share: float) -> None:
        """Put the caret there and let everything come to rest."""
        cursor = self._box.textCursor()
        cursor.setPosition(int(share * (self._box.document().characterCount() - 1)))
        self._box.setTextCursor(cursor)
        self._box.ensureCursorVisible()
        QTest.qWait(300)

    def key(self, letter: str) -> float:
        """Press one key; milliseconds until its letter is painted. Raises RuntimeError if it never is."""
        key = Qt.Key.Key_Space if letter == " " else Qt.Key(ord(letter.upper()))
        events = [
            QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        ]
        self._painted = False
        coreless = self._coreless()
        began = time.perf_counter()
        for event in events:
            QCoreApplication.postEvent(self._box, event)
        while not self._painted:
            QApplication.processEvents()
            if time.perf_counter() - began > _PATIENCE_SECONDS:
                raise RuntimeError("a letter was not painted")
        took = (time.perf_counter() - began) * 1000
        self.waited = (self._coreless() - coreless) * 1000
        return took

    def type(self, keys: int) -> tuple[list[float], list[float]]:
        """Type for a while; milliseconds of each key, and the same less the waiting for a core."""
        words = "and then it rained all night so we stayed "
        took, own = [], []
        for number in range(keys):
            took.append(self.key(words[number % len(words)]))
            own.append(max(0.0, took[-1] - self.waited))
            QTest.qWait(int(_BETWEEN * 1000))
        return took, own


def _each_place(box: QPlainTextEdit | QTextEdit, keys: int) -> Iterator[tuple[str, list[float], list[float]]]:
    typist = Typist(box)
    for place, share in zip(PLACES, (0.0, 0.5, 1.0), strict=True):
        typist.go_to(share)
        yield place, *typist.type(keys)


def _leeward(application: QApplication, result: Any, words: int, keys: int, opened: int) -> None:
    from bench.walk.hand import Hand

    texts = {shape: text_of(shape, words) for shape in SHAPES}
    found = Measured()
    with tempfile.TemporaryDirectory() as folder:
        hand = Hand(application, Path(folder))
        hand.begin()
        hand.leeward.window.resize(*_window_processes.SIZE)
        try:
            _measure(hand, found, texts, keys, opened)
        finally:
            hand.stop()  # or the engine's threads would keep a failed process alive
    for shape, text in texts.items():
        box = QPlainTextEdit()
        box.resize(*_SIZE)
        box.setPlainText(text)
        box.show()
        QTest.qWaitForWindowExposed(box)
        box.setFocus()
        for place, took, _ in _each_place(box, keys // _BARE):
            found.bare[shape, place] = took
        box.close()
        box.deleteLater()
    result.send(found)


def _measure(hand: Hand, found: Measured, texts: dict[str, str], keys: int, opened: int) -> None:
    hand.only_journal("six words that nobody will guess")
    for shape, text in texts.items():
        hand.ask(hand.leeward.session.journaling.write_entry(text=text, entry_id=_id(shape)))
    hand.go("journal")
    for shape in SHAPES:
        paper = _open(hand, shape)
        QTest.qWait(1500)
        for place, took, own in _each_place(paper, keys):
            found.ours[shape, place], found.own[shape, place] = took, own
    _first_keys(hand, found, opened)


def _id(shape: str) -> str:
    return f"{SHAPES.index(shape):032x}"


def _open(hand: Hand, shape: str) -> QTextEdit:
    journal = hand.leeward.window.place("journal").journal  # type: ignore[union-attr]
    journal.open_entry(_id(shape))
    hand.until(lambda: journal.state.page.id == _id(shape), "the entry was not opened")
    return hand.see("entryText", QTextEdit)


def _first_keys(hand: Hand, found: Measured, opened: int) -> None:
    """Open each entry over and over, and press a key as soon as its page is there."""
    journal = hand.leeward.window.place("journal").journal  # type: ignore[union-attr]
    for shape in SHAPES * opened:
        began = time.perf_counter()
        journal.open_entry(_id(shape))
        while journal.state.page.id != _id(shape):
            QApplication.processEvents()
        QApplication.processEvents()
        found.opening.setdefault(shape, []).append((time.perf_counter() - began) * 1000)
        paper = hand.see("entryText", QTextEdit)
        typist = Typist(paper)
        found.first.setdefault(shape, []).append(typist.key("x"))
        paper.viewport().removeEventFilter(typist)
        QTest.qWait(200)
