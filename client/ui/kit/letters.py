"""Single letters as shortcuts of a list. They hold only while the list has the focus, and can be switched off."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from client.ui.theme import Theme


class Letters(QObject):
    """Follows the choice in the appearance at once (WCAG 2.1.4)."""

    def __init__(
        self, theme: Theme, where: QWidget, letters: Iterable[tuple[str, Callable[[], object]]]
    ) -> None:
        super().__init__(where)
        self._theme = theme
        self._shortcuts = []
        for letter, do in letters:
            shortcut = QShortcut(QKeySequence(letter), where, do)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            self._shortcuts.append(shortcut)
        theme.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(self._theme.appearance.letters)
