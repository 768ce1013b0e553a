"""Leaving a community in the terminal, and asking those again that have not heard of it."""

from __future__ import annotations

import argparse
from typing import Any, Final

from client.cli.commanding import Command
from client.cli.joining_commands import YES
from client.cli.output import Answer, isolated
from client.cli.terminal import CannotYet, NoCommunity, Terminal
from client.domain.errors import WorldError
from client.notices import notice_for
from client.services import parting_words as words
from client.services.parting import Parted, Pending


def _leave(terminal: Terminal, values: argparse.Namespace) -> Answer:
    if values.forget:
        return _forget(terminal, values)
    community = terminal.community()
    record = next(each for each in terminal.run(terminal.session.memberships.every()) if each.id == community)
    name = isolated(record.name)
    if not values.yes:
        terminal.output.lines(
            words.GOES.format(pseudonym=isolated(record.pseudonym or "")), "", words.ASKS, ""
        )
        if record.role == "guide":
            terminal.output.lines(words.GUIDES, "")
        fresh = terminal.run(terminal.session.refreshing.standing())
        if any(each.community == community and each.before for each in fresh):
            terminal.output.lines(words.EARLIER, "")
        terminal.output.lines(words.STAYS, "", words.LATER, "")
        if terminal.ask(f"Leave {name} for good? (yes or no) ") not in YES:
            raise CannotYet("Then nothing was changed.")
    return _told(terminal.run(terminal.session.parting.leave(community=community)))


def _forget(terminal: Terminal, values: argparse.Namespace) -> Answer:
    pending = terminal.run(terminal.session.parting.pending())
    if not pending:
        raise CannotYet("Every community that you have left has heard of it.")
    if not values.yes:
        for each in pending:
            terminal.output.lines(words.LET_GO.format(community=isolated(each.name)), "")
        if terminal.ask("Ask no more? (yes or no) ") not in YES:
            raise CannotYet("Then nothing was changed; the next sync asks again.")
    for each in pending:
        terminal.run(terminal.session.parting.let_go(community=each.community))
    forgotten = [words.FORGOTTEN.format(community=isolated(each.name)) for each in pending]
    return Answer({"forgotten": [each.community for each in pending]}, forgotten)


def asking_again_first(command: Command) -> Command:
    """The same command, after asking those again that were left and have not heard of it; what came of that is said."""

    def first(terminal: Terminal, values: argparse.Namespace) -> Answer:
        asked = [answer for each in _pending(terminal) if (answer := _again(terminal, each)) is not None]
        if not asked:
            return command(terminal, values)
        lines = [line for answer in asked for line in answer.lines]
        record: dict[str, Any] = {"left": [answer.record for answer in asked]}
        try:
            answer = command(terminal, values)
        except NoCommunity:
            return Answer(record, lines)
        return Answer({**answer.record, **record}, [*lines, *answer.lines])

    return first


def _pending(terminal: Terminal) -> tuple[Pending, ...]:
    return terminal.run(terminal.session.parting.pending())


def _again(terminal: Terminal, pending: Pending) -> Answer | None:
    try:
        parted = terminal.run(terminal.session.parting.go_on(community=pending.community))
    except WorldError as error:
        return Answer({"community": pending.community, "state": "waits"}, [str(notice_for(error))])
    return None if parted is None else _told(parted)


def _told(parted: Parted) -> Answer:
    record = {"community": parted.community, "name": parted.name, "state": parted.state}
    name = isolated(parted.name)
    if parted.error is not None:
        again = "The next sync asks again; leave --forget asks no more."
        return Answer(record, [words.WAITS.format(community=name), str(notice_for(parted.error)), again])
    said = words.LEFT if parted.state == "told" else words.NOT_KNOWN
    return Answer(record, [said.format(community=name)])


COMMANDS: Final[dict[str, Command]] = {"leave": _leave}
