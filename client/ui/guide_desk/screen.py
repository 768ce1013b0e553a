"""The guide desk: the queue beside the item that is read, or one of the two where it is narrow."""

from __future__ import annotations

from collections.abc import Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from client.domain.desk_queue import DeskRow
from client.ui.guide_desk.around_desk import AroundDesk
from client.ui.guide_desk.asides import Aside, Asides, both
from client.ui.guide_desk.beside import write_to, writing_pages
from client.ui.guide_desk.deciding_model import Deciding
from client.ui.guide_desk.deciding_pane import DecidingPane
from client.ui.guide_desk.desk_keys import bind, bind_letters
from client.ui.guide_desk.item_pane import ItemPane
from client.ui.guide_desk.managed import ManagedDesk
from client.ui.guide_desk.nothing import say_it_is_not_for_them, say_nothing_is_open
from client.ui.guide_desk.on_shift import OnShift
from client.ui.guide_desk.own_care import OwnCare
from client.ui.guide_desk.own_desk import OwnDesk
from client.ui.guide_desk.parts import LOW, Words
from client.ui.guide_desk.queue_pane import QueuePane
from client.ui.guide_desk.record_desk import RecordDesk
from client.ui.guide_desk.rows import translated
from client.ui.guide_desk.second_opinion import answer_proposal
from client.ui.guide_desk.together_model import Together
from client.ui.guide_desk.together_pane import TogetherPane
from client.ui.guide_desk.training_pages import TrainingPages
from client.ui.guide_desk.view_model import GuideDesk
from client.ui.guide_desk.waiting_bar import WaitingBar
from client.ui.kit.place import Place
from protocol.reviewing import Decision

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_WIDE: Final = 780
"""Unscaled pixels from which the queue stands beside the item."""
_QUEUE: Final = (320, 420)
_SHARE: Final = 0.4


