"""Spelling while one writes: a dotted line under words that are not known, and what to do about one.

Nothing enters the text or its undo steps but a word that the person chose. The word being typed is never marked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from client.ui.kit.marks import Mark, marks_of
from client.ui.kit.spelling_desk import SpellingDesk, desk_of
from client.ui.kit.spelling_menu import SpellingMenu
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.domain.spelling.speller import Mark as Unknown
    from client.ui.kit.home import Home

LAYER: Final = "spelling"
MOST_MARKS: Final = 1_000
_WHILE_TYPING: Final = 600
"""Milliseconds without a key until a line is looked at."""
_SOON: Final = 80
_AT_ONCE: Final = 8_000
"""Letters looked at in one go."""
_LONGEST: Final = 100
"""Letters of a word that is looked for from its middle."""


class SpellingMarks(QObject):
    """Watches one box. Lines that were changed are looked at when the person pauses, some at a time."""

    def __init__(self, desk: SpellingDesk, theme: Theme, box: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(box)
        self.setObjectName("spellingMarks")
        self._desk = desk
        self._box = box
        self._marks = marks_of(theme, box)
        self._from, self._to = 0, 0
        self._touched: tuple[int, int] | None = None
        self._held: tuple[int, int] | None = None
        self._asked: tuple[int, int, int, int] | None = None
        self._round = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        box.document().contentsChange.connect(self._noted)
        box.textChanged.connect(self._changed)
        box.cursorPositionChanged.connect(self._moved)
        box.installEventFilter(self)
        box.viewport().installEventFilter(self)
        shortcut = QShortcut(QKeySequence("F7"), box, self.next)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        desk.changed.connect(self._anew)
        self._anew()

    @property
    def busy(self) -> bool:
        """Whether something is still to be looked at."""
        return self._timer.isActive() or self._asked is not None

    def next(self) -> None:
        """Go to the next marked word, the first again after the last, and show what can be done about it."""
        marks = sorted(self._marks.of(LAYER), key=lambda mark: mark.start)
        at = self._box.textCursor().selectionEnd()
        following = next((mark for mark in marks if mark.start >= at), marks[0] if marks else None)
        if following is None:
            SpellingMenu.say_none(self._box)
            return
        cursor = self._box.textCursor()
        cursor.setPosition(following.start)
        cursor.setPosition(following.end, QTextCursor.MoveMode.KeepAnchor)
        self._box.setTextCursor(cursor)
        self._box.ensureCursorVisible()
        below = self._box.cursorRect().bottomLeft() + QPoint(0, 2)
        self._open(following, self._box.viewport().mapToGlobal(below), by_keys=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A menu is wanted, or the box is left."""
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
            if by_keys:
                at = self._box.textCursor().position()
            elif watched is self._box.viewport():
                at = self._box.cursorForPosition(event.pos()).position()
            else:
                return False
            mark = self._marks.at(LAYER, at)
            if mark is None:
                return False
            where = event.globalPos()
            if by_keys:
                where = self._box.viewport().mapToGlobal(self._box.cursorRect().bottomLeft())
            self._open(mark, where, by_keys=by_keys)
            return True
        if event.type() == QEvent.Type.FocusOut and watched is self._box and self._held is not None:
            self._dirty(*self._held)
            self._held = None
            self._timer.start(_SOON)
        return False

    # Inside

    def _open(self, mark: Mark, where: QPoint, *, by_keys: bool) -> None:
        cursor = QTextCursor(self._box.document())
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        SpellingMenu(self._desk, self._box, cursor, by_keys=by_keys).open(where)

    def _anew(self) -> None:
        self._round += 1
        self._dirty(0, self._box.document().characterCount())
        if not self._desk.on:
            self._timer.stop()
            self._marks.clear(LAYER)
        else:
            self._timer.start(0)

    def _dirty(self, start: int, end: int) -> None:
        self._from, self._to = (
            (min(self._from, start), max(self._to, end)) if self._from < self._to else (start, end)
        )

    def _noted(self, start: int, removed: int, added: int) -> None:
        if self._from < self._to and self._to >= start:
            self._to = max(start, self._to + added - removed)
            self._from = min(self._from, start)
        self._dirty(start, start + added + 1)
        before = self._touched
        self._touched = (
            (min(start, before[0]), max(start + added, before[1])) if before else (start, start + added)
        )

    def _changed(self) -> None:
        touched, self._touched, self._held = self._touched, None, None
        if touched is None or not self._desk.on:
            return
        self._marks.drop(LAYER, *touched)
        at = self._box.textCursor().position()
        typing = self._box.hasFocus() and at > 0 and self._box.document().characterAt(at - 1).isalpha()
        self._timer.start(_WHILE_TYPING if typing else _SOON)

    def _moved(self) -> None:
        if self._held is None:
            return
        start, end = self._held
        if not start <= self._box.textCursor().position() <= end:
            self._held = None
            self._dirty(start, end)
            self._timer.start(_SOON)

    def _look(self) -> None:
        if self._asked is not None or not self._desk.on or self._from >= self._to:
            return
        if self._box.textCursor().block().layout().preeditAreaText():
            self._timer.start(_WHILE_TYPING)  # something is being composed, an accent or a sign
            return
        document = self._box.document()
        first = document.findBlock(min(self._from, document.characterCount() - 1))
        texts: list[str] = []
        starts: list[int] = []
        block: QTextBlock = first
        letters, upto = 0, first.position()
        while block.isValid() and block.position() < self._to and letters < _AT_ONCE:
            start, text, upto = _piece(block, self._from, self._to)
            texts.append(text)
            starts.append(start)
            letters += upto - start
            if upto < block.position() + block.length():
                break  # the rest of a paragraph that is too long for one go
            block = block.next()
        self._asked = (self._round, document.revision(), starts[0] if starts else upto, upto)

        def found(unknown: list[list[Unknown]]) -> None:
            self._answered(starts, texts, unknown)

        self._desk.check(texts, found, self)

    def _answered(self, starts: list[int], texts: list[str], unknown: list[list[Unknown]]) -> None:
        asked, self._asked = self._asked, None
        if asked is None or not self._desk.on:
            return
        turn, revision, start, upto = asked
        if turn != self._round or revision != self._box.document().revision():
            if not self._timer.isActive():
                self._timer.start(_SOON)
            return
        found = [
            Mark(start + mark.start, start + mark.end)
            for start, text, marks in zip(starts, texts, unknown, strict=True)
            for mark in in_units(text, marks)
        ]
        at = self._box.textCursor().position()
        held = next((mark for mark in found if mark.start <= at <= mark.end), None)
        if held is not None and self._box.hasFocus():
            self._held = (held.start, held.end)
            found.remove(held)
        others = [mark for mark in self._marks.of(LAYER) if mark.end < start or mark.start >= upto]
        self._put([*others, *found])
        self._from = upto
        if self._from < self._to and upto < self._box.document().characterCount():
            self._timer.start(0)

    def _put(self, marks: Sequence[Mark]) -> None:
        self._marks.put(LAYER, marks[:MOST_MARKS], colour="text3", look="dotted")


