"""Writes private-N.zip and private-N.json: a vault of the private file's version N, and every row that is in it.

    python -m tests.vectors.vaults.make_vault

Run once, at the commit that ships version N; never to make a test pass. It refuses to write over what is there.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any, Final

from client.crypto.kdf import Argon2Parameters
from client.services import unlocking
from client.services.unlocking import KeyMaking
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads
from tests.vectors.vaults.samples import SAMPLES

HERE: Final = Path(__file__).parent
PASSPHRASE: Final = "an old key that nobody uses"
MADE_BY_US: Final = frozenset({"meta"})
"""Tables whose rows the making of a vault writes."""


def tables(db: Connection) -> list[str]:
    """The names of the tables that hold rows of their own: not the search index, nor SQLite's."""
    found = db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND name NOT LIKE 'journal\\_index%' ESCAPE '\\' ORDER BY name"
    )
    return [name for (name,) in found.fetchall()]


def every_row(db: Connection) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables, as JSON can say them: bytes as "hex:...". The count of openings is left out."""
    found = {}
    for table in tables(db):
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})").fetchall()]
        rows = [
            {
                name: f"hex:{value.hex()}" if isinstance(value, bytes) else value
                for name, value in zip(columns, row, strict=True)
                if (table, name) != ("meta", "epoch")
            }
            for row in db.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
        ]
        found[table] = sorted(rows, key=json.dumps)
    return found


def _fill(db: Connection) -> None:
    missing = set(tables(db)) - set(SAMPLES) - MADE_BY_US
    if missing:
        raise SystemExit(f"There are no samples of {', '.join(sorted(missing))} yet.")
    # In the order above: a key is there before what refers to it.
    for table, samples in SAMPLES.items():
        for sample in samples if table in tables(db) else ():
            names, marks = ", ".join(sample), ", ".join("?" * len(sample))
            db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(sample.values()))


async def _make(folder: Path) -> dict[str, Any]:
    new = await unlocking.create(
        folder,
        passphrase=PASSPHRASE,
        threads=VaultThreads.inline(),
        making=KeyMaking(parameters=Argon2Parameters()),
    )
    await new.vault.private.write(_fill)
    rows = await new.vault.private.read(every_row)
    await new.vault.close()
    return {"passphrase": PASSPHRASE, "recovery_code": new.recovery_code, "rows": rows}


def main() -> None:
    """Make both files for the version that this checkout writes."""
    packed, told = (HERE / f"private-{PRIVATE_SCHEMA.version}.{ending}" for ending in ("zip", "json"))
    if packed.exists() or told.exists():
        sys.exit(f"{packed.name} is there already, and stays as it was shipped.")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "vault"
        description = asyncio.run(_make(folder))
        with zipfile.ZipFile(packed, "x", zipfile.ZIP_DEFLATED) as file:
            for name in ("vault.key", "private.db"):
                file.writestr(zipfile.ZipInfo(name), (folder / name).read_bytes(), zipfile.ZIP_DEFLATED)
    told.write_text(json.dumps(description, indent=1, ensure_ascii=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
