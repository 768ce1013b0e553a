"""One writer thread and readers beside it, over any database that can be had as a session.

The writer commits in groups: every function that is waiting when a transaction begins runs in it, in a layer of its
own, and one durable commit answers them all. What is urgent goes first. A function that raises undoes itself alone.
When the database says that one row is wrong and it is not clear whose it is, the group is done again with each work
apart.
"""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Final, Generic, Protocol, TypeVar

from server.domain.faults import Overloaded, StoreTrouble
from server.settings import WAITING_URGENT_MAX, WAITING_WRITES_MAX
from server.store.asking import NOTHING, Keys
from server.store.dumping import columns_of, dump_with, load_with
from server.store.prefetching import prefetch
from server.store.session import Conflict, Lost, Refused, Session, WrongRow
from server.store.unit import Unit

H = TypeVar("H")
T = TypeVar("T")
_GROUP: Final = 256
_PATIENCE: Final = 20.0
"""Seconds for which a group is tried again while another is in the way or the database is away."""
_PAUSE: Final = 0.005
_PAUSE_MAX: Final = 0.5


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

    def forget(self, writer: Session) -> bool:
        """See interface.Store; outside any transaction."""
        ...

    def check(self, session: Session) -> list[str]:
        """See interface.Store, of the database itself; in a reader's transaction."""
        ...


@dataclass
class _Work:
    do: Callable[[Any], Any]
    keys: Keys
    future: Future[Any]
    number: int


@dataclass
class _Answers:
    given: list[tuple[Future[Any], Any, BaseException | None]] = field(default_factory=list)

    def tell(self) -> None:
        for future, result, failure in self.given:
            if failure is not None:
                future.set_exception(failure)
            else:
                future.set_result(result)


