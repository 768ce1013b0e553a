from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.services.conversing import Conversing
from client.services.unsaid import DraftKind
from client.ui.community import drafting
from client.ui.community.drafting import Drafting
from client.vault.drafts import Draft
from tests.client.ui.standing import Standing
from tests.support.feed_builder import named_id

HERE, THERE = named_id("here"), named_id("there")
COMMUNITY = "a" * 52


@pytest.fixture
def member(home: Standing) -> Standing:
    """Somebody who belongs to a community."""
    home.belong(COMMUNITY)
    return home


@pytest.fixture
def keeping(member: Standing, monkeypatch: pytest.MonkeyPatch) -> Drafting:
    home = member
    monkeypatch.setattr(drafting, "PAUSE_MILLISECONDS", 20)
    return Drafting(home, home.bridge)


def kept(home: Standing) -> list[Draft]:
    return home.do(home.session.conversing.drafts())


def test_words_are_kept_at_a_pause_in_typing(home: Standing, keeping: Drafting, qtbot: QtBot) -> None:
    keeping.begin(COMMUNITY, HERE, None)
    keeping.typed(text="I wan")
    assert keeping.writing is not None
    assert not keeping.writing.saved
    keeping.typed(text="I wanted to say")
    qtbot.waitUntil(lambda: bool(keeping.writing and keeping.writing.saved))
    (draft,) = kept(home)
    assert (draft.text, draft.thread_id, draft.kind) == ("I wanted to say", str(HERE), "reply")

    keeping.typed(text="I wanted to say more")
    qtbot.waitUntil(lambda: [each.text for each in kept(home)] == ["I wanted to say more"])


