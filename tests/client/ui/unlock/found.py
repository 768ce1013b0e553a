"""Finding the parts of a place by name, and reading what it says."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QLabel, QWidget

W = TypeVar("W", bound=QWidget)


def find(place: QWidget, kind: type[W], name: str) -> W:
    """The one part of that name that is in sight, or else the only one there is."""
    found = place.findChildren(kind, name)
    seen = [each for each in found if each.isVisible()] or found
    assert len(seen) == 1, f"{name}: {len(seen)}"
    return seen[0]


def words(place: QWidget) -> str:
    """All words in sight."""
    return "\n".join(label.text() for label in place.findChildren(QLabel) if label.isVisible())
