"""Commands about a community's record: proofs of what was found wrong with it, and what a restore has cost."""

from __future__ import annotations

import argparse
from typing import Final

from client.cli.commanding import Command, day_in_words, moment_in_words, some
from client.cli.output import Answer, paragraphs
from client.cli.terminal import CannotYet, Terminal
from client.findings import finding
from client.services.generations import Restored

PROOF_HINT: Final = "Type proof for what was found and what it may mean."
_CAN_DO: Final = (
    "You can go on reading what is here. Ask the steward in another way than through this community, and show them the"
    " proof: proof FILE saves it. Only if they can explain it, type trust."
)
_CAN_DO_ALSO: Final = (
    "You can go on reading, and sync again later. If it stays so, ask the steward in another way than through this"
    " community, and show them the proof: proof FILE saves it."
)
_IN_THE_FILE: Final = (
    "The file names this community, so whoever has it can tell that somebody who saved it reads there; it holds no"
    " posts and no names of people."
)


def _proof(terminal: Terminal, values: argparse.Namespace) -> Answer:
    community = terminal.community()
    kept = terminal.run(terminal.session.proofs.kept(community=community))
    stopped = terminal.run(terminal.session.syncing.stopped(community=community))
    record = {
        "stopped": stopped,
        "found": [{"at": one.found_at, "what": one.what, "kind": finding(one.what).kind} for one in kept],
    }
    if values.file is not None:
        if not kept:
            raise CannotYet("Nothing was found wrong with this community's record, so there is no proof.")
        saved = terminal.run(terminal.session.proofs.save(community=community, to=values.file.absolute()))
        counted = some(saved, "proof was", "proofs were")
        return Answer(record | {"saved": saved}, [f"{counted} saved.", _IN_THE_FILE])
    if not kept:
        return Answer(record, ["Nothing was found wrong with this community's record."])
    lines = []
    for what in dict.fromkeys(one.what for one in kept):
        times = [one.found_at for one in kept if one.what == what]
        said = finding(what)
        lines += [f"{moment_in_words(times[-1])}:", *paragraphs(said.found)]
        lines += ["  What it may mean:", *paragraphs(said.may_mean)]
        lines += ["  What it does not mean:", *paragraphs(said.not_meant), ""]
    lines += ["What you can do:", *paragraphs(_CAN_DO if stopped else _CAN_DO_ALSO)]
    return Answer(record, lines)


def _restored(terminal: Terminal, values: argparse.Namespace) -> Answer:
    generations, community = terminal.session.generations, terminal.community()
    news = terminal.run(generations.news(community=community))
    if news is None:
        return Answer({"restored": None}, ["Nothing is to be told of this community."])
    record = {
        "restored": {
            "generation": news.generation,
            "hour": news.hour,
            "last_hour": news.last_hour,
            "lost": [{"id": one.id, "title": one.title, "text": one.text} for one in news.lost],
        }
    }
    if values.send:
        terminal.run(generations.send_again(community=community))
        return Answer(record, ["They wait here and go out with the next sync. Nothing is doubled by that."])
    if values.leave:
        terminal.run(generations.leave_out(community=community))
        return Answer(record, ["They are left out. Your own copies stay here: type outbox."])
    lines = restored_lines(news)
    for one in news.lost:
        lines += ["", *paragraphs(one.title)] if one.title else [""]
        lines += paragraphs(one.text)[:8]
    return Answer(record, lines)


def restored_lines(news: Restored) -> list[str]:
    """What a person is told of a restore."""
    when = f" on {day_in_words(news.hour)}" if news.hour is not None else ""
    newest = (
        f" The newest post it still had is of {day_in_words(news.last_hour)}."
        if news.last_hour is not None
        else ""
    )
    lines = [
        f"This community was brought back from a backup{when}.{newest} What others wrote after that is gone from it."
    ]
    if news.lost:
        lines.append(
            f"{some(len(news.lost), 'text', 'texts')} of yours may be gone from it too; your own copies are here. Type"
            " restored to see them, restored --send to send them again, restored --leave to let it be."
        )
    else:
        lines.append("No post of yours is lost. Type restored --leave if that need not be said again.")
    lines.append("What you told the guides since then may be lost; tell them again if it matters.")
    return lines


COMMANDS: Final[dict[str, Command]] = {"proof": _proof, "restored": _restored}
