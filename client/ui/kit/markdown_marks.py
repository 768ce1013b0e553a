"""Marks under words of a sheet that may have thousands of them: kept as numbers, and drawn where they are in sight."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCharFormat

from client.ui.kit.markdown_layout import MarkdownLayout
from client.ui.kit.markdown_painting import Dressed
from client.ui.kit.marks import LINES, Look, Mark
from client.ui.theme import Theme


@dataclass(slots=True)
class _Layer:
    """Marks in the order of the text, none across another, and how they look."""

    colour: str
    look: Look
    marks: list[Mark]
    ends: list[int] = field(default_factory=list)
    formats: dict[bool, QTextCharFormat] = field(default_factory=dict)

    def count(self) -> None:
        """Note where marks end, to find one quickly."""
        self.ends = [mark.end for mark in self.marks]


class SheetMarks(QObject):
    """What `Marks` is for other boxes. A key costs no more with a thousand marks than with one."""

    def __init__(self, theme: Theme, sheet: MarkdownLayout) -> None:
        super().__init__(sheet)
        self._theme = theme
        self._sheet = sheet
        self._layers: dict[str, _Layer] = {}
        sheet.marks = self._between
        sheet.document().contentsChange.connect(self._moved)
        theme.changed.connect(self._dress)

    def put(
        self, layer: str, marks: Iterable[Mark], *, colour: str = "on_cw_soft", look: Look = "dotted"
    ) -> None:
        """Show these marks in this layer, and no earlier ones of it; `colour` is the token of the line."""
        most = self._sheet.document().characterCount() - 1
        wanted = sorted((m for m in marks if 0 <= m.start < m.end <= most), key=lambda mark: mark.start)
        known = self._layers.get(layer)
        if not wanted and (known is None or not known.marks):
            return
        made = self._layers[layer] = _Layer(colour, look, wanted)
        made.count()
        self._sheet.show_marks()

    def of(self, layer: str) -> tuple[Mark, ...]:
        """The marks of this layer, where they stand now."""
        found = self._layers.get(layer)
        return () if found is None else tuple(found.marks)

    def at(self, layer: str, position: int) -> Mark | None:
        """The mark of this layer that this position stands in or at an end of."""
        return next((m for m in self._near(layer, position, position) if m.start <= position <= m.end), None)

    def clear(self, layer: str) -> None:
        """Take the marks of this layer away."""
        self.put(layer, ())

    def drop(self, layer: str, start: int, end: int) -> None:
        """Take those marks away that touch these positions."""
        gone = list(self._near(layer, start, end))
        if gone:
            found = self._layers[layer]
            first = bisect_left(found.ends, start)
            del found.marks[first : first + len(gone)]
            found.count()
            self._sheet.show_marks()

    # Inside

    def _near(self, layer: str, start: int, end: int) -> Iterator[Mark]:
        found = self._layers.get(layer)
        if found is None:
            return
        for mark in found.marks[bisect_left(found.ends, start) :]:
            if mark.start > end:
                return
            yield mark

    def _moved(self, at: int, removed: int, added: int) -> None:
        """The words have moved, and their marks go with them; what is typed right behind a word is not marked."""
        shift, behind = added - removed, at + removed
        for layer in self._layers.values():
            first = bisect_left(layer.ends, at)
            after = []
            for mark in layer.marks[first:]:
                start, end = mark.start, mark.end
                if start >= at:
                    start = max(start, behind) + shift
                if end > at:
                    end = end + shift if end > behind else at
                if start < end:
                    after.append(Mark(start, end, mark.strong))
            layer.marks[first:] = after
            layer.count()

    def _between(self, start: int, end: int) -> Iterator[Dressed]:
        for name, layer in self._layers.items():
            for mark in self._near(name, start, end):
                yield Dressed(mark.start, mark.end, self._format(layer, mark.strong))

    def _format(self, layer: _Layer, strong: bool) -> QTextCharFormat:
        known = layer.formats.get(strong)
        if known is None:
            known = layer.formats[strong] = QTextCharFormat()
            known.setUnderlineStyle(LINES[layer.look])
            known.setUnderlineColor(self._theme.colour(layer.colour))
            if strong:
                known.setBackground(self._theme.colour("cw_soft"))
                known.setForeground(self._theme.colour("on_cw_soft"))
        return known

    def _dress(self) -> None:
        for layer in self._layers.values():
            layer.formats.clear()
