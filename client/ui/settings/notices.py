"""The page for notices outside the window, quiet hours, and the sign beside the clock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.noticing import Sort
from client.ui.kit.beside import Row, TickRow
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Label, Line, breathe
from client.ui.kit.notifier import notice_words
from client.ui.kit.words import isolated
from client.ui.settings.notices_model import NoticesWork
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.words import counted, translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home
    from client.ui.kit.tray import Tray


class NoticesPage(PartPage):
    """Nothing is told before it was chosen here; each choice holds at once."""

    def __init__(
        self, home: Home, *, offered: Callable[[], bool] | None = None, tray: Tray | None = None
    ) -> None:
        """`offered` by default asks the desktop whether it has a place for notices; `tray` shows the one to look at."""
        super().__init__(home.theme, "notices", translated("Notifications"))
        self.work = self.notices = NoticesWork(home, self, offered=offered)
        self._tray = tray
        self._notices()
        self._quiet_hours()
        self._beside_the_clock()
        self.fill()
        self._connect()
        self.notices.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Read what was chosen, and begin with the first choice."""
        super().arrive()
        self.notices.load()
        if self.wanted.isVisible() and self.wanted.isEnabled():
            self.wanted.setFocus()

    def _notices(self) -> None:
        theme = self.theme
        card = self.card(translated("When something is new"), "noticesCard")
        card.box.addWidget(
            soft(
                translated(
                    "Others may see a notice over your shoulder, or on a screen that is locked. So there are none until"
                    " you choose them."
                )
            )
        )
        self.cannot = soft(
            translated(
                "This desktop offers no place for notices. Leeward shows what is new when you open it, on Today."
            )
        )
        card.box.addWidget(self.cannot)
        self._whether = TickRow(
            theme,
            translated("Tell me when something is new"),
            translated(
                "A letter from the guides, what became of something you asked, or kind words, where you want them. At"
                " most once an hour, and not while you look at Leeward. Nothing ever asks you to come back."
            ),
            "noticesWanted",
        )
        self.wanted = self._whether.tick
        card.box.addWidget(self._whether)
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        breathe(more, theme, spacing=14)
        followed = TickRow(
            theme,
            translated("Also posts in threads I follow"),
            translated("Not your own, nothing you muted, and none of them while you take a break."),
            "noticesFollowed",
        )
        self.followed = followed.tick
        more.addWidget(followed)
        more.addWidget(Line())
        self.says = Choice(
            theme,
            [
                (translated("Only that something is new"), False),
                (translated("Also what kind of thing"), True),
            ],
        )
        self.says.setObjectName("noticesSay")
        more.addWidget(
            Row(
                theme,
                translated("What others could read"),
                self.says,
                translated(
                    "Never words, names, titles, or which community. Some desktops add a sound, or this program's name."
                ),
            )
        )
        self.example = Label("", "small")
        self.example.setObjectName("noticesExample")
        more.addWidget(self.example)
        self.try_one = Button(theme, translated("Show me one"), on=self._show_one)
        self.try_one.setObjectName("noticesTry")
        more.addLayout(in_a_row(theme, self.try_one))
        self.until = soft("")
        self.until.setObjectName("noticesUntil")
        more.addWidget(self.until)
        card.box.addWidget(self._more)
        self.outcome = Outcome(theme, "notices", self.notices.stop)
        card.box.addWidget(self.outcome)

    def _quiet_hours(self) -> None:
        theme = self.theme
        self._quiet_card = card = self.card(translated("Quiet hours"), "quietHoursCard")
        tick = TickRow(
            theme,
            translated("Keep quiet in these hours"),
            translated(
                "What comes meanwhile is told once, afterwards, if you have not seen it by then. One thing is told at"
                " once, at any hour: that a guide has opened your call for help."
            ),
            "noticesQuiet",
        )
        self.quiet = tick.tick
        card.box.addWidget(tick)
        hours: list[tuple[str, object]] = [(_hour(hour), hour) for hour in range(24)]
        self.begins, self.ends = Choice(theme, hours), Choice(theme, hours)
        self.begins.setObjectName("noticesQuietFrom")
        self.ends.setObjectName("noticesQuietUntil")
        self._hours = QWidget()
        rows = QVBoxLayout(self._hours)
        breathe(rows, theme, spacing=8)
        rows.addWidget(Row(theme, translated("From"), self.begins))
        rows.addWidget(Row(theme, translated("Until"), self.ends))
        self.whole_day = Label(translated("The same hour twice means the whole day."), "small")
        rows.addWidget(self.whole_day)
        card.box.addWidget(self._hours)

    def _beside_the_clock(self) -> None:
        theme = self.theme
        card = self.card(translated("Beside the clock"), "besideClockCard")
        self.no_place = soft(translated("This desktop offers no place for a sign beside its clock."))
        card.box.addWidget(self.no_place)
        self._sign = TickRow(
            theme,
            translated("Keep a sign there while Leeward is unlocked"),
            translated(
                "A plain disc, called as this window is, which others can see. It opens the window, leads to support,"
                " locks, and leaves at once."
            ),
            "noticesBesideClock",
        )
        self.beside_clock = self._sign.tick
        card.box.addWidget(self._sign)
        self.closed = Choice(
            theme,
            [
                (translated("Ask me"), "ask"),
                (translated("Go on beside the clock"), "stay"),
                (translated("Close Leeward"), "quit"),
            ],
        )
        self.closed.setObjectName("noticesWhenClosed")
        self._closed_row = Row(
            theme,
            translated("When I close the window"),
            self.closed,
            translated(
                "Your vault stays open while it goes on there. It locks by itself as ever, then closes."
            ),
        )
        card.box.addWidget(self._closed_row)

    def _connect(self) -> None:
        choose = self.notices.choose
        self.wanted.toggled.connect(lambda ticked: choose(wanted=ticked))
        self.followed.toggled.connect(lambda ticked: choose(followed=ticked))
        self.says.currentIndexChanged.connect(lambda _: choose(says_sort=self.says.currentData()))
        self.quiet.toggled.connect(lambda ticked: choose(quiet=ticked))
        self.begins.currentIndexChanged.connect(lambda _: choose(quiet_from=self.begins.currentData()))
        self.ends.currentIndexChanged.connect(lambda _: choose(quiet_until=self.ends.currentData()))
        self.beside_clock.toggled.connect(lambda ticked: choose(beside_clock=ticked))
        self.closed.currentIndexChanged.connect(lambda _: choose(when_closed=self.closed.currentData()))

    def _show_one(self) -> None:
        if self._tray is None:
            from client.ui.kit.tray import Tray

            self._tray = Tray(self.theme, parent=self)
        self._tray.tell(notice_words(Sort.GUIDES if self.says.currentData() else None))

    def leave(self) -> None:
        """The person goes away from it: no sign of a notice that was only looked at stays."""
        if self._tray is not None:
            self._tray.rest()

    # Showing

    def _render(self) -> None:
        state = self.notices.state
        chosen = state.chosen
        offered = state.offered
        self.cannot.setVisible(not offered)
        self.no_place.setVisible(not offered)
        self._whether.setVisible(offered)
        self._sign.setVisible(offered)
        wanted = offered and chosen is not None and chosen.wanted
        self._more.setVisible(wanted)
        self._quiet_card.setVisible(wanted)
        self._closed_row.setVisible(offered and chosen is not None and chosen.beside_clock)
        controls = (
            self.wanted,
            self.followed,
            self.says,
            self.quiet,
            self.begins,
            self.ends,
            self.beside_clock,
            self.closed,
        )
        for control in controls:
            control.setEnabled(chosen is not None)
            control.blockSignals(True)
        if chosen is not None:
            self.wanted.setChecked(chosen.wanted)
            self.followed.setChecked(chosen.followed)
            self.says.choose(chosen.says_sort)
            self.quiet.setChecked(chosen.quiet)
            self.begins.choose(chosen.quiet_from)
            self.ends.choose(chosen.quiet_until)
            self.beside_clock.setChecked(chosen.beside_clock)
            self.closed.choose(chosen.when_closed)
            self._hours.setVisible(chosen.quiet)
            self.whole_day.setVisible(chosen.quiet_from == chosen.quiet_until)
            self.example.setText(_examples(says_sort=chosen.says_sort, followed=chosen.followed))
        for control in controls:
            control.blockSignals(False)
        self.until.setText(_until(state.locks_after))
        self.outcome.show_state(state)


def _hour(hour: int) -> str:
    return isolated(QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat))


def _examples(*, says_sort: bool, followed: bool) -> str:
    """Every sentence that a notice can be."""
    if not says_sort:
        told = [notice_words(None)]
    else:
        told = [notice_words(sort) for sort in Sort if followed or sort is not Sort.POSTS]
    return "\n".join(translated("“{words}”").format(words=words) for words in told)


def _until(minutes: int | None) -> str:
    """How long anything can be told at all."""
    if minutes is None:
        return translated(
            "Notices come only while your vault is open. You chose that it never locks by itself."
        )
    return counted(
        "Notices come only while your vault is open. It locks when nobody has touched it for 1 minute; from then on"
        " nothing here knows of anything new. The time is chosen under Locking.",
        "Notices come only while your vault is open. It locks when nobody has touched it for %n minutes; from then on"
        " nothing here knows of anything new. The time is chosen under Locking.",
        minutes,
    )
