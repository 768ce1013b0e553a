"""What was decided about one's own: until when one may appeal, how that stands, and what guides wait for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import UUID

from client.services.letters import APPEAL_DAYS, Decided, is_hidden, letter_of
from client.vault import own_posts
from client.vault.feed_mail import KeptMessage
from client.vault.sqlcipher import Connection
from protocol import submissions
from protocol.mail import DecisionMail, GuideMail, OutcomeMail, WarmthMail
from protocol.submissions import (
    Answer,
    Appeal,
    Because,
    EditPost,
    NewThread,
    Reply,
    Submission,
    WithdrawPost,
)
from tests.client.services.test_conversing import talking
from tests.client.services.villagers import in_village
from tests.client.ui.community.harbour import this_hour
from tests.client.ui.community.letters import hide, letter, taking
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.village import Village

MINE = "I live at 12 Harbour Row. I am still here."
DAY = 24


def _always(answer: Answer, _: Submission) -> Answer:
    return answer


def with_team() -> FeedBuilder:
    feed = talking()
    feed.make_team_key(1)
    return feed


async def wrote(person: Someone, village: Village, text: str = MINE) -> tuple[UUID, int]:
    """A post of one's own that stands in the thread, and its seq."""
    taking(village)
    await person.sync()
    written = await person.session.conversing.reply(
        community=person.community, thread=named_id("t1"), text=text
    )
    await person.sync()
    return written.id, len(village.feed.entries) - 1


async def decided(person: Someone, village: Village, message: DecisionMail, *, hours_ago: int = 0) -> Decided:
    """The decision as it stands once that letter has come."""
    name = letter(village, message, f"letter {message.decision} {message.review}", hours_ago=hours_ago)
    village.feed.publish()
    await person.sync()
    return await again(person, name)


async def again(person: Someone, name: str) -> Decided:
    return (await person.session.letters.standing(community=person.community)).decided[name]


def removal(post: UUID) -> DecisionMail:
    return DecisionMail("remove", named_id("review"), post, "unkind-to-someone", "r1", "Please.")


