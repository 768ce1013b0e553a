"""Letters, care of threads and notices through the services of a guide's app, against a real server and a member's."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.deciding import Wish
from client.domain.errors import AuthorNotReachable, ServerRefused, Unreachable, WordsUnusable
from client.services import auditing, guides_unsent
from client.services.guides_unsent import Unsent
from client.services.session import Session
from protocol.guiding import LetterRequest, NoticeRequest
from protocol.mail import GuideMail
from protocol.reviewing import Decision
from tests.contract.people import Someone
from tests.contract.test_shift_and_letters import code_of, with_a_guide_and_a_member
from tests.server.running import Running

Serve = Callable[[], Running]
pytestmark = pytest.mark.slow


async def id_of(person: Someone) -> UUID:
    record = await (await person.session.memberships.open(person.community)).record()
    assert record.member_id is not None
    return UUID(record.member_id)


async def letters_of(member: Someone) -> list[str]:
    standing = await member.session.letters.standing(community=member.community)
    return [one.message.words for one in standing.letters if isinstance(one.message, GuideMail)]


async def done(guide: Someone) -> list[tuple[str, bool]]:
    private = guide.session.vault.private
    kept = await private.read(lambda db: auditing._kept(db, guide.community))
    return [(one.act, one.sure) for one in kept[1]]


@asynccontextmanager
async def answers_lost(session: Session, community: str, call: str) -> AsyncIterator[None]:
    """What is asked arrives, and the answer never comes."""
    api = (await session.memberships.open(community)).api
    real = getattr(api, call)

    async def lost(*args: object, **more: object) -> None:
        await real(*args, **more)
        raise Unreachable

    setattr(api, call, lost)
    yield
    delattr(api, call)


def test_a_conversation_goes_back_and_forth_and_nothing_is_sent_twice(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    async def work(guide: Someone, member: Someone) -> None:
        letters, community, own = guide.session.guide_letters, guide.community, await id_of(member)
        ((found, name),) = await letters.people(community=community, typed=await name_of(guide, own))
        assert found == own
        assert await letters.people(community=community, typed=" ") == ()
        assert await letters.people(community=community, typed="%") == ()
        assert await id_of(guide) not in [
            one
            for one, _ in await letters.people(
                community=community, typed=await name_of(guide, await id_of(guide))
            )
        ]
        begun = Unsent("How are you to", language="en")
        await letters.keep(community=community, member=own, unsent=begun)
        (kept,) = await letters.begun(community=community)
        assert (kept.member, kept.name, kept.words) == (own, name, "How are you to")

        first = Unsent("  How are you today?\n", language="en")
        assert letters.letter(first) == GuideMail("How are you today?")
        async with answers_lost(guide.session, community, "write_letter"):
            with pytest.raises(Unreachable):
                await letters.send(community=community, member=own, unsent=first)
        here = await letters.here(community=community, member=own)
        assert guides_unsent.asked_as(here.unsent, LetterRequest) is not None
        await letters.send(community=community, member=own, unsent=first)
        assert await letters.begun(community=community) == ()

        async def came() -> bool:
            return bool(await letters_of(member))

        await member.sync_until(came)
        assert await letters_of(member) == ["How are you today?"], "once"

        await member.session.telling.note(community=community, words="Better, thank you.")
        await member.sync()
        row = next(one for one in await guide.session.reviewing.queue(community=community))
        talk = await letters.conversation(community=community, member=own)
        assert talk.waiting == (row.review,)
        item = await guide.session.reviewing.claim(
            community=community, review=row.review, version=row.version
        )
        answer = Wish(Decision.APPROVE_WITH_NOTE, words="Good to hear.")
        await guide.session.deciding.decide(community=community, item=item, wish=answer)
        talk = await letters.conversation(community=community, member=own)
        assert [(one.kind, one.words) for one in talk.said] == [
            ("message", "How are you today?"), ("note", "Better, thank you."), ("answer", "Good to hear."),
        ]  # fmt: skip
        assert [one.by_member for one in talk.said] == [False, True, False]
        assert talk.said[0].guide == await name_of(guide, await id_of(guide))
        assert (talk.waiting, talk.name, talk.more, talk.reachable) == ((), name, False, True)

    with_a_guide_and_a_member(data, serve, tmp_path, work)


async def name_of(person: Someone, member: UUID) -> str:
    known = await person.session.conversing.person(community=person.community, pseudonym=member)
    assert known is not None
    return known.name


def test_a_letter_that_arrived_is_known_by_the_conversation_and_others_can_be_written(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    async def work(guide: Someone, member: Someone) -> None:
        letters, community, own = guide.session.guide_letters, guide.community, await id_of(member)
        first = Unsent("One.")
        async with answers_lost(guide.session, community, "write_letter"):
            with pytest.raises(Unreachable):
                await letters.send(community=community, member=own, unsent=first)
        talk = await letters.conversation(community=community, member=own)
        assert [one.words for one in talk.said] == ["One."]
        assert talk.unsent.empty
        await letters.send(community=community, member=own, unsent=Unsent("Two."))
        talk = await letters.conversation(community=community, member=own)
        assert [one.words for one in talk.said] == ["One.", "Two."]
        told = await done(guide)
        assert told.count(("message", True)) == 1
        assert told.count(("message", False)) == 1

    with_a_guide_and_a_member(data, serve, tmp_path, work)


def test_a_letter_that_cannot_be_sent_is_kept_and_goes_later(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    async def work(guide: Someone, member: Someone) -> None:
        letters, community, own = guide.session.guide_letters, guide.community, await id_of(guide)
        await letters.keep(community=community, member=own, unsent=Unsent("To myself"))
        with pytest.raises(WordsUnusable):
            await letters.send(community=community, member=own, unsent=Unsent(" \n"))
        with pytest.raises(WordsUnusable):
            await letters.send(community=community, member=own, unsent=Unsent("long " * 9000))
        assert (
            await code_of(letters.send(community=community, member=own, unsent=Unsent("To myself")))
            == "not-allowed"
        )
        kept = (await letters.here(community=community, member=own)).unsent
        assert (kept.words, kept.asked) == ("To myself", ""), "it did not happen, and may go otherwise"
        with pytest.raises(AuthorNotReachable):
            await letters.send(community=community, member=UUID(int=77), unsent=Unsent("Hello"))
        assert not (await letters.here(community=community, member=UUID(int=77))).reachable
        with pytest.raises(ServerRefused):
            await letters.conversation(community=community, member=own)
        assert member.community

    with_a_guide_and_a_member(data, serve, tmp_path, work)


def test_a_thread_is_locked_with_kind_words_once_and_opened_and_pinned(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    async def work(guide: Someone, member: Someone) -> None:
        talk, community, care = member.session.conversing, guide.community, guide.session.thread_care
        (room, *_) = await talk.rooms(community=community)
        begun = await talk.start_thread(community=community, room=room.id, title="Mornings", text="How?")
        await member.sync()
        (row,) = await guide.session.reviewing.queue(community=community)
        item = await guide.session.reviewing.claim(
            community=community, review=row.review, version=row.version
        )
        await guide.session.reviewing.approve(community=community, item=item)
        words = Unsent("We let it rest.")
        await care.keep(community=community, thread=begun.id, unsent=words)
        assert await care.kept(community=community, thread=begun.id) == words
        with pytest.raises(WordsUnusable):
            await care.lock(community=community, thread=begun.id, unsent=Unsent("x" * 601))
        async with answers_lost(guide.session, community, "lock"):
            with pytest.raises(Unreachable):
                await care.lock(community=community, thread=begun.id, unsent=words)
        await care.lock(community=community, thread=begun.id, unsent=words)
        assert (await care.kept(community=community, thread=begun.id)).empty
        await care.pin(community=community, thread=begun.id, pinned=True)

        async def stands(locked: bool, pinned: bool, said: str) -> bool:
            view = await talk.read(community=community, thread=begun.id)
            return view is not None and (view.row.locked, view.row.pinned, view.lock_words) == (
                locked,
                pinned,
                said,
            )

        await member.sync_until(lambda: stands(True, True, "We let it rest."))
        await care.unlock(community=community, thread=begun.id)
        await care.pin(community=community, thread=begun.id, pinned=False)
        await member.sync_until(lambda: stands(False, False, ""))
        assert ("lock", True) not in await done(guide), "the answer that came was to what was sent before"
        assert {("unlock", True), ("pin", True), ("unpin", True)} <= set(await done(guide))

    with_a_guide_and_a_member(data, serve, tmp_path, work)


def test_a_notice_is_said_once_to_everybody_whatever_becomes_of_the_answer(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    async def work(guide: Someone, member: Someone) -> None:
        telling, community = guide.session.telling_all, guide.community
        notice = Unsent("On Sunday we are fewer.", "  Fewer of\nus ")
        await telling.keep(community=community, unsent=notice)
        assert await telling.kept(community=community) == notice
        with pytest.raises(WordsUnusable):
            await telling.send(community=community, unsent=Unsent("", "Only a title"))
        async with answers_lost(guide.session, community, "notice"):
            for _ in range(2):
                with pytest.raises(Unreachable):
                    await telling.send(community=community, unsent=notice)
        asked = guides_unsent.asked_as(await telling.kept(community=community), NoticeRequest)
        assert asked is not None
        await telling.send(community=community, unsent=notice)
        assert (await telling.kept(community=community)).empty

        async def came() -> bool:
            return bool(await member.session.announcing.news(community=community))

        await member.sync_until(came)
        await member.sync()
        said = await member.session.announcing.every(community=community)
        assert [(one.title, one.text) for one in said] == [("Fewer of us", "On Sunday we are fewer.")]

    with_a_guide_and_a_member(data, serve, tmp_path, work)
