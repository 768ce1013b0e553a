"""A hand with answering, for whoever asks for it: ask, say back, share. It writes nothing for anybody."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Card, Label
from client.ui.theme import Theme


class Coach(Card):
    """Shown when somebody opens it, and closed with the reply."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", margins=(14, 10, 14, 10), spacing=6, parent=parent)
        self.setObjectName("replyCoach")
        self.setAccessibleName(self.tr("Ideas for a reply"))
        for heading, words in (
            (
                self.tr("Say back what you read"),
                self.tr(
                    "In your own words, before anything else. Being understood often helps more than advice."
                ),
            ),
            (
                self.tr("Ask one open question"),
                self.tr("One that begins with what or how, and that may be left unanswered."),
            ),
            (
                self.tr("Share a little of your own"),
                self.tr("What it was like for you, and what helped. Without “you should”."),
            ),
        ):
            self.box.addWidget(Label(heading, "label"))
            self.box.addWidget(Label(words, "small"))
        self.box.addWidget(
            Label(
                self.tr(
                    "A few words are enough, and you need not solve anything. If you fear for somebody, report the"
                    " post: a guide looks at it."
                ),
                "small",
            )
        )
