"""What can be asked of guides' shifts, letters and acts, of one moment of the store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from server.domain.acts import GuideAct, HandOver, Letter


class AskingActs(Protocol):
    """A part of Reading. Ids are bytes; days, hours and seconds are since 1970 UTC."""

    def guide_act(self, act: bytes) -> GuideAct | None:
        """What a guide's request of this id did."""
        ...

    def guide_acts_of(self, guide: bytes, day: int) -> Mapping[str, int]:
        """How many of each kind a guide did on a day."""
        ...

    def letters_of(self, member: bytes, before: int | None, count: int) -> list[Letter]:
        """The newest of a member's conversation with the guides, or of those before a row."""
        ...

    def letter(self, letter: bytes) -> Letter | None:
        """The letter of this id."""
        ...

    def hand_over(self, hand_over: bytes) -> HandOver | None:
        """The hand-over note of this id."""
        ...

    def hand_overs(self, count: int) -> list[HandOver]:
        """Those that nobody took, oldest first."""
        ...

    def count_hand_overs(self) -> int:
        """How many nobody took."""
        ...

    def oldest_team_kept(self) -> int | None:
        """The number of the team key that was current when the oldest kept letter or hand-over note was kept."""
        ...

    def desks(self) -> Mapping[bytes, int]:
        """Until which second which guide's desk is or was open."""
        ...

    def escalated(self, count: int) -> list[bytes]:
        """Open reviews of which two guides agreed that a life is at risk, longest waiting first."""
        ...
