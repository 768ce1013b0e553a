"""What a person does not want to meet for now, and what of it a post carries. A mute folds; it never takes away.

Guides' posts, decisions and support are never muted, nor is what one wrote oneself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal

MuteKind = Literal["word", "theme", "thread", "pseudonym"]

LONGEST_WORD: Final = 60
"""Characters of a muted word or phrase."""
MOST_WORDS: Final = 500
_GAPS: Final = re.compile(r"[\W_]+")
_UNSEEN: Final = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
"""Soft hyphens, joiners and spaces without width: nobody sees them within a word, so none of them parts one."""
_ENDINGS: Final = 2
"""A muted word is met with so many letters more at its end: "nightmare" mutes "nightmares" as well."""
_SHORT: Final = 4
"""Shorter words are met only as they are: "die" is not "diet"."""


def tidied(word: str) -> str:
    """A word or phrase as it is compared: without case, with single spaces for everything between its words."""
    return " ".join(_spaced(word).split())[:LONGEST_WORD]


def _spaced(text: str) -> str:
    """In small letters, accents as one letter with theirs, and a space for whatever is between words."""
    return _GAPS.sub(" ", unicodedata.normalize("NFC", text.translate(_UNSEEN)).casefold())


@dataclass(frozen=True, slots=True)
class Mutes:
    """All that is muted now in one community. Ids are 16 bytes, themes are codes of content notes."""

    words: tuple[str, ...] = field(default=(), repr=False)
    themes: frozenset[str] = frozenset()
    threads: frozenset[bytes] = frozenset()
    pseudonyms: frozenset[bytes] = frozenset()
    _pattern: re.Pattern[str] | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        *,
        words: Iterable[str] = (),
        themes: Iterable[str] = (),
        threads: Iterable[bytes] = (),
        pseudonyms: Iterable[bytes] = (),
    ) -> Mutes:
        """These; a word that has no letter or digit mutes nothing."""
        kept = tuple(dict.fromkeys(tidy for word in words if (tidy := tidied(word))))[:MOST_WORDS]
        return cls(kept, frozenset(themes), frozenset(threads), frozenset(pseudonyms), _compiled(kept))

    def __bool__(self) -> bool:
        return bool(self.words or self.themes or self.threads or self.pseudonyms)

    def why(
        self,
        *,
        thread: bytes,
        author: bytes,
        notes: Iterable[str],
        texts: Iterable[str],
        guide: bool,
        own: bool,
    ) -> MuteKind | None:
        """Why a post is folded; None if nothing of it is muted, or a `guide` or oneself (`own`) wrote it.

        Who wrote it comes first: their name is folded too.
        """
        if guide or own:
            return None
        if author in self.pseudonyms:
            return "pseudonym"
        if thread in self.threads:
            return "thread"
        if self.themes and not self.themes.isdisjoint(notes):
            return "theme"
        if self._pattern is not None:
            for text in texts:
                if text and self._pattern.search(f" {_spaced(text)} "):
                    return "word"
        return None


def _compiled(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """One pattern without nesting, so that it takes linear time whatever a text says."""
    if not words:
        return None
    parts = [
        re.escape(word) + (rf"\w{{0,{_ENDINGS}}}" if len(word) >= _SHORT else "")
        for word in sorted(words, key=len, reverse=True)
    ]
    return re.compile(f" (?:{'|'.join(parts)}) ")
