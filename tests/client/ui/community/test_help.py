"""The page of a call for help says what is known and no more, and nothing of it happens by itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from client.ui.theme import Theme
from protocol import submissions
from protocol.problems import Code
from protocol.submissions import HelpMe
from tests.client.services.test_telling import opened
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.client.ui.community.shown import Shown, open_wins
from tests.support.loopback import Reply, problem


@pytest.fixture
def among_people(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    feed = talking()
    feed.redescribe(practice=False)
    feed.make_team_key(1)
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        yield home


@pytest.fixture
def shown(among_people: Harbour, qtbot: QtBot) -> Iterator[Shown]:
    shown = Shown(qtbot, among_people)
    shown.rows_come("threadList", 3)
    open_wins(shown)
    shown.press("needHelp")
    shown.until(lambda: ready(shown))
    yield shown
    shown.place.close()


def ready(shown: Shown) -> bool:
    """Whether words can be typed: what was begun before is there."""
    return shown.sees("callGuides") and not shown.find("callWords", QPlainTextEdit).isReadOnly()


def calls(home: Harbour) -> list[HelpMe]:
    return [sent for sent in home.village.sent if isinstance(sent, HelpMe)]


def test_looking_tells_nobody_and_pressing_tells_the_guides(among_people: Harbour, shown: Shown) -> None:
    assert calls(among_people) == []
    assert not shown.sees("callStanding")
    shown.write("callWords", "Please write to me.")
    arrived, go_on = threading.Event(), threading.Event()

    def answer(_: submissions.Submission) -> submissions.Answer:
        arrived.set()
        go_on.wait(5)
        return submissions.Received()

    among_people.village.answer = answer
    shown.press("callGuides")
    shown.until(arrived.is_set)
    assert "Calling…" in shown.words()
    assert not shown.find("callGuides", QAbstractButton).isEnabled()
    go_on.set()
    shown.until(lambda: "It has arrived. No guide has opened it yet." in shown.words())
    (sent,) = calls(among_people)
    assert opened(among_people.village, sent.sealed) == "Please write to me."
    assert not shown.sees("callAgain")
    assert "When this was last asked, no guide was at the desk." in shown.words()
    assert shown.sees("linesToCall")
    shown.until(lambda: shown.find("callWords", QPlainTextEdit).toPlainText() == "")

    among_people.village.answer = lambda _: submissions.Received(attended=True)
    among_people.sync.sync()
    shown.until(lambda: "no guide was at the desk" not in shown.words())
    assert "No guide has opened it yet." in shown.words()

    among_people.village.answer = lambda _: submissions.Received(opened=True)
    among_people.sync.sync()
    shown.until(lambda: "A guide has opened it." in shown.words())
    shown.press("putCallAway")
    shown.until(lambda: not shown.sees("callStanding"))


@pytest.mark.parametrize(
    ("path", "reply", "said"),
    [
        ("/v1/session", problem(Code.OVERLOADED, 503), "Not sent: nobody has been told."),
        (
            "/v1/submissions",
            Reply(hang_up=True),
            "Not confirmed. Please assume nobody has been told.",
        ),
    ],
)
def test_what_did_not_surely_arrive_says_so_and_goes_again_only_when_pressed(
    among_people: Harbour, shown: Shown, path: str, reply: Reply, said: str
) -> None:
    among_people.village.answer = lambda _: submissions.Received()
    among_people.village.replies[path] = [reply]
    shown.press("callGuides")
    shown.until(lambda: said in shown.words())
    assert "It is never sent later by itself." in shown.words()
    assert shown.sees("linesToCall")
    asked = len(calls(among_people))
    among_people.sync.sync()
    shown.until(lambda: not among_people.sync.state.running)
    assert len(calls(among_people)) == asked
    shown.press("callAgain")
    shown.until(lambda: "It has arrived." in shown.words())
    assert len({sent.id for sent in calls(among_people)}) == 1


def test_words_without_a_key_of_the_guides_stay_here_and_that_is_said(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    feed = talking()
    feed.redescribe(practice=False)
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        shown = Shown(qtbot, home)
        shown.place.need_help()
        shown.until(lambda: ready(shown))
        home.village.answer = lambda _: submissions.Received()
        shown.write("callWords", "Please write to me.")
        shown.press("callGuides")
        shown.until(lambda: "Your words could not go with it" in shown.words())
        assert "It has arrived." in shown.words()
        assert shown.find("callWords", QPlainTextEdit).toPlainText() == "Please write to me."
        shown.place.close()


def test_the_lines_are_one_press_away(among_people: Harbour, shown: Shown) -> None:
    shown.press("linesToCall")
    assert among_people.support_asked == 1


def test_words_that_were_begun_are_there_again(among_people: Harbour, shown: Shown) -> None:
    shown.write("callWords", "I do not know how")
    shown.press("leaveHelp")
    shown.place.need_help()
    shown.until(lambda: shown.find("callWords", QPlainTextEdit).toPlainText() == "I do not know how")
    talk = among_people.session.conversing
    shown.until(
        lambda: among_people.do(talk.draft(community=among_people.community, kind="call")) is not None
    )


def looks(shown: Shown, *names: str) -> list[str]:
    return [shown.find(name, QAbstractButton).property("kind") for name in names]


def test_why_it_was_not_sent_promises_nothing_and_the_keys_stay_on_the_page(
    among_people: Harbour, shown: Shown
) -> None:
    among_people.village.replies["/v1/session"] = [problem(Code.OVERLOADED, 503)]
    shown.press("callGuides")
    shown.until(lambda: "Not sent: nobody has been told." in shown.words())
    assert "has too much to do right now." in shown.words()
    assert "goes out later" not in shown.words()
    assert shown.find("callAgain", QAbstractButton).hasFocus()
    assert looks(shown, "callAgain", "callGuides") == ["primary", ""]
    shown.press("putCallAway")
    shown.until(lambda: looks(shown, "callGuides") == ["primary"])


def call_unconfirmed(among_people: Harbour, shown: Shown) -> QPlainTextEdit:
    """Call with words while the server hangs up once: what was typed still stands in the field that comes back."""
    words = shown.find("callWords", QPlainTextEdit)
    words.setPlainText("Please write to me.")
    among_people.village.answer = lambda _: submissions.Received()
    among_people.village.replies["/v1/submissions"] = [Reply(hang_up=True)]
    shown.press("callGuides")
    shown.until(lambda: "Not confirmed." in shown.words())
    return words


def test_words_that_went_with_the_second_try_are_not_offered_a_third_time(
    among_people: Harbour, shown: Shown
) -> None:
    words = call_unconfirmed(among_people, shown)
    shown.press("callAgain")
    shown.until(lambda: "It has arrived." in shown.words())
    assert "Nobody can promise how soon" in shown.words()
    shown.until(lambda: words.toPlainText() == "")


def test_words_that_were_changed_before_the_second_try_stay(among_people: Harbour, shown: Shown) -> None:
    words = call_unconfirmed(among_people, shown)
    words.setPlainText("Please write to me tonight.")
    shown.press("callAgain")
    shown.until(lambda: "It has arrived." in shown.words())
    assert words.toPlainText() == "Please write to me tonight."
