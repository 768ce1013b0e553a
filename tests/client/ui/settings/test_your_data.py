"""Your data: a table of what is kept, and each of it seen, erased or taken back; the vault only by a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from client.ui.settings.page import PartPage
from client.ui.settings.screen import SettingsPlace
from client.ui.settings.your_data_words import about
from client.ui.theme import Theme
from client.vault import fresh_name, own_posts
from client.vault.own_data import KINDS
from client.vault.own_posts import OwnPost
from tests.client.ui.community.harbour import Harbour, harbour
from tests.client.ui.settings.at_settings import find, press, settle, shown, words, write

LATER = 10_000


@pytest.fixture
def home(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    with harbour(theme, tmp_path / "member", qtbot) as here:
        qtbot.waitUntil(lambda: all(one.running is None for one in here.sync._all.values()), timeout=LATER)
        here.do(here.session.journaling.write_entry(text="An evening by the sea", mood=4))
        here.do(here.session.journaling.check_in(mood=3, words=(), note="rain"))
        yield here


@pytest.fixture
def page(home: Harbour, qtbot: QtBot) -> PartPage:
    place = shown(qtbot, home, (900, 700))
    place.open_part("data")
    page = place.part
    assert page is not None
    page.place = place  # type: ignore[attr-defined]  # kept as long as the page
    qtbot.waitUntil(lambda: "Your journal" in words(find(page, QWidget, "dataHere")), timeout=LATER)
    return page


def question(page: PartPage, name: str) -> QDialog:
    settle()
    return find(page.window(), QDialog, name)


def answer(dialog: QDialog, said: str) -> None:
    next(each for each in dialog.findChildren(QAbstractButton) if each.text() == said).click()
    settle()


def test_each_kind_says_how_many_what_it_is_and_how_long(page: PartPage) -> None:
    here = words(find(page, QWidget, "dataHere"))
    assert "Your journal: 1 record" in here
    assert "Check-ins: 1 record" in here
    assert "Drafts: Nothing" in here
    assert "What you can read of" in here
    for kind in KINDS:
        told = about(kind)
        assert told.title
        assert told.what
        assert told.erasing
        if kind != "earlier":
            assert told.title in here
    there, others = words(find(page, QWidget, "dataThere")), words(find(page, QWidget, "dataOthers"))
    assert "Within a day all of it is gone" in there
    assert "your journal" in there
    assert "cannot be called back" in others
    assert "old bytes" in others
    assert page.findChild(QAbstractButton, "dataErase-drafts") is None, "there is nothing to erase"


def test_a_kind_is_erased_after_one_question(page: PartPage, home: Harbour, qtbot: QtBot) -> None:
    press(page, "dataErase-journal")
    asked = question(page, "erasingKind")
    assert "cannot be brought back" in words(asked)
    assert "Backups of this vault" in words(asked)
    answer(asked, "Keep it")
    assert home.do(home.session.journaling.entries()) != []
    press(page, "dataErase-journal")
    answer(question(page, "erasingKind"), "Erase it")
    qtbot.waitUntil(lambda: "Your journal: Nothing" in words(find(page, QWidget, "dataHere")), timeout=LATER)
    assert home.do(home.session.journaling.entries()) == []
    assert "Backups and exports" in words(find(page, QWidget, "dataHere"))
    assert "Check-ins: 1 record" in words(find(page, QWidget, "dataHere"))


def test_what_was_fetched_can_go_too(page: PartPage, home: Harbour, qtbot: QtBot) -> None:
    press(page, f"dataErase-{home.village.feed.community}")
    answer(question(page, "erasingFetched"), "Erase it")
    qtbot.waitUntil(lambda: "fetches again" in words(find(page, QWidget, "dataHere")), timeout=LATER)


def test_it_leads_to_where_things_are_read_and_corrected(page: PartPage, home: Harbour) -> None:
    press(page, "dataSee-journal")
    press(page, "dataTo-posts")
    assert home.went[-2:] == ["journal", "community"]
    place = page.place  # type: ignore[attr-defined]
    assert isinstance(place, SettingsPlace)
    press(page, "dataTo-export")
    assert place.part is not None
    assert place.part.key == "export"
    place.open_part("data")
    press(page, "dataTo-communities")
    assert getattr(place, "part") is None  # noqa: B009 - another page than a moment ago
    assert place.community.join.hasFocus()


def test_no_research_unless_it_was_allowed_and_then_it_can_be_taken_back(
    page: PartPage, home: Harbour, qtbot: QtBot
) -> None:
    research = find(page, QWidget, "dataResearch")
    qtbot.waitUntil(lambda: "You have allowed none." in words(research), timeout=LATER)
    community = home.village.feed.community
    home.do(
        home.session.telling.consent(community=community, post=UUID(int=5), study="sleep-1", granted=True)
    )
    page.arrive()
    qtbot.waitUntil(lambda: "sleep-1" in words(research), timeout=LATER)
    assert "Not sent yet" in words(research)
    press(page, "researchTakeBack-0")
    qtbot.waitUntil(lambda: "You have allowed none." in words(research), timeout=LATER)
    assert home.do(home.session.consents.every()) == ()


def test_what_an_earlier_name_allowed_is_said_to_be_unknown_here(
    page: PartPage, home: Harbour, qtbot: QtBot
) -> None:
    research = find(page, QWidget, "dataResearch")
    assert "under a name you had before" not in words(research)
    heading = fresh_name.put_away_of(home.community)
    post = OwnPost(str(UUID(int=5)), heading, str(UUID(int=5)), "Long ago", 1, state="published")
    home.do(home.session.vault.private.write(partial(own_posts.add, post=post)))
    page.arrive()
    qtbot.waitUntil(
        lambda: "What you allowed under a name you had before is not listed here" in words(research),
        timeout=LATER,
    )
    assert "You have allowed none" not in words(research)
    assert "Under your present name you have allowed none" in words(research)


def test_the_whole_vault_goes_only_by_a_word_that_is_typed(page: PartPage, home: Harbour) -> None:
    press(page, "eraseEverything")
    now = find(page, QAbstractButton, "eraseEverythingNow")
    assert not now.isEnabled()
    assert "does not leave your communities" in words(find(page, QWidget, "eraseEverythingSure"))
    write(page, eraseWord="eras")
    assert not now.isEnabled()
    write(page, eraseWord=" Erase ")
    assert now.isEnabled()
    press(page, "keepEverything")
    assert not find(page, QWidget, "eraseEverythingSure").isVisible()
    assert not home.session.erasing.everything

    press(page, "eraseEverything")
    assert not now.isEnabled(), "nothing stays typed"
    write(page, eraseWord="erase")
    press(page, "eraseEverythingNow")
    erasing = home.session.erasing
    assert erasing.everything is True
    assert home.locks == 1
    # The window could not close: it says so, and one can still keep it.
    assert "as soon as Leeward closes" in words(find(page, QWidget, "eraseEverythingSure"))
    press(page, "keepEverything")
    assert not home.session.erasing.everything


def test_who_goes_away_leaves_no_word_typed(page: PartPage) -> None:
    press(page, "eraseEverything")
    write(page, eraseWord="erase")
    page.leave()
    press(page, "eraseEverything")
    assert not find(page, QAbstractButton, "eraseEverythingNow").isEnabled()


def test_backups_kept_elsewhere_are_named(page: PartPage, home: Harbour, qtbot: QtBot) -> None:
    from client.services.preferences import Keeping

    keeping = Keeping(home.session.vault.private)
    home.do(keeping.put(replace(home.do(keeping.get()), backup_folder="/media/stick")))
    page.arrive()
    press(page, "eraseEverything")
    qtbot.waitUntil(
        lambda: "/media/stick" in words(find(page, QWidget, "eraseEverythingSure")), timeout=LATER
    )
