"""The whole queue in a guide's app: however changes fall between its questions, it holds what a fresh fetch gives."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any, cast
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.domain.deciding import HELP_ME
from client.domain.desk_queue import Held, View, place_of, views_of
from client.domain.errors import CommunityLeft, MalformedAnswer, Unreachable
from client.services.desk_queue import DeskQueue, Told
from client.services.guide_words import GuideWords
from client.services.memberships import Memberships
from client.services.queue_ear import Pace
from client.services.queue_rows import Waiting
from protocol.problems import Code
from protocol.reviewing import FIRST_POSTS, Band
from tests.support.queue_town import ME, NOW, OTHER, Belonging, OwnWords, QueueTown, queue_row, refused

QUICK = Pace(first=0.01, longest=0.02, steady=1.0, asking=0.02, listening=5.0, between=0.0)


def desk_of(town: QueueTown, belonging: Belonging | None = None, words: OwnWords | None = None) -> DeskQueue:
    return DeskQueue(
        memberships=cast("Memberships", belonging or Belonging(town)),
        guide_words=cast("GuideWords", words or OwnWords()),
        pace=QUICK,
    )


def looked(desk: DeskQueue) -> Coroutine[Any, Any, Told]:
    return desk.look(community="harbour")


def check_laws(waiting: Waiting) -> None:
    """What holds of every queue that is shown."""
    assert list(waiting.rows) == sorted(waiting.rows, key=place_of)
    assert waiting.by_id == {row.id: row for row in waiting.rows}
    counted = Counter(view for row in waiting.rows for view in views_of(row))
    for view in View:
        assert waiting.counts.get(view, 0) == counted[view]
        assert waiting.part(view) == tuple(row for row in waiting.rows if view in views_of(row))
    assert waiting.free == sum(row.free for row in waiting.rows)
    helps = [row.kind == HELP_ME for row in waiting.rows]
    assert helps == sorted(helps, reverse=True)


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


def test_the_first_rows_are_shown_before_the_last_page_came() -> None:
    town = QueueTown(page_size=5)
    for number in range(1, 101):
        town.put(queue_row(number, band=Band.NOW if number == 77 else Band.ROUTINE))
    told: list[Told] = []

    async def work() -> None:
        following = asyncio.create_task(desk_of(town).follow(community="harbour", tell=told.append))
        await until(lambda: bool(told) and told[-1].waiting.complete)
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)

    asyncio.run(work())
    assert not told[0].waiting.complete
    assert told[0].waiting.rows[0].review == UUID(int=77)
    assert len(told[-1].waiting.rows) == 100


async def until(true: Callable[[], bool], seconds: float = 5.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - what is waited for tells nobody
            await asyncio.sleep(0.005)


def follow(
    town: QueueTown,
    story: Callable[[list[Told], DeskQueue], Coroutine[Any, Any, None]],
    belonging: Belonging | None = None,
    words: OwnWords | None = None,
) -> list[Told]:
    """Follow a town while a story happens to it; all that was told."""
    told: list[Told] = []

    async def work() -> None:
        desk = desk_of(town, belonging, words)
        following = asyncio.create_task(desk.follow(community="harbour", tell=told.append))
        try:
            await story(told, desk)
        finally:
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)
        assert town.listening == 0, "whoever leaves listens no more"

    asyncio.run(work())
    return told


def reviews(told: list[Told]) -> set[int]:
    return {row.review.int for row in told[-1].waiting.rows} if told else set()


def test_what_changes_is_told_by_the_stream_and_costs_one_question() -> None:
    town = QueueTown()
    town.put(queue_row(1))

    async def story(told: list[Told], _: DeskQueue) -> None:
        await until(lambda: town.listening == 1)
        await asyncio.sleep(0.05)
        quiet = town.asked
        await asyncio.sleep(0.1)
        assert town.asked == quiet, "while the stream is open nobody asks without a reason"
        town.put(queue_row(2, band=Band.SOON))
        await until(lambda: reviews(told) == {1, 2})
        town.close(UUID(int=1))
        await until(lambda: reviews(told) == {2})
        assert town.asked <= quiet + 2

    follow(town, story)


def test_a_stream_that_is_refused_or_cut_is_tried_again_and_asked_for_meanwhile() -> None:
    town = QueueTown(streams=[refused(Code.OVERLOADED.value), None, MalformedAnswer("no stream of events")])

    async def story(told: list[Told], _: DeskQueue) -> None:
        town.put(queue_row(1))
        await until(lambda: reviews(told) == {1})
        await until(lambda: town.listening == 1)
        assert town.begun == 4
        town.cut()
        town.put(queue_row(2))
        await until(lambda: reviews(told) == {1, 2})
        await until(lambda: town.listening == 1)

    told = follow(town, story)
    assert all(one.trouble is None for one in told), "as long as the queue answers, nothing is wrong"


def test_without_any_stream_the_queue_is_asked_from_time_to_time() -> None:
    town = QueueTown(streams=[refused(Code.TOO_MANY.value)] * 1000)

    async def story(told: list[Told], _: DeskQueue) -> None:
        await until(lambda: bool(told))
        town.put(queue_row(1))
        await until(lambda: reviews(told) == {1})

    follow(town, story)


def test_a_server_that_is_away_is_said_and_what_was_seen_stays() -> None:
    town = QueueTown()
    town.put(queue_row(1))

    async def story(told: list[Told], _: DeskQueue) -> None:
        await until(lambda: town.listening == 1)
        town.away = True
        town.cut()
        await until(lambda: told[-1].trouble is not None)
        assert isinstance(told[-1].trouble, Unreachable)
        assert reviews(told) == {1}
        town.put(queue_row(2))
        town.away = False
        await until(lambda: told[-1].trouble is None and reviews(told) == {1, 2})

    follow(town, story)


def test_who_is_not_confirmed_sees_nothing_until_they_are() -> None:
    town = QueueTown()

    def before(_: int) -> None:
        raise refused(Code.GUIDE_NOT_CONFIRMED.value)

    async def story(told: list[Told], _: DeskQueue) -> None:
        town.put(queue_row(1))
        await until(lambda: bool(told) and not told[-1].confirmed)
        assert reviews(told) == set()
        town.before = lambda _: None
        await until(lambda: told[-1].confirmed and reviews(told) == {1})

    town.before = before
    follow(town, story)


def test_leaving_the_community_ends_it() -> None:
    town = QueueTown()
    belonging = Belonging(town)

    async def work() -> None:
        desk = desk_of(town, belonging)
        following = asyncio.create_task(desk.follow(community="harbour", tell=lambda _: None))
        await until(lambda: town.listening == 1)
        await belonging.membership.work.stop()
        assert town.listening == 0
        with pytest.raises(CommunityLeft):
            await following

    asyncio.run(work())


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
