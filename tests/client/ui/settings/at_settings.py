"""A page of the settings in sight, over a real vault."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from client.services import unlocking
from client.ui.settings.page import PartPage
from client.ui.settings.screen import SettingsPlace
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import QUICK
from tests.client.ui.standing import Standing

W = TypeVar("W", bound=QWidget)


def shown(qtbot: QtBot, home: Standing, size: tuple[int, int]) -> SettingsPlace:
    """The settings in a window of their own, which has the keyboard."""
    place = SettingsPlace(home, making=QUICK)
    qtbot.addWidget(place)
    place.resize(*size)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    return place


def opened(qtbot: QtBot, home: Standing, part: str) -> PartPage:
    place = shown(qtbot, home, (900, 700))
    place.open_part(part)
    page = place.part
    assert page is not None
    page.place = place  # type: ignore[attr-defined]  # kept as long as the page
    return page


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def find(page: QWidget, kind: type[W], name: str) -> W:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def press(page: QWidget, name: str) -> None:
    button = find(page, QAbstractButton, name)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def write(page: QWidget, **typed: str) -> None:
    for name, text in typed.items():
        find(page, QLineEdit, name).setText(text)


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@contextmanager
def busy(home: Standing) -> Iterator[None]:
    """The lane of long works does something else meanwhile, so that what is asked for has not begun."""
    free = threading.Event()
    home.session.vault.threads.keys.submit(lambda: free.wait(10))
    try:
        yield
    finally:
        free.set()


def opens(home: Standing, passphrase: str) -> None:
    """Close the vault and open it with this passphrase."""
    home.do(home.session.close())
    home.do(home.session.vault.close())
    vault = home.do(
        unlocking.unlock(
            home.config.paths.vault,
            passphrase=passphrase,
            threads=home.vault_threads,
            stretch=quick_stretch,
        )
    )
    home.do(vault.close())


def opens_by_code(home: Standing, code: str) -> None:
    """Close the vault and open it with this recovery code."""
    home.do(home.session.close())
    home.do(home.session.vault.close())
    vault = home.do(
        unlocking.unlock_with_recovery_code(home.config.paths.vault, code=code, threads=home.vault_threads)
    )
    home.do(vault.close())
