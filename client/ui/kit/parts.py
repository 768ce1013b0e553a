"""F6: from one part of the window to the next, each where one was in it before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_next(parts: Iterable[QWidget], *, back: bool = False) -> QWidget | None:
    """Put the focus into the part after the one that has it, or before it; None where there is nowhere to go.

    Parts that cannot be seen, or have nothing that takes the focus, are passed over.
    """
    reached = [part for part in parts if part.isVisible() and _place_in(part) is not None]
    if not reached:
        return None
    now = QApplication.focusWidget()
    at = next((n for n, part in enumerate(reached) if now is part or _holds(part, now)), None)
    if at is None:
        part = reached[-1 if back else 0]
    else:
        part = reached[(at + (-1 if back else 1)) % len(reached)]
    place = _place_in(part)
    if place is not None:
        place.setFocus(Qt.FocusReason.TabFocusReason)
    return place


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and part.isAncestorOf(widget)


def _place_in(part: QWidget) -> QWidget | None:
    """Where one was in a part, or its first control in the order of Tab."""
    last = cast("QWidget | None", part.focusWidget())
    if last is not None and _takes_it(last):
        return last
    widget = part
    while not (part.isAncestorOf(widget) or widget is part) or not _takes_it(widget):
        following = widget.nextInFocusChain()
        if following is None or following is part:
            return None
        widget = following
    return widget


def _takes_it(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy().value & tab)
