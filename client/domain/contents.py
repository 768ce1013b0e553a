"""What is in a vault, counted: what a person is told after a check, a backup, a restore or a salvage."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Contents:
    """How many of each kind of record there are."""

    entries: int = 0
    check_ins: int = 0
    drafts: int = 0
    own_posts: int = 0
    waiting: int = 0
    """Written and not sent yet."""
    messages: int = 0
    communities: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return sum(getattr(self, field.name) for field in fields(self))
