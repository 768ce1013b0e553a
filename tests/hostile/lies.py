"""Telling a member's device a lie, and what must then be true: the type, nothing written, the proof kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from client.domain.errors import DishonestHistory, LeewardError, ServerMisbehaved, UnservedHistory
from client.services.feed_store import distrust_key
from client.vault import evidence, settings
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Answer, Loopback, serving
from tests.support.member import Device, device, run

Lie = Callable[[FeedBuilder], None]


def harbour(posts: int = 600) -> FeedBuilder:
    feed = FeedBuilder()
    for n in range(posts):
        feed.post(f"post {n}", f"words {n}", thread=f"post {n % 9}", title=f"t {n}" if n < 9 else "")
    feed.publish()
    return feed


def caught(
    folder: Path,
    feed: FeedBuilder,
    error: type[LeewardError],
    *,
    answer: Answer | None = None,
    lie: Lie | None = None,
    patience: float = 1.0,
    newer_first: bool = False,
) -> Device:
    """Pull honestly first if there is a lie to tell later; then the pull must raise exactly `error`.

    With `newer_first` the lie is in a segment, and what is newer than it was true and may have come already.
    """
    kept: list[Device] = []
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(folder, feed, server.address, patience=patience) as mine:
                before: list[str] = []
                if lie is not None:
                    await mine.pull.run()
                    before = await mine.texts()
                    lie(feed)
                verified = (await mine.record()).checkpoint
                server.answer = answer or serving(feed)
                with pytest.raises(error) as raised:
                    await mine.pull.run()
                assert type(raised.value) is error
                assert (await mine.record()).checkpoint == verified, "no lie is ever marked verified"
                texts = await mine.texts()
                assert set(texts) - set(before) <= {f"words {n}" for n in range(10_000)}
                if newer_first:
                    assert texts[len(texts) - len(before) :] == before, "nothing was lost"
                elif lie is not None:
                    assert texts == before, "nothing was written, nothing was lost"
                kept.append(mine)
                await _check_evidence(mine, raised.value, must=lie is not None)

        run(work)
    return kept[0]


async def _check_evidence(mine: Device, error: LeewardError, *, must: bool) -> None:
    proofs = await mine.private.read(lambda db: evidence.of_community(db, mine.feed.community))
    stopped = await mine.private.read(lambda db: settings.get(db, distrust_key(mine.feed.community)))
    lasting = isinstance(error, DishonestHistory)
    assert (stopped is not None) == lasting, "writing stops for a dishonest history, and only for it"
    if must or lasting or isinstance(error, UnservedHistory):
        assert proofs
    if proofs:
        assert isinstance(error, ServerMisbehaved)
        assert proofs[-1].proof
        assert proofs[-1].what == f"{type(error).__name__}: {error.what}"
