"""From what was found to records, by what the person answered.

What can be asked: which step a mood's name stands for, how far the app's own scale goes, whether 03/04 begins with
the day, and by which clock times without an offset were written. Each has an answer to begin with, which is shown;
where nothing tells which of two days is meant, there is none, and those records wait for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final, NamedTuple

from client.domain.importing.found import (
    EitherDay,
    Found,
    FoundCheckIn,
    FoundEntry,
    Instant,
    Local,
    When,
)
from client.domain.importing.moods import folded, proposed, says_no_more
from client.domain.journal import CheckIn, JournalEntry, Labels, Measure, Moment

Zone = Callable[[datetime], Moment]
"""The moment at which a clock showed this naive time."""

_NOON: Final = time(12)
SCALES: Final = ((1.0, 5.0), (0.0, 5.0), (1.0, 7.0), (1.0, 10.0), (0.0, 10.0), (0.0, 100.0))
"""From where to where a mood scale of another app can go."""


class MoodName(NamedTuple):
    """A name of a mood, how often it is there, and the step it is taken for unless the person says otherwise."""

    name: str
    times: int
    proposed: int | None


@dataclass(frozen=True, slots=True)
class Questions:
    """What the files leave open. `either_days`: how many days could be two; `unzoned`: times without an offset.

    `day_first` is what other days in the files prove of the order, None where none does or they contradict each
    other. `rated` is how many moods are on the app's own scale, and `highest` the highest of them. `notes` counts
    check-ins with words, which may become journal entries.
    """

    moods: tuple[MoodName, ...] = ()
    either_days: int = 0
    day_first: bool | None = None
    unzoned: int = 0
    rated: int = 0
    highest: float = 0
    notes: int = 0


@dataclass(frozen=True, slots=True)
class Answers:
    """What the person said. `moods` by folded name, a step or None for "keep the word alone".

    `day_first` None: not said. `scale` is from where to where the app's moods go, None: keep ratings as a dimension
    alone. `notes_as_entries`: words of check-ins become journal entries.
    """

    moods: Mapping[str, int | None] = field(default_factory=dict)
    day_first: bool | None = None
    scale: tuple[float, float] | None = None
    notes_as_entries: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """Records as they would be kept, without ids but those of Leeward's own: they are made when they are new.
    Measures name their dimension. Beside each entry stands what it was found as, None for a check-in's note.

    `waiting` counts those that cannot be kept before the order of day and month is said; `impossible` those whose
    moment is beyond any calendar here.
    """

    entries: tuple[tuple[JournalEntry, FoundEntry | None], ...] = field(default=(), repr=False)
    check_ins: tuple[CheckIn, ...] = field(default=(), repr=False)
    waiting: int = 0
    impossible: int = 0
    first: Moment | None = None
    last: Moment | None = None


def questions(found: Found) -> Questions:
    """What is open in it."""
    names: Counter[str] = Counter()
    written: dict[str, str] = {}
    either = unzoned = rated = notes = 0
    highest = 0.0
    for record in _records(found):
        if isinstance(record.mood, str):
            names[folded(record.mood)] += 1
            written.setdefault(folded(record.mood), record.mood)
        if isinstance(record.when, Local):
            either += isinstance(record.when.day, EitherDay)
        if not isinstance(record.when, Moment):
            unzoned += not (isinstance(record.when, Local) and record.when.clock is None)
        if isinstance(record, FoundCheckIn):
            notes += bool(record.note)
            if record.rating is not None:
                rated += 1
                highest = max(highest, record.rating)
    moods = tuple(
        MoodName(written[name], count, proposed(name))
        for name, count in sorted(
            names.items(), key=lambda each: (-(proposed(each[0]) or 0), -each[1], each[0])
        )
    )
    return Questions(
        moods=moods,
        either_days=either,
        day_first=found.orders[0] if len(found.orders) == 1 else None,
        unzoned=unzoned,
        rated=rated,
        highest=max(highest, found.own_scale or 0.0) if rated else 0.0,
        notes=notes,
    )


def _records(found: Found) -> tuple[FoundEntry | FoundCheckIn, ...]:
    return (*found.entries, *found.check_ins)


def first_answers(asked: Questions) -> Answers:
    """What is taken until the person says otherwise: all of it is shown."""
    return Answers(
        moods={folded(mood.name): mood.proposed for mood in asked.moods},
        day_first=asked.day_first,
    )


def step_on(scale: tuple[float, float], rating: float) -> int | None:
    """The step from 1 to 5 of a rating on a scale: the five equal parts of it. None for one that is not on it."""
    least, most = scale
    if not least <= rating <= most or most <= least:
        return None
    if most - least == 4:
        return round(rating - least) + 1  # five steps already
    return min(5, 1 + int((rating - least) / (most - least) * 5))


def moment_at(shown: datetime, *, zone: tzinfo | None) -> Moment:
    """The moment at which a clock in that zone, this computer's if None, showed this naive time."""
    return Moment.of(shown.replace(tzinfo=zone) if zone is not None else shown.astimezone())


