"""Choosing a fresh pseudonym among generated names, and when to go in under it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Button, Label
from client.ui.kit.fresh_names import why_not_words
from client.ui.kit.name_choices import NameChoices
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.prose import Prose
from client.ui.kit.tick import Tick
from client.ui.settings.page import in_a_row, soft
from client.ui.settings.parts import Section
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.services.fresh_standing import Offer, WhyNot
    from client.ui.kit.home import Home

_NAME_WIDTH: Final = 150


class FreshChoice(Section):
    """`begin` takes the name and whether to go in later; `more` asks for other names."""

    def __init__(self, home: Home, begin: Callable[[str, bool], object], more: Callable[[], object]) -> None:
        theme = home.theme
        super().__init__(theme, translated("The new name"), "freshChoice")
        self._chosen = ""
        self._ready = False
        self.hint = soft("")
        self.box.addWidget(self.hint)
        self._choices = NameChoices(theme, width=_NAME_WIDTH)
        self._choices.pressed.connect(self._choose)
        self.box.addWidget(self._choices)
        self.more = Button(theme, translated("Other names"), "quiet", icon="refresh-cw", on=more)
        self.more.setObjectName("freshMoreNames")
        self._words = Prose(theme, "", "body")
        self._words.hide()
        self.read = Button(
            theme, translated("Show the guidelines"), "quiet", icon="scroll-text", on=self._turn
        )
        self.read.setObjectName("freshGuidelines")
        self._more_row = QWidget()
        self._more_row.setLayout(in_a_row(theme, self.more, self.read))
        self.box.addWidget(self._more_row)
        self.box.addWidget(self._words)
        self.agree = Tick(translated("I agree to the guidelines as they are now, and to how danger is met"))
        self.agree.setObjectName("freshAgree")
        self.box.addWidget(self.agree)
        self.now = Button(theme, translated("Become this name now"), "primary", on=lambda: self._go(False))
        self.now.setObjectName("freshNow")
        self.later = Button(theme, translated("Later"), on=lambda: self._go(True))
        self.later.setObjectName("freshLater")
        self._begin = begin
        self._buttons = QWidget()
        self._buttons.setLayout(in_a_row(theme, self.now, self.later))
        self.box.addWidget(self._buttons)
        self._later_words = Label(
            translated(
                "Later means at a time drawn by chance within 24 hours. What you write until then waits here."
            ),
            "small",
        )
        self.box.addWidget(self._later_words)
        self.agree.toggled.connect(lambda _: self._enable())

    def forget(self) -> None:
        """As it was in the beginning."""
        self.agree.setChecked(False)
        self._words.hide()
        self.read.setText(translated("Show the guidelines"))

    def show_offer(self, offer: Offer, *, why_not: WhyNot, anew: bool, busy: bool) -> None:
        """Offer these names; with `why_not` only say why there is none. `anew`: the ticket is there already."""
        if self._choices.offer(offer.names):
            let_tab_go_down(self)
            self._chosen = next(iter(offer.names), "")
            self._choices.choose(self._chosen)
        self.hint.setText(why_not_words(why_not) or translated("Nobody here types their own name."))
        self._words.setText(offer.guidelines)
        self._ready = not why_not and not busy
        for part in (self._choices, self._more_row, self.agree, self._buttons):
            part.setVisible(not why_not)
        if why_not:
            self._words.hide()
        self.later.setVisible(not anew)
        self._later_words.setVisible(not why_not and not anew)
        self._enable()

    def _choose(self, name: str) -> None:
        self._chosen = name

    def _turn(self) -> None:
        shown = self._words.isHidden()
        self._words.setVisible(shown)
        self.read.setText(translated("Hide the guidelines") if shown else translated("Show the guidelines"))

    def _go(self, later: bool) -> None:
        self._begin(self._chosen, later)

    def _enable(self) -> None:
        for button in (self.now, self.later):
            button.setEnabled(self._ready and self.agree.isChecked())
