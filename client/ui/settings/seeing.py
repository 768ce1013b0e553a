"""The page for what one meets: muted words, themes, threads and authors, a break, and reading only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox, QLineEdit

from client.domain.muting import LONGEST_WORD
from client.ui.kit.beside import Row, TickRow
from client.ui.kit.choice import Choice
from client.ui.kit.content_notes import known_themes
from client.ui.kit.controls import Button, Label
from client.ui.kit.flow import Flow
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.rows import Rows
from client.ui.settings.rows_words import RowWords
from client.ui.settings.seeing_model import DAY, Named, Seeing
from client.ui.settings.words import counted, moment, translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_HOUR: Final = 3600


class SeeingPage(PartPage):
    """Each choice holds at once, and on this computer only."""

    def __init__(self, home: Home) -> None:
        theme = home.theme
        super().__init__(theme, "seeing", translated("What you meet"))
        self.work = self.seeing = Seeing(home, self)
        self._themes: dict[str, QCheckBox] = {}
        self.column.addWidget(
            soft(
                translated(
                    "What you mute is folded away, also from what is read aloud; one press shows it all the same."
                    " Nobody is told. What guides write, what they decide, and support always come through."
                )
            )
        )
        self._words()
        self._theme_card()
        self._others()
        self._break()
        self._reading()
        self._welcoming()
        self.outcome = Outcome(theme, "seeing", self.seeing.stop)
        self.column.addWidget(self.outcome)
        self.fill()
        self.seeing.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Read what holds, and begin with the first field."""
        super().arrive()
        self.seeing.load()
        self.word.setFocus()

    def leave(self) -> None:
        """A word that was not added is not kept."""
        self.word.clear()

    # Building

    def _words(self) -> None:
        theme = self.theme
        card = self.card(translated("Words"), "mutedWordsCard")
        self.word = QLineEdit()
        self.word.setObjectName("mutedWord")
        self.word.setMaxLength(LONGEST_WORD)
        self.word.setMinimumWidth(0)
        card.box.addWidget(
            Row(
                theme,
                translated("A word or phrase"),
                self.word,
                translated("Small or large letters are the same, and a longer ending counts too."),
            )
        )
        self.how_long = Choice(
            theme,
            [
                (translated("Until I end it"), None),
                (translated("For a day"), 1),
                (translated("For a week"), 7),
                (translated("For a month"), 30),
            ],
        )
        self.how_long.setObjectName("muteHowLong")
        card.box.addWidget(Row(theme, translated("How long"), self.how_long))
        self.add = Button(theme, translated("Mute it"), on=self._add)
        self.add.setObjectName("muteWord")
        card.box.addLayout(in_a_row(theme, self.add))
        self.word.returnPressed.connect(self._add)
        self.word.textChanged.connect(lambda said: self.add.setEnabled(bool(said.strip())))
        self.add.setEnabled(False)

    def _theme_card(self) -> None:
        card = self.card(translated("Themes"), "mutedThemesCard")
        card.box.addWidget(
            soft(
                translated(
                    "A post with a content note is always folded behind it. Of a muted theme the title is folded too."
                )
            )
        )
        ticks = Flow(self.theme, spacing=16)
        for code, words in known_themes().items():
            tick = QCheckBox(words)
            tick.setObjectName(f"muteTheme-{code}")
            tick.toggled.connect(lambda muted, code=code: self.seeing.mute_theme(code, muted))
            self._themes[code] = tick
            ticks.addWidget(tick)
        card.box.addLayout(ticks)

    def _others(self) -> None:
        theme = self.theme
        card = self.card(translated("What you muted"), "mutedCard")
        self.rows = Rows(theme, "mutedRows", translated("What you muted"))
        self.none = soft(
            translated("Nothing yet. The menu of a post offers to mute its thread, or who wrote it.")
        )
        self.unmute = Button(
            theme, translated("Mute it no longer"), on=lambda: self.seeing.end(self.rows.key)
        )
        self.unmute.setObjectName("unmute")
        for widget in (self.rows, self.none):
            card.box.addWidget(widget)
        card.box.addLayout(in_a_row(theme, self.unmute))

    def _break(self) -> None:
        theme = self.theme
        card = self.card(translated("A break"), "breakCard")
        card.box.addWidget(
            soft(
                translated(
                    "The community steps back for as long as you like. Nothing is lost, nobody is told, and your"
                    " journal stays as it is. Guides can still reach you, and you can come back at any moment."
                )
            )
        )
        self.break_for = Choice(
            theme,
            [
                (counted("1 hour", "%n hours", 4), 4 * _HOUR),
                (translated("A day"), DAY),
                (counted("1 day", "%n days", 3), 3 * DAY),
                (translated("A week"), 7 * DAY),
                (counted("1 week", "%n weeks", 2), 14 * DAY),
                (counted("1 week", "%n weeks", 6), 42 * DAY),
            ],
        )
        self.break_for.setObjectName("breakFor")
        self._break_row = Row(theme, translated("For"), self.break_for)
        card.box.addWidget(self._break_row)
        self.until = Label("")
        self.until.setObjectName("breakUntil")
        card.box.addWidget(self.until)
        self.begin = Button(
            theme, translated("Begin a break"), on=lambda: self.seeing.rest(self.break_for.currentData())
        )
        self.begin.setObjectName("beginBreak")
        self.come_back = Button(theme, translated("Come back now"), on=self.seeing.come_back)
        self.come_back.setObjectName("endBreak")
        card.box.addLayout(in_a_row(theme, self.begin, self.come_back))

    def _reading(self) -> None:
        card = self.card(translated("Reading only"), "readingOnlyCard")
        tick = TickRow(
            self.theme,
            translated("I only read for now"),
            translated(
                "The boxes to write in stay away. Who reads belongs here as much as who writes. Help and the guides"
                " stay where they are."
            ),
            "readingOnly",
        )
        self.only = tick.tick
        self.only.toggled.connect(self.seeing.read_only)
        card.box.addWidget(tick)

    def _welcoming(self) -> None:
        card = self.card(translated("Welcoming"), "welcomingCard")
        tick = TickRow(
            self.theme,
            translated("I like to welcome people"),
            translated(
                "Today then says when somebody waits for a first reply. Whether and what you answer is always yours."
            ),
            "welcoming",
        )
        self.welcomes = tick.tick
        self.welcomes.toggled.connect(self.seeing.welcome)
        card.box.addWidget(tick)

    # Showing

    def _add(self) -> None:
        if self.seeing.mute_word(self.word.text(), days=self.how_long.currentData()):
            self.word.clear()
            self.word.setFocus()

    def _render(self) -> None:
        state = self.seeing.state
        for code, tick in self._themes.items():
            tick.blockSignals(True)
            tick.setChecked(code in state.themes)
            tick.blockSignals(False)
        shown = [one for one in state.mutes or () if one.mute.value not in self._themes]
        self.rows.setVisible(bool(shown))
        self.unmute.setVisible(bool(shown))
        self.none.setVisible(not shown)
        if shown:
            self.rows.show_rows([RowWords(one.key, _name(one), _about(one)) for one in shown])
        going_on = state.going_on
        self._break_row.setVisible(going_on is None)
        self.begin.setVisible(going_on is None)
        self.come_back.setVisible(going_on is not None)
        self.until.setVisible(going_on is not None)
        if going_on is not None:
            self.until.setText(
                translated("You are taking a break until {when}.").format(when=moment(going_on.until))
            )
        for tick, on in ((self.only, state.reading_only), (self.welcomes, state.welcoming)):
            tick.blockSignals(True)
            tick.setChecked(on)
            tick.blockSignals(False)
        self.outcome.show_state(state)


def _name(one: Named) -> str:
    if one.name:
        return one.name
    if one.mute.kind == "thread":
        return translated("A thread that is not here any more")
    return translated("Somebody who is not here any more")


def _about(one: Named) -> str:
    kind = {
        "word": translated("Word"),
        "theme": translated("Theme"),
        "thread": translated("Thread"),
        "pseudonym": translated("Author"),
    }[one.mute.kind]
    if one.mute.until is None:
        return kind
    return translated("{kind}, until {when}").format(kind=kind, when=moment(one.mute.until))
