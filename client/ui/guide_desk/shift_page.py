"""The page for a guide's own care: the shift, limits, what was met, warnings, and words for oneself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from client.domain import shifts
from client.domain.shifts import Limits
from client.services.shifts import BUDDY_CHARACTERS
from client.ui.guide_desk.managed import before_end
from client.ui.guide_desk.parts import Said, action
from client.ui.guide_desk.rows import translated
from client.ui.guide_desk.shift_end_card import ShiftEndCard
from client.ui.guide_desk.shift_end_model import ShiftEnd
from client.ui.guide_desk.shift_model import ShiftModel, ShiftState
from client.ui.guide_desk.shift_words import (
    advice_words,
    agreed_words,
    buddy_words,
    days_words,
    done_words,
    doubt_words,
    held_words,
    lead_name,
    met_words,
    plural,
    theme_words,
)
from client.ui.kit.beside import Row, TickRow
from client.ui.kit.choice import Choice
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe, drop_line_ends
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.tick import Tick

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_HEAVY: Final = (4, 6, 8, 12, 16, 24)
_MINUTES: Final = (60, 90, 120, 180, 240, 300)
_REST: Final = (25, 40, 50, 60, 90)
_LINES: Final = (3, 8)


class ShiftPage(QWidget):
    """`left` leads back to the queue."""

    left = Signal()

    def __init__(self, home: Home, model: ShiftModel, end: ShiftEnd) -> None:
        super().__init__()
        self._home, self._model, self._ending = home, model, end
        self._theme = theme = home.theme
        self._ticks: dict[str, Tick] = {}
        self._showing = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._scroller = Scroller(theme, margins=(24, 12, 24, 24))
        self._scroller.setObjectName("shiftScroller")
        self._scroller.setAccessibleName(translated("Your shift and your own care"))
        box.addWidget(self._scroller)
        self._column = self._scroller.box
        self._back = action(
            theme, translated("Back to the queue"), "leaveShift", self.left.emit, "quiet", "arrow-left"
        )
        self._add_row(self._column, self._back)
        self._column.addWidget(Label(translated("Your shift"), "h2"))
        self._notice = Said(theme, "shiftNotice")
        self._column.addWidget(self._notice)
        self._doubt = Said(theme, "recordDoubt", "note")
        self._column.addWidget(self._doubt)
        self._advice = Said(theme, "shiftAdvice", "accent")
        self._column.addWidget(self._advice)
        self._now()
        self.ending = ShiftEndCard(theme, end)
        self._column.addWidget(self.ending)
        self._for_oneself()
        self._talk()
        self._met()
        self._agreed()
        self._before()
        self._column.addStretch(1)
        end.changed.connect(self._render)
        model.changed.connect(self._render)
        self._render()

    def begin(self) -> None:
        """Begin with the way back, and look again at what the record says."""
        self._model.look()
        self._scroller.verticalScrollBar().setValue(0)
        self._back.setFocus()

    def go(self) -> None:
        """Go on to the end of the shift: what is open, and the note."""
        self._ending.begin()
        self.ending.begin()
        self._scroller.ensureWidgetVisible(self.ending)

    # What stands on it

    def back(self) -> bool:
        """There is one page only."""
        return False

    def confirm(self) -> None:
        """Nothing is sent from here."""

    def keep(self) -> None:
        """Kept by the model, which is there without the page."""

    def _card(self, heading: str, *said: str) -> Card:
        card = Card(self._theme, "plain", margins=(20, 16, 20, 16), spacing=8)
        card.box.addWidget(Label(heading, "h3"))
        for words in said:
            card.box.addWidget(Label(words, "small", "soft"))
        self._column.addWidget(card)
        return card

    def _add_row(self, box: QVBoxLayout, *buttons: Button) -> None:
        row = Flow(self._theme, spacing=8)
        for button in buttons:
            row.addWidget(button)
        box.addLayout(row)

    def _now(self) -> None:
        theme, model = self._theme, self._model
        card = self._card(translated("This shift"))
        self._held = Prose(theme, "")
        self._held.setObjectName("shiftHeld")
        card.box.addWidget(self._held)
        self._begin = action(theme, translated("Begin a shift"), "beginShift", model.begin, "primary")
        self._rest = action(theme, translated("Take a break"), "restNow", model.rest, icon="coffee")
        self._return = action(theme, translated("I am back"), "backFromRest", model.back, "primary")
        self._ending.finish = partial(before_end, self._home, self, model.end)
        self._end = action(theme, translated("End my shift"), "endShift", self.go)
        self._add_row(card.box, self._begin, self._rest, self._return, self._end)
        self._sent = Said(theme, "handedOver", "accent")
        card.box.addWidget(self._sent)
        self._done = Label("", "small", "soft")
        self._done.setObjectName("shiftDone")
        card.box.addWidget(self._done)

    def _for_oneself(self) -> None:
        theme, model = self._theme, self._model
        card = self._card(
            translated("Some words for yourself"),
            translated(
                "What stayed with you, what went well, what you want to bring to your lead. They go into your own"
                " journal, which nobody else can read. Please leave out who wrote what."
            ),
        )
        self.words = WordBox(
            theme, translated("Words for yourself"), placeholder="", least=_LINES[0], most=_LINES[1]
        )
        self.words.setObjectName("shiftWords")
        self.words.textChanged.connect(lambda: model.write(self.words.toPlainText()))
        card.box.addWidget(self.words)
        self._keep = action(
            theme, translated("Keep it in my journal"), "keepShiftWords", model.keep_words, icon="pen-line"
        )
        self._add_row(card.box, self._keep)
        self._kept = Said(theme, "shiftWordsKept", "accent")
        card.box.addWidget(self._kept)

    def _talk(self) -> None:
        """Whom one talks with; the name stays here."""
        card = self._card(
            translated("Somebody to talk with"),
            translated(
                "A colleague with whom you talk a hard shift over, and they theirs with you. Agree on it with them: the"
                " name stays on this computer, and Leeward tells them nothing."
            ),
        )
        self._buddy = QLineEdit()
        self._buddy.setObjectName("buddyName")
        self._buddy.setMaxLength(BUDDY_CHARACTERS)
        drop_line_ends(self._buddy)
        self._buddy.editingFinished.connect(lambda: self._model.name_buddy(self._buddy.text()))
        card.box.addWidget(Row(self._theme, translated("Their name"), self._buddy))

    def _met(self) -> None:
        card = self._card(
            translated("What you met"),
            translated("Counted on this computer alone, by theme, for eight weeks. Nobody else sees it."),
        )
        self._week = Prose(self._theme, "")
        self._week.setObjectName("metThisWeek")
        self._month = Prose(self._theme, "")
        self._month.setObjectName("metThisMonth")
        self._days = Prose(self._theme, "")
        self._days.setObjectName("metByDay")
        card.box.addWidget(self._week)
        card.box.addWidget(self._days)
        card.box.addWidget(self._month)
        self._forget = action(
            self._theme, translated("Forget these counts"), "forgetExposure", self._model.forget, "quiet"
        )
        self._add_row(card.box, self._forget)

    def _agreed(self) -> None:
        card = self._card(
            translated("What you agreed with your lead"),
            translated(
                "Set these together. When one is reached you are told, and the queue stays open: it is your decision,"
                " and your lead's."
            ),
        )
        self._limits = {
            "heavy": self._limit(_HEAVY, "limitHeavy", lambda n: plural("%n hard items", n)),
            "minutes": self._limit(_MINUTES, "limitMinutes", lambda n: plural("%n minutes", n)),
            "rest_every": self._limit(_REST, "limitRest", lambda n: plural("%n minutes", n)),
        }
        for name, words in (
            ("heavy", translated("Enough for one shift")),
            ("minutes", translated("Longest shift")),
            ("rest_every", translated("A break after")),
        ):
            card.box.addWidget(Row(self._theme, words, self._limits[name]))
        self._lead = Choice(self._theme, ())
        self._lead.setObjectName("limitsLead")
        self._lead.activated.connect(lambda _: self._model.agree(str(self._lead.currentData())))
        self._lead_row = Row(self._theme, translated("Talked over with"), self._lead)
        card.box.addWidget(self._lead_row)
        self._agreed_words = Label("", "small", "soft")
        self._agreed_words.setObjectName("limitsAgreed")
        card.box.addWidget(self._agreed_words)

    def _limit(self, counts: Iterable[int], name: str, words: Callable[[int], str]) -> Choice:
        options: list[tuple[str, object]] = [(translated("No limit"), None)]
        options += [(words(count), count) for count in counts]
        choice = Choice(self._theme, options)
        choice.setObjectName(name)
        choice.currentIndexChanged.connect(self._limited)
        return choice

    def _before(self) -> None:
        card = self._card(
            translated("Before you open something"),
            translated(
                "You are told of a theme before you read, and can leave that item to somebody else without a reason."
                " It can only know what its author or a guide has named."
            ),
        )
        self._themes = QVBoxLayout()
        breathe(self._themes, self._theme, spacing=6)
        card.box.addLayout(self._themes)
        self._blur = TickRow(
            self._theme,
            translated("Blur words until I want to read them"),
            translated("A comfort for some. Nobody has shown that it protects."),
            "blurWords",
        )
        self._blur.tick.toggled.connect(self._comforted)
        card.box.addWidget(self._blur)

    # What was chosen

    def _limited(self, _: int) -> None:
        if not self._showing:
            chosen = {name: choice.currentData() for name, choice in self._limits.items()}
            self._model.limit(Limits(**chosen))

    def _comforted(self, _: bool) -> None:
        if not self._showing:
            warned = frozenset(theme for theme, tick in self._ticks.items() if tick.isChecked())
            comforts = replace(self._model.state.comforts, warned=warned, blurred=self._blur.tick.isChecked())
            self._model.comfort(comforts)

    # Showing it

    def _render(self) -> None:
        state = self._model.state
        self._showing = True
        shift = state.shift
        self._notice.say(state.notice)
        self._doubt.say(doubt_words(state))
        self._advice.say(" ".join(filter(None, (advice_words(state), buddy_words(state)))))
        self._held.setText(held_words(state))
        self._begin.setVisible(shift is None)
        resting = shift is not None and shift.resting_since is not None
        self._rest.setVisible(shift is not None and not resting)
        self._return.setVisible(resting)
        self._end.setVisible(shift is not None and not self._ending.state.ending)
        sent = self._ending.state.sent
        self._sent.say(
            translated("Your note stands on every guide's desk now, until one of them takes it.")
            if sent
            else "",
            sent,
        )
        self._done.setText(done_words(state))
        self._done.setVisible(bool(self._done.text()))
        if self.words.toPlainText() != state.words:
            self.words.setPlainText(state.words)
        self._keep.setEnabled(bool(state.words.strip()))
        self._kept.say(translated("It is in your journal.") if state.kept else "", state.kept)
        self._days.setText(days_words(state.days))
        self._days.setVisible(bool(state.days))
        if not self._buddy.hasFocus():
            self._buddy.setText(state.buddy)
        self._week.setText(met_words(translated("In seven days: {what}."), state.week))
        self._month.setText(met_words(translated("In four weeks: {what}."), state.month))
        self._forget.setVisible(bool(state.month))
        for name, choice in self._limits.items():
            _offer(choice, getattr(state.limits, name))
        self._show_agreed(state)
        self._tick(state)
        self._showing = False

    def _show_agreed(self, state: ShiftState) -> None:
        offered = [(translated("Nobody yet"), ""), *((lead_name(name), lead) for lead, name in state.leads)]
        if [self._lead.itemData(at) for at in range(self._lead.count())] != [lead for _, lead in offered]:
            self._lead.offer(offered)
        self._lead.choose(state.limits.lead)
        self._lead_row.setVisible(bool(state.leads))
        self._agreed_words.setText(agreed_words(state))

    def _tick(self, state: ShiftState) -> None:
        for theme in (shifts.CALL, shifts.URGENT, *state.notes):
            if theme not in self._ticks:
                tick = Tick(_capital(theme_words(theme)))
                tick.setObjectName(f"warnOf-{theme}")
                tick.toggled.connect(self._comforted)
                before = next(reversed(self._ticks.values()), self._lead)
                self._ticks[theme] = tick
                self._themes.addWidget(tick)
                self.setTabOrder(before, tick)
                self.setTabOrder(tick, self._blur.tick)
        for theme, tick in self._ticks.items():
            tick.setChecked(theme in state.comforts.warned)
        self._blur.tick.setChecked(state.comforts.blurred)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _offer(choice: Choice, meaning: int | None) -> None:
    if meaning is not None and choice.findData(meaning) < 0:
        choice.addItem(QLocale().toString(meaning), meaning)
    choice.setCurrentIndex(choice.findData(meaning) if meaning is not None else 0)
