"""What became of a report: its reporter is answered, and never learns that somebody else reported too."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from uuid import UUID

from protocol.mail import OutcomeMail
from server.domain.records import Review
from server.services import mailing
from server.services.circumstances import Circumstances
from server.store.interface import Writing

ACTED: Final = "acted"
KEPT: Final = "kept"
GONE: Final = "gone"
"""Its author has left, and all that is theirs goes."""
OUTCOMES: Final = frozenset({ACTED, KEPT})
"""Of those, what guides decided: whether they opened this report or another, it was looked at."""


def answer(tx: Writing, review: Review, outcome: str, around: Circumstances) -> None:
    """Say so to whoever sent the report that this review is about, by mail and whenever their app asks again.

    The submission itself keeps it: the review's row may go before its reporter asks.
    """
    if review.kind != "report":
        return
    told: set[bytes] = set()
    for sent in tx.sent_with(review.id):
        if sent.kind != "report":
            continue
        tx.put_sent(replace(sent, state=outcome))
        if sent.member not in told:
            told.add(sent.member)
            message = OutcomeMail(about=UUID(bytes=sent.id), outcome=outcome)
            mailing.send(tx, tx.member(sent.member), message, around)
