"""Far more than ten times what the server takes at its ease, and whether guides and calls for help still get through.

A round on each store: members post as fast as they are answered, first on as many connections as the server takes
at its ease, then on so many, at least twenty-six times these, that not all find a place within the second the server
lets them wait; none of them waits when it is refused. It is the crowd that is tenfold and more: requests a second
are not, because refusing costs half of carrying out on a machine that is shared with the load. Meanwhile other
members call for help, guides work, and heads are read. Then the load ends, and the time is taken until an ordinary
member is answered as before.
"""

from __future__ import annotations

import os
import random
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench import _load
from bench.community import sentences
from bench.faults.hall import Hall
from bench.faults.programme import Choice, Found, Report, run_rounds
from bench.server.town import STORES, Person
from protocol.reviewing import ClaimRequest
from protocol.strict_json import encode, pad
from protocol.submissions import HelpMe, Reply, Submission
from server.web.admission import PLACE_SECONDS

SECONDS: Final = 15.0
_BEFORE_SECONDS: Final = 5.0
_AT_EASE: Final = 32
_CROWD_LEAST: Final = 840
_CROWD_MOST: Final = 3000
"""Not far below the connections that a server takes."""
_EACH: Final = 20
_PROBE_SECONDS: Final = 0.1
_CALLERS: Final = 4
"""Members who call for help, and are not part of the load."""
RECOVERY_MAX: Final = 30.0
HELP_P99_MAX: Final = 2.0
_AS_BEFORE: Final = 20
"""So many answers in a row, each within half a second, and the server has recovered."""


