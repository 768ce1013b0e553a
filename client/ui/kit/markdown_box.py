"""A sheet to write on, in Markdown that is shown as one writes. It is as quick in a long text as in a short one."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any, Final

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QTextEdit, QWidget

from client.domain.marking_acts import Change, broken
from client.ui.kit.markdown_layout import MarkdownLayout
from client.ui.kit.markdown_long import LongKeys
from client.ui.kit.markdown_look import Look
from client.ui.kit.markdown_marks import SheetMarks
from client.ui.kit.markdown_units import to_letters, to_units
from client.ui.theme import Theme

_SIDE: Final = 26
"""Unscaled pixels between the column's edge and the words."""
_GAP: Final = (8, 24)
"""The same above the words, and below."""
_CLICK_SECONDS: Final = 1.0
_MOVES: Final = QTextCursor.MoveOperation


class MarkdownBox(QTextEdit):
    """Scrolls its words in a column of the design's width, between a head and a foot that scroll along.

    Tab leaves it, as it leaves any field. What is pasted is plain text.
    """

    touched = Signal()
    """The person changed the words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._turning = False
        self._head: QWidget | None = None
        self._foot: QWidget | None = None
        self._follows = False
        self._tall: tuple[int, ...] = (0, 0)
        self._caret = QRectF()
        self._selected = False
        self._clicked = 0.0
        self._control = next(
            (each for each in self.children() if each.metaObject().className() == "QWidgetTextControl"), None
        )
        if self._control is not None:
            self._control.installEventFilter(self)
        self.viewport().installEventFilter(self)
        self._menus: list[Callable[[QMenu], None]] = []
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("role", "reading")
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.look = Look(theme)
        self.sheet = MarkdownLayout(self.document(), self.look)
        self.document().setDocumentLayout(self.sheet)
        self.marks = SheetMarks(theme, self.sheet)
        self._long = LongKeys(self, self.sheet, self.show_caret)
        self.sheet.renewed.connect(self._renewed)
        self.sheet.documentSizeChanged.connect(self._place)
        self.sheet.shifted.connect(self._shifted)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._moved)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        theme.changed.connect(self._dress)
        self._dress()

    def words(self) -> str:
        """What is written, exactly; line breaks are newlines."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def turn(self, text: str) -> None:
        """Show other words, with nothing to undo and the cursor at their end."""
        self._turning = True
        self.setPlainText(text)
        self._turning = False
        self.moveCursor(_MOVES.End)
        self.verticalScrollBar().setValue(0)

    def set_placeholder(self, words: str) -> None:
        """Say this where nothing is written."""
        self.sheet.placeholder = words
        self.viewport().update()

    def set_head(self, head: QWidget) -> None:
        """Show this above the words."""
        self._head = self._take(head)
        self._arrange()

    def set_foot(self, foot: QWidget | None, *, follows: bool = False) -> None:
        """Show this below the words; None for nothing, then whoever takes it back has it.

        It stands where the window ends if the words end before; or where they end, if it `follows` them.
        """
        self._follows = follows
        if self._foot is not None:
            self._foot.removeEventFilter(self)
        self._foot = None if foot is None else self._take(foot)
        self._arrange()

    def bring(self, widget: QWidget) -> None:
        """Scroll until this part of head or foot is in sight."""
        at = widget.mapTo(self.viewport(), QPoint(0, 0)).y()
        self._show_between(at, at + widget.height())

    def change(self, change: Change, begin: int, text: str) -> None:
        """Do this to `text`, which begins at position `begin`, in one step that undo takes back."""
        if change.puts:
            old, new = to_units(text), to_units(change.of(text))
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            for put in reversed(change.puts):
                cursor.setPosition(begin + old(put.start))
                cursor.setPosition(begin + old(put.end), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(put.words)
            cursor.endEditBlock()
        else:
            new = to_units(text)
        after = self.textCursor()
        after.setPosition(begin + new(change.start))
        after.setPosition(begin + new(change.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(after)

    def chosen(self) -> tuple[str, int, int, int]:
        """The lines that are selected in, from where to where in letters, and the position at which they begin."""
        cursor, document = self.textCursor(), self.document()
        first = document.findBlock(cursor.selectionStart())
        last = document.findBlock(cursor.selectionEnd())
        whole = QTextCursor(first)
        whole.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        text = whole.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        begin = first.position()
        letters = to_letters(text)
        return text, letters(cursor.selectionStart() - begin), letters(cursor.selectionEnd() - begin), begin

    def extend_menu(self, extend: Callable[[QMenu], None]) -> None:
        """Have this put more into the menu each time it is made."""
        self._menus.append(extend)

    # What Qt calls

    def createStandardContextMenu(self, *at: Any) -> QMenu:  # noqa: N802 - Qt's name
        """Qt's own entries, and ours."""
        menu = super().createStandardContextMenu(*at)
        for extend in self._menus:
            extend(menu)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Show the menu."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        caret = self._on_screen(self.sheet.caret(self.textCursor().position())).bottomLeft().toPoint()
        menu.popup(self.viewport().mapToGlobal(caret) if by_keys else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on with a list; Ctrl+Enter belongs to the place, and keys of what stands in the head to nobody."""
        focused = QApplication.focusWidget()
        if focused is not None and focused is not self.viewport() and self.viewport().isAncestorOf(focused):
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return
            self._enter(plainly=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        if not self._long.took(event):
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy words, and nothing of how they look."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n"))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Head and foot scroll along."""
        super().scrollContentsBy(dx, dy)
        self._place()
        self._prepare()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *given: Any) -> Any:  # noqa: N802 - Qt's name
        """Tell an input method of a long paragraph only what is near the caret."""
        if self.sheet.is_long(self.textCursor().block()):
            known, answer = self._long.tell(query)
            if known:
                return answer
        return super().inputMethodQuery(query, *given)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes here sees where they are."""
        super().focusInEvent(event)
        self.sheet.writing = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The caret goes."""
        super().focusOutEvent(event)
        self.sheet.writing = False
        self.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Head or foot want another height; or Qt wants the caret to blink."""
        if event.type() == QEvent.Type.LayoutRequest and watched in (self._head, self._foot):
            self._arrange()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._clicked = monotonic()
        if event.type() == QEvent.Type.Timer and watched is self._control:
            # For each blink Qt would look through the whole of a long paragraph. A click has a timer too.
            return (
                self.sheet.is_long(self.textCursor().block()) and monotonic() - self._clicked > _CLICK_SECONDS
            )
        return False

    # Inside

    def _take(self, widget: QWidget) -> QWidget:
        widget.setParent(self.viewport())
        widget.setCursor(Qt.CursorShape.ArrowCursor)
        widget.installEventFilter(self)
        widget.show()
        return widget

    def _dress(self) -> None:
        self.look.anew()
        self.sheet.anew()
        self._arrange()
        self.viewport().update()

    def _arrange(self) -> None:
        """Put words, head and foot into the column."""
        px = self._theme.px
        across = self.viewport().width()
        column = min(px(self._theme.tokens.reading_column), across)
        width = max(1, column - 2 * px(_SIDE))
        top, bottom = px(_GAP[0]), px(_GAP[1])
        self._tall = tuple(0 if each is None else _height(each, column) for each in (self._head, self._foot))
        top += self._tall[0]
        if self._foot is not None:
            bottom = px(_GAP[0]) + self._tall[1]
        self.sheet.stand((across - width) / 2, width, top, bottom)
        self._place()
        self._prepare()

    def _place(self) -> None:
        column = min(self._theme.px(self._theme.tokens.reading_column), self.viewport().width())
        left, scrolled = (self.viewport().width() - column) // 2, self.verticalScrollBar().value()
        if self._head is not None:
            self._head.setGeometry(left, -scrolled, column, self._tall[0])
        if self._foot is not None:
            whole = round(self.sheet.documentSize().height())
            end = whole if self._follows else max(whole, self.viewport().height())
            self._foot.setGeometry(left, end - self._tall[1] - scrolled, column, self._tall[1])

    def _prepare(self) -> None:
        top = self.verticalScrollBar().value()
        self.sheet.prepare(top, top + self.viewport().height())

    def _renewed(self, rect: QRectF) -> None:
        self.viewport().update(self._on_screen(rect).toAlignedRect())

    def _on_screen(self, rect: QRectF) -> QRectF:
        return rect.translated(0, -self.verticalScrollBar().value())

    def _shifted(self, more: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(more))

    def _changed(self) -> None:
        if not self._turning:
            self.touched.emit()

    def _moved(self) -> None:
        cursor = self.textCursor()
        self.sheet.cursor = cursor
        if self.sheet.is_long(cursor.block()):
            if cursor.hasSelection() or self._selected:
                self.viewport().update()
            else:  # Qt would paint the caret where it thinks it is
                caret = self.sheet.caret(cursor.position()).adjusted(-4, -4, 4, 4)
                self._renewed(caret.united(self._caret) if self._caret.isValid() else caret)
                self._caret = caret
        self._selected = cursor.hasSelection()
        if self.hasFocus():
            self.show_caret()

    def show_caret(self) -> None:
        """Scroll until the caret is in sight, whole and with a little air; at the first line, the head as well."""
        caret = self.sheet.caret(self.textCursor().position())
        at = round(caret.top()) - self.verticalScrollBar().value()
        air = self._theme.px(_GAP[0])
        self._show_between(at - air, at + round(caret.height()) + air)

    def _show_between(self, top: int, bottom: int) -> None:
        bar = self.verticalScrollBar()
        if bottom > self.viewport().height():
            bar.setValue(bar.value() + bottom - self.viewport().height())
        elif top < 0:
            bar.setValue(bar.value() + top)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self.viewport() and self.viewport().isAncestorOf(now):
            self.bring(now)

    def _enter(self, *, plainly: bool) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection() and not plainly and not self.sheet.is_long(cursor.block()):
            text, place, _, begin = self.chosen()
            change = broken(text, place)
            if change is not None:
                self.change(change, begin, text)
                self.show_caret()
                return
        cursor.insertBlock()
        self.setTextCursor(cursor)
        self.show_caret()


def _height(widget: QWidget, width: int) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()
