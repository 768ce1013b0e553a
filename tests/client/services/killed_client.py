"""A client in a process of its own, to be killed: opens the vault in a folder and syncs its community."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from tests.contract.people import someone


async def main(folder: Path) -> None:
    async with someone(folder) as person:
        await person.sync()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
