"""What guides may read of a month: nothing under ten, nothing before it is over; and first replies by whole hours."""

from __future__ import annotations

import uuid

from protocol import strict_json
from protocol.guiding import Figures, Rate, Told, check_figures
from protocol.limits import PADDED_SIZES
from protocol.problems import Code
from protocol.reviewing import Band
from protocol.submissions import Reply
from server.domain.months import month_of, months_before
from server.services import guides_figures
from server.store.interface import Writing
from tests.server.people import Person
from tests.server.services.beside import turned
from tests.server.town import Town

HOUR = 3600


def figures(town: Town, guide: Person, month: str | None = None) -> Figures:
    found = town.store.read(
        lambda tx: guides_figures.of_month(tx, month, guide=guide.id.bytes, now=town.now)
    ).result()
    check_figures(found)
    assert len(strict_json.encode(found)) <= PADDED_SIZES[-1]
    return found


def counted(town: Town, **names: int) -> None:
    """Tallies of the month before this one, with `_` for `/`."""
    month = months_before(town.now, 1)

    def count(tx: Writing) -> None:
        for name, number in names.items():
            tx.tally(month, name.replace("_", "/"), number)

    town.store.write(count).result()


def replies(town: Town) -> dict[str, int]:
    found = town.store.read(lambda tx: tx.tallies(month_of(town.now))).result()
    return {name: count for name, count in found.items() if name.startswith("reply/")}


def test_a_month_is_told_when_it_is_over_and_to_guides_alone(town: Town) -> None:
    guide, member = town.guide(), town.member()
    last, this = months_before(town.now, 1), month_of(town.now)
    assert figures(town, guide).month == last == figures(town, guide, last).month
    assert turned(lambda: figures(town, guide, this)) == Code.NOT_YET
    assert turned(lambda: figures(town, guide, "2026-13")) == Code.MALFORMED
    assert turned(lambda: figures(town, member)) == Code.NOT_ALLOWED


def test_counts_from_ten_are_told_and_what_would_give_smaller_ones_away_is_not(town: Town) -> None:
    counted(
        town,
        begun_posts=40,
        decided_posts_soon_approve_=22,
        decided_posts_soon_remove_spam=3,
        decided_appeals_today_restore_=12,
        eye_posts_soon_10=25,
        reply_posts_soon_60=6,
        reply_posts_soon_120=7,
        reply_posts_now_60=2,
    )
    found = figures(town, town.guide())
    told = {one.about: one for one in found.about}
    assert set(told) == {"posts", "reports", "words", "appeals"}
    posts = told["posts"]
    assert [(one.decision, one.count) for one in posts.decisions] == [("approve", 22)]
    assert posts.decided == Told()  # 25 would say that three were removed
    bands = {one.band: one for one in posts.bands}
    assert (bands[Band.SOON].eye, bands[Band.SOON].reply) == (10, 120)
    assert bands[Band.NOW].reply is None
    assert (found.reversed, told["reports"].begun) == (Told(12), Told(under=True))


def test_how_well_the_rules_order_is_told_widely(town: Town) -> None:
    counted(town, soon_now_now=30, soon_routine_now=10, soon_now_routine=20, soon_routine_routine=60)
    found = figures(town, town.guide())
    assert found.judged == Told(120)
    bands = {one.band: one for one in found.ordering}
    assert bands[Band.NOW].recall == Rate(75, 100)  # 30 of 40
    assert bands[Band.NOW].precision == Rate(60, 70)  # 30 of 50
    assert figures(town, town.guide(), "2020-01").judged == Told(under=True)


def answer(town: Town, began: uuid.UUID, who: Person) -> None:
    town.send(who, Reply(id=uuid.uuid4(), thread=began, text="You are not alone in it."))


def test_the_first_reply_by_somebody_else_counts_once_by_whole_hours(town: Town) -> None:
    guide = town.guide()
    author, began = town.published_thread()
    band = town.queue(guide).rows[0].band.value
    town.now += HOUR
    answer(town, began.id, author)
    assert replies(town) == {}
    town.now += HOUR
    answer(town, began.id, town.member())
    assert replies(town) == {f"reply/posts/{band}/180": 1}
    town.now += HOUR
    answer(town, began.id, town.member())
    assert replies(town) == {f"reply/posts/{band}/180": 1}


def test_a_reply_that_waited_counts_when_it_appears(town: Town) -> None:
    guide, member, other = town.guide(), town.member(), town.member()
    began = town.thread(member)
    (row,) = town.queue(guide).rows
    town.approve(guide, row)
    answer(town, began.id, other)
    assert replies(town) == {}
    town.now += 5 * HOUR
    (row,) = town.queue(guide).rows
    town.approve(guide, row)
    ((name, count),) = replies(town).items()
    assert (name.rsplit("/", 1)[1], count) == ("360", 1)
