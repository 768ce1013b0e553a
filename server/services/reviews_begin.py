"""How everything that guides have to see comes into their queue: in one place, with its band, reasons and deadline."""

from __future__ import annotations

from protocol.changes import PostBody
from protocol.problems import Code
from protocol.reviewing import FIRST_POSTS, Band
from server.domain.bands import BANDS, WHY_MAX
from server.domain.catalogue import report_reason
from server.domain.faults import TurnedAway
from server.domain.records import Post, Review, ReviewState
from server.services import figures
from server.services.circumstances import Circumstances
from server.store.interface import Writing

HELP_ME = "help-me"
_NO_WORDS = PostBody("")
_HELP = "Asks for help now."
_NOTE = "A note to the guides."
_APPEAL = "Asks for another guide's decision."


def begin(
    tx: Writing,
    around: Circumstances,
    *,
    kind: str,
    author: bytes,
    post: Post | None = None,
    body: PostBody = _NO_WORDS,
    published: bool = False,
    to: bytes | None = None,
    by: bytes | None = None,
    sealed: bytes = b"",
    of: Review | None = None,
    asked: str = "",
    newcomer: bool = False,
    rank: int | None = None,
) -> Review:
    """Put a new review into the queue and return it. `kind` is the submission's kind.

    It is about `post`, or about what the decision `of` was about, against which it appeals. `body` is judged, and kept
    in the review only while it is not in the feed (not `published`). `newcomer` says that it is one of its author's
    first posts, `rank` where it stands if not by its kind and band. TurnedAway (malformed) for a report whose reason
    does not stand in the catalogue.
    """
    published = published or kind == "report"  # only what everybody sees is reported
    place = post if of is None else of
    band, why = _judge(around, body, kind=kind, asked=asked)
    if newcomer:
        band = min(band, Band.TODAY, key=BANDS.index)
        why = (*why, FIRST_POSTS)
    review = Review(
        id=around.new_id().bytes,
        version=1,
        kind=kind,
        state=ReviewState.WAITING,
        band=BANDS.index(band),
        why=why,
        rules_version=around.rules.version,
        author=author,
        room=None if place is None else place.room,
        thread=None if place is None else place.thread,
        post=place.id if isinstance(place, Post) else None if place is None else place.post,
        published=published,
        to=None if published else to,
        title="" if published else body.title,
        text="" if published else body.text,
        notes=() if published else body.notes,
        waiting_since=int(around.now),
        rank=rank if rank is not None else 0 if kind == HELP_ME else 1 + BANDS.index(band),
        by=by,
        sealed=sealed,
        of=None if of is None else of.id,
        asked=asked,
        deadline=around.rules.deadline(band, around.now),
    )
    tx.add_review(review)
    figures.begun(tx, review, now=around.now)
    return review


def _judge(around: Circumstances, body: PostBody, *, kind: str, asked: str) -> tuple[Band, tuple[str, ...]]:
    if kind == HELP_ME:
        return Band.NOW, (_HELP,)
    if kind == "appeal":
        return Band.TODAY, (_APPEAL,)
    if kind == "note-to-guides":
        return Band.SOON, (_NOTE,)
    if kind != "report":
        return around.rules.judge(f"{body.title}\n{body.text}" if body.title else body.text)
    reason = report_reason(around.catalogue, asked)
    if reason is None:
        raise TurnedAway(Code.MALFORMED)
    band, why = around.rules.judge(body.text) if body.text else (Band.ROUTINE, ())
    return min(band, reason.band, key=BANDS.index), (f"Reported: {reason.title}", *why[: WHY_MAX - 1])
