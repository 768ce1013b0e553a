"""`leeward-server alarm`: what is run when nobody is on duty, whether it works, and quiet for a while."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from server.domain.bands import BANDS
from server.domain.faults import StewardFault
from server.services import alarm
from server.services.ringing import Ring, check_command, run_command
from server.settings import ALARM_QUIET_MINUTES, ALARM_QUIET_MINUTES_MAX
from server.steward.options import add_data, opened


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands."""
    parser = commands.add_parser("alarm", help="what happens when nobody is on duty")
    what = parser.add_subparsers(required=True, metavar="show | set | test | acknowledge")
    for name, words, run in (
        ("show", "the command, and whether the alarm is on", run_show),
        ("set", "another command, or other pauses", run_set),
        ("test", "run the command once, as a drill", run_test),
        ("acknowledge", "quiet for what waits now; what comes later rings again", run_acknowledge),
    ):
        one = what.add_parser(name, help=words)
        add_data(one)
        one.set_defaults(run=run)
        if name == "set":
            one.add_argument(
                "--command",
                metavar="COMMAND",
                help="a program that reaches a person, with its arguments; no shell reads it",
            )
            one.add_argument(
                "--pauses",
                metavar="MINUTES",
                help="minutes between repetitions, growing; the last one is kept (1,2,5,10)",
            )
        if name == "acknowledge":
            one.add_argument(
                "--minutes",
                type=int,
                default=ALARM_QUIET_MINUTES,
                metavar="N",
                help=f"for how long ({ALARM_QUIET_MINUTES}; at most {ALARM_QUIET_MINUTES_MAX})",
            )


def run_show(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Print command, pauses and where the alarm stands."""
    _, store = opened(options)
    try:
        command, pauses, state, about, open_ = store.read(
            lambda tx: (
                tx.fact("alarm"),
                alarm.pauses_of(tx),
                alarm.state_of(tx),
                alarm.wanting(tx, now()),
                alarm.is_desk_open(tx, now()),
            )
        ).result()
    finally:
        store.close()
    print(f"Command: {command or 'none'}")
    print(f"Repeated after minutes: {', '.join(f'{pause / 60:g}' for pause in pauses)}, and so on")
    print("A desk is open." if open_ else "No desk is open.")
    for one in about:
        print(f"Waiting for a guide: {one.count}, {one.kind}, band {BANDS[one.band].value}")
    if state.is_quiet(now()):
        print("Acknowledged: quiet for what waited then.")
    if state.failed:
        print("The command failed when it was last run.")
    return 0


def run_set(options: argparse.Namespace) -> int:
    """Change the command or the pauses."""
    if options.command is None and options.pauses is None:
        raise StewardFault("Nothing was changed. Please give --command, --pauses or both.")
    pauses = _pauses(options.pauses)
    _, store = opened(options)
    try:
        store.write(
            lambda tx: alarm.set_command(
                tx, tx.fact("alarm") if options.command is None else options.command, pauses=pauses
            )
        ).result()
    finally:
        store.close()
    print("Changed. Please try it now with: leeward-server alarm test --data DIR")
    return 0


def run_test(options: argparse.Namespace) -> int:
    """Run the command once, with LEEWARD_DRILL=1."""
    _, store = opened(options)
    try:
        words = check_command(store.read(lambda tx: tx.fact("alarm")).result())
    finally:
        store.close()
    wrong = run_command(words, Ring(BANDS[0].value, 1, drill=True))
    if wrong:
        raise StewardFault(f"The alarm command failed: {wrong}. Nobody would have been reached.")
    print("The command ended well. Did the person it is for hear of it?")
    return 0


def run_acknowledge(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Be quiet about what waits now."""
    minutes = options.minutes
    if not 1 <= minutes <= ALARM_QUIET_MINUTES_MAX:
        raise StewardFault(f"An alarm can be quiet for 1 to {ALARM_QUIET_MINUTES_MAX} minutes.")
    _, store = opened(options)
    try:
        about = store.write(lambda tx: alarm.acknowledge(tx, now=now(), minutes=minutes)).result()
    finally:
        store.close()
    print(f"Quiet for {minutes} minutes about the {about} that wait now. What comes later rings again.")
    return 0


def _pauses(text: str | None) -> tuple[int, ...]:
    if text is None:
        return ()
    try:
        return tuple(round(60 * float(one)) for one in text.split(","))
    except (ValueError, OverflowError) as error:
        raise StewardFault("Pauses are minutes with commas between, such as: --pauses 1,2,5,10") from error
