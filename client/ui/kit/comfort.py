"""The comfort panel: how the window looks, moves and is called. The same at the first start and in the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from client.ui.kit.beside import Row, TickRow
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Card, Label, Line, breathe
from client.ui.kit.language_row import LanguageRow
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from client.ui.theme import SCALES, Theme
from client.ui.theme.appearance import LONGEST_NAME, plain_name

_OURS: Final = "Hanken Grotesk"
_MADE_FOR_READING: Final = ("Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "OpenDyslexic")
"""Faces our installers bring along; first in the list where they are."""
_OWN: Final = "own"


class ComfortPanel(QWidget):
    """Each choice holds at once, in the whole window and in the sample at its top."""

    def __init__(
        self, theme: Theme, look: Callable[..., object], again: Callable[[], object] | None = None
    ) -> None:
        """`look` takes fields of Appearance by name; `again` starts anew, which another language asks for."""
        super().__init__()
        self._theme = theme
        self._look = look
        self.box = QVBoxLayout(self)
        breathe(self.box, theme, spacing=14)
        self.box.addWidget(Sample(theme))
        self.language = LanguageRow(theme, look, again)
        self.box.addWidget(self.language)
        themes = (
            (self.tr("As this computer"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
            (self.tr("High contrast, light"), "hc_light"),
            (self.tr("High contrast, dark"), "hc_dark"),
        )
        directions = (
            (self.tr("As the language"), "system"),
            (self.tr("Left to right"), "ltr"),
            (self.tr("Right to left"), "rtl"),
        )
        sizes = [(isolated(f"{round(scale * 100)} %"), scale) for scale in SCALES]
        self.text_size = self._choice("textSize", sizes, self.tr("Text size"))
        self.theme_choice = self._choice("themeChoice", themes, self.tr("Colours and contrast"))
        self.font_choice = self._choice(
            "fontChoice",
            [(self.tr("Hanken Grotesk (ours)"), ""), *((each, each) for each in families())],
            self.tr("Font"),
            self.tr("Any font on this computer."),
        )
        self.direction = self._choice("directionChoice", directions, self.tr("Direction"))
        self.box.addWidget(Line())
        self.still = self._tick(
            "reduceMotion",
            self.tr("Reduce motion"),
            self.tr("Nothing slides or fades."),
            on=lambda ticked: look(still=ticked),
        )
        self.letters = self._tick(
            "singleLetters",
            self.tr("Single letters as shortcuts"),
            self.tr("Switch this off if you speak to your computer, or if keys are pressed by accident."),
            on=lambda ticked: look(letters=ticked),
        )
        self.box.addWidget(Line())
        self._name_the_window()
        self.show_chosen()
        for choice, what in (
            (self.theme_choice, "theme"),
            (self.text_size, "scale"),
            (self.font_choice, "family"),
            (self.direction, "direction"),
        ):
            choice.currentIndexChanged.connect(
                lambda _, choice=choice, what=what: look(**{what: choice.currentData()})
            )
        theme.changed.connect(self._show_look)
        self.called.activated.connect(lambda _: self._call())
        self.own_name.textEdited.connect(lambda typed: look(name=plain_name(typed)))
        self.box.addWidget(
            Label(
                self.tr(
                    "These choices are kept beside the vault, not in it, so that the locked window can be read too."
                    " They hold nothing you wrote elsewhere."
                ),
                "small",
            )
        )

    @property
    def first(self) -> QWidget:
        """Where one begins."""
        return self.text_size

    def show_chosen(self) -> None:
        """Show what is in force."""
        chosen = self._theme.appearance
        self._show_look()
        ours = self.called.findData(chosen.name)
        self.called.choose(chosen.name if ours >= 0 else _OWN)
        self.own_name.setVisible(ours < 0)
        if ours < 0:
            self.own_name.setText(chosen.name)

    def _show_look(self) -> None:
        """All but the name, which may be half typed."""
        chosen = self._theme.appearance
        self.theme_choice.choose(chosen.theme)
        self.text_size.choose(min(SCALES, key=lambda scale: abs(scale - chosen.scale)))
        self.font_choice.choose(chosen.family)
        self.direction.choose(chosen.direction)
        self.still.setChecked(chosen.still)
        self.letters.setChecked(chosen.letters)

    def _name_the_window(self) -> None:
        names = [
            (self.tr("Leeward"), ""),
            *((words, words) for words in neutral_words()),
            (self.tr("Another name…"), _OWN),
        ]
        self.called = self._choice(
            "windowName",
            names,
            self.tr("Name in the task bar"),
            self.tr("What others see of this window. Its icon, and its name among your programs, stay."),
        )
        self.own_name = QLineEdit()
        self.own_name.setObjectName("ownWindowName")
        self.own_name.setMaxLength(LONGEST_NAME)
        self.own_name.setAccessibleName(self.tr("Another name for this window"))
        self.own_name.setAccessibleDescription(
            self.tr("Kept outside the vault: choose one that tells nobody anything.")
        )
        self.own_name.setPlaceholderText(self.tr("One that tells nobody anything"))
        self.own_name.hide()
        self.box.addWidget(self.own_name)

    def _call(self) -> None:
        own = self.called.currentData() == _OWN
        self.own_name.setVisible(own)
        self._look(name=plain_name(self.own_name.text()) if own else self.called.currentData())
        if own:
            self.own_name.setFocus()

    def _choice(self, name: str, options: Iterable[tuple[str, object]], label: str, hint: str = "") -> Choice:
        choice = Choice(self._theme, options)
        choice.setObjectName(name)
        self.box.addWidget(Row(self._theme, label, choice, hint))
        return choice

    def _tick(self, name: str, label: str, hint: str, *, on: Callable[[bool], object]) -> QCheckBox:
        row = TickRow(self._theme, label, hint, name)
        row.tick.toggled.connect(on)
        self.box.addWidget(row)
        return row.tick


class Sample(Card):
    """A small window as it looks now: its name as the task bar shows it, and a few words to read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", margins=(0, 0, 0, 0), spacing=0)
        self.setObjectName("comfortSample")
        self._theme = theme
        bar = QHBoxLayout()
        breathe(bar, theme, margins=(14, 8, 14, 8), spacing=8)
        self._picture = Label("", wrap=False)
        self._name = Label("", "small", wrap=False)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        bar.addWidget(self._picture)
        bar.addWidget(self._name, 1)
        self.box.addLayout(bar)
        self.box.addWidget(Line())
        inside = QVBoxLayout()
        breathe(inside, theme, margins=(18, 12, 18, 14), spacing=4)
        inside.addWidget(Label(self.tr("This is how words look"), "h3"))
        inside.addWidget(
            Prose(
                theme,
                self.tr("Nobody has to answer at once. Take the time you need, and change this any time."),
            )
        )
        inside.addWidget(Label(self.tr("Small words look like this."), "small"))
        self.box.addLayout(inside)
        theme.changed.connect(self._draw)
        self._draw()

    @property
    def name(self) -> str:
        """The name it shows."""
        return self._name.text()

    def _draw(self) -> None:
        self._picture.setPixmap(self._theme.pixmap("app-window", "text2", 16))
        self._name.setText(self._theme.appearance.title)


def families() -> list[str]:
    """Installed fonts whose names can stand in a style sheet: those made for easy reading come first."""
    found = [
        family
        for family in QFontDatabase.families()
        if not QFontDatabase.isPrivateFamily(family)
        and family.isprintable()
        and not set(family) & set("\"'\\;{}@")
        and family != _OURS
    ]
    first = [family for family in _MADE_FOR_READING if family in found]
    return [*first, *(family for family in found if family not in first)]


def neutral_words() -> tuple[str, ...]:
    """What many windows are called."""
    translate = QCoreApplication.translate
    return (
        translate("window names", "Notes"),
        translate("window names", "Documents"),
        translate("window names", "Calendar"),
        translate("window names", "Household"),
    )
