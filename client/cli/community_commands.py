"""Commands of the community side: joining, syncing, reading, writing, what became of it."""

from __future__ import annotations

import argparse
import json
from typing import Any, Final
from uuid import UUID

from client.cli.commanding import (
    CannotYet,
    Command,
    chosen,
    hour_in_words,
    some,
    text_id,
)
from client.cli.output import Answer, isolated, paragraphs
from client.cli.terminal import Terminal
from client.domain.errors import ServerRefused
from client.domain.feed import PostView
from client.services.joining import Joined, Preview
from client.services.syncing import Synced
from client.sync.pull import Progress
from protocol.changes import Flags
from protocol.problems import Code

_PRACTICE = "This is a practice community: nobody is there, and nobody will answer."
_READABLE = "Guides and members can read this."
_STATES: Final = {
    "waiting": "waits here until the next sync",
    "held": "a guide reads it first",
    "published": "stands in the thread",
    "refused": "was not taken",
    "removed": "was removed by a guide; your text is kept here",
    "withdrawn": "was taken back by you",
}


def _join(terminal: Terminal, values: argparse.Namespace) -> Answer:
    joining = terminal.session.joining
    text = " ".join(values.invitation)
    preview = terminal.run(joining.preview(text=text, address=values.address))
    if not values.yes:
        _ask_terms(terminal, preview)
    joined = _admitted(terminal, preview, _name(terminal, preview, values))
    lines = [
        f"Welcome to {isolated(preview.name)}. Here you are {isolated(joined.pseudonym)}.",
        "Guides read everything that is posted. They cannot see who or where you are.",
        "Type sync to fetch what is there.",
    ]
    if joined.waits:
        lines.append("You will be a guide as soon as the steward has confirmed you.")
    if preview.practice:
        lines.insert(0, _PRACTICE)
    record = {
        "community": preview.community,
        "name": preview.name,
        "pseudonym": joined.pseudonym,
        "practice": preview.practice,
        "guide_waits": joined.waits,
    }
    return Answer(record, lines)


def _ask_terms(terminal: Terminal, preview: Preview) -> None:
    shown = [f"{isolated(preview.name)}", "", *paragraphs(preview.guidelines, indent="  ")]
    shown += ["", *paragraphs(preview.escalation, indent="  "), ""]
    terminal.output.answer(Answer(lines=shown))
    questions = [
        f"Are you at least {preview.minimum_age} years old?",
        "Do you accept these guidelines?",
        "Do you accept what guides do when somebody may be in danger?",
    ]
    for question in questions:
        if terminal.ask(f"{question} (yes or no) ").lower() not in ("y", "yes"):
            raise CannotYet("Then nothing was sent and nothing joined; your vault is as it was.")


def _name(terminal: Terminal, preview: Preview, values: argparse.Namespace) -> str:
    if values.name:
        from protocol.pseudonyms import is_generated

        if not is_generated(values.name):
            raise CannotYet("Names here are chosen from those that are offered, so that none gives you away.")
        return str(values.name)
    if values.yes:
        return preview.names[0]
    lines = ["Under which name? Type its number:"]
    lines += [f"{number:4}  {name}" for number, name in enumerate(preview.names, 1)]
    terminal.output.answer(Answer(lines=lines))
    answer = terminal.ask("Number: ")
    if not answer.isdecimal() or not 0 < int(answer) <= len(preview.names):
        raise CannotYet("That number was not offered; nothing was sent, so please join again.")
    return preview.names[int(answer) - 1]


def _admitted(terminal: Terminal, preview: Preview, name: str) -> Joined:
    """Join; a name that somebody has already is exchanged for a numbered one, which is as good as free."""
    joining = terminal.session.joining

    def tried(one: str) -> Joined:
        return terminal.run(
            joining.join(
                preview=preview, name=one, of_age=True, accepts_guidelines=True, accepts_escalation=True
            )
        )

    try:
        return tried(name)
    except ServerRefused as refused:
        if refused.code != Code.NAME_TAKEN.value:
            raise
    return tried(joining.more_names(numbered=True)[0])


def _sync(terminal: Terminal, _: argparse.Namespace) -> Answer:
    session, community = terminal.session, terminal.community()
    before = {post.id: post.state for post in terminal.run(session.conversing.own_posts(community=community))}

    def progress(at: Progress) -> None:
        terminal.output.progress(f"Fetching and checking: {at.done} of {at.total} parts")

    confirmed: frozenset[str] = frozenset()
    try:
        synced = terminal.run(session.syncing.sync(community=community, progress=progress))
        while synced.pushed.asks is not None and _wants_sent(terminal, synced.pushed.asks):
            confirmed |= {synced.pushed.asks}
            synced = terminal.run(session.syncing.sync(community=community, confirmed=confirmed))
    finally:
        terminal.output.progress_done()
    threads, posts = terminal.run(session.conversing.counts(community=community))
    own = terminal.run(session.conversing.own_posts(community=community))
    sent = {post.id: post.state for post in own if before.get(post.id) != post.state}
    hours = _hours_since(synced, terminal.now())
    record = {
        "verified": True,
        "size": synced.pulled.size,
        "threads": threads,
        "posts": posts,
        "new_posts": synced.pulled.new_posts,
        "sent": sent,
        "asks": synced.pushed.asks,
        "later": synced.pushed.later,
        "refused": synced.refused,
        "mail": len(synced.mail),
        "cosigned_hours_ago": hours,
        "made_team_key": synced.duties.made_key,
        "cosigned": synced.duties.cosigned,
    }
    return Answer(record, _sync_lines(record, own_waiting=sum(post.state == "waiting" for post in own)))


