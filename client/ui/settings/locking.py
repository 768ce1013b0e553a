"""The page for locking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from client.ui.kit import managed_words
from client.ui.kit.beside import Row, TickRow
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Label, Line
from client.ui.kit.words import isolated
from client.ui.settings.locking_model import Locking
from client.ui.settings.page import Outcome, PartPage, soft
from client.ui.settings.parts import Section
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_MINUTES: Final = (1, 5, 10, 30, 60)


class LockingPage(PartPage):
    """When it locks by itself, and pictures of the screen; each choice holds at once."""

    def __init__(self, home: Home, *, can_hide: bool | None = None) -> None:
        """`can_hide` by default asks the system whether it keeps windows out of pictures."""
        theme = home.theme
        super().__init__(theme, "locking", translated("Locking"))
        self.work = self.locking = Locking(home, self, can_hide=can_hide)
        self._management = home.session.management
        card = self.card(translated("When Leeward locks by itself"), "lockingCard")
        card.box.addWidget(
            soft(
                translated(
                    "To lock now, press Ctrl+L. What you are writing is kept as a draft, in the vault, before it"
                    " closes."
                )
            )
        )
        options: list[tuple[str, object]] = [(_after(minutes), minutes) for minutes in _MINUTES]
        options.append((translated("Never by itself"), None))
        self.after = Choice(theme, options)
        self.after.setObjectName("lockAfter")
        card.box.addWidget(
            Row(
                theme,
                translated("When nothing is pressed for"),
                self.after,
                translated("Short is safer where others pass by."),
            )
        )
        self._say_what_is_set(card)
        card.box.addWidget(Line())
        session = TickRow(
            theme,
            translated("Also when this computer locks"),
            translated(
                "And before it sleeps, where the system tells programs of it. After more than half a minute of sleep,"
                " Leeward locks whatever you choose here."
            ),
            "lockWithSession",
        )
        self.session = session.tick
        card.box.addWidget(session)
        self.outcome = Outcome(theme, "locking", self.locking.stop)
        card.box.addWidget(self.outcome)
        pictures = self.card(translated("Pictures of the screen"), "picturesCard")
        hide = TickRow(
            theme,
            translated("Keep this window out of pictures and shared screens"),
            translated("Other programs then see a black or an empty place. A camera still sees the screen."),
            "hideFromCapture",
        )
        self.hide_window = hide.tick
        self.cannot = Label(
            translated(
                "This system does not offer a way to keep a window out of pictures. Lock before you share your screen."
            ),
            "body",
            "soft",
        )
        pictures.box.addWidget(hide)
        pictures.box.addWidget(self.cannot)
        if not self._management.pictures:
            words = managed_words.picture_words(self._management)
            pictures.box.addWidget(soft(f"{words} {managed_words.set_by(self._management)}"))
        hide.setVisible(self.locking.state.can_hide)
        self.cannot.setVisible(not self.locking.state.can_hide)
        self.fill()
        self.after.currentIndexChanged.connect(
            lambda _: self.locking.choose(lock_after_minutes=self.after.currentData())
        )
        self.session.toggled.connect(lambda ticked: self.locking.choose(lock_with_session=ticked))
        self.hide_window.toggled.connect(lambda ticked: self.locking.choose(hide_from_capture=ticked))
        self.locking.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Read what was chosen, and begin with the first choice."""
        super().arrive()
        self.locking.load()
        if self.after.isEnabled():
            self.after.setFocus()

    def _say_what_is_set(self, card: Section) -> None:
        """What whoever manages this computer has set: it holds as well, whatever is chosen."""
        words = (*managed_words.lock_words(self._management), managed_words.keeping_words(self._management))
        if any(words):
            said = soft(" ".join((*filter(None, words), managed_words.set_by(self._management))))
            said.setObjectName("lockSetBy")
            card.box.addWidget(said)

    def _render(self) -> None:
        state = self.locking.state
        for control in (self.after, self.session, self.hide_window):
            control.setEnabled(state.chosen is not None)
        self.hide_window.setEnabled(state.chosen is not None and self._management.pictures)
        chosen = state.chosen
        if chosen is not None:
            for control in (self.after, self.session, self.hide_window):
                control.blockSignals(True)
            minutes = chosen.lock_after_minutes
            if self.after.findData(minutes) < 0 and minutes is not None:
                self.after.addItem(_after(minutes), minutes)  # chosen elsewhere
            self.after.choose(minutes)
            self.session.setChecked(chosen.lock_with_session)
            self.hide_window.setChecked(chosen.hide_from_capture or not self._management.pictures)
            for control in (self.after, self.session, self.hide_window):
                control.blockSignals(False)
        self.outcome.show_state(state)


def _after(minutes: int) -> str:
    if minutes == 1:
        return translated("1 minute")
    if minutes == 60:
        return translated("1 hour")
    return isolated(translated("{minutes} minutes").format(minutes=minutes))
