from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.date_field import DateField
from client.ui.theme import Theme

pytestmark = pytest.mark.usefixtures("british")


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> Iterator[DateField]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 500)
    made = DateField(theme, "From", window)
    made.setDate(QDate(2026, 11, 22))
    made.resize(made.sizeHint())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    yield made
    window.close()


def test_it_is_written_as_the_language_does_with_the_whole_year(theme: Theme, qtbot: QtBot) -> None:
    shown = {}
    for locale in ("en_GB", "en_US", "de_DE"):
        QLocale.setDefault(QLocale(locale))
        made = DateField(theme, "From")
        qtbot.addWidget(made)
        made.setDate(QDate(2026, 11, 2))
        shown[locale] = made.text()
    assert shown == {"en_GB": "02/11/2026", "en_US": "11/2/2026", "de_DE": "02.11.2026"}


def test_keys_write_and_step(field: DateField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "05")
    assert field.date() == QDate(2026, 11, 5)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.date() in (QDate(2026, 12, 5), QDate(2026, 11, 6))


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)],
)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
def test_the_calendar_opens_by_key_and_gives_its_day(
    field: DateField,
    theme: Theme,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    direction: str,
) -> None:
    theme.choose(direction=direction)
    QTest.keyClick(field, key, modifier)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    calendar = popup.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 22)
    calendar.activated.emit(QDate(2026, 11, 3))
    calendar.clicked.emit(QDate(2026, 11, 3))
    popup.close()


def test_the_whole_date_has_room(field: DateField, theme: Theme) -> None:
    for scale in (1.0, 1.5, 2.0):
        theme.choose(scale=scale)
        field.resize(field.sizeHint())
        line = field.lineEdit()
        assert line.width() >= line.fontMetrics().horizontalAdvance("28/12/2028"), scale


def test_the_wheel_scrolls_what_lies_behind(field: DateField, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint, QPointF

    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    field.wheelEvent(turn)
    assert not turn.isAccepted()
    assert field.date() == QDate(2026, 11, 22)
