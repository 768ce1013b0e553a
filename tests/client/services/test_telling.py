"""Words that are no post: sealed when they are written, sent in their turn, and never lost where they are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from client.domain.errors import ServerRefused, WordsUnusable
from client.services.wording import Written
from client.vault import drafts
from protocol import hpke, sealed_words, submissions
from protocol.encoding import unb64
from protocol.submissions import Appeal, Because, Consent, NoteToGuides, Report, Warmth
from tests.client.services.test_conversing import talking
from tests.client.services.villagers import in_village
from tests.contract.people import Someone
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id
from tests.support.village import Village

WORDS = "It frightens me.\nPlease look."


def with_team() -> FeedBuilder:
    feed = talking()
    feed.make_team_key(1)
    return feed


def opened(village: Village, sealed: str) -> str:
    private = hpke.new_private_key(lambda n: named_bytes(f"{village.feed.name} team 1", n))
    words = sealed_words.open_words(
        unb64(sealed),
        private_key=private,
        purpose=hpke.Purpose.TO_GUIDES,
        community=village.feed.community,
    )
    return words.decode()


async def all_kinds(person: Someone) -> list[Written]:
    tell, community, post = person.session.telling, person.community, named_id("t1")
    return [
        await tell.thank(community=community, post=post, words="  It helped\n me. "),
        await tell.report(community=community, post=post, reason="unkind", words=WORDS),
        await tell.note(community=community, words=WORDS),
        await tell.appeal(community=community, review=named_id("review"), words=WORDS),
        await tell.consent(community=community, post=post, study="sleep", granted=True),
    ]


def test_everything_reaches_the_server_in_order_and_sealed_to_the_guides(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        village.answer = lambda sent: (
            submissions.Done() if isinstance(sent, Consent) else submissions.Received()
        )
        written = await all_kinds(person)
        told = await person.session.telling.told(community=person.community)
        assert [one.words for one in told] == ["", WORDS, WORDS, WORDS, "It helped me."]
        await person.sync()
        assert [sent.id for sent in village.sent] == [one.id for one in written]
        thanks, report, note, appeal, consent = village.sent
        assert isinstance(thanks, Warmth)
        assert thanks.words == "It helped me."
        assert isinstance(report, Report)
        assert isinstance(note, NoteToGuides)
        assert isinstance(appeal, Appeal)
        assert {opened(village, one.sealed) for one in (report, note, appeal)} == {WORDS}
        assert isinstance(consent, Consent)
        kept = await person.session.vault.private.read(drafts.newest)
        assert kept == [], "what was told is no unfinished text"
        told = await person.session.telling.told(community=person.community)
        assert [one.words for one in told] == ["", WORDS, WORDS, WORDS, "It helped me."], "it can be read again"

    in_village(tmp_path, use, feed=with_team())


def test_words_that_are_refused_are_still_here_and_become_a_draft_again(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        village.answer = lambda _: submissions.Refused(Because.NO_SUCH_POST.value)
        draft, _ = await person.session.conversing.save_draft(
            community=person.community, text="It fri", thread=named_id("t1"), kind="report"
        )
        report = await person.session.telling.report(
            community=person.community,
            post=named_id("t1"),
            reason="unkind",
            words=WORDS,
            draft_id=draft.id,
        )
        talk = person.session.conversing
        assert await talk.draft(community=person.community, kind="report", about=named_id("t1")) is None
        await person.sync()
        (told,) = await person.session.telling.told(community=person.community)
        assert (told.intent.state, told.words) == ("refused", WORDS)
        assert (await talk.back_to_draft(intent_id=str(report.id)))[0]
        again = await talk.draft(community=person.community, kind="report", about=named_id("t1"))
        assert again is not None
        assert again.text == WORDS

    in_village(tmp_path, use, feed=with_team())


def test_without_a_key_of_the_guides_words_to_them_stay_a_draft(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        tell = person.session.telling
        draft, _ = await person.session.conversing.save_draft(
            community=person.community, text=WORDS, kind="note"
        )
        with pytest.raises(ServerRefused) as refused:
            await tell.note(community=person.community, words=WORDS, draft_id=draft.id)
        assert refused.value.code == "no-team-key"
        assert await person.session.conversing.draft(community=person.community, kind="note") == draft
        await tell.report(community=person.community, post=named_id("t1"), reason="unkind")
        with pytest.raises(WordsUnusable):
            await tell.note(community=person.community, words=" \n")
        village.answer = lambda _: submissions.Received()
        await person.sync()
        assert [type(sent) for sent in village.sent] == [Report]

    in_village(tmp_path, use, feed=talking())


def test_one_place_has_one_draft_and_no_words_of_it_are_lost(tmp_path: Path) -> None:
    async def use(person: Someone, village: Village) -> None:
        await person.sync()
        talk, community = person.session.conversing, person.community
        first, _ = await talk.save_draft(community=community, text="from the terminal", thread=named_id("t1"))
        second, _ = await talk.save_draft(community=community, text="from the window", thread=named_id("t1"))
        assert second.id == first.id
        await talk.save_draft(community=community, text="of an edit", thread=named_id("t1"), kind="edit")
        waits = await talk.reply(community=community, thread=named_id("t1"), text="waits")
        assert (await talk.back_to_draft(intent_id=str(waits.id)))[0]
        kept = {(one.kind, one.text) for one in await talk.drafts()}
        assert kept == {
            ("reply", "from the terminal\n\nfrom the window\n\nwaits"),
            ("edit", "of an edit"),
        }
        view = await talk.read(community=community, thread=named_id("t1"))
        assert view is not None
        assert view.draft is not None
        assert view.draft.kind == "reply"

    in_village(tmp_path, use, feed=talking())
