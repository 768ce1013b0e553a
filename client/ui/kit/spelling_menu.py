"""What can be done about a marked word: take a suggestion, know the word from now on, or leave it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit

from client.ui.kit.accessibility import announce
from client.ui.kit.spelling_desk import SpellingDesk

_SIGN: Final = "spellingSuggestion"


class SpellingMenu(QObject):
    """The menu of one word, above the usual one of its box. Suggestions come in when they are found."""

    def __init__(
        self, desk: SpellingDesk, box: QPlainTextEdit | QTextEdit, word: QTextCursor, *, by_keys: bool
    ) -> None:
        """`word` has the word selected."""
        menu: QMenu = box.createStandardContextMenu()
        super().__init__(menu)
        self.menu = menu
        self.suggestions: list[str] | None = None
        self._desk = desk
        self._box = box
        self._cursor = word
        self._word = word.selectedText()
        self._by_keys = by_keys
        menu.setObjectName("spellingMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._usual = menu.actions()[0] if menu.actions() else None
        self._waiting = self._act(self.tr("Looking for suggestions…"))
        self._waiting.setEnabled(False)
        self._first_own = self._act(self.tr("Add to my words"))
        self._first_own.triggered.connect(lambda: desk.add(self._word))
        left = self._act(self.tr("Leave as it is"))
        left.triggered.connect(lambda: desk.leave(self._word))
        if self._usual is not None:
            menu.insertSeparator(self._usual)

    def open(self, where: QPoint) -> None:
        """Show it at this place of the screen, and look for suggestions."""
        self.menu.popup(where)
        self._desk.suggest(self._word, self._found, self)

    @staticmethod
    def say_none(box: QPlainTextEdit | QTextEdit) -> None:
        """Let a screen reader say that no word is marked."""
        announce(box, QCoreApplication.translate("SpellingMenu", "No word is marked."))

    def _act(self, words: str, before: QAction | None = None) -> QAction:
        action = QAction(words, self.menu)
        place = before or self._usual
        if place is None:
            self.menu.addAction(action)
        else:
            self.menu.insertAction(place, action)
        return action

    def _found(self, suggestions: list[str]) -> None:
        self.suggestions = suggestions
        first: QAction | None = None
        for words in suggestions:
            action = self._act(words.replace("&", "&&"), self._waiting)
            action.setData(words)
            action.setObjectName(_SIGN)
            action.triggered.connect(lambda _=False, words=words: self._take(words))
            first = first or action
        if first is None:
            self._waiting.setText(self.tr("No suggestion"))
        else:
            self.menu.removeAction(self._waiting)
            self.menu.insertSeparator(self._first_own)
        if self._by_keys:
            self.menu.setActiveAction(first or self._first_own)
        announce(self._box, self._said(suggestions))

    def _said(self, suggestions: list[str]) -> str:
        if suggestions:
            words = self.tr("Spelling: {word}. Suggestions: {suggestions}.")
            return words.format(word=self._word, suggestions=", ".join(suggestions))
        return self.tr("Spelling: {word}. No suggestion.").format(word=self._word)

    def _take(self, words: str) -> None:
        cursor = self._cursor
        if cursor.selectedText() != self._word or self._box.isReadOnly():
            return  # it was changed meanwhile
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()
        after = self._box.textCursor()
        after.setPosition(cursor.position())
        self._box.setTextCursor(after)
        self._box.setFocus()
