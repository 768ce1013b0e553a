"""Keys in a paragraph that is laid out in parts: Qt knows no lines of it, and would look through all of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QTextEdit

from client.ui.kit.markdown_layout import MarkdownLayout

_KEYS: Final = tuple(
    (getattr(QKeySequence.StandardKey, f"{what}{where}"), where, what == "Select")
    for what in ("MoveTo", "Select")
    for where in ("NextLine", "PreviousLine", "StartOfLine", "EndOfLine", "NextPage", "PreviousPage")
)


class LongKeys:
    """Types and moves in such paragraphs of one box, as Qt does in others."""

    def __init__(self, box: QTextEdit, sheet: MarkdownLayout, show_caret: Callable[[], None]) -> None:
        self._box = box
        self._sheet = sheet
        self._show_caret = show_caret
        self._column: float | None = None
        self._last_typed: tuple[str, int, int] | None = None

    def took(self, event: QKeyEvent) -> bool:
        """Do what this key is for; False where that is left to Qt."""
        if self._sheet.is_long(self._box.textCursor().block()) and self._typed(event):
            return True
        if self._goes(event):
            return True
        self._column = None
        return False

    def tell(self, query: Qt.InputMethodQuery) -> tuple[bool, Any]:
        """What an input method is told of such a paragraph, only of what is near the caret; False for all else."""
        cursor, queries = self._box.textCursor(), Qt.InputMethodQuery
        long = self._sheet.long(cursor.block())
        if long is None:
            return False, None
        if query in (queries.ImCursorRectangle, queries.ImAnchorRectangle):
            scrolled = self._box.verticalScrollBar().value()
            return True, self._sheet.caret(cursor.position()).translated(0, -scrolled)
        start, text = long.around(cursor.positionInBlock())
        begin = cursor.block().position() + start
        if query == queries.ImSurroundingText:
            return True, text
        if query == queries.ImCursorPosition:
            return True, cursor.position() - begin
        if query == queries.ImAnchorPosition:
            return True, min(
                max(0, cursor.anchor() - begin), len(text.encode("utf-16-le", "surrogatepass")) // 2
            )
        return False, None

    def _typed(self, event: QKeyEvent) -> bool:
        """Type in a paragraph in parts without Qt's looking through all of it; whether it was such a key.

        What is typed in one go is one step for undo up to a blank.
        """
        text, modifiers, plain = event.text(), event.modifiers(), Qt.KeyboardModifier.NoModifier
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and modifiers == plain:
            kind = "back" if event.key() == Qt.Key.Key_Backspace else "on"
        elif text and text.isprintable() and modifiers not in (control, control | shift):
            kind = "type"
        else:
            return False
        cursor = self._box.textCursor()
        if self._last_typed == (kind, cursor.position(), self._box.document().revision()):
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        if kind == "type":
            cursor.insertText(text)
        elif kind == "back":
            cursor.deletePreviousChar()
        else:
            cursor.deleteChar()
        cursor.endEditBlock()
        goes_on = not text.isspace() or kind != "type"
        self._last_typed = (kind, cursor.position(), self._box.document().revision()) if goes_on else None
        self._column = None
        self._show_caret()
        return True

    def _goes(self, event: QKeyEvent) -> bool:
        """Move in, into or out of a paragraph whose lines Qt does not know; whether it was such a move."""
        found = next((each for each in _KEYS if event.matches(each[0])), None)
        if found is None:
            return False
        _, where, selects = found
        cursor = self._box.textCursor()
        block = cursor.block()
        near = (block, block.next() if where.startswith("Next") else block.previous())
        paging = where.endswith("Page")
        if not paging and not any(each.isValid() and self._sheet.is_long(each) for each in near):
            return False
        caret = self._sheet.caret(cursor.position())
        x = caret.left() if self._column is None else self._column
        if where.endswith("OfLine"):
            x = -1e6 if where.startswith("Start") else 1e6
            y = caret.center().y()
        elif paging:
            page = self._box.viewport().height() - caret.height()
            y = caret.center().y() + (page if where.startswith("Next") else -page)
        else:
            y = (
                caret.bottom() + caret.height() / 2
                if where == "NextLine"
                else caret.top() - caret.height() / 2
            )
        mode = QTextCursor.MoveMode.KeepAnchor if selects else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(self._sheet.hitTest(QPointF(x, y), Qt.HitTestAccuracy.FuzzyHit), mode)
        self._box.setTextCursor(cursor)
        self._column = None if where.endswith("OfLine") else x
        self._show_caret()
        return True
