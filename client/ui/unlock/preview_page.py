"""What an invited person sees of a community before they go in, and what they agree to there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from client.services.joining import Preview, RoomSeen
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_follow
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.unlock.choosing import Tick, Waiting
from client.ui.unlock.guidelines_text import blocks
from client.ui.unlock.joining_model import Agreement, JoiningModel
from client.ui.unlock.parts import InlineNotice

_DOT = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}·  "
"""Between names: never at the beginning of a line."""

_NAME_WIDTH = 204


class PreviewPage(Scroller):
    """One community, top to bottom: who it is, how one is there, what happens in danger, one's name, the door."""

    def __init__(self, theme: Theme, model: JoiningModel, preview: Preview) -> None:
        super().__init__(theme, width=728, margins=(24, 8, 24, 32), spacing=16)
        self._model = model
        self.preview = preview
        self._attempts = model.state.attempts
        self._ticks: dict[Agreement, Tick] = {}
        self._missing: dict[Agreement, InlineNotice] = {}
        self.box.addWidget(self._about())
        guidelines = self._agreement(
            "guidelines", "acceptGuidelines", self.tr("I have read the guidelines, and I accept them")
        )
        self.box.addWidget(
            self._words(self.tr("The guidelines of this community"), preview.guidelines, guidelines)
        )
        escalation = self._agreement(
            "escalation",
            "acceptEscalation",
            self.tr("I understand what guides do when somebody may be in danger"),
        )
        self.box.addWidget(self._words(self.tr("What guides do"), preview.escalation, escalation))
        self.names = NameChoice(theme, model)
        self.box.addWidget(self.names)
        self._last = self._door()
        self.box.addWidget(self._last)
        self.box.addStretch(1)
        model.changed.connect(self._render)
        self._render()

    def begin(self) -> None:
        """Begin to read at the top."""
        self._back.setFocus()
        self.verticalScrollBar().setValue(0)

    def _about(self) -> Card:
        theme, preview = self._theme, self.preview
        card = Card(theme, margins=(24, 18, 24, 20), spacing=8)
        self._back = Button(
            theme, self.tr("Another invitation"), "quiet", icon="arrow-left", on=self._model.look_elsewhere
        )
        self._back.setObjectName("anotherInvitation")
        row = Flow(theme)
        row.addWidget(self._back)
        card.box.addLayout(row)
        card.box.addWidget(Label(preview.name, "h2"))
        if preview.practice:
            note = Card(theme, "note", margins=(14, 10, 14, 10))
            note.setObjectName("practiceNote")
            note.box.addWidget(
                Label(self.tr("This is a practice community. Nobody is there, and nobody will answer."))
            )
            card.box.addWidget(note)
        if preview.role == "guide":
            note = Card(theme, "info", margins=(14, 10, 14, 10))
            note.setObjectName("guideNote")
            note.box.addWidget(
                Label(
                    self.tr(
                        "This invitation is for a guide. You will be a guide as soon as the steward has confirmed you."
                    )
                )
            )
            card.box.addWidget(note)
        card.box.addWidget(
            Label(
                self.tr("1 room") if len(preview.rooms) == 1 else self.tr("%n rooms", "", len(preview.rooms)),
                "label",
                "soft",
            )
        )
        if any(room.about for room in preview.rooms):
            for room in preview.rooms:
                card.box.addLayout(self._room(room))
        else:
            card.box.addWidget(Label(_DOT.join(isolated(room.name) for room in preview.rooms)))
        return card

    def _room(self, room: RoomSeen) -> QVBoxLayout:
        entry = QVBoxLayout()
        breathe(entry, self._theme, spacing=0)
        entry.addWidget(Label(room.name, "label"))
        if room.about:
            entry.addWidget(Label(room.about, "small"))
        return entry

    def _words(self, title: str, text: str, agreement: Tick) -> Card:
        theme = self._theme
        card = Card(theme, margins=(24, 18, 24, 18), spacing=8)
        card.box.addWidget(Label(title, "label", "accent"))
        for block in blocks(text):
            if block.kind == "heading":
                card.box.addWidget(Label(block.words, "h2" if block.level == 1 else "h3"))
            else:
                card.box.addWidget(Prose(theme, f"•  {block.words}" if block.kind == "item" else block.words))
        card.box.addSpacing(4)
        card.box.addWidget(agreement)
        card.box.addWidget(self._notice_for(agreement))
        return card

    def _agreement(self, to: Agreement, object_name: str, words: str) -> Tick:
        tick = Tick(self._theme, words, object_name=object_name)
        tick.box.setChecked(to in self._model.state.agreed)
        tick.box.toggled.connect(lambda yes: self._model.agree(to, yes))
        self._ticks[to] = tick
        return tick

    def _notice_for(self, tick: Tick) -> InlineNotice:
        to = next(each for each, one in self._ticks.items() if one is tick)
        self._missing[to] = InlineNotice(self._theme)
        return self._missing[to]

    def _door(self) -> Card:
        theme = self._theme
        card = Card(theme, margins=(24, 18, 24, 20), spacing=10)
        card.box.addWidget(Label(self.tr("Before you join"), "h3"))
        for words in self._honest_words():
            card.box.addWidget(Prose(theme, words, "body", colour="text2"))
        of_age = self._agreement(
            "of_age", "ofAge", self.tr("I am at least %n years old", "", self.preview.minimum_age)
        )
        card.box.addWidget(of_age)
        card.box.addWidget(self._notice_for(of_age))
        self._notice = InlineNotice(theme)
        card.box.addWidget(self._notice)
        self._waiting = Waiting(theme)
        card.box.addWidget(self._waiting)
        self._not_now = Button(theme, self.tr("Not now"), "quiet", on=self._model.not_now)
        self._not_now.setObjectName("notNow")
        self._later = Button(theme, self.tr("Join later today"), on=self._model.join_later)
        self._later.setObjectName("joinLater")
        self._later.setAccessibleDescription(
            self.tr("Goes in by itself at a time drawn by chance, within 24 hours")
        )
        self._join = Button(theme, self.tr("Join now"), "primary", on=self._model.join)
        self._join.setObjectName("joinNow")
        self._support = Button(
            theme, self.tr("Get support now"), "support", icon="life-buoy", on=self._model.show_support
        )
        self._support.setObjectName("supportBeforeJoining")
        row = Flow(theme, trailing=True)
        for button in (self._support, self._not_now, self._later, self._join):
            row.addWidget(button)
        if self.preview.role == "guide":
            self._support.hide()
            self._later.hide()
        card.box.addLayout(row)
        return card

    def _honest_words(self) -> tuple[str, ...]:
        """What joining cannot hide, and from whom."""
        guides = self.tr(
            "Guides read everything that is posted. They cannot see who you are or where you are."
        )
        if self.preview.role == "guide":
            return (
                self.tr(
                    "The steward knows who you are: whoever is to be a guide goes in by the invitation itself, and is"
                    " confirmed by the steward. Members see only the name you choose here."
                ),
            )
        return (
            guides,
            self.tr(
                "Your invitation goes to the server first, and your new name on a connection of its own: nothing in the"
                " two says that they belong together. You can only be taken for somebody else who joins in the same"
                " month; that may be very few people, or nobody but you."
            ),
            self.tr(
                "If you join now, a server that secretly notes when things happen could still link your name with your"
                " invitation. If you join later today, Leeward hands the invitation in now and goes in at a time drawn"
                " by chance within 24 hours, or when it is next open after that. Against a server that also notes your"
                " network's address, waiting does not help."
            ),
            self.tr(
                "Until you are in, nobody here can answer you. If you need somebody before that, help that needs no"
                " community is a press away."
            ),
        )

    def _render(self) -> None:
        state = self._model.state
        if state.preview is not self.preview:
            return
        ticks = (self._ticks["guidelines"], self._ticks["escalation"])
        let_tab_follow((self._back, *ticks, self.names.choices, self.names.more, self._last))
        words: dict[Agreement, str] = {
            "guidelines": self.tr("Please read the guidelines, and tick this if you accept them."),
            "escalation": self.tr("Please read what guides do, and tick this if you have understood it."),
            "of_age": self.tr("Please tick this if you are old enough for this community."),
        }
        for to, tick in self._ticks.items():
            tick.box.setChecked(to in state.agreed)
            self._missing[to].say(words[to] if state.asks == to and to not in state.agreed else "")
        self._notice.say(None if state.asks else state.notice)
        busy = {
            "joining": self.tr("Joining…"),
            "handing-in": self.tr("Handing your invitation in…"),
            "looking": self.tr("Reading the new guidelines…"),
        }
        self._waiting.say(busy.get(state.doing, ""))
        self._join.setEnabled(not state.doing)
        again = self.tr("Join now instead") if state.kept and state.kept.later else self.tr("Try again")
        self._join.setText(again if state.kept else self.tr("Join now"))
        self._later.setEnabled(not state.doing and not (state.kept and state.kept.later))
        if state.attempts > self._attempts:
            self._point_at(state.asks)
        self._attempts = state.attempts

    def _point_at(self, asks: str) -> None:
        where: QWidget = self._notice
        if asks == "name":
            where = self.names.first()
            where.setFocus()
        for to, tick in self._ticks.items():
            if to == asks:
                tick.box.setFocus()
                where = self._missing[to]
        # A notice that has just appeared has no place yet.
        QTimer.singleShot(0, where, lambda: self.ensureWidgetVisible(where))


