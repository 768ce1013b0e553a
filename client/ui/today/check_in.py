"""The check-in: one question, an optional note, and it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from client.domain.journal import CheckIn
from client.ui.kit.accessibility import announce
from client.ui.kit.check_in_parts import ActivityChips, DimensionRows, WhenRow
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.moods import MoodChoice, mood_word, paint_mood
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.today.check_in_model import CheckInModel, CheckInState


class CheckInCard(Card):
    """Asks, or says that it is kept."""

    def __init__(self, theme: Theme, today: CheckInModel, *, choose: Callable[[], object]) -> None:
        """`choose` leads to what one checks in on."""
        super().__init__(theme, margins=(20, 18, 20, 18), spacing=10)
        self._theme = theme
        self._today = today
        self._begun = -1
        self.question = Label(self.tr("How are you right now?"), "h2")
        self.mood = MoodChoice(theme, label=self.question.text())
        self.mood.setObjectName("moodChoice")
        self.mood.chosen.connect(today.choose)
        self.mood.cleared.connect(lambda: today.choose(None))
        self.note = _Note(theme)
        self.note.setObjectName("checkInNote")
        self.note.setPlaceholderText(self.tr("A few words, if you like"))
        self.note.setAccessibleName(self.tr("A few words, if you like"))
        self.note.textChanged.connect(lambda: today.write(self.note.toPlainText()))
        self.keep = Button(theme, self.tr("Keep"), "primary", on=self._keep)
        self.keep.setObjectName("keepCheckIn")
        self.keep.setAccessibleDescription(self.tr("Keeps the check-in on this computer only"))
        self.keep.setEnabled(False)
        self.notice = Label("", "body", "info")
        self.asking = QWidget()
        asking = QVBoxLayout(self.asking)
        breathe(asking, theme, spacing=10)
        asking.addWidget(self.question)
        asking.addWidget(self.mood)
        self.more = QWidget()
        more = QVBoxLayout(self.more)
        breathe(more, theme, spacing=10)
        more.addWidget(self.note)
        self.activities = ActivityChips(theme, today)
        self.dimensions = DimensionRows(theme, today)
        self.when = WhenRow(theme, today)
        for part in (self.activities, self.dimensions, self.when):
            more.addWidget(part)
        self.choose = Button(theme, self.tr("Choose what is asked here"), "quiet", on=choose)
        self.choose.setObjectName("chooseDimensions")
        more.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeading)
        foot = QHBoxLayout()
        breathe(foot, theme, spacing=12)
        foot.addWidget(Label(self.tr("Only you can see this."), "small"), 1)
        foot.addWidget(self.keep)
        more.addLayout(foot)
        asking.addWidget(self.more)
        self.done = QWidget()
        done = QHBoxLayout(self.done)
        breathe(done, theme, spacing=14)
        self.shape = _Shape(theme)
        words = QVBoxLayout()
        breathe(words, theme, spacing=2)
        self.said = Label("", "label")
        self.told = Label("", "small")
        words.addWidget(self.said)
        words.addWidget(self.told)
        self.back = Button(theme, self.tr("Take it back"), "quiet", on=today.take_back)
        self.back.setObjectName("takeBackCheckIn")
        self.back.setAccessibleDescription(
            self.tr("Erases this check-in; what you wrote comes back to be changed")
        )
        self.again = Button(theme, self.tr("Check in again"), "quiet", on=today.again)
        self.again.setObjectName("checkInAgain")
        beside = Flow(theme, spacing=8, trailing=True)
        beside.addWidget(self.back)
        beside.addWidget(self.again)
        done.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignVCenter)
        done.addLayout(words, 1)
        done.addLayout(beside, 1)
        self.resting = QWidget()
        resting = QHBoxLayout(self.resting)
        breathe(resting, theme, spacing=12)
        said = self.tr("Check-ins are paused. All you kept is there.")
        resting.addWidget(Label(said, "body", "soft"), 1)
        self.go_on = Button(theme, self.tr("Go on"), on=today.go_on)
        self.go_on.setObjectName("goOnCheckingIn")
        resting.addWidget(self.go_on)
        self.resting.hide()
        self.box.addWidget(self.resting)
        self.box.addWidget(self.asking)
        self.box.addWidget(self.done)
        self.box.addWidget(self.notice)
        self.done.hide()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(
                QKeySequence(keys), self, self._keep, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
        self.show_state(today.state)

    def begin(self) -> None:
        """Put the focus where one begins."""
        if not self.resting.isHidden():
            self.go_on.setFocus()
        else:
            (self.again if self.asking.isHidden() else self.mood).setFocus()

    def show_state(self, state: CheckInState) -> None:
        """Ask, or say what was kept."""
        kept = state.kept
        focused = QApplication.focusWidget()
        within = focused is not None and self.isAncestorOf(focused)
        if self._begun != state.begun:
            self._begun = state.begun
            self.note.blockSignals(True)
            self.note.setPlainText(self._today.note)
            self.note.blockSignals(False)
            self.more.setVisible(self._today.says_something)
        if self.mood.value() != state.mood:
            self.mood.choose(state.mood)
        if self._today.says_something:
            self.more.show()
        for part in (self.activities, self.dimensions, self.when):
            part.show_state(state)
        self._rest(state)
        self.note.setReadOnly(state.busy)
        told = "" if state.notice is None else in_words(state.notice)
        if told and told != self.notice.text():
            announce(self.notice, told)
        self.notice.setText(told)
        self.notice.setVisible(bool(told))
        turning = self.done.isHidden() == (kept is not None)
        if kept is not None:
            self.shape.show_mood(kept.mood)
            self.said.setText(self.tr("Kept. Only you can see this."))
            mood = self.tr("Without a mood") if kept.mood is None else mood_word(kept.mood)
            self.told.setText(self.tr("{mood}, {time}").format(mood=mood, time=_when(kept)))
        if not turning:
            self.keep.setEnabled(self._today.says_something)
            return
        # The focus moves on before what it stands on is hidden, or it would jump to the far side of the window.
        coming, going = (self.asking, self.done) if kept is None else (self.done, self.asking)
        coming.show()
        if within:
            (self.mood if kept is None else self.again).setFocus()
        going.hide()
        self._rest(state)
        self.keep.setEnabled(self._today.says_something)
        if kept is not None:
            announce(self.said, self.said.text())

    def _keep(self) -> None:
        self.activities.add_typed()
        self._today.keep()

    def _rest(self, state: CheckInState) -> None:
        """In a pause nothing is asked; what is begun can still be kept."""
        rests = state.paused and state.kept is None and not self._today.says_something
        if rests == self.resting.isHidden():
            focused = QApplication.focusWidget()
            within = focused is not None and self.isAncestorOf(focused)
            self.resting.setVisible(rests)
            if within:
                (self.go_on if rests else self.mood).setFocus()
        if state.kept is None:
            self.asking.setVisible(not rests)


def _when(kept: CheckIn) -> str:
    """Its time today, its day and time before that."""
    at = QDateTime.fromSecsSinceEpoch(kept.created.utc)
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    if kept.whole_day:
        return isolated(locale.toString(at.date(), short))
    time = locale.toString(at.time(), short)
    if at.date() == QDateTime.currentDateTime().date():
        return isolated(time)
    return isolated(f"{locale.toString(at.date(), short)}, {time}")


class _Note(QPlainTextEdit):
    """Two lines that grow to a few; Tab leaves them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As tall as its lines, from two to six."""
        lines = min(6, max(2, round(self.document().size().height())))
        return QSize(self._theme.px(320), lines * self.fontMetrics().lineSpacing() + self._theme.px(30))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name


class _Shape(QWidget):
    """A mood's shape; its word stands beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._mood: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_mood(self, mood: int | None) -> None:
        """Show this one."""
        self._mood = mood
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        return QSize(self._theme.px(32), self._theme.px(32))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        if self._mood is not None:
            painter = QPainter(self)
            paint_mood(painter, self._mood, QRectF(self.rect()), self._theme)
            painter.end()
