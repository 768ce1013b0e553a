"""What the lists of the community show, as frozen rows, and the sentence a screen reader says of each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Final, Literal
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from client import refusals
from client.domain.feed import PostView
from client.services import reasons
from client.ui.kit.content_notes import known_themes
from client.ui.kit.words import ago, isolated
from client.ui.language import spoken
from client.vault.feed_cards import Hit, ThreadCard
from client.vault.own_posts import OwnPost
from client.vault.restarted import LEFT_OUT, LOST
from protocol.changes import Flags

_EXCERPT: Final = 240
_AROUND: Final = 60
"""Characters of a found post that stand before the first word that was searched."""

Waits = Literal["", "leaving", "waiting", "held", "sent", "refused", "removed", "withdrawn", "published"]


@dataclass(frozen=True, slots=True)
class CardRow:
    """A thread in the list, or with `post` a post that a search found. `seq` is where the next page goes on.

    `saved`: a post one keeps at hand, `gone` where it is not there any more. `muted` says why its words are not shown.
    """

    thread: UUID
    post: UUID | None
    seq: int
    title: str = field(repr=False)
    author: str
    when: str
    last: str
    excerpt: str = field(repr=False)
    notes: str
    replies: int
    room: str
    example: bool
    locked: bool
    pinned: bool
    author_id: bytes = b""
    guide: bool = False
    unread: bool = False
    followed: bool = False
    saved: bool = False
    gone: bool = False
    muted: str = ""

    @property
    def key(self) -> tuple[UUID, UUID | None]:
        """Its id in the list."""
        return self.thread, self.post


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post of a conversation. `seq` is -1 for one's own that is not in the feed; `waits` says how that stands.

    `folded`: its content note is shown and its text is not. `why` is what was said about one that was not taken.
    `heading` is the thread's title, on the first post. `muted` says why a post is folded that the reader muted,
    `answers` is whose post of this thread it answers, empty where that was not said or is not there any more;
    `past_mute` that they went past that and see its content note first, `saved` that they keep it at hand; what they
    have not read begins with the one that `begins_new`.
    """

    id: UUID
    seq: int
    author: str
    when: str
    text: str = field(repr=False)
    notes: str = ""
    folded: bool = False
    own: bool = False
    guide: bool = False
    example: bool = False
    edited: bool = False
    waits: Waits = ""
    why: str = field(default="", repr=False)
    heading: str = field(default="", repr=False)
    author_id: bytes = b""
    muted: str = ""
    saved: bool = False
    begins_new: bool = False
    past_mute: bool = False
    answers: str = ""

    @property
    def hidden(self) -> bool:
        """Whether a mute folds it: its title and its notes may be what the reader does not want to meet."""
        return self.folded and bool(self.muted) and not self.past_mute


def card_rows(
    cards: Iterable[ThreadCard], *, rooms: Mapping[UUID, str], now: float, whole: bool = True
) -> tuple[CardRow, ...]:
    """Threads as rows; not `whole` while older posts are still being fetched."""
    return tuple(_card(card, rooms, now, whole) for card in cards)


def hit_rows(
    hits: Iterable[Hit], *, typed: str, rooms: Mapping[UUID, str], now: float, whole: bool = True
) -> tuple[CardRow, ...]:
    """Found posts as rows, as `card_rows`."""
    return tuple(_hit(hit, typed, rooms, now, whole) for hit in hits)


def post_row(post: PostView, *, now: float, me: bytes | None, opened: frozenset[UUID]) -> PostRow:
    """A post of the feed; `me` is one's own pseudonym, `opened` are posts whose notes the person has read."""
    flags = Flags(post.flags)
    id_ = UUID(bytes=post.id)
    return PostRow(
        id=id_,
        seq=post.seq,
        author=author_name(post.author_name),
        when=ago(post.hour, now=now),
        text=post.text,
        notes=note_words(post.notes),
        folded=bool(post.notes) and id_ not in opened,
        own=me is not None and post.author == me,
        guide=Flags.GUIDE in flags,
        example=Flags.EXAMPLE in flags,
        edited=post.edited,
        author_id=post.author,
    )


def own_row(post: OwnPost, *, me: str, example: bool, me_id: bytes = b"") -> PostRow:
    """One's own post while the feed does not show it."""
    waits: Waits = "sent" if post.state == "published" else post.state
    why = refusal(post.reason) if post.state == "refused" else ""
    return PostRow(
        id=UUID(post.id),
        seq=-1,
        author=author_name(me),
        when="",
        text=post.text,
        notes=note_words(post.notes.split()),
        own=True,
        example=example,
        waits=waits,
        why=why,
        author_id=me_id,
    )


def with_hold(rows: Iterable[PostRow], held: Set[UUID]) -> tuple[PostRow, ...]:
    """The rows while the posts `held` wait for their author to think again."""
    return tuple(
        row if (waits := held_back(row.waits, row.id in held)) == row.waits else replace(row, waits=waits)
        for row in rows
    )


def held_back(waits: Waits, held: bool) -> Waits:
    """How a post of one's own waits, now that it is held back for its author to think again, or is not."""
    if waits in ("waiting", "leaving"):
        return "leaving" if held else "waiting"
    return waits


# Words


def author_name(name: str) -> str:
    """A pseudonym, or what stands for one that is not known here."""
    return name or QCoreApplication.translate("community", "Somebody")


def author_pill(*, guide: bool, example: bool) -> str:
    """What stands beside an author's name: that a guide wrote, that it is an example; empty for neither."""
    translate = QCoreApplication.translate
    pills = []
    if guide:
        pills.append(translate("community", "Guide"))
    if example:
        pills.append(translate("community", "Example"))
    return " · ".join(pills)


