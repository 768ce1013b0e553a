from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from client.domain.journal import SUGGESTED, CheckIn, JournalEntry, Labels, Measure, Moment
from client.domain.scored import Band, Score, Scored
from client.services.looking_back import LookingBack
from client.ui.trends.screen import TrendsPlace
from client.vault import check_ins, journal
from client.vault.sqlcipher import Connection
from tests.client.ui.standing import Standing

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOW.date().toordinal()


def moment(back: int, hour: int = 9) -> Moment:
    return Moment.of(NOW.replace(hour=hour) - timedelta(days=back))


def fill(connection: Connection) -> None:
    for dimension in SUGGESTED[:2]:
        check_ins.put_dimension(connection, dimension)
    for back in range(0, 40, 2):
        made = CheckIn(
            f"c{back}",
            moment(back),
            1 + back // 2 % 5,
            activities=("=Walk", "Choir")[: 1 + back % 4 // 2],
            measures=(Measure("sleep", 7.5),),
        )
        check_ins.add(connection, made)
    check_ins.add(connection, CheckIn("none", moment(1), None, measures=(Measure("energy", 3),)))
    entry = JournalEntry("e", moment(3), "words that no chart shows", labels=Labels(tags=("sea",)))
    journal.add(connection, entry)


async def scored() -> tuple[Scored, ...]:
    scores = (Score(TODAY - 40, 15), Score(TODAY - 20, None), Score(TODAY - 5, 8))
    return (
        Scored(
            "phq-8/total",
            "PHQ-8",
            0,
            24,
            scores,
            (Band(0, 9, "lower"), Band(10, 24, "upper")),
            "its makers",
            5,
            "a manual",
        ),
    )


@pytest.fixture
def trends(qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch) -> Iterator[TrendsPlace]:
    monkeypatch.setattr(home, "now", NOW.timestamp)
    home.do(home.session.vault.private.write(fill))
    monkeypatch.setattr(
        type(home.session),
        "looking_back",
        LookingBack(home.session.vault, scores=scored, now=lambda: int(NOW.timestamp())),
    )
    place = TrendsPlace(home)
    qtbot.addWidget(place)
    place.resize(980, 760)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.arrive()
    qtbot.waitUntil(lambda: place.trends.state.loaded)
    yield place
    for dialog in place.findChildren(QDialog):
        dialog.reject()


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """A window to put things in; it has no layout, as this platform warns of every smallest size of a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(940, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
