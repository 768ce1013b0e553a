"""A check-in that was made, to be changed or erased."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.domain.check_in_draft import Begun
from client.domain.journal import CheckIn, Dimension, Measure, Moment
from client.notices import Notice, notice_for
from client.ui.kit.accessibility import announce
from client.ui.kit.asking import ask
from client.ui.kit.check_in_parts import ActivityChips, DimensionRows, WhenRow
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.moods import MoodChoice
from client.ui.kit.notice_bar import in_words

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

_WIDE: Final = 640
_TALL: Final = 620


@dataclass(frozen=True, slots=True)
class ChangeState:
    """What it says now. `dimensions` are those asked, and those that it has though they rest."""

    mood: int | None
    more: Begun = field(repr=False)
    dimensions: tuple[Dimension, ...] = ()
    activities: tuple[str, ...] = ()
    notice: Notice | None = None
    busy: bool = False


class ChangedCheckIn(QObject):
    """`changed` after any change, `done` once it is kept or erased. `note` is what is typed."""

    changed = Signal()
    done = Signal()

    def __init__(self, home: Home, check_in: CheckIn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._check_in = check_in
        self.note = check_in.note
        more = Begun(
            check_in.words, check_in.activities, check_in.measures, check_in.created, check_in.whole_day
        )
        self.state = ChangeState(check_in.mood, more)
        home.bridge.run(self._asked(), self._read, self._failed, owner=self)

    def choose(self, mood: int | None) -> None:
        """This mood, or none."""
        self._become(mood=mood)

    def do(self, activity: str, done: bool) -> None:
        """This activity was among what one did, or was not."""
        others = tuple(each for each in self.state.more.activities if each != activity)
        self._more(activities=(*others, activity) if done else others)

    def add_activity(self, name: str) -> None:
        """An activity of one's own, done."""
        name = " ".join(name.split())
        if name:
            self.do(name, True)

    def measure(self, dimension: str, value: float | None) -> None:
        """So much of a dimension, or nothing said about it."""
        others = tuple(each for each in self.state.more.measures if each.dimension != dimension)
        self._more(measures=others if value is None else (*others, Measure(dimension, value)))

    def happened(self, when: datetime | None, *, whole_day: bool = False) -> None:
        """When it was: an aware time up to now."""
        now = datetime.fromtimestamp(self._home.now(), UTC).astimezone()
        at = min(when or now, now + timedelta(minutes=1))
        self._more(created=Moment.of(at), whole_day=whole_day)

    def keep(self) -> None:
        """Put this in its place."""
        self._do(self._home.session.journaling.change_check_in(check_in=self._now()))

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """What puts it in its place, if it says anything else now; whoever takes it runs it."""
        now = self._now()
        if now == self._check_in:
            return None
        return self._home.session.journaling.change_check_in(check_in=now)

    def _now(self) -> CheckIn:
        state = self.state
        return replace(
            self._check_in,
            mood=state.mood,
            note=self.note.strip(),
            activities=state.more.activities,
            measures=state.more.measures,
            created=state.more.created or self._check_in.created,
            whole_day=state.more.whole_day,
        )

    def erase(self) -> None:
        """Erase it for good."""
        self._do(self._home.session.journaling.erase_check_in(check_in_id=self._check_in.id))

    def _do(self, work: Any) -> None:
        self._become(busy=True, notice=None)
        self._home.bridge.run(work, lambda _: self.done.emit(), self._failed, owner=self)

    def _more(self, **changed: Any) -> None:
        self._become(more=replace(self.state.more, **changed))

    async def _asked(self) -> tuple[list[Dimension], list[tuple[str, bool]]]:
        own = self._home.session.checking_in
        return await own.dimensions(), await own.activities()

    def _read(self, found: tuple[list[Dimension], list[tuple[str, bool]]]) -> None:
        dimensions, activities = found
        has = {each.dimension for each in self._check_in.measures}
        self._become(
            dimensions=tuple(each for each in dimensions if not each.resting or each.id in has),
            activities=tuple(name for name, resting in activities if not resting),
        )

    def _failed(self, error: WorldError) -> None:
        self._become(busy=False, notice=notice_for(error))

    def _become(self, **changed: Any) -> None:
        state = replace(self.state, **changed)
        if state != self.state:
            self.state = state
            self.changed.emit()


