"""What a guide fills in for a decision: each field shows itself where the decision takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain import deciding as rules
from client.services import reasons
from client.services.replies import LANGUAGES
from client.ui.guide_desk.deciding_model import Deciding
from client.ui.guide_desk.deciding_state import DecidingState, begun
from client.ui.guide_desk.deciding_words import translated
from client.ui.guide_desk.rows import note_words
from client.ui.kit.choice import Choice
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.marked_prose import MarkedProse
from client.ui.kit.passages import passages
from client.ui.kit.spelling import check_spelling
from client.ui.kit.tick import Tick
from client.ui.kit.words import isolated
from client.ui.language import NAMES
from protocol.reviewing import NEEDS_TWO, Decision

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_LINES: Final = (4, 12)


class Field(QWidget):
    """A label above a control, and what belongs to it below."""

    def __init__(self, home: Home, label: str, control: QWidget, *below: QWidget) -> None:
        super().__init__()
        self.setProperty("surface", "clear")
        name = Label(label, "label")
        name.setBuddy(control)
        control.setAccessibleName(label)
        box = self.box = QVBoxLayout(self)
        breathe(box, home.theme, spacing=4)
        box.addWidget(name)
        box.addWidget(control)
        for widget in below:
            leading = Qt.AlignmentFlag.AlignLeading if isinstance(widget, Button) else Qt.AlignmentFlag(0)
            box.addWidget(widget, 0, leading)


class ReasonField(Field):
    """The reason of the catalogue, the rule it stands on, and a pause's length."""

    def __init__(self, home: Home, model: Deciding) -> None:
        theme = home.theme
        self.reason = Choice(theme, [(translated("Choose a reason"), "")])
        self.reason.setObjectName("reasonChoice")
        self._rule = Label("", "small")
        super().__init__(home, translated("Reason"), self.reason, self._rule)
        self.days = Choice(theme, [(translated("Choose how long"), 0)])
        self.days.setObjectName("pauseDays")
        self.days.offer([(translated("Choose how long"), 0), *((_days(n), n) for n in reasons.pause_days())])
        self.days.setAccessibleName(translated("How long the pause is"))
        self.box.addWidget(self.days)
        self.reason.activated.connect(lambda _: model.choose_reason(str(self.reason.currentData() or "")))
        self.days.activated.connect(lambda _: model.choose_days(int(self.days.currentData() or 0)))

    def show_state(self, state: DecidingState) -> None:
        """Offer what fits the decision."""
        decision = state.wish.decision
        self.setVisible(decision is not None and rules.takes_reason(decision))
        options: list[tuple[str, object]] = [(translated("Choose a reason"), "")]
        with QSignalBlocker(self.reason):
            self.reason.offer([*options, *((one.title, one.id) for one in state.reasons)])
            self.reason.choose(state.wish.reason)
        chosen = next((one for one in state.reasons if one.id == state.wish.reason), None)
        known = state.opened.ground.rules.get(state.language, ()) if state.opened is not None else ()
        rule = next((one.title for one in known if chosen is not None and one.id == chosen.rule), "")
        self._rule.setText(translated("Rule: {rule}").format(rule=isolated(rule)) if rule else "")
        self._rule.setVisible(bool(rule))
        self.days.setVisible(decision is Decision.PAUSE_MEMBER)
        with QSignalBlocker(self.days):
            self.days.choose(state.wish.days)


