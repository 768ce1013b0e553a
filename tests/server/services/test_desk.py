from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest

from protocol.encoding import b64
from server.crypto.digests import sha256
from server.services.desk import UsedCodes
from server.settings import Places
from server.store.interface import DeskStore
from server.store.sqlite import open_desk

CODE = bytes(range(16))


@pytest.fixture
def desk(data: Path) -> Iterator[DeskStore]:
    with closing(open_desk(Places(data).desk)) as store:
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


def test_what_could_not_be_forgotten_at_once_is_forgotten_later(desk: DeskStore, data: Path) -> None:
    used = UsedCodes(cast("DeskStore", InTheWay(desk, 2)))
    used.burn(b64(CODE))
    assert desk.write(lambda tx: tx.code(sha256(CODE))).result() is None
    used.sweep()
    assert is_legible(data)
    used.sweep()
    assert not is_legible(data)


def test_what_an_earlier_process_left_behind_is_forgotten(desk: DeskStore, data: Path) -> None:
    desk.write(lambda tx: tx.burn(sha256(CODE))).result()
    assert is_legible(data)  # in the write-ahead log
    UsedCodes(desk).sweep()
    assert not is_legible(data)
