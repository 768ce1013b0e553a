from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest

from protocol.invitation import Role
from protocol.problems import Code
from server.crypto.digests import sha256
from server.domain.faults import TurnedAway
from server.services import desk as desks
from server.services.databases import open_desk_at
from server.services.desk import Taken, UsedCodes, digest_of_blinded
from server.settings import Places
from server.store.interface import DeskStore
from tests.server.kinds import only_files
from tests.server.town import Town

CODE = bytes(range(16))


@pytest.fixture
def desk(data: Path) -> Iterator[DeskStore]:
    with closing(open_desk_at(Places(data))) as store:
        store.write(lambda tx: tx.add_code(sha256(CODE), role=0, month="2026-09")).result()
        yield store


def is_legible(data: Path) -> bool:
    return any(sha256(CODE) in path.read_bytes() for path in (data / "desk").glob("desk.sqlite*"))


class InTheWay:
    """A desk that cannot forget as often as this: as with a backup that is reading."""

    def __init__(self, desk: DeskStore, times: int) -> None:
        self._desk = desk
        self._times = times

    def forget(self) -> Future[bool]:
        self._times -= 1
        if self._times < 0:
            return self._desk.forget()
        busy: Future[bool] = Future()
        busy.set_result(False)
        return busy

    def __getattr__(self, name: str) -> object:
        return getattr(self._desk, name)


@only_files
def test_what_could_not_be_forgotten_at_once_is_forgotten_later(desk: DeskStore, data: Path) -> None:
    used = UsedCodes(cast("DeskStore", InTheWay(desk, 2)))
    desk.write(lambda tx: tx.burn(sha256(CODE))).result()
    used.forget()
    assert desk.write(lambda tx: tx.code(sha256(CODE))).result() is None
    used.sweep()
    assert is_legible(data)
    used.sweep()
    assert not is_legible(data)


@only_files
def test_what_an_earlier_process_left_behind_is_forgotten(desk: DeskStore, data: Path) -> None:
    desk.write(lambda tx: tx.burn(sha256(CODE))).result()
    assert is_legible(data)  # in the write-ahead log
    UsedCodes(desk).sweep()
    assert not is_legible(data)


MONTHS = frozenset({"2026-09", "2026-10"})
ONE, TWO = digest_of_blinded(b"one", "2026-10"), digest_of_blinded(b"two", "2026-10")


def pay(desk: DeskStore, code: bytes, blinded: bytes) -> bool | Code:
    try:
        return desk.write(
            lambda tx: desks.pay(tx, code=sha256(code), blinded=blinded, month="2026-10", months=MONTHS)
        ).result()
    except TurnedAway as refused:
        return refused.code


def test_a_code_pays_once(desk: DeskStore) -> None:
    assert pay(desk, CODE, ONE) is True
    assert pay(desk, CODE, ONE) is False  # the answer was lost: the same again
    assert pay(desk, CODE, TWO) == Code.INVITATION_UNKNOWN
    assert pay(desk, CODE, digest_of_blinded(b"one", "2026-09")) == Code.INVITATION_UNKNOWN
    assert pay(desk, CODE, ONE) is False


def test_a_code_that_is_none_or_too_old_pays_nothing(desk: DeskStore) -> None:
    old = b"o" * 16
    desk.write(lambda tx: tx.add_code(sha256(old), role=0, month="2025-09")).result()
    assert pay(desk, b"x" * 16, ONE) == Code.INVITATION_UNKNOWN
    assert pay(desk, old, ONE) == Code.INVITATION_UNKNOWN


def test_a_guide_s_code_pays_for_no_token_and_a_member_s_makes_no_guide(desk: DeskStore) -> None:
    guides = b"g" * 16
    desk.write(lambda tx: tx.add_code(sha256(guides), role=1, month="2026-10")).result()
    assert pay(desk, guides, ONE) == Code.NOT_ALLOWED
    with pytest.raises(TurnedAway) as caught:
        desk.write(lambda tx: desks.take(tx, sha256(CODE), months=MONTHS)).result()
    assert caught.value.code == Code.NOT_ALLOWED
    taken = desk.write(lambda tx: desks.take(tx, sha256(guides), months=MONTHS)).result()
    assert taken == Taken(Role.GUIDE, "2026-10")
    assert desk.write(lambda tx: desks.take(tx, sha256(guides), months=MONTHS)).result() is None
    desk.write(lambda tx: desks.give_back(tx, sha256(guides), Taken(Role.GUIDE, "2026-10"))).result()
    assert desk.write(lambda tx: desks.take(tx, sha256(guides), months=MONTHS)).result() == taken
    assert pay(desk, CODE, ONE) is True


def test_fifty_tokens_at_once_get_one_signature(desk: DeskStore) -> None:
    def asks(number: int) -> Future[bool]:
        blinded = digest_of_blinded(bytes([number]), "2026-10")
        return desk.write(
            lambda tx: desks.pay(tx, code=sha256(CODE), blinded=blinded, month="2026-10", months=MONTHS)
        )

    works = [asks(number) for number in range(50)]
    assert [work.exception() is None for work in works].count(True) == 1


def test_what_is_over_is_forgotten_when_the_month_turns(desk: DeskStore, town: Town, data: Path) -> None:
    described = town.described()  # its list begins in September 2026
    assert pay(desk, CODE, ONE) is True
    later = b"l" * 16
    desk.write(lambda tx: tx.add_code(sha256(later), role=0, month="2026-09")).result()
    october_31, november_1, november_2 = 1793404800.0, 1793491200.0, 1793577600.0
    assert desks.turn(desk, described, now=october_31) == 0
    assert (
        desks.turn(desk, described, now=november_1) == 0
    )  # a day's grace for answers lost at the month's end
    assert pay(desk, CODE, ONE) is False
    assert desks.turn(desk, described, now=november_2) == 1
    assert pay(desk, CODE, ONE) == Code.INVITATION_UNKNOWN
    assert pay(desk, later, ONE) is True  # a code lives as long as its list, not as its month
    desk.forget().result()
    for path in (data / "desk").glob("desk.sqlite*"):
        assert sha256(CODE) not in path.read_bytes()


def test_an_organisation_is_counted_and_never_named_beside_a_used_code(desk: DeskStore) -> None:
    code = b"c" * 16
    desk.write(lambda tx: tx.add_code(sha256(code), role=0, month="2026-09", org="Fieldside")).result()
    assert desk.write(lambda tx: tx.counts()).result() == {"Fieldside": (1, 0)}
    pay(desk, code, ONE)
    assert desk.write(lambda tx: tx.counts()).result() == {"Fieldside": (1, 1)}
    rows: list[tuple[str, tuple[object, ...]]] = []
    desk.dump(lambda table, row: rows.append((table, row)))
    assert [table for table, row in rows if "Fieldside" in row and sha256(code) in row] == []
