"""What an invited person sees of a community before they go in, one thing after the other, and agrees to there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from client.services.joining import Preview, RoomSeen
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.unlock.about_page import Fact
from client.ui.unlock.door_page import DoorPage
from client.ui.unlock.guidelines_text import Block, blocks, in_short, leads_in_short
from client.ui.unlock.joining_model import STEPS, JoiningModel, Step
from client.ui.unlock.name_page import NamePage
from client.ui.unlock.parts import InlineNotice
from client.ui.unlock.steps import StepPage

_DOT = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}·  "
"""Between names: never at the beginning of a line."""
_SHORT_FROM = 3
"""Rules from which a list of them says more at a glance than their words do."""


class PreviewPages(QStackedWidget):
    """One community, step by step. Each page is made when one first comes to it."""

    def __init__(self, theme: Theme, model: JoiningModel, preview: Preview) -> None:
        super().__init__()
        self.preview = preview
        self._theme = theme
        self._model = model
        self._made: dict[Step, StepPage] = {}
        self._step: Step | None = None
        model.changed.connect(self._render)
        self._render()

    def begin(self) -> None:
        """Begin at the page that is shown."""
        page = self.currentWidget()
        if isinstance(page, StepPage):
            page.begin()

    def _render(self) -> None:
        state = self._model.state
        if state.preview is not self.preview or state.step == self._step:
            return
        self._step = state.step
        page = self._made.get(state.step)
        if page is None:
            page = self._made[state.step] = self._make(state.step)
            self.addWidget(page)
        self.setCurrentWidget(page)
        if self.isVisible():
            page.begin()

    def _make(self, step: Step) -> StepPage:
        theme, model, preview = self._theme, self._model, self.preview
        page: StepPage
        if step == "look":
            page = LookPage(theme, model, preview)
        elif step == "sees":
            page = SeesPage(theme, model, preview)
        elif step == "guidelines":
            page = GuidelinesPage(theme, model, preview)
        elif step == "escalation":
            page = EscalationPage(theme, model, preview)
        elif step == "name":
            page = NamePage(theme, model)
        else:
            page = DoorPage(theme, model, preview)
        page.count(STEPS.index(step) + 1, len(STEPS))
        return page


class LookPage(StepPage):
    """Who it is, and for whom."""

    def __init__(self, theme: Theme, model: JoiningModel, preview: Preview) -> None:
        super().__init__(theme, preview.name)
        self._model = model
        if preview.practice:
            self.box.addWidget(
                _note(
                    theme,
                    "note",
                    self.tr("This is a practice community. Nobody is there, and nobody will answer."),
                )
            )
        if preview.role == "guide":
            self.box.addWidget(
                _note(
                    theme,
                    "guide",
                    self.tr(
                        "This invitation is for a guide. You will be a guide as soon as the steward has confirmed you."
                    ),
                )
            )
        card = Card(theme, margins=(24, 18, 24, 20), spacing=8)
        rooms = preview.rooms
        count = self.tr("1 room") if len(rooms) == 1 else self.tr("%n rooms", "", len(rooms))
        card.box.addWidget(Label(count, "label", "soft"))
        if any(room.about for room in rooms):
            for room in rooms:
                card.box.addLayout(self._room(room))
        else:
            card.box.addWidget(Label(_DOT.join(isolated(room.name) for room in rooms)))
        self.box.addWidget(card)
        age = preview.minimum_age
        self._notice = InlineNotice(theme)
        self.box.addWidget(self._notice)
        words = self.tr("I am %n or older", "", age) if age else self.tr("Go on")
        old_enough = Button(theme, words, "primary", on=model.go_on)
        old_enough.setObjectName("ofAge")
        elsewhere = Button(
            theme, self.tr("Another invitation"), "quiet", icon="arrow-left", on=model.look_elsewhere
        )
        elsewhere.setObjectName("anotherInvitation")
        younger = Button(theme, self.tr("I am younger"), on=model.too_young)
        younger.setObjectName("tooYoung")
        self.lead(elsewhere, younger, old_enough)
        younger.setVisible(age > 0)
        model.changed.connect(self._render)

    def _room(self, room: RoomSeen) -> QVBoxLayout:
        entry = QVBoxLayout()
        breathe(entry, self._theme, spacing=0)
        entry.addWidget(Label(room.name, "label"))
        if room.about:
            entry.addWidget(Label(room.about, "small"))
        return entry

    def _render(self) -> None:
        young = self._model.state.asks == "too-young"
        self._notice.say(
            self.tr(
                "Then this community is not for you yet, and nothing was sent to it. Your journal is yours at any age,"
                " and Get support now is there for you too."
            )
            if young
            else ""
        )


class SeesPage(StepPage):
    """Who sees what: three readers, and what each of them reads."""

    def __init__(self, theme: Theme, model: JoiningModel, preview: Preview) -> None:
        super().__init__(theme, "")
        self.heading.setText(self.tr("Who sees what"))
        card = Card(theme, margins=(24, 20, 24, 20), spacing=16)
        facts = [
            (
                "lock",
                self.tr("Only you"),
                self.tr("Your journal, check-ins and drafts, and what you read."),
            ),
            (
                "users",
                self.tr("Members and guides"),
                self.tr("What you post, under your name here. Guides read all of it."),
            ),
            (
                "server",
                self.tr("The server"),
                self.tr("What you post, with the hour. Not who or where you are."),
            ),
        ]
        if preview.role == "guide":
            facts.append(
                (
                    "user-check",
                    self.tr("The steward"),
                    self.tr(
                        "The steward knows who you are: whoever is to be a guide goes in by the invitation itself."
                    ),
                )
            )
        for icon, heading, words in facts:
            card.box.addWidget(Fact(theme, icon, heading, words))
        self.box.addWidget(card)
        self.box.addWidget(
            Prose(
                theme,
                self.tr("Yet how you write can show who you are."),
                colour="text2",
            )
        )
        on = Button(theme, self.tr("Go on"), "primary", on=model.go_on)
        on.setObjectName("seen")
        self.lead(on, back=model.back)


class WordsPage(StepPage):
    """A community's words: in short at first, and in full at one press; in full where there is nothing shorter."""

    def __init__(self, theme: Theme, model: JoiningModel, name: str) -> None:
        super().__init__(theme, "")
        self._model = model
        self._notice = InlineNotice(theme)
        self.box.addWidget(self._notice)
        self.short = Card(theme, margins=(24, 18, 24, 18), spacing=8)
        self.short.setObjectName(f"{name}InShort")
        self.whole = Card(theme, margins=(24, 18, 24, 18), spacing=8)
        self.whole.setObjectName(f"{name}Whole")
        self._turn = Button(theme, self.tr("Read all of it"), "quiet", icon="scroll-text", on=self._unfold)
        self._turn.setObjectName(f"{name}InFull")
        row = Flow(theme)
        row.addWidget(self._turn)
        self.box.addWidget(self.short)
        self.box.addWidget(self.whole)
        self.box.addLayout(row)

    def fold(self, short: bool) -> None:
        """Show the short words, or the whole."""
        self.short.setVisible(short)
        self._turn.setVisible(short)
        self.whole.setVisible(not short)

    def _unfold(self) -> None:
        self.fold(False)
        self.verticalScrollBar().setValue(0)
        self.setFocus()


