"""The spelling check: 10,000 words beside a Python set of the same words, memory, suggestions, and what typing notices.

The text is the demo threads', looked at by a speller that has seen nothing yet, then by the same again; then come
10,000 words of which no two are alike. The set holds what the graph holds and is the fastest there is: the ratio says
what the small file costs. Memory is what a fresh process grows by when it has looked up every word, or has made the
set. Times are the thread's own, for other work on the machine is not this program's. The longest wait is what a
thread sees that wants to go on every millisecond, as a window does, while suggestions are looked for in another;
beside it, while nothing is.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from statistics import median
from typing import Final

from bench.environment import ROOT
from bench.figures import Figure
from client.domain.spelling.graph import WordGraph
from client.domain.spelling.lists import read_own
from client.domain.spelling.speller import Language, Speller

_PLACE: Final = ROOT / "resources" / "spelling"
_WORDS: Final = 10_000
_ROUNDS: Final = 7
_SLIPS: Final[dict[Language, str]] = {
    "en": "recieve definately becuase seperate therapits tommorow accomodate thier feelngs depresed untill anxios",
    "de": "Schlafprobelme Arbeitplatzverlust Panikatacke vieleicht Gruppentherapisitzung fuehle Tehrapie morgne",
    "es": "depresion psicologo medicasion terapueta nesesito tambien pastiyas dificil trsiteza cabesa veses",
}


def figures() -> Iterator[Figure]:
    """What a check, its memory, its suggestions and its neighbours cost."""
    text = demo_text(_WORDS)
    words = text.split()
    known = {word.decode("latin-1") for word, flags in WordGraph.open(_PLACE / "en.words") if flags & 3}
    found = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")

    def by_set() -> None:
        for word in found.findall(text):
            _ = word in known or word.lower() in known

    speller = _speller("en")
    cold = median(_milliseconds(lambda speller: speller.marks(text), _speller) for _ in range(_ROUNDS))
    plain = median(_seconds(by_set) for _ in range(_ROUNDS)) * 1000
    speller.marks(text)
    again = median(_seconds(lambda: speller.marks(text)) for _ in range(_ROUNDS)) * 1000
    yield Figure(
        name="spelling/10,000 words", value=cold, unit="ms", baseline=plain, bound=100, absolute=True
    )
    yield Figure(
        name="spelling/the same again", value=again, unit="ms", baseline=plain, bound=100, absolute=True
    )
    every = [word.decode("latin-1") for word, _ in islice(speller._graph, 0, 9 * _WORDS, 9)]
    distinct = " ".join(every)
    yield Figure(
        name="spelling/10,000 different words",
        value=median(
            _milliseconds(lambda speller: speller.marks(distinct), _speller) for _ in range(_ROUNDS)
        ),
        unit="ms",
        baseline=median(_seconds(lambda: [word in known for word in every]) for _ in range(_ROUNDS)) * 1000,
        bound=100,
        absolute=True,
    )
    assert len(words) == _WORDS
    graph, as_set = _memory("graph"), _memory("set")
    yield Figure(name="spelling/memory", value=graph, unit="KiB", baseline=as_set, bound=0.5)
    for language in _SLIPS:
        taken = _suggestions(language)
        yield Figure(name=f"spelling/suggest {language}", value=median(taken), unit="ms", bound=100)
        yield Figure(name=f"spelling/suggest {language}, longest", value=max(taken), unit="ms", bound=300)
    idle, beside = _longest_wait(lambda: time.sleep(1)), _longest_wait(lambda: _suggestions("de"))
    yield Figure(
        name="spelling/longest wait beside it",
        value=beside,
        unit="ms",
        baseline=idle,
        bound=50,
        absolute=True,
    )


def demo_text(count: int) -> str:
    """So many words of the demo threads, again from the beginning where they end."""
    lines = (ROOT / "resources" / "demo" / "threads.jsonl").read_text("utf-8").splitlines()
    words: list[str] = []
    while len(words) < count:
        for line in lines:
            words += str(json.loads(line)["body"]).split()
    return " ".join(words[:count])


def _speller(language: Language = "en") -> Speller:
    own = read_own((_PLACE / f"own-{language}.txt").read_text("utf-8"))
    return Speller(language, WordGraph.open(_PLACE / f"{language}.words"), own)


def _seconds(work: Callable[[], object], clock: Callable[[], float] = time.thread_time) -> float:
    begun = clock()
    work()
    return clock() - begun


def _milliseconds(work: Callable[[Speller], object], make: Callable[[], Speller]) -> float:
    """Of a speller that has looked nothing up yet."""
    speller = make()
    taken = _seconds(lambda: work(speller)) * 1000
    speller.close()
    return taken


def _suggestions(language: Language) -> list[float]:
    speller = _speller(language)
    taken = [_seconds(partial(speller.suggest, word)) * 1000 for word in _SLIPS[language].split()]
    speller.close()
    return taken


def _longest_wait(work: Callable[[], object]) -> float:
    """Milliseconds over the one that was asked for, the longest of all while `work` runs in another thread."""
    thread = threading.Thread(target=work)
    thread.start()
    longest = 0.0
    while thread.is_alive():
        longest = max(longest, _seconds(lambda: time.sleep(0.001), time.perf_counter) - 0.001)
    thread.join()
    return longest * 1000


def _memory(kind: str) -> float:
    """KiB that a fresh process has grown by."""
    done = subprocess.run(
        [sys.executable, "-c", _GROWTH, kind, str(_PLACE / "en.words")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return float(done.stdout)


_GROWTH: Final = """
import sys
from pathlib import Path
from client.domain.spelling.graph import WordGraph
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4
kind, path = sys.argv[1:]
if kind == "graph":
    words = [word for word, _ in WordGraph.open(Path(path))]
    before = resident()
    graph = WordGraph.open(Path(path))
    assert all(graph.flags(word) for word in words)
else:
    lines = "\\n".join(word.decode("latin-1") for word, _ in WordGraph.open(Path(path)))
    before = resident()
    known = set(lines.split("\\n"))
print(resident() - before)
"""
