"""Clock and chance of the whole process, taken over before anything of Leeward is imported.

What takes its clock or chance as an argument gets its node's own. Defaults such as `now=time.time` are bound when a
module is imported, so the originals are replaced before that: what nobody passed in then still follows the seed.
"""

from __future__ import annotations

import os
import random
import secrets
import sys
import time
import uuid
from collections.abc import Callable
from typing import Final

BEGINNING: Final = 1_800_000_000.0
"""UTC seconds at which every world begins: in January 2027."""
STEP: Final = 1e-6

real_monotonic: Final = time.monotonic


class Control:
    """The one clock and the one source of chance for whatever nobody passed anything else."""

    def __init__(self) -> None:
        self.elapsed = 0.0
        self.chance = random.Random(0)

    def begin(self, seed: str) -> None:
        """A new world: its time starts at 0."""
        self.elapsed = 0.0
        self.chance = random.Random(seed)

    def now(self) -> float:
        """UTC seconds by a clock that is right."""
        return BEGINNING + self.elapsed

    def sleep(self, seconds: float) -> None:
        """Time goes by."""
        self.elapsed += max(0.0, seconds)

    def random_bytes(self, count: int) -> bytes:
        """Bytes of this world's chance."""
        return self.chance.randbytes(count)


CONTROL: Final = Control()


def take_over() -> None:
    """Replace clock and chance. RuntimeError when it is too late, as defaults were bound to the real ones already."""
    if any(name.split(".")[0] in ("client", "server", "protocol") for name in sys.modules):
        raise RuntimeError("the simulation must come before what it simulates")

    def put(module: object, **functions: Callable[..., object]) -> None:
        for name, function in functions.items():
            setattr(module, name, function)

    put(time, time=CONTROL.now, monotonic=lambda: CONTROL.elapsed, sleep=CONTROL.sleep)
    put(os, urandom=CONTROL.random_bytes)
    put(
        secrets,
        token_bytes=lambda count=32: CONTROL.random_bytes(count),
        token_hex=lambda count=32: CONTROL.random_bytes(count).hex(),
        randbelow=lambda below: CONTROL.chance.randrange(below),  # noqa: PLW0108 - another one in each world
    )
    put(uuid, uuid4=lambda: uuid.UUID(bytes=CONTROL.random_bytes(16), version=4))