class RedactionField(Field):
    """A copy of the text to change, with what changes marked in the original."""

    def __init__(self, home: Home, model: Deciding) -> None:
        theme = home.theme
        self.wording = WordBox(theme, "", least=_LINES[0], most=_LINES[1])
        self.wording.setObjectName("redaction")
        self._said = Label("", "small")
        self._original = MarkedProse(theme)
        self._original.setObjectName("redactionMarks")
        self._begin = Button(
            theme,
            translated("Begin again from the original"),
            "quiet",
            on=lambda: model.reword(model.state.opened.item.text if model.state.opened else ""),
        )
        self._begin.setObjectName("beginRedactionAgain")
        super().__init__(
            home,
            translated("The wording that you suggest"),
            self.wording,
            self._begin,
            self._said,
            self._original,
        )
        check_spelling(home, self.wording)
        self.wording.textChanged.connect(lambda: model.reword(self.wording.toPlainText()))

    def show_state(self, state: DecidingState) -> None:
        """Mark what changes."""
        shown = state.wish.decision is Decision.PROPOSE_REDACTION and state.opened is not None
        self.setVisible(shown)
        if not shown or state.opened is None:
            return
        text, proposal = state.opened.item.text, state.wish.proposal
        self.wording.set_words(proposal)
        spans = passages(text, proposal) if proposal.strip() else ()
        self._original.show_words(text, spans)
        self._begin.setVisible(proposal != text)
        if proposal.strip() == text.strip():
            said = translated("Nothing is changed yet. This is the post as it is:")
        elif spans:
            said = translated("In the post, what would go or change is marked:")
        else:
            said = translated("Words were added; nothing of the post goes:")
        self._said.setText(said)


class NotesField(QWidget):
    """Content notes that the guide sets."""

    def __init__(self, home: Home, model: Deciding) -> None:
        super().__init__()
        self.setProperty("surface", "clear")
        self._model = model
        box = QVBoxLayout(self)
        breathe(box, home.theme, spacing=4)
        box.addWidget(Label(translated("Set a content note (none need be set)"), "label"))
        self._row = Flow(home.theme, spacing=12)
        box.addLayout(self._row)
        self._ticks: dict[str, Tick] = {}

    def show_state(self, state: DecidingState) -> None:
        """Offer the notes that the community uses."""
        decision = state.wish.decision
        notes = state.opened.ground.notes if state.opened is not None else ()
        self.setVisible(decision is not None and rules.takes_notes(state.kind, decision) and bool(notes))
        for note in notes:
            if note not in self._ticks:
                tick = self._ticks[note] = Tick(note_words((note,)))
                tick.setObjectName(f"setNote-{note}")
                tick.clicked.connect(lambda _=False, note=note: self._model.turn_note(note))
                self._row.addWidget(tick)
        for note, tick in self._ticks.items():
            tick.setVisible(note in notes)
            tick.setChecked(note in state.wish.notes)


