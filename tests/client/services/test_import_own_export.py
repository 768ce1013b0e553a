"""All of one's own goes out as JSON and comes back the same, in another vault; twice it adds nothing."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from client.domain.exercises import ThoughtRecord
from client.domain.filing import Filing
from client.domain.ids import new_id
from client.domain.instruments.answering import chosen
from client.domain.journal import SUGGESTED, Labels, Measure, Moment
from client.domain.plan import Contact
from client.services import instrument_packs
from client.services.checking_in import CheckingIn
from client.services.exercising import Exercising
from client.services.exporting import Form, export
from client.services.importing import Importing
from client.services.journaling import Journaling
from client.services.measuring import Measuring
from client.services.planning import Planning
from client.services.reading_room import ReadingRoom
from client.services.shelving import Shelving
from client.services.unlocking import OpenVault
from client.vault import check_ins
from tests.client.services.vault_runs import create

OWN = ("journal", "check_ins", "journals", "templates", "dimensions", "activities", "responses", "own_instruments",
       "exercises", "plan", "library")  # fmt: skip
NOW = datetime(2027, 1, 15, 12, tzinfo=UTC)
FORM = {
    "resourceType": "Questionnaire",
    "status": "active",
    "title": "Ours",
    "item": [
        {
            "linkId": "1",
            "text": "How was it?",
            "type": "choice",
            "answerOption": [{"valueCoding": {"code": "a", "display": "Fine"}}, {"valueString": "Not fine"}],
        }
    ],
}


async def filled(vault: OpenVault) -> None:
    clock = lambda: NOW  # noqa: E731 - a clock is a thing here
    journaling = Journaling(private=vault.private, clock=clock)
    shelving = Shelving(private=vault.private, clock=clock)
    nights, _ = await shelving.make_journal(name="Nights")
    filing = Filing(
        nights.id, Labels(("rain",), ("Ann",), ("pier",)), True, Moment(1_700_000_000, -330), True
    )
    entry, _ = await journaling.write_entry(text="# First\n- [ ] *words*", mood=2, filing=filing)
    await journaling.edit_entry(entry_id=entry.id, text="Second words", mood=4)
    gone, _ = await journaling.write_entry(text="thrown away")
    await journaling.trash_entry(entry_id=gone.id)
    await shelving.keep_template(name="Evening", text="What was good?")
    own = CheckingIn(private=vault.private)
    for dimension in SUGGESTED[:3]:
        await own.keep_dimension(dimension=dimension)
    made, _ = await own.make_dimension(name="Light", kind="amount", least=0, most=24, unit="h")
    await own.keep_activity(name="walking")
    measures = (Measure("energy", 3), Measure(made.id, 2.5))
    await journaling.check_in(
        mood=None, measures=measures, activities=("walking",), words=("calm",), note="a note"
    )
    measuring = Measuring(private=vault.private, clock=clock)
    phq = next(each for each in instrument_packs.instruments() if each.key == "phq-8")
    answers = tuple(chosen(item, item.options[2]) for item in phq.questionnaire.items[:5])
    await measuring.keep(instrument="phq-8", answers=answers)
    file = vault.folder.path.parent / "form.json"
    file.write_text(json.dumps(FORM), "utf-8")
    await measuring.keep_own(questionnaire=await measuring.read_own(file=file))
    exercising = Exercising(private=vault.private, clock=clock)
    thought = ThoughtRecord(situation="a bus", thought="they stare", before=70)
    await exercising.put(exercise_id=new_id(), work=thought)
    planning = Planning(vault, now=NOW.timestamp)
    await planning.write(texts={1: "I lie awake"}, contacts=(Contact("k1", 4, "Ann", "knock"),))
    library = ReadingRoom(vault.private, now=NOW.timestamp)
    await library.opened(item="articles/how-sleep-works")


def _bare(read: dict[str, Any]) -> dict[str, Any]:
    """What is one's own, without ids that a new vault gives anew, and of journals their names."""
    named = {each["id"]: each["name"] for each in read["journals"]}
    dimensions = {each["id"]: each["name"] or each["id"] for each in read["dimensions"]}
    bare: dict[str, Any] = json.loads(json.dumps({key: read[key] for key in OWN}))
    for each in bare["journal"]:
        each["journal"] = named.get(each["journal"])
    for each in bare["check_ins"]:
        each["measures"] = [(dimensions[one["dimension"]], one["value"]) for one in each["measures"]]
    for key in ("journals", "templates", "dimensions"):
        for each in bare[key]:
            for name in ("id", "made_at", "place"):
                each.pop(name, None)
    bare["dimensions"].sort(key=str)
    return bare


