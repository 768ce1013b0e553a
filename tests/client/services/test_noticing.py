"""What is new is found in the vault alone: never one's own, never what is muted, and nothing of it is noted down."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import pytest

from client.domain.noticing import Choices, Sort
from client.services.changes import Kind
from client.services.noticing import Looked, Noticing
from client.vault import communities, settings
from client.vault.communities import CommunityRecord
from client.vault.sqlcipher import Connection
from protocol import submissions
from protocol.changes import Flags
from protocol.mail import GuideMail, OutcomeMail, WarmthMail
from tests.client.services.test_letters import with_team
from tests.client.services.villagers import in_village
from tests.client.ui.community.harbour import post
from tests.client.ui.community.letters import letter, taking
from tests.contract.people import Someone
from tests.support.feed_builder import named_id
from tests.support.village import Village

NOW = 1_800_000_000.0


def everything(db: Connection) -> list[object]:
    """Every row of the private file."""
    tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return [(name, db.execute(f'SELECT * FROM "{name}"').fetchall()) for (name,) in tables]


async def look(person: Someone, *, now: float = NOW, followed: bool = True) -> Looked:
    return await Noticing(person.session).look(now=now, followed=followed)


async def sorts(person: Someone, *, now: float = NOW, followed: bool = True) -> list[Sort]:
    return sorted(news.sort for news in (await look(person, now=now, followed=followed)).news)


async def come(person: Someone, village: Village) -> None:
    village.feed.publish()
    await person.sync()


async def follows(person: Someone, *threads: str) -> None:
    await person.sync()
    await person.session.places.reading(community=person.community)
    for thread in threads:
        await person.session.places.follow(community=person.community, thread=named_id(thread))


def test_letters_outcomes_and_kind_words_are_new_until_they_are_opened(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        assert await look(person) == Looked()
        wrote = letter(village, GuideMail(words="How are you?"), "wrote")
        outcome = OutcomeMail(about=named_id("asked"), outcome="none", words="Thank you.")
        became = letter(village, outcome, "became")
        helped = letter(village, WarmthMail(post=named_id("t1")), "helped")
        await come(person, village)
        found = await look(person)
        assert {(news.sort, news.id) for news in found.news} == {
            (Sort.GUIDES, wrote),
            (Sort.GUIDES, became),
            (Sort.KIND_WORDS, helped),
        }
        await person.session.letters.open(community=person.community, letters=(wrote, became))
        assert await sorts(person) == [Sort.KIND_WORDS]
        await person.session.letters.show_kind_words(False)
        assert await sorts(person) == []

    in_village(tmp_path, use, feed=with_team())


def test_posts_are_new_in_followed_threads_alone_and_never_ones_own(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        taking(village)
        await follows(person, "t1")
        post(village.feed, "elsewhere", "somewhere else", thread="t2", author="bob", hour=200)
        await come(person, village)
        assert await sorts(person) == []
        await person.session.conversing.reply(
            community=person.community, thread=named_id("t1"), text="This is mine."
        )
        await person.sync()
        await person.sync()
        assert await sorts(person) == []
        post(village.feed, "late", "an answer", thread="t1", author="bob", hour=201)
        await come(person, village)
        (new,) = (await look(person)).news
        assert (new.sort, new.community, UUID(new.id)) == (Sort.POSTS, person.community, named_id("t1"))
        assert await sorts(person, followed=False) == []
        await person.session.conversing.reply(
            community=person.community, thread=named_id("t1"), text="This is mine too."
        )
        await person.sync()
        await person.sync()
        assert (await look(person)).news <= {new}, "one's own answer makes what was told no news again"
        await person.session.places.read(community=person.community, thread=named_id("t1"), seq=new.seq)
        assert await sorts(person) == []

    in_village(tmp_path, use, feed=with_team())


@pytest.mark.parametrize("kind", ["word", "theme", "thread", "pseudonym"])
def test_what_is_muted_tells_nothing_but_what_guides_write_does(tmp_path: Path, kind: str) -> None:
    async def use(person: Someone, village: Village) -> None:
        await follows(person, "t1")
        value = {"word": "winter", "theme": "grief", "thread": named_id("t1"), "pseudonym": named_id("bob")}
        await person.session.quieting.mute(
            kind=kind,  # type: ignore[arg-type]  # one of them
            value=value[kind],  # type: ignore[arg-type]  # a word or an id
            now=NOW,
            community=person.community,
            until=int(NOW) + 60,
        )
        text = "The winters are long."
        post(village.feed, "late", text, thread="t1", author="bob", hour=200, notes=("grief",))
        await come(person, village)
        assert await sorts(person) == []
        assert await sorts(person, now=NOW + 61) == [Sort.POSTS], "a mute that has ended folds nothing"
        post(village.feed, "guides", text, thread="t1", author="gil", hour=201, flags=Flags.GUIDE)
        await come(person, village)
        assert await sorts(person) == [Sort.POSTS]

    in_village(tmp_path, use, feed=with_team())


def test_one_muted_answer_does_not_hide_another(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await follows(person, "t1")
        await person.session.quieting.mute(kind="pseudonym", value=named_id("bob"), now=NOW)
        post(village.feed, "kept", "an answer", thread="t1", author="cid", hour=200)
        post(village.feed, "muted", "another", thread="t1", author="bob", hour=201)
        await come(person, village)
        assert await sorts(person) == [Sort.POSTS]

    in_village(tmp_path, use, feed=with_team())


def test_during_a_break_posts_are_passed_over_and_letters_are_not(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await follows(person, "t1")
        await person.session.quieting.take_break(now=NOW, seconds=3600)
        post(village.feed, "late", "an answer", thread="t1", author="bob", hour=200)
        letter(village, GuideMail(words="How are you?"), "wrote")
        await come(person, village)
        found = await look(person, now=NOW + 60)
        assert [news.sort for news in found.news] == [Sort.GUIDES]
        assert [news.sort for news in found.passed] == [Sort.POSTS]
        assert (await look(person, now=NOW + 3601)).passed == frozenset()

    in_village(tmp_path, use, feed=with_team())


def test_that_a_guide_has_opened_a_call_for_help_is_new(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        village.answer = lambda _: submissions.Received()
        call = await person.session.calling.call(community=person.community)
        await person.sync()
        assert await sorts(person) == []
        village.answer = lambda _: submissions.Received(opened=True)
        await person.sync()
        (new,) = (await look(person)).news
        assert (new.sort, new.id) == (Sort.HELP, str(call.id))

    in_village(tmp_path, use, feed=with_team())


def test_a_community_one_has_left_or_that_cannot_be_opened_says_nothing_and_hides_no_other(
    tmp_path: Path,
) -> None:
    async def use(person: Someone, village: Village) -> None:
        await follows(person, "t1")
        private = person.session.vault.private

        def add(db: Connection) -> None:
            for id_, state in (("a" * 52, "put-out"), ("b" * 52, "joined")):
                communities.add(
                    db,
                    CommunityRecord(
                        id=id_,
                        name="Another",
                        addresses=("http://127.0.0.1:9",),
                        root_key=bytes(32),
                        login_seed=bytes(32),
                        hpke_private_key=bytes(96),
                        mailbox_key=bytes(32),
                        state=state,  # type: ignore[arg-type]  # one of them
                    ),
                )

        await private.write(add)
        letter(village, GuideMail(words="How are you?"), "wrote")
        await come(person, village)
        assert await sorts(person) == [Sort.GUIDES]

    in_village(tmp_path, use, feed=with_team())


def test_choices_are_kept_and_looking_keeps_nothing(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        noticing = Noticing(person.session)
        assert await noticing.choices() == Choices()
        chosen = Choices(True, True, False, True, 22, 6, True, "stay")
        assert (await noticing.choose(chosen)).kinds == {Kind.PREFERENCES}
        assert await noticing.choices() == chosen
        with pytest.raises(ValueError, match="bounds"):
            await noticing.choose(Choices(quiet_from=24))
        await follows(person, "t1")
        post(village.feed, "late", "an answer", thread="t1", author="bob", hour=200)
        await come(person, village)
        private = person.session.vault.private
        before = await private.read(everything)
        assert await sorts(person) == [Sort.POSTS]
        assert await private.read(everything) == before

    in_village(tmp_path, use, feed=with_team())


@pytest.mark.parametrize(
    "kept",
    ["", "[]", "{", "[" * 100_000, json.dumps({"wanted": 1, "quiet_from": 99, "when_closed": []}), "null"],
)
def test_choices_that_were_kept_by_nobody_we_know_are_the_usual_ones(tmp_path: Path, kept: str) -> None:
    async def use(person: Someone, _: Village) -> None:
        await person.session.vault.private.write(lambda db: settings.put(db, key="notices", value=kept))
        assert await Noticing(person.session).choices() == Choices()

    in_village(tmp_path, use, feed=with_team())
