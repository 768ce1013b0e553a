"""The words of the page on which a diary is brought in. It knows no widgets."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, QTime

from client.domain.journal import CheckIn, JournalEntry, Moment
from client.notices import notice_for
from client.services import importing_words
from client.ui.kit.mood_shapes import mood_word
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import isolated
from client.ui.settings.rows_words import RowWords
from client.ui.settings.words import counted, translated

if TYPE_CHECKING:
    from client.domain.importing.found import Found, LeftKind, Problem
    from client.domain.importing.settling import MoodName
    from client.services.bringing import Brought, Weighed

_MOST_OF_A_ROW: Final = 160
_LEFT: Final[dict[LeftKind, tuple[str, str]]] = {
    "picture": ("1 picture", "%n pictures"),
    "video": ("1 video", "%n videos"),
    "audio": ("1 sound recording", "%n sound recordings"),
    "document": ("1 document", "%n documents"),
    "twice": ("1 entry that is there twice", "%n entries that are there twice"),
    "measurement": ("1 measurement", "%n measurements"),
    "weather": ("the weather of 1 entry", "the weather of %n entries"),
    "other-file": ("1 file of another kind", "%n files of another kind"),
    "community": ("1 post or message", "%n posts and messages"),
    "draft": ("1 draft", "%n drafts"),
}
"""What stays out, for one and for more."""


def day_of(moment: Moment) -> str:
    """The day on the writer's own calendar."""
    on = _local(moment)
    return isolated(QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.LongFormat))


def when(record: JournalEntry | CheckIn) -> str:
    """Day and time by the writer's own clock; the day alone where no more is known."""
    on = _local(record.created)
    if record.whole_day:
        return day_of(record.created)
    time = QLocale().toString(QTime(on.hour, on.minute), QLocale.FormatType.ShortFormat)
    return isolated(translated("{day}, {time}").format(day=day_of(record.created), time=time))


def row(number: int, record: JournalEntry | CheckIn) -> RowWords:
    """A record as it will look, in a line and a quieter one."""
    mood = mood_word(record.mood) if record.mood is not None else ""
    line = translated("{when}: {mood}").format(when=when(record), mood=mood) if mood else when(record)
    if isinstance(record, JournalEntry):
        parts = [_beginning(record.text), *record.labels.tags[:6]]
    else:
        parts = [*record.words, *record.activities[:8], _beginning(record.note)]
        parts += [f"{isolated(each.dimension)} {each.value:g}" for each in record.measures[:6]]
    return RowWords(str(number), line, ", ".join(isolated(part) for part in parts if part))


def counts(weighed: Weighed) -> str:
    """What would be added, and from when to when."""
    kinds = []
    if weighed.new_entries:
        kinds.append(counted("1 journal entry", "%n journal entries", weighed.new_entries))
    if weighed.new_check_ins:
        kinds.append(counted("1 check-in", "%n check-ins", weighed.new_check_ins))
    if weighed.further:
        kinds.append(counted("1 other record of your own", "%n other records of your own", weighed.further))
    if not kinds:
        return translated("Nothing in it is new here.")
    what = kinds[0]
    for kind in kinds[1:]:
        what = translated("{one} and {other}").format(one=what, other=kind)
    if weighed.first is None or weighed.last is None:
        return translated("New here: {what}.").format(what=what)
    if day_of(weighed.first) == day_of(weighed.last):
        return translated("New here: {what}, of {day}.").format(what=what, day=day_of(weighed.first))
    return translated("New here: {what}, from {first} to {last}.").format(
        what=what, first=day_of(weighed.first), last=day_of(weighed.last)
    )


def further(found: Found, weighed: Weighed) -> list[str]:
    """What else is to be said, a sentence each."""
    said = []
    if weighed.known:
        said.append(
            counted(
                "1 is here already and stays as it is.",
                "%n are here already and stay as they are.",
                weighed.known,
            )
        )
    if weighed.waiting:
        said.append(
            counted(
                "1 waits until you say how its day is written.",
                "%n wait until you say how their days are written.",
                weighed.waiting,
            )
        )
    lost = found.unreadable + weighed.impossible
    if lost:
        said.append(
            counted("1 place could not be read; see below.", "%n places could not be read; see below.", lost)
        )
    if weighed.pictures:
        said.append(
            counted(
                "1 picture comes along, made anew from its pixels.",
                "%n pictures come along, made anew from their pixels.",
                weighed.pictures,
            )
        )
    left = [counted(_LEFT[kind][0], _LEFT[kind][1], number) for kind, number in found.left_out]
    if left:
        said.append(translated("Not brought in: {what}.").format(what=", ".join(left)))
    return said


def problem_row(number: int, problem: Problem) -> RowWords:
    """A place that could not be read: where, why, and its beginning."""
    file = isolated(problem.file)
    place = (
        translated("{file}, line {line}").format(file=file, line=QLocale().toString(problem.line))
        if problem.line
        else file
    )
    why = translated(importing_words.why(problem))
    text = isolated(problem.text[:_MOST_OF_A_ROW]) if problem.text else ""
    return RowWords(str(number), place, "\n".join(part for part in (why, text) if part))


def mood_label(mood: MoodName) -> str:
    """A mood's name with how often it is there."""
    return translated("{name} ({times})").format(
        name=isolated(mood.name), times=counted("once", "%n times", mood.times)
    )


def brought_words(brought: Brought) -> str:
    """What came of it, with braces for a notice doubled."""
    added = len(brought.added.entries) + len(brought.added.check_ins)
    said = counted("1 record was brought in.", "%n records were brought in.", added)
    if brought.known:
        said += " " + counted("1 was here already.", "%n were here already.", brought.known)
    if brought.pictures:
        said += " " + counted("1 picture came along.", "%n pictures came along.", brought.pictures)
    if brought.stopped:
        said += " " + translated("The other pictures were left out, as you stopped it.")
    elif brought.failed is not None:
        said += " " + in_words(notice_for(brought.failed))
    elif missing := brought.pictures_found - brought.pictures:
        said += " " + counted(
            "1 picture could not be read.",
            "%n pictures could not be read, or were more than an entry takes.",
            missing,
        )
    said += " " + translated(
        "The file that you chose is as it was. Anybody who gets it can read it, so keep it safe or erase it."
    )
    return said.replace("{", "{{").replace("}", "}}")


def _beginning(text: str) -> str:
    line = " ".join(text[: _MOST_OF_A_ROW * 2].split())
    return line if len(line) <= _MOST_OF_A_ROW else line[: _MOST_OF_A_ROW - 1] + "\N{HORIZONTAL ELLIPSIS}"


def _local(moment: Moment) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=moment.utc, minutes=moment.offset_minutes)
