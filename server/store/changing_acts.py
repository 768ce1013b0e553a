"""What a transaction can change of guides' shifts, letters and acts."""

from __future__ import annotations

from typing import Protocol

from server.domain.acts import GuideAct, HandOver


class ChangingActs(Protocol):
    """A part of Writing."""

    def add_guide_act(self, act: GuideAct) -> None:
        """A guide's request was carried out."""
        ...

    def add_letter(
        self,
        letter: bytes,
        *,
        member: bytes,
        guide: bytes | None,
        kind: str,
        day: int,
        team: int,
        sealed: bytes,
    ) -> None:
        """Keep a letter, as the newest of its conversation."""
        ...

    def add_hand_over(self, hand_over: bytes, *, guide: bytes, hour: int, team: int, sealed: bytes) -> None:
        """Keep a hand-over note, as the newest."""
        ...

    def put_hand_over(self, hand_over: HandOver) -> None:
        """Change a hand-over note."""
        ...

    def open_desk(self, guide: bytes, *, until: int, now: int) -> None:
        """A guide's desk is open until that second; those of whom that is past are forgotten."""
        ...

    def drop_letters(self, before_day: int) -> int:
        """Forget letters of earlier days; how many."""
        ...

    def drop_hand_overs(self, taken_before: int) -> int:
        """Forget hand-over notes that were taken on earlier days; how many."""
        ...

    def drop_guide_acts(self, before_day: int) -> int:
        """Forget which requests were carried out on earlier days; how many."""
        ...

    def close_desks(self, now: int) -> int:
        """Forget desks that were open until earlier than that second; how many."""
        ...
