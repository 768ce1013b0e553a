"""A question to begin with, for whoever asks for one: another, or none; never by itself."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import Signal

from client.domain.prompts import Prompt, another
from client.services.beginnings import shipped_prompts
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.flow import Flow
from client.ui.language import spoken
from client.ui.theme import Theme


class PromptCard(Card):
    """Hidden until one asks. `wanted` carries a question to be put on the page; `ended` says that it was put away."""

    wanted = Signal(str)
    ended = Signal()

    def __init__(self, theme: Theme, *, chance: Callable[[], float] = random.random) -> None:
        super().__init__(theme, "sunken", margins=(16, 12, 10, 8), spacing=4)
        self.setObjectName("promptCard")
        self.setAccessibleName(self.tr("A question to begin with"))
        self._chance = chance
        self._prompts: tuple[Prompt, ...] = ()
        self._shown: list[str] = []
        self.words = Label("", "reading")
        self.words.setObjectName("promptWords")
        self.use = Button(theme, self.tr("Write about this"), "quiet", icon="pen-line", on=self._use)
        self.use.setObjectName("usePrompt")
        self.next = Button(theme, self.tr("Another"), "quiet", on=self.another)
        self.next.setObjectName("anotherPrompt")
        self.none = Button(theme, self.tr("None"), "quiet", on=self._end)
        self.none.setObjectName("noPrompt")
        self.none.setAccessibleName(self.tr("No question, thank you"))
        row = Flow(theme, spacing=2)
        for each in (self.use, self.next, self.none):
            row.addWidget(each)
        self.box.addWidget(self.words)
        self.box.addLayout(row)
        self.hide()

    def another(self) -> None:
        """Show a question that was not shown yet."""
        self._prompts = self._prompts or shipped_prompts(language=spoken())
        if len(self._shown) >= len(self._prompts):
            self._shown = self._shown[-1:]
        prompt = another(self._prompts, self._shown, self._chance())
        self._shown.append(prompt.id)
        self.words.setText(prompt.text)
        begun = self.isHidden()
        self.show()
        announce(self, prompt.text)
        if begun:
            self.use.setFocus()

    def _use(self) -> None:
        self.hide()
        self.wanted.emit(self.words.text())

    def _end(self) -> None:
        self.hide()
        self.ended.emit()
