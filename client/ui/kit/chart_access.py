"""How a chart of days is told to assistive technology: its role, and the mark under its cursor as its value."""

from __future__ import annotations

import atexit

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid


class _SpokenChart(QAccessibleWidget):
    def __init__(self, chart: QWidget) -> None:
        super().__init__(chart, QAccessible.Role.Chart)

    def text(self, kind: QAccessible.Text) -> str:
        """The sentence under the cursor as value; the rest is Qt's."""
        if kind == QAccessible.Text.Value:
            return str(getattr(self.object(), "current", ""))
        return super().text(kind)


_kinds: list[type[QWidget]] = []
_spoken: list[_SpokenChart] = []


def speak_as_charts(kind: type[QWidget]) -> None:
    """Tell Qt how widgets of this class speak; it is kept as long as the program, as Qt's own factories are."""
    if not _kinds:
        QAccessible.installFactory(_interface)
        atexit.register(_let_go)
    if kind not in _kinds:
        _kinds.append(kind)


def _interface(_: str, of: QObject) -> QAccessibleInterface | None:
    if not isinstance(of, QWidget) or not isinstance(of, tuple(_kinds)):
        return None
    _spoken[:] = [each for each in _spoken if isValid(each)]
    _spoken.append(_SpokenChart(of))
    return _spoken[-1]


def _let_go() -> None:
    """Have Qt destroy what is left, while it can.

    When the program ends, PySide6 destroys these too, before or after Qt does: whichever comes second destroys what
    is gone, and the program crashes with all of its work done. Qt comes second when assistive technology asked for
    anything before the first chart was made. This runs before either.
    """
    for each in _spoken:
        if isValid(each):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(each))
    _spoken.clear()
