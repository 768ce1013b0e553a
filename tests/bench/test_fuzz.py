"""A slice of every fuzzer; and each kind of trouble is found where it is planted."""

from __future__ import annotations

import random
import time

import pytest

from bench.fuzz import engine
from bench.fuzz.changing import LONGEST, changed
from bench.fuzz.every import targets
from bench.fuzz.target import Broken, Shape, Target, same
from protocol.errors import Malformed

INPUTS = 60
KINDS = (
    "message-",
    "submission",
    "socks-",
    "steward-",
    "key-file",
    "descriptor",
    "segment",
    "mail-",
    "token",
    "backup",
)


def test_there_is_a_target_for_every_kind() -> None:
    names = list(targets())
    assert len(names) > 75
    for kind in KINDS:
        assert any(name.startswith(kind) for name in names), kind


def test_a_slice_of_every_target_brings_nothing_down() -> None:
    found: dict[str, list[str]] = {}
    for target in targets().values():
        done = engine.run(target, seed=7, inputs=INPUTS)
        assert done.inputs == INPUTS
        found |= {target.name: [trouble.what for trouble in done.troubles]} if done.troubles else {}
    assert found == {}


def target(parse: object, *, most_ms: float = 100.0) -> Target:
    return Target("planted", lambda: [b"honest"], parse, most_ms=most_ms)  # type: ignore[arg-type]


def troubles(parse: object, *, most_ms: float = 100.0) -> list[str]:
    done = engine.run(target(parse, most_ms=most_ms), seed=1, inputs=15)
    return [trouble.what for trouble in done.troubles]


def slow(data: bytes) -> None:
    end = time.thread_time() + 0.02 * (data != b"honest")
    while time.thread_time() < end:
        pass


def large(data: bytes) -> None:
    if data != b"honest":
        bytes(range(256)) * (engine.MOST_BYTES // 128)


def untyped(data: bytes) -> None:
    if data != b"honest":
        raise IndexError(len(data))


def different(data: bytes) -> None:
    same(data.strip(b"h"), b"onest")


def typed(data: bytes) -> None:
    if data != b"honest":
        raise Malformed("as it should be")


@pytest.mark.parametrize(
    ("parse", "found"),
    [(slow, "too long"), (large, "too much memory"), (untyped, "IndexError"), (different, "Broken")],
)
def test_what_is_planted_is_found(parse: object, found: str) -> None:
    most_ms = 10.0 if parse is slow else 10_000.0
    assert any(found in what for what in troubles(parse, most_ms=most_ms))


def test_errors_of_the_protocol_are_no_trouble() -> None:
    assert troubles(typed) == []
    with pytest.raises(Broken):
        same(1, 2)


def test_a_valid_input_that_is_refused_is_trouble() -> None:
    def refuses(_: bytes) -> None:
        raise Malformed("always")

    assert "a valid input is refused" in troubles(refuses)[0]


@pytest.mark.parametrize("shape", Shape)
def test_the_same_seed_makes_the_same_inputs(shape: Shape) -> None:
    data = {Shape.PACK: b"\x82\xa1a\x01\xa1b\x92\x02\xa1c"}.get(shape, b'{"a": [1, "b"],\n "c": {"d": 2}}')

    def line(seed: int) -> list[bytes]:
        chance = random.Random(seed)
        return [changed(data, [data], shape, chance) for _ in range(200)]

    assert line(3) == line(3)
    assert line(3) != line(4)
    assert len(set(line(3))) > 100
    assert all(len(one) <= LONGEST for one in line(3))
