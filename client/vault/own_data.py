"""What a private file holds of its owner's, counted by kind, and each kind erased. Parts of one transaction.

Erasing leaves no word behind: pages are overwritten as they are let go of (`secure_delete`), the journal's index is
emptied with it, and the log is folded by whoever calls. Keys and memberships are no kind: they go by leaving.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

from client.domain.errors import BugError
from client.vault import settings
from client.vault.sqlcipher import Connection

OwnKind = Literal[
    "journal",
    "check-ins",
    "responses",
    "exercises",
    "library",
    "drafts",
    "told",
    "plan",
    "letters",
    "earlier",
    "reading",
    "marks",
    "mutes",
    "own-words",
    "ledger",
]
KINDS: Final[tuple[OwnKind, ...]] = get_args(OwnKind)

_PRIVATE_DRAFTS: Final = "('journal', 'check-in', 'instrument', 'exercise', 'told')"
_WHAT: Final[dict[OwnKind, tuple[tuple[str, str], ...]]] = {
    "journal": (
        ("journal_entry", "TRUE"),
        ("draft", "kind = 'journal'"),
        ("picture", "TRUE"),
        ("journal", "TRUE"),
        ("template", "TRUE"),
    ),
    "check-ins": (
        ("check_in", "TRUE"),
        ("draft", "kind = 'check-in'"),
        ("dimension", "TRUE"),
        ("activity", "TRUE"),
    ),
    "responses": (("response", "TRUE"), ("draft", "kind = 'instrument'"), ("own_instrument", "TRUE")),
    "exercises": (("exercise", "TRUE"), ("draft", "kind = 'exercise'")),
    "library": (("library_mark", "TRUE"),),
    "drafts": (("draft", f"kind NOT IN {_PRIVATE_DRAFTS}"),),
    "told": (("draft", "kind = 'told'"),),
    "plan": (("plan_step", "text <> ''"), ("plan_contact", "TRUE")),
    "letters": (("message", "TRUE"),),
    "earlier": (("own_post", "community_id GLOB 'earlier/*'"), ("setting", "key GLOB 'earlier/*'")),
    "reading": (("reading", "TRUE"),),
    "marks": (("following", "TRUE"), ("saved_post", "TRUE")),
    "mutes": (("mute", "TRUE"),),
    "own-words": (("spelling_word", "TRUE"),),
    "ledger": (("ledger_entry", "TRUE"), ("ledger_sum", "TRUE")),
}
_BESIDE: Final[dict[OwnKind, tuple[str, ...]]] = {
    "journal": ("questions", "half-typed-names"),
    "check-ins": ("questions",),
    "responses": ("instruments",),
    "exercises": ("worry-time",),
    "library": ("library-topics",),
    "plan": ("plan-review",),
}
"""Settings that say something of a kind, by key: what was asked of one's days names activities and tags. They go with
it, and count as nothing."""


def counts(connection: Connection) -> dict[OwnKind, int]:
    """How many there are of each kind. One statement, so no transaction is needed around it."""
    parts = [
        " + ".join(f"(SELECT count(*) FROM {table} WHERE {which})" for table, which in _WHAT[kind])
        for kind in KINDS
    ]
    row = connection.execute(f"SELECT {', '.join(parts)}").fetchone()
    return dict(zip(KINDS, map(int, row), strict=True))


def erase(connection: Connection, kind: OwnKind) -> None:
    """Erase all of a kind. BugError for the ledger, whose service has entries of its own to let go of."""
    if kind == "ledger":
        raise BugError("the ledger is emptied by its service")
    for table, which in _WHAT[kind]:
        clause = "TRUE" if table == "plan_step" else which
        connection.execute(f"DELETE FROM {table} WHERE {clause}")
    for key in _BESIDE.get(kind, ()):
        settings.clear(connection, key)
