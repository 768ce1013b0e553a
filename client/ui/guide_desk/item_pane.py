"""The claimed item: its words, why it stands in the queue, what stands around it, and the ways to go on."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain import deciding
from client.domain.feed import PostView
from client.ui.guide_desk.around_cards import AroundCards
from client.ui.guide_desk.deciding_words import decision_name
from client.ui.guide_desk.item_parts import ItemParts
from client.ui.guide_desk.looking import Opened
from client.ui.guide_desk.parts import SHORT, BandPill, Foot, Said, action, empty, reader
from client.ui.guide_desk.rows import (
    author_name,
    heading_of,
    kind_words,
    lease_words,
    newer_words,
    no_why,
    note_words,
    stands_words,
    translated,
    whys,
)
from client.ui.guide_desk.state import DeskState
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.prose import Prose
from client.ui.kit.words import ago, isolated
from client.ui.language import spoken
from client.ui.theme import Theme
from protocol.reviewing import Decision

_STEPS: Final = (
    (Decision.APPROVE, "approve", True, "check"),
    (Decision.APPROVE_WITH_NOTE, "answer", True, "send"),
    (Decision.RESTORE, "restore", False, ""),
    (Decision.UPHOLD, "uphold", False, ""),
    (Decision.REMOVE, "remove", False, ""),
)


class ItemPane(QWidget):
    """Shows one claimed item. The signals say what the guide wants done with it."""

    decide = Signal(object)
    """What is to be decided; None to choose first."""
    agree = Signal(bool)
    hand_on = Signal()
    claim_again = Signal()
    close_item = Signal()
    letter = Signal(object)
    """Write to whom this row is about."""

    def __init__(self, theme: Theme, around: AroundCards) -> None:
        super().__init__()
        self._theme = theme
        self._around = around
        self._shown: Opened | None = None
        self._unspoken = False
        self._scroller = reader(theme, translated("The post and its thread"))
        self._band = BandPill(theme)
        self._lease = Label("", "small", wrap=False)
        self._lease.setObjectName("leaseLeft")
        self._longer = Button(theme, translated("Keep it for longer"), "quiet", on=self.claim_again.emit)
        self._longer.setObjectName("keepLonger")
        self._letter = action(theme, translated("Write to them"), "writeLetter", self._write, "quiet", "mail")
        top = Flow(theme, spacing=12)
        top.addWidget(self._band)
        top.addWidget(self._lease)
        top.addWidget(self._longer)
        self._title = Label("", "h2")
        self._byline = Label("", "small")
        self._why = Card(theme, "sunken", margins=(16, 12, 16, 12), spacing=4)
        self._note = Card(theme, "note", margins=(14, 10, 14, 10))
        self._note_words = Label("", "label")
        self._note.box.addWidget(self._note_words)
        self._parts = ItemParts(theme)
        self._thread = QWidget()
        self._thread.setProperty("surface", "clear")
        self._thread_box = QVBoxLayout(self._thread)
        breathe(self._thread_box, theme, spacing=8)
        head = QVBoxLayout()
        breathe(head, theme, spacing=6)
        head.addLayout(top)
        head.addWidget(self._title)
        head.addWidget(self._byline)
        head.addWidget(around.looking)
        ways = Flow(theme, spacing=8)
        for way in (around.to_notes, around.to_steps):
            ways.addWidget(way)
        ways.addWidget(self._letter)
        head.addLayout(ways)
        column = self._scroller.box
        column.addLayout(head)
        below = (around.notes, around.history, around.rule)
        for widget in (around.steps, self._note, self._parts, self._why, self._thread, *below):
            column.addWidget(widget)
        column.addStretch(1)
        self.newer = Said(theme, "newerState")
        self.notice = Said(theme, "itemNotice")
        self._steps = {
            decision: action(
                theme, "", name, partial(self.decide.emit, decision), "primary" if first else "", icon
            )
            for decision, name, first, icon in _STEPS
        }
        self._steps[Decision.APPROVE].setToolTip(translated("Ctrl+Enter"))
        self._other = action(
            theme, translated("Decide otherwise…"), "decideOtherwise", lambda: self.decide.emit(None)
        )
        self._agree = action(theme, translated("Agree…"), "agreeProposal", lambda: self.agree.emit(True))
        self._not_agree = action(
            theme, translated("Do not agree"), "notAgreeProposal", lambda: self.agree.emit(False)
        )
        self._hand_on = action(theme, translated("Hand on"), "handOn", self.hand_on.emit, "quiet")
        self._hand_on.setAccessibleDescription(
            translated("Back to the queue, for another guide. Nobody asks why.")
        )
        self._again = action(
            theme, translated("Claim it again"), "claimAgain", self.claim_again.emit, "primary"
        )
        self._close = action(theme, translated("Back to the queue"), "closeItem", self.close_item.emit)
        self._foot = Foot(theme, self.newer, self.notice)
        for button in (
            *self._steps.values(),
            self._agree,
            self._not_agree,
            self._other,
            self._hand_on,
            self._again,
            self._close,
        ):
            self._foot.buttons.addWidget(button)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._scroller, 1)
        self._outer.addWidget(self._foot)
        let_tab_go_down(self)

    def arrange(self, *, low: bool) -> None:
        """Make room to read in a `low` window."""
        self._foot.stand(self._outer, self._scroller, low=low)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def show_state(self, state: DeskState, *, now: float, newer: str = "") -> None:
        """Show the item as it stands; `newer` says so where it is no longer ours."""
        opened = state.opened
        if opened is None:
            self._shown = None
            return
        if self._shown is None or opened != self._shown:
            new = self._shown is None or self._shown.item.row.review != opened.item.row.review
            self._shown = opened
            self._fill(opened, now=now, room=_room(state))
            if new:
                self._scroller.verticalScrollBar().setValue(0)
                self._unspoken = True
        ours = not state.newer
        lease = lease_words(state.lease) if ours and state.lease is not None else ""
        self._lease.setText(lease)
        self._lease.setVisible(bool(lease))
        self._longer.setVisible(bool(lease) and state.lease is not None and state.lease < SHORT)
        self._around.show_state(
            opened.ground.rules.get(spoken(), ()), ours=ours and opened.item.proposal is None
        )
        self.newer.say(newer or newer_words(state.newer))
        self.notice.say(None if state.newer else state.notice, state.attempts)
        self._render_steps(opened, ours=ours, free=not state.busy)
        self._longer.setEnabled(not state.busy)
        self._again.setVisible(state.newer == "free")
        self._again.setEnabled(not state.busy)
        self._close.setVisible(not ours)

    def _render_steps(self, opened: Opened, *, ours: bool, free: bool) -> None:
        """The two ways that are taken most, and the way to all others; to a proposal there are only two answers."""
        row, proposal = opened.item.row, opened.item.proposal
        offered = deciding.offered(row.kind, answered=bool(row.last)) if proposal is None else ()
        for decision, button in self._steps.items():
            button.setVisible(ours and decision in offered and decision in _short(row.kind))
            button.setText(_step_words(row.kind, decision))
        self._other.setVisible(ours and bool(offered))
        self._agree.setVisible(ours and proposal is not None)
        self._not_agree.setVisible(ours and proposal is not None)
        self._hand_on.setVisible(ours)
        for button in (*self._steps.values(), self._other, self._agree, self._not_agree, self._hand_on):
            button.setEnabled(free)

    def begin(self) -> None:
        """Put the focus on the words: the keys scroll them, and Tab leads to the decision."""
        self._scroller.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_note(self, colleague: bool = False) -> None:
        """Bring the box for notes into sight, and begin there."""
        self._around.begin_note(colleague=colleague)
        self._scroller.ensureWidgetVisible(self._around.notes.words)

    # Inside

    def _write(self) -> None:
        if self._shown is not None:
            self.letter.emit(self._shown.item.row)

    def _fill(self, opened: Opened, *, now: float, room: str) -> None:
        item = opened.item
        row = item.row
        self._band.show_band(row.band)
        self._title.setText(heading_of(row.kind, row.title))
        parts = [isolated(author_name(row.author_name)), kind_words(row.kind), isolated(room) if room else ""]
        stands = stands_words(row.kind, published=row.published)
        self._byline.setText(" · ".join(part for part in (*parts, stands) if part))
        notes = note_words(item.notes)
        self._note_words.setText(notes)
        self._note.setVisible(bool(notes))
        self._parts.show_item(opened)
        empty(self._why.box)
        self._why.box.addWidget(Label(translated("Why it stands where it stands"), "label"))
        for why in whys(row) or (no_why(row.band),):
            self._why.box.addWidget(Label(why, "body"))
        self._fill_thread(opened, now)

    def _fill_thread(self, opened: Opened, now: float) -> None:
        box, around = self._thread_box, opened.around
        empty(box)
        if opened.item.row.kind not in deciding.POSTS:
            return
        box.addWidget(Label(translated("In its thread"), "label"))
        if around.first is None and not around.after:
            words = (
                translated("It begins a thread of its own; nobody has answered yet.")
                if opened.item.row.kind == "thread"
                else translated("Nothing of its thread is on this computer yet; the next sync may bring it.")
            )
            box.addWidget(Label(words, "small"))
            return
        if around.first is not None:
            box.addWidget(self._post(around.first, now))
        if around.left_out == 1:
            box.addWidget(Label(translated("One more post stands between."), "small"))
        elif around.left_out:
            box.addWidget(Label(self.tr("%n more posts stand between.", "", around.left_out), "small"))
        for post in around.before:
            box.addWidget(self._post(post, now))
        here = Card(self._theme, "accent", margins=(16, 10, 16, 10))
        here.setObjectName("itemHere")
        here.box.addWidget(Label(translated("The post above stands here."), "label"))
        box.addWidget(here)
        for post in around.after:
            box.addWidget(self._post(post, now))

    def _post(self, post: PostView, now: float) -> Card:
        card = Card(self._theme, "sunken", margins=(16, 12, 16, 14), spacing=4)
        by = f"{isolated(author_name(post.author_name))} · {ago(post.hour, now=now)}"
        card.box.addWidget(Label(by, "small"))
        notes = note_words(post.notes)
        if notes:
            card.box.addWidget(Label(notes, "label", "note"))
        card.box.addWidget(Prose(self._theme, post.text, "body"))
        return card

    def speak(self) -> None:
        """Say what is open, once it is in sight: words behind a veil are not said either."""
        opened = self._shown
        if not self._unspoken or opened is None:
            return
        self._unspoken = False
        row = opened.item.row
        said = translated("It is yours to read: {title}, by {name}.").format(
            title=isolated(heading_of(row.kind, row.title)), name=isolated(author_name(row.author_name))
        )
        text = opened.item.text or opened.words.sent
        announce(self, f"{said} {note_words(opened.item.notes)} {isolated(text)}")


def _short(kind: str) -> tuple[Decision, ...]:
    """What stands beside the item itself; everything else is one step further."""
    if kind in deciding.WORDS:
        return (Decision.APPROVE_WITH_NOTE, Decision.APPROVE)
    if kind == deciding.APPEAL:
        return (Decision.RESTORE, Decision.UPHOLD)
    return (Decision.APPROVE, Decision.REMOVE)


def _step_words(kind: str, decision: Decision) -> str:
    name = decision_name(kind, decision)
    return name if decision is Decision.APPROVE else translated("{decision}…").format(decision=name)


def _room(state: DeskState) -> str:
    assert state.opened is not None
    review = state.opened.item.row.review
    return next((row.room for row in state.rows if row.review == review), "")
