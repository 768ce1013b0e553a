from __future__ import annotations

import pytest

from bench import ui_stall
from bench.community import Served, sealed_feed
from bench.ui_stall import Measured, Stalls, judged, lateness, run


def test_a_stall_makes_every_press_late_that_falls_due_in_it() -> None:
    assert lateness([0.0, 0.002, 0.004]) == pytest.approx([0.0, 0.0])
    # Due at 2, 4, 6 and 8 ms, all answered at 9.
    assert sorted(lateness([0.0, 0.009])) == pytest.approx([1.0, 3.0, 5.0, 7.0])


def test_an_early_press_is_not_late() -> None:
    assert lateness([0.0, 0.001]) == [0.0]


def test_the_rare_long_stall_is_found() -> None:
    late = Stalls.of([30.0, *[0.1] * 999])
    assert (late.percentile(0.5), late.percentile(0.99), late.percentile(0.999)) == (0.1, 0.1, 30.0)
    assert late.longest == 30.0


def test_all_rounds_count_and_goals_are_in_milliseconds() -> None:
    well = Measured(Stalls.of([1.0] * 10), Stalls.of([0.0] * 10), None, seconds=2.0)
    stuck = Measured(Stalls.of([60.0]), Stalls.of([0.5]), None, seconds=4.0)
    figures = {figure.name: figure for figure in judged([well, stuck], posts=6000)}
    assert not figures["ui-stall/p99.9"].ok
    assert not figures["ui-stall/longest"].ok
    assert figures["ui-stall/longest"].goal == "at most 50 ms"
    assert figures["ui-stall/searchable"].value == pytest.approx(2000)
    assert all(figure.ok for figure in judged([well], posts=6000))


def test_the_window_takes_in_a_few_thousand_posts_from_another_process() -> None:
    feed = sealed_feed(2_000)
    with Served(feed) as server:
        measured = run(feed, server.address, idle_seconds=0.4, place="support")
    names = [figure.name for figure in judged([measured], posts=2_000)]
    assert names[:4] == ["ui-stall/p50", "ui-stall/p99", "ui-stall/p99.9", "ui-stall/longest"]
    assert names[-1] == "ui-stall/searchable"
    # What was missed in a stall counts too, so a stall takes no more than some of the presses away.
    assert len(measured.idle.late) >= 0.4 / ui_stall.PRESS_SECONDS * 0.4
    assert len(measured.arriving.late) >= measured.seconds / ui_stall.PRESS_SECONDS * 0.4


def test_a_round_that_fails_is_an_error() -> None:
    feed = sealed_feed(300)
    with pytest.raises(RuntimeError):
        run(feed, "http://127.0.0.1:9", idle_seconds=0.1, place="support")
