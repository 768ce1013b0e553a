"""Conversing: what is read comes from the feed, what is written goes to the outbox, and nothing typed is lost."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from client.domain.errors import IllegalMove, WordsUnusable
from client.services.changes import Kind
from client.vault.feed_search import Sought
from protocol import hpke, mail, submissions
from protocol.encoding import unb64
from protocol.submissions import NewThread
from protocol.submissions import Reply as ReplyTo
from tests.client.services.villagers import in_village, me, states
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder, named_id
from tests.support.loopback import Reply
from tests.support.village import Village


def talking(threads: int = 6) -> FeedBuilder:
    feed = FeedBuilder()
    feed.pseudonym("ann", "Quiet Harbour")
    for n in range(threads):
        feed.post(f"t{n}", f"how thread {n} began", title=f"Title {n}", hour=n)
    for n in range(threads):
        feed.post(f"r{n}", f"an answer in thread {n}", thread=f"t{n}", author="bob", hour=100 + n)
    return feed


def test_rooms_threads_posts_and_people_are_read_from_what_was_brought(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk, community = person.session.conversing, person.community
        await person.sync()
        (room,) = await talk.rooms(community=community)
        assert (room.id, room.name) == (village.feed.room, "Sleep")
        first = await talk.threads(community=community, limit=4)
        rest = await talk.threads(community=community, before=first[-1].newest_seq, limit=4)
        assert [row.title for row in (*first, *rest)] == [f"Title {n}" for n in range(5, -1, -1)]
        assert await talk.threads(community=community, room=room.id, limit=4) == first
        assert await talk.threads(community=community, room=named_id("no room")) == ()
        assert await talk.counts(community=community) == (6, 12)

        view = await talk.read(community=community, thread=named_id("t2"))
        assert view is not None
        assert [(post.author_name, post.text) for post in view.posts] == [
            ("Quiet Harbour", "how thread 2 began"),
            ("", "an answer in thread 2"),
        ]
        after = await talk.read(community=community, thread=named_id("t2"), after=view.posts[0].seq)
        assert after is not None
        assert after.posts == view.posts[1:]
        assert await talk.read(community=community, thread=named_id("never")) is None
        known = await talk.person(community=community, pseudonym=me(village))
        assert known is not None
        assert known.hpke_key == unb64(village.people[me(village)].hpke_key)
        assert await talk.person(community=community, pseudonym=named_id("bob")) is None

    in_village(tmp_path, use, feed=talking())


def test_search_finds_by_all_words_newest_first(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk, community = person.session.conversing, person.community
        await person.sync()
        found = await talk.search(community=community, typed="answer thr", limit=4)
        more = await talk.search(community=community, typed="answer thr", before=found[-1].seq)
        assert [post.text for post in (*found, *more)] == [
            f"an answer in thread {n}" for n in range(5, -1, -1)
        ]
        assert await talk.search(community=community, typed="answer mongoose") == ()
        best = await talk.hits(community=community, typed="began", sought=Sought(best=True))
        assert {hit.post.text for hit in best} == {f"how thread {n} began" for n in range(6)}

    in_village(tmp_path, use, feed=talking())


def test_a_reply_and_a_thread_reach_the_server_as_they_were_written(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk, community = person.session.conversing, person.community
        await person.sync()
        reply = await talk.reply(
            community=community, thread=named_id("t1"), text=" Me too.\r\nStill. ", to=named_id("r1"), notes=("grief",)
        )  # fmt: skip
        thread = await talk.start_thread(
            community=community, room=village.feed.room, title="Nights", text="I lie awake."
        )
        assert reply.changes.kinds == {Kind.OUTBOX, Kind.OWN_POST, Kind.DRAFT}
        assert [i.id for i in await talk.waiting(community=community)] == [str(reply.id), str(thread.id)]
        await person.sync()
        assert village.sent == [
            ReplyTo(
                id=reply.id,
                thread=named_id("t1"),
                text="Me too.\nStill.",
                to=named_id("r1"),
                notes=("grief",),
            ),
            NewThread(id=thread.id, room=village.feed.room, title="Nights", text="I lie awake."),
        ]
        assert await talk.waiting(community=community) == []
        own = await talk.own_posts(community=community)
        assert [(post.id, post.thread_id, post.title, post.state) for post in own] == [
            (str(thread.id), str(thread.id), "Nights", "published"),
            (str(reply.id), str(named_id("t1")), "", "published"),
        ]

    in_village(tmp_path, use, feed=talking())


@pytest.mark.parametrize(
    ("text", "title", "reason"),
    [
        ("", "Nights", "empty"),
        (" \n ", "Nights", "empty"),
        ("words", " ", "empty"),
        ("x" * 20_000, "Nights", "too-long"),
        ("words", "x" * 201, "too-long"),
    ],
)
def test_words_that_no_server_could_take_are_refused_here_and_the_draft_stays(
    tmp_path: Path, text: str, title: str, reason: str
) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk, community, room = person.session.conversing, person.community, village.feed.room
        draft, _ = await talk.save_draft(community=community, text=text, title=title, room=room)
        with pytest.raises(WordsUnusable) as told:
            await talk.start_thread(community=community, room=room, title=title, text=text, draft_id=draft.id)
        assert told.value.reason == reason
        assert [kept.text for kept in await talk.drafts()] == [text]
        assert await talk.waiting(community=community) == []
        assert await talk.own_posts(community=community) == []

    in_village(tmp_path, use)


@pytest.mark.parametrize("notes", [("No code",), ("grief", "grief")])
def test_content_notes_that_are_none_are_refused_here(tmp_path: Path, notes: tuple[str, ...]) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk, community = person.session.conversing, person.community
        with pytest.raises(WordsUnusable) as told:
            await talk.reply(community=community, thread=named_id("t1"), text="words", notes=notes)
        assert told.value.reason == "not-as-it-must-be"
        assert await talk.waiting(community=community) == []

    in_village(tmp_path, use)


def test_a_draft_is_kept_shown_with_its_thread_and_let_go_when_it_is_sent(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk, community, thread = person.session.conversing, person.community, named_id("t3")
        await person.sync()
        draft, changed = await talk.save_draft(community=community, thread=thread, text="I wan")
        assert changed.kinds == {Kind.DRAFT}
        longer, _ = await talk.save_draft(
            community=community, thread=thread, text="I wanted to say", draft_id=draft.id
        )
        assert longer.id == draft.id
        view = await talk.read(community=community, thread=thread)
        assert view is not None
        assert view.draft == longer
        await talk.reply(community=community, thread=thread, text=longer.text, draft_id=longer.id)
        assert await talk.drafts() == []
        view = await talk.read(community=community, thread=thread)
        assert view is not None
        assert view.draft is None
        assert village.sent == [], "nothing has left"

    in_village(tmp_path, use, feed=talking())


def test_only_what_surely_never_left_can_be_taken_back(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk, community = person.session.conversing, person.community
        first = await talk.reply(community=community, thread=named_id("t1"), text="No, not this.")
        changed = await talk.take_back(intent_id=str(first.id))
        assert changed.kinds == {Kind.OUTBOX, Kind.OWN_POST}
        assert await talk.waiting(community=community) == []
        assert await talk.own_posts(community=community) == []

        second = await talk.reply(community=community, thread=named_id("t1"), text="This.")
        village.replies["/v1/submissions"] = [Reply(b"<html>gateway</html>", 404)]
        with pytest.raises(Exception, match="Unreachable"):
            await person.sync()
        assert await states(person, second.id) == ("unknown", "waiting")
        with pytest.raises(IllegalMove):
            await talk.take_back(intent_id=str(second.id))
        await person.sync()
        assert [sent.id for sent in village.sent] == [second.id]

    in_village(tmp_path, use, feed=talking())


def test_mail_is_read_and_marked_opened(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk, community, request = person.session.conversing, person.community, village.people[me(village)]
        village.answer = lambda _: submissions.Held()
        written = await talk.start_thread(
            community=community, room=village.feed.room, title="Him", text="Hurtful words."
        )
        await person.sync()
        assert await states(person, written.id) == ("held", "held")
        village.feed.mail(
            mail.DecisionMail("remove", named_id("review"), written.id, "unkind-to-someone", "r1", "Why."),
            UUID(str(named_id("message"))),
            to=unb64(request.hpke_key, length=hpke.PUBLIC_KEY_LENGTH),
            mailbox_key=unb64(request.mailbox_key),
        )
        village.feed.publish()
        synced = await person.sync()
        assert synced.mail == (str(named_id("message")),)
        assert await states(person, written.id) == ("removed", "removed")
        (message,) = await talk.messages(community=community)
        assert not message.opened
        await talk.open_message(community=community, message_id=message.id)
        (message,) = await talk.messages(community=community)
        assert message.opened

    in_village(tmp_path, use)


def test_cards_and_hits_show_what_a_list_needs(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk, community = person.session.conversing, person.community
        await person.sync()
        first = await talk.cards(community=community, room=village.feed.room, limit=4)
        rest = await talk.cards(community=community, before=first[-1].row.newest_seq)
        assert [card.excerpt for card in (*first, *rest)] == [
            f"how thread {n} began" for n in range(5, -1, -1)
        ]
        hits = await talk.hits(community=community, typed="answer thr", limit=2)
        assert [(hit.post.text, hit.title) for hit in hits] == [
            ("an answer in thread 5", "Title 5"),
            ("an answer in thread 4", "Title 4"),
        ]
        older = await talk.hits(community=community, typed="answer thr", before=hits[-1].post.seq)
        assert len(older) == 4
        wanted = frozenset({named_id("t2"), named_id("never")})
        assert await talk.titles(community=community, threads=wanted) == {named_id("t2"): "Title 2"}

    in_village(tmp_path, use, feed=talking())


def test_all_one_wrote_is_there_however_much_it_is_and_by_thread(tmp_path: Path) -> None:
    async def use(person: Someone, _: Village) -> None:
        talk, community = person.session.conversing, person.community
        await person.sync()
        first = await talk.reply(community=community, thread=named_id("t1"), text="the first")
        for n in range(120):
            await talk.reply(community=community, thread=named_id("t2"), text=f"another {n}")
        every = await talk.own_posts(community=community)
        assert len(every) == 121
        assert every[-1].id == str(first.id)
        assert [post.text for post in await talk.own_posts(community=community, limit=1)] == ["another 119"]
        here = await talk.own_posts(community=community, thread=named_id("t1"))
        assert [post.text for post in here] == ["the first"]

    in_village(tmp_path, use, feed=talking())


def test_a_draft_can_be_let_go(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk = person.session.conversing
        draft, _ = await talk.save_draft(community=person.community, thread=named_id("t1"), text="Never mind")
        for _ in range(2):
            changed = await talk.discard_draft(draft_id=draft.id)
            assert changed.kinds == {Kind.DRAFT}
            assert await talk.drafts() == []

    in_village(tmp_path, use)


def test_what_waits_becomes_a_draft_again_unless_it_may_have_left(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        talk, community, room = person.session.conversing, person.community, village.feed.room
        reply = await talk.reply(community=community, thread=named_id("t1"), text="Not yet.")
        thread = await talk.start_thread(community=community, room=room, title="Nights", text="I lie awake.")
        for written in (reply, thread):
            moved, changed = await talk.back_to_draft(intent_id=str(written.id))
            assert moved
            assert changed.kinds == {Kind.OUTBOX, Kind.OWN_POST, Kind.DRAFT}
        assert await talk.waiting(community=community) == []
        assert await talk.own_posts(community=community) == []
        kept = {(d.kind, d.title, d.text, d.thread_id, d.room) for d in await talk.drafts()}
        assert kept == {
            ("reply", "", "Not yet.", str(named_id("t1")), None),
            ("thread", "Nights", "I lie awake.", None, str(room)),
        }

        gone = await talk.reply(community=community, thread=named_id("t1"), text="This.")
        village.replies["/v1/submissions"] = [Reply(b"<html>gateway</html>", 404)]
        with pytest.raises(Exception, match="Unreachable"):
            await person.sync()
        moved, changed = await talk.back_to_draft(intent_id=str(gone.id))
        assert not moved
        assert not changed
        assert await states(person, gone.id) == ("unknown", "waiting")

    in_village(tmp_path, use, feed=talking())
