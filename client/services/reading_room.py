"""The library of one open vault: what there is to read, where one was, and suggestions by tags.

The texts ship with the program; what was read of them stays in the vault. The journal is read by `look_through` alone,
which a person asks for each time, and which keeps nothing. docs/decisions/0039-library.md says why it is like that.
"""

from __future__ import annotations

import asyncio
import json
import time
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from client.domain.checking_words import Checker
from client.domain.errors import BugError
from client.domain.journal import JournalEntry
from client.domain.library.pieces import TAGS, Library, NotAPiece, course_of, piece_of
from client.domain.library.reading import LibraryMark, Suggestion, suggestions
from client.domain.library.searching import Hit, Index
from client.domain.library.topic_words import Found, TopicWords, topic_words_of
from client.services import word_checks
from client.services.changes import ChangeSet, Kind
from client.vault import journal, library_marks, settings
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

SETTING: Final = "library-topics"
CRISIS: Final = "crisis"
"""The topic whose words lead to support before anything else."""
AT_ONCE: Final = 200
"""Journal entries that are looked at in one go: others may read the vault in between."""


@dataclass(frozen=True, slots=True)
class Shelves:
    """Everything that the library's first page needs to know, as it is now."""

    library: Library
    marks: dict[str, LibraryMark] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    suggested: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for what was typed. `crisis`: it may be about one's own safety, by the library's list of words or
    by those that a post is looked through with, in each of their languages."""

    hits: tuple[Hit, ...] = ()
    crisis: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking through the journal: how many entries there were, and the topics with the words found."""

    entries: int
    found: tuple[Found, ...] = field(repr=False)


class ReadingRoom:
    """Reads what ships with the program once, when it is first asked for, and never beside the window's work."""

    def __init__(
        self,
        private: VaultFile,
        *,
        now: Callable[[], float] = time.time,
        folder: Traversable | None = None,
        language: str = "en",
    ) -> None:
        """`folder` holds the library of each language; by default what ships. There is English so far."""
        self._private = private
        self._now = now
        self._folder = (folder or files("resources").joinpath("library")).joinpath(language)
        self._language = language
        self._opening = asyncio.Lock()
        self._library: Library | None = None
        self._index: Index | None = None
        self._words: TopicWords | None = None
        self._checker: Checker | None = None

    # What there is

    async def library(self) -> Library:
        """All articles and courses. Raises BugError where a file is not as it must be."""
        async with self._opening:
            if self._library is None:
                self._library = await asyncio.to_thread(_read, self._folder, self._language)
            return self._library

    async def shelves(self) -> Shelves:
        """The library, what was read of it, and what is suggested. Raises as VaultFile.read."""
        library = await self.library()

        def look(db: Connection) -> tuple[dict[str, LibraryMark], tuple[str, ...]]:
            return library_marks.every(db), _topics(settings.get(db, SETTING))

        marks, topics = await self._private.read(look)
        return Shelves(library, marks, topics, suggestions(library, marks, topics))

    async def search(self, *, typed: str) -> Answer:
        """What has these words, the best first. It is looked up in memory: nothing is kept of what was typed."""
        library = await self.library()
        if self._index is None:
            self._index = await asyncio.to_thread(Index, library)
        words = await self._topic_words()
        if self._checker is None:
            self._checker = await asyncio.to_thread(word_checks.checker, language=self._language)
        crisis = any(each.tag == CRISIS for each in words.topics([words.count(typed)]))
        crisis = crisis or any(each.kind == "danger" for each in self._checker.check(typed))
        return Answer(self._index.search(typed), crisis)

    # What was read

    async def opened(self, *, item: str) -> ChangeSet:
        """Somebody opened it now. Raises as VaultFile.write."""
        await self._require(item)
        at = int(self._now())
        return await self._mark(lambda db: library_marks.opened(db, item, at=at), item)

    async def reached(self, *, item: str, place: int) -> ChangeSet:
        """It was read as far as `place`, in thousandths. Raises as VaultFile.write."""
        return await self._mark(lambda db: library_marks.reached(db, item, place=place), item)

    async def finish(self, *, item: str, finished: bool = True) -> ChangeSet:
        """Somebody says that they have read it, or takes that back. Raises as VaultFile.write."""
        await self._require(item)
        at = int(self._now())

        def mark(db: Connection) -> None:
            if finished:
                library_marks.finished(db, item, at=at)
            else:
                library_marks.not_finished(db, item)

        return await self._mark(mark, item)

    async def keep(self, *, item: str, kept: bool) -> ChangeSet:
        """Keep it for later, or no longer. Raises as VaultFile.write."""
        await self._require(item)
        return await self._mark(lambda db: library_marks.keep(db, item, kept), item)

    async def forget_reading(self) -> ChangeSet:
        """Forget what was opened, read and kept for later; topics that were chosen stay. Raises as VaultFile.write."""
        await self._private.write(library_marks.forget_all)
        return ChangeSet.of(Kind.LIBRARY)

    # Topics

    async def choose_topics(self, *, topics: Iterable[str]) -> ChangeSet:
        """These and no others are what one would like to read about. ValueError for what is no topic."""
        chosen = tuple(dict.fromkeys(topics))
        if not set(chosen) <= set(TAGS):
            raise ValueError("topics are tags of the library")
        value = json.dumps(sorted(chosen, key=TAGS.index))

        def put(db: Connection) -> None:
            if chosen:
                settings.put(db, key=SETTING, value=value)
            else:
                settings.clear(db, SETTING)

        await self._private.write(put)
        return ChangeSet.of(Kind.LIBRARY)

    async def topic_words(self) -> dict[str, tuple[str, ...]]:
        """The words that looking through the journal would count, by topic."""
        return (await self._topic_words()).lists

    async def look_through(self, *, since: int | None = None) -> Looked:
        """Count the words of the list in the journal, from UTC second `since` on or in all of it. Keeps nothing.

        It is only ever called because somebody pressed the button for it. Raises as VaultFile.read.
        """
        words = await self._topic_words()
        counted: list[dict[str, int]] = []
        before: JournalEntry | None = None
        entries = 0
        while True:
            some = await self._private.read(_page_after(before))
            wanted = [entry for entry in some if since is None or entry.created.utc >= since]
            counted += await asyncio.to_thread(_count, words, [entry.text for entry in wanted])
            entries += len(wanted)
            if len(wanted) < AT_ONCE:
                return Looked(entries, words.topics(counted))
            before = some[-1]

    # Inside

    async def _topic_words(self) -> TopicWords:
        if self._words is None:
            self._words = await asyncio.to_thread(_read_words, self._folder)
        return self._words

    async def _require(self, item: str) -> None:
        if item not in (library := await self.library()).pieces and library.course_of(item) is None:
            raise BugError("there is nothing of that name in the library")

    async def _mark(self, change: Callable[[Connection], None], item: str) -> ChangeSet:
        await self._private.write(change)
        return ChangeSet.of(Kind.LIBRARY, ids=(item,))


