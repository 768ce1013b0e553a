"""What is said beside every answer of one's days: how much it is worth, and what nobody is to do because of it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from client.domain.insights import Question
from client.domain.journal import CheckIn, Dimension, Measure, Moment
from client.ui.trends.questions import QuestionsPane
from client.vault import check_ins
from client.vault.sqlcipher import Connection
from tests.client.ui.standing import Standing

NOON = 1_736_942_400
DAY = 86_400


def taken_on_harder_days(db: Connection) -> None:
    check_ins.put_dimension(db, Dimension("medication", kind="yes-no", least=0, most=1))
    for at in range(90):
        taken = at % 3 == 0 or at % 7 == 1
        mood = (1 if taken else 4) + (at * 7 % 5 > 2)
        measures = (Measure("medication", float(taken)),)
        check_ins.add(db, CheckIn(f"c{at}", Moment(NOON + at * DAY, 0), mood, measures=measures))


@pytest.mark.usefixtures("british")
def test_beside_any_answer_it_says_to_change_no_medicine_and_never_why(qtbot: QtBot, home: Standing) -> None:
    home.do(home.session.vault.private.write(taken_on_harder_days))
    home.do(home.session.wondering.ask(question=Question("dimension", "medication")))
    pane = QuestionsPane(home)
    qtbot.addWidget(pane)
    pane.resize(860, 900)
    pane.show()
    qtbot.waitUntil(pane.cards[0].isVisible)
    assert pane.cards[0].verdict.text() == "Goes with harder days"
    said = "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())
    assert "of a medicine, please change nothing about it on your own" in said
    assert "what went together on your days, never why" in said
    assert "by chance" in said
