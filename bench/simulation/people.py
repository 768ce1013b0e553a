"""What a member does: writes, rewords, takes back, thanks, reports, calls for help, keeps a journal, reads, leaves."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Coroutine
from typing import Any, Final, TypeVar
from uuid import UUID

from bench.simulation.device import Device
from bench.simulation.disk import Died
from bench.simulation.history import Act, History
from client.domain.errors import (
    AccessEnded,
    BugError,
    DishonestHistory,
    IllegalMove,
    LeewardError,
    ServerMisbehaved,
    ServerRefused,
    WorldError,
)
from client.services.calling import Call
from client.services.session import Session
from client.services.syncing import Synced
from client.vault import feed_queries, outbox
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from protocol import strict_json
from protocol.limits import INTENT_ASK_SECONDS
from protocol.submissions import Leave

T = TypeVar("T")
_SAYS_NO: Final = 0.2
_NEVER: Final = frozenset(
    {"malformed", "id-conflict", "internal", "too-large", "not-found", "method-not-allowed"}
)
"""Codes that an honest server has no cause to answer these apps with."""
_WEIGHTS: Final = {
    "thread": 3, "reply": 6, "edit": 4, "withdraw": 3, "warmth": 3, "report": 2, "note": 1, "help": 2,
    "entry": 2, "draft": 2, "take_back": 1, "read": 2, "leave": 0.15,
}  # fmt: skip


class Person:
    """Somebody at a device. `gone` once they have left."""

    def __init__(self, device: Device, community: str, history: History, chance: random.Random) -> None:
        self.device = device
        self.name = device.name
        self.community = community
        self.history = history
        self.chance = chance
        self.gone = False
        self.calls: list[Act] = []
        self.error: LeewardError | None = None
        """What the last thing that was tried ended with."""
        self.read_to = 0
        """How many changes a sync that was finished had read."""

    @property
    def app(self) -> Session:
        """The program that runs now."""
        assert self.device.app is not None
        return self.device.app

    async def live(self, steps: int) -> None:
        """Some steps, with pauses between them."""
        for _ in range(steps):
            await asyncio.sleep(self.chance.random() * 50)
            if not self.device.alive:
                continue
            await self.step()
            if self.chance.random() < 0.7 and self.device.alive:
                await self.sync()

    async def step(self) -> None:
        """One thing that a person does."""
        (what,) = self.chance.choices(list(_WEIGHTS), weights=list(_WEIGHTS.values()))
        if self.gone and what not in ("entry", "draft", "read"):
            return
        await getattr(self, f"_{what}")()

    # What may go wrong, and what may not

    async def attempt(self, what: str, work: Coroutine[Any, Any, T], act: Act | None = None) -> T | None:
        """Do it; None when the world was against it, and `act`, if the app said so, was not kept.

        Whatever else is raised is a mistake of ours.
        """
        self.error = None
        try:
            result = await self.device.run(work)
        except Died:
            self._say(f"{what}: died")
            return None
        except LeewardError as error:
            self.error = error
            self._say(f"{what}: {error!r}")
            if act is not None:
                act.kept = False
            if problem := self._never(error):
                self.history.trouble(f"{self.name}, {what}: {problem}")
            return None
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            self._say(f"{what}: {error!r}")
            self.history.trouble(f"{self.name}, {what}: not of the tree of errors: {error!r}")
            return None
        self._say(f"{what}: done")
        return result

    def _never(self, error: LeewardError) -> str:
        if isinstance(error, DishonestHistory):
            return f"an honest server called dishonest: {error!r}"
        if isinstance(error, ServerMisbehaved) or (isinstance(error, AccessEnded) and not self.gone):
            return f"an honest server was not understood: {error!r}"
        if isinstance(error, IllegalMove):
            return ""
        if isinstance(error, BugError) or not isinstance(error, WorldError):
            return f"a mistake of the app's: {error!r}"
        if isinstance(error, ServerRefused) and error.code in _NEVER:
            return f"refused what is right: {error!r}"
        return ""

    def _say(self, words: str) -> None:
        self.device.trace.note(self.name, words)

    # Syncing

    async def sync(self, *, yes: bool | None = None) -> Synced | None:
        """One sync, answering what it would ask about what is old; `yes` to everything at the end."""
        confirmed = await self.attempt("answers what is old", self._answer(yes))
        sync = self.app.syncing.sync(community=self.community, confirmed=confirmed or frozenset())
        synced = await self.attempt("sync", sync)
        if synced is not None:
            self.read_to = max(self.read_to, synced.pulled.size)
        return synced

    async def _answer(self, yes: bool | None) -> frozenset[str]:
        waiting = await self.app.conversing.waiting(community=self.community)
        said: set[str] = set()
        for intent in waiting:
            old = abs(self.device.now() - intent.created_at) > INTENT_ASK_SECONDS
            says_no = yes is None and self.chance.random() < _SAYS_NO
            if old and says_no and intent.state == "queued" and not intent.attempts:
                await self._undo(intent.id)
            elif old and (yes or self.chance.random() < 0.5):
                said.add(intent.id)
        return frozenset(said)

    async def _undo(self, intent_id: str) -> None:
        for act in self.history.acts:
            if act.id == intent_id:
                act.kept = None  # until it is known what became of it
        await self.app.conversing.take_back(intent_id=intent_id)
        for act in self.history.acts:
            if act.id == intent_id:
                act.taken_back = True

    # What is written

    async def _write(self, act: Act, work: Coroutine[Any, Any, Any]) -> None:
        self.history.acts.append(act)
        written = await self.attempt(f"{act.kind} {act.word}", work, act)
        if written is not None:
            act.id, act.kept = str(written.id), True
            for earlier in self.history.acts:
                if earlier is not act and earlier.id == act.id:
                    earlier.reworded = True  # it never left, and says now what this act says

    async def _thread(self) -> None:
        act = Act(self.name, "thread", word=self.history.word(self.name))
        rooms = await self.attempt("rooms", self.app.conversing.rooms(community=self.community))
        if not rooms:
            return
        room = self.chance.choice(rooms[:2])
        await self._write(
            act,
            self.app.conversing.start_thread(
                community=self.community, room=room.id, title=f"About {act.word}", text=f"{act.word} it is."
            ),
        )

    async def _reply(self) -> None:
        threads = await self.attempt(
            "threads", self.app.conversing.threads(community=self.community, limit=8)
        )
        if not threads:
            return await self._thread()
        act = Act(self.name, "reply", word=self.history.word(self.name))
        thread = self.chance.choice(threads)
        await self._write(
            act,
            self.app.conversing.reply(
                community=self.community, thread=UUID(bytes=thread.id), text=f"To that, {act.word}."
            ),
        )
        return None

    async def _edit(self) -> None:
        own = self.history.posts(self.name)
        if not own:
            return await self._reply()
        post = self.chance.choice(own)
        act = Act(self.name, "edit", word=self.history.word(self.name), about=post.id)
        title = f"About {act.word}" if post.kind == "thread" else ""
        await self._write(
            act,
            self.app.amending.edit(
                community=self.community, post=UUID(post.id), text=f"Rather {act.word}.", title=title
            ),
        )
        return None

    async def _withdraw(self) -> None:
        own = self.history.posts(self.name)
        if own:
            act = Act(self.name, "withdraw", about=self.chance.choice(own).id)
            self.history.acts.append(act)
            work = self.app.amending.withdraw(community=self.community, post=UUID(act.about))
            if await self.attempt(f"withdraw {act.about[:8]}", work, act):
                act.kept = True

    async def _anothers(self) -> str | None:
        """A post of somebody else's that this person can see."""

        def look(db: Connection) -> list[str]:
            views = feed_queries.newest_posts(db, limit=12)
            return [str(UUID(bytes=view.id)) for view in views]

        membership = await self.attempt("opens", self.app.memberships.open(self.community))
        if membership is None:
            return None
        seen = await self.attempt("looks", membership.feed.read(look)) or []
        mine = {act.id for act in self.history.posts(self.name)}
        others = [one for one in seen if one not in mine]
        return self.chance.choice(others) if others else None

    async def _warmth(self) -> None:
        post = await self._anothers()
        if post is not None:
            thanks = self.app.telling.thank(community=self.community, post=UUID(post))
            await self._write(Act(self.name, "warmth", about=post), thanks)

    async def _report(self) -> None:
        post = await self._anothers()
        if post is not None:
            report = self.app.telling.report(
                community=self.community, post=UUID(post), reason="someone-in-danger"
            )
            await self._write(Act(self.name, "report", about=post), report)

    async def _note(self) -> None:
        act = Act(self.name, "note-to-guides", word=self.history.word(self.name))
        await self._write(act, self.app.telling.note(community=self.community, words=act.word))

    async def _leave(self) -> None:
        self.gone = True  # perhaps: if the app dies now, nobody knows whether it was kept
        leave = Leave(id=UUID(bytes=self.chance.randbytes(16), version=4))
        act = Act(self.name, "leave", id=str(leave.id))
        self.history.acts.append(act)
        intent = Intent(act.id, self.community, act.kind, strict_json.encode(leave), int(self.device.now()))

        def put(db: Connection) -> bool:
            outbox.add(db, intent)
            return True

        if await self.attempt("leave", self.app.vault.private.write(put), act):
            act.kept = True

    async def _take_back(self) -> None:
        waiting = await self.attempt("waiting", self.app.conversing.waiting(community=self.community))
        never_sent = [one for one in waiting or () if one.state == "queued" and not one.attempts]
        if never_sent:
            await self.attempt("takes back", self._undo(self.chance.choice(never_sent).id))

    # A call for help goes past the outbox

    async def _help(self) -> None:
        """Press the button: anew, or once more while nothing was heard."""
        act = self.calls[-1] if self.calls else None
        if act is not None and not act.told:
            return await self.call_again()
        act = Act(self.name, "help-me")
        self.history.acts.append(act)
        self.calls.append(act)
        self._heard(act, await self.attempt("help-me", self.app.calling.call(community=self.community)))
        return None

    async def call_again(self) -> None:
        """Press once more, under the same id, unless the last call is known to have arrived."""
        if self.calls and not self.calls[-1].told:
            again = self.app.calling.again(community=self.community)
            self._heard(self.calls[-1], await self.attempt("help-me again", again))

    def _heard(self, act: Act, call: Call | None) -> None:
        if call is None:
            return
        act.id = str(call.id)
        self._say(f"help-me {act.id[:8]}: {call.state}")
        if call.state in ("arrived", "opened"):
            act.told.append(call.state)
            act.kept = True

    # What nobody else sees

    async def _entry(self) -> None:
        private, word = self.history.of(self.name), self.history.word(self.name)
        private.unsure.add(word)
        done = await self.attempt(f"entry {word}", self.app.journaling.write_entry(text=f"{word} today"))
        if done is not None:
            private.unsure.discard(word)
            private.entries[done[0].id] = [word]

    async def _draft(self) -> None:
        private, word = self.history.of(self.name), self.history.word(self.name)
        private.unsure.add(word)
        kept = self.chance.choice([None, *private.drafts])
        work = self.app.conversing.save_draft(community=self.community, text=word, draft_id=kept)
        done = await self.attempt(f"draft {word} {kept}", work)
        if done is not None:
            private.unsure.discard(word)
            before = private.drafts.get(done[0].id, []) if kept is None else []
            private.drafts[done[0].id] = [*before, word]
        elif kept is not None:
            private.unsure.update(private.drafts.pop(kept))

    async def _read(self) -> None:
        typed = f"zq{self.chance.choice('abcgh')}"
        await self.attempt(
            "search", self.app.conversing.search(community=self.community, typed=typed, limit=5)
        )
