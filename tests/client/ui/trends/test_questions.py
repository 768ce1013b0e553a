from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from client.domain.insights import Question
from client.domain.journal import CheckIn, Dimension, JournalEntry, Labels, Measure, Moment
from client.ui.trends.questions import QuestionsPane
from client.vault import check_ins, journal
from client.vault.sqlcipher import Connection
from tests.client.ui.standing import Standing

BEGUN = 1_736_942_400  # a noon in January 2025
DAY = 86_400
WALKING = Question("activity", "walking")


def keep_days(home: Standing, count: int) -> None:
    chance = random.Random(3)

    def fill(db: Connection) -> None:
        check_ins.put_dimension(db, Dimension("sleep", kind="amount", least=0, most=24, unit="h"))
        check_ins.put_dimension(db, Dimension("worry", least=0, most=10))
        for at in range(count):
            walked = chance.random() < 0.4
            mood = min(5, max(1, round(3 + chance.gauss(0, 0.6) + 1.2 * walked)))
            done = ("walking", "music") if walked else ("music",) * (at % 2)
            measures = (
                Measure("sleep", round(chance.gauss(7, 1), 1)),
                Measure("worry", chance.randint(0, 8)),
            )
            when = Moment(BEGUN + at * DAY, 0)
            check_ins.add(db, CheckIn(f"c{at}", when, mood, activities=done, measures=measures))
            if at % 2:
                journal.add(db, JournalEntry(f"e{at}", when, "words", labels=Labels(tags=("home",))))

    home.do(home.session.vault.private.write(fill))


def shown(qtbot: QtBot, home: Standing) -> QuestionsPane:
    pane = QuestionsPane(home)
    qtbot.addWidget(pane)
    pane.resize(860, 900)
    pane.show()
    qtbot.waitUntil(lambda: pane.questions.state.loaded)
    return pane


def words(pane: QuestionsPane) -> str:
    return "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisible())


def asked(home: Standing, *questions: Question) -> None:
    for question in questions:
        home.do(home.session.wondering.ask(question=question))


@pytest.mark.usefixtures("british")
def test_a_question_is_put_together_asked_answered_and_put_away(qtbot: QtBot, home: Standing) -> None:
    keep_days(home, 70)
    pane = shown(qtbot, home)
    asking = pane.asking
    offered = [asking.about.itemData(at) for at in range(asking.about.count())]
    assert offered == ["activity music", "activity walking", "dimension sleep", "dimension worry", "tag home"]
    asking.about.choose("activity walking")
    assert "walking" in asking.sentence.text()
    assert "go with better days?" in asking.sentence.text()
    asking.ask.click()
    qtbot.waitUntil(pane.cards[0].isVisible)
    card = pane.cards[0]
    assert card.verdict.text() == "Goes with better days"
    assert card.means.text().count("on average") == 1
    assert card.interval.text().count("higher") == 3, "the difference and both ends"
    assert "because" not in words(pane)
    assert "15 March 2025" in card.when.text()
    assert not asking.ask.isEnabled(), "it is shown already"
    card.away.click()
    qtbot.waitUntil(lambda: not card.isVisible())
    assert home.do(home.session.wondering.look()).answers == ()


def test_early_days_say_how_many_there_are_and_are_needed(qtbot: QtBot, home: Standing) -> None:
    keep_days(home, 20)
    asked(home, Question("activity", "music"))
    pane = shown(qtbot, home)
    card = pane.cards[0]
    assert card.verdict.text() == "Not yet enough days"
    assert "20" in card.lack.text()
    assert "60" in card.lack.text()
    assert not card.means.isVisible()
    assert not card.line.isVisible()


def test_with_three_shown_one_has_to_be_put_away_first(qtbot: QtBot, home: Standing) -> None:
    keep_days(home, 70)
    asked(
        home, WALKING, Question("tag", "home"), Question("dimension", "sleep", "worry", True, "better", True)
    )
    pane = shown(qtbot, home)
    assert [card.isVisible() for card in pane.cards] == [True] * 3
    assert "less of" in pane.cards[2].question.text()
    assert not pane.asking.ask.isVisible()
    pane.cards[1].away.click()
    qtbot.waitUntil(pane.asking.ask.isVisible)
    assert [card.isVisible() for card in pane.cards] == [True, True, False]


def test_a_thing_is_not_asked_of_itself(qtbot: QtBot, home: Standing) -> None:
    keep_days(home, 20)
    pane = shown(qtbot, home)
    pane.asking.about.choose("dimension worry")
    pane.asking.outcome.choose("better worry")
    assert pane.asking.outcome.currentData() == "better worry"
    assert pane.asking.outcome.currentText().startswith("less of"), "less worry is what is better"
    assert not pane.asking.ask.isEnabled()
    pane.asking.about.choose("dimension sleep")
    assert pane.asking.ask.isEnabled()


def test_the_line_is_read_by_keys(qtbot: QtBot, home: Standing) -> None:
    keep_days(home, 70)
    asked(home, WALKING)
    pane = shown(qtbot, home)
    line = pane.cards[0].line
    line.setFocus()
    qtbot.waitUntil(lambda: line.cursor_place == 1)
    assert line.current.startswith("the difference")
    QTest.keyClick(line, Qt.Key.Key_Left)
    assert "the least" in line.current
    QTest.keyClick(line, Qt.Key.Key_End)
    assert "the most" in line.current
    assert "Goes with better days" in line.facts
    made = line.plan_now()
    assert made.zero < made.points[0] < made.points[1] < made.points[2]


def test_with_nothing_noted_there_is_nothing_to_ask(qtbot: QtBot, home: Standing) -> None:
    pane = shown(qtbot, home)
    assert "no need to" in pane.asking.why_not.text()
    assert not pane.asking.ask.isVisible()


def test_answers_follow_what_is_noted_while_somebody_looks(qtbot: QtBot, home: Standing) -> None:
    keep_days(home, 20)
    asked(home, WALKING)
    pane = shown(qtbot, home)
    before = pane.questions.state.wondered
    home.bridge.run(home.session.journaling.check_in(mood=4))
    qtbot.waitUntil(lambda: pane.questions.state.wondered != before)
    pane.hide()
    after = pane.questions.state.wondered
    home.do(home.session.journaling.check_in(mood=2))
    qtbot.wait(50)
    assert pane.questions.state.wondered == after
