"""Letters as Python counts them, and UTF-16 units as Qt does: a letter beyond the first 65,536 takes two."""

from __future__ import annotations


class Plain:
    """Counts letters where each is one unit, as in nearly every text."""

    def __call__(self, at: int) -> int:
        return at


def to_units(text: str) -> Plain | Counted:
    """From letters to the UTF-16 units in which Qt counts."""
    return Plain() if not text or max(text) <= "\uffff" else Counted(text, back=False)


def to_letters(text: str) -> Plain | Counted:
    """From UTF-16 units to letters."""
    return Plain() if not text or max(text) <= "\uffff" else Counted(text, back=True)


class Counted:
    """Counts where some letters are two units; `back` from units to letters."""

    def __init__(self, text: str, *, back: bool) -> None:
        self._places: list[int] = []
        units = 0
        for number, letter in enumerate(text):
            wide = 2 if letter > "\uffff" else 1
            self._places += [number] * wide if back else [units]
            units += wide
        self._places.append(len(text) if back else units)

    def __call__(self, at: int) -> int:
        return self._places[at]
