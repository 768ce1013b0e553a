"""The topics that suggestions go by: chosen by hand, or found by counting words in the journal when somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.library.pieces import TAGS
from client.domain.library.topic_words import Found
from client.services.reading_room import CRISIS
from client.ui.kit.accessibility import announce
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.prose import Prose
from client.ui.kit.tick import Tick
from client.ui.library.view_model import LibraryModel
from client.ui.library.words import counted, listed, topic, translated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.services.reading_room import Looked
    from client.ui.kit.home import Home

_SPANS: Final = (30, 90, 365)


class TopicsPage(Scroller):
    """Every choice holds at once. `support` asks for the support page."""

    support = Signal()

    def __init__(self, home: Home, model: LibraryModel) -> None:
        super().__init__(home.theme)
        theme = home.theme
        self._model = model
        self._filling = False
        self.setObjectName("libraryTopicsPage")
        self.setAccessibleName(translated("Topics"))
        self.back = Button(
            theme, translated("Back to the library"), "quiet", icon="arrow-left", on=model.back
        )
        self.back.setObjectName("libraryTopicsBack")
        row = Flow(theme)
        row.addWidget(self.back)
        self.box.addLayout(row)
        card = Card(theme, "plain", margins=(24, 20, 24, 22), spacing=14)
        card.box.addWidget(Label(translated("What would you like to read about?"), "h2"))
        card.box.addWidget(
            Label(
                translated("Suggestions follow these topics. Change them whenever you like."), "body", "soft"
            )
        )
        self.chips: dict[str, Button] = {}
        chips = Flow(theme, spacing=8)
        for tag in TAGS:
            chip = Button(theme, topic(tag), "chip")
            chip.setObjectName(f"libraryTopic-{tag}")
            chip.setCheckable(True)
            chip.toggled.connect(lambda _: self._chosen())
            self.chips[tag] = chip
            chips.addWidget(chip)
        card.box.addLayout(chips)
        self.box.addWidget(card)
        self.looking = LookingCard(theme, model)
        self.looking.support.connect(self.support)
        self.box.addWidget(self.looking)
        forget = Card(theme, "sunken", margins=(24, 18, 24, 20), spacing=10)
        forget.box.addWidget(Label(translated("What you read here"), "h3"))
        forget.box.addWidget(
            Label(
                translated(
                    "Which texts you opened, finished and kept for later is known in your vault and nowhere else. You"
                    " can have it forgotten; your topics stay."
                ),
                "body",
                "soft",
            )
        )
        self.forget = Button(theme, translated("Forget what I read"), icon="eraser", on=model.forget_reading)
        self.forget.setObjectName("libraryForget")
        line = Flow(theme)
        line.addWidget(self.forget)
        forget.box.addLayout(line)
        self.box.addWidget(forget)
        self.box.addStretch(1)
        model.changed.connect(self.render_state)

    def render_state(self) -> None:
        """Show what is chosen and what was found."""
        shelves = self._model.state.shelves
        if shelves is None:
            return
        self._filling = True
        for tag, chip in self.chips.items():
            chip.setChecked(tag in shelves.topics)
        self._filling = False
        self.forget.setEnabled(bool(shelves.marks))
        if self.looking.render_state():
            let_tab_go_down(self.column)

    def arrive(self) -> None:
        """Begin with the way back."""
        self.verticalScrollBar().setValue(0)
        self.back.setFocus()

    def _chosen(self) -> None:
        if not self._filling:
            self._model.choose(tag for tag, chip in self.chips.items() if chip.isChecked())


class LookingCard(Card):
    """The one way in which the library ever reads the journal: asked for, confirmed each time, shown, and let go."""

    support = Signal()

    def __init__(self, theme: Theme, model: LibraryModel) -> None:
        super().__init__(theme, "plain", margins=(24, 20, 24, 22), spacing=12)
        self._theme = theme
        self._model = model
        self._shown: Looked | None = None
        self.setObjectName("libraryLooking")
        self.box.addWidget(Label(translated("Topics from my journal"), "h2"))
        self.box.addWidget(
            Prose(
                theme,
                translated(
                    "If you want, Leeward counts the words of a short English list in your entries, on this computer,"
                    " and shows which topics they belong to. It understands nothing of what you wrote: “I slept well”"
                    " counts for sleep too. It is done only when you press the button, each time anew, and nothing of"
                    " it is kept or sent."
                ),
                "body",
            )
        )
        self.ask = Button(
            theme,
            translated("Look through my journal for topics"),
            icon="search",
            on=lambda: model.ask_to_look(True),
        )
        self.ask.setObjectName("libraryLook")
        self.words = Button(theme, translated("Which words are counted?"), "quiet", on=self._turn_lists)
        self.words.setObjectName("libraryLists")
        self.asking = QWidget()
        self.asking.setObjectName("libraryAsking")
        inside = QVBoxLayout(self.asking)
        breathe(inside, theme, spacing=10)
        inside.addWidget(
            Label(translated("Your entries are read now, for this once. Which of them?"), "label")
        )
        self.span = Choice(
            theme,
            [
                *((counted("The last day", "The last %n days", days), days) for days in _SPANS),
                (translated("All of them"), None),
            ],
        )
        self.span.setObjectName("librarySpan")
        self.span.setAccessibleName(translated("Which entries"))
        inside.addWidget(self.span)
        both = Flow(theme)
        self.yes = Button(
            theme, translated("Look now"), "primary", on=lambda: model.look_through(self.span.currentData())
        )
        self.yes.setObjectName("libraryLookNow")
        self.no = Button(theme, translated("Not now"), on=lambda: model.ask_to_look(False))
        both.addWidget(self.no)
        both.addWidget(self.yes)
        inside.addLayout(both)
        self.box.addWidget(self.asking)
        self.found = QWidget()
        self.found.setObjectName("libraryLooked")
        results = QVBoxLayout(self.found)
        breathe(results, theme, spacing=10)
        self.said = Label("", "label")
        results.addWidget(self.said)
        self.crisis = Card(theme, "support", margins=(16, 12, 16, 14), spacing=8)
        self.crisis.box.addWidget(
            Label(
                translated(
                    "Some of these words can stand for hours that are hard to bear. Nobody has been told. If you would"
                    " like to talk to somebody, lines, your plan and the guides are one step away."
                )
            )
        )
        self.to_support = Button(
            theme, translated("Get support now"), "support", icon="life-buoy", on=self.support.emit
        )
        way = Flow(theme)
        way.addWidget(self.to_support)
        self.crisis.box.addLayout(way)
        results.addWidget(self.crisis)
        self._rows = QVBoxLayout()
        breathe(self._rows, theme, spacing=8)
        results.addLayout(self._rows)
        self.ticks: dict[str, Tick] = {}
        acts = Flow(theme)
        self.let_go = Button(theme, translated("Forget this"), on=model.let_go)
        self.let_go.setObjectName("libraryLetGo")
        self.take = Button(theme, translated("Choose the ticked topics"), "primary", on=self._take)
        self.take.setObjectName("libraryTake")
        acts.addWidget(self.let_go)
        acts.addWidget(self.take)
        results.addLayout(acts)
        self.box.addWidget(self.found)
        row = Flow(theme)
        row.addWidget(self.ask)
        row.addWidget(self.words)
        self.box.addLayout(row)
        self.lists = Prose(theme, "", "body", "text2")
        self.lists.setObjectName("libraryListWords")
        self.lists.hide()
        self.box.addWidget(self.lists)

    def render_state(self) -> bool:
        """Show what is asked, or what was found; whether something came or went."""
        state = self._model.state
        before = (self.asking.isVisibleTo(self), self.found.isVisibleTo(self))
        self.asking.setVisible(state.asking)
        self.found.setVisible(state.looked is not None)
        self.ask.setEnabled(not state.looking)
        self.ask.setVisible(not state.asking and state.looked is None)
        self.ask.setText(
            translated("Looking through it")
            if state.looking
            else translated("Look through my journal for topics")
        )
        self.lists.setText(
            "\n".join(f"{topic(tag)}: {', '.join(map(listed, words))}" for tag, words in state.lists.items())
        )
        fresh = state.looked is not self._shown
        if fresh:
            self._shown = state.looked
            self._show(state.looked)
        after = (state.asking, state.looked is not None)
        if before != after and self.isVisible():
            (self.no if state.asking else self.let_go if state.looked is not None else self.ask).setFocus()
        return before != after or fresh

    def _show(self, looked: Looked | None) -> None:
        for tick in self.ticks.values():
            self._rows.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        if looked is None:
            return
        words = counted("1 entry was looked through.", "%n entries were looked through.", looked.entries)
        if not looked.found:
            words = f"{words} {translated('None of the words stood in them.')}"
        self.said.setText(words)
        announce(self, words)
        self.crisis.setVisible(any(each.tag == CRISIS for each in looked.found))
        self.take.setVisible(bool(looked.found))
        for each in looked.found:
            tick = Tick(_found_words(each))
            tick.setObjectName(f"libraryFound-{each.tag}")
            self.ticks[each.tag] = tick
            self._rows.addWidget(tick)

    def _take(self) -> None:
        shelves = self._model.state.shelves
        ticked = [tag for tag, tick in self.ticks.items() if tick.isChecked()]
        if shelves is not None and ticked:
            self._model.choose((*shelves.topics, *ticked))
        self._model.let_go()

    def _turn_lists(self) -> None:
        if not self._model.state.lists:
            self._model.show_lists()
        self.lists.setVisible(not self.lists.isVisibleTo(self))


def _found_words(found: Found) -> str:
    """A topic, in how many entries it was, and the words of the list with how often each was found."""
    entries = counted("in 1 entry", "in %n entries", found.texts)
    words = ", ".join(f"{listed(word)} ({times})" for word, times in found.words)
    return translated("{topic}, {entries}: {words}").format(
        topic=topic(found.tag), entries=entries, words=words
    )
