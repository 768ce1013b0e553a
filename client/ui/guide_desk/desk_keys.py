"""Keys that work wherever one is at the desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_TYPED_IN: Final = (QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


def bind(place: QWidget, *keys: tuple[str, Callable[[], object]]) -> list[QShortcut]:
    """Bind each key to what it does, anywhere in the place."""
    bound = []
    for key, do in keys:
        shortcut = QShortcut(QKeySequence(key), place)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
        bound.append(shortcut)
    return bound


def bind_letters(place: QWidget, *keys: tuple[str, Callable[[], object]]) -> list[QShortcut]:
    """Bind single letters, which do nothing where letters are typed or chosen by.

    Qt keeps them from a box that is written in, but not while it is read-only: whoever typed on while their words were
    being sent would have decided about somebody's post.
    """
    return bind(place, *((key, partial(_unless_typing, do)) for key, do in keys))


def _unless_typing(do: Callable[[], object]) -> None:
    if QApplication.activePopupWidget() is None and not isinstance(QApplication.focusWidget(), _TYPED_IN):
        do()
