"""A decision as its author reads it: what, why, by which rule, one's own text, and the wording that guides suggest.

The page of a decision shows it with what its author can answer; a guide is shown the very same before it is sent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services.guidelines import Rule
from client.services.letters import is_hidden
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.decision_words import decision_words, guide_words, reason_words, what_follows
from client.ui.kit.flow import Flow
from client.ui.kit.marked_prose import MarkedProse
from client.ui.kit.passages import passages
from client.ui.kit.prose import Prose
from client.ui.kit.words import day, isolated
from client.ui.theme import Theme
from protocol.reviewing import Decision

if TYPE_CHECKING:
    from client.services.letters import Decided


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a decision: the post's `title`, the `rule` it names, all rules of the community.

    `language` is the one that the reason is said in; empty for the window's.
    """

    title: str = field(default="", repr=False)
    rule: Rule | None = None
    rules: tuple[Rule, ...] = ()
    language: str = ""


class DecisionLetter(QWidget):
    """Cards below each other. `answers` is the row below the suggested wording, for what its author can do with it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all_rules = False
        self._shown: tuple[Decided, Setting] | None = None
        self.setProperty("surface", "clear")
        self.answers = Flow(theme)
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=12)
        for part in (self._what(), self._why(), self._text(), self._proposal()):
            box.addWidget(part)

    def show_decision(self, decided: Decided, setting: Setting) -> None:
        """Show this one."""
        self._shown = (decided, setting)
        self._render_what(decided, setting)
        self._render_why(decided, setting)
        self._render_text(decided)

    def show_none(self, words: str) -> None:
        """There is none; say so."""
        self._shown = None
        self._headline.setText(words)
        for part in (self._where, self._follows, self._why_card, self._text_card, self._proposal_card):
            part.setVisible(False)

    def fold(self) -> None:
        """Show the one rule only, as at the beginning."""
        self._all_rules = False
        if self._shown is not None:
            self._render_why(*self._shown)

    def add_below_headline(self, label: QWidget) -> None:
        """Something more that is said about it."""
        self._what_card.box.addWidget(label)

    # Building

    def _what(self) -> QWidget:
        card = self._what_card = Card(self._theme, "info")
        self._headline = Label("", "h3")
        self._headline.setObjectName("decisionHeadline")
        self._where = Label("", "small")
        self._follows = Label("", "body")
        for label in (self._headline, self._where, self._follows):
            card.box.addWidget(label)
        return card

    def _why(self) -> QWidget:
        theme = self._theme
        self._why_card = Card(theme)
        self._reason = Label("", "h3")
        self._reason.setObjectName("decisionReason")
        self._by = Label(self.tr("What the guide wrote:"), "small")
        self._guide = Prose(theme, "", "body")
        self._guide.setObjectName("decisionWords")
        self._rule_title = Label("", "label")
        self._rule_title.setObjectName("decisionRule")
        self._rule = Prose(theme, "", "body", "text2")
        self._rules = Button(
            theme, self.tr("All of the guidelines"), "quiet", icon="book-open", on=self._turn_rules
        )
        self._rules.setObjectName("allRules")
        row = Flow(theme)
        row.addWidget(self._rules)
        self._whole = Prose(theme, "", "body", "text2")
        self._whole.setObjectName("wholeGuidelines")
        for part in (self._reason, self._by, self._guide, self._rule_title, self._rule):
            self._why_card.box.addWidget(part)
        self._why_card.box.addLayout(row)
        self._why_card.box.addWidget(self._whole)
        return self._why_card

    def _text(self) -> QWidget:
        self._text_card = Card(self._theme, "sunken")
        self._text_card.box.addWidget(Label(self.tr("Your text"), "label"))
        self._marked = Label("", "small")
        self._own = MarkedProse(self._theme)
        self._own.setObjectName("decisionText")
        kept = Label(
            self.tr("Your own copy, on this computer. It stays yours, whatever becomes of the post."), "small"
        )
        for part in (self._marked, self._own, kept):
            self._text_card.box.addWidget(part)
        return self._text_card

    def _proposal(self) -> QWidget:
        self._proposal_card = Card(self._theme, "accent")
        self._proposal_card.box.addWidget(Label(self.tr("The wording that guides suggest"), "label"))
        self._proposed = Prose(self._theme)
        self._proposed.setObjectName("proposedWording")
        self._proposal_card.box.addWidget(self._proposed)
        self._what_now = Label("", "small")
        self._proposal_card.box.addWidget(self._what_now)
        self._proposal_card.box.addLayout(self.answers)
        return self._proposal_card

    # Showing

    def _render_what(self, decided: Decided, setting: Setting) -> None:
        when = day(decided.letter.hour)
        self._headline.setText(decision_words(decided))
        where = when
        if setting.title:
            where = self.tr("{when} · your post in {title}").format(when=when, title=isolated(setting.title))
        self._where.setText(where)
        self._where.setVisible(True)
        follows = what_follows(decided)
        if decided.answered:
            follows = self.tr(
                "Your new wording is on its way, or waits to be read. You need not do anything more."
            )
        self._follows.setText(follows)
        self._follows.setVisible(bool(follows))

    def _render_why(self, decided: Decided, setting: Setting) -> None:
        rule = setting.rule
        reason, words = reason_words(decided, language=setting.language), guide_words(decided)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._by.setVisible(bool(decided.decision.words))
        self._guide.setText(words)
        self._guide.setVisible(bool(words))
        self._rule_title.setText(
            self.tr("The rule: {title}").format(title=isolated(rule.title)) if rule is not None else ""
        )
        self._rule.setText(rule.words if rule is not None else "")
        self._rule_title.setVisible(rule is not None)
        self._rule.setVisible(rule is not None and not self._all_rules)
        self._rules.setVisible(bool(setting.rules))
        self._rules.setText(
            self.tr("Fold the guidelines") if self._all_rules else self.tr("All of the guidelines")
        )
        self._whole.setVisible(self._all_rules)
        if self._all_rules:
            self._whole.setText("\n\n".join(f"{each.title}\n{each.words}".strip() for each in setting.rules))
        self._why_card.setVisible(bool(reason or words or rule is not None))

    def _render_text(self, decided: Decided) -> None:
        proposal, post = decided.decision.proposal, decided.post
        self._text_card.setVisible(post is not None)
        if post is not None:
            spans = passages(post.text, proposal) if proposal and decided.waits else ()
            self._own.show_words(post.text, spans)
            self._marked.setText(
                self.tr("What the guides would leave out or change is marked.") if spans else ""
            )
            self._marked.setVisible(bool(spans))
        shown = bool(proposal) or decided.decision.decision == Decision.PROPOSE_REDACTION.value
        self._proposal_card.setVisible(shown and decided.waits)
        self._proposed.setText(
            proposal or self.tr("They have not written one out. You can word it yourself.")
        )
        hidden = post is not None and is_hidden(post)
        self._what_now.setText(
            self.tr("Nobody sees the post until you answer. With another wording it appears again.")
            if hidden
            else self.tr("The post goes on waiting; a guide reads your answer.")
        )

    def _turn_rules(self) -> None:
        self._all_rules = not self._all_rules
        if self._shown is not None:
            self._render_why(*self._shown)
