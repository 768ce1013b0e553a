"""Erasing: the one way by which anything leaves the feed, so that the erasure list never misses it.

A restore from backup replays the list before anything else. Each entry says only what is to be erased, never what it
was: runs of sequence numbers, or SHA-256 of an id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from server.crypto.digests import sha256
from server.domain.records import Consent, Review
from server.store.interface import Writing

SEQS: Final = "seqs"
MEMBER: Final = "member"
SUBMISSION: Final = "submission"
WORDS: Final = "words"
CONSENT: Final = "consent"


def erase_seqs(tx: Writing, seqs: Sequence[int], day: int) -> None:
    """Erase these content changes and note it with this day (whole days since 1970, UTC).

    The caller publishes the control change that lists them in the same transaction.
    """
    if not seqs:
        return
    tx.erase_changes(seqs)
    for first, last in runs(seqs):
        tx.note_erasure(SEQS, run_of(first, last), day)


def erase_member(tx: Writing, member: bytes, day: int) -> None:
    """Every row of a member goes, and the list knows it. What is theirs in the feed is the caller's to prune first."""
    tx.delete_member(member)
    tx.note_erasure(MEMBER, sha256(member), day)


def erase_post(tx: Writing, post: bytes, day: int) -> None:
    """Forget a post's state, its reviews' texts and its submission; the list knows the submission's SHA-256."""
    tx.erase_post(post)
    tx.note_erasure(SUBMISSION, sha256(post), day)


def forget_words(tx: Writing, review: Review, day: int) -> None:
    """A decided review's words go before their day; the list knows the review's SHA-256."""
    tx.put_review(replace(review, title="", text="", notes=()))
    tx.drop_notes(review.id)
    tx.note_erasure(WORDS, sha256(review.id), day)


def take_consent_back(tx: Writing, consent: Consent, day: int) -> None:
    """Forget a consent; the list knows the SHA-256 of whose it was, about what."""
    tx.put_consent(consent, granted=False)
    tx.note_erasure(CONSENT, consent_digest(consent), day)


def consent_digest(consent: Consent) -> bytes:
    """What the list holds of a consent that was taken back."""
    return sha256(consent.member + consent.post + consent.study.encode())


def runs(seqs: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of each unbroken run, in order."""
    first: int | None = None
    last = -1
    for seq in sorted(set(seqs)):
        if first is not None and seq != last + 1:
            yield first, last
            first = None
        first = seq if first is None else first
        last = seq
    if first is not None:
        yield first, last


def run_of(first: int, last: int) -> bytes:
    """A run as the list holds it: first and last sequence number, 8 bytes each."""
    return first.to_bytes(8) + last.to_bytes(8)


def seqs_of(what: bytes) -> range:
    """The sequence numbers of a run. ValueError if these bytes are none."""
    if len(what) != 16:
        raise ValueError("a run is two sequence numbers")
    first, last = int.from_bytes(what[:8]), int.from_bytes(what[8:])
    if first > last:
        raise ValueError("a run begins before it ends")
    return range(first, last + 1)
