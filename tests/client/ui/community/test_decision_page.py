"""The page of one decision: the reason, the rule, one's own text, what guides ask for, and an appeal."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from client.services.changes import ChangeSet, Kind
from client.ui.community import own_decision_model
from client.ui.kit.long_list import LongList
from client.ui.kit.marked_prose import MarkedProse
from client.ui.kit.prose import Prose
from client.ui.theme import Theme
from protocol.descriptor import LocalText
from protocol.mail import DecisionMail, OutcomeMail
from protocol.submissions import Appeal, EditPost, WithdrawPost
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.client.ui.community.letters import hide, letter, reply, synced, taking
from tests.client.ui.community.shown import Shown, settle
from tests.support.feed_builder import named_id

S = TypeVar("S")
MINE = "I live at 12 Harbour Row. I am still here."
PROPOSED = "I am still here."


@pytest.fixture
def at_harbour(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    feed = talking()
    feed.make_team_key(1)
    text = files("resources").joinpath("guidelines", "en.md").read_text("utf-8")
    feed.redescribe(practice=False, content_notes=("grief", "panic"), guidelines=(LocalText("en", text),))
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        taking(home.village)
        yield home


def sent(home: Harbour, kind: type[S]) -> list[S]:
    return [one for one in home.village.sent if isinstance(one, kind)]


def at_decision(shown: Shown, home: Harbour, message: DecisionMail, *, hidden: int | None = None) -> str:
    """Open the decision that this letter says, from the list of one's own posts."""
    assert message.post is not None
    if hidden is not None:
        hide(home.village.feed, message.post, hidden)
    name = letter(home.village, message, "decision")
    synced(home)
    home.bridge.changed.emit(ChangeSet.of(Kind.MESSAGE, Kind.OWN_POST))
    shown.until(lambda: any(row.decision == name for row in shown.place.own.state.rows))
    shown.press("ownPosts")
    view = shown.find("ownPostList", LongList)
    view.setCurrentIndex(view.model().index(0, 0))
    settle()
    shown.press("seeDecision")
    shown.until(lambda: bool(shown.place.own_pane.deciding.state.house.rules))
    settle()
    return name


def prose(shown: Shown, name: str) -> str:
    return shown.find(name, Prose).text()


def test_a_proposed_wording_shows_what_would_go_and_is_taken_with_one_press(
    at_harbour: Harbour, shown: Shown
) -> None:
    post, seq = reply(at_harbour, MINE)
    message = DecisionMail(
        "propose-redaction", named_id("r"), post, "your-own-details", "r2", "Only that.", PROPOSED
    )
    at_decision(shown, at_harbour, message, hidden=seq)
    said = shown.words()
    assert "Out of sight until you have looked at another wording" in said
    assert "It could show who you are" in said
    assert "The rule: \u2068Protect who you are\u2069" in said
    assert prose(shown, "decisionWords") == "Only that."
    own = shown.find("decisionText", MarkedProse)
    assert own.text() == MINE
    assert own.accessibleDescription() == "Marked: I live at 12 Harbour Row."
    assert prose(shown, "proposedWording") == PROPOSED
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "decisionPage", "Enter answers nothing that was not read"
    shown.press("useWording")
    shown.until(lambda: len(sent(at_harbour, EditPost)) == 1)
    (edit,) = sent(at_harbour, EditPost)
    assert isinstance(edit, EditPost)
    assert (edit.post, edit.text) == (post, PROPOSED)
    shown.until(lambda: not shown.sees("useWording"))
    assert "Your new wording is on its way" in shown.words()


def test_a_proposal_can_be_worded_otherwise_or_the_post_taken_back(at_harbour: Harbour, shown: Shown) -> None:
    post, seq = reply(at_harbour, MINE)
    message = DecisionMail("propose-redaction", named_id("r"), post, "your-own-details", "r2", "", PROPOSED)
    at_decision(shown, at_harbour, message, hidden=seq)
    shown.press("wordItMyself")
    box = shown.find("editWords", QPlainTextEdit)
    shown.until(lambda: box.toPlainText() == PROPOSED)
    box.setPlainText("I live by the sea. I am still here.")
    shown.press("leaveOwnPosts")
    assert shown.sees("wordItMyself"), "one comes back to what was decided"
    shown.press("takeBackInstead")
    dialog = shown.find("takeBackInsteadQuestion", QDialog)
    yes = dialog.findChild(QAbstractButton, "takeBackInsteadQuestionYes")
    assert yes is not None
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    shown.until(lambda: len(sent(at_harbour, WithdrawPost)) == 1)
    kinds = {draft.kind: draft.text for draft in at_harbour.do(at_harbour.session.conversing.drafts())}
    assert kinds == {"edit": "I live by the sea. I am still here."}


