"""What stands above the words of an entry: when it was begun, how one was, and where it is filed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.journal import words
from client.ui.journal.pages import Page
from client.ui.kit.controls import Button, IconButton, Label, breathe
from client.ui.kit.moods import MoodChoice, mood_word, paint_mood
from client.ui.theme import Theme


class PageHead(QWidget):
    """`box` is its column, for whoever has more to put there. `done` asks for the focus to go where one writes."""

    mood_chosen = Signal(object)
    """The mood from 1 to 5, or None."""
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "clear")
        self.title = Label("", "h2")
        self.mood_button = Button(theme, "", "quiet", on=self._turn_mood)
        self.mood_button.setObjectName("entryMoodButton")
        self.format_button = IconButton(theme, "type", self.tr("Formatting"))
        self.format_button.setObjectName("entryFormatting")
        self.mood = MoodChoice(theme, label=self.tr("How were you?"))
        self.mood.setObjectName("entryMood")
        self.mood.chosen.connect(self.mood_chosen.emit)
        self.mood.cleared.connect(lambda: self.mood_chosen.emit(None))
        self.without = Button(theme, self.tr("Without a mood"), "quiet", on=self._without)
        self.without.setObjectName("entryWithoutMood")
        self._moods = QWidget()
        moods = QVBoxLayout(self._moods)
        breathe(moods, theme, margins=(8, 0, 8, 0), spacing=4)
        moods.addWidget(self.mood)
        moods.addWidget(self.without, 0, Qt.AlignmentFlag.AlignLeading)
        self._moods.hide()
        line = QHBoxLayout()
        breathe(line, theme, margins=(14, 0, 0, 0), spacing=4)
        line.addWidget(self.title, 1)
        line.addWidget(self.format_button)
        line.addWidget(self.mood_button)
        self.box = QVBoxLayout(self)
        breathe(self.box, theme, margins=(12, 8, 12, 4), spacing=8)
        self.box.addLayout(line)
        self.box.addWidget(self._moods)
        self._shown: int | None = None
        theme.changed.connect(self._dress)

    def show_page(self, page: Page) -> None:
        """Show whose page it is, and its mood."""
        entry = page.entry
        self.title.setText(
            self.tr("New entry") if entry is None else words.when(entry.created, whole_day=entry.whole_day)
        )
        if self.mood.value() != page.mood:
            self.mood.choose(page.mood)
        self.without.setVisible(page.mood is not None)
        self._shown = page.mood
        self._dress()

    def turn(self, page: Page) -> None:
        """Another page is shown."""
        self._moods.hide()
        self.mood.choose(page.mood)
        self.show_page(page)

    def _dress(self) -> None:
        mood, button = self._shown, self.mood_button
        if mood is None:
            button.setIcon(QIcon())
            button.setText(self.tr("Add a mood"))
            button.setAccessibleName(self.tr("Add a mood"))
            return
        button.setText(mood_word(mood))
        button.setAccessibleName(self.tr("Mood: {mood}. Change it").format(mood=mood_word(mood)))
        button.setIcon(self._shape(mood))

    def _shape(self, mood: int) -> QIcon:
        side, gap = self._theme.px(18), self._theme.px(8)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round((side + gap) * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_mood(painter, mood, QRectF(gap if self._theme.mirrored else 0, 0, side, side), self._theme)
        painter.end()
        self.mood_button.setIconSize(picture.deviceIndependentSize().toSize())
        return QIcon(picture)

    def _turn_mood(self) -> None:
        shown = self._moods.isHidden()
        self._moods.setVisible(shown)
        if shown:
            self.mood.setFocus()
        else:
            self.done.emit()

    def _without(self) -> None:
        self.mood.choose(None)
        self.mood_chosen.emit(None)
        self._moods.hide()
        self.done.emit()
