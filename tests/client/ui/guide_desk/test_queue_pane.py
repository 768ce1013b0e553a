"""The queue in the window: what is measured and said of ten thousand rows, and where the choice goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from client.domain.deciding import HELP_ME
from client.domain.desk_queue import DeskRow, View
from client.services.queue_rows import Known, QueueRows
from client.ui.guide_desk import delegate, queue_pane
from client.ui.guide_desk.queue_pane import QueuePane
from client.ui.guide_desk.rows import place_words
from client.ui.guide_desk.state import DeskState
from client.ui.theme import Theme
from protocol.around import QueueSince
from protocol.reviewing import Band, QueueRow
from tests.support.queue_town import ME, NOW, OTHER, queue_row

HELD = {"claimed_by": OTHER, "lease_until": int(NOW) + 300}


class Shown:
    """A pane over rows that change as they do at the desk."""

    def __init__(self, qtbot: QtBot, theme: Theme, rows: Sequence[QueueRow]) -> None:
        self.rows = QueueRows()
        self.rows.know(Known(me=str(ME)))
        self.rows.complete = True
        self.state = DeskState(community="harbour", guide=True, loaded=True, now=NOW)
        self.pane = QueuePane(theme)
        qtbot.addWidget(self.pane)
        self.pane.view.connect(lambda view: self.show(view=view))
        self.pane.resize(400, 700)
        self.pane.show()
        qtbot.waitExposed(self.pane)
        self.change(*rows)

    def change(self, *rows: QueueRow, gone: Sequence[QueueRow] = (), **state: object) -> None:
        reviews = tuple(row.review for row in gone)
        self.rows.take_since(QueueSince(row=self.rows.row + 1, rows=rows, gone=reviews), now=NOW)
        self.show(**state)

    def show(self, **state: object) -> None:
        self.state = replace(self.state, **state)  # type: ignore[arg-type]
        waiting = self.rows.waiting()
        self.state = replace(self.state, waiting=waiting, shown=waiting.part(self.state.view))
        self.pane.show_state(self.state)

    @property
    def chosen(self) -> int:
        row = self.pane.current
        assert row is not None
        return row.review.int


def test_of_ten_thousand_rows_only_those_in_sight_are_worded(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    worded: list[bytes] = []

    def words(row: DeskRow) -> str:
        worded.append(row.id)
        return place_words(row)

    monkeypatch.setattr(delegate, "place_words", words)
    shown = Shown(qtbot, theme, [queue_row(number) for number in range(1, 10_001)])
    qtbot.wait(50)
    assert 0 < len(set(worded)) < 20
    worded.clear()
    shown.change(queue_row(7000, notes=3))
    qtbot.wait(50)
    assert len(set(worded)) < 20
    shown.show(now=NOW + 60)
    qtbot.wait(50)
    assert len(set(worded)) < 20


def test_after_a_decision_the_next_that_can_be_claimed_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    rows = [queue_row(number, waiting_since=int(NOW) - 100 + number) for number in range(1, 7)]
    rows[1] = queue_row(2, waiting_since=int(NOW) - 98, **HELD)
    rows[2] = queue_row(3, waiting_since=int(NOW) - 97, barred=True)
    shown = Shown(qtbot, theme, rows)
    assert shown.chosen == 1
    shown.change(gone=rows[:1], told="approve", tellings=1)
    assert shown.chosen == 4, "nobody else's, and none that is not for this guide"
    shown.pane.step(1)
    assert shown.chosen == 5
    shown.change(queue_row(9, band=Band.SOON))
    assert shown.chosen == 5, "whoever has chosen keeps it though something came before it"
    shown.change(gone=[rows[5]], told="approve", tellings=2)
    assert shown.chosen == 5, "also when something else was decided"


def test_the_next_free_one_is_found_behind_those_that_are_taken(qtbot: QtBot, theme: Theme) -> None:
    rows = [
        queue_row(number, waiting_since=int(NOW) - 100 + number, **({} if number in (1, 5) else HELD))
        for number in range(1, 7)
    ]
    shown = Shown(qtbot, theme, rows)
    found = []
    for _ in range(3):
        shown.pane.next_free()
        found.append(shown.chosen)
    assert found == [5, 1, 5]


def test_a_row_that_is_chosen_stays_so_in_a_view_that_has_it(qtbot: QtBot, theme: Theme) -> None:
    rows = [queue_row(number, waiting_since=int(NOW) - 100 + number) for number in range(1, 700)]
    rows[400:420] = [queue_row(row.review.int, asked=True) for row in rows[400:420]]
    shown = Shown(qtbot, theme, rows)
    shown.pane.list.setFocus()
    place = shown.pane.model.place_of(rows[410].review.bytes)
    assert place is not None
    shown.pane.step(place)
    shown.pane.views.setFocus()
    QTest.keyClick(shown.pane.views, Qt.Key.Key_Down)
    assert shown.state.view is View.URGENT
    assert not shown.pane.list.isVisible()
    shown.show(view=View.ASKED)
    assert shown.pane.model.rowCount() == 20
    assert shown.pane.current is not None
    shown.show(view=View.ALL)
    assert shown.pane.model.rowCount() == 699
    assert shown.chosen in {row.review.int for row in rows[400:420]}
    assert shown.pane.list.currentIndex().row() in shown.pane.list.in_sight


def test_what_is_urgent_is_said_when_it_comes(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(queue_pane, "announce", lambda _, words: said.append(words))
    shown = Shown(qtbot, theme, [queue_row(1, band=Band.NOW), queue_row(2)])
    assert said == [], "what was there when one came is seen"
    shown.change(queue_row(3, band=Band.SOON))
    assert said == []
    shown.change(queue_row(4, kind=HELP_ME, band=Band.NOW), view=View.SECOND)
    assert said == ["Something came that should be read now. It stands first."]
    assert shown.chosen == 4, "calls for help are in every view"
    shown.change(gone=[queue_row(1)])
    assert len(said) == 1


def test_marks_stand_on_the_rows_and_nowhere_else(qtbot: QtBot, theme: Theme) -> None:
    rows = [queue_row(number) for number in range(1, 5)]
    shown = Shown(qtbot, theme, rows)
    shown.pane.show_state(shown.state, frozenset({rows[1].review}))
    assert {row.review for row in shown.pane.model.rows if row.marked} == {rows[1].review}
    shown.pane.show_state(shown.state)
    assert not any(row.marked for row in shown.pane.model.rows)
