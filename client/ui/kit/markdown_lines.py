"""One paragraph's lines: where they stand, and one so long that only the part in sight is laid out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from client.domain.marking import Line, beginning, read
from client.ui.kit.markdown_look import Look, runs_left

LONG: Final = 4_000
"""Letters from which a paragraph is laid out in parts: Qt takes a millisecond for so many, and all for each key."""
_PART: Final = 1_500
_BEYOND: Final = 1_000
"""Letters looked at behind a part, to see where its last line ends."""
_NEAR: Final = 80
_STRETCH: Final = 4096
NO_LINE: Final = Line()


@dataclass(frozen=True, slots=True)
class Room:
    """How lines are laid out: the look, the width in pixels, and whether a paragraph without letters runs left."""

    look: Look
    width: float
    mirrored: bool


def place_lines(
    layout: QTextLayout, room: Room, line: Line, *, rtl: bool, top: float = 0, until: int | None = None
) -> tuple[float, int]:
    """Lay out a text from `top` on; the height it takes, and the letter behind the last line.

    Lines of a list or quote after the first stand under its words. With `until`, it ends with the line that has the
    letter before that one.
    """
    look, width = room.look, room.width
    lead = look.lead(line)
    y = top + lead.air
    rise = (lead.pitch - lead.ascent - lead.descent) / 2 + lead.ascent
    hang = 0.0
    behind = 0
    layout.setTextOption(look.option(rtl=rtl))
    layout.beginLayout()
    while True:
        made = layout.createLine()
        if not made.isValid():
            break
        made.setLineWidth(max(1.0, width - hang))
        made.setPosition(QPointF(0 if rtl else hang, y + max(0.0, rise - made.ascent())))
        y += max(lead.pitch, made.height())
        behind = made.textStart() + made.textLength()
        if not hang and line.prefix and not line.rule and not line.heading and behind > line.prefix:
            hang = _across(made, line.prefix)
            hang = min(width / 2, width - hang if rtl else hang)
        if until is not None and behind >= until:
            break
    layout.endLayout()
    return y - top, behind


def _across(line: QTextLine, at: int) -> float:
    found: Any = line.cursorToX(at)  # the stubs leave open whether the place comes back with it
    return float(found[0] if isinstance(found, tuple) else found)


def line_at(layout: QTextLayout, y: float) -> QTextLine:
    """The line at this height of a layout: the first or last where it is beyond them."""
    low, high = 0, layout.lineCount() - 1
    while low < high:
        middle = (low + high + 1) // 2
        if layout.lineAt(middle).y() <= y + 2:
            low = middle
        else:
            high = middle - 1
    return layout.lineAt(low)


def caret_in(layout: QTextLayout, at: int) -> QRectF:
    """Where the caret stands before this letter; nothing where there is no line."""
    line = layout.lineForTextPosition(at)
    if not line.isValid():
        return QRectF()
    return QRectF(_across(line, at), line.y(), 0, line.height())


@dataclass(slots=True)
class Part:
    """Some lines of a long paragraph, from letter `start` on. `layout` is None until it was needed."""

    start: int
    length: int
    height: float
    layout: QTextLayout | None = None


class LongParagraph:
    """A paragraph laid out in parts of some twenty lines. Each begins where the line before it ends.

    What a mark means is read in each part by itself, so words that are strong over a border of parts do not look so.
    Places are counted in UTF-16 units.
    """

    def __init__(self, room: Room, block: QTextBlock) -> None:
        self._room = room
        self._block = block
        self._text: str | None = None
        self._units = b""
        self.length = block.length() - 1
        begins = self._cut(0, _PART)
        known = beginning(begins)
        self.line = Line(heading=known.heading, quoted=known.quoted)
        self.rtl = runs_left(begins, otherwise=room.mirrored)
        self.composed = (0, "")
        self._known_tops: list[float] | None = None
        self.parts = self._divided(0, self.length)

    @property
    def height(self) -> float:
        """All of it, as far as is known."""
        return self._tops()[-1]

    def change(self, at: int, removed: int, added: int) -> int:
        """`removed` letters from `at` on have become `added` others; the number of the first part that is another."""
        if self.composed[1]:
            self.parts[self._index(self.composed[0])].layout = None
        first = self._index(at)
        first = (
            max(0, first - 1) if at <= self.parts[first].start + _NEAR else first
        )  # a word may join the line before
        last = self._index(min(self.length, at + removed))
        start = self.parts[first].start
        shift = added - removed
        whole = sum(part.length for part in self.parts[first : last + 1]) + shift
        for part in self.parts[last + 1 :]:
            part.start += shift
        self.length += shift
        self._text = self._known_tops = None
        if not removed and not added:
            pass
        elif whole <= 2 * _PART:
            height = sum(part.height for part in self.parts[first : last + 1])
            self.parts[first : last + 1] = [Part(start, whole, height)]
        else:
            self.parts[first : last + 1] = self._divided(start, whole)
        self.composed = (0, "")
        return first

    def changed(self) -> tuple[int, int, int]:
        """Where the text is another than it was: from which unit on, and how many were removed and added there."""
        before = (self._text or "").encode("utf-16-le", "surrogatepass")
        now = self._block.text().encode("utf-16-le", "surrogatepass")
        most = min(len(before), len(now))
        front = _same(before, now, most) // 2
        back = _same(before[::-1], now[::-1], most - 2 * front) // 2
        return front, len(before) // 2 - front - back, len(now) // 2 - front - back

    def compose(self, at: int, words: str) -> None:
        """An input method shows these letters before letter `at`, which are not in the text yet."""
        self.composed = (at, words)
        self.parts[self._index(at)].layout = None

    def lay(self, top: float, bottom: float) -> None:
        """Lay out what is between these heights, measured from the paragraph's top."""
        number = self._at(top)
        while number < len(self.parts) and self._tops()[number] < bottom:
            if self.parts[number].layout is None:
                self._lay(number)
            number += 1

    def between(self, top: float, bottom: float) -> range:
        """The numbers of the parts between these heights."""
        first = self._at(top)
        return range(first, max(first, self._at(bottom)) + 1)

    def lay_at(self, at: int) -> int:
        """Lay out the part that holds this letter; its number."""
        number = self._index(at)
        while self.parts[number].layout is None:
            self._lay(number)
            number = self._index(at)
        return number

    def lay_some(self) -> bool:
        """Lay out one part more; False where all are."""
        number = next((n for n, part in enumerate(self.parts) if part.layout is None), None)
        if number is None:
            return False
        self._lay(number)
        return True

    def open_behind(self, number: int) -> bool:
        """Whether what follows this part has yet to be laid out."""
        return number + 1 < len(self.parts) and self.parts[number + 1].layout is None

    def start_at(self, y: float) -> int:
        """The first letter of the part at this height."""
        return self.parts[self._at(y)].start

    def end_at(self, y: float) -> int:
        """The letter behind the part at this height."""
        part = self.parts[self._at(y)]
        return part.start + part.length

    def above(self, number: int) -> float:
        """The height of the parts before this one."""
        return self._tops()[number]

    def caret(self, at: int) -> QRectF:
        """Where the caret stands before this letter."""
        number = self.lay_at(at)
        part = self.parts[number]
        assert part.layout is not None
        return caret_in(part.layout, at - part.start).translated(0, self.above(number))

    def hit(self, x: float, y: float) -> int:
        """The place in the text that is nearest."""
        self.lay(y, y + 1)
        number = self._at(y)
        part = self.parts[number]
        if part.layout is None:
            self._lay(number)
        assert part.layout is not None
        line = line_at(part.layout, y - self.above(number))
        return min(self.length, part.start + int(line.xToCursor(x)))

    def around(self, at: int) -> tuple[int, str]:
        """The letters of the part that has this one, and where they begin."""
        part = self.parts[self._index(at)]
        return part.start, self._cut(part.start, part.start + part.length)

    # Inside

    def _cut(self, start: int, end: int) -> str:
        """The letters from one place up to another."""
        if self._text is None:
            self._text = self._block.text()
            wide = len(self._text) != self.length
            self._units = self._text.encode("utf-16-le", "surrogatepass") if wide else b""
        if self._units:
            return self._units[2 * max(0, start) : 2 * end].decode("utf-16-le", "surrogatepass")
        return self._text[max(0, start) : end]

    def _tops(self) -> list[float]:
        """Where each part begins, and where the last one ends."""
        if self._known_tops is None:
            self._known_tops = [0.0, *accumulate(part.height for part in self.parts)]
        return self._known_tops

    def _at(self, y: float) -> int:
        return min(len(self.parts), max(1, bisect_right(self._tops(), y))) - 1

    def _index(self, at: int) -> int:
        low, high = 0, len(self.parts) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.parts[middle].start <= at:
                low = middle
            else:
                high = middle - 1
        return low

    def _divided(self, start: int, length: int) -> list[Part]:
        """Parts that end at blanks, for a guess; the lines themselves will say better."""
        parts: list[Part] = []
        guessed = self._room.look.guesses(self._room.width)
        end = start + length
        while start < end:
            stop = end if end - start <= _PART * 3 // 2 else start + _PART
            if stop < end:
                near = self._cut(stop - _NEAR, stop)
                blank = near.rfind(" ")
                if blank >= 0 and not self._units:
                    stop -= len(near) - blank - 1
            parts.append(Part(start, stop - start, guessed(stop - start)))
            start = stop
        return parts or [Part(start, 0, self._room.look.leads[0].pitch)]

    def _lay(self, number: int) -> None:
        part = self.parts[number]
        look = self._room.look
        text = self._cut(part.start, min(self.length, part.start + part.length + _BEYOND))
        layout = QTextLayout(text, look.fonts[0])
        at, words = self.composed
        at -= part.start
        composing = bool(words) and 0 <= at <= part.length
        if composing:
            layout.setPreeditArea(at, words)
        marks = read(text)
        line = Line(heading=self.line.heading, quoted=self.line.quoted, spans=marks.spans)
        many = len(words) if composing else 0
        layout.setFormats(look.ranges(text, line, composed=(at, many) if composing else (0, 0)))
        until = max(1, part.length + many)
        plain = Line(heading=self.line.heading) if number == 0 else NO_LINE
        self._known_tops = None
        part.height, behind = place_lines(layout, self._room, plain, rtl=self.rtl, until=until)
        layout.setCacheEnabled(True)
        part.layout = layout
        self._take(number, behind - many)

    def _take(self, number: int, length: int) -> None:
        """The part's last line ends `length` letters behind its beginning: take them from those that follow."""
        part = self.parts[number]
        more = length - part.length
        part.length = length
        while more > 0 and number + 1 < len(self.parts):
            following = self.parts[number + 1]
            taken = min(more, following.length)
            following.start += taken
            following.length -= taken
            following.layout = None
            more -= taken
            if following.length == 0:
                del self.parts[number + 1]
                self._known_tops = None


def _same(one: bytes, other: bytes, most: int) -> int:
    """How many bytes are the same from the beginning on, `most` at most: by stretches, for there may be a million."""
    at = 0
    while at < most and one[at : min(at + _STRETCH, most)] == other[at : min(at + _STRETCH, most)]:
        at = min(at + _STRETCH, most)
    while at < most and one[at] == other[at]:
        at += 1
    return at
