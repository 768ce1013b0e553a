"""The page that says what whoever manages this computer has set, each in plain words, and what they cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from client.ui.kit import managed_words
from client.ui.kit.prose import Prose
from client.ui.settings.page import PartPage, soft
from client.ui.settings.parts import Words
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.domain.management import Management
    from client.ui.kit.home import Home


class ManagedPage(PartPage):
    """Read when the vault was opened, and in force until it closes."""

    def __init__(self, home: Home) -> None:
        theme = home.theme
        super().__init__(theme, "managed", translated("What is set for this computer"))
        management: Management = home.session.management
        by = self.card(translated("Who manages it"), "managedBy")
        by.box.addWidget(Prose(theme, managed_words.managed_line(management) or _nobody(), "body"))
        if management.managed:
            by.box.addWidget(
                soft(
                    translated(
                        "What they set was read when you unlocked Leeward. It can make Leeward more careful than you"
                        " chose, and never less."
                    )
                )
            )
            rules = self.card(translated("What they have set"), "managedRules")
            for sentence in managed_words.every_rule(management):
                rules.box.addWidget(Prose(theme, sentence, "body"))
        never = self.card(translated("What they cannot do"), "managedNever")
        for heading, text in (
            (
                translated("Read along"),
                translated(
                    "Nothing that can be set here lets anybody read your journal, your posts before you post them, or"
                    " your vault. There is no second key to it, and nobody is told what you do."
                ),
            ),
            (
                translated("Take what is yours"),
                translated(
                    "Your journal, your check-ins, your plan, and what you write for yourself at the end of a shift"
                    " stay as long as you want them."
                ),
            ),
            (
                translated("Take help away"),
                translated("Support lines, your plan and Quick exit are always there."),
            ),
        ):
            never.box.addWidget(Words(theme, heading, text))
        beside = self.card(translated("What Leeward cannot keep from them"), "managedBeside")
        beside.box.addWidget(
            Prose(
                theme,
                translated(
                    "Whoever manages a computer can put other programs on it, and those may see the screen or note"
                    " keys. For what is yours alone, a computer of your own is the better place."
                ),
                "body",
            )
        )
        self.fill()


def _nobody() -> str:
    return translated("Nobody has set anything for this computer.")
