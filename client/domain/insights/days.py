"""Check-ins and tags as the days that questions are asked of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from client.domain.insights.asking import Day
from client.domain.trends import Noted, Tagged


def days_of(noted: Iterable[Noted], written: Iterable[int], tagged: Iterable[Tagged]) -> list[Day]:
    """The days on which anything was noted, the oldest first.

    `written` are the days with a journal entry, whether tagged or not: on another day nothing is known of tags. Several
    moods or values of a day become their mean; what was ticked once that day was done that day.
    """
    moods: dict[int, list[float]] = {}
    done: dict[int, set[str]] = {}
    measures: dict[int, dict[str, list[float]]] = {}
    tags: dict[int, set[str]] = {day: set() for day in written}
    for each in noted:
        done.setdefault(each.day, set()).update(each.activities)
        if each.mood is not None:
            moods.setdefault(each.day, []).append(each.mood)
        for measure in each.measures:
            measures.setdefault(each.day, {}).setdefault(measure.dimension, []).append(measure.value)
    for one in tagged:
        tags.setdefault(one.day, set()).add(one.tag)
    return [
        Day(
            date.fromordinal(day),
            _mean(moods[day]) if day in moods else None,
            frozenset(done[day]) if day in done else None,
            frozenset(tags[day]) if day in tags else None,
            {name: _mean(values) for name, values in measures.get(day, {}).items()},
        )
        for day in sorted(done.keys() | tags.keys())
    ]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
