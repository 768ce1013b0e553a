from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from server.services.community import Community
from server.services.duties import Alone, Shared
from server.settings import DUTY_SECONDS
from server.store.interface import Store


@dataclass
class Process:
    """One of several, with clocks of its own."""

    store: Store
    name: str
    ahead: float = 0.0
    time: list[float] = field(default_factory=lambda: [1_000_000.0])

    def __post_init__(self) -> None:
        self.duties = Shared(
            self.store,
            ("sealing", "alarm"),
            holder=self.name,
            now=lambda: self.time[0] + self.ahead,
            clock=lambda: self.time[0],
        )

    def has(self) -> bool:
        self.duties.look()
        return self.duties.holds("sealing")


@pytest.fixture
def store(opened: tuple[Community, Store]) -> Store:
    return opened[1]


def test_one_of_several_has_a_duty_and_keeps_it(store: Store) -> None:
    time = [1_000_000.0]
    first, second = Process(store, "a", time=time), Process(store, "b", time=time)
    assert first.has()
    for _ in range(30):
        time[0] += 2
        assert first.has()
        assert not second.has()
        assert store.read(first.duties.still_mine("sealing")).result()
        assert not store.read(second.duties.still_mine("sealing")).result()


def test_another_takes_over_from_one_that_died(store: Store) -> None:
    time = [1_000_000.0]
    first, second = Process(store, "a", time=time), Process(store, "b", time=time)
    assert first.has()
    died = time[0]
    while not second.has():
        time[0] += 2
    assert time[0] - died <= DUTY_SECONDS + 2
    assert not first.duties.holds("sealing")
    assert not first.has()


def test_a_duty_given_up_is_free_at_once(store: Store) -> None:
    time = [1_000_000.0]
    first, second = Process(store, "a", time=time), Process(store, "b", time=time)
    assert first.has()
    assert not second.has()
    first.duties.give_up()
    assert not first.duties.holds("sealing")
    assert second.has()


@pytest.mark.parametrize("years", [10, -10])
def test_a_clock_that_is_wrong_by_years_keeps_nobody_from_a_duty(store: Store, years: int) -> None:
    time = [1_000_000_000.0]
    wrong = Process(store, "a", ahead=years * 365 * 86400, time=time)
    right = Process(store, "b", time=time)
    assert wrong.has()
    for _ in range(20):  # whoever has it in the end, somebody always does within moments, and nobody else
        time[0] += 2
        assert [wrong.has(), right.has()].count(True) >= 1
        assert (
            store.read(wrong.duties.still_mine("sealing")).result()
            != store.read(right.duties.still_mine("sealing")).result()
        )
    died = time[0]
    while not right.has():
        time[0] += 2
    assert time[0] - died <= DUTY_SECONDS + 8


def test_whoever_is_alone_has_everything_and_writes_nothing(store: Store) -> None:
    alone = Alone()
    alone.look()
    assert alone.holds("sealing")
    assert store.read(alone.still_mine("sealing")).result()
    alone.give_up()
    assert store.read(lambda tx: tx.duty("sealing")).result() == ("", 0)
