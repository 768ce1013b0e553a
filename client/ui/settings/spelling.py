"""The page for spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from client.ui.kit.beside import Row, TickRow
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.rows import Rows
from client.ui.settings.rows_words import RowWords
from client.ui.settings.spelling_model import SpellingWork
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class SpellingPage(PartPage):
    """Whether spelling is checked and in which language, each choice at once; and one's own words."""

    def __init__(self, home: Home) -> None:
        theme = home.theme
        super().__init__(theme, "spelling", translated("Spelling"))
        self.work = self.spelling = SpellingWork(home, self)
        card = self.card(translated("While you write"), "spellingCard")
        card.box.addWidget(
            soft(
                translated(
                    "A word that Leeward does not know gets a dotted line. Words are looked up on this computer alone:"
                    " nothing is sent for it, and nothing is kept."
                )
            )
        )
        tick = TickRow(
            theme,
            translated("Check spelling"),
            translated("A mark is a hint and no more. What you write may stay as it is."),
            "checkSpelling",
        )
        self.check = tick.tick
        card.box.addWidget(tick)
        self.language = Choice(
            theme,
            (
                (translated("The same as Leeward"), ""),
                (translated("English, both spellings"), "en"),
                (translated("English, Britain"), "en-GB"),
                (translated("English, United States"), "en-US"),
                (translated("German"), "de"),
                (translated("Spanish"), "es"),
            ),
        )
        self.language.setObjectName("spellingLanguage")
        card.box.addWidget(
            Row(
                theme,
                translated("Language"),
                self.language,
                translated("Medicines and words of mental health are known in each."),
            )
        )
        card.box.addWidget(soft(translated("While you write, F7 goes to the next marked word.")))
        self.outcome = Outcome(theme, "spelling", self.spelling.stop)
        card.box.addWidget(self.outcome)
        own = self.card(translated("Your words"), "ownWordsCard")
        own.box.addWidget(
            soft(translated("Words you added while writing. They are kept in your vault and nowhere else."))
        )
        self.rows = Rows(theme, "ownWords", translated("Your words"))
        self.none = soft(translated("There are none yet. The menu of a marked word offers to add it."))
        self.take_out = Button(
            theme, translated("Take this word out"), on=lambda: self.spelling.take_out(self.rows.key)
        )
        self.take_out.setObjectName("takeWordOut")
        self._out = in_a_row(theme, self.take_out)
        own.box.addWidget(self.rows)
        own.box.addWidget(self.none)
        own.box.addLayout(self._out)
        self.fill()
        self.check.toggled.connect(lambda ticked: self.spelling.choose(on=ticked))
        self.language.currentIndexChanged.connect(
            lambda _: self.spelling.choose(language=self.language.currentData())
        )
        self.spelling.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Read what was chosen, and begin with the first choice."""
        super().arrive()
        self.spelling.load()
        if self.check.isEnabled():
            self.check.setFocus()

    def _render(self) -> None:
        state = self.spelling.state
        chosen = state.chosen
        self.check.setEnabled(chosen is not None)
        self.language.setEnabled(chosen is not None and chosen.on)
        if chosen is not None:
            for control in (self.check, self.language):
                control.blockSignals(True)
            self.check.setChecked(chosen.on)
            self.language.choose(chosen.language)
            for control in (self.check, self.language):
                control.blockSignals(False)
        words = state.words or ()
        self.none.setVisible(state.words == ())
        self.take_out.setVisible(bool(words))
        self.rows.setVisible(bool(words))
        if words:
            self.rows.show_rows([RowWords(word, word, "") for word in words])
        self.outcome.show_state(state)
