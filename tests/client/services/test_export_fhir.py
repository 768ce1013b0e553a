"""The FHIR bundle: what is in it refers to what is in it, missing is missing, and nobody is named."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from client.domain.instruments.answering import chosen
from client.domain.journal import SUGGESTED, Measure, Moment
from client.services import instrument_packs
from client.services.checking_in import CheckingIn
from client.services.exporting import export
from client.services.journaling import Journaling
from client.services.measuring import Measuring
from client.services.unlocking import OpenVault
from tests.client.services.vault_runs import create

_INSTANT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?")


def bundle(folder: Path, fill: Callable[[OpenVault], Any]) -> dict[str, Any]:
    found: list[Path] = []

    async def inside(vault: OpenVault) -> None:
        await fill(vault)
        found.append((await export(vault, to=folder, form="fhir")).path)

    create(folder / "vault", inside)
    read: dict[str, Any] = json.loads(found[0].read_bytes())
    return read


def of_type(read: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [each["resource"] for each in read["entry"] if each["resource"]["resourceType"] == kind]


async def filled(vault: OpenVault) -> None:
    clock = lambda: datetime(2027, 1, 15, 12, tzinfo=UTC)  # noqa: E731 - a clock is a thing here
    own = CheckingIn(private=vault.private)
    for dimension in SUGGESTED:
        await own.keep_dimension(dimension=dimension)
    journaling = Journaling(private=vault.private, clock=clock)
    measures = (Measure("sleep", 6.5), Measure("medication", 1), Measure("energy", 4))
    await journaling.check_in(mood=4, measures=measures, activities=("walking",), note="secret words")
    await journaling.check_in(
        mood=None, measures=measures[:1], created=Moment(1_700_000_000, 60), whole_day=True
    )
    await journaling.write_entry(text="secret entry")
    measuring = Measuring(private=vault.private, clock=clock)
    for key, given in (("phq-8", 8), ("gad-7", 5)):
        found = next(each for each in instrument_packs.instruments() if each.key == key)
        answers = tuple(chosen(item, item.options[1]) for item in found.questionnaire.items[:given])
        await measuring.keep(instrument=key, answers=answers)


def test_it_is_a_collection_in_which_every_reference_leads_somewhere(tmp_path: Path) -> None:
    read = bundle(tmp_path, filled)
    assert (read["resourceType"], read["type"]) == ("Bundle", "collection")
    urls = [each["fullUrl"] for each in read["entry"]]
    assert len(set(urls)) == len(urls)
    for url in urls:
        UUID(url.removeprefix("urn:uuid:"))
    referred = re.findall(r'"reference": "([^"]+)"', json.dumps(read))
    assert referred
    assert set(referred) <= set(urls)
    for resource in of_type(read, "Observation"):
        assert resource["status"] == "final"
        assert _INSTANT.fullmatch(resource["effectiveDateTime"])
        assert "text" in resource["code"]
    for resource in of_type(read, "QuestionnaireResponse"):
        assert resource["status"] == "completed"
        assert _INSTANT.fullmatch(resource["authored"])


def test_nobody_is_named_and_no_word_of_the_journal_is_in_it(tmp_path: Path) -> None:
    read = bundle(tmp_path, filled)
    assert of_type(read, "Patient") == [{"resourceType": "Patient"}]
    assert "secret" not in json.dumps(read)


def test_answers_stand_in_their_groups_and_codes_come_out_as_they_were_chosen(tmp_path: Path) -> None:
    read = bundle(tmp_path, filled)
    first = of_type(read, "QuestionnaireResponse")[0]
    assert first["questionnaire"] == "urn:leeward:instrument:phq-8|1"
    (group,) = [each for each in first["item"] if each.get("item")]
    assert group["linkId"] == "asked"
    assert len(group["item"]) == 8
    coding = group["item"][0]["answer"][0]["valueCoding"]
    assert coding == {"system": "http://loinc.org", "code": "LA6569-3", "display": "Several days"}
    questionnaires = of_type(read, "Questionnaire")
    assert [each["url"] for each in questionnaires] == [
        "urn:leeward:instrument:phq-8",
        "urn:leeward:instrument:gad-7",
    ]


def test_a_total_is_there_with_its_bands_or_says_that_it_is_missing(tmp_path: Path) -> None:
    read = bundle(tmp_path, filled)
    scores = [each for each in of_type(read, "Observation") if "derivedFrom" in each]
    whole = next(each for each in scores if each["code"]["text"].startswith("PHQ-8"))
    missing = next(each for each in scores if each["code"]["text"].startswith("GAD-7"))
    assert whole["valueQuantity"] == {"value": 8}
    assert whole["referenceRange"][0]["low"] == {"value": 0}
    assert "Kroenke" in whole["referenceRange"][0]["text"]
    assert "valueQuantity" not in missing
    assert missing["dataAbsentReason"]["coding"][0]["code"] == "unknown"


def test_a_check_in_says_what_was_said_and_a_day_stays_a_day(tmp_path: Path) -> None:
    read = bundle(tmp_path, filled)
    first, second = [each for each in of_type(read, "Observation") if "component" in each]
    assert first["effectiveDateTime"] == "2023-11-14"
    assert [each["code"]["text"] for each in first["component"]] == ["sleep"]
    said = {each["code"]["text"]: each for each in second["component"]}
    assert said["Mood, 1 (lowest) to 5"]["valueInteger"] == 4
    assert said["sleep"]["valueQuantity"] == {"value": 6.5, "unit": "h"}
    assert said["medication"]["valueBoolean"] is True
    assert said["energy, 1 to 5"]["valueQuantity"] == {"value": 4}
    assert said["Activity"]["valueString"] == "walking"


def test_an_empty_vault_gives_an_empty_bundle(tmp_path: Path) -> None:
    async def nothing(_: OpenVault) -> None:
        pass

    assert [each["resource"] for each in bundle(tmp_path, nothing)["entry"]] == [{"resourceType": "Patient"}]
