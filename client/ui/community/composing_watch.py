"""One box of words watched by the check: its marks in the text, and the list that tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from client.ui.community.composing_check import Check, Noticed
from client.ui.community.composing_list import CheckList
from client.ui.kit.marks import Mark, marks_of
from client.ui.kit.sight import bring_into_sight

if TYPE_CHECKING:
    from client.ui.community.composing_ground import GroundModel
    from client.ui.kit.home import Home

_LAYER: Final = "check"


class WordWatch(QObject):
    """Watches `words` from now on, where that was not switched off; `list` is for its owner to place beneath."""

    def __init__(self, home: Home, ground: GroundModel, words: QPlainTextEdit) -> None:
        super().__init__(words)
        self._words = words
        self._ground = ground
        self._marks = marks_of(home.theme, words)
        self.check = Check(home, self)
        self.list = CheckList(home.theme, lines=home.show_support)
        words.textChanged.connect(self._typed)
        self.check.changed.connect(self._show_noticed)
        self.list.left.connect(self.check.leave)
        self.list.shown.connect(self._show_places)
        ground.changed.connect(self._chosen)
        self._chosen()

    def begin(self, words: str) -> None:
        """Other words altogether are in the box now."""
        self.check.begin(words)

    def _typed(self) -> None:
        self.check.typed(self._words.toPlainText())
        if self._words.hasFocus():
            # What was noticed may have been brought into sight: whoever writes on sees their own words again.
            bring_into_sight(self._words, self._words.cursorRect())

    def _chosen(self) -> None:
        self.check.set_on(self._ground.state.choices.checks)

    def _show_noticed(self) -> None:
        words, noticed = self._words.toPlainText(), self.check.noticed
        places = [in_document(words, *place) for each in noticed for place in each.places]
        self._marks.put(_LAYER, [Mark(*place) for place in places])
        self.list.show_noticed(noticed)

    def _show_places(self, noticed: Noticed) -> None:
        start, end = in_document(self._words.toPlainText(), *noticed.places[0])
        cursor = self._words.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._words.setTextCursor(cursor)
        self._words.setFocus()
        self._words.ensureCursorVisible()


def in_document(words: str, start: int, end: int) -> tuple[int, int]:
    """A place in characters as a QTextDocument counts it: what is beyond the first plane counts twice."""
    before = start + sum(each > "\uffff" for each in words[:start])
    return before, before + (end - start) + sum(each > "\uffff" for each in words[start:end])
