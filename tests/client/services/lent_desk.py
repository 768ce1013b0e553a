"""A guide's vault on a managed computer, opened for one use; and as a process of its own, to be killed."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

from client.domain.deciding import Wish
from client.domain.management import UNMANAGED, USUAL, Management
from client.domain.shift_end import Note
from client.services import guides_unsent, unlocking
from client.services.desk_shift import DeskShift
from client.services.guides_unsent import Unsent
from client.services.memberships import Circumstances
from client.services.session import Session
from client.vault import settings
from client.vault.worker import VaultThreads
from protocol.reviewing import Decision
from tests.client.services.vault_runs import PASSPHRASE, QUICK

HERE, THERE = "a" * 52, "b" * 52
REVIEW, OTHER = UUID(int=5), UUID(int=6)
PLANTED = tuple(f"qzvex{each}lomungo" for each in ("letter", "wording", "record", "handed", "sent", "later"))
"""Words that members could have written, wherever a desk keeps what its guide writes."""
PIECES = 4
"""Under so many keys."""
OWN = ("qzvexsnippetown", "qzvexoneselfown", "qzvexjournalown", "qzvexdraftown")
"""Words of the guide's own, which nobody's rules reach."""
Use = Callable[[Session], Awaitable[None]]


async def open_desk(
    folder: Path, use: Use, *, managed: Management = USUAL, now: Callable[[], float] = time.time
) -> bytes:
    """Open the vault there, made the first time; its key, for looking at the pages. It is closed as by a lock."""
    threads = VaultThreads.real()
    decoder = ThreadPoolExecutor(1, "verifying")
    if unlocking.is_there(folder):
        vault = await unlocking.unlock(folder, passphrase=PASSPHRASE, threads=threads, stretch=QUICK.stretch)
    else:
        made = await unlocking.create(folder, passphrase=PASSPHRASE, threads=threads, making=QUICK)
        vault = made.vault
    around = Circumstances(decoder=decoder, managed=lambda: managed, now=now)
    try:
        async with Session(vault=vault, around=around) as session:
            await use(session)
        return vault.data_key.private_file()
    finally:
        await vault.close()
        await asyncio.to_thread(threads.shut_down)
        await asyncio.to_thread(decoder.shutdown)


async def works(session: Session, community: str = HERE) -> None:
    """A guide works at the desk: a word of PLANTED in everything that a desk keeps, and words of their own."""
    letter, wording, record, handed, sent, later = PLANTED
    private = session.vault.private
    wish = Wish(Decision.PROPOSE_REDACTION, words=letter * 300, proposal=wording * 300, record=record)
    await session.guide_words.keep(community=community, review=REVIEW, wish=wish)
    await DeskShift(memberships=session.memberships).keep(community=community, note=Note(handed, "", ""))
    await guides_unsent.keep(private, community=community, place="letter x", unsent=Unsent(sent))
    # What a later Leeward will keep, of which this one's list has not heard.
    await private.write(
        lambda db: settings.put(db, key=f"guide's new thing {community} 1", value=later * 900)
    )


async def writes_for_oneself(session: Session) -> None:
    """What is the guide's own."""
    snippet, oneself, journal, draft = OWN
    await session.guide_words.add_snippet(snippet, snippet_id="s")
    await session.shifts.keep_words(community=HERE, words=oneself)
    await session.journaling.write_entry(text=journal)
    await session.journaling.save_entry_draft(entry_id="d", text=draft, mood=None)


async def _until_killed(session: Session) -> None:
    await session.shifts.begin(community=HERE, now=time.time())
    await works(session)
    print("kept", flush=True)
    await asyncio.sleep(60)


if __name__ == "__main__":
    asyncio.run(open_desk(Path(sys.argv[1]), _until_killed, managed=UNMANAGED))
