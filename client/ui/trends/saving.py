"""Keeping a chart as a file: first what that means, then in which form, then where to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject

from client.domain.tables import as_csv
from client.notices import Notice
from client.ui.kit.asking import Question
from client.ui.kit.file_choice import choose_new_file
from client.ui.kit.notice_bar import in_words
from client.ui.kit.printing import Ink
from client.ui.kit.words import isolated
from client.ui.trends.paper import as_pdf, as_png, page_width, shown

if TYPE_CHECKING:
    from client.services.looking_back import Form
    from client.ui.theme import Theme
    from client.ui.trends.chart_card import ChartCard
    from client.ui.trends.view_model import Trends

_LEAST_WIDE: Final = 640
_MOST_WIDE: Final = 1200


class Saving(QObject):
    """Asks, and lets the chart be written."""

    def __init__(self, theme: Theme, trends: Trends, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._trends = trends

    def begin(self, card: ChartCard) -> None:
        """Say that such a file is readable by anybody, and ask which form it shall have."""
        question = Question(
            card.window(),
            self._theme,
            name="saveChart",
            title=self.tr("Save this chart as a file"),
            about=(
                self.tr(
                    "The file will not be encrypted: anybody who gets it can read it, on this computer, on a stick, in"
                    " a cloud folder. Only this chart and its table will be in it, nothing else."
                ),
                self.tr(
                    "A picture shows the chart, a table has its numbers for other programs, a page has both."
                ),
            ),
        )
        not_now = question.answer(self.tr("Not now"), "saveChartNot", question.reject)
        for words, form in (
            (self.tr("Picture (PNG)"), "png"),
            (self.tr("Table (CSV)"), "csv"),
            (self.tr("Page (PDF)"), "pdf"),
        ):

            def chosen(form: str = form) -> None:
                question.accept()
                self._choose(card, cast("Form", form))

            question.answer(words, f"saveChart-{form}", chosen)
        question.ready(not_now)

    def write(self, card: ChartCard, form: Form, to: Path) -> None:
        """Write it there; the card says what came of it. A name without its ending gets it."""
        if to.suffix.lower() != f".{form}":
            to = to.with_name(f"{to.name}.{form}")

        def done() -> None:
            words = self.tr("Saved, whole, as {name} in {folder}. It is not encrypted.")
            card.tell(words.format(name=isolated(to.name), folder=isolated(str(to.parent))))

        def failed(notice: Notice) -> None:
            card.tell(in_words(notice))

        self._trends.keep(to, form, self._made(card, form), done, failed)

    def _choose(self, card: ChartCard, form: Form) -> None:
        title, kinds = {
            "png": (self.tr("Where shall the picture go?"), self.tr("Pictures (*.png)")),
            "csv": (self.tr("Where shall the table go?"), self.tr("Tables (*.csv)")),
            "pdf": (self.tr("Where shall the page go?"), self.tr("Pages (*.pdf)")),
        }[form]
        name = f"chart-{date.fromordinal(self._trends.state.today).isoformat()}.{form}"
        choose_new_file(card, title, lambda to: self.write(card, form, to), name=name, kinds=kinds)

    def _made(self, card: ChartCard, form: Form) -> Callable[[], bytes]:
        """What makes the bytes, in whatever thread; all that the window knows is taken now."""
        tables = card.tables()
        if form == "csv":
            return lambda: as_csv(tables).encode("utf-8", "replace")
        theme, mirrored, title = self._theme, card.isRightToLeft(), card.title.text()
        ink = Ink(theme)
        if form == "pdf":
            on_paper = shown(
                card.drawn,
                title=title,
                about=card.about,
                wide=page_width(),
                theme=cast("Theme", ink),
                mirrored=mirrored,
            )
            return lambda: as_pdf(on_paper, tables, ink)
        wide = float(min(_MOST_WIDE, max(_LEAST_WIDE, card.chart.width())))
        seen = shown(card.drawn, title=title, about=card.about, wide=wide, theme=theme, mirrored=mirrored)
        return lambda: as_png(seen, theme)
