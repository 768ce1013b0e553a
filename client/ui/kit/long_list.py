"""A list of rows of any height, quick at 100,000, as a person uses it: wheel, keys, clicks, and paging."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractSlider, QApplication, QStyle, QWidget

from client.ui.kit.row_view import RowView
from client.ui.theme import Theme

_NEAR: Final = 2.0
"""How many windows before the end `near_end` is told."""
_NOTCH: Final = 120
"""What a wheel tells for one notch (QWheelEvent.angleDelta)."""


class LongList(RowView):
    """Shows a ListModel through a delegate; `activated` is a row opened by Enter or, with `one_click`, by a click.

    `column` is the greatest width of a row in unscaled pixels; a wider window has it in its middle. `surface` is the
    token the rows stand on. The delegate's `sizeHint` finds the row's width in `option.rect` and is asked for rows in
    sight only; where its answer changes by itself, it emits `sizeHintChanged`.
    """

    near_end = Signal()
    """The last rows are near: time to fetch more. Told once for each last row."""

    def __init__(
        self,
        theme: Theme,
        *,
        column: int | None = None,
        one_click: bool = True,
        surface: str = "canvas",
        parent: QWidget | None = None,
    ) -> None:
        self._told_end: object = None
        super().__init__(theme, column=column, surface=surface, parent=parent)
        self._one_click = one_click
        self._wheel_rest = 0.0
        self._delegate_answered = False
        self._second_click = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalScrollBar().actionTriggered.connect(self._bar_stepped)
        self.clicked.connect(self._clicked)

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 - Qt's name
        """Show a ListModel. TypeError for any other model: rows are held by their ids."""
        self._told_end = None
        super().setModel(model)

    # Scrolling

    def _line_step(self) -> int:
        return QApplication.wheelScrollLines() * self._theme.line()

    def _page_step(self) -> int:
        """A window less two lines, so that the eye finds where it was."""
        line = self._theme.line("reading")
        return max(line, self.viewport().height() - 2 * line)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll by pixels; what a list at its end does not need goes to whatever scrolls around it."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        pixels = float(event.pixelDelta().y())
        if not pixels:
            pixels = event.angleDelta().y() / _NOTCH * self._line_step()
        self._wheel_rest += pixels
        whole = int(self._wheel_rest)
        self._wheel_rest -= whole
        event.setAccepted(whole == 0 or self.scroll_by(-whole))

    def _bar_stepped(self, action: int) -> None:
        """A press beside the bar's handle moves by a window of pixels, not by a window of guesses."""
        actions = QAbstractSlider.SliderAction
        pixels = {
            actions.SliderSingleStepAdd: self._line_step(),
            actions.SliderSingleStepSub: -self._line_step(),
            actions.SliderPageStepAdd: self._page_step(),
            actions.SliderPageStepSub: -self._page_step(),
        }.get(actions(action))
        if pixels is not None:
            self.scroll_by(pixels)
            self.verticalScrollBar().setSliderPosition(self.verticalScrollBar().value())

    def _after_placing(self) -> None:
        super()._after_placing()
        if not self._placed or self._rows is None:
            return
        room = self.viewport().height()
        last = self._placed[-1]
        left = (self._count() - 1 - last.row) * self._heights.guess + last.bottom - room
        final = self._rows.key_at(self._count() - 1)
        if left <= _NEAR * room and final != self._told_end:
            self._told_end = final
            # Later: whoever hears it may change the rows, which are being placed just now.
            QTimer.singleShot(0, self, self.near_end.emit)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows go from row to row, and through rows taller than the window; Page keys by pixels; Enter opens."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if held != Qt.KeyboardModifier.NoModifier or not self._placed:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if not self._read_on(1 if key == Qt.Key.Key_Down else -1):
                super().keyPressEvent(event)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._turn_page(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)
            if key == Qt.Key.Key_Home:
                self.show_row(0, "top")
            elif key == Qt.Key.Key_End:
                self.show_row(self._count() - 1, "end")

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Nothing: letters are shortcuts of the window, and nobody waits for 100,000 titles."""

    def _read_on(self, way: int) -> bool:
        """Scroll inside the current row if there is more of it in this direction."""
        current = self.currentIndex().row()
        room = self.viewport().height()
        for one in self._placed:
            if one.row == current:
                more = one.bottom - room if way > 0 else -one.top
                if one.height > room and more > 0:
                    return self.scroll_by(way * min(more, self._line_step()))
        return False

    def _turn_page(self, way: int) -> None:
        if not self.scroll_by(way * self._page_step()):
            row = self._count() - 1 if way > 0 else 0
        else:
            row = self._first_whole()
        if self._rows is None:
            return
        auto = self.hasAutoScroll()
        self.setAutoScroll(False)
        self.setCurrentIndex(self._rows.index(row))
        self.setAutoScroll(auto)

    # Clicks

    def edit(self, *arguments: Any) -> Any:
        """Notice when the delegate itself answered a click, on a button it had painted."""
        answered = super().edit(*arguments)
        self._delegate_answered = bool(answered)
        return answered

    def _clicked(self, index: QModelIndex) -> None:
        # Some desktops open with one click by themselves; twice would be once too often.
        by_style = self.style().styleHint(QStyle.StyleHint.SH_ItemView_ActivateItemOnSingleClick, None, self)
        if self._one_click and not by_style and not self._delegate_answered:
            self.activated.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A pointer dragged across rows chooses none of them: only a click does."""
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Where one click opens, the second click of two means nothing more."""
        if self._one_click:
            self._second_click = True
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the row under a click."""
        if self._second_click:
            self._second_click = False
            event.accept()
            return
        super().mouseReleaseEvent(event)
