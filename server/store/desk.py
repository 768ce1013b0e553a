"""What the desk keeps, on a unit of work."""

from __future__ import annotations

from server.store import rows
from server.store.unit import Unit


class Desk:
    """Implements interface.DeskWriting."""

    def __init__(self, unit: Unit) -> None:
        """In the transaction of this unit."""
        self._unit = unit

    def add_code(self, digest: bytes, *, role: int, month: str, org: str = "") -> None:
        """See interface.DeskWriting, as for every method here."""
        self._unit.add_new(rows.CODE, (digest, role, month, org))
        self._count(org, made=1)

    def code(self, digest: bytes) -> tuple[int, str] | None:
        row = self._unit.get(rows.CODE, digest)
        return (row[1], row[2]) if row else None

    def burn(self, digest: bytes) -> None:
        row = self._unit.get(rows.CODE, digest)
        if row is not None:
            self._unit.drop(rows.CODE, digest)
            self._count(row[3], used=1)

    def keep_answer(self, code: bytes, blinded: bytes, month: str) -> None:
        self._unit.put(rows.ANSWER, (code, blinded, month))

    def answered(self, code: bytes) -> bytes | None:
        row = self._unit.get(rows.ANSWER, code)
        return row[1] if row else None

    def forget_before(self, month: str, *, codes_before: str) -> int:
        answers = self._unit.run("DELETE FROM answer WHERE community = $1 AND month < $2", month)
        codes = self._unit.run("DELETE FROM code WHERE community = $1 AND month < $2", codes_before)
        return answers + codes

    def counts(self) -> dict[str, tuple[int, int]]:
        found = self._unit.ask("SELECT name, made, used FROM org WHERE community = $1 ORDER BY name")
        return {row[0]: (row[1], row[2]) for row in found}

    def _count(self, org: str, *, made: int = 0, used: int = 0) -> None:
        if org:
            row = self._unit.get(rows.ORG, org) or (org, 0, 0)
            self._unit.put(rows.ORG, (org, row[1] + made, row[2] + used))
