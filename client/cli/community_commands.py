"""Commands of the community side: reading, writing, what became of it."""

from __future__ import annotations

import argparse
import json
from typing import Any, Final
from uuid import UUID

from client.cli.commanding import (
    Command,
    chosen,
    given_back,
    hour_in_words,
    some,
    text_id,
)
from client.cli.membership_commands import told_of_practice
from client.cli.output import Answer, isolated, paragraphs
from client.cli.terminal import CannotYet, Terminal, TypingStopped
from client.domain.feed import PostView
from client.services.conversing import ThreadView
from protocol.changes import Flags

_READABLE = "Guides and members can read this."


def _rooms(terminal: Terminal, _: argparse.Namespace) -> Answer:
    rooms = terminal.run(terminal.session.conversing.rooms(community=terminal.community()))
    return Answer(
        {"rooms": [{"id": str(r.id), "name": r.name, "policy": r.policy.value} for r in rooms]},
        [f"  {isolated(room.name)}  {isolated(room.about) if room.about else ''}".rstrip() for room in rooms]
        or ["There is no room here yet."],
    )


def _threads(terminal: Terminal, values: argparse.Namespace) -> Answer:
    community = terminal.community()
    room = _room(terminal, community, values.room) if values.room else None
    rows = terminal.run(
        terminal.session.conversing.threads(community=community, room=room, limit=values.limit)
    )
    terminal.show_threads([row.id for row in rows])
    lines = []
    for number, row in enumerate(rows, 1):
        title = isolated(row.title or "(its first post is gone)")
        lines.append(f"{number:4}  {title}{_marks(row.flags)}")
        lines.append(f"      {isolated(row.author_name)}, {some(row.posts, 'post', 'posts')}")
    records = [
        {
            "id": text_id(row.id),
            "title": row.title,
            "room": text_id(row.room),
            "author": row.author_name,
            "posts": row.posts,
            "locked": row.locked,
            "example": bool(row.flags & Flags.EXAMPLE),
        }
        for row in rows
    ]
    return Answer({"threads": records}, lines or ["Nothing is here yet; type sync."])


def _room(terminal: Terminal, community: str, given: str) -> UUID:
    rooms = terminal.run(terminal.session.conversing.rooms(community=community))
    for room in rooms:
        if given in (str(room.id), room.name) or given.casefold() == room.name.casefold():
            return room.id
    raise CannotYet("There is no such room; type rooms for those there are.")


def _read(terminal: Terminal, values: argparse.Namespace) -> Answer:
    thread = _thread(terminal, values.thread)
    view = _held(terminal, terminal.community(), thread)
    lines = [f"{isolated(view.row.title)}  {_READABLE}", ""]
    for post in view.posts:
        lines += [f"{isolated(post.author_name)}, {hour_in_words(post.hour)}{_marks(post.flags)}"]
        if post.notes:
            lines.append(f"    (note: {', '.join(post.notes)})")
        lines += [*paragraphs(post.text), ""]
    if view.draft is not None:
        lines += ["Your draft, only on this computer:", *paragraphs(view.draft.text)]
    return Answer(
        {
            "id": str(thread),
            "title": view.row.title,
            "locked": view.row.locked,
            "posts": [_post_record(post) for post in view.posts],
        },
        lines,
    )


def _held(terminal: Terminal, community: str, thread: UUID) -> ThreadView:
    view = terminal.run(terminal.session.conversing.read(community=community, thread=thread))
    if view is None:
        raise CannotYet("That thread is not here; type sync, then look at threads again.")
    return view


def _kept_as_draft(terminal: Terminal, community: str, thread: UUID, text: str) -> Answer:
    if not text.strip():
        return Answer({"kept": False}, ["Stopped; there was nothing to keep."])
    saved = terminal.session.conversing.save_draft(community=community, thread=thread, text=text)
    draft, _ = terminal.run(saved)
    return Answer(
        {"id": draft.id, "text": draft.text},
        ["Stopped; what you typed is kept as your draft for this thread, only on this computer."],
    )