def test_a_removal_is_appealed_against_once_and_the_answer_comes_by_letter(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        post, seq = await wrote(person, village)
        hide(village.feed, post, seq, reason="unkind-to-someone")
        one = await decided(person, village, removal(post), hours_ago=2 * DAY)
        assert one.may_appeal
        assert one.until == (this_hour() - 2 * DAY) // DAY + APPEAL_DAYS
        assert not one.waits
        sent = await person.session.telling.appeal(
            community=person.community, review=named_id("review"), words="I asked her, and she laughed."
        )
        waits = await again(person, one.letter.id)
        assert waits.appeal is not None
        assert (waits.appeal.state, waits.may_appeal) == ("waits", False)
        await person.sync()
        assert [type(each) for each in village.sent] == [Reply, Appeal]
        arrived = await again(person, one.letter.id)
        assert arrived.appeal is not None
        assert (arrived.appeal.state, arrived.appeal.words) == ("arrived", "I asked her, and she laughed.")
        letter(village, OutcomeMail(sent.id, "restore", "We were mistaken."), "outcome")
        village.feed.publish()
        await person.sync()
        heard = await again(person, one.letter.id)
        assert heard.appeal is not None
        assert (heard.appeal.state, heard.appeal.answer) == ("restored", "We were mistaken.")
        assert not heard.may_appeal

    in_village(tmp_path, use, feed=with_team())


def test_an_answer_that_names_the_decision_is_the_answer_to_its_appeal_one_after_the_other(
    tmp_path: Path,
) -> None:
    async def use(person: Someone, village: Village) -> None:
        post, seq = await wrote(person, village)
        hide(village.feed, post, seq)
        review = named_id("review")
        one = await decided(person, village, DecisionMail("hold", review, post, "second-opinion", "r6"))
        telling = person.session.telling
        first = await telling.appeal(community=person.community, review=review, words="Please look again.")
        await person.sync()
        letter(village, OutcomeMail(review, "restore", "It is back."), "first outcome")
        village.feed.publish()
        await person.sync()
        heard = await again(person, one.letter.id)
        assert heard.appeal is not None
        assert (heard.appeal.id, heard.appeal.state, heard.appeal.answer) == (
            str(first.id),
            "restored",
            "It is back.",
        )
        # Held once more, it is appealed against once more: the answer that came is not this one's.
        second = await telling.appeal(community=person.community, review=review, words="And again.")
        await person.sync()
        waits = await again(person, one.letter.id)
        assert waits.appeal is not None
        assert (waits.appeal.id, waits.appeal.state) == (str(second.id), "arrived")
        letter(village, OutcomeMail(review, "uphold", "It stands."), "second outcome")
        village.feed.publish()
        await person.sync()
        standing = await person.session.letters.standing(community=person.community)
        assert standing.outcomes[UUID(str(first.id))].words == "It is back."
        assert standing.outcomes[UUID(str(second.id))].words == "It stands."

    in_village(tmp_path, use, feed=with_team())


def test_after_the_last_day_nobody_is_sent_on_a_vain_errand(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        post, _ = await wrote(person, village)
        last = await decided(person, village, removal(post), hours_ago=APPEAL_DAYS * DAY)
        assert last.may_appeal
        message = DecisionMail("remove", named_id("earlier"), post, "unkind-to-someone", "r1")
        late = await decided(person, village, message, hours_ago=(APPEAL_DAYS + 1) * DAY)
        assert not late.may_appeal

    in_village(tmp_path, use, feed=with_team())


def test_an_appeal_that_could_not_be_taken_may_be_made_again_unless_the_server_said_never(
    tmp_path: Path,
) -> None:
    async def use(person: Someone, village: Village) -> None:
        post, _ = await wrote(person, village)
        one = await decided(person, village, removal(post))
        for reason, may in (("malformed", True), (Because.SENT_ALREADY.value, False)):
            refusal = submissions.Refused(reason)
            village.answer = partial(_always, refusal)
            await person.session.telling.appeal(community=person.community, review=named_id("review"))
            await person.sync()
            refused = await again(person, one.letter.id)
            assert refused.appeal is not None
            assert (refused.appeal.state, refused.appeal.reason) == ("refused", reason)
            assert refused.may_appeal is may

    in_village(tmp_path, use, feed=with_team())


def test_a_hold_is_appealed_against_only_while_a_published_post_is_out_of_sight(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        post, seq = await wrote(person, village)
        village.answer = lambda _: submissions.Held()
        waiting = await person.session.conversing.reply(
            community=person.community, thread=named_id("t1"), text="Never published."
        )
        await person.sync()
        unseen = DecisionMail("hold", named_id("r unseen"), waiting.id, "second-opinion", "r6")
        assert not (await decided(person, village, unseen)).may_appeal
        hide(village.feed, post, seq)
        hold = DecisionMail("hold", named_id("r hold"), post, "second-opinion", "r6")
        out = await decided(person, village, hold)
        assert out.post is not None
        assert is_hidden(out.post)
        assert (out.may_appeal, out.until, out.waits) == (True, None, False)
        village.stands(Reply(id=post, thread=named_id("t1"), text=MINE), next(iter(village.people)))
        await person.sync()
        back = await again(person, out.letter.id)
        assert back.post is not None
        assert (back.post.state, back.may_appeal) == ("published", False)

    in_village(tmp_path, use, feed=with_team())


def test_a_proposed_wording_waits_for_its_author_until_they_answer(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        post, seq = await wrote(person, village)
        hide(village.feed, post, seq)
        message = DecisionMail(
            "propose-redaction", named_id("r"), post, "your-own-details", "r2", "A word.", "I am still here."
        )
        one = await decided(person, village, message)
        assert (one.waits, one.may_appeal, one.answered) == (True, True, False)
        await person.session.amending.edit(
            community=person.community, post=post, text=one.decision.proposal, notes=("grief",)
        )
        told = await again(person, one.letter.id)
        assert (told.waits, told.answered) == (False, True)
        village.answer = lambda _: submissions.Held()
        await person.sync()
        (answer,) = [sent for sent in village.sent if isinstance(sent, EditPost)]
        assert (answer.post, answer.text, answer.notes) == (post, "I am still here.", ("grief",))
        (own,) = await person.session.conversing.own_posts(community=person.community)
        assert (own.text, own.notes) == ("I am still here.", "grief")

    in_village(tmp_path, use, feed=with_team())


def test_what_is_out_of_sight_for_now_can_be_taken_back_and_that_undone(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        post, seq = await wrote(person, village)
        hide(village.feed, post, seq)
        village.feed.publish()
        await person.sync()

        def stands(db: Connection) -> tuple[str, str | None]:
            own = own_posts.get(db, str(post))
            assert own is not None
            return own.state, own.reason

        private = person.session.vault.private
        await person.session.amending.withdraw(community=person.community, post=post)
        assert (await private.read(stands))[0] == "withdrawn"
        (waiting,) = await person.session.conversing.waiting(community=person.community)
        assert (await person.session.conversing.back_to_draft(intent_id=waiting.id))[0]
        assert await private.read(stands) == ("removed", "pending")
        await person.session.amending.withdraw(community=person.community, post=post)
        village.answer = lambda _: submissions.Done()
        await person.sync()
        assert isinstance(village.sent[-1], WithdrawPost)
        assert (await private.read(stands))[0] == "withdrawn"

    in_village(tmp_path, use, feed=with_team())


def test_a_post_reads_as_the_feed_has_it_with_the_notes_that_guides_set(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        post, _ = await wrote(person, village)
        wording, community = person.session.own_wording, person.community
        now = await wording.current(community=community, post=post)
        assert now is not None
        assert (now.text, now.starts, now.notes) == (MINE, False, ())
        starter = await wording.current(community=community, post=named_id("t1"), thread=named_id("t1"))
        assert starter is not None
        assert starter.starts
        assert starter.title
        assert await wording.current(community=community, post=named_id("nowhere")) is None
        thread = NewThread(id=named_id("held"), room=village.feed.room, title="Held", text="Not seen yet.")
        village.answer = lambda _: submissions.Held()
        held = await person.session.conversing.start_thread(
            community=community, room=thread.room, title=thread.title, text=thread.text, notes=("grief",)
        )
        await person.sync()
        kept = await wording.current(community=community, post=held.id)
        assert kept is not None
        assert (kept.title, kept.starts, kept.notes) == ("Held", True, ("grief",))

    in_village(tmp_path, use, feed=with_team())


def test_letters_are_opened_one_by_one_and_kind_words_can_be_declined(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        post, _ = await wrote(person, village)
        letters, community = person.session.letters, person.community
        first = letter(village, GuideMail("Welcome."), "welcome")
        letter(village, WarmthMail(post, "It helped."), "warm")
        village.feed.publish()
        await person.sync()
        await letters.open(community=community, letters=[first])
        assert await letters.unopened(community=community) == (False, True)
        standing = await letters.standing(community=community)
        assert {one.kind: one.opened for one in standing.letters} == {"guide-message": True, "warmth": False}
        assert await letters.shows_kind_words()
        await letters.show_kind_words(False)
        assert not await letters.shows_kind_words()
        assert await letters.unopened(community=community) == (False, False)

    in_village(tmp_path, use, feed=with_team())


def test_a_letter_of_a_kind_from_later_times_is_a_letter_all_the_same() -> None:
    kept = KeptMessage("c", "id", "song", 5, '{"type":"song","words":"la"}')
    assert letter_of(kept).message is None
