"""What waits as frozen rows, and the words for them: bands, kinds, waits, and who is reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from client.domain.deciding import APPEAL, POSTS, WARMTH, WORDS, is_urgent, may_go_together
from client.ui.kit.words import isolated
from protocol.reviewing import FIRST_POSTS, Band, Decision, QueueRow

_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR

Held = Literal["", "me", "another"]


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One review. `waits` says how long, as words, so that a row changes only when its words do.

    `held` says whose claim holds it, `holder` that guide's name where it is known here. `proposed` is a decision that
    waits for a second guide, `mine` that one proposed it oneself; `last` what was decided without closing it. `barred`:
    it is not for this guide. `written`: there are unfinished words about it. `marked`: to be removed beside others.
    """

    review: UUID
    version: int
    kind: str
    band: Band
    why: tuple[str, ...]
    author: str
    title: str = field(repr=False)
    room: str
    published: bool
    waits: str
    held: Held = ""
    holder: str = ""
    proposed: str = ""
    mine: bool = False
    last: str = ""
    barred: bool = False
    written: bool = False
    marked: bool = False

    @property
    def urgent(self) -> bool:
        """Whether somebody may be waiting for it this minute."""
        return is_urgent(self.kind, self.band)

    @property
    def can_go_together(self) -> bool:
        """Whether it may be removed as spam beside others: nobody holds it, and nothing is proposed."""
        free = not (self.held or self.barred or self.proposed)
        return free and may_go_together(self.kind, self.band)


def desk_row(
    row: QueueRow,
    *,
    rooms: dict[UUID, str],
    names: dict[UUID, str],
    me: str,
    now: float,
    written: frozenset[UUID] = frozenset(),
    proposed: frozenset[UUID] = frozenset(),
) -> DeskRow:
    """A row of the protocol as this guide sees it; `me` is the own member id.

    `written` are the reviews one has unfinished words about, `proposed` those one proposed something about.
    """
    held: Held = ""
    if row.claimed_by is not None:
        held = "me" if str(row.claimed_by) == me else "another"
    return DeskRow(
        review=row.review,
        version=row.version,
        kind=row.kind,
        band=row.band,
        why=whys(row),
        author=author_name(row.author_name),
        title=heading_of(row.kind, row.title),
        room=rooms.get(row.room, "") if row.room else "",
        published=row.published,
        waits=waits(now - row.waiting_since),
        held=held,
        holder=names.get(row.claimed_by, "") if row.claimed_by else "",
        proposed=row.proposed,
        mine=bool(row.proposed) and row.review in proposed,
        last=row.last,
        barred=row.barred,
        written=row.review in written,
    )


def translated(words: str) -> str:
    """Words of the desk in the person's language."""
    return QCoreApplication.translate("guide_desk", words)


def whys(row: QueueRow) -> tuple[str, ...]:
    """Why it stands where it stands, as its community words that; what no rule of one words, in ours."""
    return tuple(
        translated("One of this member's first posts.") if why == FIRST_POSTS else why for why in row.why
    )


def author_name(name: str) -> str:
    """A pseudonym, or what stands for one that is not known."""
    return name or translated("Somebody")


def title_of(title: str) -> str:
    """A thread's title, or what stands for it when its first post is gone."""
    return title or translated("A thread whose first post is gone")


def band_words(band: Band) -> str:
    """How soon somebody should look, in a word or two."""
    return {
        Band.NOW: translated("Now"),
        Band.SOON: translated("Soon"),
        Band.TODAY: translated("Today"),
        Band.ROUTINE: translated("In turn"),
    }[band]


def kind_words(kind: str) -> str:
    """What was written."""
    known = {
        "thread": translated("New thread"),
        "reply": translated("Reply"),
        "edit": translated("Other wording of a post"),
        "report": translated("Report"),
        "note-to-guides": translated("Note to the guides"),
        "appeal": translated("Appeal"),
        "help-me": translated("Call for help"),
        "warmth": translated("Kind words"),
    }
    return known.get(kind, translated("Something else"))


def heading_of(kind: str, title: str) -> str:
    """What a row is headed by: the thread's title, or what it is where it belongs to none."""
    if title:
        return title
    return title_of("") if kind in POSTS else kind_words(kind)


