"""Where one writes: a box that grows with its words, who can read them, and a button that sends them.

In a low window it is a single line whenever one is somewhere else, so that what is answered can be read.
It holds no decision: whoever owns it listens to `changed` and `send`, and says what became of the words.
"""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPlainTextDocumentLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from client.notices import Notice
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.drawer import Drawer
from client.ui.kit.flow import Flow
from client.ui.kit.held_copies import HoldingBox
from client.ui.kit.notice_bar import in_words
from client.ui.kit.parts import let_tab_go_down
from client.ui.theme import TextRole, Theme

_PADDING: Final = 8
_LINE: Final = 3
"""Unscaled padding, and the widest line around a box, as the stylesheet has them."""
_WORDED: Final = 500
"""Unscaled pixels of width from which the tools have words."""


class WordBox(HoldingBox):
    """A box for several lines that grows with its words from `least` to `most` lines, then scrolls.

    Tab leaves it. Its words are as plain as they were typed.
    """

    entered = Signal()
    """The cursor has come into it."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        placeholder: str = "",
        least: int = 1,
        most: int = 10,
        role: TextRole = "reading",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least, self._most = least, most
        self.setProperty("role", role)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._grown)
        theme.changed.connect(self._grown)

    def set_lines(self, least: int, most: int) -> None:
        """Be at least and at most so many lines tall."""
        if (least, most) != (self._least, self._most):
            self._least, self._most = least, max(least, most)
            self._grown()

    def set_words(self, words: str) -> None:
        """Hold these words, as if nothing had been typed: they cannot be undone into others."""
        if words != self.toPlainText():
            self.setPlainText(words)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As tall as the words are, within its bounds."""
        shown = min(max(self._lines(), self._least), self._most)
        around = 2 * (self._theme.px(_PADDING) + _LINE + round(self.document().documentMargin()))
        return QSize(self._theme.px(240), shown * self._line_height() + around)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(80), self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that somebody begins to write."""
        super().focusInEvent(event)
        self.entered.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grown()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another text size makes other lines."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grown()

    def _lines(self) -> int:
        """How many lines the words take, as far as it matters. Qt lays out only what it paints, so ask for it."""
        layout = self.document().documentLayout()
        assert isinstance(layout, QPlainTextDocumentLayout)
        block, lines = self.document().begin(), 0
        while block.isValid() and lines < self._most:
            layout.ensureBlockLayout(block)
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines

    def _line_height(self) -> int:
        """A line as it is laid out, which may be a pixel taller than the font's own idea of it."""
        first = self.document().begin()
        lines = max(1, first.layout().lineCount())
        return max(self.fontMetrics().lineSpacing(), ceil(self.blockBoundingRect(first).height() / lines))

    def _grown(self) -> None:
        self.updateGeometry()


