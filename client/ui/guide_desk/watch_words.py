"""The words for the alarm, for what was handed over, and for who is there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from client.ui.guide_desk.rows import band_words, translated
from client.ui.kit.words import isolated
from protocol.reviewing import Band

if TYPE_CHECKING:
    from client.services.desk_shift import Colleague, HandedOver
    from protocol.guiding import AlarmState

_LAST: Final = 250_000_000_000
_HOUR: Final = 3600


def time_words(seconds: float) -> str:
    """A moment as a clock here shows it; a server may say any."""
    if not 0 <= seconds < _LAST:
        return translated("an impossible time")
    then = QDateTime.fromSecsSinceEpoch(int(seconds))
    form = QLocale.FormatType.ShortFormat
    if then.date() == QDateTime.currentDateTime().date():
        return isolated(QLocale().toString(then.time(), form))
    return isolated(QLocale().toString(then, form))


def alarm_words(alarm: AlarmState) -> str:
    """What rings, since when and how much; empty where nothing does and nobody quieted it."""
    if not alarm.count:
        if alarm.quiet_until is None:
            return ""
        return translated(
            "The alarm is quiet until {time} about what waited then. Nobody has been answered by that: it waits as"
            " before."
        ).format(time=time_words(alarm.quiet_until))
    said = [_about(alarm)]
    if alarm.ringing_since is not None:
        said.append(
            translated("The alarm has rung since {time}.").format(time=time_words(alarm.ringing_since))
        )
    else:
        said.append(translated("The alarm rings for it next."))
    if alarm.failed:
        said.append(
            translated(
                "Its command did not end well: perhaps nobody was reached. Please call your lead or the steward"
                " yourself."
            )
        )
    return " ".join(said)


def alarm_short(alarm: AlarmState) -> str:
    """The same in a few words, where there is little room."""
    if not alarm.count:
        if alarm.quiet_until is None:
            return ""
        return translated("The alarm is quiet until {time}. It waits as before.").format(
            time=time_words(alarm.quiet_until)
        )
    if alarm.failed:
        return translated("The alarm may be unheard.")
    if alarm.count == 1:
        return translated("The alarm rings: 1 thing waits.")
    return QCoreApplication.translate("guide_desk", "The alarm rings: %n things wait.", "", alarm.count)


def _about(alarm: AlarmState) -> str:
    urgent = alarm.band is Band.NOW
    if alarm.count == 1:
        if urgent:
            return translated("1 thing needs somebody now, and no guide is at it.")
        return translated("1 thing has waited too long, and no guide is at it.")
    counted = QCoreApplication.translate(
        "guide_desk", "%n things have waited too long, and no guide is at them.", "", alarm.count
    )
    if alarm.band is None:
        return counted
    return f"{counted} {translated('The most urgent one: {band}.').format(band=band_words(alarm.band))}"


def is_worse(before: AlarmState, now: AlarmState) -> bool:
    """Whether the alarm is about more than before, or about something more urgent, or has begun to ring, or failed."""
    if not now.count:
        return False
    order = [*Band, None]
    return (
        now.count > before.count
        or order.index(now.band) < order.index(before.band)
        or (now.ringing_since is not None and before.ringing_since is None)
        or (now.failed and not before.failed)
    )


def quiet_words() -> str:
    """What an acknowledgement does, and what it does not."""
    return translated(
        "To acknowledge says that you have heard it. It answers nobody: what waits now waits as before, and what comes"
        " later rings again."
    )


def minutes_words(minutes: int) -> str:
    """A choice of how long."""
    return translated("for {minutes} minutes").format(minutes=isolated(QLocale().toString(minutes)))


def handed_words(notes: tuple[HandedOver, ...], more: int) -> str:
    """That something was handed over and nobody has taken it; empty where nothing was."""
    count = len(notes) + more
    if not count:
        return ""
    if count == 1 and notes:
        return translated("{who} has handed something over, and nobody has taken it yet.").format(
            who=by_words(notes[0].by)
        )
    return QCoreApplication.translate(
        "guide_desk", "%n notes were handed over, and nobody has taken them yet.", "", count
    )


def by_words(by: Colleague | None) -> str:
    """Who wrote a note."""
    if by is None:
        return translated("A guide who is gone")
    if by.me:
        return translated("You")
    return colleague_words(by)


def colleague_words(one: Colleague) -> str:
    """A guide by name."""
    return isolated(one.name) if one.name else translated("A guide whose name has not arrived yet")


def note_when(note: HandedOver) -> str:
    """When a note was written; only the hour is kept."""
    return translated("Written in the hour of {time}").format(time=time_words(note.hour * _HOUR))


def leads_words(leads: Iterable[Colleague]) -> str:
    """Who leads here, by name."""
    names = [translated("you") if one.me else colleague_words(one) for one in leads]
    if not names:
        return translated("The steward has named nobody to lead the guides here.")
    return translated("Leads here: {names}.").format(names=", ".join(names))


def others_words(others: bool) -> str:
    """Whether somebody else is at their desk; nobody is told who."""
    if others:
        return translated("Another guide's desk is open too. Whose is told to nobody.")
    return translated("No other guide's desk is open right now.")


def away_words(seconds: float) -> str:
    """What became of the time in which nobody was there; empty for none."""
    if seconds < 60:
        return ""
    return QCoreApplication.translate(
        "guide_desk",
        "Nobody touched this computer for %n minutes, so Leeward stopped looking after the queue: the alarm could ring"
        " for others meanwhile. It looks again now.",
        "",
        int(seconds // 60),
    )