def test_whoever_types_without_a_pause_is_not_left_to_a_crash(
    member: Standing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = member
    monkeypatch.setattr(drafting, "PAUSE_MILLISECONDS", 60_000)
    monkeypatch.setattr(drafting, "LONGEST_MILLISECONDS", 60)
    keeping = Drafting(home, home.bridge)
    keeping.begin(COMMUNITY, HERE, None)
    words = "on and on "
    for _ in range(12):
        words += "and on "
        keeping.typed(text=words)
        qtbot.wait(10)
    qtbot.waitUntil(lambda: bool(kept(home)))


@pytest.mark.parametrize("kind", ["edit", "report", "appeal", "note", "warmth", "call"])
def test_each_kind_of_words_about_a_thing_has_a_draft_of_its_own(
    home: Standing, keeping: Drafting, qtbot: QtBot, kind: DraftKind
) -> None:
    about = None if kind in ("note", "call") else HERE
    keeping.begin(COMMUNITY, HERE, None)
    keeping.typed(text="a reply")
    keeping.begin(COMMUNITY, about, None, kind=kind)
    keeping.typed(text=f"an {kind}")
    keeping.begin(COMMUNITY, None, None)
    keeping.typed(text="a thread")
    keeping.flush()
    expected = {
        ("reply", str(HERE), "a reply"),
        (kind, str(about) if about else None, f"an {kind}"),
        ("thread", None, "a thread"),
    }
    qtbot.waitUntil(lambda: {(one.kind, one.thread_id, one.text) for one in kept(home)} == expected)
    assert keeping.begin(COMMUNITY, about, None, kind=kind).text == f"an {kind}"
    found = home.do(home.session.conversing.draft(community=COMMUNITY, kind=kind, about=about))
    assert found is not None
    assert found.text == f"an {kind}"


def test_nothing_is_kept_before_anything_was_typed(home: Standing, keeping: Drafting, qtbot: QtBot) -> None:
    keeping.begin(COMMUNITY, HERE, None)
    keeping.flush()
    assert keeping.keep() is None
    assert kept(home) == []


def test_words_taken_out_again_leave_no_draft(home: Standing, keeping: Drafting, qtbot: QtBot) -> None:
    keeping.begin(COMMUNITY, HERE, None)
    keeping.typed(text="Never mind")
    keeping.flush()
    keeping.typed(text="  ")  # while the save is on its way
    qtbot.waitUntil(lambda: bool(keeping.writing and keeping.writing.saved))
    qtbot.waitUntil(lambda: kept(home) == [])


def test_going_elsewhere_saves_and_coming_back_finds_the_words(
    home: Standing, keeping: Drafting, qtbot: QtBot
) -> None:
    keeping.begin(COMMUNITY, HERE, None)
    keeping.typed(text="Half a thought")
    assert keeping.begin(COMMUNITY, THERE, None).text == ""
    stale = Draft("old", "reply", "An older state", 0, community_id=COMMUNITY, thread_id=str(HERE))
    assert keeping.begin(COMMUNITY, HERE, stale).text == "Half a thought"
    qtbot.waitUntil(lambda: [each.text for each in kept(home)] == ["Half a thought"])


def test_a_kept_draft_is_gone_on_with_under_its_own_id(
    home: Standing, keeping: Drafting, qtbot: QtBot
) -> None:
    draft, _ = home.do(
        home.session.conversing.save_draft(community=COMMUNITY, thread=HERE, text="Yesterday's words")
    )
    assert keeping.begin(COMMUNITY, HERE, draft).text == "Yesterday's words"
    keeping.typed(text="Yesterday's words and today's")
    keeping.flush()
    qtbot.waitUntil(
        lambda: [(d.id, d.text) for d in kept(home)] == [(draft.id, "Yesterday's words and today's")]
    )


def test_closing_saves_what_is_not_saved_yet(home: Standing, keeping: Drafting) -> None:
    keeping.begin(COMMUNITY, HERE, None)
    keeping.typed(text="The window closes now")
    work = keeping.keep()
    assert work is not None
    home.do(work)
    assert [each.text for each in kept(home)] == ["The window closes now"]


def test_words_on_their_way_are_saved_no_more(home: Standing, keeping: Drafting) -> None:
    keeping.begin(COMMUNITY, HERE, None)
    keeping.typed(text="Sent")
    writing = keeping.sending()
    assert writing is not None
    assert keeping.sending() is None, "nothing is sent twice"
    keeping.typed(text="Sent, and more")
    assert keeping.keep() is None
    keeping.not_sent(writing)
    again = keeping.keep()
    assert again is not None
    home.do(again)
    assert [each.text for each in kept(home)] == ["Sent"]
    assert keeping.sending() is not None
    keeping.sent(writing)
    assert keeping.writing is not None
    assert keeping.writing.empty
    assert keeping.writing.draft_id != writing.draft_id


def test_a_disk_that_refuses_is_told_and_the_words_stay_unsaved(
    home: Standing, keeping: Drafting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    save = Conversing.save_draft
    monkeypatch.setattr(Conversing, "save_draft", full)
    keeping.begin(COMMUNITY, HERE, None)
    keeping.typed(text="Still here")
    keeping.flush()
    qtbot.waitUntil(lambda: keeping.notice is not None)
    assert keeping.writing is not None
    assert not keeping.writing.saved

    monkeypatch.setattr(Conversing, "save_draft", save)
    keeping.flush()
    qtbot.waitUntil(lambda: keeping.notice is None)
    assert [each.text for each in kept(home)] == ["Still here"]


def test_content_notes_and_what_is_answered_are_kept_with_the_words(
    member: Standing, keeping: Drafting, qtbot: QtBot
) -> None:
    home = member
    keeping.begin(COMMUNITY, HERE, None)
    keeping.typed(text="For you")
    keeping.note(("grief", "panic"))
    keeping.answer(THERE)
    keeping.typed(text="For you, too")
    qtbot.waitUntil(lambda: bool(keeping.writing and keeping.writing.saved))
    (draft,) = kept(home)
    assert (draft.text, draft.notes, draft.answers) == ("For you, too", "grief panic", str(THERE))
    again = Drafting(home, home.bridge)
    begun = again.begin(COMMUNITY, HERE, draft)
    assert (begun.notes, begun.answers) == (("grief", "panic"), THERE)
    again.note(())
    again.answer(None)
    qtbot.waitUntil(lambda: bool(again.writing and again.writing.saved))
    (draft,) = kept(home)
    assert (draft.notes, draft.answers) == ("", None)