class GuidelinesPage(WordsPage):
    """The guidelines: what they are called, and each of their words at one press."""

    def __init__(self, theme: Theme, model: JoiningModel, preview: Preview) -> None:
        super().__init__(theme, model, "guidelines")
        self.heading.setText(self.tr("The guidelines"))
        rules = in_short(preview.guidelines)
        for rule in rules:
            self.short.box.addWidget(Prose(theme, f"•  {rule}"))
        put_words(self.whole, theme, preview.guidelines)
        accept = Button(theme, self.tr("I accept them"), "primary", on=model.go_on)
        accept.setObjectName("acceptGuidelines")
        self.lead(accept, back=model.back)
        model.changed.connect(self._render)
        self.fold(len(rules) >= _SHORT_FROM and not preview_again(model))
        self._render()

    def _render(self) -> None:
        state = self._model.state
        self._notice.say(state.notice if state.step == "guidelines" else None)


class EscalationPage(WordsPage):
    """What guides do when somebody may be in danger: what people fear most not to be told."""

    def __init__(self, theme: Theme, model: JoiningModel, preview: Preview) -> None:
        super().__init__(theme, model, "escalation")
        found = blocks(preview.escalation)
        title = found[0].words if found and found[0].kind == "heading" else ""
        self.heading.setText(title or self.tr("When someone may be in danger"))
        short = leads_in_short(preview.escalation)
        put_blocks(self.short, theme, short)
        put_words(self.whole, theme, preview.escalation, headed=bool(title))
        understood = Button(theme, self.tr("I understand"), "primary", on=model.go_on)
        understood.setObjectName("acceptEscalation")
        self.lead(understood, back=model.back)
        self.fold(bool(short) and not preview_again(model))


def preview_again(model: JoiningModel) -> bool:
    """Whether these words are others than those that were accepted: then they are read in full."""
    return "of_age" in model.state.agreed and model.mends


def put_words(card: Card, theme: Theme, text: str, *, headed: bool = False) -> None:
    """A community's words, as plain ones; without their first heading where the page is `headed` by it."""
    put_blocks(card, theme, blocks(text)[1 if headed else 0 :])


def put_blocks(card: Card, theme: Theme, found: Sequence[Block]) -> None:
    """Blocks of such words, one below the other."""
    for block in found:
        if block.kind == "heading":
            card.box.addWidget(Label(block.words, "h2" if block.level == 1 else "h3"))
        elif block.leads and block.leads < len(block.words):
            card.box.addWidget(Label(block.words[: block.leads].rstrip("."), "h3"))
            card.box.addWidget(Prose(theme, block.words[block.leads :].strip()))
        else:
            card.box.addWidget(Prose(theme, f"•  {block.words}" if block.kind == "item" else block.words))


def _note(theme: Theme, kind: str, words: str) -> QWidget:
    note = Card(theme, "note" if kind == "note" else "info", margins=(14, 10, 14, 10))
    note.setObjectName("practiceNote" if kind == "note" else "guideNote")
    note.box.addWidget(Label(words))
    return note
