"""What the boxes say about words before they are posted: what was noticed, when guides are there, how long it took."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from client.domain.checking_words import Kind
from client.domain.first_replies import UsualWait
from client.ui.kit.words import isolated

_MOST_QUOTED: Final = 60
_DAY: Final = 24


def noticed_words(kind: Kind) -> str:
    """What may be so about something that was noticed, and what could come of it."""
    translate = QCoreApplication.translate
    return {
        "name": translate("composing", "This may be somebody's name. It could lead to you, or to them."),
        "phone": translate(
            "composing", "This looks like a phone number. Anyone in the community could call it."
        ),
        "address": translate("composing", "This may say where somebody lives. It could lead to them."),
        "email": translate(
            "composing", "This looks like an e-mail address. Anyone in the community could write to it."
        ),
        "account": translate(
            "composing", "This may lead to an account elsewhere, where no guide can look after you."
        ),
        "place": translate(
            "composing", "This may be where somebody works, studies or is treated. It could lead to them."
        ),
        "method": translate(
            "composing",
            "This may say how somebody hurts themselves, and others here are at risk. What you feel can be said"
            " without it.",
        ),
        "numbers": translate(
            "composing", "Numbers about weight or food can pull others along. It can be said without them."
        ),
        "danger": translate(
            "composing",
            "If you are in danger, or close to it, there are people to talk to right now. You can post this too:"
            " you are never in trouble for saying it.",
        ),
    }[kind]


def quoted(words: str) -> str:
    """Somebody's words between marks, on one line and not too long."""
    said = " ".join(words.split())
    if len(said) > _MOST_QUOTED:
        said = f"{said[:_MOST_QUOTED].rstrip()}…"
    return QCoreApplication.translate("composing", "“{words}”").format(words=isolated(said))


def when_words(moment: int, *, now: float) -> str:
    """A moment (UTC seconds) as one says it on this computer's clock: the time, and the day where it is another."""
    at, today = QDateTime.fromSecsSinceEpoch(moment), QDateTime.fromSecsSinceEpoch(int(now)).date()
    locale = QLocale()
    time = isolated(locale.toString(at.time(), QLocale.FormatType.ShortFormat))
    days = today.daysTo(at.date())
    if days == 0:
        return time
    if days == 1:
        return QCoreApplication.translate("composing", "tomorrow, {time}").format(time=time)
    day = locale.standaloneDayName(at.date().dayOfWeek())
    return QCoreApplication.translate("composing", "{day}, {time}").format(day=day, time=time)


def duty_words(turns_at: int, *, now: float) -> str:
    """That nobody is on duty, and until when."""
    said = QCoreApplication.translate(
        "composing", "No guide is on duty until {when}. Members may answer before then."
    )
    return said.format(when=when_words(turns_at, now=now))


def wait_words(wait: UsualWait) -> str:
    """How long threads of the last thirty days waited for a first reply, as counted here; empty for nothing good."""
    translate = QCoreApplication.translate
    if wait.half is None:
        return translate(
            "composing",
            "In the last 30 days, fewer than half of the threads here had a reply. Guides read all.",
        )
    half = _within(wait.half)
    if wait.most is None:
        return translate(
            "composing", "In the last 30 days, half of the threads here had a first reply within {half}."
        ).format(half=half)
    if _within(wait.most) == half:
        return translate(
            "composing", "In the last 30 days, nine of ten threads here had a first reply within {most}."
        ).format(most=half)
    return translate(
        "composing",
        "In the last 30 days, half of the threads here had a first reply within {half}, and nine of ten within"
        " {most}.",
    ).format(half=half, most=_within(wait.most))


def hour_words(now: float) -> str:
    """How others see the time of a post: the hour, no finer."""
    whole = QDateTime.fromSecsSinceEpoch(int(now // 3600) * 3600).time()
    time = isolated(QLocale().toString(whole, QLocale.FormatType.ShortFormat))
    return QCoreApplication.translate("composing", "Others see the hour and no minute: about {time}.").format(
        time=time
    )


def _within(hours: int) -> str:
    translate = QCoreApplication.translate
    if hours < 2:
        return translate("composing", "an hour")
    if hours <= _DAY:
        return translate("composing", "%n hours", "", hours)
    return translate("composing", "%n days", "", -(-hours // _DAY))
