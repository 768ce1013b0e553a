"""The page of the privacy ledger, over a real vault."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.ledger import Contents, Day, Entry, Exchange, Wanted
from client.ui.kit.choice import Choice
from client.ui.settings import ledger as page_of
from client.ui.settings.ledger_model import PAGE
from client.ui.settings.ledger_rows import LedgerRows
from client.ui.settings.page import PartPage
from client.vault import ledger
from tests.client.ui.settings.at_settings import find, opened, press, settle, words
from tests.client.ui.standing import Standing
from tests.support import exchanges

pytestmark = pytest.mark.usefixtures("british")

NOON = exchanges.START - exchanges.START % 86_400 + 43_200
HEAD = replace(exchanges.HEAD, at=NOON)
REPLY = replace(exchanges.REPLY, at=NOON + 60, sent=2300, status=429)


def noted(home: Standing, *exchanges: Exchange, most: int = ledger.MOST) -> None:
    vault = home.session.vault
    home.do(vault.private.write(lambda db: ledger.note(db, exchanges, now=exchanges[-1].at, most=most)))


def at_ledger(qtbot: QtBot, home: Standing) -> tuple[PartPage, LedgerRows]:
    page = opened(qtbot, home, "ledger")
    rows = find(page, LedgerRows, "ledgerRows")
    assert isinstance(page, page_of.LedgerPage)
    qtbot.waitUntil(lambda: page.ledger.state.there is not None)
    settle()
    return page, rows


def said(rows: LedgerRows) -> list[str]:
    model = rows.model()
    return [
        str(model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)).translate(_PLAIN)
        for at in range(model.rowCount())
    ]


_PLAIN = {0x2068: None, 0x2069: None, 0xA0: " ", 0x202F: " "}


def test_each_request_is_one_sentence_below_its_day(qtbot: QtBot, home: Standing) -> None:
    noted(home, HEAD, REPLY)
    _, rows = at_ledger(qtbot, home)
    day, reply, head = said(rows)
    assert day.endswith("2026. 2 requests: 2.5 kB out, 10.2 kB in")
    assert reply.partition("  ")[2] == (
        "Sent a reply you wrote. Its words, and the thread. 812 characters of yours. Filled up to 2.0 kB, so that its"
        " length says little. With your log-in, so the server knows your pseudonym. You had written something. The"
        " server said no (429). 2.2 kB out, 5.1 kB in, straight to one.example."
    )
    assert "Asked how things stand. Nothing about you: everybody asks the same. By itself" in head
    assert rows.isVisible()
    assert rows.accessibleName() == "What left this computer"


def test_the_look_after_a_call_for_help_is_not_listed_as_another_call(qtbot: QtBot, home: Standing) -> None:
    contents = Contents("writing", "help-me", "POST /v1/submissions", None, 8192, signed_in=True)
    called = replace(REPLY, why="help", contents=contents, status=200)
    noted(home, called, replace(called, at=NOON + 120, why="by-itself"))
    _, rows = at_ledger(qtbot, home)
    _, looked, call = said(rows)
    assert "Called for help. That you need someone now." in call
    assert "Called for help" not in looked
    assert "Asked whether a guide has opened your call for help. The same call once more" in looked


def test_the_question_whether_to_empty_it_comes_into_sight(qtbot: QtBot, home: Standing) -> None:
    noted(home, *[HEAD] * 40)
    page, _ = at_ledger(qtbot, home)
    page.scroller.ensureWidgetVisible(find(page, QAbstractButton, "emptyLedger"), 0, 0)
    press(page, "emptyLedger")
    settle()
    sure = find(page, QWidget, "emptySure")
    assert sure.visibleRegion().boundingRect().height() == sure.height()


def test_nothing_noted_is_said_kindly_and_there_is_nothing_to_press(qtbot: QtBot, home: Standing) -> None:
    page, rows = at_ledger(qtbot, home)
    assert "Nothing is listed. Leeward asks a server only when" in words(page)
    assert not rows.isVisible()
    assert not find(page, QAbstractButton, "emptyLedger").isVisible()
    assert not find(page, Choice, "ledgerKind").isVisible()


def test_it_is_sifted_by_kind_and_community(qtbot: QtBot, home: Standing) -> None:
    noted(home, HEAD, REPLY, replace(HEAD, community="c2", host="two.example"))
    page, rows = at_ledger(qtbot, home)
    find(page, Choice, "ledgerKind").choose("writing")
    qtbot.waitUntil(lambda: rows.model().rowCount() == 2)
    assert "1 request:" in said(rows)[0]
    find(page, Choice, "ledgerKind").choose("guiding")
    qtbot.waitUntil(lambda: "Nothing of that kind has left." in words(page))
    find(page, Choice, "ledgerKind").choose(None)
    community = find(page, Choice, "ledgerCommunity")
    assert community.isVisible()
    community.choose("c2")
    qtbot.waitUntil(lambda: rows.model().rowCount() == 2)
    assert "two.example" in said(rows)[1]


def test_with_one_community_there_is_none_to_choose(qtbot: QtBot, home: Standing) -> None:
    noted(home, HEAD)
    page, _ = at_ledger(qtbot, home)
    assert not find(page, Choice, "ledgerCommunity").isVisible()


def test_more_comes_as_one_goes_down_and_never_twice(qtbot: QtBot, home: Standing) -> None:
    noted(home, *(replace(HEAD, at=NOON + 600 * number) for number in range(3 * PAGE + 5)))
    page, rows = at_ledger(qtbot, home)
    assert isinstance(page, page_of.LedgerPage)

    def entries() -> list[Entry]:
        assert isinstance(page, page_of.LedgerPage)
        return [row for row in page.ledger.rows.rows if isinstance(row, Entry)]

    assert len(entries()) == PAGE
    rows.setFocus()

    def down() -> bool:
        QTest.keyClick(rows, Qt.Key.Key_End)
        return len(entries()) == 3 * PAGE + 5

    qtbot.waitUntil(down)
    assert len({entry.row for entry in entries()}) == 3 * PAGE + 5
    days = [row.day for row in page.ledger.rows.rows if isinstance(row, Day)]
    assert days == sorted(set(days), reverse=True)


def test_fifty_thousand_are_there_at_once(qtbot: QtBot, home: Standing) -> None:
    noted(home, *[HEAD] * ledger.MOST)
    page = opened(qtbot, home, "ledger")
    begun = time.perf_counter()
    qtbot.waitUntil(lambda: page.ledger.state.there is True)  # type: ignore[attr-defined]
    settle()
    assert time.perf_counter() - begun < 2
    assert "50,000 requests" in said(find(page, LedgerRows, "ledgerRows"))[0]


def test_days_without_room_stand_with_their_sums(qtbot: QtBot, home: Standing) -> None:
    noted(home, *[HEAD] * 5, *[replace(HEAD, at=NOON + 86_400)] * 3, most=3)
    _, rows = at_ledger(qtbot, home)
    assert "5 of them are not listed any more: there was no room." in said(rows)[-1]
    assert len(said(rows)) == 3 + 2


def test_emptying_asks_first_and_back_is_no(qtbot: QtBot, home: Standing) -> None:
    noted(home, HEAD)
    page, rows = at_ledger(qtbot, home)
    press(page, "emptyLedger")
    assert find(page, QAbstractButton, "keepLedger").hasFocus()
    assert page.back_inside()
    assert not page.back_inside()
    assert rows.model().rowCount() == 2
    press(page, "emptyLedger")
    press(page, "emptyLedgerNow")
    qtbot.waitUntil(lambda: "The list is empty now." in words(page))
    qtbot.waitUntil(lambda: rows.model().rowCount() == 0)
    assert home.do(home.session.ledger.page(Wanted())) == ()


def test_what_is_shown_is_written_to_a_file(
    qtbot: QtBot, home: Standing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted(home, HEAD, REPLY)
    monkeypatch.setattr(page_of, "choose_folder", lambda _page, _title, then: then(tmp_path))
    page, rows = at_ledger(qtbot, home)
    find(page, Choice, "ledgerKind").choose("writing")
    qtbot.waitUntil(lambda: rows.model().rowCount() == 2)
    press(page, "takeLedger")
    qtbot.waitUntil(lambda: "It is written: \u20681 request\u2069." in words(page))
    (written,) = tmp_path.glob("leeward-requests-*.csv")
    assert "Sent a reply you wrote" in written.read_text("utf-8")


def test_what_was_asked_a_moment_ago_is_there_and_coming_back_reads_anew(
    qtbot: QtBot, home: Standing
) -> None:
    page, rows = at_ledger(qtbot, home)
    assert rows.model().rowCount() == 0

    async def hear() -> None:
        home.session.ledger.hear(HEAD)

    home.do(hear())
    page.arrive()
    qtbot.waitUntil(lambda: rows.model().rowCount() == 2)


def test_the_way_to_it_stands_under_privacy(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "ledger")
    place = page.place  # type: ignore[attr-defined]
    page.left.emit()
    assert find(place, QAbstractButton, "openPart-ledger").hasFocus()