def test_all_of_ones_own_comes_back_as_it_was_and_twice_adds_nothing(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()

    async def out(vault: OpenVault) -> None:
        await filled(vault)
        await export(vault, to=first / "out.json", form="json")

    async def back(vault: OpenVault) -> None:
        importing = Importing(vault)
        looked = await importing.look(path=first / "out.json")
        assert looked.found.problems == ()
        weighed = await importing.weigh(looked=looked, answers=looked.answers)
        assert (weighed.new_entries, weighed.new_check_ins, weighed.further) == (2, 1, 6)
        brought, _ = await importing.bring_in(looked=looked, answers=looked.answers)
        await export(vault, to=second / "out.json", form="json")
        again = await importing.weigh(looked=looked, answers=looked.answers)
        assert (again.new, again.known) == (0, 3)
        await importing.bring_in(looked=looked, answers=looked.answers)
        await export(vault, to=second / "twice.json", form="json")
        gone, stay, _ = await importing.take_back(brought=brought)
        assert (gone, stay) == (9, 0)
        await export(vault, to=second / "empty.json", form="json")

    create(first / "vault", out)
    create(second / "vault", back)
    before, after, twice, empty = (
        json.loads(path.read_bytes())
        for path in (first / "out.json", second / "out.json", second / "twice.json", second / "empty.json")
    )
    assert _bare(after) == _bare(before)
    assert _bare(twice) == _bare(before)
    assert not any(
        empty[key] for key in ("journal", "check_ins", "responses", "exercises", "plan", "library")
    )


async def _told(vault: OpenVault) -> tuple[set[Any], set[Any]]:
    """Entries and check-ins as they are, with dimensions by what they are rather than by id."""
    entries = await Journaling(private=vault.private).entries()
    made = {each.id: each for each in await vault.private.read(check_ins.dimensions)}
    noted = await vault.private.read(lambda db: check_ins.newest(db, limit=None))
    measured = {
        (
            each.created,
            each.activities,
            each.words,
            frozenset(
                (made[one.dimension].name, made[one.dimension].kind, one.value) for one in each.measures
            ),
        )
        for each in noted
    }
    return {(each.created, each.text, each.labels) for each in entries}, measured


@pytest.mark.parametrize("form", ["json", "markdown-folder"])
def test_names_with_signs_and_years_of_any_calendar_come_back_to_the_letter(
    tmp_path: Path, form: Form
) -> None:
    places = ('The "Anchor"', "[1]", "#7", "'tis", "a, b", "true")
    times = (Moment(253_400_000_000, -720), Moment(-60_000_000_000, 0), Moment(0, 60), Moment(3_600, 840))
    told: list[tuple[set[Any], set[Any]]] = []
    file = tmp_path / "out"

    async def out(vault: OpenVault) -> None:
        journaling = Journaling(private=vault.private)
        for at, when in enumerate(times):
            filing = Filing(None, Labels(places, ("Ann",), places[at:]), created=when)
            await journaling.write_entry(text=f"entry {at}", filing=filing)
        for dimension in SUGGESTED[:2]:
            await CheckingIn(private=vault.private).keep_dimension(dimension=dimension)
        measures = (Measure(SUGGESTED[0].id, 3), Measure(SUGGESTED[1].id, 2))
        await journaling.check_in(mood=3, measures=measures, activities=places, words=places)
        await export(vault, to=file, form=form)
        told.append(await _told(vault))

    async def back(vault: OpenVault) -> None:
        importing = Importing(vault)
        for added in ((4, 1), (0, 0)):
            looked = await importing.look(path=file)
            assert looked.found.problems == ()
            brought, _ = await importing.bring_in(looked=looked, answers=looked.answers)
            assert (len(brought.added.entries), len(brought.added.check_ins)) == added
        told.append(await _told(vault))

    create(tmp_path / "first", out)
    create(tmp_path / "second", back)
    assert told[0] == told[1]


def test_what_is_there_already_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "some.json"
    broken = {
        "format": "leeward-export",
        "version": 1,
        "plan": [{"step": 1, "text": "theirs"}, {"step": 9, "text": "x"}, {"step": 2, "text": "new"}],
        "responses": [{"id": "not-an-id", "instrument": "phq-8"}, "nonsense"],
        "exercises": [{"id": 7}],
        "library": [{"item": "articles/anger", "opened_at": None}],
        "own_instruments": [{"id": "x", "questionnaire": {"resourceType": "Patient"}}],
    }
    file.write_text(json.dumps(broken), "utf-8")

    async def use(vault: OpenVault) -> None:
        planning = Planning(vault, now=NOW.timestamp)
        await planning.write(texts={1: "mine"})
        importing = Importing(vault)
        looked = await importing.look(path=file)
        assert [each.reason for each in looked.found.problems] == ["shape"] * 6
        await importing.bring_in(looked=looked, answers=looked.answers)
        assert (await planning.plan()).texts == {1: "mine", 2: "new"}

    create(tmp_path / "vault", use)
