"""What its author wants gone goes out no more: not after a restore, and not where a sending was in the way."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from client.vault import outbox
from protocol import submissions
from protocol.leaves import Entry
from protocol.submissions import Answer, Because, EditPost, NewThread, Submission, WithdrawPost
from tests.client.services.test_generations import restore, talking, written
from tests.client.services.villagers import in_village, states
from tests.contract.people import Someone
from tests.support.village import Village


async def published(person: Someone, village: Village) -> tuple[UUID, list[Entry]]:
    """A thread of theirs, and the record as it was before it."""
    await person.sync()
    before = list(village.feed.entries)
    (thread,) = await written(person, "I should not have said this.")
    await person.sync()
    return thread, before


def test_what_waits_to_be_taken_back_is_not_offered_for_sending_again(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        generations, community = person.session.generations, person.community
        thread, before = await published(person, village)
        await person.session.amending.withdraw(community=community, post=thread)
        assert await states(person, thread) == ("published", "withdrawn")
        await restore(person, village, before)

        def nothing_there(sent: Submission) -> Answer:
            if isinstance(sent, WithdrawPost):
                return submissions.Refused(Because.NO_SUCH_POST.value)
            return village.publishes(sent)

        village.answer = nothing_there
        await person.sync()
        news = await generations.news(community=community)
        assert news is not None
        assert news.lost == ()
        await generations.send_again(community=community)
        synced = await person.sync()
        assert synced.stopped is None, "nobody promised it in this generation"
        assert [type(one) for one in village.sent] == [NewThread, WithdrawPost]
        assert await states(person, thread) == ("removed", "withdrawn")

    in_village(tmp_path, use, feed=talking())


def test_what_was_taken_back_twice_is_not_taken_back_a_third_time(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        (thread,) = await written(person, "I should not have said this.")
        await person.sync()
        gone = submissions.Refused(Because.NO_SUCH_POST.value)
        answers = iter([submissions.Done()])
        village.answer = lambda _: next(answers, gone)
        for _ in range(2):
            await person.session.amending.withdraw(community=person.community, post=thread)
            await person.sync()
        # The record shows the post still: what the server has erased is in the next head.
        await person.sync()
        assert [type(one) for one in village.sent] == [NewThread, WithdrawPost, WithdrawPost]

    in_village(tmp_path, use, feed=talking())


def test_a_rewording_of_what_was_taken_back_is_not_offered_for_sending_again(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        generations, amending, community = (
            person.session.generations,
            person.session.amending,
            person.community,
        )
        thread, _ = await published(person, village)
        shown = list(village.feed.entries)

        def answer(sent: Submission) -> Answer:
            if isinstance(sent, WithdrawPost):
                village.feed.remove(str(sent.post), ())
                return submissions.Done()
            return submissions.Held()

        village.answer = answer
        await amending.edit(community=community, post=thread, text="Nor this.")
        await person.sync()
        await amending.withdraw(community=community, post=thread)
        await person.sync()
        await restore(person, village, shown)
        await person.sync()
        news = await generations.news(community=community)
        assert news is not None
        assert news.lost == ()
        await generations.send_again(community=community)
        await person.sync()
        sent = [type(one) for one in village.sent]
        assert sent == [NewThread, EditPost, WithdrawPost, WithdrawPost]

    in_village(tmp_path, use, feed=talking())


def test_what_is_taken_back_while_it_is_offered_is_not_sent_again(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        generations, community = person.session.generations, person.community
        thread, before = await published(person, village)
        await restore(person, village, before)
        await person.sync()
        await person.session.amending.withdraw(community=community, post=thread)
        await generations.send_again(community=community)
        village.answer = lambda _: submissions.Refused(Because.NO_SUCH_POST.value)
        await person.sync()
        assert [type(one) for one in village.sent] == [NewThread, WithdrawPost]

    in_village(tmp_path, use, feed=talking())


@pytest.mark.parametrize("left", [True, False])
def test_what_is_taken_back_while_it_is_on_its_way_is_not_sent_again(tmp_path: Path, left: bool) -> None:
    async def use(person: Someone, village: Village) -> None:
        community, private = person.community, person.session.vault.private
        await person.sync()
        (thread,) = await written(person, "I should not have said this.")
        await private.write(lambda db: outbox.mark(db, intent_id=str(thread), state="sending"))
        await person.session.amending.withdraw(community=community, post=thread)
        if not left:
            await private.write(lambda db: outbox.put_back(db, str(thread)))
        village.answer = lambda _: submissions.Refused(Because.NO_SUCH_POST.value)
        await person.sync()
        assert [type(one) for one in village.sent] == [WithdrawPost]
        (own,) = await person.session.conversing.own_posts(community=community)
        assert own.state == "withdrawn"

    in_village(tmp_path, use, feed=talking())


def test_a_rewording_on_its_way_is_not_sent_again_once_its_post_is_taken_back(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        amending, community, private = person.session.amending, person.community, person.session.vault.private
        thread, _ = await published(person, village)
        edit = await amending.edit(community=community, post=thread, text="Nor this.")
        await private.write(lambda db: outbox.mark(db, intent_id=str(edit.id), state="sending"))
        await amending.withdraw(community=community, post=thread)
        village.answer = lambda _: submissions.Done()
        await person.sync()
        assert [type(one) for one in village.sent] == [NewThread, WithdrawPost]

    in_village(tmp_path, use, feed=talking())
