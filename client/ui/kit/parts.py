"""The way through the window by keyboard: F6 from part to part, and Tab in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


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


def let_tab_follow(parts: Iterable[QWidget]) -> None:
    """Let Tab go through `parts` in this order, and inside each as before; what lies in two, with the first of them.

    Qt puts what is made later at the end of the whole window, wherever it stands.
    """
    before: QWidget | None = None
    placed: set[QWidget] = set()
    for part in parts:
        inside = [part] if part.focusPolicy() != Qt.FocusPolicy.NoFocus else []
        inside += [
            widget
            for widget in _after(part)
            if part.isAncestorOf(widget) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        for widget in inside:
            if widget in placed:
                continue
            placed.add(widget)
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget


def let_tab_go_down(column: QWidget) -> None:
    """Let Tab go through what lies in a column as it stands there, after something was put into its midst."""
    before = _stop_before(column)
    for widget in _as_it_stands(column):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _stop_before(column: QWidget) -> QWidget | None:
    """Where Tab stops before it comes into a column; None where there is nothing else."""
    widget = column.previousInFocusChain()
    while widget is not None and widget is not column:
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not column.isAncestorOf(widget):
            return widget
        widget = widget.previousInFocusChain()
    return None


def _as_it_stands(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus in a widget, itself first, in the order of its layouts."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    layout = widget.layout()
    if inside is not None:
        yield from _as_it_stands(inside)
    elif layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = None if item is None else item.layout()
        widget = None if item is None else item.widget()
        if inner is not None:
            yield from _in_layout(inner)
        elif widget is not None:
            yield from _as_it_stands(widget)


def _after(start: QWidget) -> Iterator[QWidget]:
    """What comes after a widget in the focus chain, once around, without itself."""
    widget = start.nextInFocusChain()
    while widget is not None and widget is not start:
        yield widget
        widget = widget.nextInFocusChain()


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and part.isAncestorOf(widget)


def _place_in(part: QWidget) -> QWidget | None:
    """Where one was in a part, or its first control in the order of Tab."""
    last = cast("QWidget | None", part.focusWidget())
    if last is not None and _takes_it(last):
        return last
    return next(
        (
            each
            for each in (part, *_after(part))
            if (each is part or part.isAncestorOf(each)) and _takes_it(each)
        ),
        None,
    )


def _takes_it(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy().value & tab)
