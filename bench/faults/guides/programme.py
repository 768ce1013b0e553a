"""Evenings at the desk by chance: two guides and two members, killed in the middle of it as their server is.

Each person is a process with a vault of its own and does one thing after the other, whatever the app offers just then:
posts, notes, calls, reports, appeals and other wordings on one side, claims, decisions, second opinions, hand-overs and
words left lying on the other. Meanwhile apps and server are killed without warning and come back, and the clock jumps
past a lease. Even rounds run on SQLite, odd ones on PostgreSQL. A round is an evening; at its end claims run out, all
that waits is answered, everybody syncs, and `counting` counts.
"""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.faults.guides.crew import App, Crew
from bench.faults.guides.harbour import STORES, Harbour
from bench.faults.programme import Choice, Found, Report, run_rounds
from bench.faults.stage import Stage
from server.settings import LEASE_SECONDS

EVENINGS: Final = 60
_STEPS: Final = 12
"""What each of the four does in an evening."""
_KILLS: Final = 3
"""Of apps, and one of the server."""
_LONGEST_PAUSE: Final = 1.2
_TOGETHER: Final = 20
"""So many evenings, a day each, are in one community."""
_DAY_SECONDS: Final = 86_400
_CALM_SECONDS: Final = 30.0
_AT_ONCE: Final = 6
"""So often all that waits is answered: an answer may bring something that waits."""


@dataclass
class _Place:
    """One community with its people, for all evenings on its store."""

    crew: Crew
    runner: asyncio.Runner


def run(_: Stage | None, choice: Choice, beat: Callable[[str], None]) -> Report:
    """`choice.rounds` evenings."""
    report = Report(choice)
    met: Counter[str] = Counter()
    counted: dict[str, dict[str, int]] = {}
    with tempfile.TemporaryDirectory(prefix="leeward-guides-") as folder, ExitStack() as stack:
        places: dict[str, _Place] = {}

        def one(number: int) -> Found:
            store = STORES[number % len(STORES)]
            if number % (_TOGETHER * len(STORES)) < len(STORES):
                places.pop(store, None)  # else what is counted again each time would only grow
            if store not in places:
                places[store] = _open(Path(folder) / f"{store}-{number}", store, stack)
            place = places[store]
            chance = random.Random(f"{choice.seed} {number}")
            evening = Evening(place.crew, chance)
            trouble = place.runner.run(evening.spend())
            met.update(evening.met)
            counted[f"{store} {id(place)}"] = evening.counts  # of all evenings there so far
            if trouble:
                del places[store]  # what is wrong there stays wrong: the next evening is in another community
            return Found(store, evening.about, trouble)

        run_rounds(report, one, rounds=choice.rounds or EVENINGS, beat=beat)
    report.facts |= dict(sum(map(Counter, counted.values()), Counter[str]()))
    for name in (name for counts in counted.values() for name in counts):
        report.facts.setdefault(name, 0)
    report.facts |= {f"then, {name}": count for name, count in sorted(met.items())}
    return report


def _open(folder: Path, store: str, stack: ExitStack) -> _Place:
    harbour = stack.enter_context(Harbour.open(folder, store))
    runner = stack.enter_context(asyncio.Runner())
    people = AsyncExitStack()
    stack.callback(lambda: runner.run(people.aclose()))
    return _Place(runner.run(Crew.come(harbour, folder, people)), runner)


class Evening:
    """One round."""

    def __init__(self, crew: Crew, chance: random.Random) -> None:
        self._crew = crew
        self._chance = chance
        self._seeds = {app.name: [chance.getrandbits(32) for _ in range(_STEPS)] for app in crew.everybody}
        struck: list[App | None] = [*(chance.choice(crew.everybody) for _ in range(_KILLS)), None]
        chance.shuffle(struck)
        self._strikes = [(chance.uniform(0.1, _LONGEST_PAUSE), one) for one in struck]
        self._jump = chance.random() < 0.5
        self.met: Counter[str] = Counter()
        self.counts: dict[str, int] = {}

    @property
    def about(self) -> str:
        """Who is killed."""
        return "kills " + ", ".join(app.name if app is not None else "the server" for _, app in self._strikes)

    async def spend(self) -> str:
        """All of it; what is not as it must be, empty when all is well."""
        crew = self._crew
        before = crew.account.told.copy()
        crew.harbour.clock.forward(_DAY_SECONDS)  # some quotas are for a day
        for app in crew.everybody:
            app.met.clear()
        striking = asyncio.create_task(self._strike())
        await asyncio.gather(*(self._live(app) for app in crew.everybody))
        await striking
        trouble = await self._calm()
        self.met["decisions that somebody was told of"] = len(crew.account.told) - len(before)
        for app in crew.everybody:
            self.met.update(app.met)
        return "; ".join([*crew.troubles(), *([trouble] if trouble else [])])

    async def _live(self, app: App) -> None:
        for seed in self._seeds[app.name]:
            await app.act(seed)

    async def _strike(self) -> None:
        harbour = self._crew.harbour
        for pause, app in self._strikes:
            await asyncio.sleep(pause)
            if app is not None:
                app.kill()
                continue
            self.met["server killed"] += 1
            await asyncio.to_thread(harbour.kill)
            await asyncio.to_thread(harbour.start)
        if self._jump:
            self.met["a lease ran out for all"] += 1
            harbour.clock.forward(LEASE_SECONDS + 1)

    async def _calm(self) -> str:
        """Nobody is killed any more: what waits goes out, is answered, and its letters come."""
        crew = self._crew
        crew.harbour.clock.forward(LEASE_SECONDS + 1)
        for app in crew.everybody:
            await app.come_back()  # whoever was killed between two steps
        end = time.monotonic() + _CALM_SECONDS
        unanswered = await self._answer_all()
        if unanswered:
            return unanswered
        while True:
            waiting = [await app.does("sync") for app in crew.everybody]
            counts = await crew.count()
            self.counts = dict(counts.lines())
            left = [
                f"{app.name} still waits with {kinds}"
                for app, kinds in zip(crew.everybody, waiting, strict=True)
                if kinds
            ]
            trouble = "; ".join(filter(None, [counts.trouble, *left]))
            if not trouble or counts.for_good or time.monotonic() > end:
                return trouble
            await asyncio.sleep(0.5)

    async def _answer_all(self) -> str:
        """Send and answer until nothing waits; what waits all the same."""
        crew, left = self._crew, ""
        for _ in range(_AT_ONCE):
            waiting = [await app.does("sync") for app in crew.everybody]
            answered = [await guide.does("finish") for guide in crew.guides]
            if not any(waiting) and not any(answered):
                return ""
            left = f"still waiting at the end: {waiting} to be sent, {answered} to be answered"
        return left
