"""A date to type, to step through with the arrow keys, or to pick from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QStyle, QStyleOptionSpinBox, QWidget

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
            self.fontMetrics().horizontalAdvance(words) + px(12 + 12 + 36), super().sizeHint().height()
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

    def drop_down(self) -> QRect:
        """Where a press opens the calendar."""
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, self
        )

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
        self.updateGeometry()


def _with_whole_year(form: str) -> str:
    return form if "yyyy" in form else form.replace("yy", "yyyy")
