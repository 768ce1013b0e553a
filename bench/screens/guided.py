"""What a member sees of the guides: letters and notes, a decision, kind words, a report and thanks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton, QWidget

from bench.screens.harbour import THREAD, Harbour
from bench.screens.scene import Scene
from bench.walk.hand import Hand
from client.ui.community.screen import CommunityPlace
from protocol import submissions
from protocol.mail import DecisionMail, GuideMail, WarmthMail
from protocol.problems import Code
from protocol.submissions import Answer, NoteToGuides, Submission
from tests.support.feed_builder import named_id
from tests.support.loopback import problem

_SHOWS: Final = "What helped me was to tell one person one small thing."
_PROPOSED: Final = "What helped me was one small thing."
_WAITS: Final = "The kettle is on again."
_NOTE: Final = "May I write about my sister here? I would not say where she is treated."
_WELCOME: Final = "Yes, please do. Say what it is like for you. If you are not sure of a sentence, ask us first."


def scenes(hand: Hand, harbour: Harbour) -> Iterator[Scene]:
    """The scenes in order, from one's own posts and back to them."""
    yield Scene("guides-talk", hand, lambda: _talk(hand, harbour))
    yield Scene("guides-facts", hand, lambda: hand.press("whatGuidesSee"))
    yield Scene("decision-removed", hand, lambda: _decision(hand, "message"))
    yield Scene("decision-wording", hand, lambda: _decision(hand, "wording"))
    yield Scene("own-post-edit", hand, lambda: _edit(hand))
    yield Scene("kind-words", hand, lambda: _place(hand).open_part("kind"))
    yield Scene("report", hand, lambda: _of_a_post(hand, "reportPost", "report-unkind"), above=True)
    yield Scene("thanks", hand, lambda: _of_a_post(hand, "thankPost", "sendThanks"), above=True)
    _place(hand).open_part("posts")
    _let_one_wait(hand, harbour)


def _let_one_wait(hand: Hand, harbour: Harbour) -> None:
    """What waited before was sent with the note; another reply takes its place for the scenes behind these."""
    harbour.replies["/v1/submissions"] = [problem(Code.QUOTA, 429)]
    conversing = hand.leeward.session.conversing
    hand.ask(conversing.reply(community=harbour.feed.community, thread=THREAD, text=_WAITS))
    hand.sync()


def _talk(hand: Hand, harbour: Harbour) -> None:
    """A note and an answer to it, a proposed wording, and thanks for the first post."""
    session, community = hand.leeward.session, harbour.feed.community
    own = hand.ask(session.conversing.own_posts(community=community))
    shows = next(UUID(post.id) for post in own if post.text == _SHOWS)
    before, harbour.answer = harbour.answer, _receives
    hand.ask(session.telling.note(community=community, words=_NOTE))
    hand.sync()
    wording = DecisionMail(
        "propose-redaction", named_id("wording review"), shows, "your-own-details", "r2", "", _PROPOSED
    )
    harbour.send(wording, "wording")
    harbour.send(GuideMail(_WELCOME), "welcome")
    harbour.send(WarmthMail(UUID(own[-1].id), "I had toast too, after reading this."), "warm")
    hand.sync()
    harbour.answer = before
    _place(hand).open_part("guides")
    hand.until(lambda: len(hand.rows("guidesTalk")) > 3, "the stream stays short")


def _receives(sent: Submission) -> Answer:
    """Notes arrive; posts that were held still are."""
    return submissions.Received() if isinstance(sent, NoteToGuides) else submissions.Held()


def _decision(hand: Hand, letter: str) -> None:
    pages = _place(hand).own_pane
    pages.show_section("posts")
    pages.show_decision(str(named_id(letter)))
    hand.until(lambda: bool(pages.deciding.state.house.rules), "the rules were not read")


def _edit(hand: Hand) -> None:
    hand.press("wordItMyself")
    hand.until(lambda: _place(hand).own_pane.editing.state.now is not None, "the post was not read")


def _of_a_post(hand: Hand, entry: str, first: str) -> None:
    """From the menu of somebody's post, its dialog."""
    place = _place(hand)
    place.open(THREAD)
    theirs = named_id("wins-2")
    rows = place.reading.model
    hand.until(lambda: any(row.id == theirs for row in rows.rows), "the thread stays empty")
    row = next(row for row in rows.rows if row.id == theirs)
    next(one for group in place.reading.menu.groups(row) for one in group if one.name == entry).do()
    button = hand.see(first, QAbstractButton)
    hand.until(button.isEnabled, "nothing can be chosen")


def _place(hand: Hand) -> CommunityPlace:
    place: QWidget | None = hand.leeward.window.place("community")
    assert isinstance(place, CommunityPlace)
    return place
