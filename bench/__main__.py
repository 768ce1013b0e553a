"""`python -m bench [NAME ...] [--json] [--peer NAME] [--words N]`: run benchmarks, and hold figures to their goals.

A benchmark is a module or package in this folder that defines `figures() -> Iterator[Figure]`; its name on
the command line is the module's, with hyphens for underscores. Exit code 1 if any goal is missed, 2 for a
name that does not exist. One that also defines `main(arguments) -> int` takes options of its own after its name.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import ModuleType

import bench
from bench.figures import Figure

Benchmark = Callable[..., Iterator[Figure]]


def benchmarks(package: ModuleType = bench) -> dict[str, Benchmark]:
    """Every benchmark of `package` by name, in alphabetical order."""
    found: dict[str, Benchmark] = {}
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        if module.name.startswith("_"):
            continue
        figures = getattr(importlib.import_module(f"{package.__name__}.{module.name}"), "figures", None)
        if callable(figures):
            found[module.name.replace("_", "-")] = figures
    return found


def report(chosen: Iterable[Benchmark], *, as_json: bool, peer: str = "", words: int = 0) -> bool:
    """Run each benchmark, print its figures as they come, and say whether every goal was met.

    `peer` goes to those that can measure another program beside, `words` to those that measure a text.
    """
    well = True
    for figures in chosen:
        takes = inspect.signature(figures).parameters
        given = {name: value for name, value in (("peer", peer), ("words", words)) if value and name in takes}
        for figure in figures(**given):
            print(figure.as_json() if as_json else figure.as_text(), flush=True)
            well = well and figure.ok
    return well


def _own_options(
    known: dict[str, Benchmark], given: Sequence[str], parser: argparse.ArgumentParser
) -> Callable[[Sequence[str]], int] | None:
    """What takes options that are not everybody's, if the first name has such and some are given."""
    _, strange = parser.parse_known_args(given)
    if not strange or given[0] not in known:
        return None
    own = getattr(sys.modules[known[given[0]].__module__], "main", None)
    return own if callable(own) else None


def main(arguments: Sequence[str] | None = None, *, package: ModuleType = bench) -> int:
    """Run the command; return the exit code."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure Leeward beside its baselines.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="benchmarks to run; all when none is named")
    parser.add_argument("--json", action="store_true", help="print one JSON line for each figure")
    parser.add_argument("--peer", default="", metavar="NAME", help="measure another program beside: synapse")
    given = list(sys.argv[1:] if arguments is None else arguments)
    known = benchmarks(package)
    own = _own_options(known, given, parser)
    if own is not None:
        return own(given[1:])
    parser.add_argument("--words", type=int, default=0, metavar="N", help="how long a text is: keystroke")
    options = parser.parse_args(given)
    unknown = [name for name in options.names if name not in known]
    if unknown:
        print(
            f"There is no benchmark named {', '.join(unknown)}. There are: {', '.join(known) or 'none yet'}.",
            file=sys.stderr,
        )
        return 2
    chosen = [known[name] for name in options.names or known]
    return 0 if report(chosen, as_json=options.json, peer=options.peer, words=options.words) else 1


if __name__ == "__main__":
    raise SystemExit(main())
