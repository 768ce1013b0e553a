"""One answer of a server that means harm: what it does, who meets it, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from bench.faults.hostile.town import Town
from client.domain.errors import LeewardError


class Act(Enum):
    """What the person does who meets the lie. All but the first have synced with the honest server before."""

    FIRST_SYNC = "first sync"
    SYNC = "sync"
    POST = "post"
    LOOK = "look at an invitation"
    JOIN = "join"
    DUTIES = "a guide's duties"
    QUEUE = "ask for the queue"
    CLAIM = "claim"
    DECIDE = "decide"
    HAND_ON = "hand on"


GROWS: Final = frozenset(
    {"seen", "piece", "thread", "post", "manifest_page", "control", "erased", "pseudonym", "early_wording"}
)
"""What a record that truly grows changes in the community's file."""
JOINS: Final = frozenset({"community", "way_in", "joining", "setting", "agreement"})
"""What somebody keeps who is on the way in."""


@dataclass(frozen=True)
class Lie:
    """`tell` makes the honest town lie. `error` is exactly what must come of it; None: it is passed over.

    `may` are the tables in which something true may be written all the same. `patience` multiplies every time-out.
    `error` may be several where who is quicker decides. `quick` ones are met with every test run.
    """

    name: str
    act: Act
    tell: Callable[[Town], None]
    error: type[LeewardError] | tuple[type[LeewardError], ...] | None
    may: frozenset[str] = frozenset()
    patience: float = 1.0
    over_tls: bool = False
    quick: bool = True

    def expects(self, error: BaseException | None) -> bool:
        """Whether this is what must come of it: exactly this type, for a person is told by it what to do."""
        if self.error is None:
            return error is None
        wanted = self.error if isinstance(self.error, tuple) else (self.error,)
        return type(error) in wanted

    @property
    def expected(self) -> str:
        """The same in words."""
        if self.error is None:
            return "passed over"
        wanted = self.error if isinstance(self.error, tuple) else (self.error,)
        return " or ".join(each.__name__ for each in wanted)


def by_name(lies: Iterable[Lie]) -> dict[str, Lie]:
    """The lies under their names. ValueError if two have one."""
    found: dict[str, Lie] = {}
    for lie in lies:
        if lie.name in found:
            raise ValueError(f"two lies with the name {lie.name}")
        found[lie.name] = lie
    return found
