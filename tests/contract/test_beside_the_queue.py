"""A guide's app and a real server: what stands around a review, notes, and following the queue by its events."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from client.domain.errors import ServerRefused
from client.sync.api import Api
from protocol import hpke, sealed_words
from protocol.around import NoteKind, NoteRequest, QueueNews
from protocol.encoding import b64, unb64
from protocol.problems import Code
from protocol.reviewing import Band, ClaimRequest, DecideRequest, Decision, QueueRow
from protocol.submissions import NewThread, Report
from server.domain.months import month_of
from server.services.community import open_folder
from tests.contract.meeting import Guide
from tests.server.people import Person
from tests.server.reader import read_community
from tests.server.running import Running
from tests.server.test_whole_path import invitations

Serve = Callable[[], Running]


class Desk:
    """A guide's app: the queue as it follows it, and its calls."""

    def __init__(self, guide: Guide, address: str) -> None:
        self.guide = guide
        self.api = Api(address)
        self.rows: dict[uuid.UUID, QueueRow] = {}
        self.row = 0
        self.fetched = 0
        self._heard = asyncio.Event()
        self._listening: asyncio.Task[None] | None = None

    async def open(self) -> None:
        page = await self.api.queue(token=self.guide.token)
        self.row = page.row
        self.rows = {row.review: row for row in page.rows}
        self._listening = asyncio.create_task(self.api.queue_news(self._hear, token=self.guide.token))
        await asyncio.wait_for(self._heard.wait(), 8)

    def _hear(self, news: QueueNews) -> None:
        if news.row != self.row or not self._heard.is_set():
            self._heard.set()

    async def until(self, true: Callable[[], bool]) -> None:
        """Follow the queue by its events alone until something holds."""
        async with asyncio.timeout(10):
            while not true():
                await self._heard.wait()
                self._heard.clear()
                await self.follow()

    async def follow(self) -> None:
        more = True
        while more:
            found = await self.api.queue_since(self.row, token=self.guide.token)
            assert not found.whole
            self.fetched += len(found.rows)
            self.rows |= {row.review: row for row in found.rows}
            for one in found.gone:
                self.rows.pop(one, None)
            self.row, more = found.row, found.more

    async def close(self) -> None:
        assert self._listening is not None
        self._listening.cancel()
        await asyncio.gather(self._listening, return_exceptions=True)
        await self.api.close()

    def note(self, words: str, kind: NoteKind = NoteKind.NOTE, to: uuid.UUID | None = None) -> NoteRequest:
        sealed = sealed_words.seal(
            words.encode(),
            team_key=hpke.public_key(self.guide.team_private),
            purpose=hpke.Purpose.REVIEW_NOTE,
            community=self.guide.community,
        )
        return NoteRequest(id=uuid.uuid4(), kind=kind, sealed=b64(sealed), to=to)

    def read(self, sealed: str) -> str:
        return sealed_words.open_words(
            unb64(sealed),
            private_key=self.guide.team_private,
            purpose=hpke.Purpose.REVIEW_NOTE,
            community=self.guide.community,
        ).decode()

    def only(self, kind: str = "thread") -> QueueRow:
        (row,) = (row for row in self.rows.values() if row.kind == kind)
        return row


@pytest.fixture
def guides(data: Path, serve: Serve) -> tuple[Running, Guide, Guide]:
    running = serve()
    one, other = Guide(running.address), Guide(running.address)
    one.confirm(data, running.address)
    one.bring_team_key()
    other.confirm(data, running.address)
    other.team_private = one.team_private  # as its wrap would give it
    return running, one, other


def member_in(data: Path, address: str) -> Person:
    person = Person(address)
    person.join(invitations(data, 1, address)[0])
    person.log_in()
    return person


