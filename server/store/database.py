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
from typing import Any, Final, Generic, TypeVar

from server.domain.faults import Overloaded
from server.settings import WAITING_URGENT_MAX, WAITING_WRITES_MAX
from server.store.asking import NOTHING, Keys
from server.store.committing import PATIENCE, PAUSE, PAUSE_MAX, Committer, Source, Work, trouble_of
from server.store.dumping import columns_of, dump_with, load_with
from server.store.session import Conflict, Lost, Refused, Session, WrongRow
from server.store.unit import Unit

H = TypeVar("H")
T = TypeVar("T")
_GROUP: Final = 256


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
        self._forgetter = source.forgetter()
        self._committer = Committer(source, handle, counters=counters, name=name or random_bytes(16))
        self._waiting: deque[Work] = deque()
        self._urgent: deque[Work] = deque()
        self._chores: deque[tuple[int, Future[bool]]] = deque()
        self._taken = 0
        self._turn = threading.Condition()
        self._closed = False
        self._local = threading.local()
        self._sessions: list[Session] = []
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="store-reader")
        opened: Future[None] = Future()
        self._writer = threading.Thread(target=self._run, args=(opened,), name="store-writer", daemon=True)
        self._writer.start()
        try:
            opened.result()
        except (Lost, Refused) as error:
            self._readers.shutdown()
            raise trouble_of(error) from error

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
            queue.append(Work(work, looks_at, future, self._taken))
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
            raise trouble_of(error) from error
        finally:
            session.close()

    def columns(self) -> dict[str, list[str]]:
        """See interface.Store."""
        return columns_of(self._source.schema)

    def check(self) -> list[str]:
        """See interface.Store."""
        return self._readers.submit(self._beside, self._source.check).result()

    def close(self) -> None:
        """Finish everything that was asked, then close. Forgetting that takes long is stopped, and answers False."""
        with self._turn:
            if self._closed:
                return
            self._closed = True
            self._turn.notify()
        if self._forgetter is not None:
            self._forgetter.stop()  # at once: what was asked before may wait for the table it is at
        self._writer.join()

    def _close_readers(self) -> None:
        for session in self._sessions:
            session.close()

    # ------------------------------------------------------------------ readers

    def _read(self, work: Callable[[H], T]) -> T:
        community = self._source.community
        return self._beside(lambda session: work(self._handle(Unit(session, community))))

    def _beside(self, ask: Callable[[Session], T]) -> T:
        until = time.monotonic() + PATIENCE
        pause = PAUSE
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
                    raise trouble_of(error) from error
            time.sleep(pause)
            pause = min(pause * 2, PAUSE_MAX)

    # ------------------------------------------------------------------ the writer

    def _run(self, opened: Future[None]) -> None:
        try:
            self._committer.open()
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
                if not group and chore is None and self._closed and not (self._waiting or self._urgent):
                    break
            if group:
                self._committer.commit(group)
            if chore is not None:
                self._do_chore(chore)
        if self._forgetter is not None:
            self._forgetter.close()
        # Readers first: of SQLite's connections the last one puts the log away, and must be able to write.
        self._readers.shutdown()
        self._close_readers()
        self._committer.close()

    def _next_group(self) -> list[Work]:
        # A chore waits for what was asked for before it, and nothing that came after goes before the chore.
        last = self._chores[0][0] if self._chores else self._taken
        group: list[Work] = []
        for queue in (self._urgent, self._waiting):
            while queue and len(group) < _GROUP and queue[0].number <= last:
                work = queue.popleft()
                if work.future.set_running_or_notify_cancel():
                    group.append(work)
        return group

    def _next_chore(self) -> Future[bool] | None:
        return self._chores.popleft()[1] if self._chores else None

    def _do_chore(self, future: Future[bool]) -> None:
        if self._forgetter is not None:
            self._forgetter.begin(future)
            return
        try:
            done = self._committer.forget()
        except BaseException as error:  # noqa: BLE001 - a bug of ours must not leave anybody waiting for ever
            future.set_exception(error)
        else:
            future.set_result(done)
