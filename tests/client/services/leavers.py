"""People who belong to two communities, and leave one of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from client.services.parting import Parted
from client.vault import communities, evidence
from client.vault.evidence import Evidence
from protocol.invitation import Role
from protocol.problems import Code
from protocol.submissions import Answer, Done, Leave, Submission
from tests.client.services.clear_pages import clear_bytes
from tests.contract.people import Someone, someone
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Asked, Loopback, Reply, problem
from tests.support.village import Village

WORD = "qzvexlomungo"
Use = Callable[["Two"], Awaitable[None]]


class Left(Village):
    """Knows who has left: they cannot log in any more. `hears` are the ids of requests to leave."""

    def __init__(self, name: str) -> None:
        super().__init__(FeedBuilder(name))
        self.hears: list[str] = []
        self.gone = False
        self.drops = 0
        self.heads: Callable[[], None] = lambda: None
        self.answer = self.publishes
        self.feed.publish()

    def publishes(self, sent: Submission) -> Answer:
        if isinstance(sent, Leave):
            self.hears.append(str(sent.id))
            self.gone = True
            return Done()
        return super().publishes(sent)

    def __call__(self, asked: Asked) -> Reply:
        if self.gone and asked.path == "/v1/session":
            return problem(Code.NOT_SIGNED_IN, 401)
        if asked.path == "/v1/feed/head":
            self.heads()
        reply = super().__call__(asked)
        if self.gone and self.drops:
            self.drops -= 1
            return Reply(hang_up=True)
        return reply


class Two:
    """One vault that belongs to two communities."""

    def __init__(self, folder: Path, here: Left, other: Left) -> None:
        self.folder, self.here, self.other = folder, here, other
        self.person: Someone

    @property
    def id(self) -> str:
        return self.here.feed.community

    @property
    def other_id(self) -> str:
        return self.other.feed.community

    async def open(self, use: Use) -> None:
        async with someone(self.folder / "vault") as person:
            self.person = person
            await use(self)

    async def joined(self, role: Role = Role.MEMBER) -> None:
        for village in (self.here, self.other):
            await self.person.join(village.invitation(role if village is self.here else Role.MEMBER))
            member = next(iter(village.people))
            village.named(member)
            if village is self.here and role == Role.GUIDE:
                village.confirm(member)

    async def lived(self) -> None:
        """Written, drafted, sent, failed to send, read: whatever leaves something behind."""
        for village in (self.here, self.other):
            community, talk = village.feed.community, self.person.session.conversing
            mark = f"{WORD}{'here' if village is self.here else 'other'}"
            await self.person.session.syncing.sync(community=community)
            await talk.start_thread(
                community=community, room=village.feed.room, title=f"{mark} title", text=f"{mark} sent"
            )
            await self.person.session.syncing.sync(community=community)
            await talk.start_thread(
                community=community, room=village.feed.room, title=f"{mark} wait", text=f"{mark} waits"
            )
            await talk.save_draft(community=community, text=f"{mark} draft", room=village.feed.room)
            proof = Evidence(1, community, "ForkedHistory: made up", f"{mark} proof".encode())
            await self.person.session.vault.private.write(
                lambda db, proof=proof: evidence.keep(db, proof)  # type: ignore[misc]
            )
        await self.person.session.ledger.settle()

    async def leave(self) -> Parted:
        return await self.person.session.parting.leave(community=self.id)

    async def record(self, community: str) -> communities.CommunityRecord | None:
        return await self.person.session.vault.private.read(lambda db: communities.get(db, community))

    def private_bytes(self) -> bytes:
        vault = self.person.session.vault
        return clear_bytes(vault.folder.private_file, vault.data_key.private_file())

    def file_of(self, community: str) -> Path:
        vault = self.person.session.vault
        return vault.folder.community_file(vault.data_key.community_file_name(community))


def in_two(folder: Path, *uses: Use) -> Two:
    """Each use in a process of its own, as far as the vault can tell."""
    two = Two(folder, Left("here"), Left("other"))
    with Loopback(two.here) as here, Loopback(two.other) as other:
        two.here.address, two.other.address = here.address, other.address
        for use in uses:
            asyncio.run(two.open(use))
    return two


@contextmanager
def unreachable(village: Left) -> Iterator[None]:
    """Its server answers nothing that is an answer."""
    village.replies["/v1"] = [Reply(b"away", status=502) for _ in range(100)]
    try:
        yield
    finally:
        village.replies.clear()


def secrets_of(record: communities.CommunityRecord) -> dict[str, bytes]:
    return {
        "id": record.id.encode(),
        "name": record.name.encode(),
        "address": record.addresses[0].encode(),
        "login": record.login_seed,
        "hpke": record.hpke_private_key,
        "mailbox": record.mailbox_key,
        "root": record.root_key,
        "member": (record.member_id or "").encode(),
        "pseudonym": (record.pseudonym or "").encode(),
    }
