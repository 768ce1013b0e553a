"""The record at the desk: how it stands, an alarm that nobody can miss, and what to do, over a real server."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.services import auditing
from client.ui.guide_desk.record_page import RecordPage
from client.ui.guide_desk.screen import GuideDeskPlace
from client.vault import evidence
from client.vault.evidence import Evidence
from protocol.encoding import hour_of
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown

pytestmark = pytest.mark.slow
LATER = 15_000
FORK = "ForkedHistory: two signed records of one segment"


def words(place: QWidget) -> str:
    return "\n".join(label.text() for label in place.findChildren(QLabel) if label.isVisible())


def cells(place: QWidget, name: str) -> list[list[str]]:
    table = find(place, QAbstractItemView, name)
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def opened(qtbot: QtBot, place: GuideDeskPlace) -> RecordPage:
    find(place, QPushButton, "theRecord").click()
    page = place.asides.page
    assert isinstance(page, RecordPage)
    qtbot.waitUntil(lambda: place.record.model.state.loaded, timeout=LATER)
    return page


def distrust(desk: AtDesk) -> None:
    """A fork is found in the next sync, as it were."""

    async def found() -> None:
        membership = await desk.home.session.memberships.open(desk.guide.community)
        await membership.store.keep_evidence(what=FORK, proof=b'{"head": "x"}', stops_writing=True)

    desk.home.do(found())


def test_a_guide_sees_how_far_the_record_was_checked_and_who_cosigned_it(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    desk.home.do(desk.guide.sync())
    desk.home.do(desk.guide.sync())
    place = shown(qtbot, desk.home)
    page = opened(qtbot, place)
    assert place.where() == "Only on this computer"
    assert "Nothing wrong was found." in words(page)
    assert "Last checked whole:" in words(page)
    ((name, when),) = cells(page, "recordCosigners")
    assert name.endswith("(you)")
    assert when != "Not seen yet", "one's own app has cosigned, and the server passes that on"
    assert "Something is not as it should be" not in words(page)
    assert not find(place, QWidget, "recordAlarm").isVisible()
    assert place.back()
    assert find(place, QPushButton, "theRecord").hasFocus()


def test_a_record_that_contradicts_itself_is_told_above_the_desk_until_one_looks(
    qtbot: QtBot, desk: AtDesk, tmp_path: Path
) -> None:
    desk.come_in()
    desk.home.do(desk.guide.sync())
    place = shown(qtbot, desk.home)
    distrust(desk)
    place.record.model.look()
    alarm = find(place, QWidget, "recordAlarm")
    qtbot.waitUntil(alarm.isVisible, timeout=LATER)
    assert "cannot both be true" in words(place)
    find(place, QPushButton, "showRecord").click()
    page = place.asides.page
    assert isinstance(page, RecordPage)
    assert not alarm.isVisible(), "its page says it all"
    for part in (
        "Something is not as it should be",
        "Tell the steward and your lead today",
        "Save the proof",
    ):
        assert part in words(page)
    assert "Nothing wrong was found." not in words(page)
    find(page, QPushButton, "saveRecordProof").click()
    choice = page.findChild(QFileDialog, "fileChoice") or place.findChild(QFileDialog, "fileChoice")
    assert choice is not None
    choice.setDirectory(str(tmp_path))
    choice.selectFile(str(tmp_path / "proof.json"))
    choice.accept()
    qtbot.waitUntil(lambda: "The proof is saved." in words(page), timeout=LATER)
    assert json.loads((tmp_path / "proof.json").read_text())["proofs"][0]["what"] == FORK
    assert place.back()
    assert alarm.isVisible(), "it stays until it is explained"


def test_an_act_that_one_did_is_not_in_the_record_and_that_is_told(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    desk.home.do(desk.guide.sync())

    async def did() -> None:
        membership = await desk.home.session.memberships.open(desk.guide.community)
        hour = hour_of(time.time())
        for at, sure in ((hour - 40, False), (hour - 30, True)):
            await auditing.note(membership, act="message", review=UUID(int=7), now=at * 3600, sure=sure)

    desk.home.do(did())
    place = shown(qtbot, desk.home)
    page = opened(qtbot, place)
    state = place.record.model.state
    assert not state.wrong, "the record says nothing yet of any hour after it"
    assert "acts are too new to stand there" in words(page)


def test_what_a_sync_finds_is_told_at_once_also_where_there_is_little_room(
    qtbot: QtBot, desk: AtDesk
) -> None:
    desk.come_in()
    desk.home.do(desk.guide.sync())
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: place.record.model.state.loaded, timeout=LATER)
    sync = desk.home.sync
    sync.state = replace(sync.state, found="WithheldHistory: content erased that no change lists")
    sync.changed.emit()
    assert find(place, QWidget, "recordAlarm").isVisible()
    assert "Words are missing from the record" in words(place)
    place.resize(640, 300)
    qtbot.waitUntil(
        lambda: find(place, QPushButton, "showRecord").text() == "The record is not right", timeout=LATER
    )
    find(place, QPushButton, "showRecord").click()
    assert isinstance(place.asides.page, RecordPage)


def test_what_was_found_on_earlier_days_can_be_saved_still(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    desk.home.do(desk.guide.sync())
    one = Evidence(1_700_000_000, desk.guide.community, FORK, b"{}")
    desk.home.do(desk.home.session.vault.private.write(lambda db: evidence.keep(db, one)))
    place = shown(qtbot, desk.home)
    page = opened(qtbot, place)
    assert "1 finding" in words(page) or "findings of earlier days" in words(page)
    assert find(page, QPushButton, "saveEarlierProofs").isVisible()
    assert not find(page, QPushButton, "saveRecordProof").isVisible()
