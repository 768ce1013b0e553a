"""Nights in words: what can be reckoned, what is missing, and what does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from client.domain.nights import Mean, Night, means
from client.ui.tools.words import clock, long_day, part, span, translated


def reckoned(night: Night) -> str:
    """What is known of a night, in a sentence or three; empty where nothing can be reckoned."""
    said = []
    if night.in_bed is not None:
        said.append(translated("In bed for {time}.").format(time=span(night.in_bed)))
    if night.asleep is not None:
        said.append(translated("Asleep for about {time}.").format(time=span(night.asleep)))
    if night.efficiency is not None:
        said.append(translated("That is {part} of the time in bed.").format(part=part(night.efficiency)))
    return " ".join(said)


def missing(night: Night) -> str:
    """Why something is not reckoned; empty where all of it is."""
    if not night.fits:
        return translated("These times do not fit together yet, so nothing is reckoned from all of them.")
    if night.efficiency is None:
        return translated(
            "What you leave out stays out: nothing is guessed, and no sum is made of half of it."
        )
    return ""


def lines(morning: date, night: Night | None) -> tuple[str, ...]:
    """A night as it stands beside the cursor."""
    if night is None:
        return (long_day(morning), translated("Nothing noted"))
    return tuple(each for each in (long_day(morning), *facts(night), reckoned(night)) if each)


def facts(night: Night) -> list[str]:
    """What was said of it, one thing a line."""
    said = []
    if night.to_bed is not None:
        said.append(translated("To bed at {time}").format(time=clock(night.to_bed)))
    if night.lights_out is not None:
        said.append(translated("Lights out at {time}").format(time=clock(night.lights_out)))
    if night.asleep_after is not None:
        said.append(translated("Fell asleep after {time}").format(time=span(night.asleep_after)))
    if night.times is not None:
        said.append(_awake(night.times))
    if night.awake:
        said.append(translated("{time} awake in all").format(time=span(night.awake)))
    if night.woke is not None:
        said.append(translated("Woke for good at {time}").format(time=clock(night.woke)))
    if night.up is not None:
        said.append(translated("Got up at {time}").format(time=clock(night.up)))
    if night.rested is not None:
        said.append(translated("Rested: {number} of 10").format(number=night.rested))
    return said


def sentence(morning: date, night: Night | None) -> str:
    """A night for a screen reader."""
    said = lines(morning, night)
    return ". ".join(each.removesuffix(".") for each in said) + "."


def usual(nights: Sequence[Night]) -> str:
    """The means of a week, each with the nights it is made of."""
    found = means(nights)
    said = []
    if found.in_bed is not None:
        said.append(
            translated("In bed for {time} a night").format(time=span(found.in_bed.value)) + _of(found.in_bed)
        )
    if found.asleep is not None:
        said.append(
            translated("asleep for about {time}").format(time=span(found.asleep.value)) + _of(found.asleep)
        )
    if found.efficiency is not None:
        words = translated("{part} of the time in bed").format(part=part(found.efficiency.value))
        said.append(words + _of(found.efficiency))
    if found.rested is not None:
        number = QLocale().toString(round(found.rested.value, 1), "g", 4)
        said.append(translated("rested {number} of 10").format(number=number) + _of(found.rested))
    return "; ".join(said)


def _of(mean: Mean) -> str:
    count = mean.nights
    words = (
        translated("1 night") if count == 1 else QCoreApplication.translate("tools", "%n nights", "", count)
    )
    return f" ({words})"


def _awake(times: int) -> str:
    if not times:
        return translated("Not awake in between")
    if times == 1:
        return translated("Awake once in between")
    return QCoreApplication.translate("tools", "Awake %n times in between", "", times)
