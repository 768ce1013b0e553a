"""The questions of `AskingActs`, written once for every database."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from server.domain.acts import GuideAct, HandOver, Letter
from server.store import rows
from server.store.unit import Unit

_OPEN: Final = "taken_day IS NULL"


class ActQuestions:
    """Implements asking_acts.AskingActs on a unit of work."""

    _unit: Unit

    def guide_act(self, act: bytes) -> GuideAct | None:
        """See asking_acts.AskingActs, as for every method here."""
        row = self._unit.get(rows.GUIDE_ACT, act)
        return GuideAct(*row) if row else None

    def guide_acts_of(self, guide: bytes, day: int) -> Mapping[str, int]:
        sql = "SELECT what, count(*) FROM guide_act WHERE community = $1 AND guide = $2 AND day = $3 GROUP BY what"
        return {row[0]: row[1] for row in self._unit.ask(sql, guide, day)}

    def letters_of(self, member: bytes, before: int | None, count: int) -> list[Letter]:
        sql = f"SELECT {rows.LETTER.listed} FROM letter WHERE community = $1 AND member = $2"
        end = "ORDER BY row DESC LIMIT $3"
        if before is None:
            found = self._unit.ask(f"{sql} {end}", member, count)
        else:
            found = self._unit.ask(f"{sql} AND row < $4 {end}", member, count, before)
        return [Letter(*row) for row in found]

    def letter(self, letter: bytes) -> Letter | None:
        row = self._unit.get(rows.LETTER, letter)
        return Letter(*row) if row else None

    def hand_over(self, hand_over: bytes) -> HandOver | None:
        row = self._unit.get(rows.HAND_OVER, hand_over)
        return HandOver(*row) if row else None

    def hand_overs(self, count: int) -> list[HandOver]:
        sql = f"SELECT {rows.HAND_OVER.listed} FROM hand_over WHERE community = $1 AND {_OPEN} ORDER BY row LIMIT $2"
        return [HandOver(*row) for row in self._unit.ask(sql, count)]

    def count_hand_overs(self) -> int:
        return int(self._unit.ask(f"SELECT count(*) FROM hand_over WHERE community = $1 AND {_OPEN}")[0][0])

    def oldest_team_kept(self) -> int | None:
        letters = "SELECT team FROM letter WHERE community = $1 ORDER BY day, row LIMIT 1"
        notes = f"SELECT team FROM hand_over WHERE community = $1 AND {_OPEN} ORDER BY row LIMIT 1"
        found = [int(row[0]) for sql in (letters, notes) for row in self._unit.ask(sql)]
        return min(found, default=None)

    def desks(self) -> Mapping[bytes, int]:
        sql = "SELECT guide, until FROM on_shift WHERE community = $1 ORDER BY guide"
        return {row[0]: row[1] for row in self._unit.ask(sql)}

    def escalated(self, count: int) -> list[bytes]:
        sql = (
            "SELECT id FROM review WHERE community = $1 AND state <> 'decided' AND decision = 'escalate' "
            "ORDER BY rank, waiting_since, id LIMIT $2"
        )
        return [row[0] for row in self._unit.ask(sql, count)]
