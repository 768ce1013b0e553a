"""Why a post was not taken, as the window says it: the reason, and the guides' own where they decided."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from client import refusals
from client.services import reasons
from client.ui.community.rows import refusal
from protocol.submissions import Because


@pytest.mark.parametrize("reason", list(Because))
def test_the_window_says_what_the_table_says(qapp: QApplication, reason: Because) -> None:
    assert refusal(reason.value) == refusals.sentence(reason.value)
    assert refusal(reason.value, kind="report") == refusals.sentence(reason.value, kind="report")


def test_the_guides_reason_stands_with_their_decision(qapp: QApplication) -> None:
    reason = reasons.catalogue()[0]
    assert refusal(reason.id) == f"{refusals.BY_GUIDES} {reason.title}."
