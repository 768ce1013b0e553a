"""Chaos on real sockets: people who write and read behind lines that cut, stall and corrupt; then a good one.

A real server process; four people with services and SQLCipher vaults of their own. Two reach it by TLS, and their line
flips any bit; two without, and theirs flips bits of what they are answered to reading: nothing guards what is said
without TLS, and Leeward speaks so to its own computer only. `--rounds` counts syncs; 1,000 without it.

At the end the lines are good and everybody syncs twice, the second time to hear what the others said last. Then what
was acknowledged stands exactly once, in everybody's vault the same; nobody was told of a dishonest history; nothing
waits; and no request took longer than its time-out.
"""

from __future__ import annotations

import asyncio
import os
import ssl
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from bench.faults.chaos_line import Line, Sealed
from bench.faults.chaos_people import Somebody, somebody
from bench.faults.programme import Choice, Report
from bench.faults.stage import Stage
from bench.server.town import Town
from server.services.community import open_folder
from server.store.interface import Reading
from tests.support.authority import Authority

SYNCS: Final = 1_000
_BAD: Final = 0.75
_SEALED_SECONDS: Final = 3.0
"""The server seals what was published within two seconds."""
_BEAT_SECONDS: Final = 10.0
_NAMES: Final = ("ada", "bea", "cem", "dov")


def run(_: Stage | None, choice: Choice, beat: Callable[[str], None]) -> Report:
    """Sync `choice.rounds` times in all."""
    report = Report(choice)
    with tempfile.TemporaryDirectory(prefix="leeward-chaos-") as place:
        folder = Path(place)
        with Town.quiet(folder / "server") as town, trusted(folder) as context:
            invited = invitations(town, len(_NAMES))
            asyncio.run(_storm(folder, town, invited, context, report, beat))
    return report


async def _storm(
    folder: Path,
    town: Town,
    invitations: list[str],
    context: ssl.SSLContext,
    report: Report,
    beat: Callable[[str], None],
) -> None:
    seed, port = report.choice.seed, int(urlsplit(town.address).port or 0)
    sealed = Sealed(port, context)
    await sealed.start()
    shut = Line(sealed.port, seed=seed, flips=frozenset({"out", "into"}), sealed=True)
    plain = Line(port, seed=seed + 1, flips=frozenset({"into"}))
    async with AsyncExitStack() as stack:
        stack.push_async_callback(sealed.stop)
        for line in (shut, plain):
            await line.start()
            stack.push_async_callback(line.stop)
        people = []
        for number, (name, invitation) in enumerate(zip(_NAMES, invitations, strict=True)):
            line = shut if number % 2 == 0 else plain
            scheme, host = ("https", "localhost") if line is shut else ("http", "127.0.0.1")
            person = await stack.enter_async_context(somebody(folder / name, name, seed * 100 + number))
            person.guarded = line is shut
            await person.join(invitation, f"{scheme}://{host}:{line.port}")
            people.append(person)
        began = time.monotonic()
        for line in (shut, plain):
            line.bad = _BAD
        await _weather(people, report, beat)
        report.seconds = time.monotonic() - began
        for line in (shut, plain):
            line.bad = 0.0
        await _calm(people, report)
        await asyncio.to_thread(_calls_stand_once, people, town, report)
    _tabulate(people, shut.met + plain.met, report)


async def _weather(people: list[Somebody], report: Report, beat: Callable[[str], None]) -> None:
    """Everybody acts and syncs at their own pace until there were enough syncs."""
    wanted = report.choice.rounds or SYNCS
    left = wanted
    last_beat = time.monotonic()

    async def live(person: Somebody) -> None:
        nonlocal left, last_beat
        while left > 0:
            left -= 1
            await person.act()
            await person.sync()
            report.rounds += 1
            report.workflows[person.name] += 1
            if time.monotonic() - last_beat > _BEAT_SECONDS:
                last_beat = time.monotonic()
                beat(f"chaos: {report.rounds} of {wanted} syncs")
            # A connection kept open would go on in peace: who comes back later comes on a new one.
            if person.chance.random() < 0.8:
                await person.session.memberships.reroute()

    await asyncio.gather(*(live(person) for person in people))


