"""The sheet one writes on: plain text in real lines, as tall as its words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from client.ui.theme import Theme

_SHORTEST: Final = 6
"""Lines an empty sheet is tall."""


class Paper(QTextEdit):
    """Grows with what is written; what scrolls is around it. Tab leaves it, as it leaves any field."""

    written = Signal(str)
    """The words after a change by the person."""
    cursor_at = Signal(QRect)
    """Where the cursor has come to, in the sheet's coordinates."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dressing = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("role", "reading")
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(lambda: self.cursor_at.emit(self.cursorRect()))
        theme.changed.connect(self._dress)
        self._dress()

    def words(self) -> str:
        """What is written, exactly; line breaks are newlines."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def turn(self, text: str) -> None:
        """Show other words, with nothing to undo and the cursor at their end."""
        self._dressing = True
        self.setPlainText(text)
        self._dressing = False
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As tall as its words."""
        least = _SHORTEST * self._theme.line("reading")
        frame = self.height() - self.viewport().height() if self.isVisible() else self._theme.px(20)
        return QSize(self._theme.px(320), max(least, round(self.document().size().height())) + max(0, frame))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same height: it never scrolls itself."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A new line is a new line, however it is typed; Ctrl+Enter belongs to the place."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    def _changed(self) -> None:
        if not self._dressing:
            self.written.emit(self.words())

    def _grow(self) -> None:
        self.updateGeometry()

    def _dress(self) -> None:
        """Lines as far apart as the design wants; not a step that undo would take back."""
        self._dressing = True
        line = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        line.setLineHeight(self._theme.line("reading"), height)
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(line)
        self.document().setUndoRedoEnabled(True)
        self._dressing = False
        self.updateGeometry()
