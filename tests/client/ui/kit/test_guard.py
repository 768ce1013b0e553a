"""When an open vault locks by itself, where somebody manages the computer and where nobody does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from client.domain.management import TIGHTEST, UNMANAGED, USUAL, Management
from client.services.preferences import Keeping, Preferences
from client.ui.kit.guard import Guard
from client.ui.kit.quick_exit import QuickExitKeys
from tests.client.ui.standing import Standing

MINUTE = 60.0


class Watched:
    """A guard over an open vault, and the minutes after which it locks."""

    def __init__(self, qtbot: QtBot, home: Standing, management: Management, chosen: int | None) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        home.do(Keeping(home.session.vault.private).put(Preferences(lock_after_minutes=chosen)))
        self.window = QWidget()
        qtbot.addWidget(self.window)
        keys = QuickExitKeys(self.window)
        self.guard = Guard(application, self.window, keys, self.window)
        self.why: list[str] = []
        self.excluded: list[bool] = []
        self.guard.capture.offered = True
        self.guard.capture.set_excluded = self.excluded.append  # type: ignore[method-assign,assignment]
        self.guard.left.connect(self.why.append)
        self.idle = 0.0
        away = self.guard.away
        away._monotonic = lambda: keys.touched_at + self.idle
        away._sleeping = away._monotonic
        self.guard.begin(home.bridge, home.session.vault.private, management)
        qtbot.waitUntil(lambda: self.guard.preferences is not None)

    def locks_after(self, minutes: float) -> bool:
        self.why.clear()
        away = self.guard.away
        self.idle = minutes * MINUTE
        away._seen = away._clocks()
        away.look()
        return self.why == ["idle"]


def first_minute(watched: Watched) -> int | None:
    return next((minute for minute in range(1, 61) if watched.locks_after(minute)), None)


@pytest.mark.parametrize(
    ("management", "chosen", "elsewhere", "at_desk"),
    [
        (UNMANAGED, 10, 10, 10),
        (UNMANAGED, None, None, None),
        (USUAL, 10, 10, 3),
        (USUAL, None, None, 3),
        (USUAL, 1, 1, 1),
        (replace(USUAL, lock_minutes=5, desk_minutes=20), 30, 5, 5),
        (replace(USUAL, lock_minutes=5, desk_minutes=2), None, 5, 2),
        (TIGHTEST, None, 3, 1),
    ],
)
def test_it_locks_when_whoever_is_stricter_wants_it_to(
    qtbot: QtBot,
    home: Standing,
    management: Management,
    chosen: int | None,
    elsewhere: int | None,
    at_desk: int | None,
) -> None:
    watched = Watched(qtbot, home, management, chosen)
    assert first_minute(watched) == elsewhere
    watched.guard.at_desk(True)
    assert first_minute(watched) == at_desk
    watched.guard.at_desk(False)
    assert first_minute(watched) == elsewhere
    watched.guard.rest()


@pytest.mark.parametrize(("management", "kept_out"), [(UNMANAGED, False), (USUAL, True)])
def test_a_window_is_kept_out_of_pictures_where_that_is_set_whatever_was_chosen(
    qtbot: QtBot, home: Standing, management: Management, kept_out: bool
) -> None:
    keeping = Keeping(home.session.vault.private)
    watched = Watched(qtbot, home, management, 10)
    chosen = Preferences(hide_from_capture=False)
    home.bridge.run(keeping.put(chosen), owner=watched.window)
    qtbot.waitUntil(lambda: watched.guard.preferences == chosen)
    assert watched.excluded[-1] is kept_out
    watched.guard.rest()
