"""Ten years of check-ins, from import to the first drawn frame: our chart beside QtCharts.

Each measurement is a fresh process with what any chart of Leeward would find: the theme, a window with a few words and
a button that is already shown, and the check-ins as the records that the vault gives, so that neither side pays for
the first font or the first window. Then the clock runs: importing whatever else is needed beyond
QtWidgets, making days of the check-ins, the chart with its five words and its dates, and showing it until it is
painted. QtCharts is given the mean of each day as one line; ours also draws a shade from lowest to highest, and gaps.
Fifteen pairs, turn about, and the median of each side.

QtCharts is under the GPL and part of no release of ours: it lives in an environment of its own, build/bench-venv, made
from requirements/runtime.txt and bench.txt. Both sides run in that one, so that they share one Qt.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final, Literal

from bench.environment import ROOT, own_environment
from bench.figures import Figure

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from client.domain.journal import CheckIn
    from client.ui.theme import Theme

FOLDER: Final = ROOT / "build" / "bench-venv"
BYTECODE: Final = ROOT / "build" / "bench-bytecode"
LOCKS: Final = (ROOT / "requirements" / "runtime.txt", ROOT / "requirements" / "bench.txt")
_PAIRS: Final = 15
_BOUND: Final = 0.5
_DAYS: Final = 3650
_FIRST: Final = 1_450_000_000
_PATIENCE_SECONDS: Final = 60

Side = Literal["ours", "qtcharts"]
CheckInNumbers = list[tuple[int, int]]
"""UTC seconds and mood, oldest first."""


def figures() -> Iterator[Figure]:
    """One check-in a day, and ten a day. SystemExit with a sentence where QtCharts cannot be installed."""
    python = environment()
    for name, a_day in (("chart-10y/one a day", 1), ("chart-10y/ten a day", 10)):
        ours, theirs = pairs(python, days=_DAYS, a_day=a_day, count=_PAIRS)
        yield Figure(
            name=name,
            value=median(ours) * 1000,
            unit="ms",
            baseline=median(theirs) * 1000,
            bound=_BOUND,
        )


def pairs(python: Path, *, days: int, a_day: int, count: int) -> tuple[list[float], list[float]]:
    """Seconds of each side, measured turn about so that both meet the same weather."""
    sides: tuple[Side, Side] = ("ours", "qtcharts")
    for side in sides:  # brings bytecode and libraries to where an installed program has them
        measured(python, side, days=days, a_day=a_day)
    ours, theirs = [], []
    for _ in range(count):
        ours.append(measured(python, "ours", days=days, a_day=a_day))
        theirs.append(measured(python, "qtcharts", days=days, a_day=a_day))
    return ours, theirs


def measured(python: Path, side: Side, *, days: int, a_day: int) -> float:
    """Seconds of one side in a fresh process. RuntimeError with the process's words if it drew nothing."""
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(BYTECODE)}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform.startswith("linux"):
        variables["QT_QPA_PLATFORM"] = "offscreen"
    ended = subprocess.run(
        [str(python), "-m", "bench.chart_10y", side, str(days), str(a_day)],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        timeout=_PATIENCE_SECONDS,
        check=False,
    )
    if ended.returncode != 0:
        raise RuntimeError(f"{side}: {ended.stderr.strip()}")
    return float(ended.stdout)


def environment(
    folder: Path = FOLDER,
    locks: Sequence[Path] = LOCKS,
    **doing: Any,
) -> Path:
    """The Python of the benchmark's own environment, made anew when a lock, this Python or the place has changed."""
    return own_environment(folder, locks, bench="chart-10y", what="QtCharts", **doing)


def check_ins(days: int, a_day: int) -> CheckInNumbers:
    """Moods that wander, with a free day each week and three weeks off each year; the same in every run."""
    made = []
    mood, state = 3, 1
    for day in range(days):
        if day % 7 == 6 or day % 365 < 21:
            continue
        for turn in range(a_day):
            state = (state * 1_103_515_245 + 12_345) % 2**31
            mood = min(5, max(1, mood + (state >> 16) % 3 - 1))
            made.append((_FIRST + day * 86_400 + turn * 3_600, mood))
    return made


