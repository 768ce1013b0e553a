from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.domain.network import Proxy
from client.services.network import Networking, Tried
from client.services.ways import Ways
from client.ui.kit.choice import Choice
from client.ui.settings.network import NetworkPage
from client.ui.settings.network_model import PRESETS, kind_of
from client.vault import settings
from tests.client.ui.settings.at_settings import find, press, words
from tests.client.ui.standing import Standing
from tests.support.socks import Socks


def shown(qtbot: QtBot, home: Standing) -> NetworkPage:
    page = NetworkPage(home)
    qtbot.addWidget(page)
    page.resize(900, 900)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive()
    qtbot.waitUntil(lambda: page.model.state.known or page.model.state.notice is not None)
    return page


def now(page: NetworkPage) -> str:
    return find(page, QLabel, "networkNow").text()


def kept(home: Standing) -> Proxy | None:
    return home.do(home.session.network.chosen())


def other(page: NetworkPage, host: str, port: str, *, tor: bool = False) -> None:
    find(page, Choice, "networkKind").choose("other")
    find(page, QLineEdit, "proxyHost").setText(host)
    find(page, QLineEdit, "proxyPort").setText(port)
    find(page, QAbstractButton, "proxyIsTor").setChecked(tor)


def test_it_begins_without_a_proxy_and_shows_no_fields(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    assert find(page, Choice, "networkKind").currentData() == "straight"
    assert now(page) == "Now: straight to each server."
    assert not find(page, QLineEdit, "proxyHost").isVisible()
    assert find(page, Choice, "networkKind").hasFocus()


def test_nothing_changes_until_it_is_said(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    find(page, Choice, "networkKind").choose("tor")
    assert kept(home) is None
    press(page, "useNetwork")
    qtbot.waitUntil(lambda: "or not at all" in now(page))
    assert kept(home) == Proxy("127.0.0.1", 9050, tor=True)
    assert "From now on every request goes through" in words(page)


@pytest.mark.parametrize("kind", ["tor", "tor-browser", "straight"])
def test_what_was_chosen_is_shown_when_one_comes_back(qtbot: QtBot, home: Standing, kind: str) -> None:
    home.do(home.session.network.choose(PRESETS[kind]))  # type: ignore[index]
    page = shown(qtbot, home)
    assert find(page, Choice, "networkKind").currentData() == kind
    assert kind_of(PRESETS[kind]) == kind  # type: ignore[index]


def test_another_proxy_is_typed(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    other(page, " [2001:DB8::1] ", "1080")
    press(page, "useNetwork")
    qtbot.waitUntil(lambda: kept(home) == Proxy("2001:db8::1", 1080, tor=False))
    qtbot.waitUntil(lambda: "[2001:db8::1]:1080" in now(page))
    again = shown(qtbot, home)
    assert find(again, Choice, "networkKind").currentData() == "other"
    assert find(again, QLineEdit, "proxyHost").text() == "2001:db8::1"


@pytest.mark.parametrize(
    ("host", "port", "field", "said"),
    [
        ("proxy.example", "9050", "proxyHost", "address as a number"),
        ("", "9050", "proxyHost", "address as a number"),
        ("fe80::1%eth0", "9050", "proxyHost", "address as a number"),
        ("127.0.0.1", "0", "proxyPort", "from 1 to 65535"),
        ("127.0.0.1", "65536", "proxyPort", "from 1 to 65535"),
        ("127.0.0.1", "tor", "proxyPort", "from 1 to 65535"),
        ("127.0.0.1", "", "proxyPort", "from 1 to 65535"),
    ],
)
def test_what_cannot_be_a_proxy_is_said_at_its_field(
    qtbot: QtBot, home: Standing, host: str, port: str, field: str, said: str
) -> None:
    page = shown(qtbot, home)
    other(page, host, port)
    for button in ("useNetwork", "tryNetwork"):
        press(page, button)
        assert said in words(page)
        assert find(page, QLineEdit, field).hasFocus()
    assert kept(home) is None


def test_this_computer_s_name_is_its_number(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    other(page, "localhost", "1080")
    press(page, "useNetwork")
    qtbot.waitUntil(lambda: kept(home) == Proxy("127.0.0.1", 1080, tor=False))


def test_trying_tells_what_happened_and_keeps_nothing(qtbot: QtBot, home: Standing) -> None:
    with Socks(lambda *_: None) as socks:
        page = shown(qtbot, home)
        other(page, "127.0.0.1", str(socks.port))
        press(page, "tryNetwork")
        qtbot.waitUntil(lambda: "A SOCKS5 proxy answers" in words(page))
        assert "belong to no community yet" in words(page)
        socks.hang_up()
        press(page, "tryNetwork")
        qtbot.waitUntil(lambda: "Your proxy does not answer" in words(page))
    assert kept(home) is None
    find(page, Choice, "networkKind").choose("straight")
    press(page, "tryNetwork")
    qtbot.waitUntil(lambda: "there is nobody to ask" in words(page))


@pytest.mark.parametrize(
    ("tried", "said"),
    [
        (Tried("Harbour", "direct"), "The server of \u2068Harbour\u2069 answered, straight"),
        (Tried("Harbour", "proxy", "127.0.0.1:1"), "answered, through \u2068127.0.0.1:1\u2069."),
        (Tried("Harbour", "onion", "127.0.0.1:1"), "at its onion address."),
    ],
)
def test_a_community_that_answered_is_named(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch, tried: Tried, said: str
) -> None:
    async def answers(*_: object, **__: object) -> Tried:
        return tried

    monkeypatch.setattr(Networking, "try_it", answers)
    page = shown(qtbot, home)
    press(page, "tryNetwork")
    qtbot.waitUntil(lambda: said in words(page))


def test_what_cannot_be_kept_is_said(qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch) -> None:
    async def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(Ways, "choose", full)
    page = shown(qtbot, home)
    find(page, Choice, "networkKind").choose("tor")
    press(page, "useNetwork")
    qtbot.waitUntil(lambda: "no room left on this disk" in words(page))
    assert now(page) == "Now: straight to each server."


def test_a_choice_that_cannot_be_read_is_said_and_can_be_made_again(qtbot: QtBot, home: Standing) -> None:
    private = home.session.vault.private
    home.do(private.write(lambda db: settings.put(db, key="proxy", value="{")))
    page = shown(qtbot, home)
    assert "cannot be read any more" in words(page)
    assert not find(page, QLabel, "networkNow").isVisible()
    press(page, "useNetwork")
    qtbot.waitUntil(lambda: now(page) == "Now: straight to each server.")
    assert kept(home) is None
