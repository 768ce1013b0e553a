"""Cards for what stands around a review: earlier ones about the same person, reports, the rule that may apply."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.deciding import POSTS, fits
from client.services import guidelines, reasons
from client.services.guidelines import Rule
from client.ui.guide_desk.around_state import AroundState
from client.ui.guide_desk.around_words import earlier_words, reason_words, report_words
from client.ui.guide_desk.parts import action, empty
from client.ui.guide_desk.rows import translated
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from protocol.around import Earlier
from protocol.reviewing import Decision

_SHOWN = 6


class HistoryCard(Card):
    """What guides decided about this person before, and what of theirs waits; reports of the post above it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", margins=(16, 12, 16, 14), spacing=6)
        self.setObjectName("itemHistory")
        self._all = False
        self._shown: tuple[tuple[Earlier, ...], int, bool] | None = None
        self._state = AroundState()
        self._reports = Label("", "body")
        self._reports.setObjectName("itemReports")
        self._never = Label(translated("Nobody is told who reported it, guides neither."), "small")
        self._lines = QVBoxLayout()
        breathe(self._lines, theme, spacing=4)
        self._more = action(theme, translated("Show all of them"), "historyAll", self._show_all, "quiet")
        self._rest = Label("", "small")
        self._title = Label(translated("Before this"), "label")
        for widget in (self._reports, self._never, self._title):
            self.box.addWidget(widget)
        self.box.addLayout(self._lines)
        row = Flow(theme)
        row.addWidget(self._more)
        self.box.addLayout(row)
        self.box.addWidget(self._rest)
        self.hide()

    def show_state(self, state: AroundState) -> None:
        """Show what is known; nothing is made anew while it stays the same."""
        if state.review != self._state.review:
            self._all = False
        self._state = state
        seen = state.seen
        self.setVisible(seen is not None)
        if seen is None:
            return
        said = report_words(seen.reports)
        self._reports.setText(said)
        self._reports.setVisible(bool(said))
        self._never.setVisible(bool(said))
        what = (seen.history, seen.earlier, self._all)
        if what == self._shown:
            return
        self._shown = what
        empty(self._lines)
        shown = seen.history if self._all else seen.history[:_SHOWN]
        for one in shown:
            self._lines.addWidget(Label(earlier_words(one), "body"))
        if not seen.history:
            words = translated(
                "Nothing: no other item of this member waits, and nothing was decided about them in the time that"
                " decisions are kept."
            )
            self._lines.addWidget(Label(words, "small"))
        self._more.setVisible(len(shown) < len(seen.history))
        rest = seen.earlier
        self._rest.setText(
            translated("One more is not shown.")
            if rest == 1
            else QCoreApplication.translate("guide_desk", "%n more are not shown.", "", rest)
            if rest
            else ""
        )
        self._rest.setVisible(bool(rest))

    def _show_all(self) -> None:
        self._all = True
        self.show_state(self._state)


class RuleCard(Card):
    """The community's rules, beginning with the one that may apply; `decide` carries a reason that stands on it."""

    decide = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", margins=(16, 12, 16, 14), spacing=6)
        self.setObjectName("itemRule")
        self._theme = theme
        self._rules: tuple[Rule, ...] = ()
        self._reasons: tuple[str, ...] = ()
        self._kind = ""
        self._ours = True
        self._buttons: tuple[tuple[str, ...], bool] | None = None
        self._title = Label("", "label")
        self.rule = Choice(theme, [])
        self.rule.setObjectName("ruleChoice")
        self.rule.setAccessibleName(translated("Rules of this community"))
        self._words = Prose(theme, "", "body")
        self._words.setObjectName("ruleWords")
        self._row = Flow(theme, spacing=8)
        for widget in (self._title, self.rule, self._words):
            self.box.addWidget(widget)
        self.box.addLayout(self._row)
        self.rule.activated.connect(lambda _: self._render())
        self.hide()

    def show_state(self, state: AroundState, rules: tuple[Rule, ...], *, ours: bool = True) -> None:
        """Offer the rules; the one that may apply stands there until another was chosen. `ours`: one may decide."""
        named = tuple(one for one in rules if one.id)
        self.setVisible(bool(named) and state.seen is not None and state.kind in POSTS)
        if self.isHidden():
            return
        new = named != self._rules or state.reasons != self._reasons
        self._kind, self._ours = state.kind, ours
        if new:
            self._rules, self._reasons = named, state.reasons
            at_hand = [one.rule for reason in state.reasons if (one := reasons.by_id(reason)) is not None]
            with QSignalBlocker(self.rule):
                self.rule.offer([(one.title, one.id) for one in named])
                for rule in at_hand[:1]:
                    self.rule.choose(rule)
            self._title.setText(
                translated("The rule that may apply, by what was reported")
                if at_hand
                else translated("The rules of this community")
            )
        self._render()

    def _render(self) -> None:
        rule = guidelines.by_id(self._rules, str(self.rule.currentData() or ""))
        self._words.setText(rule.words if rule is not None else "")
        fitting = tuple(
            one.id
            for one in reasons.catalogue()
            if rule is not None
            and one.rule == rule.id
            and fits(Decision.REMOVE, reason=one.id, rule=one.rule)
        )
        if (fitting, self._ours) == self._buttons:
            return
        self._buttons = (fitting, self._ours)
        empty(self._row)
        for reason in fitting if self._ours else ():
            self._row.addWidget(self._button(reason))
        let_tab_go_down(self)

    def _button(self, reason: str) -> QWidget:
        words = translated("Decide: {reason}…").format(reason=isolated(reason_words(reason)))
        return action(self._theme, words, f"decideFor-{reason}", lambda: self.decide.emit(reason), "quiet")
