"""Where everything of a chart of days stands, worked out once for a size and its days."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from client.ui.kit import chart_words
from client.ui.kit.chart_days import Column, Mark, Window, columns, marks, runs, ticks
from client.ui.kit.chart_scale import Scale
from client.ui.theme import Theme


class Label:
    """Words and where they stand."""

    __slots__ = ("flags", "rect", "words")

    def __init__(self, words: str, rect: QRectF, flags: Qt.AlignmentFlag) -> None:
        self.words = words
        self.rect = rect
        self.flags = flags


class Plan:
    """Where everything is. Plain classes here: they cost nothing until somebody looks at a chart.

    `places` belong to `drawn` one by one. `parts` are runs without a gap, as first and last index. `bar` is how wide
    one column of `band` is, or one day without. `rows` are the heights of the lines, and `grounds` the shaded parts
    between. `inside` says that the words of the scale stand on their lines, where it is too narrow beside them;
    `shapes` that there is room for a shape at each mark; `mirrored` that time runs from right to left.
    """

    __slots__ = (
        "band",
        "bar",
        "dates",
        "drawn",
        "grounds",
        "inside",
        "mirrored",
        "moods",
        "parts",
        "places",
        "plot",
        "rows",
        "scale",
        "shapes",
    )

    plot: QRectF
    rows: tuple[float, ...]
    grounds: tuple[QRectF, ...]
    scale: Scale
    moods: tuple[Label, ...]
    dates: tuple[Label, ...]
    drawn: tuple[Mark, ...]
    places: tuple[QPointF, ...]
    parts: tuple[tuple[int, int], ...]
    band: tuple[Column, ...]
    bar: float
    inside: bool
    mirrored: bool
    shapes: bool


def plan(
    window: Window,
    size: tuple[float, float],
    theme: Theme,
    *,
    today: int,
    week_start: int,
    mirrored: bool,
    scale: Scale,
) -> Plan:
    """Places for a window of days in a widget of this size."""
    px = theme.px
    metrics = QFontMetricsF(theme.font("caption"))
    wide, tall = size
    line = max(metrics.height(), px(16))
    named = scale.rows()
    column = max(metrics.horizontalAdvance(words) for _, words in named) + px(14)
    inside = column > wide * 0.32  # no room beside: the words stand on their lines
    top = line + px(4) if inside else max(px(12), line / 2)
    edge = px(8)  # the ring of the focus needs its own room
    plot = QRectF(edge if inside else edge + column, top + px(4), 0, tall - top - line - px(22))
    plot.setRight(wide - edge)

    def up(value: float) -> float:
        return plot.bottom() - scale.share(value) * plot.height()

    rows = tuple(map(up, scale.lines()))
    margin = px(12)
    span = max(1, window.last - window.first)

    def across(day: float) -> float:
        if window.last == window.first:
            return plot.center().x()
        return plot.left() + margin + (day - window.first) / span * (plot.width() - 2 * margin)

    def flip(x: float) -> float:
        return wide - x if mirrored else x

    def flipped(rect: QRectF) -> QRectF:
        return QRectF(wide - rect.right(), rect.top(), rect.width(), rect.height()) if mirrored else rect

    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    side |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    labels: list[Label] = []
    for value, words in named:
        y = up(value)
        rect = flipped(QRectF(edge, y - line if inside else y - line / 2, column, line))
        if not labels or not rect.intersects(labels[-1].rect):
            labels.append(Label(words, rect, side))

    grain = scale.grain(window)
    drawn = marks(window, week_start=week_start, grain=grain)
    if len(drawn) > plot.width():  # more marks than pixels: several share one
        drawn = _thinned(drawn, across)
    places = tuple(QPointF(flip(across(mark.middle)), up(mark.mean)) for mark in drawn)
    parts, start = [], 0
    for run in runs(drawn, scale.joined):
        parts.append((start, start + len(run) - 1))
        start += len(run)
    step = (plot.width() - 2 * margin) / span * {"day": 1, "week": 7, "month": 30}[grain]
    bar = step
    band: tuple[Column, ...] = ()
    if grain != "day":
        bar = max(float(px(3)), min(float(px(5)), (plot.width() - 2 * margin) / span))
        begin, end = flip(across(window.first)) / bar, flip(across(window.last)) / bar
        per_day = (end - begin) / span
        band = columns(window.points, start=begin - window.first * per_day, per_day=per_day)
    made = Plan()
    made.plot, made.rows, made.moods = flipped(plot), rows, tuple(labels)
    made.grounds = tuple(
        QRectF(made.plot.left(), up(part.high), made.plot.width(), up(part.low) - up(part.high))
        for part in scale.grounds[1::2]
    )
    made.scale = scale
    made.drawn, made.places, made.parts = drawn, places, tuple(parts)
    made.band, made.bar = band, bar
    made.inside, made.mirrored = inside, mirrored
    made.shapes = scale.always_dotted or (step >= px(10) and grain == "day")
    sides, below = (edge / 2, wide - edge / 2), plot.bottom() + px(10)
    made.dates = tuple(_dates(window, metrics, across, sides, below, line, px(14), today))
    for label in made.dates:
        label.rect = flipped(label.rect)
    return made


def _thinned(drawn: Sequence[Mark], across: Callable[[float], float]) -> tuple[Mark, ...]:
    shared: dict[int, list[Mark]] = {}
    for mark in drawn:
        shared.setdefault(int(across(mark.middle)), []).append(mark)
    return tuple(
        Mark(
            key=x,
            first=group[0].first,
            last=group[-1].last,
            low=min(mark.low for mark in group),
            high=max(mark.high for mark in group),
            mean=sum(mark.mean * mark.days for mark in group) / sum(mark.days for mark in group),
            count=sum(mark.count for mark in group),
            days=sum(mark.days for mark in group),
        )
        for x, group in shared.items()
    )


def _dates(
    window: Window,
    metrics: QFontMetricsF,
    across: Callable[[float], float],
    sides: tuple[float, float],
    top: float,
    line: float,
    gap: float,
    today: int,
) -> list[Label]:
    """The finest choice of dates whose words keep their distance, and today at the end if it is the last day."""
    flags = Qt.AlignmentFlag.AlignCenter

    def label(words: str, day: int) -> Label:
        width = metrics.horizontalAdvance(words) + 2
        left = min(max(sides[0], across(day) - width / 2), sides[1] - width)
        return Label(words, QRectF(left, top, width, line), flags)

    end = [label(chart_words.today_word(), today)] if today == window.last else []
    chosen: list[Label] = []
    for choice in ticks(window.first, window.last):
        if choice.unit != "year" and len(choice.days) * (line + gap) > sides[1]:
            continue  # no need to measure words that are too many at a line's height each
        labels = [
            label(chart_words.tick_words(choice, day, days=window.days), day)
            for day in choice.days
            if not (end and day == today)
        ]
        if end:
            limit = end[0].rect.left() - gap
            labels = [each for each in labels if each.rect.right() <= limit]
        chosen = labels
        if all(a.rect.right() + gap <= b.rect.left() for a, b in pairwise(labels)):
            break
    return [*chosen, *end]
