"""Marks under words of a sheet that may have thousands of them: kept as numbers, and drawn where they are in sight."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
    """Marks in the order of the text, none across another, as three lists of the same length; and how they look."""

    colour: str
    look: Look
    starts: list[int]
    ends: list[int]
    strong: list[bool]
    formats: dict[bool, QTextCharFormat] = field(default_factory=dict)

    def mark(self, number: int) -> Mark:
        """One of them."""
        return Mark(self.starts[number], self.ends[number], self.strong[number])

    def near(self, start: int, end: int) -> range:
        """The numbers of those that touch these positions."""
        return range(bisect_left(self.ends, start), bisect_right(self.starts, end))


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
        if not wanted and (known is None or not known.starts):
            return
        starts, ends = [mark.start for mark in wanted], [mark.end for mark in wanted]
        self._layers[layer] = _Layer(colour, look, starts, ends, [mark.strong for mark in wanted])
        self._sheet.show_marks()

    def of(self, layer: str) -> tuple[Mark, ...]:
        """The marks of this layer, where they stand now."""
        found = self._layers.get(layer)
        return () if found is None else tuple(map(found.mark, range(len(found.starts))))

    def at(self, layer: str, position: int) -> Mark | None:
        """The mark of this layer that this position stands in or at an end of."""
        found = self._layers.get(layer)
        near = range(0) if found is None else found.near(position, position)
        return found.mark(near[0]) if found is not None and near else None

    def clear(self, layer: str) -> None:
        """Take the marks of this layer away."""
        self.put(layer, ())

    def drop(self, layer: str, start: int, end: int) -> None:
        """Take those marks away that touch these positions."""
        found = self._layers.get(layer)
        near = range(0) if found is None else found.near(start, end)
        if found is not None and near:
            for each in (found.starts, found.ends, found.strong):
                del each[near.start : near.stop]
            self._sheet.show_marks()

    # Inside

    def _moved(self, at: int, removed: int, added: int) -> None:
        """The words have moved, and their marks go with them; what is typed right behind a word is not marked."""
        shift, behind = added - removed, at + removed
        for layer in self._layers.values():
            first, after = bisect_left(layer.ends, at), bisect_left(layer.starts, behind)
            layer.starts[after:] = [start + shift for start in layer.starts[after:]]
            layer.ends[after:] = [end + shift for end in layer.ends[after:]]
            for number in reversed(range(first, after)):
                start, end = layer.starts[number], layer.ends[number]
                start = behind + shift if start >= at else start
                if end > at:
                    end = end + shift if end > behind else at
                layer.starts[number], layer.ends[number] = start, end
                if start >= end:
                    for each in (layer.starts, layer.ends, layer.strong):
                        del each[number]

    def _between(self, start: int, end: int) -> Iterator[Dressed]:
        for layer in self._layers.values():
            for number in layer.near(start, end):
                format_ = self._format(layer, layer.strong[number])
                yield Dressed(layer.starts[number], layer.ends[number], format_)

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
