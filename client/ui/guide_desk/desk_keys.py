"""Keys that work wherever one is at the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(place: QWidget, *keys: tuple[str, Callable[[], object]]) -> list[QShortcut]:
    """Bind each key to what it does, anywhere in the place."""
    bound = []
    for key, do in keys:
        shortcut = QShortcut(QKeySequence(key), place)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
        bound.append(shortcut)
    return bound