def _piece(block: QTextBlock, start: int, end: int) -> tuple[int, str, int]:
    """What is to be looked at of a paragraph, whole words: its place, its letters, and the place behind it.

    All of it, unless it is so long that looking at it would take too long for one letter that was typed.
    """
    begin, text = block.position(), block.text()
    if block.length() <= _AT_ONCE:
        return begin, text, begin + block.length()
    units = text.encode("utf-16-le", "surrogatepass")
    first = max(0, start - begin)
    last = min(block.length() - 1, max(end - begin, first + 1), first + _AT_ONCE)
    while first > 0 and first > start - begin - _LONGEST and not _blank(units, first - 1):
        first -= 1
    most = last + _LONGEST
    while last < block.length() - 1 and last < most and not _blank(units, last):
        last += 1
    upto = begin + (block.length() if last >= block.length() - 1 else last)
    return begin + first, units[2 * first : 2 * last].decode("utf-16-le", "replace"), upto


def _blank(units: bytes, at: int) -> bool:
    return units[2 * at : 2 * at + 2] in (b" \0", b"\t\0", b"\xa0\0")


def in_units(text: str, marks: Sequence[Unknown]) -> list[Mark]:
    """The marks of a text in UTF-16 units, as Qt counts: a sign beyond the first 65,536 takes two."""
    if not marks:
        return []
    if max(text) <= "\uffff":
        return [Mark(mark.start, mark.end) for mark in marks]
    places = [0]
    for letter in text:
        places.append(places[-1] + (2 if letter > "\uffff" else 1))
    return [Mark(places[mark.start], places[mark.end]) for mark in marks]


def check_spelling(home: Home, box: QPlainTextEdit | QTextEdit) -> SpellingMarks:
    """Watch this box from now on, as the person chose in the settings."""
    return SpellingMarks(desk_of(home), home.theme, box)
