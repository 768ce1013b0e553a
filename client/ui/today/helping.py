"""Now and then one question: whether this helps. Any answer is fine, and none is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.today.check_in_model import CheckInModel, CheckInState


class HelpingCard(Card):
    """Asks, and says what can be done after a no."""

    def __init__(self, theme: Theme, model: CheckInModel, *, choose: Callable[[], object]) -> None:
        """`choose` leads to what one checks in on."""
        super().__init__(theme, "sunken", margins=(20, 14, 20, 14), spacing=8)
        self.setObjectName("helpingCard")
        self.question = Label("", "body")
        self.box.addWidget(self.question)
        self.answers = Flow(theme, spacing=8)
        self._asked = []
        for words, answer, name in (
            (self.tr("Yes"), "yes", "helpingYes"),
            (self.tr("Not sure"), "unsure", "helpingUnsure"),
            (self.tr("No"), "no", "helpingNo"),
            (self.tr("Not now"), "", "helpingLater"),
        ):
            button = Button(theme, words, "quiet", on=lambda answer=answer: model.answer(answer))  # type: ignore[misc]
            button.setObjectName(name)
            self.answers.addWidget(button)
            self._asked.append(button)
        self.pause = Button(theme, self.tr("Pause check-ins"), on=model.pause)
        self.pause.setObjectName("pauseCheckIns")
        self.choose = Button(theme, self.tr("Choose what is asked"), "quiet", on=choose)
        for button in (self.pause, self.choose):
            self.answers.addWidget(button)
        self.box.addLayout(self.answers)
        self.hide()

    def show_state(self, state: CheckInState) -> None:
        """Ask, answer, or be gone."""
        asks, said_no = state.asks_helping, state.helping in ("no", "unsure") and not state.paused
        words = ""
        if asks:
            words = self.tr(
                "Is checking in helping you? For most people it does or does no harm, for a few it weighs."
            )
        elif said_no:
            words = self.tr("Thank you for saying so. You can pause; nothing is lost, and nothing will ask.")
        for button in self._asked:
            button.setVisible(asks)
        self.pause.setVisible(said_no)
        self.choose.setVisible(said_no)
        if words and words != self.question.text():
            announce(self, words)
        self.question.setText(words)
        self.setVisible(bool(words))
