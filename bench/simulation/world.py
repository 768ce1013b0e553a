"""One world: a community, its people, a network and what goes wrong, all drawn from one seed; and how it ends."""

from __future__ import annotations

import asyncio
import logging
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from bench.simulation import checks
from bench.simulation.control import CONTROL
from bench.simulation.device import Device
from bench.simulation.disk import ERROR, FULL
from bench.simulation.guides import Guide
from bench.simulation.history import History
from bench.simulation.keeper import Keeper, Overheard
from bench.simulation.loop import Stuck, run
from bench.simulation.network import Network, Weather
from bench.simulation.node import Node
from bench.simulation.people import Person
from bench.simulation.record import read_record
from bench.simulation.template import GUIDES, MEMBERS, Template
from bench.simulation.trace import Trace
from bench.simulation.vault_disks import DISKS

_DAY: Final = 86_400.0
_YEAR: Final = 365 * _DAY
_JUMPS: Final = (60.0, 3600.0, _DAY + 60, 3 * _DAY, 40 * _DAY, _YEAR, 10 * _YEAR)
_STRAY_SECONDS: Final = 130.0
"""By then the last request that is still on its way has arrived."""
_LEASE_SECONDS: Final = 21 * 60.0
"""By then no guide's claim holds any more."""
_CLOCK_SECONDS: Final = _DAY + 3600
"""A clock that is wrong by less can tell which acts a guide should know of."""


@dataclass
class Outcome:
    """How a world ended. `wrong` is empty when all was as it must be."""

    seed: int
    wrong: list[str]
    digest: str
    events: int
    requests: int
    acts: int
    kills: int
    disk_faults: int
    trace: Trace
    history: History
    plans: dict[str, Any] = field(default_factory=dict)


def play(seed: int, template: Template, root: Path) -> Outcome:
    """Let the world of this seed run from beginning to end."""
    CONTROL.begin(f"stray {seed}")
    chance = random.Random(f"world {seed}")
    place = root / f"world-{seed}"
    world = World(seed, chance, template, place)
    overheard = Overheard()
    log = logging.getLogger("leeward")
    before = log.level, log.propagate
    log.addHandler(overheard)
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        try:
            run(world.run(), random.Random(f"threads {seed}"))
        except Stuck:
            world.history.trouble("somebody waits for what never comes")
    finally:
        log.removeHandler(overheard)
        log.level, log.propagate = before
        DISKS.clear()
        shutil.rmtree(place, ignore_errors=True)
    for line in overheard.lines:
        tolerable = line.endswith(("StoreTrouble", "Overloaded"))
        if line.startswith("fault ") or ("failed: " in line and not tolerable):
            world.history.trouble(f"the server: {line}")
    wrong = [*world.wrong, *(one for one in world.history.troubles if one not in world.wrong)]
    nodes: list[Node] = [world.keeper, *world.devices]
    return Outcome(
        seed=seed,
        wrong=wrong,
        digest=world.trace.digest(),
        events=world.trace.count,
        requests=world.network.requests,
        acts=len(world.history.acts),
        kills=sum(node.faults for node in nodes),
        disk_faults=world.disk_faults,
        trace=world.trace,
        history=world.history,
    )


