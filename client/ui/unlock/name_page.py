"""The name one takes in a community: made up, chosen, never typed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.kit.name_choices import NameChoices
from client.ui.kit.parts import let_tab_follow
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.unlock.joining_model import JoiningModel
from client.ui.unlock.parts import InlineNotice
from client.ui.unlock.steps import StepPage

_NAME_WIDTH = 204


class NamePage(StepPage):
    """Choosing a name. One is chosen already, so that nobody has to."""

    def __init__(self, theme: Theme, model: JoiningModel) -> None:
        super().__init__(theme, "")
        self.heading.setText(self.tr("Your name here"))
        self._model = model
        self._attempts = model.state.attempts
        self.names = NameChoice(theme, model)
        self.names.setAccessibleName(self.heading.text())
        self.box.addWidget(self.names)
        self._take = Button(theme, self.tr("Take this name"), "primary", on=model.go_on)
        self._take.setObjectName("takeName")
        self.lead(self._take, back=model.back)
        model.changed.connect(self._render)
        self._render()

    def _render(self) -> None:
        state = self._model.state
        self._take.setEnabled(not state.doing)
        let_tab_follow((self.names.choices, self.names.more, *self.buttons))
        if state.attempts > self._attempts and state.asks == "name":
            self.names.first().setFocus()
        self._attempts = state.attempts

    def begin(self) -> None:
        """Begin at what leads on, or at the names where one has to be chosen."""
        super().begin()
        if not self._model.state.name:
            self.names.first().setFocus()


class NameChoice(Card):
    """Generated names to choose from; nobody types one."""

    def __init__(self, theme: Theme, model: JoiningModel) -> None:
        super().__init__(theme, margins=(24, 18, 24, 20), spacing=10)
        self.setObjectName("pseudonymChoice")
        self._theme = theme
        self._model = model
        self._hint = Label("", tone="soft")
        self.box.addWidget(self._hint)
        self.choices = NameChoices(theme, width=_NAME_WIDTH)
        self.choices.pressed.connect(model.choose)
        self.box.addWidget(self.choices)
        self._notice = InlineNotice(theme)
        self.box.addWidget(self._notice)
        self.more = Button(
            theme, self.tr("Other names"), "quiet", icon="refresh-cw", on=self._model.more_names
        )
        self.more.setObjectName("moreNames")
        row = Flow(theme)
        row.addWidget(self.more)
        self.box.addLayout(row)
        model.changed.connect(self._render)
        self._render()

    def first(self) -> QWidget:
        """Where one begins to choose."""
        buttons = self.choices.buttons
        return buttons[0] if buttons else self

    def _render(self) -> None:
        state = self._model.state
        if state.preview is None:
            return
        self.choices.offer(state.names)
        self.choices.choose(state.name)
        self.choices.setEnabled(state.kept is None and not state.doing)
        self.more.setEnabled(state.kept is None and not state.doing)
        asks = state.asks == "name" and not state.name
        self._notice.say((state.notice or self.tr("Please choose a name.")) if asks else None)
        if state.kept:
            self._hint.setText(
                self.tr("Your request under the name {name} is kept here and goes again as it was.").format(
                    name=isolated(state.name)
                )
            )
        else:
            self._hint.setText(self.tr("Nobody here types their own name."))
