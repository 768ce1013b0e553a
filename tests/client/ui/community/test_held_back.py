"""What is held back for a moment: how its row says so, and that nothing offers to undo what is gone."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from client.services.composing import WritingChoices
from client.ui.community.own_rows import OwnRow
from client.vault.sqlcipher import Connection
from tests.client.ui.community.harbour import Harbour
from tests.client.ui.community.shown import Shown, open_wins
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
    holding.place.holding._over()
    holding.until(lambda: "Waits here; it goes out by itself" in holding.rows("conversation")[-1])
    assert [row.standing for row in own(holding)] == ["Waits here; it goes out by itself"]


def test_what_was_taken_back_elsewhere_can_be_undone_no_more(at_harbour: Harbour, holding: Shown) -> None:
    holding.place.own.take_back(own(holding)[0].id)
    holding.until(lambda: not holding.sees("undoLine"))
    assert holding.place.holding.held is None


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
    holding.until(lambda: holding.place.holding.held is None)
    assert not holding.sees("undoLine")