@pytest.mark.slow
def test_two_guides_at_one_item(data: Path, guides: tuple[Running, Guide, Guide]) -> None:
    running, one, other = guides
    address = running.address
    member, reporter = member_in(data, address), member_in(data, address)
    descriptor, _ = read_community(address, member.community)
    thread = NewThread(id=uuid.uuid4(), room=descriptor.rooms[0].id, title="Now", text="A sharp word.")

    async def work(mine: Desk, theirs: Desk) -> None:
        await asyncio.to_thread(member.send, thread)
        await theirs.until(lambda: bool(theirs.rows))
        row = theirs.only()
        await mine.until(lambda: bool(mine.rows))

        found = await mine.api.around(row.review, token=one.token)
        assert (found.history, found.reports, found.notes, found.looking) == ((), (), (), ())
        await theirs.until(lambda: theirs.only().looking == 1)
        assert (await theirs.api.around(row.review, token=other.token)).looking == (one.id,)

        ask = mine.note("What do you think?", NoteKind.ASK, other.id)
        answer = await mine.api.add_note(row.review, ask, token=one.token)
        assert await mine.api.add_note(row.review, ask, token=one.token) == answer
        await theirs.until(lambda: theirs.only().asked)
        (told,) = (await theirs.api.around(row.review, token=other.token)).notes
        assert (theirs.read(told.sealed), told.guide, told.open) == ("What do you think?", one.id, True)
        await theirs.api.add_note(row.review, theirs.note("Let it stand."), token=other.token)
        await mine.until(lambda: mine.only().notes == 2)
        await theirs.until(lambda: not theirs.only().asked)
        below = await mine.api.around(row.review, token=one.token, after=2)
        assert [note.number for note in below.notes] == [1]

        item = await mine.api.claim(row.review, ClaimRequest(mine.only().version), token=one.token)
        await theirs.until(lambda: theirs.only().claimed_by == one.id)
        request = DecideRequest(version=item.row.version, decision=Decision.APPROVE, soon=Band.SOON)
        decided = await mine.api.decide(row.review, request, token=one.token)
        assert decided.seq is not None
        await theirs.until(lambda: not theirs.rows)
        await asyncio.to_thread(
            reporter.send, Report(id=uuid.uuid4(), post=thread.id, reason="something-else")
        )
        await theirs.until(lambda: bool(theirs.rows))
        report = theirs.only("report")
        assert report.reports == 1
        seen = await theirs.api.around(report.review, token=other.token)
        assert [(one.kind, one.decision) for one in seen.history] == [("thread", "approve")]
        assert seen.reports == ("something-else",)
        assert theirs.fetched < 30

    async def both() -> None:
        mine, theirs = Desk(one, address), Desk(other, address)
        await mine.open()
        await theirs.open()
        try:
            await work(mine, theirs)
        finally:
            await mine.close()
            await theirs.close()

    asyncio.run(both())
    running.stop()
    _, store = open_folder(data)
    counted = store.read(lambda tx: tx.tallies(month_of(time.time()))).result()
    store.close()
    assert counted["soon/routine/soon"] == 1


def test_what_is_refused_is_told_by_its_code(data: Path, guides: tuple[Running, Guide, Guide]) -> None:
    running, one, other = guides
    member = member_in(data, running.address)

    async def refused(call: Callable[[Api], object]) -> str:
        api = Api(running.address)
        try:
            with pytest.raises(ServerRefused) as told:
                await call(api)  # type: ignore[misc]
            return told.value.code
        finally:
            await api.close()

    async def work() -> None:
        nobody = uuid.uuid4()
        desk = Desk(one, running.address)
        note = desk.note("Hello.")
        await desk.api.close()
        guide, stranger = one.token, member.token
        for call, code in (
            (lambda api: api.around(nobody, token=guide), Code.NOT_FOUND),
            (lambda api: api.around(nobody, token=stranger), Code.NOT_ALLOWED),
            (lambda api: api.add_note(nobody, note, token=guide), Code.NOT_FOUND),
            (lambda api: api.add_note(nobody, note, token=stranger), Code.NOT_ALLOWED),
            (lambda api: api.queue_since(0, token=stranger), Code.NOT_ALLOWED),
            (lambda api: api.queue_news(lambda _: None, token=stranger), Code.NOT_ALLOWED),
            (lambda api: api.queue_news(lambda _: None, token="nothing"), Code.NOT_SIGNED_IN),
        ):
            assert await refused(call) == code.value
        api = Api(running.address)
        assert (await api.queue_since(10**9, token=other.token)).whole
        await api.close()

    asyncio.run(work())
