"""The door of a community: going in now or later, and what each of the two hides."""

from __future__ import annotations

from collections.abc import Callable

from client.services.joining import Preview
from client.ui.kit.controls import Button, Label
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.unlock.choosing import Choice, Waiting
from client.ui.unlock.joining_model import JoiningModel
from client.ui.unlock.parts import InlineNotice
from client.ui.unlock.steps import StepPage


class DoorPage(StepPage):
    """Two ways in, each with what it hides and what not."""

    def __init__(self, theme: Theme, model: JoiningModel, preview: Preview) -> None:
        super().__init__(theme, "")
        self.preview = preview
        self._model = model
        self._attempts = model.state.attempts
        guide = preview.role == "guide"
        self.heading.setText(self.tr("Come in as {name}"))
        if guide:
            now = self.tr("The steward confirms you, then you are a guide.")
        else:
            now = self.tr(
                "You can write at once. A server that secretly notes times could tell which invitation was yours."
            )
        self._join = Way(theme, "log-in", self.tr("Join now"), now, "joinNow", model.join)
        self._later = Way(
            theme,
            "clock",
            self.tr("Join later"),
            self.tr(
                "Leeward goes in by itself, at a time drawn by chance within 24 hours. Then it is harder to tell which"
                " invitation was yours. Until then nobody here can answer you."
            ),
            "joinLater",
            model.join_later,
        )
        self.box.addWidget(self._join)
        self.box.addWidget(self._later)
        month = Label(
            self.tr(
                "Either way, you can only hide among the people who join in the same month. That may be very few. It"
                " may be only you."
            ),
            tone="soft",
        )
        self.box.addWidget(month)
        self._notice = InlineNotice(theme)
        self.box.addWidget(self._notice)
        self._waiting = Waiting(theme)
        self.box.addWidget(self._waiting)
        self._more = Prose(theme, "\n".join(self._limits()), "body", colour="text2")
        self._more.setObjectName("linkLimits")
        self._more.hide()
        self._tell = Button(
            theme, self.tr("What this hides, and what not"), "quiet", icon="info", on=self._unfold
        )
        self._tell.setObjectName("tellLimits")
        row = Flow(theme)
        row.addWidget(self._tell)
        self.box.addLayout(row)
        self.box.addWidget(self._more)
        support = Button(
            theme, self.tr("Get support now"), "support", icon="life-buoy", on=model.show_support
        )
        support.setObjectName("supportBeforeJoining")
        not_now = Button(theme, self.tr("Not now"), "quiet", on=model.not_now)
        not_now.setObjectName("notNow")
        self.first = self._join
        self.lead(not_now, support, back=model.back)
        # Only what stands in a page already: what has no place yet would be a window of its own for a moment.
        for part in (self._later, month, self._tell, support):
            part.setVisible(not guide)
        model.changed.connect(self._render)
        self._render()

    def _limits(self) -> tuple[str, ...]:
        """What joining cannot hide, and from whom."""
        return (
            self.tr(
                "Your invitation goes to the server first. Your new name goes after it, on a connection of its own."
                " Nothing in the two says that they belong together."
            ),
            self.tr(
                "If you join later, Leeward hands the invitation in now. It goes in at the time it has drawn, or when"
                " it is next open after that. Waiting does not help against a server that also notes your network's"
                " address."
            ),
        )

    def _unfold(self) -> None:
        self._more.show()
        self._tell.hide()
        self.setFocus()

    def _render(self) -> None:
        state = self._model.state
        if state.preview is not self.preview:
            return
        self.heading.setText(self.tr("Come in as {name}").format(name=isolated(state.name)))
        self._notice.say(state.notice if state.step == "door" else None)
        busy = {
            "joining": self.tr("Joining…"),
            "handing-in": self.tr("Handing your invitation in…"),
            "looking": self.tr("Reading the new guidelines…"),
        }
        self._waiting.say(busy.get(state.doing, ""))
        self._join.setEnabled(not state.doing)
        again = self.tr("Join now instead") if state.kept and state.kept.later else self.tr("Try again")
        self._join.call(again if state.kept else self.tr("Join now"))
        self._later.setEnabled(not state.doing and not (state.kept and state.kept.later))
        if state.attempts > self._attempts and not self._notice.isHidden():
            self.ensureWidgetVisible(self._notice)
        self._attempts = state.attempts


class Way(Choice):
    """One way in, which can come to be called otherwise."""

    def __init__(
        self, theme: Theme, icon: str, title: str, line: str, object_name: str, on: Callable[[], object]
    ) -> None:
        super().__init__(theme, icon, title, line, object_name=object_name, on=on)
        self.setAutoDefault(True)

    def call(self, title: str) -> None:
        """Be called that."""
        self.title.setText(title)
        self.setAccessibleName(title)