def settle(found: Found, answers: Answers, zone: Zone) -> Kept:
    """The records, by these answers. `zone` is by which clock times without an offset were written."""
    entries: list[tuple[JournalEntry, FoundEntry | None]] = []
    check_ins: list[CheckIn] = []
    waiting = impossible = 0
    first: Moment | None = None
    last: Moment | None = None
    for record in _records(found):
        if (
            isinstance(record.when, Local)
            and isinstance(record.when.day, EitherDay)
            and answers.day_first is None
        ):
            waiting += 1
            continue
        created = _moment(record.when, answers, zone)
        if created is None:
            impossible += 1
            continue
        first = created if first is None or created.utc < first.utc else first
        last = created if last is None or created.utc > last.utc else last
        whole = record.whole_day or (isinstance(record.when, Local) and record.when.clock is None)
        if isinstance(record, FoundEntry):
            entries.append((_entry(record, created, whole, answers), record))
            continue
        check_in, note = _check_in(record, created, whole, answers)
        if check_in is not None:
            check_ins.append(check_in)
        if note is not None:
            entries.append((note, None))
    return Kept(tuple(entries), tuple(check_ins), waiting, impossible, first, last)


def _moment(when: When, answers: Answers, zone: Zone) -> Moment | None:
    if isinstance(when, Moment):
        return when
    try:
        if isinstance(when, Instant):
            return _offset_at(when.utc, zone)
        return zone(datetime.combine(_day(when.day, answers), when.clock or _NOON))
    except (ValueError, OverflowError, OSError):
        return None


def _day(day: date | EitherDay, answers: Answers) -> date:
    if isinstance(day, EitherDay):
        return day.day_first if answers.day_first else day.month_first
    return day


def _offset_at(utc: int, zone: Zone) -> Moment:
    """The moment with the offset that the clock had then: asked of the zone, twice where a change of clocks is near."""
    guess = 0
    for _ in range(3):
        shown = datetime(1970, 1, 1) + timedelta(seconds=utc + guess * 60)  # noqa: DTZ001 - what a clock shows has no zone
        found = zone(shown).offset_minutes
        if found == guess:
            break
        guess = found
    return Moment(utc, guess)


def _entry(record: FoundEntry, created: Moment, whole: bool, answers: Answers) -> JournalEntry:
    mood, word = _mood(record.mood, answers)
    labels = record.labels
    if word:
        labels = Labels((*labels.tags, word), labels.people, labels.places)
    return JournalEntry(
        id=record.own_id,
        created=created,
        text=record.text,
        edited_at=record.edited_at,
        mood=mood,
        labels=labels,
        pinned=record.pinned,
        whole_day=whole,
        trashed_at=record.trashed_at,
        origin=record.origin,
    )


def _check_in(
    record: FoundCheckIn, created: Moment, whole: bool, answers: Answers
) -> tuple[CheckIn | None, JournalEntry | None]:
    mood, word = _mood(record.mood, answers)
    if mood is None and record.rating is not None and answers.scale is not None:
        mood = step_on(answers.scale, record.rating)
    words = (*record.words, word) if word and word not in record.words else record.words
    note: JournalEntry | None = None
    text = record.note
    if text and answers.notes_as_entries:
        note = JournalEntry("", created, text, whole_day=whole, origin=f"{record.origin}/note")
        text = ""
    measures = tuple(Measure(each.name, each.value) for each in record.measures)
    if mood is None and not (words or text or record.activities or measures) and note is not None:
        return None, note
    return (
        CheckIn(
            id=record.own_id,
            created=created,
            mood=mood,
            words=words,
            note=text,
            activities=record.activities,
            measures=measures,
            whole_day=whole,
            edited_at=record.edited_at,
            origin=record.origin,
        ),
        note,
    )


def _mood(mood: int | str | None, answers: Answers) -> tuple[int | None, str]:
    """The step, and the name where it says more than the step does: one's own names stay as words."""
    if not isinstance(mood, str):
        return mood, ""
    name = folded(mood)
    step = answers.moods.get(name, proposed(name))
    return step, "" if step is not None and step == proposed(name) and says_no_more(name) else mood
