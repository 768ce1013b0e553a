"""The engine that is always there: it changes inputs, keeps those that bring something new, and judges each one.

It sees no coverage: new is an input whose outcome, the error's type and words, was not seen before. Where atheris is
installed, `guided` sees which lines an input reaches, and keeps by that.
"""

from __future__ import annotations

import contextlib
import random
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench.fuzz.changing import changed
from bench.fuzz.target import Target

MOST_BYTES: Final = 64 * 1024 * 1024
_KEPT: Final = 400
_TRIES: Final = 3


@dataclass
class Trouble:
    """An input that no parser may be brought down by."""

    what: str
    data: bytes = field(repr=False)


@dataclass
class Run:
    """What came of one target. `inputs` were tried, `outcomes` told apart, `slowest` is in ms of processor."""

    target: str
    inputs: int = 0
    seconds: float = 0.0
    outcomes: int = 0
    parsed: int = 0
    slowest: float = 0.0
    troubles: list[Trouble] = field(default_factory=list)


class Judge:
    """Tries inputs one by one and measures what each takes."""

    def __init__(self, target: Target, *, clock: Callable[[], float] = time.thread_time) -> None:
        self._target = target
        self._clock = clock
        self._peak = _forget_peak()
        self.slowest = 0.0
        self.troubles: list[Trouble] = []
        self._known: set[str] = set()

    def __call__(self, data: bytes) -> str:
        """What came of it; a trouble is kept, one of each kind."""
        began = self._clock()
        try:
            outcome = self._target.one(data)
        except Exception as error:  # noqa: BLE001 - the very thing that is looked for
            self._trouble(f"{type(error).__name__}: {error}"[:200], data)
            return "trouble"
        took = (self._clock() - began) * 1000
        if took > self._target.most_ms:
            took = min(took, *(self._again(data) for _ in range(_TRIES)))  # the machine may have been busy
            if took > self._target.most_ms:
                self._trouble("it takes too long", data, f" ({took:.0f} ms)")
        self.slowest = max(self.slowest, took)
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - self._peak > MOST_BYTES:
            # Whoever makes the inputs takes memory too: the input alone shows whose it was.
            alone = self._alone(data)
            if alone > MOST_BYTES:
                self._trouble("it takes too much memory", data, f" ({alone / 2**20:.0f} MB)")
            self._peak = max(self._peak, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
        return outcome

    def _alone(self, data: bytes) -> int:
        before = _forget_peak()
        self._target.one(data)
        return _peak() - before

    def _again(self, data: bytes) -> float:
        began = self._clock()
        self._target.one(data)
        return (self._clock() - began) * 1000

    def _trouble(self, what: str, data: bytes, more: str = "") -> None:
        if what not in self._known:
            self._known.add(what)
            self.troubles.append(Trouble(what + more, data))


def run(
    target: Target,
    *,
    seed: int,
    seconds: float = 0.0,
    inputs: int = 0,
    clock: Callable[[], float] = time.monotonic,
) -> Run:
    """Fuzz for that long, or with that many inputs. The same seed tries the same inputs in the same order."""
    chance = random.Random(f"{target.name} {seed}")
    judge, done = Judge(target), Run(target.name)
    corpus = target.seeds()
    seen: set[str] = set()
    began = clock()
    for each in corpus:
        outcome = judge(each)
        seen.add(outcome)
        if outcome != "parsed":
            judge.troubles.append(Trouble(f"a valid input is refused: {outcome}", each))
    seeds = len(corpus)
    while (inputs and done.inputs < inputs) or (not inputs and clock() - began < seconds):
        data = changed(chance.choice(corpus), corpus, target.shape, chance)
        outcome = judge(data)
        done.inputs += 1
        done.parsed += outcome == "parsed"
        if outcome not in seen or (outcome == "parsed" and chance.random() < 0.01):
            seen.add(outcome)
            if len(corpus) < _KEPT:
                corpus.append(data)
            else:
                corpus[chance.randrange(seeds, _KEPT)] = data
    done.seconds = clock() - began
    done.outcomes, done.slowest, done.troubles = len(seen), judge.slowest, judge.troubles
    return done


def _forget_peak() -> int:
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return _peak()


def _peak() -> int:
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1024
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
