"""The changes of `ChangingActs`, written once for every database."""

from __future__ import annotations

from server.domain.acts import GuideAct, HandOver
from server.store import rows
from server.store.reading_acts import ActQuestions


class ActChanges(ActQuestions):
    """Implements changing_acts.ChangingActs on a unit of work."""

    def add_guide_act(self, act: GuideAct) -> None:
        """See changing_acts.ChangingActs, as for every method here."""
        self._unit.add(rows.GUIDE_ACT, (act.id, act.guide, act.what, act.digest, act.day, act.seq))

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
        row = self._unit.next("letter_row")
        self._unit.add(rows.LETTER, (letter, row, member, guide, kind, day, team, sealed))

    def add_hand_over(self, hand_over: bytes, *, guide: bytes, hour: int, team: int, sealed: bytes) -> None:
        row = self._unit.next("letter_row")
        self._unit.add(rows.HAND_OVER, (hand_over, row, guide, hour, team, sealed, None, None))

    def put_hand_over(self, hand_over: HandOver) -> None:
        self._unit.put(
            rows.HAND_OVER,
            (
                hand_over.id,
                hand_over.row,
                hand_over.guide,
                hand_over.hour,
                hand_over.team,
                hand_over.sealed,
                hand_over.taken_by,
                hand_over.taken_day,
            ),
        )

    def open_desk(self, guide: bytes, *, until: int, now: int) -> None:
        self._unit.later("DELETE FROM on_shift WHERE community = $1 AND until < $2", now)
        self._unit.put(rows.ON_SHIFT, (guide, until))

    def drop_letters(self, before_day: int) -> int:
        return self._unit.run("DELETE FROM letter WHERE community = $1 AND day < $2", before_day)

    def drop_hand_overs(self, taken_before: int) -> int:
        return self._unit.run("DELETE FROM hand_over WHERE community = $1 AND taken_day < $2", taken_before)

    def drop_guide_acts(self, before_day: int) -> int:
        return self._unit.run("DELETE FROM guide_act WHERE community = $1 AND day < $2", before_day)

    def close_desks(self, now: int) -> int:
        return self._unit.run("DELETE FROM on_shift WHERE community = $1 AND until < $2", now)

    # ------------------------------------------------------------------ for whoever leaves

    def forget_in_acts(self, member: bytes) -> None:
        """Someone's conversation goes, and what they did as guide; what they wrote as guide is nobody's any more."""
        for table, column in (("letter", "member"), ("guide_act", "guide"), ("on_shift", "guide")):
            self._unit.run(f"DELETE FROM {table} WHERE community = $1 AND {column} = $2", member)
        for table, column in (("letter", "guide"), ("hand_over", "guide"), ("hand_over", "taken_by")):
            self._unit.run(
                f"UPDATE {table} SET {column} = NULL WHERE community = $1 AND {column} = $2", member
            )
