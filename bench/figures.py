"""A measured figure, its baseline from the same run, and the goal it is held to."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measurement beside its baseline.

    `value` and `baseline` share `unit`. Times differ between machines, so a goal is a bound on the ratio
    value / baseline wherever there is a baseline, and on the value itself where nothing comparable exists or a
    person would feel the value itself (`absolute`).
    """

    name: str
    value: float
    unit: str
    baseline: float | None = None
    bound: float | None = None
    """What the ratio (or, without a baseline, the value) is held to; None: printed, not judged."""
    absolute: bool = False
    """Whether the bound is on the value although there is a baseline."""
    better: Literal["lower", "higher"] = "lower"
    """Whether smaller or greater is good: seconds are better lower, posts a second better higher."""

    def __post_init__(self) -> None:
        numbers = [n for n in (self.value, self.baseline, self.bound) if n is not None]
        if not all(math.isfinite(number) and number >= 0 for number in numbers):
            raise ValueError(f"{self.name}: a figure is finite and not negative")
        if self.baseline == 0:
            raise ValueError(f"{self.name}: a baseline of nothing compares with nothing")

    @property
    def ratio(self) -> float | None:
        """Value over baseline, or None without a baseline."""
        return None if self.baseline is None else self.value / self.baseline

    @property
    def goal(self) -> str:
        """The goal in words, such as `at most 1.15x` or `at least 500 posts/s`; empty when not judged."""
        if self.bound is None:
            return ""
        side = "at most" if self.better == "lower" else "at least"
        return f"{side} {self.bound:g}{' ' + self.unit if self._judges_value else 'x'}"

    @property
    def ok(self) -> bool:
        """Whether the goal is met; a figure without a goal is always well."""
        if self.bound is None:
            return True
        judged = self.value if self.ratio is None or self._judges_value else self.ratio
        return judged <= self.bound if self.better == "lower" else judged >= self.bound

    @property
    def _judges_value(self) -> bool:
        return self.absolute or self.baseline is None

    def as_json(self) -> str:
        """One line of JSON with the keys name, value, unit, baseline, ratio, goal, ok."""
        return json.dumps(
            {
                "name": self.name,
                "value": _rounded(self.value),
                "unit": self.unit,
                "baseline": _rounded(self.baseline),
                "ratio": _rounded(self.ratio),
                "goal": self.goal,
                "ok": self.ok,
            }
        )

    def as_text(self) -> str:
        """One line for a person."""
        line = f"{'  ' if self.ok else '! '}{self.name:<36} {self.value:>12.4g} {self.unit}"
        if self.ratio is not None:
            line += f"   {self.ratio:.2f}x of {self.baseline:.4g}"
        return line + (f"   goal {self.goal}" if self.goal else "")


def _rounded(number: float | None) -> float | None:
    """Six significant digits: more would pretend to a precision no run has."""
    return None if number is None else float(f"{number:.6g}")
