"""Joining later: a time drawn by chance, clocks that are wrong, and what is asked of the person meanwhile."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from client.domain.errors import (
    BugError,
    ServerRefused,
    Unreachable,
)
from client.services.admission import LATER_SECONDS, Begun, Joined
from client.services.joining import Joining, Preview
from client.services.unlocking import OpenVault
from client.vault import communities
from protocol import descriptor, strict_json
from protocol.invitation import Role
from protocol.joining import GateRequest
from protocol.problems import Code
from tests.client.services.doors import Doors, agree, with_doors
from tests.support.loopback import Loopback, Reply, problem

DAY = 24 * 3600
YEAR = 365 * DAY


async def later(joining: Joining, preview: Preview, name: str | None = None) -> Begun:
    return await joining.join_later(
        preview=preview,
        name=name or preview.names[0],
        of_age=True,
        accepts_guidelines=True,
        accepts_escalation=True,
    )


async def begun(joining: Joining) -> Begun:
    (only,) = await joining.admission.begun()
    return only


def request_of(body: bytes) -> GateRequest:
    return strict_json.decode(strict_json.unpad(body), GateRequest)


def test_later_hands_the_invitation_in_and_goes_in_at_the_time_that_was_drawn(tmp_path: Path) -> None:
    due: list[float] = []

    async def today(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        waits = await later(joining, await joining.preview(text=doors.invitation()))
        assert (waits.handed_in, waits.later, waits.asks) == (True, True, "")
        assert waits.due_at is not None
        assert 0 < waits.due_at - int(doors.now) <= LATER_SECONDS
        assert (len(doors.desk), len(doors.gate)) == (1, 0)
        due.append(waits.due_at)

    async def restarted(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.now = due[0] - 1
        waits = await joining.admission.carry_on(doors.feed.community)
        assert isinstance(waits, Begun)
        assert waits.due_at == due[0]
        assert doors.gate == []

    async def when_it_is_time(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.now = due[0]
        joined = await joining.admission.carry_on(doors.feed.community)
        assert isinstance(joined, Joined)
        (record,) = await vault.private.read(communities.every)
        assert (record.state, record.pseudonym) == ("joined", joined.pseudonym)
        assert (len(doors.desk), len(doors.gate)) == (1, 1)
        assert len({asked.connection for asked in doors.asked}) == 3

    with_doors(tmp_path, today, restarted, when_it_is_time)


def test_times_that_are_drawn_are_spread_over_the_day(tmp_path: Path) -> None:
    drawn: list[float] = []

    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        for number in range(12):
            doors.village.signed.clear()
            waits = await later(joining, await joining.preview(text=doors.invitation()))
            assert waits.due_at is not None
            drawn.append(waits.due_at - int(doors.now))
            await joining.admission.give_up(waits.community)
            assert await vault.private.read(communities.every) == [], number

    with_doors(tmp_path, use)
    assert len(set(drawn)) > 6
    assert all(0 < each <= LATER_SECONDS for each in drawn)


@pytest.mark.parametrize("off", [-30 * YEAR, -YEAR, -3600])
def test_a_clock_that_was_set_back_makes_nobody_wait_longer_than_was_drawn(tmp_path: Path, off: int) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        waits = await later(joining, await joining.preview(text=doors.invitation()))
        assert waits.due_at is not None
        drawn = waits.due_at - int(doors.now)
        doors.now += off
        waits = await joining.admission.carry_on(waits.community)  # type: ignore[assignment]
        assert isinstance(waits, Begun)
        assert waits.due_at == int(doors.now) + drawn
        doors.now += drawn
        assert isinstance(await joining.admission.carry_on(waits.community), Joined)

    with_doors(tmp_path, use)


def test_a_time_long_past_goes_in_at_once(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        waits = await later(joining, await joining.preview(text=doors.invitation()))
        doors.now += 10 * YEAR
        assert isinstance(await joining.admission.carry_on(waits.community), Joined)

    with_doors(tmp_path, use)


def test_a_desk_that_does_not_answer_is_asked_again_and_the_time_drawn_from_its_answer_on(
    tmp_path: Path,
) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.desk_replies = [Reply(hang_up=True)]
        with pytest.raises(Unreachable):
            await later(joining, await joining.preview(text=doors.invitation()))
        waits = await begun(joining)
        assert (waits.handed_in, waits.later, waits.due_at) == (False, True, None)
        doors.now += 20 * 3600
        again = await joining.admission.carry_on(waits.community)
        assert isinstance(again, Begun)
        assert again.due_at is not None
        assert 0 < again.due_at - int(doors.now) <= LATER_SECONDS
        assert doors.gate == [], "never right behind the desk"
        assert len(set(doors.desk)) == 1

    with_doors(tmp_path, use)


def test_whoever_waits_can_go_in_at_once(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        waits = await later(joining, await joining.preview(text=doors.invitation()))
        doors.gate_replies = [Reply(hang_up=True)]
        with pytest.raises(Unreachable):
            await joining.resume(community=waits.community)
        assert await begun(joining) == Begun(
            **{name: getattr(waits, name) for name in waits.__slots__ if name != "changes"}
        ), "what was drawn still holds"
        assert (await joining.resume(community=waits.community)).pseudonym == waits.pseudonym

    with_doors(tmp_path, use)


def test_whoever_lost_an_answer_can_still_choose_to_wait(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        doors.gate_replies = [Reply(hang_up=True)]
        with pytest.raises(Unreachable):
            await agree(joining, preview)
        waits = await later(joining, preview)
        assert waits.due_at is not None
        doors.now = waits.due_at
        assert isinstance(await joining.admission.carry_on(waits.community), Joined)
        assert len(set(doors.gate)) == 1

    with_doors(tmp_path, use)


def test_a_name_that_was_taken_meanwhile_is_asked_for_and_the_token_stays_good(tmp_path: Path) -> None:
    async def taken(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        waits = await later(joining, await joining.preview(text=doors.invitation()))
        doors.now += LATER_SECONDS
        doors.gate_replies = [problem(Code.NAME_TAKEN, 409)]
        with pytest.raises(ServerRefused):
            await joining.admission.carry_on(waits.community)

    async def chosen(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        waits = await begun(joining)
        assert waits.asks == "name"
        assert await joining.admission.carry_on(waits.community) == waits, "it waits for the person"
        preview = await joining.look_again(community=waits.community)
        assert waits.pseudonym not in preview.names
        joined = await agree(joining, preview)
        (record,) = await vault.private.read(communities.every)
        assert record.pseudonym == joined.pseudonym == preview.names[0]
        first, second = (request_of(body) for body in doors.gate)
        assert (first.admission, first.member) == (second.admission, second.member)
        assert len(doors.desk) == 1

    with_doors(tmp_path, taken, chosen)


def test_guidelines_that_changed_meanwhile_are_read_again(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        waits = await later(joining, await joining.preview(text=doors.invitation()))
        doors.feed.redescribe(guidelines_version=9, guidelines=(descriptor.LocalText("en", "Be kinder."),))
        doors.gate_replies = [problem(Code.GUIDELINES_CHANGED, 409)]
        with pytest.raises(ServerRefused):
            await joining.resume(community=waits.community)
        assert (await begun(joining)).asks == "guidelines"
        preview = await joining.look_again(community=waits.community)
        assert (preview.guidelines, preview.names[0]) == ("Be kinder.", waits.pseudonym)
        await agree(joining, preview)
        assert [request_of(body).guidelines for body in doors.gate] == [1, 9]

    with_doors(tmp_path, use)


def test_a_tap_in_the_moment_it_goes_by_itself_joins_once(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        waits = await later(joining, await joining.preview(text=doors.invitation()))
        doors.now += LATER_SECONDS
        by_itself, by_hand = await asyncio.gather(
            joining.admission.carry_on(waits.community), joining.resume(community=waits.community)
        )
        assert by_itself == by_hand
        assert len(doors.gate) == 1
        assert await joining.admission.carry_on(waits.community) is None

    with_doors(tmp_path, use)


def test_a_community_that_moved_meanwhile_is_gone_into_where_it_is_now(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        waits = await later(joining, await joining.preview(text=doors.invitation()))
        with Loopback(doors.village) as moved:
            preview = await joining.preview(text=doors.invitation(), address=moved.address)
            assert (await agree(joining, preview)).pseudonym == waits.pseudonym
            assert moved.paths() == ["/v1/community", "/v1/gate"]
            (record,) = await vault.private.read(communities.every)
            assert record.addresses == (moved.address,)

    with_doors(tmp_path, use)


def test_a_guide_does_not_wait(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        with pytest.raises(BugError):
            await later(joining, await joining.preview(text=doors.invitation(Role.GUIDE)))

    with_doors(tmp_path, use)
