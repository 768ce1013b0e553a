"""Reading a damaged database to the last row. It is only ever read: not a byte of it is written, nor by SQLite.

How the pieces fit: `salvage_bytes` reads the files and tries again, `salvage_log` and `salvage_pages` say what each
page is, `salvage_records` takes rows out of a page, `salvage_shapes` knows the tables, `salvage_walk` finds every row,
`salvage_build` makes the new file.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from client.domain.progress import Progress
from client.vault.connection import Pause, Schema
from client.vault.salvage_build import Source
from client.vault.salvage_bytes import Opener, RawFile, open_unbuffered
from client.vault.salvage_fragments import TABLE, Uncertain, bring_back
from client.vault.salvage_log import Log
from client.vault.salvage_pages import OpenPage, Pages, states
from client.vault.salvage_shapes import Known
from client.vault.salvage_walk import Walk, version_of
from client.vault.sqlcipher import Connection


@dataclass(frozen=True, slots=True)
class Missing:
    """What a rescue cannot give back. `pages` are those of the newest state that are damaged, unreadable or not there.

    `changes` are damaged pieces of the log that are not known to be among these pages: what they held may be missing,
    or be as it was before. `end`: the log goes on behind the last write that could be read (salvage_log.Log).
    """

    pages: int
    changes: int
    end: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What can be read of a database whose tables are the `known` ones. `walks` are its states, the newest first."""

    known: Known
    pages: Pages
    walks: tuple[Walk, ...]
    log: Log

    @property
    def version(self) -> int:
        """Its schema's version."""
        return self.known.version

    @property
    def lost_pages(self) -> int:
        """How many pages of the newest state are damaged, unreadable or missing."""
        return len(self.walks[0].lost) + self.walks[0].missing

    @property
    def missing(self) -> Missing:
        """What could not be read, as far as anybody can say."""
        # A damaged piece of the log that is not among the lost pages was written again later, or an older page stands
        # where it should: which of the two, no count of pages tells.
        told = sum(page in self.walks[0].lost for page in self.log.hit)
        return Missing(self.lost_pages, self.log.damaged - told, self.log.end_lost)

    def bring_back_uncertain(self, target: Connection, how: Uncertain) -> int:
        """Add what can be read of journal entries on damaged pages, marked as such; how many there were."""
        return bring_back(target, self.pages, self.walks[0].lost, self.known.by_table[TABLE], how)

    def sources(self) -> Iterator[Source]:
        """The rows, state by state: a row that is there already, from a later page or state, is not taken again."""
        for walk in self.walks:
            yield Source(walk.rows(), earlier=walk.mixed)


@contextmanager
def looked_through(
    path: Path,
    open_page: OpenPage,
    schema: Schema,
    *,
    progress: Progress | None = None,
    opened: Opener = open_unbuffered,
    pause: Pause = time.sleep,
) -> Iterator[Found]:
    """Look through the database at `path` and its log, of which either may be missing, as long as the context lasts.

    Raises VaultUnreadable when a file is there and cannot be opened at all, NewerVaultVersion, Stopped.
    """
    with ExitStack() as held:
        file = held.enter_context(RawFile(path, part=schema.part, opened=opened, pause=pause))
        beside = path.with_name(path.name + "-wal")
        log = held.enter_context(RawFile(beside, part=schema.part, opened=opened, pause=pause))
        in_log, read = states(file, log, open_page)
        said = version_of(read[0], schema)
        # When the first page does not say it, the version whose tables know the most pages; of equals the newest.
        possible = [said] if said is not None else range(schema.version, 0, -1)
        found = []
        for version in possible:
            known = Known(schema, version)
            held.callback(known.close)
            walks = tuple(Walk(state, known, mixed=len(read) > 1, progress=progress) for state in read)
            found.append(Found(known, read[0], walks, in_log))
        best = max(found, key=lambda each: sum(walk.recognised for walk in each.walks))
        if not best.lost_pages and not in_log.unknown:
            # What was damaged in the log was written again behind it: the last state is whole, and what was erased
            # since the damaged place stays erased.
            best = replace(best, walks=best.walks[:1])
        yield best


def opens_any_page(path: Path, open_page: OpenPage, *, pause: Pause = time.sleep) -> bool:
    """Whether this key is that of the database at `path`: one genuine page is enough. Raises VaultUnreadable."""
    with (
        RawFile(path, part="private", pause=pause) as file,
        RawFile(path.with_name(path.name + "-wal"), part="private", pause=pause) as log,
    ):
        _, read = states(file, log, open_page)
        return any(state.genuine(number) is not None for state in read for number in state.numbers())
