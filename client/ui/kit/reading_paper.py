"""The sheet that a text is read on: real headings, lists and quotes, words that can be selected, nothing that loads.

It is made block by block from what was parsed: no Markdown or HTML is ever handed to Qt.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextList,
    QTextListFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from client.domain.library.markup import Block, Span
from client.domain.library.pieces import Piece, Source
from client.ui.kit.words import full_date
from client.ui.theme import TextRole, Theme

_FIXED: Final = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_PARAGRAPH, _ITEM, _BEFORE_HEADING, _AFTER_HEADING, _ASIDE = 14, 7, 22, 8, 24
_QUOTE: Final = QTextBlockFormat.Property.UserProperty + 1
_HEADING: Final = 2
_TURNS_PAGE: Final = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Space: 1,
}


class ReadingPaper(QTextEdit):
    """As tall as its words; what scrolls is around it. It reads from left to right, as its language does."""

    cursor_at = Signal(QRect)
    """Where the keys have led to, in the sheet's coordinates."""
    paged = Signal(int)
    """A page on (1) or back (-1) is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._piece: Piece | None = None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(0)
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())
        self.cursorPositionChanged.connect(self._moved)
        theme.changed.connect(self._set)

    def show_piece(self, piece: Piece) -> None:
        """Set this text, and its sources below it."""
        self._piece = piece
        self.setAccessibleName(piece.title)
        self.setCursorWidth(0)
        self._set()

    def go_to_heading(self, number: int) -> None:
        """Put the cursor before a heading, counted from 0, and the focus with it."""
        found = [block for block in self._blocks() if block.blockFormat().headingLevel() == _HEADING]
        if number < len(found):
            self._go_to(found[number])
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def heading_heights(self) -> tuple[int, ...]:
        """How far down each heading begins, in pixels of the sheet."""
        layout = self.document().documentLayout()
        return tuple(
            round(layout.blockBoundingRect(block).top())
            for block in self._blocks()
            if block.blockFormat().headingLevel() == _HEADING
        )

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Nothing is ever loaded."""
        return None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As tall as its words."""
        frame = self.height() - self.viewport().height() if self.isVisible() else self._theme.px(20)
        return QSize(self._theme.px(320), round(self.document().size().height()) + max(0, frame))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same height: it never scrolls itself."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Page by page as any text is read, and from heading to heading with Ctrl and the arrows."""
        pages = _TURNS_PAGE.get(Qt.Key(event.key()))
        if pages is not None:
            back = event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.paged.emit(-pages if back else pages)
            return
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._to_next_heading(back=event.key() == Qt.Key.Key_Up)
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setCursorWidth(2)  # somebody reads along by keys, and must see where they are
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A hand needs no cursor."""
        self.setCursorWidth(0)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a bar beside what is quoted."""
        painter = QPainter(self.viewport())
        layout = self.document().documentLayout()
        bar = self._theme.px(3)
        for block in self._blocks():
            if block.blockFormat().boolProperty(_QUOTE):
                where = layout.blockBoundingRect(block)
                height = where.height() - block.blockFormat().bottomMargin()
                painter.fillRect(
                    QRectF(
                        QPointF(self._theme.px(4), where.top()),
                        QPointF(self._theme.px(4) + bar, where.top() + height),
                    ),
                    self._theme.colour("accent"),
                )
        painter.end()
        super().paintEvent(event)

    # Inside

    def _blocks(self) -> list[QTextBlock]:
        found: list[QTextBlock] = []
        block = self.document().begin()
        while block.isValid():
            found.append(block)
            block = block.next()
        return found

    def _go_to(self, block: QTextBlock) -> None:
        cursor = self.textCursor()
        cursor.setPosition(block.position())
        self.setCursorWidth(2)
        self.setTextCursor(cursor)

    def _to_next_heading(self, *, back: bool) -> None:
        now = self.textCursor().block().blockNumber()
        levels = [block for block in self._blocks() if block.blockFormat().headingLevel() == _HEADING]
        others = [
            block for block in levels if (block.blockNumber() < now if back else block.blockNumber() > now)
        ]
        if others:
            self._go_to(others[-1 if back else 0])

    def _moved(self) -> None:
        if self.hasFocus():
            self.cursor_at.emit(self.cursorRect())

    def _set(self) -> None:
        if self._piece is None:
            return
        at = self.textCursor().position()
        self.clear()
        self.document().setIndentWidth(self._theme.px(_ASIDE))
        setting = _Setting(self._theme, self.textCursor())
        for block in self._piece.blocks:
            if block.kind != "title":
                setting.put(block)
        setting.put_sources(self._piece.sources)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.blockSignals(True)
        self.setTextCursor(cursor)
        self.blockSignals(False)
        self.updateGeometry()