class WordsField(Field):
    """The words to the author: the library and one's own snippets to begin with, in a language that is chosen."""

    def __init__(self, home: Home, model: Deciding) -> None:
        theme = home.theme
        self._model = model
        self.words = WordBox(theme, "", least=_LINES[0], most=_LINES[1])
        self.words.setObjectName("ownWords")
        self._reset = Button(
            theme, translated("Use the reason's own words"), "quiet", on=model.use_reason_words
        )
        self._reset.setObjectName("useReasonWords")
        self._keep = Button(theme, translated("Keep as a snippet"), "quiet", on=model.keep_as_snippet)
        self._keep.setObjectName("keepSnippet")
        self._drop = Button(theme, translated("Let go of this snippet"), "quiet", on=self._drop_chosen)
        self._drop.setObjectName("dropSnippet")
        self._from = Label("", "small")
        self._from.setObjectName("replyMark")
        self.sure = Tick("")
        self.sure.setObjectName("meantSo")
        super().__init__(home, translated("Your words to the author"), self.words)
        self.language = Choice(theme, [(NAMES[code], code) for code in LANGUAGES])
        self.language.setObjectName("replyLanguage")
        self.language.setAccessibleName(translated("The language of what you put in"))
        self.library = Choice(theme, [(translated("Begin from the library"), "")])
        self.library.setObjectName("replyChoice")
        self.library.setAccessibleName(translated("Replies and snippets to begin with"))
        self._put_in = Button(theme, translated("Put in"), on=self._put_chosen)
        self._put_in.setObjectName("putIn")
        begin = Flow(theme, spacing=8)
        for widget in (self.language, self._put_in):
            begin.addWidget(widget)
        self.box.insertWidget(1, self.library)
        self.box.insertLayout(2, begin)
        self.box.addWidget(self._from)
        more = Flow(theme, spacing=8)
        for button in (self._reset, self._keep, self._drop):
            more.addWidget(button)
        self.box.addLayout(more)
        self.box.addWidget(self.sure)
        check_spelling(home, self.words)
        self.words.textChanged.connect(lambda: model.write(self.words.toPlainText()))
        self.language.activated.connect(lambda _: model.choose_language(str(self.language.currentData())))
        self.library.currentIndexChanged.connect(lambda _: self._render_drop())
        self.sure.clicked.connect(lambda checked: model.be_sure(bool(checked)))

    def show_state(self, state: DecidingState) -> None:
        """Offer what fits; show whose words they are, in which version and language."""
        wish = state.wish
        decision = wish.decision
        self.setVisible(decision is not None and rules.letter_of(state.kind, decision) != "none")
        self.words.set_words(wish.words)
        own = decision is not None and rules.takes_own_words(state.kind, decision)
        self.words.setPlaceholderText(
            "" if own else translated("Without words of your own, the reason's words are sent.")
        )
        chosen = next((one for one in state.reasons if one.id == wish.reason), None)
        self._reset.setVisible(
            chosen is not None and not own and rules.plain(wish.words) != rules.plain(chosen.words)
        )
        self._keep.setVisible(
            bool(wish.words.strip()) and all(wish.words.strip() != one.words for one in state.snippets)
        )
        with QSignalBlocker(self.library):
            kept = self.library.currentData()
            self.library.offer(
                [
                    (translated("Begin from the library"), ""),
                    *((one.title, one.mark) for one in state.replies),
                    *(
                        (translated("Yours: {words}").format(words=isolated(one.title)), one.id)
                        for one in state.snippets
                    ),
                ]
            )
            self.library.choose(kept if self.library.findData(kept) >= 0 else "")
        with QSignalBlocker(self.language):
            self.language.choose(state.language)
        self._from.setText(_from(state))
        self._from.setVisible(bool(self._from.text()))
        foreign = state.lack == "language" or wish.sure
        self.sure.setText(
            translated("Send these words in {language}, as they are").format(
                language=isolated(NAMES.get(state.language, state.language))
            )
        )
        self.sure.setVisible(foreign)
        self.sure.setChecked(wish.sure)
        self._render_drop()

    def _put_chosen(self) -> None:
        mark = str(self.library.currentData() or "")
        if mark:
            self._model.put_in(mark)
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_chosen(self) -> None:
        self._model.drop_snippet(str(self.library.currentData() or ""))

    def _render_drop(self) -> None:
        chosen = str(self.library.currentData() or "")
        self._put_in.setEnabled(bool(chosen))
        self._drop.setVisible(any(chosen == one.id for one in self._model.state.snippets))


class RecordField(Field):
    """Words to the other guides, sealed to them."""

    def __init__(self, home: Home, model: Deciding) -> None:
        self.record = WordBox(home.theme, "", least=2, most=8)
        self.record.setObjectName("recordWords")
        self._about = Label("", "small")
        super().__init__(home, translated("For the other guides"), self.record, self._about)
        check_spelling(home, self.record)
        self.record.textChanged.connect(lambda: model.write_record(self.record.toPlainText()))

    def show_state(self, state: DecidingState) -> None:
        """Only where there is a key to seal them to."""
        decision, opened = state.wish.decision, state.opened
        takes = decision is not None and rules.takes_record(state.kind, decision)
        self.setVisible(takes and opened is not None and opened.has_key)
        self.record.set_words(state.wish.record)
        self._about.setText(
            translated(
                "A second guide reads this, and the letter to the author with it. Its author never does."
            )
            if decision in NEEDS_TWO
            else translated("Whoever hears an appeal reads this; its author never does. It may stay empty.")
        )


def _days(days: int) -> str:
    if days == 1:
        return translated("1 day")
    return translated("{days} days").format(days=isolated(str(days)))


def _from(state: DecidingState) -> str:
    """Which words of the library these began with."""
    if not state.wish.reply:
        return ""
    id_, _, rest = state.wish.reply.partition("/")
    version, _, language = rest.partition("/")
    reply = next((one for one in state.replies if one.id == id_), None)
    if reply is None:
        return ""
    said = translated("Begun with “{title}”, version {version}, in {language}.").format(
        title=isolated(reply.title), version=version, language=isolated(NAMES.get(language, language))
    )
    if rules.plain(state.wish.words) in begun(state.language):
        said = f"{said} {translated('It is for you to end.')}"
    return said
