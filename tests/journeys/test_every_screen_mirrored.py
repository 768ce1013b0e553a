"""The screens as they are read from right to left, at the size that most people have."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtWidgets import QApplication

from bench.screens.__main__ import Look
from tests.journeys.every_screen import look_through

pytestmark = pytest.mark.slow


def test_every_screen_mirrored_can_be_read_heard_and_reached(
    qapp: QApplication, expect_log: Callable[[int, str], AbstractContextManager[None]]
) -> None:
    wrong = look_through(qapp, Look("light", 1.0, "rtl"), expect_log)
    assert not wrong, "\n".join(wrong)
