"""A community's words above the window: newer ones to agree to, with what is new in them first; or to read again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.services.guidelines import rules
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.rule_versions import put_versions, rule_entry
from client.ui.kit.words import isolated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.services.agreements import Standing
    from client.ui.kit.agreeing import Agreeing

_WIDE: Final = 680
_TALL: Final = 640


def ask_to_agree(parent: QWidget, theme: Theme, agreeing: Agreeing, standing: Standing) -> None:
    """Show what is new in the community's words, and ask. Escape and Not now leave everything as it is."""
    translate = QCoreApplication.translate
    name = isolated(standing.name)
    dialog = _Words(parent, theme, "agreementAsked")
    box = dialog.words.box
    if "guidelines" in standing.asks:
        title = translate("agreements", "The guidelines of {community} have changed").format(community=name)
    else:
        title = translate("agreements", "{community} asks for another age").format(community=name)
    dialog.entitle(title)
    box.addWidget(
        Label(
            translate(
                "agreements",
                "Your words are saved, and reading goes on as before. Before you post again, please look at this.",
            ),
            tone="soft",
        )
    )
    if "guidelines" in standing.asks:
        _put_new(dialog.words, theme, standing)
    if "age" in standing.asks:
        box.addWidget(
            Prose(
                theme,
                translate("agreements", "Members are at least %n years old now.", "", standing.minimum_age),
            )
        )
        yes = translate("agreements", "I accept, and am at least %n", "", standing.minimum_age)
    else:
        yes = translate("agreements", "I accept them")
    not_now = Button(theme, translate("agreements", "Not now"), "quiet", on=dialog.reject)
    not_now.setObjectName("agreeNotNow")
    accept = Button(theme, yes, "primary", on=dialog.accept)
    accept.setObjectName("agree")
    dialog.accepted.connect(lambda: agreeing.agree(standing))
    dialog.rejected.connect(agreeing.not_now)
    dialog.show_with(not_now, accept)


def show_words(
    parent: QWidget,
    theme: Theme,
    standing: Standing,
    notes: Sequence[str],
    *,
    say: Callable[[], object] | None = None,
) -> None:
    """Show what was agreed to, each in one of `notes`, the words that hold, and what changed from version to version.

    `say` leads to where one tells the guides what one thinks of the rules; None where no guide is there.
    """
    translate = QCoreApplication.translate
    dialog = _Words(parent, theme, "agreementShown")
    title = translate("agreements", "What you agreed to in {community}").format(
        community=isolated(standing.name)
    )
    dialog.entitle(title)
    for note in notes:
        dialog.words.box.addWidget(Label(note))
    for rule in (*rules(standing.guidelines), *rules(standing.escalation)):
        dialog.words.box.addWidget(rule_entry(theme, rule))
    put_versions(dialog.words, theme, standing)
    close = Button(theme, translate("agreements", "Close"), on=dialog.reject)
    close.setObjectName("agreementClose")
    if say is None:
        dialog.show_with(close)
        return
    think = Button(
        theme, translate("agreements", "Say what you think of the rules"), "quiet", icon="message-square"
    )
    think.setObjectName("sayAboutRules")
    think.setAccessibleDescription(translate("agreements", "Leads to a note that only guides can read."))
    think.clicked.connect(dialog.accept)
    dialog.accepted.connect(say)
    dialog.show_with(think, close)


class _Words(QDialog):
    """A column that scrolls, and buttons that stay in sight. Never larger than the window."""

    def __init__(self, parent: QWidget, theme: Theme, name: str) -> None:
        super().__init__(parent.window())
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        self._box = QVBoxLayout(self)
        breathe(self._box, theme, margins=(24, 20, 24, 20), spacing=12)
        self.words = Scroller(theme, width=None, margins=(12, 8, 12, 8), spacing=12)
        self._box.addWidget(self.words, 1)

    def entitle(self, title: str) -> None:
        """Begin with this heading."""
        self.setWindowTitle(title)
        self.words.setAccessibleName(title)
        self.words.box.addWidget(Label(title, "h2"))

    def show_with(self, *buttons: Button) -> None:
        """Open, with these; one begins at the words, for they are to be read."""
        self.words.box.addStretch(1)
        row = Flow(self._theme, spacing=8, trailing=True)
        for button in buttons:
            row.addWidget(button)
        self._box.addLayout(row)
        window = self.parentWidget()
        assert window is not None
        self.resize(min(self._theme.px(_WIDE), window.width()), min(self._theme.px(_TALL), window.height()))
        self.open()
        self.words.setFocus()


def _put_new(words: Scroller, theme: Theme, standing: Standing) -> None:
    translate = QCoreApplication.translate
    found = [rule for rule in rules(standing.guidelines) if rule.title or rule.words]
    new = [rule for rule in found if rule.title in standing.changed]
    same = [rule for rule in found if rule not in new]
    danger = rules(standing.escalation)
    if new or standing.escalation_changed:
        words.box.addWidget(Label(translate("agreements", "New, or in other words"), "label", "accent"))
    for rule in (*new, *(danger if standing.escalation_changed else ())):
        card = Card(theme, "accent", margins=(18, 14, 18, 14))
        card.box.addWidget(rule_entry(theme, rule, "on_accent_soft"))
        words.box.addWidget(card)
    words.box.addWidget(Label(translate("agreements", "As before"), "label", "accent"))
    for rule in (*same, *(() if standing.escalation_changed else danger)):
        words.box.addWidget(rule_entry(theme, rule))