def _main(side: str, days: int, a_day: int) -> None:
    from PySide6.QtWidgets import QApplication

    from client.domain.journal import CheckIn, Moment
    from client.ui.theme import Theme

    application = QApplication([])
    numbers = check_ins(days, a_day)
    theme = Theme(application)
    records = [CheckIn(id=str(utc), created=Moment(utc, 0), mood=mood) for utc, mood in numbers]
    window = _standing_window(application, theme)
    began = time.perf_counter()
    widget, painted_on, colour = (_ours if side == "ours" else _qtcharts)(theme, records)
    _until_painted(application, widget, painted_on)
    seconds = time.perf_counter() - began
    image = widget.grab().toImage()
    inked = sum(
        image.pixelColor(x, y).name() == colour
        for x in range(image.width())
        for y in range(0, image.height(), 2)
    )
    if inked < min(days, 100):
        raise SystemExit(f"hardly any line was drawn: {inked} pixels")
    window.close()
    print(seconds)


def _standing_window(application: QApplication, theme: Theme) -> QWidget:
    import client.ui.kit.accessibility  # noqa: F401 - every window of ours speaks
    from client.ui.kit.controls import Button, Card, Label

    window = Card(theme)
    window.box.addWidget(Label("How you've been", "h2"))
    window.box.addWidget(Label("Only you can see this.", "small", "soft"))
    window.box.addWidget(Button(theme, "View as table", "quiet", icon="table"))
    _until_painted(application, window, window)
    return window


def _until_painted(application: QApplication, widget: QWidget, painted_on: QWidget) -> None:
    """Show it, and come back when its first paint event has been answered."""
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        painted = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            self.painted = self.painted or event.type() == QEvent.Type.Paint
            return False

    watch = Watch()
    painted_on.installEventFilter(watch)
    widget.resize(760, 320)
    widget.show()
    while not watch.painted:
        application.processEvents()


def _ours(theme: Theme, records: list[CheckIn]) -> tuple[QWidget, QWidget, str]:
    from client.ui.kit.chart import DayChart, Span, by_day

    chart = DayChart(theme, title="How you've been")
    chart.show_points(by_day(records), Span.ALL)
    return chart, chart, theme.colour("chart_line").name()


def _qtcharts(theme: Theme, records: list[CheckIn]) -> tuple[QWidget, QWidget, str]:
    from PySide6.QtCharts import (  # type: ignore[import-not-found, unused-ignore]
        QCategoryAxis,
        QChart,
        QChartView,
        QDateTimeAxis,
        QLineSeries,
    )
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QPainter, QPen

    of_day: dict[int, list[int]] = {}
    for record in records:
        own_day = (record.created.utc + 60 * record.created.offset_minutes) // 86_400
        if record.mood is not None:
            of_day.setdefault(own_day, []).append(record.mood)
    line = QLineSeries()
    colour = theme.colour("chart_line")
    line.setPen(QPen(colour, 2))
    line.replace([QPointF(day * 86_400_000, sum(moods) / len(moods)) for day, moods in of_day.items()])
    chart = QChart()
    chart.addSeries(line)
    chart.legend().hide()
    dates, words = QDateTimeAxis(), QCategoryAxis()
    dates.setFormat("yyyy")
    dates.setTickCount(10)
    words.setRange(1, 5)
    words.setLabelsPosition(QCategoryAxis.AxisLabelsPosition.AxisLabelsPositionOnValue)
    for mood, word in enumerate(("Very low", "Low", "In between", "Okay", "Good"), start=1):
        words.append(word, mood)
    for axis, side in ((dates, Qt.AlignmentFlag.AlignBottom), (words, Qt.AlignmentFlag.AlignLeft)):
        chart.addAxis(axis, side)
        line.attachAxis(axis)
    view = QChartView(chart)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    return view, view.viewport(), colour.name()


if __name__ == "__main__":
    _main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
