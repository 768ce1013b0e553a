"""`leeward --cli`: one command, or a shell of them; a program may speak to it in lines of JSON.

Exit codes: 0 done; 1 the world was in the way (said in one sentence); 2 not understood; 3 a mistake in Leeward
itself; 130 stopped by the person; 141 nobody reads the answers any more.
"""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Iterator
from typing import Final

from client.cli import (
    community_commands,
    guide_commands,
    importing_commands,
    joining_commands,
    ledger_commands,
    membership_commands,
    network_commands,
    own_commands,
    parting_commands,
    private_commands,
    record_commands,
)
from client.cli.arguments import Commands, Usage, for_commands, for_program
from client.cli.beginning import DONE, LOG, NOT_UNDERSTOOD, begun, show_usage
from client.cli.commanding import Command, given_back
from client.cli.output import Answer
from client.cli.passphrases import NoPassphrase
from client.cli.terminal import CannotYet, NoCommunity, Terminal, TypingStopped
from client.config import Config
from client.domain.errors import WorldError
from client.notices import Notice, notice_for

IN_THE_WAY: Final = 1
OUR_MISTAKE: Final = 3
STOPPED: Final = 130
READER_LEFT: Final = 141

_COMMANDS: Final[dict[str, Command]] = {
    **private_commands.COMMANDS,
    **importing_commands.COMMANDS,
    **ledger_commands.COMMANDS,
    **network_commands.COMMANDS,
    **joining_commands.COMMANDS,
    **membership_commands.COMMANDS,
    **parting_commands.COMMANDS,
    **community_commands.COMMANDS,
    **own_commands.COMMANDS,
    **guide_commands.COMMANDS,
    **record_commands.COMMANDS,
}
_NO_COMMUNITY = Notice("You belong to no community here yet; join one with an invitation first.")


def run(arguments: list[str]) -> int:
    """Carry out the program's arguments and return its exit code."""
    try:
        asked = for_program().parse_args(arguments)
    except Usage as usage:
        return show_usage(usage)
    try:
        with (
            begun(asked) as (output, paths),
            Terminal(
                config=Config(paths=paths),
                output=output,
                passphrase_fd=asked.passphrase_fd,
                community=asked.community,
            ) as terminal,
        ):
            if not asked.command:
                return _shell(terminal)
            try:
                return execute(terminal, for_commands(), asked.command)
            except _Leave:
                return DONE
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # Whoever read our answers has gone; Python must not try to write the rest at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_LEFT


class _Leave(Exception):
    """The person wants to go."""


def execute(terminal: Terminal, commands: Commands, words: list[str]) -> int:
    """Carry out one command, show what came of it, and return its exit code."""
    output = terminal.output
    try:
        values = commands.parse(words)
        if values.command == "help":
            output.answer(Answer({"commands": commands.commands}, commands.overview()))
            return DONE
        if values.command == "quit":
            raise _Leave
        output.answer(_COMMANDS[values.command](terminal, values))
    except Usage as usage:
        if not output.as_json:
            return show_usage(usage)
        output.problem(Notice(_one_line(usage.text)), kind="Usage")
        return DONE if usage.asked else NOT_UNDERSTOOD
    except (NoPassphrase, CannotYet) as error:
        output.problem(Notice(error.said), kind=type(error).__name__)
        return IN_THE_WAY
    except NoCommunity:
        output.problem(_NO_COMMUNITY, kind="NoCommunity")
        return IN_THE_WAY
    except WorldError as error:
        output.problem(notice_for(error), kind=type(error).__name__)
        return IN_THE_WAY
    except (_Leave, BrokenPipeError):
        raise
    except TypingStopped as stopped:
        output.answer(given_back(stopped.text))
        return STOPPED
    except Exception as error:  # noqa: BLE001 - the last door: a mistake of ours ends one command, not the evening
        LOG.error("a command failed", exc_info=error)
        output.problem(notice_for(error), kind=type(error).__name__)
        return OUR_MISTAKE
    return DONE


def _shell(terminal: Terminal) -> int:
    commands = for_commands()
    code = DONE
    for words in _lines(terminal):
        if not words:
            if terminal.output.as_json:
                terminal.output.problem(Notice("That line was empty; please give a command."), kind="Usage")
            continue
        try:
            code = execute(terminal, commands, words)
        except _Leave:
            break
        except KeyboardInterrupt:
            print("\nStopped.", file=sys.stderr)
    # A person leaves a shell content; a program that fed it lines is told how the last one ended.
    return code if terminal.output.as_json else DONE


def _lines(terminal: Terminal) -> Iterator[list[str]]:
    """Commands as words. A line that begins with a bracket is a JSON list of words, so that text may be anything."""
    while True:
        try:
            line = sys.stdin.readline() if terminal.output.as_json else input("leeward> ") + "\n"
        except EOFError:
            return
        except KeyboardInterrupt:
            print(file=sys.stderr)
            continue
        if not line:
            return
        try:
            words = json.loads(line) if line.startswith("[") else shlex.split(line)
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                raise ValueError("not words")
            "".join(words).encode()  # a lone surrogate is no character that anything could keep
        except (ValueError, RecursionError):
            terminal.output.problem(
                Notice("That line could not be read; please check its quotes and try again."), kind="Usage"
            )
            continue
        yield words


def _one_line(text: str) -> str:
    return " ".join(text.replace("{", "(").replace("}", ")").split())
