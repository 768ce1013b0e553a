"""The guides' shift, by two guides' apps over a real server: a note goes from one to the other, and is taken once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from client.domain.errors import NotYoursToQuiet, ServerRefused, Unreachable, WordsUnusable
from client.domain.shift_end import NOTE_BYTES, Note
from client.services import auditing
from client.services.desk_shift import DeskShift, OnShift
from protocol.guiding import AlarmState, HandOverRequest
from protocol.reviewing import Band
from tests.contract.people import Someone, someone
from tests.contract.test_whole_path import guide_in, invitations
from tests.server.running import Running, command

Serve = Callable[[], Running]
pytestmark = pytest.mark.slow
WORDS = "What is still open\nOne reply in Sleep. “Nights” 🙂"


async def look(guide: Someone) -> OnShift:
    return await guide.session.desk_shift.look(community=guide.community)


async def hand_over(guide: Someone, words: str = WORDS) -> None:
    await guide.session.desk_shift.hand_over(community=guide.community, text=words)


def with_two_guides(
    data: Path, serve: Serve, folder: Path, work: Callable[[Someone, Someone], Awaitable[None]]
) -> None:
    """Both confirmed and with the team key, and each other's names."""
    server = serve()

    async def run() -> None:
        async with someone(folder / "one") as one, someone(folder / "two") as two:
            await guide_in(data, one, server.address)
            done = await asyncio.to_thread(
                command, "guide", "add", "--data", data, "--address", server.address
            )
            await two.join(done.stdout.strip())
            root = data.parent / "root.pem"
            await asyncio.to_thread(command, "guide", "confirm", "--data", data, "--root-key", root)

            async def keyed() -> bool:
                await one.sync()  # who has the key wraps it to the newcomer
                return await two.session.reviewing.has_team_key(community=two.community)

            await two.sync_until(keyed)
            await work(one, two)

    asyncio.run(asyncio.wait_for(run(), 60))


def test_a_note_stands_on_the_others_desk_with_a_name_until_the_first_one_takes_it(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    async def work(one: Someone, two: Someone) -> None:
        shift = two.session.desk_shift
        assert (await look(two)).notes == ()
        note = Note("One reply in Sleep.", "", "Call the lead.")
        await one.session.desk_shift.keep(community=one.community, note=note)
        await hand_over(one)
        assert await one.session.desk_shift.kept(community=one.community) == Note(), (
            "it is sent, and not kept"
        )
        (shown,) = (await look(two)).notes
        assert shown.words == WORDS
        assert shown.by is not None
        assert (shown.by.name != "", shown.by.me) == (True, False)
        (own,) = (await look(one)).notes
        assert own.by is not None
        assert own.by.me
        assert (await look(one)).others
        assert await shift.take_over(community=two.community, note=shown.id)
        assert await shift.take_over(community=two.community, note=shown.id), "the same again is the same"
        assert not await one.session.desk_shift.take_over(community=one.community, note=shown.id)
        assert (await look(one)).notes == (await look(two)).notes == ()

    with_two_guides(data, serve, tmp_path, work)


def test_a_note_whose_answer_never_came_is_sent_again_as_it_was_and_shown_once(
    data: Path, serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work(one: Someone, two: Someone) -> None:
        service = one.session.desk_shift
        membership = await one.session.memberships.open(one.community)
        really, asked = membership.api.hand_over, []

        async def lost(request: HandOverRequest, **how: Any) -> object:
            asked.append(request)
            await really(request, **how)
            raise Unreachable

        monkeypatch.setattr(membership.api, "hand_over", lost)
        note = Note("One reply in Sleep.", "Sleep", "")
        await service.keep(community=one.community, note=note)
        with pytest.raises(Unreachable):
            await hand_over(one)
        assert await service.kept(community=one.community) == note, "the words outlive it"
        await service.keep(community=one.community, note=note)  # the box saves itself once more
        monkeypatch.setattr(membership.api, "hand_over", really)
        await DeskShift(memberships=one.session.memberships).hand_over(community=one.community, text=WORDS)
        assert [shown.words for shown in (await look(two)).notes] == [WORDS]
        await hand_over(one)  # and the same words another time are another note
        assert len((await look(two)).notes) == 2
        assert len(asked) == 1

    with_two_guides(data, serve, tmp_path, work)


def test_the_leads_are_those_of_the_signed_description_by_name(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    async def work(one: Someone, two: Someone) -> None:
        assert (await look(one)).leads == ()
        await hand_over(one)
        by = (await look(two)).notes[0].by
        assert by is not None
        root = data.parent / "root.pem"
        done = await asyncio.to_thread(command, "guide", "lead", "--data", data, "--root-key", root, by.name)
        assert done.returncode == 0, done.stderr

        async def named() -> bool:
            return bool((await look(two)).leads)

        await two.sync_until(named)
        seen = await look(two)
        assert ([lead.name for lead in seen.leads], seen.lead, seen.escalated) == ([by.name], False, ())
        await one.sync()
        assert (await look(one)).lead

    with_two_guides(data, serve, tmp_path, work)


def test_a_call_for_help_is_an_alarm_until_somebody_is_there_and_the_record_says_who_heard_it(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    async def work(one: Someone, two: Someone) -> None:
        membership = await one.session.memberships.open(one.community)
        (address,) = (await membership.record()).addresses
        (invitation,) = await asyncio.to_thread(invitations, data, 1, address)
        async with someone(tmp_path / "member") as member:
            await member.join(invitation)
            await member.sync()
            await member.session.calling.call(community=member.community, words="")
            first = (await look(one)).alarm
            assert (first.count, first.band) == (1, Band.NOW), "nobody was there until now"

            async def is_on_a_desk() -> bool:  # noted within a moment
                return not (await look(two)).alarm.count

            await two.sync_until(is_on_a_desk)
            heard = await one.session.desk_shift.acknowledge(community=one.community, minutes=5)
            assert heard.count == 0
            _, done = await membership.private.read(lambda db: auditing._kept(db, one.community))
            assert "acknowledge" in [each.act for each in done if each.sure]

    with_two_guides(data, serve, tmp_path, work)


def test_what_cannot_be_sent_is_refused_before_anything_is(
    data: Path, serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work(one: Someone, two: Someone) -> None:
        for words, reason in (("a" * (NOTE_BYTES + 1), "too-long"), (" \n", "empty")):
            with pytest.raises(WordsUnusable) as found:
                await hand_over(one, words)
            assert found.value.reason == reason
        membership = await one.session.memberships.open(one.community)

        async def not_allowed(*_: object, **__: object) -> AlarmState:
            raise ServerRefused(code="not-allowed", status=403)

        monkeypatch.setattr(membership.api, "acknowledge", not_allowed)
        with pytest.raises(NotYoursToQuiet):
            await one.session.desk_shift.acknowledge(community=one.community, minutes=5)
        assert (await look(two)).notes == ()

    with_two_guides(data, serve, tmp_path, work)
