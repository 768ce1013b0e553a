"""The spelling check of one open vault: its choices, the person's own words, and a thread in which words are looked up.

Nothing of it leaves this program: the words of a language are files that ship with it, and a text is looked at in
memory and forgotten.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final, TypeVar

from client.domain.spelling.graph import DamagedGraph, WordGraph
from client.domain.spelling.lists import read_own
from client.domain.spelling.speller import LANGUAGES, Language, Mark, Speller
from client.domain.spelling.words import LONGEST, plain
from client.services.changes import ChangeSet, Kind
from client.services.kept_choices import KeptChoices
from client.vault import spelling as kept
from client.vault.vault_file import VaultFile

T = TypeVar("T")

MOST_WORDS: Final = 5_000
"""Own words that are looked up; more can be kept, and are not."""


@dataclass(frozen=True, slots=True)
class SpellingChoice:
    """`language` is one of LANGUAGES, or empty for the program's own."""

    on: bool = True
    language: str = ""


def language_for(chosen: str, program: str) -> Language:
    """The language to check in: the one that was chosen, or the program's (a BCP 47 name), or English.

    English is taken in both spellings unless one was chosen.
    """
    for language in LANGUAGES:
        if chosen == language:
            return language
    base = program.replace("_", "-").partition("-")[0].lower()
    for language in LANGUAGES:
        if base == language:
            return language
    return "en"


class Spelling:
    """Looks words up in a thread of its own, one text after the other. `close` ends the thread."""

    def __init__(
        self, *, private: VaultFile, place: Path | None = None, now: Callable[[], float] = time.time
    ) -> None:
        """`place` is the folder of the languages' files; by default those that ship with the program."""
        self._private = private
        self._choice = KeptChoices(
            private,
            key="spelling",
            usual=SpellingChoice(),
            bounds={"language": lambda given: given in ("", *LANGUAGES)},
        )
        self._place = place
        self._now = now
        self._thread: ThreadPoolExecutor | None = None
        self._spellers: dict[Language, Speller | None] = {}
        self._personal: tuple[str, ...] | None = None

    async def choice(self) -> SpellingChoice:
        """What was chosen; the default for what is missing or foreign. Raises as VaultFile.read."""
        return await self._choice.get()

    async def choose(self, chosen: SpellingChoice) -> ChangeSet:
        """Keep a choice. ValueError for a language there is not; raises as VaultFile.write."""
        return await self._choice.put(chosen)

    async def words(self) -> tuple[str, ...]:
        """The person's own words. Raises as VaultFile.read."""
        return await self._private.read(kept.words)

    async def add(self, word: str) -> ChangeSet:
        """Keep a word. One that is empty or too long for a word is not kept. Raises as VaultFile.write."""
        word = plain(word).strip()
        if 0 < len(word) <= LONGEST:
            await self._private.write(lambda db: kept.add(db, word, now=int(self._now())))
            self._personal = None
        return ChangeSet.of(Kind.PREFERENCES)

    async def remove(self, word: str) -> ChangeSet:
        """Forget a word. Raises as VaultFile.write."""
        await self._private.write(lambda db: kept.remove(db, word))
        self._personal = None
        return ChangeSet.of(Kind.PREFERENCES)

    def forget_words(self) -> None:
        """The person's own words were erased, or are others now: read them again when they are next needed."""
        self._personal = None

    async def marks(self, texts: Sequence[str], language: Language) -> list[list[Mark]]:
        """For each text, the words that are not known. None are marked where the language's file cannot be read."""
        return await self._look(
            language, lambda speller: [speller.marks(text) for text in texts], [[] for _ in texts]
        )

    async def suggest(self, word: str, language: Language) -> list[str]:
        """What may have been meant, the likeliest first."""
        return await self._look(language, lambda speller: speller.suggest(word), [])

    async def close(self) -> None:
        """End the thread once it has done what it is at, and forget every word."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.submit(self._forget)
            await asyncio.to_thread(thread.shutdown)

    # Inside

    async def _look(self, language: Language, work: Callable[[Speller], T], without: T) -> T:
        if self._personal is None:
            self._personal = (await self.words())[:MOST_WORDS]
        personal = self._personal
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "spelling")

        def job() -> T:
            speller = self._speller(language, personal)
            return without if speller is None else work(speller)

        return await asyncio.get_running_loop().run_in_executor(self._thread, job)

    def _speller(self, language: Language, personal: tuple[str, ...]) -> Speller | None:
        # In the thread, as is everything that touches a speller.
        if language not in self._spellers:
            self._spellers[language] = self._opened(language)
        speller = self._spellers[language]
        if speller is not None:
            speller.set_personal(personal)
        return speller

    def _opened(self, language: Language) -> Speller | None:
        place = self._place or Path(str(files("resources"))) / "spelling"
        try:
            own = read_own((place / f"own-{language[:2]}.txt").read_text("utf-8"))
            return Speller(language, WordGraph.open(place / f"{language[:2]}.words"), own)
        except (OSError, DamagedGraph, UnicodeDecodeError):
            return (
                None  # a check that cannot be made marks nothing; German may have been taken out on purpose
            )

    def _forget(self) -> None:
        for speller in self._spellers.values():
            if speller is not None:
                speller.close()
        self._spellers.clear()
