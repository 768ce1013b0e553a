"""Defects put into vault and server for the fault programmes to find: `python -m tests.faults.defects NAME`.

Each runs one programme over a Leeward that has the defect; what the rounds begin with is made without it. The exit code
is the programme's: 1 is what must come out.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from bench.faults.__main__ import main
from bench.faults.stage import Stage
from client.vault import hot_log, sqlcipher, vault_file
from client.vault.sqlcipher import Connection, Error
from client.vault.vault_file import VaultFile
from server.domain import reviewing

_later: Final[list[Callable[[], Any]]] = []


def _write_later() -> None:
    """A write returns before it has begun; it happens with the next one, or when the file is closed."""
    write, close = VaultFile.write_words, VaultFile.close

    async def write_words(self: VaultFile, change: Callable[[Connection], Any]) -> Any:
        _later.append(partial(write, self, change))
        if len(_later) > 1:
            await _later.pop(0)()

    async def closed(self: VaultFile) -> None:
        while _later:
            await _later.pop(0)()
        await close(self)

    setattr(VaultFile, "write_words", write_words)  # noqa: B010 - a method put in another's place
    setattr(VaultFile, "close", closed)  # noqa: B010


def _swallow() -> None:
    """A write whose end fails is called done all the same."""

    def commit(self: Any, connection: Connection, _: object) -> None:
        try:
            connection.execute("COMMIT")
        except Error as error:
            self._give_up(connection, error)

    setattr(vault_file._Held, "_commit", commit)  # noqa: B010


def _believe() -> None:
    """What SQLCipher and SQLite hand out is believed."""
    setattr(sqlcipher, "demand_genuine", lambda _: None)  # noqa: B010
    setattr(hot_log, "demand_whole", lambda *_, **__: None)  # noqa: B010


def _let_everyone_decide() -> None:
    """Whoever decides is not asked for a claim, nor for the version they saw."""
    setattr(reviewing, "_check_held", lambda *_, **__: None)  # noqa: B010


DEFECTS: Final[dict[str, tuple[Callable[[], None], list[str]]]] = {
    "written-later": (_write_later, ["kill", "--rounds", "90"]),
    "failure-swallowed": (_swallow, ["io", "--rounds", "60"]),
    "full-swallowed": (_swallow, ["full", "--rounds", "60"]),
    "damage-believed": (_believe, ["bitflip", "--rounds", "300"]),
    "claims-not-asked-for": (_let_everyone_decide, ["claims", "--rounds", "40"]),
}


def _put_in_after_staging(put_in: Callable[[], None]) -> None:
    make_templates = Stage.make_templates

    def made(self: Stage) -> None:
        make_templates(self)
        put_in()

    setattr(Stage, "make_templates", made)  # noqa: B010


if __name__ == "__main__":
    put_in, programme = DEFECTS[sys.argv[1]]
    if programme[0] == "claims":
        put_in()
    else:
        _put_in_after_staging(put_in)
    workflow = [] if programme[0] in ("bitflip", "claims") else ["--workflow", "write"]
    sys.exit(main([*programme, *workflow, "--seed", "11", "--json"]))
