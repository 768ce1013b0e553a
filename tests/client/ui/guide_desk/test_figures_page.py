"""The figures at the desk, over a real server whose last month has been counted."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.guide_figures import months_over
from client.ui.guide_desk.figures_page import FiguresPage
from client.ui.guide_desk.screen import GuideDeskPlace
from client.vault.communities import CommunityRecord
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.server.running import command

pytestmark = pytest.mark.slow
LATER = 15_000
COUNTED = {
    "begun/posts": 64,
    "decided/posts/routine/approve/": 40,
    "decided/posts/today/remove/unkind": 14,
    "decided/posts/now/remove/unkind": 10,
    "eye/posts/routine/25": 40,
    "eye/posts/today/130": 14,
    "eye/posts/now/5": 10,
    "wait/posts/routine/90": 40,
    "wait/posts/today/200": 14,
    "wait/posts/now/12": 10,
    "reply/posts/routine/240": 22,
    "begun/reports": 4,
    "decided/reports/today/approve/": 3,
    "begun/appeals": 30,
    "decided/appeals/today/restore/": 12,
    "decided/appeals/today/uphold/unkind": 18,
    "soon/now/now": 44,
    "soon/routine/now": 21,
    "soon/routine/routine": 75,
}


def count(data: Path, month: str) -> None:
    """As a server has counted that did this much in a month."""
    with closing(sqlite3.connect(data / "community.sqlite", timeout=30)) as store, store:
        store.executemany(
            "INSERT INTO tally (community, month, what, count) VALUES (1, ?, ?, ?)",
            [(month, what, number) for what, number in COUNTED.items()],
        )


def words(place: QWidget) -> str:
    return "\n".join(label.text() for label in place.findChildren(QLabel) if label.isVisible())


def cells(place: QWidget, name: str) -> list[list[str]]:
    model = find(place, QAbstractItemView, name).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def opened(qtbot: QtBot, place: GuideDeskPlace) -> FiguresPage:
    find(place, QPushButton, "figures").click()
    page = place.asides.page
    assert isinstance(page, FiguresPage)
    qtbot.waitUntil(lambda: page.model.state.figures is not None, timeout=LATER)
    qtbot.waitUntil(lambda: page.model.state.shares.own is not None, timeout=LATER)
    qtbot.waitUntil(lambda: find(page, QWidget, "figuresOrdering").isVisible(), timeout=LATER)
    return page


def test_a_month_is_told_by_band_with_what_may_not_be_told_said_as_such(
    qtbot: QtBot, desk: AtDesk, data: Path
) -> None:
    desk.come_in()
    last, before = months_over(time.time(), 2)
    count(data, last)
    place = shown(qtbot, desk.home)
    page = opened(qtbot, place)
    assert place.where() == "Guides of this community can see this"
    said = plain(words(page))
    assert "Came in: 64. Decided: 64." in said
    waits = {row[0]: [plain(cell) for cell in row[1:]] for row in cells(page, "waits-posts")}
    assert waits["In turn"] == ["40", "25 min", "90 min", "4 h"]
    assert waits["Today"] == ["14", "2 h", "3 h", "–"]
    decided = [[plain(cell) for cell in row] for row in cells(page, "decisions-posts")]
    assert ["Approve", "", "40"] in decided
    assert ["Remove", "", "24"] in decided
    reason = find(page, QAbstractItemView, "decisions-posts").model()
    heard = [
        reason.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(reason.rowCount())
    ]
    assert any(each.startswith("Remove; Reason: ") and "24" in each for each in heard), heard
    assert "Fewer than ten came in; nothing more is told of them." in said
    assert "Decisions that an appeal took back: 12." in said
    assert "should have been seen: 140." in said
    order = {row[0]: row[1:] for row in cells(page, "orderingTable")}
    assert order["Now"] != ["–", "–"]
    months = page.month
    months.setCurrentIndex(months.findData(before))
    months.activated.emit(months.currentIndex())
    qtbot.waitUntil(
        lambda: page.model.state.figures is not None and page.model.state.figures.month == before,
        timeout=LATER,
    )
    qtbot.waitUntil(lambda: "appeal took back: under 10." in plain(words(page)), timeout=LATER)


def test_a_table_is_read_by_keyboard_and_tab_leaves_it(qtbot: QtBot, desk: AtDesk, data: Path) -> None:
    desk.come_in()
    count(data, months_over(time.time(), 1)[0])
    place = shown(qtbot, desk.home)
    page = opened(qtbot, place)
    table = find(page, QAbstractItemView, "waits-posts")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().isValid()
    first = table.model().index(0, 0)
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Opened within: " in spoken, "a screen reader hears the whole row"
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_one_sees_one_s_own_share_and_the_team_s_only_as_a_lead(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    place = shown(qtbot, desk.home)
    page = opened(qtbot, place)
    assert "In seven days: " in words(page)
    assert not page.team.isVisible()


def test_a_lead_sees_every_guide_s_share_and_why(qtbot: QtBot, desk: AtDesk, data: Path) -> None:
    desk.come_in()

    async def membership_record() -> CommunityRecord:
        return await (await desk.home.session.memberships.open(desk.guide.community)).record()

    name = desk.home.do(membership_record()).pseudonym or ""
    done = command("guide", "lead", "--data", data, "--root-key", data.parent / "root.pem", name)
    assert done.returncode == 0, done.stderr

    async def is_named() -> bool:
        membership = await desk.home.session.memberships.open(desk.guide.community)
        return len((await membership.described()).leads) == 1

    desk.home.do(desk.guide.sync_until(is_named))
    place = shown(qtbot, desk.home)
    page = opened(qtbot, place)
    assert page.team.isVisible()
    assert [plain(row[0]) for row in cells(page, "figuresTeam")] == [f"{name} (you)"]
    assert "because the steward named you as a lead" in words(page)


def test_figures_that_do_not_come_are_said_in_kind_words(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    place = shown(qtbot, desk.home)
    desk.server.stop()
    find(place, QPushButton, "figures").click()
    page = place.asides.page
    assert isinstance(page, FiguresPage)
    qtbot.waitUntil(lambda: page.model.state.notice is not None, timeout=LATER)
    assert find(page, QWidget, "figuresNotice").isVisible()
    assert not page.model.state.loading
