"""Measuring both stores, each empty and on a real disk, and printing what was found."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from bench.postgres import postgres
from server.store import sqlite

T = TypeVar("T")


def on_both(name: str, measure: Callable[..., T], lines: Callable[[T], Iterable[str]], **usual: int) -> None:
    """Run `measure(store, **sizes)` on SQLite and on PostgreSQL, and print its `lines` of each, or one line of JSON.

    `usual` are the sizes; each can be given on the command line. `measure` closes the store.
    """
    parser = argparse.ArgumentParser(prog=name)
    for size, value in usual.items():
        parser.add_argument(f"--{size.replace('_', '-')}", type=int, default=value)
    parser.add_argument("--json", action="store_true")
    sizes = vars(parser.parse_args())
    as_json = sizes.pop("json")
    found: dict[str, T] = {}
    with tempfile.TemporaryDirectory(dir=".") as folder:  # a real disk, where there may be none under /tmp
        path = Path(folder) / "community.sqlite"
        sqlite.create_community(path)
        found["sqlite"] = measure(sqlite.open_community(path), **sizes)
    from server.store import postgres as far

    with postgres("wal_recycle = off") as (url, _):
        far.create_community(url, "bench")
        found["postgresql"] = measure(far.open_community(url, "bench"), **sizes)
    if as_json:
        print(json.dumps(found))
    for store, figures in found.items():
        for line in lines(figures):
            print(f"{store}{line}")
