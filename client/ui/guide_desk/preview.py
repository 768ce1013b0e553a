"""Exactly what somebody will read, painted by the widgets that their own app paints it with."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services.deciding import Foreseen
from client.services.guidelines import by_id
from client.ui.guide_desk.deciding_state import DecidingState
from client.ui.guide_desk.deciding_words import translated
from client.ui.guide_desk.rows import title_of
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.decision_letter import DecisionLetter, Setting
from client.ui.kit.decision_words import how_to_appeal, outcome_words
from client.ui.kit.talk_card import TalkCard, TalkRow, letter_row
from client.ui.kit.words import isolated
from client.ui.language import NAMES, spoken
from client.ui.theme import Theme
from protocol.mail import DecisionMail, GuideMail, OutcomeMail


class Preview(QWidget):
    """What the author will read; before there is enough, what it will be."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setProperty("surface", "clear")
        self.setAccessibleName(translated("What the author will read"))
        self._title = Label(translated("What the author will read"), "label")
        self._about = Label("", "small")
        self._about.setObjectName("previewAbout")
        self.letter = DecisionLetter(theme)
        # What its author can press; here it only shows that they can.
        self._answers = [
            Button(theme, translated("Use this wording"), "primary"),
            Button(theme, translated("Word it myself"), icon="pen-line"),
            Button(theme, translated("Take the post back"), "quiet", icon="undo-2"),
        ]
        for button in self._answers:
            button.setEnabled(False)
            self.letter.answers.addWidget(button)
        self._appeal = Label("", "body")
        self._appeal.setObjectName("previewAppeal")
        self.card = TalkCard(theme)
        self.card.setObjectName("previewCard")
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=8)
        for part in (self._title, self._about, self.letter, self._appeal, self.card):
            box.addWidget(part)

    def show_state(self, state: DecidingState, foreseen: Foreseen | None) -> None:
        """Show the letter as it would be sent now."""
        letter = foreseen.letter if foreseen is not None else None
        decided = foreseen.decided if foreseen is not None else None
        self.letter.setVisible(decided is not None)
        appeal = how_to_appeal(decided) if decided is not None else ""
        self._appeal.setText(appeal)
        self._appeal.setVisible(bool(appeal))
        self.card.setVisible(isinstance(letter, GuideMail | OutcomeMail))
        self._about.setText(_about(state, foreseen))
        self._about.setVisible(bool(self._about.text()))
        if decided is not None and isinstance(letter, DecisionMail) and state.opened is not None:
            rules = state.opened.ground.rules.get(state.language, ())
            row = state.opened.item.row
            title = title_of(row.title) if decided.post is not None else ""
            setting = Setting(title, by_id(rules, letter.rule), rules, state.language)
            self.letter.show_decision(decided, setting)
            self._answers[0].setVisible(bool(letter.proposal))
        elif isinstance(letter, GuideMail | OutcomeMail):
            self.card.show_row(_row(letter))


def _row(letter: GuideMail | OutcomeMail) -> TalkRow:
    """As it stands in the stream between a member and the guides."""
    if isinstance(letter, GuideMail):
        return letter_row(letter.words)
    text = f"{outcome_words(letter.outcome)}\n\n{letter.words}"
    heading = translated("The guides")
    return TalkRow(id="preview", at=0, mine=False, heading=heading, text=text, letter="preview", new=True)


def _about(state: DecidingState, foreseen: Foreseen | None) -> str:
    """Whether anything is sent at all, and whose words stand around the guide's."""
    if foreseen is None:
        return translated("It stands here as soon as there is enough to show.")
    if foreseen.letter is None:
        return translated("No letter is sent.")
    if state.language == spoken() or isinstance(foreseen.letter, GuideMail):
        return ""
    around = translated(
        "The lines around your words are said in the language of their app; here you read them in yours."
    )
    if isinstance(foreseen.letter, OutcomeMail):
        return around
    named = translated("The rule and the reason are in {language}.").format(
        language=isolated(NAMES.get(state.language, state.language))
    )
    return f"{around} {named}"
