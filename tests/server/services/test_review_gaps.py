"""What a review refers to may be gone by the time that somebody opens it: its proposer, its place, its own row."""

from __future__ import annotations

import uuid

import pytest

from protocol.problems import Code
from protocol.reviewing import Decision
from protocol.submissions import EditPost, Leave, Published
from server.domain.records import PostState, Role
from server.store.interface import DeskStore
from tests.server.services.deciding import kept, only_row, rule, thread
from tests.server.services.keeping import run
from tests.server.services.sending import member, post, turned
from tests.server.town import Town

D = Decision
DAY = 86400


def test_a_proposal_goes_with_its_guide_who_left(town: Town, desk: DeskStore) -> None:
    author, _ = town.published_thread("I will find you.")
    first, other = town.guide(), town.guide()
    row = only_row(town, first)
    rule(town, first, row, D.PUT_OUT, author, reason="others-are-not-safe")
    town.send(first, Leave(id=uuid.uuid4()))
    run(town, desk)
    assert kept(town, row.review).proposed == b""
    row = only_row(town, other)
    assert (row.proposed, row.barred) == ("", False)
    item = town.claim(other, row)
    assert item.proposal is None
    rule(town, other, item.row, D.REMOVE, author)
    assert member(town, author).role == Role.MEMBER


@pytest.mark.parametrize("starts", [True, False])
def test_a_hidden_post_can_be_answered_whenever_its_author_comes_back(
    town: Town, desk: DeskStore, starts: bool
) -> None:
    _, first = town.published_thread("I live at Elm Row 4.")
    author, guide = town.member(), town.guide()
    own = town.thread(author, "I live at Elm Row 4.") if starts else town.reply(author, first, "Elm Row 4.")
    row = next(one for one in town.queue(guide).rows if one.author == author.id)
    rule(town, guide, row, D.PROPOSE_REDACTION, author)
    for days in (100, 100):  # the words go with their last day, and then reviews as old as this one
        town.now += days * DAY
        run(town, desk)
    assert kept(town, row.review).text == ""
    if starts:
        turned(Code.MALFORMED, town, author, EditPost(id=uuid.uuid4(), post=own.id, text="Write to me here."))
    title = "Elm Row" if starts else ""
    answer = town.send(author, EditPost(id=uuid.uuid4(), post=own.id, text="Write to me here.", title=title))
    assert isinstance(answer, Published)
    found = post(town, own.id)
    assert found is not None
    assert found.state == PostState.PUBLISHED
    assert "Write to me here." in town.feed().texts()
    if starts:
        assert thread(town, own.id).title == "Elm Row"
    run(town, desk)
    assert town.store.read(lambda tx: tx.review(row.review.bytes)).result() is None


def test_the_row_of_what_hides_a_post_goes_once_its_author_has_answered(town: Town, desk: DeskStore) -> None:
    author, own = town.published_thread("I live at Elm Row 4.")
    guide = town.guide()
    row = only_row(town, guide)
    rule(town, guide, row, D.PROPOSE_REDACTION, author)
    town.send(author, EditPost(id=uuid.uuid4(), post=own.id, text="Write to me here."))
    town.now += 200 * DAY
    run(town, desk)
    assert town.store.read(lambda tx: tx.review(row.review.bytes)).result() is None
