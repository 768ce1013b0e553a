"""All questionnaires: those in one's list, further ones with what there is to know about them, and bringing one in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from client.services.measuring import Offered
from client.ui.instruments.page import InstrumentPage, back_button, disclaimer
from client.ui.instruments.view_model import InstrumentsModel, InstrumentsState
from client.ui.instruments.words import date_of, extent, labels, language, long_date, name_of, translated
from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.file_choice import choose_file
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.theme import Theme


class ListingPage(InstrumentPage):
    """A card for each."""

    def __init__(self, theme: Theme, model: InstrumentsModel, *, back: Callable[[], object]) -> None:
        """`back` leads to the tools."""
        super().__init__(theme, "instrumentsList", translated("Questionnaires"))
        self._model = model
        self._back = back
        self._shown: object = None
        self._more: Button | None = None

    def show_state(self, state: InstrumentsState) -> None:
        """Show what there is; nothing is made anew where nothing changed."""
        now = (state.offered, state.more, state.loaded)
        if now == self._shown:
            return
        at = self.verticalScrollBar().value()
        self._shown = now
        self.clear()
        self.add(
            self.row(
                back_button(self.theme, QCoreApplication.translate("tools", "All tools"), self._back),
                layout=Flow(self.theme),
            )
        )
        self.add(
            Prose(
                self.theme,
                translated(
                    "Questionnaires that others made and tested, for looking at how things have been over some time."
                    " What you tick stays in your vault; nobody is told. The questions are in English, word for word as"
                    " their makers wrote them."
                ),
            )
        )
        self.add(Label(disclaimer(), "small", "soft"))
        for each in state.offered:
            if each.listed:
                self.add(self._card(each))
        further = [each for each in state.offered if not each.listed]
        ways = Flow(self.theme, spacing=8)
        self._more = Button(
            self.theme,
            translated("Fewer questionnaires") if state.more else translated("More questionnaires"),
            icon="chevron-up" if state.more else "chevron-down",
            on=lambda: self._model.show_more(not state.more),
        )
        self._more.setObjectName("instrumentsMore")
        bring = Button(
            self.theme, translated("Bring in a questionnaire…"), icon="file-input", on=self._choose_file
        )
        bring.setObjectName("instrumentsBring")
        self.add(self.row(self._more, bring, layout=ways))
        self._more.setVisible(bool(further))  # not before it has a parent: it would be a window of its own
        if state.more:
            self.add(
                Label(
                    translated(
                        "These are not in your list: some ask hard things, some may only be used under conditions."
                    ),
                    "small",
                    "soft",
                )
            )
            for each in further:
                self.add(self._card(each))
        self.end()
        self.verticalScrollBar().setValue(at)

    def begin(self) -> None:
        """Put the focus where one begins."""
        button = next(
            (
                each
                for each in self.findChildren(Button)
                if each.isVisibleTo(self) and each.isEnabled() and each.objectName() != "instrumentsBack"
            ),
            None,
        )
        if button is not None:
            button.setFocus()

    def _card(self, offered: Offered) -> Card:
        theme, instrument, key = self.theme, offered.instrument, offered.instrument.key
        card = Card(theme, "plain", margins=(20, 16, 20, 16), spacing=6)
        card.setObjectName(f"instrument-{key}")
        name = name_of(instrument)
        card.setAccessibleName(name)
        card.box.addWidget(Label(name, "h3"))
        about = instrument.said(instrument.about, language())
        if about:
            card.box.addWidget(Label(about))
        card.box.addWidget(Label(extent(instrument), "small", "soft"))
        told = labels(instrument)
        if told:
            card.box.addWidget(Label(" · ".join(told), "small", "note"))
        when = self._when(offered)
        if when:
            card.box.addWidget(Label(when, "small", "soft"))
        buttons = Flow(theme, spacing=8)
        made: list[Button] = []
        if offered.due is None:
            words = translated("Go on with it") if offered.begun else translated("Begin")
            made.append(self._button("begin", key, words, name, partial(self._model.begin, key)))
        if offered.times:
            words = translated("What came of it")
            made.append(self._button("see", key, words, name, partial(self._model.see, key)))
        made.append(
            self._button("about", key, translated("About it"), name, partial(self._model.look_at, key))
        )
        if not offered.listed:
            listed = partial(self._model.put_in_list, key, True)
            made.append(self._button("list", key, translated("Put it in my list"), name, listed))
        card.box.addWidget(self.row(*made, layout=buttons))
        return card

    def _button(self, what: str, key: str, words: str, name: str, on: partial[None]) -> Button:
        button = Button(self.theme, words, on=on)
        button.setObjectName(f"{what}-{key}")
        button.setAccessibleName(f"{words}: {name}")
        return button

    def _when(self, offered: Offered) -> str:
        told = []
        if offered.last is not None:
            told.append(translated("Last filled in on {date}.").format(date=date_of(offered.last)))
        if offered.due is not None:
            told.append(
                translated(
                    "It looks back over some time, so the next time is from {date} on; sooner, the times would overlap."
                ).format(date=long_date(offered.due))
            )
        return " ".join(told)

    def _choose_file(self) -> None:
        choose_file(
            self,
            translated("A FHIR questionnaire"),
            self._model.read_file,
            kinds=translated("FHIR questionnaires (*.json)"),
        )
