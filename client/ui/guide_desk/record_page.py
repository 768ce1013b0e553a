"""The page of the record: what was checked, how far and by whom, one's own acts in it, and what to do when it is wrong.

Beside it the words that stand above the desk while something is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.notices import Notice
from client.services.proof_saving import FILE_NAME
from client.ui.guide_desk import record_words
from client.ui.guide_desk.managed import may_leave, stopped_words
from client.ui.guide_desk.parts import Said, action, empty, reader
from client.ui.guide_desk.record_model import RecordModel
from client.ui.guide_desk.rows import translated
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.file_choice import choose_new_file
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.prose import Prose
from client.ui.kit.twin import TwinTable

if TYPE_CHECKING:
    from client.ui.kit.home import Home
    from client.ui.theme import Theme


class RecordBar(QWidget):
    """Stands above the desk while the record is not as it must be; leads to its page. Silent where that is shown."""

    def __init__(self, theme: Theme, model: RecordModel, show: Callable[[], object]) -> None:
        super().__init__()
        self._model = model
        self._hushed = self._low = False
        self._told = ""
        self.setObjectName("recordAlarm")
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(24, 0, 24, 0), spacing=0)
        self._long = QWidget()
        air = QVBoxLayout(self._long)
        breathe(air, theme, margins=(0, 8, 0, 4), spacing=0)
        card = Card(theme, "support", margins=(14, 8, 14, 8), spacing=8)
        air.addWidget(card)
        self._words = Label("")
        card.box.addWidget(self._words)
        steps = Flow(theme)
        long, short = translated("Look at the record"), translated("The record is not right")
        self._show = action(theme, long, "showRecord", show, icon="shield-alert")
        steps.addWidget(self._show)
        card.box.addLayout(steps)
        self._short = action(theme, short, "showRecord", show, "support", "shield-alert")
        box.addWidget(self._short)
        box.addWidget(self._long)
        model.changed.connect(self._render)
        self._render()

    def hush(self, hushed: bool) -> None:
        """Its page says it all."""
        self._hushed = hushed
        self._render()

    def arrange(self, *, low: bool) -> None:
        """Where there is little room, one line says it, and is the way to the page too."""
        if low != self._low:
            self._low = low
            self._render()

    def _render(self) -> None:
        state = self._model.state
        words = "" if self._hushed else record_words.alarm_words(state.found, state.doubts)
        self._words.setText(words)
        self._long.setVisible(not self._low)
        self._short.setVisible(self._low)
        self.setVisible(bool(words))
        if words and words != self._told:
            announce(self, words)
        self._told = words


class RecordPage(QWidget):
    """Nothing is decided here, and nothing sent; `leave` leads back to the queue."""

    def __init__(self, home: Home, model: RecordModel, leave: Callable[[], object]) -> None:
        super().__init__()
        self._home, self._model = home, model
        theme = self._theme = home.theme
        self._scroller = reader(theme, translated("The record of what guides do"))
        self._scroller.setObjectName("recordPage")
        column = self._scroller.box
        self._back = action(
            theme, translated("Back to the queue"), "leaveRecord", leave, "quiet", "arrow-left"
        )
        row = Flow(theme)
        row.addWidget(self._back)
        column.addLayout(row)
        column.addWidget(Label(translated("The record"), "h2"))
        column.addWidget(
            Prose(
                theme,
                translated(
                    "All that is published here, and sealed in it what guides do, stands in one record that only grows."
                    " Your app checks it whole with each sync, and signs once an hour what it has checked. If all apps"
                    " sign the same, nobody was shown another one."
                ),
                "small",
            )
        )
        self._calm = Said(theme, "recordCalm", "accent")
        column.addWidget(self._calm)
        column.addWidget(self._wrong())
        self._outcome = Said(theme, "recordProofSaid", "accent")
        self._asked = 0
        column.addWidget(self._outcome)
        column.addWidget(self._checked())
        column.addWidget(self._own())
        column.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._scroller)
        model.changed.connect(self._render)
        self._render()

    def begin(self) -> None:
        """Look at it anew, and begin with the way back, or with what is to be done."""
        self._model.look()
        self._scroller.verticalScrollBar().setValue(0)
        self._back.setFocus()

    def back(self) -> bool:
        """There is one page only."""
        return False

    def confirm(self) -> None:
        """Nothing is sent from here."""

    def keep(self) -> None:
        """Nothing is typed here."""

    # What stands on it

    def _card(self, heading: str, name: str) -> Card:
        card = Card(self._theme, "plain", margins=(20, 16, 20, 16), spacing=8)
        card.setObjectName(name)
        card.box.addWidget(Label(heading, "h3"))
        return card

    def _wrong(self) -> Card:
        theme = self._theme
        card = self._wrong_card = Card(theme, "support", margins=(20, 16, 20, 18), spacing=8)
        card.setObjectName("recordWrong")
        card.box.addWidget(Label(translated("Something is not as it should be"), "h3"))
        self._found = Prose(theme, "", "body", "on_support_soft")
        self._found.setObjectName("recordFound")
        card.box.addWidget(self._found)
        card.box.addWidget(Label(translated("What to do"), "label"))
        self._steps = QVBoxLayout()
        breathe(self._steps, theme, spacing=6)
        card.box.addLayout(self._steps)
        self._save = action(
            theme, translated("Save the proof…"), "saveRecordProof", self._choose, "primary", "download"
        )
        row = Flow(theme)
        row.addWidget(self._save)
        card.box.addLayout(row)
        return card

    def _checked(self) -> Card:
        theme = self._theme
        card = self._card(translated("What was checked"), "recordChecked")
        self._when = Prose(theme, "")
        self._when.setObjectName("recordWhen")
        card.box.addWidget(self._when)
        self._cosigned = TwinTable(theme, title=translated("Whose apps cosigned the record"))
        self._cosigned.setObjectName("recordCosigners")
        card.box.addWidget(self._cosigned)
        self._earlier = Prose(theme, "", "small")
        self._earlier.setObjectName("recordEarlier")
        card.box.addWidget(self._earlier)
        self._save_earlier = action(
            theme, translated("Save what was found…"), "saveEarlierProofs", self._choose, icon="download"
        )
        row = Flow(theme)
        row.addWidget(self._save_earlier)
        card.box.addLayout(row)
        return card

    def _own(self) -> Card:
        theme = self._theme
        card = self._card(translated("What it says of you"), "recordOwn")
        self._own_words = Prose(theme, "")
        self._own_words.setObjectName("recordOwnWords")
        card.box.addWidget(self._own_words)
        self._doubts = TwinTable(theme, title=translated("What does not agree"))
        self._doubts.setObjectName("recordDoubts")
        card.box.addWidget(self._doubts)
        self._mean = Prose(theme, "", "small")
        card.box.addWidget(self._mean)
        return card

    def _choose(self) -> None:
        if not may_leave(self._home):
            self._asked += 1
            self._outcome.say(stopped_words(self._home), self._asked)
            return
        choose_new_file(
            self,
            translated("Save the proof"),
            self._model.save,
            name=FILE_NAME,
            kinds=translated("Proofs (*.json)"),
        )

    def _render(self) -> None:
        state = self._model.state
        standing, doubts = state.standing, state.doubts
        self._calm.say("" if state.wrong or not state.loaded else record_words.calm_words(standing))
        self._wrong_card.setVisible(state.wrong)
        said = [record_words.alarm_words(state.found, doubts)]
        if state.found is not None:
            said += [in_words(Notice(state.found.may_mean)), in_words(Notice(state.found.not_meant))]
        self._found.setText(" ".join(said))
        empty(self._steps)
        if state.wrong:
            for number, step in enumerate(record_words.what_to_do(stopped=state.stopped), 1):
                words = translated("{number}. {step}").format(number=number, step=step)
                self._steps.addWidget(Prose(self._theme, words, "body", "on_support_soft"))
        saved = translated(
            "The proof is saved. It names this community, you, and by numbers whom your own acts were about; it holds"
            " no words of anybody."
        )
        earlier = bool(standing.proofs) and not state.wrong
        self._earlier.setText(record_words.earlier_words(standing.proofs) if earlier else "")
        for widget in (self._earlier, self._save_earlier):
            widget.setVisible(earlier)
        self._outcome.say(state.notice or (saved if state.saved else ""), state.saved)
        self._when.setText(record_words.checked_words(standing))
        self._when.setVisible(standing.checked is not None)
        self._cosigned.show_table(record_words.cosigners_table(standing.cosigners, now=self._home.now()))
        self._cosigned.setVisible(bool(standing.cosigners))
        self._own_words.setText(record_words.own_words(standing))
        self._doubts.setVisible(bool(doubts))
        self._doubts.show_table(record_words.doubts_table(doubts))
        self._mean.setText(record_words.doubts_mean(doubts))
        self._mean.setVisible(bool(doubts))
