"""No part of a page is a window of its own for a moment: it would flash, and take the keyboard away."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from client.ui.unlock.first_start import FirstStartPlace
from protocol.invitation import Role
from tests.client.ui.standing import Standing
from tests.client.ui.unlock.invited import TO_NAMES, Invited
from tests.client.ui.windows import Windows


@pytest.mark.parametrize("role", [Role.MEMBER, Role.GUIDE])
def test_joining_is_one_window(invited: Invited, windows: Windows, role: Role) -> None:
    invited.look(invited.village.invitation(role))
    invited.press_each(*TO_NAMES, "takeName")
    assert invited.step == "door"
    assert windows.names == []


def test_the_first_start_is_one_window(qtbot: QtBot, doors: Standing, windows: Windows) -> None:
    place = FirstStartPlace(doors)
    qtbot.addWidget(place)
    place.show()
    for step in (place.model.make_it_fit, place.model.back, lambda: place.model.choose("join")):
        step()
    place.model.go_on_to_vault()
    assert windows.names == ["FirstStartPlace place-first_start"]
