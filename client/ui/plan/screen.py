"""The place of the plan: six steps in one's own words, saved as one writes, and what can be done with them.

A copy that opens while locked, a page of paper, and a day on which to look at it again.
"""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from client.domain.plan import STEPS
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.parts import let_tab_follow
from client.ui.kit.place import Place
from client.ui.kit.plan_words import translated
from client.ui.kit.prose import Prose
from client.ui.plan.copying import CopyCard, CopyPage
from client.ui.plan.printing import PaperPage, PrintCard
from client.ui.plan.review_model import ReviewModel
from client.ui.plan.reviewing import DueCard, ReviewCard
from client.ui.plan.steps import StepCard
from client.ui.plan.view_model import PlanModel

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_FROM: Final = ("tools", "today", "instruments", "settings")
"""Where one may come from, beside support."""


class PlanPlace(Place):
    """Reached from support, tools, Today, a questionnaire or Settings while the vault is open; Back leads there."""

    key: ClassVar[str] = "plan"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        theme = home.theme
        self._home = home
        self.model = PlanModel(home, self)
        self.scroller = Scroller(theme, spacing=14)
        self.scroller.setObjectName("planScroller")
        self.scroller.setAccessibleName(translated("My plan"))
        self.body.addWidget(self.scroller)
        column = self.scroller.box
        row = Flow(theme, spacing=12)
        self.back_button = Button(theme, _way_back("support"), icon="arrow-left", on=self.leaving.emit)
        self.back_button.setObjectName("planBack")
        self._from = "support"
        self.kept = Label("", "small", wrap=False)
        self.kept.setObjectName("planKept")
        row.addWidget(self.back_button)
        row.addWidget(self.kept)
        column.addLayout(row)
        self._trouble = Card(theme, "info", margins=(16, 10, 16, 10))
        self._trouble.setObjectName("planTrouble")
        self._trouble_words = Label("")
        self._trouble.box.addWidget(self._trouble_words)
        self._trouble.hide()
        column.addWidget(self._trouble)
        self.review = ReviewModel(home, self)
        self.due = DueCard(theme, self.review)
        column.addWidget(self.due)
        column.addWidget(
            Prose(
                theme,
                translated(
                    "For hard hours, written on a calmer day. Fill in what you like, in your own words; nothing has to"
                    " be complete. Some people write it together with somebody they trust."
                ),
            )
        )
        self.cards = tuple(StepCard(home, step, self.model) for step in STEPS)
        for card in self.cards:
            card.rearranged.connect(self._order)
            column.addWidget(card)
        self.review_card = ReviewCard(theme, self.review)
        self.print_card = PrintCard(theme, self.model)
        self.print_card.look.connect(self._look_at_paper)
        column.addWidget(self.print_card)
        column.addWidget(self.review_card)
        self.copy_card = CopyCard(theme, self.model)
        self.copy_card.look.connect(self._look)
        column.addWidget(self.copy_card)
        # Examples are nobody's plan, and leave nothing on this computer.
        self.copy_card.setVisible(not home.examples)
        column.addStretch(1)
        self.copy_page = CopyPage(theme, self.model)
        self.copy_page.hide()
        self.copy_page.leave.connect(self.back)
        self.body.addWidget(self.copy_page)
        self.paper_page = PaperPage(home, self.model)
        self.paper_page.hide()
        self.paper_page.leave.connect(self.back)
        self.body.addWidget(self.paper_page)
        self.model.filled.connect(self._fill)
        self.model.changed.connect(self._render)
        self._was_copied = False

    def title(self) -> str:
        """Its name."""
        return translated("My plan")

    def where(self) -> str:
        """Who can read it."""
        if self.model.state.copy.kept:
            return translated("In your vault, and in a copy that anyone at this computer account can read")
        return translated("Only on this computer, in your vault")

    def arrive(self) -> None:
        """Begin at the way back, not in a box: one may only want to read."""
        self._close()
        self._come_from("support")
        self.model.load()
        self.review.load()
        self.scroller.verticalScrollBar().setValue(0)
        self.back_button.setFocus()

    def back(self) -> bool:
        """From a preview to the plan, and from there to where one came from."""
        if not self._close():
            self._home.go(self._from)
        return True

    def open_part(self, part: str) -> None:
        """A place one came from, of those that lead here: Back leads there."""
        if part in _FROM:
            self._come_from(part)

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Words that are not saved yet."""
        return self.model.unsaved()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever looks elsewhere has stopped writing for now."""
        super().hideEvent(event)
        self.model.save()

    def parts(self) -> tuple[QWidget, ...]:
        """The plan, or a preview of it."""
        return tuple(each for each in (self.scroller, *self._previews) if not each.isHidden())

    # Inside

    def _look(self) -> None:
        self._preview(self.copy_page)

    def _look_at_paper(self) -> None:
        self._preview(self.paper_page)

    @property
    def _previews(self) -> tuple[CopyPage, PaperPage]:
        return self.copy_page, self.paper_page

    def _preview(self, page: CopyPage | PaperPage) -> None:
        self.model.save()
        self.scroller.hide()
        page.show()
        page.begin()

    def _come_from(self, key: str) -> None:
        self._from = key
        self.back_button.setText(_way_back(key))

    def _close(self) -> bool:
        """Show the plan again; whether a preview was open."""
        shown = next((each for each in self._previews if not each.isHidden()), None)
        if shown is None:
            return False
        shown.hide()
        self.scroller.show()
        came_from = self.copy_card.see if shown is self.copy_page else self.print_card.see
        (came_from if came_from.isVisibleTo(self) else self.back_button).setFocus()
        return True

    def _fill(self) -> None:
        for card in self.cards:
            card.fill()
        self.copy_card.render_state()
        self.print_card.render_state()
        self._order()

    def _order(self) -> None:
        steps = [part for card in self.cards for part in card.in_order()]
        let_tab_follow(
            (self.back_button, self.due, *steps, self.print_card, self.review_card, self.copy_card)
        )

    def _render(self) -> None:
        state = self.model.state
        self.kept.setText(
            {
                "": "",
                "writing": translated("Saving as you write"),
                "saved": translated("Saved in your vault"),
                "unsaved": translated("Not all of it is saved yet"),
            }[state.kept]
        )
        words = "" if state.notice is None else in_words(state.notice)
        if words and words != self._trouble_words.text():
            announce(self, words)
        self._trouble_words.setText(words)
        self._trouble.setVisible(bool(words))
        for card in self.cards:
            card.say_too_long(card.step in state.too_long)
        if state.copy.kept != self._was_copied:
            self._was_copied = state.copy.kept
            self.retitled.emit()


def _way_back(key: str) -> str:
    return {
        "support": translated("Back to support"),
        "tools": translated("Back to the tools"),
        "today": translated("Back to today"),
    }.get(key) or QCoreApplication.translate("instruments", "Back")