def _reply(terminal: Terminal, values: argparse.Namespace) -> Answer:
    community, thread = terminal.community(), _thread(terminal, values.thread)
    _held(terminal, community, thread)
    try:
        text = terminal.text(values.text)
    except TypingStopped as stopped:
        return _kept_as_draft(terminal, community, thread, stopped.text)
    written = terminal.run(terminal.session.conversing.reply(community=community, thread=thread, text=text))
    return Answer(
        {"id": str(written.id), "state": "waiting"}, [f"It waits here until the next sync. {_READABLE}"]
    )


def _new_thread(terminal: Terminal, values: argparse.Namespace) -> Answer:
    community = terminal.community()
    room = _room(terminal, community, values.room)
    try:
        text = terminal.text(values.text)
    except TypingStopped as stopped:
        return given_back(stopped.text)
    written = terminal.run(
        terminal.session.conversing.start_thread(
            community=community, room=room, title=values.title, text=text
        )
    )
    return Answer(
        {"id": str(written.id), "state": "waiting"}, [f"It waits here until the next sync. {_READABLE}"]
    )


def _draft(terminal: Terminal, values: argparse.Namespace) -> Answer:
    community, thread = terminal.community(), _thread(terminal, values.thread)
    conversing = terminal.session.conversing
    kept = _held(terminal, community, thread).draft
    if " ".join(values.text).strip():
        kept, _ = terminal.run(
            conversing.save_draft(
                community=community,
                thread=thread,
                text=" ".join(values.text),
                draft_id=kept.id if kept else None,
            )
        )
    if kept is None:
        raise CannotYet("There is no draft for that thread.")
    return Answer({"id": kept.id, "text": kept.text}, [*paragraphs(kept.text), "Only on this computer."])


def _community(terminal: Terminal, values: argparse.Namespace) -> Answer:
    chosen_id = terminal.choose(values.name) if values.name else None
    found = terminal.communities()
    lines = [f"  {isolated(name)}{'  (chosen)' if id_ == chosen_id else ''}" for id_, name in found]
    records = [{"id": id_, "name": name} for id_, name in found]
    return Answer(
        {"communities": records, "chosen": chosen_id}, lines or ["You belong to no community here yet."]
    )


def _mail(terminal: Terminal, _: argparse.Namespace) -> Answer:
    community = terminal.community()
    conversing = terminal.session.conversing
    messages = terminal.run(conversing.messages(community=community))
    lines, records = [], []
    for message in messages:
        content = json.loads(message.content)
        records.append({"id": message.id, "kind": message.kind, "hour": message.hour, "content": content})
        lines += [hour_in_words(message.hour), *paragraphs(str(content.get("words", ""))), ""]
        terminal.run(conversing.open_message(community=community, message_id=message.id))
    return Answer({"messages": records}, lines or ["No messages."])


def _thread(terminal: Terminal, given: str) -> UUID:
    return chosen(given, terminal.threads_shown)


def _post_record(post: PostView) -> dict[str, Any]:
    return {
        "id": text_id(post.id),
        "author": post.author_name,
        "hour": post.hour,
        "title": post.title,
        "text": post.text,
        "notes": list(post.notes),
        "edited": post.edited,
        "example": bool(post.flags & Flags.EXAMPLE),
        "guide": bool(post.flags & Flags.GUIDE),
    }


def _marks(flags: int) -> str:
    words = []
    if flags & Flags.EXAMPLE:
        words.append("Example")
    if flags & Flags.IMPORTED:
        words.append("Imported")
    if flags & Flags.GUIDE:
        words.append("Guide")
    return f"  [{', '.join(words)}]" if words else ""


COMMANDS: Final[dict[str, Command]] = {
    "rooms": told_of_practice(_rooms),
    "threads": told_of_practice(_threads),
    "read": told_of_practice(_read),
    "reply": told_of_practice(_reply),
    "thread": told_of_practice(_new_thread),
    "draft": told_of_practice(_draft),
    "community": _community,
    "mail": told_of_practice(_mail),
}
