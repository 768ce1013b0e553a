"""Copies that stay in this program: where a place must let no words out, what is copied there can be put in here alone.

A box asks whether it stands in such a place whenever something is copied, cut or dragged out of it, so that none has to
be told of it and none can be forgotten. The clipboard gets an empty mark; the words wait here, for the last one copied.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

HELD: Final = "application/x-held-in-this-program"
"""It names nobody: other programs can read that it is there."""
_waiting: dict[bytes, str] = {}


class HeldCopies(QObject):
    """A child of a place that lets no words out. `held` is emitted when somebody copied there, to be told of it."""

    held = Signal()

    def hold(self, words: str) -> QMimeData:
        """Keep these in the place of the last, and give what the clipboard may have of them."""
        number = str(int(next(iter(_waiting), b"0")) + 1).encode()
        _waiting.clear()
        _waiting[number] = words
        data = QMimeData()
        data.setData(HELD, number)
        self.held.emit()
        return data


def holder_of(widget: QWidget) -> HeldCopies | None:
    """What holds copies where this stands; None where words may be copied out."""
    at: QWidget | None = widget
    while at is not None:
        for child in at.children():
            if isinstance(child, HeldCopies):
                return child
        at = at.parentWidget()
    return None


def copied_from(source: QMimeData) -> str | None:
    """The words that a mark stands for; None where it is none, or something else was copied since."""
    return _waiting.get(bytes(source.data(HELD).data())) if source.hasFormat(HELD) else None


def forget() -> None:
    """Let go of what waits: what it was about is to be here no more."""
    _waiting.clear()


class HoldingBox(QPlainTextEdit):
    """A box for words that asks where it stands before any of them are copied out."""

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What is copied, cut or dragged out: kept in this program where the place it stands in holds copies."""
        holder, data = holder_of(self), super().createMimeDataFromSelection()
        return data if holder is None else holder.hold(data.text())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Words, and what is held here."""
        return copied_from(source) is not None or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Put it in, as if it had been typed."""
        held = copied_from(source)
        if held is None:
            super().insertFromMimeData(source)
        else:
            self.insertPlainText(held)
