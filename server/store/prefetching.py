"""Fetching for a whole group of works at once what each said it would look at: one question a table."""

from __future__ import annotations

from collections.abc import Sequence

from protocol.encoding import sha256
from server.store import rows
from server.store.asking import Keys
from server.store.unit import Unit


def prefetch(unit: Unit, groups: Sequence[Keys]) -> None:
    """Fetch all that these will look at."""
    unit.fetch(rows.MEMBER, [(key,) for one in groups for key in one.members])
    unit.fetch(rows.SENT, [(key,) for one in groups for key in one.sent])
    unit.fetch(
        rows.GONE,
        [(sha256(key),) for one in groups for key in one.sent]
        + [(key,) for one in groups for key in one.gone],
    )
    unit.fetch(rows.POST, [(key,) for one in groups for key in one.posts])
    unit.fetch(rows.THREAD, [(key,) for one in groups for key in one.threads])
    unit.fetch(rows.REVIEW, [(key,) for one in groups for key in one.reviews])
    unit.fetch(rows.QUOTA, [key for one in groups for key in one.quotas])