def _wants_sent(terminal: Terminal, intent: str) -> bool:
    """Whether the person still wants an old text sent. A program is told, and decides by itself."""
    if terminal.output.as_json:
        return False
    own = terminal.run(terminal.session.conversing.own_posts(community=terminal.community()))
    text = next((post.text for post in own if post.id == intent), "")
    terminal.output.answer(Answer(lines=["You wrote this more than a day ago:", *paragraphs(text)]))
    return terminal.ask("Send it now? (yes or no) ").lower() in ("y", "yes")


def _hours_since(synced: Synced, now: float) -> int | None:
    if synced.pulled.cosigned_at is None:
        return None
    return max(0, int(now - synced.pulled.cosigned_at) // 3600)


def _sync_lines(record: dict[str, Any], *, own_waiting: int) -> list[str]:
    lines = [
        (
            f"{some(record['threads'], 'thread', 'threads')} and {some(record['posts'], 'post', 'posts')} are here,"
            f" {record['new_posts']} of them new. All of it was checked."
        )
    ]
    lines += [f"What you wrote: it {_STATES[state]}." for state in record["sent"].values()]
    if own_waiting:
        lines.append(f"{some(own_waiting, 'text', 'texts')} of yours still waits here; nothing is lost.")
    if record["mail"]:
        lines.append(f"{some(record['mail'], 'message', 'messages')} for you: type mail.")
    hours = record["cosigned_hours_ago"]
    if hours is None or hours >= 24:
        lines.append("A guide's app has not checked this community's record for 24 hours.")
    return lines


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
    view = terminal.run(terminal.session.conversing.read(community=terminal.community(), thread=thread))
    if view is None:
        raise CannotYet("That thread is not here; type sync, then look at threads again.")
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


def _reply(terminal: Terminal, values: argparse.Namespace) -> Answer:
    thread = _thread(terminal, values.thread)
    text = terminal.text(values.text)
    written = terminal.run(
        terminal.session.conversing.reply(community=terminal.community(), thread=thread, text=text)
    )
    return Answer(
        {"id": str(written.id), "state": "waiting"}, [f"It waits here until the next sync. {_READABLE}"]
    )


def _new_thread(terminal: Terminal, values: argparse.Namespace) -> Answer:
    community = terminal.community()
    room = _room(terminal, community, values.room)
    text = terminal.text(values.text)
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
    view = terminal.run(conversing.read(community=community, thread=thread))
    kept = view.draft if view else None
    if values.text:
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


def _outbox(terminal: Terminal, _: argparse.Namespace) -> Answer:
    own = terminal.run(terminal.session.conversing.own_posts(community=terminal.community()))
    lines = []
    for post in own:
        lines.append(f"  It {_STATES[post.state]}:")
        lines += paragraphs(post.title or post.text)[:2]
        if post.words:
            lines += ["  What the guide wrote:", *paragraphs(post.words)]
    records = [
        {
            "id": p.id,
            "thread": p.thread_id,
            "state": p.state,
            "reason": p.reason,
            "words": p.words,
            "text": p.text,
        }
        for p in own
    ]
    return Answer({"intents": records}, lines or ["You have written nothing here yet."])


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


def _told_of_practice(command: Command) -> Command:
    """The same command, that begins by saying so in a community where nobody is there."""

    def told(terminal: Terminal, values: argparse.Namespace) -> Answer:
        answer = command(terminal, values)
        membership = terminal.run(terminal.session.memberships.open(terminal.community()))
        if not terminal.run(membership.described()).practice:
            return answer
        return Answer({**answer.record, "practice": True}, [_PRACTICE, *answer.lines])

    return told


COMMANDS: Final[dict[str, Command]] = {
    "join": _join,
    "sync": _told_of_practice(_sync),
    "rooms": _told_of_practice(_rooms),
    "threads": _told_of_practice(_threads),
    "read": _told_of_practice(_read),
    "reply": _told_of_practice(_reply),
    "thread": _told_of_practice(_new_thread),
    "draft": _told_of_practice(_draft),
    "outbox": _outbox,
    "mail": _mail,
}
