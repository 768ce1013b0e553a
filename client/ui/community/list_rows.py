"""Rows of the list as this person sees them: what is new to them, what they follow, what they muted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from client.domain.muting import MuteKind
from client.services.own_places import Kept
from client.ui.community.eyes import Eyes, muted_words
from client.ui.community.rows import CardRow, card_rows, hit_rows
from client.vault.feed_cards import Heading, Hit, ThreadCard


def thread_rows(
    cards: Iterable[ThreadCard], eyes: Eyes, *, rooms: Mapping[UUID, str], now: float, whole: bool = True
) -> tuple[CardRow, ...]:
    """Threads as rows."""
    cards = tuple(cards)
    plain = card_rows(cards, rooms=rooms, now=now, whole=whole)
    return tuple(
        _folded(
            replace(row, unread=eyes.new(card), followed=row.thread in eyes.followed),
            eyes.why(
                thread=card.row.id,
                author=card.row.author,
                notes=card.notes,
                texts=(card.row.title, card.excerpt),
                guide=row.guide,
            ),
        )
        for card, row in zip(cards, plain, strict=True)
    )


def found_rows(
    hits: Iterable[Hit],
    eyes: Eyes,
    *,
    typed: str,
    rooms: Mapping[UUID, str],
    now: float,
    whole: bool = True,
) -> tuple[CardRow, ...]:
    """What a search found."""
    hits = tuple(hits)
    plain = hit_rows(hits, typed=typed, rooms=rooms, now=now, whole=whole)
    return tuple(_found(hit, row, eyes) for hit, row in zip(hits, plain, strict=True))


def kept_rows(kept: Iterable[Kept], eyes: Eyes, *, now: float) -> tuple[CardRow, ...]:
    """The posts one keeps at hand, also those that are not there any more."""
    rows: list[CardRow] = []
    for one in kept:
        if one.post is None:
            rows.append(_gone(one, eyes))
        else:
            hit = Hit(one.post, one.over.title, b"", one.over.by, one.over.by_guide)
            rows += found_rows([hit], eyes, typed="", rooms={}, now=now)
    return tuple(replace(row, saved=True) for row in rows)


def _found(hit: Hit, row: CardRow, eyes: Eyes) -> CardRow:
    """A found post. Its title may be somebody else's: it is folded alone above what no mute folds."""
    post = hit.post
    why = eyes.why(
        thread=post.thread, author=post.author, notes=post.notes, texts=(post.text,), guide=row.guide
    )
    title = eyes.why_title(post.thread, Heading(hit.title, hit.room, hit.by, hit.by_guide))
    if why is None and title == "word" and not row.guide and post.author != eyes.me:
        why = title
    if why is None and title is not None:
        return replace(row, title=muted_words(title))
    return _folded(row, why)


def _folded(row: CardRow, why: MuteKind | None) -> CardRow:
    """What is muted says so, and nothing else of it: also not to a screen reader."""
    if why is None:
        return row
    hidden = replace(row, title=muted_words(why), excerpt="", notes="", muted=why, unread=False)
    if why == "pseudonym":
        author = QCoreApplication.translate("community", "Somebody you muted")
        return replace(hidden, author=author, author_id=b"")
    return hidden


def _gone(kept: Kept, eyes: Eyes) -> CardRow:
    translate = QCoreApplication.translate
    why = eyes.why_title(kept.saved.thread, kept.over)
    title = kept.over.title or translate("community", "A thread that is not here")
    return CardRow(
        thread=UUID(bytes=kept.saved.thread),
        post=UUID(bytes=kept.saved.post),
        seq=-1,
        title=title if why is None else muted_words(why),
        author="",
        when="",
        last="",
        excerpt=translate("community", "This post is not there any more."),
        notes="",
        replies=0,
        room="",
        example=False,
        locked=False,
        pinned=False,
        gone=True,
        muted=why or "",
    )