def test_a_content_note_is_added_and_the_words_stay_as_they_are(at_harbour: Harbour, shown: Shown) -> None:
    post, _ = reply(at_harbour, MINE)
    message = DecisionMail("ask-content-note", named_id("r"), post, "needs-a-content-note", "r4")
    at_decision(shown, at_harbour, message)
    assert "With a content note" in prose(shown, "decisionWords"), (
        "the catalogue says what the bare facts leave out"
    )
    assert not shown.find("addNotes", QAbstractButton).isEnabled()
    tick = shown.find("note-grief", QCheckBox)
    tick.click()
    shown.press("addNotes")
    shown.until(lambda: len(sent(at_harbour, EditPost)) == 1)
    (edit,) = sent(at_harbour, EditPost)
    assert isinstance(edit, EditPost)
    assert (edit.text, edit.notes) == (MINE, ("grief",))
    shown.until(lambda: not shown.sees("addNotes"))


def test_an_appeal_goes_with_its_words_and_its_answer_comes_to_the_same_page(
    at_harbour: Harbour, shown: Shown
) -> None:
    post, seq = reply(at_harbour, MINE)
    hide(at_harbour.village.feed, post, seq, reason="unkind-to-someone")
    message = DecisionMail("remove", named_id("r"), post, "unkind-to-someone", "r1", "It reads as an attack.")
    at_decision(shown, at_harbour, message)
    said = shown.words()
    assert "Removed by a guide" in said
    assert "You can appeal up to and with" in said
    assert "A guide who took no part in the decision hears an appeal." in said
    assert prose(shown, "decisionText") == MINE
    assert shown.find("decisionPage", QWidget).isVisible()
    shown.write("appealWords", "She asked me to say it.")
    shown.press("sendAppeal")
    shown.until(lambda: len(sent(at_harbour, Appeal)) == 1)
    shown.until(lambda: "Your appeal has arrived" in shown.words())
    assert not shown.sees("sendAppeal")
    (appeal,) = sent(at_harbour, Appeal)
    letter(at_harbour.village, OutcomeMail(UUID(str(appeal.id)), "uphold", "It stays down."), "outcome")
    synced(at_harbour)
    at_harbour.bridge.changed.emit(ChangeSet.of(Kind.MESSAGE))
    shown.until(lambda: "heard by another guide. The decision stands." in shown.words())


def test_all_of_the_guidelines_unfold_from_the_rule(at_harbour: Harbour, shown: Shown) -> None:
    post, _ = reply(at_harbour, MINE)
    at_decision(shown, at_harbour, DecisionMail("approve-with-note", named_id("r"), post, "", "r1", "Good."))
    assert not shown.sees("wholeGuidelines")
    assert not shown.sees("sendAppeal"), "nothing was restricted"
    shown.press("allRules")
    assert "Guides read every post." in prose(shown, "wholeGuidelines")
    shown.press("allRules")
    assert not shown.sees("wholeGuidelines")


def test_from_the_menu_of_a_post_one_words_it_anew_and_comes_back_to_the_thread(
    at_harbour: Harbour, shown: Shown
) -> None:
    post, _ = reply(at_harbour, MINE)
    shown.place.open(named_id("wins"))
    shown.until(lambda: any(row.id == post for row in shown.place.reading.model.rows))
    row = next(row for row in shown.place.reading.model.rows if row.id == post)
    entries = {one.name: one for group in shown.place.reading.menu.groups(row) for one in group}
    assert set(entries) >= {"rewordPost", "takeBackPost"}
    assert not {"reportPost", "thankPost"} & set(entries)
    entries["rewordPost"].do()
    box = shown.find("editWords", QPlainTextEdit)
    shown.until(lambda: box.toPlainText() == MINE)
    assert not shown.find("sendEdit", QAbstractButton).isEnabled(), "it says nothing else yet"
    box.setPlainText("I am still here, and I made soup.")
    shown.press("sendEdit")
    shown.until(lambda: len(sent(at_harbour, EditPost)) == 1)
    settle()
    assert shown.sees("conversation")


def test_the_rule_is_said_in_the_language_one_speaks_where_the_community_has_it(
    at_harbour: Harbour, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = (LocalText("en", "## r1 Be kind\n\nKind."), LocalText("de", "## r1 Sei freundlich\n\nNett."))
    feed = at_harbour.village.feed
    feed.descriptor_number += 1
    feed.redescribe(practice=False, guidelines=texts)
    monkeypatch.setattr(own_decision_model, "spoken", lambda: "de")
    post, _ = reply(at_harbour, MINE)
    at_decision(shown, at_harbour, DecisionMail("remove", named_id("review"), post, "unkind", "r1"))
    assert shown.place.own_pane.deciding.state.rule is not None
    assert shown.place.own_pane.deciding.state.rule.title == "Sei freundlich"
