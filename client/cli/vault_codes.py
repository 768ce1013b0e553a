"""`leeward vault recovery-code` and `renew`: a new recovery code, and whether it really is on paper."""

from __future__ import annotations

import argparse
import math
import os
import select
import shutil
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Final

from client.cli.output import Answer, Output
from client.cli.vault_work import Run, WayIn, Work, require_vault
from client.domain.errors import Stopped, WorldError
from client.notices import notice_for
from client.services import unlocking
from client.services.open_vault import OpenVault
from client.services.recovery_check import compare

_TRIES: Final = 3
_LOOK_SECONDS: Final = 0.2


class NotTypedBack(Exception):
    """A proposed recovery code was not typed back, so it is not in force."""


def recovery_code(asked: argparse.Namespace, folder: Path) -> Run:
    """A new recovery code, which is in force once it was typed back. Its run raises NotTypedBack."""
    require_vault(folder)
    way_in = WayIn(asked)

    async def run(work: Work) -> Answer:
        async def use(vault: OpenVault) -> str:
            proposed = await vault.propose_recovery_code(passphrase=way_in.secret)
            work.progress.tell("unlock")
            typed = _typed_back(proposed.code, work.output)
            if typed is None:
                raise NotTypedBack
            await vault.adopt_recovery_code(proposed, typed=typed)
            return proposed.code

        code = await work.in_vault(way_in, use)
        return Answer(
            {"recovery_code": code},
            ["From now on this code opens the vault, and an older one opens nothing of it."],
        )

    return run


def renew(asked: argparse.Namespace, folder: Path) -> Run:
    """The whole vault under another key. Its new code is in force with it, typed back or not: the old one is gone."""
    require_vault(folder)
    way_in = WayIn(asked, with_new=True)
    new = way_in.new_passphrase()

    async def run(work: Work) -> Answer:
        from client.services import renewing

        done = await work.in_vault(
            way_in,
            lambda vault: renewing.renew(vault, passphrase=way_in.secret, new=new, progress=work.progress),
        )
        lines = [
            "The vault was written anew. Its old passphrase and old recovery code open nothing of it.",
            "The older backups in its folder were removed; one new one is in their place.",
        ]
        if done.old_copies:
            lines[1] = f"Older copies in its folder that may open with the old passphrase: {done.old_copies}."
        if done.unfinished is not None:
            lines = [
                str(notice_for(done.unfinished)),
                "Until then its older files and backups are still there. Renew once more after it to be rid of them.",
            ]
        checked = False
        if work.output.as_json or not _at_terminal():
            lines += _code_lines(done.recovery_code)
        else:
            work.output.progress_done()
            work.output.lines(*lines)
            checked = await _checked(work, done.recovery_code, new)
            lines = [_CHECKED if checked else _NOT_CHECKED]
        return Answer(
            {
                "recovery_code": done.recovery_code,
                "checked": checked,
                "old_copies": done.old_copies,
                "finished": done.unfinished is None,
                "contents": asdict(done.contents),
            },
            lines,
        )

    return run


_CHECKED: Final = "Your paper is right: that code opens the vault."
_NOT_CHECKED: Final = (
    "The new code opens the vault all the same, but nobody knows whether your paper is right; "
    "leeward vault recovery-code makes another."
)


async def _checked(work: Work, code: str, passphrase: str) -> bool:
    """Whether the paper is right; the vault keeps that, so that nobody is asked again."""
    try:
        typed = _typed_back(code, work.output)
    except Stopped:
        return False  # the renewal is done, and must not be said not to be
    if typed is None:
        return False
    try:
        vault = await unlocking.unlock(work.folder, passphrase=passphrase, threads=work.threads)
        try:
            await vault.check_recovery_code(typed=typed)
        finally:
            await vault.close()
    except WorldError:
        pass  # the paper is right, though that could not be kept
    return True


def _typed_back(code: str, output: Output) -> str | None:
    """Show `code`, and return what was typed back when it is the same; None after three tries, or with no more input.

    At a terminal the code is taken off the screen before it is asked for, so that it comes from paper. A program gets
    it as one line of JSON, or as lines of text, and writes it back on standard input. Raises Stopped on Ctrl-C.
    """
    at_terminal = _at_terminal() and not output.as_json
    output.progress_done()
    for left in reversed(range(_TRIES)):
        if at_terminal or left == _TRIES - 1:
            _show(code, output, at_terminal)
        question = "Now type it from your paper: " if at_terminal else ""
        typed = _line(question)
        if typed is None:
            return None
        found = compare(code, typed)
        if found.same:
            return typed
        if at_terminal:
            what = (
                f"Group {found.group} is still missing."
                if found.missing
                else f"Group {found.group} is not as it was shown."
            )
            _tell(f"{what} {'That can happen; here it is again.' if left else ''}".rstrip())
    return None


def _show(code: str, output: Output, at_terminal: bool) -> None:
    if output.as_json:
        output.record({"proposed": code})
        return
    lines = _code_lines(code)
    output.lines(*lines)
    if at_terminal:
        asks = "Press Enter once it is on paper. "
        _line(asks)
        columns = shutil.get_terminal_size().columns
        output.take_back(sum(max(1, math.ceil(len(line) / columns)) for line in [*lines, asks]))


def _line(question: str) -> str | None:
    """One line of standard input, without its end; None when there is none. Raises Stopped on Ctrl-C."""
    # While the work runs, Ctrl-C only asks it to stop; whoever is typing must not have to press Enter as well.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        if question:
            sys.stderr.write(question)
            sys.stderr.flush()
            _wait_for_a_line()
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        raise Stopped from None
    except (OSError, ValueError):
        return None
    finally:
        signal.signal(signal.SIGINT, before)
    return line.rstrip("\r\n") if line else None


def _wait_for_a_line() -> None:
    """Wait at a terminal, where a line comes whole: a Ctrl-C just before a reading begins would wait with it."""
    if os.name == "posix":
        while not select.select([sys.stdin], [], [], _LOOK_SECONDS)[0]:
            pass


def _at_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _tell(words: str) -> None:
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


def _code_lines(code: str) -> list[str]:
    return [
        "Your new recovery code. Write it on paper now: it is shown this once and kept nowhere.",
        "",
        f"    {code}",
        "",
    ]
