"""Rewording and taking back: here as long as nothing left, and by the server's word from then on."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import IllegalMove, NetworkError, Unreachable
from client.services.wording import Written
from client.vault import outbox, own_posts
from client.vault.outbox import Intent
from client.vault.own_posts import OwnPost
from client.vault.sqlcipher import Connection
from protocol import changes, submissions
from protocol.problems import Code
from protocol.submissions import Because, EditPost, NewThread, WithdrawPost
from protocol.submissions import Reply as ReplyTo
from tests.client.services.test_conversing import talking
from tests.client.services.villagers import in_village, me, states
from tests.contract.people import Someone
from tests.support.feed_builder import named_bytes, named_id
from tests.support.loopback import Reply, problem
from tests.support.village import Village


async def reply(person: Someone, text: str = "my words") -> Written:
    return await person.session.conversing.reply(community=person.community, thread=named_id("t1"), text=text)


async def edit(person: Someone, post: UUID, text: str, title: str = "") -> Written:
    return await person.session.amending.edit(community=person.community, post=post, text=text, title=title)


async def withdraw(person: Someone, post: UUID) -> None:
    await person.session.amending.withdraw(community=person.community, post=post)


async def every(person: Someone) -> list[tuple[str, str]]:
    def look(db: Connection) -> list[Intent]:
        return outbox.every(db, community_id=person.community)

    return [(one.kind, one.state) for one in await person.session.vault.private.read(look)]


async def own(person: Someone, id_: UUID) -> OwnPost | None:
    return await person.session.vault.private.read(lambda db: own_posts.get(db, str(id_)))


def lost_once(village: Village, path: str = "/v1/submissions") -> None:
    """The next request arrives, and its answer does not."""
    village.replies[path] = [Reply(hang_up=True)]


async def published(person: Someone, text: str = "my words") -> Written:
    """A reply that the server published."""
    await person.sync()
    written = await reply(person, text)
    await person.sync()
    return written


async def may_have_left(person: Someone, village: Village, text: str = "my words") -> Written:
    """A reply that was sent and whose answer was lost."""
    written = await reply(person, text)
    lost_once(village)
    with pytest.raises(Unreachable):
        await person.sync()
    return written


def test_what_never_left_is_reworded_in_its_place(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        first = await reply(person, "first words")
        started = await person.session.conversing.start_thread(
            community=person.community, room=village.feed.room, title="Nights", text="old"
        )
        assert (await edit(person, first.id, "better words")).id == first.id
        assert (await edit(person, started.id, "new", "Days")).id == started.id
        assert (await edit(person, started.id, "newer")).id == started.id
        await person.sync()
        assert village.sent == [
            ReplyTo(id=first.id, thread=named_id("t1"), text="better words"),
            NewThread(id=started.id, room=village.feed.room, title="Days", text="newer"),
        ]
        kept = await own(person, started.id)
        assert kept is not None
        assert (kept.title, kept.text) == ("Days", "newer")

    in_village(tmp_path, use, feed=talking())


@pytest.mark.parametrize("refusal", [Code.QUOTA, Code.OVERLOADED])
def test_what_the_server_took_no_notice_of_has_not_left(tmp_path: Path, refusal: Code) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        first = await reply(person, "first words")
        village.replies["/v1/submissions"] = [problem(refusal, 429)]
        assert (await person.sync()).pushed.later == refusal.value
        assert (await edit(person, first.id, "better words")).id == first.id
        await withdraw(person, first.id)
        assert await own(person, first.id) is None
        await person.sync()
        assert village.sent == []

    in_village(tmp_path, use, feed=talking())


@pytest.mark.parametrize("how", ["lost", "internal"])
def test_what_may_have_left_keeps_its_bytes_and_the_rewording_follows(tmp_path: Path, how: str) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        first = await reply(person, "first words")
        if how == "lost":
            lost_once(village)
            with pytest.raises(Unreachable):
                await person.sync()
        else:
            village.replies["/v1/submissions"] = [problem(Code.INTERNAL, 500)]
            assert (await person.sync()).pushed.later == "internal"
        assert await states(person, first.id) == ("unknown", "waiting")
        edited = await edit(person, first.id, "better words")
        assert edited.id != first.id
        again = await edit(person, first.id, "best words")
        assert again.id == edited.id, "a rewording that never left is reworded in its place"
        village.answer = lambda sent: (
            village.publishes(sent) if isinstance(sent, ReplyTo) else submissions.Published(0)
        )
        await person.sync()
        assert village.sent == [
            ReplyTo(id=first.id, thread=named_id("t1"), text="first words"),
            EditPost(id=edited.id, post=first.id, text="best words"),
        ]
        kept = await own(person, first.id)
        assert kept is not None
        assert kept.text == "best words"

    in_village(tmp_path, use, feed=talking())


def test_an_unknown_that_is_later_surely_not_sent_stays_unknown(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        first = await may_have_left(person, village)
        village.replies["/v1/submissions"] = [problem(Code.OVERLOADED, 503)]
        await person.sync()
        assert (await states(person, first.id))[0] == "unknown", "the first time, it may have arrived"
        with pytest.raises(IllegalMove):
            await person.session.conversing.take_back(intent_id=str(first.id))

    in_village(tmp_path, use, feed=talking())


def test_a_log_in_that_is_lost_sends_nothing_of_what_waits(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        first = await reply(person)
        lost_once(village, "/v1/session")
        with pytest.raises(NetworkError):
            await person.sync()
        assert await states(person, first.id) == ("queued", "waiting")
        await withdraw(person, first.id)
        assert await every(person) == []

    in_village(tmp_path, use, feed=talking())


def test_taking_back_what_never_left_sends_nothing(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        first = await reply(person)
        await withdraw(person, first.id)
        assert await own(person, first.id) is None
        await person.sync()
        assert (village.sent, await every(person)) == ([], [])

    in_village(tmp_path, use, feed=talking())


def test_taking_back_what_stands_there(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        first = await published(person)
        unsent = await edit(person, first.id, "better words")
        village.answer = lambda sent: gone(village, sent)
        await withdraw(person, first.id)
        await withdraw(person, first.id)
        await person.sync()
        assert [type(sent) for sent in village.sent] == [ReplyTo, WithdrawPost]
        assert unsent.id not in {sent.id for sent in village.sent}
        assert await states(person, first.id) == ("removed", "withdrawn")
        kept = await own(person, first.id)
        assert kept is not None
        assert kept.text == "my words", "one's own copy stays"
        view = await person.session.conversing.read(community=person.community, thread=named_id("t1"))
        assert view is not None
        assert "my words" not in [post.text for post in view.posts]
        with pytest.raises(IllegalMove):
            await edit(person, first.id, "words")
        for _ in range(2):
            assert (await person.sync()).stopped is None
        assert len(village.sent) == 2

    in_village(tmp_path, use, feed=talking())


def gone(village: Village, sent: submissions.Submission) -> submissions.Answer:
    """Carries a withdrawal out."""
    assert isinstance(sent, WithdrawPost)
    (seq,) = [n for n, entry in enumerate(village.feed.entries) if sent.post.bytes in entry.header]
    header = changes.Withdraw(id=named_bytes("taken", 16), hour=3, post=sent.post.bytes, seqs=(seq,))
    village.feed.add(header)
    village.feed.erase((seq,))
    village.feed.publish()
    return submissions.Done()


@pytest.mark.parametrize("arrived", [True, False])
def test_what_may_have_left_is_not_sent_again_once_it_is_taken_back(tmp_path: Path, arrived: bool) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        first = await may_have_left(person, village)
        late = ReplyTo(id=first.id, thread=named_id("t1"), text="my words")
        if arrived:
            village.stands(late, me(village))
        await withdraw(person, first.id)
        answers = gone if arrived else refuses
        village.answer = lambda sent: answers(village, sent)
        synced = await person.sync()
        assert (synced.stopped, synced.pushed.asks) == (None, None)
        assert [type(sent) for sent in village.sent] == [WithdrawPost]
        assert await states(person, first.id) == ("removed", "withdrawn")
        assert (await every(person)) == [
            ("reply", "removed"),
            ("withdraw", "published" if arrived else "refused"),
        ]
        await person.sync()
        assert len(village.sent) == 1
        if not arrived:
            # It was on its way all the time. Whoever took it back wants it gone all the same.
            village.stands(late, me(village))
            village.answer = lambda sent: gone(village, sent)
            await person.sync()
            await person.sync()
            assert [type(sent) for sent in village.sent] == [WithdrawPost, WithdrawPost]
            assert village.sent[0].id != village.sent[1].id
            assert (await own(person, first.id)) is not None
            await person.sync()
            assert len(village.sent) == 2

    in_village(tmp_path, use, feed=talking())


def refuses(_: Village, sent: submissions.Submission) -> submissions.Answer:
    """There is nothing to take back."""
    assert isinstance(sent, WithdrawPost)
    return submissions.Refused(Because.NO_SUCH_POST.value)


def test_a_withdrawal_that_is_let_go_of_leaves_things_as_they_were(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        standing = await published(person, "standing")
        unknown = await may_have_left(person, village, "unknown")
        talk = person.session.conversing
        for post, before in ((standing, ("published", "published")), (unknown, ("unknown", "waiting"))):
            assert await states(person, post.id) == before
            await withdraw(person, post.id)
            (waiting,) = [
                one for one in await talk.waiting(community=person.community) if one.kind == "withdraw"
            ]
            moved, _ = await talk.back_to_draft(intent_id=waiting.id)
            assert moved
            assert await states(person, post.id) == before
        assert await talk.drafts() == []

    in_village(tmp_path, use, feed=talking())


def test_a_rewording_that_is_refused_leaves_ones_own_copy_and_becomes_a_draft(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        first = await published(person)
        edited = await edit(person, first.id, "better words")
        village.answer = lambda _: submissions.Refused(Because.PAUSED.value)
        await person.sync()
        kept = await own(person, first.id)
        assert kept is not None
        assert (kept.text, kept.state) == ("my words", "published")
        (told,) = await person.session.telling.told(community=person.community)
        assert (told.intent.state, told.words, told.about) == ("refused", "better words", first.id)
        talk = person.session.conversing
        moved, _ = await talk.back_to_draft(intent_id=str(edited.id))
        assert moved
        draft = await talk.draft(community=person.community, kind="edit", about=first.id)
        assert draft is not None
        assert draft.text == "better words"

    in_village(tmp_path, use, feed=talking())


def test_a_rewording_that_waited_for_a_guide_is_settled_without_mail(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        first = await published(person)
        await edit(person, first.id, "better words")
        village.answer = lambda _: submissions.Held()
        await person.sync()
        assert (await every(person))[-1] == ("edit", "held")
        asked = len(village.sent)
        await person.sync()
        assert len(village.sent) == asked, "the record is as it was: nothing can have been decided"
        village.feed.post("another", "words of somebody")
        village.feed.publish()
        village.answer = lambda _: submissions.Published(0)
        await person.sync()
        assert (await every(person))[-1] == ("edit", "published")

    in_village(tmp_path, use, feed=talking())


def test_a_post_that_comes_back_after_an_appeal_is_published_again(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        first = await published(person)
        seq = len(village.feed.entries) - 1
        village.feed.add(
            changes.Remove(
                id=named_bytes("r", 16), hour=3, post=first.id.bytes, seqs=(seq,), reason="off-topic"
            )
        )
        village.feed.erase((seq,))
        village.feed.publish()
        await person.sync()
        assert await states(person, first.id) == ("removed", "removed")
        village.stands(ReplyTo(id=first.id, thread=named_id("t1"), text="my words"), me(village))
        await person.sync()
        assert await states(person, first.id) == ("published", "published")

    in_village(tmp_path, use, feed=talking())