class NameChoice(Card):
    """Generated names to choose from; nobody types one."""

    def __init__(self, theme: Theme, model: JoiningModel) -> None:
        super().__init__(theme, margins=(24, 18, 24, 20), spacing=10)
        self.setObjectName("pseudonymChoice")
        self._theme = theme
        self._model = model
        self._names: tuple[str, ...] = ()
        heading = Label(self.tr("Your name here"), "h3")
        self.setAccessibleName(heading.text())
        self.box.addWidget(heading)
        self._hint = Label("", tone="soft")
        self.box.addWidget(self._hint)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.choices = QWidget()
        self._flow = Flow(theme, self.choices)
        self.box.addWidget(self.choices)
        self._notice = InlineNotice(theme)
        self.box.addWidget(self._notice)
        self.more = Button(
            theme, self.tr("Other names"), "quiet", icon="refresh-cw", on=self._model.more_names
        )
        self.more.setObjectName("moreNames")
        row = Flow(theme)
        row.addWidget(self.more)
        self.box.addLayout(row)
        model.changed.connect(self._render)
        theme.changed.connect(self._fit)
        self._render()

    def first(self) -> QWidget:
        """Where one begins to choose."""
        buttons = self._group.buttons()
        return buttons[0] if buttons else self

    def _render(self) -> None:
        state = self._model.state
        if state.preview is None:
            return
        if state.names != self._names:
            self._names = state.names
            self._offer()
        for button in self._group.buttons():
            button.setChecked(button.text() == state.name)
            button.setEnabled(state.kept is None and not state.doing)
        self.more.setEnabled(state.kept is None and not state.doing)
        asks = state.asks == "name" and not state.name
        self._notice.say((state.notice or self.tr("Please choose a name.")) if asks else None)
        if state.kept:
            self._hint.setText(
                self.tr("Your request under the name {name} is kept here and goes again as it was.").format(
                    name=isolated(state.name)
                )
            )
        else:
            self._hint.setText(
                self.tr("Choose one of these names. Nobody types their own, so none gives anybody away.")
            )

    def _offer(self) -> None:
        had_focus = any(button.hasFocus() for button in self._group.buttons())
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for name in self._names:
            button = Button(self._theme, name, "choice", on=partial(self._model.choose, name))
            button.setCheckable(True)
            self._group.addButton(button)
            self._flow.addWidget(button)
            button.show()
        self._fit()
        if had_focus:
            self.first().setFocus()

    def _fit(self) -> None:
        for button in self._group.buttons():
            button.setMinimumWidth(self._theme.px(_NAME_WIDTH))
