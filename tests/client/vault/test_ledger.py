"""The ledger's tables: thirty days, fifty thousand entries, sums of what had to give room, and clocks that jump."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from client.domain.ledger import Contents, Day, Exchange, Wanted
from client.domain.progress import Progress
from client.domain.steady_clock import DAY
from client.vault import communities, copying, ledger
from client.vault.communities import CommunityRecord
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection
from tests.client.services.clear_pages import clear_bytes
from tests.support.exchanges import HEAD, REPLY, START

ALL = Wanted()
ELSEWHERE = replace(HEAD, community="c2", host="two.example", through="onion")


def utc_day(at: float) -> int:
    return date(1970, 1, 1).toordinal() + int(at) // DAY


def note(db: Connection, *exchanges: Exchange, now: float | None = None, most: int = ledger.MOST) -> None:
    at = exchanges[-1].at if exchanges else START
    ledger.note(db, exchanges, now=at if now is None else now, most=most, day_of=utc_day)


def at(exchange: Exchange, when: float) -> Exchange:
    return replace(exchange, at=when)


def test_an_entry_says_what_was_exchanged(private: Connection) -> None:
    note(private, REPLY)
    (entry,) = ledger.page(private, ALL)
    assert (entry.at, entry.day, entry.why, entry.community) == (START, utc_day(START), "wrote", "c1")
    assert (entry.contents, entry.sent, entry.received) == (REPLY.contents, 212, 5200)
    assert (entry.status, entry.whole, entry.host, entry.through) == (200, True, "one.example", "direct")
    note(private, replace(HEAD, status=None, whole=False))
    assert ledger.page(private, ALL)[0].status is None


def test_pages_are_newest_first_and_go_on_where_one_ended(private: Connection) -> None:
    note(private, *(at(HEAD, START + each * 3600) for each in range(100)))
    whole = ledger.page(private, ALL, limit=1000)
    assert [entry.at for entry in whole] == [START + each * 3600 for each in reversed(range(100))]
    pages, after = [], None
    while found := ledger.page(private, ALL, after=after, limit=7):
        pages += found
        after = found[-1].day, found[-1].row
    assert pages == whole


def test_it_is_sifted_by_kind_and_community(private: Connection) -> None:
    note(private, HEAD, REPLY, ELSEWHERE)
    assert [e.contents.what for e in ledger.page(private, Wanted(kind="writing"))] == ["reply"]
    assert [e.host for e in ledger.page(private, Wanted(community="c2"))] == ["two.example"]
    assert ledger.page(private, Wanted(kind="writing", community="c2")) == []
    assert ledger.days(private, Wanted(community="c1")) == [Day(utc_day(START), 2, 424, 10_400, 0)]


def test_communities_are_named_where_they_are_known(private: Connection) -> None:
    record = CommunityRecord(
        id="c1",
        name="Lighthouse",
        addresses=("https://one.example",),
        root_key=bytes(32),
        login_seed=bytes(32),
        hpke_private_key=b"h",
        mailbox_key=bytes(32),
        state="joined",
        role="member",
    )
    communities.add(private, record)
    note(private, HEAD, ELSEWHERE)
    assert ledger.communities(private) == [("c2", ""), ("c1", "Lighthouse")]
    assert [entry.name for entry in ledger.page(private, ALL)] == ["", "Lighthouse"]


def test_after_thirty_days_an_entry_goes(private: Connection) -> None:
    for day in range(35):
        note(private, at(HEAD, START + day * DAY), at(REPLY, START + day * DAY + 60))
    kept = ledger.page(private, ALL, limit=1000)
    assert kept[-1].at >= START + 34 * DAY - ledger.KEPT_SECONDS - 3600
    assert len(kept) >= 2 * 30
    assert len(ledger.days(private, ALL)) <= 31


def test_beyond_the_bound_the_oldest_become_sums_of_their_day(private: Connection) -> None:
    for day in range(4):
        note(private, *[at(HEAD, START + day * DAY)] * 10, at(REPLY, START + day * DAY), most=25)
    assert len(ledger.page(private, ALL, limit=1000)) == 25
    days = ledger.days(private, ALL)
    assert [each.requests for each in days] == [11, 11, 11, 11]
    assert [each.folded for each in days] == [0, 0, 8, 11]
    assert sum(each.sent for each in days) == 44 * 212
    assert [each.requests for each in ledger.days(private, Wanted(kind="writing"))] == [1, 1, 1, 1]
    for day in range(4, 40):
        note(private, at(HEAD, START + day * DAY), most=25)
    assert min(each.day for each in ledger.days(private, ALL)) >= utc_day(START + 8 * DAY)


@pytest.mark.parametrize("leap", [400 * DAY, -20 * 365 * DAY, 2**40, -(2**40)])
def test_a_clock_that_jumps_and_is_put_right_empties_nothing(private: Connection, leap: int) -> None:
    for hour in range(50):
        note(private, at(HEAD, START + hour * 3600))
    wrong = START + 50 * 3600 + leap
    for minute in range(5):
        note(private, at(REPLY, wrong + 60 * minute))
    for minute in range(5):
        note(private, at(HEAD, START + 51 * 3600 + 60 * minute))
    assert len(ledger.page(private, ALL, limit=1000)) == 60
    for hour in range(52, 102):
        note(private, at(HEAD, START + hour * 3600))
    assert len(ledger.page(private, ALL, limit=1000)) == 110


def test_after_months_away_the_old_list_goes_within_two_days_of_use(private: Connection) -> None:
    note(private, HEAD)
    back = START + 90 * DAY
    for hour in range(27):
        note(private, at(HEAD, back + hour * 3600))
    assert all(entry.at >= back for entry in ledger.page(private, ALL, limit=1000))


def test_it_can_be_emptied_and_one_community_let_go(private: Connection) -> None:
    note(private, *[HEAD] * 30, *[ELSEWHERE] * 3, most=20)
    ledger.forget_community(private, "c1")
    assert [each.requests for each in ledger.days(private, ALL)] == [3]
    assert ledger.communities(private) == [("c2", "")]
    ledger.empty(private)
    assert ledger.days(private, ALL) == []
    assert private.execute("SELECT count(*) FROM ledger_place").fetchone() == (0,)
    note(private, HEAD)
    assert len(ledger.page(private, ALL)) == 1


def test_it_is_taken_out_of_a_copy_and_leaves_no_trace_there(
    private: Connection, private_path: Path, raw_key: bytes, tmp_path: Path
) -> None:
    trace = "a-line-of-the-ledger"
    note(
        private,
        *[replace(HEAD, host="host-of-the-ledger", contents=Contents("reading", "unknown", trace))] * 300,
    )
    copied = tmp_path / "copied.db"
    silent = Progress()
    before = copying.copy(private_path, copied, raw_key=raw_key, schema=PRIVATE_SCHEMA, progress=silent)
    copying.leave_out(copied, raw_key=raw_key, schema=PRIVATE_SCHEMA, what=ledger.leave_out)
    assert not copied.with_name("copied.db-wal").exists()
    found = copying.look_through(copied, raw_key=raw_key, schema=PRIVATE_SCHEMA, progress=silent)
    assert found == before
    plain = clear_bytes(copied, raw_key)
    assert trace.encode() not in plain
    assert b"host-of-the-ledger" not in plain
    assert trace.encode() in clear_bytes(private_path, raw_key)
