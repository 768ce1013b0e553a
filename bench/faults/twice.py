"""The power fails, the person goes on writing the next morning, and it fails again.

What the first cut left behind the log's last whole write is then still there, in part below what the second one left.
"""

from __future__ import annotations

import asyncio
import pickle
import random
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from bench.faults import child
from bench.faults.child import Child, Told
from bench.faults.disks import (
    Files,
    Recorder,
    Recording,
    disk_after,
    draw_survival,
    put,
    read_files,
    read_folders,
)
from bench.faults.plans import Hand, Plan
from bench.faults.stage import Broken, Stage
from bench.faults.steps import words
from bench.faults.watching import WATCH
from bench.faults.worlds import World, judge, look
from client.domain.errors import WrongPassphrase

WORKFLOWS: Final = frozenset({"write", "migrate", "change-passphrase", "backup"})
"""Those after which there is one vault, with nothing set aside."""
_FIRST: Final = 5000
_KEY: Final = "morning"


@dataclass(slots=True)
class Morning:
    """What the second process said: the world it found, and all that was done to the files."""

    found: World | None = None
    recorder: Recorder = field(default_factory=Recorder)
    numbers: dict[str, int] = field(default_factory=dict)


def cut_again(
    stage: Stage, files: Files, folders: frozenset[str], allowed: list[World], chance: random.Random
) -> str:
    """Go on from a disk that a cut has left, write, and cut the power again; what is wrong, or nothing."""
    texts = [words(chance, int(20_000 ** chance.uniform(0.3, 1))) for _ in range(chance.randint(1, 4))]
    with stage.bare_round() as root:
        put(root, files, folders)
        first, places = read_files(root), read_folders(root)
        morning, trouble = _go_on(root, allowed, texts)
        end = read_files(root)
    if trouble or morning.found is None:
        return trouble
    numbered = {path: (morning.numbers[path], content) for path, content in first.items()}
    recording = Recording(numbered, places, tuple(morning.recorder.operations), end)
    cut = chance.randint(0, len(recording.operations))
    worlds = [morning.found]
    for number, text in enumerate(texts):
        drafts = {**worlds[-1].drafts, f"{_KEY}-{number}": (text, None)}
        worlds.append(replace(worlds[-1], drafts=drafts))
    done = recording.acknowledged(cut)
    after, left = disk_after(recording, cut, draw_survival(chance), chance)
    with stage.bare_round() as root:
        put(root, after, left)
        verdict = judge(root, worlds[done : done + 2])
        return f"after the second cut: {verdict.trouble}" if verdict.trouble else ""


def _go_on(root: Path, allowed: list[World], texts: list[str]) -> tuple[Morning, str]:
    notes = root.with_name(f"{root.name}.recording")
    passphrases = dict.fromkeys(world.passphrase for world in allowed if world.passphrase)

    def work(told: Told) -> None:
        morning = Morning()
        plan = Plan("write", "closed", World(), first=_FIRST)
        child.prepare(plan, root, morning.recorder)
        morning.numbers.update({WATCH.below(path): number for path, number in WATCH.names.items()})
        asyncio.run(_write(root, list(passphrases), texts, morning))
        WATCH.end()
        notes.write_bytes(pickle.dumps(morning))
        told("done 0")

    outcome = Child(work).wait()
    if outcome.trouble or outcome.killed:
        return Morning(), f"the morning after the first cut: {outcome.trouble or 'it crashed'}"
    morning = pickle.loads(notes.read_bytes())  # noqa: S301 - of our own making
    notes.unlink()
    if not isinstance(morning, Morning):
        raise Broken("the second process left no notes")
    return morning, ""


async def _write(root: Path, passphrases: list[str], texts: list[str], morning: Morning) -> None:
    """It is never closed: the second cut comes while it is in use, or right after."""
    hand = Hand(root)
    for passphrase in passphrases:
        try:
            await hand.open(passphrase)
        except WrongPassphrase:
            continue
        morning.found = await look(hand.vault, passphrase)
        break
    for number, text in enumerate(texts):
        await hand.journaling.save_entry_draft(entry_id=f"{_KEY}-{number}", text=text, mood=None)
        morning.recorder.acknowledge(number)
