"""Letting research use one's own post, and taking that back."""

from __future__ import annotations

from dataclasses import replace

from protocol import submissions
from protocol.encoding import day_of
from protocol.submissions import Because
from server.domain.posting import DONE, Outcome, refused
from server.domain.records import Consent, Member, PostState
from server.services.circumstances import Circumstances
from server.services.erasing import take_consent_back
from server.store.interface import Writing


def consent(tx: Writing, submission: submissions.Consent, member: Member, around: Circumstances) -> Outcome:
    """Keep the member's word about a post and a study, or forget it."""
    post = tx.post(submission.post.bytes)
    if submission.granted:
        if post is None or post.author != member.id:
            return refused(Because.NO_SUCH_POST)
        if post.state == PostState.REMOVED:
            return refused(Because.POST_REMOVED)
    kept = Consent(member.id, submission.post.bytes, submission.study)
    if not submission.granted and kept not in tx.consents(member.id):
        return replace(DONE, void=True)
    if submission.granted:
        tx.put_consent(kept, granted=True)
    else:
        take_consent_back(tx, kept, day_of(around.now))
    return DONE
