"""The first page of the tools: a calm card for each, with a line that says what it is for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.kit.controls import Label, Scroller, breathe
from client.ui.kit.prose import Prose
from client.ui.kit.worded_button import WordedButton
from client.ui.theme import Theme
from client.ui.tools.kinds import small_steps, thought_record, values
from client.ui.tools.words import translated


class ToolCard(WordedButton):
    """One tool."""

    def __init__(self, theme: Theme, key: str, icon: str, name: str, short: str, front: FrontPage) -> None:
        super().__init__(
            theme,
            "choice",
            icon,
            Label(name, "h3"),
            Label(short, "body", "soft"),
            picture=26,
            margins=(20, 16, 20, 16),
            spacing=16,
            between=2,
            on=lambda: front.chosen.emit(key),
        )
        self.key = key
        self.setObjectName(f"tool-{key}-open")
        self.setAccessibleName(name)
        self.setAccessibleDescription(short)


class FrontPage(Scroller):
    """`chosen` carries the key of a tool."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, spacing=14)
        self.setObjectName("toolsFront")
        self.setAccessibleName(translated("Tools"))
        self.box.addWidget(
            Prose(
                theme,
                translated(
                    "Things that help some people. None of them is a treatment, and none has to be finished. Take what"
                    " suits the day."
                ),
                "reading",
                "text2",
            )
        )
        self.cards: dict[str, ToolCard] = {}
        hard = (
            (
                "plan",
                "clipboard-list",
                translated("My plan for hard hours"),
                translated("What helps when it gets hard, and whom to reach. Best written on a calmer day."),
            ),
            (
                "breathing",
                "wind",
                translated("Breathing"),
                translated("Breathe along with a quiet shape. Two minutes are enough."),
            ),
            (
                "grounding",
                "hand",
                translated("Grounding (5-4-3-2-1)"),
                translated("Five senses, one after the other: a way back into the room."),
            ),
        )
        written = (
            *((tool.kind, tool.icon, tool.name, tool.short) for tool in (thought_record(), small_steps())),
            (
                "worry",
                "hourglass",
                translated("Worry time"),
                translated(
                    "Put worries off until a time of your own, and then give them a quarter of an hour."
                ),
            ),
            *((tool.kind, tool.icon, tool.name, tool.short) for tool in (values(),)),
            (
                "night",
                "moon",
                translated("Sleep diary"),
                translated("One minute each morning, and the week as a picture."),
            ),
        )
        looking = (
            (
                "instruments",
                "list-checks",
                translated("Questionnaires"),
                translated("Questions that others asked many people, and what your answers add up to."),
            ),
        )
        for title, some in (
            (translated("For a hard moment"), hard),
            (translated("To write with"), written),
            (translated("To look closer"), looking),
        ):
            group = QWidget()
            group.setProperty("surface", "clear")
            column = QVBoxLayout(group)
            breathe(column, theme, margins=(0, 6, 0, 0), spacing=10)
            column.addWidget(Label(title, "h2"))
            for key, icon, name, short in some:
                card = ToolCard(theme, key, icon, name, short, self)
                self.cards[key] = card
                column.addWidget(card)
            self.box.addWidget(group)
        self.box.addStretch(1)

    def begin(self, key: str = "") -> None:
        """Put the focus on the card of this key, or on the first."""
        card = self.cards.get(key) or self.cards["plan"]
        card.setFocus()
        if not key:
            self.verticalScrollBar().setValue(0)
