"""The sleep diary: the week as a picture and as a table, and the way to one night."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from client.ui.kit.controls import Button, Card, IconButton, Label
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.tools import sleep_words
from client.ui.tools.page import Told, ToolPage
from client.ui.tools.sleep_chart import SleepChart
from client.ui.tools.sleep_form import NightPage
from client.ui.tools.sleep_model import SleepModel
from client.ui.tools.sleep_table import SleepTable
from client.ui.tools.words import short_day, translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class SleepPage(QStackedWidget):
    """`leave` leads to all tools."""

    leave = Signal()

    def __init__(self, home: Home) -> None:
        super().__init__()
        self.model = SleepModel(home, self)
        self.week = WeekPage(home, self.model)
        self.week.leave.connect(self.leave.emit)
        self.night = NightPage(home, self.model)
        self.night.leave.connect(self.back)
        self.addWidget(self.week)
        self.addWidget(self.night)
        self.model.turned.connect(self._turned)

    def begin(self) -> None:
        """Somebody comes to it."""
        self.model.load()
        page = self.currentWidget()
        assert isinstance(page, ToolPage)
        page.begin()

    def back(self) -> bool:
        """From a night to its week; whether there was that step."""
        return self.model.close()

    def _turned(self) -> None:
        if not self.model.state.open:
            self.setCurrentWidget(self.week)
            self.week.new.setFocus()
            return
        same = self.currentWidget() is self.night
        self.night.show_night()
        self.setCurrentWidget(self.night)
        if not same:  # else somebody has chosen another day, and stays at that
            self.night.begin()


class WeekPage(ToolPage):
    """Seven mornings."""

    def __init__(self, home: Home, model: SleepModel) -> None:
        theme = home.theme
        super().__init__(
            theme,
            "week",
            translated("Sleep diary"),
            back=translated("All tools"),
            about=translated(
                "Memory keeps the worst night of a week. A line each morning keeps all of them. If writing it down"
                " makes you watch your nights and sleep worse, leave it."
            ),
        )
        self._model = model
        self.trouble = Told(theme, "weekTrouble")
        self.box.addWidget(self.trouble)
        row = Flow(theme)
        self.new = Button(theme, translated("Write down last night"), "primary", icon="plus")
        self.new.setObjectName("nightNew")
        self.new.clicked.connect(lambda _=False: model.open_morning(model.today()))
        row.addWidget(self.new)
        self.box.addLayout(row)
        card = Card(theme, margins=(20, 16, 20, 18), spacing=8)
        head = Flow(theme, spacing=8)
        self.before = IconButton(theme, "chevron-left", translated("The week before"), on=model.look_back)
        self.before.setObjectName("weekBefore")
        self.after = IconButton(theme, "chevron-right", translated("The week after"), on=model.look_on)
        self.after.setObjectName("weekAfter")
        self.which = Label("", "h3", wrap=False)
        self.which.setObjectName("weekWhich")
        self.switch = Button(theme, "", "quiet", icon="table", on=self._switch)
        self.switch.setObjectName("weekSwitch")
        for each in (self.before, self.which, self.after, self.switch):
            head.addWidget(each)
        card.box.addLayout(head)
        title = translated("Seven nights")
        self.chart = SleepChart(theme, title)
        self.chart.opened.connect(model.open_morning)
        self.table = SleepTable(theme, title)
        self.table.opened.connect(model.open_morning)
        self.table.hide()
        card.box.addWidget(self.chart)
        card.box.addWidget(self.table)
        self.key = Label(
            translated(
                "Pale: in bed. Dark: from falling asleep to waking for good, with the time awake in between in it."
            ),
            "caption",
        )
        card.box.addWidget(self.key)
        self.usual = Label("", "body")
        self.usual.setObjectName("weekUsual")
        card.box.addWidget(self.usual)
        self.left_out = Label(
            translated(
                "Nights or lines that were left out are not counted, and nothing is guessed for them."
            ),
            "small",
        )
        card.box.addWidget(self.left_out)
        self.box.addWidget(card)
        note = Card(theme, "note", margins=(20, 14, 20, 14), spacing=6)
        note.setObjectName("sleepNote")
        note.box.addWidget(
            Label(
                translated(
                    "These numbers are guesses of one who was asleep. They are no test, and no reason to spend less"
                    " time in bed. Cutting sleep short on purpose (sleep restriction) is not for anybody with bipolar"
                    " disorder or epilepsy unless a clinician is with them in it; Leeward advises it to nobody."
                )
            )
        )
        self.box.addWidget(note)
        self.box.addStretch(1)
        model.changed.connect(self._render)
        self._render()

    def first(self) -> QWidget:
        """The way to last night."""
        return self.new

    def _switch(self) -> None:
        table = self.table.isHidden()
        self.table.setVisible(table)
        self.chart.setVisible(not table)
        self._render()

    def _render(self) -> None:
        state, week = self._model.state, self._model.week
        self.trouble.say("" if state.notice is None or state.open else in_words(state.notice))
        self.chart.show_week(week)
        self.table.nights.show_week(week)
        self.which.setText(
            translated("{first} to {last}").format(
                first=short_day(week.first), last=short_day(self._model.last)
            )
        )
        self.after.setEnabled(self._model.can_go_on)
        table = not self.table.isHidden()
        self.switch.setText(translated("View as picture") if table else translated("View as table"))
        self.switch.set_icon("moon" if table else "table")
        self.key.setVisible(not table)
        usual = sleep_words.usual(week.told)
        self.usual.setText(usual)
        self.usual.setVisible(bool(usual))
        self.left_out.setVisible(bool(usual))
