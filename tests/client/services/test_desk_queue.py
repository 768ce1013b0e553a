"""The whole queue in a guide's app: however changes fall between its questions, it holds what a fresh fetch gives."""

from __future__ import annotations

import asyncio
from typing import Any, cast
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.domain.deciding import HELP_ME
from client.domain.desk_queue import Held, View, place_of
from client.domain.errors import MalformedAnswer
from client.services.queue_rows import Waiting
from protocol.reviewing import FIRST_POSTS, Band
from tests.client.services.queue_desks import check_laws, desk_of, looked
from tests.support.queue_town import ME, NOW, OTHER, Belonging, OwnWords, QueueTown, queue_row

rows = st.builds(
    queue_row,
    st.integers(1, 12),
    version=st.integers(1, 9),
    kind=st.sampled_from(("thread", "reply", "report", "appeal", HELP_ME)),
    band=st.sampled_from(tuple(Band)),
    why=st.sampled_from(((), (FIRST_POSTS,), ("A sharp word.", FIRST_POSTS))),
    thread=st.sampled_from((None, UUID(int=31), UUID(int=32))),
    published=st.booleans(),
    waiting_since=st.integers(int(NOW) - 5, int(NOW)),
    deadline=st.sampled_from((None, int(NOW) - 60, int(NOW) + 60)),
    claimed_by=st.sampled_from((None, ME, OTHER)),
    lease_until=st.sampled_from((None, int(NOW) + 300)),
    proposed=st.sampled_from(("", "put-out")),
    asked=st.booleans(),
    barred=st.booleans(),
    looking=st.integers(0, 2),
)
happenings = st.one_of(rows, st.integers(1, 12).map(lambda number: UUID(int=number)), st.just("forget"))


def happen(town: QueueTown, what: object) -> None:
    if isinstance(what, UUID):
        town.close(what)
    elif what == "forget":
        town.forget()
    else:
        town.put(cast("Any", what))


@settings(max_examples=150, deadline=None)
@given(
    begun=st.lists(rows, max_size=14),
    between=st.lists(st.lists(happenings, max_size=7), max_size=16),
    looks=st.integers(1, 4),
)
def test_any_split_of_changes_gives_the_queue_that_a_fresh_fetch_gives(
    begun: list[Any], between: list[list[object]], looks: int
) -> None:
    """Rows come, change and go between any two questions: between pages, too, and what changed is forgotten."""
    forgets = 0

    def before(asked: int) -> None:
        nonlocal forgets
        for what in between[asked - 1] if asked <= len(between) else ():
            forgets += what == "forget"
            happen(town, what)

    town = QueueTown(before=before)
    for row in begun:
        town.put(row)

    async def work() -> tuple[Waiting, Waiting]:
        desk, words = desk_of(town), OwnWords()
        told = None
        for _ in range(looks):
            try:
                told = await looked(desk)
            except MalformedAnswer:
                assert forgets > 1, "twice within one look it was not known what changed"
                continue
            check_laws(told.waiting)
            held = {row.review: (row.version, row.kind, row.band, row.looking) for row in told.waiting.rows}
            there = {row.review: (row.version, row.kind, row.band, row.looking) for row in town.rows.values()}
            assert held == there, "nothing happens after the last answer of a look"
        town.before = lambda _: None
        words.written = frozenset()
        told = await looked(desk)
        fresh = await looked(desk_of(town))
        return told.waiting, fresh.waiting

    followed, fresh = asyncio.run(work())
    check_laws(followed)
    assert followed.rows == fresh.rows
    assert followed.counts == {view: fresh.counts.get(view, 0) for view in followed.counts}
    assert followed.complete
    assert [row.review for row in followed.rows] == [
        row.review for row in sorted(followed.rows, key=place_of) if row.review in town.rows
    ]


def test_however_much_has_changed_all_of_it_is_asked_for() -> None:
    town = QueueTown(since_size=2)

    async def work() -> None:
        desk = desk_of(town)
        await looked(desk)
        for number in range(1, 30):
            town.put(queue_row(number))
        for number in range(1, 10):
            town.close(UUID(int=number))
        waiting = (await looked(desk)).waiting
        assert {row.review for row in waiting.rows} == set(town.rows)

    asyncio.run(work())


def test_a_change_leaves_every_other_row_the_same_object() -> None:
    town = QueueTown(page_size=40)
    for number in range(1, 200):
        town.put(queue_row(number))

    async def work() -> tuple[Waiting, Waiting, Waiting]:
        desk = desk_of(town)
        first = (await looked(desk)).waiting
        again = (await looked(desk)).waiting
        asked = town.asked
        town.put(queue_row(50, notes=2))
        after = (await looked(desk)).waiting
        assert town.asked == asked + 1, "one question for one change"
        return first, again, after

    first, again, after = asyncio.run(work())
    assert again is first
    changed = [row.review for old, row in zip(first.rows, after.rows, strict=True) if old is not row]
    assert changed == [UUID(int=50)]


