"""The outbox as pushing sees it, and what the server's answers mean for one's own posts."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from client.services import amending_answers
from client.services.amending_answers import POSTS
from client.sync.store import Outgoing
from client.vault import fresh_name, outbox, own_posts
from client.vault.outbox import Intent, IntentState
from client.vault.own_posts import OwnPostState
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from client.vault.worker import Priority
from protocol import strict_json
from protocol.submissions import Answer, Gone, Held, Refused

_SETTLED: Final = frozenset({"removed", "withdrawn"})


class VaultOutbox:
    """Fulfils client.sync.store.Outbox over the private file."""

    def __init__(
        self, *, community_id: str, private: VaultFile, now: Callable[[], float] = time.time
    ) -> None:
        self._id = community_id
        self._private = private
        self._now = now

    async def next_to_send(self, *, but: frozenset[str] = frozenset()) -> Outgoing | None:
        """The oldest intent without an answer, marked as being sent in the same transaction."""

        now = int(self._now())

        def take(db: Connection) -> Outgoing | None:
            found = outbox.next_to_send(db, community_id=self._id, now=now, but=self._not_now(db, but))
            return _outgoing(outbox.mark(db, intent_id=found.id, state="sending")) if found else None

        return await self._private.write(take)

    async def settle(self) -> None:
        """What still counts as being sent may have arrived; what was taken back meanwhile goes out no more."""

        def settle(db: Connection) -> None:
            outbox.resume(db, community_id=self._id)
            amending_answers.forget_taken_back(db, self._id)

        await self._private.write(settle, priority=Priority.SYNC)

    async def unsent(self, intent_id: str) -> None:
        """It waits as it did before."""
        await self._private.write(lambda db: outbox.put_back(db, intent_id), priority=Priority.SYNC)

    async def unknown(self, intent_id: str) -> None:
        """It may have arrived."""
        await self._mark(intent_id, "unknown")

    async def answered(self, intent_id: str, answer: Answer) -> None:
        """Record the server's answer, for the intent and for one's own post."""
        text = strict_json.encode(answer).decode()

        def note(db: Connection) -> None:
            intent = outbox.get(db, intent_id)
            if intent is None or intent.state == "removed":
                return  # the decision that came by mail says more
            state, post_state = _states(answer)
            outbox.mark(db, intent_id=intent_id, state=state, answer=text)
            reason = answer.reason if isinstance(answer, Refused) else None
            if intent.kind in POSTS:
                _mark_post(db, intent_id, post_state, reason)
            else:
                amending_answers.take(db, intent, answer)

        await self._private.write(note, priority=Priority.SYNC)

    async def rejected(self, intent_id: str, code: str) -> None:
        """The server never takes it."""
        answer = strict_json.encode(Refused(code)).decode()

        def note(db: Connection) -> None:
            intent = outbox.mark(db, intent_id=intent_id, state="refused", answer=answer)
            if intent.kind in POSTS:
                _mark_post(db, intent_id, "refused", code)
            else:
                amending_answers.take(db, intent, Refused(code))

        await self._private.write(note, priority=Priority.SYNC)

    async def awaiting_answers(self) -> Sequence[Outgoing]:
        """What the server held."""

        def held(db: Connection) -> list[Outgoing]:
            found = outbox.every(db, community_id=self._id)
            return [_outgoing(intent) for intent in found if intent.state == "held"]

        return await self._private.read(held, priority=Priority.SYNC)

    async def oldest_waiting(self, *, but: frozenset[str] = frozenset()) -> Outgoing | None:
        """The oldest intent without an answer."""

        now = int(self._now())

        def oldest(db: Connection) -> Outgoing | None:
            found = outbox.next_to_send(db, community_id=self._id, now=now, but=self._not_now(db, but))
            return _outgoing(found) if found else None

        return await self._private.read(oldest, priority=Priority.SYNC)

    def _not_now(self, db: Connection, but: frozenset[str]) -> frozenset[str]:
        """What a pseudonym that rests may not send waits for the fresh one."""
        return but | fresh_name.WAITING_KINDS if fresh_name.rests(db, self._id) else but

    async def _mark(self, intent_id: str, state: IntentState) -> None:
        await self._private.write(
            lambda db: outbox.mark(db, intent_id=intent_id, state=state), priority=Priority.SYNC
        )


def _outgoing(intent: Intent) -> Outgoing:
    return Outgoing(intent.id, intent.payload, intent.created_at, intent.kind)


def _states(answer: Answer) -> tuple[IntentState, OwnPostState]:
    if isinstance(answer, Held):
        return "held", "held"
    if isinstance(answer, Refused):
        return "refused", "refused"
    if isinstance(answer, Gone):
        return "removed", "removed"
    return "published", "published"  # received or done: it arrived, and nothing of it is for the feed


def _mark_post(db: Connection, post_id: str, state: OwnPostState, reason: str | None) -> None:
    post = own_posts.get(db, post_id)
    if post is None or post.state in _SETTLED:
        return
    own_posts.mark(db, post_id=post_id, state=state, reason=reason)
