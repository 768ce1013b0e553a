"""The words for a guide's own care: what a shift held, what to say now, what was met by theme and by day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from client.domain import shifts
from client.domain.shifts import Advice
from client.ui.guide_desk.rows import translated
from client.ui.kit.content_notes import known_themes
from client.ui.kit.decision_words import day_words
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.ui.guide_desk.shift_model import ShiftState

_MUCH: Final = 4
"""So many items more than an even share are worth a word."""
_EPOCH: Final = QDate(1970, 1, 1)


def advice_words(state: ShiftState) -> str:
    """What to say to the guide now; empty for nothing."""
    return {
        Advice.NOTHING: "",
        Advice.RESTING: translated("You are on a break. Whoever is on duty with you has the queue."),
        Advice.REST: translated("It has been a while since your last break. Five minutes away help."),
        Advice.ENOUGH_ITEMS: translated(
            "You have read as many hard things as you agreed on for one shift. This is enough for today; what waits can"
            " be somebody else's."
        ),
        Advice.ENOUGH_TIME: translated(
            "Your shift is as long as you agreed it should be. Hand over what you hold, and go well."
        ),
    }[state.advice]


def doubt_words(state: ShiftState) -> str:
    """What the community's record says of this guide that is not so; empty where it agrees."""
    unknown, missing = state.doubts.unknown, state.doubts.missing
    said = []
    if unknown:
        said.append(
            plural("The community's record says %n things of you that this app did not send.", len(unknown))
        )
        said.append(
            translated(
                "If you use another computer here, or went back to a backup of your vault, that explains it."
            )
        )
    if missing:
        said.append(plural("%n things that you did are not in the community's record.", len(missing)))
    if said:
        said.append(
            translated(
                "Please tell your lead and the steward today: somebody may act in your name, or the server be wrong."
            )
        )
    return " ".join(said)


def held_words(state: ShiftState) -> str:
    """What this shift held so far."""
    shift = state.shift
    if shift is None:
        return translated("No shift goes on. One begins with the first item you open, or here.")
    when = isolated(
        QLocale().toString(QDateTime.fromSecsSinceEpoch(shift.began).time(), QLocale.FormatType.ShortFormat)
    )
    said = translated("It began at {when}.").format(when=when)
    items = plural("You have opened %n items.", shift.items)
    hard = plural("%n of them were hard ones.", shift.heavy)
    return " ".join((said, items, hard) if shift.heavy else (said, items))


def done_words(state: ShiftState) -> str:
    """How much of the team's work this guide took in seven days, as the community's record says."""
    if not state.loaded or not state.team.claims or state.guides < 2:
        return ""
    taken = plural("In seven days you took %n items", state.own.claims)
    of = plural("of the %n that all guides took.", state.team.claims)
    even = state.team.claims / state.guides
    more = state.own.claims > 1.5 * even and state.own.claims - even >= _MUCH
    said = f"{taken} {of}"
    return (
        f"{said} {translated('That is more than an even share; others could take the next ones.')}"
        if more
        else said
    )


def met_words(words: str, counts: Iterable[tuple[str, int]]) -> str:
    """How many items of each theme, the most frequent first."""
    each = [f"{theme_words(theme)} ({QLocale().toString(count)})" for theme, count in counts]
    return words.format(what=", ".join(each) if each else translated("nothing"))


def days_words(days: Iterable[tuple[int, tuple[tuple[str, int], ...]]]) -> str:
    """The same day by day, a line each, the newest first; days on which nothing was opened are left out."""
    lines = []
    for day, counts in days:
        when = isolated(QLocale().toString(_EPOCH.addDays(day), "dddd"))
        lines.append(met_words(translated("{when}: {what}.").format(when=when, what="{what}"), counts))
    return "\n".join(lines)


def buddy_words(state: ShiftState) -> str:
    """That there is somebody to talk with, where there is and it may do good now; empty otherwise."""
    if not state.buddy or state.advice not in (Advice.ENOUGH_ITEMS, Advice.ENOUGH_TIME):
        return ""
    return translated("{name} is there to talk it over with.").format(name=isolated(state.buddy))


def theme_words(theme: str) -> str:
    """A theme in the person's language."""
    own = {
        shifts.CALL: translated("calls for help"),
        shifts.URGENT: translated("other urgent things"),
        shifts.ORDINARY: translated("everything else"),
    }
    return own.get(theme) or known_themes().get(theme, theme.replace("-", " "))


def plural(words: str, count: int) -> str:
    """Words of the desk with a number in them, in the person's language."""
    return QCoreApplication.translate("guide_desk", words, "", count)


def lead_name(name: str) -> str:
    """A lead, by name where it is known."""
    return isolated(name) if name else translated("A lead whose name is not known here")


def agreed_words(state: ShiftState) -> str:
    """With whom the limits were talked over, and when."""
    limits = state.limits
    if not state.leads and not limits.lead:
        return translated("The steward has named no lead to agree these with.")
    if limits.day is None:
        return translated("Not talked over with a lead yet.")
    name = lead_name(next((name for lead, name in state.leads if lead == limits.lead), ""))
    return translated("Talked over with {name} on {day}.").format(name=name, day=day_words(limits.day))
