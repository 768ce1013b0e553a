"""What is said has happened; and pictures are made one after the other, from files alone."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.services.journaling import Journaling
from client.services.shelving import Shelving
from client.ui.journal import picture_model, trash, versions
from client.ui.journal.trash import TrashPage
from client.ui.kit.pictures import Encoded
from tests.client.ui.journal.hand import Hand
from tests.client.ui.standing import Standing


@pytest.fixture
def hand(qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch) -> Hand:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    return Hand(qtbot, home)


async def full(*_: object, **__: object) -> Any:
    raise DiskFull


def test_taken_out_of_the_trash_is_said_once_it_was(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(trash, "announce", lambda _, words: said.append(words))
    entry, _ = hand.home.do(hand.home.session.journaling.write_entry(text="heron"))
    hand.home.do(hand.home.session.journaling.trash_entry(entry_id=entry.id))
    hand.place.sides.show_trash()
    hand.until(lambda: len(hand.rows("trashList")) == 1)
    page = hand.place.sides.current
    assert isinstance(page, TrashPage)
    page.list.setCurrentIndex(page.model.index(0))
    with monkeypatch.context() as patch:
        patch.setattr(Shelving, "take_out", full)
        hand.press("takeOut")
        hand.until(lambda: hand.place.sides.trash.state.notice is not None)
        assert said == []
    hand.press("takeOut")
    hand.until(lambda: said == ["Taken out of the trash"])


def test_brought_back_is_said_once_it_was(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(versions, "announce", lambda _, words: said.append(words))
    entry, _ = hand.home.do(hand.home.session.journaling.write_entry(text="heron"))
    hand.home.do(hand.home.session.journaling.edit_entry(entry_id=entry.id, text="heron and tide", mood=None))
    hand.place.journal.open_entry(entry.id)
    hand.until(lambda: hand.place.journal.state.page.id == entry.id)
    hand.press("earlierVersions")
    hand.until(lambda: hand.place.sides.versions.state.shown is not None)
    with monkeypatch.context() as patch:
        patch.setattr(Journaling, "edit_entry", full)
        hand.press("bringBack")
        hand.until(lambda: hand.place.journal.state.page.notice is not None)
        assert said == []
    hand.press("earlierVersions")
    hand.until(lambda: hand.place.sides.versions.state.shown is not None)
    hand.press("bringBack")
    hand.until(lambda: said == ["Brought back"])


def test_pictures_are_made_one_after_the_other(
    hand: Hand, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One may take 160 MB while it is read, and twenty may be dropped at once."""
    lock, now, most = threading.Lock(), 0, 0

    def slow(path: Path) -> Encoded:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.03)
        with lock:
            now -= 1
        return Encoded("jpeg", 1, 1, path.name.encode())

    monkeypatch.setattr(picture_model, "encode_file", slow)
    hand.place.desk.pictures.add_files([tmp_path / f"{number}.png" for number in range(6)])
    hand.until(lambda: hand.place.desk.pictures.state.busy == 0)
    hand.until(lambda: len(hand.place.desk.pictures.state.pictures) == 6)
    assert most == 1
