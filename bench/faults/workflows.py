"""The workflows that faults strike, each a plan made from a seed, and the vaults that they begin with."""

from __future__ import annotations

import functools
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from bench.faults.plans import BEGAN, Plan
from bench.faults.steps import back_up, check_in, save_draft, some_writing, words, write_entry
from bench.faults.worlds import FIRST_PASSPHRASE, QUICK, World, quick_stretch
from client.services import backing_up, renewing, unlocking
from client.vault.worker import VaultThreads

VARIANTS: Final = 4
"""Of each workflow: closed well or crashed before, and with a log folded in as seldom as ever or very often."""


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
            hand.lend(), passphrase=FIRST_PASSPHRASE, new=new, making=QUICK, now=lambda: BEGAN + number
        ),
        # Its backups are made anew, under names of their own.
        replace(plan.now, passphrase=new, backups=frozenset()),
    )
    plan.open()
    write_entry(plan, chance)
    plan.close()


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
            now=lambda: BEGAN + number,
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
