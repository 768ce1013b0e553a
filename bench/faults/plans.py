"""What is being done while a fault strikes: workflows through the real services, step by step, with what each leads to.

A plan is made from a seed alone, so parent and child, and a repetition next week, all know the same steps.
"""

from __future__ import annotations

import functools
import random
import shutil
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

from bench.faults.worlds import (
    FIRST_PASSPHRASE,
    FOLDER,
    QUICK,
    World,
    quick_stretch,
    with_entry,
    without_entry,
)
from client.domain.backups import name_of
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services import backing_up, renewing, unlocking
from client.services.journaling import CHECK_IN_DRAFT, Journaling
from client.services.unlocking import OpenVault
from client.vault import backup_shelf
from client.vault.worker import VaultThreads

_BEGAN: Final = 1_750_000_000
_LONGEST: Final = 24_000
_WORDS: Final = tuple(
    "the river went on under the bridge and nobody asked why it was so still that morning".split()  # noqa: SIM905
)
VARIANTS: Final = 4
"""Of each workflow: closed well or crashed before, and with a log folded in as seldom as ever or very often."""


class Templates(Protocol):
    """Vaults to begin with, made once."""

    def copy(self, name: str, root: Path) -> None:
        """Put a copy of the named one into an empty folder."""


class Hand:
    """Does the steps: one process that uses one vault."""

    def __init__(self, root: Path) -> None:
        self.folder = root / FOLDER
        self.number = 0
        self._vault: OpenVault | None = None

    @property
    def vault(self) -> OpenVault:
        """The open vault."""
        if self._vault is None:
            raise RuntimeError("this plan uses a vault that it has not opened")
        return self._vault

    @property
    def journaling(self) -> Journaling:
        """The journal; the clock and the ids follow the number of the step."""
        return Journaling(
            private=self.vault.private,
            clock=lambda: datetime.fromtimestamp(_BEGAN + self.number, UTC),
            make_id=lambda: f"made-{self.number}",
        )

    async def create(self) -> None:
        """Make the vault."""
        made = await unlocking.create(
            self.folder, passphrase=FIRST_PASSPHRASE, threads=VaultThreads.inline(), making=QUICK
        )
        self._vault = made.vault

    async def open(self, passphrase: str) -> None:
        """Unlock it."""
        self._vault = await unlocking.unlock(
            self.folder, passphrase=passphrase, threads=VaultThreads.inline(), stretch=quick_stretch
        )

    def release(self) -> OpenVault:
        """The open vault, for a service that closes it."""
        vault, self._vault = self.vault, None
        return vault

    async def close(self) -> None:
        """Lock it, if it is open."""
        vault, self._vault = self._vault, None
        if vault is not None:
            await vault.close()


