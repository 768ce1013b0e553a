"""`leeward vault`: the care of a vault's files. Its exit codes are a promise, and stand in docs/terminal.md."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Final

from client.cli import vault_commands
from client.cli.arguments import Usage
from client.cli.beginning import DONE, LOG, begun, show_usage
from client.cli.output import Answer, Output
from client.cli.passphrases import NoPassphrase
from client.cli.vault_arguments import for_vault
from client.cli.vault_codes import NotTypedBack
from client.cli.vault_commands import NoBackup
from client.cli.vault_work import Run, Unsound, Work
from client.config import Paths
from client.domain import errors
from client.domain.errors import WorldError
from client.domain.progress import Progress, Step
from client.notices import Notice, notice_for
from client.vault.faults import from_system
from client.vault.worker import VaultThreads

IN_THE_WAY: Final = 1
OUR_MISTAKE: Final = 3
BACKUP_UNUSABLE: Final = 19
STOPPED: Final = 130
READER_LEFT: Final = 141

_CODES: Final[dict[type[WorldError], int]] = {
    errors.WrongPassphrase: 10,
    errors.WrongRecoveryCode: 10,
    errors.MistypedRecoveryCode: 10,
    errors.RecoveryCodeAbsent: 10,
    errors.VaultAbsent: 11,
    errors.VaultInUse: 12,
    errors.VaultDamaged: 13,
    errors.NothingToSalvage: 13,
    errors.VaultUnreadable: 14,
    errors.TakeoverUnfinished: 14,
    errors.NewerVaultVersion: 15,
    errors.NotEnoughMemoryForKey: 16,
    errors.DiskFull: 17,
    errors.PlaceTaken: 18,
    errors.VaultExists: 18,
    errors.BackupUnusable: BACKUP_UNUSABLE,
    errors.RolledBack: 20,
    errors.Stopped: STOPPED,
}
_NO_BACKUP: Final = Notice(
    "There is no backup in this vault's folder; nothing was changed, so please name one with --from."
)
_NOT_TYPED_BACK: Final = Notice(
    "The new code was not typed back as it was shown, so it opens nothing, and everything is as it was."
)
_ANSWER_LOST: Final = Notice(
    "The work is done, but its answer could not be written where it was sent; please look at that disk."
)
_DOING: Final = {
    "unlock": "Opening the vault",
    "check": "Looking through",
    "check-backup": "Testing the backups",
    "copy": "Copying",
    "export": "Writing",
    "place": "Putting it in place",
    "salvage": "Rescuing",
}


def run(arguments: list[str]) -> int:
    """Carry out `arguments`, what stands behind `leeward vault`, and return the exit code."""
    _open_closed_streams()
    try:
        return _run(arguments)
    except BrokenPipeError:
        _write_nothing_more()
        return READER_LEFT
    except KeyboardInterrupt:
        return STOPPED


def _run(arguments: list[str]) -> int:
    try:
        asked = for_vault().parse_args(arguments)
    except Usage as usage:
        return show_usage(usage)
    with begun(asked) as (output, paths):
        return _carried_out(asked, output, paths)


def _carried_out(asked: argparse.Namespace, output: Output, paths: Paths) -> int:
    try:
        prepared = vault_commands.COMMANDS[asked.command](asked, paths.vault)
        progress = Progress(_Told(output))
        with _stopping(progress), _threads() as threads:
            work = Work(asked, folder=paths.vault, threads=threads, progress=progress, output=output)
            answer = asyncio.run(_result(prepared, work))
        try:
            return _answered(output, answer)
        except BrokenPipeError:
            raise
        except OSError as error:
            _write_nothing_more()
            sys.stderr.write(f"{_ANSWER_LOST}\n")
            lost = from_system(error, part="folder")
            return code_for(lost) if isinstance(lost, WorldError) else IN_THE_WAY
    except NoPassphrase as missing:
        return _problem(output, Notice(missing.said), missing, IN_THE_WAY)
    except NoBackup as missing:
        return _problem(output, _NO_BACKUP, missing, BACKUP_UNUSABLE)
    except WorldError as error:
        return _problem(output, notice_for(error), error, code_for(error))
    except KeyboardInterrupt:
        return _problem(output, notice_for(errors.Stopped()), errors.Stopped(), STOPPED)
    except NotTypedBack as missing:
        return _problem(output, _NOT_TYPED_BACK, missing, IN_THE_WAY)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the last door: a mistake of ours is noted, not printed
        LOG.error("a vault command failed", exc_info=error)
        return _problem(output, notice_for(error), error, OUR_MISTAKE)


def _open_closed_streams() -> None:
    """Whoever started us may have closed them; no file of the vault's must get the number of one."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            with suppress(OSError):
                if os.open(os.devnull, os.O_RDWR) != number:
                    return
            setattr(sys, name, open(number, "r" if number == 0 else "w", encoding="utf-8", closefd=False))  # noqa: SIM115


def _write_nothing_more() -> None:
    """Whoever read our answers has gone; Python must not try to write the rest at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())


def code_for(error: WorldError) -> int:
    """The exit code of an error of the world; 1 of those that have none of their own."""
    return next((code for kind, code in _CODES.items() if isinstance(error, kind)), IN_THE_WAY)


async def _result(prepared: Run, work: Work) -> Answer | Unsound:
    loop = asyncio.get_running_loop()

    def stop() -> None:
        loop.remove_signal_handler(signal.SIGINT)
        work.progress.stop()

    # The system may hand the signal to any thread, and only this wakes the loop then.
    with suppress(NotImplementedError):  # Windows wakes it by itself
        loop.add_signal_handler(signal.SIGINT, stop)
    return await prepared(work)


def _answered(output: Output, answer: Answer | Unsound) -> int:
    output.progress_done()
    if isinstance(answer, Answer):
        output.answer(answer)
        return DONE
    trouble = answer.trouble
    output.problem(notice_for(trouble), kind=type(trouble).__name__, found=answer.answer)
    return code_for(trouble)


def _problem(output: Output, notice: Notice, error: BaseException, code: int) -> int:
    output.progress_done()
    output.problem(notice, kind=type(error).__name__)
    return code


class _Told:
    """Shows how far a work is, when there is something new to show."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._shown = ""

    def __call__(self, step: Step) -> None:
        line = _DOING.get(step.what, "Working")
        if step.of:
            line += f" {100 * step.done // step.of} %"
        if line != self._shown:
            self._shown = line
            self._output.progress(line)


@contextmanager
def _threads() -> Iterator[VaultThreads]:
    threads = VaultThreads.real()
    try:
        yield threads
    finally:
        threads.shut_down()


@contextmanager
def _stopping(progress: Progress) -> Iterator[None]:
    """While it lasts, Ctrl-C asks the work to stop where it can be stopped; the second one does not wait for that."""

    def stop(_: int, __: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        progress.stop()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
