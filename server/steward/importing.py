"""`leeward-server import-threads`: bring in threads from a file, a JSON object a line."""

from __future__ import annotations

import argparse
import codecs
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from protocol.changes import Flags
from protocol.descriptor import Descriptor
from server.domain.faults import StewardFault
from server.domain.threads import LINE_MAX, Bad, SourceThread, read_line
from server.services.community import Community, open_folder, read_descriptor, read_root_key
from server.services.importing import Counts, Import, add_rooms, import_threads, missing_rooms
from server.store.interface import Store

PARTLY = 3
_BATCH = 200
_BAD_SHOWN = 50
_BAR = 30


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("import-threads", help="bring in threads; topics become rooms")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the community's folder")
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="a JSON object a line: id, topic, title, body, replies"
    )
    parser.add_argument(
        "--root-key",
        type=Path,
        metavar="FILE",
        help="needed for new rooms if the key is not where init left it",
    )
    parser.add_argument("--examples", action="store_true", help="mark every post as an example")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, *, now: Callable[[], float] = time.time) -> int:
    """Read twice: first what there is, so that nothing is written if rooms cannot be added; then bring it in."""
    community, store = open_folder(options.data)
    flags = Flags.EXAMPLE if options.examples else Flags.IMPORTED
    try:
        topics, bad = look_through(options.file)
        descriptor = _rooms_for(options, community, store, topics, now())
        counts = bring_in(options.file, community, store, descriptor, flags=flags, now=now())
    finally:
        store.close()
    tell_bad(bad)
    print(
        f"{counts.threads} threads and {counts.posts} posts brought in, "
        f"{counts.already} posts already there, {len(bad)} bad."
    )
    return PARTLY if bad else 0


def look_through(file: Path) -> tuple[list[str], list[Bad]]:
    """The topics of a file in order, each once, and its bad lines. StewardFault if it cannot be read or is empty."""
    topics: dict[str, str] = {}
    bad: list[Bad] = []
    for found in _read(file):
        if isinstance(found, Bad):
            bad.append(found)
        else:
            topics.setdefault(found.topic.casefold(), found.topic)
    return list(topics.values()), bad


def tell_bad(bad: list[Bad]) -> None:
    """Print the bad lines, or the first of many."""
    for one in bad[:_BAD_SHOWN]:
        print(one, file=sys.stderr)
    if len(bad) > _BAD_SHOWN:
        print(f"... and {len(bad) - _BAD_SHOWN} more.", file=sys.stderr)


def bring_in(
    file: Path, community: Community, store: Store, descriptor: Descriptor, *, flags: Flags, now: float
) -> Counts:
    """Publish what is not there yet of a file whose topics all have rooms, each post with these flags."""
    rooms = {room.name.casefold(): room for room in descriptor.rooms}
    plan = Import(community=community.id, rooms=rooms, flags=flags, now=now)
    progress = _Progress(sys.stderr, file.stat().st_size)
    counts = Counts()
    batch: list[SourceThread] = []
    for found in _read(file, progress.at):
        if isinstance(found, SourceThread):
            batch.append(found)
        if len(batch) == _BATCH:
            counts += _write(store, batch, plan)
            batch = []
    counts += _write(store, batch, plan)
    progress.end()
    return counts


def _rooms_for(
    options: argparse.Namespace, community: Community, store: Store, topics: list[str], now: float
) -> Descriptor:
    descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    missing = missing_rooms(descriptor, topics)
    if not missing:
        return descriptor
    path = options.root_key or Path(store.read(lambda tx: tx.fact("root-key-path")).result())
    if options.root_key is None and not path.is_file():
        raise StewardFault(
            f"{len(missing)} new rooms need the root key, which is not at {path}. Nothing was written. "
            "Please add: --root-key FILE"
        )
    root_key = read_root_key(path)
    return store.write(lambda tx: add_rooms(tx, root_key=root_key, rooms=missing, now=now)).result()


def _write(store: Store, batch: list[SourceThread], plan: Import) -> Counts:
    return store.write(lambda tx: import_threads(tx, batch, plan)).result()


def _read(path: Path, at: Callable[[int], None] = lambda done: None) -> Iterator[SourceThread | Bad]:
    ids: set[str] = set()
    try:
        with path.open("rb") as file:
            done = 0
            for number, (line, size) in enumerate(_lines(file), 1):
                # Some editors begin a file with a byte order mark, which is no part of its first line.
                for found in read_line(line.removeprefix(codecs.BOM_UTF8) if number == 1 else line, number):
                    if isinstance(found, SourceThread) and found.id in ids:
                        found = Bad(number, 0, "duplicate id")
                    elif isinstance(found, SourceThread):
                        ids.add(found.id)
                    yield found
                done += size
                at(done)
        if not done:
            raise StewardFault(f"{path} is empty. Please name a file with a thread a line.")
    except OSError as error:
        raise StewardFault(f"{path} cannot be read. Please check its name and rights.") from error


def _lines(file: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Each line and its size; of a line over the limit only as much as shows that it is."""
    while line := file.readline(LINE_MAX + 2):
        size = len(line)
        while not line.endswith(b"\n") and (rest := file.readline(LINE_MAX)):
            size += len(rest)
            if rest.endswith(b"\n"):
                break
        yield line.rstrip(b"\r\n"), size


class _Progress:
    """A bar on a terminal, nothing elsewhere."""

    def __init__(self, stream: IO[str], total: int) -> None:
        self._stream = stream if stream.isatty() else None
        self._total = max(total, 1)
        self._shown = -1

    def at(self, done: int) -> None:
        full = min(done * _BAR // self._total, _BAR)
        if self._stream is not None and full != self._shown:
            self._shown = full
            share = done * 100 // self._total
            self._stream.write(f"\r[{'=' * full}{' ' * (_BAR - full)}] {min(share, 100):3d} %")
            self._stream.flush()

    def end(self) -> None:
        if self._stream is not None:
            self._stream.write("\n")
            self._stream.flush()
