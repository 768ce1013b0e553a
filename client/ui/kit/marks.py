"""Marks under words while they are written: soft underlines in named layers, which are no part of the text.

They are extra selections: nothing of them enters the text, its undo steps or the clipboard. They move with the words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from client.ui.theme import Theme

Look = Literal["dotted", "dashed"]
LINES: Final = {
    "dotted": QTextCharFormat.UnderlineStyle.DotLine,
    "dashed": QTextCharFormat.UnderlineStyle.DashUnderline,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the text, in the positions of its QTextDocument (UTF-16 units): from `start` up to before `end`.

    `strong` has a ground behind the words too, while somebody is shown where they stand.
    """

    start: int
    end: int
    strong: bool = False


@dataclass(slots=True)
class _Layer:
    colour: str
    look: Look
    put: tuple[Mark, ...] = ()
    places: tuple[tuple[QTextCursor, bool], ...] = ()


class Marks(QObject):
    """The one owner of a box's extra selections. Later layers lie above earlier ones; it goes with its box."""

    def __init__(self, theme: Theme, box: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(box)
        self._theme = theme
        self._box = box
        self._layers: dict[str, _Layer] = {}
        theme.changed.connect(self._paint)

    def put(
        self, layer: str, marks: Iterable[Mark], *, colour: str = "on_cw_soft", look: Look = "dotted"
    ) -> None:
        """Show these marks in this layer, and no earlier ones of it; `colour` is the token of the line."""
        wanted = tuple(marks)
        known = self._layers.get(layer)
        if not wanted and (known is None or not known.put):
            return
        most = self._box.document().characterCount() - 1
        places = tuple(
            (self._place(mark), mark.strong) for mark in wanted if 0 <= mark.start < mark.end <= most
        )
        self._layers[layer] = _Layer(colour, look, wanted, places)
        self._paint()

    def of(self, layer: str) -> tuple[Mark, ...]:
        """The marks of this layer, where they stand now; those whose words are gone are not among them."""
        found = self._layers.get(layer)
        if found is None:
            return ()
        return tuple(
            Mark(place.selectionStart(), place.selectionEnd(), strong)
            for place, strong in found.places
            if place.hasSelection()
        )

    def at(self, layer: str, position: int) -> Mark | None:
        """The mark of this layer that this position stands in or at an end of."""
        return next((mark for mark in self.of(layer) if mark.start <= position <= mark.end), None)

    def clear(self, layer: str) -> None:
        """Take the marks of this layer away."""
        self.put(layer, ())

    def drop(self, layer: str, start: int, end: int) -> None:
        """Take those marks away that touch these positions."""
        marks = self.of(layer)
        kept = [mark for mark in marks if mark.end < start or mark.start > end]
        if len(kept) != len(marks):
            dressed = self._layers[layer]
            self.put(layer, kept, colour=dressed.colour, look=dressed.look)

    def _place(self, mark: Mark) -> QTextCursor:
        cursor = QTextCursor(self._box.document())
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setKeepPositionOnInsert(True)  # what is typed behind a marked word is not marked
        return cursor

    def _paint(self) -> None:
        shown = []
        for layer in self._layers.values():
            for place, strong in layer.places:
                if place.hasSelection():
                    selection = QTextEdit.ExtraSelection()
                    selection.cursor = place
                    selection.format = self._dress(layer, strong)
                    shown.append(selection)
        self._box.setExtraSelections(shown)

    def _dress(self, layer: _Layer, strong: bool) -> QTextCharFormat:
        dress = QTextCharFormat()
        dress.setUnderlineStyle(LINES[layer.look])
        dress.setUnderlineColor(self._theme.colour(layer.colour))
        if strong:
            dress.setBackground(self._theme.colour("cw_soft"))
            dress.setForeground(self._theme.colour("on_cw_soft"))
        return dress


class MarkLayers(Protocol):
    """The marks of one box, whoever keeps them: see `Marks`."""

    def put(
        self, layer: str, marks: Iterable[Mark], *, colour: str = "on_cw_soft", look: Look = "dotted"
    ) -> None:
        """Show these in this layer."""
        ...

    def of(self, layer: str) -> tuple[Mark, ...]:
        """Those of this layer."""
        ...

    def at(self, layer: str, position: int) -> Mark | None:
        """The one at this position."""
        ...

    def clear(self, layer: str) -> None:
        """Take those of this layer away."""
        ...

    def drop(self, layer: str, start: int, end: int) -> None:
        """Take those away that touch these positions."""
        ...


@runtime_checkable
class Marked(Protocol):
    """A box that keeps its marks itself, for it may have thousands."""

    @property
    def marks(self) -> MarkLayers:
        """Its marks."""
        ...


def marks_of(theme: Theme, box: QPlainTextEdit | QTextEdit) -> MarkLayers:
    """The owner of this box's marks, made when it is asked for the first time."""
    if isinstance(box, Marked):
        return box.marks
    found = box.findChild(Marks, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else Marks(theme, box)
