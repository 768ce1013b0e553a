"""Bringing a part of a page into sight, through all that scrolls around it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 8
"""Pixels beside it that are shown too, where there is room."""


def bring_into_sight(part: QWidget, rect: QRect | None = None) -> None:
    """Scroll every area around `part` as little as shows it, or a rectangle of it; what is too tall from its top on."""
    rect = part.rect() if rect is None else rect
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            page = above.widget()
            if page is not None and page.isAncestorOf(part):
                top = part.mapTo(page, QPoint(0, 0)).y() + rect.top()
                _scroll(above, top - _AROUND, rect.height() + 2 * _AROUND)
        above = above.parentWidget()


def _scroll(area: QScrollArea, top: int, tall: int) -> None:
    bar, room = area.verticalScrollBar(), area.viewport().height()
    if top < bar.value() or tall > room:
        bar.setValue(top)
    elif top + tall > bar.value() + room:
        bar.setValue(top + tall - room)
