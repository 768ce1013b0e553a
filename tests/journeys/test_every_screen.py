"""The screens in the look that asks most of their room: the largest text in the smallest window, in high contrast."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtWidgets import QApplication

from bench.screens.__main__ import Look
from tests.journeys.every_screen import look_through

pytestmark = pytest.mark.slow


def test_every_screen_can_be_read_heard_and_reached(
    qapp: QApplication, expect_log: Callable[[int, str], AbstractContextManager[None]]
) -> None:
    wrong = look_through(qapp, Look("hc_dark", 2.0), expect_log)
    assert not wrong, "\n".join(wrong)
