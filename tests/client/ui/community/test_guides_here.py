"""Who guides a community, and whether they are on duty by the hours it has said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from client.domain.service_hours import Duty
from client.ui.community.guides_facts import FactsPage
from client.ui.community.guides_here import duty_line
from client.ui.theme import Theme
from protocol.descriptor import GuideKeys, ServiceHours
from protocol.encoding import b64
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id

LATER = 10_000


def guided() -> FeedBuilder:
    """Two guides, one of whom nothing was heard of yet, on duty at every hour of the week."""
    feed = talking()
    keys = [b64(named_bytes(f"key {n}")) for n in range(3)]
    feed.redescribe(
        practice=False,
        guides=tuple(GuideKeys(named_id(name), *keys) for name in ("bob", "new one")),
        leads=(named_id("bob"),),
        service_hours=tuple(ServiceHours(day, 0, 1440) for day in range(7)),
    )
    return feed


@pytest.fixture
def home(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    with harbour(theme, tmp_path / "member", qtbot, feed=guided()) as here:
        yield here


def test_they_are_named_with_their_pictures(home: Harbour, qtbot: QtBot) -> None:
    page = FactsPage(home)
    qtbot.addWidget(page)
    page.show()
    page.arrive()
    card = page.findChild(QWidget, "guidesHere")
    assert card is not None
    qtbot.waitUntil(card.isVisible, timeout=LATER)
    labels = card.findChildren(QLabel)
    words = "\n".join(label.text() for label in labels)
    assert "paper-lantern" in words
    assert "not arrived yet" in words
    assert "On duty at every hour" in words
    assert words.count("Leads the guides") == 1
    assert words.index("paper-lantern") < words.index("Leads the guides") < words.index("not arrived yet")
    pictures = [label.pixmap().toImage() for label in labels if not label.pixmap().isNull()]
    assert len(pictures) == 2
    assert pictures[0] != pictures[1]
    page.arrive()
    qtbot.wait(50)
    assert len(card.findChildren(QLabel)) >= 4


def test_the_hours_are_said_plainly(british: None) -> None:
    assert "has not said" in duty_line(None, now=0)
    assert "On duty now, until" in duty_line(Duty(True, 7200), now=0)
    said = duty_line(Duty(False, 7200), now=0)
    assert "Nobody is on duty now" in said
    assert "every hour" in duty_line(Duty(True, None), now=0)
