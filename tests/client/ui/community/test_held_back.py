"""What is held back for a moment: how its row says so, and that nothing offers to undo what is gone."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from client.services.composing import WritingChoices
from client.ui.community.own_rows import OwnRow
from client.vault import outbox
from client.vault.sqlcipher import Connection
from tests.client.ui.community.harbour import Harbour
from tests.client.ui.community.shown import Shown, open_wins
from tests.support.feed_builder import named_id
from tests.support.loopback import Reply


@pytest.fixture
def holding(at_harbour: Harbour, shown: Shown) -> Shown:
    """A thread is open, and a reply to it is held back."""
    at_harbour.do(at_harbour.session.composing.choose(WritingChoices(undo_seconds=30)))
    open_wins(shown)
    box = shown.find("replyBox", QPlainTextEdit)
    box.setFocus()
    QTest.keyClicks(box, "In a while.")
    shown.press("postReply")
    shown.until(lambda: shown.sees("undoLine"))
    shown.until(lambda: len(own(shown)) == 1)
    return shown


def own(shown: Shown) -> tuple[OwnRow, ...]:
    return shown.place.own.state.rows


def test_while_it_is_held_its_row_says_so_and_afterwards_that_it_goes_out_by_itself(
    at_harbour: Harbour, holding: Shown
) -> None:
    holding.until(lambda: "It goes out in a moment" in holding.rows("conversation")[-1])
    holding.until(lambda: [row.standing for row in own(holding)] == ["It goes out in a moment"])
    at_harbour.village.replies["/v1/submissions"] = [
        Reply(b"<html>gateway</html>", 404)
    ] * 9  # it cannot leave
    holding.place.holding._over(holding.place.holding.waiting[0].post)
    holding.until(lambda: "Waits here; it goes out by itself" in holding.rows("conversation")[-1])
    assert [row.standing for row in own(holding)] == ["Waits here; it goes out by itself"]


def test_what_was_taken_back_elsewhere_can_be_undone_no_more(at_harbour: Harbour, holding: Shown) -> None:
    holding.place.own.take_back(own(holding)[0].id)
    holding.until(lambda: not holding.sees("undoLine"))
    assert holding.place.holding.waiting == ()


def test_what_a_sync_took_along_can_be_undone_no_more(at_harbour: Harbour, holding: Shown) -> None:

    def at_once(db: Connection) -> None:
        db.execute("UPDATE outbox SET ready_at = 0")

    at_harbour.do(at_harbour.session.vault.private.write(at_once))
    at_harbour.sync.sync()
    holding.until(lambda: bool(at_harbour.village.sent))
    holding.until(lambda: not holding.sees("undoLine"))


def test_in_a_community_that_was_left_nothing_can_be_undone(at_harbour: Harbour, holding: Shown) -> None:
    at_harbour.bridge.run(
        at_harbour.session.parting.leave(community=at_harbour.community), owner=holding.place
    )
    holding.until(lambda: holding.place.holding.waiting == ())
    assert not holding.sees("undoLine")


def lines(shown: Shown) -> list[str]:
    """What can be called back now, as it is said."""
    found = shown.place.findChildren(QWidget, "undoLine")
    return [label.text() for line in found if line.isVisible() for label in line.findChildren(QLabel)[:1]]


def plain(shown: Shown) -> list[str]:
    return [words.translate(str.maketrans("", "", "\u2068\u2069")) for words in lines(shown)]


def test_it_can_be_undone_from_the_list_from_another_thread_and_from_ones_own_posts(holding: Shown) -> None:
    assert plain(holding) == ["Posted in a moment."], "said once, above its box"
    said = ["Posted in a moment: In a while."]
    holding.place.back()
    assert plain(holding) == said
    holding.place.open(named_id("nights"))
    holding.rows_come("conversation", 2)
    assert plain(holding) == said
    holding.place.open_part("posts")
    assert plain(holding) == said
    holding.press("undoPost")
    box = holding.find("replyBox", QPlainTextEdit)
    holding.until(lambda: box.isVisible() and box.toPlainText() == "In a while.")
    holding.rows_come("conversation", 4)
    assert holding.place.conversation.state.thread == named_id("wins")
    holding.until(lambda: QApplication.focusWidget() is box)
    assert plain(holding) == []
    assert own(holding) == ()


def test_a_second_post_leaves_the_first_its_undo_and_each_comes_back(
    at_harbour: Harbour, holding: Shown
) -> None:
    box = holding.find("replyBox", QPlainTextEdit)
    QTest.keyClicks(box, "And more.")
    holding.press("postReply")
    holding.until(lambda: len(lines(holding)) == 2)
    assert sorted(plain(holding)) == ["Posted in a moment.", "Posted in a moment: In a while."]
    holding.until(lambda: [row.standing for row in own(holding)] == ["It goes out in a moment"] * 2)
    holding.place.back()
    assert plain(holding) == ["Posted in a moment: In a while.", "Posted in a moment: And more."]
    holding.press("undoPost")
    holding.until(lambda: box.isVisible() and box.toPlainText() == "In a while.")
    assert plain(holding) == ["Posted in a moment."]
    QTest.keyClicks(box, "Typed meanwhile. ")
    holding.press("undoPost")
    holding.until(lambda: "And more." in box.toPlainText())
    assert "Typed meanwhile." in box.toPlainText()
    assert "In a while." in box.toPlainText()
    assert at_harbour.own_states() == []
    assert plain(holding) == []


def test_words_of_a_new_thread_typed_meanwhile_are_there_beside_those_called_back(holding: Shown) -> None:
    holding.place.write()
    holding.until(lambda: holding.sees("threadText"))
    QTest.keyClicks(holding.find("threadText", QPlainTextEdit), "Something else.")
    holding.press("undoPost")
    box = holding.find("replyBox", QPlainTextEdit)
    holding.until(lambda: box.isVisible() and box.toPlainText() == "In a while.")
    holding.place.write()
    text = holding.find("threadText", QPlainTextEdit)
    holding.until(lambda: text.isVisible() and text.toPlainText() == "Something else.")


def test_that_it_had_just_left_is_said_where_one_is(at_harbour: Harbour, holding: Shown) -> None:
    holding.place.back()
    waiting = at_harbour.do(at_harbour.session.conversing.waiting(community=at_harbour.community))
    leaves = partial(outbox.mark, intent_id=waiting[0].id, state="sending")
    at_harbour.do(at_harbour.session.vault.private.write(leaves))
    holding.press("undoPost")
    holding.until(lambda: "It had just left." in holding.words())
    assert plain(holding) == []
    holding.place.open(named_id("nights"))
    holding.rows_come("conversation", 2)
    assert not holding.sees("heldNotice")


def test_on_a_break_too_it_can_be_called_back_and_no_thread_comes_with_it(
    at_harbour: Harbour, holding: Shown
) -> None:
    rest = at_harbour.session.quieting.take_break(now=at_harbour.now(), seconds=3600)
    at_harbour.bridge.run(rest, None, owner=holding.place)
    holding.until(lambda: len(plain(holding)) == 1 and not holding.sees("conversation"))
    holding.press("undoPost")
    holding.until(lambda: plain(holding) == [])
    assert not holding.sees("conversation")
    (draft,) = at_harbour.do(at_harbour.session.conversing.drafts())
    assert draft.text == "In a while."