class Composer(Card):
    """A card with a box. It is one line tall until somebody writes in it, unless it is not `collapsible`.

    `changed` is emitted for what the person types, never for what is put in; `send` when they want it sent; `folded`
    when it has opened, or become a line again.
    """

    changed = Signal()
    send = Signal()
    folded = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        name: str,
        button: str,
        placeholder: str = "",
        collapsible: bool = True,
        least: int = 3,
        most: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "plain", margins=(12, 10, 12, 10), spacing=8, parent=parent)
        self._theme = theme
        self._collapsible = collapsible
        self._least, self._most = least, most
        self._filling = False
        self._low = False
        self.box_of_words = WordBox(theme, name, placeholder=placeholder)
        self.box_of_words.textChanged.connect(self._typed)
        self.box_of_words.entered.connect(self._open_up)
        self._said = Label("", "label", "info")
        self._said.hide()
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        breathe(below, theme, spacing=6)
        self._readers = Label("", "small")
        self._quiet = Label("", "caption", wrap=False)
        self._button = Button(theme, button, "primary", icon="send", on=self._wanted)
        self._button.setToolTip(self.tr("{words} (Ctrl+Enter)").format(words=button))
        self._row = QHBoxLayout()
        breathe(self._row, theme, spacing=12)
        # Without a parent it would be a window of its own for a moment, and take the keyboard away.
        self._middle = Drawer(theme, parent=self._below)
        self._middle.filled.connect(self._let_tab_go_down)
        self._panels = 0
        self._gives_way = False
        self._room = 0
        self._tools = QWidget()
        self._tool_row = Flow(theme, self._tools, spacing=2)
        self._row.addWidget(self._tools, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        self._tool_words: dict[Button, str] = {}
        for part in (self._readers, self._quiet):
            self._middle.add(part)
        below.addWidget(self._middle)
        below.addLayout(self._row)
        self._beside = QHBoxLayout()
        breathe(self._beside, theme, spacing=8)
        self._beside.addWidget(self.box_of_words, 1)
        self.box.addLayout(self._beside)
        self.box.addWidget(self._said)
        self.box.addWidget(self._below)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self._wanted)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        self._below.setVisible(not collapsible)
        self._arrange()

    # What stands in it

    def add_panel(self, panel: QWidget) -> None:
        """Something beneath the words, which shows itself while there is reason to."""
        self._middle.add(panel, at=self._panels)
        self._panels += 1

    def show_panels(self) -> None:
        """Bring what is beneath the words into sight, from its beginning."""
        self._show_below(True)
        self._middle.to_top()

    def set_room(self, pixels: int) -> None:
        """Be no taller than this, where that can be: what stands beneath the words scrolls. 0 is for any height."""
        if pixels != self._room:
            self._room = pixels
            self._fit()

    def add_tool(self, button: Button) -> None:
        """A quiet button beneath the words; where there is little room its picture has to do."""
        self._tool_words[button] = button.text()
        button.setToolTip(button.toolTip() or button.text())
        button.setAccessibleName(button.text())
        self._tool_row.addWidget(button)
        self._let_tab_go_down()
        self._arrange()

    def word_tool(self, button: Button, words: str) -> None:
        """A tool says something else now."""
        if self._tool_words[button] != words:
            self._tool_words[button] = words
            button.setToolTip(words)
            button.setAccessibleName(words)
            self._word_tools()

    # What is in it

    @property
    def words(self) -> str:
        """What is in the box."""
        return self.box_of_words.toPlainText()

    @property
    def button(self) -> Button:
        """What sends it."""
        return self._button

    @property
    def said(self) -> str:
        """What it says about the words now; empty for nothing."""
        return "" if self._said.isHidden() else self._said.text()

    @property
    def open(self) -> bool:
        """Whether it shows more than a line."""
        return not self._below.isHidden()

    def fill(self, words: str) -> None:
        """Put words in; nothing but an emptied box is folded to a line again."""
        self._filling = True
        self.box_of_words.set_words(words)
        self._filling = False
        if not self.box_of_words.hasFocus():
            self._show_below(bool(words) and not self._low)
        self._arrange()

    def set_readers(self, words: str, first: str = "") -> None:
        """Say who can read what is sent, and perhaps what happens first."""
        said = f"{words} {first}".strip()
        self._readers.setText(said)
        self.box_of_words.setAccessibleDescription(said)

    def set_quiet(self, words: str) -> None:
        """Say quietly that the words are kept; none hides it."""
        self._quiet.setText(words)
        self._quiet.setVisible(bool(words) and not self._low)

    def set_busy(self, busy: bool) -> None:
        """The words are on their way: nothing more can be typed until it is said what became of them."""
        self.box_of_words.setReadOnly(busy)
        self._button.setEnabled(not busy)

    def say(self, words: str | Notice | None) -> None:
        """Say kindly why it was not sent, beside the words; None takes that away."""
        text = words if isinstance(words, str) else in_words(words) if words is not None else ""
        if text == self.said:
            return
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self._fit()
        if text:
            self._show_below(True)
            announce(self, text)

    def set_most(self, lines: int) -> None:
        """Grow to at most so many lines."""
        self._most = max(1, lines)
        self._arrange()

    def give_way(self, gives: bool) -> None:
        """In a low window show a single line of the words: what stands beneath them cannot wait."""
        self._gives_way = gives
        self._arrange()
        QTimer.singleShot(0, self.box_of_words, self.box_of_words.ensureCursorVisible)

    def set_low(self, low: bool) -> None:
        """Take little height: the button stands beside the box, and that the words are kept shows as its tip."""
        if low == self._low:
            return
        self._low = low
        if low and not self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self._show_below(bool(self.said))
        elif not low and self.words:
            self._show_below(True)
        if low:
            self._row.removeWidget(self._button)
            self._beside.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        else:
            self._beside.removeWidget(self._button)
            self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        self._arrange()

    # Inside

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave what is beneath the words its room."""
        super().resizeEvent(event)
        self._word_tools()
        self._fit()

    def _word_tools(self) -> None:
        pictures = self._low or self.width() < self._theme.px(_WORDED)
        for tool, words in self._tool_words.items():
            tool.setText("" if pictures else words)

    def _fit(self) -> None:
        if not self._room:
            return
        margins = self.box.contentsMargins()
        taken = margins.top() + margins.bottom() + self.box_of_words.sizeHint().height()
        taken += max(0, self._row.heightForWidth(self._below.width()), self._row.sizeHint().height())
        taken += 2 * self.box.spacing() + self._below_spacing()
        if not self._said.isHidden():
            taken += self._said.heightForWidth(self._said.width()) + self.box.spacing()
        self._middle.set_most(max(self._theme.line("small"), self._room - taken))

    def _below_spacing(self) -> int:
        layout = self._below.layout()
        return layout.spacing() if layout is not None else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys that nothing here wants are the window's."""
        event.ignore()

    def _typed(self) -> None:
        if not self._filling:
            self._show_below(True)
            self.changed.emit()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._low and now is not None and not self.isAncestorOf(now):
            self._show_below(bool(self.said))

    def _open_up(self) -> None:
        self._show_below(True)

    def _let_tab_go_down(self) -> None:
        # Posting comes last, as it stands: whoever goes there by Tab has passed what is shown beneath the words.
        let_tab_go_down(self)

    def _show_below(self, shown: bool) -> None:
        shown = shown or not self._collapsible
        if shown == self._below.isHidden():
            self._below.setVisible(shown)
            self._arrange()
            self.folded.emit()

    def _arrange(self) -> None:
        if not self._collapsible:
            self._below.show()
        most = 1 if self._gives_way and self._low else self._most
        least = min(self._least, most) if self.open else 1
        self.box_of_words.set_lines(least, max(least, most))
        self._quiet.setVisible(bool(self._quiet.text()) and not self._low)
        self._word_tools()
        self._button.setVisible(self.open or bool(self._low and self.words))
        self._fit()

    def _wanted(self) -> None:
        if self._button.isEnabled():
            self.send.emit()
