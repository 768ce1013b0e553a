"""The terminal's commands and what each takes. `leeward --cli COMMAND --help` prints it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final, NoReturn

from client.domain.ledger import KINDS

_SEEN: Final = (
    "A command of your system's shell stays in its history, and other accounts may read it while it runs"
)


class Usage(Exception):
    """A command that cannot be understood, or help that was asked for; `text` is what to show."""

    def __init__(self, text: str, *, asked: bool = False) -> None:
        super().__init__(text)
        self.text = text
        self.asked = asked


class Parser(argparse.ArgumentParser):
    """argparse, but it never ends the program: in the shell a slip is a line, not an exit."""

    def error(self, message: str) -> NoReturn:
        raise Usage(f"{message}\n{self.format_usage()}")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        raise Usage(message or "", asked=status == 0)

    def print_help(self, file: object = None) -> None:
        raise Usage(self.format_help(), asked=True)


def for_program() -> argparse.ArgumentParser:
    """Options of the program itself; what follows them is one command, or nothing for the shell."""
    parser = Parser(
        prog="leeward --cli",
        description="Leeward in the terminal. Without a command it opens a shell; type help there.",
        epilog="Commands: " + ", ".join(sorted(for_commands().commands)),
    )
    parser.add_argument("--cli", action="store_true", help="the terminal, in place of the window")
    parser.add_argument("--dir", type=Path, help="the folder of the vault, in place of your system's own")
    parser.add_argument(
        "--passphrase-fd",
        type=open_file,
        metavar="N",
        help="read the passphrase, one line, from this open file",
    )
    parser.add_argument("--community", default="", help="which community, by name or id, if you have several")
    parser.add_argument("--json", action="store_true", help="answer each command with one line of JSON")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="a command and what it takes")
    return parser


class Commands:
    """All commands; `parse` turns words into their values."""

    def __init__(self) -> None:
        self._parser = Parser(prog="", add_help=False, usage="COMMAND ...")
        self._sub = self._parser.add_subparsers(dest="command", parser_class=Parser)
        self.commands: dict[str, str] = {}

    def add(self, name: str, about: str) -> argparse.ArgumentParser:
        """A command called `name`, with a sentence about it."""
        self.commands[name] = about
        return self._sub.add_parser(name, help=about, description=about, prog=name)

    def parse(self, words: list[str]) -> argparse.Namespace:
        """The values of a command. Raises Usage."""
        if not words:
            raise Usage("Type help for what you can do here.")
        if words[0] not in self.commands:
            raise Usage(f"There is no command {words[0]}; type help for those there are.")
        return self._parser.parse_args(words)

    def overview(self) -> list[str]:
        """One line for each command."""
        width = max(map(len, self.commands))
        return [f"  {name:{width}}  {about}" for name, about in self.commands.items()]


def for_commands() -> Commands:
    """Every command of the terminal."""
    commands = Commands()
    commands.add("help", "What you can do here.")
    _private(commands)
    _community(commands)
    _guide(commands)
    commands.add("quit", "Close the vault and leave.")
    return commands


def _importing(commands: Commands) -> None:
    bring = commands.add(
        "import", "Bring a diary in from another app: Daylio, Day One, jrnl, Markdown, and others."
    )
    bring.add_argument("file", help="the file or folder that the other app gave out; it stays as it is")
    bring.add_argument("--preview", action="store_true", help="only say what would be kept")
    bring.add_argument("--format", metavar="FORMAT", help="what it is, where it could be several things")
    bring.add_argument(
        "--mood",
        action="append",
        metavar="NAME=STEP",
        help="which step from 1 to 5 a mood's name is, or none",
    )
    bring.add_argument(
        "--scale", default="", metavar="LOW-HIGH", help="how far the app's own mood scale goes"
    )
    bring.add_argument(
        "--zone", default="", help="the time zone of times that tell none; else this computer's"
    )
    order = bring.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", help="03/04/2025 is in April")
    order.add_argument("--month-first", action="store_true", help="03/04/2025 is in March")
    bring.add_argument(
        "--notes-as-entries", action="store_true", help="words of check-ins go into the journal"
    )
    bring.add_argument(
        "--saved-dates",
        action="store_true",
        help="files in which no day stands are of the day they were saved",
    )


def _private(commands: Commands) -> None:
    commands.add("create", "Make a vault for your journal and your communities.")
    journal = commands.add("journal", "Your journal. Only on this computer.")
    parts = journal.add_subparsers(dest="part", required=True)
    add = parts.add_parser("add", help="write an entry", prog="journal add")
    add.add_argument(
        "text",
        nargs="*",
        help=f"the entry; better without it: type it, and end with a line of one full stop. {_SEEN}",
    )
    add.add_argument("--mood", type=int, choices=range(1, 6), help="1 (lowest) to 5")
    listed = parts.add_parser("list", help="your entries, the newest first", prog="journal list")
    listed.add_argument("--limit", type=_count, default=20)
    check_in = commands.add("check-in", "How you are right now. Only on this computer.")
    check_in.add_argument("mood", nargs="?", type=int, choices=range(1, 6), help="1 (lowest) to 5")
    check_in.add_argument(
        "--note", default="", help=f"a few words of your own; better in Leeward's own shell. {_SEEN}"
    )
    check_in.add_argument("--list", action="store_true", help="your check-ins, the newest first")
    _importing(commands)
    search = commands.add("search", "Find words in threads and in your journal, on this computer.")
    search.add_argument("words", nargs="+")
    search.add_argument("--limit", type=_count, default=20)
    network = commands.add("network", "How requests travel: straight, or through Tor or another proxy.")
    network.add_argument(
        "way",
        nargs="?",
        default="",
        help="straight, tor, tor-browser, or ADDRESS:PORT of a SOCKS5 proxy; without it, how it is now",
    )
    network.add_argument("--tor", action="store_true", help="the proxy at ADDRESS:PORT is Tor")
    network.add_argument("--try", action="store_true", dest="trial", help="only try it, and change nothing")
    ledger = commands.add("ledger", "What left this computer: every request of the last thirty days.")
    ledger.add_argument("--kind", choices=KINDS, help="only these")
    ledger.add_argument("--of", default="", metavar="COMMUNITY", help="only this community's (name or id)")
    ledger.add_argument("--limit", type=_count, default=20)
    ledger.add_argument(
        "--take",
        type=Path,
        metavar="FILE",
        help="write them as a table, not encrypted, to a file or into a folder",
    )
    ledger.add_argument("--empty", action="store_true", help="empty the whole list")
    ledger.add_argument("--yes", action="store_true", help="empty it without being asked")


def _community(commands: Commands) -> None:
    join = commands.add(
        "join", "Join a community with an invitation, or see what was begun and not finished."
    )
    join.add_argument(
        "invitation", nargs="*", help="all of it, from leeward1 on; without it, what was begun is shown"
    )
    join.add_argument(
        "--later",
        action="store_true",
        help="hand the invitation in now, and go in at a time drawn by chance within 24 hours",
    )
    join.add_argument(
        "--now", action="store_true", help="without an invitation: go on with what was begun, at once"
    )
    join.add_argument("--address", default="", help="ask this address in place of the invitation's")
    join.add_argument("--name", default="", help="one of the names that were offered")
    join.add_argument(
        "--yes",
        action="store_true",
        help="you are old enough, and accept the guidelines and how help is escalated, without being asked",
    )
    sync = commands.add("sync", "Send what waits here and fetch what is new.")
    sync.add_argument(
        "--send",
        action="append",
        default=[],
        metavar="ID",
        help="what is older than a day and shall go all the same",
    )
    trust = commands.add("trust", "Write again in a community whose record contradicted itself.")
    trust.add_argument("--yes", action="store_true", help="you asked the steward, and want to")
    proof = commands.add("proof", "What was found wrong with your community's record, and what it may mean.")
    proof.add_argument("file", nargs="?", type=Path, help="save the proof of it to this new file")
    restored = commands.add("restored", "What a restore of your community from a backup has cost.")
    chosen = restored.add_mutually_exclusive_group()
    chosen.add_argument("--send", action="store_true", help="send again what you wrote and it has lost")
    chosen.add_argument("--leave", action="store_true", help="let it be; your own copies stay here")
    leave = commands.add("leave", "Leave a community: erase it here, and ask its server to forget you.")
    leave.add_argument("--yes", action="store_true", help="you know what goes and what stays, and want to")
    leave.add_argument(
        "--forget", action="store_true", help="ask those no more that you left and that cannot be reached"
    )
    commands.add("rooms", "The rooms of your community.")
    threads = commands.add("threads", "Threads, those with the newest posts first.")
    threads.add_argument("room", nargs="?", default="", help="only of this room (its name or id)")
    threads.add_argument("--limit", type=_count, default=20)
    read = commands.add("read", "Read a thread.")
    read.add_argument("thread", help="its number in the last list, or its id")
    reply = commands.add("reply", "Answer in a thread. Guides and members can read it.")
    reply.add_argument("thread", help="its number in the last list, or its id")
    reply.add_argument("text", nargs="*", help="without it, type it and end with a line of one full stop")
    thread = commands.add("thread", "Start a thread. Guides and members can read it.")
    thread.add_argument("room", help="its name or id")
    thread.add_argument("title")
    thread.add_argument("text", nargs="*", help="without it, type it and end with a line of one full stop")
    draft = commands.add("draft", "Keep an unfinished answer here, or see the one you kept.")
    draft.add_argument("thread", help="its number in the last list, or its id")
    draft.add_argument("text", nargs="*")
    community = commands.add("community", "Your communities, and which one the commands are about.")
    community.add_argument("name", nargs="?", default="", help="its name or id")
    commands.add("outbox", "What you wrote and what became of it.")
    edit = commands.add("edit", "Word a post of yours anew.")
    edit.add_argument("post", help="its number in outbox, or its id")
    edit.add_argument("text", nargs="*", help="without it, type it and end with a line of one full stop")
    edit.add_argument("--title", default="", help="of a thread; without it, the title stays")
    withdraw = commands.add("withdraw", "Take a post of yours back for good.")
    withdraw.add_argument("post", help="its number in outbox, or its id")
    call = commands.add("help-me", "Call the guides now, before everything else.")
    call.add_argument("words", nargs="*", help="anything they should know; it may be left out")
    call.add_argument("--again", action="store_true", help="send the last call once more, the same")
    call.add_argument("--state", action="store_true", help="send nothing; what is known of the last call")
    commands.add("mail", "What guides wrote to you.")


def _guide(commands: Commands) -> None:
    commands.add("queue", "For guides: what waits for a person to read it.")
    claim = commands.add("claim", "For guides: take one item, and read it.")
    claim.add_argument("review", help="its number in the queue, or its id")
    decide = commands.add("decide", "For guides: decide a claimed item.")
    decide.add_argument("review", help="its number in the queue, or its id")
    decide.add_argument("decision", choices=("approve", "remove"))
    decide.add_argument("--reason", default="", help="from the catalogue of reasons; a removal needs one")
    decide.add_argument("--words", default="", help="your own words to the author")
    commands.add("reasons", "For guides: the catalogue of reasons.")


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 6 or not int(text):
        raise argparse.ArgumentTypeError("a number from 1 to 999999")
    return int(text)


def open_file(text: str) -> int:
    """The number of an open file, as typed."""
    if not text.isdecimal() or len(text) > 6:
        raise argparse.ArgumentTypeError("the number of an open file")
    return int(text)