class Database(Generic[H]):
    """A database of one community; `handle` makes of a unit of work what functions are given."""

    def __init__(
        self,
        source: Source,
        handle: Callable[[Unit], H],
        *,
        counters: Sequence[str],
        readers: int = 2,
        name: bytes | None = None,
        random_bytes: Callable[[int], bytes] = os.urandom,
    ) -> None:
        """`counters` are the columns of the row that writers lock; `name` is this writer's among all."""
        self._source = source
        self._handle = handle
        self._counters = tuple(counters)
        self._name = name or random_bytes(16)
        self._session: Session | None = None
        self._waiting: deque[_Work] = deque()
        self._urgent: deque[_Work] = deque()
        self._chores: deque[tuple[int, Future[bool]]] = deque()
        self._taken = 0
        self._turn = threading.Condition()
        self._closed = False
        self._local = threading.local()
        self._sessions: list[Session] = []
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="store-reader")
        opened: Future[None] = Future()
        self._writer = threading.Thread(target=self._run, args=(opened,), name="store-writer")
        self._writer.start()
        try:
            opened.result()
        except (Lost, Refused) as error:
            self._readers.shutdown()
            raise _trouble(error) from error

    # ------------------------------------------------------------------ what is asked for

    def write(self, work: Callable[[H], T], *, looks_at: Keys = NOTHING, urgent: bool = False) -> Future[T]:
        """Run `work` in a transaction; the future's result means it is durable. See interface.Store."""
        future: Future[T] = Future()
        with self._turn:
            if self._closed:
                raise Overloaded("the store is closing")
            queue, most = (
                (self._urgent, WAITING_URGENT_MAX) if urgent else (self._waiting, WAITING_WRITES_MAX)
            )
            if len(queue) >= most:
                raise Overloaded("too many writes waiting")
            self._taken += 1
            queue.append(_Work(work, looks_at, future, self._taken))
            self._turn.notify()
        return future

    def read(self, work: Callable[[H], T]) -> Future[T]:
        """Run `work` on a snapshot in a reader's thread."""
        return self._readers.submit(self._read, work)

    @property
    def shared(self) -> bool:
        """See interface.Store."""
        return self._source.shared

    def waiting(self) -> int:
        """See interface.Store."""
        return len(self._waiting) + len(self._urgent)

    def forget(self) -> Future[bool]:
        """See interface.Store. It is done once all that was asked for before is."""
        future: Future[bool] = Future()
        with self._turn:
            if self._closed:
                raise Overloaded("the store is closing")
            self._chores.append((self._taken, future))
            self._turn.notify()
        return future

    def dump(self, take: Callable[[str, tuple[Any, ...]], None]) -> None:
        """See interface.Store."""
        self._readers.submit(
            self._beside,
            lambda session: dump_with(session, self._source.schema, self._source.community, take),
        ).result()

    def load(self, rows: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        """See interface.Store."""
        session = self._source.open(writing=True)
        try:
            load_with(session, self._source.schema, self._source.community, rows)
        except (Lost, Conflict, Refused, WrongRow) as error:
            session.rollback()
            raise _trouble(error) from error
        finally:
            session.close()

    def columns(self) -> dict[str, list[str]]:
        """See interface.Store."""
        return columns_of(self._source.schema)

    def check(self) -> list[str]:
        """See interface.Store."""
        return self._readers.submit(self._beside, self._source.check).result()

    def close(self) -> None:
        """Finish everything that was asked, then close."""
        with self._turn:
            if self._closed:
                return
            self._closed = True
            self._turn.notify()
        self._writer.join()

    def _close_readers(self) -> None:
        for session in self._sessions:
            session.close()

    # ------------------------------------------------------------------ readers

    def _read(self, work: Callable[[H], T]) -> T:
        community = self._source.community
        return self._beside(lambda session: work(self._handle(Unit(session, community))))

    def _beside(self, ask: Callable[[Session], T]) -> T:
        until = time.monotonic() + _PATIENCE
        pause = _PAUSE
        while True:
            session: Session | None = getattr(self._local, "session", None)
            try:
                if session is None:
                    session = self._local.session = self._source.open(writing=False)
                    with self._turn:
                        self._sessions.append(session)
                session.begin(writing=False)
                try:
                    return ask(session)
                finally:
                    session.rollback()
            except (Lost, Conflict, Refused) as error:
                if isinstance(error, Lost) and session is not None:
                    self._local.session = None
                    with self._turn:
                        self._sessions.remove(session)
                    session.close()
                if isinstance(error, Refused) or time.monotonic() > until or self._closed:
                    raise _trouble(error) from error
            time.sleep(pause)
            pause = min(pause * 2, _PAUSE_MAX)

    # ------------------------------------------------------------------ the writer

    def _run(self, opened: Future[None]) -> None:
        try:
            self._session = self._source.open(writing=True)
        except (Lost, Refused) as error:
            opened.set_exception(error)
            return
        opened.set_result(None)
        while True:
            with self._turn:
                while not (self._waiting or self._urgent or self._chores or self._closed):
                    self._turn.wait()
                group = self._next_group()
                chore = self._next_chore() if not group else None
                if not group and chore is None:
                    break
            if group:
                self._commit(group)
            if chore is not None:
                self._do_chore(chore)
        # Readers first: of SQLite's connections the last one puts the log away, and must be able to write.
        self._readers.shutdown()
        self._close_readers()
        if self._session is not None:
            self._leave(self._session)
            self._session.close()

    def _next_group(self) -> list[_Work]:
        # A chore waits for what was asked for before it, and nothing that came after goes before the chore.
        last = self._chores[0][0] if self._chores else self._taken
        group: list[_Work] = []
        for queue in (self._urgent, self._waiting):
            while queue and len(group) < _GROUP and queue[0].number <= last:
                work = queue.popleft()
                if work.future.set_running_or_notify_cancel():
                    group.append(work)
        return group

    def _next_chore(self) -> Future[bool] | None:
        return self._chores.popleft()[1] if self._chores else None

    def _do_chore(self, future: Future[bool]) -> None:
        try:
            if self._session is None:
                self._session = self._source.open(writing=True)
            done = self._source.forget(self._session)
        except (Lost, Conflict, Refused, WrongRow):
            self._drop_session()
            done = False
        future.set_result(done)

    def _commit(self, group: list[_Work]) -> None:
        until = time.monotonic() + _PATIENCE
        pause = _PAUSE
        apart = False
        unsure: tuple[int, _Answers] | None = None
        while True:
            try:
                if self._session is None:
                    self._session = self._source.open(writing=True)
                if unsure is not None and self._was_committed(self._session, unsure[0]):
                    unsure[1].tell()
                    return
                unsure = None
                self._session.begin(writing=True)
                turn, answers = self._do(self._session, group, apart=apart)
                if turn and self._session.far:
                    unsure = (turn, answers)
                self._session.commit()
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
                unsure = None  # it was said that it did not commit
                self._rolled_back()
                failure = error
            except Refused as error:
                unsure = None
                self._rolled_back()
                failure = error
                break
            if time.monotonic() > until:
                break
            time.sleep(pause)
            pause = min(pause * 2, _PAUSE_MAX)
        trouble = _trouble(failure)
        _Answers([(work.future, None, trouble) for work in group]).tell()

    def _do(self, session: Session, group: list[_Work], *, apart: bool) -> tuple[int, _Answers]:
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
        """Whether our last transaction, whose answer was lost, is there. It waits until that one has ended."""
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


_TURNS_KEPT: Final = 1_000_000


def _trouble(error: BaseException) -> StoreTrouble:
    trouble = StoreTrouble("the disk or the database is in trouble")
    trouble.__cause__ = error
    return trouble
