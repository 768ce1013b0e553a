"""The words for what waits: bands, kinds, waits, deadlines, why it stands where it stands, and who is at it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from client.domain.deciding import APPEAL, POSTS, WARMTH, WORDS
from client.domain.desk_queue import DeskRow
from client.ui.kit.words import isolated
from protocol.reviewing import FIRST_POSTS, Band, Decision, QueueRow

_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR


def translated(words: str) -> str:
    """Words of the desk in the person's language."""
    return QCoreApplication.translate("guide_desk", words)


def whys(row: QueueRow | DeskRow) -> tuple[str, ...]:
    """Why it stands where it stands, as its community words that; what no rule of one words, in ours."""
    return tuple(
        translated("One of this member's first posts.") if why == FIRST_POSTS else why for why in row.why
    )


def no_why(band: Band) -> str:
    """What stands where no reason is named: only of what is read in its turn is it true that nothing asks for haste."""
    if band is Band.ROUTINE:
        return translated("No rule asks for haste: it is read in its turn.")
    return translated("The queue names no reason for its place.")


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


def deadline_words(row: DeskRow, *, now: float) -> str:
    """By when a guide is to have opened it; empty where nobody said, or while somebody has it open."""
    if row.held:
        return ""
    if row.opened:
        return translated("It was opened before, and is not decided")
    if row.deadline is None:
        return ""
    translate = QCoreApplication.translate
    left = row.deadline - now
    if left < 0:
        over = -left
        if over < _MINUTE:
            return translated("It should have been opened by now")
        if over < _HOUR:
            return translate("guide_desk", "It should have been opened %n min ago", "", int(over // _MINUTE))
        if over < 2 * _DAY:
            return translate("guide_desk", "It should have been opened %n h ago", "", int(over // _HOUR))
        return translate("guide_desk", "It should have been opened %n days ago", "", int(over // _DAY))
    if left < 2 * _MINUTE:
        return translated("To be opened within a minute or two")
    if left < 2 * _HOUR:
        return translate("guide_desk", "To be opened within %n min", "", int(left // _MINUTE))
    return translate("guide_desk", "To be opened within %n h", "", int(left // _HOUR))


def beside_words(row: DeskRow) -> str:
    """How many notes and reports there are, and how many others look at it; empty for none."""
    translate = QCoreApplication.translate
    said = []
    if row.notes:
        many = translate("guide_desk", "%n notes by guides", "", row.notes)
        said.append(translated("1 note by a guide") if row.notes == 1 else many)
    if row.reports:
        many = translate("guide_desk", "%n reports", "", row.reports)
        said.append(translated("1 report") if row.reports == 1 else many)
    if row.looking:
        many = translate("guide_desk", "%n other guides look at it", "", row.looking)
        said.append(translated("Another guide looks at it") if row.looking == 1 else many)
    return " · ".join(said)


def place_words(row: DeskRow) -> str:
    """Who wrote it, what, and in which room."""
    parts = [
        isolated(author_name(row.author_name)),
        kind_words(row.kind),
        isolated(row.room) if row.room else "",
    ]
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
    if row.alone:
        said.append(translated("Nobody else has written in its thread yet"))
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


def asked_words(row: DeskRow) -> str:
    """That a colleague asked this guide something about it; empty where nobody did."""
    return translated("A colleague asks you about this") if row.asked else ""


def sentence(row: DeskRow, *, now: float) -> str:
    """What a screen reader says of a row."""
    heading = isolated(heading_of(row.kind, row.title))
    said = [
        band_words(row.band),
        asked_words(row),
        ", ".join((heading, place_words(row).replace(" · ", ", "), waits(now - row.since))),
        *(isolated(why.rstrip(".")) for why in whys(row) or (no_why(row.band),)),
        deadline_words(row, now=now),
        stands(row),
        held_words(row),
        beside_words(row).replace(" · ", ", "),
        *state_words(row),
    ]
    return ". ".join(part for part in said if part) + "."


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
