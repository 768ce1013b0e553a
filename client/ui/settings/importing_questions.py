"""What a diary's files leave open, as choices. Each begins with what is taken unless one says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from client.domain.importing.moods import folded
from client.domain.importing.settling import SCALES
from client.ui.kit.beside import Row, TickRow
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Label
from client.ui.kit.mood_shapes import MOODS, mood_word
from client.ui.settings.importing_words import mood_label
from client.ui.settings.page import soft
from client.ui.settings.parts import Section
from client.ui.settings.words import counted, translated

if TYPE_CHECKING:
    from client.domain.importing.settling import MoodName, Questions
    from client.ui.kit.home import Home
    from client.ui.settings.importing_model import Import, ImportState

MOST_MOODS: Final = 40
_KEEP: Final = 0


class ImportQuestions(Section):
    """A card that is there while something is open."""

    def __init__(self, home: Home, model: Import) -> None:
        super().__init__(home.theme, translated("Please look at this"), "importQuestions")
        self._theme = home.theme
        self._model = model
        self._asked: Questions | None = None
        self._moods: list[tuple[Row, Choice]] = []
        theme = home.theme
        self.mood_words = soft(
            translated(
                "Which step each mood stands for. A name of your own stays beside it as a word."
            )
        )
        self.box.addWidget(self.mood_words)
        self._mood_place = self.box.count()
        self.more_moods = Label("", "small")
        self.box.addWidget(self.more_moods)
        self.scale = Choice(theme, ())
        self.scale.setObjectName("importScale")
        self.scale.activated.connect(lambda _: model.scale(_scales().get(self.scale.currentData())))
        self.scale_row = Row(
            theme,
            translated("How the app's moods are counted"),
            self.scale,
            translated("The file does not say it. The numbers themselves are kept beside the mood."),
        )
        self.order = Choice(
            theme,
            (
                (translated("Please choose"), None),
                (translated("The day first: 03/04 is the 3rd of April"), True),
                (translated("The month first: 03/04 is the 4th of March"), False),
            ),
        )
        self.order.setObjectName("importOrder")
        self.order.activated.connect(lambda _: model.day_first(self.order.currentData()))
        self.order_row = Row(
            theme,
            translated("How its days are written"),
            self.order,
            translated("Where other days in the files show it, that is chosen already."),
        )
        self.zone = Choice(theme, ())
        self.zone.setObjectName("importZone")
        self.zone.activated.connect(lambda _: model.zone(self.zone.currentData()))
        self.zone_row = Row(
            theme,
            translated("By which clock"),
            self.zone,
            translated("The files tell times without a time zone."),
        )
        for each in (self.scale_row, self.order_row, self.zone_row):
            self.box.addWidget(each)
        self.notes = TickRow(
            theme,
            translated("Put notes into the journal"),
            translated("The words of a check-in become an entry of their own, where they can be searched."),
            "importNotes",
        )
        self.notes.tick.clicked.connect(model.notes_as_entries)
        self.saved = TickRow(
            theme,
            translated("Take the day on which a file was saved"),
            translated("For files in which no day stands. It may be the day on which they were copied."),
            "importSaved",
        )
        self.saved.tick.clicked.connect(model.by_saved)
        self.box.addWidget(self.notes)
        self.box.addWidget(self.saved)

    def show_state(self, state: ImportState) -> None:
        """Show what is open, with what is taken now."""
        looked = state.looked
        if looked is None or state.brought is not None:
            self._asked = None
            self.hide()
            return
        asked = looked.questions
        if asked is not self._asked:
            self._asked = asked
            self._ask(asked)
        undated = looked.found.format == "markdown" and (
            looked.by_saved or any(each.reason == "date" and each.lost for each in looked.found.problems)
        )
        self.saved.setVisible(undated)
        self.saved.tick.setChecked(looked.by_saved)
        self.notes.setVisible(asked.notes > 0)
        self.notes.tick.setChecked(state.answers.notes_as_entries)
        self.scale.choose("" if state.answers.scale is None else _scale_words(*state.answers.scale))
        self.order.choose(state.answers.day_first)
        self.zone.choose(state.zone)
        for mood, (_, choice) in zip(asked.moods, self._moods, strict=False):
            choice.choose(state.answers.moods.get(folded(mood.name)) or _KEEP)
        for control in (self.scale, self.order, self.zone, *(choice for _, choice in self._moods)):
            control.setEnabled(not state.busy)
        some = asked.moods or asked.rated or asked.either_days or asked.unzoned or asked.notes or undated
        self.setVisible(bool(some))

    def _ask(self, asked: Questions) -> None:
        for row, _ in self._moods:
            self.box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._moods = []
        for number, mood in enumerate(asked.moods[:MOST_MOODS]):
            choice = self._mood_choice(number, mood)
            row = Row(self._theme, mood_label(mood), choice)
            self.box.insertWidget(self._mood_place + number, row)
            self._moods.append((row, choice))
        self.mood_words.setVisible(bool(asked.moods))
        more = len(asked.moods) - len(self._moods)
        self.more_moods.setText(
            counted("1 further name stays a word.", "%n further names stay words.", more) if more > 0 else ""
        )
        self.more_moods.setVisible(more > 0)
        self.scale_row.setVisible(asked.rated > 0)
        fitting = [words for words, (_, high) in _scales().items() if high >= asked.highest]
        self.scale.offer(
            [(translated("Do not make moods of them"), ""), *((words, words) for words in fitting)]
        )
        self.order_row.setVisible(asked.either_days > 0)
        self.zone_row.setVisible(asked.unzoned > 0)
        if asked.unzoned and self.zone.count() < 2:
            from client.services.time_zones import zone_names

            self.zone.offer(
                [
                    (translated("This computer's"), ""),
                    *((name.replace("_", " "), name) for name in zone_names()),
                ]
            )

    def _mood_choice(self, number: int, mood: MoodName) -> Choice:
        choice = Choice(
            self._theme,
            [
                (translated("No step: keep it as a word"), _KEEP),
                *(
                    (translated("{mood} ({number} of 5)").format(mood=mood_word(step), number=step), step)
                    for step in reversed(MOODS)
                ),
            ],
        )
        choice.setObjectName(f"importMood{number}")
        choice.activated.connect(lambda _: self._model.mood(mood.name, choice.currentData() or None))
        return choice


def _scales() -> dict[str, tuple[float, float]]:
    """Each scale by its words: a list's own data would not hold a pair."""
    return {_scale_words(low, high): (low, high) for low, high in SCALES}


def _scale_words(low: float, high: float) -> str:
    return translated("From {low} to {high}").format(low=f"{low:g}", high=f"{high:g}")
