"""A call for help: sent now or not at all, under one id, and nothing said of it but what is known."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from client.domain.errors import DiskFull, ForkedHistory
from client.services.calling import Call
from client.vault import outbox
from protocol import submissions
from protocol.problems import Code
from protocol.submissions import HelpMe
from tests.client.services.test_conversing import talking
from tests.client.services.test_syncing import rewritten, write
from tests.client.services.test_telling import opened, with_team
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.loopback import Reply, problem
from tests.support.village import Village


def calls(village: Village) -> list[HelpMe]:
    return [sent for sent in village.sent if isinstance(sent, HelpMe)]


async def call(person: Someone, words: str = "") -> Call:
    return await person.session.calling.call(community=person.community, words=words)


async def standing(person: Someone) -> str | None:
    found = await person.session.calling.standing(community=person.community)
    return found.state if found else None


def received(village: Village, *, by_guide: bool = False) -> None:
    village.answer = lambda _: submissions.Received(by_guide)


def test_it_arrives_at_once_and_syncs_ask_whether_it_was_opened(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        received(village)
        assert await standing(person) is None
        first = await call(person, "Please write to me.")
        assert (first.state, first.with_words, first.error) == ("arrived", True, None)
        (sent,) = calls(village)
        assert opened(village, sent.sealed) == "Please write to me."
        await person.sync()
        assert await standing(person) == "arrived"
        received(village, by_guide=True)
        synced = await person.sync()
        assert await standing(person) == "opened"
        assert first.changes.kinds <= synced.changes.kinds
        await person.sync()
        assert {one.id for one in calls(village)} == {first.id}
        assert len(calls(village)) == 3, "what was opened is not asked about any more"
        await person.session.calling.put_away(community=person.community)
        assert await standing(person) is None

    in_village(tmp_path, use, feed=with_team())


def test_whether_a_guide_is_at_the_desk_is_asked_again_and_nothing_said_is_nobody(tmp_path: Path) -> None:
    async def attended(person: Someone) -> bool:
        found = await person.session.calling.standing(community=person.community)
        assert found is not None
        return found.attended

    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        received(village)
        assert not (await call(person)).attended
        village.answer = lambda _: submissions.Received(attended=True)
        synced = await person.sync()
        assert await attended(person)
        again = await person.session.calling.again(community=person.community)
        assert again is not None
        assert again.attended
        assert again.changes.kinds <= synced.changes.kinds
        received(village)
        await person.sync()
        assert not await attended(person), "they have gone"
        assert await standing(person) == "arrived"

    in_village(tmp_path, use, feed=with_team())


def test_nothing_else_that_waits_holds_it_up(tmp_path: Path) -> None:
    """No outbox, no order, no old intent that asks, and no doubt about the record."""

    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        await write(person, village)
        rewritten(village.feed)
        with pytest.raises(ForkedHistory):
            await person.sync()
        received(village)
        assert (await call(person)).state == "arrived"
        assert [type(sent) for sent in village.sent] == [HelpMe]

    in_village(tmp_path, use, feed=talking())


@pytest.mark.parametrize(
    ("path", "reply", "state"),
    [
        ("/v1/session", Reply(hang_up=True), "not-sent"),
        ("/v1/session", problem(Code.NOT_SIGNED_IN, 401), "not-sent"),
        ("/v1/session", Reply(b"nonsense"), "not-sent"),
        ("/v1/submissions", problem(Code.OVERLOADED, 503), "not-sent"),
        ("/v1/submissions", problem(Code.INTERNAL, 500), "not-confirmed"),
        ("/v1/submissions", Reply(hang_up=True), "not-confirmed"),
        ("/v1/submissions", Reply(b"nonsense"), "not-confirmed"),
        ("/v1/submissions", Reply(b"", 502), "not-confirmed"),
    ],
)
def test_it_is_told_apart_whether_it_may_have_arrived(
    tmp_path: Path, path: str, reply: Reply, state: str
) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        received(village)
        village.replies[path] = [reply]
        first = await call(person)
        assert first.state == state
        assert first.error is not None
        assert await standing(person) == state
        asked = len(village.sent)
        for _ in range(3):
            await person.sync()
        assert len(village.sent) == asked, "never by itself later"
        waiting = await person.session.vault.private.read(
            lambda db: outbox.every(db, community_id=person.community)
        )
        assert waiting == []
        again = await person.session.calling.again(community=person.community)
        assert again is not None
        assert (again.id, again.state) == (first.id, "arrived")
        assert {sent.id for sent in calls(village)} == {first.id}

    in_village(tmp_path, use, feed=talking())


def test_what_has_arrived_stays_arrived_when_pressing_again_does_not_go_through(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        received(village)
        await call(person)
        village.replies["/v1/submissions"] = [Reply(hang_up=True)]
        again = await person.session.calling.again(community=person.community)
        assert again is not None
        assert again.state == "arrived"
        assert again.error is not None

    in_village(tmp_path, use, feed=talking())


def test_without_a_key_of_the_guides_it_goes_without_words_and_says_so(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        received(village)
        sent = await call(person, "Please write to me.")
        assert (sent.state, sent.with_words) == ("arrived", False)
        assert [one.sealed for one in calls(village)] == [""]

    in_village(tmp_path, use, feed=talking())


def test_words_beyond_measure_are_cut_and_never_refused(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        received(village)
        assert (await call(person, "ö" * 30_000)).with_words
        (sent,) = calls(village)
        assert opened(village, sent.sealed) == "ö" * 8192

    in_village(tmp_path, use, feed=with_team())


def test_broken_off_in_the_middle_it_is_not_confirmed(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        arrived, go_on = threading.Event(), threading.Event()

        def answer(_: submissions.Submission) -> submissions.Answer:
            arrived.set()
            go_on.wait(5)
            return submissions.Received()

        village.answer = answer
        task = asyncio.create_task(call(person))
        await asyncio.to_thread(arrived.wait, 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        go_on.set()
        assert await standing(person) == "not-confirmed"

    in_village(tmp_path, use, feed=talking())


def test_a_disk_that_takes_nothing_holds_no_call_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        village.replies["/v1/submissions"] = [Reply(hang_up=True)]
        received(village)

        async def full(*_: object) -> None:
            raise DiskFull

        with monkeypatch.context() as patched:
            patched.setattr(person.session.vault.private, "write_words", full)
            first = await call(person)
            assert first.state == "not-confirmed"
            assert await standing(person) == "not-confirmed"
        again = await person.session.calling.again(community=person.community)
        assert again is not None
        assert (again.id, again.state) == (first.id, "arrived")

    in_village(tmp_path, use, feed=talking())
