"""A community that was brought back from a backup, as its members' devices go on with it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import ForkedHistory, PlaceTaken
from client.services.generations import Lost
from client.vault import own_posts, restarted
from protocol import submissions
from protocol.leaves import Entry
from protocol.submissions import Answer, NewThread, Submission, WithdrawPost
from tests.client.services.villagers import in_village, proofs, states
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder
from tests.support.village import Village


def talking() -> FeedBuilder:
    feed = FeedBuilder()
    for n in range(20):
        feed.post(f"post {n}", f"words {n}", thread="post 0", title="Nights" if n == 0 else "", hour=100 + n)
    return feed


async def restore(person: Someone, village: Village, entries: Sequence[Entry]) -> None:
    """The server goes on from a backup with these changes, in which the person is a member."""
    record = await (await person.session.memberships.open(person.community)).record()
    village.feed.members = [record.mailbox_key]
    village.feed = village.feed.restored(entries)


async def written(person: Someone, *texts: str) -> list[UUID]:
    talk, community = person.session.conversing, person.community
    (room, *_) = await talk.rooms(community=community)
    return [
        (await talk.start_thread(community=community, room=room.id, title=text, text=text)).id
        for text in texts
    ]


def test_what_one_wrote_after_the_backup_is_offered_and_sent_again_under_its_id(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        generations, community = person.session.generations, person.community
        await person.sync()
        (before,) = await written(person, "Before the backup.")
        await person.sync()
        size = len(village.feed.entries)
        thread, held = await written(person, "After the backup.", "Waits for a guide.")
        village.answer = lambda sent: submissions.Held() if sent.id == held else village.publishes(sent)
        reply = await person.session.conversing.reply(community=community, thread=thread, text="To myself.")
        await person.sync()
        assert await states(person, reply.id) == ("published", "published")
        assert await generations.news(community=community) is None

        await restore(person, village, village.feed.entries[:size])
        sent = len(village.sent)
        await person.sync()
        assert len(village.sent) == sent, "nothing goes out again by itself"
        news = await generations.news(community=community)
        assert news is not None
        assert (news.generation, news.hour, news.last_hour) == (2, 500, 1)
        assert news.lost == (
            Lost(str(thread), "After the backup.", "After the backup."),
            Lost(str(held), "Waits for a guide.", "Waits for a guide."),
            Lost(str(reply.id), "To myself."),
        )
        assert await states(person, before) == ("published", "published")
        for lost in (thread, held, reply.id):
            assert await states(person, lost) == ("removed", "removed")
        await person.sync()
        assert await generations.news(community=community) == news, "until the person has said something"

        village.answer = village.publishes
        await generations.send_again(community=community)
        synced = await person.sync()
        assert (synced.pushed.answered, synced.pushed.asks) == (3, None)
        assert [one.id for one in village.sent[sent:]] == [thread, held, reply.id], "in their order"
        for again in (thread, held, reply.id):
            assert await states(person, again) == ("published", "published")
        assert await generations.news(community=community) is None
        assert await proofs(person) == []
        assert synced.stopped is None

    in_village(tmp_path, use, feed=talking())


def test_old_words_that_were_said_yes_to_are_not_asked_about_once_more(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        size = len(village.feed.entries)
        (thread,) = await written(person, "Of last month.")
        await person.sync()
        await person.session.vault.private.write(
            lambda db: db.execute("UPDATE outbox SET created_at = created_at - 40 * 86400").rowcount
        )
        await restore(person, village, village.feed.entries[:size])
        await person.sync()
        await person.session.generations.send_again(community=person.community)
        assert (await person.sync()).pushed.asks is None
        assert await states(person, thread) == ("published", "published")

    in_village(tmp_path, use, feed=talking())


@pytest.mark.parametrize("erased", [False, True])
def test_what_the_server_still_has_is_not_doubled_and_what_it_erased_stays_so(
    tmp_path: Path, erased: bool
) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        size = len(village.feed.entries)
        village.answer = lambda _: submissions.Held()
        (held,) = await written(person, "Waits for a guide.")
        await person.sync()
        await restore(person, village, village.feed.entries[:size])
        await person.sync()
        village.answer = lambda _: submissions.Gone() if erased else submissions.Held()
        await person.session.generations.send_again(community=person.community)
        await person.sync()
        expected = ("removed", "removed") if erased else ("held", "held")
        assert await states(person, held) == expected
        assert {one.id for one in village.sent if isinstance(one, NewThread)} == {held}
        assert await person.session.generations.news(community=person.community) is None

    in_village(tmp_path, use, feed=talking())


def test_what_is_left_out_stays_ones_own(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        community = person.community
        await person.sync()
        size = len(village.feed.entries)
        await written(person, "Not worth repeating.")
        await person.sync()
        await restore(person, village, village.feed.entries[:size])
        await person.sync()
        await person.session.generations.leave_out(community=community)
        sent = len(village.sent)
        await person.sync()
        assert len(village.sent) == sent
        (own,) = await person.session.conversing.own_posts(community=community)
        assert (own.text, own.state, own.reason) == ("Not worth repeating.", "removed", restarted.LEFT_OUT)
        assert await person.session.generations.news(community=community) is None

    in_village(tmp_path, use, feed=talking())


def test_whoever_lost_nothing_is_told_and_knows(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        community = person.community
        await person.sync()
        await restore(person, village, village.feed.entries[:15])
        assert (await person.sync()).pulled.size == 16
        news = await person.session.generations.news(community=community)
        assert news is not None
        assert (news.lost, news.last_hour) == ((), 114)
        await person.session.generations.leave_out(community=community)
        assert await person.session.generations.news(community=community) is None

    in_village(tmp_path, use, feed=talking())


def test_what_its_author_took_back_after_the_backup_is_taken_back_again(tmp_path: Path) -> None:
    """The one thing that goes out by itself: the backup shows words that somebody wanted gone."""

    async def use(person: Someone, village: Village) -> None:
        community = person.community
        await person.sync()
        (thread,) = await written(person, "I should not have said this.")
        await person.sync()
        size = len(village.feed.entries)
        shown = list(village.feed.entries)

        def withdraws(sent: Submission) -> Answer:
            if isinstance(sent, WithdrawPost):
                village.feed.remove(str(sent.post), ())
                return submissions.Done()
            return village.publishes(sent)

        village.answer = withdraws
        await person.session.amending.withdraw(community=community, post=thread)
        await person.sync()
        own = await person.session.vault.private.read(lambda db: own_posts.get(db, str(thread)))
        assert own is not None
        assert own.state == "withdrawn"
        first = [one for one in village.sent if isinstance(one, WithdrawPost)]

        await restore(person, village, shown[:size])
        await person.sync()
        await person.sync()
        again = [one for one in village.sent if isinstance(one, WithdrawPost)]
        assert [one.post for one in again] == [thread, thread]
        assert len(first) == 1
        await person.sync()
        assert len([one for one in village.sent if isinstance(one, WithdrawPost)]) == 2, "once is enough"

    in_village(tmp_path, use, feed=talking())


def test_a_call_for_help_is_never_sent_again_by_itself(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        size = len(village.feed.entries)
        village.answer = lambda _: submissions.Received()
        call = await person.session.calling.call(community=person.community)
        assert call.state == "arrived"
        await restore(person, village, village.feed.entries[:size])
        sent = len(village.sent)
        await person.sync()
        await person.session.generations.send_again(community=person.community)
        await person.sync()
        assert len(village.sent) == sent

        # The backup may not have it: nobody is told any more that it has arrived, and it goes again when they say so.
        standing = await person.session.calling.standing(community=person.community)
        assert standing is not None
        assert standing.state == "not-confirmed"
        again = await person.session.calling.again(community=person.community)
        assert again is not None
        assert (again.id, again.state) == (call.id, "arrived")
        standing = await person.session.calling.standing(community=person.community)
        assert standing is not None
        assert standing.state == "arrived"

    in_village(tmp_path, use, feed=talking())


def test_nothing_is_doubled_where_the_restore_was_interrupted_between_its_two_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        size = len(village.feed.entries)
        (thread,) = await written(person, "After the backup.")
        await person.sync()
        await restore(person, village, village.feed.entries[:size])
        store = (await person.session.memberships.open(person.community)).store

        async def stopped(*_: object, **__: object) -> int:
            raise asyncio.CancelledError

        with monkeypatch.context() as patched:
            patched.setattr(store, "accept_head", stopped)
            with pytest.raises(asyncio.CancelledError):
                await person.sync()
        await person.sync()
        news = await person.session.generations.news(community=person.community)
        assert news is not None
        assert [lost.id for lost in news.lost] == [str(thread)]
        assert (await person.session.conversing.counts(community=person.community))[1] == 20

    in_village(tmp_path, use, feed=talking())


# The proofs of what was found, and going on afterwards


def test_a_proof_is_saved_to_a_new_file_and_names_nobody(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        seen = village.feed.head
        village.feed.entries[3] = village.feed.fork().restored([]).entries[0]
        village.feed.publish()
        with pytest.raises(ForkedHistory):
            await person.sync()
        to = tmp_path / "proof.json"
        assert await person.session.proofs.save(community=person.community, to=to) == 1
        saved = json.loads(to.read_text())
        (one,) = saved["proofs"]
        assert one["what"].startswith("ForkedHistory: ")
        assert one["proof"]["before"]["checkpoint"] == seen.checkpoint
        assert one["proof"]["found"]["checkpoint"] == village.feed.head.checkpoint
        assert one["proof"]["descriptor"] == village.feed.descriptor_note
        record = await (await person.session.memberships.open(person.community)).record()
        for own in (record.member_id, record.pseudonym, record.login_seed.hex()):
            assert own is not None
            assert own not in to.read_text()
        with pytest.raises(PlaceTaken):
            await person.session.proofs.save(community=person.community, to=to)

    in_village(tmp_path, use, feed=talking())


def test_after_trusting_again_an_honest_sync_goes_on_and_a_dishonest_one_stops_again(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        community, syncing = person.community, person.session.syncing
        await person.sync()
        honest, forged = list(village.feed.entries), village.feed.fork().restored([]).entries[0]

        def becomes(entries: list[Entry]) -> None:
            village.feed.entries = list(entries)
            village.feed.sealed.clear()
            village.feed.publish()

        becomes([*honest[:3], forged, *honest[4:]])
        with pytest.raises(ForkedHistory):
            await person.sync()
        found = await syncing.stopped(community=community)
        assert found is not None
        threads, posts = await person.session.conversing.counts(community=community)
        assert (threads, posts) == (1, 20), "what is here stays readable"
        (thread,) = await written(person, "It waits.")

        becomes(honest)
        assert (await person.sync()).stopped == found, "not by itself"
        assert village.sent == []
        await syncing.trust_again(community=community)
        assert (await person.sync()).stopped is None
        assert [one.id for one in village.sent] == [thread]

        longer = list(village.feed.entries)
        becomes([*longer[:3], forged, *longer[4:]])
        with pytest.raises(ForkedHistory):
            await person.sync()
        assert await syncing.stopped(community=community) == found
        assert len(await proofs(person)) == 2

    in_village(tmp_path, use, feed=talking())


def test_a_restore_is_followed_while_writing_is_stopped_and_ends_no_distrust(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        honest = village.feed
        village.feed = honest.fork()
        village.feed.entries[3] = honest.fork().restored([]).entries[0]
        village.feed.publish()
        with pytest.raises(ForkedHistory):
            await person.sync()
        village.feed = honest
        honest.number += 5
        await restore(person, village, honest.entries[:15])
        synced = await person.sync()
        assert synced.stopped is not None
        assert synced.stopped.startswith("ForkedHistory")

    in_village(tmp_path, use, feed=talking())
