"""The two readable forms of an export, as pieces of text: JSON for programs and Markdown for people.

The JSON is described in docs/export-format.md. What anybody wrote stands in the Markdown between fences that nothing
in it can end, so that no text can pretend to be another one's, or ours.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from client.domain.journal import Moment
from client.services import export_own, reasons
from client.services.export_more import as_lines, as_members
from client.services.export_source import WARNING, Source
from client.services.export_text import block, dump, inline, iso, when
from client.services.preferences import Preferences
from client.vault import everything
from client.vault.drafts import Draft
from client.vault.everything import KnownCommunity
from client.vault.feed_mail import KeptMessage
from client.vault.own_posts import OwnPost

FORMAT: Final = "leeward-export"
VERSION: Final = 1
_STATES: Final = {
    "waiting": "not sent yet",
    "held": "with the guides, not published yet",
    "published": "published",
    "refused": "not taken by the community",
    "removed": "removed by the guides",
    "withdrawn": "taken back by you",
}
_DRAFTS: Final = {
    "thread": "A new thread",
    "reply": "A reply",
    "journal": "A journal entry",
    "check-in": "A check-in",
    "told": "Something you told the guides, or an author",
}
_MESSAGES: Final = {
    "decision": "A decision about something of yours",
    "guide-message": "A message from the guides",
    "warmth": "Something of yours helped somebody",
    "outcome": "What became of a report or an appeal",
}
_TOLD: Final = ("decision", "outcome")


def as_json(source: Source) -> Iterator[str]:
    """The JSON object, a record at a time."""
    known = everything.communities(source.db)
    numbers = {community.id: number for number, community in enumerate(known, start=1)}
    head = {"warning": WARNING, "format": FORMAT, "version": VERSION, "made_at": iso(source.made)}
    yield "{\n" + ",\n".join(f"{dump(key)}: {dump(value)}" for key, value in head.items())
    yield from _list("communities", map(_community, known, numbers.values()), source.tell)
    yield from _list(
        "journal", (export_own.entry(source.db, each) for each in everything.entries(source.db)), source.tell
    )
    yield from _list("check_ins", map(export_own.check_in, everything.check_ins(source.db)), source.tell)
    drafts = (
        {
            "id": draft.id,
            "kind": draft.kind,
            "saved_at": iso(Moment(draft.saved_at, 0)),
            "community": numbers.get(draft.community_id or ""),
            "room": draft.room,
            "thread": draft.thread_id,
            "title": draft.title,
            "text": draft.text,
            "notes": draft.notes.split(),
            "answers": draft.answers,
            "details": _details(draft),
        }
        for draft in everything.drafts(source.db)
    )
    yield from _list("drafts", drafts, source.tell)
    posts = (_post(post, numbers.get(post.community_id)) for post in everything.own_posts(source.db))
    yield from _list("posts", posts, source.tell)
    messages = (_message(each, numbers.get(each.community_id)) for each in everything.messages(source.db))
    yield from _list("messages", messages, source.tell)
    for name, records in (*as_members(source.db, numbers), *export_own.as_members(source.db)):
        yield from _list(name, records, lambda: None)
    yield f',\n"settings": {dump(_settings(source.preferences))}\n}}\n'


def _list(name: str, records: Iterable[dict[str, Any]], tell: Callable[[], None]) -> Iterator[str]:
    yield f",\n{dump(name)}: ["
    between = "\n"
    for record in records:
        tell()
        yield between + dump(record)
        between = ",\n"
    yield "\n]"


def _community(known: KnownCommunity, number: int) -> dict[str, Any]:
    return {
        "number": number,
        "name": known.name,
        "pseudonym": known.pseudonym,
        "state": known.state,
        "role": known.role,
        "joined_on": None if known.joined_at is None else iso(Moment(known.joined_at, 0))[:10],
    }


def _post(post: OwnPost, community: int | None) -> dict[str, Any]:
    return {
        "id": post.id,
        "community": community,
        "room": post.room,
        "thread": post.thread_id,
        "written_at": iso(Moment(post.created_at, 0)),
        "title": post.title,
        "text": post.text,
        "state": post.state,
        "reason": post.reason,
        "guides_words": post.words,
        "notes": post.notes.split(),
        "answers": post.answers,
    }


def _message(message: KeptMessage, community: int | None) -> dict[str, Any]:
    return {
        "id": message.id,
        "community": community,
        "kind": message.kind,
        "hour": iso(Moment(message.hour * 3600, 0)),
        "opened": message.opened,
        "content": _content(message),
    }


def _settings(preferences: Preferences) -> dict[str, Any]:
    # The folder for backups is left out: a path tells who somebody is.
    return {
        "lock_after_minutes": preferences.lock_after_minutes,
        "lock_with_session": preferences.lock_with_session,
        "hide_from_capture": preferences.hide_from_capture,
        "daily_backups": preferences.daily_backups,
    }


def as_markdown(source: Source) -> Iterator[str]:
    """The document, a record at a time."""
    db = source.db
    known = everything.communities(db)
    names = {community.id: inline(community.name) for community in known}
    yield f"# {WARNING.split('.')[0]}\n\n**{WARNING}**\n\nMade with Leeward, {when(source.made)}.\n"
    journals, dimensions = export_own.journal_names(db), export_own.dimension_names(db)
    entries = (export_own.entry_block(each, journals) for each in everything.entries(db))
    yield from _section("Journal", entries, source.tell)
    check_ins = (export_own.check_in_block(each, dimensions) for each in everything.check_ins(db))
    yield from _section("Check-ins", check_ins, source.tell)
    unfinished = (_draft_block(draft, names) for draft in everything.drafts(db))
    yield from _section("Unfinished", unfinished, source.tell)
    yield from _section("Posts", (_post_block(post, names) for post in everything.own_posts(db)), source.tell)
    messages = (_message_block(message, names) for message in everything.messages(db))
    yield from _section("Messages", messages, source.tell)
    yield from _section("Communities", map(_community_line, known), source.tell)
    for title, lines in (*export_own.as_lines(db), *as_lines(db, names)):
        yield from _section(title, lines)
    settings = _settings(source.preferences).items()
    yield from _section("Settings", (f"- {key.replace('_', ' ')}: {dump(value)}" for key, value in settings))


def _details(draft: Draft) -> dict[str, Any]:
    try:
        read = json.loads(draft.details or "{}")
    except (ValueError, RecursionError):
        read = {}
    return read if isinstance(read, dict) else {}


def _section(title: str, blocks: Iterable[str], tell: Callable[[], None] = lambda: None) -> Iterator[str]:
    yield f"\n## {title}\n"
    empty = True
    for one in blocks:
        tell()
        empty = False
        yield f"\n{one}\n"
    if empty:
        yield "\nNothing here.\n"


def _draft_block(draft: Draft, names: dict[str, str]) -> str:
    facts = [f"Saved: {when(Moment(draft.saved_at, 0))}"]
    if draft.kind in ("journal", "check-in"):
        facts += [f"Mood: {inline(draft.title)} of 5"] if draft.title else []
    else:
        facts += _place(names, draft.community_id) + _title(draft.title)
    return block(_DRAFTS.get(draft.kind, "Something begun"), facts, draft.text)


def _post_block(post: OwnPost, names: dict[str, str]) -> str:
    facts = _place(names, post.community_id) + _title(post.title)
    facts.append(f"State: {_STATES.get(post.state, inline(post.state))}")
    if post.reason:
        facts.append(f"Reason: {_reason(post.reason)}")
    return block(when(Moment(post.created_at, 0)), facts, post.text, ("From the guides:", post.words))


def _message_block(message: KeptMessage, names: dict[str, str]) -> str:
    content = _content(message)
    facts = [f"When: {when(Moment(message.hour * 3600, 0))}", *_place(names, message.community_id)]
    if content.get("reason"):
        facts.append(f"Reason: {_reason(str(content['reason']))}")
    facts += [f"{key.capitalize()}: {inline(str(content[key]))}" for key in _TOLD if content.get(key)]
    proposal = ("A wording that the guides propose:", str(content.get("proposal", "")))
    heading = _MESSAGES.get(message.kind, "A message")
    return block(heading, facts, str(content.get("words", "")), proposal)


def _community_line(known: KnownCommunity) -> str:
    as_whom = f", as {inline(known.pseudonym)}" if known.pseudonym else ""
    return f"- {inline(known.name)}{as_whom} ({known.role}, {known.state})"


def _title(title: str) -> list[str]:
    return [f"Title: {inline(title)}"] if title else []


def _place(names: dict[str, str], community: str | None) -> list[str]:
    return [f"Community: {names[community]}"] if community in names else []


def _reason(code: str) -> str:
    known = reasons.by_id(code)
    return known.title if known else inline(code)


def _content(message: KeptMessage) -> dict[str, Any]:
    try:
        content = json.loads(message.content)
    except (ValueError, RecursionError):
        content = None
    return content if isinstance(content, dict) else {"words": message.content}
