"""Why a post was not taken: both faces have a sentence for every reason the server gives for one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from client.cli import community_commands
from client.ui.community.rows import refusal
from protocol.submissions import Because

OF_WORDS_TO_GUIDES = {
    Because.OWN_POST,
    Because.SENT_ALREADY,
    Because.TAKES_NO_MAIL,
    Because.NO_SUCH_DECISION,
    Because.APPEAL_TOO_LATE,
}


@pytest.mark.parametrize("reason", [one for one in Because if one not in OF_WORDS_TO_GUIDES])
def test_each_reason_for_refusing_a_post_has_its_sentence(qapp: QApplication, reason: Because) -> None:
    in_window = refusal(reason.value)
    in_terminal = community_commands.refusal(reason.value)
    for sentence, unknown in (
        (in_window, refusal("of-a-later-version")),
        (in_terminal, community_commands.refusal("of-a-later-version")),
    ):
        assert sentence != unknown
        assert sentence.endswith("your text is kept here.") or "your text is kept here, and" in sentence
