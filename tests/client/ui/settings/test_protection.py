from __future__ import annotations

from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from client import protection
from client.protection import Fact
from client.ui.settings.protection import ProtectionPage, in_words
from tests.client.ui.settings.at_settings import opened, settle, words
from tests.client.ui.standing import Standing


@pytest.mark.parametrize("code", get_args(protection.Code))
def test_every_fact_has_words_for_yes_no_and_unknown(code: protection.Code) -> None:
    said = {in_words(Fact(code, holds)) for holds in (True, False, None)}
    assert len(said) == 3


def test_it_says_what_the_system_says_now(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "protection")
    settle()
    facts = protection.facts(home.config.paths.vault)
    assert len(facts) > 3
    for fact in facts:
        assert in_words(fact) in words(page)


def test_it_promises_nothing_that_is_not_so(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "protection")
    assert isinstance(page, ProtectionPage)
    page.show_facts((Fact("no-core-dumps", False), Fact("memory-closed", None)))
    settle()
    told = words(page)
    assert "may write a picture of its memory to the disk, and what was open would be in it" in told
    assert "other programs of yours may be able to read Leeward's memory" in told
    assert "writes no picture" not in told
    assert "Other programs of yours cannot read" not in told
    page.show_facts((Fact("no-core-dumps", True),))
    settle()
    assert "writes no picture of its memory" in words(page)
    assert "Leeward hides no second vault" in words(page)


def test_it_says_what_an_encrypted_vault_still_shows(qtbot: QtBot, home: Standing) -> None:
    told = words(opened(qtbot, home, "protection"))
    assert "can read none of your words" in told
    for seen in ("how large", "when it was changed", "how many communities", "days of its backups", "opened"):
        assert seen in told
    assert "and nothing that is in it" not in told
