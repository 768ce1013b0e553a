"""What is asked of a device whose access has ended: what stood at the last head it read, to the word, and no more."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bench.simulation import access
from bench.simulation.checks import Seen
from bench.simulation.people import Person
from bench.simulation.record import Past, Record
from client.domain.errors import AccessEnded, LeewardError, Unreachable
from protocol import epochs

COMMUNITY = "harbour"
ANN, BEN = b"a" * 32, b"b" * 32
OLD, NEW = ("p1", "zqann001 it is."), ("p2", "zqben002 it is.")
EVERYBODY = frozenset({"ann", "ben"})


def keys(*secrets: bytes) -> bytes:
    """The second epoch's, for these."""
    own = {1: b"1" * 32, 2: b"2" * 32}
    return epochs.encode_object(community=COMMUNITY, epoch=2, keys=own, member_secrets=secrets)


def record() -> Record:
    """Ben left after head 2; then the epoch turned, and Ann wrote again."""
    found = Record(head=(4, 4, b""), posts=dict([OLD, NEW]), epoch=2, epoch_keys=keys(ANN))
    found.members = frozenset({"ann"})
    found.past = {
        1: Past(1, 1, 1, EVERYBODY, {}),
        2: Past(2, 2, 1, EVERYBODY, dict([OLD])),
        3: Past(3, 3, 1, frozenset({"ann"}), dict([OLD])),
        4: Past(4, 4, 2, frozenset({"ann"}), dict([OLD, NEW])),
    }
    return found


def ben(**changes: Any) -> Seen:
    """What Ben holds who read to the second head."""
    seen = Seen("ben", COMMUNITY, (2, 2), 2, [OLD], {"zqann001"}, {"zqann001"})
    return replace(seen, mailbox_key=BEN, epochs=frozenset({1}), **changes)


def told(seen: Seen, *, read_to: int = 2, error: LeewardError | None = None) -> list[str]:
    person = SimpleNamespace(error=error or AccessEnded(), read_to=read_to)
    return access.kept(record(), seen, cast(Person, person), {"zqann001", "zqben002"})


def test_access_has_ended_for_whoever_left_and_has_no_row() -> None:
    assert access.has_ended(record(), ben())
    assert not access.has_ended(record(), replace(ben(), epochs=frozenset({1, 2})))
    found = record()
    found.epoch_keys = keys(ANN, BEN)
    assert not access.has_ended(found, ben())
    found = record()
    found.members = EVERYBODY
    assert not access.has_ended(found, ben()), "a member who is given no keys"


def test_whoever_left_is_not_given_the_keys_of_a_later_epoch() -> None:
    found = record()
    assert access.given_too_long(found, ben()) == []
    found.epoch_keys = keys(ANN, BEN)
    assert access.given_too_long(found, ben())
    del found.past[3]  # left at some time after head 2, so perhaps after the epoch began
    assert access.given_too_long(found, ben()) == []


def test_what_was_read_before_is_held_to_the_word() -> None:
    assert told(ben()) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"head": (9, 2)},
        {"head": (2, 1)},
        {"head": (4, 4)},
        {"verified": 9},
        {"verified": 3},
        {"posts": []},
        {"posts": [OLD, OLD]},
        {"posts": [OLD, NEW]},
        {"posts": [("p1", "zqann009 it is.")], "indexed": {"zqann009"}},
        {"stored": {"zqann001", "zqben002"}},
        {"indexed": set()},
        {"indexed": {"zqann001", "zqben002"}},
    ],
    ids="-".join,
)
def test_anything_else_is_wrong(changes: dict[str, Any]) -> None:
    assert told(ben(**changes))


def test_what_a_finished_sync_had_read_is_verified_still() -> None:
    assert told(ben(), read_to=3)


def test_nothing_but_the_end_of_access_is_told() -> None:
    assert told(ben(), error=Unreachable(sent=False))


def test_a_sync_that_was_broken_off_leaves_something_of_both_heads_and_no_third() -> None:
    half = ben(head=(3, 3), verified=1)
    assert told(half, read_to=1) == []
    assert told(replace(half, posts=[], stored=set(), indexed=set()), read_to=1) == []
    assert told(replace(half, posts=[NEW], stored=set(), indexed={"zqben002"}), read_to=1)
