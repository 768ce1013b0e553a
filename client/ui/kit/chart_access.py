"""How a chart of days is told to assistive technology: its role, and the mark under its cursor as its value."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class _SpokenChart(QAccessibleWidget):
    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart, QAccessible.Role.Chart)

    def text(self, kind: QAccessible.Text) -> str:
        """The sentence under the cursor as value; the rest is Qt's."""
        if kind == QAccessible.Text.Value:
            return str(getattr(self.object(), "current", ""))
        return super().text(kind)


_kinds: list[type[QWidget]] = []


def speak_as_charts(kind: type[QWidget]) -> None:
    """Tell Qt how widgets of this class speak; it is kept as long as the program, as Qt's own factories are."""
    if not _kinds:
        QAccessible.installFactory(_interface)
    if kind not in _kinds:
        _kinds.append(kind)


def _interface(_: str, of: QObject) -> QAccessibleInterface | None:
    return _SpokenChart(of) if isinstance(of, QWidget) and isinstance(of, tuple(_kinds)) else None
