"""The page of the guides' shift: what was handed over, what is a lead's, who leads, and whether others are there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from client.ui.guide_desk.desk_bars import AlarmBar
from client.ui.guide_desk.parts import Said, action, empty, reader
from client.ui.guide_desk.rows import band_words, heading_of, held_words, place_words, translated, waits
from client.ui.guide_desk.watch_model import Watch, WatchState
from client.ui.guide_desk.watch_words import by_words, leads_words, note_when, others_words
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.services.desk_shift import HandedOver
    from client.ui.guide_desk.view_model import GuideDesk
    from client.ui.kit.home import Home


class TeamPage(QWidget):
    """`claim` takes a review and reads it at the desk, `leave` leads back to the queue."""

    def __init__(
        self,
        home: Home,
        desk: GuideDesk,
        watch: Watch,
        claim: Callable[[UUID], object],
        leave: Callable[[], object],
    ) -> None:
        super().__init__()
        self._home = home
        self._theme = theme = home.theme
        self._desk, self._watch = desk, watch
        self._claim, self._leave = claim, leave
        self.setObjectName("teamPage")
        self._scroller = reader(theme, translated("Your team's shift"))
        self._scroller.setObjectName("teamScroller")
        column = self._scroller.box
        self._back = action(theme, translated("Back to the queue"), "leaveTeam", leave, "quiet", "arrow-left")
        self._row(column, self._back)
        column.addWidget(Label(translated("Your team's shift"), "h2"))
        self._trouble = Said(theme, "teamTrouble")
        self._notice = Said(theme, "teamNotice")
        self._told = Said(theme, "teamTold", "accent")
        self._alarm = AlarmBar(theme, watch.acknowledge, stacked=True)
        for said in (self._trouble, self._alarm, self._notice, self._told):
            column.addWidget(said)
        self._notes = self._list(
            translated("Handed over"),
            translated(
                "From the end of somebody's shift. A note stands on every guide's desk until one of you takes it, and"
                " is gone the day after. Only guides can read it."
            ),
        )
        self._escalated_card, self._escalated = self._card(
            translated("For you as a lead"),
            translated(
                "Two guides agreed of these that a life is at risk. They stay here until they are decided."
            ),
        )
        self._who = self._list(translated("Who is there"))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroller)
        self._shown: tuple[object, ...] = ()
        self._first: Button = self._back
        watch.changed.connect(self._render)
        desk.changed.connect(self._render)
        self._render()

    # As a page beside the queue

    def begin(self) -> None:
        """Ask anew, and begin with the way back."""
        self._watch.refresh()
        self._scroller.verticalScrollBar().setValue(0)
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> bool:
        """There is one page only. What was taken is not shown again."""
        self._watch.let_be()
        return False

    def confirm(self) -> None:
        """Nothing is sent by that key: whoever takes something says of which."""

    def keep(self) -> None:
        """Nothing is typed here."""

    # Inside

    def _row(self, box: QVBoxLayout, *buttons: Button) -> None:
        row = Flow(self._theme, spacing=8)
        for button in buttons:
            row.addWidget(button)
        box.addLayout(row)

    def _card(self, heading: str, about: str = "") -> tuple[Card, QVBoxLayout]:
        card = Card(self._theme, "plain", margins=(20, 16, 20, 16), spacing=8)
        card.box.addWidget(Label(heading, "h3"))
        if about:
            card.box.addWidget(Label(about, "small", "soft"))
        inside = QVBoxLayout()
        breathe(inside, self._theme, spacing=12)
        card.box.addLayout(inside)
        self._scroller.box.addWidget(card)
        return card, inside

    def _list(self, heading: str, about: str = "") -> QVBoxLayout:
        return self._card(heading, about)[1]

    def _render(self) -> None:
        state = self._watch.state
        self._trouble.say(state.trouble)
        self._alarm.show_state(state)
        self._notice.say(state.notice if state.failed == "taking" else None, state.attempts)
        self._told.say(_told(state), state.tellings)
        on = state.on
        rows = tuple(self._desk.row(one) for one in on.escalated) if on is not None else ()
        shown = (on, state.taken, rows)
        if shown == self._shown:
            return
        self._shown = shown
        focus = QApplication.focusWidget()
        lost = focus is not None and focus is not self._back and self._scroller.column.isAncestorOf(focus)
        self._first = self._back
        self._show_notes(state)
        self._show_escalated(state)
        if lost:  # what was pressed is not there any more
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        empty(self._who)
        if on is not None:
            self._who.addWidget(Label(others_words(on.others)))
            leads = Label(leads_words(on.leads))
            leads.setObjectName("teamLeads")
            self._who.addWidget(leads)

    def _show_notes(self, state: WatchState) -> None:
        empty(self._notes)
        if state.taken is not None:
            self._notes.addWidget(self._note(state.taken, taken=True))
        for note in state.notes:
            self._notes.addWidget(self._note(note, taken=False))
        more = state.on.more if state.on is not None else 0
        if more:
            words = QCoreApplication.translate("guide_desk", "%n more come when these are taken.", "", more)
            self._notes.addWidget(Label(words, "small", "soft"))
        if state.on is None and state.trouble is None:
            self._notes.addWidget(Label(translated("It is being asked for."), tone="soft"))
        elif not (state.notes or state.taken or more) and state.trouble is None:
            self._notes.addWidget(Label(translated("Nothing waits to be taken over."), tone="soft"))

    def _note(self, note: HandedOver, *, taken: bool) -> Card:
        theme = self._theme
        card = Card(theme, "accent" if taken else "sunken", margins=(16, 12, 16, 14), spacing=6)
        card.box.addWidget(Label(by_words(note.by), "label"))
        card.box.addWidget(Label(note_when(note), "small", "soft"))
        if note.words is None:
            card.box.addWidget(
                Label(
                    translated(
                        "It was sealed to a key of the guides that is not on this computer. Ask whoever wrote it, or"
                        " let another guide take it."
                    )
                )
            )
        else:
            words = Prose(theme, note.words, "body")
            words.setObjectName("handedOverWords")
            card.box.addWidget(words)
        if taken:
            done = action(theme, translated("I have read it"), "handedOverRead", self._watch.let_be)
            self._row(card.box, done)
            self._first = done
            return card
        take = action(
            theme,
            translated("I see to it"),
            "takeOver",
            partial(self._watch.take, note.id),
            "primary" if note.words is not None else "",
        )
        who = by_words(note.by)
        take.setAccessibleName(translated("I see to it: the note of {who}").format(who=who))
        self._row(card.box, take)
        return card

    def _show_escalated(self, state: WatchState) -> None:
        empty(self._escalated)
        on = state.on
        lead = on is not None and on.lead
        self._escalated_card.setVisible(lead)
        if on is None or not lead:
            return
        for review in on.escalated:
            self._escalated.addWidget(self._one_escalated(review))
        if not on.escalated:
            self._escalated.addWidget(Label(translated("There is none now."), tone="soft"))

    def _one_escalated(self, review: UUID) -> Card:
        theme, row = self._theme, self._desk.row(review)
        card = Card(theme, "sunken", margins=(16, 12, 16, 14), spacing=6)
        if row is None:
            card.box.addWidget(Label(translated("It is not in the queue as this computer saw it last.")))
            again = action(theme, translated("Look again"), "lookForEscalated", self._desk.refresh)
            self._row(card.box, again)
            return card
        title = heading_of(row.kind, row.title)
        card.box.addWidget(Label(isolated(title), "label"))
        line = " · ".join((band_words(row.band), place_words(row), waits(self._home.now() - row.since)))
        card.box.addWidget(Label(line, "small", "soft"))
        held = held_words(row)
        if held:
            card.box.addWidget(Label(held, "small"))
        open_ = action(theme, translated("Open it"), "openEscalated", partial(self._open, review))
        open_.setAccessibleName(translated("Open: {title}").format(title=isolated(title)))
        self._row(card.box, open_)
        return card

    def _open(self, review: UUID) -> None:
        self._leave()
        self._claim(review)


def _told(state: WatchState) -> str:
    if state.first:
        return translated("A colleague has taken it already.")
    if state.taken is not None:
        return translated("It is yours now. Nobody else sees it on their desk any more.")
    return ""
