"""Who is there for others much of the time: noticed by what everybody can read, with no numbers and no order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from client.domain.carrying import DAYS_IN_A_ROW, NIGHTS, WELCOMED, WINDOW_DAYS, Answered, Carrying, carrying

NOW = 24 * 1000 + 12
ANN, BOB = b"ann", b"bob"


def answered(
    hour: int, *, member: bytes = ANN, thread: int = 1, other: bytes = BOB, first: bool = False
) -> Answered:
    return Answered(member, hour, bytes([thread]), other, first)


def noticed(*wrote: Answered, offset: int = 0) -> tuple[Carrying, ...]:
    return carrying(wrote, hour=NOW, offset=offset)


def test_who_answers_several_newcomers_is_noticed_and_one_thread_counts_once() -> None:
    new = [answered(NOW - n * 24, thread=n, first=True) for n in range(WELCOMED)]
    assert noticed(*new) == (Carrying(ANN, True, False, False),)
    assert not noticed(*new)[0].rests_little
    assert noticed(*new[:-1]) == ()
    assert noticed(*(answered(NOW - n, thread=1, first=True) for n in range(9))) == ()
    assert noticed(*(answered(NOW - n, thread=n, first=False) for n in range(9))) == ()


def test_many_days_in_a_row_are_noticed_and_a_day_between_is_rest() -> None:
    row = [answered(NOW - n * 24) for n in range(DAYS_IN_A_ROW)]
    assert noticed(*row) == (Carrying(ANN, False, True, False),)
    assert noticed(*row)[0].rests_little
    assert noticed(*row[:3], *row[4:]) == ()


def test_late_hours_are_counted_by_the_night_on_the_clock_of_who_looks() -> None:
    midnight = NOW - 12
    nights = [answered(midnight - n * 48) for n in range(NIGHTS)]
    assert noticed(*nights) == (Carrying(ANN, False, False, True),)
    assert noticed(*nights, offset=9) == (), "nine in the morning there"
    one_night = [answered(midnight + hour) for hour in (-1, 0, 1, 2, 3, 4)]
    assert noticed(*one_night) == ()


def test_ones_own_threads_and_what_is_long_ago_are_not_counted() -> None:
    assert noticed(*(answered(NOW - n * 24, other=ANN) for n in range(DAYS_IN_A_ROW))) == ()
    long_ago = NOW - WINDOW_DAYS * 24
    assert noticed(*(answered(long_ago - n * 24) for n in range(DAYS_IN_A_ROW))) == ()


wrote = st.lists(
    st.builds(
        Answered,
        member=st.sampled_from([ANN, BOB, b"cid"]),
        hour=st.integers(NOW - 40 * 24, NOW + 24),
        thread=st.sampled_from([bytes([n]) for n in range(6)]),
        other=st.sampled_from([ANN, BOB]),
        first=st.booleans(),
    ),
    max_size=60,
)


@given(wrote, st.integers(-12, 14), st.randoms(use_true_random=False))
def test_nobody_is_put_before_another_and_more_answers_hide_nobody(
    some: list[Answered], offset: int, random: object
) -> None:
    found = carrying(some, hour=NOW, offset=offset)
    assert [one.member for one in found] == sorted({one.member for one in found})
    assert all(one.welcomes or one.rests_little for one in found)
    shuffled = list(some)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert carrying(shuffled, hour=NOW, offset=offset) == found
    more = carrying([*some, answered(NOW, member=b"dot")], hour=NOW, offset=offset)
    assert {one.member for one in found} <= {one.member for one in more}
