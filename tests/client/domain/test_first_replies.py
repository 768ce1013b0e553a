from __future__ import annotations

from client.domain.first_replies import UsualWait, Waited, usual_wait


def test_a_few_threads_say_nothing() -> None:
    assert usual_wait([Waited(1, True)] * 9) is None


def test_half_and_nine_of_ten_where_all_were_answered() -> None:
    hours = [0, 0, 1, 1, 2, 3, 5, 8, 20, 200]
    assert usual_wait(Waited(each, True) for each in hours) == UsualWait(10, 3, 21)


def test_threads_that_were_never_answered_are_not_forgotten() -> None:
    answered = [Waited(1, True)] * 8
    silent = [Waited(500, False)] * 4
    assert usual_wait(answered + silent) == UsualWait(12, 2, None)
    assert usual_wait(answered + silent * 4) == UsualWait(24, None, None)


def test_threads_that_have_only_just_begun_are_no_bad_news() -> None:
    answered = [Waited(4, True)] * 10
    assert usual_wait([*answered, *[Waited(0, False)] * 20]) == UsualWait(30, 5, 5)
