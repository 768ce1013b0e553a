"""What one and the guides wrote to each other, in one stream, as frozen rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from client.services import reports
from client.services.letters import is_warmth
from client.ui.community.letters_words import told_words
from client.ui.community.rows import title_of
from client.ui.kit.decision_words import decision_words, guide_words, outcome_words
from client.ui.kit.talk_card import TalkRow, letter_row
from client.ui.kit.words import isolated
from client.ui.language import spoken
from protocol.mail import DecisionMail, GuideMail, OutcomeMail
from protocol.submissions import Report, decode

if TYPE_CHECKING:
    from client.services.calling import Call
    from client.services.letters import Letter, Standing
    from client.services.telling import Told

_HOUR = 3600
_TOLD = ("note-to-guides", "report", "appeal")


def talk_rows(
    standing: Standing, titles: Mapping[UUID, str], *, call: Call | None, call_words: str, now: float
) -> tuple[TalkRow, ...]:
    """The whole stream, the oldest first."""
    rows = [
        _letter(letter, standing, titles) for letter in reversed(standing.letters) if not is_warmth(letter)
    ]
    rows += [_told(told, standing, titles) for told in reversed(standing.told) if told.intent.kind in _TOLD]
    if call is not None and call_words:
        heading = QCoreApplication.translate("community", "You called the guides")
        rows.append(TalkRow(f"call {call.id}", call.at, True, heading, "", call_words))
    rows.sort(key=lambda row: row.at)
    said = ""
    found = []
    for row in rows:
        words = day_heading(row.at, now=now)
        found.append(replace(row, day=words) if words != said else row)
        said = words
    return tuple(found)


def day_heading(at: int, *, now: float) -> str:
    """The day of a moment, as one would say it."""
    try:
        days = _date(now) - _date(at)
    except (ValueError, OverflowError, OSError):
        return ""
    if days == 0:
        return QCoreApplication.translate("community", "Today")
    if days == 1:
        return QCoreApplication.translate("community", "Yesterday")
    date = QDateTime.fromSecsSinceEpoch(at).date()
    return isolated(QLocale().toString(date, QLocale.FormatType.LongFormat))


def _letter(letter: Letter, standing: Standing, titles: Mapping[UUID, str]) -> TalkRow:
    translate = QCoreApplication.translate
    row = TalkRow(
        id=f"letter {letter.id}",
        at=letter.hour * _HOUR + _HOUR - 1,
        mine=False,
        heading=translate("community", "The guides"),
        text="",
        letter=letter.id,
        new=not letter.opened,
    )
    message = letter.message
    match message:
        case DecisionMail():
            decided = standing.decided[letter.id]
            post = decided.post
            heading = translate("community", "The guides, about your writing")
            if post is not None:
                title = post.title or titles.get(UUID(post.thread_id), "")
                heading = translate("community", "The guides, about your post in {title}").format(
                    title=isolated(title_of(title))
                )
            return replace(
                row,
                heading=heading,
                text=guide_words(decided),
                standing=decision_words(decided),
                decision=True,
            )
        case GuideMail():
            whole = letter_row(message.words, id_=row.id, letter=row.letter, at=row.at)
            return replace(whole, new=row.new)
        case OutcomeMail():
            return replace(row, text=_outcome(message, standing))
        case _:
            words = translate("community", "A message of a kind that this Leeward cannot show yet.")
            return replace(row, text=words)


def _outcome(message: OutcomeMail, standing: Standing) -> str:
    asked = next((one for one in standing.told if one.intent.id == str(message.about)), None)
    if asked is not None and asked.intent.kind == "report":
        said = told_words(asked, message)
    else:
        said = outcome_words(message.outcome)
    return f"{said}\n\n{message.words}" if message.words else said


def _told(told: Told, standing: Standing, titles: Mapping[UUID, str]) -> TalkRow:
    translate = QCoreApplication.translate
    intent = told.intent
    heading = {
        "note-to-guides": translate("community", "You, to the guides"),
        "report": translate("community", "You reported a post"),
        "appeal": translate("community", "You appealed"),
    }[intent.kind]
    text = told.words
    if intent.kind == "report":
        reason = reports.title_of(_reported(told), language=spoken())
        text = f"{reason}\n{told.words}".strip() if reason else told.words
    outcome = standing.outcomes.get(UUID(intent.id))
    return TalkRow(
        id=f"told {intent.id}",
        at=intent.created_at,
        mine=True,
        heading=heading,
        text=text,
        standing=told_words(told, outcome),
        can_draft=intent.here_alone or (intent.state == "refused" and bool(told.words)),
    )


def _reported(told: Told) -> str:
    said = decode(told.intent.payload)
    return said.reason if isinstance(said, Report) else ""


def _date(at: float) -> int:
    return datetime.fromtimestamp(at, UTC).astimezone().date().toordinal()
