"""Syncing: reading before sending, distrust that lasts, and answers that are held against the record."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import ForkedHistory, WritingStopped
from client.services.wording import Written
from protocol import changes, submissions
from protocol.problems import Code
from tests.client.services.villagers import in_village, me, proofs, states
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder, named_bytes
from tests.support.loopback import problem
from tests.support.village import Village

MISSING = "WithheldHistory: an own post that was answered as published"


async def write(person: Someone, village: Village, text: str = "my words") -> Written:
    return await person.session.conversing.start_thread(
        community=person.community, room=village.feed.room, title="Nights", text=text
    )


def rewritten(feed: FeedBuilder) -> None:
    """The first change is another now, and one more comes after."""
    other = FeedBuilder(feed.name)
    other.post("somebody else's", "words")
    feed.entries[0] = other.entries[0]
    feed.post("one more", "words")
    feed.publish()


def test_what_is_written_is_sent_and_read_back_in_one_sync(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        written = await write(person, village)
        synced = await person.sync()
        assert (synced.pushed.answered, synced.refused, synced.stopped) == (1, None, None)
        assert synced.pulled.new_posts == 1
        assert await states(person, written.id) == ("published", "published")
        assert (await person.sync()).pulled.changed is False
        assert len(village.sent) == 1

    in_village(tmp_path, use)


def test_nothing_is_sent_to_a_record_that_was_rewritten(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        syncing = person.session.syncing
        await person.sync()
        honest = list(village.feed.entries)
        written = await write(person, village)
        rewritten(village.feed)
        for _ in range(2):
            with pytest.raises(ForkedHistory):
                await person.sync()
        assert village.sent == []
        found = await syncing.stopped(community=person.community)
        assert found is not None
        assert found.startswith("ForkedHistory")

        village.feed.entries = honest
        village.feed.post("honest again", "words")
        village.feed.publish()
        synced = await person.sync()
        assert synced.stopped == found, "a record that is whole again is not yet trusted"
        with pytest.raises(WritingStopped):
            await syncing.push_now(community=person.community)
        assert village.sent == []
        assert await states(person, written.id) == ("queued", "waiting")

        await syncing.trust_again(community=person.community)
        assert await syncing.stopped(community=person.community) is None
        assert (await person.sync()).pushed.answered == 1
        assert len(await proofs(person)) >= 1, "the proofs stay"

    in_village(tmp_path, use)


def test_sending_now_reads_first(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        await write(person, village)
        assert (await person.session.syncing.push_now(community=person.community)).answered == 1
        await write(person, village)
        rewritten(village.feed)
        with pytest.raises(ForkedHistory):
            await person.session.syncing.push_now(community=person.community)
        assert len(village.sent) == 1

    in_village(tmp_path, use)


def test_whoever_may_not_write_may_still_read(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        written = await write(person, village)
        village.replies["/v1/submissions"] = [problem(Code.NOT_ALLOWED, 403)]
        village.feed.post("theirs", "words of somebody")
        village.feed.publish()
        synced = await person.sync()
        assert synced.refused == "not-allowed"
        assert synced.pulled.new_posts == 1
        assert await states(person, written.id) == ("queued", "waiting")

    in_village(tmp_path, use)


# Answers against the record


def only_says_so(village: Village) -> None:
    """Answers "published" with the seq of somebody else's change, and publishes nothing."""

    def answer(sent: submissions.Submission) -> submissions.Answer:
        seq = village.feed.post(f"instead of {sent.id}", "words of somebody")
        village.feed.publish()
        return submissions.Published(seq)

    village.answer = answer


def test_a_post_that_was_only_said_to_be_published_is_found_out(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        only_says_so(village)
        written = await write(person, village)
        second = await write(person, village, "more words")
        synced = await person.sync()
        assert synced.stopped == MISSING
        assert await states(person, written.id) == ("unknown", "waiting")
        assert await states(person, second.id) == ("unknown", "waiting")
        kept = await proofs(person)
        assert [proof.what for proof in kept] == [MISSING] * 2
        assert {str(written.id).encode() in proof.proof for proof in kept} == {True, False}
        assert json.loads(json.loads(kept[0].proof)["answer"])["state"] == "published"
        assert json.loads(kept[0].proof)["before"]["head"] == village.feed.head.head
        assert (await person.sync()).stopped == MISSING
        assert len(village.sent) == 2

        village.answer = village.publishes
        await person.session.syncing.trust_again(community=person.community)
        synced = await person.sync()
        assert (synced.stopped, synced.pushed.answered) == (None, 2)
        assert await states(person, written.id) == ("published", "published")
        assert [sent.id for sent in village.sent] == [written.id, second.id] * 2

    in_village(tmp_path, use)


def test_an_answer_about_what_is_still_to_come_is_not_due(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        def later(sent: submissions.Submission) -> submissions.Answer:
            waiting.append(sent)
            return submissions.Published(len(village.feed.entries))

        waiting: list[submissions.Submission] = []
        village.answer = later
        written = await write(person, village)
        for _ in range(2):
            assert (await person.sync()).stopped is None
            assert await states(person, written.id) == ("published", "published")
        assert village.stands(waiting[0], me(village)) == len(village.feed.entries) - 1
        assert (await person.sync()).stopped is None

        village.answer = lambda _: submissions.Published(len(village.feed.entries))
        unseen = await write(person, village, "never published")
        assert (await person.sync()).stopped is None
        village.feed.post("in its place", "words")
        village.feed.publish()
        assert (await person.sync()).stopped == MISSING
        assert await states(person, unseen.id) == ("unknown", "waiting")
        assert await states(person, written.id) == ("published", "published")

    in_village(tmp_path, use)


@pytest.mark.parametrize("by", ["remove", "withdraw", "prune"])
@pytest.mark.parametrize("seen", [True, False])
def test_what_was_erased_as_it_may_be_is_not_missing(tmp_path: Path, by: str, seen: bool) -> None:
    async def use(person: Someone, village: Village) -> None:
        written = await write(person, village)
        if seen:
            await person.sync()
            seq = len(village.feed.entries) - 1
        else:
            village.answer = lambda sent: submissions.Published(
                erased(village, sent.id, village.stands(sent, me(village)), by)
            )
            await person.sync()
            seq = -1
        if seen:
            erased(village, written.id, seq, by)
            await person.sync()
        assert await person.session.syncing.stopped(community=person.community) is None
        expected = {"remove": "removed", "withdraw": "withdrawn", "prune": "published"}[by]
        assert (await states(person, written.id))[1] == expected

    in_village(tmp_path, use)


def test_what_was_erased_in_another_s_name_is_missing(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        other = UUID(bytes=named_bytes("other", 16), version=4)
        village.answer = lambda sent: submissions.Published(
            erased(village, other, village.stands(sent, me(village)), "remove")
        )
        written = await write(person, village)
        assert (await person.sync()).stopped == MISSING
        assert await states(person, written.id) == ("unknown", "waiting")

    in_village(tmp_path, use)


def erased(village: Village, post: UUID, seq: int, by: str) -> int:
    """Erases a change with one that says so; its seq."""
    id_ = named_bytes(f"{by} {post}", 16)
    header: changes.Header
    if by == "remove":
        header = changes.Remove(id=id_, hour=3, post=post.bytes, seqs=(seq,), reason="off-topic")
    elif by == "withdraw":
        header = changes.Withdraw(id=id_, hour=3, post=post.bytes, seqs=(seq,))
    else:
        header = changes.Prune(id=id_, hour=3, seqs=(seq,))
    village.feed.add(header)
    village.feed.erase((seq,))
    village.feed.publish()
    return seq
