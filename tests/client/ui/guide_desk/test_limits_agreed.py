"""The limits of a shift are set with a lead: it is kept with whom, until somebody changes them alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from client.ui.guide_desk.shift_page import ShiftPage
from client.ui.kit.choice import Choice
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.server.running import command

pytestmark = pytest.mark.slow
LATER = 15_000


def choose(choice: Choice, meaning: object) -> None:
    choice.setCurrentIndex(choice.findData(meaning))
    choice.activated.emit(choice.currentIndex())


def test_limits_are_talked_over_with_a_lead_until_they_are_changed_alone(
    qtbot: QtBot, desk: AtDesk, data: Path
) -> None:
    desk.come_in()
    place = shown(qtbot, desk.home)
    page = place.asides.show_page("ownCare")
    assert isinstance(page, ShiftPage)
    model = place.care.model
    said = find(page, QLabel, "limitsAgreed")
    qtbot.waitUntil(
        lambda: said.text() == "The steward has named no lead to agree these with.", timeout=LATER
    )
    assert not find(page, QWidget, "limitsLead").isVisible()

    colleague = desk.colleague()

    async def own() -> tuple[str, str]:
        record = await (await colleague.session.memberships.open(colleague.community)).record()
        return record.member_id or "", record.pseudonym or ""

    lead, name = desk.home.do(own())
    done = command("guide", "lead", "--data", data, "--root-key", data.parent / "root.pem", name)
    assert done.returncode == 0, done.stderr

    async def is_named() -> bool:
        membership = await desk.guide.session.memberships.open(desk.guide.community)
        return len((await membership.described()).leads) == 1

    desk.home.do(desk.guide.sync_until(is_named))
    model.look()
    qtbot.waitUntil(lambda: bool(model.state.leads), timeout=LATER)
    assert said.text() == "Not talked over with a lead yet."
    choose(find(page, Choice, "limitsLead"), lead)
    qtbot.waitUntil(lambda: said.text().startswith("Talked over with "), timeout=LATER)
    assert name in said.text()
    assert model.state.limits.heavy == 12, "nothing else is changed by that"
    choose(find(page, Choice, "limitHeavy"), 6)
    qtbot.waitUntil(lambda: model.state.limits.heavy == 6, timeout=LATER)
    assert said.text() == "Not talked over with a lead yet."
