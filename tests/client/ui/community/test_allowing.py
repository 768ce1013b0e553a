"""A study may use a post only once its author says so, for a code they were given; and it is taken back as easily."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from client.ui.theme import Theme
from protocol.submissions import Consent
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.client.ui.community.letters import taking
from tests.client.ui.community.shown import Shown
from tests.support.feed_builder import named_id


@pytest.fixture
def at_harbour(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    feed = talking()
    feed.make_team_key(1)
    feed.redescribe(practice=False)
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        taking(home.village)
        yield home


def asked(shown: Shown, at_harbour: Harbour) -> QDialog:
    """The dialog about one's own post, which stands in the thread."""
    written = at_harbour.do(
        at_harbour.session.conversing.reply(
            community=at_harbour.community, thread=named_id("nights"), text="I lie awake too."
        )
    )
    at_harbour.sync.sync()
    shown.place.open(named_id("nights"))

    def stands() -> bool:
        rows = shown.place.conversation.state.rows
        return any(row.id == written.id and row.seq >= 0 for row in rows)

    shown.until(stands)
    row = next(row for row in shown.place.conversation.state.rows if row.id == written.id)
    entries = {one.name: one for group in shown.place.reading.menu.groups(row) for one in group}
    entries["allowStudyPost"].do()
    return shown.find("allowDialog", QDialog)


def test_nothing_is_allowed_before_a_code_is_given_and_allowed(shown: Shown, at_harbour: Harbour) -> None:
    dialog = asked(shown, at_harbour)
    code, allow = dialog.findChild(QLineEdit, "studyCode"), dialog.findChild(QAbstractButton, "allowStudy")
    assert code is not None
    assert allow is not None
    assert not allow.isEnabled()
    code.setText("Not a code!")
    allow.click()
    notice = dialog.findChild(QLabel, "allowNotice")
    assert notice is not None
    assert "small letters" in notice.text()
    assert at_harbour.do(at_harbour.session.consents.every()) == ()
    code.setText(" Sleep-2026 ")
    allow.click()
    shown.until(lambda: any(isinstance(sent, Consent) for sent in at_harbour.village.sent))
    (sent,) = [sent for sent in at_harbour.village.sent if isinstance(sent, Consent)]
    assert (sent.study, sent.granted) == ("sleep-2026", True)
    (allowed,) = at_harbour.do(at_harbour.session.consents.every())
    assert (allowed.study, allowed.post) == ("sleep-2026", sent.post)
    dialog.close()


def test_posts_of_others_have_no_such_entry(shown: Shown, at_harbour: Harbour) -> None:
    shown.place.open(named_id("nights"))
    shown.until(lambda: len(shown.place.conversation.state.rows) == 2)
    for row in shown.place.conversation.state.rows:
        names = {one.name for group in shown.place.reading.menu.groups(row) for one in group}
        assert "allowStudyPost" not in names
