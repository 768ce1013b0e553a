"""Check-ins, answers and scores as a FHIR R4 bundle (HL7 FHIR 4.0.1), for clinical programs.

No name, no birthday and no number is in it: whoever hands it over says whose it is. Notes, the journal and the plan are
not in it either. What was not answered is not there, and a total that cannot be worked out says so: missing is missing.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from client.domain.instruments.answering import Answer, Response, values_of
from client.domain.instruments.instrument import Instrument, own_instrument
from client.domain.instruments.questionnaire import UnreadableQuestionnaire, read_questionnaire
from client.domain.instruments.scoring import Scale, score
from client.domain.journal import CheckIn, Dimension, Moment
from client.services import instrument_packs
from client.services.export_source import PRIVATE_WARNING, Source
from client.services.export_text import dump, iso
from client.vault import check_ins, everything, responses
from client.vault.sqlcipher import Connection

_PATIENT: Final = "urn:uuid:" + str(uuid5(NAMESPACE_URL, "urn:leeward:whose-it-is"))
_SURVEY: Final = [
    {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey"}]}
]
_ABSENT: Final = {
    "coding": [{"system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "unknown"}],
    "text": "Not all questions were answered",
}
_MOOD: Final = "Mood, 1 (lowest) to 5"


def pieces(source: Source) -> Iterator[str]:
    """The bundle, a resource at a time."""
    db = source.db
    head = {"resourceType": "Bundle", "type": "collection", "timestamp": iso(source.made)}
    note = {"tag": [{"system": "urn:leeward:warning", "code": "not-encrypted", "display": PRIVATE_WARNING}]}
    yield dump({**head, "meta": note})[:-1] + ', "entry": [\n'
    yield dump({"fullUrl": _PATIENT, "resource": {"resourceType": "Patient"}})
    for resource in _resources(source, db):
        yield ",\n" + dump({"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource})
    yield "\n]}\n"


def _resources(source: Source, db: Connection) -> Iterator[dict[str, Any]]:
    known = {each.id: each for each in check_ins.dimensions(db)}
    for check_in in everything.check_ins(db):
        source.tell()
        if (told := _check_in(check_in, known)) is not None:
            yield told
    instruments = {each.key: each for each in instruments_of(db)}
    there = responses.every(db)
    for key in dict.fromkeys(each.instrument for each in reversed(there)):
        if key in instruments:
            yield _questionnaire(instruments[key])
    for response in reversed(there):
        found = instruments.get(response.instrument)
        if _when(response.created) is None:
            continue
        yield _response(response, found)
        for scale in found.scales if found is not None else ():
            assert found is not None
            yield _score(response, found, scale)


def instruments_of(db: Connection) -> Iterator[Instrument]:
    """All that ship, and those that were brought in and can be read."""
    yield from instrument_packs.instruments()
    for own in responses.own(db):
        try:
            yield own_instrument(own.id, read_questionnaire(own.content.encode()))
        except UnreadableQuestionnaire:
            continue


def _check_in(check_in: CheckIn, known: dict[str, Dimension]) -> dict[str, Any] | None:
    when = _when(check_in.created, whole_day=check_in.whole_day)
    parts: list[dict[str, Any]] = []
    if check_in.mood is not None:
        parts.append({"code": {"text": _MOOD}, "valueInteger": check_in.mood})
    for measure in check_in.measures:
        dimension = known.get(measure.dimension) or Dimension(measure.dimension)
        parts.append(_measure(dimension, measure.value))
    parts += [{"code": {"text": "Activity"}, "valueString": each} for each in check_in.activities]
    if when is None or not parts:
        return None
    return {
        "resourceType": "Observation",
        "id": _id(check_in.id),
        "status": "final",
        "category": _SURVEY,
        "code": {"text": "Check-in, as the person said"},
        "subject": {"reference": _PATIENT},
        "performer": [{"reference": _PATIENT}],
        "effectiveDateTime": when,
        "component": parts,
    }


def _measure(dimension: Dimension, value: float) -> dict[str, Any]:
    name = dimension.name or dimension.id
    if dimension.kind == "yes-no":
        return {"code": {"text": name}, "valueBoolean": bool(value)}
    if dimension.kind == "scale" and math.isfinite(dimension.most):
        name = f"{name}, {dimension.least:g} to {dimension.most:g}"
    quantity: dict[str, Any] = {"value": _number(value)}
    return {
        "code": {"text": name},
        "valueQuantity": quantity | ({"unit": dimension.unit} if dimension.unit else {}),
    }


def _questionnaire(found: Instrument) -> dict[str, Any]:
    """As its file says, under an id of this bundle's."""
    read: dict[str, Any] = json.loads(found.questionnaire.content)
    return {**read, "id": _id(f"questionnaire/{found.key}")}


