"""What a guide does: looks at the queue, claims, decides, hands on."""

from __future__ import annotations

import asyncio
from typing import Final
from uuid import UUID

from bench.simulation.history import Decided
from bench.simulation.people import Person
from client.services import reasons
from protocol.reviewing import QueueRow, ReviewItem

_LEFT: Final = frozenset({"help-me", "note-to-guides", "appeal"})


class Guide(Person):
    """A guide at a device, who writes too."""

    async def live(self, steps: int) -> None:
        """Some rounds at the desk."""
        for _ in range(steps):
            await asyncio.sleep(self.chance.random() * 60)
            if not self.device.alive:
                continue
            if self.chance.random() < 0.2:
                await self._reply()
            if self.device.alive:
                await self.sync()
            await self.round(most=3)

    async def round(self, *, most: int, only_approve: bool = False) -> int:
        """Look at the queue and decide some of what waits; how much was decided."""
        if not self.device.alive:
            return 0
        queue = await self.attempt("queue", self.app.reviewing.queue(community=self.community))
        count = 0
        for row in [
            one for one in queue or () if not one.barred and not (only_approve and one.kind in _LEFT)
        ]:
            if count >= most or not self.device.alive:
                break
            count += await self._one(row, only_approve)
        return count

    async def _one(self, row: QueueRow, only_approve: bool) -> int:
        claim = self.app.reviewing.claim(community=self.community, review=row.review, version=row.version)
        item = await self.attempt(f"claim {row.kind} {str(row.review)[:8]}", claim)
        if item is None or not self.device.alive:
            return 0
        drawn = 0.0 if only_approve else self.chance.random()
        if row.kind in _LEFT or drawn > 0.9:
            again = self.app.reviewing.hand_on(
                community=self.community, review=row.review, version=item.row.version
            )
            await self.attempt("hand-on", again)
            return 1
        await self._decide(item, "remove" if drawn > 0.65 else "approve")
        return 1

    async def _decide(self, item: ReviewItem, decision: str) -> None:
        post: UUID | None = item.post or (item.row.thread if item.row.kind == "thread" else None)
        tried = Decided(self.name, str(item.row.review), decision, str(post) if post else "")
        self.history.decided.append(tried)
        for _ in range(2):  # after a lost answer the same is pressed once more
            if not self.device.alive:
                return
            if decision == "approve":
                work = self.app.reviewing.approve(community=self.community, item=item)
            else:
                reason = self.chance.choice(reasons.catalogue()).id
                work = self.app.reviewing.remove(community=self.community, item=item, reason=reason)
            done = await self.attempt(f"{decision} {item.row.kind} {str(item.row.review)[:8]}", work)
            if done is not None:
                tried.sure = True
                return
