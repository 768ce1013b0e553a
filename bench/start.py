"""From spawning the process to the first painted locked window, beside a bare PySide6 window of the same size.

Both are started as a person starts them: a fresh process with warm caches, on our side the installed entry point and a
profile with a vault in it. The bare window speaks inside its first paint event; ours in the turn of the event loop
behind it. Fifteen pairs, turn about, and the median of each side, for each window system there is.

The processor's time is printed beside it and not judged: it says the same with less noise from the machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from statistics import median
from typing import Final, NamedTuple

from bench import _window_processes
from bench._window_processes import Stage
from bench.figures import Figure

_PAIRS: Final = 15
_BOUND: Final = 1.15


class Measured(NamedTuple):
    """Seconds of each start of one side; `cpu` is empty where the system does not say."""

    wall: list[float]
    cpu: list[float]


def figures() -> Iterator[Figure]:
    """The time to the first window, and the processor's time, on each window system."""
    with Stage.set_up() as stage, _window_processes.platforms() as platforms:
        for name, platform in platforms.items():
            yield from judged(name, *pairs(stage, platform, count=_PAIRS))


def judged(platform: str, ours: Measured, bare: Measured) -> Iterator[Figure]:
    """The figures of one window system."""
    yield Figure(
        name=f"start/{platform}",
        value=median(ours.wall) * 1000,
        unit="ms",
        baseline=median(bare.wall) * 1000,
        bound=_BOUND,
    )
    if ours.cpu and bare.cpu:
        yield Figure(
            name=f"start/{platform}-cpu",
            value=median(ours.cpu) * 1000,
            unit="ms",
            baseline=median(bare.cpu) * 1000,
        )


def pairs(stage: Stage, platform: Mapping[str, str], *, count: int) -> tuple[Measured, Measured]:
    """Ours and the bare one, behind a pair that does not count. Who begins changes from pair to pair."""
    commands = (
        (stage.leeward, "--profile", stage.locked_profile(), "--show-and-quit"),
        (stage.bare, "--show-and-quit"),
    )
    sides = (Measured([], []), Measured([], []))
    for pair in range(-1, count):
        for side in (0, 1) if pair % 2 else (1, 0):
            spawned = stage.spawn(commands[side], platform=platform)
            _, words = spawned.process.communicate(timeout=60)
            if spawned.process.returncode != 0:
                raise RuntimeError(f"{commands[side][0]} ended with {spawned.process.returncode}: {words}")
            if pair >= 0:
                sides[side].wall.append(spawned.seconds)
                if spawned.cpu_seconds is not None:
                    sides[side].cpu.append(spawned.cpu_seconds)
    return sides
