"""Answers to a questionnaire, kept so that nothing is lost: each with its code, its words and what it counts for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from client.domain.days import LAST_DAY, day_of
from client.domain.instruments.questionnaire import Item, Option, Questionnaire
from client.domain.journal import Moment


@dataclass(frozen=True, slots=True)
class Answer:
    """What was chosen for one question, as the questionnaire said it then."""

    link_id: str
    code: str
    system: str
    display: str = field(repr=False)
    value: float | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Response:
    """A questionnaire filled in at one moment. What was left out is not in `answers`."""

    id: str
    instrument: str
    version: str
    language: str
    created: Moment
    answers: tuple[Answer, ...] = field(default=(), repr=False)


def chosen(item: Item, option: Option) -> Answer:
    """The answer that choosing this option gives."""
    return Answer(item.link_id, option.code, option.system, option.display, option.value)


def is_chosen(option: Option, answer: Answer | None) -> bool:
    """Whether an answer is this option: by its code, or by its words where it has none."""
    if answer is None:
        return False
    return (option.system, option.code, option.display) == (answer.system, answer.code, answer.display)


def values_of(answers: Iterable[Answer]) -> dict[str, float | None]:
    """What each answer counts for, by question."""
    return {each.link_id: each.value for each in answers}


def fitting(questionnaire: Questionnaire, answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Those that the questionnaire asks for and offers today, in its order; one that it no longer knows is left out."""
    given = {each.link_id: each for each in answers}
    return tuple(
        answer
        for item in questionnaire.items
        if (answer := given.get(item.link_id)) is not None
        and any(is_chosen(option, answer) and option.value == answer.value for option in item.options)
    )


def encode(answers: Iterable[Answer]) -> str:
    """As they lie in the vault: a JSON list; whole numbers are written as such."""
    return json.dumps(
        [
            {
                "linkId": each.link_id,
                "code": each.code,
                "system": each.system,
                "display": each.display,
                "value": _number(each.value),
            }
            for each in answers
        ],
        ensure_ascii=False,
    )


def decode(text: str) -> tuple[Answer, ...]:
    """Read them back. What is not an answer (a rescued vault may hold anything) is passed over."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    return tuple(filter(None, map(_answer, read if isinstance(read, list) else [])))


def next_day(last: Moment, every_days: int) -> date | None:
    """The first date on which it may be filled in again: so many days after the last time, by the calendar.

    None where nothing has to be waited for, or the last time is one that no calendar names.
    """
    day = day_of(last)
    if not every_days or day is None or day + every_days > LAST_DAY:
        return None
    return date.fromordinal(day + every_days)


def _answer(read: Any) -> Answer | None:
    if not isinstance(read, Mapping):
        return None
    words = [read.get(key) for key in ("linkId", "code", "system", "display")]
    value = read.get("value")
    if not all(isinstance(each, str) for each in words) or isinstance(value, bool):
        return None
    if value is not None and not isinstance(value, int | float):
        return None
    link_id, code, system, display = map(str, words)
    return Answer(link_id, code, system, display, None if value is None else float(value))


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and float(value).is_integer() else value