def reply_to(name: str) -> str:
    """Whom a post answers; empty where it does not say."""
    if not name:
        return ""
    return QCoreApplication.translate("community", "reply to {name}").format(name=isolated(name))


def title_of(title: str, *, whole: bool = True) -> str:
    """A thread's title, or what stands for it when its first post is gone; or, if not all is here yet, on its way."""
    if title:
        return title
    if not whole:
        return QCoreApplication.translate("community", "A thread whose beginning is still being fetched")
    return QCoreApplication.translate("community", "A thread whose first post is gone")


def note_words(notes: Iterable[str]) -> str:
    """Content notes in words, with commas; empty for none."""
    return ", ".join(known_themes().get(note, note.replace("-", " ")) for note in notes)


def content_note(notes: str) -> str:
    """How a content note is said."""
    return QCoreApplication.translate("community", "Content note: {notes}").format(notes=notes)


def replies(count: int) -> str:
    """How many replies."""
    if count == 0:
        return QCoreApplication.translate("community", "No replies yet")
    if count == 1:
        return QCoreApplication.translate("community", "1 reply")
    return QCoreApplication.translate("community", "%n replies", "", count)


def waits_words(waits: Waits, *, examples: bool) -> str:
    """How one's own post stands."""
    translate = QCoreApplication.translate
    words: dict[Waits, str] = {
        "leaving": translate("community", "It goes out in a moment"),
        "waiting": translate("community", "Waits here; it goes out by itself"),
        "held": translate("community", "A guide reads this first"),
        "sent": translate("community", "Sent; it appears with the next sync"),
        "refused": translate("community", "It was not taken"),
        "removed": translate("community", "Removed by a guide; your text is kept here"),
        "withdrawn": translate("community", "Taken back by you"),
        "published": translate("community", "It stands in the thread"),
    }
    if examples and waits == "held":
        return translate("community", "Kept here; nobody reads it, for these are examples")
    return words.get(waits, "")


def refusal(reason: str | None, *, kind: str = "reply") -> str:
    """Why the server did not take a post, or something else of this kind; the guides' reason with it."""
    said = QCoreApplication.translate("notices", refusals.sentence(reason, kind=kind))
    title = removal(reason)
    return f"{said} {title}." if title else said


def lost_words(reason: str | None) -> str:
    """How a post stands that a restore of the community has lost; empty for any other."""
    translate = QCoreApplication.translate
    if reason == LOST:
        return translate(
            "community",
            "This may be gone, since the community was brought back from a backup; your text is kept here",
        )
    if reason == LEFT_OUT:
        return translate(
            "community",
            "This is gone since the community was brought back from a backup; your text is kept here",
        )
    return ""


def removal(reason: str | None) -> str:
    """Why a guide removed a post, from the catalogue of reasons; empty for none that is known."""
    found = reasons.by_id(reason, language=spoken()) if reason else None
    return found.title if found else ""


# Inside


def _card(card: ThreadCard, rooms: Mapping[UUID, str], now: float, whole: bool) -> CardRow:
    row = card.row
    flags = Flags(row.flags)
    answered = row.posts > 1 and row.newest_hour != row.hour
    return CardRow(
        thread=UUID(bytes=row.id),
        post=None,
        seq=row.newest_seq,
        title=title_of(row.title, whole=whole),
        author=author_name(row.author_name),
        when=ago(row.hour, now=now),
        last=ago(row.newest_hour, now=now) if answered else "",
        excerpt="" if card.notes else card.excerpt,
        notes=note_words(card.notes),
        replies=max(0, row.posts - (1 if row.author else 0)),
        room=_room(row.room, rooms),
        example=Flags.EXAMPLE in flags,
        locked=row.locked,
        pinned=row.pinned,
        author_id=row.author,
        guide=Flags.GUIDE in flags,
    )


def _hit(hit: Hit, typed: str, rooms: Mapping[UUID, str], now: float, whole: bool) -> CardRow:
    post = hit.post
    return CardRow(
        thread=UUID(bytes=post.thread),
        post=UUID(bytes=post.id),
        seq=post.seq,
        title=title_of(hit.title, whole=whole),
        author=author_name(post.author_name),
        when=ago(post.hour, now=now),
        last="",
        excerpt="" if post.notes else around(post.text, typed),
        notes=note_words(post.notes),
        replies=0,
        room=_room(hit.room, rooms),
        example=Flags.EXAMPLE in Flags(post.flags),
        locked=False,
        pinned=False,
        author_id=post.author,
        guide=Flags.GUIDE in Flags(post.flags),
    )


def _room(room: bytes | None, rooms: Mapping[UUID, str]) -> str:
    return rooms.get(UUID(bytes=room), "") if room else ""


def around(text: str, typed: str) -> str:
    """The part of a text in which the first of the typed words stands; its beginning if none does as typed."""
    words = [word for word in typed.casefold().split() if word]
    lower = text.casefold()
    places = [place for word in words if (place := lower.find(word)) >= 0]
    place = min(places, default=0)
    if len(lower) != len(text):  # some letters are two in lower case: count in those of the text
        place = bisect_left(range(len(text)), place, key=lambda at: len(text[:at].casefold()))
    start = max(0, place - _AROUND)
    if start:
        space = text.find(" ", start)
        start = space + 1 if 0 <= space < start + _AROUND else start
    shown = text[start : start + _EXCERPT]
    return f"… {shown}" if start else shown
