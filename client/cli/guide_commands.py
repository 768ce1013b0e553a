"""Commands for guides: the queue, claiming, deciding."""

from __future__ import annotations

import argparse
from typing import Any, Final
from uuid import UUID

from client.cli.commanding import Command, chosen
from client.cli.membership_commands import told_of_practice
from client.cli.output import Answer, isolated, paragraphs
from client.cli.terminal import CannotYet, Terminal
from client.services.reasons import by_id
from protocol.reviewing import QueueRow, ReviewItem


def _queue(terminal: Terminal, _: argparse.Namespace) -> Answer:
    rows = _rows(terminal)
    lines = []
    for number, row in enumerate(rows, 1):
        shown = "in the feed" if row.published else "held"
        lines.append(
            f"{number:4}  [{row.band.value}] {isolated(row.author_name)}: {isolated(row.title)} ({shown})"
        )
        lines += [f"      {isolated(why)}" for why in row.why]
        if row.claimed_by is not None:
            lines.append("      a guide is looking at this")
    return Answer({"rows": [_row_record(row) for row in rows]}, lines or ["Nothing waits."])


def _claim(terminal: Terminal, values: argparse.Namespace) -> Answer:
    item = _claimed(terminal, values.review, fresh=True)
    lines = [
        f"{isolated(item.row.author_name)}: {isolated(item.row.title)}",
        *paragraphs(item.text),
        "",
        "It is yours for ten minutes. Then: decide REVIEW approve, or decide REVIEW remove --reason REASON",
    ]
    record = {**_row_record(item.row), "text": item.text, "notes": list(item.notes)}
    return Answer(record, lines)


def _decide(terminal: Terminal, values: argparse.Namespace) -> Answer:
    reviewing = terminal.session.reviewing
    if values.decision == "approve" and (values.words or values.reason):
        raise CannotYet(
            "An approval takes no words yet, and they would be lost; please approve without them."
        )
    if values.decision == "remove" and by_id(values.reason) is None:
        raise CannotYet("A removal needs a reason from the catalogue; type reasons for them.")
    item = _claimed(terminal, values.review, fresh=False)
    community = terminal.community()
    if values.decision == "approve":
        decided = terminal.run(reviewing.approve(community=community, item=item))
        said = "Approved."
    else:
        decided = terminal.run(
            reviewing.remove(community=community, item=item, reason=values.reason, words=values.words)
        )
        said = "Removed. Its author is told why, and keeps the text."
    terminal.claimed.pop(item.row.review, None)
    return Answer({"review": str(item.row.review), "seq": decided.seq}, [said])


def _reasons(terminal: Terminal, _: argparse.Namespace) -> Answer:
    found = terminal.session.reviewing.reasons()
    lines = [f"  {reason.id}  {reason.title}" for reason in found]
    return Answer({"reasons": [{"id": r.id, "rule": r.rule, "words": r.words} for r in found]}, lines)


def _rows(terminal: Terminal) -> tuple[QueueRow, ...]:
    rows = terminal.run(terminal.session.reviewing.queue(community=terminal.community()))
    terminal.reviews_shown = [row.review for row in rows]
    terminal.versions = {row.review: row.version for row in rows}
    return rows


def _claimed(terminal: Terminal, given: str, *, fresh: bool) -> ReviewItem:
    """The item, claimed: the one that was claimed in this session, unless a `fresh` look is wanted."""
    review: UUID = chosen(given, terminal.reviews_shown)
    if not fresh and review in terminal.claimed:
        return terminal.claimed[review]
    _rows(terminal)
    if review not in terminal.versions:
        raise CannotYet("That is not in the queue any more; look at the queue again.")
    claim = terminal.session.reviewing.claim(
        community=terminal.community(), review=review, version=terminal.versions[review]
    )
    item = terminal.run(claim)
    terminal.claimed[review] = item
    return item


def _row_record(row: QueueRow) -> dict[str, Any]:
    return {
        "review": str(row.review),
        "version": row.version,
        "kind": row.kind,
        "band": row.band.value,
        "why": list(row.why),
        "author": row.author_name,
        "title": row.title,
        "thread": str(row.thread) if row.thread else None,
        "published": row.published,
        "claimed": row.claimed_by is not None,
    }


COMMANDS: Final[dict[str, Command]] = {
    "queue": told_of_practice(_queue),
    "claim": told_of_practice(_claim),
    "decide": told_of_practice(_decide),
    "reasons": _reasons,
}
