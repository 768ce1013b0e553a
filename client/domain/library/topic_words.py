"""Which topics a text speaks of, by a list of words that anybody can read: it counts words, and understands nothing.

"I slept well" counts for sleep as "I cannot sleep" does. So what is found is shown word by word, and decides nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from client.domain.library.pieces import TAGS
from client.domain.library.searching import words_of

MOST_OF_A_TEXT: Final = 200_000
"""Characters of one text that are looked at."""


@dataclass(frozen=True, slots=True)
class Found:
    """A topic, in how many texts any of its words stood, and each word of the list with how often it was found."""

    tag: str
    texts: int
    words: tuple[tuple[str, int], ...] = field(repr=False)


class TopicWords:
    """The list, ready to be asked. A word may end in a star: then words that begin like it count too."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Raises ValueError for what is no topic, no word, or stands there twice."""
        self._topics: dict[str, str] = {}
        self._phrases: dict[str, dict[tuple[str, ...], str]] = {}
        self._beginnings: dict[str, str] = {}
        for tag, words in lists.items():
            for written in words:
                begins = written.endswith("*")
                phrase = tuple(words_of(written.removesuffix("*")))
                known = self._beginnings if begins else self._phrases.get(phrase[0] if phrase else "", {})
                if tag not in TAGS or not phrase or (begins and len(phrase) > 1):
                    raise ValueError(f"{written!r} is no word for {tag!r}")
                if written in self._topics or (phrase[0] if begins else phrase) in known:
                    raise ValueError(f"{written!r} stands there twice")
                self._topics[written] = tag
                if begins:
                    self._beginnings[phrase[0]] = written
                else:
                    self._phrases.setdefault(phrase[0], {})[phrase] = written
        self._known: dict[str, tuple[str, ...]] = {}
        """Which of the words with a star a word counts for, once it was asked."""

    @property
    def lists(self) -> dict[str, tuple[str, ...]]:
        """The words of each topic as they are written in the list."""
        found: dict[str, tuple[str, ...]] = {}
        for written, tag in self._topics.items():
            found[tag] = (*found.get(tag, ()), written)
        return found

    def count(self, text: str) -> Counter[str]:
        """How often each word of the list stands in a text."""
        words = words_of(text[:MOST_OF_A_TEXT])
        found: Counter[str] = Counter()
        for at, word in enumerate(words):
            for phrase, written in self._phrases.get(word, {}).items():
                if tuple(words[at : at + len(phrase)]) == phrase:
                    found[written] += 1
            if word not in self._known:
                self._known[word] = tuple(
                    written for begun, written in self._beginnings.items() if word.startswith(begun)
                )
            found.update(self._known[word])
        return found

    def topics(self, counted: Iterable[Mapping[str, int]]) -> tuple[Found, ...]:
        """What was counted in several texts, by topic, that of most texts first."""
        texts: Counter[str] = Counter()
        words: dict[str, Counter[str]] = {}
        for one in counted:
            texts.update({self._topics[word] for word in one})
            for word, times in one.items():
                words.setdefault(self._topics[word], Counter())[word] += times
        return tuple(
            Found(tag, times, tuple(words[tag].most_common()))
            for tag, times in sorted(texts.items(), key=lambda each: (-each[1], TAGS.index(each[0])))
        )


def topic_words_of(read: Mapping[str, Any]) -> TopicWords:
    """The list from its file: topics and their words. Raises ValueError for anything else."""
    if not all(
        isinstance(words, list) and all(isinstance(each, str) for each in words) for words in read.values()
    ):
        raise ValueError("a topic has words")
    return TopicWords(read)