class World:
    """Everything in it."""

    def __init__(self, seed: int, chance: random.Random, template: Template, place: Path) -> None:
        self.seed = seed
        self.chance = chance
        self.trace = Trace()
        self.history = History()
        self.wrong: list[str] = []
        self.disk_faults = 0
        self.large = chance.random() < 0.2
        self.template = template
        seconds = {
            "seal_seconds": chance.choice((2.0, 6.0, 12.0)),
            "job_seconds": chance.choice((30.0, 90.0)),
        }
        self.keeper = Keeper(place, self._chance("server"), self.trace, **seconds)
        self.network = Network(self.keeper, self._chance("network"), self.trace)
        self.steps = chance.randint(3, 7)
        members = MEMBERS[: chance.choice((2, 2, 3))]
        guides = GUIDES[: chance.choice((1, 1, 2))]
        self.devices = [
            Device(name, place, self._chance(name), self.trace, self.network) for name in (*members, *guides)
        ]
        self.people: list[Person] = []
        for device in self.devices:
            kind = Guide if device.name in GUIDES else Person
            person = kind(device, template.community, self.history, self._chance(f"{device.name}'s will"))
            self.people.append(person)
        self.storm = chance.random() < 0.9

    def _chance(self, name: str) -> random.Random:
        return random.Random(f"{self.seed} {name}")

    async def run(self) -> None:
        """From beginning to end."""
        asyncio.get_running_loop().set_exception_handler(self._unheard)
        self.keeper.past = self.template.past(large=self.large)
        self.keeper.place(self.template.server(large=self.large))
        for device in self.devices:
            old = self.large and self.chance.random() < 0.6
            device.place(self.template.vault(device.name, large=old))
        for node in (self.keeper, *self.devices):
            await self._start(node)
        if self.storm:
            self.network.weather = Weather.drawn(self.chance)
        fate = asyncio.create_task(self._fate())
        await asyncio.gather(*(person.live(self.steps) for person in self.people))
        fate.cancel()
        await asyncio.wait([fate])
        await self._end()

    def _unheard(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, Exception):
            self.history.trouble(f"nobody heard of {error!r}")

    # What goes wrong

    async def _fate(self) -> None:
        while self.storm:
            await asyncio.sleep(self.chance.expovariate(1 / 30))
            (what,) = self.chance.choices(
                ("kill", "kill in commit", "disk", "clock", "cut", "weather"), (3, 4, 2, 2, 2, 1)
            )
            node = self.keeper if self.chance.random() < 0.35 else self.chance.choice(self.devices)
            if what == "weather":
                self.network.weather = Weather.drawn(self.chance)
            elif what == "cut":
                device = self.chance.choice(self.devices)
                self.network.cut_until[device.name] = CONTROL.elapsed + self.chance.random() * 120
            elif what == "clock":
                node.offset += self.chance.choice((-1, 1)) * self.chance.choice(_JUMPS)
                self.trace.note(node.name, f"clock is {node.offset:.0f} s off")
            elif node.alive:
                self._strike(what, node)

    def _strike(self, what: str, node: Node) -> None:
        assert node.life is not None
        disk = node.life.disk
        if what == "kill":
            node.kill()
        elif what == "kill in commit":
            disk.dies_at = (self.chance.randrange(6), self.chance.choice(("before", "after")))
        else:
            disk.failure = self.chance.choice((ERROR, FULL))
            if self.chance.random() < 0.4:
                disk.failing_until = CONTROL.elapsed + self.chance.random() * 60
            else:
                disk.commits_to_fail = self.chance.choice((1, 1, 2))
                disk.reads_to_fail = self.chance.choice((0, 1))
            self.trace.note(node.name, f"disk: {disk.failure}")

    async def _start(self, node: Node) -> None:
        """Start it, and watch over it: whatever dies is started again after a while."""
        node.on_death = lambda: asyncio.get_running_loop().create_task(self._again(node))
        await self._open(node)

    async def _again(self, node: Node) -> None:
        await asyncio.sleep(self.chance.random() * 40)
        await self._open(node)

    async def _open(self, node: Node) -> None:
        async with node.starting:
            await self._until_open(node)

    async def _until_open(self, node: Node) -> None:
        for _ in range(50):
            if node.alive:
                return
            DISKS[node.root / str(node.lives)] = disk = node.new_disk()
            if await node.start():
                await self._whole(node)
                return
            self.disk_faults += disk.failed
            await asyncio.sleep(5 + self.chance.random() * 20)
        self.history.trouble(f"{node.name} does not start any more")

    async def _whole(self, node: Node) -> None:
        """What was said to be verified must be here, whenever the app is opened."""
        person = next((one for one in self.people if one.device is node), None)
        if person is None:
            return
        membership = await person.attempt("opens", person.app.memberships.open(person.community))
        if membership is not None:
            problem = await person.attempt("looks", checks.verified_is_here(membership))
            if problem:
                self.history.trouble(f"{node.name}: {problem}")

    # The end

    async def _end(self) -> None:
        """Faults stop, clocks stay wrong. Then as few syncs as the protocol needs, and one look.

        Everybody syncs once, so that all that waits is sent. Guides decide on it. Everybody syncs once more, and has
        what was sent, decided and answered.
        """
        self.trace.note("world", "is at peace")
        self.network.heal()
        nodes: list[Node] = [self.keeper, *self.devices]
        for node in nodes:
            if node.life is not None:
                node.life.disk.heal()
            node.on_death = lambda: None
        await asyncio.sleep(_STRAY_SECONDS)
        for node in nodes:
            await node.buried()
            await self._open(node)
        await self.keeper.rest()
        self.keeper.tick()
        for person in self.people:
            await person.sync(yes=True)
            await person.call_again()
        self.keeper.tick()
        await asyncio.sleep(_LEASE_SECONDS)
        for person in self.people:
            if isinstance(person, Guide):
                await person.sync(yes=True)
                await person.round(most=1000, only_approve=True)
        self.keeper.tick()
        for person in self.people:
            await person.sync(yes=True)
        await self._check()
        await self._hold_the_record_to_the_guides()
        for person in self.people:
            await person.device.close()

    async def _check(self) -> None:
        life = self.keeper.life
        assert life is not None
        record = read_record(life.folder / "community.sqlite")
        record.past = self.keeper.past
        seen = {}
        for person in self.people:
            membership = await person.app.memberships.open(person.community)
            seen[person.name] = await checks.look(membership)
        self.wrong = checks.judge(record, self.people, seen, self.history)
        for node in (self.keeper, *self.devices):
            if node.life is not None:
                self.disk_faults += node.life.disk.failed

    async def _hold_the_record_to_the_guides(self) -> None:
        """As when a server ends: what guides did is published. Each of their apps must find it true, and whole.

        A clock that is wrong by more than a day cannot tell which acts it should know of.
        """
        self.keeper.publish_acts()
        told = [
            one for one in self.people if isinstance(one, Guide) and abs(one.device.offset) < _CLOCK_SECONDS
        ]
        for person in told if abs(self.keeper.offset) < _CLOCK_SECONDS else ():
            await person.sync(yes=True)
            read = person.app.auditing.read(community=person.community, now=person.device.now())
            record = await person.attempt("audits", read)
            if record is None:
                self.wrong.append(f"{person.name}: the record of guides' acts cannot be read")
            elif record.doubts or record.compared.waiting:
                waiting = record.compared.waiting
                self.wrong.append(
                    f"{person.name}: what the record says is not what they did: {waiting} wait, {record.doubts}"
                )
            else:
                self.trace.note(person.name, f"finds {record.compared.found} acts of theirs in the record")
