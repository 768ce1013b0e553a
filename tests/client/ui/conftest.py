from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from client.ui.theme import Theme
from tests.client.ui.standing import Standing
from tests.client.ui.windows import Windows


@pytest.fixture(autouse=True, scope="package")
def _garbage() -> Iterator[None]:
    """As in the program, no other thread may find a widget among the garbage: it would be destroyed there."""
    gc.collect()
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _garbage_of_each(_garbage: None) -> Iterator[None]:
    """What one test leaves behind does not wait for another.

    No event loop runs between tests that would delete what was to be deleted later, and each new look is put on every
    widget there is.
    """
    before = _standing()
    yield
    for _ in range(2):  # who goes may let others go
        if QApplication.instance() is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect(1)
    # Each would be given every later test's look again, for as long as this process lives.
    left = _standing() - before
    assert not left, f"left standing behind the test: {left}"


def _standing() -> Counter[str]:
    """The windows there are, shown or not."""
    if QApplication.instance() is None:
        return Counter()
    return Counter(f"{type(one).__name__} {one.objectName()}".strip() for one in QApplication.topLevelWidgets())


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The look, put back after the test. The only one: an application has one sheet, and one theme that sets it."""
    theme = Theme(qapp)
    theme.choose(theme="light", direction="ltr")
    yield theme
    theme.choose(theme="light", scale=1.0, direction="ltr")
    theme.deleteLater()


@pytest.fixture
def british() -> Iterator[None]:
    """Dates as they are written in Britain, wherever the tests run."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def doors(theme: Theme, tmp_path: Path) -> Iterator[Standing]:
    """The program while no vault is open."""
    standing = Standing(theme, tmp_path / "profile")
    yield standing
    standing.close()


@pytest.fixture
def home(doors: Standing) -> Standing:
    """The program with an open vault, which belongs to no community."""
    doors.open()
    return doors


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[Windows]:
    """Every window that comes into sight during the test."""
    seen = Windows()
    qapp.installEventFilter(seen)
    yield seen
    qapp.removeEventFilter(seen)
