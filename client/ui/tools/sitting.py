"""A quarter of an hour with the worries that were put off, beside a clock that makes no sound."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.exercises import MOST_WORDS, Exercise, Worry
from client.services.exercising import Looked
from client.ui.kit.accessibility import announce
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.scale_choice import ScaleChoice
from client.ui.kit.spelling import check_spelling
from client.ui.kit.words import isolated
from client.ui.tools.page import Told, ToolPage
from client.ui.tools.quiet_clock import QuietClock
from client.ui.tools.words import title_of, translated
from client.ui.tools.worry_model import SITTING, WorryModel

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_OUTCOMES: Final[tuple[Looked, ...]] = ("still", "smaller", "gone", "to-do")


class SittingPage(ToolPage):
    """Each worry with what became of it. Nothing happens when the time is over but that it is said."""

    def __init__(self, home: Home, model: WorryModel) -> None:
        theme = home.theme
        super().__init__(
            theme, "sitting", translated("A quarter of an hour"), back=translated("Back to the list")
        )
        self._home = home
        self._model = model
        top = Card(theme, "sunken", margins=(24, 20, 24, 20), spacing=10)
        self.clock = QuietClock(theme, translated("How much of the quarter of an hour is left"))
        top.box.addWidget(self.clock)
        self.left = Label("", "body")
        self.left.setObjectName("sittingLeft")
        top.box.addWidget(self.left)
        self.box.addWidget(top)
        self.box.addWidget(
            Label(
                translated(
                    "Go through them at your pace. Ask of each: is there anything I could do about this, on a day I can"
                    " name? You need not reach them all."
                ),
                "body",
                "soft",
            )
        )
        self.trouble = Told(theme, "sittingTrouble")
        self.box.addWidget(self.trouble)
        self._column = QVBoxLayout()
        breathe(self._column, theme, spacing=12)
        self.box.addLayout(self._column)
        self.nothing = Label(translated("Nothing is on the list."), "body")
        self.box.addWidget(self.nothing)
        row = Flow(theme)
        self.enough = Button(theme, translated("Enough for today"), "primary", on=self.leave.emit)
        self.enough.setObjectName("sittingEnough")
        row.addWidget(self.enough)
        self.box.addLayout(row)
        self.box.addStretch(1)
        self.cards: dict[str, WorryCard] = {}
        self._over = False
        model.changed.connect(self._render)
        model.steps.changed.connect(self._render)
        model.ticked.connect(self._tick)

    def first(self) -> QWidget:
        """The first worry, or the way out."""
        card = next(iter(self.cards.values()), None)
        return self.enough if card is None else card.outcome

    def begin(self) -> None:
        """Somebody sits down, or comes back to it."""
        self._tick()
        super().begin()

    def _tick(self) -> None:
        left = self._model.left
        self.clock.show_left(left, SITTING)
        if self._model.sat_down is None:
            self._over = False
        elif left > 0:
            self._over = False
            minutes = ceil(left / 60)
            said = (
                translated("About a minute is left.")
                if minutes == 1
                else self.tr("About %n minutes are left.", "", minutes)
            )
            if said != self.left.text():
                self.left.setText(said)
        elif not self._over:
            self._over = True
            words = translated(
                "The quarter of an hour is over. What is still there can wait until next time. Now something that is"
                " good to do: a song, a call, some air."
            )
            self.left.setText(words)
            announce(self, words)
        self._render()

    def _render(self) -> None:
        notice = self._model.state.notice or self._model.steps.state.notice
        self.trouble.say("" if notice is None else in_words(notice))
        there = self._model.sitting
        ids = [each.id for each in there]
        for worry_id in [each for each in self.cards if each not in ids]:
            card = self.cards.pop(worry_id)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        came = False
        for each in there:
            if each.id not in self.cards:
                self.cards[each.id] = WorryCard(self._home, self._model, each)
                self._column.addWidget(self.cards[each.id])
                came = True
            self.cards[each.id].show_worry(each)
        self.nothing.setVisible(not there)
        if came:
            let_tab_go_down(self)


class WorryCard(Card):
    """One worry, what became of it, and room for what is to be done."""

    def __init__(self, home: Home, model: WorryModel, worry: Exercise) -> None:
        theme = home.theme
        super().__init__(theme, margins=(24, 18, 24, 18), spacing=8)
        work = worry.work
        assert isinstance(work, Worry)
        self._model = model
        self._id = worry.id
        self.setObjectName("sittingWorry")
        self.setAccessibleName(title_of(work.words))
        self.box.addWidget(Label(isolated(work.words.strip()), "reading"))
        words = {
            "still": translated("Still there"),
            "smaller": translated("Smaller"),
            "gone": translated("Gone"),
            "to-do": translated("Something to do"),
        }
        options = [(words[each], float(number)) for number, each in enumerate(_OUTCOMES)]
        self.outcome = ScaleChoice(theme, options, label=title_of(work.words))
        self.outcome.chosen.connect(self._chosen)
        self.box.addWidget(self.outcome)
        self.told = Label("", "small")
        self.told.setObjectName("sittingTold")
        self.box.addWidget(self.told)
        name = translated("What, and when? It goes to your small steps as you write")
        self._name = Label(name, "label")
        self.step = WordBox(theme, name, least=1, most=6)
        self.step.setObjectName("sittingStep")
        check_spelling(home, self.step)
        self._name.setBuddy(self.step)
        self.step.textChanged.connect(self._wrote)
        self._long = Label(_too_long(), "small", "note")
        self._long.hide()
        for part in (self._name, self.step, self._long):
            self.box.addWidget(part)
        self._show_step(False)
        self.told.hide()

    def show_worry(self, worry: Exercise) -> None:
        """Show what became of it in this sitting."""
        work = worry.work
        assert isinstance(work, Worry)
        if work.outcome and self.outcome.value is not None:
            self.told.setText(
                {
                    "still": translated("It stays on the list, and can wait until next time."),
                    "smaller": translated("It stays on the list, and can wait until next time."),
                    "gone": translated("It is off the list."),
                    "to-do": translated("It is off the list, and among your small steps."),
                }[work.outcome]
            )
        chosen = None if self.outcome.value is None else _OUTCOMES[int(self.outcome.value)]
        self.told.setVisible(bool(work.outcome) and chosen == work.outcome)

    def _chosen(self, value: float | None) -> None:
        outcome = None if value is None else _OUTCOMES[int(value)]
        self._show_step(outcome == "to-do")
        self.told.hide()
        if outcome is not None and (outcome != "to-do" or self._model.step_for(self._id).strip()):
            self._model.look_at(self._id, outcome)
        else:
            self._model.let_be(self._id)

    def _wrote(self) -> None:
        words = self.step.toPlainText()
        self._long.setVisible(len(words) > MOST_WORDS)
        self._model.write_step(self._id, words)

    def _show_step(self, shown: bool) -> None:
        self._name.setVisible(shown)
        self.step.setVisible(shown)
        self._long.setVisible(shown and len(self.step.toPlainText()) > MOST_WORDS)


def _too_long() -> str:
    """As in any other form of the tools."""
    return QCoreApplication.translate(
        "Form",
        "An answer holds %n characters. Please make it shorter, so that it can be saved.",
        "",
        MOST_WORDS,
    )
