"""A diary comes in through the settings: chosen, looked at, settled, kept, taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.notices import notice_for
from client.services.bringing import Brought
from client.services.journaling import Journaling
from client.ui.kit.choice import Choice
from client.ui.kit.notice_bar import in_words
from client.ui.settings.importing import ImportPage
from client.ui.settings.importing_model import Import
from client.ui.settings.importing_words import brought_words
from client.ui.settings.rows import Rows
from client.vault import check_ins
from client.vault.importing import Added
from tests.client.domain.importing.reading import zipped
from tests.client.ui.settings.at_settings import busy, find, opened, press, words
from tests.client.ui.settings.test_backups import choose
from tests.client.ui.standing import Standing

CSV = (
    "full_date,date,weekday,time,mood,activities,note_title,note\n"
    '2026-04-12,April 12,Sunday,8:30 pm,rad,"walk | tea",,Rain<br>all day\n'
    '2026-04-11,April 11,Saturday,20:15,vaguely ok,"tea",,\n'
    "2026-04-10,April 10,Friday,99:15,good,,,unreadable words\n"
)


def picked(qtbot: QtBot, page: QWidget, path: Path) -> None:
    press(page, "importFolder" if path.is_dir() else "importFile")
    choose(page, qtbot, path)


def counts(page: QWidget) -> str:
    return find(page, QLabel, "importCounts").text()


def test_it_is_seen_settled_kept_and_taken_back(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    path = tmp_path / "daylio.csv"
    path.write_text(CSV)
    page = opened(qtbot, home, "importing")
    assert not find(page, QWidget, "importFound").isVisible()
    picked(qtbot, page, path)
    qtbot.waitUntil(lambda: "2 check-ins" in counts(page))
    assert "1 place could not be read" in words(page)
    problems = find(page, Rows, "importProblemRows")
    assert "line \u2068" in problems.item(0).text() or "line 4" in problems.item(0).text()
    assert find(page, Choice, "importMood0").currentData() == 5
    unknown = find(page, Choice, "importMood1")
    assert unknown.currentData() == 0
    unknown.choose(2)
    unknown.activated.emit(unknown.currentIndex())
    assert home.do(home.session.vault.private.read(lambda db: check_ins.newest(db, limit=None))) == []
    qtbot.waitUntil(lambda: find(page, QAbstractButton, "importNow").isEnabled())
    press(page, "importNow")
    qtbot.waitUntil(lambda: "2 records were brought in." in words(page))
    newest, older = home.do(home.session.vault.private.read(lambda db: check_ins.newest(db, limit=None)))
    assert (newest.mood, newest.note) == (5, "Rain\nall day")
    assert (older.mood, older.words) == (2, ("vaguely ok",))
    find(page, QAbstractButton, "importTakeBack").setFocus()
    press(page, "importTakeBack")
    qtbot.waitUntil(lambda: "2 records were taken back." in words(page))
    qtbot.waitUntil(lambda: page.window().focusWidget() is find(page, QAbstractButton, "importFile"))
    assert home.do(home.session.vault.private.read(lambda db: check_ins.newest(db, limit=None))) == []
    qtbot.waitUntil(lambda: "2 check-ins" in counts(page))


def test_what_is_here_already_is_told(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    path = tmp_path / "daylio.csv"
    path.write_text(CSV)
    page = opened(qtbot, home, "importing")
    for said in ("2 records were brought in.", "All of it is here already; nothing was changed."):
        picked(qtbot, page, path)
        qtbot.waitUntil(lambda: find(page, QWidget, "importFound").isVisible())
        if "brought" in said:
            qtbot.waitUntil(lambda: find(page, QAbstractButton, "importNow").isEnabled())
            press(page, "importNow")
        qtbot.waitUntil(lambda said=said: said in words(page))  # type: ignore[misc]
    assert not find(page, QAbstractButton, "importNow").isEnabled()


def test_days_that_could_be_two_wait_for_an_answer(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    path = tmp_path / "daylio.csv"
    path.write_text("full_date,time,mood,note\n03/04/2025,10:00,good,spring\n")
    page = opened(qtbot, home, "importing")
    picked(qtbot, page, path)
    qtbot.waitUntil(lambda: "1 waits until you say" in words(page))
    assert not find(page, QAbstractButton, "importNow").isEnabled()
    order = find(page, Choice, "importOrder")
    order.choose(True)
    order.activated.emit(order.currentIndex())
    qtbot.waitUntil(lambda: find(page, QAbstractButton, "importNow").isEnabled())
    press(page, "importNow")
    qtbot.waitUntil(lambda: "1 record was brought in." in words(page))
    (kept,) = home.do(home.session.vault.private.read(lambda db: check_ins.newest(db, limit=None)))
    assert kept.created.utc // 86400 == 20181  # the 3rd of April 2025


def test_a_scale_that_the_file_does_not_say_is_asked(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    path = tmp_path / "bearable.csv"
    path.write_text(
        'date,weekday,time of day,category,rating/amount,detail,notes\n"22nd Jan 2022",Sat,21:00,Mood,7,Calm,\n'
    )
    page = opened(qtbot, home, "importing")
    picked(qtbot, page, path)
    qtbot.waitUntil(lambda: "1 check-in" in counts(page))
    scale = find(page, Choice, "importScale")
    assert scale.findData("From 1 to 5") == -1
    assert scale.currentData() == ""
    scale.choose("From 1 to 10")
    scale.activated.emit(scale.currentIndex())
    qtbot.waitUntil(lambda: page.model.state.weighed.check_ins[0].mood == 4)  # type: ignore[attr-defined]


def test_files_without_a_day_are_taken_by_their_own_only_if_wished(
    qtbot: QtBot, home: Standing, tmp_path: Path
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "2024-01-03.md").write_text("inside")
    (folder / "undated.md").write_text("words")
    page = opened(qtbot, home, "importing")
    picked(qtbot, page, folder)
    qtbot.waitUntil(lambda: "1 journal entry" in counts(page))
    press(page, "importSaved")
    qtbot.waitUntil(lambda: "2 journal entries" in counts(page))


def test_pictures_come_along_made_anew(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage

    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    entry = {
        "uuid": "A" * 32,
        "creationDate": "2024-04-16T23:00:00Z",
        "text": "By the sea",
        "photos": [{"identifier": "AB", "md5": "ab", "type": "png"}],
    }
    path = tmp_path / "day one.zip"
    path.write_bytes(
        zipped({"Journal.json": json.dumps({"entries": [entry]}), "photos/ab.png": bytes(array.data())})
    )
    page = opened(qtbot, home, "importing")
    picked(qtbot, page, path)
    qtbot.waitUntil(lambda: "1 picture comes along" in words(page))
    qtbot.waitUntil(lambda: find(page, QAbstractButton, "importNow").isEnabled())
    press(page, "importNow")
    qtbot.waitUntil(lambda: "1 picture came along." in words(page))
    (kept,) = home.do(Journaling(private=home.session.vault.private).entries())
    (picture,) = home.do(home.session.picturing.of(entry_id=kept.id))
    assert (picture.width, picture.height) == (8, 6)


def test_the_list_of_problems_can_be_saved(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    path = tmp_path / "daylio.csv"
    path.write_text(CSV)
    page = opened(qtbot, home, "importing")
    picked(qtbot, page, path)
    qtbot.waitUntil(lambda: "2 check-ins" in counts(page))
    press(page, "importSaveProblems")
    choose(page, qtbot, tmp_path / "problems.txt")
    qtbot.waitUntil(lambda: "The list is written." in words(page))
    text = (tmp_path / "problems.txt").read_text()
    assert "daylio.csv, line 4: Its time of day cannot be read." in text
    assert "unreadable words" in text


def test_what_is_no_diary_is_told_and_leaves_the_page_as_it_was(
    qtbot: QtBot, home: Standing, tmp_path: Path
) -> None:
    path = tmp_path / "{odd} name.bin"
    path.write_bytes(b"\0\1\2" * 50)
    page = opened(qtbot, home, "importing")
    picked(qtbot, page, path)
    qtbot.waitUntil(lambda: "nothing was brought in" in words(page))
    assert not find(page, QWidget, "importFound").isVisible()


def test_it_can_be_stopped_before_anything_is_kept(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    path = tmp_path / "daylio.csv"
    path.write_text(CSV)
    model = Import(home)
    with busy(home):
        model.look(path)
        model.stop()
    qtbot.waitUntil(lambda: model.state.busy == "")
    assert model.state.looked is None
    assert "stopped, as you asked" in str(model.state.notice)


def test_who_goes_elsewhere_leaves_nothing_in_memory(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    path = tmp_path / "daylio.csv"
    path.write_text(CSV)
    page = opened(qtbot, home, "importing")
    assert isinstance(page, ImportPage)
    picked(qtbot, page, path)
    qtbot.waitUntil(lambda: "2 check-ins" in counts(page))
    page.leave()
    assert page.model.state.looked is None
    assert not find(page, QWidget, "importFound").isVisible()


@pytest.mark.parametrize("width", [640, 1000])
def test_every_control_has_a_name(qtbot: QtBot, home: Standing, tmp_path: Path, width: int) -> None:
    path = tmp_path / "daylio.csv"
    path.write_text(CSV)
    page = opened(qtbot, home, "importing")
    page.window().resize(width, 480)
    picked(qtbot, page, path)
    qtbot.waitUntil(lambda: "2 check-ins" in counts(page))
    for control in (*page.findChildren(QAbstractButton), *page.findChildren(Choice)):
        if control.isVisible():
            assert control.accessibleName() or getattr(control, "text", str)(), control.objectName()


def test_why_pictures_did_not_follow_is_said_beside_what_was_brought_in() -> None:
    brought = Brought(Added(entries=("a",)), 0, pictures_found=2, failed=DiskFull())
    said = brought_words(brought)
    assert said.startswith("1 record was brought in.")
    assert in_words(notice_for(DiskFull())) in said
    assert "could not be read" not in said