Act = Callable[[Hand], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Step:
    """One call of a service; when it has returned, `world` is what the vault holds."""

    name: str
    act: Act
    world: World


@dataclass(slots=True)
class Plan:
    """A workflow's steps, and the vault it begins with.

    `fold_after` is how many pages the log may have before it is folded in, None: as many as ever.
    """

    workflow: str
    template: str
    start: World
    fold_after: int | None = None
    first: int = 0
    steps: list[Step] = field(default_factory=list)

    @property
    def number(self) -> int:
        """The number of the next step, for its clock and ids: no other step of the same vault has it."""
        return self.first + len(self.steps)

    @property
    def now(self) -> World:
        """What the vault holds after the steps so far."""
        return self.steps[-1].world if self.steps else self.start

    def step(self, name: str, act: Act, world: World | None = None) -> None:
        """Add a step; without a world, it changes nothing that can be read."""
        self.steps.append(Step(name, act, world or self.now))

    def allowed(self, done: int) -> list[World]:
        """What there may be once so many steps are acknowledged: that, or all of the next one."""
        worlds = [self.start, *(step.world for step in self.steps)]
        return worlds[done : done + 2]

    def open(self) -> None:
        """Unlock with the passphrase of now."""
        passphrase = self.now.passphrase or FIRST_PASSPHRASE
        self.step("open", lambda hand: hand.open(passphrase))

    def close(self) -> None:
        """Lock."""
        self.step("close", lambda hand: hand.close())


def words(chance: random.Random, length: int) -> str:
    """A text of about `length` characters."""
    found = []
    while length > 0:
        found.append(chance.choice(_WORDS))
        length -= len(found[-1]) + 1
    return " ".join(found) or "still"


def _text(chance: random.Random) -> str:
    return words(chance, int(_LONGEST ** chance.uniform(0.3, 1.0)))


# The steps


def write_entry(plan: Plan, chance: random.Random, *, from_draft: str | None = None) -> None:
    """A new entry, perhaps out of a draft."""
    text, mood = _text(chance), chance.choice((None, 1, 3, 5))
    number = plan.number
    entry = JournalEntry(from_draft or f"made-{number}", Moment(_BEGAN + number, 0), text, mood=mood)
    plan.step(
        "write entry",
        lambda hand: hand.journaling.write_entry(text=text, mood=mood, entry_id=from_draft),
        with_entry(plan.now, entry),
    )


def edit_entry(plan: Plan, chance: random.Random) -> None:
    """Other words for an entry that is there."""
    old = plan.now.entries[chance.choice(sorted(plan.now.entries))]
    text, mood = _text(chance), chance.choice((None, 2, 4))
    new = replace(old, text=text, mood=mood, edited_at=_BEGAN + plan.number)
    plan.step(
        "edit entry",
        lambda hand: hand.journaling.edit_entry(entry_id=old.id, text=text, mood=mood),
        with_entry(plan.now, new),
    )


def erase_entry(plan: Plan, chance: random.Random) -> None:
    """Erase an entry that is there."""
    gone = chance.choice(sorted(plan.now.entries))
    plan.step(
        "erase entry",
        lambda hand: hand.journaling.erase_entry(entry_id=gone),
        without_entry(plan.now, gone),
    )


def check_in(plan: Plan, chance: random.Random) -> None:
    """A check-in, in the place of the begun one."""
    mood, chosen = chance.randint(1, 5), tuple(chance.sample(_WORDS, 3))
    note, number = words(chance, 80), plan.number
    made = CheckIn(f"made-{number}", Moment(_BEGAN + number, 0), mood, chosen, note)
    drafts = {key: value for key, value in plan.now.drafts.items() if key != CHECK_IN_DRAFT}
    plan.step(
        "check in",
        lambda hand: hand.journaling.check_in(mood=mood, words=chosen, note=note),
        replace(plan.now, check_ins={**plan.now.check_ins, made.id: made}, drafts=drafts),
    )


def erase_check_in(plan: Plan, chance: random.Random) -> None:
    """Erase a check-in that is there."""
    gone = chance.choice(sorted(plan.now.check_ins))
    plan.step(
        "erase check-in",
        lambda hand: hand.journaling.erase_check_in(check_in_id=gone),
        replace(plan.now, check_ins={key: each for key, each in plan.now.check_ins.items() if key != gone}),
    )


def save_draft(plan: Plan, chance: random.Random) -> None:
    """Unfinished words: of a new entry, or of one that is there, or of a check-in."""
    text, mood = _text(chance), chance.choice((None, 3))
    kind = chance.choice(("new", "of an entry", "check-in"))
    if kind == "check-in":
        plan.step(
            "save check-in draft",
            lambda hand: hand.journaling.save_check_in_draft(note=text, mood=mood),
            replace(plan.now, drafts={**plan.now.drafts, CHECK_IN_DRAFT: (text, mood)}),
        )
        return
    entry_id = f"begun-{plan.number}"
    if kind == "of an entry" and plan.now.entries:
        entry_id = chance.choice(sorted(plan.now.entries))
    plan.step(
        "save draft",
        lambda hand: hand.journaling.save_entry_draft(entry_id=entry_id, text=text, mood=mood),
        replace(plan.now, drafts={**plan.now.drafts, entry_id: (text, mood)}),
    )


def end_draft(plan: Plan, chance: random.Random) -> None:
    """Keep a draft as an entry, or let go of it."""
    draft = chance.choice(sorted(plan.now.drafts))
    if draft.startswith("begun-") and draft not in plan.now.entries and chance.random() < 0.6:
        write_entry(plan, chance, from_draft=draft)
        return
    plan.step(
        "discard draft",
        lambda hand: hand.journaling.discard_draft(draft_id=draft),
        replace(plan.now, drafts={key: each for key, each in plan.now.drafts.items() if key != draft}),
    )


def some_writing(plan: Plan, chance: random.Random, count: int) -> None:
    """So many steps of the journal, as chance will have it."""
    for _ in range(count):
        possible = [write_entry, write_entry, check_in, save_draft]
        possible += [edit_entry, erase_entry] if plan.now.entries else []
        possible += [erase_check_in] if plan.now.check_ins else []
        possible += [end_draft, end_draft] if plan.now.drafts else []
        chance.choice(possible)(plan, chance)


# The workflows


def _create(plan: Plan, chance: random.Random) -> None:
    plan.template = "nothing"
    plan.start = World()
    plan.step("create", lambda hand: hand.create(), World(passphrase=FIRST_PASSPHRASE))
    some_writing(plan, chance, 3)
    plan.close()


def _write(plan: Plan, chance: random.Random) -> None:
    plan.open()
    some_writing(plan, chance, 8)
    plan.close()
    plan.open()
    some_writing(plan, chance, 3)
    plan.close()


def _change_passphrase(plan: Plan, chance: random.Random) -> None:
    new = f"new {words(chance, 20)}"
    plan.open()
    write_entry(plan, chance)
    plan.step(
        "change passphrase",
        lambda hand: hand.vault.change_passphrase(current=FIRST_PASSPHRASE, new=new, making=QUICK),
        replace(plan.now, passphrase=new),
    )
    write_entry(plan, chance)
    plan.close()
    plan.open()
    plan.close()


def _renew(plan: Plan, chance: random.Random) -> None:
    new = f"nobody knows {words(chance, 20)}"
    plan.open()
    write_entry(plan, chance)
    back_up(plan)
    number = plan.number
    plan.step(
        "renew the key",
        lambda hand: renewing.renew(
            hand.release(), passphrase=FIRST_PASSPHRASE, new=new, making=QUICK, now=lambda: _BEGAN + number
        ),
        # Its backups are made anew, under names of their own.
        replace(plan.now, passphrase=new, backups=frozenset()),
    )
    plan.open()
    write_entry(plan, chance)
    plan.close()


def back_up(plan: Plan) -> None:
    """A backup in the vault's own folder, under the day's next free name."""
    number = plan.number
    day = backup_shelf.local_day(_BEGAN + number)
    taken = sum(1 for name in plan.now.backups if day.isoformat() in name)
    plan.step(
        "make a backup",
        lambda hand: backing_up.make(hand.vault, now=lambda: _BEGAN + number),
        replace(plan.now, backups=plan.now.backups | {name_of(day, taken + 1)}),
    )


def _back_up(plan: Plan, chance: random.Random) -> None:
    plan.open()
    back_up(plan)
    some_writing(plan, chance, 3)
    back_up(plan)
    some_writing(plan, chance, 1)
    plan.close()


def _restore(plan: Plan, chance: random.Random) -> None:
    plan.open()
    some_writing(plan, chance, 1)
    back_up(plan)
    kept = plan.now
    some_writing(plan, chance, 2)
    plan.close()
    (backup,) = kept.backups
    number, aside = plan.number, replace(plan.now, aside=(), backups=frozenset())
    plan.step(
        "restore the backup",
        lambda hand: backing_up.restore(
            hand.folder,
            backup=hand.folder / "backups" / backup,
            prove=unlocking.by_passphrase(FIRST_PASSPHRASE, stretch=quick_stretch),
            threads=VaultThreads.inline(),
            now=lambda: _BEGAN + number,
        ),
        replace(kept, aside=(aside,)),
    )
    plan.open()
    write_entry(plan, chance)
    plan.close()


def _migrate(plan: Plan, chance: random.Random) -> None:
    plan.open()
    some_writing(plan, chance, 2)
    plan.close()


WORKFLOWS: Final[dict[str, Callable[[Plan, random.Random], None]]] = {
    "create": _create,
    "write": _write,
    "change-passphrase": _change_passphrase,
    "migrate": _migrate,
    "renew": _renew,
    "backup": _back_up,
    "restore": _restore,
}


def chance_of(*what: object) -> random.Random:
    """The same chance for the same words."""
    return random.Random("/".join(str(each) for each in what))


@functools.lru_cache(maxsize=256)
def plan_of(workflow: str, seed: int, variant: int) -> Plan:
    """The plan of a workflow; `variant` is below VARIANTS. Every other begins with what a crash has left."""
    state = "crashed" if variant % 2 else "closed"
    name = f"old-{state}" if workflow == "migrate" else state
    plan = Plan(workflow, name, template_world(name), fold_after=8 if variant >= 2 else None, first=1000)
    WORKFLOWS[workflow](plan, chance_of(workflow, seed, variant))
    return plan


@functools.lru_cache(maxsize=8)
def template_world(name: str) -> World:
    """What the vault of this template holds."""
    return template_plan(name).now if name != "nothing" else World()


@functools.lru_cache(maxsize=8)
def template_plan(name: str) -> Plan:
    """How the vault of this template is made; "crashed" ones are not closed."""
    plan = Plan(name, "nothing", World())
    chance = chance_of("template")
    plan.step("create", lambda hand: hand.create(), World(passphrase=FIRST_PASSPHRASE))
    for kind in (write_entry, write_entry, check_in, write_entry, save_draft, check_in):
        kind(plan, chance)
    plan.close()
    plan.open()
    some_writing(plan, chance, 4)
    if not name.endswith("crashed"):
        plan.close()
    return plan


def template_names() -> Iterator[str]:
    """Every template that a workflow begins with."""
    for state in ("closed", "crashed"):
        yield state
        yield f"old-{state}"


class TemplateFolder:
    """Templates that lie in a folder, each below its name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def place(self, name: str) -> Path:
        """Where the named one lies."""
        return self._folder / name

    def copy(self, name: str, root: Path) -> None:
        """Put a copy of the named one into an empty folder."""
        if name != "nothing":
            shutil.copytree(self._folder / name, root, dirs_exist_ok=True)
