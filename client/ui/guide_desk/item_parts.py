"""The words of a claimed item: a post, an edit beside what it changes, a report, words to the guides, an appeal with
the decision it is against, and what another guide proposes.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.deciding import APPEAL, HELP_ME
from client.services import reasons, reports
from client.ui.guide_desk.deciding_words import decision_name, recent_words, translated
from client.ui.guide_desk.looking import Opened
from client.ui.kit.controls import Card, CardKind, Label, breathe
from client.ui.kit.decision_words import day_words
from client.ui.kit.marked_prose import MarkedProse
from client.ui.kit.passages import passages
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from client.ui.language import spoken
from client.ui.theme import Theme
from protocol.reviewing import Appealed, Piece, Proposal


class ItemParts(QWidget):
    """Cards below each other; each is there only where the item has it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("surface", "clear")
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=12)
        self._last = self._said("info", "itemLast")
        self._proposal = self._card("support", "itemProposal")
        self._proposal_box = self._record(self._proposal)
        self._appealed = self._card("info", "itemAppealed")
        self._appealed_box = self._record(self._appealed)
        self._reported = self._said("note", "itemReported")
        self._sealed = self._card("plain", "itemSealed")
        self._sealed_title = Label("", "label")
        self._sealed_words = Prose(theme)
        self._sealed_words.setObjectName("sealedWords")
        self._sealed.box.addWidget(self._sealed_title)
        self._sealed.box.addWidget(self._sealed_words)
        self._reads = self._card("sunken", "itemReads")
        self._reads_words = MarkedProse(theme)
        self._reads_words.setObjectName("readsNow")
        self._reads.box.addWidget(Label(translated("As it reads now; what would go is marked"), "label"))
        self._reads.box.addWidget(self._reads_words)
        self._post = self._card("plain", "itemPost")
        self._post_title = Label("", "label")
        self._text = MarkedProse(theme)
        self._text.setObjectName("reviewText")
        self._post.box.addWidget(self._post_title)
        self._post.box.addWidget(self._text)
        for part in (
            self._last, self._proposal, self._appealed, self._reported, self._sealed, self._reads, self._post,
        ):  # fmt: skip
            box.addWidget(part)

    def show_item(self, opened: Opened) -> None:
        """Show all there is of it."""
        item, kind = opened.item, opened.item.row.kind
        _say(self._last, recent_words(item))
        self._show_proposal(opened, item.proposal)
        self._show_appealed(opened, item.appealed if kind == APPEAL else None)
        title = reports.title_of(item.asked, language=spoken()) or item.asked
        _say(
            self._reported,
            translated("Reported: {reason}").format(reason=isolated(title)) if item.asked else "",
        )
        closed = Piece.SEALED in opened.words.closed
        self._sealed.setVisible(bool(opened.words.sent) or closed)
        self._sealed_title.setText(_sealed_title(kind))
        self._sealed_words.setText(opened.words.sent or _cannot_open())
        self._show_text(opened)

    def _show_text(self, opened: Opened) -> None:
        kind, text = opened.item.row.kind, opened.item.text
        old = opened.reads
        self._reads.setVisible(bool(old))
        self._reads_words.show_words(old, passages(old, text) if old else ())
        self._post.setVisible(bool(text) or not (opened.words.sent or opened.words.closed or kind == HELP_ME))
        title = ""
        if kind == "edit":
            title = (
                translated("The new wording; what is new is marked") if old else translated("The new wording")
            )
        elif kind == APPEAL:
            title = translated("The post that the decision was about")
        self._post_title.setText(title)
        self._post_title.setVisible(bool(title))
        words = text or translated("Its words are gone: its author took them back, or their time is over.")
        self._text.show_words(words, passages(text, old) if old and text else ())

    def _show_proposal(self, opened: Opened, proposal: Proposal | None) -> None:
        words = ""
        if proposal is not None:
            name = decision_name(opened.item.row.kind, proposal.decision)
            words = translated("Another guide proposes: {decision}").format(decision=name)
        self._show_record(
            self._proposal_box,
            words,
            _reason(proposal.reason) if proposal is not None else "",
            opened.words.proposed,
            closed=Piece.PROPOSAL_RECORD in opened.words.closed,
        )
        self._proposal.setVisible(proposal is not None)

    def _show_appealed(self, opened: Opened, appealed: Appealed | None) -> None:
        words = ""
        if appealed is not None:
            name = decision_name(appealed.kind, appealed.decision)
            words = translated("Decided on {day}: {decision}").format(
                day=day_words(appealed.day), decision=name
            )
            if appealed.until_day is not None:
                until = translated("up to and with {day}").format(day=day_words(appealed.until_day))
                words = f"{words}, {until}"
        self._show_record(
            self._appealed_box,
            words,
            _reason(appealed.reason) if appealed is not None else "",
            opened.words.appealed,
            closed=Piece.RECORD in opened.words.closed,
        )
        self._appealed.setVisible(appealed is not None)

    def _show_record(
        self, labels: tuple[Label, Label, Prose], heading: str, reason: str, record: str, *, closed: bool
    ) -> None:
        title, why, words = labels
        title.setText(heading)
        why.setText(translated("Reason: {reason}").format(reason=isolated(reason)) if reason else "")
        why.setVisible(bool(reason))
        none = translated("Its guide wrote nothing for the other guides.")
        words.setText(record or (_cannot_open() if closed else none))

    def _card(self, kind: CardKind, name: str) -> Card:
        card = Card(self._theme, kind, margins=(20, 16, 20, 18))
        card.setObjectName(name)
        return card

    def _record(self, card: Card) -> tuple[Label, Label, Prose]:
        labels = (Label("", "h3"), Label("", "small"), Prose(self._theme, "", "body"))
        labels[2].setObjectName(f"{card.objectName()}Record")
        for label in labels:
            card.box.addWidget(label)
        return labels

    def _said(self, kind: CardKind, name: str) -> Card:
        card = Card(self._theme, kind, margins=(14, 10, 14, 10))
        card.setObjectName(name)
        card.box.addWidget(Label("", "label"))
        return card


def _say(card: Card, words: str) -> None:
    label = card.findChild(Label)
    assert isinstance(label, Label)
    label.setText(words)
    card.setVisible(bool(words))


def _reason(code: str) -> str:
    found = reasons.by_id(code, language=spoken()) if code else None
    return found.title if found is not None else code


def _sealed_title(kind: str) -> str:
    return {
        HELP_ME: translated("What they wrote when they called"),
        APPEAL: translated("The appeal, in its author's words"),
        "report": translated("What whoever reported it wrote to the guides"),
    }.get(kind, translated("Written to the guides"))


def _cannot_open() -> str:
    return translated(
        "These words were sealed to a key that this computer was never given. Hand the item on to a guide who has been"
        " here longer."
    )
