"""What the desk shows, as one frozen value, and how an open item stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal
from uuid import UUID

from client.domain.desk_queue import DeskRow, View
from client.notices import Notice
from client.services.queue_rows import NOTHING, Waiting
from client.ui.guide_desk.looking import Opened

Busy = Literal["", "claiming", "deciding", "handing-on"]
Newer = Literal["", "free", "another", "taken-over", "gone"]


@dataclass(frozen=True, slots=True)
class DeskState:
    """What the desk shows.

    `waiting` is the whole queue, `shown` the rows of the `view`, and `now` the moment for which they are worded, in
    seconds since 1970 UTC.

    `trouble` says why the queue could not be fetched, `notice` what went wrong with a claim or decision (`attempts`
    counts those, so that the same words twice are two). `newer` says how the open item stands if it is no longer
    ours: "free" in the queue again, with "another" guide, "taken-over" by one because it was urgent and held too long,
    or "gone", that is decided. `lease` is in seconds. `told` is what was done last, `tellings` counts.
    """

    community: str = ""
    guide: bool = False
    loaded: bool = False
    loading: bool = False
    confirmed: bool = True
    has_key: bool = True
    waiting: Waiting = NOTHING
    view: View = View.ALL
    shown: tuple[DeskRow, ...] = ()
    now: float = 0.0
    trouble: Notice | None = None
    opened: Opened | None = None
    lease: float | None = None
    newer: Newer = ""
    busy: Busy = ""
    notice: Notice | None = None
    attempts: int = 0
    told: str = ""
    tellings: int = 0

    @property
    def rows(self) -> tuple[DeskRow, ...]:
        """Everything that waits, the most urgent first."""
        return self.waiting.rows

    @property
    def review(self) -> UUID | None:
        """The review that is open."""
        return self.opened.item.row.review if self.opened is not None else None


def judged(state: DeskState, *, now: float) -> DeskState:
    """Whether the open item is still ours, as the queue says, and for how long."""
    if state.opened is None or state.busy:
        return state
    item = state.opened.item.row
    row = state.waiting.find(item.review)
    newer = state.newer
    if state.trouble is None:
        if row is None:
            newer = "gone"
        elif row.version < item.version:
            pass  # seen before it was claimed
        elif row.held == "me" and row.version == item.version:
            newer = ""
        elif row.held == "another":
            newer = "taken-over" if row.urgent else "another"
        else:
            newer = "free"
    lease = None if item.lease_until is None else item.lease_until - now
    return replace(state, newer=newer, lease=lease)
