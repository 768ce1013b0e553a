"""Commands of the private side: the vault, the journal, check-ins, searching."""

from __future__ import annotations

import argparse
from typing import Final

from client.cli.commanding import Command, given_back, moment_in_words, some, text_id
from client.cli.output import Answer, isolated, paragraphs
from client.cli.terminal import CannotYet, NoCommunity, Terminal, TypingStopped
from client.domain.feed import PostView
from client.domain.journal import CheckIn, JournalEntry

_ONLY_HERE = "Only on this computer."


def _create(terminal: Terminal, _: argparse.Namespace) -> Answer:
    code = terminal.create().recovery_code
    return Answer(
        {"recovery_code": code},
        [
            "Your vault is made. Everything in it is encrypted on this computer.",
            "",
            "This is your recovery code. It opens the vault if you forget your passphrase, and it is shown only now:",
            "",
            f"    {code}",
            "",
            "Write it on paper and keep it where only you find it. Nobody, not even we, can give you another.",
        ],
    )


def _journal(terminal: Terminal, values: argparse.Namespace) -> Answer:
    journaling = terminal.session.journaling
    if values.part == "add":
        try:
            text = terminal.text(values.text)
        except TypingStopped as stopped:
            return given_back(stopped.text)
        entry, _ = terminal.run(journaling.write_entry(text=text, mood=values.mood))
        return Answer({"id": entry.id}, [f"Kept. {_ONLY_HERE}"])
    entries = terminal.run(journaling.entries(limit=values.limit))
    lines = [line for entry in entries for line in _entry_lines(entry)]
    return Answer(
        {"entries": [_entry_record(entry) for entry in entries]},
        lines or [f"Your journal is empty. Begin with: journal add. {_ONLY_HERE}"],
    )


def _check_in(terminal: Terminal, values: argparse.Namespace) -> Answer:
    if (values.list or values.mood is None) and (values.note or (values.list and values.mood is not None)):
        raise CannotYet(
            "A check-in begins with a mood from 1 to 5, and --list stands alone; nothing was kept."
        )
    journaling = terminal.session.journaling
    if values.list or values.mood is None:
        found = terminal.run(journaling.check_ins())
        return Answer(
            {"check_ins": [_check_in_record(one) for one in found]},
            [f"{moment_in_words(one.created.utc)}  mood {one.mood} of 5  {one.note}" for one in found]
            or ["No check-ins yet. For example: check-in 3 --note 'slept badly'"],
        )
    made, _ = terminal.run(journaling.check_in(mood=values.mood, note=values.note))
    return Answer({"id": made.id}, [f"Kept. {_ONLY_HERE}"])


def _search(terminal: Terminal, values: argparse.Namespace) -> Answer:
    typed = " ".join(values.words)
    entries = terminal.run(terminal.session.journaling.search(typed=typed, limit=values.limit))
    posts: tuple[PostView, ...] = ()
    first: list[str] = []
    try:
        community = terminal.community()
        posts = terminal.run(
            terminal.session.conversing.search(community=community, typed=typed, limit=values.limit)
        )
    except NoCommunity:
        pass  # a journal alone can be searched
    except CannotYet as several:
        first = [several.said]
    terminal.show_threads([post.thread for post in posts])
    lines = [*first, f"In threads: {some(len(posts), 'post', 'posts')}"]
    for number, post in enumerate(posts, 1):
        lines.append(f"{number:4}  {isolated(post.author_name)}: {_start(post.title or post.text)}")
    lines.append(f"In your journal: {some(len(entries), 'entry', 'entries')}. {_ONLY_HERE}")
    for entry in entries:
        lines += _entry_lines(entry)
    return Answer(
        {
            "threads": [
                {"thread": text_id(p.thread), "post": text_id(p.id), "title": p.title, "text": p.text}
                for p in posts
            ],
            "journal": [_entry_record(entry) for entry in entries],
        },
        lines,
    )


def _entry_lines(entry: JournalEntry) -> list[str]:
    mood = f"  mood {entry.mood} of 5" if entry.mood else ""
    return [f"{moment_in_words(entry.created.utc)}{mood}", *paragraphs(entry.text), ""]


def _entry_record(entry: JournalEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "text": entry.text,
        "mood": entry.mood,
        "created_at": entry.created.utc,
        "offset_minutes": entry.created.offset_minutes,
    }


def _check_in_record(one: CheckIn) -> dict[str, object]:
    return {"id": one.id, "mood": one.mood, "note": one.note, "created_at": one.created.utc}


def _start(text: str) -> str:
    line = " ".join(text.split())
    return isolated(line if len(line) <= 80 else line[:79] + "\N{HORIZONTAL ELLIPSIS}")


COMMANDS: Final[dict[str, Command]] = {
    "create": _create,
    "journal": _journal,
    "check-in": _check_in,
    "search": _search,
}
