"""What guides can and cannot see and do, in plain words, as the protocol has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.community.guides_here import GuidesHereCard
from client.ui.kit.controls import Card, Label, Scroller
from client.ui.kit.prose import Prose

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_COLUMN = 738


def facts() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each heading with what is true under it. Nothing here may promise more than the protocol holds."""
    translate = QCoreApplication.translate
    return (
        (
            translate("facts", "What guides can see"),
            (
                translate(
                    "facts",
                    "Every post, published or waiting, with the pseudonym that wrote it and the hour; and what that"
                    " pseudonym posted before, for as long as the community keeps it.",
                ),
                translate(
                    "facts",
                    "Notes to the guides, appeals and calls for help, with your pseudonym. With an appeal they see what"
                    " was decided and why.",
                ),
                translate("facts", "Reports, but not who sent them."),
                translate(
                    "facts",
                    "Kind words that you add to a “this helped me”, and that they are yours: a guide reads them before"
                    " they go on to the author.",
                ),
            ),
        ),
        (
            translate("facts", "What guides cannot see"),
            (
                translate(
                    "facts",
                    "Your journal, your check-ins, your plan and your drafts. They never leave this computer.",
                ),
                translate(
                    "facts",
                    "What you read, search, follow, save or mute, and when. The app tells that to nobody.",
                ),
                translate(
                    "facts",
                    "Who you are: no name, address, phone number or e-mail is asked for. What you write yourself, and"
                    " how you write, can still give you away.",
                ),
            ),
        ),
        (
            translate("facts", "What guides can do"),
            (
                translate("facts", "Write to you, ask for a content note, or suggest another wording."),
                translate(
                    "facts",
                    "Hold a post or remove it, pause somebody's writing, and, if two of them agree, put somebody out."
                    " You are told the reason and the rule, keep your own text, and can appeal to a guide who took no"
                    " part in it.",
                ),
                translate(
                    "facts",
                    "If a life seems at risk, two guides together can begin the community's written procedure. You read"
                    " it when you joined.",
                ),
            ),
        ),
        (
            translate("facts", "What guides cannot do"),
            (
                translate("facts", "Find out where you are, phone you, or send anybody to you."),
                translate(
                    "facts",
                    "Act unseen. Each of their acts stands in a record that every member's app checks, though only"
                    " guides can read what it says.",
                ),
                translate(
                    "facts", "Promise to be there at once. If it cannot wait, please open Get support now."
                ),
            ),
        ),
        (
            translate("facts", "How your words reach them"),
            (
                translate(
                    "facts",
                    "What you write to the guides is sealed on this computer to a key that only guides hold. The server"
                    " passes it on and cannot read it. All guides of this community share that key.",
                ),
                translate(
                    "facts",
                    "What they write to you is sealed to you alone. Everybody's app downloads it, and only yours can"
                    " open it. Whoever runs the server can tell that you have a letter, but not what it says.",
                ),
                translate("facts", "Copies of both stay in your vault, on this computer."),
            ),
        ),
    )


class FactsPage(QWidget):
    """Who guides here, then the facts, card by card."""

    def __init__(self, home: Home, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = home.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.scroller = Scroller(theme, width=_COLUMN, margins=(6, 6, 24, 24), spacing=12)
        self.scroller.setObjectName("guidesFacts")
        self.scroller.setAccessibleName(self.tr("What guides can and cannot see and do"))
        box.addWidget(self.scroller)
        self.here = GuidesHereCard(home)
        self.scroller.box.addWidget(self.here)
        for heading, lines in facts():
            card = Card(theme, spacing=8)
            card.box.addWidget(Label(heading, "h3"))
            for line in lines:
                card.box.addWidget(Prose(theme, line, "body"))
            self.scroller.box.addWidget(card)
        self.scroller.box.addStretch(1)

    def arrive(self) -> None:
        """Put the focus where the arrow keys read on."""
        self.here.load()
        self.scroller.setFocus()
