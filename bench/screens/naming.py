"""What a screen reader could not say: controls without a name, rows without a sentence, tab stops that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QScrollArea,
    QWidget,
)

_NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Chart,
    QAccessible.Role.PageTab,
    QAccessible.Role.Link,
    QAccessible.Role.Dialog,
}
_ROWS_LOOKED_AT = 40


def unnamed(window: QWidget) -> list[str]:
    """Visible controls that can be used and have no name, and list rows that say nothing."""
    found = []
    root = QAccessible.queryAccessibleInterface(window)
    for node in _walk(root):
        if node.role() in _NAMED and not node.text(QAccessible.Text.Name).strip():
            thing = node.object()
            where = f"{type(thing).__name__} {getattr(thing, 'objectName', str)()!r}"
            found.append(f"{node.role().name} without a name: {where}")
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible():
            found += [f"{view.objectName()!r}: {why}" for why in _silent_rows(view)]
    return found


def out_of_reach(window: QWidget) -> list[str]:
    """Visible, enabled controls that Tab never comes to, told by following each window's focus chain once around."""
    chain: set[QWidget] = set()
    for each in (window, *(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())):
        widget = each.nextInFocusChain()
        while widget is not None and widget not in chain:
            chain.add(widget)
            widget = widget.nextInFocusChain()
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox)
    return [
        _called(each)
        for each in window.findChildren(QWidget)
        if isinstance(each, kinds)
        and each.isVisible()
        and each.isEnabled()
        and (each not in chain or not _takes_tab(each))
        and not _belongs_to_another(each)
    ]


def out_of_order(window: QWidget) -> list[str]:
    """Columns in which Tab jumps up: what comes later in the focus chain stands above what came before."""
    found = []
    for area in window.findChildren(QScrollArea):
        column = area.widget()
        if column is None or not area.isVisible():
            continue
        lowest: QWidget | None = None
        widget = area.nextInFocusChain()
        while widget is not None and widget is not area:
            if column.isAncestorOf(widget) and widget.isVisible() and _takes_tab(widget):
                if lowest is not None and _below(lowest, column) > _below(widget, column) + widget.height():
                    found.append(f"{_called(widget)} comes after {_called(lowest)}, and stands above it")
                lowest = widget
            widget = widget.nextInFocusChain()
    return found


def _below(widget: QWidget, column: QWidget) -> int:
    return widget.mapTo(column, QPoint(0, 0)).y()


def _called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} {widget.accessibleName()!r}"


def _takes_tab(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton) and widget.group() is not None:
        # Tab comes to the group's chosen button, arrows to the others.
        return bool(widget.focusPolicy().value & Qt.FocusPolicy.ClickFocus.value) or any(
            each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value for each in widget.group().buttons()
        )
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _belongs_to_another(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def _walk(node: QAccessibleInterface | None, depth: int = 0) -> Iterator[QAccessibleInterface]:
    if node is None or not node.isValid() or depth > 40:
        return
    if node.state().invisible and depth:
        return
    yield node
    if node.role() in (QAccessible.Role.List, QAccessible.Role.Table):
        return  # rows are asked through their model, also those that are out of sight
    for at in range(node.childCount()):
        yield from _walk(node.child(at), depth + 1)


def _silent_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(), _ROWS_LOOKED_AT)):
        index = model.index(row, 0)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
        if not str(spoken or "").strip():
            yield f"row {row} says nothing"
