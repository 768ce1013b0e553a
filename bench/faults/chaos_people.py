"""People behind a bad line: real services over vaults of their own, and an account of what each of them did."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from bench.faults.worlds import QUICK
from client.domain.errors import (
    DishonestHistory,
    ForkedHistory,
    NetworkError,
    RolledBackHistory,
    ServerMisbehaved,
    ServerRefused,
    WithheldHistory,
    WorldError,
)
from client.domain.ledger import Exchange
from client.services import unlocking
from client.services.memberships import Circumstances
from client.services.session import Session
from client.vault import evidence, feed_queries, outbox, own_posts
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads

PATIENCE: Final = 0.03
"""Of every time-out: 0.6 s for silence, 0.9 s until a first byte."""
WITHIN_SECONDS: Final = 40 * PATIENCE
"""One request, on a line that passes bytes at once or not at all: until the first byte, and a stretch without any."""
SLACK_SECONDS: Final = 3.0
"""A request also waits for this computer, which does four people's work, a server's and a line's at once."""
HANGS_SECONDS: Final = 60.0
_LIES: Final = tuple(
    kind.__name__ for kind in (DishonestHistory, ForkedHistory, RolledBackHistory, WithheldHistory)
)
_PASSPHRASE: Final = "seven herons over still water"


@dataclass
class Post:
    """One post of theirs: the words that should stand, every wording there was, and whether it was taken back."""

    id: UUID
    words: str
    wordings: set[str]
    withdrawn: bool = False


@dataclass
class Somebody:
    """One person. `trouble` is what should not have happened."""

    name: str
    session: Session
    exchanges: list[Exchange]
    longest: list[float]
    chance: random.Random
    guarded: bool = True
    """Whether TLS guards their line, so that nothing the line does can look like the server's doing."""
    community: str = ""
    member: UUID = field(default_factory=partial(UUID, int=0))
    posts: list[Post] = field(default_factory=list)
    met: Counter[str] = field(default_factory=Counter)
    trouble: list[str] = field(default_factory=list)
    calls: int = 0
    said: int = 0

    async def join(self, invitation: str, address: str) -> None:
        """On a line that is still good."""
        joining = self.session.joining
        preview = await joining.preview(text=invitation, address=address)
        joined = await joining.join(
            preview=preview,
            name=preview.names[0],
            of_age=True,
            accepts_guidelines=True,
            accepts_escalation=True,
        )
        self.community = joined.community
        record = await (await self.session.memberships.open(self.community)).record()
        self.member = UUID(record.member_id or "")

    async def act(self) -> None:
        """Perhaps write, reword, take back or call for help."""
        drawn = self.chance.random()
        standing = [post for post in self.posts if not post.withdrawn]
        if drawn < 0.30:
            await self.write()
        elif drawn < 0.40 and standing:
            post = self.chance.choice(standing)
            post.words = self._words()
            post.wordings.add(post.words)
            await self.session.amending.edit(community=self.community, post=post.id, text=post.words)
        elif drawn < 0.46 and standing:
            post = self.chance.choice(standing)
            post.withdrawn = True
            await self.session.amending.withdraw(community=self.community, post=post.id)
        elif drawn < 0.50:
            self.calls += 1
            call = await asyncio.wait_for(self.session.calling.call(community=self.community), HANGS_SECONDS)
            self.met[f"call {call.state}"] += 1
            if isinstance(call.error, DishonestHistory):
                self.trouble.append(f"a call for help met {call.error!r}")

    async def write(self) -> None:
        """Start a thread."""
        words = self._words()
        rooms = await self.session.conversing.rooms(community=self.community)
        written = await self.session.conversing.start_thread(
            community=self.community, room=rooms[0].id, title="On a bad line", text=words
        )
        self.posts.append(Post(written.id, words, {words}))

    def _words(self) -> str:
        self.said += 1
        long = "and it went on " * self.chance.choice((0, 3, 100, 700))
        return f"qz{self.name}x{self.said}z {long}".strip()

    async def sync(self) -> bool:
        """One sync; whether it went well. What may go wrong on a bad line is counted, what may not is trouble."""
        try:
            synced = await asyncio.wait_for(
                self.session.syncing.sync(community=self.community), HANGS_SECONDS
            )
        except TimeoutError:
            self.trouble.append("a sync hung")
        except DishonestHistory as error:
            self.trouble.append(f"the line alone was taken for a lie: {error!r}")
        except (NetworkError, ServerRefused, ServerMisbehaved) as error:
            self.met[type(error).__name__] += 1
        except WorldError as error:
            self.trouble.append(f"an error that no line makes: {error!r}")
        else:
            self.met["went well"] += 1
            if synced.stopped is not None:
                self.trouble.append(f"writing is stopped: {synced.stopped}")
            if synced.refused is not None:
                self.met[f"refused {synced.refused}"] += 1
            return True
        return False

    async def account(self) -> list[str]:
        """What is not as it must be, once the line was good for a while."""
        membership = await self.session.memberships.open(self.community)
        waiting = await membership.private.read(partial(outbox.waiting, community_id=self.community))
        own = {
            UUID(post.id): post.state
            for post in await membership.private.read(
                lambda db: own_posts.newest(db, community_id=self.community)
            )
        }
        proofs = await membership.private.read(lambda db: evidence.of_community(db, self.community))
        wrong = [*self.trouble]
        wrong += [f"{intent.kind} still waits as {intent.state}" for intent in waiting]
        for proof in proofs:
            if self.guarded or proof.what.startswith(_LIES):
                wrong.append(f"evidence is kept: {proof.what}")
            else:
                self.met["a proof of noise kept"] += 1
        for post in self.posts:
            state = own.get(post.id)
            if post.withdrawn and state not in (None, "withdrawn"):
                wrong.append(f"a post that was taken back is {state}")
            if not post.withdrawn and state != "published":
                wrong.append(f"a post that was sent is {state}")
        longest = max(self.longest, default=0.0)
        if longest > WITHIN_SECONDS + SLACK_SECONDS:
            wrong.append(f"a request took {longest:.1f} s, over its time-out of {WITHIN_SECONDS:.1f} s")
        return wrong

    async def reads(self) -> list[str]:
        """The text of every post that is here, in its order."""
        membership = await self.session.memberships.open(self.community)

        def texts(db: Connection) -> list[str]:
            found: list[str] = []
            for row in feed_queries.threads(db, limit=100_000):
                found += [post.text for post in feed_queries.posts_of_thread(db, row.id, limit=100_000)]
            return sorted(found)

        return await membership.feed.read(texts)


@asynccontextmanager
async def somebody(
    folder: Path, name: str, seed: int, *, patience: float = PATIENCE, now: Callable[[], float] = time.time
) -> AsyncIterator[Somebody]:
    """A person with a new vault in `folder`."""
    threads, decoder = VaultThreads.real(), ThreadPoolExecutor(1, "verifying")
    exchanges: list[Exchange] = []
    longest: list[float] = []

    def record(exchange: Exchange) -> None:
        exchanges.append(exchange)
        longest.append(time.time() - exchange.at)

    made = await unlocking.create(
        folder,
        passphrase=_PASSPHRASE,
        threads=threads,
        making=QUICK,
    )
    around = Circumstances(decoder=decoder, record=record, patience=patience, now=now)
    try:
        async with Session(vault=made.vault, around=around) as session:
            yield Somebody(name, session, exchanges, longest, random.Random(seed))
    finally:
        await made.vault.close()
        await asyncio.to_thread(threads.shut_down)
        await asyncio.to_thread(decoder.shutdown)
