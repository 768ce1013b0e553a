"""Questionnaires over a real vault: as often as they may be asked, drafts that survive, scores that miss nothing."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from client.domain.errors import BugError, IllegalMove, VaultUnreadable, WordsUnusable
from client.domain.instruments.answering import Answer, chosen
from client.domain.instruments.questionnaire import MOST_BYTES, UnreadableQuestionnaire
from client.domain.instruments.scoring import Difference
from client.services.changes import Kind
from client.services.instrument_packs import instruments
from client.services.measuring import MOST_OWN, Measuring, Offered
from client.services.unlocking import OpenVault
from client.vault import drafts, responses
from client.vault.responses import OwnQuestionnaire
from tests.client.services.vault_runs import create, unlock

START = datetime(2027, 1, 15, 12, 0, tzinfo=UTC)
Use = Callable[["Desk"], Awaitable[None]]

OWN = {
    "resourceType": "Questionnaire",
    "title": "How was the group?",
    "publisher": "A service",
    "copyright": "© A service",
    "item": [
        {
            "linkId": str(n),
            "text": f"Question {n}",
            "type": "choice",
            "answerOption": [
                {
                    "valueCoding": {"code": str(value), "display": f"answer {value}"},
                    "extension": [
                        {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": value}
                    ],
                }
                for value in range(5)
            ],
        }
        for n in range(3)
    ],
}


class Desk:
    """Measuring with a clock that is set, and the vault under it."""

    def __init__(self, vault: OpenVault, now: datetime) -> None:
        self.vault = vault
        self.now = now
        self.measuring = Measuring(private=vault.private, clock=lambda: self.now)

    async def fill(self, key: str, *values: float | None, days: int = 0) -> str:
        self.now += timedelta(days=days)
        response, changed = await self.measuring.keep(instrument=key, answers=answers(key, *values))
        assert changed.kinds == {Kind.RESPONSE, Kind.DRAFT}
        return response.id

    async def offered(self, key: str) -> Offered:
        return next(each for each in await self.measuring.offered() if each.instrument.key == key)


def answers(key: str, *values: float | None) -> tuple[Answer, ...]:
    items = next(each for each in instruments() if each.key == key).questionnaire.items
    return tuple(
        chosen(item, option)
        for item, value in zip(items, values, strict=True)
        for option in item.options
        if value is not None and option.value == value
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


def at_first(folder: Path, use: Use) -> None:
    async def inside(vault: OpenVault) -> None:
        await use(Desk(vault, START))

    create(folder, inside)


def again(folder: Path, use: Use) -> None:
    async def inside(vault: OpenVault) -> None:
        await use(Desk(vault, START))

    unlock(folder, inside)


def test_the_first_list_is_the_free_ones_that_need_no_care(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        offered = await desk.measuring.offered()
        assert [each.instrument.key for each in offered if each.listed] == [
            "phq-8",
            "gad-7",
            "phq-4",
            "phq-2",
            "ons4",
        ]
        assert all(each.due is None and not each.begun and each.times == 0 for each in offered)
        await desk.measuring.choose(instrument="phq-9", listed=True)
        changed = await desk.measuring.choose(instrument="phq-2", listed=False)
        assert changed.kinds == {Kind.RESPONSE}

    async def look(desk: Desk) -> None:
        assert (await desk.offered("phq-9")).listed
        assert not (await desk.offered("phq-2")).listed
        assert not (await desk.offered("pcl-5")).listed

    at_first(folder, use)
    again(folder, look)


def test_two_weeks_lie_between_two_times_by_the_calendar(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.fill("phq-8", *[1] * 8)
        assert (await desk.offered("phq-8")).due == date(2027, 1, 29)
        assert (await desk.offered("gad-7")).due is None
        desk.now = datetime(2027, 1, 28, 23, 59, tzinfo=UTC)
        with pytest.raises(IllegalMove):
            await desk.fill("phq-8", *[1] * 8)
        desk.now = datetime(2027, 1, 29, 0, 1, tzinfo=UTC)
        assert (await desk.offered("phq-8")).due is None
        await desk.fill("phq-8", *[2] * 8)
        assert (await desk.offered("phq-8")).times == 2

    at_first(folder, use)


def test_what_is_erased_no_longer_makes_one_wait(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        response_id = await desk.fill("phq-8", *[1] * 8)
        await desk.measuring.erase(response_id=response_id)
        assert (await desk.offered("phq-8")).due is None
        assert await desk.measuring.history(instrument="phq-8") == ()
        await desk.measuring.erase(response_id=response_id)

    at_first(folder, use)


def test_unfinished_answers_are_there_after_the_program_ended(folder: Path) -> None:
    begun = answers("gad-7", 1, 2, None, None, None, None, 3)

    async def use(desk: Desk) -> None:
        for upto in range(1, len(begun) + 1):
            await desk.measuring.save_begun(instrument="gad-7", answers=begun[:upto])

    async def look(desk: Desk) -> None:
        assert await desk.measuring.begun(instrument="gad-7") == begun
        assert await desk.measuring.begun(instrument="phq-8") == ()
        assert (await desk.offered("gad-7")).begun
        await desk.fill("gad-7", 1, 2, 0, 0, 0, 0, 3)
        assert await desk.measuring.begun(instrument="gad-7") == ()
        assert not (await desk.offered("gad-7")).begun
        await desk.measuring.save_begun(instrument="phq-2", answers=answers("phq-2", 1, None))
        await desk.measuring.let_go(instrument="phq-2")
        assert await desk.vault.private.read(drafts.newest) == []

    at_first(folder, use)
    again(folder, look)


def test_a_score_is_missing_where_an_answer_is_and_never_a_zero(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.fill("phq-8", 3, 3, 3, None, 3, 3, 3, 3)
        (result,) = await desk.measuring.history(instrument="phq-8")
        assert result.scores["total"].value is None
        assert result.scores["total"].missing == ("/44254-1",)
        (scored,) = await desk.measuring.scored()
        assert [each.value for each in scored.scores] == [None]

    at_first(folder, use)


def test_nothing_answered_is_nothing_to_keep(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        for given in ((), (Answer("/nowhere", "", "", "x", 1),)):
            with pytest.raises(WordsUnusable):
                await desk.measuring.keep(instrument="phq-8", answers=given)
        with pytest.raises(BugError):
            await desk.measuring.keep(instrument="nothing", answers=answers("phq-2", 1, 1))

    at_first(folder, use)


def test_a_change_is_counted_from_the_last_time_that_had_a_score(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.fill("phq-9", *[2] * 9)
        await desk.fill("phq-9", *[2] * 8, None, days=14)
        await desk.fill("phq-9", *[1] * 9, days=14)
        newest, middle, first = await desk.measuring.history(instrument="phq-9")
        assert [each.scores["total"].value for each in (newest, middle, first)] == [9, None, 18]
        response, change = newest.since["total"]
        assert response == first.response
        assert change == Difference(-9, True)
        assert middle.since == {}
        assert first.since == {}

    at_first(folder, use)


def test_halves_of_a_questionnaire_have_scores_of_their_own(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.fill("phq-4", 1, 2, None, 1)
        (result,) = await desk.measuring.history(instrument="phq-4")
        assert result.scores["total"].value is None
        assert result.scores["anxiety"].value == 3
        scored = await desk.measuring.scored()
        assert [each.id for each in scored] == ["phq-4/total", "phq-4/anxiety", "phq-4/low_mood"]
        assert [each.scores[0].value for each in scored] == [None, 3, None]

    at_first(folder, use)


def test_looking_back_has_bands_and_their_source(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.fill("gad-7", *[1] * 7)
        await desk.fill("gad-7", *[2] * 7, days=20)
        (scored,) = await desk.measuring.scored()
        assert scored.title == "GAD-7"
        assert (scored.least, scored.most, scored.reliable) == (0, 21, 4)
        assert [each.value for each in scored.scores] == [7, 14]
        assert scored.scores[1].day - scored.scores[0].day == 20
        assert (scored.bands[0].high, scored.bands[0].words) == (4, "minimal")
        assert "Spitzer" in scored.source

    at_first(folder, use)


def test_what_was_filled_in_keeps_all_that_it_said(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.fill("phq-2", 1, 2)

    async def look(desk: Desk) -> None:
        (response,) = await desk.measuring.responses()
        assert response.instrument == "phq-2"
        assert response.version == "1"
        assert response.language == "en"
        assert response.answers == answers("phq-2", 1, 2)
        assert response.answers[0] == Answer("/44250-9", "LA6569-3", "http://loinc.org", "Several days", 1)
        assert response.created.utc == int(START.timestamp())

    at_first(folder, use)
    again(folder, look)


# One's own


def own_file(folder: Path, content: Any) -> Path:
    file = folder.parent / "own.json"
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return file


def test_an_own_questionnaire_is_looked_at_kept_once_filled_in_and_removed(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        found = await desk.measuring.read_own(file=own_file(folder, OWN))
        assert found.title == "How was the group?"
        assert len(await desk.measuring.offered()) == len(instruments())
        key, changed = await desk.measuring.keep_own(questionnaire=found)
        assert changed.ids == {key}
        assert (await desk.measuring.keep_own(questionnaire=found))[0] == key

    async def look(desk: Desk) -> None:
        own = (await desk.measuring.offered())[-1]
        key = own.instrument.key
        assert own.listed
        assert own.instrument.own
        assert own.instrument.terms == "© A service"
        (scale,) = own.instrument.scales
        assert (scale.least, scale.most, scale.bands, scale.wobble) == (0, 12, (), None)
        given = tuple(chosen(item, item.options[3]) for item in own.instrument.questionnaire.items)
        await desk.measuring.keep(instrument=key, answers=given)
        await desk.measuring.keep(instrument=key, answers=given[:2])  # nobody says how often
        newest, first = await desk.measuring.history(instrument=key)
        assert (newest.scores["total"].value, first.scores["total"].value) == (None, 9)
        await desk.measuring.save_begun(instrument=key, answers=given)
        await desk.measuring.remove_own(instrument=key)
        assert len(await desk.measuring.offered()) == len(instruments())
        assert await desk.measuring.responses() == ()
        assert await desk.vault.private.read(drafts.newest) == []

    at_first(folder, use)
    again(folder, look)


def test_a_formula_that_is_no_sum_is_not_guessed(folder: Path) -> None:
    url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
    total = {
        "linkId": "t",
        "type": "decimal",
        "readOnly": True,
        "extension": [{"url": url, "valueExpression": {"expression": "%a.avg()"}}],
    }

    async def use(desk: Desk) -> None:
        found = await desk.measuring.read_own(file=own_file(folder, {**OWN, "item": [*OWN["item"], total]}))
        key, _ = await desk.measuring.keep_own(questionnaire=found)
        assert (await desk.offered(key)).instrument.scales == ()

    at_first(folder, use)


def test_a_file_that_is_none_is_refused_and_nothing_kept(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        for content in (b"\xff", b"{}", b" " * (MOST_BYTES + 10)):
            with pytest.raises(UnreadableQuestionnaire):
                await desk.measuring.read_own(file=own_file(folder, content))
        with pytest.raises(VaultUnreadable):
            await desk.measuring.read_own(file=folder.parent / "nothing.json")
        assert await desk.vault.private.read(responses.own) == []

    at_first(folder, use)


def test_there_is_room_for_so_many(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        for n in range(MOST_OWN):
            found = await desk.measuring.read_own(file=own_file(folder, {**OWN, "version": str(n)}))
            await desk.measuring.keep_own(questionnaire=found)
        found = await desk.measuring.read_own(file=own_file(folder, {**OWN, "version": "more"}))
        with pytest.raises(WordsUnusable):
            await desk.measuring.keep_own(questionnaire=found)

    at_first(folder, use)


def test_a_kept_one_that_a_rescue_brought_back_broken_is_passed_over(folder: Path) -> None:
    async def use(desk: Desk) -> None:
        await desk.vault.private.write(lambda db: responses.add_own(db, OwnQuestionnaire("x", 1, "{broken")))
        assert len(await desk.measuring.offered()) == len(instruments())

    at_first(folder, use)
