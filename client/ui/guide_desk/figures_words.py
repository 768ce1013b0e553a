"""The month's figures in words and tables. What is not told is said as such, and never as nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDate, QLocale

from client.domain.tables import Cell, Table
from client.services.guide_figures import Share, Shares
from client.services.reasons import by_id
from client.ui.guide_desk.deciding_words import decision_name
from client.ui.guide_desk.record_words import plural
from client.ui.guide_desk.rows import band_words, translated
from client.ui.kit.words import isolated
from client.ui.language import spoken
from protocol.guiding import AboutFigure, DecisionFigure, Figures, Rate, Told
from protocol.reviewing import Band, Decision

_HOUR: Final = 60
_DAY: Final = 24 * _HOUR
_KIND_OF: Final = {"reports": "report", "words": "note-to-guides", "appeals": "appeal"}
"""A kind of item of each subject, by which its decisions are called."""
NONE: Final = "–"


def month_name(month: str) -> str:
    """A month (`2026-11`) as one says it."""
    year, number = month.split("-")
    return isolated(QLocale().toString(QDate(int(year), int(number), 1), "MMMM yyyy"))


def about_name(about: str) -> str:
    """What a subject is called."""
    return {
        "posts": translated("Posts and kind words"),
        "reports": translated("Reports"),
        "words": translated("Notes to the guides and calls for help"),
        "appeals": translated("Appeals"),
    }.get(about, about)


def told_words(told: Told) -> str:
    """A count, or why it is not told."""
    if told.count is not None:
        return isolated(QLocale().toString(told.count))
    return translated("under 10") if told.under else translated("not told")


def minutes_words(minutes: int | None) -> str:
    """A wait of half of them; a dash stands for too few to say."""
    if minutes is None:
        return NONE
    if minutes < 2 * _HOUR:
        return plural("%n min", minutes)
    if minutes < 2 * _DAY:
        return plural("%n h", round(minutes / _HOUR))
    return plural("%n days", round(minutes / _DAY))


def rate_words(rate: Rate | None) -> str:
    """A share in percent, or between which two it lies."""
    if rate is None:
        return NONE
    least, most = (QLocale().toString(each) for each in (rate.least, rate.most))
    if rate.least == rate.most:
        return isolated(translated("{share} %").format(share=least))
    return isolated(translated("{least} to {most} %").format(least=least, most=most))


def came_words(about: AboutFigure) -> str:
    """How much came in of a subject, and how much was decided."""
    if about.begun == about.decided == Told(under=True):
        return translated("Fewer than ten came in; nothing more is told of them.")
    return translated("Came in: {begun}. Decided: {decided}.").format(
        begun=told_words(about.begun), decided=told_words(about.decided)
    )


def waits_table(about: AboutFigure) -> Table:
    """By band: how many were decided, and within which time half were opened, decided and first replied to."""
    posts = about.about == "posts"
    headers = [
        translated("Band"),
        translated("Decided"),
        translated("Opened within"),
        translated("Decided within"),
    ]
    if posts:
        headers.append(translated("First reply within"))
    rows = []
    for band in about.bands:
        times = [band.eye, band.decided, *([band.reply] if posts else [])]
        rows.append(
            (Cell(band_words(band.band)), Cell(told_words(band.count)), *(_time(each) for each in times))
        )
    return Table(tuple(headers), tuple(rows))


def decisions_table(about: AboutFigure) -> Table:
    """Each decision that may be told, and below it the reasons that may."""
    rows = []
    for one in about.decisions:
        rows.append((Cell(_decision(about.about, one)), Cell(""), Cell(_number(one.count))))
        above = Cell("", spoken=_decision(about.about, one))  # seen above it, and heard in each row
        rows += [(above, Cell(_reason(each.code)), Cell(_number(each.count))) for each in one.reasons]
    return Table((translated("Decision"), translated("Reason"), translated("Times")), tuple(rows))


def ordering_table(figures: Figures) -> Table:
    """By band: how much of what was so urgent the rules found, and how much of what they put there was."""
    rows = tuple(
        (Cell(_or_higher(one.band)), _rate(one.recall), _rate(one.precision)) for one in figures.ordering
    )
    return Table(
        (
            translated("Band"),
            translated("Found by the rules (recall)"),
            translated("Rightly there (precision)"),
        ),
        rows,
    )


def reversed_words(told: Told) -> str:
    """How many decisions an appeal overturned."""
    return translated("Decisions that an appeal took back: {count}.").format(count=told_words(told))


def judged_words(told: Told) -> str:
    """On how many posts the measuring rests."""
    return translated("Posts of which a guide said how soon they should have been seen: {count}.").format(
        count=told_words(told)
    )


def own_share_words(shares: Shares) -> str:
    """What one did oneself."""
    own = shares.own
    if own is None:
        return ""
    week = translated("In seven days: {what}.").format(what=_load(own, month=False))
    month = translated("In four weeks: {what}.").format(what=_load(own, month=True))
    return f"{week} {month}"


def team_table(shares: Shares) -> Table:
    """Each guide's share, for a lead; a second opinion is a decision too."""
    headers = (
        translated("Guide"),
        translated("Taken, 7 days"),
        translated("Decided, 7 days"),
        translated("Taken, 4 weeks"),
        translated("Decided, 4 weeks"),
    )
    rows = []
    for one in shares.team:
        name = isolated(one.name) if one.name else translated("A guide whose name is not known here")
        if shares.own is not None and one.guide == shares.own.guide:
            name = translated("{name} (you)").format(name=name)
        week, month = one.week, one.month
        counts = (
            week.claims,
            week.decisions + week.seconds,
            month.claims,
            month.decisions + month.seconds,
        )
        rows.append((Cell(name), *(Cell(_number(each)) for each in counts)))
    return Table(headers, tuple(rows))


def _load(share: Share, *, month: bool) -> str:
    load = share.month if month else share.week
    return ", ".join(
        (
            plural("%n items taken", load.claims),
            plural("%n decisions", load.decisions),
            plural("%n second opinions", load.seconds),
        )
    )


def _number(count: int) -> str:
    return isolated(QLocale().toString(count))


def _time(minutes: int | None) -> Cell:
    spoken_as = translated("too few to say") if minutes is None else None
    return Cell(minutes_words(minutes), spoken=spoken_as)


def _rate(rate: Rate | None) -> Cell:
    return Cell(rate_words(rate), spoken=translated("too few to say") if rate is None else None)


def _decision(about: str, figure: DecisionFigure) -> str:
    try:
        return decision_name(_KIND_OF.get(about, "thread"), Decision(figure.decision))
    except ValueError:
        return figure.decision  # of a newer server


def _reason(code: str) -> str:
    known = by_id(code, language=spoken())
    return known.title if known is not None else code


def _or_higher(band: Band) -> str:
    if band is Band.NOW:
        return band_words(band)
    return translated("{band}, or sooner").format(band=band_words(band))
