"""What only Leeward's own JSON holds beside the diary: questionnaires, exercises, the plan, and what was read.

A record that is not as it must be is a problem with its number; nothing of it is guessed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from client.domain.exercises import KINDS
from client.domain.exercises import decode as exercise_of
from client.domain.ids import is_id
from client.domain.importing.finding import Finding
from client.domain.importing.found import FoundFurther, FurtherKind
from client.domain.importing.shapes import a_dict, a_flag, a_list, a_number, a_text, an_int
from client.domain.importing.times import read_when
from client.domain.instruments.answering import decode as answers_of
from client.domain.instruments.answering import encode as answers_as
from client.domain.instruments.questionnaire import UnreadableQuestionnaire, read_questionnaire
from client.domain.journal import Moment
from client.domain.plan import MOST_LINE, MOST_TEXT, STEPS, WITH_PEOPLE

_MOST_NAME: Final = 200
_MOST_CONTENT: Final = 200_000
Values = dict[str, str | int | float | None]


def read_further(finding: Finding, file: str, root: dict[str, Any]) -> None:
    """Find all of it in an export."""
    readers: tuple[tuple[str, FurtherKind, Callable[[dict[str, Any]], Values | None]], ...] = (
        ("own_instruments", "own-instrument", _own_instrument),
        ("responses", "response", _response),
        ("exercises", "exercise", _exercise),
        ("plan", "plan", _plan),
        ("library", "library", _library),
    )
    for name, kind, reads in readers:
        for number, value in enumerate(map(a_dict, a_list(root.get(name))), start=1):
            values = reads(value)
            if values is None:
                finding.problem(file, number, "shape", f"{name} {number}")
            else:
                finding.further.append(FoundFurther(kind, tuple(values.items())))


def _own_instrument(value: dict[str, Any]) -> Values | None:
    content = json.dumps(value.get("questionnaire"), ensure_ascii=False)
    added_at = _moment(value.get("added_at"))
    try:
        read_questionnaire(content.encode("utf-8", "replace"))
    except UnreadableQuestionnaire:
        return None
    own = a_text(value.get("id"))
    if added_at is None or not _fit_for_id(own):
        return None
    return {"id": own, "added_at": added_at.utc, "questionnaire": content}


def _response(value: dict[str, Any]) -> Values | None:
    created = _moment(value.get("written_at"))
    own = a_text(value.get("id"))
    told = [a_text(value.get(key)) for key in ("instrument", "version", "language")]
    answers = answers_of(json.dumps(value.get("answers"), ensure_ascii=False))
    if (
        created is None
        or not _fit_for_id(own)
        or not told[0]
        or not answers
        or len(max(told, key=len)) > _MOST_NAME
    ):
        return None
    return {
        "id": own,
        "instrument": told[0],
        "version": told[1],
        "language": told[2],
        "created_at": created.utc,
        "offset_minutes": created.offset_minutes,
        "answers": answers_as(answers),
    }


def _exercise(value: dict[str, Any]) -> Values | None:
    created = _moment(value.get("written_at"))
    own, kind = a_text(value.get("id")), a_text(value.get("kind"))
    content = json.dumps(a_dict(value.get("content")), ensure_ascii=False)
    if created is None or not _fit_for_id(own) or kind not in KINDS or len(content) > _MOST_CONTENT:
        return None
    if exercise_of(kind, content) is None:
        return None
    return {
        "id": own,
        "kind": kind,
        "created_at": created.utc,
        "offset_minutes": created.offset_minutes,
        "edited_at": _utc(value.get("edited_at")),
        "done_at": _utc(value.get("done_at")),
        "content": content,
    }


def _plan(value: dict[str, Any]) -> Values | None:
    step, text = an_int(value.get("step")), a_text(value.get("text"))
    name, reach = a_text(value.get("name")), a_text(value.get("reach"))
    if step not in STEPS or len(text) > MOST_TEXT or max(len(name), len(reach)) > MOST_LINE:
        return None
    if text.strip():
        return {"step": step, "text": text}
    return {"step": step, "name": name, "reach": reach} if step in WITH_PEOPLE and (name or reach) else None


def _library(value: dict[str, Any]) -> Values | None:
    item, place = a_text(value.get("item")), a_number(value.get("place"))
    opened = _utc(value.get("opened_at"))
    if not item or len(item) > _MOST_NAME or opened is None or place is None or not 0 <= place <= 1000:
        return None
    return {
        "item": item,
        "opened_at": opened,
        "finished_at": _utc(value.get("finished_at")),
        "place": int(place),
        "kept": int(a_flag(value.get("kept"))),
    }


def _fit_for_id(own: str) -> bool:
    """As a vault makes them; anything else could be meant to look like something else."""
    return is_id(own)


def _moment(value: object) -> Moment | None:
    when = read_when(a_text(value)) if value is not None else None
    return when if isinstance(when, Moment) else None


def _utc(value: object) -> int | None:
    moment = _moment(value)
    return None if moment is None else moment.utc


def described(found: tuple[FoundFurther, ...]) -> Iterator[tuple[FurtherKind, int]]:
    """How many there are of each kind."""
    kinds = dict.fromkeys(each.kind for each in found)
    for kind in kinds:
        yield kind, sum(each.kind == kind for each in found)
