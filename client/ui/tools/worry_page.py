"""Worry time: the list of worries that were put off, and the quarter of an hour in which they get their turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from client.domain.exercises import MOST_WORDS, Exercise, Worry
from client.ui.kit.accessibility import announce
from client.ui.kit.beside import Row
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, IconButton, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.spelling import check_spelling
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.tools.clock_fields import ClockField
from client.ui.tools.page import Told, ToolPage
from client.ui.tools.record_page import ask_to_erase
from client.ui.tools.sitting import SittingPage
from client.ui.tools.words import clock, day_of, title_of, translated
from client.ui.tools.worry_model import WorryModel

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class WorryPage(QStackedWidget):
    """`leave` leads to all tools."""

    leave = Signal()

    def __init__(self, home: Home) -> None:
        super().__init__()
        self.model = WorryModel(home, self)
        self.listed = WorryList(home, self.model)
        self.listed.leave.connect(self.leave.emit)
        self.sitting = SittingPage(home, self.model)
        self.sitting.leave.connect(self.back)
        self.addWidget(self.listed)
        self.addWidget(self.sitting)
        self.listed.sit.clicked.connect(lambda _=False: self._sit_down())

    def begin(self) -> None:
        """Somebody comes to it."""
        self.model.load()
        page = self.currentWidget()
        assert isinstance(page, ToolPage)
        page.begin()

    def back(self) -> bool:
        """From a sitting to the list; whether there was one."""
        if self.currentWidget() is not self.sitting:
            self.model.put_off()
            return False
        self.model.get_up()
        self.setCurrentWidget(self.listed)
        self.listed.sit.setFocus()
        return True

    def _sit_down(self) -> None:
        self.model.sit_down()
        self.setCurrentWidget(self.sitting)
        self.sitting.begin()


class WorryList(ToolPage):
    """A line for a new one, and those that wait."""

    def __init__(self, home: Home, model: WorryModel) -> None:
        theme = home.theme
        super().__init__(
            theme,
            "worry",
            translated("Worry time"),
            back=translated("All tools"),
            about=translated(
                "A worry that has its time need not have the whole day. When one comes, write it down in a few words"
                " and put it off. At your time, sit down with the list for a quarter of an hour. Then stop, and do"
                " something that is good to do."
            ),
        )
        self._home = home
        self._theme = theme
        self._model = model
        self.trouble = Told(theme, "worryTrouble")
        self.box.addWidget(self.trouble)
        card = Card(theme, margins=(24, 20, 24, 20), spacing=8)
        label = Label(translated("What is it about?"), "label")
        self.words = WordBox(theme, label.text(), least=1, most=6)
        self.words.setObjectName("worryWords")
        self.words.setAccessibleDescription(translated("A few words are enough to find it again."))
        label.setBuddy(self.words)
        check_spelling(home, self.words)
        self.words.textChanged.connect(lambda: model.write_down(self.words.toPlainText()))
        self.put = Button(theme, "", "primary", icon="hourglass", on=self._put)
        self.put.setObjectName("worryPut")
        self._long = Label("", "small", "note")
        self.kept = Label("", "small", wrap=False)
        self.kept.setObjectName("worryKept")
        card.box.addWidget(label)
        card.box.addWidget(Label(translated("A few words are enough to find it again."), "small"))
        card.box.addWidget(self.words)
        card.box.addWidget(self._long)
        line = Flow(theme, spacing=12)
        line.addWidget(self.put)
        line.addWidget(self.kept)
        card.box.addLayout(line)
        self.box.addWidget(card)
        times = Card(theme, margins=(24, 16, 24, 18), spacing=8)
        self.time = ClockField(translated("My time for worries"))
        self.time.setObjectName("worryTime")
        self.time.told.connect(model.choose_time)
        times.box.addWidget(
            Row(
                theme,
                translated("My time for worries"),
                self.time,
                translated(
                    "The same each day, and not close to bedtime. Leeward does not ring or remind you."
                ),
            )
        )
        self._strange = Label(
            translated("Please write a time such as {time}.").format(time=clock(18 * 60)), "small", "note"
        )
        self._strange.hide()
        self.time.strange.connect(self._strange.setVisible)
        times.box.addWidget(self._strange)
        self.sit = Button(theme, translated("Sit down with them now"), icon="timer")
        self.sit.setObjectName("worrySit")
        below = Flow(theme)
        below.addWidget(self.sit)
        times.box.addLayout(below)
        self.box.addWidget(times)
        self.heading = Label(translated("Put off until then"), "h3")
        self.box.addWidget(self.heading)
        self.rows = WorryRows(theme, translated("Erase it"), "x", edit=translated("Change its words"))
        self.rows.pressed.connect(self._erase)
        self.rows.edited.connect(self._edit)
        self.box.addWidget(self.rows)
        self.fold = Button(theme, "", "quiet", on=self._turn)
        self.fold.setObjectName("worryFold")
        folded = Flow(theme)
        folded.addWidget(self.fold)
        self.box.addLayout(folded)
        self.off = WorryRows(theme, translated("Put it on the list again"), "undo-2")
        self.off.pressed.connect(model.put_back)
        self.off.hide()
        self.box.addWidget(self.off)
        self.box.addStretch(1)
        model.changed.connect(self._render)
        model.turned.connect(self._turned)
        self._render()

    def first(self) -> QWidget:
        """Where one writes it down."""
        return self.words

    # Inside

    def _put(self) -> None:
        if self._model.put_off():
            announce(self, translated("It is on the list."))
        self.words.setFocus()

    def _turned(self) -> None:
        work = self._model.work
        self.words.set_words(work.words if isinstance(work, Worry) and self._model.state.open else "")
        self._render()

    def _edit(self, worry_id: str) -> None:
        self._model.open(worry_id)
        self.words.setFocus()

    def _erase(self, worry_id: str) -> None:
        ask_to_erase(self, self._home, lambda: self._model.erase(worry_id))

    def _turn(self) -> None:
        self.off.setVisible(self.off.isHidden())
        self._render()

    def _render(self) -> None:
        state, at = self._model.state, self._model.time
        self.trouble.say("" if state.notice is None else in_words(state.notice))
        self.time.show_value(at)
        self.put.setText(
            translated("Put it off")
            if at is None
            else translated("Put it off until {time}").format(time=clock(at))
        )
        self.kept.setText(
            {
                "": "",
                "writing": translated("Saving as you write"),
                "saved": translated("Saved in your vault"),
                "unsaved": translated("Not all of it is saved yet"),
            }[state.kept]
        )
        if state.too_long and not self._long.text():
            self._long.setText(
                self.tr(
                    "A worry holds %n characters. Please make it shorter, so that it can be saved.",
                    "",
                    MOST_WORDS,
                )
            )
        self._long.setVisible(state.too_long)
        listed = self._model.listed
        self.rows.show_worries(listed)
        self.rows.setVisible(bool(listed))
        self.heading.setVisible(bool(listed))
        self.sit.setEnabled(bool(listed) or bool(state.open))
        off = self._model.off
        self.off.show_worries(off)
        self.fold.setVisible(bool(off))
        self.fold.setText(
            translated("Show what is off the list")
            if self.off.isHidden()
            else translated("Hide what is off the list")
        )
        if not off:
            self.off.hide()


class WorryRows(QWidget):
    """Worries below each other, each with what can be done with it. Those that stay keep their widget."""

    pressed = Signal(str)
    edited = Signal(str)

    def __init__(self, theme: Theme, does: str, icon: str, *, edit: str = "") -> None:
        """`edit` names the way to change one's words, where there is any."""
        super().__init__()
        self._theme = theme
        self._edit = edit
        self._does, self._icon = does, icon
        self._cards: dict[Exercise, Card] = {}
        self.setProperty("surface", "clear")
        self._box = QVBoxLayout(self)
        breathe(self._box, theme, spacing=8)

    def show_worries(self, worries: tuple[Exercise, ...]) -> None:
        """Show these."""
        if tuple(self._cards) == worries:
            return
        for each in [each for each in self._cards if each not in worries]:
            card = self._cards.pop(each)
            card.hide()
            card.deleteLater()
        while self._box.count():
            self._box.takeAt(0)
        self._cards = {each: self._cards.get(each) or self._card(each) for each in worries}
        for card in self._cards.values():
            self._box.addWidget(card)
        let_tab_go_down(self)

    def _card(self, worry: Exercise) -> Card:
        work = worry.work
        assert isinstance(work, Worry)
        card = Card(self._theme, margins=(20, 12, 12, 12), spacing=2)
        row = QHBoxLayout()
        breathe(row, self._theme, spacing=8)
        words = QVBoxLayout()
        breathe(words, self._theme, spacing=1)
        words.addWidget(Label(isolated(work.words.strip()), "body"))
        words.addWidget(Label(_below(worry, work), "small"))
        row.addLayout(words, 1)
        if self._edit:
            name = f"{self._edit}: {isolated(title_of(work.words))}"
            change = IconButton(self._theme, "pen-line", name, on=lambda: self.edited.emit(worry.id))
            change.setObjectName("worryEdit")
            row.addWidget(change)
        name = f"{self._does}: {isolated(title_of(work.words))}"
        button = IconButton(self._theme, self._icon, name, on=lambda: self.pressed.emit(worry.id))
        button.setObjectName("worryDo")
        row.addWidget(button)
        card.box.addLayout(row)
        card.setAccessibleName(title_of(work.words))
        return card


def _below(worry: Exercise, work: Worry) -> str:
    said = {
        "": "",
        "still": translated("still there last time"),
        "smaller": translated("smaller last time"),
        "gone": translated("gone"),
        "to-do": translated("became a small step"),
    }[work.outcome]
    return " · ".join(each for each in (day_of(worry.created), said) if each)