def _page_after(before: JournalEntry | None) -> Callable[[Connection], list[JournalEntry]]:
    return lambda db: journal.newest(db, limit=AT_ONCE, before=before)


def _count(words: TopicWords, texts: list[str]) -> list[dict[str, int]]:
    return [dict(found) for text in texts if (found := words.count(text))]


def _topics(kept: str | None) -> tuple[str, ...]:
    """What is kept came from a file, and may name topics of another version."""
    try:
        found = json.loads(kept or "[]")
    except (ValueError, RecursionError):
        return ()
    return tuple(tag for tag in TAGS if tag in found) if isinstance(found, list) else ()


def _read(folder: Traversable, language: str) -> Library:
    try:
        articles = tuple(
            piece_of(f"articles/{name}", text) for name, text in _texts(folder.joinpath("articles"), ".md")
        )
        courses = tuple(
            course_of(
                f"courses/{each.name}",
                each.joinpath("course.toml").read_text("utf-8"),
                dict(_texts(each, ".md")),
            )
            for each in sorted(folder.joinpath("courses").iterdir(), key=lambda each: each.name)
            if each.is_dir()
        )
    except (NotAPiece, OSError, UnicodeDecodeError) as error:
        raise BugError(f"the library is not as it must be: {error}") from error
    return Library(language, tuple(sorted(articles, key=lambda each: each.title.casefold())), courses)


def _texts(folder: Traversable, ending: str) -> list[tuple[str, str]]:
    """The files of a folder by name without ending, in order."""
    found = sorted(
        (each for each in folder.iterdir() if each.name.endswith(ending)), key=lambda each: each.name
    )
    return [(each.name.removesuffix(ending), each.read_text("utf-8")) for each in found]


def _read_words(folder: Traversable) -> TopicWords:
    try:
        return topic_words_of(tomllib.loads(folder.joinpath("topic-words.toml").read_text("utf-8")))
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise BugError(f"the list of words is not as it must be: {error}") from error
