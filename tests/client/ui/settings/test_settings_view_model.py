from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from client.services import unlocking
from client.ui.settings.view_model import Settings
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, QUICK
from tests.client.ui.standing import Standing

NEW = "an entirely new passphrase"


@pytest.fixture
def settings(home: Standing) -> Settings:
    return Settings(home, making=QUICK)


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


def test_the_new_passphrase_opens_the_vault(home: Standing, settings: Settings, qtbot: QtBot) -> None:
    seen = []
    settings.changed.connect(lambda: seen.append(settings.state.busy))
    settings.change_passphrase(current=PASSPHRASE, new=NEW, again=NEW)
    qtbot.waitUntil(lambda: settings.state.kept == 1)
    assert seen[0] == "passphrase"
    assert (settings.state.busy, settings.state.part, settings.state.good) == ("", "passphrase", True)
    assert "From now on the new passphrase opens this vault" in str(settings.state.notice)
    opens(home, NEW)


def test_two_different_new_passphrases_change_nothing(home: Standing, settings: Settings) -> None:
    settings.change_passphrase(current=PASSPHRASE, new=NEW, again=NEW + " ")
    assert settings.state.busy == ""
    assert "not the same; nothing was changed" in str(settings.state.notice)
    assert not settings.state.good
    opens(home, PASSPHRASE)


def test_a_wrong_passphrase_is_told_and_changes_nothing(
    home: Standing, settings: Settings, qtbot: QtBot
) -> None:
    settings.change_passphrase(current="not it", new=NEW, again=NEW)
    qtbot.waitUntil(lambda: settings.state.notice is not None)
    assert "not the passphrase of this vault" in str(settings.state.notice)
    assert (settings.state.busy, settings.state.kept) == ("", 0)
    opens(home, PASSPHRASE)


@pytest.mark.parametrize("empty", ["", "   "])
def test_an_empty_new_passphrase_is_refused(settings: Settings, qtbot: QtBot, empty: str) -> None:
    settings.change_passphrase(current=PASSPHRASE, new=empty, again=empty)
    qtbot.waitUntil(lambda: settings.state.notice is not None)
    assert "at least one visible character" in str(settings.state.notice)


def test_a_new_recovery_code_opens_the_vault_and_is_forgotten_when_written_down(
    home: Standing, settings: Settings, qtbot: QtBot
) -> None:
    settings.make_recovery_code(PASSPHRASE)
    qtbot.waitUntil(lambda: settings.state.recovery_code != "")
    code = settings.state.recovery_code
    assert code not in repr(settings.state)
    settings.forget_recovery_code()
    assert settings.state.recovery_code == ""
    home.do(home.session.close())
    home.do(home.session.vault.close())
    vault = home.do(
        unlocking.unlock_with_recovery_code(home.config.paths.vault, code=code, threads=home.vault_threads)
    )
    home.do(vault.close())


def test_a_recovery_code_needs_the_passphrase(settings: Settings, qtbot: QtBot) -> None:
    settings.make_recovery_code("not it")
    qtbot.waitUntil(lambda: settings.state.notice is not None)
    assert settings.state.part == "recovery"
    assert settings.state.recovery_code == ""


def test_one_thing_at_a_time(settings: Settings, qtbot: QtBot) -> None:
    settings.change_passphrase(current=PASSPHRASE, new=NEW, again=NEW)
    settings.make_recovery_code(PASSPHRASE)
    qtbot.waitUntil(lambda: settings.state.busy == "")
    assert settings.state.recovery_code == ""
    assert settings.state.kept == 1


def test_the_look_changes_at_once(home: Standing, settings: Settings) -> None:
    settings.look(theme="hc_dark", still=True)
    assert home.theme.tokens.shade == "hc_dark"
    assert home.theme.milliseconds() == 0
    settings.look(still=False)


def test_an_invitation_leads_to_joining(home: Standing, settings: Settings) -> None:
    settings.join()
    assert home.went == ["join"]
