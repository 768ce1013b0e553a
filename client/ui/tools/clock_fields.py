"""Lines for a time of day and for a number, either of which may be left empty: then nothing is said."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from client.ui.tools.words import clock

_TIME: Final = re.compile(r"(\d{1,2})(?:[:.h\s](\d{2}))?\s*(?:h|uhr)?", re.IGNORECASE)
_TOGETHER: Final = re.compile(r"(\d{1,2})(\d{2})")
_SPAN: Final = re.compile(r"(?:(\d{1,2})\s*(?:h|:)\s*)?(\d{1,3})?\s*(?:min|m|')?", re.IGNORECASE)
_DIGITS: Final = str.maketrans({chr(base + n): str(n) for base in (0x660, 0x6F0) for n in range(10)})


def read_clock(text: str) -> int | None:
    """Minutes after midnight of a time as people write it; None for nothing. ValueError for what is no time."""
    typed = text.strip().translate(_DIGITS)
    if not typed:
        return None
    by_locale = QLocale().toTime(text.strip(), QLocale.FormatType.ShortFormat)
    if by_locale.isValid():
        return by_locale.hour() * 60 + by_locale.minute()
    half = re.search(r"\s*([ap])\.?\s?m\.?$", typed, re.IGNORECASE)
    bare = typed[: half.start()] if half else typed
    found = _TIME.fullmatch(bare) or _TOGETHER.fullmatch(bare)
    if found is None:
        raise ValueError("no time of day")
    hour, minute = int(found[1]), int(found[2] or 0)
    if half is not None:
        if not 1 <= hour <= 12:
            raise ValueError("no time of day")
        hour = hour % 12 + (12 if half[1].lower() == "p" else 0)
    if hour == 24 and minute == 0:
        hour = 0
    if hour > 23 or minute > 59:
        raise ValueError("no time of day")
    return hour * 60 + minute


def read_minutes(text: str, most: int) -> int | None:
    """A number of minutes, also as "1:20" or "1 h 20"; None for nothing. ValueError for others, and above `most`."""
    typed = text.strip().translate(_DIGITS)
    if not typed:
        return None
    found = _SPAN.fullmatch(typed)
    if found is None or (found[1] is None and found[2] is None):
        raise ValueError("no number of minutes")
    minutes = 60 * int(found[1] or 0) + int(found[2] or 0)
    if minutes > most:
        raise ValueError("too many minutes")
    return minutes


class ReadField(QLineEdit):
    """`told` carries the value after each change that can be read, None for an emptied line.

    What cannot be read stays as it was typed, and `readable` says that it is not.
    """

    told = Signal(object)
    strange = Signal(bool)
    """Whether what stands in it when one goes on cannot be read."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(20)
        self._value: int | None = None
        self.textEdited.connect(self._typed)

    @property
    def readable(self) -> bool:
        """Whether what stands in it can be read, or nothing stands in it."""
        try:
            self.read(self.text())
        except ValueError:
            return False
        return True

    def show_value(self, value: int | None) -> None:
        """Show a value, unless it is what stands there already in other words, or what cannot be read came after it."""
        if value == self._value and not self.readable:
            return
        self._value = value
        if self.hasFocus() and self.readable and self.read(self.text()) == value:
            return
        self.setText("" if value is None else self.worded(value))
        self.strange.emit(False)

    def read(self, text: str) -> int | None:
        """The value of what is typed; ValueError where it has none."""
        raise NotImplementedError

    def worded(self, value: int) -> str:
        """A value as it is shown."""
        raise NotImplementedError

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever goes on sees it as it was understood, or that it was not."""
        super().focusOutEvent(event)
        self.strange.emit(not self.readable)
        if self.readable:
            value = self.read(self.text())
            self.setText("" if value is None else self.worded(value))

    def _typed(self, text: str) -> None:
        try:
            value = self.read(text)
        except ValueError:
            return
        self.strange.emit(False)
        if value != self._value:
            self._value = value
            self.told.emit(value)


class ClockField(ReadField):
    """A time of day."""

    def read(self, text: str) -> int | None:
        """Minutes after midnight."""
        return read_clock(text)

    def worded(self, value: int) -> str:
        """As this computer's language writes times."""
        return clock(value)


class NumberField(ReadField):
    """A whole number up to `most`, or minutes."""

    def __init__(self, name: str, most: int, *, minutes: bool = False) -> None:
        super().__init__(name)
        self._most = most
        self._minutes = minutes

    def read(self, text: str) -> int | None:
        """The number."""
        if self._minutes:
            return read_minutes(text, self._most)
        typed = text.strip().translate(_DIGITS)
        if not typed:
            return None
        value = int(typed) if typed.isascii() and typed.isdigit() else self._most + 1
        if value > self._most:
            raise ValueError("no such number")
        return value

    def worded(self, value: int) -> str:
        """In digits."""
        return str(value)