def waits(seconds: float) -> str:
    """How long it has waited; a clock that runs behind makes that no time at all."""
    if seconds < _MINUTE:
        return translated("waiting under 1 min")
    translate = QCoreApplication.translate
    if seconds < _HOUR:
        return isolated(translate("guide_desk", "waiting %n min", "", int(seconds // _MINUTE)))
    if seconds < 2 * _DAY:
        return isolated(translate("guide_desk", "waiting %n h", "", int(seconds // _HOUR)))
    return isolated(translate("guide_desk", "waiting %n days", "", int(seconds // _DAY)))


def place_words(row: DeskRow) -> str:
    """Who wrote it, what, and in which room."""
    parts = [isolated(row.author), kind_words(row.kind), isolated(row.room) if row.room else ""]
    return " · ".join(part for part in parts if part)


def more_whys(count: int) -> str:
    """That there are more reasons than are shown."""
    if count == 1:
        return translated("and one more reason")
    return QCoreApplication.translate("guide_desk", "and %n more reasons", "", count)


def stands(row: DeskRow) -> str:
    """Whether members can read it already."""
    return stands_words(row.kind, published=row.published)


def stands_words(kind: str, *, published: bool) -> str:
    """Whether members can read an item of this kind already."""
    if kind in WORDS or kind == APPEAL:
        return translated("Only guides can read it")
    if kind == WARMTH:
        return translated("Nobody gets it before it is read")
    return translated("Members can read it already") if published else translated("Held until it is read")


def held_words(row: DeskRow) -> str:
    """Who is reading it; empty while nobody is."""
    if row.held == "me":
        return translated("You are reading this")
    if row.held == "another" and row.holder:
        return translated("{name} is reading this").format(name=isolated(row.holder))
    return translated("Another guide is reading this") if row.held else ""


def state_words(row: DeskRow) -> tuple[str, ...]:
    """What else is to be known of a row: a proposal, unfinished words, that it is not for this guide."""
    said = []
    if row.marked:
        said.append(translated("Marked as spam"))
    if row.mine:
        said.append(translated("You proposed something; a second guide is asked"))
    elif row.proposed == Decision.PUT_OUT.value:
        said.append(translated("A second guide is asked: put the member out?"))
    elif row.proposed == Decision.ESCALATE.value:
        said.append(translated("A second guide is asked: escalate?"))
    elif row.proposed:
        said.append(translated("A second guide is asked"))
    if row.last and row.kind in WORDS:
        said.append(translated("It was answered, and is still open"))
    elif row.last:
        said.append(translated("Something was decided, and it is still open"))
    if row.barred and not row.mine:
        said.append(translated("Not for you: it is about you, or you had a part in it"))
    if row.written:
        said.append(translated("Your unfinished words are kept"))
    return tuple(said)


def note_words(notes: tuple[str, ...]) -> str:
    """Content notes in words; empty for none."""
    if not notes:
        return ""
    return translated("Content note: {notes}").format(
        notes=", ".join(note.replace("-", " ") for note in notes)
    )


def sentence(row: DeskRow) -> str:
    """What a screen reader says of a row."""
    said = [
        band_words(row.band),
        ", ".join((isolated(row.title), place_words(row).replace(" · ", ", "), row.waits)),
        *(isolated(why.rstrip(".")) for why in row.why),
        stands(row),
        held_words(row),
        *state_words(row),
    ]
    return ". ".join(part for part in said if part) + "."


def queue_words(rows: tuple[DeskRow, ...]) -> str:
    """How much waits, in one sentence."""
    free = sum(1 for row in rows if not row.held)
    if not rows:
        return translated("Nothing waits. Thank you.")
    if len(rows) == 1:
        return (
            translated("1 post is waiting.")
            if free
            else translated("1 post is waiting, and a guide is reading it.")
        )
    translate = QCoreApplication.translate
    words = translate("guide_desk", "%n posts are waiting", "", len(rows))
    if free == len(rows):
        return translated("{count}. Nobody is reading yet.").format(count=words)
    return translated("{count}, {free} of them free.").format(count=words, free=isolated(str(free)))


def lease_words(seconds: float) -> str:
    """How long a claim still holds; empty where the two clocks differ too much to say."""
    if not -_HOUR < seconds < _HOUR:
        return ""
    if seconds <= 0:
        return translated("Your ten minutes are over.")
    if seconds < _MINUTE:
        return translated("It is yours for less than a minute.")
    if seconds < 2 * _MINUTE:
        return translated("It is yours for one more minute.")
    return QCoreApplication.translate(
        "guide_desk", "It is yours for %n more minutes.", "", int(seconds // _MINUTE)
    )


def newer_words(newer: str) -> str:
    """How an open item stands that is no longer ours."""
    return {
        "free": translated(
            "Your claim on this has ended, and nobody has taken it. Your words are kept here."
        ),
        "another": translated("Another guide is reading this now. Your words are kept here."),
        "taken-over": translated(
            "This is urgent, and another guide has taken it over, because it had waited too long for an answer. Your"
            " words are kept here."
        ),
        "gone": translated("This has been decided by another guide. Your words are kept here."),
    }.get(newer, "")
