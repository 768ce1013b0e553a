"""A date to type, to step through with the arrow keys, or to pick from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QStyle, QStyleOptionComboBox, QToolButton, QWidget

from client.ui.theme import Theme

_SIGN = 18


class DateField(QDateEdit):
    """Written as this computer's language writes dates, with the whole year. Turning the wheel over it does nothing."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        calendar = QCalendarWidget()
        calendar.setAccessibleName(name)
        calendar.setGridVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setCalendarWidget(calendar)
        self._calendar = calendar
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the longest date and the sign."""
        px = self._theme.px
        words = QLocale().toString(QDate(2028, 12, 28), self.displayFormat())
        return QSize(
            self.fontMetrics().horizontalAdvance(words) + px(12 + 12 + 32 + 16), super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same: a date cut short is another date."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let what lies behind scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the sign of a calendar, which a style sheet could only take from a file of one colour."""
        super().paintEvent(event)
        sign = self._theme.pixmap("calendar", "text2" if self.isEnabled() else "text3", _SIGN)
        size = sign.deviceIndependentSize().toSize()
        aside = self._theme.px(10)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = aside if mirrored else self.width() - aside - size.width()
        painter = QPainter(self)
        painter.drawPixmap(QPoint(left, (self.height() - size.height()) // 2), sign)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """F4, or Alt and Down, opens the calendar, as with other fields that open."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Open it below the field: Qt does so for a press on the sign alone."""
        option = QStyleOptionComboBox()
        option.initFrom(self)
        option.editable = True
        option.subControls = QStyle.SubControl.SC_All
        sign = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, self
        )
        there = QPointF(sign.center())
        button = Qt.MouseButton.LeftButton
        press = QMouseEvent(
            QEvent.Type.MouseButtonPress,
            there,
            self.mapToGlobal(there),
            button,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        self.mousePressEvent(press)

    def _dress(self) -> None:
        locale = QLocale()
        self.setLocale(locale)
        self._calendar.setLocale(locale)
        self._calendar.setFirstDayOfWeek(locale.firstDayOfWeek())
        self.setDisplayFormat(_with_whole_year(locale.dateFormat(QLocale.FormatType.ShortFormat)))
        plain = QTextCharFormat()
        plain.setForeground(self._theme.colour("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt would have them in red
            self._calendar.setWeekdayTextFormat(day, plain)
        head = QTextCharFormat()
        head.setForeground(self._theme.colour("text2"))
        head.setBackground(self._theme.colour("raised"))
        self._calendar.setHeaderTextFormat(head)
        self._calendar.setMinimumSize(self._theme.px(308), self._theme.px(256))
        ways = ("chevron-left", "chevron-right")
        if self._theme.mirrored:
            ways = ways[::-1]
        for name, icon, words in (
            ("qt_calendar_prevmonth", ways[0], self.tr("The month before")),
            ("qt_calendar_nextmonth", ways[1], self.tr("The month after")),
        ):
            button = self._calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(self._theme.icon(icon, "text2", 18))
                button.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))
                button.setAccessibleName(words)
        self.updateGeometry()


def _with_whole_year(form: str) -> str:
    return form if "yyyy" in form else form.replace("yy", "yyyy")
