"""The way in by desk and gate: two connections, nothing lost or done twice, dishonest desks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from client.domain.errors import (
    BadSignature,
    InvitationUnusable,
    MalformedAnswer,
    ServerRefused,
    Unreachable,
)
from client.services.admission import Begun
from client.services.joining import Joining, Preview
from client.services.unlocking import OpenVault
from client.vault import communities, way_in
from protocol import blind_rsa, descriptor, strict_json
from protocol.encoding import b64, unb64
from protocol.invitation import Invitation
from protocol.joining import DeskAnswer, DeskRequest, GateRequest, TokenAdmission
from protocol.problems import Code
from tests.client.services.doors import Doors, agree, with_doors
from tests.support.feed_builder import named_bytes
from tests.support.loopback import Reply, problem

DAY = 24 * 3600
YEAR = 365 * DAY


async def begun(joining: Joining) -> Begun:
    (only,) = await joining.admission.begun()
    return only


def request_of(body: bytes) -> GateRequest:
    return strict_json.decode(strict_json.unpad(body), GateRequest)


def test_desk_and_gate_are_asked_over_connections_of_their_own(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        joined = await agree(joining, await joining.preview(text=doors.invitation()))
        assert [asked.path for asked in doors.asked] == ["/v1/community", "/v1/desk", "/v1/gate"]
        assert len({asked.connection for asked in doors.asked}) == 3
        assert len({len(body) for body in (*doors.desk, *doors.gate)}) <= 2
        desk = strict_json.decode(strict_json.unpad(doors.desk[0]), DeskRequest)
        gate = request_of(doors.gate[0])
        assert isinstance(gate.admission, TokenAdmission)
        assert unb64(desk.code) == b"c" * 16
        shared = {desk.code, desk.blinded} & {
            gate.admission.message,
            gate.admission.signature,
            gate.mailbox_key,
        }
        assert shared == set(), "nothing of the one stands in the other"
        assert desk.code.encode() not in doors.gate[0]
        assert joined.pseudonym.encode() not in doors.desk[0]
        assert await vault.private.read(way_in.every) == {}

    with_doors(tmp_path, use)


def test_whatever_is_sent_lies_in_the_vault_before(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        doors.desk_replies = [Reply(hang_up=True)]
        with pytest.raises(Unreachable):
            await agree(joining, preview)
        (way,) = (await vault.private.read(way_in.every)).values()
        assert strict_json.pad(way.desk_request or b"") == doors.desk[0]
        doors.gate_replies = [Reply(hang_up=True)]
        with pytest.raises(Unreachable):
            await joining.resume(community=preview.community)
        (way,) = (await vault.private.read(way_in.every)).values()
        assert (way.desk_request, way.pending) == (None, None), "what links the two is forgotten"
        assert "pending" not in repr(way)

    with_doors(tmp_path, use)


def test_after_every_lost_answer_and_restart_the_same_bytes_go_on(tmp_path: Path) -> None:
    async def no_desk(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.desk_replies = [Reply(hang_up=True)]
        with pytest.raises(Unreachable):
            await agree(joining, await joining.preview(text=doors.invitation()))

    async def no_gate(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.gate_replies = [Reply(hang_up=True)]
        with pytest.raises(Unreachable):
            await joining.resume(community=doors.feed.community)

    async def in_at_last(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        joined = await joining.resume(community=doors.feed.community)
        assert len(doors.desk) == 2
        assert doors.desk[0] == doors.desk[1]
        assert len(doors.gate) == 2
        assert doors.gate[0] == doors.gate[1]
        assert [request.name for request in doors.village.people.values()] == [joined.pseudonym]
        assert len(doors.village.spent) == len(doors.village.signed) == 1

    with_doors(tmp_path, no_desk, no_gate, in_at_last)


def test_a_gate_whose_answer_was_lost_lets_nobody_in_twice(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        honest = doors.village

        def arrives_and_is_lost(request: bytes) -> None:
            honest._gate(request_of(request))

        doors.gate_replies = [Reply(hang_up=True)]
        with pytest.raises(Unreachable):
            await agree(joining, preview)
        arrives_and_is_lost(doors.gate[0])
        assert (await agree(joining, preview, preview.names[3])).pseudonym == preview.names[0]
        assert len(doors.village.people) == 1

    with_doors(tmp_path, use)


def wrong_size(doors: Doors) -> DeskAnswer:
    return DeskAnswer(b64(bytes(100)))


def no_signature(doors: Doors) -> DeskAnswer:
    return DeskAnswer(b64(named_bytes("rubbish", blind_rsa.ISSUER_BYTES)))


def of_another(doors: Doors) -> DeskAnswer:
    request = strict_json.decode(strict_json.unpad(doors.desk[0]), DeskRequest)
    other = b64(
        named_bytes("another message", blind_rsa.ISSUER_BYTES - 1).rjust(blind_rsa.ISSUER_BYTES, b"\0")
    )
    return doors.village.signs(DeskRequest(request.code, request.month, other))


def no_base64(doors: Doors) -> DeskAnswer:
    return DeskAnswer("*" * 512)


@pytest.mark.parametrize(
    ("lie", "error"),
    [
        (wrong_size, MalformedAnswer),
        (no_base64, MalformedAnswer),
        (no_signature, BadSignature),
        (of_another, BadSignature),
    ],
)
def test_a_desk_that_lies_costs_nothing(
    tmp_path: Path, lie: Callable[[Doors], DeskAnswer], error: type[Exception]
) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        doors.desk_replies = [Reply(hang_up=True)]
        with pytest.raises(Unreachable):
            await agree(joining, preview)
        doors.desk_replies = [Reply(strict_json.pad(strict_json.encode(lie(doors))))]
        with pytest.raises(error):
            await joining.resume(community=preview.community)
        assert doors.gate == [], "what is no token is shown to nobody"
        assert not (await begun(joining)).handed_in
        assert (await joining.resume(community=preview.community)).pseudonym == preview.names[0]
        assert len(set(doors.desk)) == 1

    with_doors(tmp_path, use)


def test_a_used_invitation_leaves_nothing_behind(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        doors.desk_replies = [problem(Code.INVITATION_UNKNOWN, 403)]
        with pytest.raises(ServerRefused):
            await agree(joining, preview)
        assert await vault.private.read(communities.every) == []
        assert doors.gate == []

    with_doors(tmp_path, use)


def test_a_busy_desk_takes_nothing_away(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        doors.desk_replies = [problem(Code.OVERLOADED, 503)]
        with pytest.raises(ServerRefused):
            await agree(joining, preview)
        assert (await agree(joining, preview)).pseudonym == preview.names[0]
        assert len(set(doors.desk)) == 1

    with_doors(tmp_path, use)


def test_issuer_keys_that_the_invitation_does_not_name_are_refused_before_anything_is_sent(
    tmp_path: Path,
) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        text = doors.invitation()
        honest = await joining.preview(text=text)
        tagged = tuple(
            descriptor.IssuerKey(issuer.month, b64(named_bytes("tagged", 422)))
            for issuer in doors.feed.described.issuers
        )
        doors.feed.redescribe(issuers=tagged)
        with pytest.raises(InvitationUnusable) as told:
            await joining.preview(text=text)
        assert told.value.reason == "does-not-fit"
        # The keys are looked at again when somebody joins, wherever the look before came from.
        swapped = Preview(
            **{name: getattr(honest, name) for name in honest.__slots__ if name not in ("described",)},
            described=doors.feed.described,
        )
        with pytest.raises(InvitationUnusable):
            await agree(joining, swapped)
        assert doors.desk + doors.gate == []
        assert await vault.private.read(communities.every) == []

    with_doors(tmp_path, use)


def test_an_issuer_key_that_is_none_is_refused_before_anything_is_sent(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.feed.redescribe(
            issuers=tuple(descriptor.IssuerKey(f"2026-{month:02}", b64(bytes(60))) for month in range(1, 13))
        )
        preview = await joining.preview(text=doors.invitation())
        with pytest.raises(MalformedAnswer):
            await agree(joining, preview)
        assert doors.desk + doors.gate == []
        assert await vault.private.read(communities.every) == []

    with_doors(tmp_path, use)


def test_a_token_the_gate_does_not_take_makes_room_for_another_invitation(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        preview = await joining.preview(text=doors.invitation())
        doors.gate_replies = [problem(Code.INVITATION_UNKNOWN, 403)]
        with pytest.raises(ServerRefused):
            await agree(joining, preview)
        assert (await begun(joining)).asks == "invitation"
        issuers = descriptor.issuers_fingerprint(doors.feed.community, doors.feed.described.issuers)
        another = Invitation(doors.address, doors.feed.community, issuers, b"d" * 16).text()
        await agree(joining, await joining.preview(text=another))
        first, second = (request_of(body) for body in doors.gate)
        assert first.member != second.member
        assert len(doors.desk) == 2

    with_doors(tmp_path, use)


@pytest.mark.parametrize(("clock", "months"), [(1_790_899_200, "10 11"), (1_793_491_200, "11 12 10")])
def test_at_the_turn_of_a_month_the_neighbouring_key_is_asked_for_and_no_other(
    tmp_path: Path, clock: float, months: str
) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.now = clock
        preview = await joining.preview(text=doors.invitation())
        asked = months.split()
        doors.desk_replies = [problem(Code.MONTH_TURNED, 409)] * (len(asked) - 1)
        await agree(joining, preview)
        requests = [strict_json.decode(strict_json.unpad(body), DeskRequest) for body in doors.desk]
        assert [request.month for request in requests] == [f"2026-{month}" for month in asked]
        assert {request.code for request in requests} == {b64(b"c" * 16)}
        assert len(doors.gate) == 1

    with_doors(tmp_path, use)


def test_a_desk_of_no_month_that_may_be_costs_no_invitation(tmp_path: Path) -> None:
    async def turned(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.desk_replies = [problem(Code.MONTH_TURNED, 409)] * 3
        with pytest.raises(ServerRefused) as told:
            await agree(joining, await joining.preview(text=doors.invitation()))
        assert told.value.code == Code.MONTH_TURNED.value
        assert len(doors.desk) in (2, 3)

    async def right_again(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.desk_replies.clear()
        await joining.resume(community=doors.feed.community)
        assert len(doors.village.people) == 1

    with_doors(tmp_path, turned, right_again)


def test_a_clock_years_off_still_finds_a_key_of_the_list(tmp_path: Path) -> None:
    async def use(joining: Joining, vault: OpenVault, doors: Doors) -> None:
        doors.now = 0
        await agree(joining, await joining.preview(text=doors.invitation()))
        request = strict_json.decode(strict_json.unpad(doors.desk[0]), DeskRequest)
        assert request.month == "2026-01"

    with_doors(tmp_path, use)
