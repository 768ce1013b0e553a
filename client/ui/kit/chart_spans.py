"""The choice of how far back a chart looks: a few words in one quiet row, one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from client.ui.kit import chart_words
from client.ui.kit.chart_days import Span
from client.ui.kit.flow import Flow
from client.ui.kit.words import isolated
from client.ui.theme import Theme


class _Choice(QRadioButton):
    """One span, painted as a pill; the arrow keys move between them as with any radio buttons."""

    def __init__(self, theme: Theme, span: Span | None, parent: QWidget) -> None:
        super().__init__(
            chart_words.dates_choice() if span is None else chart_words.choice_words(span), parent
        )
        self.span = span
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the word in its heavier form."""
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font("label", weight=600))
        wide = metrics.horizontalAdvance(self.text()) + px(26)
        return QSize(max(wide, px(44)), max(px(36), metrics.height() + px(10)))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def hitButton(self, where: object) -> bool:  # noqa: N802 - Qt's name
        """The whole pill can be pressed."""
        return True

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A tinted pill for the chosen one, bare words for the others."""
        theme, px = self._theme, self._theme.px
        contrast = theme.tokens.high_contrast
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        width = px(3 if contrast else 2) if self.hasFocus() else px(2) if chosen and contrast else 1
        edge = "focus" if self.hasFocus() else "accent" if chosen else "control" if self.underMouse() else ""
        painter.setPen(QPen(theme.colour(edge), width) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft") if chosen else Qt.BrushStyle.NoBrush)
        pill = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(pill, px(8), px(8))
        painter.setFont(theme.font("label", weight=600 if chosen else 400))
        painter.setPen(theme.colour("on_accent_soft" if chosen else "text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, isolated(self.text()))
        painter.end()


class SpanChoice(QWidget):
    """14 days, 3 months, 1 year or all, and with `dates` those between two; breaks into rows where it is narrow."""

    chosen = Signal(object)
    """The Span that the person chose, None for dates of their own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, dates: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Time shown"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        spans: tuple[Span | None, ...] = (*Span, None) if dates else tuple(Span)
        self._choices = [_Choice(theme, span, self) for span in spans]
        row = Flow(theme, self, spacing=4)
        for choice in self._choices:
            self._group.addButton(choice)
            row.addWidget(choice)
            choice.installEventFilter(self)
            choice.toggled.connect(self._toggled)
        self._shown: Span | None = Span.FORTNIGHT
        self.choose(Span.FORTNIGHT)

    @property
    def span(self) -> Span | None:
        """What is chosen, None for dates of one's own."""
        return self._shown

    def choose(self, span: Span | None) -> None:
        """Choose for the person; nothing is emitted."""
        self._shown = span
        next(choice for choice in self._choices if choice.span is span).setChecked(True)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Arrows choose, as they look on screen; whoever reaches a pill by them has chosen it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self._choices:
            at = self._choices.index(watched)
            on = -1 if self.isRightToLeft() else 1
            steps = {Qt.Key.Key_Left: -on, Qt.Key.Key_Right: on, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                wanted = self._choices[(at + step) % len(self._choices)]
                wanted.setChecked(True)
                wanted.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _toggled(self, on: bool) -> None:
        if not on:
            return
        span = next(choice.span for choice in self._choices if choice.isChecked())
        if span is not self._shown:
            self._shown = span
            self.chosen.emit(span)
