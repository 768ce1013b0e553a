"""The report: each step with its name, whether it was true, and how long it took."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.walk.processes import WalkFailed


@dataclass
class Report:
    """Steps in order. After the first that is not true, the rest is not tried."""

    say: Callable[[str], None]
    steps: list[dict[str, Any]] = field(default_factory=list)
    threads: int = 0
    posts: int = 0
    inputs: dict[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether every step was true, and there were some."""
        return bool(self.steps) and all(step["ok"] for step in self.steps)

    @contextmanager
    def step(self, name: str, **more: str) -> Iterator[None]:
        """One step, with `more` facts about it; what it raises marks it as not true and goes on up."""
        began = time.monotonic()
        entry: dict[str, Any] = {"name": name, "ok": False, "seconds": 0.0, **more}
        self.steps.append(entry)
        try:
            yield
            entry["ok"] = True
        except Exception as error:  # whatever it was, it is why this step is not true
            entry["why"] = f"{type(error).__name__}: {error}"
            raise
        finally:
            entry["seconds"] = round(time.monotonic() - began, 3)
            self.say(f"{'ok ' if entry['ok'] else 'NOT'} {entry['seconds']:7.2f} s  {name}")

    def write(self, path: Path) -> None:
        """Write it as JSON."""
        content = {
            "ok": self.ok,
            "steps": self.steps,
            "threads": self.threads,
            "posts": self.posts,
            "inputs": self.inputs,
        }
        path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def require(condition: object, what: str) -> None:
    """WalkFailed with this sentence unless the condition holds."""
    if not condition:
        raise WalkFailed(what)
