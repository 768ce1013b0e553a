"""The layout of a text in Markdown. A key lays out only what is in sight; the rest follows when there is time.

Qt's own layout for rich text gives each line its height by a format that undo would take back; that for plain text
knows none. Both lay a paragraph out anew from its first letter for each key. See docs/decisions/0041-the-editor.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import perf_counter
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
)

from client.domain.marking import read
from client.ui.kit.markdown_heights import Heights
from client.ui.kit.markdown_lines import LONG, LongParagraph, Room, caret_in, line_at, place_lines
from client.ui.kit.markdown_look import Look, runs_left
from client.ui.kit.markdown_painting import Dressed, Picture, paint_paragraph, paint_placeholder
from client.ui.kit.overrides import careful, nothing

_AT_ONCE: Final = 40
"""Paragraphs laid out in the same go as the change that brought them."""
_STEP_SECONDS: Final = 0.003
_PAUSE: Final = 12
"""Milliseconds between two steps."""
_REST: Final = 250
"""Milliseconds after a change until what is out of sight is laid out."""


class MarkdownLayout(QAbstractTextDocumentLayout):
    """Lies in a column of `width` pixels that begins at `left`, with air above and below."""

    renewed = Signal(QRectF)
    """This part of the sheet looks otherwise now."""
    shifted = Signal(float)
    """What was above the part in sight has become so many pixels taller."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self.placeholder = ""
        self.writing = False
        """Whether the caret is shown. In a paragraph in parts it does not blink: Qt would paint it elsewhere."""
        self.marks: Callable[[int, int], Iterable[Dressed]] = lambda _start, _end: ()
        self._look = look
        self._left, self._top, self._bottom = 0.0, 0.0, 0.0
        self._room = Room(look, 1.0, mirrored=False)
        self._heights = Heights()
        self._long: dict[int, LongParagraph] = {}
        self._round = 0
        self._sight = 0.0
        self._quiet: tuple[int, int] | None = None
        self._next = 0
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._step)
        self._told = 0.0
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self._tell)

    # What surrounds it

    def stand(self, left: float, width: float, top: float, bottom: float) -> None:
        """Take this column, with so much air above and below the words."""
        mirrored = self._look.theme.mirrored
        anew = (width, mirrored) != (self._room.width, self._room.mirrored)
        if not anew and (left, top, bottom) == (self._left, self._top, self._bottom):
            return
        self._left, self._top, self._bottom = left, top, bottom
        if anew:
            self._room = Room(self._look, width, mirrored)
            self._stale()
        self._tell()

    def anew(self) -> None:
        """Lay everything out again: it looks otherwise now."""
        self._stale()
        self._tell()

    def prepare(self, top: float, bottom: float) -> None:
        """Lay out what lies between these heights, so that it can be drawn."""
        self._sight = top
        if not len(self._heights):
            return
        before = self._heights.total
        while True:
            known = self._heights.total
            row = self._heights.at(top - self._top)
            y = self._top + self._heights.above(row)
            block = self.document().findBlockByNumber(row)
            while block.isValid() and y < bottom:
                self._ensure(block, top - y, bottom - y)
                y += self._heights[row]
                block, row = block.next(), row + 1
            if self._heights.total == known:
                break
        if self._heights.total != before:
            self._tell()

    @property
    def settled(self) -> bool:
        """Whether everything is laid out."""
        return not self._idle.isActive()

    def caret(self, position: int) -> QRectF:
        """Where the caret stands at this position, in the document's coordinates."""
        block = self.document().findBlock(position)
        self._ensure(block)
        at = position - block.position()
        long = self._long.get(block.blockNumber())
        rect = long.caret(at) if long is not None else caret_in(block.layout(), at)
        if long is not None:
            self._heights[block.blockNumber()] = long.height
        return rect.translated(self._left, self._top_of(block))

    def is_long(self, block: QTextBlock) -> bool:
        """Whether Qt knows no lines of this paragraph, for it is laid out in parts."""
        return block.blockNumber() in self._long

    def show_marks(self) -> None:
        """Marks come or go."""
        self.renewed.emit(QRectF(0, self._sight, self._across(), 1e7))

    def long(self, block: QTextBlock) -> LongParagraph | None:
        """The paragraph, if it is laid out in parts."""
        return self._long.get(block.blockNumber())

    # What Qt asks

    @careful(nothing)
    def documentChanged(self, at: int, removed: int, added: int) -> None:  # noqa: N802 - Qt's name
        """Letters have become others, from `at` on."""
        if (
            self._quiet is not None
            and removed == added
            and self._quiet[0] <= at <= at + added <= self._quiet[1]
        ):
            return  # only formats of ours
        document = self.document()
        first = document.findBlock(at)
        last = document.findBlock(at + added)
        first = first if first.isValid() else document.lastBlock()
        last = last if last.isValid() else document.lastBlock()
        row, rows = first.blockNumber(), last.blockNumber() - first.blockNumber() + 1
        gone = rows - (document.blockCount() - len(self._heights))
        before = self._heights.above(row + gone) - self._heights.above(row) if len(self._heights) else 0.0
        known = self._long.get(row) if rows == gone == 1 else None
        self._keep_long(row, gone, rows)
        if rows != gone:
            self._heights.replace(row, gone, self._guesses(first, rows))
        within: tuple[float, float] | None = None
        if known is not None and first.length() > LONG:
            self._long[row] = known
            within = self._changed_long(first, known, at, removed, added)
        elif rows <= _AT_ONCE:
            block = first
            for _ in range(rows):
                self._lay(block)
                block = block.next()
        else:
            self._stale()
        after = self._heights.above(row + rows) - self._heights.above(row)
        self._idle.start(_REST)
        top = self._top_of(first)
        if within is not None and after == before:
            self.renewed.emit(QRectF(0, top + within[0], self._across(), within[1]))
        elif after == before:
            self.renewed.emit(QRectF(0, top, self._across(), after))
        else:
            self.renewed.emit(QRectF(0, top, self._across(), 1e7))
            self._tell()

    @careful(nothing)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw what is in sight."""
        document, clip = self.document(), context.clip
        if not len(self._heights):
            return
        row = self._heights.at(clip.top() - self._top)
        y = self._top + self._heights.above(row)
        block = document.findBlockByNumber(row)
        picture = Picture(painter, self._look, clip, self._left, self._room.width)
        chosen = [
            Dressed(each.cursor.selectionStart(), each.cursor.selectionEnd(), QTextCharFormat(each.format))
            for each in context.selections
        ]
        dressed = [*self._marks_in(block, row, y, clip), *chosen]
        caret = int(context.cursorPosition)
        if self.writing and self.cursor is not None and self.is_long(self.cursor.block()):
            caret = self.cursor.position()
        painter.setPen(self._look.theme.colour("text"))
        while block.isValid() and y < clip.bottom():
            self._ensure(block, clip.top() - y, clip.bottom() - y)
            height = self._heights[row]
            paint_paragraph(picture, block, self._long.get(row), (y, height), dressed, caret)
            y += height
            block, row = block.next(), row + 1
        if self.placeholder and document.isEmpty() and not document.begin().layout().preeditAreaText():
            paint_placeholder(picture, self.placeholder, self._top, mirrored=self._room.mirrored)
        if self._heights.total != self._told:
            self._telling.start(0)  # not while the sheet is being painted

    @careful(int)
    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # noqa: N802 - Qt's name
        """The position at this point; with an exact one asked for, -1 where there is none."""
        if not len(self._heights):
            return 0
        below = point.y() - self._top
        if accuracy == Qt.HitTestAccuracy.ExactHit and not 0 <= below < self._heights.total:
            return -1
        row = self._heights.at(below)
        block = self.document().findBlockByNumber(row)
        inside = below - self._heights.above(row)
        self._ensure(block, inside, inside + 1)
        x = point.x() - self._left
        long = self._long.get(row)
        if long is not None:
            return block.position() + long.hit(x, inside)
        line = line_at(block.layout(), inside)
        if accuracy == Qt.HitTestAccuracy.ExactHit:
            rect = line.naturalTextRect()
            if not rect.left() <= x <= rect.right():
                return -1
        at = int(line.xToCursor(x))
        composed = len(block.layout().preeditAreaText())
        if composed and at > block.layout().preeditAreaPosition():
            at = max(block.layout().preeditAreaPosition(), at - composed)
        return block.position() + min(at, block.length() - 1)

    def pageCount(self) -> int:  # noqa: N802 - Qt's name
        """It is one sheet."""
        return 1

    def documentSize(self) -> QSizeF:  # noqa: N802 - Qt's name
        """As far as is known."""
        return QSizeF(self._across(), self._top + self._heights.total + self._bottom)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: N802 - Qt's name
        """There is only the one."""
        return QRectF(QPointF(0, 0), self.documentSize())

    @careful(QRectF)
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802 - Qt's name
        """A paragraph, laid out.

        Of one in parts Qt finds no lines, and takes the corner for the caret: so it is told where that stands.
        """
        if not block.isValid() or block.blockNumber() >= len(self._heights):
            return QRectF()
        self._ensure(block)
        row = block.blockNumber()
        rect = QRectF(self._left, self._top_of(block), self._room.width, self._heights[row])
        return rect if row not in self._long else self._corner(block, rect)

    cursor: QTextCursor | None = None
    """The person's cursor, while its place in a paragraph in parts is asked for."""

    # Inside

    def _corner(self, block: QTextBlock, rect: QRectF) -> QRectF:
        at = self.cursor.position() if self.cursor is not None else -1
        if block.position() <= at < block.position() + block.length():
            rect.moveTopLeft(self.caret(at).topLeft())
        return rect

    def _marks_in(self, block: QTextBlock, row: int, y: float, clip: QRectF) -> Iterable[Dressed]:
        """The marks that may be in sight, if this paragraph at this height is the first that is."""
        start = end = block.position()
        long = self._long.get(row)
        if long is not None:
            start += long.start_at(clip.top() - y)
        while block.isValid() and y < clip.bottom():
            long = self._long.get(row)
            behind = block.length() if long is None else long.end_at(clip.bottom() - y) + 1
            end = block.position() + behind
            y += self._heights[row]
            block, row = block.next(), row + 1
        return self.marks(start, end)

    def _across(self) -> float:
        return max(self._left + self._room.width, self.document().pageSize().width())

    def _top_of(self, block: QTextBlock) -> float:
        return self._top + self._heights.above(block.blockNumber())

    def _tell(self) -> None:
        self._told = self._heights.total
        self.documentSizeChanged.emit(self.documentSize())

    def _stale(self) -> None:
        self._round += 1
        self._long.clear()
        self._next = 0
        self._idle.start(_PAUSE)

    def _guesses(self, block: QTextBlock, rows: int) -> Iterable[float]:
        guessed = self._look.guesses(self._room.width)
        for _ in range(rows):
            yield guessed(block.length())
            block = block.next()

    def _keep_long(self, row: int, gone: int, rows: int) -> None:
        if self._long:
            self._long = {
                (at if at < row else at + rows - gone): long
                for at, long in self._long.items()
                if at < row or at >= row + gone
            }

    def _ensure(self, block: QTextBlock, top: float = 0, bottom: float = 0) -> None:
        """Have a paragraph laid out; of one in parts, what is between these heights."""
        if block.userState() != self._round:
            self._lay(block)
            if self._quiet is None:
                self._settle(block)
        long = self._long.get(block.blockNumber())
        if long is not None:
            long.lay(top, bottom)
            self._heights[block.blockNumber()] = long.height

    def _settle(self, block: QTextBlock) -> None:
        """Qt takes formats that are put to a layout for a change, and would tell of it with the next one."""
        self._quiet = (block.position(), block.position() + block.length())
        self.document().markContentsDirty(block.position(), 0)
        self._quiet = None

    def _lay(self, block: QTextBlock) -> None:
        row = block.blockNumber()
        block.setUserState(self._round)
        self._long.pop(row, None)
        layout = block.layout()
        if block.length() > LONG:
            layout.clearLayout()
            long = LongParagraph(self._room, QTextBlock(block))
            self._long[row] = long
            if layout.preeditAreaText():
                long.compose(layout.preeditAreaPosition(), layout.preeditAreaText())
            self._heights[row] = long.height
            return
        text = block.text()
        line = read(text)
        composed = (layout.preeditAreaPosition(), len(layout.preeditAreaText()))
        if line.spans or composed[1] or layout.formats():
            layout.setFormats(self._look.ranges(text, line, composed=composed))
        rtl = runs_left(text, otherwise=self._room.mirrored)
        self._heights[row], _ = place_lines(layout, self._room, line, rtl=rtl)

    def _changed_long(
        self, block: QTextBlock, long: LongParagraph, at: int, removed: int, added: int
    ) -> tuple[float, float]:
        """From which height on it is another now, and how far."""
        block.layout().clearLayout()
        begin = at - block.position()
        if begin < 0 or removed + added > LONG:  # Qt tells of more than was changed, as for an input method
            begin, removed, added = long.changed()
        first = long.change(begin, removed, added)
        if block.layout().preeditAreaText():
            long.compose(block.layout().preeditAreaPosition(), block.layout().preeditAreaText())
        last = long.lay_at(min(long.length, begin + added))
        self._heights[block.blockNumber()] = long.height
        begins = long.above(first)
        return begins, 1e7 if long.open_behind(last) else long.above(last + 1) - begins

    def _step(self) -> None:
        """Lay out some of what is out of sight, and let what is in sight stay where it is."""
        until = perf_counter() + _STEP_SECONDS
        if not len(self._heights):
            return
        row = self._heights.at(self._sight - self._top)
        stands = self._heights.above(row)
        total = self._heights.total
        block = self.document().findBlockByNumber(self._next)
        while block.isValid() and perf_counter() < until:
            self._ensure(block)
            long = self._long.get(block.blockNumber())
            if long is not None and long.lay_some():
                self._heights[block.blockNumber()] = long.height
                continue
            self._next += 1
            block = block.next()
        if self._heights.total != total:
            moved = self._heights.above(row) - stands
            self._tell()
            if moved:
                self.shifted.emit(moved)
        if block.isValid():
            self._idle.start(_PAUSE)
