"""Joining by desk and gate against a real server process, over a line that loses what it wants to lose."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import pytest

from client.domain.errors import ServerRefused, Unreachable
from client.services.admission import Begun, Joined
from client.services.joining import Preview
from tests.contract.people import Someone, someone
from tests.contract.test_whole_path import Serve, invitations
from tests.support.loopback import Asked, Loopback, Reply

pytestmark = pytest.mark.slow


class Line:
    """Carries every request to the server and its answer back, but loses the first answers of these paths."""

    def __init__(self, server: str, *, loses: dict[str, int]) -> None:
        self._server = server
        self._loses = dict(loses)
        self.carried: list[Asked] = []

    def __call__(self, asked: Asked) -> Reply:
        self.carried.append(asked)
        headers = {name: value for name, value in asked.headers.items() if name != "host"}
        answer = httpx.request(
            asked.method, self._server + asked.path, headers=headers, content=asked.body, trust_env=False
        )
        if self._loses.get(asked.path, 0):
            self._loses[asked.path] -= 1
            return Reply(hang_up=True)
        kind = {"content-type": answer.headers.get("content-type", "application/json")}
        return Reply(answer.content, answer.status_code, kind)

    def bodies(self, path: str) -> list[bytes]:
        return [asked.body for asked in self.carried if asked.path == path]


async def join(person: Someone, preview: Preview, *, later: bool = False) -> Begun | Joined:
    joining = person.session.joining
    work = joining.join_later if later else joining.join
    return await work(
        preview=preview,
        name=preview.names[0],
        of_age=True,
        accepts_guidelines=True,
        accepts_escalation=True,
    )


async def names_in_feed(person: Someone, community: str) -> int:
    """How many have come in, as everyone reads it. The server seals every two seconds."""
    person.community = community
    membership = await person.session.memberships.open(community)

    async def count() -> int:
        return await membership.feed.read(
            lambda db: int(db.execute("SELECT count(*) FROM pseudonym").fetchone()[0])
        )

    async def any_name() -> bool:
        return await count() > 0

    await person.sync_until(any_name)
    await asyncio.sleep(2.5)
    await person.sync()
    return await count()


def test_every_lost_answer_and_restart_leads_to_one_member(data: Path, serve: Serve, tmp_path: Path) -> None:
    server = serve()
    line = Line(server.address, loses={"/v1/desk": 1, "/v1/gate": 2})

    async def work(address: str) -> None:
        (invitation,) = invitations(data, 1, address)
        community = ""
        async with someone(tmp_path / "member") as member:
            preview = await member.session.joining.preview(text=invitation)
            community = preview.community
            with pytest.raises(Unreachable):
                await join(member, preview)
        # The program has ended; another goes on from what is in the vault, and so does another after that.
        for _ in range(2):
            async with someone(tmp_path / "member") as member:
                with pytest.raises(Unreachable):
                    await member.session.joining.resume(community=community)
        async with someone(tmp_path / "member") as member:
            joined = await member.session.joining.resume(community=community)
            assert joined.pseudonym == preview.names[0]
            assert await names_in_feed(member, community) == 1
        assert len(line.bodies("/v1/desk")) == 2
        assert len(line.bodies("/v1/gate")) == 3
        assert len(set(line.bodies("/v1/desk"))) == len(set(line.bodies("/v1/gate"))) == 1

        async with someone(tmp_path / "another") as another:
            looked = await another.session.joining.preview(text=invitation)
            with pytest.raises(ServerRefused) as refused:
                await join(another, looked)
            assert refused.value.code == "invitation-unknown"
            assert await another.session.joining.unfinished() == ()

    with Loopback(line) as carrier:
        asyncio.run(work(carrier.address))


def test_later_the_server_is_asked_twice_and_the_second_time_when_it_is_time(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    server = serve()

    async def work() -> None:
        (invitation,) = invitations(data, 1, server.address)
        async with someone(tmp_path / "member") as member:
            joining = member.session.joining
            waits = await join(member, await joining.preview(text=invitation), later=True)
            assert isinstance(waits, Begun)
            assert waits.handed_in
        server.kill()
        begun = serve()
        assert begun.address  # another port: the vault's own record says where it was
        async with someone(tmp_path / "member") as member:
            joining = member.session.joining
            again = await joining.admission.carry_on(waits.community)
            assert isinstance(again, Begun)
            assert again.due_at == waits.due_at
            with pytest.raises(Unreachable):
                await joining.resume(community=waits.community)
            # The same invitation, at the address where the community is now, completes what was begun.
            preview = await joining.preview(text=invitation, address=begun.address)
            joined = await join(member, preview)
            assert isinstance(joined, Joined)
            assert await names_in_feed(member, joined.community) == 1

    asyncio.run(work())
