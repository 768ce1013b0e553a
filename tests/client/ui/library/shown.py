"""What stands in the small library of these tests, and hands that use its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from client.domain.library.reading import LibraryMark
from client.ui.library.screen import LibraryPlace
from tests.client.ui.standing import Standing

NIGHTS, WAKING, FIRST, NEXT, REST = (
    "articles/nights",
    "articles/waking",
    "courses/rest/first",
    "courses/rest/next",
    "courses/rest",
)


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(
        each.text() for each in widget.findChildren(QLabel) if each.isVisible() and each.pixmap().isNull()
    )


def press(place: LibraryPlace, name: str) -> None:
    button = next(each for each in place.findChildren(QAbstractButton, name) if each.isVisible())
    QTest.keyClick(button, Qt.Key.Key_Space)


def mark(home: Standing, item: str) -> LibraryMark | None:
    return home.do(home.session.library.shelves()).marks.get(item)


def open_item(place: LibraryPlace, item: str) -> None:
    place.open_part(item)
    QApplication.processEvents()
