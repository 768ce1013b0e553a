"""The plan in the private file. Each function runs inside a transaction that its caller holds."""

from __future__ import annotations

from client.domain.journal import storable
from client.domain.plan import Contact, Plan
from client.vault.sqlcipher import Connection


def read(connection: Connection) -> Plan:
    """All of it."""
    texts = dict(connection.execute("SELECT step, text FROM plan_step ORDER BY step").fetchall())
    people = connection.execute("SELECT id, step, name, reach FROM plan_contact ORDER BY step, place, row")
    return Plan(texts, tuple(Contact(*row) for row in people))


def put_text(connection: Connection, *, step: int, text: str, edited_at: int) -> None:
    """Keep a step's words, in the place of those before; nothing of it where there are none. UTC seconds."""
    if not text.strip():
        connection.execute("DELETE FROM plan_step WHERE step = ?", (step,))
        return
    connection.execute(
        "INSERT OR REPLACE INTO plan_step (step, text, edited_at) VALUES (?, ?, ?)",
        (step, storable(text), edited_at),
    )


def put_contact(connection: Connection, contact: Contact) -> None:
    """Keep somebody: where they were in their step, or at its end."""
    connection.execute(
        "INSERT INTO plan_contact (id, step, name, reach, place)"
        " VALUES (?1, ?2, ?3, ?4, (SELECT coalesce(max(place), 0) + 1 FROM plan_contact WHERE step = ?2))"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, reach = excluded.reach",
        (contact.id, contact.step, storable(contact.name), storable(contact.reach)),
    )


def erase_contact(connection: Connection, contact_id: str) -> None:
    """Erase somebody for good; nothing happens when they are gone already."""
    connection.execute("DELETE FROM plan_contact WHERE id = ?", (contact_id,))