def test_a_claim_that_runs_out_is_seen_though_nobody_tells() -> None:
    moment = [NOW]
    town = QueueTown()
    belonging = Belonging(town, now=lambda: moment[0])
    town.put(queue_row(1, claimed_by=OTHER, lease_until=int(NOW) + 300))
    town.put(queue_row(2, claimed_by=ME, lease_until=int(NOW) + 500))
    town.put(queue_row(3, claimed_by=OTHER, lease_until=int(NOW) - 40_000))

    async def work() -> list[dict[int, Held]]:
        desk = desk_of(town, belonging)
        found = []
        for later in (0, 299, 305, 505, 700):
            moment[0] = NOW + later
            waiting = (await looked(desk)).waiting
            check_laws(waiting)
            found.append({row.review.int: row.held for row in waiting.rows})
        return found

    at_first, still, one_over, two_over, all_over = asyncio.run(work())
    assert at_first == still == {1: "another", 2: "me", 3: "another"}, "a wrong clock of ours ends no claim"
    assert one_over == {1: "", 2: "me", 3: "another"}
    assert two_over == {1: "", 2: "", 3: "another"}
    assert all_over == {1: "", 2: "", 3: ""}


def test_rows_say_what_only_this_computer_knows() -> None:
    town, words = QueueTown(), OwnWords()
    belonging = Belonging(town)
    lonely = UUID(int=31)
    town.put(queue_row(1, thread=lonely, claimed_by=OTHER, lease_until=int(NOW) + 300))
    town.put(queue_row(2, kind="thread", thread=UUID(int=32), published=False))
    town.put(queue_row(3, proposed="put-out"))

    async def work() -> None:
        desk = desk_of(town, belonging, words)
        waiting = (await looked(desk)).waiting
        one, two, three = (waiting.by_id[UUID(int=number).bytes] for number in (1, 2, 3))
        assert (one.holder, one.alone, two.alone, three.mine) == ("kind-heron", False, True, False)
        belonging.alone, belonging.feed_size = frozenset({lonely.bytes}), 9
        words.written, words.proposed = frozenset({UUID(int=2)}), frozenset({UUID(int=3)})
        waiting = (await looked(desk)).waiting
        one, two, three = (waiting.by_id[UUID(int=number).bytes] for number in (1, 2, 3))
        assert (one.alone, two.written, three.mine) == (True, True, True)
        assert {row.review.int for row in waiting.part(View.FIRST_REPLY)} == {1, 2}
        belonging.alone, belonging.feed_size = frozenset(), 10
        words.written = frozenset()
        waiting = (await looked(desk)).waiting
        assert {row.review.int for row in waiting.part(View.FIRST_REPLY)} == {2}
        assert not any(row.written for row in waiting.rows)
        check_laws(waiting)

    asyncio.run(work())


def test_a_call_for_help_stands_first_in_every_view() -> None:
    town = QueueTown()
    town.put(queue_row(1, band=Band.NOW))
    town.put(queue_row(2, kind=HELP_ME, band=Band.NOW))
    town.put(queue_row(3, asked=True))

    waiting = asyncio.run(looked(desk_of(town))).waiting
    for view in View:
        assert waiting.part(view)[0].review == UUID(int=2), view
    assert [row.review.int for row in waiting.part(View.ASKED)] == [2, 3]


def test_within_a_band_what_is_due_first_stands_first() -> None:
    town = QueueTown()
    town.put(queue_row(1, band=Band.SOON, deadline=int(NOW) + 900, waiting_since=int(NOW) - 9000))
    town.put(queue_row(2, band=Band.SOON, deadline=int(NOW) + 60, waiting_since=int(NOW) - 10))
    town.put(queue_row(3, band=Band.ROUTINE, waiting_since=int(NOW) - 10))
    town.put(queue_row(4, band=Band.ROUTINE, waiting_since=int(NOW) - 99_000))
    town.put(queue_row(5, band=Band.SOON, deadline=int(NOW) + 900, waiting_since=int(NOW) - 8000))

    waiting = asyncio.run(looked(desk_of(town))).waiting
    assert [row.review.int for row in waiting.rows] == [2, 1, 5, 4, 3]


def test_what_is_not_known_any_more_twice_is_no_queue() -> None:
    town = QueueTown()
    town.before = lambda _: (town.put(queue_row(1)), town.forget())[0]  # type: ignore[func-returns-value]

    async def work() -> None:
        with pytest.raises(MalformedAnswer):
            await looked(desk_of(town))

    asyncio.run(work())
