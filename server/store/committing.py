"""The writer's own work: one transaction for a group of works, tried again until it is known to stand or to fail.

A commit whose answer is lost is not done again blindly: each transaction leaves its turn under the writer's name, and
whoever has taken the counters' row afterwards sees whether it stands (docs/decisions/0021-one-store-two-databases.md).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Final, Generic, Protocol, TypeVar

from server.domain.faults import StoreTrouble
from server.store.asking import Keys
from server.store.forgetting import Forgetter
from server.store.prefetching import prefetch
from server.store.session import Conflict, Lost, Refused, Session, WrongRow
from server.store.unit import Unit

H = TypeVar("H")
PATIENCE: Final = 20.0
"""Seconds for which a group is tried again while another is in the way or the database is away."""
PAUSE: Final = 0.005
PAUSE_MAX: Final = 0.5
_TURNS_KEPT: Final = 1_000_000


class Source(Protocol):
    """Where sessions come from, and what each kind of database does in its own way."""

    community: int
    """The number of the community in this database."""
    schema: str
    shared: bool
    """Whether other processes may write to it too."""

    def open(self, *, writing: bool) -> Session:
        """A new session. Lost or Refused if there is none to be had."""
        ...

    def forget(self, session: Session) -> bool:
        """See interface.Store; outside any transaction."""
        ...

    def forgetter(self) -> Forgetter[Any] | None:
        """What does it beside the writer; None where it is done in a moment, on the writer's own session."""
        ...

    def check(self, session: Session) -> list[str]:
        """See interface.Store, of the database itself; in a reader's transaction."""
        ...


@dataclass
class Work:
    """Something to be done in a transaction, and who waits for it; `number` counts what was asked for."""

    do: Callable[[Any], Any]
    keys: Keys
    future: Future[Any]
    number: int


@dataclass
class _Answers:
    """What those who wait are told once it is durable."""

    given: list[tuple[Future[Any], Any, BaseException | None]] = field(default_factory=list)

    def tell(self) -> None:
        for future, result, failure in self.given:
            if failure is not None:
                future.set_exception(failure)
            else:
                future.set_result(result)


class Committer(Generic[H]):
    """Commits groups on a session of its own, which it opens anew when it is lost. Used by one thread."""

    def __init__(
        self, source: Source, handle: Callable[[Unit], H], *, counters: Sequence[str], name: bytes
    ) -> None:
        """`counters` are the columns of the row that writers lock; `name` is this writer's among all."""
        self._source = source
        self._handle = handle
        self._counters = tuple(counters)
        self._name = name
        self._session: Session | None = None

    def open(self) -> Session:
        """Its session. Lost or Refused if there is none to be had."""
        if self._session is None:
            self._session = self._source.open(writing=True)
        return self._session

    def forget(self) -> bool:
        """See interface.Store; where there is no forgetter."""
        try:
            return self._source.forget(self.open())
        except (Lost, Conflict, Refused, WrongRow):
            self._drop_session()
            return False
        except BaseException:
            self._drop_session()
            raise

    def close(self) -> None:
        """End its session."""
        if self._session is not None:
            self._leave(self._session)
            self._drop_session()

    def commit(self, group: list[Work]) -> None:
        """Do these works in one transaction and tell those who wait."""
        until = time.monotonic() + PATIENCE
        pause = PAUSE
        apart = False
        unsure: tuple[int, _Answers] | None = None
        while True:
            try:
                session = self.open()
                if unsure is not None and self._was_committed(session, unsure[0]):
                    unsure[1].tell()
                    return
                unsure = None
                session.begin(writing=True)
                turn, answers = self._do(session, group, apart=apart)
                if turn and session.far:
                    unsure = (turn, answers)
                session.commit()
                answers.tell()
                return
            except WrongRow as error:
                self._rolled_back()
                if apart:
                    failure: BaseException = error
                    break
                apart = True
                continue
            except Lost as error:
                self._drop_session()
                failure = error
            except Conflict as error:
                # Also when it comes from the commit: done again, the turn will say whether there is need.
                self._rolled_back()
                failure = error
            except Refused as error:
                self._rolled_back()
                failure = error
                break
            except BaseException as error:  # noqa: BLE001 - a bug of ours must not leave people waiting for ever
                self._drop_session()
                _Answers([(work.future, None, error) for work in group]).tell()
                return
            if time.monotonic() > until:
                break
            time.sleep(pause)
            pause = min(pause * 2, PAUSE_MAX)
        trouble = trouble_of(failure)
        _Answers([(work.future, None, trouble) for work in group]).tell()

    def _do(self, session: Session, group: list[Work], *, apart: bool) -> tuple[int, _Answers]:
        """Do all works of a group; the turn it wrote (0 if there was nothing to write) and the answers."""
        unit = Unit(session, self._source.community, self._lock(session))
        if session.far:
            prefetch(unit, [work.keys for work in group])
        handle = self._handle(unit)
        answers = _Answers()
        for work in group:
            failure: BaseException | None = None
            result = None
            try:
                if apart:
                    unit.begin_apart()
                    result = work.do(handle)
                    unit.write_apart()
                else:
                    unit.begin_work()
                    result = work.do(handle)
            except BaseException as error:  # noqa: BLE001 - whatever it is belongs to the one who asked
                failure = error
            if unit.trouble is not None:
                raise unit.trouble
            failure = failure or unit.wrong
            if failure is None:
                unit.end_work()
            else:
                unit.drop_work()
            answers.given.append((work.future, result, failure))
        if not unit.finish():
            return 0, answers
        if session.far:
            self._sign(session, unit.counters["turn"])
        return unit.counters["turn"], answers

    def _lock(self, session: Session) -> dict[str, int]:
        # Whoever writes has this row alone until the end: so numbers have no gaps, and what a writer read stays true.
        for_update = " FOR UPDATE" if session.far else ""
        sql = f"SELECT {', '.join(self._counters)} FROM counter WHERE community = $1{for_update}"
        found = session.rows(sql, self._source.community)
        if not found:
            raise Refused("the community is not in this database")
        return dict(zip(self._counters, found[0], strict=True))

    def _sign(self, session: Session, turn: int) -> None:
        sql = (
            "INSERT INTO writer (community, name, turn) VALUES ($1, $2, $3) "
            "ON CONFLICT (community, name) DO UPDATE SET turn = excluded.turn"
        )
        session.run(sql, self._source.community, self._name, turn)

    def _was_committed(self, session: Session, turn: int) -> bool:
        """Whether our last transaction, whose answer was lost, stands. It waits until that one has ended."""
        session.begin(writing=True)
        self._lock(session)
        sql = "SELECT turn FROM writer WHERE community = $1 AND name = $2"
        found = session.rows(sql, self._source.community, self._name)
        session.rollback()
        return bool(found) and found[0][0] == turn

    def _leave(self, session: Session) -> None:
        if not session.far:
            return
        try:
            session.begin(writing=True)
            sql = "DELETE FROM writer WHERE community = $1 AND (name = $2 OR turn < $3)"
            oldest = self._lock(session)["turn"] - _TURNS_KEPT
            session.run(sql, self._source.community, self._name, oldest)
            session.commit()
        except (Lost, Conflict, Refused, WrongRow):
            session.rollback()  # the row that stays says nothing and is cleared by the next who leaves

    def _rolled_back(self) -> None:
        if self._session is not None:
            self._session.rollback()

    def _drop_session(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None


def trouble_of(error: BaseException) -> StoreTrouble:
    """What whoever asked is told."""
    trouble = StoreTrouble("the disk or the database is in trouble")
    trouble.__cause__ = error
    return trouble
