"""Words that do not fit: labels and buttons whose text needs more room than they were given."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QPushButton, QScrollArea, QWidget

from client.ui.kit.controls import Button
from client.ui.kit.prose import Prose
from client.ui.kit.tick import Tick

_TOLERANCE = 2
"""Pixels: fonts round, and nobody sees it."""


def clipped(window: QWidget) -> list[str]:
    """What is cut off in a window, in words for whoever mends it: class, object name, text, what it needs and has.

    A label inside a scroll area may lie outside the visible part; it must still be whole in its own rectangle, and
    no scroll area of ours scrolls sideways, so it must end where the area does. A dialog must not be larger than its
    window.
    """
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.width() == 0:
            continue
        why = _why(widget) or _sideways(widget) or _beyond(widget, window)
        if why:
            text = getattr(widget, "text", str)()
            found.append(f"{type(widget).__name__} {widget.objectName()!r} {text[:50]!r}: {why}")
    return found


def _why(widget: QWidget) -> str:
    if isinstance(widget, Prose):
        needed = widget.heightForWidth(widget.width())
        return _tall(needed, widget.height())
    if isinstance(widget, QLabel) and widget.text():
        return _label(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        return _button(widget)
    return ""


def _label(label: QLabel) -> str:
    inside = label.contentsRect()
    flags = int(label.alignment().value)
    if label.wordWrap():
        flags |= int(Qt.TextFlag.TextWordWrap.value)
    needed = label.fontMetrics().boundingRect(
        QRect(0, 0, inside.width() if label.wordWrap() else 100_000, 100_000), flags, label.text()
    )
    if needed.width() > inside.width() + _TOLERANCE:
        return f"needs {needed.width()} px across, has {inside.width()}"
    return _tall(needed.height(), inside.height())


def _button(button: QAbstractButton) -> str:
    if isinstance(button, Button) and button.narrowest() <= button.width() and not button.layout():
        line = button.fontMetrics().lineSpacing()
        more = button.height_in(button.width()) - button.sizeHint().height()
        return _tall(line + more, button.height())
    if isinstance(button, Tick) and button.minimumSizeHint().width() <= button.width():
        return _tall(button.heightForWidth(button.width()), button.height())
    hint = button.sizeHint() if isinstance(button, QPushButton) else button.minimumSizeHint()
    if hint.width() > button.width() + _TOLERANCE:
        return f"needs {hint.width()} px across, has {button.width()}"
    return _tall(hint.height(), button.height())


def _tall(needed: int, has: int) -> str:
    return f"needs {needed} px down, has {has}" if needed > has + _TOLERANCE else ""


def _beyond(widget: QWidget, window: QWidget) -> str:
    """A dialog that is larger than the window can lie outside a small screen, with its answers."""
    if isinstance(widget, QDialog) and (widget.width() > window.width() or widget.height() > window.height()):
        has = f"{window.width()} by {window.height()}"
        return f"it is {widget.width()} by {widget.height()} px, the window {has}"
    return ""


def _sideways(widget: QWidget) -> str:
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None and inner.width() > widget.viewport().width() + _TOLERANCE:
            shows = widget.viewport().width()
            return f"its contents are {inner.width()} px wide, it shows {shows}; {_widest(inner)}"
    return ""


def _widest(inner: QWidget) -> str:
    """What keeps something so wide: the smallest part that needs as much as the widest."""
    parts = [each for each in inner.findChildren(QWidget) if each.isVisible()]
    needs = max((each.minimumSizeHint().width() for each in parts), default=0)
    found = [each for each in parts if each.minimumSizeHint().width() >= needs - _TOLERANCE]
    if not found:
        return "it has no parts"
    text = getattr(found[-1], "text", str)()
    return f"{type(found[-1]).__name__} {found[-1].objectName()!r} {text[:50]!r} needs {needs}"
