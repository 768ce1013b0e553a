"""Leaving: nobody logs in as this member any more, and the rest of what is theirs goes within a day."""

from __future__ import annotations

from dataclasses import replace

from protocol.encoding import day_of
from server.crypto.digests import sha256
from server.domain.months import month_of
from server.domain.posting import DONE, Outcome
from server.domain.records import Member, Role
from server.services import submissions_reports
from server.services.circumstances import Circumstances
from server.services.erasing import MEMBER
from server.services.gate import name_mark
from server.services.guides import leave_team
from server.services.reviews_open import close
from server.services.submissions_reports import GONE
from server.store.interface import Writing


def leave(tx: Writing, member: Member, around: Circumstances) -> Outcome:
    """They have left from this moment on. Their rows and what they wrote are pruned by the next daily job.

    The erasure list knows at once: a community that is brought back before that job may not bring them back with it.
    """
    for review in tx.open_reviews_of(member.id):
        if review.author == member.id or review.kind != "report":
            if review.author == member.id:
                submissions_reports.answer(tx, review, GONE, around)
            close(tx, review, around)
        else:  # what somebody else wrote is still to be looked at, whoever saw it first
            tx.put_review(replace(review, version=review.version + 1, by=None, sealed=b""))
    if member.role in (Role.GUIDE, Role.GUIDE_WAITING):
        leave_team(tx, member)
    tx.set_role(member.id, Role.LEFT)
    tx.hold_name(name_mark(around.marking_key, member.name), month_of(around.now))
    tx.note_erasure(MEMBER, sha256(member.id), day_of(around.now))
    return DONE
