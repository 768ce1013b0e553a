"""Mistakes that are put in on purpose, one at a time, to see that a simulation finds them.

Each is a small change to the code that is simulated, in this process only. A simulation that finds none of these would
not find such a mistake of ours either.
"""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from bench.simulation.disk import Died
from bench.simulation.store import InlineStore
from client.domain.errors import DiskFull
from client.domain.feed import SeenHead
from client.services.feed_store import VaultFeedStore
from client.services.memberships import Membership
from client.services.outbox_store import VaultOutbox
from client.services.syncing import Syncing
from client.vault import feed_erasure, outbox
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from protocol import strict_json, submissions
from server.store.committing import Committer
from server.store.reading import Questions
from server.store.session import Session

_LATE_SECONDS: Final = 2.0
_late: Final[list[asyncio.Task[None]]] = []


@dataclass(frozen=True)
class Plant:
    """A mistake in words, and what puts it in."""

    words: str
    put: Callable[[], None]


def _new_id_after_time_out() -> None:
    async def unknown(self: VaultOutbox, intent_id: str) -> None:
        def again(db: Connection) -> None:
            intent = outbox.get(db, intent_id)
            assert intent is not None
            fresh = uuid.uuid4()
            sent = msgspec.structs.replace(submissions.decode(intent.payload), id=fresh)
            db.execute("DELETE FROM outbox WHERE id = ?", (intent_id,))
            payload = strict_json.encode(sent)
            outbox.add(db, Intent(str(fresh), intent.community_id, intent.kind, payload, intent.created_at))
            db.execute("UPDATE own_post SET id = ? WHERE id = ?", (str(fresh), intent_id))

        await self._private.write(again)

    VaultOutbox.unknown = unknown  # type: ignore[method-assign]


def _answered_before_commit() -> None:
    real: Any = InlineStore.write

    def write(self: Any, work: Any, **how: Any) -> Any:
        if "submit" not in work.__qualname__:
            return real(self, work, **how)

        def undone(tx: Any) -> Any:
            raise _Answer(work(tx))

        future = real(self, undone, **how)
        answer = future.exception()
        if not isinstance(answer, _Answer):
            return future
        asyncio.get_running_loop().call_later(_LATE_SECONDS, _unless_it_died, lambda: real(self, work, **how))
        told: Any = type(future)()
        told.set_result(answer.answer)
        return told

    InlineStore.write = write  # type: ignore[method-assign]


def _unless_it_died(work: Callable[[], object]) -> None:
    with contextlib.suppress(Exception, Died):
        work()


class _Answer(Exception):
    def __init__(self, answer: Any) -> None:
        super().__init__()
        self.answer = answer


def _sent_is_forgotten() -> None:
    Questions.sent = lambda self, submission: None  # type: ignore[method-assign]


def _numbers_outside_transaction() -> None:
    real = Committer._do
    lock = Committer._lock
    last: dict[int, int] = {}

    def remembered(self: Committer[Any], session: Session) -> dict[str, int]:
        counters = lock(self, session)
        if "seq" in counters:
            counters["seq"] = max(counters["seq"], last.get(id(self), 0))
        return counters

    def do(self: Committer[Any], session: Session, group: Any, *, apart: bool) -> Any:
        done = real(self, session, group, apart=apart)
        row = session.rows("SELECT * FROM counter")[0]
        if len(row) > 2:
            last[id(self)] = row[2]
        return done

    Committer._lock = remembered  # type: ignore[method-assign]
    Committer._do = do  # type: ignore[method-assign]


def _verified_before_kept() -> None:
    real: Any = VaultFeedStore.accept_head

    async def accept_head(self: VaultFeedStore, head: SeenHead, **what: Any) -> int:
        await self.mark_verified(head)
        found: int = await real(self, head, **what)
        return found

    VaultFeedStore.accept_head = accept_head  # type: ignore[method-assign]


def _erasures_are_passed_over() -> None:
    real = feed_erasure._erase

    def erase(connection: Connection, seq: int) -> list[str]:
        return [] if seq % 2 else real(connection, seq)

    feed_erasure._erase = erase


def _sending_for_ever() -> None:
    outbox.resume = lambda *what, **how: 0


def _index_is_left_behind() -> None:
    async def index(self: Syncing, membership: Membership) -> None:
        """Another time."""

    Syncing._index = index  # type: ignore[method-assign]


def _kept_before_written() -> None:
    async def write_words(self: VaultFile, change: Callable[[Connection], Any]) -> Any:
        result: list[Any] = []

        def tried(db: Connection) -> None:
            result.append(change(db))
            raise _Answer(None)

        try:
            await self.write(tried)
        except _Answer:
            pass

        async def late() -> None:
            await asyncio.sleep(_LATE_SECONDS)
            with contextlib.suppress(Exception, Died):
                await self.write(change)

        _late.append(asyncio.get_running_loop().create_task(late()))
        return result[-1]

    VaultFile.write_words = write_words  # type: ignore[method-assign]


def _kept_and_told_no() -> None:
    real: Any = VaultFile.write_words
    count = [0]

    async def write_words(self: VaultFile, change: Callable[[Connection], Any]) -> Any:
        result = await real(self, change)
        count[0] += 1
        if count[0] % 7 == 0:
            raise DiskFull
        return result

    VaultFile.write_words = write_words  # type: ignore[method-assign]


PLANTS: Final = {
    "new-id-after-time-out": Plant(
        "a time-out is taken for a failure, and the same is sent under a new id", _new_id_after_time_out
    ),
    "answered-before-commit": Plant(
        "the server answers a submission before it is durable", _answered_before_commit
    ),
    "sent-is-forgotten": Plant("the server forgets what it was sent before", _sent_is_forgotten),
    "numbers-outside-transaction": Plant(
        "the feed's numbers are taken outside the transaction", _numbers_outside_transaction
    ),
    "verified-before-kept": Plant(
        "the app marks a head as verified before what is under it is kept", _verified_before_kept
    ),
    "erasures-are-passed-over": Plant("the app passes over every second erasure", _erasures_are_passed_over),
    "sending-for-ever": Plant(
        "what was being sent when the app died is not taken up again", _sending_for_ever
    ),
    "index-is-left-behind": Plant("the search index does not follow", _index_is_left_behind),
    "kept-before-written": Plant(
        "the app says that words are safe two seconds before they are", _kept_before_written
    ),
    "kept-and-told-no": Plant(
        "the app says that it could not keep what it kept, and sends later", _kept_and_told_no
    ),
}