@dataclass
class _Told:
    """How one kind of request was answered under load."""

    statuses: Counter[int] = field(default_factory=Counter)
    took: list[float] = field(default_factory=list)

    def note(self, status: int, seconds: float) -> None:
        self.statuses[status] += 1
        self.took.append(seconds)

    def p99(self) -> float:
        ordered = sorted(self.took)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))] if ordered else 0.0

    def words(self) -> str:
        ordered = sorted(self.took) or [0.0]
        middle = ordered[len(ordered) // 2]
        return (
            f"{len(self.took)} asked, answered {dict(sorted(self.statuses.items()))}, "
            f"median {middle * 1e3:.0f} ms, p99 {self.p99() * 1e3:.0f} ms, longest {ordered[-1] * 1e3:.0f} ms"
        )


def run(stage: object, choice: Choice, beat: Callable[[str], None]) -> Report:
    """One round on each store. `stage` is not needed: no vault is struck."""
    report = Report(choice)

    def one(number: int) -> Found:
        store = STORES[number % len(STORES)]
        with tempfile.TemporaryDirectory() as place, Hall.open(Path(place) / "data", store) as hall:
            strike = Strike(hall, random.Random(choice.seed + number), SECONDS)
            trouble = strike.run()
            for name, words in strike.facts.items():
                report.facts[f"{store}, {name}"] = words
                beat(f"{store}, {name}: {words}")
        return Found(store, "a crowd of many times its ease", trouble)

    run_rounds(report, one, rounds=choice.rounds or len(STORES), beat=beat)
    return report


class Strike:
    """One round."""

    def __init__(self, hall: Hall, chance: random.Random, seconds: float) -> None:
        """The load lasts so many seconds."""
        self._hall = hall
        self._chance = chance
        self._seconds = seconds
        self._helped = hall.members[:_CALLERS]
        self._crowd = hall.members[_CALLERS:]
        self._help, self._guides = _Told(), _Told()
        self._reads = _Told()
        self.facts: dict[str, str] = {}

    def run(self) -> str:
        """What is wrong; nothing if all is well."""
        before = _load.put(self._plan(_AT_EASE, _BEFORE_SECONDS, each=600))
        files, memory = self._open_files(), self._hall.town.memory()
        self.facts["at ease"] = f"{before.rate:.0f} posts/s, p99 {before.quantile(0.99) * 1e3:.0f} ms"
        # Whoever finds no place waits a second for one: a crowd is too large if its turn takes longer than that.
        crowd = min(max(_CROWD_LEAST, round(2 * before.rate * PLACE_SECONDS)), _CROWD_MOST)
        ended = threading.Event()
        with ThreadPoolExecutor(4) as pool:
            load = pool.submit(_load.put, self._plan(crowd, self._seconds, each=_EACH))
            time.sleep(1.5)  # the crowd has come
            probes = [
                pool.submit(self._keep_on, probe, ended)
                for probe in (self._call_for_help, self._work_as_guide, self._read)
            ]
            try:
                result = load.result()
                over = time.perf_counter()
                recovered = self._until_as_before() - over
            finally:
                ended.set()
            for probing in probes:
                probing.result()  # one that could not go on has seen nothing of what it was to see
        asked = len(result.took) + sum(result.others.values())
        times = asked / result.seconds / before.rate
        self.facts["overload"] = (
            f"{crowd // _AT_EASE} times the connections, {asked / result.seconds:.0f} requests/s asked "
            f"({times:.1f} times the posts at ease), {result.rate:.0f}/s carried out "
            f"with p99 {result.quantile(0.99) * 1e3:.0f} ms, others {dict(sorted(result.others.items()))}"
        )
        self.facts["help-me meanwhile"] = self._help.words()
        self.facts["guides meanwhile"] = self._guides.words()
        self.facts["heads meanwhile"] = self._reads.words()
        self.facts["recovered after"] = f"{recovered:.1f} s"
        self.facts["memory"] = f"{memory:.0f} MiB at ease, {self._hall.town.memory():.0f} MiB afterwards"
        return "; ".join(self._troubles(result, before, recovered, files))

    def _troubles(
        self, result: _load.Result, before: _load.Result, recovered: float, files: int
    ) -> list[str]:
        found = []
        if set(self._help.statuses) != {200}:
            found.append(f"calls for help were answered {dict(self._help.statuses)}")
        if not set(self._guides.statuses) <= {200, 409}:
            found.append(f"guides were answered {dict(self._guides.statuses)}")
        if set(self._reads.statuses) != {200}:
            found.append(f"heads were answered {dict(self._reads.statuses)}")
        if self._help.p99() > HELP_P99_MAX or self._guides.p99() > HELP_P99_MAX:
            found.append("help and guides waited too long")
        if not set(result.others) <= {429, 503}:
            found.append(f"the crowd was answered {dict(result.others)}")
        if not result.others:
            found.append("that was no overload")
        if result.rate < before.rate / 4:
            found.append("under overload little was carried out")
        if recovered > RECOVERY_MAX:
            found.append(f"recovered after {recovered:.0f} s only")
        if self._open_files() > files + 8:
            found.append(f"{self._open_files() - files} files and sockets are left open")
        return found

    def _plan(self, connections: int, seconds: float, *, each: int) -> _load.Plan:
        texts = [sentences(self._chance, self._chance.randint(200, 1100)) for _ in range(100)]
        requests = []
        for number in range(connections):
            person = self._crowd[number % len(self._crowd)]
            requests.append([self._reply(person, self._chance.choice(texts)) for _ in range(each)])
        return _load.Plan(self._hall.town.address, requests, seconds, again=True)

    def _reply(self, person: Person, text: str) -> bytes:
        reply: Submission = Reply(id=uuid.uuid4(), thread=self._hall.threads[0], text=text)
        return _load.request("POST", "/v1/submissions", body=pad(encode(reply)), token=person.token)

    def _keep_on(self, probe: Callable[[int], None], ended: threading.Event) -> None:
        number = 0
        while not ended.wait(_PROBE_SECONDS):
            probe(number)
            number += 1

    def _call_for_help(self, number: int) -> None:
        person = self._helped[number % _CALLERS]
        status, _, took = self._hall.ask(
            "POST", "/v1/submissions", HelpMe(id=uuid.uuid4()), token=person.token
        )
        self._help.note(status, took)

    def _work_as_guide(self, number: int) -> None:
        guide = self._hall.guides[number % len(self._hall.guides)]
        if number % 2 or not self._hall.reviews:
            status, _, took = self._hall.ask("GET", "/v1/review", token=guide.token)
        else:
            path = f"/v1/review/{self._hall.reviews[0]}/claim"
            status, _, took = self._hall.ask("POST", path, ClaimRequest(1), token=guide.token)
        self._guides.note(status, took)

    def _read(self, number: int) -> None:
        status, _, took = self._hall.ask("GET", "/v1/feed/head")
        self._reads.note(status, took)

    def _until_as_before(self) -> float:
        """The moment from which an ordinary member was answered as before."""
        person, well = self._crowd[0], 0
        began = since = time.perf_counter()
        while well < _AS_BEFORE and time.perf_counter() - began < 2 * RECOVERY_MAX:
            reply: Submission = Reply(id=uuid.uuid4(), thread=self._hall.threads[0], text="Better now.")
            status, _, took = self._hall.ask("POST", "/v1/submissions", reply, token=person.token)
            if status == 200 and took < 0.5:
                well += 1
            else:
                well, since = 0, time.perf_counter()
        return since

    def _open_files(self) -> int:
        process = self._hall.town.process
        assert process is not None
        return len(os.listdir(f"/proc/{process.pid}/fd"))
