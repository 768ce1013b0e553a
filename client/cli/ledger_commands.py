"""The privacy ledger in the terminal: what left this computer, request by request."""

from __future__ import annotations

import argparse
from typing import Any, Final

from client.cli.commanding import Command, moment_in_words, some
from client.cli.output import Answer, isolated
from client.cli.terminal import CannotYet, Terminal
from client.domain.ledger import Entry, Wanted
from client.services.ledger import Overview
from client.services.ledger_words import size, told, way

_SAID: Final = (
    "What Leeward really asked servers in the last thirty days, the newest first, counted where the bytes left, before"
    " encryption. Your words are not in it. Only on this computer."
)


def _ledger(terminal: Terminal, values: argparse.Namespace) -> Answer:
    if values.empty and (values.take is not None or values.kind or values.of):
        raise CannotYet("--empty stands alone: it empties the whole list; nothing was changed.")
    if values.empty:
        return _empty(terminal, sure=values.yes)
    ledger = terminal.session.ledger
    wanted = Wanted(values.kind, _community(terminal, values.of) if values.of else None)
    if values.take is not None:
        taken = terminal.run(ledger.take(values.take.absolute(), wanted))
        requests = some(taken.requests, "request", "requests")
        return Answer(
            {"path": str(taken.path), "requests": taken.requests},
            [f"Written to {isolated(str(taken.path))}: {requests}. It is not encrypted."],
        )
    overview = terminal.run(ledger.overview(wanted))
    entries = terminal.run(ledger.page(wanted, limit=values.limit))
    return Answer(_record(overview, entries), _lines(overview, entries))


def _empty(terminal: Terminal, *, sure: bool) -> Answer:
    if not sure:
        asked = "Empty the whole list? It cannot be brought back. Type yes: "
        if terminal.ask(asked).casefold() != "yes":
            raise CannotYet("The list was kept.")
    terminal.run(terminal.session.ledger.empty())
    return Answer({}, ["The list is empty now."])


def _community(terminal: Terminal, name: str) -> str:
    found = terminal.run(terminal.session.ledger.overview(Wanted())).communities
    named = [id_ for id_, known in found if name.casefold() in (id_, known.casefold())]
    if len(named) != 1:
        raise CannotYet("There is no such community in the list, or more than one; nothing was shown.")
    return named[0]


def _record(overview: Overview, entries: tuple[Entry, ...]) -> dict[str, Any]:
    days = [
        {"requests": day.requests, "sent": day.sent, "received": day.received, "not_listed": day.folded}
        for day in overview.days
    ]
    return {"days": days, "requests": [_entry_record(entry) for entry in entries], "missed": overview.missed}


def _entry_record(entry: Entry) -> dict[str, Any]:
    found = entry.contents
    return {
        "at": entry.at,
        "why": entry.why,
        "kind": found.kind,
        "what": found.what,
        "line": found.line,
        "characters": found.characters,
        "padded": found.padded,
        "signed_in": found.signed_in,
        "community": entry.community,
        "host": entry.host,
        "through": entry.through,
        "sent": entry.sent,
        "received": entry.received,
        "status": entry.status,
        "whole": entry.whole,
    }


def _lines(overview: Overview, entries: tuple[Entry, ...]) -> list[str]:
    if not overview.days:
        return ["Nothing is listed."]
    lines = [_SAID, ""]
    for entry in entries:
        words = told(entry)
        why = f"{words.why}. " if str(words.why) else ""
        outcome = f"{words.outcome} " if str(words.outcome) else ""
        bytes_ = f"{size(entry.sent)} out, {size(entry.received)} in, {way(entry)}."
        lines.append(f"{moment_in_words(entry.at)}  {words.what}")
        contained = " ".join(map(str, words.contained))
        lines += [f"    {contained}", f"    {why}{outcome}{bytes_}"]
    every = sum(day.requests for day in overview.days)
    sums = f"{size(sum(day.sent for day in overview.days))} out, {size(sum(day.received for day in overview.days))} in"
    lines += ["", f"In all {some(every, 'request', 'requests')}: {sums}."]
    if len(entries) < every:
        lines.append("ledger --limit N shows more, and ledger --take FILE writes them all.")
    if overview.missed:
        lines.append(
            f"{some(overview.missed, 'request', 'requests')} could not be noted, because the disk took nothing."
        )
    return lines


COMMANDS: Final[dict[str, Command]] = {"ledger": _ledger}
"""What this module adds to the terminal."""