class ChangeCheckIn(QDialog):
    """The check-in in a window of its own above the list. Escape changes nothing."""

    def __init__(self, parent: QWidget, home: Home, check_in: CheckIn, *, when: str) -> None:
        """`when` is its time in words."""
        super().__init__(parent.window())
        self._home = home
        translate = QCoreApplication.translate
        theme = home.theme
        self.model = ChangedCheckIn(home, check_in, self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("changeCheckIn")
        title = translate("checkIns", "A check-in")
        self.setWindowTitle(title)
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(24, 20, 24, 20), spacing=12)
        inside = Scroller(theme, width=None, margins=(0, 0, 8, 0), spacing=12)
        inside.setAccessibleName(title)
        self.mood = MoodChoice(theme, label=translate("checkIns", "How were you?"))
        self.mood.choose(check_in.mood)
        self.mood.chosen.connect(self.model.choose)
        self.mood.cleared.connect(lambda: self.model.choose(None))
        self.note = WordBox(theme, translate("checkIns", "A few words, if you like"), least=2, most=8)
        self.note.setObjectName("changedNote")
        self.note.set_words(check_in.note)
        self.note.textChanged.connect(self._typed)
        self.activities = ActivityChips(theme, self.model)
        self.dimensions = DimensionRows(theme, self.model)
        self.when = WhenRow(theme, self.model, fixed=True)
        self.said = Label("", "label", "info")
        for part in (
            Label(when, "h2"),
            self.mood,
            self.note,
            self.activities,
            self.dimensions,
            self.when,
            self.said,
        ):
            inside.box.addWidget(part)
        inside.box.addStretch(1)
        box.addWidget(inside, 1)
        buttons = Flow(theme, spacing=8, trailing=True)
        self.erase = Button(theme, translate("checkIns", "Erase it"), "quiet", on=self._ask)
        self.erase.setObjectName("eraseCheckIn")
        self.stay = Button(theme, translate("checkIns", "Leave it as it was"), on=self.reject)
        self.stay.setObjectName("leaveCheckIn")
        self.keep = Button(theme, translate("checkIns", "Keep changes"), "primary", on=self._keep)
        self.keep.setObjectName("keepChangedCheckIn")
        for button in (self.erase, self.stay, self.keep):
            buttons.addWidget(button)
        box.addLayout(buttons)
        self.model.changed.connect(self._render)
        self.model.done.connect(self.accept)
        self._render()
        window = parent.window()
        self.resize(min(theme.px(_WIDE), window.width()), min(theme.px(_TALL), window.height()))
        self.open()
        self.mood.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """What is half typed is meant, also where the vault locks meanwhile."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.activities.add_typed()

    def _typed(self) -> None:
        self.model.note = self.note.toPlainText()

    def _keep(self) -> None:
        self.activities.add_typed()
        self.model.keep()

    def _ask(self) -> None:
        translate = QCoreApplication.translate
        ask(
            self,
            self._home.theme,
            name="eraseCheckInAsked",
            title=translate("checkIns", "Erase this check-in?"),
            about=[translate("checkIns", "It is gone for good, and from the charts.")],
            stay=translate("checkIns", "Keep it"),
            go=translate("checkIns", "Erase it"),
            do=self.model.erase,
        )

    def _render(self) -> None:
        state = self.model.state
        for part in (self.activities, self.dimensions, self.when):
            part.show_state(state)
        for button in (self.erase, self.keep):
            button.setEnabled(not state.busy)
        said = "" if state.notice is None else in_words(state.notice)
        if said and said != self.said.text():
            announce(self, said)
        self.said.setText(said)
        self.said.setVisible(bool(said))