class GuideDeskPlace(Place):
    """Everything a guide does with what waits, by keyboard too."""

    key: ClassVar[str] = "guide_desk"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        theme = home.theme
        self._home = home
        self.desk = GuideDesk(home, self)
        self.deciding = Deciding(home, self.desk, self)
        self._shown: tuple[UUID | None, str] = (None, "")
        self._arriving = False
        self._own = False
        self.queue = QueuePane(theme)
        self.around = AroundDesk(home, self.desk, self.deciding, self)
        self.item = ItemPane(theme, self.around.cards)
        self.pane = DecidingPane(home, self.desk, self.deciding)
        self.together = Together(home, self.desk, self)
        self.many = TogetherPane(theme, self.together, self._undo_seconds)
        self.own = OwnDesk(home, partial(self._show_own, False))
        self._nothing = Words(theme, "inbox")
        self.waiting = WaitingBar(theme, self.deciding.waiting)
        self.care = OwnCare(home, self.desk, self)
        self.on_shift = OnShift(home, self.desk, self.care, (self.desk.watch, self.around.watch), self)
        self.right = QStackedWidget()
        for pane in (
            self._nothing,
            self.item,
            *self.around.panes,
            self.pane,
            self.many,
            self.own,
            self.care.veil,
        ):
            self.right.addWidget(pane)
        self._between = QFrame()
        self._between.setProperty("upright", "true")
        self._desk_page = QWidget()
        sides = QHBoxLayout(self._desk_page)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addWidget(self.queue)
        sides.addWidget(self._between)
        sides.addWidget(self.right, 1)
        self._waiting = Words(theme, "hourglass", translated("Look again"), self.desk.refresh)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._desk_page)
        self.pages.addWidget(self._waiting)
        self._veiled = False
        self.record = RecordDesk(home, self)
        self.asides = Asides(theme, self._make_asides(), self.pages)
        self.record.stand_above(self.body, self.asides)
        self.on_shift.stand_by(self.asides)
        self.body.addWidget(self.on_shift.bars)
        self.body.addWidget(self.asides)
        self.body.addWidget(self.waiting)
        self.body.addWidget(self.pages, 1)
        self.managed = ManagedDesk(home, self, self.desk, self.deciding)
        self.body.addWidget(self.managed)
        self.queue.claim.connect(self._claim)
        self.queue.refresh.connect(self.desk.refresh)
        self.queue.view.connect(self.desk.show_view)
        self.queue.take_back.connect(self._take_back)
        self.queue.own_desk.connect(partial(self._show_own, True))
        self.queue.mark.connect(self.together.turn)
        self.queue.unmark.connect(self.together.unmark)
        self.queue.together.connect(self._read_marked)
        self.waiting.undo.connect(self.deciding.undo)
        self.waiting.send_now.connect(self.deciding.waiting.send_now)
        self.item.decide.connect(self._decide_as)
        self.item.agree.connect(partial(answer_proposal, self, theme, self.deciding))
        self.item.hand_on.connect(self.desk.hand_on)
        self.item.claim_again.connect(self.desk.claim_again)
        self.item.close_item.connect(self.desk.close)
        self.item.letter.connect(lambda row: write_to(self.asides, row.author, row.author_name))
        self.around.changed.connect(self._render)
        self.around.noting.connect(self.item.show_note)
        self._bind_keys()
        self.desk.changed.connect(self._render)
        self.deciding.changed.connect(self._render)
        self.together.changed.connect(self._render)
        self.care.changed.connect(self._render)
        self.care.veil.hand_on.connect(self._hand_on)
        self.asides.turned.connect(self._turned)
        self.on_shift.retitled.connect(self.retitled)
        theme.changed.connect(self._render)
        self._render()

    def title(self) -> str:
        """Its name."""
        return translated("Guide desk")

    def where(self) -> str:
        """Who can see it."""
        aside = self.asides.current
        if aside is not None and aside.private:
            return self.on_shift.where(aside) or translated("Only on this computer")
        return translated("Guides of this community can see this")

    def arrive(self) -> None:
        """Look at the queue, and go on where one was."""
        if self.asides.page is not None:
            self.asides.page.begin()
        self._arriving = True
        self.own.model.load()
        self.desk.refresh()
        self._focus()

    def parts(self) -> tuple[QWidget, ...]:
        """What waits, and what is read."""
        return (self.queue, self.right) if self.pages.currentWidget() is self._desk_page else (self,)

    def back(self) -> bool:
        """From deciding back to the item, and from how one works back to the queue."""
        if self.asides.back():
            return True
        if self._own:
            self._show_own(False)
            return True
        if self.together.state.phase in ("reading", "done"):
            self.together.leave()
            return True
        if self.deciding.state.page and not self.desk.state.newer:
            self.deciding.leave()
            return True
        return self.around.back()

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """The words to an author that are not sent yet."""
        around = both(self.around.keep(), self.on_shift.keep())
        return both(both(self.deciding.keep(), self.asides.keep()), around)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the queue fresh while it is in sight."""
        super().showEvent(event)
        self.on_shift.begin()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks: no need to ask."""
        super().hideEvent(event)
        self.on_shift.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """One pane or two."""
        super().resizeEvent(event)
        self._arrange()

    # Inside

    def _bind_keys(self) -> None:
        bind(
            self,
            ("Ctrl+Return", self._decide),
            ("Ctrl+Enter", self._decide),
            ("Ctrl+U", self.waiting.undo_last),
            ("F5", self.desk.refresh),
        )
        self._letters = bind_letters(
            self,
            ("J", lambda: self.queue.step(1)),
            ("K", lambda: self.queue.step(-1)),
            ("N", self.queue.next_free),
            ("V", partial(self.queue.next_view, 1)),
            ("Shift+V", partial(self.queue.next_view, -1)),
            ("C", self.queue.take_current),
            ("A", self._approve),
            ("R", partial(self._decide_as, Decision.REMOVE)),
            ("D", partial(self._decide_as, None)),
            ("H", self._hand_on),
            ("X", self.queue.mark_current),
            ("W", self.around.begin_note),
            ("P", self.around.open_steps),
        )

    def _claim(self, review: UUID) -> None:
        """Take one; while another is open, go to that. One whose decision waits is opened again, and not sent."""
        if self.together.state.phase:
            return
        if self.deciding.waiting.of(review) is not None:
            self.deciding.undo(review)
        elif self.desk.state.opened is None:
            if not self.around.beside.look_along(review):
                self.desk.claim(review)
        else:
            self._focus()

    def _decide(self) -> None:
        if self.asides.page is not None:
            self.asides.page.confirm()
            return
        if self._veiled:
            return
        if self.deciding.state.page:
            self.deciding.send()
        elif not self.around.confirm():
            self._approve()

    def _approve(self) -> None:
        """The short way; where an answer is asked for, to its words."""
        state = self.deciding.state
        if self.desk.state.newer or state.page:
            return
        if Decision.APPROVE in state.offered:
            self.deciding.approve()
        elif Decision.APPROVE_WITH_NOTE in state.offered:
            self.deciding.begin(Decision.APPROVE_WITH_NOTE)

    def _decide_as(self, decision: Decision | None) -> None:
        """Go on to a decision, or to the choice of one; approving needs no more than that."""
        state = self.deciding.state
        if self.desk.state.newer or (decision is not None and decision not in state.offered):
            return
        if decision is Decision.APPROVE:
            self.deciding.approve()
        else:
            self.deciding.begin(decision)

    def _hand_on(self) -> None:
        if not self.desk.state.newer:
            self.desk.hand_on()

    def _take_back(self, row: DeskRow) -> None:
        self.deciding.take_back(row.review, row.version)

    def _read_marked(self) -> None:
        self.together.begin()
        if self.together.state.phase:
            self.many.begin()

    def _undo_seconds(self) -> int:
        return self.own.model.undo_seconds

    def _make_asides(self) -> tuple[Aside, ...]:
        return (
            Aside("ownCare", translated("Your shift"), "coffee", self.care.make_page),
            self.on_shift.page(self._claim),
            *writing_pages(self._home),
            *self.record.pages(),
            Aside(
                "learnAndPractise",
                translated("Learn and practise"),
                "graduation-cap",
                partial(TrainingPages, self._home),
                open_to_all=True,
            ),
        )

    def _turned(self) -> None:
        self._render()
        self.retitled.emit()
        if self.asides.page is None and self.desk.state.opened is not None:
            self._focus()

    def _show_own(self, shown: bool) -> None:
        self._own = shown
        self._render()
        if shown:
            self.own.begin()
        else:
            self._focus()

    def _render(self) -> None:
        state = self.desk.state
        say_nothing_is_open(self._nothing, state)
        say_it_is_not_for_them(self._waiting, state)
        self.asides.show_state(
            guide=state.guide,
            confirmed=state.confirmed,
            reading=state.opened is not None,
        )
        self.asides.say(self.care.words())
        aside = self.asides.widget
        desk = self._desk_page if state.guide and state.confirmed else self._waiting
        self.pages.setCurrentWidget(aside or desk)
        self.queue.show_state(state, self.together.state.marked)
        self.around.show_state(self.item, self.pane)
        page = self.deciding.state.page
        self._veiled = self.care.opened(state.opened)
        pane: QWidget = self._nothing
        if self._own:
            pane = self.own
        elif self.together.state.phase:
            pane = self.many
        elif state.opened is not None:
            read = self.around.steps if self.around.page else self.item
            pane = self.care.veil if self._veiled else self.pane if page else read
        elif self.around.beside.review is not None:
            pane = self.around.beside
        self.right.setCurrentWidget(pane)
        if pane is self.item:
            self.item.speak()
        self._arrange()
        shown = (self.around.review, "veil" if self._veiled else page or self.around.page)
        for letter in self._letters:
            letter.setEnabled(
                self.theme.appearance.letters
                and not (shown[1] or self._own or aside is not None or self._veiled)
            )
        if shown != self._shown:
            self._shown = shown
            if self.isVisible() and not (self._own or aside is not None):
                self._focus()
        elif self._arriving and state.loaded and (state.shown or not state.loading):
            # The rows have come; who has gone somewhere else meanwhile stays there.
            self._arriving = False
            if self.queue.is_waiting_for_rows():
                self._focus()

    def _focus(self) -> None:
        state = self.desk.state
        if self.asides.page is not None:
            return
        if not (state.guide and state.confirmed):
            self._waiting.begin()
        elif self.around.beside.review is not None and state.opened is None:
            self.around.beside.begin()
        elif state.opened is None:
            self.queue.begin()
        elif self._veiled:
            self.care.veil.begin()
        elif self.deciding.state.page:
            self.pane.begin()
        elif self.around.page:
            self.around.steps.begin()
        else:
            self.item.begin()

    def _arrange(self) -> None:
        px = self.theme.px
        wide = self.width() >= px(_WIDE)
        low = self.height() < px(LOW)
        self.queue.arrange(low=low)
        self.item.arrange(low=low)
        self.pane.arrange(low=low)
        self.around.arrange(low=low)
        self.many.arrange(low=low)
        self.record.arrange(low=low)
        self.managed.arrange(low=low)
        self.asides.arrange(bare=low or not wide)
        reading = self.around.review is not None or self._own or bool(self.together.state.phase)
        self.on_shift.show_state(self.height(), reading=reading)
        self.queue.setVisible(wide or not reading)
        self._between.setVisible(wide)
        self.right.setVisible(wide or reading)
        if wide:
            self.queue.setFixedWidth(round(min(max(self.width() * _SHARE, px(_QUEUE[0])), px(_QUEUE[1]))))
        else:
            self.queue.setMinimumWidth(0)
            self.queue.setMaximumWidth(16777215)