def _translated(words: str) -> str:
    return QCoreApplication.translate("library", words)


class _Setting:
    """Puts one block after the other into an empty document."""

    def __init__(self, theme: Theme, cursor: QTextCursor) -> None:
        self._theme = theme
        self._cursor = cursor
        self._begun = False
        self._list: tuple[str, QTextList] | None = None

    def put(self, block: Block) -> None:
        """One block of the text."""
        if block.kind == "heading":
            self._head(block.spans)
            return
        items = block.kind in ("bullet", "numbered")
        paper = self._block("reading", below=_ITEM if items else _PARAGRAPH)
        if block.kind == "quote":
            paper.setLeftMargin(self._theme.px(20))
            paper.setProperty(_QUOTE, True)
        if self._list is not None and not items:
            paper.setTopMargin(self._theme.px(_PARAGRAPH - _ITEM))
        self._begin(paper)
        if items:
            number = QTextCharFormat()
            number.setFont(self._theme.font("reading"))
            number.setForeground(self._theme.colour("text"))
            self._cursor.setBlockCharFormat(number)
            self._itemise(block)
        else:
            self._list = None
        colour = "text2" if block.kind == "quote" else "text"
        for span in block.spans:
            weight = 600 if span.strong else None
            self._say(span.text, "reading", colour, weight=weight, italic=span.emphasised)

    def put_sources(self, sources: tuple[Source, ...]) -> None:
        """What the text rests on, small, with addresses as words: nothing opens."""
        self._head((Span(_translated("What this rests on")),))
        self._list = None
        for source in sources:
            self._begin(self._block("small", below=1))
            self._say(source.title, "small", "text", weight=600)
            self._begin(self._block("small", below=1))
            self._say(source.says, "small", "text2")
            self._begin(self._block("small", below=_PARAGRAPH))
            read = _translated("Read on {day}").format(day=full_date(source.read_on))
            self._say(f"{source.address} · {read}", "caption", "text3")

    def _head(self, spans: tuple[Span, ...]) -> None:
        self._list = None
        paper = self._block("h2", below=_AFTER_HEADING)
        paper.setHeadingLevel(_HEADING)
        paper.setTopMargin(self._theme.px(_BEFORE_HEADING) if self._begun else 0)
        self._begin(paper)
        for span in spans:
            self._say(span.text, "h2", "text", italic=span.emphasised)

    def _block(self, role: TextRole, *, below: float) -> QTextBlockFormat:
        paper = QTextBlockFormat()
        paper.setLineHeight(self._theme.line(role), _FIXED)
        paper.setBottomMargin(self._theme.px(below))
        paper.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return paper

    def _begin(self, paper: QTextBlockFormat) -> None:
        if self._begun:
            self._cursor.insertBlock(paper, QTextCharFormat())
        else:
            self._cursor.setBlockFormat(paper)
        self._begun = True

    def _itemise(self, block: Block) -> None:
        if self._list is not None and self._list[0] == block.kind and block.number != 1:
            self._list[1].add(self._cursor.block())
            return
        form = QTextListFormat()
        form.setStyle(
            QTextListFormat.Style.ListDecimal if block.kind == "numbered" else QTextListFormat.Style.ListDisc
        )
        form.setIndent(1)
        self._list = (block.kind, self._cursor.createList(form))

    def _say(
        self, words: str, role: TextRole, colour: str, *, weight: int | None = None, italic: bool = False
    ) -> None:
        font = self._theme.font(role, weight=weight)
        if italic:
            font.setStyle(QFont.Style.StyleItalic)
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(self._theme.colour(colour))
        self._cursor.insertText(words, form)
