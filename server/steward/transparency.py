"""`leeward-server transparency`: what a community may publish of a month."""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from server.domain.faults import StewardFault
from server.domain.months import month_of
from server.domain.suppression import KEPT, LEAST, UNDER
from server.services.community import read_descriptor
from server.services.figures import APPEALS, REVERSED, About, gather
from server.steward.options import add_data, opened

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "transparency", help=f"what may be told of a month; nothing under {LEAST} is told"
    )
    add_data(parser)
    parser.add_argument("--month", metavar="YYYY-MM", help="a month that is over; else the last one")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Print the figures."""
    month = _month(options.month, now())
    community, store = opened(options)
    try:
        name, tallies = store.read(
            lambda tx: (read_descriptor(tx, community.root_key).name, tx.tallies(month))
        ).result()
    finally:
        store.close()
    figures = gather(tallies)
    if options.json:
        print(json.dumps(as_data(name, month, figures), ensure_ascii=False, indent=2))
    else:
        for line in as_words(name, month, figures):
            print(line)
    return 0


def as_data(name: str, month: str, figures: Mapping[str, About]) -> dict[str, Any]:
    """The figures as JSON values: a number, `under 10` or `not told`; null for too few to say a usual wait."""
    return {
        "community": name,
        "month": month,
        "told_from": LEAST,
        "about": {
            about: {
                "came_in": one.begun,
                "decided": one.decided,
                "decisions": dict(one.decisions),
                "reasons": {decision: dict(reasons) for decision, reasons in one.reasons.items()},
                "bands": {
                    band: {
                        "decided": row.count,
                        "half_opened_within_minutes": row.eye,
                        "half_decided_within_minutes": row.decision,
                    }
                    for band, row in one.bands.items()
                },
            }
            for about, one in figures.items()
        },
        "decisions_reversed": _reversed(figures),
    }


def as_words(name: str, month: str, figures: Mapping[str, About]) -> Iterator[str]:
    """The same, a line each."""
    yield f"{name}, {month}"
    yield f"No count under {LEAST} is told: what is not named happened {UNDER} times, or not at all."
    yield f"“{KEPT.capitalize()}” stands for a count that would give such a small one away."
    for about, one in figures.items():
        yield ""
        yield f"{about.capitalize()}: {one.begun} came in, {one.decided} decided"
        if about == APPEALS:
            yield f"  Decisions reversed: {_reversed(figures)}"
        for decision, count in one.decisions.items():
            yield f"  {decision}: {count}"
            for reason, times in one.reasons.get(decision, {}).items():
                yield f"    {reason}: {times}"
        for band, row in one.bands.items():
            if row.count != UNDER and (row.eye, row.decision, row.count) != (None, None, KEPT):
                yield (
                    f"  Band {band}, {row.count}: half opened within {_minutes(row.eye)}, "
                    f"half decided within {_minutes(row.decision)}"
                )


def _reversed(figures: Mapping[str, About]) -> int | str:
    return figures[APPEALS].decisions.get(REVERSED, UNDER)


def _minutes(count: int | None) -> str:
    return "(too few to say)" if count is None else f"{count} minutes"


def _month(asked: str | None, now: float) -> str:
    current = month_of(now)
    if asked is None:
        year, month = (int(part) for part in current.split("-"))
        return f"{year:04d}-{month - 1:02d}" if month > 1 else f"{year - 1:04d}-12"
    if not _MONTH.fullmatch(asked):
        raise StewardFault("A month is written as 2026-11. Please give it so with --month.")
    if asked >= current:
        raise StewardFault(
            f"{asked} is not over. Figures of a month that goes on could be compared from day to day, "
            "which would tell of single people. Please choose an earlier one."
        )
    return asked