def _response(response: Response, found: Instrument | None) -> dict[str, Any]:
    answers = {each.link_id: each for each in response.answers}
    items = _items(json.loads(found.questionnaire.content), answers) if found is not None else []
    told = {
        "resourceType": "QuestionnaireResponse",
        "id": _id(response.id),
        "status": "completed",
        "subject": {"reference": _PATIENT},
        "authored": _when(response.created),
        "author": {"reference": _PATIENT},
        "source": {"reference": _PATIENT},
        "item": items or [_answered({"linkId": each.link_id}, each) for each in response.answers],
    }
    if found is not None and found.questionnaire.url:
        told["questionnaire"] = f"{found.questionnaire.url}|{response.version}".rstrip("|")
    return told


def _items(read: dict[str, Any], answers: dict[str, Answer]) -> list[dict[str, Any]]:
    """The questionnaire's own groups, with what was answered in them."""
    items = []
    for item in read.get("item", []):
        inner = _items(item, answers)
        answer = answers.get(str(item.get("linkId")))
        if answer is not None or inner:
            named = {key: item[key] for key in ("linkId", "text") if item.get(key)}
            items.append((_answered(named, answer) if answer else named) | ({"item": inner} if inner else {}))
    return items


def _answered(item: dict[str, Any], answer: Answer) -> dict[str, Any]:
    if not answer.code and not answer.system:
        if not answer.display and answer.value is not None:
            return {**item, "answer": [{"valueInteger": int(answer.value)}]}
        return {**item, "answer": [{"valueString": answer.display}]}
    coding = {"system": answer.system, "code": answer.code, "display": answer.display}
    return {**item, "answer": [{"valueCoding": {key: value for key, value in coding.items() if value}}]}


def _score(response: Response, found: Instrument, scale: Scale) -> dict[str, Any]:
    worked = score(scale, values_of(response.answers))
    name = found.name if len(found.scales) == 1 else f"{found.name}: {scale.name('en')}"
    told: dict[str, Any] = {
        "resourceType": "Observation",
        "id": _id(f"{response.id}/{scale.key}"),
        "status": "final",
        "category": _SURVEY,
        "code": {"text": f"{name}, {scale.least:g} to {scale.most:g}"},
        "subject": {"reference": _PATIENT},
        "performer": [{"reference": _PATIENT}],
        "effectiveDateTime": _when(response.created),
        "derivedFrom": [{"reference": f"urn:uuid:{_id(response.id)}"}],
        "referenceRange": [
            {
                "low": {"value": _number(band.least)},
                "high": {"value": _number(band.most)},
                "text": f"{band.called} ({band.source})",
            }
            for band in scale.bands
        ],
    }
    if not scale.bands:
        del told["referenceRange"]
    if worked.value is None:
        told["dataAbsentReason"] = _ABSENT
    else:
        told["valueQuantity"] = {"value": _number(worked.value)}
    if worked.worked_out:
        told["note"] = [{"text": "Worked out from the answers given, as the makers allow."}]
    return told


def _when(moment: Moment, *, whole_day: bool = False) -> str | None:
    """None for a moment that no calendar, or no FHIR date, knows."""
    told = iso(moment)
    if "T" not in told:
        return None
    return told[:10] if whole_day else told


def _number(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value


def _id(own: str) -> str:
    """An id that FHIR allows: the record's own where it is a UUID, else one made of it."""
    try:
        return str(UUID(own))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, f"urn:leeward:{own}"))
