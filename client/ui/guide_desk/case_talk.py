"""The talk about a case: the band, what was decided, what else could be, and the other side. It marks nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.training.cases import Answer, Case, Discussion, Weighed, discuss
from client.ui.guide_desk.deciding_words import decision_name
from client.ui.guide_desk.parts import action, empty
from client.ui.guide_desk.rows import band_words
from client.ui.guide_desk.training_model import TrainingModel
from client.ui.guide_desk.training_words import PROTOCOL, listed, stands_words, translated
from client.ui.kit.controls import Card, CardKind, Label, Line, Tone, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from client.ui.theme import Theme


class CaseTalk(QWidget):
    """Is made for each answer; `open_item` leads to a lesson, to the protocol or to another case."""

    def __init__(self, theme: Theme, model: TrainingModel, open_item: Callable[[str], object]) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._open = open_item
        self._shown: tuple[str, Answer] | None = None
        self.setProperty("surface", "clear")
        self.setObjectName("caseDiscussion")
        self._column = QVBoxLayout(self)
        breathe(self._column, theme, spacing=14)
        self.hide()

    def show_talk(self, case: Case, answer: Answer) -> bool:
        """Talk this answer over; whether it is another than before."""
        if self._shown == (case.id, answer):
            return False
        self._shown = (case.id, answer)
        empty(self._column)
        found = discuss(case, answer)
        self._band(case, answer, found)
        self._decision(case, answer, found)
        self._others(case, found)
        self._say("plain", translated("What guides would weigh"), case.weigh)
        self._author(case, answer)
        self._say("sunken", translated("From the other side"), case.side)
        self._onwards(case)
        return True

    def leave(self) -> None:
        """Show nothing any more."""
        self._shown = None
        empty(self._column)

    # What it says

    def _band(self, case: Case, answer: Answer, found: Discussion) -> None:
        fitting = listed([band_words(each) for each in case.bands])
        chosen = isolated(band_words(answer.band)) if answer.band is not None else ""
        words = (
            translated("You chose {chosen}, and that fits.")
            if found.band_fits
            else translated("You chose {chosen}. Others would say: {bands}.")
        )
        card = self._say("plain", translated("How soon"), case.band_weigh)
        card.box.insertWidget(1, Label(words.format(chosen=chosen, bands=fitting), "label"))

    def _decision(self, case: Case, answer: Answer, found: Discussion) -> None:
        names = _names(case, found.chosen)
        chosen = decision_name(case.item.kind, answer.decision) if answer.decision is not None else ""
        stands = found.chosen.defensible
        kind: CardKind = "accent" if stands else "note"
        colour = "on_accent_soft" if stands else "on_cw_soft"
        card = self._say(kind, isolated(chosen), found.chosen.weigh, colour)
        card.setObjectName("caseChosen")
        card.box.insertWidget(1, Label(stands_words(stands), "label"))
        if len(found.chosen.decisions) > 1:
            words = translated("Weighed together: {decisions}").format(decisions=names)
            card.box.insertWidget(2, Label(words, "small"))
        if found.reason_fits is False:
            fitting = listed([each.title for each in self._model.reasons if each.id in found.chosen.reasons])
            words = translated("Reasons that others would give: {reasons}").format(reasons=fitting)
            card.box.addWidget(Label(words, "small"))

    def _others(self, case: Case, found: Discussion) -> None:
        card = Card(self._theme, "plain", margins=(20, 16, 20, 20), spacing=8)
        card.setObjectName("caseOthers")
        card.box.addWidget(Label(translated("Other ways"), "h3"))
        for at, each in enumerate(found.others):
            if at:
                card.box.addWidget(Line())
            one = QVBoxLayout()
            breathe(one, self._theme, margins=(0, 6, 0, 6), spacing=4)
            one.addWidget(Label(_names(case, each), "label"))
            tone: Tone = "accent" if each.defensible else "note"
            one.addWidget(Label(stands_words(each.defensible), "small", tone))
            for paragraph in each.weigh.split("\n\n"):
                one.addWidget(Prose(self._theme, paragraph, "body"))
            card.box.addLayout(one)
        self._column.addWidget(card)

    def _author(self, case: Case, answer: Answer) -> None:
        card = self._say("plain", translated("What the author may feel"), case.feels)
        card.box.addWidget(Label(translated("What they might read"), "label"))
        quoted = Card(self._theme, "sunken", margins=(16, 12, 16, 14), spacing=4)
        self._prose(quoted, case.reads)
        card.box.addWidget(quoted)
        words = answer.words.strip()
        if words:
            card.box.addWidget(Label(translated("What they would have read from you"), "label"))
            own = Card(self._theme, "sunken", margins=(16, 12, 16, 14), spacing=4)
            self._prose(own, words)
            card.box.addWidget(own)

    def _onwards(self, case: Case) -> None:
        practice = self._model.state.practice
        assert practice is not None
        card = Card(self._theme, "plain", margins=(20, 16, 20, 18), spacing=10)
        card.box.addWidget(
            Label(
                translated(
                    "This was written from the sources of the lessons and from our guidelines. Somebody with experience"
                    " will see more in it: talk it over with them, too."
                ),
                "small",
            )
        )
        row = Flow(self._theme, spacing=8)
        for at, item in enumerate(case.lessons):
            lesson = practice.material.lesson(item)
            if lesson is not None:
                words = translated("Lesson: {title}").format(title=isolated(lesson.title))
                row.addWidget(
                    action(
                        self._theme, words, f"caseLesson{at}", partial(self._open, item), "quiet", "book-open"
                    )
                )
        if case.protocol:
            words = translated("The written protocol")
            row.addWidget(
                action(
                    self._theme, words, "caseProtocol", partial(self._open, PROTOCOL), "quiet", "life-buoy"
                )
            )
        card.box.addLayout(row)
        acts = Flow(self._theme, spacing=8)
        following = self._model.next_case
        if following is not None:
            words = translated("Next case: {title}").format(title=isolated(following.title))
            acts.addWidget(
                action(self._theme, words, "caseNext", partial(self._model.go_on_to, following.id), "primary")
            )
        acts.addWidget(action(self._theme, translated("Decide it anew"), "caseAnew", self._model.begin_anew))
        card.box.addLayout(acts)
        self._column.addWidget(card)

    def _say(self, kind: CardKind, heading: str, words: str, colour: str = "text") -> Card:
        card = Card(self._theme, kind, margins=(20, 16, 20, 18), spacing=8)
        card.box.addWidget(Label(heading, "h3"))
        self._prose(card, words, colour)
        self._column.addWidget(card)
        return card

    def _prose(self, card: Card, words: str, colour: str = "text") -> None:
        for paragraph in words.split("\n\n"):
            card.box.addWidget(Prose(self._theme, paragraph, "body", colour))


def _names(case: Case, weighed: Weighed) -> str:
    return listed([decision_name(case.item.kind, each) for each in weighed.decisions])
