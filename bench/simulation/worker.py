"""One process that plays worlds and tells of each in a line of JSON. It takes over clock and chance before all else."""

from __future__ import annotations

import gc
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bench.simulation import control

if TYPE_CHECKING:
    from bench.simulation.world import Outcome

_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder of an unguessable name is made in it
_ABOUT: Final = 60
_TAIL: Final = 60


def main(arguments: Sequence[str]) -> int:
    """Play every COUNT-th world FROM the first to the LAST, for at most so many MINUTES, with what is PLANTed."""
    first, last, step = (int(one) for one in arguments[:3])
    seconds, plant, only_first = float(arguments[3]) * 60, arguments[4], arguments[5] == "True"
    control.take_over()

    from bench.simulation import plants, stand_ins, template, vault_disks, world

    stand_ins.use_stand_ins()
    vault_disks.stand_between()
    where = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    began = control.real_monotonic()
    with tempfile.TemporaryDirectory(dir=where, prefix="leeward-worlds-") as name:
        made = template.build(Path(name) / "template")
        if plant:
            plants.PLANTS[plant].put()
        gc.disable()
        gc.freeze()
        for seed in range(first, last + 1, step):
            outcome = world.play(seed, made, Path(name))
            print(json.dumps(_told(outcome)), flush=True)
            del outcome.trace, outcome.history
            gc.collect()
            if (seconds and control.real_monotonic() - began > seconds) or (only_first and outcome.wrong):
                break
    return 0


def _told(outcome: Outcome) -> dict[str, Any]:
    told = {
        "seed": outcome.seed,
        "wrong": outcome.wrong,
        "digest": outcome.digest,
        "requests": outcome.requests,
        "acts": outcome.acts,
        "kills": outcome.kills,
        "disk_faults": outcome.disk_faults,
        "cpu": time.process_time(),
    }
    if outcome.wrong:
        named = set(re.findall(r"zq\w+|\b[0-9a-f]{8}\b", " ".join(outcome.wrong)))
        acts = [act for act in outcome.history.acts if act.id[:8] in named or act.word in named]
        named |= {act.id[:8] for act in acts} | {act.about[:8] for act in acts} | {act.word for act in acts}
        told["about"] = outcome.trace.about(*sorted(named - {""}))[-_ABOUT:]
        told["tail"] = list(outcome.trace.lines)[-_TAIL:]
    return told


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
