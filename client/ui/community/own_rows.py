"""What one wrote and was written here, as frozen rows, and the sentence a screen reader says of each."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from client.ui.community.rows import (
    Waits,
    date_of,
    lost_words,
    refusal,
    removal,
    title_of,
    waits_words,
)
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.services.telling import Told
    from client.vault.feed_mail import KeptMessage
    from client.vault.own_posts import OwnPost


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A post of one's own, something else one sent, or with `letter` a message to one.

    `why` is the reason, `words` what a guide wrote. `can_draft`: it can be made a draft again.
    """

    id: str
    thread: UUID | None
    heading: str = field(repr=False)
    standing: str
    text: str = field(repr=False)
    why: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    letter: bool = False
    waits: Waits = ""
    can_draft: bool = False
    can_take_back: bool = False


def own_post_row(post: OwnPost, titles: dict[UUID, str], *, examples: bool, alone: bool) -> OwnRow:
    """A post of one's own; `alone` says that it surely never left."""
    translate = QCoreApplication.translate
    thread = UUID(post.thread_id)
    if post.title:
        heading = post.title
    else:
        known = title_of(titles.get(thread, ""))
        heading = translate("community", "Reply in {title}").format(title=isolated(known))
    why = ""
    if post.state == "refused":
        why = refusal(post.reason)
    elif post.state == "removed":
        why = removal(post.reason)
    return OwnRow(
        id=post.id,
        thread=thread,
        heading=heading,
        standing=lost_words(post.reason) or waits_words(post.state, examples=examples),
        text=post.text,
        why=why,
        words=post.words or "",
        waits=post.state,
        can_draft=post.state == "refused" or alone,
        can_take_back=not examples and post.state in ("waiting", "held", "published"),
    )


def told_row(told: Told) -> OwnRow | None:
    """What is no post, while it waits or was refused; what has arrived needs no line."""
    translate = QCoreApplication.translate
    headings = {
        "edit": translate("community", "A new wording of a post of yours"),
        "withdraw": translate("community", "A post you took back"),
        "warmth": translate("community", "Your thanks for a post"),
        "report": translate("community", "Your report about a post"),
        "note-to-guides": translate("community", "Your words to the guides"),
        "appeal": translate("community", "Your appeal"),
        "consent": translate("community", "What a study may use"),
    }
    states: dict[str, Waits] = {
        "queued": "waiting",
        "sending": "waiting",
        "unknown": "waiting",
        "held": "held",
        "refused": "refused",
    }
    waits = states.get(told.intent.state)
    heading = headings.get(told.intent.kind)
    if waits is None or heading is None:
        return None
    why = ""
    if waits == "refused":
        why = refusal(_reason(told.intent.answer), kind=told.intent.kind)
    return OwnRow(
        id=f"told {told.intent.id}",
        thread=None,
        heading=heading,
        standing=waits_words(waits, examples=False),
        text=told.words,
        why=why,
        waits=waits,
    )


def _reason(answer: str | None) -> str:
    try:
        said = json.loads(answer or "")
    except ValueError:
        return ""
    return str(said.get("reason", "")) if isinstance(said, dict) else ""


def letter_row(message: KeptMessage) -> OwnRow:
    """A message to one."""
    translate = QCoreApplication.translate
    headings = {
        "decision": translate("community", "A guide wrote to you about your post"),
        "guide-message": translate("community", "A guide wrote to you"),
        "warmth": translate("community", "A post of yours helped someone"),
        "outcome": translate("community", "What became of what you asked"),
    }
    try:
        content = json.loads(message.content)
    except ValueError:
        content = {}
    words = str(content.get("words", "")) if isinstance(content, dict) else ""
    if message.kind == "warmth" and not words:
        words = translate("community", "They did not say who they are, and nobody can find out.")
    return OwnRow(
        id=f"message {message.id}",
        thread=None,
        heading=headings.get(message.kind, translate("community", "A message for you")),
        standing=date_of(message.hour),
        text="",
        words=words,
        letter=True,
    )


def own_sentence(row: OwnRow) -> str:
    """What a screen reader says of it."""
    parts = [isolated(row.heading), row.standing, row.why.rstrip(".")]
    parts += [isolated(part) for part in (row.words, row.text) if part]
    return ". ".join(part for part in parts if part)
