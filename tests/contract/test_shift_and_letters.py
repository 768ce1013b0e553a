"""A guide's shift, letters, care of threads and notices, by a guide's app and a member's against a real server."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from client import refusals
from client.domain.errors import ServerRefused
from client.services.memberships import Membership
from client.vault import feed_guide, feed_queries, outbox
from client.vault.sqlcipher import Connection
from protocol import hpke, mail, sealed_words
from protocol.encoding import b64, unb64
from protocol.guiding import (
    AcknowledgeRequest,
    HandOverRequest,
    LetterRequest,
    LockRequest,
    NoticeRequest,
    PinRequest,
)
from protocol.submissions import Refused, decode_answer
from tests.contract.people import Someone, someone
from tests.contract.test_whole_path import guide_in, invitations
from tests.server.running import Running

Serve = Callable[[], Running]
T = TypeVar("T")
pytestmark = pytest.mark.slow
KIND = "Thank you all. We let it rest here for a while."


async def asked(person: Someone, work: Callable[[Membership, str], Awaitable[T]]) -> T:
    """Ask as this person, logged in."""
    membership = await person.session.memberships.open(person.community)
    return await membership.login.call(lambda token: work(membership, token))


async def code_of(work: Awaitable[object]) -> str:
    with pytest.raises(ServerRefused) as refused:
        await work
    return refused.value.code


async def team_private(guide: Someone) -> bytes:
    private = guide.session.vault.private
    keys = await private.read(lambda db: feed_guide.team_keys(db, guide.community))
    return keys[max(keys)]


def sealed(private: bytes, words: str, purpose: hpke.Purpose, community: str) -> str:
    key = hpke.public_key(private)
    return b64(sealed_words.seal(words.encode(), team_key=key, purpose=purpose, community=community))


async def kept_letters(person: Someone) -> list[str]:
    found = await person.session.conversing.messages(community=person.community)
    letters = [one for one in found if one.kind == "guide-message"]
    return [msgspec.json.decode(one.content, type=mail.GuideMail).words for one in letters]


def with_a_guide_and_a_member(
    data: Path, serve: Serve, folder: Path, work: Callable[[Someone, Someone], Awaitable[None]]
) -> None:
    """Both joined, the guide confirmed and with the team key."""
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def run() -> None:
        async with someone(folder / "member") as member, someone(folder / "guide") as guide:
            await member.join(invitation)
            await guide_in(data, guide, server.address)
            await guide.sync()
            await member.sync()
            await work(guide, member)

    asyncio.run(run())


def test_a_shift_and_a_letter(data: Path, serve: Serve, tmp_path: Path) -> None:
    async def work(guide: Someone, member: Someone) -> None:
        await on_shift(guide, member)
        await letters(guide, member)

    async def on_shift(guide: Someone, member: Someone) -> None:
        await member.session.calling.call(community=member.community, words="")
        state = await asked(guide, lambda on, token: on.api.shift(token=token))
        assert (state.alarm.count, state.others, state.hand_overs) == (1, False, ())
        # By that the desk is open, and what needs somebody is on it: nothing rings until it is late.
        acknowledge = AcknowledgeRequest(uuid.uuid4(), 5)
        alarm = await asked(guide, lambda on, token: on.api.acknowledge(acknowledge, token=token))
        assert (alarm.count, alarm.quiet_until) == (0, None)
        private = await team_private(guide)
        words = sealed(private, "Someone called.", hpke.Purpose.HAND_OVER, guide.community)
        handed = HandOverRequest(uuid.uuid4(), words)
        answers = [
            await asked(guide, lambda on, token: on.api.hand_over(handed, token=token)) for _ in range(2)
        ]
        assert answers[0] == answers[1]
        (shown,) = (await asked(guide, lambda on, token: on.api.shift(token=token))).hand_overs
        opened = sealed_words.open_words(
            unb64(shown.sealed),
            private_key=private,
            purpose=hpke.Purpose.HAND_OVER,
            community=guide.community,
        )
        assert opened == b"Someone called."
        await asked(guide, lambda on, token: on.api.take_over(shown.id, token=token))
        assert not (await asked(guide, lambda on, token: on.api.shift(token=token))).hand_overs
        told = await code_of(asked(member, lambda on, token: on.api.shift(token=token)))
        assert told == "not-allowed"
        figures = await asked(guide, lambda on, token: on.api.figures(token=token))
        assert [one.about for one in figures.about] == ["posts", "reports", "words", "appeals"]
        later = asked(guide, lambda on, token: on.api.figures(token=token, month="9999-01"))
        assert await code_of(later) == "not-yet"

    async def letters(guide: Someone, member: Someone) -> None:
        record = await (await member.session.memberships.open(member.community)).record()
        assert record.member_id is not None
        own = uuid.UUID(record.member_id)
        on = await guide.session.memberships.open(guide.community)
        found = await on.feed.read(lambda db: feed_queries.pseudonym(db, own.bytes))
        assert found is not None
        mail_id = uuid.uuid4()
        parts = mail.seal_message(
            mail.GuideMail("How are you today?"), mail_id, to=found.hpke_key, community=guide.community
        )
        private = await team_private(guide)
        request = LetterRequest(
            id=uuid.uuid4(),
            to=own,
            mail_id=mail_id,
            mail=tuple(map(b64, parts)),
            record=sealed(private, "How are you today?", hpke.Purpose.REVIEW_RECORD, guide.community),
        )
        answers = [
            await asked(guide, lambda on, token: on.api.write_letter(request, token=token)) for _ in range(2)
        ]
        assert answers[0] == answers[1]

        async def came() -> bool:
            return await kept_letters(member) == ["How are you today?"]

        await member.sync_until(came)
        page = await asked(guide, lambda on, token: on.api.conversation(own, token=token))
        assert [one.kind for one in page.letters] == ["message"]
        assert len(page.waiting) == 1  # the call for help, which is read by claiming it

    with_a_guide_and_a_member(data, serve, tmp_path, work)


def test_a_thread_is_locked_pinned_and_opened_and_everybody_is_told(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    async def work(guide: Someone, member: Someone) -> None:
        talk, community = member.session.conversing, member.community
        rooms = {room.name: room.id for room in await talk.rooms(community=community)}
        own = await guide.session.conversing.start_thread(
            community=community, room=rooms["Sleep"], title="Nights", text="How do you sleep?"
        )
        posted = await talk.start_thread(
            community=community, room=rooms["Sleep"], title="Mornings", text="How do you rise?"
        )
        await guide.sync()
        await member.sync()
        lock = LockRequest(uuid.uuid4(), True, KIND)
        told = await code_of(asked(guide, lambda on, token: on.api.lock(own.id, lock, token=token)))
        assert told == "not-allowed"  # one's own
        for row in await guide.session.reviewing.queue(community=community):
            if row.kind == "thread" and not row.barred:
                item = await guide.session.reviewing.claim(
                    community=community, review=row.review, version=row.version
                )
                await guide.session.reviewing.approve(community=community, item=item)
        await asked(guide, lambda on, token: on.api.lock(posted.id, lock, token=token))
        pin = PinRequest(uuid.uuid4(), True)
        await asked(guide, lambda on, token: on.api.pin(posted.id, pin, token=token))
        notice = NoticeRequest(uuid.uuid4(), "On Sunday we are fewer.", "Sunday")
        await asked(guide, lambda on, token: on.api.notice(notice, token=token))

        async def is_locked() -> bool:
            cards = await talk.cards(community=community, room=rooms["Sleep"])
            return any((one.row.locked, one.row.pinned) == (True, True) for one in cards)

        await member.sync_until(is_locked)
        cards = await talk.cards(community=community, room=rooms["Sleep"])
        assert cards[0].row.id == posted.id.bytes  # what is pinned leads its room
        view = await talk.read(community=community, thread=posted.id)
        assert view is not None
        assert view.lock_words == KIND
        telling = member.session.announcing
        (said,) = await telling.news(community=community)
        assert (said.title, said.text) == ("Sunday", "On Sunday we are fewer.")
        await telling.put_away(community=community, seq=said.seq)
        assert await telling.news(community=community) == ()
        assert len(await telling.every(community=community)) == 1

        await talk.reply(community=community, thread=posted.id, text="One more thing.")
        await member.sync()

        def answers(db: Connection) -> list[str | None]:
            return [one.answer for one in outbox.every(db, community_id=community) if one.kind == "reply"]

        (answer,) = await member.session.vault.private.read(answers)
        assert answer is not None
        refused = decode_answer(answer.encode())
        assert isinstance(refused, Refused)
        assert refused.reason == "thread-locked"
        assert "takes no more replies" in refusals.sentence(refused.reason)
        opening = LockRequest(uuid.uuid4(), False)
        await asked(guide, lambda on, token: on.api.lock(posted.id, opening, token=token))

        async def is_open() -> bool:
            found = await talk.read(community=community, thread=posted.id)
            return found is not None and not found.row.locked and found.lock_words == ""

        await member.sync_until(is_open)

    with_a_guide_and_a_member(data, serve, tmp_path, work)
