"""The trash, earlier versions and pictures, by hand; and what is left of a page after its process was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.filing import Filing, Wanted
from client.domain.journal import Labels, Moment
from client.ui.journal.pages import holds_more
from client.ui.journal.versions import spoken
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Scroller
from client.ui.theme import Theme
from tests.client.ui.journal import killed_filer
from tests.client.ui.journal.hand import Hand
from tests.client.ui.standing import Standing

ROOT = Path(__file__).parents[4]


@pytest.fixture
def hand(qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch) -> Hand:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    return Hand(qtbot, home)


def write(hand: Hand, text: str) -> str:
    entry, _ = hand.home.do(hand.home.session.journaling.write_entry(text=text))
    return entry.id


def go(hand: Hand, words: str) -> None:
    hand.press("journalMore")
    hand.choose("journalMenu", words)


def open_entry(hand: Hand, entry_id: str) -> None:
    hand.place.journal.open_entry(entry_id)
    hand.until(lambda: hand.place.journal.state.page.id == entry_id)


# In a low window with large text


@pytest.mark.parametrize("page", ["versions", "trash"])
def test_in_a_low_window_with_large_text_everything_can_be_come_to(
    qtbot: QtBot, home: Standing, theme: Theme, page: str
) -> None:
    theme.choose(scale=2.0)
    low = Hand(qtbot, home, width=850, height=420)
    entry_id = write(low, "first")
    low.home.do(low.home.session.journaling.edit_entry(entry_id=entry_id, text="second", mood=None))
    if page == "versions":
        open_entry(low, entry_id)
        low.place.sides.show_versions()
        names = ["versionChoice", "bringBack", "eraseVersions"]
    else:
        low.home.do(low.home.session.journaling.trash_entry(entry_id=entry_id))
        low.place.sides.show_trash()
        low.until(lambda: len(low.rows("trashList")) == 1)
        low.find(QAbstractItemView, "trashList").setFocus()
        low.key(Qt.Key.Key_Down)
        names = ["takeOut", "eraseForGood", "emptyTrash"]
    low.until(lambda: all(low.find(QWidget, name).isVisible() for name in names))
    side = low.place.sides.current
    assert side is not None
    (scroller,) = [each for each in side.findChildren(Scroller) if each.isVisible()]
    for name in names:
        control = low.find(QWidget, name)
        scroller.ensureWidgetVisible(control)
        QApplication.processEvents()
        assert control.visibleRegion().boundingRect() == control.rect(), name
        assert control.height() >= control.sizeHint().height(), name


# The trash


def test_the_trash_gives_back_erases_and_is_emptied(hand: Hand) -> None:
    ids = [write(hand, text) for text in ("first", "second", "third", "fourth")]
    for entry_id in ids[:3]:
        hand.home.do(hand.home.session.journaling.trash_entry(entry_id=entry_id))
    go(hand, "Trash")
    hand.until(lambda: len(hand.rows("trashList")) == 3)
    button = hand.find(QPushButton, "takeOut")
    assert not button.isEnabled(), "nothing is chosen yet"
    page = hand.place.sides.current
    assert page is not None
    page.list.setFocus()  # type: ignore[attr-defined]
    hand.key(Qt.Key.Key_Home)
    assert hand.says("It is erased for good in 30 days")
    hand.key(Qt.Key.Key_Return)
    assert hand.focused() == "takeOut"
    hand.key(Qt.Key.Key_Space)
    hand.until(lambda: len(hand.rows("trashList")) == 2)
    hand.until(lambda: len(hand.place.journal.state.rows) == 2)
    page.list.setCurrentIndex(page.model.index(0))  # type: ignore[attr-defined]
    hand.press("eraseForGood")
    hand.press("erasingNot")
    assert len(hand.rows("trashList")) == 2
    hand.press("eraseForGood")
    hand.press("erasingYes")
    hand.until(lambda: len(hand.rows("trashList")) == 1)
    hand.press("emptyTrash")
    hand.press("erasingYes")
    hand.until(lambda: hand.says("The trash is empty."))
    left = {row.opening for row in hand.home.do(hand.home.session.shelving.rows(wanted=Wanted()))}
    assert left == {"third", "fourth"}
    assert hand.place.back()
    hand.until(lambda: len(hand.rows()) == 2)


def test_what_is_old_in_the_trash_goes_when_the_journal_is_first_opened(qtbot: QtBot, home: Standing) -> None:
    entry, _ = home.do(home.session.journaling.write_entry(text="old"))
    home.do(home.session.journaling.trash_entry(entry_id=entry.id))
    home.do(
        home.session.vault.private.write(
            lambda db: db.execute("UPDATE journal_entry SET trashed_at = trashed_at - 31 * 86400")
        )
    )
    Hand(qtbot, home)
    qtbot.waitUntil(lambda: home.do(home.session.journaling.entry(entry_id=entry.id)) is None)


# Versions


def test_an_earlier_version_is_compared_brought_back_and_all_of_them_erased(hand: Hand) -> None:
    entry_id = write(hand, "same\nold line")
    for text in ("same\nmiddle", "same\nnew line"):
        hand.home.do(hand.home.session.journaling.edit_entry(entry_id=entry_id, text=text, mood=None))
    open_entry(hand, entry_id)
    hand.press("earlierVersions")
    choice = hand.find(Choice, "versionChoice")
    hand.until(lambda: choice.count() == 2)
    hand.until(choice.hasFocus)
    hand.until(lambda: len(hand.rows("versionLines")) == 3)
    assert hand.rows("versionLines") == ["same", "Taken out since: middle", "Added since: new line"]
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    hand.until(
        lambda: hand.rows("versionLines")[1:] == ["Taken out since: old line", "Added since: new line"]
    )
    hand.press("bringBack")
    hand.until(lambda: hand.paper() == "same\nold line")
    versions = hand.home.do(hand.home.session.shelving.versions(entry_id=entry_id))
    assert [each.text for each in versions] == ["same\nnew line", "same\nmiddle", "same\nold line"]
    hand.press("earlierVersions")
    hand.until(lambda: choice.count() == 3)
    hand.press("eraseVersions")
    hand.press("erasingYes")
    hand.until(lambda: hand.says("There is no earlier version of this entry."))
    assert hand.home.do(hand.home.session.shelving.versions(entry_id=entry_id)) == []


def test_an_empty_line_is_spoken_too() -> None:
    from client.domain.differences import Line

    assert spoken(Line("added", " ")) == "Added since: An empty line"
    assert spoken(Line("more", left=7)) == "7 lines that stayed"


# Pictures


def picture(colour: str = "#3060a0") -> QImage:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def test_a_picture_is_pasted_described_opened_and_erased_by_keyboard(hand: Hand) -> None:
    data = QMimeData()
    data.setImageData(picture())
    QGuiApplication.clipboard().setMimeData(data)
    hand.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: len(hand.place.desk.pictures.state.pictures) == 1)
    (made,) = hand.place.desk.pictures.state.pictures
    thumb = hand.find(QPushButton, f"picture-{made.id}")
    hand.until(thumb.isVisible)
    assert thumb.accessibleName() == "Picture 1 of 1: without a description. Open it"
    hand.press("keepEntry")
    hand.until(lambda: hand.place.journal.state.page.kept == "kept")
    hand.until(lambda: any("1 picture" in row for row in hand.rows()))
    thumb.setFocus()
    hand.key(Qt.Key.Key_Space)
    assert hand.focused() == "pictureDescription"
    hand.type("A pier  at dusk")
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: "A pier at dusk" in thumb.accessibleName())
    hand.until(lambda: hand.window.findChild(QDialog, "largePicture") is None)
    hand.window.activateWindow()
    hand.until(hand.window.isActiveWindow)
    thumb.setFocus()
    hand.key(Qt.Key.Key_Space)
    hand.press("erasePicture")
    hand.press("erasingYes")
    hand.until(lambda: hand.place.desk.pictures.state.pictures == ())
    assert hand.home.do(hand.home.session.picturing.of(entry_id=made.entry)) == []


def test_pictures_are_dropped_as_files_and_what_is_none_is_refused_kindly(hand: Hand, tmp_path: Path) -> None:
    picture().save(str(tmp_path / "a.png"))
    (tmp_path / "b.jpg").write_bytes(b"nothing of a picture")
    (tmp_path / "c.txt").write_bytes(b"words")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.jpg", "c.txt")])
    viewport, where = hand.place.page.paper.viewport(), QPoint(20, 20)
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(where, *how)
    QApplication.sendEvent(viewport, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(viewport, QDropEvent(where, *how))
    hand.until(lambda: len(hand.place.desk.pictures.state.pictures) == 1)
    hand.until(lambda: hand.says("This could not be read as a picture."))
    assert hand.paper() == ""


def test_words_in_the_clipboard_are_pasted_as_words(hand: Hand) -> None:
    QGuiApplication.clipboard().setText("plain")
    hand.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert hand.paper() == "plain"
    assert hand.place.desk.pictures.state.busy == 0


def test_a_picture_alone_is_a_draft_that_is_erased_with_it(hand: Hand) -> None:
    hand.place.desk.pictures.add_image(picture())
    hand.until(lambda: hand.place.journal.state.page.pictures == 1)
    assert holds_more(hand.place.journal.state.page, "")
    hand.place.journal.save()
    hand.until(lambda: hand.place.journal.state.page.kept == "draft")
    page = hand.place.journal.state.page.id
    hand.press("eraseEntry")
    hand.press("erasingYes")
    hand.until(lambda: hand.place.journal.state.page.id != page)
    assert hand.home.do(hand.home.session.picturing.of(entry_id=page)) == []
    assert hand.place.desk.pictures.state.pictures == ()


def test_another_page_has_its_own_pictures(hand: Hand) -> None:
    first, second = write(hand, "first"), write(hand, "second")
    open_entry(hand, first)
    hand.place.desk.pictures.add_image(picture())
    open_entry(hand, second)
    hand.until(lambda: len(hand.home.do(hand.home.session.picturing.of(entry_id=first))) == 1)
    assert hand.place.desk.pictures.state.pictures == ()
    open_entry(hand, first)
    hand.until(lambda: len(hand.place.desk.pictures.state.pictures) == 1)
    hand.until(lambda: len(hand.place.desk.pictures.state.thumbnails) == 1)


# A kill


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_labels_days_moods_and_pictures_are_there_again_after_a_kill(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    profile = tmp_path / "profile"
    made = Standing(theme, profile)
    made.make_vault()
    made.close()
    with subprocess.Popen(
        [sys.executable, "-m", killed_filer.__name__, str(profile)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as writing:
        assert writing.stdout is not None
        assert writing.stdout.readline() == "kept\n"
        writing.send_signal(signal.SIGKILL)
        assert writing.wait(10) == -signal.SIGKILL
    home = killed_filer.Filer(theme, profile)
    try:
        home.go_home()
        hand = Hand(qtbot, home)
        hand.until(lambda: hand.paper() == "At the pier")
        page = hand.place.journal.state.page
        assert (page.mood, page.kept) == (4, "draft")
        assert page.filing == Filing(
            labels=Labels(("sea",), ("Ada",)), pinned=True, created=Moment(1_700_000_000, 60), whole_day=True
        )
        hand.until(lambda: len(hand.place.desk.pictures.state.pictures) == 1)
        hand.place.close()
        hand.window.deleteLater()
    finally:
        home.close()