async def _calm(people: list[Somebody], report: Report) -> None:
    """The line is good: one sync each says what waits, one hears what the others said last."""
    for person in people:
        await person.session.memberships.reroute()
    for wait in (_SEALED_SECONDS, 0.0):
        for person in people:
            if not await person.sync():
                report.fail(f"{person.name}: a sync on a good line failed: {dict(person.met)}")
        await asyncio.sleep(wait)
    for person in people:
        for words in await person.account():
            report.fail(f"{person.name}: {words}")
    read = {person.name: await person.reads() for person in people}
    first = read[people[0].name]
    for name, texts in read.items():
        if texts != first:
            report.fail(
                f"{name} holds {len(texts)} posts, {people[0].name} {len(first)}, and they are not the same"
            )
    stands = Counter(first)
    for person in people:
        for post in person.posts:
            count = sum(stands[words] for words in post.wordings)
            if post.withdrawn and count:
                report.fail(f"{person.name}: a post that was taken back stands {count} times")
            elif not post.withdrawn and (count, stands[post.words]) != (1, 1):
                report.fail(
                    f"{person.name}: a post stands {count} times, its last wording {stands[post.words]} times"
                )
    known = {words for person in people for post in person.posts for words in post.wordings}
    strangers = [text for text in first if text.startswith("qz") and text not in known]
    if strangers:
        report.fail(f"{len(strangers)} posts say what nobody wrote")


def _calls_stand_once(people: list[Somebody], town: Town, report: Report) -> None:
    """Who calls again while nobody has answered joins the call that stands: it is one, however often it was sent."""
    _, kept = open_folder(town.folder)
    try:
        for person in people:
            reviews = kept.read(partial(_open_calls, member=person.member.bytes)).result()
            arrived = person.met["call arrived"] > 0
            if len(reviews) != 1 if arrived else len(reviews) > 1:
                report.fail(f"{person.name}: {len(reviews)} calls for help stand open")
    finally:
        kept.close()


def _open_calls(tx: Reading, *, member: bytes) -> list[bytes]:
    return [
        each.id for each in tx.open_reviews_of(member) if each.kind == "help-me" and each.author == member
    ]


def _tabulate(people: list[Somebody], faults: Counter[str], report: Report) -> None:
    report.failed_rounds = len(report.failures)
    met = sum((person.met for person in people), Counter[str]())
    for name, count in sorted(met.items()):
        report.facts[name] = count
    report.facts["posts"] = sum(len(person.posts) for person in people)
    report.facts["of them taken back"] = sum(post.withdrawn for person in people for post in person.posts)
    report.facts["other wordings"] = sum(len(post.wordings) - 1 for person in people for post in person.posts)
    report.facts["calls for help"] = sum(person.calls for person in people)
    report.facts["requests"] = sum(len(person.exchanges) for person in people)
    report.facts["longest request"] = f"{max(max(person.longest) for person in people):.2f} s"
    report.facts["faults"] = sum(faults.values())
    report.facts["where"] = ", ".join(f"{name} {count}" for name, count in sorted(faults.items()))


def invitations(town: Town, count: int) -> list[str]:
    """Fresh ones, from the steward's own command."""
    command = [sys.executable, "-m", "server", "invite", "--data", str(town.folder)]
    done = subprocess.run(
        [*command, "--count", str(count), "--address", town.address],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.split()


@contextmanager
def trusted(folder: Path) -> Iterator[ssl.SSLContext]:
    """TLS for `localhost`, by an authority that this process trusts meanwhile, and nobody else."""
    authority = Authority(folder)
    before = os.environ.get("SSL_CERT_FILE")
    os.environ["SSL_CERT_FILE"] = str(authority.file)
    try:
        yield authority.issue("localhost").context
    finally:
        del os.environ["SSL_CERT_FILE"]
        if before is not None:
            os.environ["SSL_CERT_FILE"] = before
