"""What can be done about one's own that waits, was refused or stands there, from the list of one's own posts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from client.ui.kit.long_list import LongList
from protocol import submissions
from protocol.problems import Code
from protocol.submissions import Because, WithdrawPost
from tests.client.ui.community.harbour import Harbour
from tests.client.ui.community.shown import Shown, settle
from tests.client.ui.community.test_own_model import age, write
from tests.support.feed_builder import named_id
from tests.support.loopback import Reply, problem


@pytest.fixture
def shown(at_harbour: Harbour, qtbot: QtBot) -> Shown:
    shown = Shown(qtbot, at_harbour)
    shown.rows_come("threadList", 3)
    return shown


def at_own(shown: Shown) -> None:
    """Open one's own posts, at the first."""
    shown.press("ownPosts")
    shown.rows_come("ownPostList", 1)
    view = shown.find("ownPostList", LongList)
    view.setCurrentIndex(view.model().index(0, 0))
    settle()


def really(shown: Shown) -> str:
    """Press "Take it back" and say yes; what was asked."""
    shown.press("takeBack")
    dialog = shown.find("takeBackQuestion", QDialog)
    asked = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    button = dialog.findChild(QAbstractButton, "takeBackQuestionYes")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    return asked


def test_what_was_refused_says_why_and_becomes_a_draft_again(at_harbour: Harbour, shown: Shown) -> None:
    at_harbour.village.answer = lambda _: submissions.Refused(Because.PAUSED.value)
    write(at_harbour, "Words that were refused.")
    at_harbour.sync.sync()
    shown.until(lambda: at_harbour.own_states() == ["refused"])
    at_own(shown)
    (said,) = shown.rows("ownPostList")
    assert "Your writing is paused." in said
    assert not shown.sees("takeBack")
    shown.press("draftAgain")
    box = shown.find("replyBox", QPlainTextEdit)
    shown.until(lambda: box.isVisible() and box.toPlainText() == "Words that were refused.")
    assert at_harbour.own_states() == ["refused"], "one's own copy stays"


def test_what_never_left_is_taken_back_here(at_harbour: Harbour, shown: Shown) -> None:
    at_harbour.village.replies["/v1/submissions"] = [problem(Code.QUOTA, 429)]
    write(at_harbour, "Words that wait.")
    at_harbour.sync.sync()
    shown.until(lambda: "as much as one person can send" in shown.words())
    at_own(shown)
    assert shown.sees("draftAgain")
    assert "It never left this computer." in really(shown)
    shown.until(lambda: at_harbour.own_states() == [])
    assert at_harbour.village.sent == []


def test_what_stands_there_is_taken_back_from_the_community(at_harbour: Harbour, shown: Shown) -> None:
    write(at_harbour, "Words that stand there.")
    at_harbour.sync.sync()
    shown.until(lambda: at_harbour.own_states() == ["published"])
    at_harbour.village.answer = lambda _: submissions.Done()
    at_own(shown)
    assert not shown.sees("draftAgain")
    assert "Your own copy stays here." in really(shown)
    shown.until(lambda: at_harbour.own_states() == ["withdrawn"])
    shown.until(lambda: isinstance(at_harbour.village.sent[-1], WithdrawPost))
    shown.until(lambda: not shown.sees("takeBack"))


def test_an_old_text_that_may_have_left_can_be_taken_back(at_harbour: Harbour, shown: Shown) -> None:
    post = write(at_harbour, "It may have left.")
    at_harbour.village.replies["/v1/submissions"] = [Reply(hang_up=True)]
    at_harbour.sync.sync()
    shown.until(lambda: "does not answer" in shown.words() or "Offline" in shown.words())
    age(at_harbour, post)
    at_harbour.sync.sync()
    shown.until(lambda: "It may have left." in shown.words() and shown.sees("oldPost"))
    shown.press("keepOld")
    shown.until(lambda: "cannot become a draft again" in shown.words())
    at_harbour.village.answer = lambda _: submissions.Refused(Because.NO_SUCH_POST.value)
    shown.press("takeBackOld")
    shown.until(lambda: not shown.sees("oldPost"))
    shown.until(lambda: [type(one) for one in at_harbour.village.sent] == [WithdrawPost])
    assert at_harbour.own_states() == ["withdrawn"]


def test_an_old_withdrawal_asks_as_what_it_is(at_harbour: Harbour, shown: Shown) -> None:
    post = write(at_harbour, "Words that stand there.")
    at_harbour.sync.sync()
    shown.until(lambda: at_harbour.own_states() == ["published"])
    at_harbour.do(
        at_harbour.session.amending.withdraw(
            community=at_harbour.community, post=at_harbour.village.sent[0].id
        )
    )
    (waiting,) = at_harbour.do(at_harbour.session.conversing.waiting(community=at_harbour.community))
    age(at_harbour, waiting.id)
    at_harbour.sync.sync()
    shown.until(lambda: "You took this back more than a day ago." in shown.words())
    assert "Words that stand there." in shown.words()
    assert not shown.sees("takeBackOld")
    shown.press("keepOld")
    shown.until(lambda: not shown.sees("oldPost"))
    assert at_harbour.own_states() == ["published"]
    assert post


def test_what_is_no_post_says_that_it_waits_or_was_refused(at_harbour: Harbour, shown: Shown) -> None:
    at_harbour.do(at_harbour.session.telling.thank(community=at_harbour.community, post=named_id("wins")))
    at_harbour.village.answer = lambda _: submissions.Refused(Because.NO_SUCH_POST.value)
    at_harbour.sync.sync()
    at_own(shown)
    shown.until(lambda: "not there any more" in shown.rows("ownPostList")[0])
    assert shown.rows("ownPostList")[0].startswith("\u2068Your thanks for a post\u2069. It was not taken.")
    assert not shown.sees("takeBack")


def test_a_yes_that_is_said_while_a_sync_runs_counts_for_the_next(at_harbour: Harbour, shown: Shown) -> None:
    age(at_harbour, write(at_harbour, "From the day before yesterday."))
    at_harbour.sync.sync()
    shown.until(lambda: shown.sees("oldPost"))
    at_harbour.sync.sync()
    assert at_harbour.sync.state.running
    shown.press("sendOld")
    shown.until(lambda: at_harbour.own_states() == ["published"])


def test_with_a_mouse_one_comes_to_what_can_be_done_and_to_the_thread(
    at_harbour: Harbour, shown: Shown
) -> None:
    for text in ("The first of two.", "The second of two."):
        write(at_harbour, text)
    at_harbour.sync.sync()
    shown.until(lambda: at_harbour.own_states() == ["published", "published"])
    shown.press("ownPosts")
    shown.rows_come("ownPostList", 2)
    shown.click("ownPostList", 1)
    assert shown.sees("ownPostList"), "a click only goes to the post"
    assert shown.find("ownPostList", LongList).currentIndex().row() == 1
    assert shown.sees("takeBack")
    shown.press("showInThread")
    shown.until(lambda: shown.sees("conversation"))
