from __future__ import annotations

from client.ui.settings.view_model import Settings
from tests.client.ui.standing import Standing


def test_the_look_changes_at_once(home: Standing) -> None:
    settings = Settings(home)
    settings.look(theme="hc_dark", still=True)
    assert home.theme.tokens.shade == "hc_dark"
    assert home.theme.milliseconds() == 0
    settings.look(still=False)


def test_an_invitation_leads_to_joining(home: Standing) -> None:
    settings = Settings(home)
    settings.join()
    assert home.went == ["join"]
