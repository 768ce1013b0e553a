"""Your data: what is kept here, at the servers and with others, for how long; and each of it seen, taken or erased."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.kit.asking import ask
from client.ui.kit.beside import Beside
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.words import isolated
from client.ui.settings.page import Outcome, PartPage, WayRow, soft
from client.ui.settings.parts import Words
from client.ui.settings.words import counted, size, translated
from client.ui.settings.your_data_end import EndCard
from client.ui.settings.your_data_model import YourData
from client.ui.settings.your_data_words import about, how_many, others_hold, server_holds
from client.vault.own_data import KINDS

if TYPE_CHECKING:
    from client.services.consents import Allowed
    from client.services.erasing_own import Fetched, OwnData
    from client.ui.kit.home import Home
    from client.vault.own_data import OwnKind


class YourDataPage(PartPage):
    """A table in plain words, and what can be done beside each line."""

    def __init__(self, home: Home) -> None:
        theme = home.theme
        super().__init__(theme, "data", translated("Your data"))
        self._home = home
        self.work = self.data = YourData(home, self)
        self._shown: object = None
        here = self.card(translated("On this computer, in your vault"), "dataHere")
        self._sum = soft("")
        here.box.addWidget(self._sum)
        self._rows = QVBoxLayout()
        breathe(self._rows, theme, spacing=14)
        here.box.addLayout(self._rows)
        self.outcome = Outcome(theme, "data", self.data.stop)
        here.box.addWidget(self.outcome)
        there = self.card(translated("At each community's server"), "dataThere")
        for heading, text in server_holds():
            there.box.addWidget(Words(theme, heading, text))
        others = self.card(translated("Out of reach"), "dataOthers")
        for heading, text in others_hold():
            others.box.addWidget(Words(theme, heading, text))
        self.research = self._research()
        self._ways()
        self.end = EndCard(home, self.data)
        self.column.addWidget(self.end)
        self.fill()
        self.data.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Count anew."""
        super().arrive()
        self.data.load()

    def leave(self) -> None:
        """What was typed goes."""
        self.end.forget()

    # Inside

    def _research(self) -> Card:
        card = self.card(translated("Research"), "dataResearch")
        self._no_research = soft("")
        card.box.addWidget(self._no_research)
        self._earlier_research = soft(
            translated(
                "What you allowed under a name you had before is not listed here: your vault no longer knows it. It"
                " stays with those posts until they are taken back."
            )
        )
        self._earlier_research.setObjectName("researchEarlier")
        self._earlier_research.hide()
        card.box.addWidget(self._earlier_research)
        self._allowed = QVBoxLayout()
        breathe(self._allowed, self.theme, spacing=10)
        card.box.addLayout(self._allowed)
        self.research_said = Outcome(self.theme, "research", self.data.stop)
        card.box.addWidget(self.research_said)
        return card

    def _ways(self) -> None:
        card = self.card(translated("What else you can do"), "dataWays")
        rows = QVBoxLayout()
        breathe(rows, self.theme, spacing=2)
        for part, icon, line, below in (
            (
                "export",
                "file-output",
                translated("Take everything with you"),
                translated("A copy that other programs can read"),
            ),
            ("backups", "archive", translated("Backups"), translated("How many there are, and where")),
            (
                "communities",
                "log-out",
                translated("Leave a community, or take a fresh pseudonym there"),
                translated("Its server forgets you within a day of your leaving"),
            ),
            (
                "posts",
                "square-pen",
                translated("Correct or take back what you posted"),
                translated("Each of your posts, in the community"),
            ),
        ):
            rows.addWidget(
                WayRow(
                    self.theme,
                    icon,
                    line,
                    below,
                    on=partial(self._go, part),
                    object_name=f"dataTo-{part}",
                )
            )
        card.box.addLayout(rows)

    def _go(self, part: str) -> None:
        if part == "posts":
            self._home.go("community")
        else:
            self.wants.emit(part)

    def _render(self) -> None:
        state = self.data.state
        shown = (state.data, state.allowed, state.busy)
        if shown != self._shown:
            self._shown = shown
            if state.data is not None:
                self._show_data(state.data)
            if state.allowed is not None:
                self._show_allowed(state.allowed)
            self.let_tab_go_down()
        self.end.show_state(state)
        self.outcome.show_state(state)
        self.research_said.show_state(state)

    def _show_data(self, data: OwnData) -> None:
        beside = (
            translated("{backups} beside it, {size}.").format(
                backups=counted("1 backup", "%n backups", data.backups), size=size(data.backups_size)
            )
            if data.backups
            else translated("There is no backup beside it.")
        )
        words = translated(
            "All of it is encrypted with your passphrase, and nobody but you can open it. It takes {size}."
        ).format(size=size(data.private_size))
        self._sum.setText(f"{words} {beside}")
        self._earlier_research.setVisible(bool(data.counts["earlier"]))
        held = cast("QWidget | None", self.focusWidget())
        held_name = held.objectName() if held is not None else ""
        _empty(self._rows)
        for kind in KINDS:
            if kind != "earlier" or data.counts[kind]:
                self._rows.addWidget(self._kind_row(kind, data.counts[kind]))
        for fetched in data.fetched:
            self._rows.addWidget(self._fetched_row(fetched))
        again = self.findChild(QWidget, held_name) if held_name else None
        if again is not None and again is not held:
            (again if again.isEnabled() else self.back).setFocus()

    def _kind_row(self, kind: OwnKind, number: int) -> QWidget:
        words = about(kind)
        buttons = []
        if number and (words.see or words.part):
            see = Button(self.theme, translated("See"), "quiet", on=partial(self._see, kind))
            see.setObjectName(f"dataSee-{kind}")
            buttons.append(see)
        if number:
            erase = Button(
                self.theme, translated("Erase…"), "quiet", on=partial(self._ask_to_erase, kind, number)
            )
            erase.setObjectName(f"dataErase-{kind}")
            buttons.append(erase)
        return self._row(words.title, how_many(number), words.what, buttons)

    def _fetched_row(self, fetched: Fetched) -> QWidget:
        erase = Button(
            self.theme, translated("Erase…"), "quiet", on=partial(self._ask_to_erase_fetched, fetched)
        )
        erase.setObjectName(f"dataErase-{fetched.community}")
        title = translated("What you can read of {community}").format(community=isolated(fetched.name))
        what = translated(
            "Its posts as they were fetched, for reading without a network. You are {pseudonym} there. Kept until you"
            " leave."
        ).format(pseudonym=isolated(fetched.pseudonym))
        return self._row(title, size(fetched.size), what, [erase] if fetched.size else [])

    def _row(self, title: str, number: str, what: str, buttons: list[Button]) -> QWidget:
        aside = QWidget()
        line = QHBoxLayout(aside)
        breathe(line, self.theme, spacing=4)
        for button in buttons:
            button.setAccessibleName(f"{button.text()} {title}")
            button.setEnabled(not self.data.state.busy)
            line.addWidget(button)
        row = Beside(self.theme, aside)
        row.words.addWidget(Label(f"{title}: {number}", "label"))
        row.words.addWidget(Label(what, "small"))
        return row

    def _see(self, kind: OwnKind) -> None:
        words = about(kind)
        if words.part:
            self.wants.emit(words.part)
        else:
            self._home.go(words.see)

    def _ask_to_erase(self, kind: OwnKind, number: int) -> None:
        words = about(kind)
        ask(
            self,
            self.theme,
            name="erasingKind",
            title=translated("Erase {what}?").format(what=isolated(words.title)),
            about=[
                f"{how_many(number)}. {words.erasing}",
                translated(
                    "It cannot be brought back. Backups of this vault from before still hold it until newer ones take"
                    " their place, and what you exported until you remove it."
                ),
            ],
            stay=translated("Keep it"),
            go=translated("Erase it"),
            do=lambda: self.data.erase(kind),
        )

    def _ask_to_erase_fetched(self, fetched: Fetched) -> None:
        ask(
            self,
            self.theme,
            name="erasingFetched",
            title=translated("Erase what is here of {community}?").format(community=isolated(fetched.name)),
            about=[
                translated(
                    "You stay a member. The next sync fetches again what stands in the community, which takes a while;"
                    " only leaving ends that."
                )
            ],
            stay=translated("Keep it"),
            go=translated("Erase it"),
            do=lambda: self.data.erase_fetched(fetched.community),
        )

    @property
    def _had_others(self) -> bool:
        data = self.data.state.data
        return data is not None and bool(data.counts["earlier"])

    def _show_allowed(self, allowed: tuple[Allowed, ...]) -> None:
        self._no_research.setText(
            translated(
                "Nothing you write is used for research unless you say so, for one post and one study at a time. You"
                " have allowed these; you can take each back."
            )
            if allowed
            else translated(
                "Nothing you write is used for research unless you say so, for one post and one study at a time."
                " Under your present name you have allowed none. The menu of a post of yours offers it, for a study"
                " that gave you its code."
            )
            if self._had_others
            else translated(
                "Nothing you write is used for research unless you say so, for one post and one study at a time."
                " You have allowed none. The menu of a post of yours offers it, for a study that gave you its code."
            )
        )
        _empty(self._allowed)
        for number, one in enumerate(allowed):
            take = Button(
                self.theme, translated("Take it back"), "quiet", on=partial(self.data.take_back, one)
            )
            take.setObjectName(f"researchTakeBack-{number}")
            title = isolated(one.text) if one.text else translated("A post of yours")
            what = translated("Study {study}, in {community}").format(
                study=isolated(one.study), community=isolated(one.community_name)
            )
            if one.waits:
                what = translated("{what}. Not sent yet.").format(what=what)
            self._allowed.addWidget(self._row(title, what, "", [take]))


def _empty(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
