"""Apple's State of Mind, as Health Auto Export and others write it in JSON.

`valence` goes from -1 (very unpleasant) to 1 (very pleasant); `valenceClassification` names one of seven parts of
it, as a number from 1 or as a word (HKStateOfMind.ValenceClassification). A mood here is one of five equal parts of
the range; the valence itself is kept beside it.
"""

from __future__ import annotations

import re
from typing import Any, Final

from client.domain.importing.finding import Finding, labels
from client.domain.importing.found import (
    Around,
    Found,
    FoundCheckIn,
    FoundDimension,
    FoundMeasure,
    Instant,
    Local,
    When,
)
from client.domain.importing.shapes import a_dict, a_number, a_text, an_int, texts
from client.domain.importing.sources import FileUnreadable, Source, json_of
from client.domain.importing.times import read_instant, read_when

VALENCE: Final = "Valence"
_CLASSES: Final = (
    "veryunpleasant",
    "unpleasant",
    "slightlyunpleasant",
    "neutral",
    "slightlypleasant",
    "pleasant",
    "verypleasant",
)
# HKStateOfMind.Label and HKStateOfMind.Association, counted from 1.
_LABELS: Final = (
    *("amazed", "amused", "angry", "anxious", "ashamed", "brave", "calm"),
    *("content", "disappointed", "discouraged", "disgusted", "embarrassed", "excited", "frustrated"),
    *("grateful", "guilty", "happy", "hopeless", "irritated", "jealous", "joyful"),
    *("lonely", "passionate", "peaceful", "proud", "relieved", "sad", "scared"),
    *("stressed", "surprised", "worried", "annoyed", "confident", "drained", "hopeful"),
    *("indifferent", "overwhelmed", "satisfied"),
)
_ASSOCIATIONS: Final = (
    *("community", "current events", "dating", "education", "family", "fitness", "friends", "health"),
    *("hobbies", "identity", "money", "partner", "self care", "spirituality", "tasks", "travel", "work"),
    "weather",
)
_STEPS: Final = (1, 1, 2, 3, 4, 5, 5)
_EVERY: Final = 200
_MOST_DEPTH: Final = 4


def samples(root: object, depth: int = 0) -> list[Any]:
    """The samples in this JSON, wherever its exporter put them; empty where there are none."""
    if isinstance(root, list):
        some = [a_dict(each) for each in root[:20]]
        return root if any(_is_sample(each) for each in some) else []
    if depth >= _MOST_DEPTH:
        return []
    found = a_dict(root)
    for key in ("stateOfMind", "state_of_mind", "data", "entries", "samples", "metrics"):
        value = found.get(key)
        if inner := samples(value, depth + 1):
            return inner
    return []


def _is_sample(value: dict[str, Any]) -> bool:
    return ("valence" in value or "valenceClassification" in value) and _date(value) is not None


def fits(root: object) -> bool:
    """Whether there are such samples in it."""
    return bool(samples(root))


def read(source: Source, around: Around) -> Found:
    """Every JSON file in it."""
    finding = Finding("state-of-mind", around)
    for name in source.names():
        if len(source.names()) > 1 and not name.lower().endswith(".json"):
            finding.leave_out("other-file")
            continue
        try:
            found = samples(json_of(source.read(name)))
        except FileUnreadable as error:
            finding.problem(name, 0, error.reason)
            continue
        except ValueError:
            finding.problem(name, 0, "json")
            continue
        if not found:
            finding.problem(name, 0, "other")
        for number, each in enumerate(found, start=1):
            if number % _EVERY == 0:
                around.tell(number, len(found))
            _sample(finding, name, number, a_dict(each))
    return finding.found()


def _date(value: dict[str, Any]) -> object:
    return next(
        (value[key] for key in ("start", "date", "startDate", "end", "endDate") if value.get(key)), None
    )


def _sample(finding: Finding, file: str, number: int, sample: dict[str, Any]) -> None:
    said = a_text(_date(sample))
    when: When | None = read_when(said.replace("\u202f", " "))
    if when is None and (utc := read_instant(_date(sample))) is not None:
        when = Instant(utc)
    shown = f"{said} {a_text(sample.get('kind'))} {a_text(sample.get('valence'))}"
    if when is None:
        finding.problem(file, number, "date", shown)
        return
    valence = a_number(sample.get("valence"))
    if valence is not None and not -1 <= valence <= 1:
        valence = None
    mood = _by_valence(valence) if valence is not None else _by_class(sample.get("valenceClassification"))
    words, unknown = _names(sample.get("labels"), _LABELS)
    around, unknown_too = _names(sample.get("associations"), _ASSOCIATIONS)
    for each in unknown + unknown_too:
        finding.problem(file, number, "scale", each, lost=False)
    if mood is None and not (words or around):
        finding.problem(file, number, "mood", shown)
        return
    if mood is None:
        finding.problem(file, number, "mood", shown, lost=False)
    measures: tuple[FoundMeasure, ...] = ()
    if valence is not None:
        finding.dimension(FoundDimension(VALENCE, "amount", -1.0, 1.0))
        measures = (FoundMeasure(VALENCE, valence),)
    for activity in around:
        finding.activity(activity)
    own = a_text(sample.get("id")) or a_text(sample.get("uuid"))
    origin = (
        finding.origin_by_id("state-of-mind", own.lower())
        if own
        else finding.origin_by_content(
            "state-of-mind", _told(when), str(valence), "|".join(words), "|".join(around)
        )
    )
    finding.check_ins.append(
        FoundCheckIn(
            origin=origin,
            when=when,
            mood=mood,
            words=words,
            activities=around,
            measures=measures,
            whole_day=_is_daily(sample.get("kind")),
        )
    )


def _names(value: object, names: tuple[str, ...]) -> tuple[tuple[str, ...], list[str]]:
    """The words in a list, and what is a number that stands for none. Some exporters write Apple's numbers."""
    told, unknown = [], []
    for each in texts(value):
        if not each.isdecimal():
            told.append(_word(each))
        elif 1 <= (number := int(each[:9])) <= len(names):
            told.append(names[number - 1])
        else:
            unknown.append(each)
    return labels(told), unknown


def _told(when: When) -> str:
    return f"{when.day} {when.clock}" if isinstance(when, Local) else str(when.utc)


def _is_daily(kind: object) -> bool:
    """A mood of the whole day: HealthKit's kind 2."""
    return an_int(kind) == 2 or re.sub(r"[^a-z]", "", a_text(kind).lower()) in ("dailymood", "daily")


def _by_valence(valence: float) -> int:
    return min(5, 1 + int((valence + 1) / 2 * 5))


def _by_class(value: object) -> int | None:
    number = an_int(value)
    if number is None:
        name = re.sub(r"[^a-z]", "", a_text(value).lower())
        number = _CLASSES.index(name) + 1 if name in _CLASSES else None
    return _STEPS[number - 1] if number is not None and 1 <= number <= 7 else None


def _word(text: str) -> str:
    """`selfCare` as people write it: self care."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text[:200]).replace("_", " ").lower()
